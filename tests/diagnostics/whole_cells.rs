//! Mends that mend: what is to be written is the whole of what stands there, and is free.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "territory without identifier",
        files: &[(
            "content/territoires/ctg-du-val.toml",
            r#"nom = "Ctg de la Sainte-Victoire"
nature = "ctg"
communes = ["13025", "13072", "13087", "13109", "13110"]
"#,
        ),],
        places: &[("cle-manquante", 1, 1)],
        expected: r#"faute[cle-manquante]: La clé « id » manque.
 --> content/territoires/ctg-du-val.toml:1:1
  |
1 | nom = "Ctg de la Sainte-Victoire"
  | ^
  |
  = aide: Ajoutez : id = "ctg-du-val"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "group without identifier",
        files: &[(
            "content/types.toml",
            r#"[[groupes]]
id = "relais"
libelle = "Relais petite enfance"

[[groupes]]
id = "creche"
libelle = "Crèche"

[[groupes]]
id = "individuel"
libelle = "Accueil individuel"

[[types]]
id = "rpe"
libelle = "Relais petite enfance (RPE)"
pluriel = "Relais petite enfance"
court = "RPE"
groupe = "relais"
famille = "accueil"
definition = "Un lieu d'information pour les parents et les professionnels."
relais = true

[[types]]
id = "multi-accueil"
libelle = "Multi-accueil"
pluriel = "Multi-accueils"
groupe = "creche"
famille = "accueil"
definition = "Une crèche qui accueille aussi quelques heures."
schema_org = "ChildCare"

[[types]]
id = "assistant-maternel"
libelle = "Assistant maternel"
pluriel = "Assistants maternels"
groupe = "individuel"
famille = "accueil"
definition = "Un professionnel agréé qui accueille chez lui."
personne = true

[[types]]
id = "ludotheque"
libelle = "Ludothèque"
pluriel = "Ludothèques"
groupe = "creche"
famille = "loisirs"
definition = "Un lieu où l'on joue et emprunte des jeux."

[[groupes]]
libelle = "Crèche"
"#,
        ),],
        places: &[("cle-manquante", 49, 1)],
        expected: r#"faute[cle-manquante]: La clé « groupes.id » manque.
  --> content/types.toml:49:1
   |
