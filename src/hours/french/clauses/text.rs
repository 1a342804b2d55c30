//! The sentences of a text, clause by clause.

use crate::hours::french::activity_stops::activity_stops;
use crate::hours::french::also_by_appointment::adds_hours;
use crate::hours::french::days_between::days_between;
use crate::hours::french::doubts::words_are_doubtful;
use crate::hours::french::every_rank::every_ranked_day;
use crate::hours::french::except_closed::except_closed;
use crate::hours::french::lexer::tokens;
use crate::hours::french::not_held::not_held;
use crate::hours::french::part::Part;
use crate::hours::french::phrases::phrase;
use crate::hours::french::rewritten::{rewritten_by, word_at};
use crate::hours::french::segment::segments;
use crate::hours::french::slips::mended;
use crate::hours::french::token::{Token, TokenKind};
use crate::hours::french::touches_nothing::touches_nothing;
use crate::hours::french::towns::without_towns;
use crate::hours::model::{DateRange, Days, Period, Touch, Weekdays};
use crate::hours::model::{Effect, Manner, Rule};

use super::clause::{Clause, Deed};
use super::pieces::{Pieces, pieces};
use super::row::Row;
use super::sentence::{Sentence, sentence};
use super::week::Week;
use super::who::Who;

/// A text read whole, as one sentence; `None` where a word, a clause or their order leaves a doubt.
pub(in crate::hours::french) fn clauses(text: &str) -> Option<Part> {
    let tokens = without_towns(text, mended(text, tokens(text)));
    let tokens = rewritten_by(
        tokens,
        &[
            every_ranked_day,
            phrase,
            except_closed,
            not_held,
            activity_stops,
        ],
    );
    let mut reader = Reader::default();
    for segment in segments(&tokens) {
        reader.take(segment.tokens)?;
    }
    let rules = reader.rules()?;
    let mut part = Part {
        rules,
        has_note: reader.has_note,
        adds: adds_hours(&tokens),
        ..Part::whole(text)
    };
    part.leave_open(reader.weekend.then(|| Touch::on(Weekdays::WEEKEND)));
    for touch in reader.open {
        part.leave_open(Some(touch));
    }
    Some(part)
}

#[derive(Default)]
struct Reader {
    weeks: Vec<Week>,
    has_note: bool,
    structure: Option<String>,
    /// Whether a head stood in the sentence before, which may or may not go on.
    head_may_go_on: bool,
    told: bool,
    /// What may be left out of some hours.
    open: Vec<Touch>,
    /// Whether nobody knows of the week's end.
    weekend: bool,
    /// How many heads hold names that no list knows.
    names: usize,
    by_phone: bool,
}

impl Reader {
    fn take(&mut self, tokens: &[Token]) -> Option<()> {
        if words_are_doubtful(tokens) || days_between(tokens).is_some() {
            return None;
        }
        let first_closure = closure_first(tokens).filter(|_| !self.told);
        let tokens = first_closure.as_deref().unwrap_or(tokens);
        let Some(found) = pieces(tokens) else {
            self.has_note = true;
            return (self.told && touches_nothing(tokens)).then_some(());
        };
        self.has_note |= found.has_note;
        self.take_who(&found.who)?;
        if found.pieces.is_empty() {
            let is_title = !self.told && found.who.is_known;
            return (is_title || touches_nothing(tokens)).then_some(());
        }
        let said = sentence(&found.pieces)?;
        if said.clauses.is_empty()
            && self.told
            && said.head.as_ref().is_some_and(|head| !head.is_empty())
            && found.has_note
        {
            return None;
        }
        if found.who.is_by_phone {
            let opens = said
                .clauses
                .iter()
                .all(|clause| matches!(clause.deed, Deed::Hours(_)));
            self.by_phone = true;
            return (opens && said.head.is_none()).then_some(());
        }
        self.take_said(&found, said)
    }

    /// Whose hours they are: of one structure alone.
    fn take_who(&mut self, who: &Who) -> Option<()> {
        self.names += usize::from(who.is_named);
        if self.names > 1 {
            // « Les Lutins : … ; Les Doudous : … »
            return None;
        }
        let Some(found) = &who.structure else {
            return Some(());
        };
        let is_other = self.structure.as_ref().is_some_and(|told| told != found);
        self.structure = Some(found.clone());
        (!is_other).then_some(())
    }

