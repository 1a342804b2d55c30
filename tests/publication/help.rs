//! Who can be called when it is serious: on every portal, before anything else.

use crate::portal_folder::PortalFolder;

const PAGE: &str = "public/urgences/index.html";
const WORDS: &str = "public/recherche/urgences.json";

/// A group of the portal's own in place of the first one.
const OWN: &str = r#"sauf = ["Mourir de rire"]

[[groupes]]
id = "danger"
phrase = "Ici, c'est grave."
numeros = ["urgences", "aide-aux-victimes", "urgences-sms"]
services = ["ludotheque", "inconnu"]
exclus = ["rpe"]
mots = ["Au secours", "J’ai peur", "SUICID*", "non < oui"]
"#;

const VICTIMS: &str = r#"[[numeros]]
id = "aide-aux-victimes"
numero = "116 006"
libelle = "Aide aux victimes (essai)"
source = { nom = "Essai" }
"#;

/// The parts of `/urgences/`, one a group.
fn parts(page: &str) -> Vec<&str> {
    page.split("<section class=\"help-part\"").skip(1).collect()
}

#[test]
fn a_portal_without_content_says_who_can_be_called() {
    let portal = PortalFolder::empty();
    portal.write(
        "marelle.toml",
        "identifiant = \"essai\"\ntitre = \"Essai\"\nbase_url = \"https://familles.exemple.fr\"\n",
    );
    portal.write("content/LISEZMOI.txt", "");
    portal.build(&[]);
    let page = portal.read(PAGE);
    let parts = parts(&page);
    assert_eq!(parts.len(), 10, "{page}");
    for part in &parts {
        let calls = part.contains("href=\"tel:") || part.contains("href=\"sms:");
        assert!(calls, "nobody can be called: {part}");
    }
    // Who is in a panic finds the three first.
    let first = parts[0];
    let places = ["tel:112", "tel:17", "tel:15", "sms:114"].map(|number| first.find(number));
    assert!(places.iter().all(Option::is_some), "{first}");
    assert!(places.is_sorted(), "{first}");
    assert!(!page.contains("noindex"), "{page}");
    assert!(portal.read("public/sitemap.xml").contains("/urgences/"));
    let site_map = portal.read("public/plan-du-site/index.html");
    assert!(site_map.contains("<a href=\"/urgences/\">"), "{site_map}");
    assert!(portal.holds(WORDS));
}

#[test]
fn nothing_doubtful_stands_beside_a_number() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let page = portal.read(PAGE).to_lowercase();
    for caveat in ["vérifi", "à relire", "strip-a-verifier"] {
        assert!(!page.contains(caveat), "{caveat}");
    }
    for number in ["15", "17", "112", "119", "3919", "3114", "3018"] {
        assert!(page.contains(&format!("href=\"tel:{number}\"")), "{number}");
    }
    assert!(page.contains("href=\"sms:114\""));
}

#[test]
fn a_number_is_shown_once_its_source_was_opened() {
    let portal = PortalFolder::new();
    portal.write("content/numeros.toml", VICTIMS);
    portal.build(&[]);
    assert!(portal.files_with("tel:116006").is_empty());
    assert!(
        !portal
            .read(WORDS)
            .contains("\"violences-femmes\",\"aide-aux-victimes\"")
    );
    portal.write(
        "content/numeros.toml",
        format!("{VICTIMS}verifie_le = 2026-11-22\n"),
    );
    portal.build(&[]);
    assert!(portal.read(PAGE).contains("href=\"tel:116006\""));
    assert!(
        portal
            .read(WORDS)
            .contains("\"violences-femmes\",\"aide-aux-victimes\"")
    );
}

#[test]
fn another_number_for_a_common_one_waits_too() {
    let portal = PortalFolder::new();
    let other = "[[numeros]]\nid = \"samu\"\nnumero = \"04 65 71 00 15\"\nlibelle = \"Essai\"\nsource = { nom = \"Essai\" }\n";
    portal.write("content/numeros.toml", other);
    let ran = portal.build(&[]);
    assert!(ran.stderr.contains("[numero-en-attente]"), "{}", ran.stderr);
    let page = portal.read(PAGE);
    assert!(page.contains("tel:15\""), "{page}");
    assert!(!page.contains("tel:+33465710015"), "{page}");
}

#[test]
fn a_group_of_ones_own_takes_the_place_of_the_common_one() {
    let portal = PortalFolder::new();
    portal.write("content/urgences.toml", OWN);
    portal.build(&[]);
    let page = portal.read(PAGE);
    let parts = parts(&page);
    assert_eq!(parts.len(), 10);
    assert!(parts[0].contains("Ici, c&#39;est grave."), "{}", parts[0]);
    assert!(!parts[0].contains("tel:17"), "{}", parts[0]);
    let words = portal.read(WORDS);
    assert!(words.starts_with("{\"listes\":[\""), "{words}");
    assert!(words.contains(",mourir de rire\","), "{words}");
    let own = r#""groupes":[{"id":"danger","numeros":["urgences","urgences-sms"],"services":["ludotheque"],"exclus":["rpe"],"mots":"au secours,j ai peur,suicid*,non oui"},{"id":"enfant-en-danger","#;
    assert!(words.contains(own), "{words}");
    // The search's page holds the same words: it needs no other file to hear them.
    let search = portal.read("public/recherche/index.html");
    let inlined = format!("<script type=\"application/json\" data-urgences>{words}</script>");
    assert!(search.contains(&inlined), "{search}");
    for id in ["danger", "intoxication"] {
        let block = format!("<div data-aide-groupe=\"{id}\" hidden>");
        assert!(search.contains(&block), "{search}");
    }
    let block = search.find("data-aide hidden").unwrap();
    assert!(block < search.find("data-compte").unwrap());
}

#[test]
fn a_sheet_may_show_the_numbers_before_its_contents_list() {
    let portal = PortalFolder::new();
    let sheet = "+++\ntitre = \"Où parler\"\nurgences = true\n+++\n## Un\n\nA.\n\n## Deux\n\nB.\n\n## Trois\n\n[De l'aide](/urgences/)\n";
    portal.write("content/pages/ou-parler.md", sheet);
    let ran = portal.build(&[]);
    assert!(!ran.stderr.contains("lien-mort"), "{}", ran.stderr);
    let page = portal.read("public/ou-parler/index.html");
    let numbers = page.find("class=\"help help-summary\"").unwrap();
    assert!(numbers < page.find("<nav class=\"contents\"").unwrap());
    assert!(page[numbers..].contains("<a class=\"more\" href=\"/urgences/\">"));
    assert!(portal.read(PAGE).contains("<a href=\"/ou-parler/\">"));
    let other = portal.read("public/familles/aides/index.html");
    assert!(!other.contains("help-summary"), "{other}");
}
