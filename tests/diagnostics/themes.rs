//! Faults of a theme: its contract, its language, its texts.

use super::case::{CASE, Case, assert_cases};

/// Settings for a theme of its own, in French.
const SETTINGS: &str = r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"
theme = "jardin"
"#;

/// The same, in Catalan.
const IN_CATALAN: &str = r#"identifiant = "essai"
titre = "Essai"
base_url = "https://essai.example"
theme = "jardin"
langue = "ca"
"#;

const CONTRACT: (&str, &str) = ("themes/jardin/theme.toml", "contract = 1\n");

/// Kinds that ask for marks: a slip, and one that no theme draws.
const KINDS_WITH_MARKS: &str = r#"[[groupes]]
id = "relais"
libelle = "Relais"

[[types]]
id = "rpe"
libelle = "Relais petite enfance"
pluriel = "Relais petite enfance"
groupe = "relais"
famille = "accueil"
definition = "Un lieu d'information."
icone = "relai"

[[types]]
id = "ludotheque"
libelle = "Ludothèque"
pluriel = "Ludothèques"
groupe = "relais"
famille = "loisirs"
definition = "Un lieu où jouer."
icone = "licorne"
"#;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "marks that the sprite does not draw",
        files: &[("content/types.toml", KINDS_WITH_MARKS)],
        places: &[("icone-inconnue", 12, 9), ("icone-inconnue", 21, 9)],
        expected: r#"remarque[icone-inconnue]: Le thème n'a pas d'icône « relai » ; ce type garde l'icône commune.
  --> content/types.toml:12:9
   |
12 | icone = "relai"
   |         ^^^^^^^
   |
   = aide: Vouliez-vous écrire "relais" ?

remarque[icone-inconnue]: Le thème n'a pas d'icône « licorne » ; ce type garde l'icône commune.
  --> content/types.toml:21:9
   |
21 | icone = "licorne"
   |         ^^^^^^^^^
   |
   = aide: Dessinez-la dans static/icones.svg, ou retirez cette ligne.

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "no contract",
        files: &[
            ("marelle.toml", SETTINGS),
            ("themes/jardin/styles/a.css", "p { color: green }\n"),
        ],
        places: &[("contrat-du-theme", 0, 0)],
        expected: r#"faute[contrat-du-theme]: Le thème « jardin » ne dit pas le contrat qu'il suit.
--> themes/jardin/theme.toml
 = aide: Créez themes/jardin/theme.toml avec cette ligne : contract = 1

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "contract of tomorrow",
        files: &[
            ("marelle.toml", SETTINGS),
            (
                "themes/jardin/theme.toml",
                "name = \"Jardin\"\ncontract = 2\n",
            ),
        ],
        places: &[("contrat-du-theme", 2, 12)],
        expected: r#"faute[contrat-du-theme]: Le thème « jardin » suit le contrat 2 ; ce marelle suit le contrat 1.
 --> themes/jardin/theme.toml:2:12
  |
2 | contract = 2
  |            ^
  |
  = aide: Installez un marelle plus récent.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "contract of yesterday",
        files: &[
            ("marelle.toml", SETTINGS),
            ("themes/jardin/theme.toml", "contract = 0\n"),
        ],
        places: &[("contrat-du-theme", 1, 12)],
        expected: r#"faute[contrat-du-theme]: Le thème « jardin » suit le contrat 0 ; ce marelle suit le contrat 1.
 --> themes/jardin/theme.toml:1:12
  |
1 | contract = 0
  |            ^
  |
  = aide: Adaptez ses gabarits à docs/themes.md, puis écrivez : contract = 1

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "unknown key of a theme",
        files: &[
            ("marelle.toml", SETTINGS),
            (
                "themes/jardin/theme.toml",
                "contract = 1\ndescripton = \"Un jardin\"\n",
            ),
        ],
        places: &[("cle-inconnue", 2, 1)],
        expected: r#"faute[cle-inconnue]: La clé « descripton » n'existe pas ici.
 --> themes/jardin/theme.toml:2:1
  |
