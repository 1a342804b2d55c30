//! Tables of `content/calendrier/` of which a row cannot be true.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "holidays that cannot be true",
        files: &[(
            "content/calendrier/vacances-scolaires.csv",
            "zone;debut;fin;nom\n\
             B;2026-10-17;2026-11-01;Vacances de la Toussaint\n\
             B;19/12/26;3 janvier 2027;Noël\n\
             B;2026-12-19;2027-01-03;Noël\n\
             B;2026-12-28;2027-01-10;Noël\n\
             B;2126-02-13;2126-02-28;Hiver\n\
             B;2027-02-13;2028-02-28;Hiver\n\
             B;2027-05-01;2027-05-09;Vacances de mai\n\
             Z;2027-07-03;2027-08-31;\n",
        )],
        places: &[
            ("calendrier-repete", 4, 3),
            ("calendrier-invalide", 5, 3),
            ("calendrier-invalide", 6, 3),
            ("calendrier-invalide", 7, 14),
            ("calendrier-invalide", 9, 25),
        ],
        expected: r#"remarque[calendrier-repete]: Dans ce calendrier, cette ligne est déjà dans le tableau.
 --> content/calendrier/vacances-scolaires.csv:4:3
  |
4 | B;2026-12-19;2027-01-03;Noël
  |   ^^^^^^^^^^
  |
  = dans le tableur: Noël, ligne 4, colonne B (debut)
  = aide: Effacez cette ligne : elle ne compte qu'une fois.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : ces vacances en recouvrent d'autres de la même zone.
 --> content/calendrier/vacances-scolaires.csv:5:3
  |
5 | B;2026-12-28;2027-01-10;Noël
  |   ^^^^^^^^^^
  |
  = dans le tableur: Noël, ligne 5, colonne B (debut)
  = aide: Corrigez les dates de ces vacances ou des autres, ou effacez cette ligne.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : ces vacances sont à plus de deux ans de toutes les autres de la même zone.
 --> content/calendrier/vacances-scolaires.csv:6:3
  |
6 | B;2126-02-13;2126-02-28;Hiver
  |   ^^^^^^^^^^
  |
  = dans le tableur: Hiver, ligne 6, colonne B (debut)
  = aide: Corrigez l'année, ou ajoutez les vacances qui manquent entre elles.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : ces vacances dureraient 381 jours.
 --> content/calendrier/vacances-scolaires.csv:7:14
  |
7 | B;2027-02-13;2028-02-28;Hiver
  |              ^^^^^^^^^^
  |
  = dans le tableur: Hiver, ligne 7, colonne C (fin)
  = aide: Corrigez le premier ou le dernier jour : des vacances durent au plus dix semaines.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : le nom de ces vacances manque.
 --> content/calendrier/vacances-scolaires.csv:9:25
  |
9 | Z;2027-07-03;2027-08-31;
  |                         ^
  |
  = dans le tableur: Ligne 9, colonne D (nom)
  = aide: Écrivez leur nom, par exemple : Vacances de Noël

4 fautes, 1 remarque. 4 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a table without its columns, and départements by their names",
        files: &[
            (
                "content/calendrier/vacances-scolaires.csv",
                "zone;debut;nom\nB;2026-10-17;Vacances de la Toussaint\n",
            ),
            (
                "content/calendrier/zones.csv",
                "departement;zone\nBouches-du-Rhône;B\n",
            ),
        ],
        places: &[("calendrier-invalide", 1, 1), ("calendrier-invalide", 2, 1)],
        expected: r#"faute[calendrier-invalide]: Ce calendrier ne se lit pas : la colonne « fin » manque.
 --> content/calendrier/vacances-scolaires.csv:1:1
  |
1 | zone;debut;nom
  | ^^^^
  |
  = dans le tableur: Ligne 1, colonne A (zone)
  = aide: Écrivez les colonnes sur la première ligne : zone;debut;fin;nom

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « Bouches-du-Rhône » n'est pas le numéro d'un département.
 --> content/calendrier/zones.csv:2:1
  |
2 | Bouches-du-Rhône;B
  | ^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Ligne 2, colonne A (departement)
  = aide: Écrivez le numéro du département, et non son nom : par exemple 13, 2A ou 974.

