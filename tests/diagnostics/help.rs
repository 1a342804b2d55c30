//! Which words call for help first, and the numbers that may be shown then.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "words that every search holds, a list of lists",
        files: &[(
            "content/urgences.toml",
            r#"[[listes]]
nom = "moi"
mots = ["@moi"]

[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgences"]
mots = ["le|de", "au secours"]
"#,
        )],
        places: &[
            ("mot-urgence-invalide", 3, 9),
            ("mot-urgence-invalide", 9, 9),
        ],
        expected: r#"faute[mot-urgence-invalide]: « @moi » ne peut pas être reconnu dans une recherche : une liste ne tient que des mots.
 --> content/urgences.toml:3:9
  |
3 | mots = ["@moi"]
  |         ^^^^^^
  |
  = aide: Écrivez un mot par élément, sans « @ », « | », « ^ » ni « $ ».

faute[mot-urgence-invalide]: « le|de » ne peut pas être reconnu dans une recherche : il serait entendu partout.
 --> content/urgences.toml:9:9
  |
9 | mots = ["le|de", "au secours"]
  |         ^^^^^^^
  |
  = aide: Ajoutez un mot plus long : "me frappe" plutôt que "me".

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a list that there is not",
        files: &[(
            "content/urgences.toml",
            r#"[[listes]]
nom = "voisins"
mots = ["voisin*", "gardien*"]

[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgences"]
mots = ["@voisins menace*", "@enfant crie*", "@voisin crie*"]
"#,
        )],
        places: &[("mot-urgence-invalide", 9, 46)],
        expected: r#"faute[mot-urgence-invalide]: « @voisin crie* » ne peut pas être reconnu dans une recherche : la liste « voisin » n'existe pas.
 --> content/urgences.toml:9:46
  |
9 | mots = ["@voisins menace*", "@enfant crie*", "@voisin crie*"]
  |                                              ^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez-la dans « listes », ou corrigez son nom.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a group without words, words that cannot be heard",
        files: &[(
            "content/urgences.toml",
            r#"sauf = ["tuer le temps", "…"]

[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgences"]
mots = ["au secours", "sui*cide", "*"]

[[groupes]]
id = "suicide"
phrase = "Vous pensez à mourir."
numeros = ["suicide"]
mots = []
"#,
        )],
        places: &[
            ("mot-urgence-invalide", 1, 26),
            ("mot-urgence-invalide", 7, 23),
            ("mot-urgence-invalide", 7, 35),
            ("urgence-sans-mot", 13, 8),
        ],
        expected: r#"faute[mot-urgence-invalide]: « … » ne peut pas être reconnu dans une recherche : il n'a ni lettre ni chiffre.
 --> content/urgences.toml:1:26
  |
1 | sauf = ["tuer le temps", "…"]
  |                          ^^^
  |
  = aide: Écrivez un mot ou quelques mots, ou supprimez-le.

faute[mot-urgence-invalide]: « sui*cide » ne peut pas être reconnu dans une recherche : « * » n'est pas à la fin d'un mot.
 --> content/urgences.toml:7:23
  |
7 | mots = ["au secours", "sui*cide", "*"]
  |                       ^^^^^^^^^^
  |
  = aide: Écrivez le début du mot, puis « * » : "suicid*" entend suicide et suicidaire.

faute[mot-urgence-invalide]: « * » ne peut pas être reconnu dans une recherche : il n'a ni lettre ni chiffre.
 --> content/urgences.toml:7:35
  |
7 | mots = ["au secours", "sui*cide", "*"]
  |                                   ^^^
  |
  = aide: Écrivez un mot ou quelques mots, ou supprimez-le.

faute[urgence-sans-mot]: « suicide » n'a aucun mot : aucune recherche n'y mènerait.
  --> content/urgences.toml:13:8
   |
13 | mots = []
   |        ^^
   |
   = aide: Écrivez dans « mots » ce que les familles écrivent, par exemple : mots = ["au secours"]

4 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "one group twice",
        files: &[(
            "content/urgences.toml",
            r#"[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgences"]
mots = ["au secours"]

[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgences"]
mots = ["au secours"]
"#,
        )],
        places: &[("identifiant-en-double", 8, 6)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « danger » sert déjà dans content/urgences.toml, ligne 2.
 --> content/urgences.toml:8:6
  |
8 | id = "danger"
  |      ^^^^^^^^
  |
  = aide: Donnez un autre identifiant à l'un des deux, par exemple : id = "danger-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "numbers and kinds that the portal has not",
        files: &[(
            "content/urgences.toml",
            r#"[[groupes]]
id = "danger"
phrase = "Vous êtes en danger."
numeros = ["urgence", "mes-abris"]
services = ["ludoteque"]
exclus = ["mediation-familiale"]
mots = ["au secours"]
"#,
        )],
        places: &[
            ("reference-inconnue", 4, 12),
            ("reference-inconnue", 4, 23),
            ("reference-inconnue", 5, 13),
            ("reference-inconnue", 6, 11),
        ],
        expected: r#"remarque[reference-inconnue]: Le numéro « urgence » n'est pas dans ce portail.
 --> content/urgences.toml:4:12
  |
4 | numeros = ["urgence", "mes-abris"]
  |            ^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "urgences" ?

remarque[reference-inconnue]: Le numéro « mes-abris » n'est pas dans ce portail.
 --> content/urgences.toml:4:23
  |
4 | numeros = ["urgence", "mes-abris"]
  |                       ^^^^^^^^^^^
  |
  = aide: Corrigez ce nom, ou ajoutez ce qui manque ; en attendant, la mention est laissée de côté.

remarque[reference-inconnue]: Le type de service « ludoteque » n'est pas dans ce portail.
 --> content/urgences.toml:5:13
  |
5 | services = ["ludoteque"]
  |             ^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire "ludotheque" ?

remarque[reference-inconnue]: Le type de service « mediation-familiale » n'est pas dans ce portail.
 --> content/urgences.toml:6:11
  |
6 | exclus = ["mediation-familiale"]
  |           ^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Corrigez ce nom, ou ajoutez ce qui manque ; en attendant, la mention est laissée de côté.

25 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "numbers whose source nobody opened",
        files: &[(
            "content/numeros.toml",
            r#"[[numeros]]
id = "aide-aux-victimes"
numero = "116 006"
libelle = "Aide aux victimes"
source = { nom = "France Victimes" }

[[numeros]]
id = "samu"
numero = "15"
libelle = "Samu"
source = { nom = "Service-public.fr" }

[[numeros]]
id = "urgences"
numero = "112"
libelle = "Urgences"
source = { nom = "Service-public.fr" }
verifie_le = 2026-11-22
"#,
        )],
        places: &[("numero-en-attente", 2, 6), ("numeros-non-verifies", 8, 6)],
        expected: r#"remarque[numero-en-attente]: Le 116 006 attend que quelqu'un ouvre sa source : il n'est pas montré à qui demande de l'aide.
 --> content/numeros.toml:2:6
  |
2 | id = "aide-aux-victimes"
  |      ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ouvrez sa source : France Victimes. Si le numéro et les horaires sont justes, ajoutez : verifie_le = 2026-11-22

remarque[numeros-non-verifies]: Personne n'a encore ouvert la source de numéros montrés à qui demande de l'aide : 15, 17, 114, 115, 119, 3018, 3114, 3919.
 --> content/numeros.toml:8:6
  |
8 | id = "samu"
  |      ^^^^^^
  |
  = aide: Ouvrez chaque source. Si le numéro et les horaires sont justes, ajoutez à son entrée dans content/numeros.toml : verifie_le = 2026-11-22

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
