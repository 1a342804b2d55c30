//! An open stream of states.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use super::served::{LOOK, until};

/// An open stream of states.
pub(super) struct Events {
    stream: TcpStream,
    heard: Vec<u8>,
}

impl Events {
    /// Opens the stream as a page of the server does.
    pub(super) fn open(port: u16, token: &str) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let request =
            format!("GET /_marelle/evenements?jeton={token} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        stream.set_read_timeout(Some(LOOK)).unwrap();
        let heard = Vec::new();
        Self { stream, heard }
    }

    /// Waits for a state with so many errors.
    #[track_caller]
    pub(super) fn says_errors(&mut self, errors: u64) -> serde_json::Value {
        until(&format!("the stream says {errors} errors"), || {
            self.hear();
            let state = self.last()?;
            (state["errors"] == errors).then_some(state)
        })
    }

    /// Waits for a state with any error.
    #[track_caller]
    pub(super) fn says_some_error(&mut self) -> serde_json::Value {
        until("the stream says an error", || {
            self.hear();
            let state = self.last()?;
            (state["errors"] != 0).then_some(state)
        })
    }

    fn hear(&mut self) {
        let mut bytes = [0; 4096];
        match self.stream.read(&mut bytes) {
            Ok(length) => self.heard.extend(&bytes[..length]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn last(&self) -> Option<serde_json::Value> {
        let heard = String::from_utf8_lossy(&self.heard);
        let (_, data) = heard.rsplit_once("event: etat\ndata: ")?;
        serde_json::from_str(data.split_once("\n\n")?.0).ok()
    }
}
