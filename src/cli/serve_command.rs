//! `marelle serve`.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use super::arguments::ServeArguments;
use super::exit::Exit;
use super::failure_text::failure_text;
use super::serve_session::Session;
use super::shown_report::say;
use super::world::request;
use crate::build::{Request, components, threads};
use crate::serve::{Listener, Live, Server, Watch, WatchSetting};

/// The port when none is asked for.
const PORT: u16 = 1111;

/// How many ports are tried after the default one.
const NEXT_PORTS: u16 = 20;

/// The threads that a server needs: those that watch, answer, read files, and show the bar. What
/// starts them takes for granted that it gets them.
const THREADS: usize = 6;

pub(super) fn serve_command(arguments: &ServeArguments) -> Exit {
    if threads(THREADS) < THREADS {
        say(
            "marelle\u{a0}: le système n'a plus de place pour ce programme.\n\
             Fermez d'autres programmes, puis recommencez.\n",
        );
        return Exit::Disk;
    }
    let listener = match listen(arguments.interface, arguments.port) {
        Ok(listener) => listener,
        Err(error) => return refuse(arguments, &error),
    };
    let address = listener.address();
    let common = &arguments.common;
    let live = Arc::new(Live::new(address, common.output_folder()));
    let request = Request {
        accepts_disappearance: arguments.accepter_disparitions,
        ..request(common)
    };
    let asked = request.clone();
    live.offer_components(move || components(&asked));
    let setting = WatchSetting::new(&request.root, &request.output, arguments.poll);
    let mut watch = Watch::new(setting);
    live.offer_builds(watch.asker());
    let (stopper, stopped) = (watch.stopper(), Arc::clone(&live));
    let server = Server::start(listener, Arc::clone(&live), move || {
        if stopped.is_building() {
            say(
                "Arrêt dès que la construction en cours est finie (Ctrl-C\u{a0}: tout de suite).\n",
            );
        }
        stopper.stop();
    });
    let Ok(_server) = server else {
        say("marelle\u{a0}: le réseau de cet ordinateur ne répond pas comme prévu.\n");
        return Exit::Disk;
    };
    let mut session = Session::new(common, request, live);
    if let Err(failure) = session.build_first() {
        let (text, exit) = failure_text(&failure, "serve");
        say(&text);
        return exit;
    }
    // The first build made the folder of the output.
    watch.refresh();
    announce(arguments, address, &watch);
    session.keep_up(&mut watch);
    Exit::Fine
}

fn announce(arguments: &ServeArguments, at: SocketAddr, watch: &Watch) {
    let address = format!("http://{}/", reachable(at));
    if !arguments.interface.is_loopback() {
        say(
            "Attention\u{a0}: ce site d'essai est visible depuis d'autres ordinateurs du réseau.\n",
        );
    }
    if arguments.port.is_none() && at.port() != PORT {
        say(&format!(
            "Le port {PORT} est déjà pris\u{a0}: le suivant qui est libre est le {}.\n",
            at.port()
        ));
    }
    if watch.polls() && !arguments.poll {
        say(POLLS);
    }
    say(&format!(
        "Le site est visible sur {address} et son état sur {address}_etat/ (Ctrl-C pour arrêter)\n"
    ));
    if arguments.open && opener::open_browser(&address).is_err() {
        say("Le navigateur n'a pas pu être ouvert\u{a0}: ouvrez cette adresse vous-même.\n");
    }
}

/// Said where the system has no watch left to give.
pub(super) const POLLS: &str = "Le système ne peut pas suivre autant de dossiers\u{a0}: \
     les fichiers sont regardés deux fois par seconde.\n";

/// The address to open on this computer: every interface is none to go to.
fn reachable(address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        return SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port());
    }
    address
}

/// Takes the port asked for, or the default one or the next that is free.
fn listen(interface: IpAddr, port: Option<u16>) -> io::Result<Listener> {
    let last = port.unwrap_or(PORT + NEXT_PORTS);
    let mut port = port.unwrap_or(PORT);
    loop {
        match Listener::bind(SocketAddr::new(interface, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse && port < last => port += 1,
            answer => return answer,
        }
    }
}

fn refuse(arguments: &ServeArguments, error: &io::Error) -> Exit {
    let port = arguments.port.unwrap_or(PORT);
    let text = match error.kind() {
        ErrorKind::AddrInUse if arguments.port.is_none() => format!(
            "marelle\u{a0}: les ports {PORT} à {} sont tous pris.\n\
             Choisissez-en un autre\u{a0}: marelle serve --port 8000\n",
            PORT + NEXT_PORTS
        ),
        ErrorKind::AddrInUse => format!(
            "marelle\u{a0}: le port {port} est déjà pris.\n\
             Choisissez-en un autre\u{a0}: marelle serve --port {}\n",
            port.saturating_add(1)
        ),
        ErrorKind::PermissionDenied => format!(
            "marelle\u{a0}: le système réserve le port {port}.\n\
             Choisissez-en un autre\u{a0}: marelle serve --port {PORT}\n"
        ),
        _ => format!(
            "marelle\u{a0}: {} n'est pas une adresse de cet ordinateur.\n\
             Sans --interface, le site n'est visible que d'ici.\n",
            arguments.interface
        ),
    };
    say(&text);
    Exit::Usage
}
