//! What was understood of a text of hours, in French.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

use super::explanation::Explanation;
use super::french::{HoursFault, print_rule};
use super::model::Access;
use super::timetable::Interval;

/// What was understood of a text, as people read it in a terminal.
pub fn explanation_text(text: &str, explanation: &Explanation) -> String {
    let mut shown = String::new();
    let rules = &explanation.reading.hours.rules;
    if !rules.is_empty() {
        shown.push_str("Compris\u{a0}:\n");
        for rule in rules {
            shown.push_str(&format!("  {}\n", print_rule(rule)));
        }
        match &explanation.osm {
            Some(osm) => shown.push_str(&format!("OSM\u{a0}: {osm}\n")),
            None if explanation.reading.hours.touches().next().is_some() => shown.push_str(
                "OSM\u{a0}: rien, car un texte qui n'est pas compris peut changer ces horaires.\n",
            ),
            None => shown.push_str("OSM n'a pas de mots pour ces horaires.\n"),
        }
        shown.push_str(&days(explanation));
    }
    if !explanation.notes.is_empty() {
        shown.push_str("À montrer aussi\u{a0}:\n");
        for note in &explanation.notes {
            shown.push_str(&format!("  {}\n", note.replace('\n', " / ")));
        }
    }
    for fault in &explanation.reading.faults {
        shown.push_str(&fault_text(text, fault));
    }
    if !explanation.non_lu.is_empty() {
        shown.push_str("Gardé comme texte\u{a0}:\n");
        for unread in &explanation.non_lu {
            shown.push_str(&format!("  {}\n", unread.replace('\n', " / ")));
        }
    }
    if shown.is_empty() {
        shown.push_str("Aucun horaire dans ce texte.\n");
    }
    shown
}

/// The fourteen days, a line each.
fn days(explanation: &Explanation) -> String {
    let timetable = &explanation.timetable;
    let mut shown = format!(
        "Ouvert, à partir du {}\u{a0}:\n",
        date_words(timetable.first)
    );
    let mut date = timetable.first;
    while date <= timetable.last {
        let on_date = |interval: &Interval| piece_words(interval, date);
        let mut words: Vec<String> = timetable.open.iter().filter_map(on_date).collect();
        let perhaps = timetable.perhaps.iter().filter_map(on_date);
        let perhaps: Vec<String> = perhaps.map(|words| format!("peut-être {words}")).collect();
        let is_unknown = timetable.unknown.contains(&date) || !perhaps.is_empty();
        words.extend(perhaps);
        if is_unknown {
            words.extend(unknown_words(explanation, date).map(str::to_owned));
        }
        if !words.is_empty() {
            shown.push_str(&format!(
                "  {}\u{a0}: {}\n",
                date_words(date),
                words.join(", ")
            ));
        }
        match date.tomorrow() {
            Ok(next) => date = next,
            Err(_) => break,
        }
    }
    if !shown.trim_end().contains('\n') {
        shown.push_str("  aucun jour des deux semaines\n");
    }
    shown
}

/// Why a day is not known; nothing where the hours themselves say it.
fn unknown_words(explanation: &Explanation, date: Date) -> Option<&'static str> {
    let (timetable, hours) = (&explanation.timetable, &explanation.reading.hours);
    if timetable.in_doubt.contains(&date) {
        Some("à vérifier, un texte n'est pas compris")
    } else if timetable.unsaid_holidays.contains(&date) {
        Some("jour férié, le texte n'en dit rien")
    } else if !timetable.unknown.contains(&date) {
        None
    } else if hours.only_close() {
        Some("aucune heure d'ouverture n'est dite")
    } else if !hours.tell_ordinary_days()
        && (explanation.school_known_until.is_some() || !hours.need_school_holidays())
    {
        Some("aucune heure n'est dite pour ce jour")
    } else if explanation.misses_local_holidays && hours.name_public_holidays() {
        Some(match hours.need_school_holidays() {
            true => "jours fériés locaux et vacances scolaires non connus",
            false => "jours fériés locaux non connus",
        })
    } else if explanation.school_known_until.is_some() {
        Some("jours fériés ou vacances scolaires non connus à cette date")
    } else {
        Some("vacances scolaires non connues")
    }
}

/// What is said of an opening on a day: a night stands on its evening, and what is open for a whole
/// day stands on each of its days.
fn piece_words(interval: &Interval, date: Date) -> Option<String> {
    let day = (
        date.at(0, 0, 0, 0),
        date.saturating_add(1.day()).at(0, 0, 0, 0),
    );
    let (start, end) = (interval.start, interval.end);
    let morning = match start.time() == Time::midnight() {
        true => start,
        false => start.date().saturating_add(1.day()).at(0, 0, 0, 0),
    };
    let piece = match morning.saturating_add(1.day()) <= end {
        true => (start.max(day.0), end.min(day.1)),
        false if start.date() == date => (start, end),
        false => return None,
    };
    (piece.0 < piece.1).then(|| {
        let hours = match piece == day {
            true => "24\u{a0}h sur 24".to_owned(),
            false => format!("{} – {}", start_words(piece.0), end_words(piece.1)),
        };
        match interval.access {
            Access::Free => hours,
            Access::Appointment => format!("{hours} sur rendez-vous"),
        }
    })
}

fn start_words(time: DateTime) -> String {
    match time.minute() {
        0 => format!("{}\u{a0}h", time.hour()),
        minute => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
    }
}

fn end_words(time: DateTime) -> String {
    match time.time() == Time::midnight() {
        true => "minuit".to_owned(),
        false => start_words(time),
    }
}

/// The line, a caret under the fault, what is wrong, and the mend.
fn fault_text(text: &str, fault: &HoursFault) -> String {
    let (start, end) = (fault.span.start as usize, fault.span.end as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..]
        .find('\n')
        .map_or(text.len(), |newline| start + newline);
    let line = text[line_start..line_end].trim_end();
    let before = text[line_start..start].chars().count();
    let marked = text[start..end.min(line_end).max(start)]
        .chars()
        .count()
        .max(1);
    format!(
        "  {line}\n  {}{}\n{}. {}\n",
        " ".repeat(before),
        "^".repeat(marked),
        capitalised(&fault.sentence(text)),
        fault.hint(text)
    )
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn date_words(date: Date) -> String {
    let day = match date.weekday() {
        Weekday::Monday => "lundi",
        Weekday::Tuesday => "mardi",
        Weekday::Wednesday => "mercredi",
        Weekday::Thursday => "jeudi",
        Weekday::Friday => "vendredi",
        Weekday::Saturday => "samedi",
        Weekday::Sunday => "dimanche",
    };
    format!("{day} {}", super::french::day_of_year_words(date))
}
