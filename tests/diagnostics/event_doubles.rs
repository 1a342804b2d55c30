//! Events that are probably one.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "twice in the agenda",
        files: &[(
            "content/agenda/essai.csv",
            r#"id;titre;quand;lieu.commune
lune;La lune;12 décembre 2026 10h-12h;Trets
lune-bis;LA LUNE !;11 et 12 décembre 2026 10h-12h;Trets
"#,
        )],
        places: &[("evenement-double", 3, 1)],
        expected: r#"remarque[evenement-double]: « LA LUNE ! » est peut-être deux fois dans l'agenda, le 12 décembre 2026 : il est aussi à la ligne 2 de ce tableau.
 --> content/agenda/essai.csv:3:1
  |
3 | lune-bis;LA LUNE !;11 et 12 décembre 2026 10h-12h;Trets
  | ^^^^^^^^
  |
  = dans le tableur: LA LUNE !, ligne 3, colonne A (id)
  = aide: Si c'est le même événement, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les titres ce qui les distingue.

48 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "one title on two days",
        files: &[(
            "content/agenda/essai.csv",
            r#"titre;quand;lieu.commune
Lune;12 décembre 2026 10h-12h;Trets
Lune;19 décembre 2026 10h-12h;Trets
"#,
        )],
        places: &[("identifiant-en-double", 3, 1)],
        expected: r#"faute[identifiant-en-double]: L'identifiant « lune » sert déjà dans content/agenda/essai.csv, ligne 2.
 --> content/agenda/essai.csv:3:1
  |
3 | Lune;19 décembre 2026 10h-12h;Trets
  | ^^^^
  |
  = dans le tableur: Lune, ligne 3, colonne A (titre)
  = aide: Si les deux lignes disent la même chose, supprimez-en une. Si c'est une autre date du même événement, écrivez les deux dates dans « quand », séparées par « | », sur une seule ligne. Sinon, donnez à l'une un autre identifiant dans la colonne « id », par exemple : lune-2

1 faute. 1 ligne sera écartée, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "two days in one cell, or an identifier of its own",
        files: &[(
            "content/agenda/essai.csv",
            r#"id;titre;quand;lieu.commune
;Lune;12 décembre 2026 10h-12h | 19 décembre 2026 10h-12h;Trets
lune-2;Lune;26 décembre 2026 10h-12h;Trets
"#,
        )],
        places: &[],
        expected: "48 pages lues : aucune faute.\n",
        ..CASE
    },
    Case {
        name: "alike, and not one",
        files: &[(
            "content/agenda/essai.csv",
            r#"id;titre;quand;lieu.commune;lieu.nom;ages.max
a;Lune;12 décembre 2026 10h-12h;Trets;Salle A;
b;Lune;12 décembre 2026 10h-12h;Trets;Salle B;
c;Lune;12 décembre 2026 14h-16h;Trets;Salle A;
d;Lune;13 décembre 2026 10h-12h;Trets;Salle A;
e;Lune;12 décembre 2026 10h-12h;Rousset;Salle A;
f;Lunes;12 décembre 2026 10h-12h;Trets;Salle A;
g;Lune;12 décembre 2026 10h-12h;Trets;Salle A;3 ans
"#,
        )],
        places: &[],
        expected: r#"54 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
