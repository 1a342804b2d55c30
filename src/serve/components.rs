//! `/_composants/`: every component of the theme, made when it is asked for.

use std::fmt;
use std::sync::{Arc, OnceLock};

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};

use super::audience::Audience;
use super::injection::{page_digest, with_script};
use super::live::Live;
use super::requests::{HTML, empty, text_answer};
use crate::diagnostic::{self, Report};

const PLAIN: &str = "text/plain; charset=utf-8";

/// What other computers read instead of the faults and their lines.
const CHECK: &str = "Une faute empêche de montrer cette page\u{a0}: marelle check dit laquelle.\n";

/// Makes the page, or says what keeps it from being made.
type Make = dyn Fn() -> Result<String, Report> + Send + Sync;

/// How the page is made; nothing until it is offered.
#[derive(Default)]
pub(super) struct Components(OnceLock<Box<Make>>);

impl Components {
    pub(super) fn offer(&self, make: Box<Make>) {
        // What was offered first stays.
        let _ = self.0.set(make);
    }
}

impl fmt::Debug for Components {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Components")
    }
}

/// Answers with the page. It reads the portal, so it is made beside the requests.
pub(super) async fn components(live: &Arc<Live>) -> Response<Body> {
    let making = Arc::clone(live);
    let made = tokio::task::spawn_blocking(move || making.components.0.get().map(|make| make()));
    match made.await {
        Ok(Some(Ok(page))) => {
            let html = with_script(&page, live.token());
            let mut response = text_answer(HTML, html, StatusCode::OK);
            // What tells an open page that it changed.
            let digest = HeaderValue::from_str(&page_digest(&page)).ok();
            response
                .headers_mut()
                .extend(digest.map(|digest| (HeaderName::from_static("x-marelle-page"), digest)));
            response
        }
        Ok(Some(Err(_))) if live.snapshot().audience == Audience::Network => {
            text_answer(PLAIN, CHECK.to_owned(), StatusCode::SERVICE_UNAVAILABLE)
        }
        Ok(Some(Err(report))) => {
            let coloured = false;
            let faults = report.shown();
            let faults = faults.iter();
            let faults: Vec<String> = faults
                .map(|fault| diagnostic::human(fault, coloured))
                .collect();
            text_answer(PLAIN, faults.join("\n\n"), StatusCode::SERVICE_UNAVAILABLE)
        }
        _ => empty(StatusCode::NOT_FOUND),
    }
}
