//! The map of communes: exactly what a small portal draws, and what the demonstration weighs.
//!
//! `GOLDEN=overwrite cargo test --test map` writes the expected files anew; read the diff.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads and writes files"
)]

mod support;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use marelle::content::{ParseMemory, parse};
use marelle::portal::{LinkMemory, Options, Portal, link};
use marelle::source::{FileMemory, Survey, read_sources};

use support::portal::{TODAY, built, copy_demo, errors, repository, small_portal};
use support::tree::{copy, work_folder, write};

/// What a map of one département may weigh, in bytes of brotli.
const HEAVIEST: usize = 15_000;

/// Trets and Rousset side by side, and a third commune, whose contour nobody gave.
const COMMUNES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"13110","nom":"Trets","population":10946,"codes_postaux":["13530"],"departement":"13","lat":43.44,"lon":5.68},"geometry":{"type":"Polygon","coordinates":[[[5.64,43.4],[5.72,43.4],[5.72,43.48],[5.64,43.48],[5.64,43.4]]]}},
{"type":"Feature","properties":{"code":"13087","nom":"Rousset","population":5425,"codes_postaux":["13790"],"departement":"13","lat":43.44,"lon":5.6},"geometry":{"type":"Polygon","coordinates":[[[5.56,43.4],[5.64,43.4],[5.64,43.48],[5.56,43.48],[5.56,43.4]]]}},
{"type":"Feature","properties":{"code":"13072","nom":"Peynier","population":3500,"codes_postaux":["13790"],"departement":"13","lat":43.44,"lon":5.62},"geometry":null}
]}"#;

/// The maps of a page.
fn maps(site: &Path, page: &str) -> Vec<String> {
    let html = std::fs::read_to_string(site.join(page)).unwrap();
    let sections = html.split("<section class=\"commune-map").skip(1);
    sections
        .map(|section| section.split("</section>").next().unwrap().to_owned())
        .collect()
}

