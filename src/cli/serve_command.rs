//! `marelle serve`.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use super::arguments::ServeArguments;
use super::build_command::{summary, voice};
use super::exit::Exit;
use super::failure_text::failure_text;
use super::shown_report::{say, show_diagnostics};
use super::world::request;
use crate::build::build;
use crate::serve::{Listener, serve};

/// The port when none is asked for.
const PORT: u16 = 1111;

/// How many ports are tried after the default one.
const NEXT_PORTS: u16 = 20;

pub(super) fn serve_command(arguments: &ServeArguments) -> Exit {
    let Some(listener) = listen(arguments.interface, arguments.port) else {
        let port = arguments.port.unwrap_or(PORT);
        say(&format!(
            "marelle\u{a0}: le port {port} est déjà pris.\nChoisissez-en un autre\u{a0}: marelle serve --port {}\n",
            port.saturating_add(1)
        ));
        return Exit::Usage;
    };
    let started = Instant::now();
    let request = request(&arguments.common, false);
    let outcome = match build(&request) {
        Ok(outcome) => outcome,
        Err(failure) => {
            let (text, exit) = failure_text(&failure);
            say(&text);
            return exit;
        }
    };
    show_diagnostics(&outcome.report, voice(&arguments.common));
    say(&summary(&outcome, started.elapsed().as_secs_f64()));
    if !arguments.interface.is_loopback() {
        say(
            "Attention\u{a0}: ce site d'essai est visible depuis d'autres ordinateurs du réseau.\n",
        );
    }
    say(&format!(
        "Le site est visible sur http://{}/ (Ctrl-C pour arrêter)\n",
        listener.address()
    ));
    match serve(listener, request.output, &outcome.outputs) {
        Ok(()) => Exit::Fine,
        Err(_) => {
            say("marelle\u{a0}: le réseau de cet ordinateur ne répond pas comme prévu.\n");
            Exit::Disk
        }
    }
}

/// Takes the port asked for, or the default one or the next that is free.
fn listen(interface: IpAddr, port: Option<u16>) -> Option<Listener> {
    match port {
        Some(port) => Listener::bind(SocketAddr::new(interface, port)).ok(),
        None => (PORT..=PORT + NEXT_PORTS)
            .find_map(|port| Listener::bind(SocketAddr::new(interface, port)).ok()),
    }
}
