//! The portal against what lies beside the repository: the corpus of the measurements and the
//! facts that the demonstration was made from.
//!
//! Where `../shared` is absent, each test says so and holds nothing.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read files and start the corpus's own programs"
)]

#[path = "acceptance/spellings.rs"]
mod spellings;
mod support;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use spellings::spellings;
use support::portal::{built, errors, repository};
use support::tree::{copy, work_folder, write};

#[test]
fn the_corpus_of_the_measurements_builds_without_a_fault() {
    let Some(shared) = shared() else { return };
    let folder = work_folder();
    let (corpus, sites) = (folder.path().join("corpus"), folder.path().join("sites"));
    let bench = shared.join("bench");
    python(&bench.join("corpus.py"), &["300".as_ref(), &corpus]);
    let portal = ["marelle".as_ref(), "--portal".as_ref(), repository()];
    python(
        &bench.join("sites.py"),
        &[&*corpus, &*sites, portal[0], portal[1], portal[2]],
    );
    let outcome = built(&sites.join("marelle"), &folder.path().join("site"));
    assert_eq!(errors(&outcome), Vec::<String>::new());
    // 300 services, 30 pages, and the lists.
    assert!(outcome.figures.pages > 330, "{:?}", outcome.figures);
}

#[test]
fn every_commune_is_found_however_it_is_written() {
    let Some(shared) = shared() else { return };
    let communes = communes(&shared);
    let mut table = "id;nom;type;adresse.code_postal;adresse.commune\n".to_owned();
    let mut wanted = Vec::new();
    for commune in &communes {
        for spelling in spellings(&commune.name) {
            for postal_code in &commune.postal_codes {
                let id = format!("ecriture-{}", wanted.len());
                table.push_str(&format!("{id};Essai;mairie;{postal_code};{spelling}\n"));
                wanted.push((id, commune, spelling.clone(), postal_code));
            }
        }
    }
    let found = published_communes(&table);
    let lost = wanted
        .iter()
        .filter(|(id, commune, ..)| found.get(id) != Some(&commune.code));
    let lost: Vec<_> = lost
        .map(|(_, commune, spelling, code)| (&commune.name, spelling, code))
        .collect();
    assert!(
        lost.is_empty(),
        "{} of {} spellings: {lost:#?}",
        lost.len(),
        wanted.len()
    );
    assert_eq!(communes.len(), 345);
    assert!(wanted.len() > 1500);
}

#[test]
fn the_town_halls_answer_the_telephones_of_the_official_directory() {
    let Some(shared) = shared() else { return };
    let rows = rows(&repository().join("content/services/mairies.csv"));
    let published: BTreeMap<&str, String> = rows
        .iter()
        .map(|row| {
            (
                row["adresse.code_insee"].as_str(),
                digits(&row["contacts.telephone"]),
            )
        })
        .collect();
    let mut compared = 0;
    for commune in communes(&shared) {
        let telephone = published.get(commune.code.as_str());
        assert_eq!(
            telephone,
            Some(&digits(&commune.telephone)),
            "{}",
            commune.name
        );
        compared += usize::from(!commune.telephone.is_empty());
    }
    assert!(compared >= 20, "only {compared} telephones to compare");
}

/// A commune as its source tells it.
struct Commune {
    code: String,
    name: String,
    postal_codes: Vec<String>,
    telephone: String,
}

fn communes(shared: &Path) -> Vec<Commune> {
    let files = ["communes-13.geojson", "communes-66.geojson"].map(|name| {
        let text = std::fs::read_to_string(shared.join("data/communes").join(name)).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap()
    });
    let features = files
        .iter()
        .flat_map(|file| file["features"].as_array().unwrap());
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    features
        .map(|feature| {
            let properties = &feature["properties"];
            let codes = properties["codes_postaux"].as_array().unwrap();
            Commune {
                code: text(&properties["code"]),
                name: text(&properties["nom"]),
                postal_codes: codes.iter().map(text).collect(),
                telephone: text(&properties["mairie"]["telephone"]),
            }
        })
        .collect()
}

/// Builds the demonstration's communes and kinds with one table of services, and gives the
/// commune that each service was published with.
fn published_communes(table: &str) -> BTreeMap<String, String> {
    let folder = work_folder();
    let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
    copy(
        &repository().join("content/territoires"),
        &root.join("content/territoires"),
    );
    for file in ["marelle.toml", "content/types.toml"] {
        write(&root, file, std::fs::read(repository().join(file)).unwrap());
    }
    write(&root, "content/services/essai.csv", table);
    let outcome = built(&root, &site);
    assert_eq!(errors(&outcome), Vec::<String>::new());
    let rows = rows(&site.join("donnees/services.csv")).into_iter();
    rows.map(|mut row| {
        let code = row.remove("code_insee").unwrap_or_default();
        (row.remove("id").unwrap_or_default(), code)
    })
    .collect()
}

/// The rows of a table as marelle and French spreadsheets write it.
fn rows(table: &Path) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(table).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn python(script: &Path, arguments: &[&Path]) {
    let ended = Command::new("python3")
        .arg(script)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}

/// The folder beside the repository, if it is there. A passing test's own words are kept from
/// the terminal, so these go around it.
fn shared() -> Option<PathBuf> {
    let shared = repository().join("../shared");
    if shared.is_dir() {
        return Some(shared);
    }
    let _ = writeln!(std::io::stderr(), "NOT RUN: ../shared is absent");
    None
}
