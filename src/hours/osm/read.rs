//! Reads OSM `opening_hours`.

use super::overlay::overlay;
use super::scanner::{Piece, pieces};
use super::sentence_text::sentences;
use crate::hours::model::{Hours, Rule, Unread};

const LONGEST: usize = 4_000;
const MOST_RULES: usize = 60;

/// Whether a text is written in OSM's words rather than in French ones.
pub fn looks_like_osm(text: &str) -> bool {
    const MARKS: &[&str] = &["Mo", "Tu", "We", "Th", "Fr", "Su", "PH", "SH", "24/7"];
    const WORDS: &[&str] = &[
        "mo", "tu", "we", "th", "fr", "sa", "su", "ph", "sh", "off", "closed", "open", "unknown",
        "week", "h", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
        "dec", "sunrise", "sunset", "dawn", "dusk", "easter", "days", "day",
    ];
    if text.len() > LONGEST {
        return false;
    }
    let Some(pieces) = pieces(text) else {
        return false;
    };
    let known = pieces.iter().all(|piece| match piece {
        Piece::Word(word) => WORDS.contains(&word.as_str()),
        _ => true,
    });
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '/'));
    let ranked = text.contains("Sa[");
    known && (ranked || words.into_iter().any(|word| MARKS.contains(&word)))
}

/// Reads OSM `opening_hours`, whole or not at all: a later rule changes what the earlier ones say,
/// so that a text read in part would be read wrongly.
pub fn read_osm(text: &str) -> Hours {
    let unread = || Hours {
        unread: vec![Unread::of_everything(text)],
        ..Hours::default()
    };
    rules(text).map_or_else(unread, |rules| {
        Hours {
            rules,
            ..Hours::default()
        }
        .simplified()
    })
}

fn rules(text: &str) -> Option<Vec<Rule>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut rules = Vec::new();
    for sentence in sentences(&pieces(text)?)? {
        overlay(&mut rules, &sentence)?;
        if rules.len() > MOST_RULES {
            return None;
        }
    }
    (!rules.is_empty()).then_some(rules)
}
