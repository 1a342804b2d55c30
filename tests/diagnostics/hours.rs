//! Hours that are not understood, and calendars.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "hours that are not understood",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Essai"
type = "rpe"
adresse = { commune = "Trets" }
horaires = ["lun 25h-12h", "mer 12h-9h", "septemre 9h-12h", "jeu 9h-12h"]
itinerance = [{ commune = "Rousset", horaires = ["sur demande"] }]
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[
            ("horaires-non-lus", 5, 18),
            ("horaires-non-lus", 5, 33),
            ("horaires-non-lus", 5, 43),
            ("horaires-non-lus", 6, 51),
        ],
        expected: r#"remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « 25h » n'est pas une heure.
 --> content/services/essai.md:5:18
  |
5 | horaires = ["lun 25h-12h", "mer 12h-9h", "septemre 9h-12h", "jeu 9h-12h"]
  |                  ^^^
  |
  = aide: Les heures vont de 0h à 24h, les minutes de 00 à 59.

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « 12h-9h » finit avant de commencer.
 --> content/services/essai.md:5:33
  |
5 | horaires = ["lun 25h-12h", "mer 12h-9h", "septemre 9h-12h", "jeu 9h-12h"]
  |                                 ^^^^^^
  |
  = aide: Écrivez « 9h-12h », ou « 12h-9h le lendemain ».

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « septemre » n'est pas compris.
 --> content/services/essai.md:5:43
  |
5 | horaires = ["lun 25h-12h", "mer 12h-9h", "septemre 9h-12h", "jeu 9h-12h"]
  |                                           ^^^^^^^^
  |
  = aide: Vouliez-vous écrire « septembre » ?

remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « sur » n'est pas compris.
 --> content/services/essai.md:6:51
  |
6 | itinerance = [{ commune = "Rousset", horaires = ["sur demande"] }]
  |                                                   ^^^
  |
  = aide: Si l'on vient sur rendez-vous, écrivez « lun-ven sur rendez-vous ». Le reste va dans le texte de la fiche.

27 pages lues : aucune faute, 4 remarques.
"#,
        ..CASE
    },
    Case {
        name: "hours that contradict each other",
        files: &[(
            "content/services/essai.csv",
            "nom;type;adresse.commune;horaires;date_maj\nEssai;rpe;Trets;lun 9h-12h | lun 14h-17h | lun 10h-11h;2026-10-12\n",
        )],
        places: &[("horaires-non-lus", 2, 44)],
        expected: r#"remarque[horaires-non-lus]: Horaires qui ne sont pas compris : deux horaires se contredisent.
 --> content/services/essai.csv:2:44
  |
2 | Essai;rpe;Trets;lun 9h-12h | lun 14h-17h | lun 10h-11h;2026-10-12
  |                                            ^^^^^^^^^^^
  |
  = dans le tableur: Essai, ligne 2, colonne D (horaires)
  = aide: Gardez l'un des deux, ou dites quand il ne vaut pas : « (sauf vacances scolaires) ».

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "calendars that do not read",
        files: &[
            (
                "content/calendrier/vacances-scolaires.csv",
                "zone;debut;fin;nom\nB;2026-10-17;2026-10-01;Vacances de la Toussaint\nD;2026-12-19;2027-01-03;Vacances de Noël\nB;2026-12-19;2030-01-03;Vacances de Noël\n",
            ),
            (
                "content/calendrier/jours-feries.csv",
                "date;nom\n31/02/2026;Rien\n2030-01-01;1er janvier\n2030-01-01;1er janvier\n",
            ),
            (
                "content/calendrier/zones.csv",
                "departement;zone\n13;B\n13;B\n66;Z\n",
            ),
        ],
        places: &[
            ("calendrier-invalide", 2, 1),
            ("calendrier-repete", 4, 1),
            ("calendrier-invalide", 2, 14),
            ("calendrier-invalide", 3, 1),
            ("calendrier-invalide", 4, 14),
            ("calendrier-repete", 3, 1),
            ("calendrier-invalide", 4, 4),
        ],
        expected: r#"faute[calendrier-invalide]: Ce calendrier ne se lit pas : « 31/02/2026 » n'est pas une date.
 --> content/calendrier/jours-feries.csv:2:1
  |
2 | 31/02/2026;Rien
  | ^^^^^^^^^^
  |
  = dans le tableur: Rien, ligne 2, colonne A (date)
  = aide: Écrivez un jour qui existe, par exemple : 2026-12-19

remarque[calendrier-repete]: Dans ce calendrier, cette ligne est déjà dans le tableau.
 --> content/calendrier/jours-feries.csv:4:1
  |
4 | 2030-01-01;1er janvier
  | ^^^^^^^^^^
  |
  = dans le tableur: 1er janvier, ligne 4, colonne A (date)
  = aide: Effacez cette ligne : elle ne compte qu'une fois.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : le dernier jour vient avant le premier.
 --> content/calendrier/vacances-scolaires.csv:2:14
  |
2 | B;2026-10-17;2026-10-01;Vacances de la Toussaint
  |              ^^^^^^^^^^
  |
  = dans le tableur: Vacances de la Toussaint, ligne 2, colonne C (fin)
  = aide: Échangez les deux dates, ou corrigez l'année.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « D » n'est pas une zone.
 --> content/calendrier/vacances-scolaires.csv:3:1
  |
3 | D;2026-12-19;2027-01-03;Vacances de Noël
  | ^
  |
  = dans le tableur: Vacances de Noël, ligne 3, colonne A (zone)
  = aide: Écrivez une zone : A, B, C, Corse, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon, Saint-Barthélemy ou Saint-Martin.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : ces vacances dureraient 1112 jours.
 --> content/calendrier/vacances-scolaires.csv:4:14
  |
4 | B;2026-12-19;2030-01-03;Vacances de Noël
  |              ^^^^^^^^^^
  |
  = dans le tableur: Vacances de Noël, ligne 4, colonne C (fin)
  = aide: Corrigez le premier ou le dernier jour : des vacances durent au plus dix semaines.

remarque[calendrier-repete]: Dans ce calendrier, cette ligne est déjà dans le tableau.
 --> content/calendrier/zones.csv:3:1
  |
3 | 13;B
  | ^^
  |
  = dans le tableur: Ligne 3, colonne A (departement)
  = aide: Effacez cette ligne : elle ne compte qu'une fois.

faute[calendrier-invalide]: Ce calendrier ne se lit pas : « Z » n'est pas une zone.
 --> content/calendrier/zones.csv:4:4
  |
4 | 66;Z
  |    ^
  |
  = dans le tableur: Ligne 4, colonne B (zone)
  = aide: Écrivez une zone : A, B, C, Corse, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon, Saint-Barthélemy ou Saint-Martin.

5 fautes, 2 remarques. 5 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "changed hours that are not understood",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Essai"
type = "rpe"
adresse = { commune = "Trets" }
infos_du_moment = [{ type = "horaires", du = 2026-11-23, horaires = ["lun 25h"], texte = "Essai." }]
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("horaires-non-lus", 5, 75)],
        expected: r#"remarque[horaires-non-lus]: Horaires qui ne sont pas compris : « 25h » n'est pas une heure.
 --> content/services/essai.md:5:75
  |
