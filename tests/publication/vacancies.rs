//! Declared places: fresh, ageing, hidden, by the cadence of the kind.

use crate::portal_folder::PortalFolder;

const FIGURES: &str = r#"id = "fraicheur"
libelle = "Fraîcheur"

[[valeurs]]
id = "semaine"
libelle = "Places d'une crèche"
valeur = 7
unite = "jours"
du = 2021-09-01
source = { nom = "Arrêté" }

[[valeurs]]
id = "a-confirmer"
libelle = "À confirmer"
valeur = 4
unite = "jours"
du = 2021-09-01
source = { nom = "Ce portail" }

[[valeurs]]
id = "semestre"
libelle = "Places d'un assistant maternel"
valeur = 6
unite = "mois"
du = 2021-09-01
source = { nom = "Décret" }
"#;

const WEEKLY: &str =
    "places = { montrees = \"fraicheur.semaine\", a_confirmer = \"fraicheur.a-confirmer\" }";
const HALF_YEARLY: &str = "places = { montrees = \"fraicheur.semestre\", dates = [\"01/06\", \"01/12\"], avance = \"1 mois\" }";

/// A portal whose crèches declare each week, with one that declares places.
fn with(places: &str) -> PortalFolder {
    let portal = portal_with_cadence(WEEKLY);
    portal.write(
        "content/services/tambour.md",
        format!(
            "+++\nnom = \"Le Tambour battant\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Rousset\" }}\ncontacts = [{{ telephone = \"04 65 71 00 01\" }}]\ndate_maj = 2026-10-12\ndisponibilites = [{places}]\n+++\n"
        ),
    );
    portal
}

fn portal_with_cadence(cadence: &str) -> PortalFolder {
    let portal = PortalFolder::new();
    portal.write("content/baremes/fraicheur.toml", FIGURES);
    let kind = "pluriel = \"Multi-accueils\"\n";
    portal.alter("content/types.toml", kind, &format!("{kind}{cadence}\n"));
    portal
}

/// The section of places of the fiche, its items and sentence; empty when there is none.
fn told(portal: &PortalFolder) -> Vec<String> {
    let text = portal.read("public/fiches/tambour/index.html");
    let Some(section) = text.split("id=\"fiche-places\"").nth(1) else {
        return Vec::new();
    };
    let section = section.split("</section>").next().unwrap();
    let lines = section.split('\n').map(str::trim);
    let told = lines.filter(|line| line.starts_with("<li>") || line.starts_with("<p"));
    let plain = told.map(|line| line.split('<').filter_map(|it| it.split_once('>')));
    plain
        .map(|parts| parts.map(|(_, text)| text).collect())
        .collect()
}

fn on_card(portal: &PortalFolder) -> Option<String> {
    let text = portal.read("public/services/multi-accueil/index.html");
    let line = text.split("<p class=\"card-vacancies\">").nth(1)?;
    Some(line.split("</p>").next().unwrap().to_owned())
}

const TWO: &str = "{ ages = \"0-1 an\", jours = [\"lun\", \"mar\"], places = 2, declaree_le = 2026-11-16 }, \
     { ages = \"2-3 ans\", places = 1, declaree_le = 2026-11-17 }";

#[test]
fn places_are_fresh_then_to_be_confirmed_then_hidden() {
    let portal = with(TWO);
    let (babies, others) = (
        "2\u{a0}places pour 0-1 an, lundi et mardi (déclarées le 16 novembre 2026)",
        "1\u{a0}place pour 2-3 ans (déclarée le 17 novembre 2026)",
    );
    let call = "Cela a pu changer depuis\u{a0}: appelez pour le vérifier.";
    let sum = "3\u{a0}places (déclarées le 16 novembre 2026)";
    let one = "1\u{a0}place (déclarée le 17 novembre 2026)";
    for (today, fiche, card) in [
        ("2026-11-19", vec![babies, others], Some(sum)),
        ("2026-11-20", vec![others, babies, call], Some(one)),
        ("2026-11-21", vec![babies, others, call], None),
        ("2026-11-23", vec![babies, others, call], None),
        ("2026-11-24", vec![others, call], None),
        ("2026-11-25", vec![], None),
    ] {
        portal.build(&["--today", today]);
        assert_eq!(told(&portal), fiche, "{today}");
        assert_eq!(on_card(&portal).as_deref(), card, "{today}");
    }
}

#[test]
fn full_has_its_date_and_silence_is_silence() {
    let portal = with("{ ages = \"0-3 ans\", places = 0, declaree_le = 2026-11-20 }");
    portal.build(&[]);
    assert_eq!(
        told(&portal),
        ["Complet pour 0-3 ans (déclaré le 20 novembre 2026)"]
    );
    // A card has no room to say of whom: full of some ages is not full.
    assert_eq!(on_card(&portal), None);
    let full = with("{ places = 0, declaree_le = 2026-11-20 }");
    full.build(&[]);
    assert_eq!(told(&full), ["Complet au 20 novembre 2026"]);
    assert_eq!(
        on_card(&full).as_deref(),
        Some("Complet au 20 novembre 2026")
    );
    let silent = with("");
    silent.build(&[]);
    assert_eq!(told(&silent), [""; 0]);
    assert_eq!(on_card(&silent), None);
}

#[test]
fn a_kind_without_cadence_never_promises() {
    let portal = with("{ places = 3, declaree_le = 2026-11-22 }");
    portal.alter("content/types.toml", WEEKLY, "");
    portal.build(&[]);
    let call = "Cela a pu changer depuis\u{a0}: appelez pour le vérifier.";
    let told_places = told(&portal);
    assert_eq!(
        told_places,
        ["3\u{a0}places (déclarées le 22 novembre 2026)", call]
    );
    assert_eq!(on_card(&portal), None);
}

#[test]
fn a_half_yearly_declaration_lasts_until_the_next_is_due() {
    let portal = with("{ places = 1, declaree_le = 2026-05-28 }");
    portal.alter("content/types.toml", WEEKLY, HALF_YEARLY);
    for (today, shown) in [("2026-11-30", true), ("2026-12-01", false)] {
        portal.build(&["--today", today]);
        assert_eq!(told(&portal).len(), usize::from(shown), "{today}");
    }
}

#[test]
fn the_editor_hears_of_places_that_left() {
    let portal = with(TWO);
    let ran = portal.run(&["check", "--today", "2026-11-25"]);
    assert_eq!(ran.code, Some(0));
    let expected = "\
remarque[places-perimees]: Les places de « Le Tambour battant » déclarées le 16 novembre 2026 ne sont plus montrées : elles valaient jusqu'au 23 novembre 2026.
 --> content/services/tambour.md:7:88
";
    let told = ran.stderr.replace('\u{a0}', " ");
    assert!(told.starts_with(expected), "{}", ran.stderr);
}

#[test]
fn a_cadence_that_names_no_figure_is_told() {
    let portal = portal_with_cadence("places = { montrees = \"fraicheur.jamais\" }");
    let ran = portal.run(&["check"]);
    let expected = "\
remarque[reference-inconnue]: La durée « fraicheur.jamais » n'est pas dans ce portail.
";
    let told = ran.stderr.replace('\u{a0}', " ");
    assert!(told.starts_with(expected), "{}", ran.stderr);
}
