//! What is gone one by one is told by name, with the address that it had.
#![allow(clippy::disallowed_methods, reason = "tests move files")]

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";
const HEAD: &str = "id;nom;type;adresse.commune;date_maj;statut\n";

fn row(id: &str, status: &str) -> String {
    format!("{id};Ludo {id};ludotheque;Trets;2026-10-12;{status}\n")
}

/// Five services in a table, and one of a file.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    let rows = ["arc", "bulle", "cep", "dune", "erable"].map(|id| row(id, ""));
    portal.write(TABLE, format!("{HEAD}{}", rows.concat()));
    portal.write(
        "content/services/jeux/foret.md",
        "+++\nnom = \"La Forêt\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
         date_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    portal
}

/// The sentences of a check that have one of these codes, without non-breaking spaces.
fn told(portal: &PortalFolder) -> Vec<String> {
    let checked = portal.run(&["check"]).stderr.replace('\u{a0}', " ");
    let codes = ["disparues]", "disparus]", "adresse-perdue]"];
    let is_told = |line: &&str| codes.iter().any(|code| line.contains(code));
    checked.lines().filter(is_told).map(str::to_owned).collect()
}

#[test]
fn one_or_two_services_that_are_gone_are_told_by_name() {
    let portal = built();
    let table = portal.read(TABLE);
    portal.write(TABLE, table.replace(&row("arc", ""), ""));
    let one = "remarque[fiches-disparues]: 1 des 7 fiches publiées disparaît du site : « Ludo arc » \
               (/fiches/arc/).";
    assert_eq!(told(&portal), [one]);
    portal.remove("content/services/jeux");
    let two = "remarque[fiches-disparues]: 2 des 7 fiches publiées disparaissent du site : « Ludo arc » \
               (/fiches/arc/), « La Forêt » (/fiches/foret/). Le dossier content/services/jeux/ n'est \
               plus là.";
    assert_eq!(told(&portal), [two]);
    assert!(
        portal
            .build(&[])
            .stderr
            .replace('\u{a0}', " ")
            .contains(two)
    );
    assert_eq!(told(&portal), [two]);
}

#[test]
fn what_is_masked_on_purpose_is_not_told() {
    let portal = built();
    let table = portal.read(TABLE);
    for status in ["brouillon", "archive"] {
        portal.write(TABLE, table.replace(&row("arc", ""), &row("arc", status)));
        assert_eq!(told(&portal), [""; 0], "{status}");
    }
    // A draft beside it is not what is told.
    let masked = table.replace(&row("arc", ""), &row("arc", "brouillon"));
    portal.write(TABLE, masked.replace(&row("bulle", ""), ""));
    assert_eq!(
        told(&portal),
        [
            "remarque[fiches-disparues]: 1 des 7 fiches publiées disparaît du site : « Ludo bulle » \
             (/fiches/bulle/)."
        ]
    );
}

