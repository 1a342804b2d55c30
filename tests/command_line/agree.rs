//! What `check` says is what `build` says.
#![allow(clippy::disallowed_methods, reason = "a test removes files")]

use crate::portal_folder::{PortalFolder, Ran};

const SERVICES: &str = "content/services/liste.csv";
const EVENTS: &str = "content/agenda/liste.csv";

/// A portal with faults and remarks of every room.
fn faulty() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        SERVICES,
        "id;nom;type;adresse.commune;date_maj;contacts.telephone;horaires;couleur\n\
         aa;Ludo A;ludotheque;Trets;2026-10-12;465710001;lun 9h-12h;x\n\
         bb;Ludo B;ludotheque;Trest;12/10/2026;abc;n'importe quoi;\n\
         cc;Ludo C;ludotheque;Trets;2020-01-01;;lun-ven 9h-12h;\n\
         dd;Ludo D;ludotheque;Trets;2026-10-12;;;\n\
         ee;Jeux E;ludotheque;Trets;2026-10-12;;;\n",
    );
    portal.write(
        EVENTS,
        "titre;quand;lieu.commune;date_maj\n\
         Contes;le 10 décembre 2026 14h-16h;Trets;2026-10-12\n\
         Bal;le 12 décembre 2026 14h-16h;Trets;2026-10-12\n\
         Vieux;le 12 décembre 2020 14h-16h;Trets;2026-10-12\n",
    );
    portal.write(
        "content/pages/familles/p1.md",
        "+++\ntitre = \"P1\"\n+++\n\nVoir [a](/fiches/zz/), [b](/familles/aides/#rien), ![x](nope.png) \
         **gras<b>x</b> 04 65 71 00 01.\n",
    );
    portal.write(
        "content/pages/familles/p2.md",
        "+++\ntitre = \"P2\"\n+++\n\nBonjour.\n",
    );
    portal.write(
        "content/actualites/n.md",
        "+++\ntitre = \"N\"\ndate = 2027-11-02\n+++\n\nx\n",
    );
    portal.write("content/notes.docx", "x");
    portal
}

/// All but the last lines, which say what was done.
fn told(ran: &Ran) -> &str {
    let (told, _) = ran.stderr.trim_end().rsplit_once("\n\n").unwrap();
    told
}

#[test]
fn check_and_build_tell_the_same() {
    let portal = faulty();
    let checked = portal.run(&["check"]);
    let built = portal.build(&[]);
    assert_eq!(told(&checked), told(&built));
    // Against what is published.
    portal.alter(EVENTS, "12 décembre 2026 14h", "12 décembre 2026 15h");
    portal.alter(SERVICES, "\naa;", "\naaa;");
    portal.alter(SERVICES, "ee;Jeux E;ludotheque;Trets;2026-10-12;;;\n", "");
    portal.remove("content/pages/familles/p2.md");
    let checked = portal.run(&["check"]);
    let built = portal.build(&[]);
    assert_eq!(told(&checked), told(&built));
    for code in [
        "telephone-invalide",
        "adresse-perdue",
        "date-maj-oubliee",
        "pages-disparues",
        "ancre-morte",
        "fichier-non-lu",
    ] {
        assert!(checked.stderr.contains(code), "{code}: {}", checked.stderr);
    }
}
