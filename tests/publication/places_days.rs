//! What pages, calendars and data tell of places with holidays and a clock of their own.

use serde_json::{Value, json};

use crate::portal_folder::PortalFolder;

const COMMUNES: &str = "content/territoires/communes.geojson";

/// The portal, with communes moved to other départements and a service in each.
fn moved(departments: &[(&str, &str)], hours: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    let mut communes: Value = serde_json::from_str(&portal.read(COMMUNES)).unwrap();
    for feature in communes["features"].as_array_mut().unwrap() {
        let properties = &mut feature["properties"];
        let is_named = |name: &str| properties["nom"] == name;
        if let Some((_, number)) = departments.iter().find(|(name, _)| is_named(name)) {
            properties["departement"] = json!(number);
        }
    }
    portal.write(COMMUNES, communes.to_string());
    for (commune, number) in departments {
        portal.write(
            &format!("content/services/essai-{}.md", number.to_lowercase()),
            format!(
                "+++\nnom = \"Essai {number}\"\ntype = \"rpe\"\nadresse = {{ commune = \"{commune}\" }}\nhoraires = [\"{hours}\"]\ndate_maj = 2026-10-12\n+++\n"
            ),
        );
    }
    portal
}

fn fiche(portal: &PortalFolder, number: &str) -> String {
    let id = number.to_lowercase();
    portal.read(&format!("public/fiches/essai-{id}/index.html"))
}

#[test]
fn each_place_has_its_own_public_holidays_and_clock() {
    let places = [("Trets", "974"), ("Rousset", "67"), ("Peynier", "971")];
    let portal = moved(&places, "lun-ven 9h-12h sauf jours fériés");
    portal.write(
        "content/agenda/repas.md",
        "+++\ntitre = \"Repas\"\nquand = [\"le 12 décembre 2026 10h-12h\"]\n\
         lieu = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
    );
    portal.build(&[]);
    let fiche = |number: &str| fiche(&portal, number);
    let holidays = |name: &str| -> Vec<String> {
        let text = portal.read(&format!("public/donnees/calendrier{name}.json"));
        let data: Value = serde_json::from_str(&text).unwrap();
        serde_json::from_value(data["feries"].clone()).unwrap()
    };
    let local = ["2027-03-26", "2027-05-27", "2027-12-20"];
    for (number, name, has, attributes) in [
        (
            "974",
            "-la-reunion-974",
            [false, false, true],
            " data-fuseau=\"Indian/Reunion\" data-horloge=\"heure de La Réunion\" data-fiche>",
        ),
        ("67", "-zone-b-57", [true, false, false], " data-fiche>"),
        (
            "971",
            "-guadeloupe-971",
            [false, true, false],
            " data-fuseau=\"America/Guadeloupe\" data-horloge=\"heure de la Guadeloupe\" data-fiche>",
        ),
    ] {
        let page = fiche(number);
        let line = format!("data-calendrier=\"/donnees/calendrier{name}.json\"{attributes}");
        assert!(page.contains(&line), "{line}: {page}");
        let days = holidays(name);
        let found = local.map(|day| days.iter().any(|known| known == day));
        assert_eq!(found, has, "{number}");
        assert!(days.contains(&"2027-05-01".to_owned()));
    }
    // Readers of this portal live by three clocks: pages say whose they tell, without a browser.
    assert!(fiche("974").contains("<p class=\"detail\">À l&#39;heure de La Réunion.</p>"));
    assert!(fiche("67").contains("<p class=\"detail\">À l&#39;heure de Paris.</p>"));
    let event = portal.read("public/agenda/repas/index.html");
    assert!(event.contains("À l&#39;heure de La Réunion."), "{event}");
    assert_eq!(holidays("-zone-b"), holidays(""));
}

#[test]
fn a_portal_of_one_clock_does_not_say_whose_it_is() {
    for (commune, number) in [("Trets", "67"), ("Trets", "2A")] {
        let portal = moved(&[(commune, number)], "lun-ven 9h-12h");
        portal.build(&[]);
        let page = fiche(&portal, number);
        assert!(!page.contains("À l&#39;heure de "), "{page}");
        assert!(!page.contains("data-fuseau"), "{page}");
    }
}

#[test]
fn school_holidays_without_dates_are_said_to_be_unknown() {
    let places = [("Trets", "2A"), ("Rousset", "973"), ("Peynier", "13")];
    let portal = moved(&places, "lun-ven 9h-12h (sauf vacances scolaires)");
    portal.build(&[]);
    let fiche = |number: &str| fiche(&portal, number);
    for (number, zone) in [("2A", "Corse"), ("973", "Guyane")] {
        let said = format!(
            "Les dates des vacances scolaires ({zone}) ne sont pas connues de ce portail\u{a0}: vérifiez auprès du service."
        );
        assert!(fiche(number).contains(&said), "{}", fiche(number));
        assert!(!fiche(number).contains("Prochaines vacances scolaires"));
    }
    assert!(fiche("13").contains("Prochaines vacances scolaires"));
    let dates = "zone;debut;fin;nom\nCorse;2026-12-19;2027-01-03;Vacances de Noël\n";
    portal.write("content/calendrier/vacances-scolaires.csv", dates);
    portal.build(&[]);
    let said = "vacances de Noël, du 19 décembre 2026 au 3 janvier 2027 (Corse).";
    assert!(fiche("2A").contains(said), "{}", fiche("2A"));
}

#[test]
fn sessions_are_told_on_the_clock_of_their_place() {
    let portal = moved(&[("Trets", "974")], "lun 9h-12h");
    for (name, commune) in [("gouter", "Trets"), ("conte", "Rousset")] {
        portal.write(
            &format!("content/agenda/{name}.md"),
            format!(
                "+++\ntitre = \"{name}\"\nquand = [\"mer 14h-16h (du 9 décembre 2026 au 13 janvier 2027)\"]\nlieu = {{ commune = \"{commune}\" }}\ndate_maj = 2026-11-10\n+++\n"
            ),
        );
    }
    portal.build(&[]);
    let calendar = portal.read("public/agenda/gouter.ics");
    for line in [
        "X-WR-TIMEZONE:Indian/Reunion\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Indian/Reunion\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0400\r\nTZOFFSETTO:+0400\r\n",
        "DTSTART;TZID=Indian/Reunion:20261209T140000\r\n",
        "UNTIL=20270113T100000Z\r\n",
    ] {
        assert!(calendar.contains(line), "{line}: {calendar}");
    }
    assert!(!calendar.contains("Europe/Paris"), "{calendar}");
    let page = portal.read("public/agenda/gouter/index.html");
    assert!(
        page.contains("\"startDate\":\"2026-12-09T14:00:00+04:00\""),
        "{page}"
    );
    let other = portal.read("public/agenda/conte/index.html");
    assert!(
        other.contains("\"startDate\":\"2026-12-09T14:00:00+01:00\""),
        "{other}"
    );
    let data: Value = serde_json::from_str(&portal.read("public/donnees/agenda.json")).unwrap();
    assert_eq!(data["fuseau"], "Europe/Paris");
    let zones = data["agenda"].as_array().unwrap().iter();
    let zones: Vec<_> = zones
        .map(|it| (it["id"].clone(), it["fuseau"].clone()))
        .collect();
    let wanted = [
        (json!("conte"), Value::Null),
        (json!("gouter"), json!("Indian/Reunion")),
    ];
    assert_eq!(zones, wanted);
}
