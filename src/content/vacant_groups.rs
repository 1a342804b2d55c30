//! Groups of columns of which a row says nothing: « - » in each of their cells.

use super::cell_number::euros;
use super::cell_value::boolean;
use super::schema::Shape;
use super::table_columns::Column;
use super::unmeant::{Unmeant, is_filler};
use crate::diagnostic::Cell;

/// Which cells of a row belong to a group of keys (`gestionnaire.nom`, `gestionnaire.siret`) whose
/// filled cells all stand for nothing: the row has no such group, and nothing of it is missing.
pub(super) fn vacant_cells(record: &[Cell<'_>], columns: &[Option<Column>]) -> Vec<bool> {
    let cells = || record.iter().zip(columns);
    let says: Vec<&[&str]> = cells()
        .filter(|(cell, _)| !cell.is_empty())
        .filter_map(|(cell, column)| column.as_ref().map(|column| (cell, column)))
        .filter(|(cell, column)| !is_filled_for_nothing(cell, column))
        .map(|(_, column)| &*column.keys)
        .collect();
    let is_vacant = |(cell, column): (&Cell<'_>, &Option<Column>)| {
        let group = column.as_ref().and_then(|it| it.keys.split_last());
        group.is_some_and(|(_, group)| {
            let is_said = || says.iter().any(|keys| keys.starts_with(group));
            !cell.is_empty() && !group.is_empty() && !is_said()
        })
    };
    cells().map(is_vacant).collect()
}

fn is_filled_for_nothing(cell: &Cell<'_>, column: &Column) -> bool {
    let key = column.keys.last().copied().unwrap_or_default();
    let unmeant = Unmeant::of(key, &cell.text);
    // What costs nothing has a price.
    let is_price = matches!(column.shape, Shape::Euros) && euros(&cell.text).is_some();
    // « VRAI » and « 0 » are answers where a yes or a no is wanted.
    let is_answer = matches!(column.shape, Shape::Boolean) && boolean(&cell.text).is_some();
    if is_answer {
        return false;
    }
    unmeant == Some(Unmeant::Filler)
        || (!column.shape.is_text() && !is_price && is_filler(&cell.text))
}
