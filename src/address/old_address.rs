//! Addresses that a record had before.

use super::output_path::OutputPath;
use super::unseen::visible;

/// An address that a record had before, as the site answers it: `/fiches/a/` of « fiches/a ».
/// `None` of what is no address of one site: a whole web address, several of them, or characters
/// that no page's address has.
pub fn old_address(written: &str) -> Option<String> {
    let written = &*visible(written.trim());
    let is_elsewhere = written.contains("://") || written.starts_with("//");
    let mut from = format!("/{}", written.trim_matches('/'));
    if !from.ends_with(".html") && from != "/" {
        from.push('/');
    }
    let path = OutputPath::of_address(&from).ok()?;
    (!is_elsewhere).then(|| path.address())
}

#[cfg(test)]
mod tests {
    use super::old_address;

    #[test]
    fn an_old_address_is_one_of_the_site() {
        for (written, address) in [
            ("/fiches/a/", Some("/fiches/a/")),
            (" fiches/a", Some("/fiches/a/")),
            ("/a.html", Some("/a.html")),
            ("/a/index.html", Some("/a/")),
            ("/", Some("/")),
            ("https://x.fr/a", None),
            ("//x.fr/a", None),
            ("/fiches/a/, /fiches/b/", None),
            ("/été/", None),
            ("/../a", None),
        ] {
            assert_eq!(old_address(written).as_deref(), address, "{written}");
        }
    }
}
