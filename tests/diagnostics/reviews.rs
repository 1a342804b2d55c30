//! Who is to read a page before it is published.

use super::case::{CASE, Case, assert_cases};

const CASES: &[Case] = &[
    Case {
        name: "a risk that is none",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = { risque = "droit" }
+++
Un mot.
"#,
        )],
        places: &[("valeur-inconnue", 3, 24)],
        expected: r#"faute[valeur-inconnue]: « relecture.risque » ne peut pas valoir « droit ».
 --> content/pages/essai.md:3:24
  |
3 | relecture = { risque = "droit" }
  |                        ^^^^^^^
  |
  = aide: Vouliez-vous écrire "droits" ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a risk in other words",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = { risque = "santé" }
+++
Un mot.
"#,
        )],
        places: &[("valeur-inconnue", 3, 24)],
        expected: r#"faute[valeur-inconnue]: « relecture.risque » ne peut pas valoir « santé ».
 --> content/pages/essai.md:3:24
  |
3 | relecture = { risque = "santé" }
  |                        ^^^^^^^
  |
  = aide: Choisissez parmi : vie, droits, argent, pratique.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a reader without a risk",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = { par = "une ou un médecin" }
+++
Un mot.
"#,
        )],
        places: &[("cle-manquante", 3, 13)],
        expected: r#"faute[cle-manquante]: La clé « relecture.risque » manque.
 --> content/pages/essai.md:3:13
  |
3 | relecture = { par = "une ou un médecin" }
  |             ^
  |
  = aide: Ajoutez : risque = "droits"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a risk alone",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = "vie"
+++
Un mot.
"#,
        )],
        places: &[("type-incorrect", 3, 13)],
        expected: r#"faute[type-incorrect]: « relecture » attend un groupe de clés entre accolades, et a reçu un texte.
 --> content/pages/essai.md:3:13
  |
3 | relecture = "vie"
  |             ^^^^^
  |
  = aide: Par exemple : relecture = { risque = "droits", par = "une ou un juriste en droit de la famille" }

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a key outside its group",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
risque = "vie"
+++
Un mot.
"#,
        )],
        places: &[("cle-inconnue", 3, 1)],
        expected: r#"faute[cle-inconnue]: La clé « risque » n'existe pas ici.
 --> content/pages/essai.md:3:1
  |
3 | risque = "vie"
  | ^^^^^^
  |
  = aide: Elle se met dans « relecture » : relecture = { risque = "vie" }

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a key that is none of the group",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = { risque = "vie", verifie_le = 2026-11-20 }
+++
Un mot.
"#,
        )],
        places: &[("cle-inconnue", 3, 31)],
        expected: r#"faute[cle-inconnue]: La clé « verifie_le » n'existe pas ici.
 --> content/pages/essai.md:3:31
  |
3 | relecture = { risque = "vie", verifie_le = 2026-11-20 }
  |                               ^^^^^^^^^^
  |
  = aide: Elle est entre les accolades de « relecture » : placez-la en dehors, sur une ligne à elle.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two readers in a list",
        files: &[(
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
relecture = { risque = "vie", par = ["une ou un médecin", "une ou un juriste"] }
+++
Un mot.
"#,
        )],
        places: &[("type-incorrect", 3, 37)],
        expected: r#"faute[type-incorrect]: « relecture.par » attend un texte entre guillemets, et a reçu une liste.
 --> content/pages/essai.md:3:37
  |
3 | relecture = { risque = "vie", par = ["une ou un médecin", "une ou un juriste"] }
  |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Par exemple : par = "une ou un juriste en droit de la famille"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
