//! Links to pages of the portal.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "dead, and the same word is an address elsewhere",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [les communes](communes), [Trets](/familles/trets) et [les aides](/familles/aides/index.html).
"#,
        )],
        places: &[("lien-mort", 4, 7), ("lien-mort", 4, 33)],
        expected: r#"remarque[lien-mort]: Le lien « communes » ne mène à aucune page.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [les communes](communes), [Trets](/familles/trets) et [les aides](/familles/aides/index.html).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /communes/ ?

remarque[lien-mort]: Le lien « /familles/trets » ne mène à aucune page.
 --> content/pages/essai.md:4:33
  |
4 | Voyez [les communes](communes), [Trets](/familles/trets) et [les aides](/familles/aides/index.html).
  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /communes/trets/ ?

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "dead for a fault of the page",
        files: &[
            (
                "content/pages/essai.md",
                r#"+++
titre = "Essai"
+++
Voyez [un lieu](/fiches/lieu/) ou [le même](../services/lieu.md).
"#,
            ),
            (
                "content/services/lieu.md",
                r#"+++
nom = "Lieu"
adresse = { commune = "Trets" }
+++
"#,
            ),
        ],
        places: &[
            ("lien-mort", 4, 7),
            ("lien-mort", 4, 35),
            ("cle-manquante", 2, 1),
        ],
        expected: r#"remarque[lien-mort]: Le lien « /fiches/lieu/ » ne mène à aucune page : celle qu'il nomme est écrite, mais une faute empêche de la publier.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [un lieu](/fiches/lieu/) ou [le même](../services/lieu.md).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Corrigez la faute de cette page : le lien sera juste.

remarque[lien-mort]: Le lien « ../services/lieu.md » ne mène à aucune page : celle qu'il nomme est écrite, mais une faute empêche de la publier.
 --> content/pages/essai.md:4:35
  |
4 | Voyez [un lieu](/fiches/lieu/) ou [le même](../services/lieu.md).
  |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Corrigez la faute de cette page : le lien sera juste.

faute[cle-manquante]: La clé « type » manque.
 --> content/services/lieu.md:2:1
  |
2 | nom = "Lieu"
  | ^
  |
  = aide: Ajoutez : type = "rpe"

1 faute, 2 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "dead with the portal's own host",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Voyez [un](https://essai.example/fiches/relai/), [deux](https://essai.example/communes/) et
[trois](https://essai.example/assets/a.css), [quatre](https://autre.example/fiches/relai/).
"#,
        )],
        places: &[("lien-mort", 4, 7)],
        expected: r#"remarque[lien-mort]: Le lien « https://essai.example/fiches/relai/ » ne mène à aucune page.
 --> content/pages/essai.md:4:7
  |
4 | Voyez [un](https://essai.example/fiches/relai/), [deux](https://essai.example/communes/) et
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vouliez-vous écrire /fiches/relais/ ?

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
