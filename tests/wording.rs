//! What pages say stands in the theme's tables, and every language says all of it.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads the sources and writes a portal"
)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use marelle::theme::called_texts;
use marelle::wording::Table;
use support::portal::{built, errors, repository, small_portal};
use support::tree::{Tree, copy, tree, work_folder, write};

/// A word that has two correct spellings has one here, in its older one.
#[test]
fn one_word_is_spelt_in_one_way() {
    for folder in ["src", "themes", "docs", "content"] {
        for (path, bytes) in tree(&repository().join(folder)) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(!text.contains("évènement"), "{folder}/{path}");
        }
    }
}

/// Groups whose texts contexts name by a word of the content: `mois.2`, `langues.ca`.
const NAMED_BY_CONTENT: &[&str] = &["mois.", "jours.", "langues.", "age."];

#[test]
fn english_says_all_that_french_says() {
    let (french, english) = (texts("fr"), texts("en"));
    let keys = |table: &Table| table.keys().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(keys(&french), keys(&english));
    for key in french.keys() {
        assert_eq!(french.places(key), english.places(key), "{key}");
        assert_eq!(french.is_counted(key), english.is_counted(key), "{key}");
    }
}

#[test]
fn every_text_that_is_said_stands_in_the_tables_and_every_text_is_said() {
    let french = texts("fr");
    let known: BTreeSet<&str> = french.keys().collect();
    let templates = sources("themes/parvis/templates");
    let contexts = sources("src/context");
    let called = templates.iter().flat_map(|text| called_texts(text));
    let mut said: BTreeSet<&str> = called.map(|(key, _)| key).collect();
    said.extend(contexts.iter().flat_map(|text| keys_in(text)));
    said.insert("nombre.milliers");
    let unknown: Vec<_> = said.difference(&known).collect();
    assert!(unknown.is_empty(), "no text: {unknown:?}");
    let by_content = |key: &&&str| NAMED_BY_CONTENT.iter().any(|group| key.starts_with(group));
    let unsaid: Vec<_> = known
        .difference(&said)
        .filter(|key| !by_content(key))
        .collect();
    assert!(unsaid.is_empty(), "no page says {unsaid:?}");
}

#[test]
fn a_portal_in_english_says_nothing_in_the_french_of_the_tables() {
    let site = site_in("en", None);
    let (french, english) = (texts("fr"), texts("en"));
    let content: String = sources("tests/golden/portal/content").concat();
    let home = page(&site, "index.html");
    assert!(home.contains("<html lang=\"en\">"), "{home}");
    // What editors wrote says its language.
    assert!(page(&site, "familles/aides/index.html").contains("<h1 lang=\"fr\">"));
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        for key in french.keys().filter(|key| !key.starts_with("lettre.")) {
            let (Some(words), Some(other)) = (french.plain(key), english.plain(key)) else {
                continue;
            };
            // What English writes alike, or what the portal's own content says, tells nothing.
            if words.contains(' ') && !other.contains(&words) && !content.contains(&words) {
                assert!(!text.contains(&words), "{path} says {key}: {words}");
            }
        }
        assert!(!text.contains("<span lang=\"fr\">"), "{path}");
    }
}

#[test]
fn what_a_language_lacks_is_said_in_french_and_says_so() {
    let site = site_in("ca", Some("plan.titre = \"Mapa del lloc\"\n"));
    let map = page(&site, "plan-du-site/index.html");
    assert!(map.contains("<html lang=\"ca\">"), "{map}");
    assert!(map.contains("<h1>Mapa del lloc</h1>"), "{map}");
    assert!(
        map.contains("<h2><span lang=\"fr\">Trouver un service</span></h2>"),
        "{map}"
    );
    for (path, bytes) in site.iter().filter(|(path, _)| !path.starts_with("assets/")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains(['\u{fdd0}', '\u{fdd1}']),
            "{path} holds a mark"
        );
        for tag in ["title", "description"] {
            let inside = text.split(&format!("<{tag}>")).nth(1).unwrap_or_default();
            let inside = inside.split('<').next().unwrap_or_default();
            assert!(!inside.contains("span"), "{path}: {inside}");
        }
    }
}

