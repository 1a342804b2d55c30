//! The server.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode, header};

use super::answer::{Answer, Outputs, media_type};
use super::listener::Listener;
use crate::address::OutputPath;

/// What every request needs.
struct Shown {
    outputs: Outputs,
    folder: PathBuf,
}

/// Serves the outputs of a folder until the program is asked to stop.
///
/// # Errors
/// When the system refuses the port or a thread.
pub fn serve(listener: Listener, folder: PathBuf, outputs: &[OutputPath]) -> io::Result<()> {
    let interface = listener.address().ip().to_string();
    let hosts = vec![
        "localhost".to_owned(),
        "127.0.0.1".to_owned(),
        "[::1]".to_owned(),
        interface,
    ];
    let shown = Arc::new(Shown {
        outputs: Outputs::new(outputs, hosts),
        folder,
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async move {
        let socket = listener.into_socket();
        socket.set_nonblocking(true)?;
        let socket = tokio::net::TcpListener::from_std(socket)?;
        let router = Router::new().fallback(respond).with_state(shown);
        axum::serve(socket, router)
            .with_graceful_shutdown(stop_asked())
            .await
    })
}

/// Ctrl-C, or the system's request to end.
async fn stop_asked() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        if let Ok(mut end) =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
        {
            tokio::select! {
                _ = interrupt => {}
                _ = end.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}

async fn respond(State(shown): State<Arc<Shown>>, request: Request) -> Response<Body> {
    let answer = shown
        .outputs
        .answer(request.method(), request.uri().path(), request.headers());
    match answer {
        Answer::Status(status) => empty(status),
        Answer::AddSlash(address) => redirect(&address),
        Answer::File(path, status) => file(&shown, &path, status).await,
    }
}

async fn file(shown: &Shown, path: &OutputPath, status: StatusCode) -> Response<Body> {
    let Ok(bytes) = tokio::fs::read(path.below(&shown.folder)).await else {
        return empty(StatusCode::NOT_FOUND);
    };
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, media_type(path))
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .body(Body::from(bytes));
    response.unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn redirect(address: &str) -> Response<Body> {
    Response::builder()
        .status(StatusCode::PERMANENT_REDIRECT)
        .header(header::LOCATION, address)
        .body(Body::empty())
        .unwrap_or_else(|_| empty(StatusCode::NOT_FOUND))
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
