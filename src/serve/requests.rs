//! Answers requests.

use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};

use super::answer::{Answer, answer, media_type};
use super::components::components;
use super::events::events;
use super::injection::{page_digest, with_script};
use super::live::Live;
use super::snapshot::Snapshot;
use crate::address::OutputPath;

pub(super) const HTML: &str = "text/html; charset=utf-8";

/// How long a request for what is not there waits for the end of a build.
const PATIENCE: Duration = Duration::from_secs(5);

/// Answers one request.
///
/// Each file is replaced by a rename, so an answer is the whole old file or the whole new one.
/// But a build changes the files before it is shown: a new page may name a stylesheet that the
/// map of outputs does not list yet, an old one what has just been removed. What is missing while
/// a build goes on is looked for again once the build is shown.
pub(super) async fn respond(State(live): State<Arc<Live>>, request: Request) -> Response<Body> {
    let (request, _) = request.into_parts();
    let before = live.snapshot();
    let response = answer_from(&live, &before, &request).await;
    let missing = [StatusCode::NOT_FOUND, StatusCode::SERVICE_UNAVAILABLE];
    if !missing.contains(&response.status()) {
        return response;
    }
    live.built(PATIENCE).await;
    let now = live.snapshot();
    if now.serial == before.serial {
        return response;
    }
    let response = answer_from(&live, &now, &request).await;
    if response.status() == StatusCode::OK {
        live.find_again();
    }
    response
}

async fn answer_from(live: &Arc<Live>, snapshot: &Snapshot, request: &Parts) -> Response<Body> {
    let headers = &request.headers;
    match answer(live, snapshot, request) {
        Answer::Status(status) => empty(status),
        Answer::Moved(address) => redirect(&address),
        Answer::Own(kind, text) => text_answer(kind, text.to_owned(), StatusCode::OK),
        Answer::State(status) => state(live, snapshot, status),
        Answer::Components => components(live).await,
        Answer::Events => events(live, request.uri.query().unwrap_or_default(), headers),
        Answer::File(path, status) => match read(live, &path).await {
            Ok(bytes) => file(live, &path, bytes, (status, headers)),
            // Somebody took it away: a build of another process may have left out its row, which the
            // memory of this one still shows. Or a fault keeps it from being made again.
            Err(error) => {
                if error.kind() == ErrorKind::NotFound {
                    live.miss(snapshot);
                }
                state(live, snapshot, StatusCode::SERVICE_UNAVAILABLE)
            }
        },
    }
}

/// No output is as heavy, in bytes.
const MOST_BYTES: u64 = 256 << 20;

/// Reads an output. Where somebody put a link that leads out of the output folder, it is refused.
async fn read(live: &Live, path: &OutputPath) -> io::Result<Vec<u8>> {
    let (folder, at) = (live.folder().to_owned(), path.below(live.folder()));
    let read = move || {
        let at = at.canonicalize()?;
        let found = at.metadata()?;
        // A pipe would never end, nor would a file of holes that somebody put there.
        let is_readable = found.is_file() && found.len() <= MOST_BYTES;
        if !at.starts_with(folder.canonicalize()?) || !is_readable {
            return Err(ErrorKind::PermissionDenied.into());
        }
        std::fs::read(at)
    };
    tokio::task::spawn_blocking(read).await?
}

fn file(
    live: &Live,
    path: &OutputPath,
    bytes: Vec<u8>,
    (status, headers): (StatusCode, &HeaderMap),
) -> Response<Body> {
    let (bytes, digest) = match String::from_utf8(bytes) {
        Ok(html) if path.is_page() => {
            let digest = page_digest(&html);
            (with_script(&html, live.token()).into_bytes(), Some(digest))
        }
        Ok(text) => (text.into_bytes(), None),
        Err(error) => (error.into_bytes(), None),
    };
    let tag = format!("\"{}\"", &blake3::hash(&bytes).to_hex()[..32]);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|tags| tags.to_str().ok());
    // Only a page that is there may be unchanged: one that is missing is said to be.
    let known = status == StatusCode::OK
        && known.is_some_and(|tags| tags.trim() == "*" || tags.contains(&tag));
    let mut response = Response::builder()
        .status(if known {
            StatusCode::NOT_MODIFIED
        } else {
            status
        })
        // Weak: a compressed answer has other bytes and the same tag.
        .header(header::ETAG, format!("W/{tag}"))
        .header(header::CONTENT_TYPE, media_type(path))
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer");
    if let Some(digest) = digest {
        response = response.header("x-marelle-page", digest);
    }
    let body = if known {
        Body::empty()
    } else {
        Body::from(bytes)
    };
    response
        .body(body)
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

/// The state page, which follows the builds like any other.
fn state(live: &Live, snapshot: &Snapshot, status: StatusCode) -> Response<Body> {
    let page = with_script(&snapshot.page, live.token());
    let mut response = text_answer(HTML, page, status);
    if let Ok(digest) = page_digest(&snapshot.page).parse() {
        response.headers_mut().insert("x-marelle-page", digest);
    }
    response
}

pub(super) fn text_answer(kind: &str, text: String, status: StatusCode) -> Response<Body> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(text))
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn redirect(address: &str) -> Response<Body> {
    Response::builder()
        .status(StatusCode::TEMPORARY_REDIRECT)
        .header(header::LOCATION, address)
        .body(Body::empty())
        .unwrap_or_else(|_| empty(StatusCode::NOT_FOUND))
}

/// A status and no words; who asks otherwise than this server answers is told how (RFC 9110, 15.5.6).
pub(super) fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    if status == StatusCode::METHOD_NOT_ALLOWED {
        let allowed = HeaderValue::from_static("GET, HEAD");
        response.headers_mut().insert(header::ALLOW, allowed);
    }
    response
}
