//! What was published is not removed because much of the content is gone at once.

use crate::portal_folder::{PortalFolder, Ran};

const ABSENT: &str = "le dossier «\u{a0}content\u{a0}» est absent ou vide\u{a0}; le site publié";

/// Five services beside those of the portal, built.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    for name in ["a", "b", "c", "d", "e"] {
        portal.write(
            &format!("content/services/autres/{name}.md"),
            format!("+++\nnom = \"Lieu {name}\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Trets\" }}\n+++\n"),
        );
    }
    portal.build(&[]);
    portal
}

fn refused(portal: &PortalFolder, sentence: &str) {
    let before = portal.digests();
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert_eq!(
        ran.stderr,
        format!(
            "marelle\u{a0}: {sentence} n'a pas été touché.\n\
             Remettez ce qui manque à sa place, ou reconnectez le dossier partagé. \
             Si vous l'avez supprimé exprès, ajoutez\u{a0}: --accepter-disparitions\n"
        )
    );
    assert_eq!(portal.digests(), before);
}

fn accepted(portal: &PortalFolder) -> Ran {
    let ran = portal.build(&["--accepter-disparitions"]);
    assert!(!portal.holds("public/fiches/a/index.html"));
    ran
}

#[test]
fn content_that_is_gone_or_empty_removes_nothing() {
    let portal = built();
    portal.remove("content");
    refused(&portal, ABSENT);
    std::fs::create_dir(portal.path("content")).unwrap();
    refused(&portal, ABSENT);
    accepted(&portal);
    // Nothing is published now of which anything could be gone.
    portal.build(&[]);
}

#[test]
fn more_than_half_of_the_services_gone_at_once_are_not_removed() {
    let portal = built();
    portal.remove("content/services/autres");
    refused(&portal, "il manque 5 des 6 fiches du site publié, qui");
    let ran = portal.run(&["build", "--json"]);
    assert_eq!(ran.code, Some(3));
    accepted(&portal);
}

#[test]
fn a_portal_that_was_never_built_has_nothing_to_compare() {
    let portal = PortalFolder::new();
    portal.remove("content/services");
    portal.build(&[]);
}
