//! Which file answers a request.

use axum::http::{HeaderMap, Method, StatusCode};

use super::live::Live;
use super::snapshot::Snapshot;
use crate::address::OutputPath;

/// What to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A file of the output folder, with its status.
    File(OutputPath, StatusCode),
    /// The same address with a slash at its end.
    AddSlash(String),
    /// The state page, with its status.
    State(StatusCode),
    /// One of the server's own files: its type and its text.
    Own(&'static str, &'static str),
    /// The stream of changes.
    Events,
    /// Nothing but a status.
    Status(StatusCode),
}

/// Chooses the answer. A foreign `Host` gets 421 whatever it asks; only what the snapshot
/// lists is ever read from the disk.
pub(super) fn answer(
    live: &Live,
    snapshot: &Snapshot,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
) -> Answer {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &axum::http::HeaderValue| value.to_str().ok())
    };
    if !text("host").is_some_and(|host| live.is_own_host(host)) {
        return Answer::Status(StatusCode::MISDIRECTED_REQUEST);
    }
    if !matches!(*method, Method::GET | Method::HEAD) {
        return Answer::Status(StatusCode::METHOD_NOT_ALLOWED);
    }
    match path {
        "/_etat/" => return Answer::State(StatusCode::OK),
        "/_marelle/vivant.js" => return Answer::Own("text/javascript", super::injection::SCRIPT),
        "/_marelle/vivant.css" => return Answer::Own("text/css", super::injection::STYLES),
        "/_marelle/etat.css" => return Answer::Own("text/css", super::injection::STATE_STYLES),
        "/_marelle/evenements" => return Answer::Events,
        _ => {}
    }
    if let Some(output) = snapshot.outputs.get(path) {
        return Answer::File(output.clone(), StatusCode::OK);
    }
    let with_slash = format!("{path}/");
    if with_slash == "/_etat/" || snapshot.outputs.contains_key(&with_slash) {
        return Answer::AddSlash(with_slash);
    }
    match snapshot.outputs.get("/404.html") {
        Some(output) => Answer::File(output.clone(), StatusCode::NOT_FOUND),
        // No site yet: what keeps it from being built is the answer to everything.
        None => Answer::State(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// The media type of an output.
pub(super) fn media_type(path: &OutputPath) -> String {
    let path = path.as_str();
    if path.ends_with(".geojson") {
        return "application/geo+json".to_owned();
    }
    if path == "flux.xml" {
        return "application/atom+xml; charset=utf-8".to_owned();
    }
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let text =
        guess.type_() == "text" || guess.subtype() == "javascript" || guess.subtype() == "xml";
    if text {
        format!("{}; charset=utf-8", guess.essence_str())
    } else {
        guess.essence_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use axum::http::{HeaderMap, Method, StatusCode};

    use super::{Answer, answer};
    use crate::address::OutputPath;
    use crate::build::{Figures, Outcome};
    use crate::diagnostic::Report;
    use crate::serve::live::Live;

    fn ask(method: &Method, path: &str, host: &str) -> Answer {
        let live = Live::new(([127, 0, 0, 1], 1111).into(), PathBuf::from("public"));
        let outputs = ["index.html", "communes/index.html", "404.html"];
        let outcome = Outcome {
            report: Report::default(),
            figures: Figures::default(),
            outputs: outputs
                .map(|path| OutputPath::parse(path).unwrap())
                .to_vec(),
        };
        live.show(&outcome, 0.0);
        let mut headers = HeaderMap::new();
        headers.insert("host", host.parse().unwrap());
        answer(&live, &live.snapshot(), method, path, &headers)
    }

    fn file(path: &str, status: StatusCode) -> Answer {
        Answer::File(OutputPath::parse(path).unwrap(), status)
    }

    #[test]
    fn only_built_outputs_answer() {
        assert_eq!(
            ask(&Method::GET, "/", "localhost:1111"),
            file("index.html", StatusCode::OK)
        );
        assert_eq!(
            ask(&Method::GET, "/communes", "127.0.0.1"),
            Answer::AddSlash("/communes/".into())
        );
        for path in [
            "/../etc/passwd",
            "/%2e%2e/x",
            "//etc/passwd",
            "/communes/index.html",
            "/c:/x",
            "/\\x",
        ] {
            assert_eq!(
                ask(&Method::GET, path, "localhost"),
                file("404.html", StatusCode::NOT_FOUND),
                "{path}"
            );
        }
    }

    #[test]
    fn a_foreign_host_or_method_gets_nothing() {
        for host in [
            "evil.example",
            "evil.example:1111",
            "127.0.0.1.evil.example",
            "",
        ] {
            assert_eq!(
                ask(&Method::GET, "/", host),
                Answer::Status(StatusCode::MISDIRECTED_REQUEST),
                "{host}"
            );
        }
        assert_eq!(
            ask(&Method::POST, "/", "localhost"),
            Answer::Status(StatusCode::METHOD_NOT_ALLOWED)
        );
    }
}
