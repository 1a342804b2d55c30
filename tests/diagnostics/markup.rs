//! Markdown that is not read as such.

use super::case::{CASE, Case, assert_cases};
use super::told::told_of;
use crate::portal_folder::PortalFolder;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "signs that show",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
**Important :**merci de lire [Le dossier](dossier inscription.pdf).

Un mot[^1].

##Titre
"#,
        )],
        places: &[
            ("balisage-brut", 4, 1),
            ("balisage-brut", 4, 30),
            ("balisage-brut", 6, 7),
            ("balisage-brut", 8, 1),
        ],
        expected: r#"remarque[balisage-brut]: « **Important :** » se verra tel quel sur la page.
 --> content/pages/essai.md:4:1
  |
4 | **Important :**merci de lire [Le dossier](dossier inscription.pdf).
  | ^^^^^^^^^^^^^^^
  |
  = aide: Collez les astérisques aux mots, et laissez une espace autour : **mots** suite.

remarque[balisage-brut]: « [Le dossier](dossier inscription.pdf) » se verra tel quel sur la page.
 --> content/pages/essai.md:4:30
  |
4 | **Important :**merci de lire [Le dossier](dossier inscription.pdf).
  |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Les documents (PDF, Word…) ne sont pas publiés : écrivez dans une page ce que dit celui-ci, ou donnez un lien https:// vers le site qui le publie.

remarque[balisage-brut]: « [^1] » se verra tel quel sur la page.
 --> content/pages/essai.md:6:7
  |
6 | Un mot[^1].
  |       ^^^^
  |
  = aide: Écrivez la note sur une ligne à elle, plus bas : [^1]: son texte.

remarque[balisage-brut]: « ##Titre » se verra tel quel sur la page.
 --> content/pages/essai.md:8:1
  |
8 | ##Titre
  | ^^^^^^^
  |
  = aide: Laissez une espace après les dièses : ## Titre.

26 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "addresses with spaces",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n[Appeler](04 65 71 00 01).\n\n[Caf](https://www.caf.fr/une page).\n",
        )],
        places: &[
            ("balisage-brut", 4, 1),
            ("telephone-en-clair", 4, 11),
            ("balisage-brut", 6, 1),
        ],
        expected: r#"remarque[balisage-brut]: « [Appeler](04 65 71 00 01) » se verra tel quel sur la page.
 --> content/pages/essai.md:4:1
  |
4 | [Appeler](04 65 71 00 01).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez le numéro sans espace, après « tel: » : [mots](tel:0465710001).

remarque[telephone-en-clair]: Le numéro « 04 65 71 00 01 » est écrit en clair.
 --> content/pages/essai.md:4:11
  |
4 | [Appeler](04 65 71 00 01).
  |           ^^^^^^^^^^^^^^
  |
  = aide: Mettez-le dans content/numeros.toml avec sa source, puis écrivez ici {{ numero nom }}.

remarque[balisage-brut]: « [Caf]( » se verra tel quel sur la page.
 --> content/pages/essai.md:6:1
  |
6 | [Caf](https://www.caf.fr/une page).
  | ^^^^^^
  |
  = aide: Copiez l'adresse depuis la barre du navigateur : chaque espace y est écrit %20. Fermez la parenthèse juste après elle.

26 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "what a word processor leaves, and stars inside of words",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
resume = "Voir Erreur ! Source du renvoi introuvable."
+++
Voir Erreur ! Signet non défini. Ou PAGEREF _Toc123 \h.

Voir HYPERLINK "https://essai.example" ici.

o Un lieu
o Une heure

Une salle de 3*4*5 m, des assistant*e*s, **trois** et *quatre*.
"#,
        )],
        places: &[
            ("balisage-brut", 3, 10),
            ("balisage-brut", 5, 6),
            ("balisage-brut", 5, 37),
            ("balisage-brut", 7, 6),
            ("balisage-brut", 9, 1),
            ("asterisques-perdus", 12, 14),
            ("asterisques-perdus", 12, 27),
        ],
        expected: r#"remarque[balisage-brut]: « Erreur ! Source du renvoi introuvable. » se verra tel quel sur la page.
 --> content/pages/essai.md:3:10
  |
3 | resume = "Voir Erreur ! Source du renvoi introuvable."
  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Effacez-le : c'est un reste de votre traitement de texte.

remarque[balisage-brut]: « Erreur ! Signet non défini. » se verra tel quel sur la page.
 --> content/pages/essai.md:5:6
  |
5 | Voir Erreur ! Signet non défini. Ou PAGEREF _Toc123 \h.
  |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Effacez-le : c'est un reste de votre traitement de texte.

