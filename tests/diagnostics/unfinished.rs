//! Texts that are still to be written, states in names, and notes that nothing calls.

use super::case::{CASE, Case, assert_cases};
use super::told::{told, told_of_cells};

pub(super) const CASES: &[Case] = &[Case {
    name: "what is not yet a text",
    files: &[
        (
            "content/pages/essai.md",
            r#"+++
titre = "Essai"
+++
Horaires : à compléter
Tarif : [à compléter par la mairie]

Le relais ouvre le mardi.

[^1]: Sur inscription.
"#,
        ),
        (
            "content/services/fermee.md",
            r#"+++
nom = "Ludo des Lutins (fermée)"
type = "ludotheque"
adresse = { commune = "Trets" }
date_maj = 2026-10-12
+++
"#,
        ),
    ],
    places: &[
        ("texte-a-ecrire", 4, 12),
        ("texte-a-ecrire", 5, 9),
        ("note-sans-appel", 9, 1),
        ("etat-dans-le-nom", 2, 7),
    ],
    expected: r#"remarque[texte-a-ecrire]: « à compléter » n'est pas encore un texte pour les familles, et sera publié tel quel.
 --> content/pages/essai.md:4:12
  |
4 | Horaires : à compléter
  |            ^^^^^^^^^^^
  |
  = aide: Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »

remarque[texte-a-ecrire]: « [à compléter par la mairie] » n'est pas encore un texte pour les familles, et sera publié tel quel.
 --> content/pages/essai.md:5:9
  |
5 | Tarif : [à compléter par la mairie]
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »

remarque[note-sans-appel]: La note « [^1] » n'est appelée nulle part dans ce texte.
 --> content/pages/essai.md:9:1
  |
9 | [^1]: Sur inscription.
  | ^^^^^
  |
  = aide: Écrivez [^1] dans le texte, après les mots que la note explique, ou effacez la note.

remarque[etat-dans-le-nom]: « (fermée) », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert.
 --> content/services/fermee.md:2:7
  |
2 | nom = "Ludo des Lutins (fermée)"
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = aide: Effacez-le du nom. Si c'est pour un temps, écrivez : statut = "suspendu" ; si c'est pour toujours, écrivez : statut = "archive"

29 pages lues : aucune faute, 4 remarques.
"#,
    ..CASE
}];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// A text, a heading, a cell, an item; not a sentence that means it, nor code.
#[test]
fn what_is_to_be_written_is_told_where_it_stands() {
    assert_eq!(
        told(&[(
            "content/pages/essai.md",
            "+++\ntitre = \"Essai\"\n+++\nÀ compléter\n\n## [À COMPLÉTER]\n\nTODO : écrire les tarifs\n\nHoraires : à compléter\nTarif : 3 places, **xxx** par jour\n\n| Âge | Places |\n|---|---|\n| 3 ans | Lorem ipsum |\n\n- Votre texte ici\n\nLe dossier est à compléter avant le 3 mars.\n\n`à compléter`, la fiche sanitaire (à compléter).\n"
        ),]),
        [
            "4:1 texte-a-ecrire: « À compléter » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "6:4 texte-a-ecrire: « [À COMPLÉTER] » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "8:1 texte-a-ecrire: « TODO » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "10:12 texte-a-ecrire: « à compléter » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "11:21 texte-a-ecrire: « xxx » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "15:11 texte-a-ecrire: « Lorem ipsum » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "17:3 texte-a-ecrire: « Votre texte ici » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
        ]
    );
}

#[test]
fn what_is_to_be_written_is_told_in_values() {
    assert_eq!(
        told_of_cells(
            "accueil.repas",
            &[
                "TODO : les repas",
                "Repas [à compléter] le midi",
                "Le dossier est à compléter",
                "Lorem ipsum dolor"
            ]
        ),
        [
            "2:37 texte-a-ecrire: « TODO » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "3:37 texte-a-ecrire: « [à compléter] » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "5:37 texte-a-ecrire: « Lorem ipsum » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
        ]
    );
}

#[test]
fn a_state_in_the_name_of_a_service_is_told_with_its_key() {
    assert_eq!(
        told(&[
            (
                "content/services/a.md",
                "+++\nnom = \"Ludo COMPLET\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n"
            ),
            (
                "content/services/b.md",
                "+++\nnom = \"Ludo deux (en projet)\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n"
            ),
            (
                "content/services/c.md",
                "+++\nnom = \"Ludo trois : suspendue\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n"
            ),
            (
                "content/services/d.md",
                "+++\nnom = \"Camille Exemple (fermée)\"\ntype = \"assistant-maternel\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nconsentement = { recueilli_le = 2026-03-02, porte_sur = [\"nom\"] }\n+++\n"
            ),
            (
                "content/services/essai.csv",
                "nom;type;adresse.commune;date_maj;statut\nFERMÉ DÉFINITIVEMENT - Crèche X;ludotheque;Trets;12/10/2026;\nCrèche Y (fermée);ludotheque;Trets;12/10/2026;\nCrèche Z (fermée);ludotheque;Trets;12/10/2026;suspendu\nFermeture en douceur;ludotheque;Trets;12/10/2026;\n"
            ),
        ]),
        [
            "2:7 etat-dans-le-nom: « COMPLET », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du nom, et écrivez avec le jour où vous l'avez appris : disponibilites = [{ places = 0, declaree_le = 2026-11-16 }]",
            "2:7 etat-dans-le-nom: « (en projet) », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du nom, et écrivez : statut = \"projet\", avec le jour de l'ouverture dans « ouverture_prevue »",
            "2:7 etat-dans-le-nom: « suspendue », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du nom. Si c'est pour un temps, écrivez : statut = \"suspendu\" ; si c'est pour toujours, écrivez : statut = \"archive\"",
            "2:7 etat-dans-le-nom: « … », dans « … », dit un état que le portail ne lit pas : …. → Ouvrez ce fichier à cette ligne.",
            "2:1 etat-dans-le-nom: « FERMÉ DÉFINITIVEMENT », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du nom, et écrivez « archive » dans la colonne « statut »",
            "3:1 etat-dans-le-nom: « (fermée) », dans « nom », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du nom. Si c'est pour un temps, écrivez « suspendu » dans la colonne « statut » ; si c'est pour toujours, écrivez « archive » dans la colonne « statut »",
        ]
    );
}

