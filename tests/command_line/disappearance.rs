//! What was published is not removed because much of the content is gone at once.
#![allow(clippy::disallowed_methods, reason = "tests make and move folders")]

use crate::portal_folder::{PortalFolder, Ran, files_below};

const ABSENT: &str = "le dossier «\u{a0}content\u{a0}» est absent ou vide\u{a0}; le site publié";

/// Five services beside those of the portal, built.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    for name in ["a", "b", "c", "d", "e"] {
        portal.write(
            &format!("content/services/autres/{name}.md"),
            format!("+++\nnom = \"Lieu {name}\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Trets\" }}\n+++\n"),
        );
    }
    portal.build(&[]);
    portal
}

fn refused(portal: &PortalFolder, sentence: &str) {
    let before = portal.digests();
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    let told = format!(
        "marelle\u{a0}: {sentence} n'a pas été touché.\n\
         Remettez ce qui manque à sa place, corrigez les lignes écartées, ou reconnectez \
         le dossier partagé. Si vous l'avez supprimé ou renommé exprès, ajoutez\u{a0}: --accepter-disparitions\n"
    );
    assert!(ran.stderr.ends_with(&told), "{}", ran.stderr);
    assert_eq!(portal.digests(), before);
}

fn accepted(portal: &PortalFolder) -> Ran {
    let ran = portal.build(&["--accepter-disparitions"]);
    assert!(!portal.holds("public/fiches/a/index.html"));
    ran
}

#[test]
fn content_that_is_gone_or_empty_removes_nothing() {
    let portal = built();
    portal.remove("content");
    refused(&portal, ABSENT);
    std::fs::create_dir(portal.path("content")).unwrap();
    refused(&portal, ABSENT);
    accepted(&portal);
    // Nothing is published now of which anything could be gone.
    portal.build(&[]);
}

#[test]
fn more_than_half_of_the_services_gone_at_once_are_not_removed() {
    let portal = built();
    portal.remove("content/services/autres");
    refused(&portal, "il manque 5 des 6 fiches du site publié, qui");
    let ran = portal.run(&["build", "--json"]);
    assert_eq!(ran.code, Some(3));
    accepted(&portal);
}

#[test]
fn what_is_refused_is_named_as_a_check_names_it() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let rows =
        ["arc", "bulle", "cep"].map(|id| format!("{id};Ludo {id};ludotheque;Trets;2026-10-12\n"));
    let head = "id;nom;type;adresse.commune;date_maj\n";
    portal.write(TABLE, format!("{head}{}", rows.concat()));
    portal.build(&[]);
    portal.write(TABLE, head);
    let remarks = |ran: Ran| -> Vec<String> {
        let told = ran
            .stderr
            .split("\n\n")
            .filter(|it| it.starts_with("remarque["));
        told.map(|it| it.replace('\u{a0}', " ")).collect()
    };
    let checked = remarks(portal.run(&["check"]));
    let [gone, empty] = &checked[..] else {
        panic!("{checked:?}")
    };
    let sentence = "remarque[fiches-disparues]: 3 des 4 fiches publiées disparaissent du site, avec \
                    toutes celles de /services/ludotheque/ : « Ludo arc » (/fiches/arc/), « Ludo \
                    bulle » (/fiches/bulle/), « Ludo cep » (/fiches/cep/).\n";
    assert!(gone.starts_with(sentence), "{gone}");
    assert!(empty.contains("[tableau-vide]"), "{empty}");
    let built = portal.run(&["build"]);
    assert_eq!(built.code, Some(3));
    assert_eq!(remarks(built), checked);
    let quiet = portal.run(&["build", "--quiet"]);
    assert_eq!(remarks(quiet), [""; 0]);
}

#[test]
fn a_check_says_what_a_build_would_refuse_and_writes_nothing() {
    const MEND: &str = "--> content\n = aide: Remettez ce qui manque à sa place, corrigez les \
        lignes écartées, ou reconnectez le dossier partagé. Si vous l'avez supprimé ou renommé exprès\u{a0}: marelle build --accepter-disparitions\n";
    let portal = built();
    let told = |sentence: &str| {
        let ran = portal.run(&["check"]);
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        let fault = format!(
            "faute[disparition]: {sentence}\u{a0}: «\u{a0}marelle build\u{a0}» ne touchera pas au site.\n{MEND}"
        );
        assert!(ran.stderr.contains(&fault), "{}", ran.stderr);
    };
    portal.remove("content/services/autres");
    let before = files_below(portal.root());
    told("Il manque 5 des 6 fiches du site publié");
    assert!(files_below(portal.root()) == before);
    portal.remove("content");
    told("Le dossier «\u{a0}content\u{a0}» est absent ou vide");
    let ran = portal.run(&["check", "--format", "json"]).json();
    assert_eq!(ran[0]["code"], "disparition");
}

