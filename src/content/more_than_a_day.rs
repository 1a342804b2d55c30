//! What to write in a cell that says more than the day it is for.

use jiff::civil::Date;

use super::french_date::{DayForm, written_day};

/// Columns of which a table's row has one group, and what each such group is.
const GROUPS: &[(&str, &str)] = &[
    (
        "exceptions.",
        "une seule séance annulée, déplacée ou complète",
    ),
    ("infos_du_moment.", "une seule information du moment"),
];

/// Columns beside which another holds words for families.
const WORDS: &[(&str, &str)] = &[
    ("exceptions.", "exceptions.motif"),
    ("infos_du_moment.", "infos_du_moment.texte"),
];

/// The mend of a cell that holds a day and something more; `None` where no day is found in it.
pub(super) fn more_than_a_day(cell: &str, path: &str) -> Option<String> {
    let days = days(cell);
    let first = in_cell(*days.first()?);
    // To keep one of its days could show a person who no longer agrees.
    if path == "consentement.recueilli_le" {
        return Some(
            "Écrivez une seule date, celle de l'accord. S'il a été retiré, videz les colonnes de \
             «\u{a0}consentement\u{a0}»."
                .to_owned(),
        );
    }
    let group = GROUPS.iter().find(|(group, _)| path.starts_with(group));
    Some(match (days.as_slice(), group) {
        ([_], _) if path == "inscription.ouverture" => {
            format!("Écrivez la date, puis l'heure s'il y en a une, ainsi\u{a0}: {first} 09:00")
        }
        ([_], _) => {
            let words = WORDS.iter().find(|(group, _)| path.starts_with(group));
            let column = words.map_or("note_interne", |(_, column)| column);
            format!(
                "Écrivez la date seule\u{a0}: {first}. Le reste va dans la colonne «\u{a0}{column}\u{a0}»."
            )
        }
        ([_, last], _) if is_beginning(path) && says_until(cell) => format!(
            "Écrivez ici le premier jour, {first}, et le dernier, {}, dans la colonne «\u{a0}{}au\u{a0}».",
            in_cell(*last),
            path.trim_end_matches("du"),
        ),
        (_, Some((_, what))) => format!(
            "Une ligne de tableau dit {what}, et une cellule un seul jour. Pour en dire plusieurs, \
             remplacez cette ligne par un fichier .md."
        ),
        (days, None) if path == "modalites.commissions" => {
            let days: Vec<String> = days.iter().copied().map(in_cell).collect();
            format!(
                "Séparez les dates par «\u{a0}|\u{a0}»\u{a0}: {}",
                days.join(" | ")
            )
        }
        _ => format!("Gardez une seule date, par exemple {first}."),
    })
}

/// The days that stand in a cell in figures, in order.
fn days(cell: &str) -> Vec<Date> {
    let parts = cell.split(|c: char| c.is_whitespace() || "|,;()&+?~<>".contains(c));
    let read = parts.filter_map(|part| written_day(part.trim_end_matches('.')));
    let in_figures = read.filter(|read| matches!(read.form, DayForm::Iso | DayForm::French));
    in_figures.map(|read| read.day).collect()
}

fn in_cell(day: Date) -> String {
    day.strftime("%d/%m/%Y").to_string()
}

/// Whether a column holds the first day of a run, whose last has a column too.
fn is_beginning(path: &str) -> bool {
    matches!(path, "du" | "infos_du_moment.du")
}

fn says_until(cell: &str) -> bool {
    let mut words = cell.split_whitespace();
    words.any(|word| matches!(word, "au" | "jusqu'au" | "-" | "–"))
}
