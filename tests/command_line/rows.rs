//! A fault of one row leaves out that row, and nothing else.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

/// The portal with a table of four rows, of which the second and the fourth have a fault.
fn portal() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "id;nom;type;adresse.commune;contacts.telephone;date_maj\n\
         a;Lieu A;multi-accueil;Trets;04 65 71 00 01;2026-10-12\n\
         b;Lieu B;ludotheque;Rousset;abc;2026-10-12\n\
         c;\"Lieu\nC\";ludotheque;Trets;04 65 71 00 03;2026-10-12\n\
         d;Lieu D;ludotheque;Nullepart;04 65 71 00 04;2026-10-12\n",
    );
    portal
}

fn is_published(portal: &PortalFolder, id: &str) -> bool {
    portal.holds(&format!("public/fiches/{id}/index.html"))
}

#[test]
fn the_rest_is_published_and_what_is_left_out_is_told() {
    let portal = portal();
    let ran = portal.build(&[]);
    let told = " 2 lignes écartées\u{a0}: le reste est publié.\n";
    assert!(ran.stderr.ends_with(told), "{}", ran.stderr);
    assert!(ran.stderr.contains("faute[telephone-invalide]"));
    assert!(ran.stderr.contains("faute[commune-inconnue]"));
    let shown = ["a", "b", "c", "d"].map(|id| is_published(&portal, id));
    assert_eq!(shown, [true, false, true, false]);
    let ran = portal.build(&["--json", "--quiet"]);
    assert!(
        ran.stdout.contains("\"errors\":2,\"lignes_ecartees\":2,"),
        "{}",
        ran.stdout
    );
    let ran = portal.run(&["check"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.stderr
            .ends_with("2 fautes. 2 lignes seront écartées, le reste sera publié.\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_row_whose_former_address_is_taken_is_published_and_not_counted_as_left_out() {
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "id;nom;type;adresse.commune;date_maj;redirections\n\
         a;Lieu A;multi-accueil;Trets;2026-10-12;/services/\n",
    );
    let ran = portal.run(&["check"]);
    assert_eq!(ran.code, Some(1));
    let told = "1 faute. Ce qui est en faute sera écarté, le reste sera publié.\n";
    assert!(ran.stderr.ends_with(told), "{}", ran.stderr);
    let ran = portal.build(&["--json"]);
    assert!(
        ran.stdout.contains("\"lignes_ecartees\":0,"),
        "{}",
        ran.stdout
    );
    assert!(is_published(&portal, "a"));
}

#[test]
fn strict_publishes_nothing_while_something_is_told() {
    let portal = portal();
    let ran = portal.run(&["build", "--strict"]);
    assert_eq!(ran.code, Some(1), "{}", ran.stderr);
    assert!(portal.site().is_empty());
    let counted = |arguments: &[&str], counts: &str| {
        let ran = portal.run(&[&["build", "--json"], arguments].concat());
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        assert!(ran.stdout.contains(counts), "{}", ran.stdout);
    };
    counted(&["--strict"], "\"errors\":2,\"lignes_ecartees\":2,");
    // A fault that stops all hides no row.
    portal.write("content/pages/a.md", "+++\ntitre = Titre\n+++\n");
    counted(&[], "\"errors\":3,\"lignes_ecartees\":2,");
    portal.remove("content/pages/a.md");
    portal.build(&[]);
    let before = portal.digests();
    portal.alter(TABLE, "Lieu A", "Lieu E");
    let ran = portal.run(&["build", "--strict"]);
    assert_eq!(ran.code, Some(1), "{}", ran.stderr);
    assert_eq!(portal.digests(), before);
    portal.alter(TABLE, "abc", "04 65 71 00 02");
    portal.alter(TABLE, "Nullepart", "Trets");
    portal.build(&[]);
    assert!(is_published(&portal, "b") && is_published(&portal, "d"));
}

/// Nobody says of what is left out that there is none.
#[test]
fn its_kind_and_its_commune_are_not_known() {
    let portal = portal();
    let said = |commune: &str| portal.read(&format!("public/communes/{commune}/index.html"));
    portal.alter(TABLE, "Nullepart", "Trets");
    portal.build(&[]);
    let unknown = "Une fiche est en cours de correction\u{a0}: nous ne savons pas";
    assert!(said("rousset").contains(unknown), "{}", said("rousset"));
    assert!(said("rousset").contains("Elle manque peut-être ici."));
    assert!(!said("rousset").contains("Aucun service recensé"));
    assert!(!said("peynier").contains(unknown));
    // Lists count those alone of which it is known how many there are.
    let communes = portal.read("public/territoires/ctg-sainte-victoire/index.html");
    assert!(
        communes.contains("/rousset/\">Rousset</a></li>"),
        "{communes}"
    );
    assert!(communes.contains("</a> <span class=\"count\">(0)</span></li>"));
    let maps = |words: &str| portal.files_with(words).len();
    assert_eq!(maps("Rousset, aucun service recensé"), 0);
    assert!(maps(", aucun service recensé") > 0);
    assert!(maps("Rousset, une fiche est en cours de correction") > 0);
    // A commune that is not found may be any.
    portal.alter(TABLE, "Rousset", "Nullepart");
    portal.build(&[]);
    assert!(said("rousset").contains(unknown));
    assert!(said("peynier").contains(unknown));
    portal.alter(TABLE, "Nullepart", "Rousset");
    portal.alter(TABLE, "abc", "04 65 71 00 02");
    portal.build(&[]);
    assert!(!said("peynier").contains(unknown));
}

#[test]
fn a_file_is_not_at_fault_for_a_row_of_the_same_name() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/a.csv",
        "id;nom;type;adresse.commune\nz;Lieu de la ligne;ludotheque;Trets\n",
    );
    portal.write(
        "content/services/z.md",
        "+++\nnom = \"Lieu du fichier\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n+++\n",
    );
    let ran = portal.build(&[]);
    assert!(
        ran.stderr.contains("faute[identifiant-en-double]"),
        "{}",
        ran.stderr
    );
    assert!(
        portal
            .read("public/fiches/z/index.html")
            .contains("Lieu du fichier")
    );
}

