//! Records that are probably one.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "twice in a table",
        files: &[(
            "content/services/essai.csv",
            r#"id;nom;type;adresse.commune;date_maj
ludo;Ludothèque Les Lutins;ludotheque;Trets;12/10/2026
ludo-2;Les lutins;ludotheque;Trets;12/10/2026
"#,
        )],
        places: &[("doublon-probable", 3, 1)],
        expected: r#"remarque[doublon-probable]: « Les lutins » et « Ludothèque Les Lutins », dans content/services/essai.csv, sont peut-être le même service.
 --> content/services/essai.csv:3:1
  |
3 | ludo-2;Les lutins;ludotheque;Trets;12/10/2026
  | ^^^^^^
  |
  = dans le tableur: Les lutins, ligne 3, colonne A (id)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

29 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "the same street, another telephone",
        files: &[(
            "content/services/essai.csv",
            r#"id;nom;type;adresse.commune;adresse.voie;contacts.telephone;date_maj
ludo;Ludothèque Les Lutins;ludotheque;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
ludo-2;Ludothèque Les Lutins;ludotheque;Trets;1, rue des Tilleuls;04 65 71 00 02;12/10/2026
ludo-3;Ludothèque Les Lutins;ludotheque;Trets;3 rue du Nord;04 65 71 00 03;12/10/2026
"#,
        )],
        places: &[("doublon-probable", 3, 1)],
        expected: r#"remarque[doublon-probable]: « Ludothèque Les Lutins » et « Ludothèque Les Lutins », dans content/services/essai.csv, sont peut-être le même service.
 --> content/services/essai.csv:3:1
  |
3 | ludo-2;Ludothèque Les Lutins;ludotheque;Trets;1, rue des Tilleuls;04 65 71 00 02;12/10/2026
  | ^^^^^^
  |
  = dans le tableur: Ludothèque Les Lutins, ligne 3, colonne A (id)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

30 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "a mark that nobody sees in a name",
        files: &[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;date_maj\nludo;Ludothèque Les Lu\u{200e}tins;ludotheque;Trets;12/10/2026\nludo-2;Les Lu\u{200e}tins;ludotheque;Trets;12/10/2026\n",
        )],
        places: &[("doublon-probable", 3, 1)],
        expected: r#"remarque[doublon-probable]: « Les Lu[U+200E]tins » et « Ludothèque Les Lu[U+200E]tins », dans content/services/essai.csv, sont peut-être le même service.
 --> content/services/essai.csv:3:1
  |
3 | ludo-2;Les Lu�tins;ludotheque;Trets;12/10/2026
  | ^^^^^^
  |
  = dans le tableur: Les Lu�tins, ligne 3, colonne A (id)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

29 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "one telephone and address, two names",
        files: &[(
            "content/services/essai.csv",
            r#"id;nom;type;adresse.commune;adresse.voie;contacts.telephone;date_maj
a;Ludothèque de Trets;ludotheque;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
b;Ludothèque Les Lutins;ludotheque;Trets;1, rue des Tilleuls;04 65 71 00 01;12/10/2026
c;Maison des jeux de Rousset;ludotheque;Rousset;3 rue du Nord;04 65 71 00 03;12/10/2026
d;MJ Rousset;ludotheque;Rousset;3 rue du Nord;04.65.71.00.03;12/10/2026
"#,
        )],
        places: &[("doublon-probable", 3, 1), ("doublon-probable", 5, 1)],
        expected: r#"remarque[doublon-probable]: « Ludothèque Les Lutins » et « Ludothèque de Trets », dans content/services/essai.csv, sont peut-être le même service.
 --> content/services/essai.csv:3:1
  |
3 | b;Ludothèque Les Lutins;ludotheque;Trets;1, rue des Tilleuls;04 65 71 00 01;12/10/2026
  | ^
  |
  = dans le tableur: Ludothèque Les Lutins, ligne 3, colonne A (id)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

remarque[doublon-probable]: « MJ Rousset » et « Maison des jeux de Rousset », dans content/services/essai.csv, sont peut-être le même service.
 --> content/services/essai.csv:5:1
  |
5 | d;MJ Rousset;ludotheque;Rousset;3 rue du Nord;04.65.71.00.03;12/10/2026
  | ^
  |
  = dans le tableur: MJ Rousset, ligne 5, colonne A (id)
  = aide: Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.

32 pages lues : aucune faute, 2 remarques.
"#,
        ..CASE
    },
    Case {
        name: "one switchboard, and names of their own",
        files: &[(
            "content/services/essai.csv",
            r#"id;nom;type;adresse.commune;adresse.voie;contacts.telephone;date_maj
a;Ludothèque Les Lutins;ludotheque;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
b;Ludothèque Les Lutins 2;ludotheque;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
c;Ludothèque Les Pins;ludotheque;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
d;Ludothèque de Trets;ludotheque;Trets;3 rue des Tilleuls;04 65 71 00 01;12/10/2026
e;Multi-accueil de Trets;multi-accueil;Trets;1 rue des Tilleuls;04 65 71 00 01;12/10/2026
f;Ludothèque 1;ludotheque;Rousset;3 rue du Nord;04 65 71 00 03;12/10/2026
g;Ludothèque;ludotheque;Rousset;3 rue du Nord;04 65 71 00 03;12/10/2026
"#,
        )],
        places: &[],
        expected: "37 pages lues : aucune faute.\n",
        ..CASE
    },
    Case {
        name: "alike, and not one",
        files: &[(
            "content/services/essai.csv",
            r#"id;nom;type;adresse.commune;date_maj;contacts.telephone;adresse.voie
a;Ludothèque Les Lutins;ludotheque;Trets;12/10/2026;04 65 71 00 01;
b;Les lutins;ludotheque;Trets;12/10/2026;04 65 71 00 02;
c;Les lutins;multi-accueil;Trets;12/10/2026;04 65 71 00 02;
d;Les pins;ludotheque;Trets;12/10/2026;;
e;Ludo A;ludotheque;Trets;12/10/2026;;
f;Ludo D;ludotheque;Trets;12/10/2026;;
"#,
        )],
        places: &[],
        expected: r#"35 pages lues : aucune faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
