//! Values as they were meant: read where they can be, absent where nobody meant them.

use crate::portal_folder::PortalFolder;

const HEADINGS: &str = "nom;type;adresse.commune;adresse.code_postal;adresse.voie;\
    contacts.telephone;contacts.courriel;liens.site;ages.min;ages.avant;accueil.langues;\
    verifie_le;capacite";

const ROWS: [&str; 2] = [
    "Ludo;ludotheque;Trets Cedex 2;13531;#REF!;0692 12 34 56;mailto:ludo@trets.example;\
    www.trets.fr;à partir de la marche;3 ans;anglais, ca;01/01/2030;NC",
    "Contes;ludotheque;Trets;13530;0;-;néant;/;dès la naissance;2 ans et demi;fr;46307;20",
];

fn page(id: &str) -> String {
    let portal = PortalFolder::new();
    let table = format!("{HEADINGS}\n{}\n", ROWS.join("\n"));
    portal.write("content/services/ludo.csv", &table);
    portal.build(&[]);
    portal.read(&format!("public/fiches/{id}/index.html"))
}

#[test]
fn what_is_written_otherwise_is_shown_as_it_was_meant() {
    let page = page("ludo-trets");
    for told in [
        "href=\"tel:+262692123456\"",
        "href=\"mailto:ludo@trets.example\"",
        "href=\"https://www.trets.fr\"",
        "13530 Trets",
        "À partir de la marche, avant 3 ans",
        "anglais",
        "catalan",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for hidden in ["#REF!", "Cedex<", "13531", "2030", "NC<"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
}

#[test]
fn what_stands_for_nothing_is_absent() {
    let page = page("contes-trets");
    for told in ["2 ans\u{a0}½", "12 octobre 2026", "français"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for hidden in ["tel:", "néant", ">0<", ">-<", ">/<"] {
        let (_, inside) = page.split_once("<main").unwrap();
        let (inside, _) = inside.split_once("</main>").unwrap();
        assert!(!inside.contains(hidden), "{hidden}: {inside}");
    }
}
