//! What running words should not hold.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "bare amount",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Une place coûte 12 € l'heure.

Comptez **1 200 euros** par an.
"#,
        )],
        places: &[("montant-en-clair", 4, 17), ("montant-en-clair", 6, 11)],
        expected: r#"remarque[montant-en-clair]: Le montant « 12 € » est écrit en clair.
 --> content/pages/essai.md:4:17
  |
4 | Une place coûte 12 € l'heure.
  |                 ^^^^
  |
  = aide: Mettez-le dans content/baremes/ avec sa source, puis écrivez ici {{ bareme nom.valeur }}.

remarque[montant-en-clair]: Le montant « 1 200 euros » est écrit en clair.
 --> content/pages/essai.md:6:11
  |
6 | Comptez **1 200 euros** par an.
  |           ^^^^^^^^^^^
  |
  = aide: Mettez-le dans content/baremes/ avec sa source, puis écrivez ici {{ bareme nom.valeur }}.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "bare rate",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Vous payez 0,06 % de vos ressources.
"#,
        )],
        places: &[("taux-en-clair", 4, 12)],
        expected: r#"remarque[taux-en-clair]: Le taux « 0,06 % » est écrit en clair.
 --> content/pages/essai.md:4:12
  |
4 | Vous payez 0,06 % de vos ressources.
  |            ^^^^^^
  |
  = aide: Mettez-le dans content/baremes/ avec sa source, puis écrivez ici {{ bareme nom.valeur }}.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "bare article",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Lisez l'article L. 214-1 avec [votre mairie](https://exemple.fr/L.214-1).

- Le relais (L.531-5) vous aide.
- Lisez D. 214-9.
"#,
        )],
        places: &[
            ("article-en-clair", 4, 9),
            ("article-en-clair", 6, 14),
            ("article-en-clair", 7, 9),
        ],
        expected: r#"remarque[article-en-clair]: La référence « article L. 214-1 » est écrite dans le texte.
 --> content/pages/essai.md:4:9
  |
4 | Lisez l'article L. 214-1 avec [votre mairie](https://exemple.fr/L.214-1).
  |         ^^^^^^^^^^^^^^^^
  |
  = aide: Citez l'article dans « sources », et dites ici la règle en mots simples.

remarque[article-en-clair]: La référence « L.531-5 » est écrite dans le texte.
 --> content/pages/essai.md:6:14
  |
6 | - Le relais (L.531-5) vous aide.
  |              ^^^^^^^
  |
  = aide: Citez l'article dans « sources », et dites ici la règle en mots simples.

remarque[article-en-clair]: La référence « D. 214-9 » est écrite dans le texte.
 --> content/pages/essai.md:7:9
  |
7 | - Lisez D. 214-9.
  |         ^^^^^^^^
  |
  = aide: Citez l'article dans « sources », et dites ici la règle en mots simples.

26 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "bare telephone",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Appelez le 119, ou le 04 91 00 00 00.
"#,
        )],
        places: &[("telephone-en-clair", 4, 12), ("telephone-en-clair", 4, 23)],
        expected: r#"remarque[telephone-en-clair]: Le numéro « 119 » est écrit en clair.
 --> content/pages/essai.md:4:12
  |
4 | Appelez le 119, ou le 04 91 00 00 00.
  |            ^^^
  |
  = aide: Mettez-le dans content/numeros.toml avec sa source, puis écrivez ici {{ numero nom }}.

remarque[telephone-en-clair]: Le numéro « 04 91 00 00 00 » est écrit en clair.
 --> content/pages/essai.md:4:23
  |
4 | Appelez le 119, ou le 04 91 00 00 00.
  |                       ^^^^^^^^^^^^^^
  |
  = aide: Mettez-le dans content/numeros.toml avec sa source, puis écrivez ici {{ numero nom }}.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "long sentence across lines and marks",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Un mot. Le relais de votre commune
vous reçoit **sans rendez-vous** pour parler de tous les modes
d'accueil, de leur prix, de leurs horaires et des aides que la Caf verse, art. 3 compris.
"#,
        )],
        places: &[("phrase-longue", 4, 9)],
        expected: r#"remarque[phrase-longue]: Cette phrase a 32 mots ; la limite est de 25.
 --> content/pages/essai.md:4:9
  |
