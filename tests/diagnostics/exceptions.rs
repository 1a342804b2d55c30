//! Exceptions of events that contradict themselves, or do not say enough.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "exceptions of a day with two sessions",
        files: &[
            (
                "content/agenda/deux.md",
                r#"+++
titre = "Deux"
quand = ["mer 14h-15h et 16h-17h"]
lieu = { commune = "Trets" }
exceptions = [
  { le = 2026-12-09T16:00:00, etat = "Annulée" },
  { le = 2026-12-16, etat = "annule", horaires = "18h-19h" },
  { le = 2026-12-23, etat = "deplace", au = 2026-12-24, horaires = "9h-10h" },
  { le = 2026-12-30, etat = "complet", horaires = "25h-26h" },
  { le = 2027-01-06T16:00:00, etat = "annule", horaires = "14h-15h" },
]
+++
"#,
            ),
            (
                "content/agenda/tableau.csv",
                "titre;quand;lieu.commune;exceptions.le;exceptions.etat;exceptions.horaires;exceptions.au\n\
                 Juste;mer 14h-15h et 16h-17h;Trets;16/12/2026 16:00;ANNULE ;;\n\
                 Minuit;mer 14h-15h et 16h-17h;Trets;16/12/2026 00:00;annulé;;\n\
                 Absente;mer 14h-15h et 16h-17h;Trets;16/12/2026 15:00;annule;;\n\
                 Laquelle;mer 14h-15h et 16h-17h;Trets;16/12/2026;deplacee;9h-10h;17/12/2026\n",
            ),
        ],
        places: &[
            ("exception-a-preciser", 7, 50),
            ("exception-a-preciser", 8, 10),
            ("horaires-non-lus", 9, 51),
            ("exception-a-preciser", 10, 59),
            ("exception-a-preciser", 4, 38),
            ("exception-a-preciser", 5, 39),
        ],
        expected: r#"remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : aucune séance de ce jour n'est à 18h-19h.
 --> content/agenda/deux.md:7:50
  |
7 |   { le = 2026-12-16, etat = "annule", horaires = "18h-19h" },
  |                                                  ^^^^^^^^^
  |
  = aide: Écrivez les heures d'une séance de ce jour : 14h-15h, 16h-17h.

remarque[exception-a-preciser]: L'exception du 23 décembre 2026 n'est pas sûre : ce jour a plusieurs séances (14h-15h, 16h-17h), et elle ne dit pas laquelle est déplacée.
 --> content/agenda/deux.md:8:10
  |
8 |   { le = 2026-12-23, etat = "deplace", au = 2026-12-24, horaires = "9h-10h" },
  |          ^^^^^^^^^^
  |
  = aide: Écrivez l'heure de la séance après son jour, par exemple : le = 2026-12-23T14:00:00

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « 25h-26h » n'est pas compris.
 --> content/agenda/deux.md:9:51
  |
9 |   { le = 2026-12-30, etat = "complet", horaires = "25h-26h" },
  |                                                   ^^^^^^^^^
  |
  = aide: Écrivez les heures de la séance comme dans « quand », par exemple « 14h-16h ».

remarque[exception-a-preciser]: L'exception du 6 janvier 2027 n'est pas sûre : son jour et ses horaires disent deux heures différentes.
  --> content/agenda/deux.md:10:59
   |
10 |   { le = 2027-01-06T16:00:00, etat = "annule", horaires = "14h-15h" },
   |                                                           ^^^^^^^^^
   |
   = aide: Gardez dans « horaires » les heures de la séance, et à « le » son jour seul.

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : aucune séance de ce jour n'est à 15h.
 --> content/agenda/tableau.csv:4:38
  |
4 | Absente;mer 14h-15h et 16h-17h;Trets;16/12/2026 15:00;annule;;
  |                                      ^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Absente, ligne 4, colonne D (exceptions.le)
  = aide: Écrivez les heures d'une séance de ce jour : 14h-15h, 16h-17h.

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : ce jour a plusieurs séances (14h-15h, 16h-17h), et elle ne dit pas laquelle est déplacée.
 --> content/agenda/tableau.csv:5:39
  |
5 | Laquelle;mer 14h-15h et 16h-17h;Trets;16/12/2026;deplacee;9h-10h;17/12/2026
  |                                       ^^^^^^^^^^
  |
  = dans le tableur: Laquelle, ligne 5, colonne D (exceptions.le)
  = aide: Écrivez l'heure de la séance après son jour, par exemple : 16/12/2026 14:00

