//! Addresses that die because their record took another are told, each with what keeps it.
#![allow(clippy::disallowed_methods, reason = "tests move files")]

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";
const EVENTS: &str = "content/agenda/liste.csv";

/// A portal with two records of each kind, built.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "id;nom;type;adresse.commune;date_maj\naa;Ludo;ludotheque;Trets;2026-10-12\n",
    );
    portal.write(
        EVENTS,
        "id;titre;quand;lieu.commune\nbal;Grand bal;le 9 décembre 2026 14h-16h;Trets\n",
    );
    for (path, head) in [
        ("pages/a/p1.md", "titre = \"Aides\""),
        ("pages/c/garde.md", "titre = \"Garde\""),
        ("actualites/n1.md", "titre = \"Nouveau\"\ndate = 2026-11-02"),
        (
            "agenda/e1.md",
            "titre = \"Fête\"\nquand = [\"le 12 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }",
        ),
        (
            "agenda/passe.md",
            "titre = \"Passé\"\nquand = [\"le 23 novembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }",
        ),
    ] {
        portal.write(
            &format!("content/{path}"),
            format!("+++\n{head}\n+++\n\nBonjour.\n"),
        );
    }
    portal.build(&[]);
    portal
}

fn rename(portal: &PortalFolder, from: &str, to: &str) {
    let to = portal.path(&format!("content/{to}"));
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::rename(portal.path(&format!("content/{from}")), to).unwrap();
}

/// What a check tells of addresses, without non-breaking spaces.
fn told(portal: &PortalFolder) -> String {
    let checked = portal.run(&["check"]).stderr.replace('\u{a0}', " ");
    let remarks = checked.split("\n\n");
    let lost: Vec<&str> = remarks
        .filter(|it| it.starts_with("remarque[adresse-perdue]"))
        .collect();
    lost.join("\n")
}

#[test]
fn a_page_says_the_address_it_had() {
    let portal = built();
    rename(&portal, "pages/a/p1.md", "pages/a/p2.md");
    assert_eq!(
        told(&portal),
        r#"remarque[adresse-perdue]: L'adresse /a/p1/ disparaît : c'est peut-être cette page, maintenant à l'adresse /a/p2/.
 --> content/pages/a/p2.md:2:9
  |
2 | titre = "Aides"
  |         ^^^^^^^
  |
  = aide: Si c'est bien elle, gardez l'adresse que les familles connaissent : écrivez dans l'en-tête : redirections = ["/a/p1/"]."#
    );
    let page = portal.read("content/pages/a/p2.md");
    let mended = page.replace("titre", "redirections = [\"/a/p1/\"]\ntitre");
    portal.write("content/pages/a/p2.md", mended);
    assert_eq!(told(&portal), "");
    // Another folder is another address.
    rename(&portal, "pages/c/garde.md", "pages/modes-de-garde/garde.md");
    assert_eq!(
        told(&portal),
        r#"remarque[adresse-perdue]: L'adresse /c/garde/ disparaît : c'est peut-être cette page, maintenant à l'adresse /modes-de-garde/garde/.
 --> content/pages/modes-de-garde/garde.md:2:9
  |
2 | titre = "Garde"
  |         ^^^^^^^
  |
  = aide: Si c'est bien elle, gardez l'adresse que les familles connaissent : écrivez dans l'en-tête : redirections = ["/c/garde/"]."#
    );
}

#[test]
fn actualites_and_events_keep_their_identifier() {
    let portal = built();
    rename(&portal, "actualites/n1.md", "actualites/n2.md");
    rename(&portal, "agenda/e1.md", "agenda/grande-fete.md");
    assert_eq!(
        told(&portal),
        r#"remarque[adresse-perdue]: L'adresse /actualites/n1/ disparaît : c'est peut-être cette actualité, maintenant à l'adresse /actualites/n2/.
--> content/actualites/n2.md
 = aide: Si c'est bien elle, gardez l'adresse que les familles connaissent : écrivez dans l'en-tête : id = "n1".
remarque[adresse-perdue]: L'adresse /agenda/e1/ disparaît : c'est peut-être cet événement, maintenant à l'adresse /agenda/grande-fete/.
 --> content/agenda/grande-fete.md:2:9
  |
2 | titre = "Fête"
  |         ^^^^^^
  |
  = aide: Si c'est bien lui, gardez l'adresse que les familles connaissent : écrivez dans l'en-tête : id = "e1"."#
    );
    portal.alter("content/actualites/n2.md", "titre", "id = \"n1\"\ntitre");
    portal.alter(
        "content/agenda/grande-fete.md",
        "titre",
        "id = \"e1\"\ntitre",
    );
    assert_eq!(told(&portal), "");
}

