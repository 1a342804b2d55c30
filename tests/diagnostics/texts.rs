//! Links, images and HTML in texts.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "dead absolute",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [la fiche](/fiches/relai/).
"#,
        )],
        places: &[("lien-mort", 4, 7)],
        expected: r#"remarque[lien-mort]: Le lien « /fiches/relai/ » ne mène à aucune page.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [la fiche](/fiches/relai/).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /fiches/relais/ ?

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "dead relative",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [les aides](familles/aide.md).
"#,
        )],
        places: &[("lien-mort", 4, 7)],
        expected: r#"remarque[lien-mort]: Le lien « familles/aide.md » ne mène à aucune page.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [les aides](familles/aide.md).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /familles/aides/ ?

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "dead far",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [ici](/piscines/municipales/).
"#,
        )],
        places: &[("lien-mort", 4, 7)],
        expected: r#"remarque[lien-mort]: Le lien « /piscines/municipales/ » ne mène à aucune page.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [ici](/piscines/municipales/).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez une adresse du portail, par exemple /communes/.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "dead anchor",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [les aides](familles/aides.md#le-complement-de-mode-de-gard).
"#,
        )],
        places: &[("ancre-morte", 4, 7)],
        expected: r#"remarque[ancre-morte]: La page /familles/aides/ n'a pas de partie « le-complement-de-mode-de-gard ».
 --> content/pages/essai.md:4:7
  |
4 | Voyez [les aides](familles/aides.md#le-complement-de-mode-de-gard).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire #le-complement-de-mode-de-garde ?

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "missing image",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voici ![la façade](facade.jpg)
"#,
        )],
        places: &[("image-absente", 4, 7)],
        expected: r#"remarque[image-absente]: L'image « facade.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.jpg)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Placez l'image à côté de ce fichier, ou corrigez son nom.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "file that is no image",
        files: &[
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nVoici ![la façade](facade.jpg)\n",
            ),
            ("content/pages/facade.jpg", "bonjour"),
        ],
        places: &[("image-illisible", 4, 7)],
        expected: r#"remarque[image-illisible]: « facade.jpg » n'est pas une image : elle n'est pas montrée.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.jpg)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ouvrez-la dans un logiciel d'images, puis enregistrez-la en JPEG, PNG ou WebP.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "image that is cut short",
        files: &[
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nVoici ![la façade](facade.gif)\n",
            ),
            ("content/pages/facade.gif", "GIF89a\u{1}\0\u{1}\0\0\0\0,"),
        ],
        places: &[("image-abimee", 4, 7)],
        expected: r#"remarque[image-abimee]: L'image « facade.gif » est abîmée ou incomplète : elle n'est pas montrée.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.gif)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Copiez-la de nouveau depuis l'appareil, ou enregistrez-la une nouvelle fois en JPEG, PNG ou WebP.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "image of a telephone under another name",
        files: &[
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nVoici ![la façade](facade.jpg)\n",
            ),
            (
                "content/pages/facade.jpg",
                "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic",
            ),
        ],
        places: &[("image-non-publiable", 4, 7)],
        expected: r#"remarque[image-non-publiable]: « facade.jpg » est une image HEIC, dont ce qu'elle dit de son auteur et du lieu ne peut pas être retiré : elle n'est pas montrée.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.jpg)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ouvrez-la dans un logiciel d'images, puis enregistrez-la en JPEG, PNG ou WebP.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "image of a format that is never published",
        files: &[
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nVoici ![la façade](facade.heic)\n![un plan](plan.svg)\n",
            ),
            (
                "content/pages/facade.heic",
                "\0\0\0\u{18}ftypheic\0\0\0\0mif1heic",
            ),
            (
                "content/pages/plan.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            ),
        ],
        places: &[("image-non-publiable", 4, 7), ("image-non-publiable", 5, 1)],
        expected: r#"remarque[image-non-publiable]: « facade.heic » est une image HEIC, dont ce qu'elle dit de son auteur et du lieu ne peut pas être retiré : elle n'est pas montrée.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.heic)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ouvrez-la dans un logiciel d'images, puis enregistrez-la en JPEG, PNG ou WebP.

remarque[image-non-publiable]: « plan.svg » est une image SVG, dont ce qu'elle dit de son auteur et du lieu ne peut pas être retiré : elle n'est pas montrée.
 --> content/pages/essai.md:5:1
  |
5 | ![un plan](plan.svg)
  | ^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ouvrez-la dans un logiciel d'images, puis enregistrez-la en JPEG, PNG ou WebP.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "image of more pixels than any telephone takes",
        files: &[
            (
                "content/pages/essai.md",
                "+++\ntitre = \"Essai\"\n+++\nVoici ![la façade](facade.gif)\n",
            ),
            (
                "content/pages/facade.gif",
                "GIF89a\u{7f}\u{7f}\u{7f}\u{7f}\0\0\0,\0\0\0\0\u{1}\0\u{1}\0\0\u{2}\0;",
            ),
        ],
        places: &[("image-trop-grande", 4, 7)],
        expected: r#"remarque[image-trop-grande]: L'image « facade.gif » fait 32639 × 32639 pixels, plus de 52 millions en tout : elle n'est pas montrée.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](facade.gif)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Réduisez-la à 1600 pixels de large dans un logiciel d'images.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "image from elsewhere",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voici ![la façade](https://exemple.fr/facade.jpg)
"#,
        )],
        places: &[("image-absente", 4, 7)],
        expected: r#"remarque[image-absente]: L'image « https://exemple.fr/facade.jpg » n'est pas dans ce portail.
 --> content/pages/essai.md:4:7
  |
4 | Voici ![la façade](https://exemple.fr/facade.jpg)
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Copiez l'image à côté de ce fichier, et écrivez son nom seul.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "javascript md",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [ici](javascript:alert(1)).
"#,
        )],
        places: &[("lien-interdit", 4, 7)],
        expected: r#"faute[lien-interdit]: Le lien commence par « javascript: », qui n'est pas permis.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [ici](javascript:alert(1)).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez un lien qui commence par https:// (ou http://, mailto:, tel:).

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "space md",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [ici](<https://exemple.fr/la page>).
"#,
        )],
        places: &[("lien-invalide", 4, 7)],
        expected: r#"faute[lien-invalide]: « https://exemple.fr/la page » n'est pas une adresse de site.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [ici](<https://exemple.fr/la page>).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Copiez l'adresse depuis la barre du navigateur, sans espace.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "raw html",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Un mot <b>gras</b> et <i>un autre</i>.
"#,
        )],
        places: &[("html-brut", 4, 8)],
        expected: r#"remarque[html-brut]: Le HTML n'est pas repris dans les pages.
 --> content/pages/essai.md:4:8
  |
4 | Un mot <b>gras</b> et <i>un autre</i>.
  |        ^^^
  |
  = aide: Écrivez en markdown : **gras**, [lien](/adresse/), listes avec des tirets.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "dead in presentation",
        files: &[(
            "content/territoires/epci.toml",
            r#"id = "epci"
nom = "EPCI"
nature = "epci"
communes = ["13110"]
presentation = """
Voyez [ici](/nulle-part/).
"""
"#,
        )],
        places: &[("lien-mort", 6, 7)],
        expected: r#"remarque[lien-mort]: Le lien « /nulle-part/ » ne mène à aucune page.
 --> content/territoires/epci.toml:6:7
  |
6 | Voyez [ici](/nulle-part/).
  |       ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez une adresse du portail, par exemple /communes/.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
