//! Files that many pages hang on: kinds, territories, settings, the theme.

use super::served::{OTHER, Served, service};

const TEMPLATE: &str = "themes/parvis/templates/listing.html";
const STYLE: &str = "themes/parvis/styles/01-roles.css";
const OUR_TEMPLATE: &str = include_str!("../../themes/parvis/templates/listing.html");
const OUR_STYLE: &str = include_str!("../../themes/parvis/styles/01-roles.css");

#[test]
fn a_kind_has_another_name() {
    let served = Served::new();
    let kinds = "content/types.toml";
    served
        .portal
        .alter(kinds, "court = \"RPE\"", "court = \"Le RPE\"");
    let plural = "pluriel = \"Relais petite enfance\"";
    served
        .portal
        .alter(kinds, plural, "pluriel = \"Tous les relais\"");
    served.shows("/services/rpe/", "Tous les relais");
    served.becomes_what_a_build_gives("a kind");
    served.says("content/types.toml modifié\u{a0}: ");
}

#[test]
fn a_kind_is_taken_away_and_given_back() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    served
        .portal
        .alter("content/types.toml", "id = \"rpe\"", "id = \"ram\"");
    // Both services are of a kind that is no longer there.
    let state = events.says_errors(2);
    assert_eq!(state["faults"][0]["file"], OTHER);
    assert!(served.get("/services/rpe/").body.contains("Autre relais"));
    served
        .portal
        .alter("content/types.toml", "id = \"ram\"", "id = \"rpe\"");
    events.says_errors(0);
    served.becomes_what_a_build_gives("the kind is back");
}

#[test]
fn a_territory_has_another_name_and_another_commune() {
    let served = Served::new();
    let file = "content/territoires/ctg-sainte-victoire.toml";
    served
        .portal
        .alter(file, "nom = \"Ctg de la", "nom = \"La Ctg de la");
    served.portal.alter(file, "\"13025\", ", "");
    served.shows(
        "/territoires/ctg-sainte-victoire/",
        "La Ctg de la Sainte-Victoire",
    );
    served.becomes_what_a_build_gives("a territory");
}

#[test]
fn the_communes_are_other_ones() {
    let served = Served::new();
    let file = "content/territoires/communes.geojson";
    served
        .portal
        .alter(file, "Châteauneuf-le-Rouge", "Châteauneuf-le-Bleu");
    served.shows("/communes/", "Châteauneuf-le-Bleu");
    served.becomes_what_a_build_gives("the communes");
}

#[test]
fn the_settings_give_another_title() {
    let served = Served::new();
    served
        .portal
        .alter("marelle.toml", "Familles d'essai", "Familles renommées");
    served.shows("/communes/trets/", "Familles renommées");
    served.becomes_what_a_build_gives("the title");
}

#[test]
fn a_template_comes_changes_and_goes() {
    let served = Served::new();
    let clean = served.portal.site();
    for words in ["Premier", "Second"] {
        let text = OUR_TEMPLATE.replace("<h1>", &format!("<h1>{words} : "));
        assert_ne!(text, OUR_TEMPLATE);
        served.portal.write(TEMPLATE, text);
        served.shows("/services/rpe/", &format!("<h1>{words} : "));
        served.becomes_what_a_build_gives(words);
    }
    served.portal.remove("themes");
    served.becomes_what_a_build_gives("the theme's folder is gone");
    assert!(served.portal.site() == clean);
}

#[test]
fn a_template_with_a_fault_tells_its_line_and_what_it_could_have_used() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    let before = served.portal.site();
    served.portal.write(
        TEMPLATE,
        OUR_TEMPLATE.replacen("<h1>", "<h1>{{ inconnu.nom }}", 1),
    );
    let state = events.says_errors(1);
    let fault = &state["faults"][0];
    let heading = OUR_TEMPLATE.split("<h1>").next().unwrap();
    assert_eq!(fault["file"], TEMPLATE);
    assert_eq!(fault["line"], heading.matches('\n').count() + 1);
    let hint = fault["hint"].as_str().unwrap();
    assert!(hint.starts_with("Ce gabarit reçoit\u{a0}: "), "{hint}");
    for field in ["frame", "page"] {
        assert!(hint.contains(field), "{field}: {hint}");
    }
    assert!(served.portal.site() == before, "the old site stands");
    served.portal.write(TEMPLATE, OUR_TEMPLATE);
    events.says_errors(0);
    served.becomes_what_a_build_gives("the template is mended");
}

#[test]
fn a_stylesheet_comes_and_changes_and_only_its_name_changes_in_pages() {
    let served = Served::new();
    let stylesheet = |event: &serde_json::Value| event["stylesheet"].as_str().unwrap().to_owned();
    let page = |served: &Served| served.get("/").header("x-marelle-page").to_owned();
    let first = stylesheet(&served.events().says_errors(0));
    let digest = page(&served);
    for (colour, what) in [("#123451", "a style comes"), ("#123452", "a style changes")] {
        let before = stylesheet(&served.events().says_errors(0));
        let text = format!("{OUR_STYLE}\n.essai {{ color: {colour} }}\n");
        served.portal.write(STYLE, text);
        served.becomes_what_a_build_gives(what);
        let now = stylesheet(&served.events().says_errors(0));
        assert_ne!(now, before, "{what}");
        assert!(served.get(&now).body.contains(colour), "{what}");
        assert_eq!(served.get(&before).status, 404, "{what}");
        // The page takes the new sheet without a reload.
        assert_eq!(page(&served), digest, "{what}");
    }
    served.portal.remove("themes");
    served.becomes_what_a_build_gives("the style is gone");
    assert_eq!(stylesheet(&served.events().says_errors(0)), first);
}

#[test]
fn a_fault_in_one_file_and_an_edit_in_another_come_together() {
    let served = Served::new();
    let mut events = served.events();
    events.says_errors(0);
    let relay = "content/services/relais.md";
    served
        .portal
        .alter(relay, "type = \"rpe\"", "type = \"rien\"");
    served.portal.write(OTHER, service("Bloque"));
    events.says_errors(1);
    assert!(
        served
            .get("/fiches/autre/")
            .body
            .contains("Texte de Autre relais.")
    );
    // Repaired, the edit of the other file comes with it.
    served
        .portal
        .alter(relay, "type = \"rien\"", "type = \"rpe\"");
    events.says_errors(0);
    assert!(
        served
            .get("/fiches/autre/")
            .body
            .contains("Texte de Bloque.")
    );
    served.becomes_what_a_build_gives("both");
}
