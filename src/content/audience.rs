//! Whom a service receives, as portals say it.

use std::sync::LazyLock;

use super::each_once::each_once;
use super::enumeration::each_name;
use super::reading::Reading;
use super::schema::Shape;
use crate::address::fold;
use crate::diagnostic::suggestion::nearest;

/// The audiences that portals name, one a line.
const KNOWN: &str = include_str!("publics.txt");

static FOLDED: LazyLock<Vec<String>> = LazyLock::new(|| KNOWN.lines().map(folded).collect());

/// The audiences of `publics`, each by itself.
pub(super) fn audiences(reading: Reading<'_, '_>) -> Vec<String> {
    let written = reading.texts("publics");
    let each = written.iter().flat_map(|text| each_audience(text));
    let once = each_once(each.collect(), Shape::Audience);
    once.into_iter().map(str::to_owned).collect()
}

/// What one text names: "familles, professionnels" are two.
pub(super) fn each_audience(text: &str) -> Vec<&str> {
    each_name(text, &is_known)
}

/// Whether an audience is one that portals name.
pub(super) fn is_known(audience: &str) -> bool {
    FOLDED.contains(&folded(audience))
}

/// Folded, its words apart: "demandeurs-emploi", "demandeurs emploi".
pub(super) fn folded(audience: &str) -> String {
    fold(audience).replace('-', " ")
}

/// The known audience that is nearest to a word.
pub(super) fn nearest_audience(audience: &str) -> Option<&'static str> {
    nearest(audience, KNOWN.lines())
}

#[cfg(test)]
mod tests {
    use super::{each_audience, is_known, nearest_audience};

    #[test]
    fn audiences_are_known_however_they_are_joined() {
        for text in [
            "familles",
            "Pères",
            "demandeurs d'emploi",
            "personnes-en-situation-de-handicap",
        ] {
            assert!(is_known(text), "{text}");
        }
        assert!(!is_known("marsiens"));
        assert_eq!(nearest_audience("professionels"), Some("professionnels"));
        assert_eq!(nearest_audience("marsiens"), None);
        for text in ["familles, jeunes", "familles et jeunes", "familles jeunes"] {
            assert_eq!(each_audience(text), ["familles", "jeunes"], "{text}");
        }
        assert_eq!(
            each_audience("gens du voyage et marsiens"),
            ["gens du voyage et marsiens"]
        );
    }
}
