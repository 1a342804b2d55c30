//! Reports for people, for programs and for GitHub, and how strict they are.

use std::collections::BTreeMap;

use crate::portal_folder::PortalFolder;

/// A portal with a remark: a link that leads nowhere.
fn with_remark() -> PortalFolder {
    let portal = PortalFolder::new();
    portal.alter(
        "content/pages/familles/aides.md",
        "/fiches/relais/",
        "/fiches/relai/",
    );
    portal
}

#[test]
fn remarks_are_faults_only_when_strict() {
    let portal = with_remark();
    assert_eq!(portal.run(&["check"]).code, Some(0));
    assert_eq!(portal.run(&["check", "--strict"]).code, Some(1));
    assert_eq!(
        PortalFolder::new().run(&["check", "--strict"]).code,
        Some(0)
    );
    assert_eq!(portal.build(&["--json"]).json()["warnings"], 1);
}

/// The site's digests; none where there is no site.
fn standing(portal: &PortalFolder) -> BTreeMap<String, String> {
    match portal.holds("public") {
        true => portal.digests(),
        false => BTreeMap::new(),
    }
}

/// Whatever refuses it, and whatever it was asked to say.
#[test]
fn a_build_that_was_refused_is_not_an_unchanged_one() {
    for stands in [false, true] {
        for refused in [&["build", "--strict"][..], &["build", "--strict", "--json"]] {
            let portal = PortalFolder::new();
            if stands {
                portal.build(&[]);
            }
            let before = standing(&portal);
            portal.write(
                "content/pages/familles/nouvelle.md",
                "+++\ntitre = \"Nouvelle\"\n+++\n\n[Relais](/fiches/relai/)\n",
            );
            assert_eq!(portal.run(refused).code, Some(1));
            assert_eq!(before, standing(&portal), "{refused:?}");
            assert_eq!(portal.run(&["check"]).code, Some(0));
            let object = portal.build(&["--json"]).json();
            assert_eq!(object["warnings"], 1, "{refused:?}");
            assert_eq!(object["pages"].as_u64(), Some(26), "{refused:?}");
            assert!(portal.holds("public/familles/nouvelle/index.html"));
        }
    }
}

#[test]
fn quiet_says_faults_only() {
    let portal = with_remark();
    let ran = portal.build(&["--quiet"]);
    assert_eq!((ran.stdout, ran.stderr), (String::new(), String::new()));
    let ran = portal.run(&["check", "--quiet"]);
    assert_eq!((ran.stdout, ran.stderr), (String::new(), String::new()));
    portal.alter(
        "content/services/relais.md",
        "type = \"rpe\"",
        "type = \"rep\"",
    );
    let ran = portal.run(&["check", "--quiet"]);
    assert!(
        ran.stderr.starts_with("faute[type-de-service-inconnu]"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("remarque["), "{}", ran.stderr);
}

#[test]
fn programs_read_every_field() {
    let ran = with_remark().run(&["check", "--format", "json"]);
    let expected = serde_json::json!([{
        "code": "lien-mort",
        "severity": "warning",
        "message": "Le lien «\u{a0}/fiches/relai/\u{a0}» ne mène à aucune page.",
        "file": "content/pages/familles/aides.md",
        "line": 6,
        "column": 10,
        "hint": "Vouliez-vous écrire /fiches/relais/\u{a0}?",
    }]);
    assert_eq!(ran.json(), expected);
    let none = PortalFolder::new().run(&["check", "--format", "json"]);
    assert_eq!(none.stdout, "[]\n");
}

#[test]
fn github_reads_its_own_commands() {
    let ran = with_remark().run(&["check", "--format", "github"]);
    assert_eq!(
        ran.stdout,
        "::warning file=content/pages/familles/aides.md,line=6,col=10,title=lien-mort::Le lien «\u{a0}/fiches/relai/\u{a0}» ne mène à aucune page.%0AVouliez-vous écrire /fiches/relais/\u{a0}?\n"
    );
}

#[test]
fn a_dead_link_leaves_its_words_in_the_page() {
    let portal = with_remark();
    portal.build(&[]);
    let page = portal.read("public/familles/aides/index.html");
    assert!(page.contains("Voyez le relais de Trets et"), "{page}");
    assert!(!page.contains("/fiches/relai/"));
}
