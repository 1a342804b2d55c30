//! Values that stand beside other services than before: a column of a table that was sorted alone.
#![allow(clippy::disallowed_methods, reason = "tests read what is kept")]

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

/// Each has another telephone; those of « A » and « D » are one switchboard's.
const PHONES: [&str; 6] = [
    "0465710009",
    "0465710003",
    "0465710008",
    "0465710009",
    "0465710001",
    "0465710005",
];

/// Writes the table with these telephones, and as many hours.
fn write(portal: &PortalFolder, phones: &[&str], hours: &[&str]) {
    let names = ["A", "B", "C", "D", "E", "F"].into_iter();
    let rows = names.zip(phones).enumerate().map(|(at, (name, phone))| {
        let hours = hours.get(at).copied().unwrap_or_default();
        format!("Ludo {name};ludotheque;Trets;{phone};l{name}@exemple.fr;{hours};2026-10-12\n")
    });
    let rows: String = rows.collect();
    let head = "nom;type;adresse.commune;contacts.telephone;contacts.courriel;horaires;date_maj\n";
    portal.write(TABLE, format!("{head}{rows}"));
}

fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    write(&portal, &PHONES, &[]);
    portal.build(&[]);
    portal
}

/// What a check tells of moved values on a day, without non-breaking spaces.
fn told_on(portal: &PortalFolder, day: &str) -> String {
    let checked = portal.run(&["check", "--today", day]);
    let checked = checked.stderr.replace('\u{a0}', " ");
    let remarks = checked.split("\n\n");
    let told = remarks.filter(|it| it.contains("colonne-melangee]"));
    told.collect::<Vec<_>>().join("\n")
}

fn told(portal: &PortalFolder) -> String {
    told_on(portal, "2026-11-22")
}

fn sorted() -> [&'static str; 6] {
    let mut phones = PHONES;
    phones.sort_unstable();
    phones
}

const SORTED: &str = "remarque[colonne-melangee]: La colonne « contacts.telephone » de ce tableau a \
    peut-être été triée sans les autres : 5 services y ont ce qu'un autre y avait lors d'une publication \
    précédente. Par exemple, « Ludo A » a ce qu'avait « Ludo E », et « Ludo C » a ce qu'avait « Ludo F ».\n\
    --> content/services/liste.csv\n \
    = aide: Si ce n'est pas voulu, annulez ce tri, ou reprenez cette colonne dans une copie du tableau. Pour trier, sélectionnez toujours toutes les colonnes. Si c'est voulu, cette remarque s'en va en trente jours, ou aussitôt avec : marelle build --accepter-disparitions";

#[test]
fn a_column_that_was_sorted_alone_is_told_for_thirty_days() {
    let portal = built();
    assert_eq!(told(&portal), "");
    write(&portal, &sorted(), &[]);
    assert_eq!(told(&portal), SORTED);
    portal.build(&[]);
    portal.build(&[]);
    assert_eq!(told(&portal), SORTED);
    assert_eq!(told_on(&portal, "2026-12-22"), SORTED);
    assert_eq!(told_on(&portal, "2026-12-23"), "");
    write(&portal, &PHONES, &[]);
    assert_eq!(told(&portal), "");
    portal.build(&[]);
    assert_eq!(told(&portal), "");
}

#[test]
fn cells_that_were_shifted_are_told() {
    let portal = built();
    let mut phones = vec!["0465710010"];
    phones.extend(&PHONES[..5]);
    write(&portal, &phones, &[]);
    let told = told(&portal);
    assert!(
        told.contains("« Ludo B » a ce qu'avait « Ludo A »"),
        "{told}"
    );
}

#[test]
fn what_is_mended_row_by_row_is_told_to_the_last() {
    let portal = built();
    let mut phones = PHONES;
    phones.swap(1, 5);
    phones.swap(2, 4);
    write(&portal, &phones, &[]);
    assert!(told(&portal).contains("4 services y ont"));
    portal.build(&[]);
    phones.swap(2, 4);
    write(&portal, &phones, &[]);
    portal.build(&[]);
    assert!(told(&portal).contains("2 services y ont"));
    // The one's is corrected, and the other's left as it is.
    phones[1] = PHONES[1];
    write(&portal, &phones, &[]);
    let told = told(&portal);
    assert!(told.is_empty(), "{told}");
}

