//! Turns of phrase that say what the language already says in other words.

use super::mark::Mark;
use super::rewritten::{Meant, clock_at, is_end, mark_at, word_at};
use super::token::{Token, TokenKind};

/// Turns of phrase, and what they say; nothing, where the hours beside them are said without.
const MEANT: &[(&str, &str)] = &[
    ("pdt", "pendant"),
    ("tenue par des benevoles", ""),
    ("tenu par des benevoles", ""),
    ("ouv", "ouvert"),
    ("ludo", "ludotheque"),
    ("nouveaux horaires a partir", "a partir"),
    ("nouveaux horaires depuis", "depuis"),
    ("ferme au public", "ferme"),
    ("fermee au public", "fermee"),
    ("relache", "fermeture"),
    ("relaches", "fermetures"),
    ("horaires habituels", "horaires"),
    ("horaire habituel", "horaires"),
    ("heures habituelles", "horaires"),
    ("c est", ""),
    ("ce sera", ""),
    // « fermé à 16h en juillet et tout le mois d'août » is not twice the same.
    ("et tout le mois d", "et tout"),
    ("et tout le mois de", "et tout"),
    ("tout le mois d", "en"),
    ("tout le mois de", "en"),
    ("tous les jours du lundi", "du lundi"),
    ("chaque jour du lundi", "du lundi"),
    ("petites et grandes vacances", "vacances scolaires"),
    ("grandes et petites vacances", "vacances scolaires"),
    ("hors periode scolaire", "vacances scolaires"),
    ("hors periodes scolaires", "vacances scolaires"),
    ("hors temps scolaire", "vacances scolaires"),
    ("en dehors de la periode scolaire", "vacances scolaires"),
    ("en dehors des periodes scolaires", "vacances scolaires"),
    ("en dehors du temps scolaire", "vacances scolaires"),
    ("temps scolaire", "periode scolaire"),
    ("horaires scolaires", "periode scolaire"),
    ("horaires vacances scolaires", "vacances scolaires"),
    ("horaires vacances", "vacances scolaires"),
    ("ainsi que", "et"),
    ("en dehors de ces dates", "le reste de l annee"),
    ("en dehors de ces periodes", "le reste de l annee"),
    ("en dehors de cette periode", "le reste de l annee"),
    ("hors de ces dates", "le reste de l annee"),
    ("tout au long de l annee", "toute l annee"),
    ("en toute saison", "toute l annee"),
    ("accueil est assure", "accueil"),
    ("accueil se fait", "accueil"),
    ("accueil a lieu", "accueil"),
    ("se fait", ""),
    ("se deroule", ""),
    ("se deroulent", ""),
    ("s effectue", ""),
    ("permanence est assuree", "permanence"),
    ("hors saison", "le reste de l annee"),
    ("le reste du temps", "le reste de l annee"),
    ("les autres mois", "le reste de l annee"),
    ("autres mois", "le reste de l annee"),
    ("periode d ete", "ete"),
    ("periode d hiver", "hiver"),
    ("periode estivale", "ete"),
    ("periode hivernale", "hiver"),
    ("horaires d ouverture sont", "horaires"),
    ("horaires d accueil sont", "horaires"),
    ("horaires sont", "horaires"),
    (
        "autres horaires sur rdv",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres horaires sur rendez vous",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres creneaux sur rendez vous uniquement",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres creneaux uniquement sur rendez vous",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres creneaux sur rdv uniquement",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres creneaux sur rdv",
        "rdv possible en dehors de ces horaires",
    ),
    (
        "autres creneaux sur rendez vous",
        "rdv possible en dehors de ces horaires",
    ),
    ("vous pouvez nous rencontrer", "ouvert"),
    ("est a votre disposition", "est ouvert"),
    ("sont a votre disposition", "sont ouverts"),
    ("est accessible", "est ouvert"),
    ("sont accessibles", "sont ouverts"),
    ("sans pause meridienne", "sans interruption"),
    ("sans pause dejeuner", "sans interruption"),
    ("sans pause", "sans interruption"),
    ("sans coupure", "sans interruption"),
    ("sans fermeture le midi", "sans interruption"),
    ("retrouvez nous", "ouvert"),
    ("horaires identiques", "horaires"),
    ("n est ouvert que", "ouvert uniquement"),
    ("n est ouverte que", "ouverte uniquement"),
    ("n ouvre que", "ouvert uniquement"),
    ("ouvert que", "ouvert uniquement"),
    ("ouverte que", "ouverte uniquement"),
    ("jours feries exceptes", "sauf jours feries"),
    ("vacances scolaires exceptees", "sauf vacances scolaires"),
    ("lendemain de l ascension", "vendredi de l ascension"),
    ("vendredi suivant l ascension", "vendredi de l ascension"),
    ("vendredi apres l ascension", "vendredi de l ascension"),
    ("vendredi qui suit l ascension", "vendredi de l ascension"),
    ("avant de venir", "venir"),
    ("avant de vous deplacer", "venir"),
    ("prise de rdv obligatoire", "sur rdv"),
    ("prise de rendez vous obligatoire", "sur rdv"),
    ("rendez vous obligatoire", "sur rdv"),
    ("rdv obligatoire", "sur rdv"),
    ("rendez vous a prendre", "sur rdv"),
    ("physique et telephonique", ""),
    ("physiques et telephoniques", ""),
    ("telephonique et physique", ""),
    ("telephoniques et physiques", ""),
    ("nocturne", ""),
    ("nocturnes", ""),
];

