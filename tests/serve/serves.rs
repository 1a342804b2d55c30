//! What a page's request gets.

use super::served::Served;

/// A pixel, as WebP writes it without loss.
const PICTURE: &[u8] =
    b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";

#[test]
fn a_page_answers_with_the_script_that_follows_it() {
    let served = Served::new();
    let page = served.get("/fiches/relais/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(page.header("cache-control"), "no-cache");
    assert!(
        page.body
            .contains("<meta name=\"marelle-serve\" content=\"")
    );
    assert!(page.body.contains("src=\"/_marelle/vivant.js\""));
    assert!(!page.header("x-marelle-page").is_empty());
    for target in [
        "/_marelle/vivant.js",
        "/_marelle/vivant.css",
        "/_marelle/etat.css",
        "/_etat/",
    ] {
        assert_eq!(served.get(target).status, 200, "{target}");
    }
    // The script is the server's, never the site's.
    assert!(served.portal.files_with("marelle-serve").is_empty());
    assert!(served.portal.files_with("_marelle").is_empty());
}

#[test]
fn a_known_page_is_not_sent_again() {
    let served = Served::new();
    let page = served.get("/");
    let tag = page.header("etag");
    assert!(tag.starts_with("W/\"") && tag.ends_with('"'), "{tag}");
    let headers = format!("Host: localhost\r\nIf-None-Match: {tag}\r\n");
    let known = served.ask("GET", "/", &headers);
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    assert_eq!(known.header("etag"), tag);
    let other = served.ask("GET", "/communes/", &headers);
    assert_eq!(other.status, 200);
    let any = "Host: localhost\r\nIf-None-Match: *\r\n";
    assert_eq!(served.ask("GET", "/", any).status, 304);
    assert_eq!(served.ask("GET", "/nulle-part/", any).status, 404);
}

#[test]
fn a_missing_page_stays_missing_whatever_the_browser_knows() {
    let served = Served::new();
    let missing = served.get("/nulle-part/");
    assert_eq!(missing.status, 404);
    let headers = format!(
        "Host: localhost\r\nIf-None-Match: {}\r\n",
        missing.header("etag")
    );
    assert_eq!(served.ask("GET", "/nulle-part/", &headers).status, 404);
}

#[test]
fn head_answers_without_a_body() {
    let served = Served::new();
    let (head, page) = (
        served.ask("HEAD", "/", "Host: localhost\r\n"),
        served.get("/"),
    );
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    for name in ["etag", "x-marelle-page", "content-type"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
    }
}

#[test]
fn an_address_without_its_slash_is_sent_on() {
    let served = Served::new();
    let answer = served.get("/communes");
    assert_eq!(answer.status, 307);
    assert_eq!(answer.header("location"), "/communes/");
    assert_eq!(served.get("/_etat").header("location"), "/_etat/");
    let answer = served.get("/communes?page=2&q=%C3%A9t%C3%A9");
    assert_eq!(
        answer.header("location"),
        "/communes/?page=2&q=%C3%A9t%C3%A9"
    );
}

#[test]
fn every_file_says_what_it_is() {
    let served = Served::new();
    let portal = &served.portal;
    portal.write("content/pages/familles/plan.webp", PICTURE);
    portal.alter(
        "content/pages/familles/aides.md",
        "## Le",
        "![Plan](plan.webp)\n\n## Le",
    );
    served.becomes_what_a_build_gives("a picture");
    let kinds = [
        ("html", "text/html; charset=utf-8"),
        ("css", "text/css; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("webmanifest", "application/manifest+json"),
        ("conf", "text/plain; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("geojson", "application/geo+json"),
        ("txt", "text/plain; charset=utf-8"),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for path in portal.site().into_keys() {
        let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
        let kind = served.get(&address).header("content-type").to_owned();
        let (_, ending) = path.rsplit_once('.').unwrap_or_default();
        let expected = match (&*path, kinds.iter().find(|(known, _)| *known == ending)) {
            ("flux.xml", _) => "application/atom+xml; charset=utf-8",
            ("sitemap.xml", _) => "text/xml; charset=utf-8",
            (_, Some((ending, kind))) => {
                seen.insert(ending);
                kind
            }
            // The search's own files, and compressed ones that a host sends in their place.
            (path, _) if path.starts_with("recherche/") => continue,
            // A host's own file, of no ending, and the mark of the site.
            (path, _) if !path.contains('.') || path.starts_with('.') => "application/octet-stream",
            _ => {
                assert_ne!(kind, "application/octet-stream", "{path}");
                continue;
            }
        };
        assert_eq!(kind, expected, "{path}");
    }
    assert_eq!(seen.len(), kinds.len(), "{seen:?}");
}

#[test]
fn pages_are_compressed_for_who_asks() {
    let served = Served::new();
    let plain = served.get("/communes/");
    for coding in ["br", "gzip"] {
        let headers = format!("Host: localhost\r\nAccept-Encoding: {coding}\r\n");
        let answer = served.ask("GET", "/communes/", &headers);
        assert_eq!(answer.header("content-encoding"), coding);
        assert_eq!(answer.header("vary"), "accept-encoding");
        // One page, one weak tag, however it travels.
        assert_eq!(answer.header("etag"), plain.header("etag"));
        assert!(answer.bytes.len() < plain.bytes.len() / 2, "{coding}");
    }
    assert_eq!(plain.header("content-encoding"), "");
}
