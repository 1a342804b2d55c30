//! Sessions that change, and the date that tells calendars so.

use crate::portal_folder::PortalFolder;

const EVENT: &str = "content/agenda/fete.md";

fn portal() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write(
        EVENT,
        "+++\ntitre = \"Fête\"\nquand = [\"le 12 décembre 2026 14h-16h\"]\n\
         lieu = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    portal
}

#[test]
fn a_date_that_is_forgotten_when_hours_change_is_told() {
    let portal = portal();
    portal.alter(EVENT, "14h-16h", "15h-17h");
    let told = portal.build(&[]).stderr;
    assert!(
        told.contains(
            "remarque[date-maj-oubliee]: Les jours, les heures ou le lieu de «\u{a0}Fête\u{a0}» ont changé, \
             et «\u{a0}date_maj\u{a0}» est toujours le 12 octobre 2026\u{a0}: un agenda qui les \
             suit peut garder les anciens.\n--> content/agenda/fete.md\n = aide: Mettez dans \
             «\u{a0}date_maj\u{a0}» le jour de ce changement.\n"
        ),
        "{told}"
    );
    // As all that was told of what did not change since.
    assert!(portal.build(&[]).stderr.contains("date-maj-oubliee"));
    portal.alter(EVENT, "2026-10-12", "2026-11-02");
    assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
}

#[test]
fn a_date_that_is_forgotten_waits_for_the_faults_of_its_record() {
    let portal = portal();
    portal.alter(EVENT, "14h-16h", "15h-17h");
    portal.alter(EVENT, "date_maj", "inconnue = 1\ndate_maj");
    let told = portal.run(&["check"]).stderr;
    assert!(told.contains("faute[cle-inconnue]"), "{told}");
    assert!(!told.contains("date-maj-oubliee"), "{told}");
}

#[test]
fn nothing_is_told_where_the_date_follows_or_other_words_change() {
    let portal = portal();
    portal.alter(EVENT, "Fête", "Fête de l'hiver");
    assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
    portal.alter(EVENT, "14h-16h", "15h-17h");
    portal.alter(EVENT, "2026-10-12", "2026-11-02");
    assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
}

#[test]
fn a_session_that_is_cancelled_or_held_elsewhere_is_a_change_of_it() {
    let cancelled = "exceptions = [{ le = 2026-12-12, etat = \"annule\" }]\nlieu";
    let moved = "exceptions = [{ le = 2026-12-12, etat = \"deplace\", au = 2026-12-13 }]\nlieu";
    for (from, to) in [("lieu", cancelled), ("lieu", moved), ("Trets", "Rousset")] {
        let portal = portal();
        portal.alter(EVENT, from, to);
        let told = portal.build(&[]).stderr;
        assert!(told.contains("remarque[date-maj-oubliee]"), "{to} {told}");
        portal.alter(EVENT, "2026-10-12", "2026-11-02");
        assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
    }
}

#[test]
fn a_check_says_it_before_the_build_and_a_table_names_its_row() {
    const TABLE: &str = "content/agenda/liste.csv";
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        "titre;quand;lieu.commune;date_maj\n\
         Contes;le 10 décembre 2026 14h-16h;Trets;2026-10-12\n\
         Bal;le 12 décembre 2026 14h-16h;Trets;2026-10-12\n",
    );
    assert!(!portal.run(&["check"]).stderr.contains("date-maj-oubliee"));
    portal.build(&[]);
    portal.alter(TABLE, "12 décembre 2026 14h", "12 décembre 2026 15h");
    let said = "remarque[date-maj-oubliee]: Les jours, les heures ou le lieu de «\u{a0}Bal\u{a0}» ont \
                changé, et «\u{a0}date_maj\u{a0}» est toujours le 12 octobre 2026\u{a0}: un agenda qui \
                les suit peut garder les anciens.\n \
                --> content/agenda/liste.csv:3:1\n  |\n\
                3 | Bal;le 12 décembre 2026 15h-16h;Trets;2026-10-12\n  | ^^^\n  |\n  \
                = dans le tableur: Bal, ligne 3, colonne A (titre)\n";
    let (checked, built) = (portal.run(&["check"]).stderr, portal.build(&[]).stderr);
    for told in [checked, built] {
        assert!(told.contains(said), "{told}");
    }
    // It is published now: nothing is left to compare.
    assert!(!portal.run(&["check"]).stderr.contains("date-maj-oubliee"));
}

#[test]
fn a_session_of_a_week_that_is_cancelled_is_told_behind_what_is_wrong_in_its_row() {
    const TABLE: &str = "content/agenda/liste.csv";
    let rows = |contes: &str, bal: &str, cine: &str| {
        format!(
            "titre;quand;lieu.commune;date_maj;exceptions.le;exceptions.etat\n\
             Contes;mar 14h-16h;Trets;2026-10-12;{contes}\n\
             Bal;mer 14h-16h;Trets;;{bal}\n\
             Ciné;{cine};Trets;2026-10-12;;\n"
        )
    };
    let portal = PortalFolder::new();
    portal.write(
        TABLE,
        rows(
            ";",
            ";",
            "le 30 novembre 2026 14h-16h | le 10 décembre 2026 14h-16h",
        ),
    );
    portal.build(&[]);
    let changed = rows(
        "08/12/2026;annule",
        "09/12/2026;annule",
        "le 31 novembre 2026 14h-16h | le 10 décembre 2026 14h-16h",
    );
    portal.write(TABLE, changed);
    let told = portal.build(&[]).stderr;
    let told: Vec<&str> = told
        .lines()
        .filter(|it| it.starts_with("remarque"))
        .collect();
    let of = |name: &str, date: &str| {
        format!(
            "remarque[date-maj-oubliee]: Les jours, les heures ou le lieu de «\u{a0}{name}\u{a0}» ont \
             changé, et «\u{a0}date_maj\u{a0}» {date}\u{a0}: un agenda qui les suit peut garder les anciens."
        )
    };
    let slip = "remarque[horaires-non-lus]: Horaires qui ne sont pas compris\u{a0}: \
                «\u{a0}le 31 novembre 2026\u{a0}» n'existe pas.";
    assert_eq!(
        told,
        [
            of("Contes", "est toujours le 12 octobre 2026").as_str(),
            &of("Bal", "ne dit aucun jour"),
            slip,
            &of("Ciné", "est toujours le 12 octobre 2026"),
        ]
    );
}

/// Who holds an event is left out for a moment: nobody touched the event.
#[test]
fn nothing_is_told_of_an_event_whose_service_is_left_out_and_mended() {
    let portal = PortalFolder::new();
    let service = |phone: &str| {
        portal.write(
            "content/services/ludos.csv",
            format!(
                "id;nom;type;adresse.commune;date_maj;contacts.telephone\n\
                 ludo-a;Ludo A;ludotheque;Rousset;2026-10-12;{phone}\n"
            ),
        );
    };
    portal.write(
        "content/agenda/dates.csv",
        "titre;quand;service;date_maj\nBal;le 28 novembre 2026 10h-11h;ludo-a;2026-10-12\n",
    );
    service("04 65 71 00 01");
    portal.build(&[]);
    service("04 65 71");
    assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
    service("04 65 71 00 01");
    assert!(!portal.build(&[]).stderr.contains("date-maj-oubliee"));
}
