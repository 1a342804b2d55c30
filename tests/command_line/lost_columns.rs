//! A column that is deleted, or emptied, takes what it said of every record along: it is told.
#![allow(clippy::disallowed_methods, reason = "tests read what is kept")]

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

const WHOLE: &str = "nom;type;adresse.commune;date_maj;horaires;resume;note_interne;Ma colonne\n\
                     Ludo A;ludotheque;Trets;2026-10-12;lun 9h-12h;Des jeux.;à revoir;x\n\
                     Ludo B;ludotheque;Trets;2026-10-12;;;;\n";

/// What is told of columns, without non-breaking spaces.
fn told_on(portal: &PortalFolder, day: &str) -> Vec<String> {
    let report = portal
        .run(&["check", "--today", day, "--format", "json"])
        .json();
    let entries = report.as_array().unwrap().iter();
    let of_columns = entries.filter(|it| it["code"] == "colonne-disparue");
    let told = of_columns.map(|it| {
        format!(
            "{} → {}",
            it["message"].as_str().unwrap(),
            it["hint"].as_str().unwrap()
        )
    });
    told.map(|it| it.replace('\u{a0}', " ")).collect()
}

fn told(portal: &PortalFolder) -> Vec<String> {
    told_on(portal, "2026-11-22")
}

fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(TABLE, WHOLE);
    portal.build(&[]);
    portal
}

#[test]
fn a_column_that_is_gone_is_told_for_thirty_days() {
    let portal = built();
    assert!(told(&portal).is_empty());
    portal.write(
        TABLE,
        "nom;type;adresse.commune;date_maj;resume\n\
         Ludo A;ludotheque;Trets;2026-10-12;Des jeux.\n\
         Ludo B;ludotheque;Trets;2026-10-12;\n",
    );
    let expected = "La colonne « horaires » a disparu de ce tableau, ou ne dit plus rien : elle était \
                    remplie lors d'une publication précédente. → Si ce n'est \
                    pas voulu, remettez-la : une copie du tableau en a peut-être encore le contenu. Si \
                    c'est voulu, cette remarque s'en va en trente jours, ou aussitôt avec : marelle build \
                    --accepter-disparitions";
    assert_eq!(told(&portal), [expected]);
    portal.build(&[]);
    portal.build(&[]);
    assert_eq!(told(&portal), [expected]);
    assert_eq!(told_on(&portal, "2026-12-22"), [expected]);
    assert!(told_on(&portal, "2026-12-23").is_empty());
    portal.write(TABLE, WHOLE);
    assert!(told(&portal).is_empty());
}

#[test]
fn a_column_whose_loss_is_accepted_is_told_no_more() {
    let portal = built();
    portal.write(
        TABLE,
        "nom;type;adresse.commune;date_maj;resume\n\
         Ludo A;ludotheque;Trets;2026-10-12;Des jeux.\n\
         Ludo B;ludotheque;Trets;2026-10-12;\n",
    );
    portal.build(&[]);
    assert_eq!(told(&portal).len(), 1);
    // Nothing is edited in between.
    portal.build(&["--accepter-disparitions"]);
    assert!(told(&portal).is_empty());
    portal.build(&["--force"]);
    assert!(told(&portal).is_empty());
    // What goes later is another loss.
    portal.alter(TABLE, "Des jeux.", "");
    assert_eq!(told(&portal).len(), 1);
}

#[test]
fn columns_that_are_emptied_are_told_together() {
    let portal = built();
    portal.write(
        TABLE,
        "nom;type;adresse.commune;date_maj;horaires;resume\n\
         Ludo A;ludotheque;Trets;2026-10-12;;\n\
         Ludo B;ludotheque;Trets;2026-10-12;;\n",
    );
    let told = told(&portal);
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("Les colonnes « horaires » et « resume » ont disparu de ce tableau"),
        "{told:?}"
    );
}

/// What rows say is told by what becomes of them; nothing of what a heading is called by its editor
/// is kept.
#[test]
fn a_table_without_rows_and_a_new_one_lack_no_column() {
    let portal = built();
    portal.write(TABLE, "nom;type;adresse.commune;date_maj\n");
    assert!(told(&portal).is_empty());
    portal.remove(TABLE);
    portal.write(
        "content/services/autre.csv",
        "nom;type;adresse.commune;date_maj\nLudo C;ludotheque;Trets;2026-10-12\n",
    );
    assert!(told(&portal).is_empty());
    let outputs = std::fs::read_dir(portal.path(".marelle/sorties")).unwrap();
    let notes = outputs.map(|output| output.unwrap().path().join("colonnes"));
    let notes: Vec<String> = notes
        .filter_map(|note| std::fs::read_to_string(note).ok())
        .collect();
    assert_eq!(
        notes,
        [
            r#"{"tables":{"content/services/liste.csv":{"adresse.commune":null,"date_maj":null,"horaires":null,"nom":null,"resume":null,"type":null}}}"#
        ]
    );
}
