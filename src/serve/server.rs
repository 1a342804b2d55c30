//! The server.

use std::io;
use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tower_http::compression::CompressionLayer;

use super::connections::take_connections;
use super::listener::Listener;
use super::live::Live;
use super::requests::respond;
use super::stop_signals::StopSignals;

/// The exit code of a program that Ctrl-C ended (128 + SIGINT).
const INTERRUPTED: i32 = 130;

/// A server that answers until it is dropped.
pub struct Server {
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves what `live` shows. From here on a request to end does not kill the program: the
    /// first one calls `stop_asked`, so that a build may come to its end; the second ends the
    /// program at once.
    ///
    /// # Errors
    /// When the system refuses a thread, the socket or the signals.
    pub fn start(
        listener: Listener,
        live: Arc<Live>,
        stop_asked: impl FnOnce() + Send + 'static,
    ) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let inside = runtime.enter();
        let socket = listener.into_socket();
        socket.set_nonblocking(true)?;
        let socket = TcpListener::from_std(socket)?;
        let mut signals = StopSignals::take()?;
        let router = Router::new()
            .fallback(respond)
            .with_state(live)
            .layer(CompressionLayer::new());
        runtime.spawn(take_connections(socket, router));
        runtime.spawn(async move {
            signals.next().await;
            stop_asked();
            signals.next().await;
            std::process::exit(INTERRUPTED);
        });
        drop(inside);
        Ok(Self {
            runtime: Some(runtime),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Streams to open pages never end by themselves: the program does not wait for them.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
