//! Mends that give a value: the one that was meant, and never another's.

use super::told::told_of_cells;

/// The mends alone.
fn mends(column: &str, cells: &[&str]) -> Vec<String> {
    let told = told_of_cells(column, cells);
    let mend = |line: &String| line.split_once(" → ").map(|(_, mend)| mend.to_owned());
    told.iter().filter_map(mend).collect()
}

#[test]
fn no_mend_gives_the_code_of_another_commune() {
    assert_eq!(
        mends("adresse.code_postal", &["1353O", "F-13530", "135"]),
        [
            "Écrivez : 13530",
            "Écrivez : 13530",
            "Écrivez cinq chiffres, ceux de la commune."
        ]
    );
    assert_eq!(
        mends("adresse.code_insee", &["1311O", "131"]),
        [
            "Écrivez : 13110",
            "Écrivez les cinq caractères du code INSEE de la commune."
        ]
    );
}

#[test]
fn no_mend_gives_a_number_that_was_not_meant() {
    assert_eq!(
        mends(
            "capacite",
            &["12 places", "12,0", "env. 12", "douze", "10 à 12", "12,5"]
        ),
        [
            "Écrivez : 12",
            "Écrivez : 12",
            "Écrivez : 12",
            "Écrivez un nombre entier, en chiffres.",
            "Écrivez un nombre entier, en chiffres.",
            "Écrivez un nombre entier, en chiffres.",
        ]
    );
    assert_eq!(
        mends("tarif.montants.de", &["gratuit"]),
        ["Videz les cellules de ce montant, et écrivez gratuit dans la colonne « tarif.regime »."]
    );
}

#[test]
fn which_digits_of_a_number_are_wrong_is_not_guessed() {
    assert_eq!(
        mends(
            "contacts.telephone",
            &[
                "04 65 71 00 01 02",
                "04 65 71 00",
                "O4 65 71 00 01",
                "04 65 71 00 01 02 (mairie)"
            ]
        ),
        [
            "Ce numéro a 12 chiffres, et il en faut dix : vérifiez-le auprès du service.",
            "Ce numéro a 8 chiffres, et il en faut dix : vérifiez-le auprès du service.",
            "Écrivez : 04 65 71 00 01",
            "Écrivez dix chiffres (04 65 71 00 01) ou un numéro court (3230).",
        ]
    );
}
