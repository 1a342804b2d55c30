//! Characters that no page can carry, and those that a terminal would obey.

use super::case::{CASE, Case, assert_cases};
use crate::portal_folder::PortalFolder;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "names that hold what nobody sees",
        files: &[
            ("content/pages/no\u{ad}tes.pdf", "x"),
            ("content/pages/notes\u{200b}\u{fe0f}.pdf", "x"),
        ],
        places: &[("fichier-non-lu", 0, 0), ("fichier-non-lu", 0, 0)],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : un PDF ne se publie pas.
--> content/pages/notes[U+200B][U+FE0F].pdf
 = aide: Écrivez ce qu'il dit dans une page de content/pages/, ou donnez-en un lien s'il est déjà sur un autre site, puis rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un PDF ne se publie pas.
--> content/pages/no[U+00AD]tes.pdf
 = aide: Écrivez ce qu'il dit dans une page de content/pages/, ou donnez-en un lien s'il est déjà sur un autre site, puis rangez-le hors de content/.

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a sign of a font",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\nresume = \"Essai\"\n+++\n\u{f0b7} un\n",
        )],
        places: &[("signe-d-une-police", 5, 1)],
        expected: "remarque[signe-d-une-police]: Signe d'une police que les familles n'ont pas\u{a0}: U+F0B7. Les pages montrent un carré vide.
 --> content/pages/essai.md:5:1
  |
5 | \u{f0b7} un
  | ^
  |
  = aide: Effacez-le. Au début d'une ligne, c'était la puce d'une liste\u{a0}: écrivez à sa place un tiret et une espace.

26 pages lues\u{a0}: aucune faute, 1 remarque.
",
        ..CASE
    },
    Case {
        name: "in a text",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\nresume = \"Essai\"\n+++\nDes\u{b}mots\u{fdd0} et\u{1b}[2J d'autres.\n",
        )],
        places: &[("caractere-retire", 5, 4)],
        expected: r#"remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+000B et 2 autres.
 --> content/pages/essai.md:5:4
  |
5 | Des mots et[2J d'autres.
  |    ^
  |
  = aide: Effacez-le : il vient souvent d'un copier-coller.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "by an entity",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\nresume = \"Essai\"\n+++\nDes &#xFFFE; mots.\n",
        )],
        places: &[("caractere-retire", 5, 5)],
        expected: r#"remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+FFFE.
 --> content/pages/essai.md:5:5
  |
5 | Des &#xFFFE; mots.
  |     ^^^^^^^^
  |
  = aide: Effacez-le : il vient souvent d'un copier-coller.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "by an escape of TOML",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Es\\u000Bsai\"\nresume = \"Essai\"\n+++\nDes mots.\n",
        )],
        places: &[("caractere-retire", 2, 9)],
        expected: r#"remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+000B.
 --> content/pages/essai.md:2:9
  |
2 | titre = "Es\u000Bsai"
  |         ^^^^^^^^^^^^^
  |
  = aide: Effacez-le : il vient souvent d'un copier-coller.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "by an escape of JSON",
        files: &[(
            "content/territoires/epci.geojson",
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13001","nom":"Aix\uFDD1","departement":"13","lat":43.53,"lon":5.44},"geometry":null}]}"#,
        )],
        places: &[("caractere-retire", 1, 1)],
        expected: r#"remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+FDD1.
 --> content/territoires/epci.geojson:1:1
  |
