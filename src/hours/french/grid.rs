//! Tables pasted with their cells: days in columns, or rows whose cells say « idem ».

use super::cursor::Cursor;
use super::grid_cell::{Cell, cell, days_of, part_of};
use super::lexer::tokens;
use super::part_of_day::may_be_called;
use super::periods::periods;
use super::phrases::phrase;
use super::rewritten::rewritten_by;
use super::slips::mended;
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;
use crate::hours::model::{DayPart, TimeSpan};

/// A row of a table: its cells, without those of its edges.
type Row<'t> = Vec<&'t str>;

/// The tokens of a text, in which a table is said a line a day.
pub(super) fn without_grid(text: &str, told: Vec<Token>) -> Vec<Token> {
    let Some(Grid { span, lines }) = grid(text).filter(|grid| !grid.lines.is_empty()) else {
        return told;
    };
    let rows = lines.join("\n");
    let is_before = |token: &&Token| token.span.end <= span.start;
    let is_after = |token: &&Token| token.span.start >= span.end;
    let said = mended(&rows, tokens(&rows));
    let said = said.into_iter().map(|token| Token { span, ..token });
    let before = told.iter().filter(is_before).cloned();
    let after = told.iter().filter(is_after).cloned();
    before.chain(said).chain(after).collect()
}

/// Whether days head the columns of a table whose cells are not clear: which hours are of which?
pub(super) fn is_unclear(text: &str) -> bool {
    grid(text).is_some_and(|grid| grid.lines.is_empty())
}

/// Where a table stands in a text, and what it says of each day: nothing, where that is not clear.
struct Grid {
    span: Span,
    lines: Vec<String>,
}

/// The first table of a text, if its days head columns or it is clear.
fn grid(text: &str) -> Option<Grid> {
    let mut at = 0;
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut span = None;
    for line in text.split_inclusive('\n') {
        let here = Span::new(at, at + line.trim_end().len());
        at += line.len();
        match row(line.trim_end_matches(['\n', '\r'])) {
            Some(found) => {
                let begun = |before: Span| Span {
                    end: here.end,
                    ..before
                };
                span = Some(span.map_or(here, begun));
                rows.extend((!is_rule(&found)).then_some(found));
            }
            None if rows.is_empty() => {}
            None => break,
        }
    }
    let is_edge = |row: &Row<'_>| row.first().is_some_and(|cell| cell.is_empty());
    if rows.iter().all(is_edge) {
        for row in &mut rows {
            let _ = row.remove(0);
        }
    }
    let (head, body) = rows.split_first()?;
    let days = head.iter().filter(|cell| days_of(cell).is_some()).count();
    let heads_columns = days > 1 && days + 1 >= head.len() && !body.is_empty();
    let is_even = body.iter().all(|row| row.len() == head.len());
    let lines = match (is_even, heads_columns) {
        (true, true) => columns(head, body),
        (true, false) => rows_of_days(&rows),
        (false, _) => None,
    };
    // « | Période scolaire | Vacances »: each column is of its own part of the year.
    let is_unclear = heads_columns || head.iter().filter(|cell| is_period(cell)).count() > 1;
    (lines.is_some() || is_unclear).then(|| Grid {
        span: span.unwrap_or_default(),
        lines: lines.unwrap_or_default(),
    })
}

/// The cells of a line, with an empty one before the sign that it begins with; `None` where it has
/// none.
fn row(line: &str) -> Option<Row<'_>> {
    if line.contains('|') {
        let line = line.trim();
        let line = line.strip_suffix('|').unwrap_or(line);
        return Some(line.split('|').map(str::trim).collect());
    }
    let cells = line.split('\t').map(str::trim);
    line.contains('\t').then(|| cells.collect())
}

/// « |---|---| ».
fn is_rule(row: &Row<'_>) -> bool {
    let of_rule = |cell: &&str| cell.len() > 2 && cell.chars().all(|c| matches!(c, '-' | ':'));
    row.iter().any(of_rule) && row.iter().all(|cell| cell.is_empty() || of_rule(cell))
}