#[test]
fn an_event_that_is_over_passes_by_itself() {
    let portal = built();
    rename(&portal, "agenda/passe.md", "agenda/passee.md");
    assert!(!told(&portal).is_empty());
    let later = portal.run(&["check", "--today", "2026-11-25"]);
    assert!(!later.stderr.contains("adresse-perdue"), "{}", later.stderr);
}

#[test]
fn an_identifier_that_is_written_is_an_address_too() {
    let portal = built();
    portal.alter(TABLE, "aa;", "aaa;");
    portal.alter(EVENTS, "\nbal;", "\nbal-masque;");
    assert_eq!(
        told(&portal),
        r#"remarque[adresse-perdue]: L'adresse /agenda/bal/ disparaît : c'est peut-être cet événement, maintenant à l'adresse /agenda/bal-masque/.
 --> content/agenda/liste.csv:2:1
  |
2 | bal-masque;Grand bal;le 9 décembre 2026 14h-16h;Trets
  | ^^^^^^^^^^
  |
  = dans le tableur: Grand bal, ligne 2, colonne A (id)
  = aide: Si c'est bien lui, gardez l'adresse que les familles connaissent : écrivez bal dans une colonne « id », à cette ligne.
remarque[adresse-perdue]: L'adresse /fiches/aa/ disparaît : c'est peut-être cette fiche, maintenant à l'adresse /fiches/aaa/.
 --> content/services/liste.csv:2:1
  |
2 | aaa;Ludo;ludotheque;Trets;2026-10-12
  | ^^^
  |
  = dans le tableur: Ludo, ligne 2, colonne A (id)
  = aide: Si c'est bien elle, gardez l'adresse que les familles connaissent : écrivez aa dans une colonne « id », à cette ligne."#
    );
}

#[test]
fn communes_and_territories_are_told() {
    let portal = built();
    portal.alter(
        "content/territoires/ctg-sainte-victoire.toml",
        "id = \"ctg-sainte-victoire\"",
        "id = \"ctg-victoire\"",
    );
    portal.alter(
        "content/territoires/communes.geojson",
        "\"Rousset\"",
        "\"Rousset-sur-Arc\"",
    );
    assert_eq!(
        told(&portal),
        r#"remarque[adresse-perdue]: L'adresse /communes/rousset/ disparaît : c'est peut-être une commune de ce fichier, maintenant à l'adresse /communes/rousset-sur-arc/.
--> content/territoires/communes.geojson
 = aide: Si c'est bien elle, gardez l'adresse que les familles connaissent : redonnez-lui son nom d'avant, ou écrivez dans l'en-tête d'une page ou d'une actualité, qui dira ce changement : redirections = ["/communes/rousset/"].
remarque[adresse-perdue]: L'adresse /territoires/ctg-sainte-victoire/ disparaît : c'est peut-être ce territoire, maintenant à l'adresse /territoires/ctg-victoire/.
--> content/territoires/ctg-sainte-victoire.toml
 = aide: Si c'est bien lui, gardez l'adresse que les familles connaissent : écrivez : id = "ctg-sainte-victoire"."#
    );
}

#[test]
fn what_is_a_draft_or_has_a_fault_comes_back() {
    let portal = built();
    portal.alter(
        "content/pages/a/p1.md",
        "titre",
        "statut = \"brouillon\"\ntitre",
    );
    portal.write("content/pages/a/p2.md", "+++\ntitre = \"Autre\"\n+++\n");
    assert_eq!(told(&portal), "");
    portal.alter(
        "content/pages/a/p1.md",
        "titre = \"Aides\"",
        "titre = Aides",
    );
    assert_eq!(told(&portal), "");
    // What is taken away without another in its place is not told.
    portal.remove("content/pages/a/p2.md");
    portal.remove("content/pages/a/p1.md");
    assert_eq!(told(&portal), "");
}
