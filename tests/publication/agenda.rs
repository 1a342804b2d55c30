//! What is dated: events, sessions of services, and the calendars that hold them.

use serde_json::Value;

use crate::portal_folder::PortalFolder;

const ONE_DAY: &str = "+++
titre = \"Goûter, jeux; et contes\"
resume = \"Pour tous.\"
quand = [\"le 9 décembre 2026 14h-16h\"]
lieu = { nom = \"Salle\", code_postal = \"13530\", commune = \"Trets\" }
inscription = { obligatoire = true, ouverture = 2026-12-01T09:00:00 }
tarif = { regime = \"gratuit\" }
date_maj = 2026-11-10
note_interne = \"secret de fabrication\"
+++
Venez avec un jeu.
";

fn with_event() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write("content/agenda/gouter.md", ONE_DAY);
    portal.build(&[]);
    portal
}

/// The dates of one event or service as `/donnees/agenda.json` says them.
fn dates(portal: &PortalFolder, id: &str) -> Vec<String> {
    let data: Value = serde_json::from_str(&portal.read("public/donnees/agenda.json")).unwrap();
    let all = data["agenda"].as_array().unwrap().iter();
    let own = all.filter(|it| it["id"] == id);
    let sessions = own.flat_map(|it| it["seances"].as_array().unwrap());
    let said = |it: &Value| format!("{} {}", it["debut"].as_str().unwrap(), it["etat"]);
    sessions.map(said).collect()
}

#[test]
fn a_portal_without_dates_has_no_agenda() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let site = portal.site();
    assert!(site.keys().all(|path| !path.contains("agenda")), "{site:?}");
    assert!(portal.files_with("/agenda/").is_empty());
}

#[test]
fn an_event_has_its_page_and_its_place_in_lists() {
    let portal = with_event();
    let page = portal.read("public/agenda/gouter/index.html");
    for told in [
        "Mercredi 9 décembre",
        "datetime=\"2026-12-09T14:00\"",
        "14\u{a0}h\u{a0}– 16\u{a0}h",
        "Inscriptions ouvertes le 1er décembre 2026 à 9\u{a0}h.",
        "13530 Trets",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    for list in ["", "commune/trets/", "mois/2026-12/", "semaine/2026-12-07/"] {
        let list = portal.read(&format!("public/agenda/{list}index.html"));
        assert!(list.contains("href=\"/agenda/gouter/\""));
    }
    assert!(
        !portal
            .read("public/agenda/mois/2026-11/index.html")
            .contains("gouter")
    );
    assert!(portal.files_with("secret de fabrication").is_empty());
}

#[test]
fn an_event_may_tell_no_end() {
    let portal = PortalFolder::new();
    let poster = ONE_DAY.replace("2026 14h-16h", "2026 à 10h30");
    portal.write("content/agenda/gouter.md", &poster);
    let told = portal.build(&[]).stderr;
    assert!(!told.contains("content/agenda/"), "{told}");
    let page = portal.read("public/agenda/gouter/index.html");
    assert!(page.contains("à 10\u{a0}h\u{a0}30"), "{page}");
    assert!(page.contains("\"startDate\":\"2026-12-09T10:30:00+01:00\""));
    assert!(!page.contains("endDate"));
    let calendar = portal.read("public/agenda/gouter.ics");
    assert!(calendar.contains("DTSTART;TZID=Europe/Paris:20261209T103000\r\nSUMMARY:"));
    assert!(!calendar.contains("DTEND"));
    let data = portal.read("public/donnees/agenda.json");
    assert!(data.contains(r#"{"debut":"2026-12-09T10:30","etat":"prevue"}"#));
}

#[test]
fn beginnings_follow_closures_dates_and_exceptions() {
    let portal = PortalFolder::new();
    let when = r#"quand = ["mar à 10h", "le 8 décembre 2026 à 16h", "fermé le 15 décembre 2026"]
exceptions = [{ le = 2026-12-01, etat = "deplace", au = 2026-12-03, horaires = "à 14h" }]
au = 2026-12-22"#;
    let event = ONE_DAY.replace("quand = [\"le 9 décembre 2026 14h-16h\"]", when);
    portal.write("content/agenda/gouter.md", &event);
    portal.build(&[]);
    let dates = dates(&portal, "gouter");
    assert_eq!(
        dates[dates.len() - 3..],
        [
            "2026-12-03T14:00 \"deplacee\"",
            "2026-12-08T16:00 \"prevue\"",
            "2026-12-22T10:00 \"prevue\""
        ]
    );
    let page = portal.read("public/agenda/gouter/index.html");
    assert!(page.contains("Mar à 10h"), "{page}");
}

#[test]
fn a_date_with_a_slip_takes_no_other_out_of_the_agenda() {
    for slip in [
        "le 31 novembre 2026 10h-12h",
        "le 19 décembre 2026 de 14h à 10h",
        "le 19 décembre 2026, horaire à préciser",
        "le 19 décembre 2026",
    ] {
        let portal = PortalFolder::new();
        let two = format!("2026 14h-16h\", \"{slip}\"]");
        let event = ONE_DAY.replace("2026 14h-16h\"]", &two);
        portal.write("content/agenda/gouter.md", &event);
        let told = portal.build(&[]).stderr;
        assert!(told.contains("horaires-non-lus"), "{slip}: {told}");
        assert!(!told.contains("evenement-sans-jour"), "{slip}: {told}");
        assert_eq!(dates(&portal, "gouter"), ["2026-12-09T14:00 \"prevue\""]);
        let page = portal.read("public/agenda/gouter/index.html");
        assert!(page.contains(slip), "{slip}: {page}");
    }
}

#[test]
fn an_event_is_told_to_search_engines_unless_it_was_invented() {
    let portal = with_event();
    let page = portal.read("public/agenda/gouter/index.html");
    assert!(page.contains("\"startDate\":\"2026-12-09T14:00:00+01:00\""));
    assert!(page.contains("\"isAccessibleForFree\":true"));
    assert!(
        portal
            .read("public/sitemap.xml")
            .contains("/agenda/gouter/")
    );
    portal.alter(
        "content/agenda/gouter.md",
        "resume",
        "exemple = true\nresume",
    );
    portal.build(&[]);
    let page = portal.read("public/agenda/gouter/index.html");
    assert!(page.contains("noindex") && !page.contains("application/ld+json"));
    assert!(
        !portal
            .read("public/sitemap.xml")
            .contains("/agenda/gouter/")
    );
    let calendar = portal.read("public/agenda/gouter.ics");
    assert!(calendar.contains("SUMMARY:Goûter\\, jeux\\; et contes (exemple)\r\n"));
    assert_eq!(portal.run(&["check", "--publication"]).code, Some(1));
}

#[test]
fn a_calendar_is_the_same_whatever_the_day_it_is_built_on() {
    let portal = with_event();
    let before = portal.read("public/agenda/gouter.ics");
    assert!(before.contains("DTSTAMP:20261110T000000Z\r\nSEQUENCE:2505\r\n"));
    assert!(before.contains("DTSTART;TZID=Europe/Paris:20261209T140000\r\n"));
    portal.build(&["--today", "2026-12-02"]);
    assert_eq!(portal.read("public/agenda/gouter.ics"), before);
}

#[test]
fn an_event_that_is_over_leads_to_the_agenda() {
    let portal = with_event();
    portal.write(
        "content/agenda/hier.md",
        ONE_DAY.replace("le 9 décembre 2026", "le 21 novembre 2026"),
    );
    portal.build(&[]);
    let old = portal.read("public/agenda/hier/index.html");
    let said = "<h1>Cet événement est passé</h1>\n<p>Les dates à venir sont ici\u{a0}: \
                <a href=\"/agenda/\">Agenda</a></p>";
    assert!(old.contains(said), "{old}");
    assert!(!old.contains("http-equiv=\"refresh\""), "{old}");
    assert!(!portal.holds("public/agenda/hier.ics"));
    assert!(dates(&portal, "hier").is_empty());
}

#[test]
fn an_archived_event_is_not_said_to_be_past() {
    let portal = with_event();
    let archived = ONE_DAY.replacen("+++\n", "+++\nstatut = \"archive\"\n", 1);
    portal.write("content/agenda/hier.md", archived);
    portal.build(&[]);
    let old = portal.read("public/agenda/hier/index.html");
    assert!(
        old.contains("<h1>Cet événement n&#39;est pas à l&#39;agenda</h1>"),
        "{old}"
    );
}

#[test]
fn hours_are_sessions_only_for_kinds_that_say_so() {
    let portal = with_event();
    let relay = "content/services/relais.md";
    portal.alter(
        relay,
        "nom = ",
        "horaires = [\"le 1er décembre 2026 9h-11h\"]\nnom = ",
    );
    portal.build(&[]);
    assert!(dates(&portal, "relais").is_empty());
    portal.alter(
        "content/types.toml",
        "id = \"rpe\"",
        "seances = true\nid = \"rpe\"",
    );
    portal.build(&[]);
    assert_eq!(dates(&portal, "relais"), ["2026-12-01T09:00 \"prevue\""]);
    assert!(portal.holds("public/fiches/relais.ics"));
    let closed = "infos_du_moment = [{ type = \"fermeture\", du = 2026-12-01, au = 2026-12-02, texte = \"Grève.\" }]\nnom = ";
    portal.alter(relay, "nom = ", closed);
    portal.build(&[]);
    assert_eq!(dates(&portal, "relais"), ["2026-12-01T09:00 \"annulee\""]);
    assert!(
        portal
            .read("public/fiches/relais.ics")
            .contains("STATUS:CANCELLED\r\n")
    );
    portal.alter(relay, "nom = ", "statut = \"suspendu\"\nnom = ");
    portal.build(&[]);
    assert!(dates(&portal, "relais").is_empty());
}
