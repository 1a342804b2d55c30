//! A permanent name for an address: `[a-z0-9-]`, at most 120 characters.

use super::fold::fold;

/// The longest slug, in characters. True names are long: that of a lieu d'accueil
/// enfants-parents at Saintes-Maries-de-la-Mer takes 84.
const SLUG_LIMIT: usize = 120;

/// A permanent name: `[a-z0-9-]`, 1 to 120 characters, neither end a hyphen,
/// not a device name of Windows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// Why a text is not a slug. `suggestion` is a slug near it, if any letter is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlugFault {
    /// A slug that would do.
    pub suggestion: Option<Slug>,
}

impl Slug {
    /// Takes a text that is already a slug.
    ///
    /// # Errors
    /// When a character, the length or the name is not allowed; the fault carries a slug that is.
    pub fn parse(text: &str) -> Result<Self, SlugFault> {
        match slugify(text) {
            Some(slug) if slug.0 == text => Ok(slug),
            suggestion => Err(SlugFault { suggestion }),
        }
    }

    /// The slug's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Makes a slug of any text; `None` when no letter or digit is left.
pub fn slugify(text: &str) -> Option<Slug> {
    let mut slug = String::new();
    for character in fold(text).chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= SLUG_LIMIT {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        return None;
    }
    if is_device_name(slug) {
        return Some(Slug(format!("{slug}-1")));
    }
    Some(Slug(slug.to_owned()))
}

/// Names that Windows keeps for devices, in any folder.
pub(super) fn is_device_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let digits = stem
                .strip_prefix("com")
                .or_else(|| stem.strip_prefix("lpt"));
            digits.is_some_and(|d| d.len() == 1 && d.as_bytes()[0].is_ascii_digit() && d != "0")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Slug, slugify};

    fn slug(text: &str) -> Option<String> {
        slugify(text).map(|slug| slug.as_str().to_owned())
    }

    #[test]
    fn french_names_become_plain_slugs() {
        assert_eq!(slug("Crèche « L'Œuf »").as_deref(), Some("creche-l-oeuf"));
        assert_eq!(
            slug("Châteauneuf-le-Rouge").as_deref(),
            Some("chateauneuf-le-rouge")
        );
        assert_eq!(slug("../../etc/passwd").as_deref(), Some("etc-passwd"));
        assert_eq!(slug("…"), None);
    }

    #[test]
    fn device_names_and_long_names_are_mended() {
        assert_eq!(slug("AUX").as_deref(), Some("aux-1"));
        assert_eq!(slug("com7").as_deref(), Some("com7-1"));
        assert_eq!(slug(&"a".repeat(300)).map(|s| s.len()), Some(120));
        assert_eq!(
            slug(&format!("{} b", "a".repeat(119))).map(|s| s.len()),
            Some(119)
        );
    }

    #[test]
    fn only_a_slug_parses_as_one() {
        assert!(Slug::parse("rpe-exemple").is_ok());
        let fault = Slug::parse("RPE exemple").unwrap_err();
        assert_eq!(fault.suggestion.unwrap().as_str(), "rpe-exemple");
        assert!(Slug::parse("").unwrap_err().suggestion.is_none());
    }
}
