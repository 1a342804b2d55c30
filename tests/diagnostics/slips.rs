//! Slips that would be told twice, or with a mend that makes another.

use super::told::told;

const SERVICE: &str = "content/services/essai.md";

/// A service with lines of its own, told.
fn of_service(lines: &str) -> Vec<String> {
    let text = format!(
        "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\ndate_maj = 2026-10-12\n{lines}+++\nTexte.\n"
    );
    told(&[(SERVICE, &text)])
}

#[test]
fn a_key_without_its_sign_is_not_missing() {
    let text = "+++\ntitre « Un essai »\nordre 3\n+++\nTexte.\n";
    assert_eq!(
        told(&[("content/pages/essai.md", text)]),
        [
            "2:1 syntaxe: Cette ligne ne se lit pas : elle n'a pas de signe « = ». → Écrivez : titre = \"Un essai\"",
            "3:1 syntaxe: Cette ligne ne se lit pas : elle n'a pas de signe « = ». → Écrivez : ordre = 3",
        ]
    );
    assert_eq!(
        of_service("[adresse]\ncommune Trets\n"),
        [
            "6:1 syntaxe: Cette ligne ne se lit pas : elle n'a pas de signe « = ». → Écrivez : commune = \"Trets\""
        ]
    );
}

#[test]
fn a_text_over_lines_is_told_once_with_the_whole_line() {
    assert_eq!(
        of_service(
            "adresse = { voie = \"12 rue\n des Lilas\", commune = \"Trets\" }\nresume = “Un\nlieu\npour jouer”\nhoraires = [\n  \"lundi\n  9h-12h\",\n  \"mardi 9h-12h\",\n]\n"
        ),
        [
            "5:20 syntaxe: Cette ligne ne se lit pas : le texte y commence, et finit sur une autre. → Écrivez tout sur une seule ligne : adresse = { voie = \"12 rue des Lilas\", commune = \"Trets\" }",
            "7:10 syntaxe: Cette ligne ne se lit pas : le texte y commence, et finit sur une autre. → Écrivez tout sur une seule ligne : resume = \"Un lieu pour jouer\"",
            "11:3 syntaxe: Cette ligne ne se lit pas : le texte y commence, et finit sur une autre. → Écrivez tout sur une seule ligne : \"lundi 9h-12h\",",
        ]
    );
}

#[test]
fn a_date_in_a_group_is_not_absent() {
    let text = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n[[contacts]]\ntelephone = \"04 65 71 00 01\"\nverifie_le = 2026-10-12\n+++\nTexte.\n";
    assert_eq!(
        told(&[(SERVICE, text)]),
        [
            "7:1 cle-inconnue: La clé « verifie_le » n'existe pas ici. → Elle est sous la ligne « [[contacts]] », et compte donc dans « contacts » : placez-la au-dessus de cette ligne."
        ]
    );
}

#[test]
fn one_contact_by_another_name_is_one_of_the_contacts() {
    assert_eq!(
        of_service(
            "adresse = { commune = \"Trets\" }\n[contact_accueil]\ntelephone = \"04 65 71 00 01\"\n"
        ),
        [
            "6:2 cle-inconnue: La clé « contact_accueil » n'existe pas ici. → Écrivez [[contacts]] à la place de [contact_accueil]."
        ]
    );
}
