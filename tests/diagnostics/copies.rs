//! Copies that stand beside what is read, and tables that were saved as text: what is advised loses
//! nothing.

use super::case::{CASE, Case, assert_cases};

/// A table of one service.
const LIST: &str = "id;nom;type;adresse.commune;date_maj\naa;Ludo A;ludotheque;Trets;2026-10-12\n";

const PAGE: &str = "+++\ntitre = \"Garde\"\n+++\n\nBonjour.\n";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a folder of content that is copied beside it",
        files: &[
            ("content/services/liste.csv", LIST),
            ("content/services - Copie/liste.csv", LIST),
            ("content/services - Copie/nouveau.md", "+++\n"),
            ("content/Pages (1)/familles/aides.md", PAGE),
        ],
        places: &[("dossier-copie", 0, 0), ("dossier-copie", 0, 0)],
        expected: r#"remarque[dossier-copie]: Rien de ce dossier n'est lu : il semble une copie de content/pages/.
--> content/Pages (1)/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/pages/.

remarque[dossier-copie]: Rien de ce dossier n'est lu : il semble une copie de content/services/.
--> content/services - Copie/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/services/.

28 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a folder without a name that holds what is read elsewhere",
        files: &[
            ("content/services/liste.csv", LIST),
            ("content/Nouveau dossier/liste.csv", LIST),
            ("content/Nouveau dossier/photo.txt", "x"),
        ],
        places: &[("dossier-copie", 0, 0)],
        expected: r#"remarque[dossier-copie]: Rien de ce dossier n'est lu : il a un fichier du même nom qu'un de ceux de content/services/.
--> content/Nouveau dossier/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/services/.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a folder that is copied where it is read",
        files: &[
            ("content/services/creches/liste.csv", LIST),
            ("content/services/creches - Copie/liste.csv", LIST),
            ("content/services/Nouveau dossier/creches/liste.csv", LIST),
            ("content/pages/a/garde.md", PAGE),
            ("content/pages/a (2)/garde.md", PAGE),
            ("content/pages/b/garde.md", PAGE),
        ],
        places: &[
            ("dossier-copie", 0, 0),
            ("pages-de-meme-titre", 2, 9),
            ("dossier-copie", 0, 0),
            ("dossier-copie", 0, 0),
        ],
        expected: r#"remarque[dossier-copie]: Rien de ce dossier n'est lu : il est une copie de content/pages/a/, mot pour mot.
--> content/pages/a (2)/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/pages/a/.

remarque[pages-de-meme-titre]: « Garde » est aussi le titre de content/pages/a/garde.md (/a/garde/).
 --> content/pages/b/garde.md:2:9
  |
2 | titre = "Garde"
  |         ^^^^^^^
  |
  = aide: Si les deux disent la même chose, effacez l'une d'elles. Sinon, dites dans chaque titre ce qui les distingue.

remarque[dossier-copie]: Rien de ce dossier n'est lu : il est une copie de content/services/creches/, mot pour mot.
--> content/services/Nouveau dossier/creches/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/services/creches/.

remarque[dossier-copie]: Rien de ce dossier n'est lu : il est une copie de content/services/creches/, mot pour mot.
--> content/services/creches - Copie/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans content/services/creches/.

32 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a portal inside another one",
        files: &[
            ("content/portail/marelle.toml", "titre = \"Autre\"\n"),
            ("content/portail/content/services/liste.csv", LIST),
            ("content/services/portail/marelle.toml", "x"),
            ("content/services/portail/content/services/liste.csv", LIST),
        ],
        places: &[("dossier-copie", 0, 0), ("dossier-copie", 0, 0)],
        expected: r#"remarque[dossier-copie]: Rien de ce dossier n'est lu : c'est un portail entier.
--> content/portail/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans les fichiers de ce portail-ci.