#[test]
fn a_state_in_the_title_of_an_event_is_told_with_its_exception() {
    assert_eq!(
        told(&[
            (
                "content/agenda/e.md",
                "+++\ntitre = \"ANNULÉ : Café des parents\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\n+++\n"
            ),
            (
                "content/agenda/f.md",
                "+++\ntitre = \"Fête REPORTÉE\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\n+++\n"
            ),
            (
                "content/agenda/g.md",
                "+++\ntitre = \"Fête (annulée)\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\nexceptions = [{ le = 2026-12-09, etat = \"annule\" }]\n+++\n"
            ),
            (
                "content/agenda/h.csv",
                "titre;quand;lieu.commune\nAtelier annulé par la pluie, le livre;le 9 décembre 2026 14h-16h;Trets\nAtelier — complet;le 9 décembre 2026 14h-16h;Trets\n"
            ),
        ]),
        [
            "2:9 etat-dans-le-nom: « ANNULÉ », dans « titre », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé. → Effacez-le du titre, et écrivez avec le jour de la séance : exceptions = [{ le = 2026-12-08, etat = \"annule\" }]",
            "2:9 etat-dans-le-nom: « REPORTÉE », dans « titre », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé. → Effacez-le du titre, et écrivez avec les jours de la séance : exceptions = [{ le = 2026-12-08, etat = \"deplace\", au = 2026-12-10 }]",
            "3:1 etat-dans-le-nom: « complet », dans « titre », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé. → Effacez-le du titre, et remplissez les colonnes « exceptions.le » (jour de la séance) et « exceptions.etat » (complet).",
        ]
    );
}

#[test]
fn a_state_at_the_beginning_of_a_summary_is_told() {
    assert_eq!(
        told(&[
            (
                "content/services/essai.csv",
                "nom;type;adresse.commune;date_maj;statut;resume\nLudo A;ludotheque;Trets;12/10/2026;;Fermé définitivement depuis juin\nLudo B;ludotheque;Trets;12/10/2026;;Service fermé jusqu'à nouvel ordre\nLudo C;ludotheque;Trets;12/10/2026;suspendu;Fermé pour travaux\nLudo D;ludotheque;Trets;12/10/2026;;Fermé le lundi\nLudo E;ludotheque;Trets;12/10/2026;;Fermé en août\n"
            ),
            (
                "content/agenda/essai.csv",
                "id;titre;quand;lieu.commune;resume\na;Lune;12 décembre 2026 10h-12h;Trets;Annulé cause météo\n"
            ),
        ]),
        [
            "2:39 etat-dans-le-nom: « Annulé cause météo », dans « resume », dit un état que le portail ne lit pas : l'agenda annonce l'événement comme si rien n'avait changé. → Effacez-le du résumé, et remplissez les colonnes « exceptions.le » (jour de la séance) et « exceptions.etat » (annule).",
            "2:37 etat-dans-le-nom: « Fermé définitivement depuis juin », dans « resume », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du résumé, et écrivez « archive » dans la colonne « statut »",
            "3:37 etat-dans-le-nom: « fermé jusqu'à nouvel ordre », dans « resume », dit un état que le portail ne lit pas : la fiche est montrée comme celle d'un service ouvert. → Effacez-le du résumé. Si c'est pour un temps, écrivez « suspendu » dans la colonne « statut » ; si c'est pour toujours, écrivez « archive » dans la colonne « statut »"
        ]
    );
}

#[test]
fn what_is_to_come_in_a_part_of_a_value_is_told() {
    assert_eq!(
        told(&[(
            "content/services/essai.csv",
            "nom;type;adresse.commune;date_maj;adresse.voie;resume\nNouveau service (à compléter);ludotheque;Trets;12/10/2026;XX rue des Écoles;Texte à compléter par Sophie\nLudo B;ludotheque;Trets;12/10/2026;??? rue des Écoles;[texte]\nLudo C;ludotheque;Trets;12/10/2026;à compléter rue des Écoles;Voir avec Sophie ???\nLudo Louis XX;ludotheque;Trets;12/10/2026;1 rue Jean XXIII;Et si on jouait ???\n"
        )]),
        [
            "2:1 texte-a-ecrire: « (à compléter) » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "2:59 texte-a-ecrire: « XX » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "2:77 texte-a-ecrire: « Texte à compléter par Sophie » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "3:36 texte-a-ecrire: « ??? » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "3:55 texte-a-ecrire: « [texte] » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "4:36 texte-a-ecrire: « à compléter » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »",
            "4:63 texte-a-ecrire: « Voir avec Sophie ??? » n'est pas encore un texte pour les familles, et sera publié tel quel. → Écrivez le texte à sa place, ou effacez ce passage. Si c'est une consigne, faites-en une phrase, par exemple : « Le dossier est à compléter avant le 3 mars. »"
        ]
    );
}
