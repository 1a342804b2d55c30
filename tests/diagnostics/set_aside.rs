//! Files that are published nowhere: pictures that no text names, copies that were put aside.

use super::case::{CASE, Case, assert_cases};

/// One pixel.
const PICTURE: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "pictures that no text names",
        files: &[
            (
                "content/pages/familles/vue.md",
                "+++\ntitre = \"Vue\"\n+++\n\n![La place](place%20%C3%A9t%C3%A9.gif)\n",
            ),
            (
                "content/pages/familles/brouillon.md",
                "+++\ntitre = \"Bientôt\"\nstatut = \"brouillon\"\n+++\n\n![Le parc](../images/parc.gif)\n",
            ),
        ],
        prepare: |portal| {
            for path in [
                "content/pages/familles/place été.gif",
                "content/pages/images/parc.gif",
                "content/pages/orph.png",
                "content/services/photo.jpg",
                "content/territoires/carte.svg",
                "content/parc.gif",
            ] {
                portal.write(path, PICTURE);
            }
        },
        places: &[
            ("image-inutilisee", 0, 0),
            ("image-inutilisee", 0, 0),
            ("image-inutilisee", 0, 0),
            ("image-inutilisee", 0, 0),
        ],
        expected: r#"remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/pages/orph.png
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/parc.gif
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/services/photo.jpg
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/territoires/carte.svg
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

26 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a picture of a file with a fault",
        files: &[(
            "content/pages/familles/vue.md",
            "+++\ntitre = Vue\n+++\n\n![La place](place.gif)\n",
        )],
        prepare: |portal| portal.write("content/pages/familles/place.gif", PICTURE),
        places: &[("guillemets-manquants", 2, 9)],
        expected: r#"faute[guillemets-manquants]: La valeur de « titre » n'est pas entre guillemets.
 --> content/pages/familles/vue.md:2:9
  |
2 | titre = Vue
  |         ^^^
  |
  = aide: Écrivez : titre = "Vue"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "copies that were put aside",
        files: &[
            ("content/services/l5.csv.bak", "nom;type"),
            ("content/services/.cache.csv", "nom;type"),
            ("content/services/~copie.csv", "nom;type"),
            ("content/agenda/liste.csv~", "titre;quand"),
            ("content/services/~anciens/a.md", "+++"),
            ("content/territoires/.communes.geojson", "{}"),
            ("content/services/.DS_Store", ""),
            ("content/services/._l5.csv", ""),
            ("content/services/Thumbs.db", ""),
            ("content/services/desktop.ini", ""),
            ("content/services/.git/a.md", ""),
            ("content/services/~$l5.xlsx", ""),
            ("content/services/.~lock.l5.csv#", ""),
            ("content/services/.a.md.swp", ""),
        ],
        places: &[
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
            ("fichier-non-lu", 0, 0),
        ],
        expected: r#"remarque[fichier-non-lu]: Ce fichier n'est pas lu : la fin de son nom ou de celui de son dossier est celle d'une copie de secours.
--> content/agenda/liste.csv~
 = aide: S'il est pour le portail, renommez-le sans le « .bak » ou le « ~ » de la fin. Sinon, supprimez-le ou rangez-le hors du portail.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un point commence son nom, et le cache.
--> content/services/.cache.csv
 = aide: S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors du portail.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : la fin de son nom ou de celui de son dossier est celle d'une copie de secours.
--> content/services/l5.csv.bak
 = aide: S'il est pour le portail, renommez-le sans le « .bak » ou le « ~ » de la fin. Sinon, supprimez-le ou rangez-le hors du portail.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un « ~ » commence son nom ou celui de son dossier, comme ce qui est provisoire.
--> content/services/~anciens/a.md
 = aide: S'il est pour le portail, renommez-le sans ce « ~ ». Sinon, supprimez-le ou rangez-le hors du portail.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un « ~ » commence son nom ou celui de son dossier, comme ce qui est provisoire.
--> content/services/~copie.csv
 = aide: S'il est pour le portail, renommez-le sans ce « ~ ». Sinon, supprimez-le ou rangez-le hors du portail.

remarque[fichier-non-lu]: Ce fichier n'est pas lu : un point commence son nom, et le cache.
--> content/territoires/.communes.geojson
 = aide: S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors du portail.

25 pages lues : aucune faute, 6 remarques.
"#,
        ..CASE
    },
    Case {
        name: "folders that a point hides",
        files: &[
            ("content/services/.brouillons/x.md", "+++"),
            ("content/services/.brouillons/.2025/y.md", "+++"),
            ("content/pages/.vieux/p.md", "+++"),
            ("content/.agenda/fete.csv", "titre;quand"),
            ("content/.git/HEAD", ""),
            ("content/.obsidian/a.md", ""),
            ("content/.Trash-1000/files/a.md", ""),
            ("content/pages/.idea/a.md", ""),
            ("content/pages/.stversions/a.md", ""),
            ("content/pages/@eaDir/a.md", ""),
        ],
        places: &[
            ("dossier-non-lu", 0, 0),
            ("dossier-non-lu", 0, 0),
            ("dossier-non-lu", 0, 0),
        ],
        expected: r#"remarque[dossier-non-lu]: Rien de ce dossier n'est lu : un point commence son nom, et le cache.
--> content/.agenda/
 = aide: S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors du portail.

remarque[dossier-non-lu]: Rien de ce dossier n'est lu : un point commence son nom, et le cache.
--> content/pages/.vieux/
 = aide: S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors du portail.

remarque[dossier-non-lu]: Rien de ce dossier n'est lu : un point commence son nom, et le cache.
--> content/services/.brouillons/
 = aide: S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors du portail.

25 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
];

#[test]
fn nothing_is_left_out_without_a_word() {
    assert_cases(CASES);
}
