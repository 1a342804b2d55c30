//! What becomes of the sessions of an event, in the data that a build publishes.

use crate::portal_folder::PortalFolder;

/// The sessions of the agenda's data, an event a line: day, hour and state.
fn sessions(portal: &PortalFolder) -> Vec<String> {
    let data: serde_json::Value =
        serde_json::from_str(&portal.read("public/donnees/agenda.json")).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let events = data["agenda"].as_array().unwrap().iter();
    let said = events.map(|event| {
        let sessions = event["seances"].as_array().unwrap().iter();
        let said =
            sessions.map(|it| format!(", {} {}", &text(&it["debut"])[8..], text(&it["etat"])));
        text(&event["titre"]) + &said.collect::<String>()
    });
    said.collect()
}

/// Events of one day.
const EVENTS: &str = "titre;quand;lieu.commune;exceptions.le;exceptions.etat;exceptions.horaires;exceptions.au;exceptions.motif\n\
     Jour;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026 00:00;annule;;;\n\
     Heure;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026 16:00;Annulée;;;\n\
     Horaires;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026;Complet;16h-17h;;\n\
     Les deux;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026;annule;14h et 16h;;Pluie.\n\
     Absente;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026 15:00;annule;;;\n\
     Non lue;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026;annule;25h-26h;;\n\
     Une heure;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026 16:00;deplace;9h-10h;17/12/2026;\n\
     Laquelle;le 16 décembre 2026 14h-15h et 16h-17h;Trets;16/12/2026;deplace;9h-10h;17/12/2026;\n\
     Non compris;le 16 décembre 2026 14h-15h;Trets;16/12/2026;deplace;25h-26h;17/12/2026;Salle prise.\n\
     Annulé : Concert;le 16 décembre 2026 14h-15h;Trets;16/12/2026;annule;;;\n";

#[test]
fn an_exception_is_of_the_sessions_that_it_names() {
    let portal = PortalFolder::new();
    portal.write("content/agenda/deux.csv", EVENTS);
    portal.build(&[]);
    assert_eq!(
        sessions(&portal),
        [
            "Absente, 16T14:00 a-confirmer, 16T16:00 a-confirmer",
            "Concert, 16T14:00 annulee",
            "Heure, 16T14:00 prevue, 16T16:00 annulee",
            "Horaires, 16T14:00 prevue, 16T16:00 complete",
            "Jour, 16T14:00 annulee, 16T16:00 annulee",
            "Laquelle, 16T14:00 a-confirmer, 16T16:00 a-confirmer",
            "Les deux, 16T14:00 annulee, 16T16:00 annulee",
            "Non compris, 16T14:00 annulee",
            "Non lue, 16T14:00 a-confirmer, 16T16:00 a-confirmer",
            "Une heure, 16T14:00 prevue, 17T09:00 deplacee",
        ]
    );
    // What is not sure is said to families, and the former hours of a move never are.
    for (page, said) in [
        ("absente", "Peut-être annulé\u{a0}: renseignez-vous"),
        ("non-lue", "Peut-être annulé\u{a0}: renseignez-vous"),
        ("laquelle", "Peut-être déplacé\u{a0}: renseignez-vous"),
        (
            "non-compris",
            "Séance déplacée au 17 décembre 2026 (25h-26h). Salle prise.",
        ),
    ] {
        let html = portal.read(&format!("public/agenda/{page}/index.html"));
        assert!(html.contains(said), "{page}: {html}");
        let calendar = portal.read(&format!("public/agenda/{page}.ics"));
        let calendar = calendar.replace("\r\n ", "");
        let said = match page {
            "non-compris" => said,
            _ => " (à confirmer)\r\n",
        };
        assert!(calendar.contains(said), "{page}: {calendar}");
    }
    let concert = portal.read("public/agenda/annule-concert.ics");
    assert!(
        concert.contains("SUMMARY:Annulé\u{a0}: Concert\r\n"),
        "{concert}"
    );
}

/// A public holiday of which an event says nothing has no session; the mend adds it, and no more.
#[test]
fn the_session_of_a_public_holiday_is_added_as_it_is_advised() {
    const TABLE: &str = "content/agenda/soirees.csv";
    let portal = PortalFolder::new();
    let write = |more: &str, day: &str| {
        let row = format!("Soirée;dernier vendredi du mois 20h-22h{more};Trets;{day}/11/2026");
        portal.write(TABLE, format!("titre;quand;lieu.commune;date_maj\n{row}\n"));
    };
    write("", "1");
    let told = portal.build(&[]).stderr;
    let mend = " | le 25 décembre 2026 20h-22h";
    let hint = format!("ajoutez à la fin de la colonne «\u{a0}quand\u{a0}»\u{a0}:{mend}.");
    assert!(told.contains(&hint), "{told}");
    let others = |sessions: String| sessions.replace(", 25T20:00 prevue", "");
    let before = sessions(&portal).remove(0);
    write(mend, "22");
    let told = portal.build(&[]).stderr;
    assert!(!told.contains("soirees.csv"), "{told}");
    let after = sessions(&portal).remove(0);
    assert_eq!(others(after.clone()), others(before.clone()));
    assert!(after.matches(", 25T20").count() > before.matches(", 25T20").count());
}
