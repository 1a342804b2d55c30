//! The faults of events.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "an event without what it needs",
        files: &[(
            "content/agenda/essai.md",
            r#"+++
titre = "Essai"
exceptions = [{ le = 2026-12-08, etat = "deplace" }, { le = 2026-12-09, etat = "anule" }]
+++
"#,
        )],
        places: &[
            ("cle-manquante", 2, 1),
            ("lieu-manquant", 2, 9),
            ("cle-manquante", 3, 41),
            ("valeur-inconnue", 3, 80),
        ],
        expected: r#"faute[cle-manquante]: La clé « quand » manque.
 --> content/agenda/essai.md:2:1
  |
2 | titre = "Essai"
  | ^
  |
  = aide: Ajoutez : quand = ["mar 10h-11h30 (sauf vacances scolaires)"]

faute[lieu-manquant]: Aucun lieu n'est donné.
 --> content/agenda/essai.md:2:9
  |
2 | titre = "Essai"
  |         ^^^^^^^
  |
  = aide: Ajoutez « service », ou « lieu » avec la commune.

faute[cle-manquante]: La clé « exceptions.au » manque.
 --> content/agenda/essai.md:3:41
  |
3 | exceptions = [{ le = 2026-12-08, etat = "deplace" }, { le = 2026-12-09, etat = "anule" }]
  |                                         ^^^^^^^^^
  |
  = aide: Ajoutez le nouveau jour : au = 2026-12-10

faute[valeur-inconnue]: « exceptions.etat » ne peut pas valoir « anule ».
 --> content/agenda/essai.md:3:80
  |
3 | exceptions = [{ le = 2026-12-08, etat = "deplace" }, { le = 2026-12-09, etat = "anule" }]
  |                                                                                ^^^^^^^
  |
  = aide: Vouliez-vous écrire "annule" ?

4 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "an event whose values cannot be true",
        files: &[(
            "content/agenda/essai.md",
            r#"+++
titre = "Essai"
quand = ["mar 10h-9h", "mer 10h-11h"]
du = 2027-01-01
au = 2026-12-01
type = "rpee"
lieu = { commune = "Tretz" }
ages = { min = "6 ans", max = "3 ans" }
exceptions = [{ le = 2026-12-08, etat = "deplace", au = 2026-12-09, horaires = "le soir" }]
+++
"#,
        )],
        places: &[
            ("horaires-non-lus", 3, 15),
            ("periode-inversee", 5, 6),
            ("type-de-service-inconnu", 6, 8),
            ("commune-inconnue", 7, 20),
            ("ages-inverses", 8, 16),
            ("horaires-non-lus", 9, 80),
        ],
        expected: r#"remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « 10h-9h » finit avant de commencer.
 --> content/agenda/essai.md:3:15
  |
3 | quand = ["mar 10h-9h", "mer 10h-11h"]
  |               ^^^^^^
  |
  = aide: Écrivez « 9h-10h », ou « 10h-9h le lendemain ».

faute[periode-inversee]: La période finit (2026-12-01) avant de commencer (2027-01-01).
 --> content/agenda/essai.md:5:6
  |
5 | au = 2026-12-01
  |      ^^^^^^^^^^
  |
  = aide: Échangez les deux dates, ou corrigez l'année.

faute[type-de-service-inconnu]: Le type « rpee » n'existe pas dans content/types.toml.
 --> content/agenda/essai.md:6:8
  |
6 | type = "rpee"
  |        ^^^^^^
  |
  = aide: Vouliez-vous écrire "rpe" ?

faute[commune-inconnue]: La commune « Tretz » n'est pas dans ce portail.
 --> content/agenda/essai.md:7:20
  |
7 | lieu = { commune = "Tretz" }
  |                    ^^^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

faute[ages-inverses]: Les âges sont à l'envers : 6 ans vient après 3 ans.
 --> content/agenda/essai.md:8:16
  |
8 | ages = { min = "6 ans", max = "3 ans" }
  |                ^^^^^^^
  |
  = aide: Écrivez le plus petit âge dans « min ».

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « le soir » n'est pas compris.
 --> content/agenda/essai.md:9:80
  |
