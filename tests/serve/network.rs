//! What other computers read when the server listens beyond this one.

use super::served::Served;
use crate::portal_folder::PortalFolder;

const PERSON: &str = "content/services/odile-secrete.md";

/// A person who has not agreed, and whose fiche has faults.
fn with_person(kind: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    let text = format!(
        "+++\nnom = \"Odile Secrete\"\ntype = \"{kind}\"\nvoie_secrete = \"12 rue Secrete\"\n\
         adresse = {{ commune = \"Trets\" }}\n+++\n![Odile Secrete](secrete.jpg)\n"
    );
    portal.write(PERSON, text);
    portal
}

const EVERYONE: &[&str] = &["--interface", "0.0.0.0"];

#[track_caller]
fn assert_no_secret(text: &str) {
    let text = text.to_lowercase();
    for secret in ["odile", "secrete", "/tmp", "/dev/shm"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[test]
fn other_computers_read_counts_and_no_line() {
    let served = Served::of(with_person("assistant-maternel"), EVERYONE);
    let page = served.get("/_etat/").body;
    assert_no_secret(&page);
    let (_, list) = page.split_once("<ol>").unwrap();
    let (list, _) = list.split_once("</ol>").unwrap();
    let told =
        "D'autres ordinateurs voient cette page\u{a0}: le détail n'est dit que dans le terminal.";
    let item = |class: &str, message: &str| {
        format!(
            "<li class=\"{class}\"><p class=\"place\">content/services/</p>\
             <p class=\"message\">{message}</p><p>{told}</p></li>\n"
        )
    };
    let faults = item("error", "cle-inconnue\u{a0}: une faute");
    let remarks = item("warning", "consentement-absent\u{a0}: une remarque");
    assert_eq!(list, faults + &remarks);
    // Each page is the state page while there is no site, and follows the stream by its token.
    let mut events = served.events();
    let state = events.says_errors(1);
    assert_no_secret(&state.to_string());
    assert_eq!(
        state["faults"][0],
        serde_json::json!({
            "severity": "error", "message": "cle-inconnue\u{a0}: une faute", "hint": told,
            "file": "content/services/", "line": null, "column": null, "length": 0, "text": null,
        })
    );
    let components = served.get("/_composants/");
    assert_eq!(components.status, 503);
    assert_eq!(
        components.body,
        "Une faute empêche de montrer cette page\u{a0}: marelle check dit laquelle.\n"
    );
    // Who sits here reads all of it.
    assert!(
        served.said().contains("voie_secrete = "),
        "{}",
        served.said()
    );
}

#[test]
fn remarks_beside_a_site_are_counted_too() {
    let portal = with_person("assistant-maternel");
    portal.alter(PERSON, "voie_secrete = \"12 rue Secrete\"\n", "");
    let served = Served::of(portal, EVERYONE);
    for target in ["/_etat/", "/", "/_composants/", "/fiches/odile-secrete/"] {
        assert_no_secret(&served.get(target).body);
    }
    let state = served.events().says_errors(0);
    assert_no_secret(&state.to_string());
    assert!(state["warnings"].as_u64() > Some(0), "{state}");
}

#[test]
fn a_fiche_that_is_nobody_s_is_named_without_its_lines() {
    let portal = PortalFolder::new();
    portal.alter(
        "content/services/relais.md",
        "type = ",
        "cle_inventee = \"Un secret\"\ntype = ",
    );
    let served = Served::of(portal, EVERYONE);
    let state = served.events().says_errors(1);
    assert_eq!(state["faults"][0]["file"], "content/services/relais.md");
    assert_eq!(
        state["faults"][0]["message"],
        "cle-inconnue\u{a0}: une faute"
    );
    assert_no_secret(&state.to_string());
    assert!(!state.to_string().contains("inventee"));
}

#[test]
fn what_stops_a_build_names_no_file() {
    let served = Served::of(PortalFolder::new(), EVERYONE);
    let mut events = served.events();
    events.says_errors(0);
    served.portal.remove("marelle.toml");
    let state = events.says_errors(1);
    assert_eq!(state["faults"][0]["file"], "marelle");
    assert_eq!(
        state["faults"][0]["message"],
        "Le site ne peut pas être construit."
    );
    assert_eq!(state["faults"][0]["text"], serde_json::Value::Null);
}

#[test]
fn this_computer_alone_reads_lines() {
    let served = Served::of(with_person("assistant-maternel"), &[]);
    let page = served.get("/_etat/").body;
    assert!(page.contains("odile-secrete.md, ligne 4"), "{page}");
    assert!(page.contains("<pre>voie_secrete"), "{page}");
}

#[test]
fn what_is_remembered_is_never_an_answer() {
    let outputs: [&[&str]; 2] = [&[], &["--output", ".marelle/site"]];
    for options in outputs {
        let served = Served::of(PortalFolder::new(), options);
        assert_eq!(served.get("/").status, 200, "{options:?}");
        let state = crate::portal_folder::files_below(&served.portal.path(".marelle"));
        assert!(!state.is_empty());
        for path in state.keys() {
            let inside = path.strip_prefix("sorties/").unwrap_or(path);
            for target in [
                format!("/.marelle/{path}"),
                format!("/../{path}"),
                format!("/%2e%2e/{path}"),
                format!("/../.marelle/{path}"),
                format!("/{path}"),
                format!("/sorties/../{inside}"),
            ] {
                let answer = served.get(&target);
                assert_eq!(answer.status, 404, "{options:?} {target}");
            }
        }
    }
}
