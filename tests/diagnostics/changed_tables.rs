//! Tables that are another state of the one beside them: one remark a copy, and nothing is lost.

use super::told::told_of;
use crate::portal_folder::PortalFolder;

const HEAD: &str = "id;nom;type;adresse.commune;date_maj\n";

fn row(at: usize, day: u8) -> String {
    format!("ludo-{at};Ludo numéro {at};ludotheque;Trets;2026-10-{day}\n")
}

fn table(rows: impl Iterator<Item = usize>) -> String {
    let rows: String = rows.map(|at| row(at, 12)).collect();
    format!("{HEAD}{rows}")
}

/// What is told of copies and of identifiers, without the mends.
fn told(portal: &PortalFolder) -> Vec<String> {
    let told = told_of(portal).into_iter();
    let told = told.filter(|line| line.contains("copie-modifiee") || line.contains("en-double"));
    told.map(|line| line.split(" → ").next().unwrap().to_owned())
        .collect()
}

#[test]
fn a_table_with_a_row_more_is_told_once_whatever_its_name() {
    for name in [
        "services (2)",
        "services - Copie",
        "services_v2",
        "services final",
        "services-2026",
        "services 2026-11-30",
    ] {
        let portal = PortalFolder::new();
        portal.write("content/services/services.csv", table(0..300));
        let copy = table(0..301).replace(&row(7, 12), &row(7, 13));
        portal.write(&format!("content/services/{name}.csv"), copy);
        assert_eq!(
            told(&portal),
            [
                "copie-modifiee: Ce fichier semble une copie de « services.csv » : 300 de ses lignes \
                 ont les mêmes identifiants que dans l'original, où elles sont lues (1 y est écrite \
                 autrement) ; une n'est que dans cette copie, où elle est lue : ludo-300 (ligne 302)."
            ],
            "{name}"
        );
    }
    let portal = PortalFolder::new();
    portal.write("content/services/services.csv", table(0..3));
    portal.write("content/services/services_v2.csv", table(1..5));
    portal.build(&[]);
    assert!(portal.holds("public/fiches/ludo-0/index.html"));
    assert!(portal.holds("public/fiches/ludo-4/index.html"));
}

#[test]
fn another_table_is_no_copy_for_a_row_of_the_same_identifier() {
    let portal = PortalFolder::new();
    portal.write("content/services/services.csv", table(0..6));
    portal.write("content/services/services-2026.csv", table(5..12));
    let told = told(&portal);
    assert_eq!(
        told,
        [
            "2:1 identifiant-en-double: L'identifiant « ludo-5 » sert déjà dans content/services/services.csv, ligne 7."
        ]
    );
    portal.remove("content/services/services-2026.csv");
    portal.write("content/services/services-du-sud.csv", table(4..15));
    let report = portal.run(&["check", "--format", "json"]);
    let count = report.stdout.matches("identifiant-en-double").count();
    assert_eq!(count, 2, "{}", report.stdout);
}

/// Nothing but its rows tells a copy under another name; of two, the one named for the past gives way.
#[test]
fn a_table_of_the_same_rows_is_told_once_under_any_name() {
    for name in ["2024", "ancien/s", "sauvegarde", "zzz-autre-nom"] {
        let portal = PortalFolder::new();
        portal.write("content/services/services.csv", table(0..8));
        let copy = table(0..8).replace(&row(7, 12), &row(7, 13));
        portal.write(&format!("content/services/{name}.csv"), copy);
        assert_eq!(
            told(&portal),
            [
                "copie-modifiee: Ce fichier semble une copie de « services.csv » : 8 de ses lignes ont \
                 les mêmes identifiants que dans l'original, où elles sont lues (1 y est écrite autrement)."
            ],
            "{name}"
        );
        portal.build(&[]);
        assert!(
            portal
                .read("public/donnees/services.csv")
                .contains("2026-10-12")
        );
    }
}

#[test]
fn the_rows_of_a_copy_alone_are_named_as_a_spreadsheet_counts_them() {
    let portal = PortalFolder::new();
    portal.write("content/services/services.csv", table(0..2));
    let two_lines = "ludo-9;\"Ludo\nneuf\";ludotheque;Trets;2026-10-12\n";
    let copy = format!(
        "{HEAD}{two_lines}{}{}{}",
        row(0, 12),
        row(1, 12),
        row(8, 12)
    );
    portal.write("content/services/services final.csv", copy);
    assert_eq!(
        told(&portal),
        [
            "copie-modifiee: Ce fichier semble une copie de « services.csv » : 2 de ses lignes ont les \
             mêmes identifiants que dans l'original, où elles sont lues ; 2 ne sont que dans cette \
             copie, où elles sont lues : ludo-9 (ligne 2), ludo-8 (ligne 5)."
        ]
    );
}
