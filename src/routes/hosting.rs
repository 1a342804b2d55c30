//! Files for whoever hosts the site.

use crate::context::host_policy;
use crate::portal::Portal;

/// Headers that every answer carries. `frame-ancestors` works in a header only.
const HEADERS: &[(&str, &str)] = &[
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Permissions-Policy", "geolocation=(self)"),
];

/// The type of a calendar file (RFC 5545, 8.1), which many servers do not know.
const CALENDAR: &str = "text/calendar; charset=utf-8";

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `/robots.txt`. A preview is for nobody; pages that are `noindex` say so themselves.
pub(super) fn robots(portal: &Portal) -> String {
    if portal.preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = portal.settings.base_url.absolute("/sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

/// `/_headers`, as several static hosts read it.
pub(super) fn headers(portal: &Portal) -> String {
    let mut text = "/*\n".to_owned();
    text.push_str(&format!("  Content-Security-Policy: {}\n", policy(portal)));
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for folder in ["assets", "medias", "recherche/index"] {
        text.push_str(&format!("/{folder}/*\n  Cache-Control: {FOR_EVER}\n"));
    }
    text.push_str(&format!("/*.ics\n  Content-Type: {CALENDAR}\n"));
    text
}

/// The mark by which this portal knows its output folder again. Its bytes never change.
pub(super) fn mark(portal: &Portal) -> String {
    format!(
        "Ce dossier est le site du portail «\u{a0}{}\u{a0}», écrit par marelle.\n",
        portal.settings.id
    )
}

/// `/nginx.conf`: the inside of a `server` block.
pub(super) fn nginx(portal: &Portal) -> String {
    let mut text = "# À inclure dans le bloc « server » de nginx.\n".to_owned();
    text.push_str("error_page 404 /404.html;\n");
    text.push_str("location = /nginx.conf { return 404; }\nlocation = /_headers { return 404; }\n");
    let mut common = format!(
        "add_header Content-Security-Policy \"{}\" always;\n",
        policy(portal)
    );
    for (name, value) in HEADERS {
        common.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    text.push_str(&common);
    // A location with a header of its own forgets those of its server.
    let inside: String = common.lines().map(|line| format!("    {line}\n")).collect();
    text.push_str(&format!(
        "location ~ ^/(assets|medias|recherche/index)/ {{\n{inside}    add_header Cache-Control \"{FOR_EVER}\";\n}}\n"
    ));
    text.push_str(&format!(
        "location ~ \\.ics$ {{\n    types {{ }}\n    default_type \"{CALENDAR}\";\n}}\n"
    ));
    text
}

fn policy(portal: &Portal) -> String {
    format!("{}; frame-ancestors 'none'", host_policy(&portal.settings))
}