4 | Un mot. Le relais de votre commune
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Coupez-la en deux : une idée par phrase, vingt mots au plus.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "bare figures of an actualité",
        files: &[(
            "content/actualites/essai.md",
            r#"+++
titre = "Essai"
date = 2026-11-18
+++
Place à 3 €.
"#,
        )],
        places: &[("montant-en-clair", 5, 9)],
        expected: r#"remarque[montant-en-clair]: Le montant « 3 € » est écrit en clair.
 --> content/actualites/essai.md:5:9
  |
5 | Place à 3 €.
  |         ^^^
  |
  = aide: Mettez-le dans content/baremes/ avec sa source, puis écrivez ici {{ bareme nom.valeur }}.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "words to avoid",
        files: &[
            (
                "content/mots-a-eviter.toml",
                r#"[[mots]]
mot = "n'hésitez pas"
ecrire = "dites quoi faire : « Appelez… »"
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
**N’hésitez** pas à venir.
"#,
            ),
        ],
        places: &[("mot-a-eviter", 4, 3)],
        expected: r#"remarque[mot-a-eviter]: « n'hésitez pas » est un mot à éviter.
 --> content/pages/essai.md:4:3
  |
4 | **N’hésitez** pas à venir.
  |   ^^^^^^^^^^^^^^^
  |
  = aide: À la place : dites quoi faire : « Appelez… »

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a word to avoid, twice",
        files: &[(
            "content/mots-a-eviter.toml",
            r#"[[mots]]
mot = "clé"
ecrire = "important"

[[mots]]
mot = "Clé"
ecrire = "utile"
"#,
        )],
        places: &[("mot-en-double", 6, 7)],
        expected: r#"remarque[mot-en-double]: « Clé » est déjà dans content/mots-a-eviter.toml ; la première entrée sert.
 --> content/mots-a-eviter.toml:6:7
  |
6 | mot = "Clé"
  |       ^^^^^
  |
  = aide: Gardez une seule des deux entrées.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a word to avoid without advice",
        files: &[(
            "content/mots-a-eviter.toml",
            r#"[[mots]]
mot = "clé"
"#,
        )],
        places: &[("cle-manquante", 1, 1)],
        expected: r#"faute[cle-manquante]: La clé « mots.ecrire » manque.
 --> content/mots-a-eviter.toml:1:1
  |
1 | [[mots]]
  | ^
  |
  = aide: Ajoutez : ecrire = "dites directement quoi faire"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a title and a summary",
        files: &[
            (
                "content/mots-a-eviter.toml",
                r#"[[mots]]
mot = "afin de"
ecrire = "pour"
"#,
            ),
            (
                "content/pages/essai.md",
                r#"+++
titre = "Appelez le 119"
resume = "Afin de payer 12 € et pas 0,06 %."
+++
Un mot.
"#,
            ),
        ],
        places: &[
            ("telephone-en-clair", 2, 21),
            ("mot-a-eviter", 3, 11),
            ("montant-en-clair", 3, 25),
            ("taux-en-clair", 3, 37),
        ],
        expected: r#"remarque[telephone-en-clair]: Le numéro « 119 » est écrit en clair.
 --> content/pages/essai.md:2:21
  |
2 | titre = "Appelez le 119"
  |                     ^^^
  |
  = aide: Dites-le ici en mots : un titre ou un résumé ne porte ni chiffre, ni article, ni numéro.

remarque[mot-a-eviter]: « afin de » est un mot à éviter.
 --> content/pages/essai.md:3:11
  |
3 | resume = "Afin de payer 12 € et pas 0,06 %."
  |           ^^^^^^^
  |
  = aide: À la place : pour

remarque[montant-en-clair]: Le montant « 12 € » est écrit en clair.
 --> content/pages/essai.md:3:25
  |
3 | resume = "Afin de payer 12 € et pas 0,06 %."
  |                         ^^^^
  |
  = aide: Dites-le ici en mots : un titre ou un résumé ne porte ni chiffre, ni article, ni numéro.

remarque[taux-en-clair]: Le taux « 0,06 % » est écrit en clair.
 --> content/pages/essai.md:3:37
  |
3 | resume = "Afin de payer 12 € et pas 0,06 %."
  |                                     ^^^^^^
  |
  = aide: Dites-le ici en mots : un titre ou un résumé ne porte ni chiffre, ni article, ni numéro.

26 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "what is no prose is left alone",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
verifie_le = 2026-11-22
sources = [{ nom = "Code, article L. 214-1" }]
+++
`12 €` et <https://exemple.fr/12€>, [ici](https://exemple.fr/L.531-5).

    Appelez le 119, à 12 €.
"#,
        )],
        places: &[],
        expected: r#"26 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
