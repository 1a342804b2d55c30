//! Takes connections and answers what comes through them.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::read_stream::ReadStream;

/// How long a client may take to say what it wants.
const SAID_WITHIN: Duration = Duration::from_secs(5);

/// How long an answer may stand still before its client has left for us: a phone that changes
/// networks is back sooner.
const READ_WITHIN: Duration = Duration::from_secs(20);

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
                    answer_client(stream, router, READ_WITHIN).await;
                    drop(place);
                });
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn answer_client(stream: TcpStream, router: Router, read_within: Duration) {
    // Small answers leave at once; without it they only come later.
    let _ = stream.set_nodelay(true);
    let stream = TokioIo::new(ReadStream::new(stream, read_within));
    let client = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SAID_WITHIN)
        .serve_connection(stream, TowerToHyperService::new(router));
    // A client that leaves in the middle, or speaks something else, is nobody's fault here.
    let _ = client.await;
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpListener, TcpStream};
    use std::time::Duration;

    use axum::Router;
    use tokio::runtime::{Builder, Runtime};

    use super::answer_client;

    /// More than the system keeps for a client that does not read.
    const BYTES: usize = 64 * 1024 * 1024;

    async fn much() -> Vec<u8> {
        vec![b'a'; BYTES]
    }

    /// A client that asked, and the runtime in which it is answered.
    fn asking() -> (TcpStream, TcpStream, Runtime) {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let asked = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        client.write_all(asked).unwrap();
        let (stream, _) = listener.accept().unwrap();
        stream.set_nonblocking(true).unwrap();
        let runtime = Builder::new_current_thread().enable_all().build();
        (client, stream, runtime.unwrap())
    }

    #[test]
    fn an_answer_that_nobody_reads_is_dropped() {
        let (client, stream, runtime) = asking();
        runtime.block_on(async {
            let stream = tokio::net::TcpStream::from_std(stream).unwrap();
            // Without an end this would wait for ever.
            answer_client(
                stream,
                Router::new().fallback(much),
                Duration::from_millis(20),
            )
            .await;
        });
        drop(client);
    }

    #[test]
    fn an_answer_that_is_read_comes_whole() {
        let (mut client, stream, runtime) = asking();
        let reading = std::thread::spawn(move || {
            let mut answer = Vec::new();
            client.read_to_end(&mut answer).map(|_| answer.len())
        });
        runtime.block_on(async {
            let stream = tokio::net::TcpStream::from_std(stream).unwrap();
            answer_client(
                stream,
                Router::new().fallback(much),
                Duration::from_secs(600),
            )
            .await;
        });
        assert!(reading.join().unwrap().unwrap() > BYTES);
    }
}
