//! Commands that are not understood: exit code 2, in French.
#![allow(clippy::disallowed_methods, reason = "a test takes a port")]

use std::net::TcpListener;

use crate::portal_folder::PortalFolder;

const SEE_HELP: &str = "Pour voir les commandes\u{a0}: marelle --help\n";

fn assert_usage(arguments: &[&str], sentence: &str) {
    let ran = PortalFolder::new().run_bare(arguments);
    assert_eq!(ran.code, Some(2), "{arguments:?}");
    assert_eq!(ran.stdout, "", "{arguments:?}");
    assert_eq!(ran.stderr, format!("marelle\u{a0}: {sentence}\n{SEE_HELP}"));
}

#[test]
fn unknown_commands_and_options_are_told_in_french() {
    assert_usage(
        &["buidl"],
        "la commande «\u{a0}buidl\u{a0}» n'existe pas. Vouliez-vous écrire «\u{a0}build\u{a0}»\u{a0}?",
    );
    assert_usage(
        &["construire"],
        "la commande «\u{a0}construire\u{a0}» n'existe pas.",
    );
    assert_usage(
        &["build", "--forse"],
        "l'option «\u{a0}--forse\u{a0}» n'existe pas ici. Vouliez-vous écrire «\u{a0}--force\u{a0}»\u{a0}?",
    );
    assert_usage(
        &["check", "--today", "22/11/2026"],
        "«\u{a0}22/11/2026\u{a0}» ne convient pas pour --today <DATE>. Écrivez 2026-11-22.",
    );
    assert_usage(
        &["check", "--format", "xml"],
        "«\u{a0}xml\u{a0}» ne convient pas pour --format <FORME>. Écrivez l'un de ceux-ci\u{a0}: \
         human, json, github.",
    );
    assert_usage(
        &["build", "--quiet", "--verbose"],
        "--quiet ne va pas avec --verbose.",
    );
    assert_usage(
        &["check", "--relecture", "--format", "json"],
        "--relecture ne va pas avec --format <FORME>.",
    );
}

#[test]
fn values_that_do_not_do_are_told_with_those_that_do() {
    assert_usage(
        &["serve", "--port", "80000"],
        "«\u{a0}80000\u{a0}» ne convient pas pour --port <PORT>. Écrivez un nombre de 0 à 65535, comme 1111 (0\u{a0}: un port libre).",
    );
    assert_usage(
        &["serve", "--interface", "localhost"],
        "«\u{a0}localhost\u{a0}» ne convient pas pour --interface <ADRESSE>. Écrivez 127.0.0.1.",
    );
    assert_usage(
        &["horaires", "lun 9h-12h", "--today", "12 novembre"],
        "«\u{a0}12 novembre\u{a0}» ne convient pas pour --today <DATE>. Écrivez l'année, le mois et le \
         jour, comme 2026-11-22.",
    );
}

#[test]
fn help_is_in_french() {
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "-h"],
        &["serve", "-h"],
        &["init", "-h"],
        &["horaires", "-h"],
    ] {
        let ran = PortalFolder::empty().run_bare(arguments);
        assert_eq!(ran.code, Some(0), "{arguments:?}");
        assert!(
            ran.stdout.contains("Utilisation : marelle"),
            "{}",
            ran.stdout
        );
        for word in [
            "Usage:",
            "Commands:",
            "COMMAND>",
            "Print ",
            "[default",
            "[possible",
        ] {
            assert!(!ran.stdout.contains(word), "{word}: {}", ran.stdout);
        }
    }
}

#[test]
fn a_folder_without_settings_is_no_portal() {
    let folder = PortalFolder::empty();
    for command in ["build", "check", "serve"] {
        let ran = folder.run_bare(&[command]);
        assert_eq!(ran.code, Some(2), "{command}");
        assert_eq!(
            ran.stderr,
            format!(
                "marelle\u{a0}: il n'y a pas de marelle.toml dans «\u{a0}.\u{a0}»\u{a0}: ce dossier n'est pas un portail.\n\
                 Placez-vous dans le dossier du portail, ou indiquez-le\u{a0}: marelle {command} --root DOSSIER\n"
            )
        );
        assert!(!folder.holds("public") && !folder.holds(".marelle"));
    }
}

#[test]
fn an_address_that_is_none_is_refused() {
    for (written, meant) in [
        ("essai", "https://familles.exemple.fr"),
        ("portail.fr", "https://portail.fr"),
        ("https://portail.fr/familles", "https://portail.fr"),
    ] {
        let ran = PortalFolder::new().run(&["build", "-u", written]);
        assert_eq!(ran.code, Some(2));
        assert_eq!(
            ran.stderr,
            format!(
                "marelle\u{a0}: «\u{a0}{written}\u{a0}» n'est pas l'adresse d'un site.\n\
                 Écrivez par exemple\u{a0}: --base-url {meant}\n"
            )
        );
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let portal = PortalFolder::new();
    let ran = portal.run(&["serve", "--port", &port.to_string()]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    let sentence = format!("marelle\u{a0}: le port {port} est déjà pris.\n");
    assert!(ran.stderr.starts_with(&sentence), "{}", ran.stderr);
    assert!(!portal.holds("public"));
}
