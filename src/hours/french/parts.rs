//! The sentences of one text, each read in the setting of those before.

use super::alone::{
    is_left_empty, leaves_out_nothing, says_open, stands_alone, tells_hours_of_period,
};
use super::also_by_appointment::adds_hours;
use super::arrivals::are_within;
use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::besides_usual::tells_all;
use super::bracketed::bare_numbers;
use super::closed_rows::closes_row;
use super::continued::{closures_after, is_closing_head, joined};
use super::cut_short::{cut_short, leave_longer_hours};
use super::cuts::apart;
use super::days_between::days_between;
use super::doubts::doubt;
use super::effects::takes_part_of_year;
use super::fault_kind::FaultKind;
use super::grid::without_grid;
use super::half_closed::closes_half;
use super::labels::labelled;
use super::lexer::tokens;
use super::only_then::says_only_then;
use super::open_scopes::{holidays_besides, left_open};
use super::order::days_first;
use super::others_hours::closes_part;
use super::part::Part;
use super::part_closures::names_part;
use super::parts_left::leave;
use super::remaining::resolved;
use super::rewritten::rewritten;
use super::row_beside_words::row_beside_words;
use super::same_as::Rows;
use super::segment::{Segment, segments};
use super::sentence::{Said, SentenceFault, sentence};
use super::setting::Setting;
use super::slips::mended;
use super::token::TokenKind;
use super::told_structure::ToldStructure;
use super::touch::{is_of_period, touch};
use super::towns::without_towns;
use super::unsure::is_said_otherwise;
use super::unsure_days::keep_sure_days;
use super::usual::{days_of_season, usual_days};
use crate::hours::model::{Period, Rule, Touch, Weekdays};

/// Reads the sentences of one text.
pub(super) fn parts(text: &str, column: &Setting) -> Vec<Part> {
    let tokens = without_towns(text, mended(text, tokens(text)));
    let tokens = without_grid(text, tokens);
    let tokens = joined(resolved(labelled(text, rewritten(tokens))));
    let mut reader = PartReader {
        setting: column.clone(),
        ..PartReader::default()
    };
    let segments = segments(&tokens);
    let last_hour = segments.iter().rposition(|segment| {
        let mut kinds = segment.tokens.iter().map(|token| &token.kind);
        kinds.any(|kind| matches!(kind, TokenKind::Clock(_)))
    });
    for (at, segment) in segments.iter().enumerate() {
        reader.hours_follow = last_hour.is_some_and(|last| last >= at);
        reader.next = segments.get(at + 1).copied();
        if !reader.take_moves(segment) {
            reader.take(segment);
        }
    }
    let unsure = reader.unsure_days_waiting();
    let mut parts = reader.parts;
    leave(&mut parts, &reader.waiting);
    if let Some((at, touch)) = unsure {
        parts[at].touches = Some(touch);
    }
    leave_longer_hours(&mut parts);
    parts
}

#[derive(Default)]
struct PartReader<'t> {
    setting: Setting,
    parts: Vec<Part>,
    /// Lines of days or periods alone that no hours have followed yet.
    waiting: Vec<usize>,
    heading_at: Option<usize>,
    days_at: Option<usize>,
    /// Whether words were not understood that may say something of all that follows.
    under_unread: bool,
    /// Whether the sentence before was a list of closures, or the head of one.
    closing: bool,
    /// What « idem » may mean.
    rows: Rows,
    /// Whose hours are told, as the first head says.
    structure: ToldStructure,
    /// Whether hours stand in this sentence or after it.
    hours_follow: bool,
    next: Option<Segment<'t>>,
}

