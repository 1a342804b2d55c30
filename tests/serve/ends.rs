//! How the server starts and ends.

use std::net::TcpListener;

use super::served::{OTHER, Served, clean_build, service};
use crate::portal_folder::PortalFolder;

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
fn a_signal_during_a_build_leaves_a_site_that_the_next_build_takes_up() {
    let mut served = Served::new();
    served.portal.write(OTHER, service("Coupe"));
    assert_eq!(served.end_by("TERM"), Some(0));
    served.portal.build(&[]);
    assert!(served.portal.site() == clean_build(&served.portal));
}

#[test]
fn a_port_that_is_taken_is_refused_with_another_to_try() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let portal = PortalFolder::new();
    let ran = portal.run(&["serve", "--port", &port.to_string()]);
    assert_eq!(ran.code, Some(2), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains(&format!("le port {port} est déjà pris"))
    );
    assert!(!portal.holds("public"));
}