1 | {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13001","nom":"Aix\uFDD1","departement":"13","lat":43....
  | ^
  |
  = aide: Effacez-le : il vient souvent d'un copier-coller.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "in a fault",
        files: &[(
            "content/services/essai.md",
            "+++\nnom = \"Essai\"\ntype = \"r\u{2028}pe\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
        )],
        places: &[("type-de-service-inconnu", 3, 8)],
        expected: r#"faute[type-de-service-inconnu]: Le type « r[U+2028]pe » n'existe pas dans content/types.toml.
 --> content/services/essai.md:3:8
  |
3 | type = "r�pe"
  |        ^^^^^^
  |
  = aide: Vouliez-vous écrire "rpe" ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "words turned round, and what nobody sees",
        files: &[(
            "content/services/essai.md",
            "+++\nnom = \"Es\u{200b}sai\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }\ncontacts = [{ telephone = \"\u{202a}04 65 71 00 01\u{202c}\" }]\ndate_maj = 2026-10-12\n+++\nUn\u{200d} texte\u{ad} de gar\u{ad}de.\n",
        )],
        places: &[("caractere-retire", 2, 10)],
        expected: r#"remarque[caractere-retire]: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+200B et 2 autres.
 --> content/services/essai.md:2:10
  |
2 | nom = "Essai"
  |          ^
  |
  = aide: Effacez-le : il vient souvent d'un copier-coller.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// What a terminal obeys, what turns words round, and what no page can carry.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{2066}\u{b}\u{fffe}\u{fdd1}\u{0}";

fn is_obeyed(c: char) -> bool {
    (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{fffe}\u{fdd1}".contains(c)
}

#[test]
fn no_format_says_what_a_terminal_would_obey() {
    let portal = PortalFolder::new();
    let escaped = "\\u001B]0;x\\u0007\\u009B31m\\u202E\\uFFFE";
    portal.write(
        "content/services/essai.md",
        format!(
            "+++\nnom = \"{HOSTILE}\"\ntype = \"{escaped}\"\n\"{escaped}\" = 1\n\
             adresse = {{ commune = \"{HOSTILE}\" }}\n+++\n[a](x{HOSTILE}:y) [b](/{HOSTILE}/)\n"
        ),
    );
    let table = format!("nom;type;{HOSTILE}\n{HOSTILE};{HOSTILE};a\n");
    portal.write("content/services/a.csv", table);
    for format in ["human", "json", "github"] {
        let ran = portal.run(&["check", "--format", format]);
        assert_eq!(ran.code, Some(1), "{format}");
        let said = ran.stdout + &ran.stderr;
        assert!(!said.contains(is_obeyed), "{format}: {said:?}");
    }
    let folders = [
        "build",
        "--output",
        "\u{1b}[2J\u{202e}",
        "--root",
        "\u{9b}x",
    ];
    let ran = portal.run_bare(&folders);
    assert!(!ran.stderr.contains(is_obeyed), "{:?}", ran.stderr);
    let ran = portal.run_bare(&["horaires", HOSTILE.trim_end_matches('\0'), "--json"]);
    assert!(!ran.stdout.contains(is_obeyed), "{:?}", ran.stdout);
}

#[test]
fn no_page_and_no_feed_carries_them() {
    let portal = PortalFolder::new();
    let text = format!(
        "Des {HOSTILE} mots &#11; &#xFDD0; [a](https://a.example/&#xFFFE; \"&#xB;\")\n\n# &#xFDD0;Titre\n"
    );
    let head = format!("titre = \"T{HOSTILE}\\u000B\"\nresume = \"R\\uFFFE\"\n");
    portal.write("content/pages/essai.md", format!("+++\n{head}+++\n{text}"));
    let news = format!("+++\n{head}date = 2026-11-02\n+++\n{text}");
    portal.write("content/actualites/essai.md", news);
    portal.build(&[]);
    for (path, bytes) in portal.site() {
        let is_text = ["html", "xml", "json", "csv", "txt"]
            .iter()
            .any(|end| path.ends_with(end));
        let page = String::from_utf8_lossy(&bytes);
        let is_unfit = |c: char| {
            (c.is_control() && !"\t\n\r".contains(c)) || "\u{fdd0}\u{fdd1}\u{fffe}".contains(c)
        };
        assert!(!is_text || !page.contains(is_unfit), "{path}");
    }
    let feed = portal.read("public/flux.xml");
    assert!(feed.contains("<title>T"), "{feed}");
}