49 | [[groupes]]
   | ^
   |
   = aide: Ajoutez : id = "creche-2"

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
    Case {
        name: "two telephones in a cell",
        files: &[(
            "content/services/creches.csv",
            r#"nom;type;adresse.commune;contacts.telephone;date_maj
Crèche A;multi-accueil;Trets;"04 65 71 00 01
04 65 71 00 02";2026-10-12
Crèche B;multi-accueil;Rousset;04 65 71 00 03 - 04 65 71 00 04;2026-10-12
Crèche C;multi-accueil;Peynier;04 65 71 00 05 Puis 04 65 71 00 06;2026-10-12
"#,
        ),],
        places: &[("telephone-invalide", 2, 30), ("telephone-invalide", 4, 32), ("telephone-invalide", 5, 32)],
        expected: r#"faute[telephone-invalide]: Le numéro « 04 65 71 00 01
                           04 65 71 00 02 » n'est pas un numéro français.
 --> content/services/creches.csv:2:30
  |
2 | Crèche A;multi-accueil;Trets;"04 65 71 00 01
  |                              ^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne D (contacts.telephone)
  = aide: Gardez ici 04 65 71 00 01 : une ligne de tableau tient un seul contact. Pour montrer aussi 04 65 71 00 02, remplacez cette ligne par un fichier .md, où « contacts » en tient plusieurs.

faute[telephone-invalide]: Le numéro « 04 65 71 00 03 - 04 65 71 00 04 » n'est pas un numéro français.
 --> content/services/creches.csv:4:32
  |
4 | Crèche B;multi-accueil;Rousset;04 65 71 00 03 - 04 65 71 00 04;2026-10-12
  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne D (contacts.telephone)
  = aide: Gardez ici 04 65 71 00 03 : une ligne de tableau tient un seul contact. Pour montrer aussi 04 65 71 00 04, remplacez cette ligne par un fichier .md, où « contacts » en tient plusieurs.

faute[telephone-invalide]: Le numéro « 04 65 71 00 05 Puis 04 65 71 00 06 » n'est pas un numéro français.
 --> content/services/creches.csv:5:32
  |
5 | Crèche C;multi-accueil;Peynier;04 65 71 00 05 Puis 04 65 71 00 06;2026-10-12
  |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche C, ligne 4, colonne D (contacts.telephone)
  = aide: Gardez ici 04 65 71 00 05 : une ligne de tableau tient un seul contact. Pour montrer aussi 04 65 71 00 06, remplacez cette ligne par un fichier .md, où « contacts » en tient plusieurs.

3 fautes. 3 lignes seront écartées, le reste sera publié.
"#,
        ..CASE
    },
    Case {
        name: "lists in cells",
        files: &[(
            "content/services/creches.csv",
            "nom;type;adresse.commune;accueil.langues;publics;date_maj
Crèche A;multi-accueil;Trets;français anglais arabe;familles professionnels;2026-10-12
Crèche B;multi-accueil;Rousset;français | anglais / LSF;parents et assistants maternels;2026-10-12
Crèche C;multi-accueil;Peynier;fr-en;gens du voyage et marsiens;2026-10-12
",
        ),],
        places: &[("liste-lue", 2, 30), ("liste-lue", 2, 53), ("liste-lue", 3, 32), ("liste-lue", 3, 57), ("liste-lue", 4, 32), ("public-inconnu", 4, 38)],
        expected: "remarque[liste-lue]: « français anglais arabe » est lu comme : fr, en, ar.
 --> content/services/creches.csv:2:30
  |
2 | Crèche A;multi-accueil;Trets;français anglais arabe;familles professionnels;2026-10-12
  |                              ^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne D (accueil.langues)
  = aide: Écrivez : fr | en | ar

remarque[liste-lue]: « familles professionnels » est lu comme : familles, professionnels.
 --> content/services/creches.csv:2:53
  |
2 | Crèche A;multi-accueil;Trets;français anglais arabe;familles professionnels;2026-10-12
  |                                                     ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne E (publics)
  = aide: Écrivez : familles | professionnels

remarque[liste-lue]: « français | anglais / LSF » est lu comme : fr, en, lsf.
 --> content/services/creches.csv:3:32
  |
3 | Crèche B;multi-accueil;Rousset;français | anglais / LSF;parents et assistants maternels;2026-10-12
  |                                ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne D (accueil.langues)
  = aide: Écrivez : fr | en | lsf

remarque[liste-lue]: « parents et assistants maternels » est lu comme : parents, assistants maternels.
 --> content/services/creches.csv:3:57
  |
3 | Crèche B;multi-accueil;Rousset;français | anglais / LSF;parents et assistants maternels;2026-10-12
  |                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne E (publics)
  = aide: Écrivez : parents | assistants maternels

remarque[liste-lue]: « fr-en » est lu comme : fr, en.
 --> content/services/creches.csv:4:32
  |
4 | Crèche C;multi-accueil;Peynier;fr-en;gens du voyage et marsiens;2026-10-12
  |                                ^^^^^
  |
  = dans le tableur: Crèche C, ligne 4, colonne D (accueil.langues)
  = aide: Écrivez : fr | en

remarque[public-inconnu]: « gens du voyage et marsiens » n'est pas un public connu ; il est montré tel quel.
 --> content/services/creches.csv:4:38
  |
4 | Crèche C;multi-accueil;Peynier;fr-en;gens du voyage et marsiens;2026-10-12
  |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche C, ligne 4, colonne E (publics)
  = aide: Vérifiez ce mot ; s'il est juste, ne changez rien.

32 pages lues : aucune faute, 6 remarques.
",
        ..CASE
    },
    Case {
        name: "days in a cell",
        files: &[(
            "content/services/creches.csv",
            "nom;type;adresse.commune;disponibilites.places;disponibilites.jours;disponibilites.declaree_le;date_maj
Crèche A;multi-accueil;Trets;2;lundi mardi;2026-11-12;2026-11-12
Crèche B;multi-accueil;Rousset;2;lun | mardi, jeudi;2026-11-12;2026-11-12
",
        ),],
        places: &[("liste-lue", 2, 32), ("liste-lue", 3, 34)],
        expected: "remarque[liste-lue]: « lundi mardi » est lu comme : lun, mar.
 --> content/services/creches.csv:2:32
  |
2 | Crèche A;multi-accueil;Trets;2;lundi mardi;2026-11-12;2026-11-12
  |                                ^^^^^^^^^^^
  |
  = dans le tableur: Crèche A, ligne 2, colonne E (disponibilites.jours)
  = aide: Écrivez : lun | mar

remarque[liste-lue]: « lun | mardi, jeudi » est lu comme : lun, mar, jeu.
 --> content/services/creches.csv:3:34
  |
3 | Crèche B;multi-accueil;Rousset;2;lun | mardi, jeudi;2026-11-12;2026-11-12
  |                                  ^^^^^^^^^^^^^^^^^^
  |
  = dans le tableur: Crèche B, ligne 3, colonne E (disponibilites.jours)
  = aide: Écrivez : lun | mar | jeu

30 pages lues : aucune faute, 2 remarques.
",
        ..CASE
    },
    Case {
        name: "a fault of the place, and no date",
        files: &[(
            "content/services/creche.md",
            r#"+++
nom = "Crèche A"
type = "multi-accueil"
adresse = { commune = "Trest" }
+++
"#,
        ),],
        places: &[("commune-inconnue", 4, 23)],
        expected: r#"faute[commune-inconnue]: La commune « Trest » n'est pas dans ce portail.
 --> content/services/creche.md:4:23
  |
4 | adresse = { commune = "Trest" }
  |                       ^^^^^^^
  |
  = aide: Vouliez-vous écrire « Trets » ?

1 faute. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
