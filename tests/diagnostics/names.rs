//! Files as texts name them.

use super::case::{CASE, Case, assert_cases};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "pictures under another name",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n![a](photo.jpg)\n\n![b](plan.jpg)\n\n![c](vue.jpg)\n\n![d](loin.png)\n\n![e](dossier.pdf)\n\n![f](terrase.png)\n\n![g](rien.gif)\n\n![h](https://caf.example/a.png)\n\n![i](C:\\Users\\moi\\a.png)\n\n![j](lourde.png)\n",
        )],
        prepare: |portal| {
            for name in [
                "Photo.JPG",
                "plan.jpeg",
                "vue.HEIC",
                "../loin.png",
                "terrasse.png",
            ] {
                portal.write(&format!("content/pages/{name}"), PNG);
            }
            portal.write("content/pages/lourde.png", vec![0; 10_000_001]);
        },
        places: &[
            ("image-absente", 4, 1),
            ("image-absente", 6, 1),
            ("image-absente", 8, 1),
            ("image-absente", 10, 1),
            ("image-absente", 12, 1),
            ("image-absente", 14, 1),
            ("image-absente", 16, 1),
            ("image-absente", 18, 1),
            ("lien-interdit", 20, 1),
            ("image-trop-lourde", 22, 1),
        ],
        expected: r#"remarque[image-absente]: L'image « photo.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:4:1
  |
4 | ![a](photo.jpg)
  | ^^^^^^^^^^^^^^^
  |
  = aide: Le nom du fichier a d'autres majuscules : écrivez « Photo.JPG ».

remarque[image-absente]: L'image « plan.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:6:1
  |
6 | ![b](plan.jpg)
  | ^^^^^^^^^^^^^^
  |
  = aide: Le fichier s'appelle « plan.jpeg » : écrivez « plan.jpeg ».

remarque[image-absente]: L'image « vue.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:8:1
  |
8 | ![c](vue.jpg)
  | ^^^^^^^^^^^^^
  |
  = aide: Le fichier s'appelle « vue.HEIC », d'un format qui n'est pas publié : enregistrez-le en JPEG, PNG ou WebP.

remarque[image-absente]: L'image « loin.png » n'est pas dans ce portail.
  --> content/pages/essai.md:10:1
   |
10 | ![d](loin.png)
   | ^^^^^^^^^^^^^^
   |
   = aide: Elle est dans content/ : écrivez « ../loin.png ».

remarque[image-absente]: L'image « dossier.pdf » n'est pas dans ce portail.
  --> content/pages/essai.md:12:1
   |
12 | ![e](dossier.pdf)
   | ^^^^^^^^^^^^^^^^^
   |
   = aide: Ce n'est pas une image : enregistrez ce qu'il faut montrer en JPEG, PNG ou WebP.

remarque[image-absente]: L'image « terrase.png » n'est pas dans ce portail.
  --> content/pages/essai.md:14:1
   |
14 | ![f](terrase.png)
   | ^^^^^^^^^^^^^^^^^
   |
   = aide: Vouliez-vous écrire « terrasse.png » ?

remarque[image-absente]: L'image « rien.gif » n'est pas dans ce portail.
  --> content/pages/essai.md:16:1
   |
16 | ![g](rien.gif)
   | ^^^^^^^^^^^^^^
   |
   = aide: Placez l'image à côté de ce fichier, ou corrigez son nom.

remarque[image-absente]: L'image « https://caf.example/a.png » n'est pas dans ce portail.
  --> content/pages/essai.md:18:1
   |
18 | ![h](https://caf.example/a.png)
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: Copiez l'image à côté de ce fichier, et écrivez son nom seul.

faute[lien-interdit]: Le lien commence par « c: », qui n'est pas permis.
  --> content/pages/essai.md:20:1
   |
20 | ![i](C:\Users\moi\a.png)
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: C'est un fichier de votre ordinateur, que personne d'autre ne peut ouvrir. Une image se copie à côté de ce fichier, et s'écrit par son nom seul ; un document se donne par un lien https://.

remarque[image-trop-lourde]: L'image « lourde.png » pèse 10,1 Mo ; la limite est de 10 Mo : elle n'est pas montrée.
  --> content/pages/essai.md:22:1
   |
22 | ![j](lourde.png)
   | ^^^^^^^^^^^^^^^^
   |
   = aide: Réduisez-la à 1600 pixels de large dans un logiciel d'images.

1 faute, 9 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a picture in a folder, under another name",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n![b](photos/B.PNG)\n\n![c](photos/pla.jpg)\n",
        )],
        prepare: |portal| {
            for name in ["B.png", "pla.jpeg"] {
                portal.write(&format!("content/pages/photos/{name}"), PNG);
            }
        },
        places: &[("image-absente", 4, 1), ("image-absente", 6, 1)],
        expected: r#"remarque[image-absente]: L'image « photos/B.PNG » n'est pas dans ce portail.
 --> content/pages/essai.md:4:1
  |
4 | ![b](photos/B.PNG)
  | ^^^^^^^^^^^^^^^^^^
  |
  = aide: Le nom du fichier a d'autres majuscules : écrivez « photos/B.png ».

remarque[image-absente]: L'image « photos/pla.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:6:1
  |
