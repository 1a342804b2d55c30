//! How the index tells a service's id: mostly by what it is made of.

use crate::address::slugify;

/// How a service's id is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Id {
    /// It is not made of the name.
    Own(String),
    /// The name's slug, and these letters.
    OfName(String),
    /// The slug of name and commune, and these letters.
    OfNameAndCommune(String),
    /// The kind's id, so many words that end the name's slug, and the commune's slug.
    OfKindAndCommune(usize),
}

/// Tells an id by what it is made of, where it is.
pub(super) fn id(id: &str, kind: &str, name: &str, commune: Option<&str>) -> Id {
    let rest = |made_of: &str| {
        let slug = slugify(made_of)?;
        Some(id.strip_prefix(slug.as_str())?.to_owned())
    };
    let both = commune.and_then(|commune| rest(&format!("{name} {commune}")));
    if let Some(rest) = both {
        return Id::OfNameAndCommune(rest);
    }
    if let Some(rest) = rest(name) {
        return Id::OfName(rest);
    }
    match words_between(id, kind, name, commune) {
        Some(words) => Id::OfKindAndCommune(words),
        None => Id::Own(id.to_owned()),
    }
}

/// How many words that end a name's slug stand in an id between its kind's and its commune's.
fn words_between(id: &str, kind: &str, name: &str, commune: Option<&str>) -> Option<usize> {
    let mut between = id.strip_prefix(kind)?;
    if let Some(commune) = commune {
        between = between.strip_suffix(slugify(commune)?.as_str())?;
        between = between.strip_suffix('-')?;
    }
    if between.is_empty() {
        return Some(0);
    }
    let words = between.strip_prefix('-')?;
    let slug = slugify(name)?;
    let ends = slug.as_str().strip_suffix(words)?;
    (ends.is_empty() || ends.ends_with('-')).then(|| words.split('-').count())
}

#[cfg(test)]
mod tests {
    use super::{Id, id};

    #[test]
    fn an_id_is_told_by_what_it_is_made_of() {
        let name = "Multi-accueil Le Nuage à Pois";
        for (own, commune, told) in [
            (
                "multi-accueil-le-nuage-a-pois-trets",
                Some("Trets"),
                Id::OfNameAndCommune(String::new()),
            ),
            (
                "multi-accueil-le-nuage-a-pois-2",
                None,
                Id::OfName("-2".to_owned()),
            ),
            (
                "multi-accueil-nuage-a-pois-trets",
                Some("Trets"),
                Id::OfKindAndCommune(3),
            ),
            (
                "multi-accueil-trets",
                Some("Trets"),
                Id::OfKindAndCommune(0),
            ),
            ("multi-accueil-pois", None, Id::OfKindAndCommune(1)),
            ("multi-accueil", None, Id::OfKindAndCommune(0)),
            (
                "multi-accueil-ois-trets",
                Some("Trets"),
                Id::Own("multi-accueil-ois-trets".to_owned()),
            ),
            (
                "multi-accueil-pois-rousset",
                Some("Trets"),
                Id::Own("multi-accueil-pois-rousset".to_owned()),
            ),
            (
                "multi-accueiltrets",
                Some("Trets"),
                Id::Own("multi-accueiltrets".to_owned()),
            ),
            (
                "creche-pois-trets",
                Some("Trets"),
                Id::Own("creche-pois-trets".to_owned()),
            ),
        ] {
            assert_eq!(id(own, "multi-accueil", name, commune), told, "{own}");
        }
    }
}
