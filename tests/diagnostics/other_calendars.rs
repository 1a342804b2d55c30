//! Calendars that are not those that marelle carries.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a row deleted, one mistyped, and one that ends on the day of school",
        files: &[(
            "content/calendrier/vacances-scolaires.csv",
            "zone;debut;fin;nom\n\
             B;2026-10-17;2026-11-01;Vacances de la Toussaint\n\
             B;2027-02-28;2027-03-07;Vacances d'hiver\n\
             B;2027-04-17;2027-05-03;Vacances de printemps\n",
        )],
        places: &[
            ("calendrier-different", 3, 3),
            ("calendrier-different", 3, 3),
            ("calendrier-different", 4, 3),
        ],
        expected: r#"remarque[calendrier-different]: Vacances scolaires : ces jours ne sont pas ceux du ministère, du 20 février 2027 au 7 mars 2027.
 --> content/calendrier/vacances-scolaires.csv:3:3
  |
3 | B;2027-02-28;2027-03-07;Vacances d'hiver
  |   ^^^^^^^^^^
  |
  = dans le tableur: Vacances d'hiver, ligne 3, colonne B (debut)
  = aide: Corrigez-les : le dernier jour est celui qui précède la rentrée. Si le calendrier a changé depuis, laissez-les : ce sont les vôtres qui comptent.

remarque[calendrier-different]: Vacances scolaires : il manque avant cette ligne « Vacances de Noël », du 19 décembre 2026 au 3 janvier 2027 ; ces jours comptent tout de même comme des vacances.
 --> content/calendrier/vacances-scolaires.csv:3:3
  |
3 | B;2027-02-28;2027-03-07;Vacances d'hiver
  |   ^^^^^^^^^^
  |
  = dans le tableur: Vacances d'hiver, ligne 3, colonne B (debut)
  = aide: Ajoutez cette ligne.

remarque[calendrier-different]: Vacances scolaires : ces jours ne sont pas ceux du ministère, du 17 avril 2027 au 2 mai 2027.
 --> content/calendrier/vacances-scolaires.csv:4:3
  |
4 | B;2027-04-17;2027-05-03;Vacances de printemps
  |   ^^^^^^^^^^
  |
  = dans le tableur: Vacances de printemps, ligne 4, colonne B (debut)
  = aide: Corrigez-les : le dernier jour est celui qui précède la rentrée. Si le calendrier a changé depuis, laissez-les : ce sont les vôtres qui comptent.

