//! The addresses of records of which the name or the identifier changed.
#![allow(clippy::disallowed_methods, reason = "tests move files")]

use crate::portal_folder::PortalFolder;

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
        portal.alter(&file(to), &format!("Ludo {from}"), &format!("Ludo {to}"));
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