    fn take_said(&mut self, found: &Pieces, said: Sentence) -> Option<()> {
        let opens = |clause: &Clause| !matches!(clause.deed, Deed::Closed(_));
        let has_rows = said.clauses.iter().any(opens);
        if found.who.names_part && !has_rows && self.told {
            // « secrétariat fermé en juillet »: a part of the place.
            return None;
        }
        if found.who.is_dated && !is_dated(&said) {
            return None;
        }
        let is_headed = said.head.is_some();
        if let Some(head) = said.head {
            self.weeks.push(Week::of(head));
            self.head_may_go_on = !said.clauses.is_empty();
        } else if has_rows && self.head_may_go_on {
            return None;
        }
        if self.weeks.is_empty() {
            self.weeks.push(Week::default());
        }
        let before = self.only_row();
        let of_all_year = said
            .clauses
            .iter()
            .all(|clause| !clause.when.periods.is_empty());
        let at = match !is_headed && !has_rows && of_all_year {
            true => self.general(),
            false => self.weeks.len() - 1,
        };
        self.open.extend(said.open.clone());
        self.weekend |= said.clauses.iter().any(|clause| clause.when.weekend);
        for clause in &said.clauses {
            self.weeks[at].take(clause, before.as_ref())?;
        }
        let closed = said.left_out.iter().map(|period| Rule {
            periods: vec![*period],
            manner: Manner::Adds,
            days: Days::weekly(Weekdays::ALL),
            except: Vec::new(),
            effect: Effect::Closed(Vec::new()),
        });
        self.weeks[at].close_all(closed);
        self.told |= has_rows;
        Some(())
    }

    /// The week of all the year, to which closures of periods belong.
    fn general(&mut self) -> usize {
        let found = self.weeks.iter().position(|week| week.head.is_empty());
        found.unwrap_or_else(|| {
            self.weeks.push(Week::default());
            self.weeks.len() - 1
        })
    }

    /// The only hours told before.
    fn only_row(&self) -> Option<Row> {
        let mut rows = self.weeks.iter().flat_map(|week| &week.rows);
        let row = rows.next()?.clone();
        rows.next().is_none().then_some(row)
    }

    fn rules(&self) -> Option<Vec<Rule>> {
        let mut rules = Vec::new();
        for week in &self.weeks {
            // « 15 août » alone, « Parking indisponible en août »
            if week.rows.is_empty() && !week.head.is_empty() {
                return None;
            }
            rules.extend(week.rules()?);
        }
        let opens = rules.iter().any(|rule| !rule.closes());
        opens.then_some(rules)
    }
}

/// Whether a sentence is of dates of certain years alone.
fn is_dated(said: &Sentence) -> bool {
    let dated = |periods: &[Period]| {
        let of_year = |period: &Period| {
            let ranges = match period {
                Period::Dates(dates) => dates,
                _ => return false,
            };
            !matches!(ranges, DateRange::Yearly { .. } | DateRange::Easter(_))
        };
        !periods.is_empty() && periods.iter().all(of_year)
    };
    let clauses = &said.clauses;
    let each = !clauses.is_empty() && clauses.iter().all(|clause| dated(&clause.when.periods));
    each || said.head.as_deref().is_some_and(dated)
}

/// « Pas de permanence le 3e mercredi », before any hours, as « fermé le 3e mercredi ».
fn closure_first(tokens: &[Token]) -> Option<Vec<Token>> {
    let length = 3;
    let denies =
        word_at(tokens, 0) == Some("pas") && matches!(word_at(tokens, 1), Some("d" | "de"));
    let held = matches!(
        word_at(tokens, 2),
        Some("accueil" | "permanence" | "permanences" | "ouverture")
    );
    (denies && held).then(|| {
        let closed = Token {
            kind: TokenKind::Word("ferme".to_owned()),
            span: tokens[0].span,
        };
        std::iter::once(closed)
            .chain(tokens[length..].iter().cloned())
            .collect()
    })
}
