//! Hours that a text which is not read may change: shown as written, and claimed nowhere.

use serde_json::Value;

use crate::portal_folder::PortalFolder;

const CHANGES: &str = "À savoir\u{a0}: ce texte peut changer les horaires indiqués ici.";

fn with(hours: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    let kinds = portal.read("content/types.toml");
    portal.write(
        "content/types.toml",
        kinds.replace("id = \"rpe\"", "seances = true\nid = \"rpe\""),
    );
    portal.write(
        "content/services/tambour.md",
        format!(
            "+++\nnom = \"Le Tambour\"\ntype = \"rpe\"\nadresse = {{ commune = \"Rousset\" }}\n{hours}\ndate_maj = 2026-10-12\n+++\n"
        ),
    );
    portal.build(&["--today", "2026-11-23"]);
    portal
}

fn fiche(portal: &PortalFolder) -> String {
    portal.read("public/fiches/tambour/index.html")
}

/// How many sessions the agenda's data tell of it.
fn sessions(portal: &PortalFolder) -> usize {
    let Some(data) = portal.site().remove("donnees/agenda.json") else {
        return 0;
    };
    let data: Value = serde_json::from_slice(&data).unwrap();
    let all = data["agenda"].as_array().unwrap().iter();
    let own = all.filter(|it| it["id"] == "tambour");
    own.map(|it| it["seances"].as_array().unwrap().len()).sum()
}

#[test]
fn a_text_that_may_change_each_day_is_shown_and_nothing_is_claimed() {
    let portal = with("horaires = [\"jeu 9h-11h30\", \"hors congés\"]");
    let fiche = fiche(&portal);
    let shown = format!("<li>Hors congés</li>\n</ul></div>\n<p class=\"detail\">{CHANGES}</p>");
    assert!(fiche.contains(&shown), "{fiche}");
    assert!(
        fiche.contains("9\u{a0}h\u{a0}– 11\u{a0}h\u{a0}30"),
        "{fiche}"
    );
    assert!(
        fiche.contains("En temps ordinaire") && !fiche.contains("Toute l"),
        "{fiche}"
    );
    for claim in [
        "openingHoursSpecification",
        "data-calendrier",
        "class=\"closed\"",
    ] {
        assert!(!fiche.contains(claim), "{claim}: {fiche}");
    }
    let list = portal.read("public/services/rpe/index.html");
    assert!(
        !list.contains("data-calendrier") && !list.contains("9\u{a0}h"),
        "{list}"
    );
    assert_eq!(sessions(&portal), 0);
}

#[test]
fn a_text_that_names_its_days_leaves_the_others_to_the_browser() {
    let portal = with("horaires = [\"lun jeu 9h-11h30\", \"ne pas venir le lundi\"]");
    let fiche = fiche(&portal);
    assert!(fiche.contains(CHANGES), "{fiche}");
    assert!(
        fiche.contains("{\"jours\":[1],\"doute\":\"ferme\"}"),
        "{fiche}"
    );
    assert!(!fiche.contains("openingHoursSpecification"), "{fiche}");
    let thursdays = sessions(&portal);
    let both = sessions(&with("horaires = [\"lun jeu 9h-11h30\"]"));
    assert!(0 < thursdays && thursdays < both, "{thursdays} of {both}");
}

#[test]
fn a_text_that_says_where_to_come_in_changes_nothing() {
    let portal = with("horaires = [\"jeu 9h-11h30\", \"Sonnez à l'interphone\"]");
    let fiche = fiche(&portal);
    assert!(
        fiche.contains("Sonnez à l&#39;interphone") && !fiche.contains(CHANGES),
        "{fiche}"
    );
    assert!(fiche.contains("data-calendrier"), "{fiche}");
    assert_eq!(
        sessions(&portal),
        sessions(&with("horaires = [\"jeu 9h-11h30\"]"))
    );
}

#[test]
fn a_round_says_that_its_hours_may_change() {
    let stop = "commune = \"Trets\", horaires = [\"jeu 9h-11h30\", \"hors congés\"]";
    let portal = with(&format!("itinerance = [{{ {stop} }}]"));
    let fiche = fiche(&portal);
    let shown = format!("<dd>Hors congés</dd>\n<dd class=\"detail\">{CHANGES}</dd>");
    assert!(fiche.contains(&shown), "{fiche}");
    assert_eq!(sessions(&portal), 0);
}

#[test]
fn what_closes_a_service_may_close_its_rounds() {
    let stop = "commune = \"Trets\", horaires = [\"jeu 9h-11h30\"]";
    let portal = with(&format!(
        "horaires = [\"hors congés\"]\nitinerance = [{{ {stop} }}]"
    ));
    assert!(fiche(&portal).contains(CHANGES));
    assert_eq!(sessions(&portal), 0);
}

/// What would have stood in place of such a text is not « closed » on the other days.
#[test]
fn hours_of_which_a_part_says_nothing_are_not_known() {
    let portal = PortalFolder::new();
    for part in ["#N/A", "########", "=B2", "?", "à compléter", "NC"] {
        portal.write(
            "content/services/ludos.csv",
            format!(
                "id;nom;type;adresse.commune;date_maj;horaires\n\
                 ludo-a;Ludo A;ludotheque;Rousset;2026-10-12;mer 14h-18h | {part}\n"
            ),
        );
        portal.build(&[]);
        let page = portal.read("public/fiches/ludo-a/index.html");
        let says = ["Mercredi", "Fermé", "openingHours"].map(|it| page.contains(it));
        assert_eq!(says, [false; 3], "{part}: {page}");
    }
}