2 fautes. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "rows of public holidays and of zones that are not read",
        files: &[
            (
                "content/calendrier/jours-feries.csv",
                "date;nom;departements\n\
                 2027-06-01;Fête locale;Moselle\n\
                 31/02/2027;Fête de la ville;\n\
                 2027-06-02;Juste;13\n",
            ),
            (
                "content/calendrier/zones.csv",
                "departement;zone\n13;Y\n66;C\n66;B\nMoselle;B\n",
            ),
        ],
        places: &[
            ("calendrier-invalide", 2, 24),
            ("calendrier-invalide", 3, 1),
            ("calendrier-invalide", 2, 4),
            ("calendrier-invalide", 4, 1),
            ("calendrier-invalide", 5, 1),
        ],
        expected: r#"faute[calendrier-invalide]: Ce calendrier ne se lit pas : « Moselle » n'est pas le numéro d'un département.
 --> content/calendrier/jours-feries.csv:2:24
  |
2 | 2027-06-01;Fête locale;Moselle
  |                        ^^^^^^^
  |
  = dans le tableur: Fête locale, ligne 2, colonne C (departements)
  = aide: Écrivez le numéro du département, et non son nom : par exemple 13, 2A ou 974.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « 31/02/2027 » n'est pas une date.
 --> content/calendrier/jours-feries.csv:3:1
  |
3 | 31/02/2027;Fête de la ville;
  | ^^^^^^^^^^
  |
  = dans le tableur: Fête de la ville, ligne 3, colonne A (date)
  = aide: Écrivez un jour qui existe, par exemple : 2026-12-19

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « Y » n'est pas une zone.
 --> content/calendrier/zones.csv:2:4
  |
2 | 13;Y
  |    ^
  |
  = dans le tableur: Ligne 2, colonne B (zone)
  = aide: Écrivez une zone : A, B, C, Corse, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon, Saint-Barthélemy ou Saint-Martin.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : ce département est déjà dans le tableau.
 --> content/calendrier/zones.csv:4:1
  |
4 | 66;B
  | ^^
  |
  = dans le tableur: Ligne 4, colonne A (departement)
  = aide: Gardez une seule ligne pour ce département.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « Moselle » n'est pas le numéro d'un département.
 --> content/calendrier/zones.csv:5:1
  |
5 | Moselle;B
  | ^^^^^^^
  |
  = dans le tableur: Ligne 5, colonne A (departement)
  = aide: Écrivez le numéro du département, et non son nom : par exemple 13, 2A ou 974.

5 fautes. 5 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "a zone with one holiday",
        files: &[
            (
                "content/calendrier/vacances-scolaires.csv",
                "zone;debut;fin;nom\nCorse;2026-12-19;2027-01-03;Noël\n",
            ),
            (
                "content/calendrier/zones.csv",
                "departement;zone\n13;Corse\n",
            ),
            (
                "content/agenda/essai.md",
                r#"+++
titre = "Essai"
quand = ["mer 14h-15h (sauf vacances scolaires)"]
lieu = { commune = "Trets" }
+++
"#,
            ),
        ],
        places: &[("calendrier-epuise", 3, 9), ("calendrier-epuise", 0, 0)],
        expected: r#"remarque[calendrier-epuise]: Vacances scolaires, Corse : les dates s'arrêtent au 3 janvier 2027 ; cet événement en dépend, et n'est plus annoncé.
 --> content/agenda/essai.md:3:9
  |
3 | quand = ["mer 14h-15h (sauf vacances scolaires)"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez les dates qui suivent, avec leur source.

remarque[calendrier-epuise]: Vacances scolaires, Corse : les dates s'arrêtent au 3 janvier 2027.
--> content/calendrier/vacances-scolaires.csv
 = aide: Ajoutez les dates qui suivent, avec leur source.

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a fault below a comment with commas",
        files: &[(
            "content/calendrier/vacances-scolaires.csv",
            "# Source : rectorat, arrêté, 2026\n\
             zone;debut;fin;nom\n\
             Corse;2026-13-19;2027-01-03;Noël\n",
        )],
        places: &[("calendrier-invalide", 3, 7)],
        expected: r#"faute[calendrier-invalide]: Ce calendrier ne se lit pas : « 2026-13-19 » n'est pas une date.
 --> content/calendrier/vacances-scolaires.csv:3:7
  |
3 | Corse;2026-13-19;2027-01-03;Noël
  |       ^^^^^^^^^^
  |
  = dans le tableur: Noël, ligne 3, colonne B (debut)
  = aide: Écrivez un jour qui existe, par exemple : 2026-12-19

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
];

#[test]
fn a_row_of_a_calendar_that_cannot_be_true_is_left_out() {
    assert_cases(CASES);
}
