//! Files of content/ that are not read, and files that are there twice.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "unread files",
        files: &[
            ("content/services/liste.xlsx", "PK"),
            ("content/services/desktop.ini", ""),
            ("content/services/~$liste.xlsx", ""),
            ("content/notes.md", "Bonjour"),
            ("content/pages/dossier.pdf", "%PDF"),
            ("content/service/essai.md", "+++"),
            ("content/services/liste.csv.txt", "nom;type"),
        ],
        places: &[
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
        ],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : il n'est pas dans un dossier où de tels fichiers sont lus.
--> content/notes.md
 = aide: Déplacez-le dans content/actualites/, content/agenda/, content/pages/ ou content/services/. S'il n'est pas pour le portail, rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un PDF ne se publie pas.
--> content/pages/dossier.pdf
 = aide: Écrivez ce qu'il dit dans une page de content/pages/, ou donnez-en un lien s'il est déjà sur un autre site, puis rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : il n'est pas dans un dossier où de tels fichiers sont lus.
--> content/service/essai.md
 = aide: Déplacez-le dans content/services/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/services/liste.csv.txt
 = aide: Renommez-le : son nom doit finir par « .csv », sans « .txt ». L'explorateur de fichiers cache souvent cette fin : demandez-lui d'afficher les extensions.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : c'est un classeur de tableur.
--> content/services/liste.xlsx
 = aide: Enregistrez la feuille en « CSV UTF-8 » dans content/services/, puis rangez le classeur hors de content/.

25 pages lues : aucune faute, 5 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a space at the end, and copies of a list",
        files: &[
            ("content/services/m.csv ", "nom;type"),
            ("content/types (1).toml", ""),
            ("content/calendrier/zones copie.csv", ""),
        ],
        places: &[
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
        ],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom semble celui d'une copie.
--> content/calendrier/zones copie.csv
 = aide: Si cette copie de zones.csv est la bonne, mettez-la à la place de zones.csv, sous ce nom. Sinon, supprimez-la ou rangez-la hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : une espace, qui ne se voit pas, finit son nom.
--> content/services/m.csv 
 = aide: Renommez-le sans cette espace à la fin.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom semble celui d'une copie.
--> content/types (1).toml
 = aide: Si cette copie de types.toml est la bonne, mettez-la à la place de types.toml, sous ce nom. Sinon, supprimez-la ou rangez-la hors de content/.

25 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "zeros in the place of a text",
        prepare: |portal| {
            let row = b"nom;type;adresse.commune;date_maj\nA;ludotheque;Trets;12/10/2026\n";
            let zeros = [0; 4000];
            portal.write("content/services/fin.csv", [&row[..], &zeros].concat());
            portal.write("content/services/tout.csv", zeros);
            portal.write("content/pages/essai.md", zeros);
        },
        places: &[
            ("fichier-illisible", 0, 0),
            ("tableau-illisible", 0, 0),
            ("tableau-illisible", 0, 0),
        ],
        expected: r#"faute[fichier-illisible]: Ce fichier ne peut pas être lu : il est abîmé, des zéros y ont pris la place d'une partie du texte.
--> content/pages/essai.md
 = aide: Reprenez-le d'une sauvegarde, ou enregistrez-le à nouveau depuis le logiciel qui l'a écrit.

faute[tableau-illisible]: Ce tableau ne peut pas être lu : il est abîmé, des zéros y ont pris la place d'une partie du texte.
--> content/services/fin.csv
 = aide: Reprenez-le d'une sauvegarde, ou enregistrez-le à nouveau depuis le logiciel qui l'a écrit.

faute[tableau-illisible]: Ce tableau ne peut pas être lu : il est abîmé, des zéros y ont pris la place d'une partie du texte.
--> content/services/tout.csv
 = aide: Reprenez-le d'une sauvegarde, ou enregistrez-le à nouveau depuis le logiciel qui l'a écrit.