remarque[balisage-brut]: « PAGEREF _Toc123 \h » se verra tel quel sur la page.
 --> content/pages/essai.md:5:37
  |
5 | Voir Erreur ! Signet non défini. Ou PAGEREF _Toc123 \h.
  |                                     ^^^^^^^^^^^^^^^^^^
  |
  = aide: Effacez-le : c'est un reste de votre traitement de texte.

remarque[balisage-brut]: « HYPERLINK " » se verra tel quel sur la page.
 --> content/pages/essai.md:7:6
  |
7 | Voir HYPERLINK "https://essai.example" ici.
  |      ^^^^^^^^^^^
  |
  = aide: Gardez l'adresse seule, sans « HYPERLINK » ni guillemets.

remarque[balisage-brut]: « o Un lieu » se verra tel quel sur la page.
 --> content/pages/essai.md:9:1
  |
9 | o Un lieu
  | ^^^^^^^^^
  |
  = aide: Pour une liste, écrivez un tiret et une espace à la place de ce signe : - mots.

remarque[asterisques-perdus]: Les astérisques de « 3*4*5 » ne se verront pas : ils mettent en italique ce qu'ils entourent.
  --> content/pages/essai.md:12:14
   |
12 | Une salle de 3*4*5 m, des assistant*e*s, **trois** et *quatre*.
   |              ^^^^^
   |
   = aide: Écrivez « × » pour multiplier, un point médian dans un mot (assistant·e·s), ou \* pour montrer l'astérisque.

remarque[asterisques-perdus]: Les astérisques de « assistant*e*s » ne se verront pas : ils mettent en italique ce qu'ils entourent.
  --> content/pages/essai.md:12:27
   |
12 | Une salle de 3*4*5 m, des assistant*e*s, **trois** et *quatre*.
   |                           ^^^^^^^^^^^^^
   |
   = aide: Écrivez « × » pour multiplier, un point médian dans un mot (assistant·e·s), ou \* pour montrer l'astérisque.

26 pages lues : aucune faute, 7 remarques.
"#,
        ..CASE
    },
    Case {
        name: "comments and contents of a word processor, and its spaces behind marks",
        files: &[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\n\
             ##\u{a0}Un titre\n\n\
             -\u{a0}une puce\n-\u{a0}une autre\n\n\
             Le relais [NM1] ouvre le mardi.\n\n\
             Commentaire [MD2]\u{a0}: à revoir\n\n\
             Les pièces ........ 5\n",
        )],
        places: &[
            ("balisage-brut", 9, 11),
            ("balisage-brut", 11, 1),
            ("balisage-brut", 13, 1),
        ],
        expected: r#"remarque[balisage-brut]: « [NM1] » se verra tel quel sur la page.
 --> content/pages/essai.md:9:11
  |
9 | Le relais [NM1] ouvre le mardi.
  |           ^^^^^
  |
  = aide: Effacez-le : c'est l'appel d'un commentaire de votre traitement de texte.

remarque[balisage-brut]: « Commentaire [MD2] : à revoir » se verra tel quel sur la page.
  --> content/pages/essai.md:11:1
   |
11 | Commentaire [MD2] : à revoir
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: Effacez-le : c'est un commentaire de votre traitement de texte.

remarque[balisage-brut]: « Les pièces ........ 5 » se verra tel quel sur la page.
  --> content/pages/essai.md:13:1
   |
13 | Les pièces ........ 5
   | ^^^^^^^^^^^^^^^^^^^^^
   |
   = aide: Effacez cette ligne : c'est un reste de sommaire, et les pages n'ont pas de numéro.

26 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

#[test]
fn words_that_a_block_of_html_loses_are_told_apart() {
    let portal = PortalFolder::new();
    let text = "Un <b>mot</b>.\n\n<div>\nFermé le lundi.\n</div>\n\n<hr>\n\n<p>Ici</p>\n";
    portal.write(
        "content/pages/essai.md",
        format!("+++\ntitre = \"Essai\"\n+++\n{text}"),
    );
    let lost = "Les mots de ce bloc ne seront pas sur la page. Écrivez-les sans balises, ou en markdown : \
                **gras**, [lien](/adresse/), listes avec des tirets.";
    assert_eq!(
        told_of(&portal),
        [
            "4:4 html-brut: Le HTML n'est pas repris dans les pages. → Écrivez en markdown : **gras**, \
             [lien](/adresse/), listes avec des tirets."
                .to_owned(),
            format!("6:1 html-brut: Le HTML n'est pas repris dans les pages. → {lost}"),
            format!("12:1 html-brut: Le HTML n'est pas repris dans les pages. → {lost}"),
        ]
    );
}
