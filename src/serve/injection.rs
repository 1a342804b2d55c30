//! What the server adds to a built page, and what tells two states of a page apart.

/// The script that keeps a page up to date.
pub(super) const SCRIPT: &str = include_str!("browser/vivant.js");

/// The look of its message.
pub(super) const STYLES: &str = include_str!("browser/vivant.css");

/// The look of `/_etat/`.
pub(super) const STATE_STYLES: &str = include_str!("browser/etat.css");

const STYLESHEET: &str = "/assets/styles.";

/// The digest of a page, its stylesheet's name left out: a page of which only that changed
/// takes the new stylesheet without a reload.
pub(super) fn page_digest(html: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut rest = html;
    while let Some(at) = rest.find(STYLESHEET) {
        hasher.update(&rest.as_bytes()[..at]);
        let name = &rest[at + STYLESHEET.len()..];
        let end = name
            .find(|c: char| !c.is_ascii_hexdigit())
            .unwrap_or(name.len());
        rest = &name[end..];
    }
    hasher.update(rest.as_bytes());
    hasher.finalize().to_hex()[..32].to_owned()
}

/// The page with the script that follows it. The token stands in the page, where another
/// site's script cannot read it.
pub(super) fn with_script(html: &str, token: &str) -> String {
    let head = format!(
        "<meta name=\"marelle-serve\" content=\"{token} {}\"><script type=\"module\" src=\"/_marelle/vivant.js\"></script></head>",
        page_digest(html)
    );
    html.replacen("</head>", &head, 1)
}

#[cfg(test)]
mod tests {
    use super::{page_digest, with_script};

    #[test]
    fn only_the_stylesheet_s_name_is_left_out_of_a_page_s_digest() {
        let page = |styles: &str, text: &str| {
            page_digest(&format!(
                "<link href=\"/assets/styles.{styles}.css\"><p>{text}"
            ))
        };
        assert_eq!(page("0a1b", "x"), page("ffff", "x"));
        assert_ne!(page("0a1b", "x"), page("0a1b", "y"));
    }

    #[test]
    fn the_script_stands_in_the_head() {
        let page = with_script("<head><title>t</title></head><body></head>", "jeton");
        assert!(
            page.starts_with("<head><title>t</title><meta name=\"marelle-serve\" content=\"jeton ")
        );
        assert!(page.ends_with("</script></head><body></head>"));
    }
}
