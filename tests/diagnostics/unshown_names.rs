//! Names that say that their record is not to be shown, and titles that say that it has changed.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "names that say not to show them",
        files: &[
            (
                "content/services/essai.csv",
                "nom;type;adresse.commune;date_maj;statut\n\
                 Ludothèque (à supprimer);ludotheque;Trets;12/10/2026;\n\
                 Ludothèque NE PAS PUBLIER;ludotheque;Rousset;12/10/2026;brouillon\n\
                 Ludothèque de l'ancienne école;ludotheque;Peynier;12/10/2026;\n",
            ),
            (
                "content/agenda/essai.md",
                r#"+++
titre = "TEST - Fête"
quand = ["le 12 décembre 2026 14h-16h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
        ],
        places: &[
            ("nom-a-ne-pas-montrer", 2, 9),
            ("nom-a-ne-pas-montrer", 2, 1),
        ],
        expected: r#"remarque[nom-a-ne-pas-montrer]: « TEST », dans « titre », dit de ne pas montrer cette fiche : elle est publiée comme les autres.
 --> content/agenda/essai.md:2:9
  |
2 | titre = "TEST - Fête"
  |         ^^^^^^^^^^^^^
  |
  = aide: Si elle ne doit pas être montrée, écrivez : statut = "brouillon" ; sinon, effacez ces mots.

remarque[nom-a-ne-pas-montrer]: « (à supprimer) », dans « nom », dit de ne pas montrer cette fiche : elle est publiée comme les autres.
 --> content/services/essai.csv:2:1
  |
2 | Ludothèque (à supprimer);ludotheque;Trets;12/10/2026;
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ludothèque (à supprimer), ligne 2, colonne A (nom)
  = aide: Si elle ne doit pas être montrée, écrivez « brouillon » dans la colonne « statut » ; sinon, effacez ces mots.

52 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "titles that say what changed, with and without its exception",
        files: &[(
            "content/agenda/essai.csv",
            "titre;quand;lieu.commune;exceptions.le;exceptions.etat;exceptions.au\n\
             Fête reportée;le 12 décembre 2026 14h-16h;Trets;;;\n\
             Café, pas de séance le 9;mer 14h-16h;Trets;;;\n\
             Atelier annulé;mer 9h-10h;Trets;09/12/2026;annule;\n",
        )],
        places: &[("etat-dans-le-nom", 2, 1), ("etat-dans-le-nom", 3, 1)],
        expected: r#"remarque[etat-dans-le-nom]: « reportée », dans « titre », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé.
 --> content/agenda/essai.csv:2:1
  |
2 | Fête reportée;le 12 décembre 2026 14h-16h;Trets;;;
  | ^^^^^^^^^^^^^
  |
  = dans le tableur: Fête reportée, ligne 2, colonne A (titre)
  = aide: Effacez-le du titre, et remplissez les colonnes « exceptions.le » (jour prévu), « exceptions.etat » (deplace) et « exceptions.au » (nouveau jour).

remarque[etat-dans-le-nom]: « pas de séance le 9 », dans « titre », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé.
 --> content/agenda/essai.csv:3:1
  |
3 | Café, pas de séance le 9;mer 14h-16h;Trets;;;
  | ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Café, pas de séance le 9, ligne 3, colonne A (titre)
  = aide: Effacez-le du titre, et remplissez les colonnes « exceptions.le » (jour de la séance) et « exceptions.etat » (annule).

49 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
];

#[test]
fn a_name_that_says_what_no_key_heeds_is_told() {
    assert_cases(CASES);
}
