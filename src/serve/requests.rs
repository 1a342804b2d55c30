//! Answers requests.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, StatusCode, header};

use super::answer::{Answer, answer, media_type};
use super::events::events;
use super::injection::{page_digest, with_script};
use super::live::Live;
use crate::address::OutputPath;

const HTML: &str = "text/html; charset=utf-8";

/// Answers one request.
pub(super) async fn respond(State(live): State<Arc<Live>>, request: Request) -> Response<Body> {
    let (uri, headers) = (request.uri(), request.headers());
    let snapshot = live.snapshot();
    match answer(&live, &snapshot, request.method(), uri.path(), headers) {
        Answer::Status(status) => empty(status),
        Answer::AddSlash(address) => redirect(&address),
        Answer::Own(kind, text) => text_answer(kind, text.to_owned(), StatusCode::OK),
        Answer::State(status) => text_answer(HTML, snapshot.page.clone(), status),
        Answer::Events => events(&live, uri.query().unwrap_or_default(), headers),
        Answer::File(path, status) => file(&live, &path, status, headers).await,
    }
}

async fn file(
    live: &Live,
    path: &OutputPath,
    status: StatusCode,
    headers: &HeaderMap,
) -> Response<Body> {
    let Ok(bytes) = tokio::fs::read(path.below(live.folder())).await else {
        return empty(StatusCode::NOT_FOUND);
    };
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
    let known = status == StatusCode::OK && known.is_some_and(|tags| tags.contains(&tag));
    let mut response = Response::builder()
        .status(if known {
            StatusCode::NOT_MODIFIED
        } else {
            status
        })
        .header(header::ETAG, tag)
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

fn text_answer(kind: &str, text: String, status: StatusCode) -> Response<Body> {
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

/// A status and no words.
pub(super) fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}
