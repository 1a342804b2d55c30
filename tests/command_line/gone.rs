//! What is counted of services and events that are gone.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

/// A table of services of these names; an empty telephone has no fault.
fn table(names: &[&str], phone: &str) -> String {
    let rows = names.iter();
    let rows: String = rows
        .map(|name| format!("{name};Lieu {name};ludotheque;Trets;2026-10-12;{phone}\n"))
        .collect();
    rows
}

fn with(rows: &[String]) -> String {
    format!(
        "id;nom;type;adresse.commune;date_maj;contacts.telephone\n{}",
        rows.concat()
    )
}

#[test]
fn a_fault_or_a_draft_beside_them_hides_none_of_those_that_are_gone() {
    let all = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n",
    ];
    let portal = PortalFolder::new();
    portal.alter("content/types.toml", "personne = true", "");
    portal.write(TABLE, with(&[table(&all, "")]));
    portal.build(&[]);
    portal.write(
        "content/services/brouillon.csv",
        "id;nom;type;adresse.commune;date_maj;statut\nx;X;ludotheque;Trets;2026-10-12;brouillon\n",
    );
    // « l » was published and has a fault now; « z » never was.
    portal.write(
        TABLE,
        with(&[table(&all[..7], ""), table(&["l", "z"], "abc")]),
    );
    let said = "remarque[fiches-disparues]: 6 des 15 fiches publiées disparaissent du site\u{a0}: \
                «\u{a0}Lieu h\u{a0}» (/fiches/h/), «\u{a0}Lieu i\u{a0}» (/fiches/i/), \
                «\u{a0}Lieu j\u{a0}» (/fiches/j/), «\u{a0}Lieu k\u{a0}» (/fiches/k/), \
                «\u{a0}Lieu m\u{a0}» (/fiches/m/), «\u{a0}Lieu n\u{a0}» (/fiches/n/).\n";
    let told = portal.run(&["check"]).stderr;
    assert!(told.contains(said), "{told}");
}

#[test]
fn drafts_that_were_never_published_hide_no_disappearance() {
    let all = ["a", "b", "c", "d", "e", "f"];
    let portal = PortalFolder::new();
    portal.write(TABLE, with(&[table(&all, "")]));
    portal.build(&[]);
    let drafts = all.map(|name| format!("x{name};X{name};ludotheque;Trets;2026-10-12;brouillon\n"));
    portal.write(
        "content/services/brouillon.csv",
        format!(
            "id;nom;type;adresse.commune;date_maj;statut\n{}",
            drafts.concat()
        ),
    );
    portal.write(TABLE, with(&[table(&all[..1], "")]));
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
}

#[test]
fn an_agenda_that_holds_others_is_not_said_to_be_empty() {
    const AGENDA: &str = "content/agenda/liste.csv";
    const HEAD: &str = "titre;quand;lieu.commune;date_maj\n";
    let portal = PortalFolder::new();
    let row = |day: usize| format!("Fête {day};le {day} décembre 2026 14h-16h;Trets;2026-10-12\n");
    let rows: String = (9..13).map(row).collect();
    portal.write(AGENDA, format!("{HEAD}{rows}"));
    portal.build(&[]);
    let told = |rows: &str| {
        portal.write(AGENDA, format!("{HEAD}{rows}"));
        // Their days are over: what is lost is no date to come.
        portal.run(&["check", "--today", "2026-12-20"]).stderr
    };
    let one = "Jeux;mar 10h-11h;Trets;2026-10-12\n";
    let two = format!("{one}Contes;mer 10h-11h;Trets;2026-10-12\n");
    for (rows, said) in [
        (
            one,
            "Les 4 événements publiés disparaissent de l'agenda, où il n'en reste qu'un autre.",
        ),
        (
            &two,
            "Les 4 événements publiés disparaissent de l'agenda, où il en reste 2 autres.",
        ),
    ] {
        let told = told(rows);
        assert!(told.contains(said), "{told}");
    }
}
