//! Copies in which something was changed: the original is read, whatever the order of the names.

use super::case::{CASE, Case, assert_cases};

const EVENTS: &str = "id;titre;quand;lieu.commune\nlune;Lune;12 décembre 2026 10h-12h;Trets\nmars;Mars;13 décembre 2026 10h-12h;Trets\n";

/// One row changed, one added.
const CHANGED: &str = "id;titre;quand;lieu.commune\nlune;Lune;12 décembre 2026 14h-16h;Trets\nmars;Mars;13 décembre 2026 10h-12h;Trets\nterre;Terre;14 décembre 2026 10h-12h;Trets\n";

/// One row that is in the original.
const ONE: &str = "id;titre;quand;lieu.commune\nlune;Lune;12 décembre 2026 14h-16h;Trets\n";

const SERVICES: &str =
    "id;nom;type;adresse.commune;date_maj\nludo;Ludo A;ludotheque;Trets;2026-10-12\n";

const CHANGED_SERVICES: &str = "id;nom;type;adresse.commune;date_maj;resume\nludo;Ludo A;ludotheque;Trets;2026-10-12;Des jeux.\n";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "tables of events",
        files: &[
            ("content/agenda/fetes.csv", EVENTS),
            ("content/agenda/fetes - Copie.csv", CHANGED),
            ("content/agenda/Copie de fetes.csv", ONE),
            ("content/agenda/fetes_old.csv", ONE),
        ],
        places: &[
            ("copie-modifiee", 0, 0),
            ("copie-modifiee", 0, 0),
            ("copie-modifiee", 0, 0),
        ],
        expected: r#"remarque[copie-modifiee]: Ce fichier semble une copie de « fetes.csv » : une de ses lignes a le même identifiant que dans l'original, où elle est lue (elle y est écrite autrement).
--> content/agenda/Copie de fetes.csv
 = aide: Reportez dans « fetes.csv » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

remarque[copie-modifiee]: Ce fichier semble une copie de « fetes.csv » : 2 de ses lignes ont les mêmes identifiants que dans l'original, où elles sont lues (1 y est écrite autrement) ; une n'est que dans cette copie, où elle est lue : terre (ligne 4).
--> content/agenda/fetes - Copie.csv
 = aide: Reportez dans « fetes.csv » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

remarque[copie-modifiee]: Ce fichier semble une copie de « fetes.csv » : une de ses lignes a le même identifiant que dans l'original, où elle est lue (elle y est écrite autrement).
--> content/agenda/fetes_old.csv
 = aide: Reportez dans « fetes.csv » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

49 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "tables and files of services",
        files: &[
            ("content/services/liste.csv", SERVICES),
            ("content/services/liste (1).csv", CHANGED_SERVICES),
            (
                "content/services/accueil.md",
                "+++\nid = \"relais-essai\"\nnom = \"Relais d'essai\"\ntype = \"rpe\"\ndate_maj = 2026-10-12\nadresse.commune = \"Trets\"\n+++\n",
            ),
            (
                "content/services/Copie de accueil.md",
                "+++\nid = \"relais-essai\"\nnom = \"Relais essai\"\ntype = \"rpe\"\ndate_maj = 2026-10-13\nadresse.commune = \"Trets\"\n+++\n",
            ),
        ],
        places: &[("copie-modifiee", 0, 0), ("copie-modifiee", 0, 0)],
        expected: r#"remarque[copie-modifiee]: Ce fichier semble une copie de « accueil.md » : il a le même identifiant, et c'est l'original qui est lu.
--> content/services/Copie de accueil.md
 = aide: Reportez dans « accueil.md » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

remarque[copie-modifiee]: Ce fichier semble une copie de « liste.csv » : une de ses lignes a le même identifiant que dans l'original, où elle est lue (elle y est écrite autrement).
--> content/services/liste (1).csv
 = aide: Reportez dans « liste.csv » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

29 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "actualités, and what is no copy",
        files: &[
            (
                "content/actualites/lune.md",
                "+++\nid = \"lune\"\ntitre = \"Lune\"\ndate = 2026-11-12\n+++\nUn.\n",
            ),
            (
                "content/actualites/Copie de lune.md",
                "+++\nid = \"lune\"\ntitre = \"Lune\"\ndate = 2026-11-12\n+++\nDeux.\n",
            ),
            ("content/agenda/fetes.csv", ONE),
            ("content/agenda/a.csv", ONE),
        ],
        places: &[("copie-modifiee", 0, 0), ("identifiant-en-double", 2, 1)],
        expected: r#"remarque[copie-modifiee]: Ce fichier semble une copie de « lune.md » : il a le même identifiant, et c'est l'original qui est lu.
--> content/actualites/Copie de lune.md
 = aide: Reportez dans « lune.md » ce que vous avez changé ou ajouté ici, puis supprimez cette copie, ou rangez-la hors de content/.

faute[identifiant-en-double]: L'identifiant « lune » sert déjà dans content/agenda/a.csv, ligne 2.
 --> content/agenda/fetes.csv:2:1
  |
2 | lune;Lune;12 décembre 2026 14h-16h;Trets
  | ^^^^
  |
  = dans le tableur: Lune, ligne 2, colonne A (id)
  = aide: Si les deux lignes disent la même chose, supprimez-en une. Si c'est une autre date du même événement, écrivez les deux dates dans « quand », séparées par « | », sur une seule ligne. Sinon, donnez à l'une un autre identifiant dans la colonne « id », par exemple : lune-2

1 faute, 1 remarque. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
];

#[test]
fn each_copy_is_told_once() {
    assert_cases(CASES);
}
