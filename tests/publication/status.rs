//! Drafts, archives, suspensions and ended authorisations.

use crate::portal_folder::PortalFolder;

const FICHE: &str = "public/fiches/xylophone/index.html";

fn write(portal: &PortalFolder, line: &str) {
    portal.write(
        "content/services/xylophone.md",
        format!(
            "+++\nnom = \"Le Xylophone battant\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Rousset\" }}\ndate_maj = 2026-10-12\n{line}\n+++\n"
        ),
    );
}

#[test]
fn an_ended_authorisation_leaves_and_is_named() {
    let portal = PortalFolder::new();
    write(
        &portal,
        "autorisation = { nature = \"agrément\", fin = 2026-11-21 }",
    );
    let ran = portal.build(&[]);
    assert!(ran.stderr.contains(
        "L'agrément de «\u{a0}Le Xylophone battant\u{a0}» a pris fin le 21 novembre 2026"
    ));
    assert!(portal.files_with("Xylophone").is_empty());
    assert!(portal.files_with("xylophone").is_empty());
    portal.build(&["--drafts"]);
    assert!(portal.files_with("Xylophone").is_empty());
}

#[test]
fn an_authorisation_holds_until_its_last_day() {
    let portal = PortalFolder::new();
    write(
        &portal,
        "autorisation = { nature = \"agrément\", fin = 2026-11-22 }",
    );
    portal.build(&[]);
    assert!(portal.holds(FICHE));
    portal.build(&["--today", "2026-11-23"]);
    assert!(!portal.holds(FICHE));
}

#[test]
fn a_draft_is_shown_only_when_asked_for() {
    let portal = PortalFolder::new();
    write(&portal, "statut = \"brouillon\"");
    portal.build(&[]);
    assert!(portal.files_with("ylophone").is_empty());
    portal.build(&["--drafts"]);
    assert!(portal.read(FICHE).contains("Le Xylophone battant"));
}

#[test]
fn the_address_of_an_archive_leads_to_its_commune() {
    let portal = PortalFolder::new();
    write(&portal, "statut = \"archive\"");
    portal.build(&[]);
    assert!(portal.files_with("Xylophone").is_empty());
    let page = portal.read(FICHE);
    let said = "<h1>Ce lieu n&#39;est plus présenté ici</h1>\n<p>Il a fermé, ou le portail ne le montre \
                plus. Pour trouver un autre service\u{a0}: <a href=\"/communes/rousset/\">Rousset</a></p>";
    assert!(page.contains(said), "{page}");
    assert!(page.contains("noindex"));
    assert!(!page.contains("http-equiv=\"refresh\""), "{page}");
    assert!(!portal.read("public/sitemap.xml").contains("xylophone"));
    portal.build(&["--drafts"]);
    assert!(portal.read(FICHE).contains("Le Xylophone battant"));
}

#[test]
fn a_page_that_leaves_takes_its_folder_with_it() {
    let portal = PortalFolder::new();
    write(&portal, "");
    portal.build(&[]);
    portal.remove("content/services/xylophone.md");
    portal.build(&[]);
    assert!(!portal.holds("public/fiches/xylophone"));
    assert!(portal.files_with("ylophone").is_empty());
}
