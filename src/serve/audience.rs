//! Who may read what the last build said.

use std::net::IpAddr;

/// Who may read what the last build said: a fault shows lines of fiches, and with them what a
/// person has not agreed to.
///
/// The address that the server listens on decides, not the one that a request comes from: a
/// tunnel, a proxy or a container's door hands on what others ask as if this computer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Audience {
    /// Whoever sits at this computer.
    ThisComputer,
    /// Other computers too: faults are counted by fiche or folder, and nothing written is shown.
    Network,
}

impl Audience {
    /// Who reaches a server that listens on this address.
    pub(super) fn of(listens_on: IpAddr) -> Self {
        if listens_on.is_loopback() {
            Self::ThisComputer
        } else {
            Self::Network
        }
    }
}
