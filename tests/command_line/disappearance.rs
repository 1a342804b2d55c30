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
                 «\u{a0}archive\u{a0}».\n"
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
    assert!(!portal.run(&["check"]).stderr.contains("fiches-disparues"));
}

#[test]
fn a_portal_that_was_never_built_has_nothing_to_compare() {
    let portal = PortalFolder::new();
    portal.remove("content/services");
    portal.build(&[]);
}

#[test]
fn an_address_that_dies_with_a_name_is_told_with_the_mend() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "nom;type;adresse.commune;date_maj\n\
         Le Petit Train;ludotheque;Trets;2026-10-12\n\
         Autre lieu;ludotheque;Trets;2026-10-12\n",
    );
    portal.write(
        "content/services/coucou.md",
        "+++\nnom = \"Coucou\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
         date_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    portal.alter(TABLE, "Petit Train", "P'tit Train");
    let checked = portal.run(&["check"]);
    let ran = portal.build(&[]);
    for told in [&checked.stderr, &ran.stderr] {
        assert!(
            told.starts_with(
                "remarque[adresse-perdue]: L'adresse /fiches/le-petit-train-trets/ disparaît\u{a0}: \
                 c'est peut-être cette fiche, maintenant à l'adresse /fiches/le-p-tit-train-trets/.\n"
            ),
            "{told}"
        );
    }
    assert!(
        ran.stderr.contains(
            "= aide: Si c'est bien elle, gardez l'adresse que les familles connaissent\u{a0}: écrivez \
             le-petit-train-trets dans une colonne «\u{a0}id\u{a0}», à cette ligne.\n"
        ),
        "{}",
        ran.stderr
    );
    // What was advised mends it.
    let table = portal.read(TABLE).replace("nom;", "id;nom;");
    let table = table.replace("Le P'tit", "le-petit-train-trets;Le P'tit");
    portal.write(TABLE, table.replace("Autre", ";Autre"));
    assert!(!portal.build(&[]).stderr.contains("adresse-perdue"));
    assert!(portal.holds("public/fiches/le-petit-train-trets/index.html"));
    // A file's name is an address too.
    std::fs::rename(
        portal.path("content/services/coucou.md"),
        portal.path("content/services/coucou-2.md"),
    )
    .unwrap();
    let told = portal.build(&[]).stderr;
    assert!(
        told.contains("écrivez dans l'en-tête\u{a0}: id = \"coucou\"."),
        "{told}"
    );
}

#[test]
fn addresses_of_names_that_have_nothing_in_common_are_named_together() {
    let portal = PortalFolder::new();
    let file = |name: &str| format!("content/services/{name}.md");
    for name in ["arc", "bulle"] {
        let text = format!(
            "+++\nnom = \"Ludo {name}\"\ntype = \"ludotheque\"\n\
             adresse = {{ commune = \"Trets\" }}\ndate_maj = 2026-10-12\n+++\n"
        );
        portal.write(&file(name), text);
    }
    portal.build(&[]);
    for (from, to) in [("arc", "grand-jardin"), ("bulle", "les-etourneaux")] {
        std::fs::rename(portal.path(&file(from)), portal.path(&file(to))).unwrap();
    }
    let told = portal.run(&["check"]).stderr;
    let gone = "Des adresses disparaissent (/fiches/arc/, /fiches/bulle/)\u{a0}: c'est peut-être \
                cette fiche, maintenant à l'adresse /fiches/";
    assert_eq!(told.matches(gone).count(), 2, "{told}");
    let id = "écrivez dans l'en-tête\u{a0}: id = \"arc\" ou id = \"bulle\".";
    assert_eq!(told.matches(id).count(), 2, "{told}");
}

#[test]
fn rows_that_are_renamed_together_have_each_the_address_of_its_own_words() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let head = "nom;type;adresse.commune;date_maj\n";
    let row = |name: &str, place: &str| format!("{name};ludotheque;{place};2026-10-12\n");
    let before = [
        row("Les Lutins", "Trets"),
        row("La Ruche", "Rousset"),
        row("Coucou", "Trets"),
    ];
    portal.write(TABLE, format!("{head}{}", before.concat()));
    portal.build(&[]);
    let after = [
        row("Ludothèque des lutins", "Trets"),
        row("Espace de jeux municipal", "Rousset"),
        row("Coucou", "Trets"),
    ];
    portal.write(TABLE, format!("{head}{}", after.concat()));
    let told = portal.run(&["check"]).stderr;
    for (before, now) in [
        ("les-lutins-trets", "ludotheque-des-lutins-trets"),
        ("la-ruche-rousset", "espace-de-jeux-municipal-rousset"),
    ] {
        let told_of_it = format!(
            "L'adresse /fiches/{before}/ disparaît\u{a0}: c'est peut-être cette fiche, maintenant à \
             l'adresse /fiches/{now}/.\n"
        );
        assert!(told.contains(&told_of_it), "{told}");
    }
    assert_eq!(told.matches("adresse-perdue").count(), 2, "{told}");
}

#[test]
fn rows_whose_identifiers_are_emptied_have_each_the_address_of_its_own_name() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let table = |ids: [&str; 2]| {
        format!(
            "id;nom;type;adresse.commune;date_maj\n{};La Bulle;ludotheque;Trets;2026-10-12\n\
             {};Le Cep;ludotheque;Rousset;2026-10-12\n",
            ids[0], ids[1]
        )
    };
    portal.write(TABLE, table(["f12", "f13"]));
    portal.build(&[]);
    portal.write(TABLE, table(["", ""]));
    let told = portal.run(&["check"]).stderr;
    for (before, now) in [("f12", "la-bulle-trets"), ("f13", "le-cep-rousset")] {
        let told_of_it = format!(
            "L'adresse /fiches/{before}/ disparaît\u{a0}: c'est peut-être cette fiche, maintenant à \
             l'adresse /fiches/{now}/.\n"
        );
        assert!(told.contains(&told_of_it), "{told}");
        let mend = format!("écrivez {before} dans une colonne «\u{a0}id\u{a0}», à cette ligne");
        assert!(told.contains(&mend), "{told}");
    }
    assert_eq!(told.matches("adresse-perdue").count(), 2, "{told}");
}

/// Its address comes back with it: another service that is new has not taken it.
#[test]
fn the_address_of_what_is_written_and_not_shown_is_nobody_else_s() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let head = "nom;type;adresse.commune;date_maj;contacts.telephone;statut\n";
    let row = |name: &str, phone: &str, status: &str| {
        format!("{name};ludotheque;Trets;2026-10-12;{phone};{status}\n")
    };
    let phone = "04 65 71 00 01";
    let first = [row("La Bulle", phone, ""), row("Le Cep", phone, "")];
    portal.write(TABLE, format!("{head}{}", first.concat()));
    portal.build(&[]);
    for bulle in [
        row("La Bulle", "abc", ""),
        row("La Bulle", phone, "brouillon"),
    ] {
        let rows = [bulle, row("Le Cep", phone, ""), row("Zanzibar", phone, "")];
        portal.write(TABLE, format!("{head}{}", rows.concat()));
        let told = portal.run(&["check"]).stderr;
        assert!(!told.contains("adresse-perdue"), "{told}");
    }
    // Nobody writes it any more.
    let rows = [row("Le Cep", phone, ""), row("Zanzibar", phone, "")];
    portal.write(TABLE, format!("{head}{}", rows.concat()));
    assert!(
        portal
            .run(&["check"])
            .stderr
            .contains("/fiches/la-bulle-trets/")
    );
}
