//! What is told of persons: where, never what the record says.

use super::case::{CASE, Case, assert_cases};

pub(super) const CASES: &[Case] = &[
    Case {
        name: "no consent",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Essai"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        )],
        places: &[("consentement-absent", 2, 7)],
        expected: r#"remarque[consentement-absent]: Cette fiche est celle d'une personne : sans accord daté, elle n'est pas publiée.
--> content/services/essai.md:2:7
 = aide: Recueillez son accord, puis écrivez : consentement = { recueilli_le = 2026-03-02, porte_sur = ["nom", "telephone"] }

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "consent of a day to come",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Essai"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
consentement = { recueilli_le = 2062-03-02, porte_sur = ["nom"] }
+++
"#,
        )],
        places: &[("accord-a-venir", 6, 33)],
        expected: r#"remarque[accord-a-venir]: L'accord de cette personne est daté du 2 mars 2062, un jour à venir : il ne compte pas, et la fiche n'est pas publiée.
--> content/services/essai.md:6:33
 = aide: Écrivez dans « recueilli_le » le jour où la personne a donné son accord.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "field without consent",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Essai"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ telephone = "04 65 71 00 01" }]
consentement = { recueilli_le = 2026-03-02, porte_sur = ["nom"] }
+++
"#,
        )],
        places: &[("champ-sans-accord", 2, 7)],
        expected: r#"remarque[champ-sans-accord]: « telephone » n'est pas publié : l'accord de la personne ne le nomme pas.
--> content/services/essai.md:2:7
 = aide: Retirez-le, ou ajoutez "telephone" à « porte_sur » si la personne est d'accord.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "several fields without consent",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Essai"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
contacts = [{ role = "Accueil", telephone = "04 65 71 00 01" }]
ages = { min = "3 mois" }
consentement = { recueilli_le = 2026-03-02, porte_sur = ["nom"] }
+++
"#,
        )],
        places: &[("champ-sans-accord", 2, 7)],
        expected: r#"remarque[champ-sans-accord]: « role », « telephone » et « ages » ne sont pas publiés : l'accord de la personne ne les nomme pas.
--> content/services/essai.md:2:7
 = aide: Retirez-les, ou ajoutez "role", "telephone", "ages" à « porte_sur » si la personne est d'accord.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "name in the file's name",
        files: &[(
            "content/services/camille-essai.md",
            r#"+++
nom = "Camille Essai"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
consentement = { recueilli_le = 2026-03-02, porte_sur = ["telephone"] }
+++
"#,
        )],
        places: &[("nom-sans-accord", 2, 7)],
        expected: r#"remarque[nom-sans-accord]: Le nom du fichier répète le nom d'une personne qui n'a pas donné son accord pour le montrer : sa fiche n'est pas publiée.
--> content/services/camille-essai.md:2:7
 = aide: Renommez le fichier sans ce nom, ou donnez un identifiant à la fiche : id = "am-trets-1". Si la personne est d'accord, ajoutez "nom" à « porte_sur ».

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "name in the id of a row",
        files: &[(
            "content/services/liste.csv",
            "id;nom;type;adresse.commune;date_maj;consentement.recueilli_le;consentement.porte_sur\nam-camille;Camille Essai;assistant-maternel;Trets;12/10/2026;02/03/2026;telephone\n",
        )],
        places: &[("nom-sans-accord", 2, 1)],
        expected: r#"remarque[nom-sans-accord]: L'identifiant répète le nom d'une personne qui n'a pas donné son accord pour le montrer : sa fiche n'est pas publiée.
--> content/services/liste.csv:2:1
 = dans le tableur: Ligne 2, colonne A (id)
 = aide: Choisissez un identifiant sans ce nom, par exemple « am-trets-1 ». Si la personne est d'accord, ajoutez « nom » à « porte_sur ».

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "name among other words",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Martin"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
consentement = { recueilli_le = 2026-03-02, porte_sur = ["description"] }
resume = "Camille vous reçoit."
+++
"#,
        )],
        places: &[("champ-qui-nomme", 7, 1)],
        expected: r#"remarque[champ-qui-nomme]: Un texte de « resume » n'est pas publié : il répète le nom de la personne, et son accord ne nomme pas « nom ».
--> content/services/essai.md:7:1
 = aide: Réécrivez-le sans ce nom, ou ajoutez "nom" à « porte_sur » si la personne est d'accord.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "name in an address of the web",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Camille Martin"
type = "assistant-maternel"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
consentement = { recueilli_le = 2026-03-02, porte_sur = ["courriel"] }
contacts = [{ courriel = "camille@exemple.example" }]
+++
"#,
        )],
        places: &[("nom-lisible", 7, 1)],
        expected: r#"remarque[nom-lisible]: Le nom de la personne se lit dans « courriel », que son accord permet de montrer sans permettre « nom ».
--> content/services/essai.md:7:1
 = aide: Demandez-lui si cela lui convient. Sinon, retirez "courriel" de « porte_sur ».

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "date to come",
        files: &[(
            "content/services/essai.md",
            r#"+++
nom = "Crèche des Lutins"
type = "multi-accueil"
adresse = { commune = "Trets" }
date_maj = 2062-10-12
+++
"#,
        )],
        places: &[("date-a-venir", 5, 12)],
        expected: r#"remarque[date-a-venir]: « date_maj » est un jour à venir, le 12 octobre 2062 : cette date ne compte pas.
 --> content/services/essai.md:5:12
  |
5 | date_maj = 2062-10-12
  |            ^^^^^^^^^^
  |
  = aide: Corrigez-la : écrivez le jour où cela a été fait.

28 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}
