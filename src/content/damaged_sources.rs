//! Whatever a source has become (cut, doubled, with marks where none belong), reading it ends, and
//! each fault stands inside its text.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{ParseMemory, parse};
use crate::address::fit;
use crate::diagnostic::{Diagnostic, LineStarts};
use crate::source::{Removed, Source, SourceKind, Sources};

const SERVICE: &str = "+++
id = \"nuage\"
nom = \"Le Nuage\"
type = \"ludotheque\"
horaires = [\"mar jeu 9h-12h (vacances scolaires)\", \"fermé le 1er mai\"]
adresse = { voie = \"2 rue Haute\", code_postal = \"13530\", commune = \"Trets\" }
contacts = [{ telephone = \"04 42 00 00 00\" }]
date_maj = 2026-11-10
+++
Un texte, [un lien](/agenda/) et {{ bareme psu.plafond }}.

- [ ] une case[^1]

[^1]: Une note.
";

const EVENT: &str = "+++
titre = \"Jeux\"
quand = [\"1er et 3e samedi du mois 9h30-11h30\"]
exceptions = [{ le = 2026-12-05, etat = \"annule\", motif = \"Neige.\" }]
+++
Venez.
";

const TABLE: &str = "id;nom;type;horaires;adresse.code_postal;adresse.commune
a;\"Le \"\"Nuage\"\"\";ludotheque;mar 9h-12h | jeu 14h-18h;13530;Trets
b;Autre;ludotheque;\"lun
ven\";13790;Rousset
";

const COMMUNES: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{
"code":"13110","nom":"Trets","departement":"13","lat":43.4,"lon":5.6},"geometry":{"type":"Polygon",
"coordinates":[[[5.6,43.4],[5.7,43.4],[5.7,43.5],[5.6,43.4]]]}}]}"#;

const KINDS: &str = "[[types]]
id = \"ludotheque\"
nom = \"Ludothèque\"
pluriel = \"Ludothèques\"
groupe = \"loisirs\"
mots = [\"jeux\"]
";

const SAMPLES: [(&str, &str); 7] = [
    ("content/services/nuage.md", SERVICE),
    ("content/services/nuage.csv", TABLE),
    ("content/agenda/jeux.md", EVENT),
    ("content/pages/familles/aides.md", SERVICE),
    ("content/territoires/communes.geojson", COMMUNES),
    ("content/types.toml", KINDS),
    ("marelle.toml", KINDS),
];

/// What means something to one reader or another.
const MARKS: [&str; 24] = [
    "+++",
    "\"",
    "\"\"\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "{{ ",
    "= ",
    ";",
    ",",
    "|",
    "\n",
    "\r\n",
    "\u{feff}",
    "\u{a0}",
    "é",
    "👩‍👩‍👧",
    "\\u",
    "1e999",
    "[^1]",
    "9h-",
    " sauf ",
];

/// How a text is damaged, at places that are parts of a thousand of it.
#[derive(Debug, Clone)]
enum Damage {
    Cut(usize),
    Taken(usize, usize),
    Doubled(usize, usize),
    Marked(usize, &'static str, usize),
}

impl Damage {
    fn apply(&self, text: &str) -> String {
        let place = |thousandth: usize| text.floor_char_boundary(text.len() * thousandth / 1000);
        let span = |one: usize, other: usize| (place(one.min(other)), place(one.max(other)));
        match *self {
            Self::Cut(at) => text[..place(at)].to_owned(),
            Self::Taken(one, other) => {
                let (start, end) = span(one, other);
                format!("{}{}", &text[..start], &text[end..])
            }
            Self::Doubled(one, other) => {
                let (start, end) = span(one, other);
                format!("{}{}", &text[..end], &text[start..])
            }
            Self::Marked(at, mark, times) => {
                let at = place(at);
                format!("{}{}{}", &text[..at], mark.repeat(times), &text[at..])
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let mark = prop::sample::select(MARKS.as_slice());
    let times = prop_oneof![6 => Just(1_usize), 2 => 2..6_usize, 1 => Just(400_usize)];
    prop_oneof![
        1 => (0..1000_usize).prop_map(Damage::Cut),
        2 => (0..1000_usize, 0..1000_usize).prop_map(|(one, other)| Damage::Taken(one, other)),
        2 => (0..1000_usize, 0..1000_usize).prop_map(|(one, other)| Damage::Doubled(one, other)),
        5 => (0..1000_usize, mark, times)
            .prop_map(|(at, mark, times)| Damage::Marked(at, mark, times)),
    ]
}

fn faults(path: &str, text: &str) -> Vec<Diagnostic> {
    let source = Source {
        path: path.to_owned(),
        kind: SourceKind::of_path(path).unwrap(),
        removed: Removed::of(text).into_iter().collect(),
        text: fit(text).into_owned(),
        lines: LineStarts::default(),
    };
    let sources = Sources {
        texts: vec![Arc::new(source)],
        ..Sources::default()
    };
    parse(&sources, &mut ParseMemory::default()).1
}

/// Whether a fault stands on a line of the text, and within it: just after its end at most.
fn is_inside(fault: &Diagnostic, text: &str) -> bool {
    let Some(point) = &fault.location.point else {
        return true;
    };
    let line = text.split('\n').nth(point.line as usize - 1);
    line.is_some_and(|line| {
        let length = line.chars().count() as u32;
        point.column >= 1 && point.length >= 1 && point.column + point.length <= length + 2
    })
}

#[test]
fn the_samples_are_what_readers_read() {
    for (path, text) in SAMPLES {
        assert!(SourceKind::of_path(path).is_some(), "{path}");
        let told = faults(path, text);
        assert!(told.iter().all(|fault| is_inside(fault, text)), "{told:?}");
    }
    assert_eq!(faults(SAMPLES[0].0, SERVICE), []);
}

proptest! {
    // As many cases as PROPTEST_CASES says, 256 without it.
    #![proptest_config(Config { failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_damaged_source_is_read_to_its_end(
        (path, text) in prop::sample::select(SAMPLES.as_slice()),
        damages in prop::collection::vec(damage(), 1..6),
    ) {
        let damaged = damages.iter().fold(text.to_owned(), |text, damage| damage.apply(&text));
        let read = fit(&damaged);
        for fault in faults(path, &damaged) {
            prop_assert!(is_inside(&fault, &read), "{:?}\n{}", fault, read);
        }
    }
}
