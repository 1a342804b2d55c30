//! Of a table that a fault leaves out whole nothing is known: nothing of it is said to be lost.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/ludos.csv";
const OTHER: &str = "content/services/relais.csv";

/// Two tables, an event at a service of the first, and a page that leads to it; built.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "id;nom;type;adresse.commune;date_maj\n\
         ludo-arc;Ludo arc;ludotheque;Trets;2026-10-12\n\
         ludo-pin;Ludo pin;ludotheque;Rousset;2026-10-12\n",
    );
    portal.write(
        OTHER,
        "nom;type;adresse.commune;date_maj\n\
         Relais Est;rpe;Trets;2026-10-12\n\
         Relais Ouest;rpe;Rousset;2026-10-12\n",
    );
    portal.write(
        "content/agenda/bals.csv",
        "id;titre;quand;lieu.commune;service\nbal;Bal;12 décembre 2026 10h-12h;Trets;ludo-arc\n",
    );
    portal.write(
        "content/pages/jeux.md",
        "+++\ntitre = \"Jeux\"\n+++\n\nVoir [Ludo arc](/fiches/ludo-arc/).\n",
    );
    portal.build(&[]);
    portal
}

/// The first line of each remark and fault, without non-breaking spaces.
fn told(portal: &PortalFolder) -> Vec<String> {
    let checked = portal.run(&["check"]).stderr.replace('\u{a0}', " ");
    let is_told = |line: &&str| line.starts_with("remarque[") || line.starts_with("faute[");
    checked.lines().filter(is_told).map(str::to_owned).collect()
}

#[test]
fn a_table_that_lost_a_column_lost_no_address() {
    let portal = built();
    portal.alter(TABLE, "adresse.commune", "ville");
    let link = "remarque[lien-mort]: Le lien « /fiches/ludo-arc/ » ne mène à aucune page : elle est \
                peut-être de content/services/ludos.csv, qu'une faute empêche de lire.";
    let fault = "faute[colonne-manquante]: Il manque à ce tableau la colonne « adresse.commune ».";
    let column = "remarque[colonne-inconnue]: La colonne « ville » n'est pas connue : ce qu'elle contient est ignoré.";
    assert_eq!(told(&portal), [link, fault, column]);
    // A record that is new beside it took the place of none of its own.
    portal.alter(OTHER, "Relais Est;", "Ludo arc;");
    let lost = "remarque[adresse-perdue]: L'adresse /fiches/relais-est-trets/ disparaît : c'est \
                peut-être cette fiche, maintenant à l'adresse /fiches/ludo-arc-trets/.";
    assert_eq!(told(&portal), [link, fault, column, lost]);
    portal.alter(TABLE, "ville", "adresse.commune");
    portal.alter(OTHER, "Ludo arc;", "Relais Est;");
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn a_heading_that_stands_twice_or_a_name_that_lacks_lose_no_address_either() {
    for (from, to) in [
        ("id;nom;", "id;titre_x;"),
        ("id;nom;type;", "nom;nom;type;"),
        ("id;nom;type;", "id;nom;genre;"),
    ] {
        let portal = built();
        portal.alter(TABLE, from, to);
        let told = told(&portal).join("\n");
        assert!(told.contains("faute[colonne-"), "{told}");
        for code in [
            "adresse-perdue",
            "disparues",
            "reference-inconnue",
            "deplace",
        ] {
            assert!(!told.contains(code), "{to}: {told}");
        }
    }
}
