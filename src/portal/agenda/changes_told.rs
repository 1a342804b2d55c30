//! What is told of exceptions that contradict themselves, or do not say enough.

use jiff::civil::{Date, DateTime};

use super::other_year::other_year;
use super::session::{Session, SessionState};
use crate::content::{Event, SessionChange, SessionFate, in_words};
use crate::diagnostic::{Code, Form, Span};
use crate::portal::linker::Linker;

/// Why an exception is not sure.
pub(super) enum Unsure {
    /// The day has no session at the hours that it names.
    NoneAt(DateTime, Option<DateTime>),
    /// The day has several sessions, and one is meant.
    WhichOne,
    /// The session moves to where it was.
    SameTime,
    /// An exception before says something else of the session.
    Both(SessionState, SessionState),
    /// Its hours were not understood, which is told where they are read.
    ToldBefore,
}

/// Tells what is not sure of one exception.
pub(super) struct ChangesTold<'l, 'v> {
    pub(super) linker: &'l mut Linker<'v>,
    pub(super) event: &'l Event,
    pub(super) change: &'l SessionChange,
}

impl ChangesTold<'_, '_> {
    /// Tells why it is not sure; `sessions` are those that it may speak of.
    pub(super) fn tell(&mut self, unsure: &Unsure, sessions: &[&mut Session]) {
        let named = self.change.named.as_ref().map(|named| named.span);
        let day = self.change.day.span;
        let each: Vec<String> = sessions
            .iter()
            .map(|it| span_words(it.start, it.end))
            .collect();
        let each = each.join(", ");
        let (span, why, hint) = match unsure {
            Unsure::ToldBefore => return,
            Unsure::NoneAt(start, end) => (
                named.unwrap_or(day),
                format!(
                    "aucune séance de ce jour n'est à {}",
                    span_words(*start, *end)
                ),
                format!("Écrivez les heures d'une séance de ce jour\u{a0}: {each}."),
            ),
            Unsure::WhichOne => (
                day,
                format!(
                    "ce jour a plusieurs séances ({each}), et elle ne dit pas laquelle est déplacée"
                ),
                self.hint_of_hour(sessions),
            ),
            Unsure::SameTime => (
                self.span_of_new_day(),
                "la séance est déplacée au même jour et aux mêmes heures".to_owned(),
                "Écrivez le nouveau jour dans «\u{a0}au\u{a0}» ou les nouvelles heures dans \
                 «\u{a0}horaires\u{a0}»\u{a0}; si rien ne change, retirez cette exception."
                    .to_owned(),
            ),
            Unsure::Both(before, after) => (
                day,
                format!(
                    "une autre exception dit déjà la séance de {each} {}, et celle-ci la dit {}",
                    state_words(*before),
                    state_words(*after)
                ),
                "Gardez celle des deux qui est vraie.".to_owned(),
            ),
        };
        self.push(span, [&why, &hint]);
    }

    /// Tells a new day that is far from the old one or over: its year is probably another.
    pub(super) fn tell_other_day(&mut self, today: Date) {
        let SessionFate::Moved { to, span, .. } = self.change.fate else {
            return;
        };
        let day = self.change.day.value;
        if let Some(meant) = other_year(day, to) {
            let why = format!(
                "la séance est déplacée à une autre année ({})",
                in_words(to)
            );
            // The day that it had is no new one.
            let hint = match meant == day {
                true => format!("Écrivez le nouveau jour, avec l'année {}.", day.year()),
                false => format!(
                    "Si c'est le {}, écrivez\u{a0}: {}",
                    in_words(meant),
                    self.written(meant)
                ),
            };
            return self.push(span, [&why, &hint]);
        }
        // Whoever wrote it since then did not announce what was over.
        let is_past = to < today && today <= day;
        if is_past && self.event.updated_on.is_none_or(|written| to < written) {
            let why = format!("la séance est déplacée au {}, qui est passé", in_words(to));
            let hint = "Corrigez le nouveau jour, dans «\u{a0}au\u{a0}». Si la séance a déjà eu lieu ce \
                        jour-là, datez cette information avec «\u{a0}date_maj\u{a0}».";
            self.push(span, [&why, hint]);
        }
    }

    fn push(&mut self, span: Span, [why, hint]: [&str; 2]) {
        let day = in_words(self.change.day.value);
        let source = self.event.source;
        self.linker
            .push(Code::UnsureChange, source, span, &[&day, why, hint]);
    }

    fn span_of_new_day(&self) -> Span {
        match self.change.fate {
            SessionFate::Moved { span, .. } => span,
            _ => self.change.day.span,
        }
    }

    /// How to say which session of a day is meant.
    fn hint_of_hour(&self, sessions: &[&mut Session]) -> String {
        let first = sessions
            .first()
            .map_or_else(DateTime::default, |it| it.start);
        let written = match self.linker.form(self.event.source) {
            Form::Keys => first.strftime("le = %Y-%m-%dT%H:%M:%S"),
            Form::Cells => first.strftime("%d/%m/%Y %H:%M"),
        };
        format!("Écrivez l'heure de la séance après son jour, par exemple\u{a0}: {written}")
    }

    /// The new day, as it is written here.
    fn written(&self, day: Date) -> String {
        match self.linker.form(self.event.source) {
            Form::Keys => format!("au = {day}"),
            Form::Cells => day.strftime("%d/%m/%Y").to_string(),
        }
    }
}

/// « 14h-15h30 », or « 14h » where no end is told.
pub(super) fn span_words(start: DateTime, end: Option<DateTime>) -> String {
    let hour = |at: DateTime| match at.minute() {
        0 => format!("{}h", at.hour()),
        minute => format!("{}h{minute:02}", at.hour()),
    };
    match end {
        Some(end) => format!("{}-{}", hour(start), hour(end)),
        None => hour(start),
    }
}

fn state_words(state: SessionState) -> String {
    match state {
        SessionState::Planned | SessionState::Unsure(_) => "maintenue".to_owned(),
        SessionState::Full => "complète".to_owned(),
        SessionState::Cancelled => "annulée".to_owned(),
        SessionState::Moved { start, end } => {
            let day = in_words(start.date());
            format!("déplacée au {day}, {}", span_words(start, end))
        }
    }
}