#[test]
fn an_address_that_is_told_with_its_record_is_not_told_as_gone() {
    let portal = built();
    portal.alter(TABLE, "\narc;", "\narche;");
    let lost = "remarque[adresse-perdue]: L'adresse /fiches/arc/ disparaît : c'est peut-être cette fiche, \
                maintenant à l'adresse /fiches/arche/.";
    assert_eq!(told(&portal), [lost]);
    // It is told while nothing answers, for thirty days.
    portal.build(&[]);
    assert_eq!(told(&portal), [lost]);
    portal.alter(TABLE, "Ludo bulle", "Ludo Bulle");
    portal.build(&["--today", "2026-11-25"]);
    assert_eq!(told(&portal), [lost]);
    let later = |day: &str| portal.run(&["check", "--today", day]).stderr;
    assert!(later("2026-12-22").contains("adresse-perdue"));
    assert!(!later("2026-12-23").contains("adresse-perdue"));
    // Put back, nothing is lost: the other one was nobody's.
    portal.alter(TABLE, "\narche;", "\narc;");
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&[]);
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn an_address_that_a_redirection_answers_is_no_longer_lost() {
    let portal = PortalFolder::new();
    let page = "content/pages/familles/garde.md";
    portal.write(page, "+++\ntitre = \"Garde\"\n+++\n");
    portal.build(&[]);
    std::fs::rename(
        portal.path(page),
        portal.path("content/pages/familles/garder.md"),
    )
    .unwrap();
    portal.build(&[]);
    assert_eq!(
        told(&portal),
        [
            "remarque[adresse-perdue]: L'adresse /familles/garde/ disparaît : c'est peut-être cette page, \
             maintenant à l'adresse /familles/garder/."
        ]
    );
    portal.alter(
        "content/pages/familles/garder.md",
        "titre",
        "redirections = [\"/familles/garde/\"]\ntitre",
    );
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&[]);
    portal.alter("content/pages/familles/garder.md", "Garde", "Garder");
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn a_page_that_is_gone_is_told_with_what_keeps_its_address() {
    let portal = PortalFolder::new();
    for (folder, name, head) in [
        ("pages/familles", "garde", ""),
        ("pages/familles", "sante", ""),
        ("actualites", "rentree", "date = 2026-11-02\n"),
    ] {
        let text = format!("+++\ntitre = \"{name}\"\n{head}+++\n\nBonjour.\n");
        portal.write(&format!("content/{folder}/{name}.md"), text);
    }
    portal.build(&[]);
    portal.remove("content/pages/familles/garde.md");
    portal.remove("content/actualites/rentree.md");
    portal.alter(
        "content/pages/familles/sante.md",
        "titre",
        "statut = \"brouillon\"\ntitre",
    );
    assert_eq!(
        told(&portal),
        [
            "remarque[pages-disparues]: L'adresse publiée ne mène plus nulle part : /actualites/rentree/.",
            "remarque[pages-disparues]: L'adresse publiée ne mène plus nulle part : /familles/garde/.",
        ]
    );
    let keep = "écrivez dans l'en-tête de la page qui la remplace\u{a0}: redirections = \
                [\"/familles/garde/\"]. Si c'est voulu, cette remarque s'en va en trente \
                jours, ou aussitôt avec\u{a0}: marelle build --accepter-disparitions\n";
    let checked = portal.run(&["check"]).stderr;
    assert!(checked.contains(keep), "{checked}");
    // What was advised mends it.
    portal.alter(
        "content/pages/familles/aides.md",
        "titre",
        "redirections = [\"/familles/garde/\", \"/actualites/rentree/\"]\ntitre",
    );
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn names_end_after_twelve() {
    let portal = PortalFolder::new();
    let rows =
        |count: usize| -> String { (0..count).map(|at| row(&format!("l{at:02}"), "")).collect() };
    portal.write(TABLE, format!("{HEAD}{}", rows(30)));
    portal.build(&[]);
    portal.write(TABLE, format!("{HEAD}{}", rows(16)));
    let told = told(&portal).concat();
    assert!(told.starts_with("remarque[fiches-disparues]: 14 des 31 fiches publiées disparaissent du site : « Ludo l16 » (/fiches/l16/), "), "{told}");
    assert!(
        told.ends_with("« Ludo l27 » (/fiches/l27/) et 2 autres."),
        "{told}"
    );
}

#[test]
fn no_person_is_named() {
    let portal = PortalFolder::new();
    let head =
        "id;nom;type;adresse.commune;date_maj;consentement.recueilli_le;consentement.porte_sur\n";
    let person = |id: &str| {
        format!("{id};Camille {id};assistant-maternel;Trets;2026-10-12;02/03/2026;nom\n")
    };
    portal.write(TABLE, format!("{head}{}{}", person("aa"), person("bb")));
    portal.build(&[]);
    portal.write(TABLE, format!("{head}{}", person("aa")));
    assert_eq!(
        told(&portal),
        ["remarque[fiches-disparues]: 1 des 3 fiches publiées disparaît du site."]
    );
}