#[test]
fn a_content_folder_that_is_absent_is_no_empty_portal() {
    const FAULT: &str = "faute[contenu-absent]: Le dossier «\u{a0}content\u{a0}» est absent\u{a0}: rien ne \
        peut être publié.\n--> content\n = aide: Remettez-le à sa place à côté de marelle.toml, ou \
        reconnectez le dossier partagé. Pour un portail encore vide, créez ce dossier.\n";
    let portal = PortalFolder::new();
    portal.build(&[]);
    portal.remove("content");
    // Where a site was published, it stays.
    assert_eq!(portal.run(&["build"]).code, Some(3));
    for arguments in [
        &["build", "--output", "new"][..],
        &["check", "--output", "new"],
    ] {
        let ran = portal.run(arguments);
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        assert!(ran.stderr.starts_with(FAULT), "{}", ran.stderr);
    }
    assert!(!portal.holds("new/index.html"));
    std::fs::create_dir(portal.path("content")).unwrap();
    portal.build(&["--output", "new"]);
}

#[test]
fn services_that_became_drafts_are_told() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let write = |drafts: usize| {
        let row = |at: usize| {
            let status = if at < drafts { "brouillon" } else { "" };
            format!("Lieu {at};ludotheque;Trets;2026-10-12;{status}\n")
        };
        let rows: String = (0..8).map(row).collect();
        portal.write(
            TABLE,
            format!("nom;type;adresse.commune;date_maj;statut\n{rows}"),
        );
    };
    write(1);
    portal.build(&[]);
    // What was a draft already is not gone.
    write(4);
    for told in [portal.run(&["check"]).stderr, portal.build(&[]).stderr] {
        assert!(
            told.contains(
                "remarque[fiches-disparues]: 3 des 8 fiches publiées disparaissent du site\u{a0}: \
                 «\u{a0}Lieu 1\u{a0}» (/fiches/lieu-1-trets/), «\u{a0}Lieu 2\u{a0}» \
                 (/fiches/lieu-2-trets/), «\u{a0}Lieu 3\u{a0}» (/fiches/lieu-3-trets/)\u{a0}; 3 sont \
                 maintenant des brouillons.\n--> content/services\n = aide: Si ce n'est pas voulu, videz \
                 le «\u{a0}statut\u{a0}» de ces brouillons, ou remettez à sa place ce qui manque, et \
                 reconstruisez. Un service fermé garde son adresse quand son «\u{a0}statut\u{a0}» est \
                 «\u{a0}archive\u{a0}». Si c'est voulu, cette remarque s'en va en trente jours, ou aussitôt \
                 avec\u{a0}: marelle build --accepter-disparitions\n"
            ),
            "{told}"
        );
    }
    write(8);
    refused(
        &portal,
        "il manque 4 des 5 fiches du site publié (4 sont maintenant des brouillons\u{a0}: si ce n'est \
         pas voulu, videz leur «\u{a0}statut\u{a0}»), qui",
    );
    portal.build(&["--accepter-disparitions"]);
    assert!(!portal.build(&[]).stderr.contains("disparues"));
}

#[test]
fn figures_of_what_is_refused_count_the_rows_and_their_faults() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let rows: String = (0..6)
        .map(|at| format!("Lieu {at};ludotheque;Trets;2026-10-12\n"))
        .collect();
    portal.write(TABLE, format!("nom;type;adresse.commune;date_maj\n{rows}"));
    portal.build(&[]);
    portal.alter(TABLE, "Trets", "Nullepart");
    let ran = portal.run(&["build", "--json"]);
    assert_eq!(ran.code, Some(3));
    let counts = "\"errors\":7,\"lignes_ecartees\":6,";
    assert!(ran.stdout.contains(counts), "{}", ran.stdout);
}

#[test]
fn a_folder_that_is_gone_is_told_where_it_held_fewer_than_half() {
    let portal = built();
    for name in ["f", "g", "h"] {
        portal.write(
            &format!("content/services/ludo/{name}.md"),
            format!("+++\nid = \"jeux-{name}\"\nnom = \"Lieu {name}\"\ntype = \"ludotheque\"\nadresse = {{ commune = \"Trets\" }}\n+++\n"),
        );
    }
    portal.build(&[]);
    let told = |ran: Ran| {
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        assert!(
            ran.stderr.contains(
                "remarque[fiches-disparues]: 3 des 9 fiches publiées disparaissent du site, \
                 avec toutes celles de /services/ludotheque/\u{a0}: «\u{a0}Lieu f\u{a0}» \
                 (/fiches/jeux-f/), «\u{a0}Lieu g\u{a0}» (/fiches/jeux-g/), «\u{a0}Lieu h\u{a0}» \
                 (/fiches/jeux-h/). Le dossier content/services/jeux/ n'est plus là.\n--> content/services\n"
            ),
            "{}",
            ran.stderr
        );
    };
    // What moves elsewhere keeps its addresses.
    std::fs::rename(
        portal.path("content/services/ludo"),
        portal.path("content/services/jeux"),
    )
    .unwrap();
    assert!(!portal.run(&["check"]).stderr.contains("fiches-disparues"));
    portal.build(&[]);
    portal.remove("content/services/jeux");
    told(portal.run(&["check"]));
    told(portal.run(&["build"]));
    told(portal.run(&["check"]));
}

#[test]
fn a_portal_that_was_never_built_has_nothing_to_compare() {
    let portal = PortalFolder::new();
    portal.remove("content/services");
    portal.build(&[]);
}
