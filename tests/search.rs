//! The index of the search: folded as the client folds, and rewritten only where an edit touches
//! it. What the client makes of it is held by `tests/search/*.test.js`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read and write files and start programs"
)]

#[path = "search/openings.rs"]
mod openings;
mod support;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use marelle::address::{fold, slugify};
use marelle::search::words;
use support::portal::{built, errors, repository};
use support::tree::{Tree, copy, tree, work_folder, write};

#[test]
fn texts_are_folded_as_the_written_examples_say() {
    let file = repository().join("tests/search/foldings.json");
    let examples: Vec<serde_json::Value> =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    for example in examples {
        let text = example["text"].as_str().unwrap();
        assert_eq!(fold(text), example["folded"].as_str().unwrap(), "{text}");
        let found: Vec<serde_json::Value> = words(text).into_iter().map(Into::into).collect();
        assert_eq!(found, *example["words"].as_array().unwrap(), "{text}");
        let slug = slugify(text).map(|slug| slug.to_string());
        assert_eq!(slug.as_deref(), example["slug"].as_str(), "{text}");
    }
}

#[test]
fn the_client_folds_as_the_index_does() {
    // Each letter of the scripts that names are written in, alone and in a word. Other scripts
    // still grow, and the two sides know other versions of Unicode.
    let letters = ('\u{20}'..='\u{52f}')
        .chain('\u{5d0}'..='\u{6ff}')
        .chain('\u{1e00}'..='\u{2070}')
        .chain('\u{fb00}'..='\u{fb06}');
    let mut texts: Vec<String> = letters
        .map(|letter| format!("{letter} d'Œ{letter}x s{letter}ss"))
        .collect();
    texts.extend(shared_texts());
    let folded = client(&texts);
    assert_eq!(folded.len(), texts.len());
    for (text, folded) in texts.iter().zip(folded) {
        let slug = slugify(text).map_or_else(String::new, |slug| slug.to_string());
        let own = serde_json::json!([fold(text), words(text), slug]);
        assert_eq!(own, folded, "{text}");
    }
}

/// What the client makes of texts.
fn client(texts: &[String]) -> Vec<serde_json::Value> {
    let lines = texts.iter().map(|text| serde_json::json!(text));
    answers(&["folded.mjs"], &lines.collect::<Vec<_>>())
}

/// What a script of `tests/search` answers to values, a line each.
fn answers(command: &[&str], lines: &[serde_json::Value]) -> Vec<serde_json::Value> {
    let mut node = Command::new("node")
        .args(command)
        .current_dir(repository().join("tests/search"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut input = node.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let ended = node.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(ended.status.success());
    let text = String::from_utf8(ended.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

/// Every line of the texts beside the repository, where they are.
fn shared_texts() -> Vec<String> {
    let folder = repository().join("../shared/data/text");
    let Ok(files) = std::fs::read_dir(folder) else {
        let _ = writeln!(std::io::stderr(), "NOT RUN: ../shared is absent");
        return Vec::new();
    };
    let files = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let lines = files.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.collect()
}

#[test]
fn an_edit_rewrites_the_shards_it_touches_and_no_others() {
    let folder = work_folder();
    let root = folder.path().join("portail");
    copy(
        &repository().join("content/territoires"),
        &root.join("content/territoires"),
    );
    for file in ["marelle.toml", "content/types.toml"] {
        write(&root, file, std::fs::read(repository().join(file)).unwrap());
    }
    write(
        &root,
        "content/services/essai.csv",
        services("Tournesol", "3 ans"),
    );
    let site = folder.path().join("site");
    let before = index(&root, &site);
    assert!(before.len() > 6, "{} files", before.len());

    // Its ages are told by its shard and by the file of its name's own word.
    write(
        &root,
        "content/services/essai.csv",
        services("Tournesol", "4 ans"),
    );
    let ages = index(&root, &site);
    let (gone, come) = renamed(&before, &ages);
    assert_eq!((gone.len(), come.len()), (2, 2), "{gone:?} {come:?}");

    write(
        &root,
        "content/services/essai.csv",
        services("Tournesol", "3 ans"),
    );
    assert_eq!(index(&root, &site), before);
}

/// Twelve hundred services of two départements; one has a word and an age of its own.
fn services(word: &str, until: &str) -> String {
    let mut table =
        "id;nom;type;adresse.code_postal;adresse.commune;adresse.code_insee;ages.avant\n"
            .to_owned();
    for number in 0..1_200 {
        let (code, commune, insee) = match number % 3 {
            0 => ("66000", "Perpignan", "66136"),
            1 => ("13530", "Trets", "13110"),
            _ => ("66400", "Céret", "66049"),
        };
        let (name, before) = match number {
            500 => (word.to_owned(), until),
            _ => (format!("Essai{number}"), "6 ans"),
        };
        table.push_str(&format!(
            "essai-{number};Crèche {name};multi-accueil;{code};{commune};{insee};{before}\n"
        ));
    }
    table
}

/// The files of the index but the manifest, by path.
fn index(root: &Path, site: &Path) -> Tree {
    let outcome = built(root, site);
    assert_eq!(errors(&outcome), Vec::<String>::new());
    tree(&site.join("recherche/index"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".bin"))
        .collect()
}

/// The names that are only in one, then only in the other.
fn renamed<'t>(before: &'t Tree, after: &'t Tree) -> (Vec<&'t String>, Vec<&'t String>) {
    let (old, new): (BTreeSet<&String>, BTreeSet<&String>) =
        (before.keys().collect(), after.keys().collect());
    (
        old.difference(&new).copied().collect(),
        new.difference(&old).copied().collect(),
    )
}
