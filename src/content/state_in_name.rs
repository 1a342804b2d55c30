//! A name, or the beginning of a summary, that tells what became of a service or of an event
//! (« FERMÉ DÉFINITIVEMENT - Crèche »), where a key of its own would be heeded.

use std::sync::LazyLock;

use regex::Regex;

use super::fate_word::fate_word;
use super::pattern::pattern;
use super::reading::Reading;
use super::state_in_summary::state_in_summary;
use super::state_in_title::captures_in_title;
use super::to_come::quoted;
use crate::address::fold;
use crate::diagnostic::{Code, Diagnostic, Form, SourceText, Span, Spanned};

/// What a name says of a service or of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Closed,
    ClosedForGood,
    Cancelled,
    Postponed,
    Full,
    Planned,
}

/// A state with what may be said of its length. « ferme » without its accent may be a farm.
const STATE: &str = r"(?x:
    (?: (?:d[ée]finitivement|temporairement|provisoirement|momentan[ée]ment) \s )?
    (?: ferm(?:é|[ée]e)s? | ferme(?:\s(?:d[ée]finitivement|temporairement|provisoirement))
      | annul[ée]e?s? | report[ée]e?s? | suspendue?s? | compl(?:et|[èe]te)s? | supprim[ée]e?s? )
    (?: \s (?: d[ée]finitivement | temporairement | provisoirement | momentan[ée]ment
             | pour\s(?:travaux|cong[ée]s) | (?:jusqu|depuis\s)[^()\[\]–—]* ) )?
    | report[ée]e?s? \s (?:au|à|en) \s [^()\[\]–—]*
)";

/// Before a dash or a colon at the beginning, behind one at the end, or between brackets.
static APART: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?ix) ^ [*!\s]* (?P<first>{STATE}) \s* (?: [–—:!/] | \s-\s )
        | (?: \s[-–—:]\s | \s: ) \s* (?P<last>{STATE}) [\s!.]* $
        | (?P<inside> [(\[] \s* (?: {STATE} | (?:en\s)?projet | ouverture\s(?:prochaine|[àa]\svenir) ) \s*!* \s* [)\]] )"
    ))
});

/// At the end of a name, no words of it but a state.
static CLOSED_FOR_GOOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix) \s (?P<last> d[ée]finitivement\sferm[ée]e? | ferm[ée]e?\sd[ée]finitivement ) [\s!.*]* $",
    )
});

/// The first or the last words of a name.
static AT_AN_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?ix) ^ [*!\s]* (?P<first>{STATE}) \s | \s (?P<last>{STATE}) [\s!.*]* $"
    ))
});

/// A state that is told where it is not heeded.
struct Told {
    key: &'static str,
    /// What it is to be taken out of.
    of: &'static str,
    span: Span,
    shown: String,
    state: State,
}

