//! What pages count, and what they say where nobody can count.

use crate::portal_folder::PortalFolder;

const HEAD: &str = "nom;type;adresse.commune;date_maj;contacts.telephone";

#[test]
fn the_home_page_counts_the_communes_where_services_are() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        format!(
            "{HEAD}\nLudo;ludotheque;Rousset;2026-10-12;\nBulle;ludotheque;Rousset;2026-10-12;\n"
        ),
    );
    portal.build(&[]);
    let home = portal.read("public/index.html");
    let said = "<p class=\"lede\">3\u{a0}services recensés dans 2\u{a0}communes</p>";
    assert!(home.contains(said), "{home}");
}

#[test]
fn a_map_does_not_draw_a_commune_in_correction_as_one_without_services() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        format!(
            "{HEAD}\nLudo;ludotheque;Rousset;2026-10-12;abc\nBulle;ludotheque;Peynier;2026-10-12;\n"
        ),
    );
    portal.build(&[]);
    let home = portal.read("public/index.html");
    for part in [
        "<title>Rousset, une fiche est en cours de correction</title><path fill=\"url(#carte-13-en-correction)\"",
        "<rect class=\"map-tile map-tile-en-correction\" width=\"8\" height=\"8\"/><circle class=\"map-mark map-ring\"",
        "fill=\"url(#carte-13-en-correction)\"/></svg> Une fiche est en cours de correction</li>",
        "<title>Châteauneuf-le-Rouge, aucun service recensé</title><path fill=\"url(#carte-13-aucun)\"",
    ] {
        assert!(home.contains(part), "{part}: {home}");
    }
}

#[test]
fn everybody_is_said_as_people_say_it() {
    for (written, said) in [
        ("tous publics", "Pour tous les publics"),
        ("Tout public", "Pour tous les publics"),
        ("tous les publics", "Pour tous les publics"),
        ("tous les parents", "Pour tous les parents"),
        (
            "les familles | toute personne",
            "Pour les familles et toute personne",
        ),
        ("familles", "Pour les familles"),
    ] {
        let portal = PortalFolder::new();
        portal.write(
            "content/services/liste.csv",
            format!("id;{HEAD};publics\nludo;Ludo;ludotheque;Rousset;2026-10-12;;{written}\n"),
        );
        portal.build(&[]);
        let page = portal.read("public/fiches/ludo/index.html");
        assert!(page.contains(&format!(">{said}<")), "{written}: {page}");
    }
}

#[test]
fn no_place_at_all_is_told_and_not_shown() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        format!("id;{HEAD};capacite\nludo;Ludo;ludotheque;Rousset;2026-10-12;;0\n"),
    );
    let told = portal.build(&[]).stderr;
    let said = "remarque[sans-valeur]: «\u{a0}0\u{a0}» ne dit rien\u{a0}: «\u{a0}capacite\u{a0}» est compté comme absent.";
    assert!(told.contains(said), "{told}");
    let page = portal.read("public/fiches/ludo/index.html");
    assert!(!page.contains("en tout"), "{page}");
}