/// The map of a page that has one, in lines, from the drawing on.
fn map(site: &Path, page: &str) -> String {
    let maps = maps(site, page);
    let [map] = maps.as_slice() else {
        panic!("{page} has {} maps", maps.len())
    };
    let lines = map.lines().map(str::trim).filter(|line| !line.is_empty());
    let drawing = lines.skip_while(|line| !line.starts_with("<svg"));
    drawing.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_small_territory_is_drawn_exactly_so() {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    write(&root, "content/territoires/communes.geojson", COMMUNES);
    let territory = std::fs::read_to_string(root.join("content/territoires/ctg-de-reference.toml"));
    let territory = territory.unwrap().replace(
        "communes = [\"13087\", \"13110\"]",
        "communes = [\"13087\", \"13110\", \"13072\"]",
    );
    write(
        &root,
        "content/territoires/ctg-de-reference.toml",
        &territory,
    );
    let site = folder.path().join("site");
    assert_eq!(errors(&built(&root, &site)), Vec::<String>::new());
    let pages = [
        ("territory.html", "territoires/ctg-de-reference/index.html"),
        ("commune.html", "communes/trets/index.html"),
    ];
    for (name, page) in pages {
        let expected = repository().join("tests/map").join(name);
        let drawn = map(&site, page) + "\n";
        if std::env::var("GOLDEN").is_ok_and(|value| value == "overwrite") {
            std::fs::write(&expected, &drawn).unwrap();
        }
        assert_eq!(drawn, std::fs::read_to_string(&expected).unwrap(), "{page}");
    }
    assert_eq!(maps(&site, "communes/peynier/index.html"), [""; 0]);
}

#[test]
fn the_demonstration_draws_every_commune_and_stays_light() {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy_demo(&root);
    let site = folder.path().join("site");
    assert_eq!(errors(&built(&root, &site)), Vec::<String>::new());
    let home = maps(&site, "index.html");
    let linked: Vec<BTreeSet<&str>> = home.iter().map(|map| linked_communes(map)).collect();
    let counts: Vec<usize> = linked.iter().map(BTreeSet::len).collect();
    assert_eq!(counts, [119, 226], "communes of the two départements");
    for department in ["bouches-du-rhone", "pyrenees-orientales"] {
        let page = format!("territoires/{department}/index.html");
        for map in home.iter().chain(&maps(&site, &page)) {
            let weight = brotli(map);
            assert!(weight <= HEAVIEST, "{department}: {weight} bytes");
        }
    }
    for file in ["donnees/contours-13.json", "donnees/contours-66.json"] {
        let weight = brotli(&std::fs::read_to_string(site.join(file)).unwrap());
        assert!(weight <= HEAVIEST, "{file}: {weight} bytes");
    }
    for page in ["communes/trets/index.html", "communes/arles/index.html"] {
        let weight = brotli(&map(&site, page));
        assert!(weight <= HEAVIEST / 2, "{page}: {weight} bytes");
    }
}

#[test]
fn a_departement_of_two_communes_is_a_land_a_border_and_names() {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    write(&root, "content/territoires/communes.geojson", COMMUNES);
    let site = folder.path().join("site");
    assert_eq!(errors(&built(&root, &site)), Vec::<String>::new());
    let file = std::fs::read_to_string(site.join("donnees/contours-13.json")).unwrap();
    let expected = r#"{"pas":40,"terre":["14100 -120943 200 0 0 276 -200 0 -200 0 0 -276"],"limites":["14100 -120943 0 276"],"noms":[["Trets",434400,56800],["Rousset",434400,56000],["Peynier",434400,56200]]}"#;
    assert_eq!(file, format!("{expected}\n"));
    let page = std::fs::read_to_string(site.join("recherche/index.html")).unwrap();
    let place = r#"data-contours="/donnees/contours-13.json" data-bornes="556000 -4837720 572000 -4826680""#;
    assert!(page.contains(place), "{page}");
}

/// The `img-src` of a page, or of the headers.
fn images(site: &Path, file: &str) -> String {
    let text = std::fs::read_to_string(site.join(file)).unwrap();
    let text = text.replace("&#39;", "'");
    let (_, after) = text.split_once("img-src ").unwrap();
    after.split(';').next().unwrap().to_owned()
}

#[test]
fn another_host_is_named_only_by_the_page_that_may_ask_it_and_only_when_it_is_set() {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    let site = folder.path().join("site");
    let search = "recherche/index.html";
    let files = [search, "index.html", "_headers", "nginx.conf"];
    assert_eq!(errors(&built(&root, &site)), Vec::<String>::new());
    assert_eq!(files.map(|file| images(&site, file)), ["'self'"; 4]);
    let page = std::fs::read_to_string(site.join(search)).unwrap();
    assert!(!page.contains("data-fond") && page.contains("trusted-types default"));

    let settings = std::fs::read_to_string(root.join("marelle.toml")).unwrap();
    let tiles = "[carte]\ntuiles = \"https://tuiles.example/{z}/{x}/{y}.png\"\nattribution = \"Tuiles (exemple)\"\n";
    write(&root, "marelle.toml", format!("{settings}\n{tiles}"));
    assert_eq!(errors(&built(&root, &site)), Vec::<String>::new());
    let both = "'self' https://tuiles.example";
    assert_eq!(
        files.map(|file| images(&site, file)),
        [both, "'self'", both, both]
    );
    let page = std::fs::read_to_string(site.join(search)).unwrap();
    assert!(
        page.contains(r#"data-fond="https://tuiles.example/{z}/{x}/{y}.png""#),
        "{page}"
    );
    assert!(page.contains("Tuiles (exemple) (tuiles.example), qui voit alors"));
}

#[test]
fn contours_are_drawn_again_only_when_they_change() {
    let folder = work_folder();
    let root = folder.path().join("portal");
    copy(&small_portal(), &root);
    write(&root, "content/territoires/communes.geojson", COMMUNES);
    let mut files = FileMemory::keeping();
    let mut parsed = ParseMemory::keeping();
    let mut linked = LinkMemory::keeping();
    let mut contours = || {
        let survey = Survey::of(&root).unwrap();
        let (sources, _) = read_sources(&root, survey, &mut files);
        let (content, _) = parse(&sources, &mut parsed);
        let options = Options {
            today: TODAY,
            drafts: false,
            preview: false,
        };
        let outputs = |_: &Portal| BTreeSet::new();
        let portal = link(content, &sources, options, &mut linked, &outputs).portal;
        portal.unwrap().contours
    };
    let first = contours();
    let kinds = std::fs::read_to_string(root.join("content/types.toml")).unwrap();
    write(&root, "content/types.toml", kinds + "\n");
    let after_kinds = contours();
    assert!(Arc::ptr_eq(&first, &after_kinds), "kinds have no contour");
    let moved = COMMUNES.replace("5.72", "5.74");
    write(&root, "content/territoires/communes.geojson", moved);
    assert!(!Arc::ptr_eq(&first, &contours()), "a contour moved");
}

/// The pages of communes that shapes of a map lead to.
fn linked_communes(map: &str) -> BTreeSet<&str> {
    let links = map.split("<a href=\"/communes/").skip(1);
    let shapes = links.filter(|link| link.contains("<title>"));
    shapes.filter_map(|link| link.split('"').next()).collect()
}

fn brotli(text: &str) -> usize {
    let mut bytes = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut bytes, 4096, 11, 22);
    writer.write_all(text.as_bytes()).unwrap();
    drop(writer);
    bytes.len()
}
