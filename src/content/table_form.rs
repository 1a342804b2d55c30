//! What is no table of ours, though its bytes are a text: told once, of the whole file.

use super::schema::Field;
use super::table_columns::{column_of, flattened, is_like_one_of};
use crate::address::visible;
use crate::diagnostic::{Cell, Code, Diagnostic, SourceText};

/// How many rows may stand above the headings.
const ABOVE: usize = 20;

/// How many headings show that a row is that of the headings.
const FEW: usize = 2;

/// Tells a first row that holds no headings: the line by which Excel is told of a separator, cells
/// that nothing parts, a title above the headings, or none that any record has.
pub(super) fn without_headings(
    source: SourceText<'_>,
    first: &[Cell<'_>],
    fields: &'static [Field],
) -> Option<Diagnostic> {
    let (reason, mend) = separator_line(source.text)
        .or_else(|| unparted(first, fields))
        .or_else(|| unknown(first, source.text, fields))?;
    let fault = Diagnostic::of_file(Code::UnreadTable, source.path, &[&reason]);
    Some(fault.with_hint(mend))
}

/// `sep=;`
fn separator_line(text: &str) -> Option<(String, String)> {
    let text = visible(text.lines().next()?);
    let text = text.trim_matches([' ', '"']);
    let (key, separator) = text.split_at_checked("sep=".len())?;
    let is_line = key.eq_ignore_ascii_case("sep=") && separator.chars().count() <= 1;
    is_line.then(|| {
        (
            format!("sa première ligne, «\u{a0}{text}\u{a0}», ne parle qu'à Excel"),
            "Supprimez cette ligne\u{a0}: la première donne les titres des colonnes.".to_owned(),
        )
    })
}

/// A row in one cell: another sign stands between its headings, or each row is quoted as a whole.
fn unparted(first: &[Cell<'_>], fields: &'static [Field]) -> Option<(String, String)> {
    let [cell] = first else { return None };
    let is_of_heading = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_');
    let text = cell.text.trim();
    let known = |heading: &&str| column_of(&heading.to_lowercase(), fields).is_some();
    let mut found = text.split(|c| !is_of_heading(c)).filter(known);
    let (one, _) = (found.next()?, found.next()?);
    let behind = text.split_once(one).map_or("", |(_, behind)| behind);
    let between = behind.split(is_of_heading).next().unwrap_or_default();
    let reason = match between.trim() {
        ";" | "," => "chacune de ses lignes tient dans une seule cellule".to_owned(),
        "" => "seules des espaces séparent ses colonnes".to_owned(),
        sign => format!("«\u{a0}{sign}\u{a0}» y sépare les colonnes"),
    };
    let mend = "Ouvrez-le dans le tableur, sélectionnez la colonne A, répartissez-la en colonnes \
                («\u{a0}Données\u{a0}», puis «\u{a0}Convertir\u{a0}»), et enregistrez en \
                «\u{a0}CSV UTF-8 (délimité par des virgules)\u{a0}».";
    Some((reason, mend.to_owned()))
}

/// A row of which no heading is known, nor near one that is.
fn unknown(first: &[Cell<'_>], text: &str, fields: &'static [Field]) -> Option<(String, String)> {
    let all = flattened(fields, "");
    let is_known = |heading: &&str| {
        let heading = visible(heading.trim_matches('"')).trim().to_lowercase();
        column_of(&heading, fields).is_some()
    };
    let mut headings = first.iter().map(|cell| &*cell.text);
    if headings.any(|it| is_known(&it) || is_like_one_of(it, &all)) {
        return None;
    }
    // A title holds no separator, so the rows below are parted by each that there is.
    let is_of_headings = |line: &str| line.split([';', ',', '\t']).filter(is_known).count() >= FEW;
    let below = text.lines().take(ABOVE).position(is_of_headings);
    // Several words side by side are headings: which they may be is told of each.
    let are_headings = first.iter().filter(|cell| !cell.is_empty()).count() > 1;
    if are_headings && below.is_none() {
        return None;
    }
    Some(match below {
        Some(at) => (
            "sa première ligne ne donne pas les titres des colonnes".to_owned(),
            format!(
                "Ils sont à la ligne {}\u{a0}: supprimez les lignes qui la précèdent.",
                at + 1
            ),
        ),
        None => (
            "aucun titre de colonne connu n'est sur sa première ligne".to_owned(),
            format!(
                "Écrivez sur cette ligne les titres des colonnes, comme {}. Si ce n'est pas un \
                 tableau, rangez-le hors de content/.",
                needed(fields)
            ),
        ),
    })
}

/// The columns that a table of such records cannot do without, as an example.
fn needed(fields: &'static [Field]) -> String {
    let needed = fields.iter().filter(|field| field.required);
    let headings: Vec<&str> = needed.map(|field| field.key).collect();
    headings.join(" ou ")
}

#[cfg(test)]
mod tests {
    use super::without_headings;
    use crate::content::event_schema::EVENT;
    use crate::content::service_schema::SERVICE;
    use crate::diagnostic::{LineStarts, Records, SourceText};

    /// What is told of a table's first row.
    fn told(text: &str) -> Option<String> {
        let source = SourceText {
            path: "content/services/liste.csv",
            text,
            lines: &LineStarts::default(),
        };
        let mut records = Records::of(text);
        let first = records.next().unwrap();
        let fault = without_headings(source, &first, SERVICE)?;
        Some(fault.message.replace('\u{a0}', " "))
    }

    #[test]
    fn what_is_no_table_is_told_once() {
        let unread = "Ce tableau ne peut pas être lu : ";
        for (text, reason) in [
            (
                "sep=;\nnom;type\n",
                "sa première ligne, « sep=; », ne parle qu'à Excel.",
            ),
            (
                "nom|type|adresse.commune\na|b|c\n",
                "« | » y sépare les colonnes.",
            ),
            (
                "| nom | type |\n|---|---|\n",
                "« | » y sépare les colonnes.",
            ),
            ("nom:type:horaires\n", "« : » y sépare les colonnes."),
            (
                "Nom      type   date_maj\n",
                "seules des espaces séparent ses colonnes.",
            ),
            (
                "\"nom;type;adresse.commune\"\n\"a;b;c\"\n",
                "chacune de ses lignes tient dans une seule cellule.",
            ),
            (
                "Liste des services;;\n;;\nnom;type;adresse.commune\n",
                "sa première ligne ne donne pas les titres des colonnes.",
            ),
            (
                "Bonjour à tous\n",
                "aucun titre de colonne connu n'est sur sa première ligne.",
            ),
        ] {
            assert_eq!(told(text), Some(format!("{unread}{reason}")), "{text}");
        }
        for text in [
            "nom\n",
            "nom;truc\n",
            "titre;categorie\n",
            "Noms;Téléphones\n",
            "note\n",
            "contacts.tel\n",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn the_mend_says_where_the_headings_are_or_which_they_are() {
        let mend = |text: &str, fields| {
            let source = SourceText {
                path: "content/agenda/liste.csv",
                text,
                lines: &LineStarts::default(),
            };
            let mut records = Records::of(text);
            let first = records.next().unwrap();
            let fault = without_headings(source, &first, fields).unwrap();
            fault.hint.unwrap().replace('\u{a0}', " ")
        };
        assert_eq!(
            mend("Agenda\n\ntitre;quand;lieu.commune\n", EVENT),
            "Ils sont à la ligne 3 : supprimez les lignes qui la précèdent."
        );
        assert_eq!(
            mend("Programme\n", EVENT),
            "Écrivez sur cette ligne les titres des colonnes, comme titre ou quand. Si ce n'est \
             pas un tableau, rangez-le hors de content/."
        );
    }
}