#[test]
fn what_is_meant_is_told_no_more_once_it_is_accepted() {
    let portal = built();
    write(&portal, &sorted(), &[]);
    portal.build(&["--accepter-disparitions"]);
    assert_eq!(told(&portal), "");
}

#[test]
fn rows_that_are_corrected_deleted_or_put_in_another_order_are_not_told() {
    let portal = built();
    // New numbers; one switchboard for all, that only one had; two that changed places.
    for phones in [
        [
            "0465710011",
            "0465710012",
            "0465710013",
            "0465710014",
            "0465710015",
            "0465710016",
        ],
        [
            "0465710005",
            "0465710005",
            "0465710005",
            "0465710005",
            "0465710005",
            "0465710017",
        ],
        [
            "0465710009",
            "0465710008",
            "0465710003",
            "0465710009",
            "0465710001",
            "0465710005",
        ],
    ] {
        write(&portal, &phones, &[]);
        assert_eq!(told(&portal), "");
    }
    let table = portal.read(TABLE);
    let mut lines: Vec<&str> = table.lines().collect();
    lines[1..].reverse();
    portal.write(TABLE, lines.join("\n"));
    assert_eq!(told(&portal), "");
    lines.truncate(3);
    portal.write(TABLE, lines.join("\n"));
    assert_eq!(told(&portal), "");
}

/// Who takes turns exchanges hours; a sort moves most of them.
#[test]
fn hours_are_told_where_most_of_them_moved() {
    let portal = PortalFolder::new();
    let hours = [
        "lun 9h-12h",
        "mar 9h-12h",
        "mer 9h-12h",
        "jeu 9h-12h",
        "ven 9h-12h",
        "sam 9h-12h",
    ];
    write(&portal, &PHONES, &hours);
    portal.build(&[]);
    let mut turned = hours;
    turned[..3].rotate_left(1);
    write(&portal, &PHONES, &turned);
    assert_eq!(told(&portal), "");
    turned.rotate_left(1);
    write(&portal, &PHONES, &turned);
    let told = told(&portal);
    assert!(told.contains("La colonne « horaires »"), "{told}");
}

#[test]
fn nothing_of_a_person_is_kept_nor_anything_that_reads() {
    let portal = built();
    let kept = || {
        let outputs = std::fs::read_dir(portal.path(".marelle/sorties")).unwrap();
        let notes = outputs.map(|output| output.unwrap().path().join("valeurs"));
        let notes = notes.filter_map(|note| std::fs::read_to_string(note).ok());
        notes.collect::<String>()
    };
    assert!(kept().contains("ludo-a"), "{}", kept());
    for written in ["465710009", "lA@", "exemple.fr"] {
        assert!(!kept().contains(written), "{}", kept());
    }
    write(&portal, &sorted(), &[]);
    portal.build(&[]);
    portal.alter(
        "content/types.toml",
        "id = \"ludotheque\"",
        "id = \"ludotheque\"\npersonne = true",
    );
    assert_eq!(told(&portal), "");
    portal.build(&["--accepter-disparitions"]);
    assert!(!kept().contains("ludo-a"), "{}", kept());
}

