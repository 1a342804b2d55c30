//! What is not known has no value: never an empty one.

use std::path::Path;

use serde_json::Value;

use crate::portal_folder::{PortalFolder, files_below};

/// The texts between two marks.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    let after = text.split(open).skip(1);
    after.filter_map(|rest| rest.split(close).next()).collect()
}

/// Where a value is an empty text: `.address.streetAddress`; with where one is `null`.
fn absences(value: &Value, at: &str) -> [Vec<String>; 2] {
    let inner: Vec<[Vec<String>; 2]> = match value {
        Value::String(text) if text.is_empty() => return [vec![at.to_owned()], Vec::new()],
        Value::Null => return [Vec::new(), vec![at.to_owned()]],
        Value::Array(values) => values.iter().map(|value| absences(value, at)).collect(),
        Value::Object(object) => {
            let pairs = object.iter();
            let inner = pairs.map(|(key, value)| absences(value, &format!("{at}.{key}")));
            inner.collect()
        }
        _ => Vec::new(),
    };
    inner
        .into_iter()
        .fold(Default::default(), |[empty, null], [more, nulls]| {
            [[empty, more].concat(), [null, nulls].concat()]
        })
}

fn demonstration() -> PortalFolder {
    let portal = PortalFolder::empty();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for (path, bytes) in files_below(&folder) {
        portal.write(&format!("content/{path}"), bytes);
    }
    portal.write("marelle.toml", include_str!("../../marelle.toml"));
    // A place and an event whose street nobody wrote, and a service that has no place.
    portal.write(
        "content/services/sans-rue.csv",
        "nom;type;adresse.commune;communes_desservies;date_maj\nA;multi-accueil;Trets;;2026-10-12\nB;rpe;;Trets;2026-10-12\n",
    );
    portal.write(
        "content/agenda/sans-rue.csv",
        "titre;quand;lieu.commune;date_maj\nFete;le 9 décembre 2026 14h-16h;Trets;2026-10-12\n",
    );
    portal.build(&[]);
    portal
}

#[test]
fn no_empty_text_stands_for_what_is_not_known() {
    let portal = demonstration();
    let mut found = Vec::new();
    let mut seen = 0;
    for (path, bytes) in portal.site() {
        let text = String::from_utf8_lossy(&bytes);
        let (documents, is_page) = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => (between(&text, "application/ld+json\">", "</script>"), true),
            // A list whose places have a meaning: its reader expects one entry each.
            Some("json") if path.starts_with("donnees/calendrier-") => continue,
            Some("json" | "geojson" | "webmanifest") => (vec![&*text], false),
            _ => continue,
        };
        for document in documents {
            seen += 1;
            let value: Value = serde_json::from_str(document).unwrap();
            let [empty, null] = absences(&value, "");
            found.extend(empty.into_iter().map(|at| format!("{path}{at}")));
            let null = null.into_iter().filter(|_| is_page);
            found.extend(null.map(|at| format!("{path}{at}")));
        }
    }
    assert!(seen > 20, "{seen} documents");
    assert_eq!(found, Vec::<String>::new());
    let page = portal.read("public/fiches/a-trets/index.html");
    let address = between(&page, "\"address\":", "}");
    assert_eq!(
        address,
        ["{\"@type\":\"PostalAddress\",\"addressCountry\":\"FR\",\"addressLocality\":\"Trets\""]
    );
}