5 | infos_du_moment = [{ type = "horaires", du = 2026-11-23, horaires = ["lun 25h"], texte = "Essai." }]
  |                                                                           ^^^
  |
  = aide: Les heures vont de 0h à 24h, les minutes de 00 à 59.

26 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "places whose declaration no longer holds",
        files: &[
            (
                "content/baremes/fraicheur.toml",
                r#"id = "fraicheur"
libelle = "Fraîcheur"

[[valeurs]]
id = "semaine"
libelle = "Une semaine"
valeur = 7
unite = "jours"
du = 2021-09-01
source = { nom = "Arrêté" }
"#,
            ),
            (
                "content/services/essai.md",
                r#"+++
nom = "Essai"
type = "ludotheque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
disponibilites = [{ places = 2, declaree_le = 2026-11-14 }]
+++
"#,
            ),
        ],
        prepare: |portal| {
            let written = portal.read("content/types.toml");
            // The last kind is the ludothèque.
            let places = "places = { montrees = \"fraicheur.semaine\" }\n";
            portal.write("content/types.toml", written + places);
        },
        places: &[("places-perimees", 6, 47)],
        expected: r#"remarque[places-perimees]: Les places de « Essai » déclarées le 14 novembre 2026 ne sont plus montrées : elles valaient jusqu'au 21 novembre 2026.
 --> content/services/essai.md:6:47
  |
6 | disponibilites = [{ places = 2, declaree_le = 2026-11-14 }]
  |                                               ^^^^^^^^^^
  |
  = aide: Demandez les places du moment à la structure, puis mettez « declaree_le » à jour.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "calendars that end soon",
        arguments: &["--today", "2028-05-01"],
        places: &[("calendrier-epuise", 0, 0), ("calendrier-epuise", 0, 0)],
        expected: r#"remarque[calendrier-epuise]: Vacances scolaires, zone B : les dates s'arrêtent au 31 août 2028.
--> content/calendrier/vacances-scolaires.csv
 = aide: Ajoutez les dates qui suivent, avec leur source.

remarque[calendrier-epuise]: Vacances scolaires, zone C : les dates s'arrêtent au 31 août 2028.
--> content/calendrier/vacances-scolaires.csv
 = aide: Ajoutez les dates qui suivent, avec leur source.

25 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "school holidays without dates",
        files: &[
            (
                "content/calendrier/zones.csv",
                "departement;zone\n13;Corse\n66;C\n",
            ),
            (
                "content/services/essai.md",
                r#"+++
nom = "Essai"
type = "rpe"
adresse = { commune = "Trets" }
horaires = ["mer 9h-12h (sauf vacances scolaires)"]
date_maj = 2026-10-12
+++
"#,
            ),
            (
                "content/agenda/gouter.md",
                r#"+++
titre = "Goûter"
lieu = { commune = "Trets" }
quand = ["mer 14h-16h (sauf vacances scolaires)"]
+++
"#,
            ),
        ],
        places: &[("vacances-inconnues", 4, 9), ("vacances-inconnues", 0, 0)],
        expected: r#"remarque[vacances-inconnues]: Vacances scolaires, Corse : aucune date n'est connue, et les horaires de cet événement en dépendent : ce portail ne peut pas les dire jour par jour.
 --> content/agenda/gouter.md:4:9
  |
4 | quand = ["mer 14h-16h (sauf vacances scolaires)"]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Ajoutez les dates du rectorat, avec leur source, dans content/calendrier/vacances-scolaires.csv ; la zone de chaque département est dans zones.csv.

remarque[vacances-inconnues]: Vacances scolaires, Corse : aucune date n'est connue, et les horaires d'une page en dépendent : ce portail ne peut pas les dire jour par jour.
--> content/calendrier/vacances-scolaires.csv
 = aide: Ajoutez les dates du rectorat, avec leur source, dans content/calendrier/vacances-scolaires.csv ; la zone de chaque département est dans zones.csv.

26 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
