//! Files as a whole, the settings and the theme.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "no front matter",
        files: &[(
            "content/services/essai.md",
            r#"# Crèche
"#,
        )],
        places: &[("entete-absente", 1, 1)],
        expected: r#"faute[entete-absente]: L'en-tête manque : la première ligne doit être « +++ ».
 --> content/services/essai.md:1:1
  |
1 | # Crèche
  | ^^^^^^^^
  |
  = aide: Commencez le fichier par une ligne « +++ », puis les clés, puis une autre ligne « +++ ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "empty file",
        files: &[("content/services/essai.md", r#""#)],
        places: &[("fichier-vide", 0, 0)],
        expected: "faute[fichier-vide]: Ce fichier est vide : rien n'en est publié.
--> content/services/essai.md
 = aide: Si vous l'avez vidé exprès, supprimez-le. Sinon, remettez à sa place une copie d'avant, ou écrivez de nouveau son en-tête et son texte.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
",
        ..CASE
    },
    Case {
        name: "front matter open",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
"#,
        )],
        places: &[("entete-non-fermee", 1, 1)],
        expected: r#"faute[entete-non-fermee]: L'en-tête n'est pas fermé : il manque une ligne « +++ » avant le texte.
 --> content/services/essai.md:1:1
  |
1 | +++
  | ^^^
  |
  = aide: Ajoutez une ligne « +++ » après la dernière clé.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "yaml",
        files: &[(
            "content/services/essai.md",
            r#"---
nom: Crèche
---
"#,
        )],
        places: &[("entete-yaml", 1, 1)],
        expected: r#"faute[entete-yaml]: L'en-tête est écrit en YAML (« --- ») ; ici, il s'écrit en TOML.
 --> content/services/essai.md:1:1
  |
1 | ---
  | ^^^
  |
  = aide: Remplacez les deux lignes « --- » par « +++ », et « clé: valeur » par « clé = "valeur" ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "not utf8",
        prepare: |portal| {
            let text = r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#;
            portal.write("content/services/essai.md", in_windows_1252(text));
        },
        places: &[("fichier-non-utf8", 0, 0)],
        expected: r#"faute[fichier-non-utf8]: Ce fichier n'est pas en UTF-8 ; il semble être en Windows-1252 (ANSI).
--> content/services/essai.md
 = aide: Dans le Bloc-notes, choisissez « Enregistrer sous », puis « UTF-8 » à côté de « Encodage ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "utf16",
        prepare: |portal| {
            let units = r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#
            .encode_utf16()
            .flat_map(u16::to_le_bytes);
            let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
            portal.write("content/services/essai.md", bytes);
        },
        places: &[("fichier-non-utf8", 0, 0)],
        expected: r#"faute[fichier-non-utf8]: Ce fichier n'est pas en UTF-8 ; il semble être en UTF-16LE.
--> content/services/essai.md
 = aide: Dans le Bloc-notes, choisissez « Enregistrer sous », puis « UTF-8 » à côté de « Encodage ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "too large",
        prepare: |portal| {
            let text = r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#;
            portal.write(
                "content/services/essai.md",
                text.to_owned() + &"a".repeat(1_100_000),
            );
        },
        places: &[("fichier-trop-gros", 0, 0)],
        expected: r#"faute[fichier-trop-gros]: Ce fichier pèse 1,2 Mo ; la limite est de 1 Mo.
--> content/services/essai.md
 = aide: Coupez-le en plusieurs fichiers.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "symlink",
        prepare: |portal| {
            std::os::unix::fs::symlink("relais.md", portal.path("content/services/essai.md"))
                .unwrap();
        },
        places: &[("lien-symbolique", 0, 0)],
        expected: r#"faute[lien-symbolique]: Ce fichier est un lien symbolique ; il n'est pas suivi.
--> content/services/essai.md
 = aide: Copiez le fichier lui-même à cet endroit.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "file name",
        prepare: |portal| {
            portal.write("content/services/cre\tche.md", "+++\nnom = \"Crèche des Lutins\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n");
        },
        places: &[("nom-de-fichier", 0, 0)],
        expected: r#"faute[nom-de-fichier]: Le nom de ce fichier contient des caractères illisibles.
