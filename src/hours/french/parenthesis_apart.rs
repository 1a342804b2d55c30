//! Words in parentheses at the end of a sentence that were not understood, and yet name the only days
//! that they may be of: « mercredi et samedi 14h-18h (samedi selon météo) », « lun-ven 9h-12h (sauf un
//! jeudi par mois, réunion d'équipe) ».

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::segment::Segment;
use super::token::{Token, TokenKind};
use super::touch::touch;
use super::touch_words::says_to_ask;
use super::words::is_only;

/// The sentence without them, and what they say by themselves.
pub(super) fn parenthesis_apart<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let is = |token: &Token, mark: Mark| token.kind == TokenKind::Mark(mark);
    let open = tokens.iter().rposition(|token| is(token, Mark::Open))?;
    let (last, rest) = tokens.split_last()?;
    let (before, inside) = (&tokens[..open], rest.get(open + 1..)?);
    let is_clock = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
    let timed = before.last().is_some_and(is_clock);
    if !is(last, Mark::Close) || !timed || inside.is_empty() || inside.iter().any(is_clock) {
        return None;
    }
    let said = atoms(inside);
    // What is understood and yet unclear is not clearer by itself.
    let is_unknown = |atom: &Atom| matches!(atom.kind, AtomKind::Fault(FaultKind::UnknownWord(_)));
    // « (vacances bidule) » may be all the time that the hours are of.
    let asks = inside
        .iter()
        .any(|token| matches!(&token.kind, TokenKind::Word(word) if says_to_ask(word)));
    let touched = touch(inside, &said).is_none_or(|touch| {
        touch.only_closes || !touch.is_every_day() && (asks || touch.periods.is_empty())
    });
    let restricts = inside
        .iter()
        .any(|token| matches!(&token.kind, TokenKind::Word(word) if is_only(word)));
    let tells_access = |atom: &Atom| {
        matches!(
            atom.kind,
            AtomKind::Appointment | AtomKind::PossibleAppointment | AtomKind::WalkIn
        )
    };
    if restricts || said.iter().any(tells_access) {
        return None;
    }
    let segments = [(before, segment.begins_line), (inside, false)];
    (touched && said.iter().any(is_unknown)).then(|| {
        segments.map(|(tokens, begins_line)| Segment {
            tokens,
            begins_line,
        })
    })
}
