//! What the server shows at the moment.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::watch;
use uuid::Uuid;

use super::snapshot::Snapshot;
use crate::build::Outcome;

/// What the server shows, replaced after each build.
#[derive(Debug)]
pub struct Live {
    snapshot: RwLock<Arc<Snapshot>>,
    changes: watch::Sender<u64>,
    token: String,
    hosts: Vec<String>,
    folder: PathBuf,
}

impl Live {
    /// Nothing yet, for a server on this address that reads this output folder.
    pub fn new(address: SocketAddr, folder: PathBuf) -> Self {
        let interface = match address {
            SocketAddr::V4(address) => address.ip().to_string(),
            SocketAddr::V6(address) => format!("[{}]", address.ip()),
        };
        let names = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned);
        Self {
            snapshot: RwLock::default(),
            changes: watch::Sender::new(0),
            token: Uuid::new_v4().simple().to_string(),
            hosts: names.into_iter().chain([interface]).collect(),
            folder,
        }
    }

    /// Shows the outcome of a build that took so many seconds, and tells every open page.
    pub fn show(&self, outcome: &Outcome, seconds: f64) {
        let snapshot = Arc::new(Snapshot::new(outcome, seconds));
        // A panic elsewhere leaves an old snapshot at worst.
        *self
            .snapshot
            .write()
            .unwrap_or_else(PoisonError::into_inner) = snapshot;
        self.changes.send_modify(|serial| *serial += 1);
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// The secret that a page of this server knows and a page of another does not.
    pub(super) fn token(&self) -> &str {
        &self.token
    }

    pub(super) fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// Whether a `Host` or the host of an `Origin` is this server's own. A foreign one is
    /// somebody else's page calling this computer (DNS rebinding).
    pub(super) fn is_own_host(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        self.hosts
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
    }
}
