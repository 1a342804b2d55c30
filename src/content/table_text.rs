//! Tables as spreadsheets save them: a row becomes the same tree of values as front matter.

use std::borrow::Cow;

use super::cell_value::CellReader;
use super::long_rows::LongRows;
use super::schema::Field;
use super::table_columns::{Columns, Lacking, columns};
use super::table_form::without_headings;
use super::table_rows::TableRows;
use super::unmeant::Unmeant;
use super::vacant_groups::vacant_cells;
use super::value::{Datum, Entry, Table, Value};
use crate::address::visible;
use crate::diagnostic::{
    Cell, Code, Diagnostic, MOST_COLUMNS, QuoteFault, Records, SourceText, Span, Spanned,
};

/// The most rows of a table: each may have faults, which are all kept.
const MOST_ROWS: usize = 100_000;

/// Reads a table whose headings are flattened keys (`adresse.commune`; `contacts.telephone`
/// is the first contact's), of which a record needs one of `places`. Empty cells are absent.
/// Every fault is reported, and an error of one row leaves out that row alone.
pub(super) fn read_table<'s>(
    source: SourceText<'s>,
    fields: &'static [Field],
    places: &[&'static str],
) -> (TableRows<'s>, Vec<Diagnostic>) {
    let mut reader = CellReader {
        source,
        diagnostics: Vec::new(),
    };
    let mut records = Records::of(source.text);
    let separator = records.separator();
    let Some(headings) = headings(&mut records) else {
        return (TableRows::default(), vec![empty(source)]);
    };
    if is_no_table(&headings, fields, &mut reader) {
        return (TableRows::default(), reader.diagnostics);
    }
    let columns = columns(&headings, (fields, places), &mut reader);
    let walk = records.clone();
    let mut unnamed = vec![false; headings.len()];
    let mut read = TableRows::default();
    let mut long = LongRows::default();
    for record in records {
        if record.iter().all(Cell::is_empty) || are_repeated(&record, &headings, &mut reader) {
            continue;
        }
        let is_one_too_many = is_beyond_rows(&record, &read, &mut reader);
        if is_one_too_many || is_too_wide(&record, &mut reader) {
            break;
        }
        if let Some(open) = open_cell(&record, &walk, headings.len()) {
            // What follows was swallowed by this cell: nothing more can be said of the row.
            reader.push(Code::UnclosedText, open.span, &[]);
            continue;
        }
        let first = reader.diagnostics.len();
        if are_misplaced(&record, (headings.len(), separator), &mut reader) {
            Diagnostic::leave_out_row(&mut reader.diagnostics[first..]);
            read.unread += 1;
            continue;
        }
        long.look(&record, headings.len());
        for ((cell, heading), unnamed) in record.iter().zip(&headings).zip(&mut unnamed) {
            *unnamed |= heading.is_empty() && !cell.is_empty();
        }
        read.rows.push(row(&record, &columns, &mut reader));
        let faults = &mut reader.diagnostics[first..];
        read.faulty.push(Diagnostic::leave_out_row(faults));
    }
    tell_lacking(&columns, &headings, (&mut read, &mut reader));
    long.tell(separator, &mut reader);
    tell_unnamed(&headings, &unnamed, &mut reader);
    if read.rows.is_empty() && reader.diagnostics.is_empty() {
        reader.diagnostics.push(empty(source));
    }
    (read, reader.diagnostics)
}

/// Whether a row is that of the headings once more, which is told: two tables were put end to end.
fn are_repeated(record: &[Cell<'_>], headings: &[Cell<'_>], reader: &mut CellReader<'_>) -> bool {
    let is_same = |(cell, heading): (&Cell<'_>, &Cell<'_>)| {
        visible(&cell.text).trim() == visible(&heading.text).trim()
    };
    let are_same = record.len() > 1
        && record.len() == headings.len()
        && record.iter().zip(headings).all(is_same);
    if are_same && let (Some(first), Some(last)) = (record.first(), record.last()) {
        let row = Span::new(first.span.start as usize, last.span.end as usize);
        reader.push(Code::RepeatedHeadings, row, &[]);
    }
    are_same
}

