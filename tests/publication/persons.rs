//! A person is shown only as far as she agreed.

use crate::portal_folder::PortalFolder;

const FILE: &str = "content/services/zephyrine-quillevere.md";

/// A person's fiche; `consent` is a line of its front matter, or nothing.
fn person(consent: &str) -> String {
    format!(
        "+++
nom = \"Zéphyrine Quilleveré\"
type = \"assistant-maternel\"
resume = \"Une maison calme avec un noisetier.\"
gestionnaire = {{ nom = \"Madame Quilleveré\" }}
adresse = {{ voie = \"7 impasse Introuvable\", complement = \"Bâtiment Caché\", code_postal = \"13530\", commune = \"Trets\", latitude = 43.45123, longitude = 5.67891 }}
contacts = [{{ nom = \"Zéphyrine Quilleveré\", telephone = \"04 65 71 99 01\", courriel = \"zephyrine@quillevere.example\" }}]
liens = {{ site = \"https://quillevere.example\" }}
horaires = [\"lun 7h40-18h30\"]
accessibilite = \"Chez Zéphyrine, deux marches.\"
modalites = {{ admission = \"Appelez Zéphyrine.\" }}
tarif = {{ precisions = \"Quatre euros trente et un.\" }}
date_maj = 2026-10-12
{consent}
+++
Zéphyrine accueille trois enfants.
"
    )
}

/// What must not be found of her, however it is written.
const TRACES: &[&str] = &[
    "Zéphyrine",
    "zephyrine",
    "Quilleveré",
    "quillevere",
    "7199",
    "71 99",
    "71\u{a0}99",
    "Introuvable",
    "Caché",
    "noisetier",
    "7h40",
    "7\u{a0}h\u{a0}40",
    "Quatre euros",
    "43.451",
    "5.678",
    "43,451",
];

fn assert_no_trace(portal: &PortalFolder, traces: &[&str]) {
    for trace in traces {
        let files = portal.files_with(trace);
        assert!(files.is_empty(), "{trace} stands in {files:?}");
    }
}

#[test]
fn a_person_without_consent_is_nowhere() {
    for arguments in [&[][..], &["--drafts"]] {
        let portal = PortalFolder::new();
        portal.write(FILE, person(""));
        let ran = portal.build(arguments);
        assert!(ran.stderr.contains("remarque[consentement-absent]"));
        assert_no_trace(&portal, TRACES);
    }
}

#[test]
fn a_person_of_a_table_without_consent_is_nowhere() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        "nom;type;adresse.voie;adresse.commune;contacts.telephone;date_maj\nZéphyrine Quilleveré;assistant-maternel;7 impasse Introuvable;Trets;04 65 71 99 01;12/10/2026\n",
    );
    portal.build(&[]);
    assert_no_trace(&portal, TRACES);
}

#[test]
fn an_archived_person_leaves_no_address() {
    let portal = PortalFolder::new();
    portal.write(FILE, person("statut = \"archive\""));
    portal.build(&[]);
    assert_no_trace(&portal, TRACES);
}

#[test]
fn a_person_who_agrees_to_nothing_but_the_telephone_has_no_name() {
    let portal = PortalFolder::new();
    portal.write(
        FILE,
        person("consentement = { recueilli_le = 2026-03-02, porte_sur = [\"telephone\"] }"),
    );
    let ran = portal.build(&[]);
    assert!(
        !portal
            .files_with("04\u{a0}65\u{a0}71\u{a0}99\u{a0}01")
            .is_empty()
    );
    let phone = ["7199", "71 99", "71\u{a0}99"];
    let traces: Vec<&str> = TRACES
        .iter()
        .copied()
        .filter(|trace| !phone.contains(trace))
        .collect();
    assert_no_trace(&portal, &traces);
    for field in [
        "nom",
        "courriel",
        "adresse",
        "horaires",
        "tarif",
        "site",
        "description",
    ] {
        let said = format!("« {field} » n'est pas publié").replace("« ", "«\u{a0}");
        let said = said.replace(" »", "\u{a0}»");
        assert!(ran.stderr.contains(&said), "{field}: {}", ran.stderr);
    }
}

#[test]
fn every_field_agreed_to_is_shown_and_search_engines_are_kept_away() {
    let portal = PortalFolder::new();
    portal.write(
        FILE,
        person(
            "consentement = { recueilli_le = 2026-03-02, porte_sur = [\"nom\", \"telephone\", \"courriel\", \"adresse\", \"horaires\", \"disponibilites\", \"tarif\", \"description\", \"site\"] }",
        ),
    );
    let ran = portal.build(&[]);
    assert!(!ran.stderr.contains("remarque["), "{}", ran.stderr);
    let fiche = portal.read("public/fiches/zephyrine-quillevere/index.html");
    for shown in [
        "Zéphyrine Quilleveré",
        "zephyrine@quillevere.example",
        "Quatre euros",
        "7\u{a0}h\u{a0}40",
    ] {
        assert!(fiche.contains(shown), "{shown}");
    }
    assert!(fiche.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!fiche.contains("application/ld+json"));
    assert!(!portal.read("public/sitemap.xml").contains("quillevere"));
    // Without "localisation", a person's commune is shown, and nothing nearer.
    assert_no_trace(&portal, &["Introuvable", "Caché", "43.451", "5.678"]);
}
