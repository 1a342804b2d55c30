//! What is lost while a portal is served is told by each build after it.

use super::served::{OTHER, Served, service};

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