25 pages lues : aucune faute, 3 remarques.
"#,
        ..CASE
    },
    Case {
        name: "a row deleted where marelle carries no dates, and a table that was cut",
        files: &[
            (
                "content/calendrier/vacances-scolaires.csv",
                "zone;debut;fin;nom\n\
                 La Réunion;2026-03-07;2026-03-22;Vacances d'été austral\n\
                 La Réunion;2026-07-04;2026-08-16;Vacances d'hiver austral\n\
                 Corse;2025-10-18;2025-11-02;Vacances de la Toussaint\n",
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
            (
                "content/services/essai.md",
                r#"+++
nom = "Essai"
type = "ludotheque"
adresse = { commune = "Trets" }
horaires = ["mer 14h-15h (hors vacances scolaires)"]
+++
"#,
            ),
        ],
        places: &[
            ("calendrier-epuise", 3, 9),
            ("calendrier-epuise", 0, 0),
            ("calendrier-invalide", 3, 12),
            ("date-absente", 2, 7),
        ],
        expected: r#"remarque[calendrier-epuise]: Vacances scolaires, Corse : les dates s'arrêtent au 2 novembre 2025 ; cet événement en dépend, et n'est plus annoncé.
 --> content/agenda/essai.md:3:9
  |
3 | quand = ["mer 14h-15h (sauf vacances scolaires)"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez les dates qui suivent, avec leur source.

remarque[calendrier-epuise]: Vacances scolaires, Corse : les dates s'arrêtent au 2 novembre 2025 ; après ce jour, les horaires d'une page ne se disent plus jour par jour, et leurs séances ne sont plus annoncées.
--> content/calendrier/vacances-scolaires.csv
 = aide: Ajoutez les dates qui suivent, avec leur source.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : il n'y a pas de vacances du 23 mars 2026 au 3 juillet 2026, juste avant celles-ci.
 --> content/calendrier/vacances-scolaires.csv:3:12
  |
3 | La Réunion;2026-07-04;2026-08-16;Vacances d'hiver austral
  |            ^^^^^^^^^^
  |
  = dans le tableur: Vacances d'hiver austral, ligne 3, colonne B (debut)
  = aide: Ajoutez les vacances qui manquent entre les deux, ou corrigez les dates : d'ici là, rien n'est dit de ce qui vient après.

remarque[date-absente]: La fiche « Essai » ne dit pas de quand datent ses informations.
 --> content/services/essai.md:2:7
  |
2 | nom = "Essai"
  |       ^^^^^^^
  |
  = aide: Ajoutez « date_maj », ou « source » avec une date.

1 faute, 3 remarques. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "names that were sorted alone, a feast on another day, and numbers that a spreadsheet glued",
        files: &[
            (
                "content/calendrier/vacances-scolaires.csv",
                "zone;debut;fin;nom\n\
                 B;2026-10-17;2026-11-01;Vacances de Noël\n\
                 B;2026-12-19;2027-01-03;Vacances de la Toussaint\n",
            ),
            (
                "content/calendrier/jours-feries.csv",
                "date;nom;departements\n\
                 2027-03-30;Lundi de Pâques;\n\
                 2027-03-26;Vendredi saint;576768\n",
            ),
        ],
        places: &[
            ("calendrier-invalide", 2, 1),
            ("calendrier-invalide", 3, 27),
            ("calendrier-different", 2, 3),
            ("calendrier-different", 3, 3),
        ],
        expected: r#"faute[calendrier-invalide]: Ce calendrier ne se lit pas : ce jour férié est le 29 mars 2027.
 --> content/calendrier/jours-feries.csv:2:1
  |
2 | 2027-03-30;Lundi de Pâques;
  | ^^^^^^^^^^
  |
  = dans le tableur: Lundi de Pâques, ligne 2, colonne A (date)
  = aide: Corrigez la date, ou le nom si c'est une autre fête.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « 576768 » n'est pas le numéro d'un département.
 --> content/calendrier/jours-feries.csv:3:27
  |
3 | 2027-03-26;Vendredi saint;576768
  |                           ^^^^^^
  |
  = dans le tableur: Vendredi saint, ligne 3, colonne C (departements)
  = aide: Séparez les numéros par des espaces : 57 67 68. Mettez d'abord la colonne au format Texte.

remarque[calendrier-different]: Vacances scolaires : ces jours sont ceux de « Vacances de la Toussaint ».
 --> content/calendrier/vacances-scolaires.csv:2:3
  |
2 | B;2026-10-17;2026-11-01;Vacances de Noël
  |   ^^^^^^^^^^
  |
  = dans le tableur: Vacances de Noël, ligne 2, colonne B (debut)
  = aide: Corrigez le nom, ou les deux dates. Si la colonne des noms a été triée seule, annulez ce tri.

remarque[calendrier-different]: Vacances scolaires : ces jours sont ceux de « Vacances de Noël ».
 --> content/calendrier/vacances-scolaires.csv:3:3
  |
3 | B;2026-12-19;2027-01-03;Vacances de la Toussaint
  |   ^^^^^^^^^^
  |
  = dans le tableur: Vacances de la Toussaint, ligne 3, colonne B (debut)
  = aide: Corrigez le nom, ou les deux dates. Si la colonne des noms a été triée seule, annulez ce tri.

2 fautes, 2 remarques. 2 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
];

#[test]
fn what_differs_from_the_calendar_that_is_carried_is_told() {
    assert_cases(CASES);
}
