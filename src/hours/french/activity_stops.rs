//! « pas de permanence en juillet », « pas d'accueil du public en août »: one activity stops. Where the
//! text's hours are those of that very activity it is closed; where they are not, perhaps.

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// What may stop while the place stays open.
const ACTIVITIES: &[&str] = &[
    "permanence",
    "atelier",
    "animation",
    "consultation",
    "rencontre",
    "seance",
    "distribution",
    "matinee",
    "accueil",
];

/// Those that are an opening themselves.
const OPENINGS: &[&str] = &["permanence", "consultation", "seance"];

/// The longest permanence, in minutes.
const LONGEST_SLOT: u16 = 4 * 60;

/// An activity that stops, which is not known to be all that the text tells: « pas d'activité ».
pub(super) fn activity_stops(tokens: &[Token], at: usize) -> Option<Meant> {
    let what = match word_at(tokens, at)? {
        "pas" if matches!(word_at(tokens, at + 1), Some("d" | "de")) => at + 2,
        "aucun" | "aucune" => at + 1,
        _ => return None,
    };
    let name = activity(word_at(tokens, what)?)?;
    // « pas d'accueil » alone is said of the place.
    let of_place = name == "accueil" && !is_of_kind(tokens, what + 1);
    let is_of_moment = names_moment(tokens, what + 1);
    let fits = !of_place && !is_of_moment && !is_all_told(tokens, at, name);
    fits.then(|| (what + 1 - at, words("pas d activite")))
}

/// The name of an activity, in the singular.
fn activity(word: &str) -> Option<&'static str> {
    let one = word.strip_suffix('s').unwrap_or(word);
    ACTIVITIES.iter().copied().find(|name| *name == one)
}

/// « du public », « physique »: which welcome it is.
fn is_of_kind(tokens: &[Token], at: usize) -> bool {
    matches!(
        word_at(tokens, at),
        Some("du" | "des" | "physique" | "telephonique" | "collectif" | "libre")
    )
}

/// « le jeudi soir »: what opens at that moment is what stops.
fn names_moment(tokens: &[Token], at: usize) -> bool {
    (at..end_of(tokens, at)).any(|place| {
        is_day_at(tokens, place)
            && matches!(
                word_at(tokens, place + 1),
                Some("matin" | "matins" | "apres" | "aprem" | "soir" | "soirs")
            )
    })
}

/// Whether the text begins with that activity, and each further sentence with hours begins with a day
/// or names it as well.
fn is_all_told(tokens: &[Token], at: usize, name: &str) -> bool {
    let names = |place: usize| word_at(tokens, place).and_then(activity) == Some(name);
    let first = end_of(tokens, 0);
    let first_hour = (0..at).find(|place| clock_at(tokens, *place).is_some());
    let begins = first_hour.is_some_and(|hour| hour < first && (0..hour).any(names));
    let mut hours = (first..at).filter(|place| clock_at(tokens, *place).is_some());
    let goes_on = |hour: usize| {
        let start = start_of(tokens, hour);
        let article = usize::from(matches!(word_at(tokens, start), Some("le" | "les")));
        is_day_at(tokens, start + article) || (start..hour).any(names)
    };
    begins && hours.all(goes_on) || OPENINGS.contains(&name) && is_one_slot(tokens)
}

/// « mercredi 10h-12h »: few hours on certain days, which are those of the activity itself.
fn is_one_slot(tokens: &[Token]) -> bool {
    let hour = |place: usize| match tokens.get(place)?.kind {
        TokenKind::Clock(minutes) => Some(minutes),
        // « 10-12h »
        TokenKind::Number(hour, _) => u16::try_from(hour).ok()?.checked_mul(60),
        _ => None,
    };
    let places = 0..tokens.len();
    let ties = |place: usize| {
        mark_at(tokens, place) == Some(Mark::Dash)
            || matches!(word_at(tokens, place), Some("a" | "au"))
    };
    let ends = |place: &usize| place.checked_sub(2).is_some_and(|_| ties(place - 1));
    let spans: Vec<u16> = places
        .clone()
        .filter(|place| clock_at(tokens, *place).is_some() && ends(place))
        .filter_map(|place| hour(place)?.checked_sub(hour(place - 2)?))
        .collect();
    let days = places.clone().filter(|place| is_day_at(tokens, *place));
    let mut runs = places.filter(|place| {
        *place > 0 && ties(*place) && is_day_at(tokens, place - 1) && is_day_at(tokens, place + 1)
    });
    let are_short = spans.iter().all(|length| *length <= LONGEST_SLOT);
    !spans.is_empty() && are_short && spans.len() <= days.count() && runs.next().is_none()
}