/// Tells the columns that no row can do without, once each.
fn tell_lacking(
    columns: &Columns,
    headings: &[Cell<'_>],
    (read, reader): (&mut TableRows<'_>, &mut CellReader<'_>),
) {
    for lacking in &columns.lacking {
        if lacking.is_of_all(&read.rows) {
            lacking.tell(headings, reader);
            read.rows.iter_mut().for_each(|row| spare(row, lacking));
        }
    }
}

/// Whether the first row of a table cannot be that of its headings, which is told.
fn is_no_table(
    headings: &[Cell<'_>],
    fields: &'static [Field],
    reader: &mut CellReader<'_>,
) -> bool {
    if is_too_wide(headings, reader) {
        return true;
    }
    let told = without_headings(reader.source, headings, fields);
    let is_none = told.is_some();
    reader.diagnostics.extend(told);
    is_none
}

/// The headings of a table; `None` of one that holds nothing, or was emptied in a spreadsheet, which
/// keeps its separators.
fn headings<'s>(records: &mut Records<'s>) -> Option<Vec<Cell<'s>>> {
    let is_blank = |record: &[Cell<'_>]| record.iter().all(Cell::is_empty);
    let headings = records.next()?;
    let holds_nothing = is_blank(&headings) && records.clone().all(|record| is_blank(&record));
    (!holds_nothing).then_some(headings)
}

/// Whether a table has as many rows before a record as are read, which is told.
fn is_beyond_rows(record: &[Cell<'_>], read: &TableRows<'_>, reader: &mut CellReader<'_>) -> bool {
    let is_beyond = read.rows.len() + read.unread == MOST_ROWS;
    if is_beyond {
        let most = MOST_ROWS.to_string();
        reader.push(Code::TooManyRows, whole(record), &[&most]);
    }
    is_beyond
}

/// Whether a record has more cells than are read, which is told.
fn is_too_wide(record: &[Cell<'_>], reader: &mut CellReader<'_>) -> bool {
    let is_too_wide = record.len() > MOST_COLUMNS;
    if is_too_wide {
        reader.push(
            Code::TooManyColumns,
            whole(record),
            &[&MOST_COLUMNS.to_string()],
        );
    }
    is_too_wide
}

/// The cell whose quote nobody closed.
fn open_cell<'r, 's>(
    record: &'r [Cell<'s>],
    walk: &Records<'s>,
    width: usize,
) -> Option<&'r Cell<'s>> {
    let mut cells = record.iter().enumerate();
    let is_open = |(at, cell): &(usize, &Cell<'_>)| {
        cell.fault == Some(QuoteFault::Unclosed) || walk.is_of_several_rows(cell, *at, width)
    };
    cells.find(is_open).map(|(_, cell)| cell)
}

/// Tells the columns that hold something and have no heading.
fn tell_unnamed(headings: &[Cell<'_>], unnamed: &[bool], reader: &mut CellReader<'_>) {
    let columns = headings.iter().zip(unnamed);
    for (heading, _) in columns.filter(|(_, unnamed)| **unnamed) {
        let hint = "Donnez-lui un titre, ou videz-la.";
        reader.push(Code::UnknownColumn, heading.span, &["sans titre", hint]);
    }
}

/// Says that a table holds nothing: a list that was lost looks so.
fn empty(source: SourceText<'_>) -> Diagnostic {
    Diagnostic::of_file(Code::EmptyTable, source.path, &[])
}

/// Whether the cells of a row are not those of its columns, which is told: a quote or a separator
/// in the text of one moved what follows.
fn are_misplaced(
    record: &[Cell<'_>],
    (width, separator): (usize, &str),
    reader: &mut CellReader<'_>,
) -> bool {
    if let Some(cut) = record.iter().find(|cell| cell.fault.is_some()) {
        reader.push(Code::QuoteInCell, cut.span, &[]);
        return true;
    }
    let held = held(record);
    if held > width {
        let words = [&*held.to_string(), &*width.to_string(), separator];
        reader.push(Code::RaggedRow, whole(record), &words);
    }
    held > width
}

/// How many cells a row has, the empty ones at its end left out.
fn held(record: &[Cell<'_>]) -> usize {
    let last = record.iter().rposition(|cell| !cell.is_empty());
    last.map_or(0, |last| last + 1)
}

fn whole(record: &[Cell<'_>]) -> Span {
    let start = record.first().map_or(0, |cell| cell.span.start);
    let end = record.last().map_or(start, |cell| cell.span.end);
    Span { start, end }
}

fn row<'s>(record: &[Cell<'s>], columns: &Columns, reader: &mut CellReader<'s>) -> Table<'s> {
    let mut row = Table {
        entries: Vec::new(),
        span: whole(record),
    };
    let vacant = vacant_cells(record, &columns.by_heading);
    for ((cell, column), vacant) in record.iter().zip(&columns.by_heading).zip(vacant) {
        let Some(column) = column else { continue };
        if cell.is_empty() {
            continue;
        }
        if vacant {
            let absent = Unmeant::Filler.left_out(&column.path(), false);
            reader.push(Code::NoValue, cell.span, &[cell.text.trim(), &absent]);
            continue;
        }
        let value = reader.value(cell.text.clone(), cell.span, column.shape);
        insert(&mut row, &column.keys, cell.span, value);
    }
    row
}

/// Keeps what was told of the whole table from being told of a row.
fn spare(row: &mut Table<'_>, lacking: &Lacking) {
    if lacking.is_of(row) {
        let (datum, span) = (Datum::Faulty, row.span);
        insert(row, &lacking.keys, span, Value { datum, span });
    }
}

/// Puts a cell's value where its column's path leads, making tables on the way.
fn insert<'s>(table: &mut Table<'s>, keys: &[&'static str], span: Span, value: Value<'s>) {
    let Some((first, rest)) = keys.split_first() else {
        return;
    };
    let key = || Spanned::new(Cow::Borrowed(*first), span);
    if rest.is_empty() {
        table.entries.push(Entry { key: key(), value });
        return;
    }
    // "contacts" is a list of which a table's row holds the first element.
    let (in_list, rest) = match rest.split_first() {
        Some((&"0", deeper)) => (true, deeper),
        _ => (false, rest),
    };
    let position = table
        .entries
        .iter()
        .position(|entry| entry.key.value == *first);
    let position = position.unwrap_or_else(|| {
        let empty = Value {
            datum: Datum::Table(Table {
                entries: Vec::new(),
                span,
            }),
            span,
        };
        let datum = if in_list {
            Datum::List(vec![empty])
        } else {
            empty.datum
        };
        table.entries.push(Entry {
            key: key(),
            value: Value { datum, span },
        });
        table.entries.len() - 1
    });
    match &mut table.entries[position].value.datum {
        Datum::Table(inner) => insert(inner, rest, span, value),
        Datum::List(values) => {
            if let Some(Value {
                datum: Datum::Table(inner),
                ..
            }) = values.first_mut()
            {
                insert(inner, rest, span, value);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_COLUMNS, MOST_ROWS, Records, read_table};
    use crate::content::service_schema::SERVICE;
    use crate::diagnostic::{Code, LineStarts, SourceText};

    /// The table as it is read, its faults as code and row.
    fn read(text: &str) -> (usize, Vec<(Code, Option<u32>)>) {
        let source = SourceText {
            path: "content/services/liste.csv",
            text,
            lines: &LineStarts::default(),
        };
        let (read, told) = read_table(source, SERVICE, &[]);
        let told = told.iter().filter(|it| it.stops());
        let told = told.map(|it| {
            let point = it.location.point.as_ref();
            (it.code, point.map(|point| point.line))
        });
        (read.rows.len(), told.collect())
    }

    #[test]
    fn a_table_of_too_many_rows_is_told_where_it_is_too_long() {
        let text = format!("note_interne\n{}", "a\n".repeat(MOST_ROWS + 1));
        let (rows, told) = read(&text);
        assert_eq!(rows, MOST_ROWS);
        assert!(
            told.contains(&(Code::TooManyRows, Some(100_002))),
            "{told:?}"
        );
    }

    #[test]
    fn a_row_of_too_many_columns_is_told_once_and_ends_the_table() {
        let many: String = (0..=MOST_COLUMNS).map(|at| format!("c{at};")).collect();
        let told = vec![(Code::TooManyColumns, Some(1))];
        let text = format!("{many}\na;b\n");
        assert_eq!(read(&text), (0, told));
        // Nothing behind it is walked through: it may have millions more.
        let walked = Records::of(&text).map(|record| record.len());
        assert_eq!(walked.collect::<Vec<_>>(), [MOST_COLUMNS + 1]);
        let (rows, told) = read(&format!("note_interne;\na\n{many}\n{many}\na\n"));
        assert_eq!(rows, 1);
        let wide = told.iter().filter(|it| it.0 == Code::TooManyColumns);
        assert_eq!(wide.collect::<Vec<_>>(), [&(Code::TooManyColumns, Some(3))]);
    }

    #[test]
    fn empty_cells_beyond_the_last_column_are_nothing() {
        let empty = ";".repeat(16_383);
        let (rows, told) = read(&format!("note_interne{empty}\na{empty}\n{empty}\nb\n"));
        assert_eq!(rows, 2);
        let told: Vec<Code> = told.into_iter().map(|it| it.0).collect();
        assert!(!told.contains(&Code::TooManyColumns), "{told:?}");
        let kept = Records::of(&empty).map(|record| record.len());
        assert_eq!(kept.collect::<Vec<_>>(), [MOST_COLUMNS]);
    }
}
