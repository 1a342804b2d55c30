//! Calendar files as other programs take them: an event for each rule, and one for each date.

use crate::portal_folder::PortalFolder;

/// The events of a calendar file, each as some of its lines, in their order.
fn events(quand: &str, changes: &str) -> Vec<String> {
    let portal = PortalFolder::new();
    let text = format!(
        "+++\ntitre = \"Jeux\"\nquand = [{quand}]\ndate_maj = 2026-11-10\n\
         lieu = {{ nom = \"Salle\", code_postal = \"13530\", commune = \"Trets\" }}\n{changes}+++\n"
    );
    portal.write("content/agenda/jeux.md", &text);
    portal.build(&[]);
    let calendar = portal.read("public/agenda/jeux.ics").replace("\r\n ", "");
    let events = calendar.split("BEGIN:VEVENT").skip(1).map(|event| {
        let told = [
            "UID",
            "DTSTART",
            "RRULE",
            "RDATE",
            "RECURRENCE-ID",
            "STATUS",
        ];
        let lines = event.lines().filter(|line| {
            let name = line.split([':', ';']).next().unwrap();
            told.contains(&name) || (name == "SUMMARY" && *line != "SUMMARY:Jeux")
        });
        let lines = lines.map(|line| {
            let line = line.replace(";TZID=Europe/Paris:", " ");
            // The first part of the UUID is enough to tell it.
            match line.split_once('-') {
                Some((uid, _)) if line.starts_with("UID") => uid.to_owned(),
                _ => line,
            }
        });
        Vec::from_iter(lines).join(" ")
    });
    events.collect()
}

const TUESDAYS: &str =
    "UID:9f05f24b DTSTART 20260901T093000 RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20280829T073000Z";

#[test]
fn each_day_of_the_month_is_an_event_of_its_own() {
    assert_eq!(
        events("\"1er samedi du mois 9h30-11h30\"", ""),
        [
            "UID:9f05f24b DTSTART 20260905T093000 RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20280805T073000Z"
        ]
    );
    assert_eq!(
        events("\"1er et 3e samedi du mois 9h30-11h30\"", ""),
        [
            "UID:c8168251 DTSTART 20260905T093000 RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20280805T073000Z",
            "UID:53d7b95f DTSTART 20260919T093000 RRULE:FREQ=MONTHLY;BYDAY=3SA;UNTIL=20280819T073000Z"
        ]
    );
    assert_eq!(
        events("\"1er et dernier samedi du mois 9h30-11h30\"", ""),
        [
            "UID:c8168251 DTSTART 20260905T093000 RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20280805T073000Z",
            "UID:bed596c8 DTSTART 20260926T093000 RRULE:FREQ=MONTHLY;BYDAY=-1SA;UNTIL=20280826T073000Z"
        ]
    );
}

#[test]
fn each_date_is_an_event_of_its_own() {
    // Three Tuesdays in a row, and nobody said that it is each Tuesday.
    assert_eq!(
        events("\"les 1er, 8 et 15 décembre 2026 : 9h30-11h30\"", ""),
        [
            "UID:0992e706 DTSTART 20261201T093000",
            "UID:b21d7b93 DTSTART 20261208T093000",
            "UID:20a46bc9 DTSTART 20261215T093000"
        ]
    );
    assert_eq!(
        events("\"le 1er décembre 2026 9h30-11h30\"", ""),
        ["UID:9f05f24b DTSTART 20261201T093000"]
    );
    // Other hours of a date are of the same event; two of one day are two.
    assert_eq!(
        events(
            "\"le 1er décembre 2026 9h-11h, 14h-16h\", \"le 8 décembre 2026 10h-11h\"",
            ""
        ),
        [
            "UID:0992e706 DTSTART 20261201T090000",
            "UID:647a1b97 DTSTART 20261201T140000",
            "UID:b21d7b93 DTSTART 20261208T100000"
        ]
    );
    assert_eq!(
        events(
            "\"mardi 9h30-11h30\", \"le 5 décembre 2026 9h30-11h30\"",
            ""
        ),
        [TUESDAYS, "UID:25bcd065 DTSTART 20261205T093000"]
    );
}

#[test]
fn a_title_says_what_became_of_a_session() {
    let changes = "exceptions = [\n\
                   { le = 2026-12-01, etat = \"annule\", motif = \"Neige.\" },\n\
                   { le = 2026-12-08, etat = \"deplace\", au = 2026-12-10 },\n\
                   { le = 2026-12-15, etat = \"complet\" },\n]\n";
    assert_eq!(
        events("\"mardi 9h30-11h30\"", changes),
        [
            TUESDAYS,
            "UID:9f05f24b DTSTART 20261201T093000 RECURRENCE-ID 20261201T093000 STATUS:CANCELLED SUMMARY:Annulé\u{a0}: Jeux",
            "UID:9f05f24b DTSTART 20261210T093000 RECURRENCE-ID 20261208T093000 SUMMARY:Jeux (séance déplacée)",
            "UID:9f05f24b DTSTART 20261215T093000 RECURRENCE-ID 20261215T093000 SUMMARY:Jeux (complet)"
        ]
    );
    let dates = "\"les 1er, 8, 15 et 16 décembre 2026 : 9h30-11h30\"";
    assert_eq!(
        events(dates, changes),
        [
            "UID:0992e706 DTSTART 20261201T093000 STATUS:CANCELLED SUMMARY:Annulé\u{a0}: Jeux",
            "UID:b21d7b93 DTSTART 20261210T093000 SUMMARY:Jeux (séance déplacée)",
            "UID:20a46bc9 DTSTART 20261215T093000 SUMMARY:Jeux (complet)",
            "UID:f403ebc7 DTSTART 20261216T093000"
        ]
    );
}