/// What a check tells of a table whose names, then communes, were sorted without the rest.
#[test]
fn names_and_communes_that_were_sorted_alone_are_told_too() {
    const AS_THEY_ARE: [usize; 6] = [0, 1, 2, 3, 4, 5];
    let write = |portal: &PortalFolder, names: [usize; 6], towns: [usize; 6]| {
        let rows = (0..6).map(|at| {
            let name = ["D", "B", "F", "A", "E", "C"][names[at]];
            let town = ["Trets", "Rousset"][towns[at] % 2];
            format!("l{at};Ludo {name};ludotheque;{town};046571000{at};2026-10-12\n")
        });
        let rows: String = rows.collect();
        let head = "id;nom;type;adresse.commune;contacts.telephone;date_maj\n";
        portal.write(TABLE, format!("{head}{rows}"));
    };
    let columns = |names, towns| {
        let portal = PortalFolder::new();
        write(&portal, AS_THEY_ARE, AS_THEY_ARE);
        portal.build(&[]);
        write(&portal, names, towns);
        // Still told once it was published, and no more once it is put back.
        let before = told(&portal);
        portal.build(&[]);
        assert_eq!(told(&portal), before);
        write(&portal, AS_THEY_ARE, AS_THEY_ARE);
        assert_eq!(told(&portal), "");
        let remarks = before.lines().filter(|it| it.starts_with("remarque["));
        let columns = remarks.filter_map(|it| it.split("« ").nth(1)?.split(" »").next());
        columns.map(str::to_owned).collect::<Vec<_>>()
    };
    // Four names go to rows of the other commune.
    assert_eq!(columns([3, 0, 2, 4, 1, 5], AS_THEY_ARE), ["nom"]);
    assert_eq!(
        columns(AS_THEY_ARE, [1, 3, 5, 0, 2, 4]),
        ["adresse.commune"]
    );
    // Two that are changed round are an editor's own doing, as far as anybody knows.
    assert_eq!(columns([1, 0, 2, 3, 4, 5], AS_THEY_ARE), [""; 0]);
}

const AGENDA: &str = "content/agenda/liste.csv";

/// Writes a table of events on these days of December.
fn write_events(portal: &PortalFolder, days: [u32; 4]) {
    let titles = ["Atelier", "Café", "Lecture", "Repas"];
    let rows = titles
        .iter()
        .zip(days)
        .map(|(title, day)| format!("{title};le {day} décembre 2026 14h-16h;Trets;2026-10-12\n"));
    let rows: String = rows.collect();
    portal.write(AGENDA, format!("titre;quand;lieu.commune;date_maj\n{rows}"));
}

#[test]
fn days_of_events_that_were_sorted_alone_are_told() {
    let portal = PortalFolder::new();
    write_events(&portal, [9, 3, 16, 2]);
    portal.build(&[]);
    // One that takes another's day is an edit.
    write_events(&portal, [9, 16, 3, 2]);
    assert_eq!(told(&portal), "");
    write_events(&portal, [2, 3, 9, 16]);
    portal.build(&[]);
    let first = told(&portal);
    assert_eq!(
        first.lines().take(2).collect::<Vec<_>>(),
        [
            "remarque[colonne-melangee]: La colonne « quand » de ce tableau a peut-être été triée sans les autres : 3 événements y ont ce qu'un autre y avait lors d'une publication précédente. Par exemple, « Atelier » a ce qu'avait « Repas », et « Lecture » a ce qu'avait « Atelier ».",
            "--> content/agenda/liste.csv",
        ]
    );
    write_events(&portal, [9, 3, 16, 2]);
    assert_eq!(told(&portal), "");
}

#[test]
fn names_that_were_sorted_alone_are_not_said_to_be_sorted_identifiers() {
    let portal = PortalFolder::new();
    let write = |names: [&str; 4]| {
        let rows = names.iter().zip(["d", "b", "a", "c"]).map(|(name, id)| {
            let phone = format!("046571000{}", id.as_bytes()[0] - b'a');
            format!("lieu-{id};{name};ludotheque;Trets;{phone};2026-10-12\n")
        });
        let rows: String = rows.collect();
        let head = "id;nom;type;adresse.commune;contacts.telephone;date_maj\n";
        portal.write(TABLE, format!("{head}{rows}"));
    };
    write(["Delta", "Bravo", "Alpha", "Charlie"]);
    portal.build(&[]);
    write(["Alpha", "Bravo", "Charlie", "Delta"]);
    let checked = portal.run(&["check", "--today", "2026-11-22"]).stderr;
    assert!(
        checked.contains("La colonne «\u{a0}nom\u{a0}» de ce tableau"),
        "{checked}"
    );
    assert!(!checked.contains("identifiant-deplace"), "{checked}");
}
