//! What the server shows at the moment.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use uuid::Uuid;

use super::audience::Audience;
use super::components::Components;
use super::fault::Fault;
use super::missing::Missing;
use super::snapshot::Snapshot;
use crate::build::Outcome;
use crate::diagnostic::Report;

/// The port of an `http` address that names none.
const HTTP: u16 = 80;

/// How many open pages follow the builds at once. Each holds a place of `connections::AT_ONCE` for
/// as long as it is open, and requests need some too.
const FOLLOWERS: usize = 256;

/// What the server shows, replaced after each build.
#[derive(Debug)]
pub struct Live {
    snapshot: RwLock<Arc<Snapshot>>,
    changes: watch::Sender<u64>,
    building: watch::Sender<bool>,
    token: String,
    address: SocketAddr,
    folder: PathBuf,
    followers: Arc<Semaphore>,
    pub(super) components: Components,
    missing: Missing,
}

impl Live {
    /// Nothing yet, for a server on this address that reads this output folder.
    pub fn new(address: SocketAddr, folder: PathBuf) -> Self {
        Self {
            snapshot: RwLock::new(Arc::new(Snapshot::beginning(Audience::of(address.ip())))),
            changes: watch::Sender::new(0),
            building: watch::Sender::new(false),
            token: Uuid::new_v4().simple().to_string(),
            address,
            folder,
            followers: Arc::new(Semaphore::new(FOLLOWERS)),
            components: Components::default(),
            missing: Missing::default(),
        }
    }

    /// How the page of the theme's components is made, when it is asked for.
    pub fn offer_components(
        &self,
        make: impl Fn() -> Result<String, Report> + Send + Sync + 'static,
    ) {
        self.components.offer(Box::new(make));
    }

    /// How a build is asked for, where another program took away what is shown.
    pub fn offer_builds(&self, ask: impl Fn() + Send + Sync + 'static) {
        self.missing.offer(Box::new(ask));
    }

    /// Asks for a build where an output of a snapshot is missing, unless one is going on.
    pub(super) fn miss(&self, snapshot: &Snapshot) {
        if !self.is_building() && self.missing.ask(snapshot.serial) {
            // Who asked waits for its end.
            self.begin();
        }
    }

    /// Says that what was missing is there again.
    pub(super) fn find_again(&self) {
        self.missing.found();
    }

    /// Says that a build begins: until it ends, the files may be newer than what is shown.
    pub fn begin(&self) {
        self.building.send_replace(true);
    }

    /// Shows the outcome of a build that took so many seconds, and tells every open page.
    pub fn show(&self, outcome: &Outcome, seconds: f64) {
        self.replace(Snapshot::built(&self.snapshot(), outcome, seconds));
    }

    /// Shows what kept a build from reading or writing; the site stays as it was.
    pub fn fail(&self, fault: Fault) {
        self.replace(Snapshot::stopped(&self.snapshot(), fault));
    }

    /// Shows why a build removed nothing, and what it told of what is gone.
    pub fn refuse(&self, fault: Fault, outcome: &Outcome) {
        self.replace(Snapshot::refused(&self.snapshot(), fault, outcome));
    }

    /// Whether a build is going on.
    pub fn is_building(&self) -> bool {
        *self.building.borrow()
    }

    fn replace(&self, snapshot: Snapshot) {
        let serial = snapshot.serial;
        // A panic elsewhere leaves an old snapshot at worst.
        *self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        self.building.send_replace(false);
        self.changes.send_replace(serial);
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A place among the pages that follow the builds, until it is dropped; `None` where all are
    /// taken.
    pub(super) fn follow(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.followers).try_acquire_owned().ok()
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Waits for the end of the build that is going on, if there is one.
    pub(super) async fn built(&self, at_most: Duration) {
        let mut building = self.building.subscribe();
        // A build that takes longer leaves what was shown before it.
        let _ = tokio::time::timeout(at_most, building.wait_for(|building| !building)).await;
    }

    /// The secret that a page of this server knows and a page of another does not.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether a `Host`, or the authority of a request's target, is this server's own. A foreign
    /// one is somebody else's page calling this computer (DNS rebinding).
    pub(super) fn is_own_host(&self, authority: &str) -> bool {
        self.is_own_name(name_and_port(authority).0)
    }

    /// Whether the authority of an `Origin` is this server's own, its port too: another program
    /// of this computer may serve pages as well.
    pub(super) fn is_own_origin(&self, authority: &str) -> bool {
        let (name, port) = name_and_port(authority);
        self.is_own_name(name) && port.unwrap_or(HTTP) == self.address.port()
    }

    fn is_own_name(&self, name: &str) -> bool {
        if name.eq_ignore_ascii_case("localhost") {
            return true;
        }
        let literal = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        let address: Option<IpAddr> = match literal {
            Some(literal) => literal.parse().ok().map(IpAddr::V6),
            None => name.parse().ok().map(IpAddr::V4),
        };
        // Rebinding needs a name: a server of every interface answers to each of their addresses.
        address.is_some_and(|address| {
            address.is_loopback()
                || address == self.address.ip()
                || self.address.ip().is_unspecified()
        })
    }
}

/// A host's name, and its port where it names one.
fn name_and_port(authority: &str) -> (&str, Option<u16>) {
    match authority.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (name, port.parse().ok())
        }
        _ => (authority, None),
    }
}

#[cfg(test)]
mod tests {
    use super::Live;

    fn live(address: &str) -> Live {
        Live::new(address.parse().unwrap(), "public".into())
    }

    #[test]
    fn this_server_is_known_by_its_names() {
        let live = live("192.168.1.5:1111");
        for host in [
            "localhost",
            "LocalHost:9",
            "127.0.0.1",
            "127.0.0.1:1111",
            "[::1]",
            "[::1]:80",
            "192.168.1.5",
            "localhost:",
        ] {
            assert!(live.is_own_host(host), "{host}");
        }
        for host in [
            "",
            ":1111",
            "192.168.1.6",
            "evil.example",
            "localhost.evil.example",
            "::1",
            "[127.0.0.1]",
            "[::1",
            "localhost:1111:1111",
            "localhost:x",
        ] {
            assert!(!live.is_own_host(host), "{host}");
        }
    }

    #[test]
    fn every_address_of_the_computer_is_its_own_when_it_listens_on_all() {
        let live = live("0.0.0.0:1111");
        assert!(live.is_own_host("192.168.1.6:1111"));
        assert!(!live.is_own_host("evil.example:1111"));
    }

    #[test]
    fn an_origin_is_a_name_and_a_port() {
        let on_1111 = live("127.0.0.1:1111");
        assert!(on_1111.is_own_origin("localhost:1111"));
        for origin in [
            "localhost",
            "localhost:1112",
            "evil.example:1111",
            "localhost:99999",
        ] {
            assert!(!on_1111.is_own_origin(origin), "{origin}");
        }
        assert!(live("127.0.0.1:80").is_own_origin("localhost"));
    }
}
