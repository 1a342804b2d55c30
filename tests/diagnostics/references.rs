//! Names of other records that nobody has, and what was meant.

use super::told::{HEADINGS, ROW, told, told_of};
use crate::portal_folder::PortalFolder;

const TERRITORY: &str = "content/territoires/ctg-sainte-victoire.toml";

#[test]
fn a_kind_of_a_group_that_is_not_there_is_a_fault() {
    for (written, hint) in [
        ("creches", "Vouliez-vous écrire \"creche\" ?"),
        ("Crèche", "Écrivez exactement \"creche\"."),
        ("Accueil individuel", "Vouliez-vous écrire \"individuel\" ?"),
        ("loisirs", "Choisissez parmi : relais, creche, individuel."),
    ] {
        let portal = PortalFolder::new();
        let place = "pluriel = \"Multi-accueils\"\ngroupe = \"creche\"";
        portal.alter(
            "content/types.toml",
            place,
            &place.replace("creche", written),
        );
        let told = told_of(&portal);
        let expected =
            format!("27:10 valeur-inconnue: « groupe » ne peut pas valoir « {written} ». → {hint}");
        assert_eq!(told, [expected]);
    }
}

/// What is told of the small portal's territory with some lines more, beside a service that is no
/// relay.
fn told_of_territory(more: &str) -> Vec<String> {
    let portal = PortalFolder::new();
    let text = portal.read(TERRITORY);
    portal.write(TERRITORY, format!("{text}\n{more}"));
    portal.write(
        "content/services/creche.md",
        "+++\nnom = \"Crèche\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\n\
         date_maj = 2026-10-12\n+++\n",
    );
    told_of(&portal)
}

#[test]
fn a_convention_is_of_a_relay_over_some_communes_and_some_days() {
    let convention = |service: &str, communes: &str, days: &str| {
        told_of_territory(&format!(
            "[[conventions]]\nservice = \"{service}\"\ncommunes = {communes}\n{days}"
        ))
    };
    for ((service, communes, days), expected) in [
        (
            ("relais", "[\"13087\"]", "du = 2026-12-31\nau = 2026-01-01"),
            "10:6 periode-inversee: La période finit (2026-01-01) avant de commencer (2026-12-31). → \
             Échangez les deux dates, ou corrigez l'année.",
        ),
        (
            ("creche", "[\"13087\"]", ""),
            "7:11 reference-inconnue: Le relais « creche » n'est pas dans ce portail : cette fiche est \
             de type « multi-accueil », qui n'est pas un relais. → Écrivez l'identifiant d'un relais, par \
             exemple \"relais\".",
        ),
        (
            ("relais", "[]", ""),
            "8:12 texte-vide: « communes » est vide. → Écrivez-y au moins une commune : communes = \
             [\"13110\"]",
        ),
        (
            ("relais", "[\"Trest\"]", ""),
            "8:13 reference-inconnue: La commune « Trest » n'est pas dans ce portail. → Vouliez-vous \
             écrire \"Trets\" ?",
        ),
        (
            ("relai", "[\"13087\"]", ""),
            "7:11 reference-inconnue: Le service « relai » n'est pas dans ce portail. → Vouliez-vous \
             écrire \"relais\" ?",
        ),
    ] {
        assert_eq!(convention(service, communes, days), [expected]);
    }
}

#[test]
fn a_commune_is_declared_without_a_kind_of_relay() {
    assert_eq!(
        told_of_territory(
            "[[non_couvertes]]\ntype = \"rp\"\ncommunes = [\"13087\"]\nconstate_le = 2026-01-01\n\
             source = { nom = \"Essai\" }\n"
        ),
        [
            "7:8 reference-inconnue: Le type de relais « rp » n'est pas dans ce portail. → Écrivez : \
             \"rpe\""
        ]
    );
}