6 | ![c](photos/pla.jpg)
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Le fichier s'appelle « pla.jpeg » : écrivez « photos/pla.jpeg ».

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "links to what is no page",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n[a](www.caf.fr) [b](contact@exemple.fr) [c](caf.fr/aides)\n\n[d](dossier.pdf) [e](<dossier inscription.docx>) [f](photo.jpg)\n\n[g](<C:\\Mes documents\\a.pdf>) [h](file:///tmp/a.md)\n\n[i](Familles/Aides.md)\n",
        )],
        places: &[
            ("lien-mort", 4, 41),
            ("lien-mort", 6, 1),
            ("lien-mort", 6, 18),
            ("lien-mort", 6, 50),
            ("lien-interdit", 8, 1),
            ("lien-interdit", 8, 31),
            ("lien-mort", 10, 1),
        ],
        expected: r#"remarque[lien-mort]: Le lien « caf.fr/aides » ne mène à aucune page.
 --> content/pages/essai.md:4:41
  |
4 | [a](www.caf.fr) [b](contact@exemple.fr) [c](caf.fr/aides)
  |                                         ^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez l'adresse entière : https://caf.fr/aides

remarque[lien-mort]: Le lien « dossier.pdf » ne mène à aucune page.
 --> content/pages/essai.md:6:1
  |
6 | [d](dossier.pdf) [e](<dossier inscription.docx>) [f](photo.jpg)
  | ^^^^^^^^^^^^^^^^
  |
  = aide: Les fichiers .pdf ne sont pas publiés : écrivez dans une page ce que dit celui-ci, ou donnez un lien https:// vers le site qui le publie.

remarque[lien-mort]: Le lien « dossier inscription.docx » ne mène à aucune page.
 --> content/pages/essai.md:6:18
  |
6 | [d](dossier.pdf) [e](<dossier inscription.docx>) [f](photo.jpg)
  |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Les fichiers .docx ne sont pas publiés : écrivez dans une page ce que dit celui-ci, ou donnez un lien https:// vers le site qui le publie.

remarque[lien-mort]: Le lien « photo.jpg » ne mène à aucune page.
 --> content/pages/essai.md:6:50
  |
6 | [d](dossier.pdf) [e](<dossier inscription.docx>) [f](photo.jpg)
  |                                                  ^^^^^^^^^^^^^^
  |
  = aide: Pour montrer une image, écrivez : ![ce qu'elle montre](<photo.jpg>)

faute[lien-interdit]: Le lien commence par « c: », qui n'est pas permis.
 --> content/pages/essai.md:8:1
  |
8 | [g](<C:\Mes documents\a.pdf>) [h](file:///tmp/a.md)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: C'est un fichier de votre ordinateur, que personne d'autre ne peut ouvrir. Une image se copie à côté de ce fichier, et s'écrit par son nom seul ; un document se donne par un lien https://.

faute[lien-interdit]: Le lien commence par « file: », qui n'est pas permis.
 --> content/pages/essai.md:8:31
  |
8 | [g](<C:\Mes documents\a.pdf>) [h](file:///tmp/a.md)
  |                               ^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: C'est un fichier de votre ordinateur, que personne d'autre ne peut ouvrir. Une image se copie à côté de ce fichier, et s'écrit par son nom seul ; un document se donne par un lien https://.

remarque[lien-mort]: Le lien « Familles/Aides.md » ne mène à aucune page.
  --> content/pages/essai.md:10:1
   |
10 | [i](Familles/Aides.md)
   | ^^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: Vouliez-vous écrire /familles/aides/ ?

2 fautes, 5 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "names that are told apart by few systems",
        prepare: |portal| {
            for name in [
                "Photo.png",
                "photo.png",
                "\u{e9}t\u{e9}.png",
                "e\u{301}te\u{301}.png",
            ] {
                portal.write(&format!("content/pages/{name}"), PNG);
            }
        },
        places: &[
            ("image-inutilisee", 0, 0),
            ("image-inutilisee", 0, 0),
            ("noms-jumeaux", 0, 0),
            ("image-inutilisee", 0, 0),
            ("noms-jumeaux", 0, 0),
            ("image-inutilisee", 0, 0),
        ],
        expected: r#"remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/pages/Photo.png
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/pages/été.png
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[noms-jumeaux]: Le nom de ce fichier ne diffère de celui d'un autre du même dossier que par les majuscules.
--> content/pages/photo.png
 = aide: Renommez l'un des deux : sur Windows ou sur Mac, l'un prendrait la place de l'autre.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/pages/photo.png
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

remarque[noms-jumeaux]: Le nom de ce fichier ne diffère de celui d'un autre du même dossier que par la manière d'écrire les accents.
--> content/pages/été.png
 = aide: Renommez l'un des deux : sur Windows ou sur Mac, l'un prendrait la place de l'autre.

remarque[image-inutilisee]: Aucun texte du portail ne montre cette image : elle n'est pas publiée.
--> content/pages/été.png
 = aide: Placez-la à côté du texte qui doit la montrer, et écrivez-y « ![ce qu'on y voit](nom-de-l-image.jpg) ». Si elle ne sert pas, rangez-la hors de content/.

25 pages lues : aucune faute, 6 remarques.
"#,
        ..CASE
    },
    Case {
        name: "accents written in two ways",
        files: &[
            (
                "content/pages/e\u{301}te\u{301}.md",
                "+++\ntitre = \"Été\"\n+++\n[a](#suite)\n\n## Suite\n",
            ),
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\n[a](\u{e9}t\u{e9}.md) [b](%C3%A9t%C3%A9.md#suite) [c](e\u{301}te\u{301}.md)\n",
            ),
        ],
        places: &[],
        expected: r#"27 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn names_are_compared_as_people_see_them() {
    assert_cases(CASES);
}