/// Tells a state in the name or the summary of a service that is shown as any other.
pub(super) fn service_state(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> Option<Diagnostic> {
    let told = told(reading, ("nom", "du nom"), captures_of)?;
    let status = reading.text("statut");
    let is_heeded = match told.state {
        State::Full => !reading.is_empty("disponibilites"),
        // A summary may say it too.
        State::Closed if told.key == "resume" && !reading.is_empty("infos_du_moment") => true,
        _ => status.is_some_and(|status| status != "publie"),
    };
    let what = "la fiche est montrée comme celle d'un service ouvert";
    let mend = service_mend(told.state, source.form());
    (!is_heeded).then(|| diagnostic(&told, source, [what, &mend]))
}

/// Tells a state in the title or the summary of an event that stays in the agenda as it was.
pub(super) fn event_state(reading: Reading<'_, '_>, source: SourceText<'_>) -> Option<Diagnostic> {
    let told = told(reading, ("titre", "du titre"), captures_of_title)?;
    let fate = (told.state != State::Planned).then(|| fate(told.state))?;
    let status = reading.text("statut");
    let mut changes = reading.records("exceptions").into_iter();
    let is_heeded = status.is_some_and(|status| status != "publie")
        || changes.any(|change| has_fate(change, fate));
    let what = "l'agenda annonce l'événement comme si rien n'avait changé";
    let mend = event_mend(fate, source.form());
    (!is_heeded).then(|| diagnostic(&told, source, [what, &mend]))
}

fn has_fate(change: Reading<'_, '_>, fate: &str) -> bool {
    let said = change.text("etat");
    said.as_deref().and_then(fate_word) == Some(fate)
}

/// The title of an event, without the state that its exceptions tell: it would be told twice of some
/// sessions, and wrongly of the others.
pub(super) fn event_title(reading: Reading<'_, '_>) -> Option<Spanned<String>> {
    let mut title = reading.spanned_text("titre")?;
    if let Some((found, state)) = captures_of_title(&title.value)
        && let mut changes = reading.records("exceptions").into_iter()
        && changes.any(|change| has_fate(change, fate(state)))
    {
        let whole = found.get_match();
        let around = [&title.value[..whole.start()], &title.value[whole.end()..]];
        let kept = around.map(str::trim).join(" ").trim().to_owned();
        if !kept.is_empty() {
            title.value = kept;
        }
    }
    Some(title)
}

/// The state that a name tells, else the one that a summary begins with.
fn told(
    reading: Reading<'_, '_>,
    (name, of): (&'static str, &'static str),
    captures: fn(&str) -> Option<(regex::Captures<'_>, State)>,
) -> Option<Told> {
    let in_name = reading.spanned_text(name).and_then(|written| {
        let (found, state) = captures(&written.value)?;
        let (shown, span) = (words(&found)?.to_owned(), written.span);
        Some(Told {
            key: name,
            of,
            span,
            shown,
            state,
        })
    });
    in_name.or_else(|| {
        let written = reading.spanned_text("resume")?;
        let (words, sentence) = state_in_summary(&written.value)?;
        Some(Told {
            key: "resume",
            of: "du résumé",
            span: written.span,
            state: state(words),
            shown: quoted(sentence),
        })
    })
}

fn diagnostic(told: &Told, source: SourceText<'_>, [what, mend]: [&str; 2]) -> Diagnostic {
    let mend = format!("Effacez-le {}{mend}", told.of);
    let words = [&*told.shown, told.key, what, &*mend];
    Diagnostic::at(Code::StateInName, source, told.span, &words)
}

/// What to write instead, behind what is to be taken out.
fn service_mend(state: State, form: Form) -> String {
    let status = |value: &str| match form {
        Form::Keys => format!("écrivez\u{a0}: statut = \"{value}\""),
        Form::Cells => {
            format!("écrivez «\u{a0}{value}\u{a0}» dans la colonne «\u{a0}statut\u{a0}»")
        }
    };
    match state {
        State::ClosedForGood => format!(", et {}", status("archive")),
        State::Planned => format!(
            ", et {}, avec le jour de l'ouverture dans «\u{a0}ouverture_prevue\u{a0}»",
            status("projet")
        ),
        State::Full if form == Form::Keys => {
            ", et écrivez avec le jour où vous l'avez appris\u{a0}: \
             disponibilites = [{ places = 0, declaree_le = 2026-11-16 }]"
                .to_owned()
        }
        State::Full => ", et dites le nombre de places et son jour dans \
             «\u{a0}disponibilites.places\u{a0}» (0) et «\u{a0}disponibilites.declaree_le\u{a0}»."
            .to_owned(),
        State::Closed | State::Cancelled | State::Postponed => format!(
            ". Si c'est pour un temps, {}\u{a0}; si c'est pour toujours, {}",
            status("suspendu"),
            status("archive")
        ),
    }
}

/// The same, of an event.
fn event_mend(fate: &str, form: Form) -> String {
    match (form, fate) {
        (Form::Keys, "deplace") => ", et écrivez avec les jours de la séance\u{a0}: \
             exceptions = [{ le = 2026-12-08, etat = \"deplace\", au = 2026-12-10 }]"
            .to_owned(),
        (Form::Keys, _) => format!(
            ", et écrivez avec le jour de la séance\u{a0}: \
             exceptions = [{{ le = 2026-12-08, etat = \"{fate}\" }}]"
        ),
        (Form::Cells, "deplace") => {
            ", et remplissez les colonnes «\u{a0}exceptions.le\u{a0}» (jour prévu), \
             «\u{a0}exceptions.etat\u{a0}» (deplace) et «\u{a0}exceptions.au\u{a0}» (nouveau jour)."
                .to_owned()
        }
        (Form::Cells, _) => format!(
            ", et remplissez les colonnes «\u{a0}exceptions.le\u{a0}» (jour de la \
             séance) et «\u{a0}exceptions.etat\u{a0}» ({fate})."
        ),
    }
}

/// What became of the sessions, in the words of `exceptions.etat`.
fn fate(state: State) -> &'static str {
    match state {
        State::Postponed => "deplace",
        State::Full => "complet",
        State::Closed | State::ClosedForGood | State::Cancelled | State::Planned => "annule",
    }
}

/// The words of a name that tell a state, apart from the others.
#[cfg(test)]
fn state_in(name: &str) -> Option<(&str, State)> {
    let (found, state) = captures_of(name)?;
    Some((words(&found)?, state))
}

fn captures_of(name: &str) -> Option<(regex::Captures<'_>, State)> {
    // Words in capitals are apart from those that are not.
    let has_words = name.contains(|c: char| c.is_lowercase());
    let mut at_an_end = AT_AN_END.captures_iter(name);
    let is_in_capitals = |found: &regex::Captures<'_>| {
        has_words && words(found).is_some_and(|it| !it.contains(char::is_lowercase))
    };
    let found = APART.captures(name);
    let found = found.or_else(|| at_an_end.find(is_in_capitals));
    let found = found.or_else(|| CLOSED_FOR_GOOD.captures(name))?;
    let state = state(words(&found)?);
    Some((found, state))
}

