//! Events to come are not removed without a word; those that are over leave by themselves.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/agenda/liste.csv";

/// Seven events from the 9th to the 15th of December, of which one is in a file of its own.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    write(&portal, 9..15);
    portal.write(
        "content/agenda/fete.md",
        "+++\ntitre = \"Fête\"\nquand = [\"le 15 décembre 2026 14h-16h\"]\n\
         lieu = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    portal
}

fn write(portal: &PortalFolder, days: std::ops::Range<usize>) {
    let row = |day: usize| format!("Fête {day};le {day} décembre 2026 14h-16h;Trets;2026-10-12\n");
    let rows: String = days.map(row).collect();
    portal.write(TABLE, format!("titre;quand;lieu.commune;date_maj\n{rows}"));
}

#[test]
fn more_than_half_of_the_events_to_come_are_not_removed() {
    let portal = built();
    let before = portal.digests();
    for (remove, gone) in [(true, 6), (false, 5)] {
        match remove {
            true => portal.remove(TABLE),
            false => write(&portal, 9..10),
        }
        let sentence = format!("l manque {gone} des 7 événements à venir du site publié");
        let ran = portal.run(&["build"]);
        assert_eq!(ran.code, Some(3), "{}", ran.stderr);
        assert!(ran.stderr.contains(&sentence), "{}", ran.stderr);
        let checked = portal.run(&["check"]).stderr;
        assert!(checked.contains(&sentence), "{checked}");
    }
    assert_eq!(portal.digests(), before);
    portal.build(&["--accepter-disparitions"]);
    portal.build(&[]);
}

#[test]
fn several_events_that_are_gone_are_told() {
    let portal = built();
    write(&portal, 9..12);
    for told in [portal.run(&["check"]).stderr, portal.build(&[]).stderr] {
        assert!(
            told.contains(
                "remarque[evenements-disparus]: 3 des 7 événements à venir qui étaient publiés \
                 disparaissent du site\u{a0}: /agenda/fete-12/, /agenda/fete-13/, /agenda/fete-14/.\n\
                 --> content/agenda\n = aide: Si ce n'est pas voulu, remettez à sa place ce qui manque \
                 (ligne, fichier, tableau ou dossier) et reconstruisez. Une séance qui n'aura pas lieu reste \
                 à l'agenda quand «\u{a0}exceptions\u{a0}» dit qu'elle est annulée. Si c'est voulu, cette \
                 remarque s'en va en trente jours, ou aussitôt avec\u{a0}: marelle build \
                 --accepter-disparitions\n"
            ),
            "{told}"
        );
    }
    // What would be over by itself is told no more.
    let told_on = |day: &str| portal.run(&["check", "--today", day]).stderr;
    assert!(
        told_on("2026-12-13").contains(
            "2 des 3 événements à venir qui étaient publiés disparaissent du site\u{a0}: \
             /agenda/fete-13/, /agenda/fete-14/.\n"
        ),
        "{}",
        told_on("2026-12-13")
    );
    assert!(!told_on("2026-12-15").contains("disparus"));
}

#[test]
fn events_that_are_over_may_go() {
    let portal = built();
    // The 9th to the 12th are over.
    write(&portal, 13..15);
    let ran = portal.run(&["check", "--today", "2026-12-13"]);
    assert!(!ran.stderr.contains("disparus"), "{}", ran.stderr);
    // Of the three that are left, one goes.
    write(&portal, 13..14);
    let ran = portal.build(&["--today", "2026-12-13"]);
    assert!(
        ran.stderr.contains(
            "1 des 3 événements à venir qui étaient publiés disparaît du site\u{a0}: /agenda/fete-14/.\n"
        ),
        "{}",
        ran.stderr
    );
}

#[test]
fn an_agenda_that_is_emptied_is_told() {
    let portal = PortalFolder::new();
    write(&portal, 9..13);
    portal.build(&[]);
    portal.remove(TABLE);
    // Their days are over: what is lost is no date to come.
    let later = ["--today", "2026-12-20"];
    let checked = portal.run(&[&["check"][..], &later].concat());
    for told in [checked.stderr, portal.build(&later).stderr] {
        assert!(
            told.contains(
                "Les 4 événements publiés disparaissent de l'agenda, où il ne reste rien."
            ),
            "{told}"
        );
    }
    assert!(!portal.run(&["check"]).stderr.contains("agenda-vide"));
}