2 | descripton = "Un jardin"
  | ^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « description » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "theme without its contract's key",
        files: &[
            ("marelle.toml", SETTINGS),
            ("themes/jardin/theme.toml", "name = \"Jardin\"\n"),
        ],
        places: &[("cle-manquante", 1, 1)],
        expected: r#"faute[cle-manquante]: La clé « contract » manque.
 --> themes/jardin/theme.toml:1:1
  |
1 | name = "Jardin"
  | ^
  |
  = aide: Ajoutez : contract = 1

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "language without texts",
        files: &[("marelle.toml", IN_CATALAN), CONTRACT],
        places: &[("langue-inconnue", 0, 0)],
        expected: r#"faute[langue-inconnue]: Le thème « jardin » n'a pas de textes en « ca ».
--> marelle.toml
 = aide: Écrivez langue = "en" ou langue = "fr", ou traduisez themes/parvis/i18n/fr.toml dans themes/jardin/i18n/ca.toml.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "texts that are missing",
        files: &[
            ("marelle.toml", IN_CATALAN),
            CONTRACT,
            (
                "themes/jardin/i18n/ca.toml",
                "plan.titre = \"Mapa del lloc\"\n",
            ),
        ],
        places: &[("texte-manquant", 0, 0)],
        expected: r#"remarque[texte-manquant]: Il manque 630 textes : absente.lien, absente.pourquoi, absente.reprenez, absente.titre et d'autres.
--> themes/jardin/i18n/ca.toml
 = aide: Ajoutez-les à themes/jardin/i18n/ca.toml ; jusque-là, les pages les disent en français.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "text that no page says",
        files: &[(
            "themes/parvis/i18n/fr.toml",
            "[plan]\ntitres = \"Plan\"\n[bienvenue]\nsalut = \"Bonjour\"\n",
        )],
        places: &[("cle-inconnue", 2, 1), ("cle-inconnue", 4, 1)],
        expected: r#"faute[cle-inconnue]: La clé « plan.titres » n'existe pas ici.
 --> themes/parvis/i18n/fr.toml:2:1
  |
2 | titres = "Plan"
  | ^^^^^^
  |
  = aide: Vouliez-vous écrire « plan.titre » ?

faute[cle-inconnue]: La clé « bienvenue.salut » n'existe pas ici.
 --> themes/parvis/i18n/fr.toml:4:1
  |
4 | salut = "Bonjour"
  | ^^^^^
  |
  = aide: Supprimez ce texte : aucune page ne le dit.

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "place that a page does not give",
        files: &[(
            "themes/parvis/i18n/fr.toml",
            "[page]\nsuivante = \"{titre}, feuille {numero}\"\n[plan]\ntitre = \"Plan de {site}\"\n",
        )],
        places: &[
            ("emplacement-inconnu", 2, 12),
            ("emplacement-oublie", 2, 12),
            ("emplacement-inconnu", 4, 9),
        ],
        expected: r#"faute[emplacement-inconnu]: Le texte « page.suivante » attend {numero}, que la page ne donne pas.
 --> themes/parvis/i18n/fr.toml:2:12
  |
2 | suivante = "{titre}, feuille {numero}"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ce texte prend : {page}, {titre}.

remarque[emplacement-oublie]: Le texte « page.suivante » ne dit plus {page}.
 --> themes/parvis/i18n/fr.toml:2:12
  |
2 | suivante = "{titre}, feuille {numero}"
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez {page} à l'endroit où la page doit dire ce mot.

faute[emplacement-inconnu]: Le texte « plan.titre » attend {site}, que la page ne donne pas.
 --> themes/parvis/i18n/fr.toml:4:9
  |
4 | titre = "Plan de {site}"
  |         ^^^^^^^^^^^^^^^^
  |
  = aide: Ce texte ne prend aucun mot de la page.