/// As [`captures_of`], of the title of an event.
fn captures_of_title(title: &str) -> Option<(regex::Captures<'_>, State)> {
    captures_of(title).or_else(|| {
        let found = captures_in_title(title)?;
        let state = state(words(&found)?);
        let fate = match state {
            State::Postponed => State::Postponed,
            _ => State::Cancelled,
        };
        Some((found, fate))
    })
}

fn words<'t>(found: &regex::Captures<'t>) -> Option<&'t str> {
    let mut named = ["first", "last", "inside"].into_iter();
    let words = named.find_map(|name| found.name(name))?;
    Some(words.as_str().trim())
}

fn state(words: &str) -> State {
    let folded = fold(words);
    let says = |word: &str| folded.contains(word);
    match () {
        () if says("projet") || says("ouverture") => State::Planned,
        () if says("complet") => State::Full,
        () if says("report") => State::Postponed,
        () if says("annul") => State::Cancelled,
        () if says("supprim") || says("definitiv") => State::ClosedForGood,
        () => State::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::{State, state_in};

    #[test]
    fn states_that_stand_apart_are_found() {
        for (name, words, state) in [
            (
                "FERMÉ DÉFINITIVEMENT - Crèche X",
                "FERMÉ DÉFINITIVEMENT",
                State::ClosedForGood,
            ),
            ("ANNULÉ : Café des parents", "ANNULÉ", State::Cancelled),
            ("Annulé – Café des parents", "Annulé", State::Cancelled),
            ("Crèche X (fermée)", "(fermée)", State::Closed),
            ("Crèche X [FERMEE]", "[FERMEE]", State::Closed),
            (
                "Crèche X (fermée depuis juin 2026)",
                "(fermée depuis juin 2026)",
                State::Closed,
            ),
            (
                "CRÈCHE X - FERME DEFINITIVEMENT",
                "FERME DEFINITIVEMENT",
                State::ClosedForGood,
            ),
            ("REPORTÉ Fête du jeu", "REPORTÉ", State::Postponed),
            ("Fête du jeu REPORTÉE !", "REPORTÉE", State::Postponed),
            ("Fête du jeu — complet", "complet", State::Full),
            (
                "Café des parents (reporté au 16 décembre)",
                "(reporté au 16 décembre)",
                State::Postponed,
            ),
            ("Ludo (en projet)", "(en projet)", State::Planned),
            ("Ludo : suspendue", "suspendue", State::Closed),
            (
                "Crèche X fermée définitivement",
                "fermée définitivement",
                State::ClosedForGood,
            ),
            ("*** COMPLET *** Atelier", "COMPLET", State::Full),
        ] {
            assert_eq!(state_in(name), Some((words, state)), "{name}");
        }
    }

    #[test]
    fn words_of_a_name_are_no_state() {
        for name in [
            "Fermeture en douceur",
            "Atelier annulé par la pluie, le livre",
            "La Ferme des petits",
            "Ferme : visite en famille",
            "FERME - Les Tilleuls",
            "Petit-déjeuner complet",
            "Jardin suspendu",
            "JARDIN SUSPENDU",
            "Porte-fermée",
            "Crèche X (fermée le mercredi)",
            "Projet : un jardin partagé",
            "Complètement jeux",
            "Reportage en famille",
        ] {
            assert_eq!(state_in(name), None, "{name}");
        }
    }
}
