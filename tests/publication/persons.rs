//! A person is shown only as far as she agreed.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::portal_folder::{PortalFolder, files_below};

const FILE: &str = "content/services/am-1.md";

/// A person's fiche with every key filled; `consent` is a line of its front matter, or nothing.
fn person(consent: &str) -> String {
    format!(
        "+++
nom = \"Zéphyrine Quilleveré\"
type = \"assistant-maternel\"
resume = \"Une maison calme avec un noisetier.\"
gestionnaire = {{ nom = \"Crèche familiale Fanfreluche\", siret = \"26130005700013\" }}
adresse = {{ voie = \"7 impasse Introuvable\", complement = \"Bâtiment Caché\", code_postal = \"13530\", commune = \"Trets\", latitude = 43.45123, longitude = 5.67891 }}
localisation = \"exacte\"
communes_desservies = [\"Peynier\"]
contacts = [{{ nom = \"Zéphyrine Quilleveré\", role = \"Fée du logis\", telephone = \"04 65 71 99 01\", courriel = \"bonjour@nougatine.example\" }}]
liens = {{ site = \"https://site-nougatine.example\", inscription = \"https://inscription-nougatine.example\", rendez_vous = \"https://rdv-nougatine.example\", officiel = \"https://officiel-nougatine.example\", acceslibre = \"https://acces-nougatine.example\" }}
horaires = [\"lun 7h40-18h30\"]
ages = {{ min = \"17 mois\", avant = \"29 mois\" }}
publics = [\"jongleurs\"]
capacite = 31
disponibilites = [{{ ages = \"tout-petits rieurs\", jours = [\"lun\"], places = 1, declaree_le = 2026-11-16 }}]
tarif = {{ precisions = \"Quatre euros trente et un.\" }}
accueil = {{ handicap = \"Rampe violette.\", repas = \"Purée de panais.\" }}
accessibilite = \"Deux marches bleues.\"
modalites = {{ admission = \"Sonnez trois fois.\", pieces = [\"carnet rouge\"] }}
itinerance = [{{ commune = \"Rousset\", horaires = [\"mar 6h20-9h10\"] }}]
infos_du_moment = [{{ type = \"message\", du = 2026-11-20, au = 2026-12-20, texte = \"Kermesse jeudi.\" }}]
source = {{ nom = \"Registre des accords\", date = 2026-10-12 }}
date_maj = 2026-10-12
note_interne = \"Secret de polichinelle.\"
redirections = [\"/fiches/ancienne-quillevere/\"]
{consent}
+++
Trois enfants et une balancelle.
"
    )
}

/// What each name of an agreement shows, and nothing else does.
const SHOWN: &[(&str, &[&str])] = &[
    ("nom", &["Zéphyrine", "Quilleveré", "quillevere"]),
    ("telephone", &["71\u{a0}99\u{a0}01", "465719901"]),
    ("courriel", &["bonjour@nougatine"]),
    ("adresse", &["Introuvable", "Caché", "43.451", "5.678"]),
    ("horaires", &["7\u{a0}h\u{a0}40"]),
    ("disponibilites", &["tout-petits rieurs"]),
    ("tarif", &["Quatre euros"]),
    (
        "description",
        &[
            "noisetier",
            "marches bleues",
            "Sonnez",
            "carnet rouge",
            "balancelle",
        ],
    ),
    ("site", &["site-nougatine"]),
    ("accueil", &["Rampe violette", "panais"]),
    ("ages", &["de 17 mois"]),
    ("capacite", &["31\u{a0}places"]),
    ("communes_desservies", &[]),
    ("itinerance", &[]),
    ("role", &["Fée du logis"]),
    ("publics", &["ongleurs"]),
    ("gestionnaire", &["Fanfreluche"]),
    ("infos_du_moment", &["Kermesse"]),
    ("inscription", &["inscription-nougatine"]),
    ("rendez_vous", &["rdv-nougatine"]),
    ("officiel", &["officiel-nougatine"]),
    ("acceslibre", &["acces-nougatine"]),
];

fn consent(names: &BTreeSet<&str>) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    format!(
        "consentement = {{ recueilli_le = 2026-03-02, porte_sur = [{}] }}",
        names.join(", ")
    )
}

/// Every file of the site, and of what marelle remembers: its path and its bytes.
fn files(portal: &PortalFolder) -> Vec<(String, Vec<u8>)> {
    let remembered = files_below(&portal.path(".marelle"));
    portal.site().into_iter().chain(remembered).collect()
}

fn assert_no_trace(portal: &PortalFolder, traces: &[&str]) {
    for (path, bytes) in files(portal) {
        // Texts alone: bytes of compressed files and of the index are no letters.
        let text = String::from_utf8_lossy(&bytes);
        for trace in traces {
            assert!(
                !path.contains(trace) && !text.contains(trace),
                "{trace} stands in {path}"
            );
        }
    }
}

fn all_traces() -> Vec<&'static str> {
    SHOWN
        .iter()
        .flat_map(|(_, traces)| *traces)
        .copied()
        .collect()
}

/// The one fiche of the portal beside that of its relay.
fn fiche(portal: &PortalFolder) -> String {
    let mut pages = portal.site().into_keys();
    let is_hers = |path: &String| path.starts_with("fiches/") && !path.contains("relais");
    portal.read(&format!("public/{}", pages.find(is_hers).unwrap()))
}

/// What is shown of her with an agreement for these names is what they name, in the whole site
/// and in what is remembered.
fn assert_shows(names: &BTreeSet<&str>) {
    let portal = PortalFolder::in_memory();
    portal.write(FILE, person(&consent(names)));
    portal.build(&[]);
    let fiche = fiche(&portal);
    let hidden = SHOWN.iter().filter(|(name, _)| !names.contains(name));
    let hidden: Vec<&str> = hidden.flat_map(|(_, traces)| *traces).copied().collect();
    assert_no_trace(&portal, &hidden);
    for (name, traces) in SHOWN {
        if *name == "adresse" && names.contains(name) {
            assert!(fiche.contains("Introuvable") && fiche.contains("Caché"));
        } else if names.contains(name)
            && !["telephone", "nom", "inscription", "rendez_vous"].contains(name)
        {
            for trace in *traces {
                assert!(fiche.contains(trace), "{trace} of {name} is not shown");
            }
        }
    }
    assert_eq!(
        fiche.contains("Peynier"),
        names.contains("communes_desservies")
    );
    assert_eq!(fiche.contains("Rousset"), names.contains("itinerance"));
    assert_no_trace(&portal, &["polichinelle"]);
    assert!(portal.holds("public/services/assistant-maternel/trets/index.html"));
    assert!(fiche.contains("Registre des accords"));
    assert!(fiche.contains("tenue par le Département"));
    assert!(fiche.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!fiche.contains("application/ld+json"));
    assert!(!portal.read("public/sitemap.xml").contains("am-1"));
}

#[test]
fn each_agreement_shows_what_it_names_and_nothing_else() {
    for (name, _) in SHOWN {
        assert_shows(&BTreeSet::from([*name]));
    }
    assert_shows(&BTreeSet::new());
    assert_shows(&SHOWN.iter().map(|(name, _)| *name).collect());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_is_a_part_of_what_was_agreed_to(named in prop::collection::vec(any::<bool>(), SHOWN.len())) {
        let names = SHOWN.iter().zip(named).filter(|(_, named)| *named);
        assert_shows(&names.map(|((name, _), _)| *name).collect());
    }
}

#[test]
fn a_person_without_consent_is_nowhere() {
    for arguments in [&[][..], &["--drafts"]] {
        let portal = PortalFolder::new();
        portal.write(FILE, person(""));
        let ran = portal.build(arguments);
        assert!(ran.stderr.contains("remarque[consentement-absent]"));
        assert_no_trace(&portal, &all_traces());
    }
}

#[test]
fn a_consent_that_is_withdrawn_leaves_no_byte() {
    let everything = SHOWN.iter().map(|(name, _)| *name).collect();
    for withdrawn in [
        String::new(),
        "consentement = { recueilli_le = 2026-03-02, porte_sur = [] }".to_owned(),
        "consentement = { recueilli_le = 2026-11-23, porte_sur = [\"nom\"] }".to_owned(),
    ] {
        let portal = PortalFolder::new();
        let file = "content/services/zephyrine.md";
        let all = person(&consent(&everything));
        portal.write(file, all.replace("+++\nnom", "+++\nid = \"am-1\"\nnom"));
        portal.build(&[]);
        assert!(!portal.files_with("Zéphyrine").is_empty());
        portal.write(file, person(&withdrawn));
        for _ in 0..2 {
            portal.build(&[]);
            assert_no_trace(&portal, &all_traces());
            assert_no_trace(&portal, &["zephyrine"]);
        }
    }
}

#[test]
fn a_person_of_a_table_without_consent_is_nowhere() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        "nom;type;adresse.voie;adresse.commune;contacts.telephone;date_maj\nZéphyrine Quilleveré;assistant-maternel;7 impasse Introuvable;Trets;04 65 71 99 01;12/10/2026\n",
    );
    let ran = portal.build(&[]);
    assert!(ran.stderr.contains("liste.csv:2:1"), "{}", ran.stderr);
    assert_no_trace(&portal, &all_traces());
}

#[test]
fn a_row_without_the_name_has_an_address_that_no_name_gives() {
    let row = |name: &str, consent: &str| {
        format!(
            "nom;type;adresse.commune;contacts.telephone;consentement.recueilli_le;consentement.porte_sur;date_maj\n{name};assistant-maternel;Trets;04 65 71 99 01;02/03/2026;{consent};12/10/2026\n"
        )
    };
    let address = |name: &str| {
        let portal = PortalFolder::new();
        portal.write("content/services/liste.csv", row(name, "telephone"));
        portal.build(&[]);
        assert_no_trace(&portal, &["Zéphyrine", "zephyrine", "uillevere"]);
        assert!(fiche(&portal).contains("04\u{a0}65\u{a0}71\u{a0}99\u{a0}01"));
        let pages = portal.site().into_keys();
        pages
            .filter(|path| path.starts_with("fiches/assistant"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        address("Zéphyrine Quilleveré"),
        address("Ursule Quilleveré")
    );
    let portal = PortalFolder::new();
    portal.write(
        "content/services/liste.csv",
        row("Zéphyrine Quilleveré", "ages"),
    );
    let ran = portal.build(&[]);
    assert!(
        ran.stderr
            .contains("remarque[nom-sans-accord]: Sans «\u{a0}id\u{a0}», l'adresse")
    );
    assert_no_trace(&portal, &["uillevere"]);
}

#[test]
fn an_archived_person_leaves_no_address() {
    let portal = PortalFolder::new();
    portal.write(FILE, person("statut = \"archive\""));
    portal.build(&[]);
    assert_no_trace(&portal, &all_traces());
}

#[test]
fn faults_of_a_person_quote_nothing_of_the_record() {
    let portal = PortalFolder::new();
    let consent = "consentement = { recueilli_le = 2026-03-02, porte_sur = [\"tarif\"] }";
    let odd = person(consent)
        .replace("lun 7h40-18h30", "lun à la Saint-Glinglin")
        .replace("[\"Peynier\"]", "[\"Glandu\"]")
        .replace("balancelle.", "[balancelle](/nulle-part-quillevere/).")
        .replace("date_maj = 2026-10-12", "date_maj = 2026-12-24");
    portal.write(FILE, odd);
    let ran = portal.build(&[]);
    for slug in ["reference-inconnue", "champ-sans-accord", "date-a-venir"] {
        assert!(ran.stderr.contains(slug), "{slug}: {}", ran.stderr);
    }
    for quoted in [
        "Zéphyrine",
        "quillevere",
        "Glinglin",
        "Glandu",
        "balancelle",
    ] {
        assert!(!ran.stderr.contains(quoted), "{quoted}: {}", ran.stderr);
        assert_no_trace(&portal, &[quoted]);
    }
    let again = portal.build(&[]);
    let remarks = |text: &str| {
        text.split("\n\n")
            .filter(|it| it.contains("am-1.md"))
            .count()
    };
    assert_eq!(remarks(&again.stderr), remarks(&ran.stderr));
}