3 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a copy of a table and of a page",
        prepare: |portal| {
            let table =
                "nom;type;adresse.commune;date_maj\nCrèche A;multi-accueil;Trets;2026-10-12\n";
            portal.write("content/services/liste.csv", table);
            portal.write("content/services/liste - Copie.csv", table);
            portal.write("content/services/liste (1).csv", table);
            let page = portal.read("content/pages/familles/aides.md");
            portal.write("content/pages/familles/aides 2.md", page);
        },
        places: &[
            ("fichier-copie", 0, 0),
            ("fichier-copie", 0, 0),
            ("fichier-copie", 0, 0),
        ],
        expected: r#"remarque[fichier-copie]: Ce fichier est une copie de « aides.md », mot pour mot : il n'est pas lu.
--> content/pages/familles/aides 2.md
 = aide: Supprimez cette copie, ou rangez-la hors de content/.

remarque[fichier-copie]: Ce fichier est une copie de « liste.csv », mot pour mot : il n'est pas lu.
--> content/services/liste (1).csv
 = aide: Supprimez cette copie, ou rangez-la hors de content/.

remarque[fichier-copie]: Ce fichier est une copie de « liste.csv », mot pour mot : il n'est pas lu.
--> content/services/liste - Copie.csv
 = aide: Supprimez cette copie, ou rangez-la hors de content/.

28 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "names that give no identifier",
        files: &[
            (
                "content/services/日本.md",
                "+++\nnom = \"日本\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
            ),
            (
                "content/services/___.md",
                "+++\nid = \"creche\"\nnom = \"Crèche\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n",
            ),
            (
                "content/services/liste.csv",
                "nom;type;adresse.commune;date_maj\n日本;multi-accueil;Trets;2026-10-12\n",
            ),
            (
                "content/pages/___.md",
                "+++\ntitre = \"A\"\n+++\n\nBonjour.\n",
            ),
            (
                "content/pages/日本/b.md",
                "+++\ntitre = \"B\"\n+++\n\nBonjour.\n",
            ),
            (
                "content/actualites/….md",
                "+++\ntitre = \"A\"\ndate = 2026-10-12\n+++\n\nBonjour.\n",
            ),
            (
                "content/agenda/….md",
                "+++\ntitre = \"A\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\n+++\n",
            ),
            (
                "content/agenda/liste.csv",
                "titre;quand;lieu.commune\n日本;le 9 décembre 2026 14h-16h;Trets\n",
            ),
        ],
        places: &[
            ("identifiant-absent", 0, 0),
            ("identifiant-absent", 2, 1),
            ("identifiant-absent", 0, 0),
            ("identifiant-absent", 0, 0),
            ("identifiant-absent", 0, 0),
            ("identifiant-absent", 2, 1),
            ("identifiant-absent", 0, 0),
        ],
        expected: r#"faute[identifiant-absent]: Le nom de ce fichier ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
--> content/actualites/….md
 = aide: Ajoutez, par exemple : id = "creche-des-lutins"

faute[identifiant-absent]: Ce nom ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
 --> content/agenda/liste.csv:2:1
  |
2 | 日本;le 9 décembre 2026 14h-16h;Trets
  | ^^^^
  |
  = dans le tableur: 日本, ligne 2, colonne A (titre)
  = aide: Écrivez dans la colonne « id », par exemple : creche-des-lutins

faute[identifiant-absent]: Le nom de ce fichier ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
--> content/agenda/….md
 = aide: Ajoutez, par exemple : id = "creche-des-lutins"

faute[identifiant-absent]: Le nom de ce fichier ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
--> content/pages/___.md
 = aide: Renommez-le, par exemple : aides-aux-familles.md

faute[identifiant-absent]: Le nom de son dossier ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
--> content/pages/日本/b.md
 = aide: Renommez-le, par exemple : familles

faute[identifiant-absent]: Ce nom ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
 --> content/services/liste.csv:2:1
  |
2 | 日本;multi-accueil;Trets;2026-10-12
  | ^^^^
  |
  = dans le tableur: 日本, ligne 2, colonne A (nom)
  = aide: Écrivez dans la colonne « id », par exemple : creche-des-lutins

faute[identifiant-absent]: Le nom de ce fichier ne donne pas d'adresse : il y faut une lettre de a à z ou un chiffre.
--> content/services/日本.md
 = aide: Ajoutez, par exemple : id = "creche-des-lutins"

7 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn what_is_not_read_is_told_once() {
    assert_cases(CASES);
}