/// Turns of phrase that say so before an hour alone: « on ferme à 16h ».
const BEFORE_HOURS: &[(&str, &str)] = &[
    ("on ferme a", "fermeture a"),
    ("nous fermons a", "fermeture a"),
    ("ferme a", "fermeture a"),
    ("fermons a", "fermeture a"),
    ("fermera a", "fermeture a"),
    ("fermeture anticipee a", "fermeture a"),
    ("fermeture avancee a", "fermeture a"),
    ("fermeture", "fermeture a"),
    ("fermeture des", "fermeture a"),
    ("fermeture depuis", "fermeture a"),
    ("on ouvre a", "ouverture a"),
    ("nous ouvrons a", "ouverture a"),
    ("ouvre a", "ouverture a"),
    ("ouvrira a", "ouverture a"),
    ("ouverture retardee a", "ouverture a"),
    ("ouverture des", "ouverture a"),
    ("ouverture depuis", "ouverture a"),
];

/// Turns of phrase that close for a while, before its first hour: « pause de 12h à 13h ».
const PAUSES: &[&str] = &[
    "pause meridienne",
    "pause dejeuner",
    "pause de midi",
    "pause du midi",
    "pause le midi",
    "pause",
    "coupure meridienne",
    "coupure",
    "interruption",
    "fermeture meridienne",
    "fermeture le midi",
    "ferme le midi",
    "fermee le midi",
    "avec fermeture",
];

/// How many tokens say that it closes from the hour on that follows.
fn pause_length(tokens: &[Token], at: usize) -> Option<usize> {
    let mut place = at + usize::from(word_at(tokens, at) == Some("avec"));
    // « La Pause 9h-12h » is a name.
    let is_named =
        at > 0 && place == at && word_at(tokens, at - 1).is_some_and(|word| word != "et");
    let timed = (0..at).any(|place| clock_at(tokens, place).is_some());
    if is_named || !timed {
        return None;
    }
    place += usize::from(place > at && word_at(tokens, place) == Some("une"));
    let said = PAUSES.iter().find_map(|said| length(tokens, place, said));
    // « avec fermeture » needs its first word.
    place = match said {
        Some(length) => place + length,
        None => at + PAUSES.iter().find_map(|said| length(tokens, at, said))?,
    };
    place += usize::from(mark_at(tokens, place) == Some(Mark::Colon));
    place += usize::from(word_at(tokens, place) == Some("de"));
    let hour = place + usize::from(word_at(tokens, place) == Some("entre"));
    clock_at(tokens, hour).map(|_| place - at)
}

/// Every week, where nothing after says which: « (toutes les semaines) ».
const EVERY_WEEK: &[&str] = &["toutes les semaines", "toutes les sem", "chaque semaine"];

/// A turn of phrase at a place.
pub(super) fn phrase(tokens: &[Token], at: usize) -> Option<Meant> {
    word_at(tokens, at)?;
    let before_hour = |end: usize| {
        let clock = matches!(
            tokens.get(end).map(|token| &token.kind),
            Some(TokenKind::Clock(_))
        );
        let goes_on = mark_at(tokens, end + 1) == Some(Mark::Dash)
            || matches!(word_at(tokens, end + 1), Some("a" | "jusqu"))
            || word_at(tokens, end + 2) == Some("jusqu");
        clock && !goes_on
    };
    let of_hours = BEFORE_HOURS.iter().find_map(|(said, meant)| {
        let length = length(tokens, at, said)?;
        before_hour(at + length).then_some((length, *meant))
    });
    let pause = || {
        let found = pause_length(tokens, at)?;
        let is_between = word_at(tokens, at + found) == Some("entre");
        Some((found, if is_between { "ferme" } else { "ferme de" }))
    };
    let any = || {
        let found = MEANT.iter();
        found
            .filter_map(|(said, meant)| Some((length(tokens, at, said)?, *meant)))
            .next()
    };
    if let Some((length, meant)) = of_hours.or_else(pause).or_else(any) {
        return Some((length, words(meant)));
    }
    let weeks = EVERY_WEEK
        .iter()
        .find_map(|said| length(tokens, at, said))?;
    let alone = is_end(tokens, at + weeks)
        || !matches!(
            word_at(tokens, at + weeks),
            Some(
                "paire"
                    | "paires"
                    | "impaire"
                    | "impaires"
                    | "de"
                    | "du"
                    | "d"
                    | "sauf"
                    | "scolaires"
            )
        );
    alone.then(|| (weeks, Vec::new()))
}

/// How many tokens a phrase takes at a place, with or without hyphens between its words.
fn length(tokens: &[Token], at: usize, phrase: &str) -> Option<usize> {
    let mut end = at;
    for word in phrase.split(' ') {
        if end > at && mark_at(tokens, end) == Some(Mark::Dash) {
            end += 1;
        }
        if word_at(tokens, end) != Some(word) {
            return None;
        }
        end += 1;
    }
    Some(end - at)
}

/// Words as tokens.
pub(super) fn words(phrase: &str) -> Vec<TokenKind> {
    let words = phrase.split_whitespace();
    words.map(|word| TokenKind::Word(word.to_owned())).collect()
}
