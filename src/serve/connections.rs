//! Takes connections and answers what comes through them.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// How long a client may take to say what it wants.
const SAID_WITHIN: Duration = Duration::from_secs(5);

/// How many clients are heard at once; the others wait. Each holds an open file, of which a build
/// needs some too.
const AT_ONCE: usize = 512;

/// The pause after a connection that could not be taken: there is no open file left.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers every client, each by itself, for ever.
pub(super) async fn take_connections(socket: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        // Nobody closes the semaphore.
        let Ok(place) = Arc::clone(&places).acquire_owned().await else {
            return;
        };
        match socket.accept().await {
            Ok((stream, _)) => {
                let router = router.clone();
                tokio::spawn(async move {
                    answer_client(stream, router).await;
                    drop(place);
                });
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn answer_client(stream: TcpStream, router: Router) {
    // Small answers leave at once; without it they only come later.
    let _ = stream.set_nodelay(true);
    let client = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SAID_WITHIN)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    // A client that leaves in the middle, or speaks something else, is nobody's fault here.
    let _ = client.await;
}
