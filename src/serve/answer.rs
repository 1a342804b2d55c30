//! Which file answers a request.

use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};

use super::asked_path::asked_path;
use super::live::Live;
use super::snapshot::Snapshot;
use crate::address::OutputPath;

/// What to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A file of the output folder, with its status.
    File(OutputPath, StatusCode),
    /// The same address with a slash at its end, and its query.
    Moved(String),
    /// The state page, with its status.
    State(StatusCode),
    /// One of the server's own files: its type and its text.
    Own(&'static str, &'static str),
    /// The page of the theme's components.
    Components,
    /// The stream of changes.
    Events,
    /// Nothing but a status.
    Status(StatusCode),
}

/// Chooses the answer. A foreign host gets 421 whatever it asks, and who names this one
/// or the site that asks twice 400; only what the snapshot lists is ever read from the disk.
pub(super) fn answer(live: &Live, snapshot: &Snapshot, request: &Parts) -> Answer {
    if !is_for_this_server(live, request) {
        return Answer::Status(StatusCode::MISDIRECTED_REQUEST);
    }
    // Programs on the way may heed another one than this (RFC 9112, 3.2).
    let is_twice = |name| request.headers.get_all(name).iter().count() > 1;
    if is_twice(header::HOST) || is_twice(header::ORIGIN) {
        return Answer::Status(StatusCode::BAD_REQUEST);
    }
    if !matches!(request.method, Method::GET | Method::HEAD) {
        return Answer::Status(StatusCode::METHOD_NOT_ALLOWED);
    }
    let path = &*asked_path(request.uri.path());
    match path {
        "/_etat/" if snapshot.serial == 0 => {
            return Answer::State(StatusCode::SERVICE_UNAVAILABLE);
        }
        "/_etat/" => return Answer::State(StatusCode::OK),
        "/_composants/" => return Answer::Components,
        "/_marelle/vivant.js" => return Answer::Own("text/javascript", super::injection::SCRIPT),
        "/_marelle/vivant.css" => return Answer::Own("text/css", super::injection::STYLES),
        "/_marelle/etat.css" => return Answer::Own("text/css", super::injection::STATE_STYLES),
        "/_marelle/evenements" => return Answer::Events,
        _ => {}
    }
    if let Some(output) = snapshot.outputs.at(path) {
        return Answer::File(output.clone(), StatusCode::OK);
    }
    let with_slash = format!("{path}/");
    if matches!(&*with_slash, "/_etat/" | "/_composants/")
        || snapshot.outputs.at(&with_slash).is_some()
    {
        return Answer::Moved(match request.uri.query() {
            Some(query) => format!("{with_slash}?{query}"),
            None => with_slash,
        });
    }
    match snapshot.outputs.at("/404.html") {
        Some(output) => Answer::File(output.clone(), StatusCode::NOT_FOUND),
        // No site yet: what keeps it from being built is the answer to everything.
        None => Answer::State(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// A target in absolute form names the host itself, whatever `Host` says (RFC 9112, 3.2.2): both
/// must be right, and every `Host` where there are several.
fn is_for_this_server(live: &Live, request: &Parts) -> bool {
    let mut named = request.headers.get_all(header::HOST).iter().peekable();
    let is_own = |host: &HeaderValue| host.to_str().is_ok_and(|host| live.is_own_host(host));
    let aimed = request.uri.authority();
    named.peek().is_some()
        && named.all(is_own)
        && aimed.is_none_or(|authority| live.is_own_host(authority.as_str()))
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

    use axum::http::{Method, Request, StatusCode};

    use super::{Answer, answer};
    use crate::address::OutputPath;
    use crate::build::Outcome;
    use crate::serve::live::Live;

    fn ask(method: &Method, target: &str, host: &str) -> Answer {
        let live = Live::new(([127, 0, 0, 1], 1111).into(), PathBuf::from("public"));
        let outputs = ["index.html", "communes/index.html", "404.html"];
        let outcome = Outcome {
            outputs: outputs
                .map(|path| OutputPath::parse(path).unwrap())
                .to_vec(),
            ..Outcome::default()
        };
        live.show(&outcome, 0.0);
        let request = Request::builder().method(method).uri(target);
        let (request, ()) = request.header("host", host).body(()).unwrap().into_parts();
        answer(&live, &live.snapshot(), &request)
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
            Answer::Moved("/communes/".into())
        );
        assert_eq!(
            ask(&Method::GET, "/communes?page=2&x=%2F", "127.0.0.1"),
            Answer::Moved("/communes/?page=2&x=%2F".into())
        );
        for path in [
            "/../etc/passwd",
            "/%2e%2e/x",
            "//etc/passwd",
            "/communes%2F",
            "/communes%2Findex.html",
            "/communes%5C",
            "/communes%00/",
            "/%252e%252e/x",
            "/communes/index.html",
            "/c:/x",
        ] {
            assert_eq!(
                ask(&Method::GET, path, "localhost"),
                file("404.html", StatusCode::NOT_FOUND),
                "{path}"
            );
        }
    }

    #[test]
    fn encoded_letters_ask_for_the_same() {
        for path in ["/%63ommunes/", "/commune%73/", "/%63%6F%6d%6d%75%6E%65%73/"] {
            let found = file("communes/index.html", StatusCode::OK);
            assert_eq!(ask(&Method::GET, path, "localhost"), found, "{path}");
        }
        let moved = ask(&Method::GET, "/%63ommunes?page=%32", "localhost");
        assert_eq!(moved, Answer::Moved("/communes/?page=%32".into()));
        let state = ask(&Method::GET, "/%5Fetat/", "localhost");
        assert_eq!(state, Answer::State(StatusCode::OK));
    }

    #[test]
    fn a_target_in_absolute_form_names_its_host() {
        let foreign = Answer::Status(StatusCode::MISDIRECTED_REQUEST);
        for target in [
            "http://evil.example/",
            "http://localhost@evil.example/",
            "http://localhost.evil.example:1111/",
        ] {
            assert_eq!(ask(&Method::GET, target, "localhost"), foreign, "{target}");
        }
        assert_eq!(
            ask(&Method::GET, "http://localhost/", "evil.example"),
            foreign
        );
        assert_eq!(
            ask(&Method::GET, "http://localhost:1111/", "127.0.0.1"),
            file("index.html", StatusCode::OK)
        );
    }

    #[test]
    fn each_of_several_hosts_is_this_server() {
        let live = Live::new(([127, 0, 0, 1], 1111).into(), PathBuf::from("public"));
        let foreign = StatusCode::MISDIRECTED_REQUEST;
        let twice = StatusCode::BAD_REQUEST;
        for (hosts, status) in [
            (["localhost:1111", "evil.example"], foreign),
            (["evil.example", "localhost:1111"], foreign),
            (["localhost:1111", "localhost:1111"], twice),
            (["localhost", "127.0.0.1:1111"], twice),
        ] {
            let mut request = Request::builder().uri("/");
            for host in hosts {
                request = request.header("host", host);
            }
            let (request, ()) = request.body(()).unwrap().into_parts();
            let answered = answer(&live, &live.snapshot(), &request);
            assert_eq!(answered, Answer::Status(status), "{hosts:?}");
        }
    }

    #[test]
    fn two_origins_are_no_site() {
        let live = Live::new(([127, 0, 0, 1], 1111).into(), PathBuf::from("public"));
        let own = "http://localhost:1111";
        for (origins, is_answered) in [
            (&[own][..], true),
            (&[own, own], false),
            (&[own, "http://evil.example"], false),
            (&["null", own], false),
        ] {
            for path in ["/_marelle/vivant.js", "/_marelle/evenements"] {
                let mut request = Request::builder().uri(path).header("host", "localhost");
                for origin in origins {
                    request = request.header("origin", *origin);
                }
                let (request, ()) = request.body(()).unwrap().into_parts();
                let answered = answer(&live, &live.snapshot(), &request);
                let refused = answered == Answer::Status(StatusCode::BAD_REQUEST);
                assert_eq!(refused, !is_answered, "{path} {origins:?}");
            }
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
