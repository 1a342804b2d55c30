//! Events of which no day is understood, and tables that lack the column that says it.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a column of days under a heading that is not read",
        files: &[(
            "content/agenda/essai.csv",
            "titre;Quand ?;lieu.commune\n\
             Fête;le 12 décembre 2026 14h-16h;Trets\n",
        )],
        places: &[("colonne-manquante", 1, 1), ("colonne-inconnue", 1, 7)],
        expected: r#"faute[colonne-manquante]: Il manque à ce tableau la colonne « quand ».
 --> content/agenda/essai.csv:1:1
  |
1 | titre;Quand ?;lieu.commune
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 1
  = aide: Renommez la colonne « Quand ? » en « quand ».

remarque[colonne-inconnue]: La colonne « Quand ? » n'est pas connue : ce qu'elle contient est ignoré.
 --> content/agenda/essai.csv:1:7
  |
1 | titre;Quand ?;lieu.commune
  |       ^^^^^^^
  |
  = dans le tableur: Ligne 1, colonne B (Quand ?)
  = aide: Vouliez-vous écrire « quand » ?

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "rows whose day is not understood",
        files: &[(
            "content/agenda/essai.csv",
            "titre;quand;lieu.commune;statut\n\
             Juste;le 12 décembre 2026 14h-16h;Trets;\n\
             Bientôt;à venir;Trets;\n\
             Vide;?;Trets;\n\
             Doute;jeu 14h-16h | vne 14h-16h;Trets;\n\
             Étroite;########;Trets;\n\
             Brouillon;?;Trets;brouillon\n",
        )],
        places: &[
            ("evenement-sans-jour", 3, 9),
            ("horaires-non-lus", 3, 11),
            ("evenement-sans-jour", 4, 6),
            ("sans-valeur", 4, 6),
            ("evenement-sans-jour", 5, 7),
            ("horaires-non-lus", 5, 21),
            ("evenement-sans-jour", 6, 9),
            ("colonne-trop-etroite", 6, 9),
            ("sans-valeur", 7, 11),
        ],
        expected: r#"faute[evenement-sans-jour]: « Bientôt » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/essai.csv:3:9
  |
3 | Bientôt;à venir;Trets;
  |         ^^^^^^^
  |
  = dans le tableur: Bientôt, ligne 3, colonne B (quand)
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : le 9 décembre 2026 14h-16h. Si le jour n'est pas encore fixé, écrivez « brouillon » dans la colonne « statut ».

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « venir » n'est pas compris.
 --> content/agenda/essai.csv:3:11
  |
3 | Bientôt;à venir;Trets;
  |           ^^^^^
  |
  = dans le tableur: Bientôt, ligne 3, colonne B (quand)
  = aide: Écrivez le jour et les heures, par exemple : « le 9 décembre 2026 14h-16h ».

faute[evenement-sans-jour]: « Vide » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/essai.csv:4:6
  |
4 | Vide;?;Trets;
  |      ^
  |
  = dans le tableur: Vide, ligne 4, colonne B (quand)
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : le 9 décembre 2026 14h-16h. Si le jour n'est pas encore fixé, écrivez « brouillon » dans la colonne « statut ».

remarque[sans-valeur]: « ? » ne dit rien : « quand » est compté comme absent.
 --> content/agenda/essai.csv:4:6
  |
4 | Vide;?;Trets;
  |      ^
  |
  = dans le tableur: Vide, ligne 4, colonne B (quand)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

faute[evenement-sans-jour]: « Doute » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/essai.csv:5:7
  |
5 | Doute;jeu 14h-16h | vne 14h-16h;Trets;
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Doute, ligne 5, colonne B (quand)
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : le 9 décembre 2026 14h-16h. Si le jour n'est pas encore fixé, écrivez « brouillon » dans la colonne « statut ».

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « vne » n'est pas compris.
 --> content/agenda/essai.csv:5:21
  |
5 | Doute;jeu 14h-16h | vne 14h-16h;Trets;
  |                     ^^^
  |
  = dans le tableur: Doute, ligne 5, colonne B (quand)
  = aide: Écrivez le jour et les heures, par exemple : « le 9 décembre 2026 14h-16h ».

faute[evenement-sans-jour]: « Étroite » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/essai.csv:6:9
  |
6 | Étroite;########;Trets;
  |         ^^^^^^^^
  |
  = dans le tableur: Étroite, ligne 6, colonne B (quand)
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : le 9 décembre 2026 14h-16h. Si le jour n'est pas encore fixé, écrivez « brouillon » dans la colonne « statut ».

remarque[colonne-trop-etroite]: « ######## » est ce que montre une colonne trop étroite : rien n'en est publié dans « quand ».
 --> content/agenda/essai.csv:6:9
  |
6 | Étroite;########;Trets;
  |         ^^^^^^^^
  |
  = dans le tableur: Étroite, ligne 6, colonne B (quand)
  = aide: Élargissez la colonne dans le tableur, puis exportez de nouveau le tableau.

remarque[sans-valeur]: « ? » ne dit rien : « quand » est compté comme absent.
 --> content/agenda/essai.csv:7:11
  |
7 | Brouillon;?;Trets;brouillon
  |           ^
  |
  = dans le tableur: Brouillon, ligne 7, colonne B (quand)
  = aide: Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.

4 fautes, 5 remarques. 4 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "days that are understood, of which none is to come soon",
        files: &[
            (
                "content/agenda/loin.md",
                r#"+++
titre = "Loin"
quand = ["le 12 décembre 2031 14h-16h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/siecle.md",
                r#"+++
titre = "Siècle"
quand = ["le 12 décembre 2072 14h-16h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
        ],
        places: &[("evenement-lointain", 3, 9), ("evenement-sans-date", 3, 9)],
        expected: r#"remarque[evenement-lointain]: « Loin » n'est pas encore dans l'agenda : sa première date est le 12 décembre 2031, et l'agenda va jusqu'au 31 août 2028.
 --> content/agenda/loin.md:3:9
  |
3 | quand = ["le 12 décembre 2031 14h-16h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vérifiez l'année. Si elle est juste, laissez-la : l'événement viendra de lui-même dans l'agenda.

remarque[evenement-sans-date]: « Siècle » n'est pas dans l'agenda : aucune date n'y est comprise d'ici le 31 août 2038.
 --> content/agenda/siecle.md:3:9
  |
3 | quand = ["le 12 décembre 2072 14h-16h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez dans « quand » un jour ou une règle, par exemple "le 9 décembre 2026 14h-16h".

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a weekday that is that of the date a year later",
        files: &[(
            "content/agenda/essai.md",
            r#"+++
titre = "Essai"
quand = ["mercredi 6 janvier 2026 14h-16h"]
lieu = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("evenement-sans-jour", 3, 9), ("horaires-non-lus", 3, 11)],
        expected: r#"faute[evenement-sans-jour]: « Essai » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/essai.md:3:9
  |
3 | quand = ["mercredi 6 janvier 2026 14h-16h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : quand = ["le 9 décembre 2026 14h-16h"]. Si le jour n'est pas encore fixé, écrivez : statut = "brouillon"

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : le jour et la date de « mercredi 6 janvier 2026 » ne vont pas ensemble.
 --> content/agenda/essai.md:3:11
  |
3 | quand = ["mercredi 6 janvier 2026 14h-16h"]
  |           ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Vérifiez l'année : « mercredi 6 janvier 2027 14h-16h » existe. Si c'est le jour qui est faux, gardez la date seule : « le 6 janvier 2026 14h-16h ».

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn an_event_without_a_day_is_left_out_and_told() {
    assert_cases(CASES);
}
