//! Ctrl-C, and the system's request to end.

use std::io;

/// What asks the program to end. From its making on, no such signal kills the program.
pub(super) struct StopSignals {
    #[cfg(unix)]
    signals: [tokio::signal::unix::Signal; 2],
    #[cfg(windows)]
    signals: (
        tokio::signal::windows::CtrlC,
        tokio::signal::windows::CtrlBreak,
    ),
}

#[cfg(unix)]
impl StopSignals {
    /// Takes the signals over. Belongs inside a runtime.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn take() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            signals: [
                signal(SignalKind::interrupt())?,
                signal(SignalKind::terminate())?,
            ],
        })
    }

    /// Waits for one.
    pub(super) async fn next(&mut self) {
        let [interrupt, terminate] = &mut self.signals;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
}

#[cfg(windows)]
impl StopSignals {
    /// Takes the signals over. Belongs inside a runtime.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn take() -> io::Result<Self> {
        use tokio::signal::windows::{ctrl_break, ctrl_c};
        Ok(Self {
            signals: (ctrl_c()?, ctrl_break()?),
        })
    }

    /// Waits for one.
    pub(super) async fn next(&mut self) {
        let (interrupt, end) = &mut self.signals;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = end.recv() => {}
        }
    }
}