#[test]
fn a_service_is_meant_by_its_name_its_address_or_a_slip() {
    for (written, hint) in [
        ("relai", "Vouliez-vous écrire « relais » ?"),
        (
            "Relais petite enfance de Trets",
            "Vouliez-vous écrire « relais » ?",
        ),
        ("/fiches/relais/", "Vouliez-vous écrire « relais » ?"),
        (
            "https://essai.example/fiches/relais/",
            "Vouliez-vous écrire « relais » ?",
        ),
        (
            "Piscine",
            "Corrigez cet identifiant, ou ajoutez ce service. S'il est écrit, c'est qu'il n'est pas montré : regardez son statut, l'accord de la personne et ses fautes. En attendant, la mention est laissée de côté.",
        ),
    ] {
        let table = format!("titre;quand;service\nFête;le 9 décembre 2026 14h-16h;{written}\n");
        assert_eq!(
            told(&[("content/agenda/essai.csv", &table)]),
            [format!(
                "2:33 reference-inconnue: Le service « {written} » n'est pas dans ce portail. → {hint}"
            )]
        );
    }
}

/// What is told of an event of a service that has some lines in its front matter, and no others.
fn told_of_event(service: &str, event: &str) -> Vec<String> {
    let service =
        format!("+++\nnom = \"Essai\"\nadresse = {{ commune = \"Trets\" }}\n{service}\n+++\n");
    let event = format!("+++\ntitre = \"Fête\"\nservice = \"essai\"\n{event}\n+++\n");
    told(&[
        ("content/services/essai.md", &service),
        ("content/agenda/fete.md", &event),
    ])
}

#[test]
fn a_service_that_is_written_and_not_shown_is_told_to_be_so() {
    const LUDO: &str = "type = \"ludotheque\"\ndate_maj = 2026-10-12\n";
    const WHEN: &str = "quand = [\"9 décembre 2026 14h-16h\"]";
    let of_status = |status: &str| told_of_event(&format!("{LUDO}{status}"), WHEN);
    assert_eq!(
        of_status("statut = \"archive\""),
        [
            "3:11 reference-inconnue: Le service « essai » n'est pas dans ce portail : il est archivé, et son \
          adresse dit qu'il n'est plus proposé. → Si l'événement est fini lui aussi, écrivez \"archive\" dans \
          son « statut ». Sinon, effacez cette mention, et dites dans « lieu.commune » où il se tient."
        ]
    );
    assert_eq!(
        of_status("statut = \"brouillon\""),
        [
            "3:11 reference-inconnue: Le service « essai » n'est pas dans ce portail : sa fiche est un \
          brouillon. → Quand la fiche sera prête, effacez son « statut ». En attendant, la mention est laissée \
          de côté."
        ]
    );
    assert_eq!(
        of_status("statut = \"projet\"\nouverture_prevue = 2027-01-04"),
        [""; 0]
    );
    assert_eq!(of_status("statut = \"suspendu\""), [""; 0]);
    // The event is archived as well, or has a place of its own.
    let archived = format!("{LUDO}statut = \"archive\"");
    let over = format!("{WHEN}\nstatut = \"archive\"");
    assert_eq!(told_of_event(&archived, &over), [""; 0]);
    let ended =
        format!("+++\nnom = \"Essai\"\nadresse = {{ commune = \"Trets\" }}\n{archived}\n+++\n");
    let elsewhere = format!("+++\ntitre = \"Fête\"\nlieu.commune = \"Trets\"\n{WHEN}\n+++\n");
    assert_eq!(
        told(&[
            ("content/services/essai.md", &ended),
            ("content/agenda/fete.md", &elsewhere),
        ]),
        [""; 0]
    );
}

