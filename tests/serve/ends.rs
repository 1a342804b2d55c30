//! How the server starts and ends.

use std::fs::File;
use std::net::TcpListener;
use std::process::Stdio;

use super::served::{OTHER, Served, clean_build, service, until};
use crate::portal_folder::{PortalFolder, TODAY};

#[test]
fn a_signal_ends_it_with_a_whole_site() {
    for signal in ["TERM", "INT"] {
        let mut served = Served::new();
        // An open stream never ends by itself: it must not hold the program.
        let mut events = served.events();
        events.says_errors(0);
        served.portal.write(OTHER, service("Fin"));
        served.shows("/fiches/autre/", "Texte de Fin.");
        assert_eq!(served.end_by(signal), Some(0), "{signal}");
        assert!(
            served.portal.site() == clean_build(&served.portal),
            "{signal}"
        );
    }
}

#[test]
fn a_signal_right_after_the_address_is_said_ends_it_well() {
    for _ in 0..20 {
        assert_eq!(Served::new().end_by("INT"), Some(0));
    }
}

#[test]
fn a_signal_during_the_first_build_waits_for_a_whole_site() {
    let portal = PortalFolder::in_memory();
    for number in 0..300 {
        let file = format!("content/services/s{number}.md");
        portal.write(&file, service(&format!("Service {number}")));
    }
    let mut command = portal.command(&["serve", "--port", "0", "--today", TODAY, "--root", "."]);
    let said = File::create(portal.path("said.txt")).unwrap();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(said);
    let mut process = command.spawn().unwrap();
    until("the first build has begun to write", || {
        portal.holds("public/.marelle-en-cours").then_some(())
    });
    let id = process.id().to_string();
    let mut kill = std::process::Command::new("kill");
    assert!(kill.args(["-s", "INT", &id]).status().unwrap().success());
    let ended = until("the server ends", || process.try_wait().unwrap());
    assert_eq!(ended.code(), Some(0), "{}", portal.read("said.txt"));
    assert!(portal.site() == clean_build(&portal));
}

#[test]
fn a_signal_during_a_build_leaves_a_site_that_the_next_build_takes_up() {
    let mut served = Served::new();
    served.portal.write(OTHER, service("Coupe"));
    assert_eq!(served.end_by("TERM"), Some(0));
    served.portal.build(&[]);
    assert!(served.portal.site() == clean_build(&served.portal));
}

#[cfg(target_os = "linux")]
#[test]
fn a_second_signal_does_not_wait_for_the_build() {
    let mut served = Served::new();
    // Another build holds the folder: ours waits for it.
    let lock = lock_of(&served.portal);
    lock.lock().unwrap();
    served.portal.write(OTHER, service("Attend"));
    until("the build waits", || served.holds("verrou").then_some(()));
    served.signal("INT");
    served.says("Arrêt dès que la construction en cours est finie");
    assert_eq!(served.end_by("INT"), Some(130));
    drop(lock);
    served.portal.build(&[]);
    assert!(served.portal.site() == clean_build(&served.portal));
}

/// The lock of the output folder, which any build takes.
fn lock_of(portal: &PortalFolder) -> File {
    let outputs = std::fs::read_dir(portal.path(".marelle/sorties")).unwrap();
    let folder = outputs.map(|folder| folder.unwrap().path()).next().unwrap();
    File::options()
        .write(true)
        .open(folder.join("verrou"))
        .unwrap()
}

#[test]
fn a_port_that_is_taken_is_refused_with_another_to_try() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let portal = PortalFolder::new();
    let ran = portal.run(&["serve", "--port", &port.to_string()]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert_eq!(
        ran.stderr,
        format!(
            "marelle\u{a0}: le port {port} est déjà pris.\n\
             Choisissez-en un autre\u{a0}: marelle serve --port {}\n",
            port + 1
        )
    );
    assert!(!portal.holds("public"));
}

#[test]
fn the_usual_port_taken_gives_way_to_the_next_which_is_said() {
    // Ours, or somebody else's: it is taken either way.
    let _taken = TcpListener::bind(("127.0.0.1", 1111));
    let portal = PortalFolder::new();
    let command = portal.command(&["serve", "--today", TODAY]);
    let served = Served::started(portal, command, &[]);
    assert!((1112..=1131).contains(&served.port), "{}", served.port);
    let said = served.said();
    let sentence = format!(
        "Le port 1111 est déjà pris\u{a0}: le suivant qui est libre est le {}.\n",
        served.port
    );
    assert!(said.contains(&sentence), "{said}");
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn an_interface_that_this_computer_has_not_is_refused() {
    // Kept for documentation (RFC 5737): no computer has it.
    let ran = PortalFolder::new().run(&["serve", "--interface", "192.0.2.1"]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert_eq!(
        ran.stderr,
        "marelle\u{a0}: 192.0.2.1 n'est pas une adresse de cet ordinateur.\n\
         Sans --interface, le site n'est visible que d'ici.\n"
    );
}

#[test]
fn a_site_that_other_computers_see_is_said() {
    let portal = PortalFolder::new();
    let served = Served::of(portal, &["--interface", "0.0.0.0"]);
    let said = served.said();
    let warning = "Attention\u{a0}: ce site d'essai est visible depuis d'autres ordinateurs";
    assert!(said.contains(warning), "{said}");
    // Another computer names this one by its address.
    let answer = served.ask("GET", "/", "Host: 192.0.2.1:1111\r\n");
    assert_eq!(answer.status, 200);
    assert_eq!(served.ask("GET", "/", "Host: evil.example\r\n").status, 421);
}