2 fautes, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "forms of a number",
        files: &[(
            "themes/parvis/i18n/fr.toml",
            "[communes]\nnombre = { one = \"{nombre} commune\" }\ncourt = { one = \"Commune\", other = \"Communes\" }\ntoutes = 3\n",
        )],
        places: &[
            ("cle-manquante", 2, 10),
            ("type-incorrect", 3, 9),
            ("type-incorrect", 4, 10),
        ],
        expected: r#"faute[cle-manquante]: La clé « communes.nombre.other » manque.
 --> themes/parvis/i18n/fr.toml:2:10
  |
2 | nombre = { one = "{nombre} commune" }
  |          ^
  |
  = aide: Ajoutez : other = "…"

faute[type-incorrect]: « communes.court » attend un texte entre guillemets, et a reçu un texte par nombre.
 --> themes/parvis/i18n/fr.toml:3:9
  |
3 | court = { one = "Commune", other = "Communes" }
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez un seul texte pour « communes.court ».

faute[type-incorrect]: « communes.toutes » attend un texte entre guillemets, et a reçu un nombre.
 --> themes/parvis/i18n/fr.toml:4:10
  |
4 | toutes = 3
  |          ^
  |
  = aide: Écrivez par exemple : toutes = "…"

3 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template that calls an unknown text",
        files: &[(
            "themes/parvis/templates/site-map.html",
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ texte(cle=\"plan.titer\") }}</h1>{% endblock main %}\n",
        )],
        places: &[("gabarit", 2, 35)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : aucun texte ne s'appelle « plan.titer ».
 --> themes/parvis/templates/site-map.html:2:35
  |
2 | {% block main %}<h1>{{ texte(cle="plan.titer") }}</h1>{% endblock main %}
  |                                   ^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire « plan.titre » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template that makes the name of a text",
        files: &[(
            "themes/parvis/templates/site-map.html",
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ texte(cle=page.title) }}</h1>{% endblock main %}\n",
        )],
        places: &[("gabarit", 2, 24)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : aucun texte ne s'appelle « Plan du site ».
 --> themes/parvis/templates/site-map.html:2:24
  |
2 | {% block main %}<h1>{{ texte(cle=page.title) }}</h1>{% endblock main %}
  |                        ^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ce gabarit reçoit : frame, page, parts.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "template that gives no number",
        files: &[(
            "themes/parvis/templates/site-map.html",
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ texte(cle=\"communes.nombre\") }}</h1>{% endblock main %}\n",
        )],
        places: &[("gabarit", 2, 24)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : il ne donne pas de nombre au texte « communes.nombre ».
 --> themes/parvis/templates/site-map.html:2:24
  |
2 | {% block main %}<h1>{{ texte(cle="communes.nombre") }}</h1>{% endblock main %}
  |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ce gabarit reçoit : frame, page, parts.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "texts in another encoding",
        prepare: |portal| portal.write("themes/parvis/i18n/fr.toml", b"plan.titre = \"\xe9\"\n"),
        places: &[("fichier-non-utf8", 0, 0)],
        expected: r#"faute[fichier-non-utf8]: Ce fichier n'est pas en UTF-8 ; il semble être en un autre codage.
--> themes/parvis/i18n/fr.toml
 = aide: Dans le Bloc-notes, choisissez « Enregistrer sous », puis « UTF-8 » à côté de « Encodage ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a component that there is not",
        files: &[(
            "themes/parvis/templates/listing.html",
            "{% extends \"base.html\" %}\n{% block main %}\n<p>a</p> {{ <pageur pager /> }}\n{% endblock main %}\n",
        )],
        places: &[("gabarit", 3, 13)],
        expected: r#"faute[gabarit]: Le gabarit ne peut pas être rendu : le composant « pageur » n'existe pas.
 --> themes/parvis/templates/listing.html:3:13
  |
3 | <p>a</p> {{ <pageur pager /> }}
  |             ^^^^^^^
  |
  = aide: Voyez themes/parvis/templates pour un gabarit qui fonctionne.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_of_a_theme_is_told_in_its_place() {
    assert_cases(CASES);
}
