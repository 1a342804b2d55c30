//! What is not answered: other sites' pages, other methods, other files.

use super::served::Served;

#[test]
fn a_foreign_host_gets_nothing() {
    let served = Served::new();
    for host in [
        "Host: evil.example\r\n",
        "Host: evil.example:1111\r\n",
        "Host: localhost.evil.example\r\n",
        "Host: localhost@evil.example\r\n",
        "Host: \r\n",
        "",
    ] {
        for target in [
            "/",
            "/_etat/",
            "/_marelle/evenements",
            "/_marelle/vivant.js",
        ] {
            let answer = served.ask("GET", target, host);
            assert!(
                [400, 421].contains(&answer.status),
                "{host}{target}: {answer:?}"
            );
            assert_eq!(answer.body, "", "{host}{target}");
        }
    }
    for host in [
        "localhost",
        "LOCALHOST:9",
        "127.0.0.1",
        "127.0.0.1:1111",
        "[::1]:1111",
    ] {
        let answer = served.ask("GET", "/", &format!("Host: {host}\r\n"));
        assert_eq!(answer.status, 200, "{host}");
    }
}

#[test]
fn only_reading_is_answered() {
    let served = Served::new();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        for target in ["/", "/_marelle/evenements", "/_etat/"] {
            let answer = served.ask(method, target, "Host: localhost\r\nContent-Length: 0\r\n");
            assert_eq!(answer.status, 405, "{method} {target}");
            assert_eq!(answer.header("allow"), "GET, HEAD", "{method} {target}");
        }
    }
}

/// Ways out of a folder, in every encoding that a server might undo.
const TARGETS: &[&str] = &[
    "/../secret.txt",
    "/../../../../../../etc/passwd",
    "/fiches/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2E%2E%2Fsecret.txt",
    "/.%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%252e%252e/secret.txt",
    "/%25%32%65%25%32%65/secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/..%c0%afsecret.txt",
    "/%e0%80%ae%e0%80%ae/secret.txt",
    "/%u002e%u002e/secret.txt",
    "/．．/secret.txt",
    "/%ef%bc%8e%ef%bc%8e/secret.txt",
    "/..%0d%0a/secret.txt",
    "/%0d%0aX-Injected:%20oui/",
    "/....//secret.txt",
    "/communes/../secret.txt",
    "/communes/%2e%2e/secret.txt",
    "/communes/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/_marelle/../secret.txt",
    "/_etat/../secret.txt",
    "/proc/self/environ",
    "/.marelle-en-cours/0",
    "/..;/secret.txt",
    "/\\..\\secret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "/..%5Csecret.txt",
    "//etc/passwd",
    "///etc/passwd",
    "//localhost/etc/passwd",
    "/etc/passwd",
    "/%2fetc%2fpasswd",
    "/c:/windows/win.ini",
    "/./secret.txt",
    "/secret.txt",
    "/secret.txt/",
    "/index.html%00",
    "/%00",
    "/secret.txt%00.html",
    "/../marelle.toml",
    "/content/types.toml",
    "/.marelle/",
    "/public/index.html",
    "/index.html",
    "http://localhost/../secret.txt",
    "http://localhost/etc/passwd",
    "file:///etc/passwd",
    "*",
    "../secret.txt",
];

#[test]
fn no_path_leaves_the_site() {
    let served = Served::new();
    served.portal.write("secret.txt", "SECRET");
    served.portal.write("public/secret.txt", "SECRET");
    let long = format!("/{}", "a".repeat(8 * 1024));
    let climbing = format!("/{}secret.txt", "../".repeat(2700));
    let encoded = format!("/{}secret.txt", "%2e%2e%2f".repeat(20));
    let targets = TARGETS.iter().copied().chain([&*long, &climbing, &encoded]);
    for target in targets {
        let answer = served.get(target);
        let shown = &target[..target.len().min(60)];
        assert!(
            [400, 404, 414].contains(&answer.status),
            "{shown}: {}",
            answer.status
        );
        assert_eq!(answer.header("x-injected"), "", "{shown}");
        for secret in ["SECRET", "root:", "identifiant", "[[types]]"] {
            assert!(!answer.body.contains(secret), "{shown}: {secret}");
        }
    }
    // The server is still there, and nothing in it broke.
    assert_eq!(served.get("/").status, 200);
    assert!(
        !served.said().contains("défaut de marelle"),
        "{}",
        served.said()
    );
}

#[test]
fn a_target_that_names_another_host_gets_nothing() {
    let served = Served::new();
    for target in [
        "http://evil.example/",
        "http://evil.example/_etat/",
        "http://evil.example:1111/etc/passwd",
        "http://localhost@evil.example/",
        "http://localhost.evil.example/",
        "https://evil.example/_marelle/vivant.js",
        // An authority alone is a host too.
        "secret.txt",
        "evil.example:443",
    ] {
        let answer = served.get(target);
        assert_eq!((answer.status, &*answer.body), (421, ""), "{target}");
    }
    assert_eq!(served.get("http://localhost/").status, 200);
    let foreign = served.ask("GET", "http://localhost/", "Host: evil.example\r\n");
    assert_eq!(foreign.status, 421);
}

#[test]
fn bytes_that_are_no_request_are_refused() {
    let served = Served::new();
    for bytes in [
        &b"GET /\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"[..],
        b"GET / secret HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\nHost : localhost\r\n\r\n",
    ] {
        let answer = served.raw(bytes);
        assert!([0, 400].contains(&answer.status), "{answer:?}");
    }
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn only_this_server_s_pages_hear_of_changes() {
    let served = Served::new();
    let token = served.token();
    let right = format!("/_marelle/evenements?jeton={token}");
    let longer = format!("{right}0");
    let local = "Host: localhost\r\n";
    for target in [
        "/_marelle/evenements",
        "/_marelle/evenements?",
        "/_marelle/evenements?jeton=",
        "/_marelle/evenements?jeton=faux",
        &longer,
    ] {
        assert_eq!(served.ask("GET", target, local).status, 403, "{target}");
    }
    let port = served.port;
    for origin in [
        "http://evil.example".to_owned(),
        format!("http://evil.example:{port}"),
        format!("https://localhost:{port}"),
        "null".to_owned(),
        format!("http://localhost.evil.example:{port}"),
        format!("http://localhost:{port}/"),
        // Another program of this computer.
        "http://localhost".to_owned(),
        format!("http://localhost:{}", port - 1),
    ] {
        let headers = format!("{local}Origin: {origin}\r\n");
        assert_eq!(served.ask("GET", &right, &headers).status, 403, "{origin}");
    }
    let state = served.events().says_errors(0);
    let stylesheet = state["stylesheet"].as_str().unwrap();
    assert_eq!(served.get(stylesheet).status, 200);
    assert!(served.get("/").body.contains(stylesheet));
}
