//! The glossary, and acronyms explained where a page first uses them.

use crate::portal_folder::PortalFolder;

const GLOSSARY: &str = r#"[[mots]]
mot = "RPE"
nom = "relais petite enfance"
definition = "Un lieu gratuit."
aussi = ["RAM", "relais d'assistants maternels"]
page = "/familles/aides/"

[[mots]]
mot = "éveil"
definition = "Ce qui aide à grandir."

[[mots]]
mot = "EAJE"
nom = "établissement d'accueil du jeune enfant"
definition = "Une crèche."
page = "/communes/"

[[mots]]
mot = "1000 premiers jours"
definition = "Jusqu'à deux ans."
"#;

#[test]
fn the_glossary_goes_by_letter_whatever_the_accents() {
    let portal = PortalFolder::new();
    portal.write("content/glossaire.toml", GLOSSARY);
    portal.build(&[]);
    let page = portal.read("public/glossaire/index.html");
    let order: Vec<usize> = [
        "<h2 id=\"autres-mots\">Autres</h2>",
        "<dt id=\"1000-premiers-jours\">",
        "<h2 id=\"lettre-e\">E</h2>",
        "<dt id=\"eaje\"><dfn>EAJE</dfn>&nbsp;: établissement d&#39;accueil du jeune enfant</dt>",
        "<a href=\"/communes/\">En savoir plus\u{a0}: EAJE</a>",
        "<dt id=\"eveil\"><dfn>éveil</dfn></dt>",
        "<h2 id=\"lettre-r\">R</h2>",
        "On dit aussi\u{a0}: RAM, relais d&#39;assistants maternels.",
        "<a href=\"/familles/aides/\">Les aides</a>",
    ]
    .into_iter()
    .map(|piece| {
        page.find(piece)
            .unwrap_or_else(|| panic!("{piece}: {page}"))
    })
    .collect();
    assert!(order.is_sorted(), "{order:?}");
    for page in ["index.html", "plan-du-site/index.html"] {
        let page = portal.read(&format!("public/{page}"));
        assert!(page.contains("<a href=\"/glossaire/\">Glossaire</a>"));
    }
    let sitemap = portal.read("public/sitemap.xml");
    assert!(sitemap.contains("/glossaire/</loc>"));
}

#[test]
fn a_portal_without_words_has_no_glossary() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    assert_eq!(portal.files_with("glossaire"), [""; 0]);
}

#[test]
fn an_acronym_is_explained_once_a_page() {
    let portal = PortalFolder::new();
    portal.write("content/glossaire.toml", GLOSSARY);
    portal.write(
        "content/pages/essai.md",
        "+++\ntitre = \"Le RPE\"\nresume = \"Le RPE.\"\n+++\n## Un RPE\n\n[Votre RPE](/glossaire/#rpe), le **RPE** et l'EAJE. Un RPE.\n",
    );
    portal.build(&[]);
    let page = portal.read("public/essai/index.html");
    assert!(
        page.contains(
            "<h2 id=\"un-rpe\">Un RPE</h2>\n<p><a href=\"/glossaire/#rpe\">Votre RPE</a>, le <strong><a href=\"/glossaire/#rpe\"><abbr title=\"relais petite enfance\">RPE</abbr></a></strong> et l'<a href=\"/glossaire/#eaje\"><abbr title=\"établissement d'accueil du jeune enfant\">EAJE</abbr></a>. Un RPE.</p>"
        ),
        "{page}"
    );
    assert_eq!(page.matches("<abbr").count(), 2);
}
