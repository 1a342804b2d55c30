//! A name that may not be shown is not read in an identifier, in the name of a file or of a
//! picture, in a source, nor among other words.

use crate::portal_folder::{PortalFolder, Ran};

fn person(id: &str, name: &str, consent: &[&str], more: &str) -> String {
    let (front, body) = more.split_once("+++").unwrap_or((more, ""));
    format!(
        "+++\n{id}nom = \"{name}\"\ntype = \"assistant-maternel\"\nadresse = {{ commune = \"Trets\" }}\ncontacts = [{{ telephone = \"04 65 71 99 01\" }}]\ndate_maj = 2026-10-12\nconsentement = {{ recueilli_le = 2026-03-02, porte_sur = {consent:?} }}\n{front}\n+++\n{body}\n"
    )
}

fn build(file: &str, text: &str) -> (PortalFolder, Ran) {
    let portal = PortalFolder::new();
    portal.write("content/services/maison.png", PIXEL);
    portal.write("content/services/chez-ludivine.png", PIXEL);
    portal.write(&format!("content/services/{file}"), text);
    let ran = portal.build(&[]);
    (portal, ran)
}

/// A picture of one pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

fn is_shown(portal: &PortalFolder) -> bool {
    !portal
        .files_with("04\u{a0}65\u{a0}71\u{a0}99\u{a0}01")
        .is_empty()
}

#[test]
fn an_address_that_repeats_a_hidden_name_keeps_the_record_out() {
    for (file, id) in [
        ("ludivine-dupont.md", ""),
        ("dupont.md", ""),
        ("am-DUPONT-trets.md", ""),
        ("mdupont.md", ""),
        ("am-1.md", "id = \"ludivine-d\"\n"),
        ("am-1.md", "id = \"am-trets-dupont\"\n"),
    ] {
        let (portal, ran) = build(file, &person(id, "Ludivine Dupont", &["telephone"], ""));
        assert!(!is_shown(&portal), "{file} {id}");
        assert!(
            ran.stderr.contains("remarque[nom-sans-accord]"),
            "{}",
            ran.stderr
        );
        for trace in ["Dupont", "dupont", "Ludivine", "ludivine-d"] {
            assert!(portal.files_with(trace).is_empty(), "{trace}");
        }
    }
}

#[test]
fn an_address_that_names_nobody_shows_the_record() {
    for (file, id, name) in [
        ("am-1.md", "", "Ludivine Dupont"),
        ("dupont.md", "id = \"am-1\"\n", "Ludivine Dupont"),
        (
            "assistante-maternelle-trets.md",
            "",
            "Assistante maternelle Mme Dupont",
        ),
        ("am-trets-2.md", "", "Assistant maternel à Trets"),
    ] {
        let (portal, ran) = build(file, &person(id, name, &["telephone"], ""));
        assert!(is_shown(&portal), "{file}: {}", ran.stderr);
        assert!(portal.files_with("Dupont").is_empty());
    }
    let (portal, _) = build(
        "dupont.md",
        &person("", "Ludivine Dupont", &["telephone", "nom"], ""),
    );
    assert!(portal.holds("public/fiches/dupont/index.html"));
}

#[test]
fn a_picture_named_after_a_person_keeps_her_out() {
    let consent = ["telephone", "description"];
    for (picture, shown) in [("maison.png", true), ("chez-ludivine.png", false)] {
        let body = format!("+++![La salle de jeux]({picture})");
        let (portal, ran) = build("am-1.md", &person("", "Ludivine Dupont", &consent, &body));
        assert_eq!(is_shown(&portal), shown, "{}", ran.stderr);
        assert_eq!(ran.stderr.contains("Le nom de l'image répète"), !shown);
        assert!(portal.files_with("chez-ludivine").is_empty());
    }
}

#[test]
fn words_that_repeat_a_hidden_name_are_left_out_and_told() {
    let consent = ["telephone", "description", "accueil"];
    let more = "resume = \"Une maison rose.\"\naccessibilite = \"Chez Rose, deux marches.\"\naccueil = { repas = \"Rose cuisine.\", handicap = \"Rampe.\" }\nsource = { nom = \"Rose Martin\" }\n+++Mme MARTIN vit à Saint-Martin.";
    let (portal, ran) = build("am-1.md", &person("", "Rose Martin", &consent, more));
    assert!(is_shown(&portal));
    for shown in ["Une maison rose.", "Rampe."] {
        assert!(!portal.files_with(shown).is_empty(), "{shown}");
    }
    for hidden in ["Chez Rose", "Rose cuisine", "Rose Martin", "MARTIN"] {
        assert!(portal.files_with(hidden).is_empty(), "{hidden}");
    }
    for key in ["accessibilite", "accueil", "texte", "source"] {
        let told = format!("Un texte de «\u{a0}{key}\u{a0}» n'est pas publié");
        assert!(ran.stderr.contains(&told), "{}", ran.stderr);
    }
}