/// « Lundi | Mardi », then their hours.
fn columns(head: &Row<'_>, body: &[Row<'_>]) -> Option<Vec<String>> {
    let labelled = usize::from(days_of(head.first()?).is_none());
    if labelled == 1 && !is_heading(head[0]) || head.len() < labelled + 2 {
        return None;
    }
    let mut lines = Vec::new();
    for (column, day) in head.iter().enumerate().skip(labelled) {
        let mut cells = Vec::new();
        for row in body {
            let label = (labelled == 1)
                .then(|| row[0])
                .filter(|label| !is_heading(label));
            let part = label.map(part_of);
            if part == Some(None) {
                return None;
            }
            cells.push((part.flatten(), cell(row[column])?));
        }
        lines.push(line(days_of(day)?, &cells)?);
    }
    Some(lines.into_iter().flatten().collect())
}

/// « Lundi | 9h-12h | 14h-17h », then « Mardi | idem | fermé ».
fn rows_of_days(rows: &[Row<'_>]) -> Option<Vec<String>> {
    let (head, body) = rows.split_first()?;
    let headed = days_of(head.first()?).is_none();
    let body = if headed { body } else { rows };
    let parts: Vec<Option<DayPart>> = match headed {
        true => head.iter().map(|cell| part_of(cell)).collect(),
        false => vec![None; head.len()],
    };
    let is_known = |(cell, part): (&&str, &Option<DayPart>)| part.is_some() || is_heading(cell);
    if headed && !head.iter().zip(&parts).all(is_known) || head.len() < 3 {
        return None;
    }
    let mut told: Vec<(String, Vec<Cell>)> = Vec::new();
    for row in body {
        let mut cells = Vec::new();
        for (column, text) in row.iter().enumerate().skip(1) {
            let found = match cell(text)? {
                Cell::Same(day) => same(&told, day.as_deref(), column - 1)?,
                found => found,
            };
            cells.push(found);
        }
        told.push((days_of(row.first()?)?, cells));
    }
    let lines = told.into_iter().map(|(days, cells)| {
        let parts = parts.iter().skip(1).copied();
        line(days, &parts.zip(cells).collect::<Vec<_>>())
    });
    let lines: Option<Vec<Option<String>>> = lines.collect();
    Some(lines?.into_iter().flatten().collect())
}

/// The cell that « idem » means: that above, or that of a day.
fn same(told: &[(String, Vec<Cell>)], day: Option<&str>, column: usize) -> Option<Cell> {
    let (_, cells) = match day {
        None => told.last()?,
        Some(day) => told.iter().find(|(days, _)| days == day)?,
    };
    cells.get(column).cloned()
}

fn is_heading(cell: &str) -> bool {
    const WORDS: &str = "jour jours horaire horaires ouverture heures";
    let known = |token: &Token| match &token.kind {
        TokenKind::Word(word) => WORDS.split(' ').any(|known| known == word),
        _ => false,
    };
    tokens(cell).iter().all(known)
}

fn is_period(cell: &str) -> bool {
    let tokens = rewritten_by(tokens(cell), &[phrase]);
    let mut cursor = Cursor::new(&tokens);
    periods(&mut cursor).is_some() && cursor.is_done()
}

/// What cells say of their days; `Some(None)`: nothing.
fn line(days: String, cells: &[(Option<DayPart>, Cell)]) -> Option<Option<String>> {
    let mut hours = Vec::new();
    for (part, cell) in cells {
        let Cell::Hours { text, spans } = cell else {
            continue;
        };
        let fits = |span: &TimeSpan| part.is_none_or(|part| may_be_called(part, *span));
        if !spans.iter().all(fits) {
            return None;
        }
        hours.push(text.as_str());
    }
    let closed = cells.iter().any(|(_, cell)| *cell == Cell::Closed);
    Some(match (hours.is_empty(), closed) {
        (false, _) => Some(format!("{days} {}", hours.join(", "))),
        (true, true) => Some(format!("{days} fermé")),
        (true, false) => None,
    })
}
