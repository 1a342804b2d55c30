//! Days of events on which there is no session, and why.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "exceptions on days without a session",
        files: &[
            (
                "content/agenda/ferie.md",
                r#"+++
titre = "Férié"
quand = ["ven à 9h"]
du = 2026-11-02
au = 2027-02-26
lieu = { commune = "Trets" }
exceptions = [
  { le = 2026-10-30, etat = "annule" },
  { le = 2026-12-24, etat = "annule" },
  { le = 2026-12-25, etat = "annule" },
  { le = 2027-03-05, etat = "annule" },
]
+++
"#,
            ),
            (
                "content/agenda/tu.md",
                r#"+++
titre = "Tu"
quand = ["dernier ven du mois 9h-11h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/vacances.md",
                r#"+++
titre = "Vacances"
quand = ["ven 9h-11h (sauf vacances scolaires)"]
lieu = { commune = "Trets" }
exceptions = [{ le = 2026-12-25, etat = "annule" }, { le = 2028-09-01, etat = "annule" }]
+++
"#,
            ),
        ],
        places: &[
            ("seance-jour-ferie", 3, 9),
            ("exception-sans-seance", 8, 10),
            ("exception-sans-seance", 9, 10),
            ("exception-sans-seance", 10, 10),
            ("exception-sans-seance", 11, 10),
            ("seance-jour-ferie", 3, 9),
            ("exception-sans-seance", 5, 22),
            ("exception-sans-seance", 5, 60),
        ],
        expected: r#"remarque[seance-jour-ferie]: Le 1er janvier 2027 est férié (1er janvier) : la séance de ce jour n'est pas annoncée.
 --> content/agenda/ferie.md:3:9
  |
3 | quand = ["ven à 9h"]
  |         ^^^^^^^^^^^^
  |
  = aide: Si elle a lieu, ajoutez ce jour à « quand », par exemple "le 1er janvier 2027 à 9h". Sinon, écrivez « (sauf jours fériés) » après ses heures.

remarque[exception-sans-seance]: Aucune séance n'est prévue le 30 octobre 2026, avant le premier jour ; cette exception est laissée de côté.
 --> content/agenda/ferie.md:8:10
  |
8 |   { le = 2026-10-30, etat = "annule" },
  |          ^^^^^^^^^^
  |
  = aide: Corrigez ce jour, ou « du », le premier jour.

remarque[exception-sans-seance]: Aucune séance n'est prévue le 24 décembre 2026 ; cette exception est laissée de côté.
 --> content/agenda/ferie.md:9:10
  |
9 |   { le = 2026-12-24, etat = "annule" },
  |          ^^^^^^^^^^
  |
  = aide: Corrigez ce jour, ou « quand ».

remarque[exception-sans-seance]: Aucune séance n'est prévue le 25 décembre 2026, jour férié (Jour de Noël) ; cette exception est laissée de côté.
  --> content/agenda/ferie.md:10:10
   |
10 |   { le = 2026-12-25, etat = "annule" },
   |          ^^^^^^^^^^
   |
   = aide: Retirez cette exception, et écrivez « (sauf jours fériés) » après les heures de « quand ».

remarque[exception-sans-seance]: Aucune séance n'est prévue le 5 mars 2027, après le dernier jour ; cette exception est laissée de côté.
  --> content/agenda/ferie.md:11:10
   |
11 |   { le = 2027-03-05, etat = "annule" },
   |          ^^^^^^^^^^
   |
   = aide: Corrigez ce jour, ou « au », le dernier jour.

remarque[seance-jour-ferie]: Le 25 décembre 2026 est férié (Jour de Noël) : la séance de ce jour n'est pas annoncée.
 --> content/agenda/tu.md:3:9
  |
3 | quand = ["dernier ven du mois 9h-11h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Si elle a lieu, ajoutez ce jour à « quand », par exemple "le 25 décembre 2026 9h-11h". Sinon, écrivez « (sauf jours fériés) » après ses heures.

remarque[exception-sans-seance]: Aucune séance n'est prévue le 25 décembre 2026, pendant les vacances scolaires ; cette exception est laissée de côté.
 --> content/agenda/vacances.md:5:22
  |
5 | exceptions = [{ le = 2026-12-25, etat = "annule" }, { le = 2028-09-01, etat = "annule" }]
  |                      ^^^^^^^^^^
  |
  = aide: Corrigez ce jour, ou « quand ».

remarque[exception-sans-seance]: Aucune séance n'est prévue le 1er septembre 2028 : l'agenda va jusqu'au 31 août 2028 ; cette exception est laissée de côté.
 --> content/agenda/vacances.md:5:60
  |
5 | exceptions = [{ le = 2026-12-25, etat = "annule" }, { le = 2028-09-01, etat = "annule" }]
  |                                                            ^^^^^^^^^^
  |
  = aide: Corrigez ce jour, ou « quand ».

49 pages lues : aucune faute, 8 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a public holiday that is said",
        files: &[
            (
                "content/agenda/sauf.md",
                r#"+++
titre = "Sauf"
quand = ["ven 9h-11h (sauf jours fériés)"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/avec.md",
                r#"+++
titre = "Avec"
quand = ["ven 9h-11h", "le 25 décembre 2026 9h-11h", "le 1er janvier 2027 à 9h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
        ],
        places: &[],
        expected: r#"48 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn a_day_without_a_session_is_told_with_its_reason() {
    assert_cases(CASES);
}
