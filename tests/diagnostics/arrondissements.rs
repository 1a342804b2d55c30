//! Parts of an address that are of two communes, or of two arrondissements of one.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "arrondissements in a table",
        files: &[(
            "content/services/creches.csv",
            "nom;type;adresse.voie;adresse.code_postal;adresse.commune;adresse.code_insee;date_maj
Crèche A;multi-accueil;1 rue A;13003;Marseille 8e;;2026-10-12
Crèche B;multi-accueil;1 rue B;13003;Marseille VIIIe;;2026-10-12
Crèche C;multi-accueil;1 rue C;13003;Marseille;13208;2026-10-12
Crèche D;multi-accueil;1 rue D;;Marseille 3e;13208;2026-10-12
Crèche E;multi-accueil;1 rue E;13012;12ème arrondissement de Marseille;13212;2026-10-12
",
        ),],
        places: &[("code-postal-autre-commune", 2, 32), ("code-postal-autre-commune", 3, 32), ("code-postal-autre-commune", 4, 32), ("code-insee-autre-commune", 5, 46)],
        expected: "faute[code-postal-autre-commune]: Le code postal 13003 n'est pas celui de Marseille 8e.
 --> content/services/creches.csv:2:32
  |
2 | Crèche A;multi-accueil;1 rue A;13003;Marseille 8e;;2026-10-12
  |                                ^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne D (adresse.code_postal)
  = aide: Si c'est Marseille 8e, écrivez « 13008 » dans « code_postal » ; si c'est Marseille 3e, écrivez « Marseille 3e » dans « commune ».

faute[code-postal-autre-commune]: Le code postal 13003 n'est pas celui de Marseille 8e.
 --> content/services/creches.csv:3:32
  |
3 | Crèche B;multi-accueil;1 rue B;13003;Marseille VIIIe;;2026-10-12
  |                                ^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne D (adresse.code_postal)
  = aide: Si c'est Marseille 8e, écrivez « 13008 » dans « code_postal » ; si c'est Marseille 3e, écrivez « Marseille 3e » dans « commune ».

faute[code-postal-autre-commune]: Le code postal 13003 n'est pas celui de Marseille 8e.
 --> content/services/creches.csv:4:32
  |
4 | Crèche C;multi-accueil;1 rue C;13003;Marseille;13208;2026-10-12
  |                                ^^^^^
  |
  = dans le tableur: Crèche C, ligne 4, colonne D (adresse.code_postal)
  = aide: Si c'est Marseille 8e, écrivez « 13008 » dans « code_postal » ; si c'est Marseille 3e, écrivez « 13203 » dans « code_insee ».

faute[code-insee-autre-commune]: Le code INSEE 13208 est celui de Marseille 8e, pas de Marseille 3e.
 --> content/services/creches.csv:5:46
  |
5 | Crèche D;multi-accueil;1 rue D;;Marseille 3e;13208;2026-10-12
  |                                              ^^^^^
  |
  = dans le tableur: Crèche D, ligne 5, colonne F (adresse.code_insee)
  = aide: Corrigez le code ou le nom de la commune.

4 fautes. 4 lignes seront écartées, le reste sera publié.
",
        ..CASE
    },
    Case {
        name: "street of another commune",
        files: &[(
            "content/services/creches.csv",
            "nom;type;adresse.voie;adresse.complement;adresse.code_postal;adresse.commune;date_maj
Crèche A;multi-accueil;12 rue A 13100 Aix;;13530;Trets;2026-10-12
Crèche B;multi-accueil;12 rue B, 13100;;13530;Trets;2026-10-12
Crèche C;multi-accueil;12 rue C, 13012 Marseille;;13008;Marseille;2026-10-12
Crèche D;multi-accueil;12 rue D;Bâtiment 2, 13790 Rousset;13530;Trets;2026-10-12
Crèche E;multi-accueil;12 rue E 13530 Trets;CS 40527;13530;Trets;2026-10-12
Crèche F;multi-accueil;12 rue F;CS 40527 Trets;13530;Trets;2026-10-12
Crèche G;multi-accueil;12 rue G, 13181 Aix Cedex 3;;13530;Trets;2026-10-12
Crèche H;multi-accueil;12345 route de Rousset;;13530;Trets;2026-10-12
",
        ),],
        places: &[("code-postal-autre-commune", 2, 24), ("code-postal-autre-commune", 3, 24), ("code-postal-autre-commune", 4, 24), ("code-postal-autre-commune", 5, 33)],
        expected: "faute[code-postal-autre-commune]: Le code postal 13100 n'est pas celui de Trets.
 --> content/services/creches.csv:2:24
  |
2 | Crèche A;multi-accueil;12 rue A 13100 Aix;;13530;Trets;2026-10-12
  |                        ^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne C (adresse.voie)
  = aide: Gardez dans « voie » ce qui précède : « 12 rue A ». Si c'est bien à 13100 Aix, corrigez aussi « commune » et « code_postal ».

faute[code-postal-autre-commune]: Le code postal 13100 n'est pas celui de Trets.
 --> content/services/creches.csv:3:24
  |
3 | Crèche B;multi-accueil;12 rue B, 13100;;13530;Trets;2026-10-12
  |                        ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne C (adresse.voie)
  = aide: Gardez dans « voie » ce qui précède : « 12 rue B ». Si c'est bien à 13100, corrigez aussi « commune » et « code_postal ».

faute[code-postal-autre-commune]: Le code postal 13012 n'est pas celui de cette adresse (13008).
 --> content/services/creches.csv:4:24
  |
4 | Crèche C;multi-accueil;12 rue C, 13012 Marseille;;13008;Marseille;2026-10-12
  |                        ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche C, ligne 4, colonne C (adresse.voie)
  = aide: Gardez dans « voie » ce qui précède : « 12 rue C ». Si c'est bien à 13012 Marseille, corrigez aussi « commune » et « code_postal ».

faute[code-postal-autre-commune]: Le code postal 13790 n'est pas celui de Trets.
 --> content/services/creches.csv:5:33
  |
5 | Crèche D;multi-accueil;12 rue D;Bâtiment 2, 13790 Rousset;13530;Trets;2026-10-12
  |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche D, ligne 5, colonne D (adresse.complement)
  = aide: Gardez dans « complement » ce qui précède : « Bâtiment 2 ». Si c'est bien à 13790 Rousset, corrigez aussi « commune » et « code_postal ».

4 fautes. 4 lignes seront écartées, le reste sera publié.
",
        ..CASE
    },
    Case {
        name: "place of an event",
        files: &[(
            "content/agenda/fete.md",
            r#"+++
titre = "Fête du jeu"
quand = ["le 12 décembre 2026 à 10h"]
lieu = { voie = "Place de la Mairie, 13790 Rousset", commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        ),],
        places: &[("code-postal-autre-commune", 4, 17)],
        expected: r#"faute[code-postal-autre-commune]: Le code postal 13790 n'est pas celui de Trets.
 --> content/agenda/fete.md:4:17
  |
4 | lieu = { voie = "Place de la Mairie, 13790 Rousset", commune = "Trets" }
  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Gardez dans « voie » ce qui précède : « Place de la Mairie ». Si c'est bien à 13790 Rousset, corrigez aussi « commune » et « code_postal ».

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
