//! A fault leaves the old site in place and says itself, until it is mended.

use super::served::{OTHER, Served, service};
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
    // The server's own script, and no other.
    assert_eq!(page.body.matches("<script").count(), 1, "{}", page.body);

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
        // It follows the builds, and will be replaced by the site.
        assert!(answer.body.contains("src=\"/_marelle/vivant.js\""));
        assert!(!answer.header("x-marelle-page").is_empty());
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
    let mut events = served.events();
    events.says_errors(0);
    let settings = served.portal.read("marelle.toml");
    served.portal.remove("marelle.toml");
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], "marelle.toml");
    let message = "Il n'y a plus de marelle.toml\u{a0}: ce dossier n'est plus un portail.";
    assert_eq!(state["faults"][0]["message"], message);
    assert_eq!(
        state["faults"][0]["hint"],
        "Remettez ce fichier à sa place."
    );
    assert!(served.get("/_etat/").body.contains(message));
    served.says(message);
    assert_eq!(served.get("/fiches/autre/").status, 200);
    let other = settings.replace("Familles d'essai", "Familles retrouvées");
    served.portal.write("marelle.toml", other);
    events.says_errors(0);
    served.shows("/", "Familles retrouvées");
    served.becomes_what_a_build_gives("the settings came back");
}

#[test]
fn settings_that_do_not_read_are_shown_until_they_do() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    served.portal.alter("marelle.toml", "titre =", "titre");
    // The line that no longer reads is told, and not that its key is no longer there.
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], "marelle.toml");
    assert_eq!(state["faults"][0]["line"], 2);
    assert_eq!(served.get("/fiches/autre/").status, 200);
    served.portal.alter("marelle.toml", "titre", "titre =");
    events.says_errors(0);
    served.becomes_what_a_build_gives("the settings read");
}

#[test]
fn an_output_folder_that_refuses_is_shown_until_it_is_mended() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    // Somebody's link where pages stand: it is neither followed nor removed.
    let (fiches, aside) = (
        served.portal.path("public/fiches"),
        served.portal.path("aside"),
    );
    std::fs::rename(&fiches, &aside).unwrap();
    std::os::unix::fs::symlink(&aside, &fiches).unwrap();
    served.portal.write(OTHER, service("Ensuite"));
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], "public/fiches");
    assert_eq!(
        state["faults"][0]["message"],
        "«\u{a0}public/fiches\u{a0}» est un lien symbolique\u{a0}; rien n'a été touché."
    );
    let page = served.get("/_etat/").body;
    assert!(page.contains("public/fiches"), "{page}");
    let root = served.portal.root().to_str().unwrap();
    assert!(!page.contains(root), "{page}");
    // Nothing tells that the link has left: the build is tried again.
    std::fs::remove_file(&fiches).unwrap();
    events.says_errors(0);
    served.shows("/fiches/autre/", "Texte de Ensuite.");
    served.becomes_what_a_build_gives("the link left");
}

/// Which table was emptied is told where the build that would have removed its fiches is.
#[test]
fn a_refusal_comes_with_what_is_told_of_what_is_gone() {
    const TABLE: &str = "content/services/liste.csv";
    let portal = PortalFolder::new();
    let heading = "id;nom;type;adresse.commune;date_maj\n";
    let rows = (0..6).map(|at| format!("l{at};Ludo {at};ludotheque;Trets;2026-10-12\n"));
    portal.write(
        TABLE,
        rows.fold(heading.to_owned(), |table, row| table + &row),
    );
    let served = Served::of(portal, &[]);
    let mut events = served.events();
    events.says_errors(0);
    served.portal.write(TABLE, heading);
    let state = events.says_errors(1);
    let faults = state["faults"].as_array().unwrap();
    let first = faults[0]["message"].as_str().unwrap();
    assert!(first.starts_with("Il manque 6 des"), "{state}");
    assert!(faults.iter().any(|it| it["file"] == TABLE), "{state}");
    assert!(served.get("/_etat/").body.contains(TABLE));
    served.says("tableau-vide");
    assert_eq!(served.get("/fiches/l3/").status, 200);
}