#[test]
fn a_place_is_not_a_name_and_a_name_is_no_place() {
    let consent = ["telephone", "description"];
    let body = "+++À Trets, près de la place. Mme Trets vous attend.";
    let (portal, _) = build("am-1.md", &person("", "Jeanne Trets", &consent, body));
    assert!(is_shown(&portal));
    assert!(portal.files_with("Mme Trets").is_empty());
    let body = "+++À Trets, près de la place.";
    let (portal, _) = build("am-1.md", &person("", "Jeanne Trets", &consent, body));
    assert!(!portal.files_with("près de la place").is_empty());
    for name in ["Marie Tretsault", "Marie Llorens", "Odile Marseillan"] {
        let word = name.split(' ').nth(1).unwrap();
        let body = format!("+++Mme {word} garde vos enfants.");
        let (portal, _) = build("am-1.md", &person("", name, &consent, &body));
        assert!(is_shown(&portal));
        assert!(portal.files_with(word).is_empty(), "{word}");
    }
}

#[test]
fn a_name_is_found_however_it_is_written() {
    let consent = ["telephone", "description"];
    for (name, text) in [
        ("Laurence Dupontel", "chez laurence dupontel, tout va bien."),
        ("DUPONTEL LAURENCE", "Bienvenue chez dupontel."),
        ("dupontel laurence", "Laurence vous attend."),
        ("Rose Petit", "Madame petit vous accueille."),
        ("Rose Petit", "chez rose petit"),
        ("Rose Petit", "Chez Rose, deux marches."),
        ("Anne de La Tourette", "Mme Delatourette vous accueille."),
        ("Noémie Castelbou", "**Noé**mie est là."),
        (
            "Noémie Castelbou",
            "Écrire à noemie.castelbou@exemple.example",
        ),
        (
            "Noémie Castelbou",
            "[La page](https://exemple.example/%63astelbou)",
        ),
        ("Noémie Castelbou", "Chez NoémieCastelbou."),
        ("Noémie Castelbou", "Chez Castel\u{ad}bou."),
        ("Xala O", "Mme O vous accueille."),
        ("خديجة بنعلي", "عند خديجة"),
    ] {
        let body = format!("+++Zinzolin. {text}");
        let (portal, ran) = build("am-1.md", &person("", name, &consent, &body));
        assert!(portal.files_with("Zinzolin").is_empty(), "{name}: {text}");
        assert!(is_shown(&portal) && ran.stderr.contains("champ-qui-nomme"));
    }
    for (name, text) in [
        ("Rose Petit", "Une maison rose et un petit jardin."),
        ("Claire Blanc", "La pièce est claire, le mur est blanc."),
        (
            "Anne Martin",
            "Des martins-pêcheurs nichent au bord du lac.",
        ),
    ] {
        let body = format!("+++Zinzolin. {text}");
        let (portal, _) = build("am-1.md", &person("", name, &consent, &body));
        let shown = !portal.files_with("Zinzolin").is_empty();
        assert_eq!(shown, !text.contains("martins"), "{name}: {text}");
    }
}

#[test]
fn a_name_glued_in_an_identifier_keeps_the_record_out() {
    for (name, id, shown) in [
        ("Léa Kant", "leakant", false),
        ("Léa Kant", "kantlea", false),
        ("Léa Kant", "kant1", false),
        ("Léa Kant", "l-ea-k-ant", false),
        ("Anne de La Tour", "am-latour-1", false),
        ("Assistante maternelle du centre", "am-centre-1", true),
        ("Garde de nuit à Trets", "garde-nuit-trets", true),
        ("Jeanne Aix", "am-1", true),
    ] {
        let id = format!("id = \"{id}\"\n");
        let (portal, _) = build("am-1.md", &person(&id, name, &["telephone"], ""));
        assert_eq!(is_shown(&portal), shown, "{name} {id}");
    }
}

#[test]
fn an_address_in_which_a_name_is_read_is_told() {
    let consent = ["telephone", "site"];
    let link = "liens = { site = \"https://dupontel.example\" }";
    let (portal, ran) = build("am-1.md", &person("", "Laurence Dupontel", &consent, link));
    assert!(!portal.files_with("dupontel.example").is_empty());
    assert!(
        ran.stderr.contains(
            "remarque[nom-lisible]: Le nom de la personne se lit dans «\u{a0}site\u{a0}»"
        )
    );
}

#[test]
fn an_agreement_or_a_date_of_a_day_to_come_does_not_count() {
    let text =
        person("", "Ludivine Dupont", &["telephone"], "").replace("2026-03-02", "2026-11-23");
    let (portal, ran) = build("am-1.md", &text);
    assert!(!is_shown(&portal));
    assert!(
        ran.stderr.contains("remarque[accord-a-venir]"),
        "{}",
        ran.stderr
    );
    let text = person(
        "",
        "Ludivine Dupont",
        &["telephone", "disponibilites"],
        "verifie_le = 2027-01-01\ndisponibilites = [{ places = 3, declaree_le = 2026-12-01 }]\nsource = { nom = \"Registre\", date = 2062-01-01 }",
    );
    let (portal, ran) = build("am-1.md", &text.replace("2026-10-12", "2026-11-24"));
    assert!(is_shown(&portal));
    for key in ["date_maj", "verifie_le", "source.date", "declaree_le"] {
        assert!(
            ran.stderr
                .contains(&format!("«\u{a0}{key}\u{a0}» est un jour à venir")),
            "{}",
            ran.stderr
        );
    }
    for date in ["2062", "janvier 2027", "décembre 2026", "24\u{a0}novembre"] {
        let files = portal.files_with(date);
        let fiche = files.iter().filter(|path| path.starts_with("fiches/am-1"));
        assert_eq!(fiche.count(), 0, "{date}");
    }
}
