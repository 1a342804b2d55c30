//! Values and files that cannot be what they say.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "cells that say what cannot be",
        files: &[(
            "content/services/essai.csv",
            r#"nom;type;adresse.commune;date_maj;verifie_le;tarif.montants.de;tarif.montants.a
Un;ludotheque;Trets;12/10/2026;########;;
Deux;multi-accueil;Trets;mardi 12 octobre 2026;;;
Trois;ludotheque;Rousset;12/10/0026;;;
Quatre;ludotheque;Peynier;12/10/2026;;-3;2
Cinq;ludotheque;Marseille;12/10/2026;;5;2
"#,
        )],
        places: &[
            ("colonne-trop-etroite", 2, 32),
            ("jour-et-date", 3, 26),
            ("annee-impossible", 4, 26),
            ("montant-negatif", 5, 39),
            ("montants-inverses", 6, 41),
        ],
        expected: r#"remarque[colonne-trop-etroite]: « ######## » est ce que montre une colonne trop étroite : « verifie_le » n'est pas publié.
 --> content/services/essai.csv:2:32
  |
2 | Un;ludotheque;Trets;12/10/2026;########;;
  |                                ^^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne E (verifie_le)
  = aide: Élargissez la colonne dans le tableur, puis exportez de nouveau le tableau.

remarque[jour-et-date]: « mardi 12 octobre 2026 » se contredit : le 12 octobre 2026 est un lundi.
 --> content/services/essai.csv:3:26
  |
3 | Deux;multi-accueil;Trets;mardi 12 octobre 2026;;;
  |                          ^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Deux, ligne 3, colonne D (date_maj)
  = aide: Vérifiez le jour auprès de la structure. Si la date est juste, écrivez : 12/10/2026

faute[annee-impossible]: La date « 12/10/0026 » est en l'an 26 : c'est sans doute une faute de frappe.
 --> content/services/essai.csv:4:26
  |
4 | Trois;ludotheque;Rousset;12/10/0026;;;
  |                          ^^^^^^^^^^
  |
  = dans le tableur: Trois, ligne 4, colonne D (date_maj)
  = aide: Écrivez l'année avec ses quatre chiffres, par exemple : 12/10/2026

faute[montant-negatif]: « tarif.montants.de » vaut -3 : un prix n'est pas sous zéro.
 --> content/services/essai.csv:5:39
  |
5 | Quatre;ludotheque;Peynier;12/10/2026;;-3;2
  |                                       ^^
  |
  = dans le tableur: Quatre, ligne 5, colonne F (tarif.montants.de)
  = aide: Écrivez-le sans le signe moins : 3

faute[montants-inverses]: Les montants sont à l'envers : 5 € vient avant 2 €.
 --> content/services/essai.csv:6:41
  |
6 | Cinq;ludotheque;Marseille;12/10/2026;;5;2
  |                                         ^
  |
  = dans le tableur: Cinq, ligne 6, colonne G (tarif.montants.a)
  = aide: Écrivez 2 dans la colonne « tarif.montants.de », et 5 dans « tarif.montants.a ».

3 fautes, 2 remarques. 3 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "no kind of service",
        prepare: |portal| {
            portal.remove("content/pages");
            portal.remove("content/types.toml");
        },
        places: &[("types-absents", 0, 0)],
        expected: r#"faute[types-absents]: Aucun type de service n'est donné : aucune fiche ne peut être publiée.
--> content/types.toml
 = aide: Remettez ce fichier dans content/ : il est dans vos sauvegardes, et la démonstration de Marelle en donne un modèle.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "a text of another program",
        files: &[(
            "content/pages/familles/essai.md",
            r#"{\rtf1\ansi Bonjour}
"#,
        )],
        places: &[("texte-d-un-autre-logiciel", 0, 0)],
        expected: r#"faute[texte-d-un-autre-logiciel]: Ce fichier est un texte RTF, dont seul le nom finit par « .md ».
--> content/pages/familles/essai.md
 = aide: Ouvrez-le dans le logiciel qui l'a écrit, copiez son texte dans un nouveau fichier du Bloc-notes, et enregistrez celui-ci à la place.

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