--> content/services/cre�che.md
 = aide: Renommez-le avec des lettres, des chiffres et des tirets.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "file name bidi",
        prepare: |portal| {
            portal.write("content/services/cre\u{202e}che.md", "+++\nnom = \"Crèche des Lutins\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n");
        },
        places: &[("nom-de-fichier", 0, 0)],
        expected: r#"faute[nom-de-fichier]: Le nom de ce fichier contient des caractères illisibles.
--> content/services/cre�che.md
 = aide: Renommez-le avec des lettres, des chiffres et des tirets.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "base url",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "familles.example"
"#,
        )],
        places: &[("adresse-du-site", 3, 12)],
        expected: r#"faute[adresse-du-site]: « familles.example » ne peut pas être l'adresse du portail.
 --> marelle.toml:3:12
  |
3 | base_url = "familles.example"
  |            ^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez https:// et un nom de domaine, sans dossier, par exemple : base_url = "https://familles.exemple.fr"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "tiles",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://familles.example"
[carte]
tuiles = "http://tuiles.example/{z}/{x}.png"
attribution = "Tuiles (exemple)"
"#,
        )],
        places: &[("adresse-des-tuiles", 5, 10)],
        expected: r#"faute[adresse-des-tuiles]: « http://tuiles.example/{z}/{x}.png » ne peut pas être l'adresse d'un fond de carte.
 --> marelle.toml:5:10
  |
5 | tuiles = "http://tuiles.example/{z}/{x}.png"
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez https://, un nom de domaine, et un chemin où sont {z}, {x} et {y}.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "base url folder",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://caf.example/familles"
"#,
        )],
        places: &[("adresse-du-site", 3, 12)],
        expected: r#"faute[adresse-du-site]: « https://caf.example/familles » ne peut pas être l'adresse du portail.
 --> marelle.toml:3:12
  |
3 | base_url = "https://caf.example/familles"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez https:// et un nom de domaine, sans dossier, par exemple : base_url = "https://familles.exemple.fr"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "theme",
        files: &[(
            "marelle.toml",
            r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"
theme = "marelle"
"#,
        )],
        places: &[("theme-inconnu", 0, 0)],
        expected: r#"faute[theme-inconnu]: Le thème « marelle » n'existe pas.
--> marelle.toml
 = aide: Écrivez theme = "parvis", ou créez le dossier themes/marelle/.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template",
        files: &[(
            "themes/parvis/templates/home.html",
            r#"{% extends "base.html" %}
{% block main %}<p>{{ accueil }}</p>{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 23)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il ne reçoit rien qui s'appelle « accueil ».
 --> themes/parvis/templates/home.html:2:23
  |
2 | {% block main %}<p>{{ accueil }}</p>{% endblock main %}
  |                       ^^^^^^^
  |
  = aide: Ce gabarit reçoit : count, dates, empty, frame, groups, maps, news, page, sections, territories.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template syntax",
        files: &[(
            "themes/parvis/templates/home.html",
            r#"{% extends "base.html" %}
{% block main %}<p>{{ accueil </p>{% endblock main %}
"#,
        )],
        places: &[("gabarit", 2, 31)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : une balise n'a pas la forme attendue.
 --> themes/parvis/templates/home.html:2:31
  |
2 | {% block main %}<p>{{ accueil </p>{% endblock main %}
  |                               ^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "settings missing key",
        files: &[(
            "marelle.toml",
            r#"titre = "Essai"
base_url = "https://essai.example"
"#,
        )],
        places: &[("cle-manquante", 1, 1)],
        expected: r#"faute[cle-manquante]: La clé « identifiant » manque.
 --> marelle.toml:1:1
  |
1 | titre = "Essai"
  | ^
  |
  = aide: Ajoutez : identifiant = "familles-66"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// Latin letters of French have the same number in Unicode and in Windows-1252.
fn in_windows_1252(text: &str) -> Vec<u8> {
    let byte = |letter: char| u8::try_from(u32::from(letter)).expect("a Latin letter");
    text.chars().map(byte).collect()
}