#[test]
fn each_double_is_told_an_identifier_that_is_free() {
    let portal = PortalFolder::new();
    let row = |id: &str, name: &str| format!("{id};Lieu {name};ludotheque;Trets;2026-10-12\n");
    let rows = [
        row("lieu", "un"),
        row("lieu", "deux"),
        row("lieu", "trois"),
        row("lieu-2", "quatre"),
    ];
    let head = "id;nom;type;adresse.commune;date_maj\n";
    portal.write("content/services/a.csv", format!("{head}{}", rows.concat()));
    let told = portal.run(&["check"]).stderr;
    for free in ["\u{a0}: lieu-3\n", "\u{a0}: lieu-4\n"] {
        assert_eq!(told.matches(free).count(), 1, "{told}");
    }
    portal.alter(
        "content/services/a.csv",
        "lieu;Lieu deux",
        "lieu-3;Lieu deux",
    );
    portal.alter(
        "content/services/a.csv",
        "lieu;Lieu trois",
        "lieu-4;Lieu trois",
    );
    assert!(!portal.run(&["check"]).stderr.contains("faute["));
}

#[test]
fn a_row_of_the_agenda_is_left_out_alone() {
    let portal = PortalFolder::new();
    portal.write(
        "content/agenda/liste.csv",
        "titre;quand;lieu.commune\n\
         Fête A;le 5 décembre 2026 14h-16h;Trets\n\
         Fête B;le 6 décembre 2026 14h-16h;Nullepart\n",
    );
    let ran = portal.build(&["--json"]);
    assert!(
        ran.stdout.contains("\"lignes_ecartees\":1"),
        "{} {}",
        ran.stdout,
        ran.stderr
    );
    assert!(portal.holds("public/agenda/fete-a/index.html"));
    assert!(!portal.holds("public/agenda/fete-b/index.html"));
}

/// Its cells are of no column: nothing of it is read, and the others are published.
#[test]
fn a_row_with_more_cells_than_columns_is_left_out_alone() {
    let portal = portal();
    portal.alter(
        TABLE,
        "abc;2026-10-12",
        "04 65 71 00 02;2026-10-12;encore;plus",
    );
    portal.alter(TABLE, "Nullepart", "Trets");
    let ran = portal.build(&["--json"]);
    assert!(
        ran.stderr.contains("faute[ligne-inegale]"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stdout.contains("\"lignes_ecartees\":1,"),
        "{}",
        ran.stdout
    );
    assert!(is_published(&portal, "d") && !is_published(&portal, "b"));
}

/// An event stands where its service does: while that one is left out, no commune is without dates.
#[test]
fn nowhere_are_there_no_dates_while_the_place_of_an_event_is_not_known() {
    let portal = PortalFolder::new();
    let write = |phone: &str| {
        portal.write(
            "content/services/ludos.csv",
            format!(
                "id;nom;type;adresse.commune;date_maj;contacts.telephone\n\
                 ludo-a;Ludo A;ludotheque;Rousset;2026-10-12;{phone}\n"
            ),
        );
    };
    portal.write(
        "content/agenda/dates.csv",
        "titre;quand;service;date_maj\nBal;le 28 novembre 2026 10h-11h;ludo-a;2026-10-12\n",
    );
    let none = "Nous ne connaissons pas de date à Trets";
    let unknown = "Des dates sont en cours de correction";
    write("04 65 71");
    portal.build(&[]);
    let page = portal.read("public/communes/trets/index.html");
    assert!(page.contains(unknown) && !page.contains(none), "{page}");
    write("04 65 71 00 01");
    portal.build(&[]);
    let page = portal.read("public/communes/trets/index.html");
    assert!(page.contains(none) && !page.contains(unknown), "{page}");
}
