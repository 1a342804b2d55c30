//! Where a text may lead.

use std::path::Path;

use image::ImageFormat;

use super::picture_files::{drawn, encoded};
use crate::portal_folder::{PortalFolder, files_below};

/// A page with a link to each address.
fn page(addresses: &[String]) -> String {
    let links = addresses
        .iter()
        .map(|address| format!("- [a](<{address}>)"));
    let links: Vec<String> = links.collect();
    format!("+++\ntitre = \"Liens\"\n+++\n{}\n", links.join("\n"))
}

/// The links of that page that lead nowhere.
fn dead_links(portal: &PortalFolder) -> Vec<String> {
    let report = portal.run(&["check", "--format", "json"]).json();
    let entries = report.as_array().unwrap().iter();
    entries
        .filter(|entry| entry["file"] == "content/pages/liens.md")
        .map(|entry| entry["message"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn whatever_the_demonstration_writes_can_be_linked() {
    let portal = PortalFolder::empty();
    let demonstration = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, bytes) in files_below(&demonstration.join("content")) {
        portal.write(&format!("content/{path}"), bytes);
    }
    portal.write("marelle.toml", include_str!("../../marelle.toml"));
    portal.write("content/pages/liens.md", page(&[]));
    portal.build(&[]);
    // Named by their content, or read by the search alone.
    let is_inner = |path: &str| {
        path.starts_with("medias/")
            || path.starts_with("recherche/") && path != "recherche/index.html"
    };
    let paths = portal.site().into_keys().filter(|path| !is_inner(path));
    let addresses: Vec<String> = paths
        .map(|path| format!("/{}", path.strip_suffix("index.html").unwrap_or(&path)))
        .collect();
    for kept in [
        "/recherche/",
        "/agenda.ics",
        "/donnees/agenda.json",
        "/urgences/",
    ] {
        assert!(addresses.iter().any(|address| address == kept), "{kept}");
    }
    portal.write("content/pages/liens.md", page(&addresses));
    assert_eq!(dead_links(&portal), Vec::<String>::new());
}

#[test]
fn a_link_may_ask_for_a_search_or_name_an_old_address() {
    let portal = PortalFolder::new();
    portal.alter(
        "content/services/relais.md",
        "type = \"rpe\"",
        "type = \"rpe\"\nredirections = [\"/ancien/\"]",
    );
    let links = [
        "/recherche/?q=creche",
        "/ancien",
        "/recherche/?q=a#b",
        "/recherch/",
    ];
    portal.write("content/pages/liens.md", page(&links.map(str::to_owned)));
    assert_eq!(
        dead_links(&portal),
        ["Le lien «\u{a0}/recherch/\u{a0}» ne mène à aucune page."]
    );
    portal.build(&[]);
    let html = portal.read("public/liens/index.html");
    assert!(html.contains("<a href=\"/recherche/?q=creche\">"), "{html}");
    assert!(html.contains("<a href=\"/fiches/relais/\">"), "{html}");
}

#[test]
fn what_an_editor_writes_leads_where_it_was_meant() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/e\u{301}te\u{301}.md",
        "+++\ntitre = \"Été\"\n+++\nA\n",
    );
    portal.write(
        "content/pages/vue d'e\u{301}te\u{301}.png",
        encoded(&drawn(40, 30), ImageFormat::Png),
    );
    portal.write(
        "content/pages/liens.md",
        "+++\ntitre = \"Liens\"\n+++\n[a](www.caf.fr) [b](contact@exemple.fr) [c](\u{e9}t\u{e9}.md)\n\n![d](<vue d'\u{e9}t\u{e9}.png>)\n",
    );
    assert_eq!(dead_links(&portal), Vec::<String>::new());
    portal.build(&[]);
    let html = portal.read("public/liens/index.html");
    for link in [
        "<a href=\"https://www.caf.fr\">",
        "<a href=\"mailto:contact@exemple.fr\">",
        "<a href=\"/ete/\">",
        "<img src=\"/medias/",
    ] {
        assert!(html.contains(link), "{link}: {html}");
    }
}
