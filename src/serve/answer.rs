//! Which file answers a request.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, Method, StatusCode};

use crate::address::OutputPath;

/// The outputs by the path of the address they answer.
#[derive(Debug)]
pub(super) struct Outputs {
    by_path: BTreeMap<String, OutputPath>,
    hosts: Vec<String>,
}

/// What to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A file, with its status.
    File(OutputPath, StatusCode),
    /// The same address with a slash at its end.
    AddSlash(String),
    /// Nothing but a status.
    Status(StatusCode),
}

impl Outputs {
    /// Maps the outputs. `hosts` are the names by which this server may be called.
    pub(super) fn new(outputs: &[OutputPath], hosts: Vec<String>) -> Self {
        let by_path = outputs
            .iter()
            .map(|path| (path.address(), path.clone()))
            .collect();
        Self { by_path, hosts }
    }

    /// Chooses the answer. A foreign `Host` is somebody else's page calling this computer
    /// (DNS rebinding): it gets 421 whatever it asks.
    pub(super) fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Answer {
        let host = headers
            .get("host")
            .and_then(|host| host.to_str().ok())
            .unwrap_or_default();
        if !self.hosts.iter().any(|known| known == host_name(host)) {
            return Answer::Status(StatusCode::MISDIRECTED_REQUEST);
        }
        if !matches!(*method, Method::GET | Method::HEAD) {
            return Answer::Status(StatusCode::METHOD_NOT_ALLOWED);
        }
        if let Some(output) = self.by_path.get(path) {
            return Answer::File(output.clone(), StatusCode::OK);
        }
        let with_slash = format!("{path}/");
        if self.by_path.contains_key(&with_slash) {
            return Answer::AddSlash(with_slash);
        }
        match self.by_path.get("/404.html") {
            Some(output) => Answer::File(output.clone(), StatusCode::NOT_FOUND),
            None => Answer::Status(StatusCode::NOT_FOUND),
        }
    }
}

/// The name in a `Host` header, its port left out.
fn host_name(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
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
    use axum::http::{HeaderMap, Method, StatusCode};

    use super::{Answer, Outputs};
    use crate::address::OutputPath;

    fn answer(method: Method, path: &str, host: &str) -> Answer {
        let outputs = ["index.html", "communes/index.html", "404.html"]
            .map(|path| OutputPath::parse(path).unwrap());
        let outputs = Outputs::new(&outputs, vec!["localhost".into(), "127.0.0.1".into()]);
        let mut headers = HeaderMap::new();
        headers.insert("host", host.parse().unwrap());
        outputs.answer(&method, path, &headers)
    }

    fn file(path: &str, status: StatusCode) -> Answer {
        Answer::File(OutputPath::parse(path).unwrap(), status)
    }

    #[test]
    fn only_built_outputs_answer() {
        assert_eq!(
            answer(Method::GET, "/", "localhost:1111"),
            file("index.html", StatusCode::OK)
        );
        assert_eq!(
            answer(Method::GET, "/communes", "127.0.0.1"),
            Answer::AddSlash("/communes/".into())
        );
        for path in [
            "/../etc/passwd",
            "/%2e%2e/x",
            "//etc/passwd",
            "/communes/index.html",
            "/c:/x",
        ] {
            assert_eq!(
                answer(Method::GET, path, "localhost"),
                file("404.html", StatusCode::NOT_FOUND),
                "{path}"
            );
        }
    }

    #[test]
    fn a_foreign_host_or_method_gets_nothing() {
        assert_eq!(
            answer(Method::GET, "/", "evil.example"),
            Answer::Status(StatusCode::MISDIRECTED_REQUEST)
        );
        assert_eq!(
            answer(Method::POST, "/", "localhost"),
            Answer::Status(StatusCode::METHOD_NOT_ALLOWED)
        );
    }
}
