//! `marelle serve`.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use super::arguments::{CommonArguments, ServeArguments};
use super::build_command::{say_summary, voice};
use super::exit::Exit;
use super::failure_text::failure_text;
use super::shown_report::{say, show_diagnostics};
use super::world::{request, today_in_paris, until_tomorrow};
use crate::build::{Failure, Memory, Request, build};
use crate::serve::{Listener, Live, Wake, Watch, WatchSetting, serve};

/// The port when none is asked for.
const PORT: u16 = 1111;

/// How many ports are tried after the default one.
const NEXT_PORTS: u16 = 20;

pub(super) fn serve_command(arguments: &ServeArguments) -> Exit {
    let Some(listener) = listen(arguments.interface, arguments.port) else {
        let port = arguments.port.unwrap_or(PORT);
        say(&format!(
            "marelle\u{a0}: le port {port} est déjà pris.\n\
             Choisissez-en un autre\u{a0}: marelle serve --port {}\n",
            port.saturating_add(1)
        ));
        return Exit::Usage;
    };
    let mut session = Session {
        common: &arguments.common,
        request: request(&arguments.common, false),
        live: Arc::new(Live::new(
            listener.address(),
            arguments.common.output_folder(),
        )),
        memory: Memory::keeping(),
    };
    let mut watch = Watch::new(WatchSetting {
        root: session.request.root.clone(),
        output: session.request.output.clone(),
        poll: arguments.poll,
    });
    if let Err(failure) = session.build() {
        return fail(&failure);
    }
    announce(arguments, &listener, &watch);
    let live = Arc::clone(&session.live);
    let stopped = watch.sender();
    let server = std::thread::spawn(move || serve(listener, live, stopped));
    session.keep_up(&mut watch);
    match server.join() {
        Ok(Ok(())) => Exit::Fine,
        Ok(Err(_)) => {
            say("marelle\u{a0}: le réseau de cet ordinateur ne répond pas comme prévu.\n");
            Exit::Disk
        }
        Err(_) => Exit::Internal,
    }
}

/// One run of `serve`.
struct Session<'s> {
    common: &'s CommonArguments,
    request: Request,
    live: Arc<Live>,
    memory: Memory,
}

impl Session<'_> {
    /// Builds, shows the outcome in open pages, and says it at the terminal.
    fn build(&mut self) -> Result<(), Failure> {
        let started = Instant::now();
        self.request.clock = today_in_paris();
        let outcome = build(&self.request, &mut self.memory)?;
        let seconds = started.elapsed().as_secs_f64();
        self.live.show(&outcome, seconds);
        show_diagnostics(&outcome.report, voice(self.common));
        say_summary(&outcome, seconds, self.common);
        Ok(())
    }

    /// Builds again whenever files change, and when a day begins, until asked to stop.
    fn keep_up(&mut self, watch: &mut Watch) {
        while watch.wait(until_tomorrow()) != Wake::Stop {
            watch.refresh();
            if let Err(failure) = self.build() {
                fail(&failure);
            }
        }
    }
}

fn fail(failure: &Failure) -> Exit {
    let (text, exit) = failure_text(failure);
    say(&text);
    exit
}

fn announce(arguments: &ServeArguments, listener: &Listener, watch: &Watch) {
    let address = format!("http://{}/", listener.address());
    if !arguments.interface.is_loopback() {
        say(
            "Attention\u{a0}: ce site d'essai est visible depuis d'autres ordinateurs du réseau.\n",
        );
    }
    if watch.polls() && !arguments.poll {
        say("Le système ne peut pas suivre autant de dossiers\u{a0}: \
             les fichiers sont regardés deux fois par seconde.\n");
    }
    say(&format!(
        "Le site est visible sur {address} et son état sur {address}_etat/ (Ctrl-C pour arrêter)\n"
    ));
    if arguments.open && opener::open_browser(&address).is_err() {
        say("Le navigateur n'a pas pu être ouvert\u{a0}: ouvrez cette adresse vous-même.\n");
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