/// An event of which an exception tells no hours that can be read, one has a reason, and one falls on a
/// public holiday; a service with information of the moment.
const SAID_BY_EDITORS: [(&str, &str); 2] = [
    (
        "content/agenda/cafe.md",
        "+++\ntitre = \"Café\"\nquand = [\"mar 9h-10h\", \"le 25 décembre 2026 9h-10h\"]\n\
         lieu = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nexceptions = [\n\
         { le = 2026-12-01, etat = \"deplace\", au = 2026-12-02, horaires = \"après la sieste\" },\n\
         { le = 2026-12-08, etat = \"complet\", motif = \"Salle < prise\" }]\n+++\n",
    ),
    (
        "content/services/halte.md",
        "+++\nnom = \"Halte\"\ntype = \"rpe\"\nresume = \"Une halte.\"\ncommunes_desservies = [\"Trets\"]\n\
         date_maj = 2026-10-12\ninfos_du_moment = [{ type = \"fermeture\", du = 2026-11-20, \
         au = 2026-12-04, texte = \"Le toit fuit.\" }]\n+++\n",
    ),
];

#[test]
fn what_editors_wrote_inside_a_text_says_its_language() {
    let site = site_with("en", None, &SAID_BY_EDITORS);
    let event = page(&site, "agenda/cafe/index.html");
    for said in [
        "date-annule\">Cancelled. <span lang=\"fr\">Séance déplacée au 2 décembre 2026 (après la \
         sieste).</span></p>",
        "date-complet\">Full. <span lang=\"fr\">Salle &lt; prise</span></p>",
        "(<span lang=\"fr\">Jour de Noël</span>)",
    ] {
        assert!(event.contains(said), "{said} in {event}");
    }
    let fiche = page(&site, "fiches/halte/index.html");
    assert!(
        fiche.contains("4 December. <span lang=\"fr\">Le toit fuit.</span></span></p>"),
        "{fiche}"
    );
    let french = site_with("fr", None, &SAID_BY_EDITORS);
    for (path, bytes) in site.iter().chain(&french) {
        if !path.starts_with("assets/") {
            let text = String::from_utf8_lossy(bytes);
            assert!(
                !text.contains(['\u{fdd0}', '\u{fdd1}']),
                "{path} holds a mark"
            );
        }
    }
    let event = page(&french, "agenda/cafe/index.html");
    assert!(!event.contains("<span lang="), "{event}");
}

#[test]
fn data_are_french_whatever_the_language() {
    let (french, english) = (site_in("fr", None), site_in("en", None));
    for path in [
        "donnees/services.csv",
        "donnees/services.geojson",
        "flux.xml",
    ] {
        assert_eq!(page(&french, path), page(&english, path), "{path}");
    }
}

/// Builds the small portal in a language; with texts of its own, by a theme of its own.
fn site_in(language: &str, own: Option<&str>) -> Tree {
    site_with(language, own, &[])
}

/// The same with other files of content.
fn site_with(language: &str, own: Option<&str>, files: &[(&str, &str)]) -> Tree {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    let settings = std::fs::read_to_string(root.join("marelle.toml")).unwrap();
    let mut said = settings.replace(
        "licence = ",
        &format!("langue = \"{language}\"\nlicence = "),
    );
    if let Some(own) = own {
        said = said.replace("theme = \"parvis\"", "theme = \"jardin\"");
        write(&root, "themes/jardin/theme.toml", "contract = 1\n");
        write(&root, &format!("themes/jardin/i18n/{language}.toml"), own);
    }
    write(&root, "marelle.toml", said);
    for (path, text) in files {
        write(&root, path, text);
    }
    let outcome = built(&root, &folder.path().join("site"));
    assert_eq!(errors(&outcome), Vec::<String>::new());
    tree(&folder.path().join("site"))
}

fn page(site: &Tree, path: &str) -> String {
    String::from_utf8(site[path].clone()).unwrap()
}

fn texts(language: &str) -> Table {
    let path = format!("themes/parvis/i18n/{language}.toml");
    let text = std::fs::read_to_string(repository().join(&path)).unwrap();
    Table::embedded(&path, &text)
}

fn sources(folder: &str) -> Vec<String> {
    let files = tree(&repository().join(Path::new(folder))).into_values();
    files
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect()
}

/// Texts of the code that look like a key: `"fiche.appeler"`.
fn keys_in(code: &str) -> Vec<&str> {
    let is_key = |text: &&str| {
        let parts: Vec<&str> = text.split('.').collect();
        let word = |part: &&str| {
            part.starts_with(|c: char| c.is_ascii_lowercase())
                && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        parts.len() == 2 && parts.iter().all(word)
    };
    // Before the tests of a file, whose texts are examples.
    let code = code.split("#[cfg(test)]").next().unwrap_or(code);
    code.split('"').skip(1).step_by(2).filter(is_key).collect()
}