#[test]
fn a_convention_of_an_archived_relay_is_told_its_successor() {
    let portal = PortalFolder::new();
    let text = portal.read(TERRITORY);
    let convention = "[[conventions]]\nservice = \"ancien\"\ncommunes = [\"13087\"]\n";
    portal.write(TERRITORY, format!("{text}\n{convention}"));
    portal.write(
        "content/services/ancien.md",
        "+++\nnom = \"Ancien relais\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }\n\
         date_maj = 2026-10-12\nstatut = \"archive\"\n+++\n",
    );
    assert_eq!(
        told_of(&portal),
        [
            "7:11 reference-inconnue: Le service « ancien » n'est pas dans ce portail : il est archivé, et son \
          adresse dit qu'il n'est plus proposé. → Écrivez l'identifiant du service qui a pris sa suite, ou \
          retirez cette convention."
        ]
    );
}

#[test]
fn places_that_a_service_comes_to_have_a_near_name() {
    let near = [
        ("Trest", "Vouliez-vous écrire « Trets » ?"),
        (
            "Ctg de la Sainte-Victoire",
            "Vouliez-vous écrire « ctg-sainte-victoire » ?",
        ),
        (
            "ctg-saint-victoire",
            "Vouliez-vous écrire « ctg-sainte-victoire » ?",
        ),
    ];
    for (written, hint) in near {
        let table = format!("{HEADINGS};communes_desservies\n{ROW};{written}\n");
        assert_eq!(
            told(&[("content/services/essai.csv", &table)]),
            [format!(
                "2:34 reference-inconnue: La commune ou le territoire « {written} » n'est pas dans ce portail. → {hint}"
            )]
        );
        // Published nowhere, it would be found by nobody.
        let table = format!(
            "nom;type;date_maj;communes_desservies\nLudo;ludotheque;12/10/2026;{written}\n"
        );
        assert_eq!(
            told(&[("content/services/essai.csv", &table)]),
            [format!(
                "2:28 commune-inconnue: La commune « {written} » n'est pas dans ce portail. → {hint}"
            )]
        );
    }
    let portal = PortalFolder::new();
    portal.alter(
        "marelle.toml",
        "[\"ctg-sainte-victoire\"]",
        "[\"Ctg de la Sainte-Victoire\"]",
    );
    assert_eq!(
        told_of(&portal),
        [
            "4:16 reference-inconnue: Le territoire « Ctg de la Sainte-Victoire » n'est pas dans ce portail. → \
             Vouliez-vous écrire \"ctg-sainte-victoire\" ?"
        ]
    );
}

#[test]
fn an_old_address_that_is_taken_leaves_out_neither_its_row_nor_the_others() {
    let table = format!(
        "id;{HEADINGS};redirections\na;{ROW};/communes/\nb;Ludo B;ludotheque;Rousset;12/10/2026;/fiches/relais/\n\
         c;Ludo C;ludotheque;Peynier;12/10/2026;/ancien/\nd;Ludo D;ludotheque;Le Tholonet;12/10/2026;/Ancien/ | /autre/\n\
         e;Ludo E;ludotheque;Trets;12/10/2026;https://x.fr/a\n"
    );
    let portal = PortalFolder::new();
    portal.write("content/services/t.csv", &table);
    let hint = "Retirez-la de « redirections », ou corrigez-la.";
    assert_eq!(
        told_of(&portal),
        [
            format!("2:36 adresse-en-double: L'adresse /communes/ est déjà prise par une page du portail. → {hint}"),
            format!("3:40 adresse-en-double: L'adresse /fiches/relais/ est déjà prise par une page du portail. → {hint}"),
            format!(
                "5:44 adresse-en-double: L'adresse /Ancien/ est déjà prise par « Ludo C » (content/services/t.csv). → {hint}"
            ),
            "6:38 ancienne-adresse-invalide: « https://x.fr/a » n'est pas une ancienne adresse de ce portail. → \
             Écrivez l'adresse sans le nom du site : « /a/ »"
                .to_owned(),
        ]
    );
    assert_eq!(portal.run(&["build", "--quiet"]).code, Some(0));
    for shown in ["fiches/a", "fiches/b", "fiches/d", "ancien", "autre"] {
        assert!(
            portal.holds(&format!("public/{shown}/index.html")),
            "{shown}"
        );
    }
    assert!(!portal.holds("public/fiches/e/index.html"));
}
