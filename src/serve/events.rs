//! The stream that tells open pages of each build.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::live::Live;
use super::requests::empty;

/// Streams the state after each build, the present one first. Only a page of this server knows
/// the token, and a browser says in `Origin` which site asks: both must be right. Beyond so many
/// of them a page does not follow by itself.
pub(super) fn events(live: &Arc<Live>, query: &str, headers: &HeaderMap) -> Response<Body> {
    let token = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("jeton="));
    if token != Some(live.token()) || !is_own_origin(live, headers) {
        return empty(StatusCode::FORBIDDEN);
    }
    let Some(place) = live.follow() else {
        return empty(StatusCode::SERVICE_UNAVAILABLE);
    };
    let live = Arc::clone(live);
    let changes = WatchStream::new(live.changes());
    let states = changes.map(move |_| {
        // Freed with the stream.
        let _ = &place;
        Ok::<_, Infallible>(Event::default().event("etat").data(&live.snapshot().state))
    });
    Sse::new(states)
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// A request without an `Origin` comes from no other site's page.
fn is_own_origin(live: &Live, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get("origin") else {
        return true;
    };
    let host = origin
        .to_str()
        .ok()
        .and_then(|origin| origin.strip_prefix("http://"));
    host.is_some_and(|host| live.is_own_origin(host))
}
