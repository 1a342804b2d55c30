//! Pages whose sources nobody has read again.

use crate::portal_folder::PortalFolder;

const NOTICE: &str = "Non vérifié\u{a0}: à relire avant publication";

const PAGE: &str = "+++\ntitre = \"Essai\"\na_lire = [{ nom = \"Notice de la Caf\", url = \"https://exemple.fr/notice\" }]\n+++\nUn mot.\n";

#[test]
fn a_page_to_verify_is_a_draft() {
    let portal = PortalFolder::new();
    portal.write("content/pages/essai.md", PAGE);
    let ran = portal.build(&[]);
    assert!(
        ran.stderr.contains("remarque[page-non-verifiee]"),
        "{}",
        ran.stderr
    );
    assert!(!portal.holds("public/essai/index.html"));
    let ran = portal.build(&["--drafts"]);
    assert!(!ran.stderr.contains("page-non-verifiee"), "{}", ran.stderr);
    assert_notice(&portal);
    portal.alter(
        "content/pages/essai.md",
        "a_lire",
        "verifie_le = 2026-11-22\na_lire",
    );
    let ran = portal.build(&[]);
    assert!(!ran.stderr.contains("page-non-verifiee"), "{}", ran.stderr);
    let page = portal.read("public/essai/index.html");
    assert!(page.contains("Vérifié le 22 novembre 2026"));
    assert!(
        !page.contains(NOTICE) && !page.contains("Notice de la Caf"),
        "{page}"
    );
}

#[test]
fn a_demonstration_shows_it_and_says_so() {
    let portal = PortalFolder::new();
    portal.write("content/pages/essai.md", PAGE);
    portal.write(
        "content/actualites/exemple.md",
        "+++\ntitre = \"Une fête\"\ndate = 2026-11-18\nexemple = true\n+++\n",
    );
    let ran = portal.build(&[]);
    assert!(!ran.stderr.contains("page-non-verifiee"), "{}", ran.stderr);
    assert_notice(&portal);
    // A draft is not shown: it makes no demonstration.
    portal.alter(
        "content/actualites/exemple.md",
        "exemple",
        "statut = \"brouillon\"\nexemple",
    );
    portal.build(&[]);
    assert!(!portal.holds("public/essai/index.html"));
}

#[test]
fn a_page_that_rests_on_no_source_has_nothing_to_verify() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let page = portal.read("public/familles/aides/index.html");
    assert!(!page.contains("érifié"), "{page}");
}

#[test]
fn a_section_lists_only_the_pages_its_text_does_not_lead_to() {
    let portal = PortalFolder::new();
    let section = |text: &str| format!("+++\ntitre = \"Essais\"\n+++\n{text}\n");
    for name in ["un", "deux"] {
        let path = format!("content/pages/essais/{name}.md");
        portal.write(
            &path,
            format!("+++\ntitre = \"Essai {name}\"\n+++\n## Suite\n"),
        );
    }
    let lists = |text: &str| {
        portal.write("content/pages/essais/index.md", section(text));
        portal.build(&[]);
        let page = portal.read("public/essais/index.html");
        ["un", "deux"].map(|name| page.contains(&format!(">Essai {name}</a></h3>")))
    };
    assert_eq!(lists("Tout est là."), [true, true]);
    assert_eq!(lists("Lisez [cet essai](un.md)."), [false, true]);
    assert_eq!(
        lists("[Un](un.md#suite) et [deux](/essais/deux/)."),
        [false, false]
    );
    assert!(
        !portal
            .read("public/essais/index.html")
            .contains("Dans cette rubrique")
    );
}

fn assert_notice(portal: &PortalFolder) {
    let page = portal.read("public/essai/index.html");
    assert!(page.contains(NOTICE), "{page}");
    assert!(page.contains("<a href=\"https://exemple.fr/notice\">Notice de la Caf</a>"));
}

/// A page's own policy refuses styles written in it.
#[test]
fn no_page_holds_a_style_of_its_own() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/essai.md",
        "+++\ntitre = \"Essai\"\nresume = \"Essai\"\n+++\n| Âge | Places |\n|:----|-------:|\n| 3 | 4 |\n",
    );
    portal.build(&[]);
    for (path, bytes) in portal.site() {
        let text = String::from_utf8_lossy(&bytes);
        let is_page = path.ends_with(".html");
        assert!(!is_page || !text.contains(" style="), "{path}");
    }
}
