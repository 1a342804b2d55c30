//! What is lost while a portal is served is told by each build after it.

use super::served::{OTHER, Served, service};
use crate::portal_folder::PortalFolder;

const RELAY: &str = "content/services/relais.md";

#[test]
fn a_fiche_that_is_deleted_is_told_after_the_next_save() {
    let served = Served::new();
    served
        .portal
        .write("content/services/tiers.md", service("Tiers"));
    served.shows("/fiches/tiers/", "Texte de Tiers.");
    served.portal.remove(OTHER);
    let told = "«\u{a0}Autre relais\u{a0}» (/fiches/autre/)";
    served.shows("/_etat/", told);
    served
        .portal
        .alter(RELAY, "Le relais informe", "Le relais renseigne");
    served.shows("/fiches/relais/", "Le relais renseigne");
    let state = served.get("/_etat/").body;
    assert!(state.contains(told), "{state}");
    let checked = served.portal.run(&["check"]).stderr;
    assert!(checked.contains(told), "{checked}");
    served.portal.write(OTHER, service("Autre relais"));
    served.shows("/fiches/autre/", "Texte de Autre relais.");
    let state = served.get("/_etat/").body;
    assert!(!state.contains(told), "{state}");
}

#[test]
fn a_build_elsewhere_takes_no_fiche_away_that_is_still_shown() {
    let portal = PortalFolder::new();
    let table = "content/services/liste.csv";
    portal.write(
        table,
        "id;nom;type;adresse.commune;date_maj\narc;Ludo arc;ludotheque;Trets;2026-10-12\n",
    );
    let served = Served::of(portal, &[]);
    assert_eq!(served.get("/fiches/arc/").status, 200);
    served.portal.alter(table, "Trets", "Nullepart");
    served.events().says_errors(1);
    // Another process does not know what was shown of a row that it leaves out.
    for _ in 0..2 {
        served.portal.build(&[]);
        assert!(!served.portal.holds("public/fiches/arc/index.html"));
        let answer = served.get("/fiches/arc/");
        assert_eq!(answer.status, 200, "{}", served.said());
        assert!(answer.body.contains("Ludo arc"));
    }
}
