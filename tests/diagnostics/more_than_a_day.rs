//! Cells that hold more than what their column is for: no part of one is read alone.

use super::told::{told, told_of_cells};

/// What is told of the last cell of a row of the agenda.
fn told_of_event(heading: &str, cell: &str) -> Vec<String> {
    let (state, is) = match heading.starts_with("exceptions.") {
        true => ("exceptions.etat;", "annule;"),
        false => ("", ""),
    };
    let table =
        format!("titre;quand;lieu.commune;{state}{heading}\nJeux;mar 10h-11h;Trets;{is}{cell}\n");
    told(&[("content/agenda/essai.csv", &table)])
}

const ONE_CHANGE: &str = "Une ligne de tableau dit une seule séance annulée, déplacée ou complète, \
                          et une cellule un seul jour. Pour en dire plusieurs, remplacez cette \
                          ligne par un fichier .md.";

#[test]
fn no_session_is_cancelled_alone_where_a_cell_names_several() {
    for cell in [
        "08/12/2026 | 15/12/2026",
        "08/12/2026 et 15/12/2026",
        "08/12/2026 / 15/12/2026",
        "08/12/2026 15/12/2026",
        "08/12/2026, 15/12/2026",
        "du 08/12/2026 au 15/12/2026",
        "2026-12-08 2026-12-15",
    ] {
        let told = told_of_event("exceptions.le", cell);
        let expected = format!(
            "2:31 date-impossible: La date « {cell} » ne se lit pas, ou n'existe pas. → {ONE_CHANGE}"
        );
        assert_eq!(told, [expected]);
    }
    for cell in ["08/12/2026 (matin)", "08/12/2026 14h", "08/12/2026 ?"] {
        let told = told_of_event("exceptions.le", cell);
        let expected = format!(
            "2:31 date-impossible: La date « {cell} » ne se lit pas, ou n'existe pas. → Écrivez la \
             date seule : 08/12/2026. Le reste va dans la colonne « exceptions.motif »."
        );
        assert_eq!(told, [expected]);
    }
    for cell in [
        "08/12/2026 00:00",
        "08/12/2026 00:00:00",
        "2026-12-08T00:00:00",
    ] {
        assert_eq!(told_of_event("exceptions.le", cell), [""; 0], "{cell}");
    }
}

#[test]
fn each_column_says_where_what_is_more_than_its_day_goes() {
    let hint = |told: Vec<String>| {
        told.first()
            .and_then(|it| Some(it.split_once(" → ")?.1.to_owned()))
    };
    let of_moment = |cell: &str| {
        let column = "infos_du_moment.type;infos_du_moment.texte;infos_du_moment.du";
        hint(told_of_cells(column, &[&format!("message;Essai;{cell}")]))
    };
    let of_service = |column, cell| hint(told_of_cells(column, &[cell]));
    for (told, expected) in [
        (
            hint(told_of_event("inscription.ouverture", "01/12/2026 à 9h")),
            "Écrivez la date, puis l'heure s'il y en a une, ainsi : 01/12/2026 09:00",
        ),
        (
            hint(told_of_event("du", "01/12/2026 au 30/06/2027")),
            "Écrivez ici le premier jour, 01/12/2026, et le dernier, 30/06/2027, dans la colonne « au ».",
        ),
        (
            of_moment("07/12/2026 au 18/12/2026"),
            "Écrivez ici le premier jour, 07/12/2026, et le dernier, 18/12/2026, dans la colonne \
             « infos_du_moment.au ».",
        ),
        (
            of_moment("07/12/2026 et 18/12/2026"),
            "Une ligne de tableau dit une seule information du moment, et une cellule un seul jour. \
             Pour en dire plusieurs, remplacez cette ligne par un fichier .md.",
        ),
        (
            of_service(
                "consentement.porte_sur;consentement.recueilli_le",
                "nom;02/03/2026 retiré le 10/11/2026",
            ),
            "Écrivez une seule date, celle de l'accord. S'il a été retiré, videz les colonnes de \
             « consentement ».",
        ),
        (
            of_service("modalites.commissions", "12/05/2026 et 09/06/2026"),
            "Séparez les dates par « | » : 12/05/2026 | 09/06/2026",
        ),
        (
            of_service("verifie_le", "12/10/2026 (à revoir)"),
            "Écrivez la date seule : 12/10/2026. Le reste va dans la colonne « note_interne ».",
        ),
        (
            of_service("verifie_le", "12/10/2026 puis 14/10/2026"),
            "Gardez une seule date, par exemple 12/10/2026.",
        ),
    ] {
        assert_eq!(told.as_deref(), Some(expected));
    }
}

#[test]
fn no_number_is_made_of_two() {
    for (column, cell) in [
        ("capacite", "12 15"),
        ("capacite", "12 ou 15"),
        ("capacite", "12 places"),
        ("tarif.montants.de", "2,50 3"),
        ("tarif.montants.de", "2 3 €"),
    ] {
        let told = told_of_cells(column, &[cell]);
        let about = |it: &String| it.contains(&format!("et a reçu « {cell} »"));
        assert!(told.iter().any(about), "{cell}: {told:?}");
    }
    assert_eq!(told_of_cells("capacite", &["1 200"]), [""; 0]);
}

#[test]
fn several_numbers_in_one_cell_are_told_where_to_go() {
    let numbers = "04 65 71 00 01";
    let others = "06 39 98 00 02";
    let mend = "Gardez ici 04 65 71 00 01 : une ligne de tableau tient un seul contact. Pour montrer \
                aussi 06 39 98 00 02, remplacez cette ligne par un fichier .md, où « contacts » en \
                tient plusieurs.";
    for between in [" / ", " | ", "|", " ou ", " ; "] {
        let cell = format!("\"{numbers}{between}{others}\"");
        let told = told_of_cells("contacts.telephone", &[&cell]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].ends_with(&format!(" → {mend}")), "{told:?}");
    }
    let of_mails = told_of_cells("contacts.courriel", &["a@exemple.fr, b@exemple.fr"]);
    assert!(
        of_mails[0].contains("Pour montrer aussi b@exemple.fr, remplacez cette ligne"),
        "{of_mails:?}"
    );
    let fiche = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
                 date_maj = 2026-10-12\ncontacts = [{ telephone = \"04 65 71 00 01 / 06 39 98 00 02\" }]\n+++\n";
    assert_eq!(
        told(&[("content/services/essai.md", fiche)]),
        [
            "6:27 telephone-invalide: Le numéro « 04 65 71 00 01 / 06 39 98 00 02 » n'est pas un \
             numéro français. → Gardez ici 04 65 71 00 01, et ajoutez un contact pour 06 39 98 00 \
             02 : { telephone = \"06 39 98 00 02\" } à la suite dans « contacts = […] », ou un bloc \
             [[contacts]] de plus."
        ]
    );
}

#[test]
fn the_end_of_a_second_number_is_completed() {
    let mend = "Gardez ici 04 65 71 00 12 : une ligne de tableau tient un seul contact. Pour montrer \
                aussi 04 65 71 00 13, remplacez cette ligne par un fichier .md, où « contacts » en \
                tient plusieurs.";
    for cell in [
        "04 65 71 00 12 ou 13",
        "04 65 71 00 12/13",
        "04 65 71 00 12 - 00 13",
    ] {
        let told = told_of_cells("contacts.telephone", &[cell]);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].ends_with(&format!(" → {mend}")), "{told:?}");
    }
}
