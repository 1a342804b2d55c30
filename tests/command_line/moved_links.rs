//! Dead links and addresses that die are mended without undoing one another.
#![allow(clippy::disallowed_methods, reason = "tests move files")]

use crate::portal_folder::PortalFolder;

const RELAY: &str = "content/services/relais.md";
const AIDS: &str = "content/pages/familles/aides.md";

fn rename(portal: &PortalFolder, from: &str, to: &str) {
    let to = portal.path(to);
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::rename(portal.path(from), to).unwrap();
}

/// What is told of addresses and links, and what to do about it, without non-breaking spaces.
fn told(portal: &PortalFolder) -> Vec<String> {
    let report = portal.run(&["check", "--format", "json"]).json();
    let entries = report.as_array().unwrap().iter();
    let told = entries.map(|entry| {
        let said = |key: &str| entry[key].as_str().unwrap().replace('\u{a0}', " ");
        format!("{}: {}", said("code"), said("hint"))
    });
    told.collect()
}

#[test]
fn a_link_to_a_page_that_moved_is_given_its_address() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/liens.md",
        "+++\ntitre = \"Liens\"\n+++\n\nVoir [les aides](/familles/aides/#x) et [la \
         lune](/c/lune/).\n",
    );
    portal.build(&[]);
    rename(&portal, AIDS, "content/pages/familles/les-aides.md");
    let link = "lien-mort: Écrivez dans ce lien /familles/les-aides/ : c'est sans doute l'adresse \
                d'aujourd'hui de ce qu'il nomme.";
    let lost = "adresse-perdue: Si c'est bien elle, gardez l'adresse que les familles connaissent : \
                écrivez dans l'en-tête : redirections = [\"/familles/aides/\"].";
    let other = "lien-mort: Écrivez une adresse du portail, par exemple /communes/.";
    assert_eq!(told(&portal), [lost, link, other]);
    // It is known as long as the address is told to be lost.
    portal.build(&[]);
    assert_eq!(told(&portal), [lost, link, other]);
    portal.alter(
        "content/pages/liens.md",
        "/familles/aides/#x",
        "/familles/les-aides/",
    );
    assert_eq!(told(&portal), [lost, other]);
    portal.alter(
        "content/pages/familles/les-aides.md",
        "titre",
        "redirections = [\"/familles/aides/\"]\ntitre",
    );
    portal.build(&[]);
    assert_eq!(told(&portal), [other]);
}

#[test]
fn a_page_that_moves_again_keeps_each_of_its_addresses() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    rename(&portal, AIDS, "content/pages/familles/les-aides.md");
    portal.alter(
        "content/pages/familles/les-aides.md",
        "titre",
        "redirections = [\"/familles/aides/\"]\ntitre",
    );
    portal.build(&[]);
    let moved = "content/pages/familles/nos-aides.md";
    rename(&portal, "content/pages/familles/les-aides.md", moved);
    assert_eq!(
        told(&portal),
        [
            "adresse-perdue: Si c'est bien elle, gardez l'adresse que les familles connaissent : écrivez \
             dans l'en-tête : redirections = [\"/familles/aides/\", \"/familles/les-aides/\"]."
        ]
    );
    portal.alter(
        moved,
        "[\"/familles/aides/\"]",
        "[\"/familles/aides/\", \"/familles/les-aides/\"]",
    );
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&[]);
    assert_eq!(told(&portal), [""; 0]);
    let redirect = portal.read("public/familles/aides/index.html");
    assert!(redirect.contains("/familles/nos-aides/"), "{redirect}");
}

#[test]
fn a_link_waits_for_a_record_that_takes_its_address_again() {
    let portal = PortalFolder::new();
    let links = "content/pages/liens.md";
    portal.write(
        links,
        "+++\ntitre = \"Liens\"\n+++\n\n[Un](/fiches/relais/), [deux](../services/relais.md), \
         [trois](/fiches/relais-nouvau/).\n",
    );
    portal.build(&[]);
    let renamed = "content/services/relais-nouveau.md";
    rename(&portal, RELAY, renamed);
    let keeps = "lien-mort: Laissez ce lien s'il nomme bien ce qui est maintenant à l'adresse \
                 /fiches/relais-nouveau/, et rendez à ce contenu son adresse /fiches/relais/, comme le \
                 dit la remarque « adresse-perdue ».";
    let meant = "lien-mort: Vouliez-vous écrire /fiches/relais/ ? Ce contenu est maintenant à l'adresse \
                 /fiches/relais-nouveau/ : rendez-lui la sienne, comme le dit la remarque « \
                 adresse-perdue ».";
    let other = "lien-mort: Écrivez une adresse du portail, par exemple /communes/.";
    let lost = "adresse-perdue: Si c'est bien elle, gardez l'adresse que les familles connaissent : \
                écrivez dans l'en-tête : id = \"relais\".";
    assert_eq!(told(&portal), [keeps, keeps, other, meant, lost]);
    portal.build(&[]);
    assert_eq!(told(&portal), [keeps, keeps, other, meant, lost]);
    // Whichever is heeded first, all is well when all are.
    portal.alter(links, "../services/relais.md", "/fiches/relais/");
    portal.alter(links, "/fiches/relais-nouvau/", "/fiches/relais/");
    portal.alter(renamed, "nom =", "id = \"relais\"\nnom =");
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&[]);
    assert_eq!(told(&portal), [""; 0]);
}

/// What is like a well-written address is another record.
#[test]
fn nothing_alike_is_proposed_for_what_was_published() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/ludos.csv",
        "id;nom;type;adresse.commune;date_maj\n\
         ludo-pions;Aux pions;ludotheque;Trets;2026-10-12\n\
         ludo-pilon;Le pilon;ludotheque;Rousset;2026-10-12\n",
    );
    portal.write(
        "content/pages/liens.md",
        "+++\ntitre = \"Liens\"\n+++\n\nVoir [le pilon](/fiches/ludo-pilon/).\n",
    );
    portal.build(&[]);
    portal.alter(
        "content/services/ludos.csv",
        "ludo-pilon;Le pilon;ludotheque;Rousset;2026-10-12\n",
        "",
    );
    let told = told(&portal);
    let links: Vec<&String> = told
        .iter()
        .filter(|it| it.starts_with("lien-mort"))
        .collect();
    assert_eq!(
        links,
        [
            "lien-mort: Cette page était sur le site, et n'y sera plus : effacez le lien, ou remettez ce \
          qu'il nomme."
        ]
    );
}
