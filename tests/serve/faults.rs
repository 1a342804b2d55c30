//! A fault leaves the old site in place and says itself, until it is mended.

use super::served::{OTHER, Served, service, until};
use crate::portal_folder::PortalFolder;

#[test]
fn a_fault_is_shown_beside_the_old_page_until_it_is_mended() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    let faulty = service("Faute").replace("\"rpe\"", "\"<b>rien</b>\"");
    served.portal.write(OTHER, faulty);
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], OTHER);
    assert_eq!(state["faults"][0]["line"], 3);
    assert!(
        served
            .get("/fiches/autre/")
            .body
            .contains("Texte de Autre relais.")
    );
    let page = served.get("/_etat/");
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains(&format!("{OTHER}, ligne 3")),
        "{}",
        page.body
    );
    assert!(
        page.body.contains("&lt;b&gt;rien&lt;/b&gt;"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("<b>"), "{}", page.body);
    assert!(!page.body.contains("<script"), "{}", page.body);

    served.portal.write(OTHER, service("Guéri"));
    events.says_errors(0);
    assert!(
        served
            .get("/fiches/autre/")
            .body
            .contains("Texte de Guéri.")
    );
    assert!(!served.get("/_etat/").body.contains(OTHER));
    served.becomes_what_a_build_gives("mended");
}

#[test]
fn without_any_site_every_address_says_what_keeps_it_from_being_built() {
    let portal = PortalFolder::new();
    portal.write(OTHER, service("Autre").replace("\"rpe\"", "\"rien\""));
    let served = Served::of(portal, &[]);
    for target in ["/", "/fiches/autre/", "/nulle-part/"] {
        let answer = served.get(target);
        assert_eq!(answer.status, 503, "{target}");
        assert!(
            answer.body.contains(&format!("{OTHER}, ligne 3")),
            "{target}"
        );
    }
    served.portal.write(OTHER, service("Autre"));
    served.shows("/fiches/autre/", "Texte de Autre.");
    served.becomes_what_a_build_gives("mended at last");
}

#[test]
fn an_old_site_answers_when_the_first_build_is_faulty() {
    let portal = PortalFolder::new();
    portal.write(OTHER, service("Autre"));
    portal.build(&[]);
    portal.write(OTHER, service("Faute").replace("\"rpe\"", "\"rien\""));
    let served = Served::of(portal, &[]);
    let page = served.get("/fiches/autre/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Texte de Autre."));
    served.events().says_errors(1);
}

#[test]
fn without_its_settings_a_portal_waits_for_them() {
    let served = Served::new();
    let settings = served.portal.read("marelle.toml");
    served.portal.remove("marelle.toml");
    until("the terminal says it", || {
        let said = served.said();
        said.contains("n'est pas un portail").then_some(())
    });
    assert_eq!(served.get("/fiches/autre/").status, 200);
    let other = settings.replace("Familles d'essai", "Familles retrouvées");
    served.portal.write("marelle.toml", other);
    served.shows("/", "Familles retrouvées");
    served.becomes_what_a_build_gives("the settings came back");
}