51 pages lues : aucune faute, 6 remarques.
"#,
        ..CASE
    },
    Case {
        name: "exceptions that contradict themselves",
        files: &[
            (
                "content/agenda/contraires.md",
                r#"+++
titre = "Contraires"
quand = ["mer 14h-15h"]
lieu = { commune = "Trets" }
exceptions = [
  { le = 2026-12-02, etat = "annule", au = 2026-12-03 },
  { le = 2026-12-09, etat = "annule" },
  { le = 2026-12-09, etat = "complet" },
  { le = 2026-12-16, etat = "deplace", au = 2026-12-16 },
  { le = 2026-12-23, etat = "deplace", au = 2026-12-24 },
  { le = 2026-12-23, etat = "deplace", au = 2026-12-22, horaires = "9h-10h" },
  { le = 2026-12-30, etat = "annule" },
  { le = 2026-12-30, etat = "annule" },
  { le = 2027-01-06, etat = "deplace", au = 2026-01-07 },
  { le = 2027-01-13, etat = "deplace", au = 2026-11-18 },
]
+++
"#,
            ),
            (
                "content/agenda/tableau.csv",
                "titre;quand;lieu.commune;exceptions.le;exceptions.etat;exceptions.au\n\
                 Nouveau;mer 14h-15h;Trets;16/12/2026;complet;17/12/2026\n\
                 Un an;le 16 décembre 2026 14h-15h;Trets;16/12/2026;deplace;16/12/2025\n\
                 Passé;le 16 décembre 2026 14h-15h;Trets;16/12/2026;deplace;16/11/2026\n",
            ),
            (
                "content/agenda/avance.md",
                r#"+++
titre = "Avancé"
quand = ["mer 14h-15h"]
lieu = { commune = "Trets" }
date_maj = 2026-11-10
exceptions = [{ le = 2026-12-02, etat = "deplace", au = 2026-11-18 }]
+++
"#,
            ),
        ],
        places: &[
            ("exception-a-preciser", 6, 44),
            ("exception-a-preciser", 8, 10),
            ("exception-a-preciser", 9, 45),
            ("exception-a-preciser", 11, 10),
            ("exception-a-preciser", 14, 45),
            ("exception-a-preciser", 15, 45),
            ("exception-a-preciser", 2, 46),
            ("exception-a-preciser", 3, 60),
            ("exception-a-preciser", 4, 60),
        ],
        expected: r#"remarque[exception-a-preciser]: L'exception du 2 décembre 2026 n'est pas sûre : un nouveau jour (3 décembre 2026) est donné à une séance dont l'état est « annule ».
 --> content/agenda/contraires.md:6:44
  |
6 |   { le = 2026-12-02, etat = "annule", au = 2026-12-03 },
  |                                            ^^^^^^^^^^
  |
  = aide: Si elle est déplacée, écrivez "deplace" dans « etat » ; sinon, effacez le jour qui est dans « au ».

remarque[exception-a-preciser]: L'exception du 9 décembre 2026 n'est pas sûre : une autre exception dit déjà la séance de 14h-15h annulée, et celle-ci la dit complète.
 --> content/agenda/contraires.md:8:10
  |
8 |   { le = 2026-12-09, etat = "complet" },
  |          ^^^^^^^^^^
  |
  = aide: Gardez celle des deux qui est vraie.

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : la séance est déplacée au même jour et aux mêmes heures.
 --> content/agenda/contraires.md:9:45
  |
9 |   { le = 2026-12-16, etat = "deplace", au = 2026-12-16 },
  |                                             ^^^^^^^^^^
  |
  = aide: Écrivez le nouveau jour dans « au » ou les nouvelles heures dans « horaires » ; si rien ne change, retirez cette exception.

remarque[exception-a-preciser]: L'exception du 23 décembre 2026 n'est pas sûre : une autre exception dit déjà la séance de 14h-15h déplacée au 24 décembre 2026, 14h-15h, et celle-ci la dit déplacée au 22 décembre 2026, 9h-10h.
  --> content/agenda/contraires.md:11:10
   |
11 |   { le = 2026-12-23, etat = "deplace", au = 2026-12-22, horaires = "9h-10h" },
   |          ^^^^^^^^^^
   |
   = aide: Gardez celle des deux qui est vraie.

remarque[exception-a-preciser]: L'exception du 6 janvier 2027 n'est pas sûre : la séance est déplacée à une autre année (7 janvier 2026).
  --> content/agenda/contraires.md:14:45
   |
14 |   { le = 2027-01-06, etat = "deplace", au = 2026-01-07 },
   |                                             ^^^^^^^^^^
   |
   = aide: Si c'est le 7 janvier 2027, écrivez : au = 2027-01-07

remarque[exception-a-preciser]: L'exception du 13 janvier 2027 n'est pas sûre : la séance est déplacée au 18 novembre 2026, qui est passé.
  --> content/agenda/contraires.md:15:45
   |
15 |   { le = 2027-01-13, etat = "deplace", au = 2026-11-18 },
   |                                             ^^^^^^^^^^
   |
   = aide: Corrigez le nouveau jour, dans « au ». Si la séance a déjà eu lieu ce jour-là, datez cette information avec « date_maj ».

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : un nouveau jour (17 décembre 2026) est donné à une séance dont l'état est « complet ».
 --> content/agenda/tableau.csv:2:46
  |
2 | Nouveau;mer 14h-15h;Trets;16/12/2026;complet;17/12/2026
  |                                              ^^^^^^^^^^
  |
  = dans le tableur: Nouveau, ligne 2, colonne F (exceptions.au)
  = aide: Si elle est déplacée, écrivez « deplace » dans « etat » ; sinon, effacez le jour qui est dans « au ».

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : la séance est déplacée à une autre année (16 décembre 2025).
 --> content/agenda/tableau.csv:3:60
  |
3 | Un an;le 16 décembre 2026 14h-15h;Trets;16/12/2026;deplace;16/12/2025
  |                                                            ^^^^^^^^^^
  |
  = dans le tableur: Un an, ligne 3, colonne F (exceptions.au)
  = aide: Écrivez le nouveau jour, avec l'année 2026.

remarque[exception-a-preciser]: L'exception du 16 décembre 2026 n'est pas sûre : la séance est déplacée au 16 novembre 2026, qui est passé.
 --> content/agenda/tableau.csv:4:60
  |
4 | Passé;le 16 décembre 2026 14h-15h;Trets;16/12/2026;deplace;16/11/2026
  |                                                            ^^^^^^^^^^
  |
  = dans le tableur: Passé, ligne 4, colonne F (exceptions.au)
  = aide: Corrigez le nouveau jour, dans « au ». Si la séance a déjà eu lieu ce jour-là, datez cette information avec « date_maj ».

51 pages lues : aucune faute, 9 remarques.
"#,
        ..CASE
    },
];

#[test]
fn what_is_not_sure_of_an_exception_is_told() {
    assert_cases(CASES);
}