impl PartReader<'_> {
    /// A sentence of which nothing was read yet.
    fn part(&self, segment: &Segment<'_>, atoms: &[Atom]) -> Part {
        Part {
            span: segment.span(),
            is_read: true,
            rules: Vec::new(),
            touches: None,
            heads: self.heading_at.into_iter().chain(self.days_at).collect(),
            fault: None,
            has_note: atoms
                .iter()
                .any(|atom| matches!(atom.kind, AtomKind::Note | AtomKind::WalkIn))
                || is_said_otherwise(segment.tokens),
            names_part: names_part(segment.tokens),
            closes_half: false,
            adds: adds_hours(segment.tokens),
            closes_row: closes_row(atoms),
            says_only_then: says_only_then(segment.tokens),
            tells_all: tells_all(segment.tokens),
            cuts_short: false,
        }
    }

    /// Takes « départs à partir de 16h30 », which changes no hours; whether it did.
    fn take_moves(&mut self, segment: &Segment<'_>) -> bool {
        let are_moves = !self.under_unread && are_within(segment.tokens, &self.parts);
        if are_moves {
            let part = self.part(segment, &[]);
            self.parts.push(Part {
                has_note: true,
                ..part
            });
        }
        are_moves
    }

    fn take(&mut self, segment: &Segment<'_>) {
        let under_days = self.days_at.is_some();
        let before = self.rows.clone();
        let atoms = days_first(self.rows.fill(atoms(segment.tokens)));
        let besides = holidays_besides(&atoms);
        let (atoms, besides) = besides.map_or((atoms, None), |(atoms, touch)| (atoms, Some(touch)));
        let mut part = self.part(segment, &atoms);
        let doubt = doubt(segment.tokens, &atoms).map(|kind| (kind, segment.span()));
        if doubt.is_none()
            && let Some(rules) = self.list_of_closures(&atoms, segment)
        {
            part.rules = rules;
            part.leave_open(days_between(segment.tokens));
            self.parts.push(part);
            return;
        }
        if let Some(rules) = cut_short(segment.tokens).filter(|_| !self.under_unread) {
            self.take_cut_short(part, rules);
            return;
        }
        let doubt = doubt.or_else(|| {
            let of_other = bare_numbers(segment.tokens) || self.begins_others(segment, &atoms);
            of_other.then(|| (FaultKind::UnclearScope, segment.span()))
        });
        let is_doubtful = doubt.is_some();
        let said = self.said(&atoms, doubt);
        if said.is_err() {
            self.rows.forget();
            if let Some([first, second]) = apart(segment).filter(|_| !self.under_unread) {
                self.rows = before;
                self.take(&first);
                self.take(&second);
                return;
            }
        }
        // Under « Mardi », the line « Mercredi » is another day, and closes none.
        self.closing = said.is_ok() && !under_days && is_list_of_closures(&atoms);
        match said {
            Ok(Said::Nothing) if says_open(segment) => {
                // « ouvert » alone says nothing of when, and is not to be lost.
                part.is_read = false;
                part.fault = Some((FaultKind::TimesMissing, part.span));
            }
            Ok(said) => {
                part.rules = self.take_said(said);
                let unsure = keep_sure_days(segment.tokens, &atoms, &mut part.rules);
                part.leave_open(unsure);
                part.closes_half = closes_half(segment.tokens, &part.rules, &self.setting);
                part.leave_open(besides.or_else(|| left_open(segment.tokens, &atoms, &part.rules)));
            }
            Err(fault) => {
                part.fault = fault;
                self.take_unread(&mut part, segment, &atoms, is_doubtful);
            }
        }
        self.parts.push(part);
    }

    /// A sentence that was not understood: its row, where the words beside it name no other moment.
    fn take_unread(
        &mut self,
        part: &mut Part,
        segment: &Segment<'_>,
        atoms: &[Atom],
        is_doubtful: bool,
    ) {
        let Some((said, days)) = self.row_beside(segment, atoms, is_doubtful) else {
            self.leave_unread(part, segment, atoms, is_doubtful);
            return;
        };
        part.rules = self.take_said(said);
        part.touches = Some(Touch {
            only_closes: true,
            ..Touch::on(days)
        });
    }

    /// The row beside words that were not understood, where nothing before them is left open.
    fn row_beside(
        &self,
        segment: &Segment<'_>,
        atoms: &[Atom],
        is_doubtful: bool,
    ) -> Option<(Said, Weekdays)> {
        let is_free = !self.under_unread && !is_doubtful && self.heading_at.is_none();
        is_free
            .then(|| row_beside_words(segment.tokens, atoms, &self.setting))
            .flatten()
    }

    /// What a sentence says, where nothing before it or in it leaves that open.
    fn said(
        &self,
        atoms: &[Atom],
        doubt: Option<SentenceFault>,
    ) -> Result<Said, Option<SentenceFault>> {
        match (self.under_unread, doubt) {
            (true, _) => Err(None),
            (false, Some(fault)) => Err(Some(fault)),
            (false, None) => sentence(atoms, &self.setting).map_err(Some),
        }
    }

    /// Another end of usual hours.
    fn take_cut_short(&mut self, part: Part, rules: Vec<Rule>) {
        self.setting.has_season |= rules.iter().any(takes_part_of_year);
        self.parts.push(Part {
            rules,
            cuts_short: true,
            ..part
        });
    }

    /// What a sentence may change that was not understood, and whether what follows is under it.
    fn leave_unread(
        &mut self,
        part: &mut Part,
        segment: &Segment<'_>,
        atoms: &[Atom],
        is_doubtful: bool,
    ) {
        part.is_read = false;
        // Under words that were not understood, or under a line of days or periods, it may be
        // about more than it names.
        part.touches = match !self.under_unread && part.heads.is_empty() {
            true => touch(segment.tokens, atoms),
            false => Some(Touch::everything()),
        };
        if leaves_out_nothing(segment, atoms, &self.parts, self.hours_follow) {
            part.touches = Some(Touch::everything());
        }
        let is_empty = is_left_empty(atoms, segment);
        let may_be_of_others = is_doubtful && !is_empty;
        if let Some(touches) = part.touches.as_mut().filter(|_| may_be_of_others) {
            touches.widen();
        }
        let of_period = is_of_period(segment.tokens, part.touches.as_ref());
        self.setting.has_season |= of_period;
        let heads_hours = tells_hours_of_period(atoms);
        self.setting.head_may_go_on |= heads_hours && !self.under_unread;
        let alone = of_period || is_empty || heads_hours || stands_alone(atoms, segment);
        let tells_more = |touch: &Touch| !touch.only_closes && !alone;
        self.under_unread |= part.touches.as_ref().is_some_and(tells_more);
    }

    /// Whether the head of a sentence begins other hours than those that were told before.
    fn begins_others(&mut self, segment: &Segment<'_>, atoms: &[Atom]) -> bool {
        let opens = |part: &Part| part.rules.iter().any(|rule| !rule.closes());
        let opened = self.parts.iter().any(opens);
        let headed = matches!(atoms, [first, ..] if first.kind == AtomKind::Note);
        // « Tous les jours ; permanence : mardi 18h-21h »: on other days at other hours.
        let days_wait = self.days_at.is_some_and(|at| self.waiting.contains(&at));
        opened && closes_part(segment.tokens)
            || headed && days_wait
            || self.structure.is_other(segment.tokens, atoms, opened)
    }

    /// The rules of a sentence that goes on with the closures of the one before it, or begins
    /// their list: « fermetures annuelles : » has none of its own.
    fn list_of_closures(&mut self, atoms: &[Atom], segment: &Segment<'_>) -> Option<Vec<Rule>> {
        if self.under_unread || self.setting.is_column {
            return None;
        }
        if self.closing {
            // « fermé le 14 juillet ; samedi matin » may open, and « ; vacances scolaires ; lun
            // 9h-12h » begin another part.
            let goes_on = |rule: &Rule| {
                let one_day =
                    |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
                let dated = !self.hours_follow || rule.periods.iter().all(one_day);
                dated && !rule.periods.is_empty()
            };
            let rules = closures_after(segment.tokens)?;
            return rules.iter().all(goes_on).then_some(rules);
        }
        if self.hours_follow {
            return None;
        }
        let head = is_closing_head(atoms)
            && self
                .next
                .is_some_and(|next| closures_after(next.tokens).is_some());
        self.closing = head;
        head.then(Vec::new)
    }

    /// What a sentence says, and what it says of those after it.
    fn take_said(&mut self, said: Said) -> Vec<Rule> {
        let at = self.parts.len();
        match said {
            Said::Rules {
                rules,
                head,
                own_days,
            } => {
                self.leave_other_days(&rules, own_days);
                self.waiting.clear();
                self.setting.head_may_go_on = head;
                self.setting.usual = usual_days(&self.parts, &rules);
                self.setting.usual_of_season = days_of_season(&self.parts, &rules);
                self.setting.has_season |= rules.iter().any(takes_part_of_year);
                if own_days {
                    self.forget_days();
                }
                return rules;
            }
            Said::Days(days) => {
                if let Some(before) = self.days_at.filter(|at| self.waiting.contains(at)) {
                    // « lundi ; mardi ; 9h-12h »: of both?
                    leave(&mut self.parts, &[before]);
                }
                self.setting.days = Some(days);
                self.days_at = Some(at);
                self.waiting.push(at);
            }
            Said::Heading(heading) => {
                self.setting.heading = Some(heading);
                self.setting.head_may_go_on = false;
                self.heading_at = Some(at);
                self.forget_days();
                self.waiting.push(at);
            }
            Said::Nothing => {}
        }
        Vec::new()
    }

    /// A line of days that the hours after it are not of: « lundi ; mardi 9h-12h ».
    fn leave_other_days(&mut self, rules: &[Rule], own_days: bool) {
        let line = self
            .days_at
            .filter(|at| own_days && self.waiting.contains(at));
        let Some((at, days)) = line.zip(self.setting.days.as_ref()) else {
            return;
        };
        let of_line = |rule: &Rule| days.weekdays.covers(rule.days.weekdays);
        if !rules.iter().all(of_line) {
            leave(&mut self.parts, &[at]);
            self.parts[at].touches = Some(Touch::on(days.weekdays));
        }
    }

    /// « un samedi par mois » as the last line, of which no hours are told: no other day hangs on it.
    fn unsure_days_waiting(&self) -> Option<(usize, Touch)> {
        let at = self.days_at.filter(|at| self.waiting.contains(at))?;
        let days = self.setting.days.as_ref()?;
        // « sage-femme : le mardi », as the last words
        let is_last = at + 1 == self.parts.len() && at > 0;
        let unsure = days.frequency.is_unsure() || is_last;
        (unsure && !days.weekdays.is_none()).then(|| (at, Touch::on(days.weekdays)))
    }

    fn forget_days(&mut self) {
        if !self.setting.is_column {
            self.setting.days = None;
            self.days_at = None;
        }
    }
}

fn is_list_of_closures(atoms: &[Atom]) -> bool {
    matches!(atoms, [atom] if matches!(atom.kind, AtomKind::Closures(_)))
}