9 | exceptions = [{ le = 2026-12-08, etat = "deplace", au = 2026-12-09, horaires = "le soir" }]
  |                                                                                ^^^^^^^^^
  |
  = aide: Écrivez par exemple « 14h-16h ».

4 fautes, 2 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "events that are over, that have no date, or that contradict themselves",
        files: &[
            (
                "content/agenda/passe.md",
                r#"+++
titre = "Passé"
quand = ["le 12 octobre 2026 : 10h-11h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/sans-date.md",
                r#"+++
titre = "Sans date"
quand = ["bientôt"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/annee.md",
                r#"+++
titre = "Année"
quand = ["le 27 novembre et le 12 décembre 2026 : 10h-11h"]
lieu = { commune = "Trets" }
+++
"#,
            ),
            (
                "content/agenda/contredit.md",
                r#"+++
titre = "Contredit"
quand = ["le 12 décembre 2026 : 10h-11h"]
service = "rpe-inconnu"
lieu = { commune = "Trets" }
exceptions = [{ le = 2026-12-11, etat = "annule" }]
inscription = { ouverture = 2026-12-13T09:00:00 }
+++
"#,
            ),
        ],
        places: &[
            ("jour-sans-annee", 3, 9),
            ("reference-inconnue", 4, 11),
            ("exception-sans-seance", 6, 22),
            ("inscription-tardive", 7, 29),
            ("evenement-passe", 3, 9),
            ("evenement-sans-jour", 3, 9),
            ("horaires-non-lus", 3, 11),
        ],
        expected: r#"remarque[jour-sans-annee]: « le 27 novembre » est écrit sans année : cette date revient chaque année.
 --> content/agenda/annee.md:3:9
  |
3 | quand = ["le 27 novembre et le 12 décembre 2026 : 10h-11h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez l'année, par exemple "le 9 décembre 2026 14h-16h".

remarque[reference-inconnue]: Le service « rpe-inconnu » n'est pas dans ce portail.
 --> content/agenda/contredit.md:4:11
  |
4 | service = "rpe-inconnu"
  |           ^^^^^^^^^^^^^
  |
  = aide: Corrigez cet identifiant, ou ajoutez ce service. S'il est écrit, c'est qu'il n'est pas montré : regardez son statut, l'accord de la personne et ses fautes. En attendant, la mention est laissée de côté.

remarque[exception-sans-seance]: Aucune séance n'est prévue le 11 décembre 2026 ; cette exception est laissée de côté.
 --> content/agenda/contredit.md:6:22
  |
6 | exceptions = [{ le = 2026-12-11, etat = "annule" }]
  |                      ^^^^^^^^^^
  |
  = aide: Corrigez ce jour, ou « quand ».

remarque[inscription-tardive]: Les inscriptions ouvriraient le 13 décembre 2026, après la dernière date (12 décembre 2026).
 --> content/agenda/contredit.md:7:29
  |
7 | inscription = { ouverture = 2026-12-13T09:00:00 }
  |                             ^^^^^^^^^^^^^^^^^^^
  |
  = aide: Corrigez « ouverture » ; en attendant, elle n'est pas montrée.

remarque[evenement-passe]: « Passé » n'est plus dans l'agenda : sa dernière date était le 12 octobre 2026.
 --> content/agenda/passe.md:3:9
  |
3 | quand = ["le 12 octobre 2026 : 10h-11h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez une date dans « quand », ou écrivez : statut = "archive"

faute[evenement-sans-jour]: « Sans date » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/sans-date.md:3:9
  |
3 | quand = ["bientôt"]
  |         ^^^^^^^^^^^
  |
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : quand = ["le 9 décembre 2026 14h-16h"]. Si le jour n'est pas encore fixé, écrivez : statut = "brouillon"

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « bientôt » n'est pas compris.
 --> content/agenda/sans-date.md:3:11
  |
3 | quand = ["bientôt"]
  |           ^^^^^^^
  |
  = aide: Écrivez le jour et les heures, par exemple : « le 9 décembre 2026 14h-16h ».

1 faute, 6 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "events in a table",
        files: &[(
            "content/agenda/essai.csv",
            "titre;quand;lieu.commune;exceptions.le;exceptions.etat\n\
             Un;mar 10h-11h;Trets;07/12/2026;annule\n\
             Deux;mar 10h-11h;;;\n\
             Un;;Trets;;\n",
        )],
        places: &[
            ("exception-sans-seance", 2, 22),
            ("lieu-manquant", 3, 1),
            ("cle-manquante", 4, 4),
        ],
        expected: r#"remarque[exception-sans-seance]: Aucune séance n'est prévue le 7 décembre 2026 ; cette exception est laissée de côté.
 --> content/agenda/essai.csv:2:22
  |
2 | Un;mar 10h-11h;Trets;07/12/2026;annule
  |                      ^^^^^^^^^^
  |
  = dans le tableur: Un, ligne 2, colonne D (exceptions.le)
  = aide: Corrigez ce jour, ou « quand ».

faute[lieu-manquant]: Aucun lieu n'est donné.
 --> content/agenda/essai.csv:3:1
  |
3 | Deux;mar 10h-11h;;;
  | ^^^^
  |
  = dans le tableur: Deux, ligne 3, colonne A (titre)
  = aide: Remplissez la colonne « service », ou « lieu.commune ».

faute[cle-manquante]: La clé « quand » manque.
 --> content/agenda/essai.csv:4:4
  |
4 | Un;;Trets;;
  |    ^
  |
  = dans le tableur: Un, ligne 4, colonne B (quand)
  = aide: Remplissez la colonne « quand » de cette ligne.

2 fautes, 1 remarque. 2 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a day without a year, of a record that says when it was written",
        files: &[(
            "content/agenda/annee.md",
            r#"+++
titre = "Année"
quand = ["le 27 novembre : 10h-11h"]
lieu = { commune = "Trets" }
date_maj = 2026-11-20
+++
"#,
        )],
        places: &[("jour-sans-annee", 3, 9)],
        expected: r#"remarque[jour-sans-annee]: « le 27 novembre » est écrit sans année : seul le 27 novembre 2026 est annoncé, le premier depuis « date_maj ».
 --> content/agenda/annee.md:3:9
  |
3 | quand = ["le 27 novembre : 10h-11h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez l'année, par exemple "le 9 décembre 2026 14h-16h".

47 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "sessions that overlap, and days that go backwards",
        files: &[
            (
                "content/agenda/un.md",
                r#"+++
titre = "Un"
quand = ["le 12 déc. 2026 14h-16h", "le 12 déc. 2026 15h-17h", "le 14 décembre 2026 9h-10h"]
lieu = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
            ),
            (
                "content/agenda/deux.md",
                r#"+++
titre = "Deux"
quand = ["du 15 décembre 2026 au 3 décembre 2026 14h-16h"]
lieu = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
            ),
        ],
        places: &[
            ("evenement-sans-jour", 3, 9),
            ("horaires-non-lus", 3, 11),
            ("horaires-non-lus", 3, 38),
        ],
        expected: r#"faute[evenement-sans-jour]: « Deux » ne serait nulle part dans l'agenda : aucun jour n'est compris avec ses heures dans « quand ».
 --> content/agenda/deux.md:3:9
  |
3 | quand = ["du 15 décembre 2026 au 3 décembre 2026 14h-16h"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez dans « quand » un jour ou une règle, avec les heures, par exemple : quand = ["le 9 décembre 2026 14h-16h"]. Si le jour n'est pas encore fixé, écrivez : statut = "brouillon"

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : les dates de « du 15 décembre 2026 au 3 décembre 2026 » ne se suivent pas.
 --> content/agenda/deux.md:3:11
  |
3 | quand = ["du 15 décembre 2026 au 3 décembre 2026 14h-16h"]
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez la première date d'abord, par exemple : « du 20 décembre 2026 au 3 janvier 2027 14h-16h ».

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : deux horaires se contredisent.
 --> content/agenda/un.md:3:38
  |
3 | quand = ["le 12 déc. 2026 14h-16h", "le 12 déc. 2026 15h-17h", "le 14 décembre 2026 9h-10h"]
  |                                      ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Deux séances du même jour se recouvrent : gardez une seule plage, ou écrivez un événement pour chacune.

1 faute, 2 remarques. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn an_editor_s_faults_in_the_agenda_are_told() {
    assert_cases(CASES);
}