remarque[dossier-copie]: Rien de ce dossier n'est lu : c'est un portail entier.
--> content/services/portail/
 = aide: Rangez-le hors de content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans les fichiers de ce portail-ci.

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a table that was saved as text",
        files: &[
            ("content/services/liste.txt", "nom\ttype\n"),
            ("content/agenda/fetes.TXT", "titre\tquand\n"),
            ("content/calendrier/feries.txt", "x\n"),
            ("content/calendrier/zones.txt", "x\n"),
            ("content/liste.txt", "x\n"),
            ("content/pages/notes.txt", "x\n"),
        ],
        places: &[
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
        ],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/agenda/fetes.TXT
 = aide: Si c'est un tableau : ouvrez-le dans votre tableur, enregistrez-le en « CSV UTF-8 » dans ce dossier, puis rangez ce .txt hors de content/. Si c'est le texte d'une seule fiche, renommez-le : son nom doit finir par « .md ».

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/calendrier/feries.txt
 = aide: Ouvrez-le dans votre tableur, enregistrez-le en « CSV UTF-8 » sous le nom jours-feries.csv, vacances-scolaires.csv ou zones.csv dans content/calendrier/, puis rangez ce .txt hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/calendrier/zones.txt
 = aide: Ouvrez-le dans votre tableur, enregistrez-le en « CSV UTF-8 » sous le nom zones.csv dans content/calendrier/, puis rangez ce .txt hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : rien ne dit si c'est un texte ou un tableau.
--> content/liste.txt
 = aide: Si c'est un tableau, ouvrez-le dans votre tableur et enregistrez-le en « CSV UTF-8 » dans content/services/ ou content/agenda/. Si c'est le texte d'une page, copiez-le dans un fichier .md de content/pages/. Puis rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/pages/notes.txt
 = aide: Renommez-le : son nom doit finir par « .md » et non par « .txt ».

remarque[fichier-non-lu]: Ce fichier n'est pas lu : son nom n'est pas celui d'un fichier du portail.
--> content/services/liste.txt
 = aide: Si c'est un tableau : ouvrez-le dans votre tableur, enregistrez-le en « CSV UTF-8 » dans ce dossier, puis rangez ce .txt hors de content/. Si c'est le texte d'une seule fiche, renommez-le : son nom doit finir par « .md ».

25 pages lues : aucune faute, 6 remarques.
"#,
        ..CASE
    },
    Case {
        name: "folders one inside the other",
        prepare: |portal| {
            let folders = "a/".repeat(60);
            portal.write(&format!("content/pages/{folders}x.md"), PAGE);
        },
        places: &[("fichier-illisible", 0, 0)],
        expected: r#"faute[fichier-illisible]: Ce fichier ne peut pas être lu : il y a trop de dossiers l'un dans l'autre.
--> content/pages/a/a/a
 = aide: Gardez les fichiers du portail dans quelques dossiers, et rangez ce dossier hors du portail : il a sans doute été copié dans lui-même.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "settings and a list that strayed",
        files: &[
            ("content/marelle.toml", "x"),
            ("content/services/marelle.toml", "x"),
            ("content/services/types.toml", "x"),
        ],
        places: &[
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
        ],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : il n'est pas dans un dossier où de tels fichiers sont lus.
--> content/marelle.toml
 = aide: Seul le marelle.toml qui est à côté de content/ est lu : reportez-y ce que celui-ci dit de plus, puis rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : il n'est pas dans un dossier où de tels fichiers sont lus.
--> content/services/marelle.toml
 = aide: Seul le marelle.toml qui est à côté de content/ est lu : reportez-y ce que celui-ci dit de plus, puis rangez-le hors de content/.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : il n'est pas dans un dossier où de tels fichiers sont lus.
--> content/services/types.toml
 = aide: Seul content/types.toml est lu : reportez-y ce que celui-ci dit de plus, puis rangez-le hors de content/.

25 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_says_where_what_and_how_to_mend_it() {
    assert_cases(CASES);
}
