//! A preview is for nobody else.

use crate::portal_folder::PortalFolder;

fn assert_preview(arguments: &[&str]) {
    let portal = PortalFolder::new();
    portal.build(arguments);
    for (path, bytes) in portal.site() {
        if path.ends_with(".html") {
            let page = String::from_utf8(bytes).unwrap();
            assert!(
                page.contains("<meta name=\"robots\" content=\"noindex\">"),
                "{path}"
            );
        }
    }
    assert_eq!(
        portal.read("public/robots.txt"),
        "User-agent: *\nDisallow: /\n"
    );
    assert!(!portal.read("public/sitemap.xml").contains("<loc>"));
}

#[test]
fn drafts_make_a_preview() {
    assert_preview(&["--drafts"]);
}

#[test]
fn another_address_makes_a_preview() {
    assert_preview(&["--base-url", "https://apercu.example"]);
}

#[test]
fn the_portal_s_own_address_makes_none() {
    let portal = PortalFolder::new();
    portal.build(&["--base-url", "https://essai.example/"]);
    assert!(!portal.read("public/index.html").contains("noindex"));
    assert_eq!(
        portal.read("public/robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://essai.example/sitemap.xml\n"
    );
}
