//! The server.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use axum::Router;
use tower_http::compression::CompressionLayer;

use super::listener::Listener;
use super::live::Live;
use super::requests::respond;
use super::watch::Signal;

/// Serves what `live` shows until the program is asked to stop, which it tells `stopped`.
///
/// # Errors
/// When the system refuses a thread or the socket.
pub fn serve(listener: Listener, live: Arc<Live>, stopped: Sender<Signal>) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let served = runtime.block_on(async move {
        let socket = listener.into_socket();
        socket.set_nonblocking(true)?;
        let socket = tokio::net::TcpListener::from_std(socket)?;
        let router = Router::new()
            .fallback(respond)
            .with_state(live)
            .layer(CompressionLayer::new());
        // Streams to open pages never end by themselves: the program does not wait for them.
        tokio::select! {
            served = async { axum::serve(socket, router).await } => served,
            () = stop_asked() => Ok(()),
        }
    });
    // Nobody listens any more only when the program is ending already.
    let _ = stopped.send(Signal::Stop);
    served
}

/// Ctrl-C, or the system's request to end.
async fn stop_asked() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut end) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = end.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
