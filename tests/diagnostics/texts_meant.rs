//! Markdown that is read otherwise than its author meant.

use super::case::{CASE, Case, assert_cases};
use super::told::{told, told_of_cells};

pub(super) const CASES: &[Case] = &[Case {
    name: "a link without an address, two notes of a name, words that became code",
    files: &[(
        "content/pages/essai.md",
        "+++\ntitre = \"Essai\"\n+++\n    Le relais ouvre le mardi matin.\n\nUn [mot]() et un [autre](<>)[^1].\n\n\
         [^1]: premier\n\n[^1]: second\n\n```\nVenez nombreux\n",
    )],
    places: &[
        ("texte-en-retrait", 4, 5),
        ("lien-vide", 6, 4),
        ("lien-vide", 6, 18),
        ("note-en-double", 10, 1),
        ("code-non-ferme", 12, 1),
    ],
    expected: r#"remarque[texte-en-retrait]: Ce paragraphe se montre comme du code informatique : quatre espaces ou une tabulation le précèdent.
 --> content/pages/essai.md:4:5
  |
4 |     Le relais ouvre le mardi matin.
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Effacez ces espaces, ou cette tabulation, au début de la ligne.

remarque[lien-vide]: Ce lien ne mène nulle part.
 --> content/pages/essai.md:6:4
  |
6 | Un [mot]() et un [autre](<>)[^1].
  |    ^^^^^^^
  |
  = aide: Écrivez son adresse entre les parenthèses : [mots](/adresse/). Pour n'en garder que les mots, ôtez les crochets et les parenthèses.

remarque[lien-vide]: Ce lien ne mène nulle part.
 --> content/pages/essai.md:6:18
  |
6 | Un [mot]() et un [autre](<>)[^1].
  |                  ^^^^^^^^^^^
  |
  = aide: Écrivez son adresse entre les parenthèses : [mots](/adresse/). Pour n'en garder que les mots, ôtez les crochets et les parenthèses.

remarque[note-en-double]: Une autre note porte déjà le nom « [^1] » : les lecteurs ne sauraient pas laquelle lire.
  --> content/pages/essai.md:10:1
   |
10 | [^1]: second
   | ^^^^^
   |
   = aide: Donnez un autre nom à celle-ci, devant la note et dans le texte, par exemple : [^1-2]

remarque[code-non-ferme]: Toute la suite du texte se montre comme du code informatique.
  --> content/pages/essai.md:12:1
   |
12 | ```
   | ^^^
   |
   = aide: Effacez cette ligne ; si c'est bien du code, mettez la même ligne de signes sous lui.

26 pages lues : aucune faute, 5 remarques.
"#,
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// What is told of a page with a text.
fn told_of_text(text: &str) -> Vec<String> {
    told(&[(
        "content/pages/essai.md",
        &format!("+++\ntitre = \"Essai\"\n+++\n{text}\n"),
    )])
}

#[test]
fn addresses_with_a_slip_are_read_as_they_were_meant() {
    let text = "[a](mailto:mailto:a@z.fr) [b](http://http://www.caf.fr)\n[c](https://https//b.fr) \
                [d](https://www.caf.fr,)\n[e](https//x.fr) [f](0465710001) [g](fiches/relais)";
    assert_eq!(
        told_of_text(text),
        [
            "4:1 lien-lu: « mailto:mailto:a@z.fr » est lu comme mailto:a@z.fr. → Écrivez : mailto:a@z.fr",
            "4:27 lien-lu: « http://http://www.caf.fr » est lu comme http://www.caf.fr. → Écrivez : http://www.caf.fr",
            "5:1 lien-lu: « https://https//b.fr » est lu comme https://b.fr. → Écrivez : https://b.fr",
            "5:26 lien-lu: « https://www.caf.fr, » est lu comme https://www.caf.fr. → Écrivez : https://www.caf.fr",
            "6:1 lien-lu: « https//x.fr » est lu comme https://x.fr. → Écrivez : https://x.fr",
            "6:18 lien-lu: « 0465710001 » est lu comme tel:0465710001. → Écrivez : tel:0465710001",
            "6:34 lien-mort: Le lien « fiches/relais » ne mène à aucune page. → Vouliez-vous écrire /fiches/relais/ ?",
        ]
    );
    assert_eq!(
        told_of_cells(
            "liens.site",
            &[
                "http://http://www.caf.fr",
                "https//b.fr",
                "\"https://www.caf.fr,\""
            ]
        ),
        [
            "2:37 lien-lu: « http://http://www.caf.fr » est lu comme http://www.caf.fr. → Écrivez : http://www.caf.fr",
            "3:37 lien-lu: « https//b.fr » est lu comme https://b.fr. → Écrivez : https://b.fr",
            "4:37 lien-lu: « https://www.caf.fr, » est lu comme https://www.caf.fr. → Écrivez : https://www.caf.fr",
        ]
    );
}

#[test]
fn a_picture_keeps_its_sign_and_what_is_open_is_closed() {
    assert_eq!(
        told_of_text("![x](photo été.png)\n\nDu **gras non fermé"),
        [
            "4:1 balisage-brut: « ![x](photo été.png) » se verra tel quel sur la page. → Mettez le nom du fichier entre chevrons : ![mots](<nom du fichier.jpg>).",
            "6:4 balisage-brut: « **gras non fermé » se verra tel quel sur la page. → Fermez par deux astérisques, collés au dernier mot : **mots** suite.",
        ]
    );
}
