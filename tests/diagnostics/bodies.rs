//! Texts without words, headings that stand twice, and pages of one title.

use super::case::{CASE, Case, assert_cases};
use super::told::told;

pub(super) const CASES: &[Case] = &[Case {
    name: "no words, and the same title twice",
    files: &[
        (
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n## Combien\n\nPeu.\n\n##\n\n## Combien\n\nPeu.\n",
        ),
        (
            "content/pages/vide.md",
            "+++\ntitre = \"Vide\"\n+++\n\n<!-- à écrire -->\n",
        ),
        (
            "content/pages/essai-2.md",
            "+++\ntitre = \"ESSAI\"\n+++\n\nPeu.\n",
        ),
    ],
    places: &[
        ("pages-de-meme-titre", 2, 9),
        ("titre-vide", 8, 1),
        ("titre-en-double", 10, 1),
        ("page-sans-texte", 2, 9),
        ("html-brut", 5, 1),
    ],
    expected: r#"remarque[pages-de-meme-titre]: « Essai » est aussi le titre de content/pages/essai-2.md (/essai-2/).
 --> content/pages/essai.md:2:9
  |
2 | titre = "Essai"
  |         ^^^^^^^
  |
  = aide: Si les deux disent la même chose, effacez l'une d'elles. Sinon, dites dans chaque titre ce qui les distingue.

remarque[titre-vide]: Ce titre n'a pas de mots : il n'est pas montré.
 --> content/pages/essai.md:8:1
  |
8 | ##
  | ^^
  |
  = aide: Écrivez ses mots après les dièses, ou effacez cette ligne.

remarque[titre-en-double]: Le titre « Combien » est déjà à la ligne 4.
  --> content/pages/essai.md:10:1
   |
10 | ## Combien
   | ^^^^^^^^^^
   |
   = aide: Si ce passage est collé deux fois, effacez celui qui est de trop. Sinon, donnez à chacun un titre qui dit ce qu'il a de propre.

remarque[page-sans-texte]: « Vide » n'a pas de texte : on n'y lira que son titre.
 --> content/pages/vide.md:2:9
  |
2 | titre = "Vide"
  |         ^^^^^^
  |
  = aide: Écrivez son texte sous l'en-tête. En attendant, écrivez dans l'en-tête : statut = "brouillon"

remarque[html-brut]: Le HTML n'est pas repris dans les pages.
 --> content/pages/vide.md:5:1
  |
5 | <!-- à écrire -->
  | ^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez en markdown : **gras**, [lien](/adresse/), listes avec des tirets.

28 pages lues : aucune faute, 5 remarques.
"#,
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// The same words may stand under others, and an image is a heading of its own.
#[test]
fn headings_and_pages_that_are_meant_are_left_alone() {
    let text = "+++\ntitre = \"Essai\"\n+++\n## Trets\n\n### Horaires\n\nOui.\n\n## Rousset\n\n### \
                Horaires\n\nNon.\n";
    let draft = "+++\ntitre = \"Vide\"\nstatut = \"brouillon\"\n+++\n";
    let summary = "+++\ntitre = \"Bref\"\nresume = \"Tout est dit.\"\n+++\n";
    let news = |day: &str| format!("+++\ntitre = \"Café\"\ndate = 2026-11-{day}\n+++\n\nVenez.\n");
    let files = [
        ("content/pages/essai.md", text),
        ("content/pages/vide.md", draft),
        ("content/pages/bref.md", summary),
        (
            "content/pages/garde/index.md",
            "+++\ntitre = \"Garde\"\n+++\n",
        ),
        ("content/actualites/un.md", &news("02")),
        ("content/actualites/deux.md", &news("09")),
    ];
    assert_eq!(told(&files), [""; 0]);
}

#[test]
fn a_title_in_one_part_and_news_of_one_day_are_told() {
    let text =
        "+++\ntitre = \"Essai\"\n+++\n## Trets\n\n### Horaires\n\nOui.\n\n### HORAIRES\n\nNon.\n";
    let news = "+++\ntitre = \"Café\"\ndate = 2026-11-02\n+++\n\nVenez ";
    let files = [
        ("content/pages/essai.md", text),
        ("content/actualites/un.md", &format!("{news}ici.\n")),
        ("content/actualites/deux.md", &format!("{news}là.\n")),
    ];
    let apart = "Si les deux disent la même chose, effacez l'une d'elles. Sinon, dites dans chaque \
                 titre ce qui les distingue.";
    assert_eq!(
        told(&files),
        [
            format!(
                "3:8 pages-de-meme-titre: « Café » est aussi le titre de content/actualites/deux.md \
                 (/actualites/deux/). → {apart}"
            ),
            "10:1 titre-en-double: Le titre « HORAIRES » est déjà à la ligne 6. → Si ce passage est collé \
             deux fois, effacez celui qui est de trop. Sinon, donnez à chacun un titre qui dit ce qu'il a \
             de propre."
                .to_owned(),
        ]
    );
}
