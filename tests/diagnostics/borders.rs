//! Lines that are meant for the borders of a front matter, and keys whose sign is another one.

use super::told::told;

fn told_of_page(text: &str) -> Vec<String> {
    told(&[("content/pages/essai.md", text)])
}

const MISSING: &str =
    "1:1 entete-absente: L'en-tête manque : la première ligne doit être « +++ ». →";

#[test]
fn what_stands_in_place_of_a_border_is_named() {
    for border in ["–––", "— — —", "+ + +", "++", "\\+\\+\\+"] {
        let text = format!("{border}\ntitre = \"Essai\"\n{border}\n\nBonjour.\n");
        let mend = format!(
            "{MISSING} Écrivez +++ à la place de « {border} », et de même à la ligne qui ferme l'en-tête."
        );
        assert_eq!(told_of_page(&text), [mend], "{border}");
    }
    let late = format!(
        "{MISSING} Effacez ce qui précède la ligne « +++ » : elle doit être la première du fichier."
    );
    for before in ["\n\n", "```\n", "Titre\n"] {
        let text = format!("{before}+++\ntitre = \"Essai\"\n+++\n\nBonjour.\n");
        assert_eq!(told_of_page(&text), [&*late], "{before}");
    }
    assert_eq!(
        told_of_page("+++\ntitre = \"Essai\"\n---\n\nBonjour.\n"),
        [
            "1:1 entete-non-fermee: L'en-tête n'est pas fermé : il manque une ligne « +++ » avant le texte. → \
             Écrivez +++ à la place de « --- », à la ligne 3."
        ]
    );
}

#[test]
fn a_list_without_quotes_is_given_back_as_a_list() {
    assert_eq!(
        told_of_page("+++\ntitre = \"Essai\"\nredirections = /a/, /b/\n+++\n\nBonjour.\n"),
        [
            "3:16 guillemets-manquants: La valeur de « redirections » n'est pas entre guillemets. → Écrivez : \
             redirections = [\"/a/\", \"/b/\"]"
        ]
    );
    assert_eq!(
        told_of_page("+++\ntitre = \"Essai\"\nredirections = \"/a/, /b/\"\n+++\n\nBonjour.\n"),
        [
            "3:16 type-incorrect: « redirections » attend une liste entre crochets, et a reçu un texte. → \
             Écrivez : redirections = [\"/a/\", \"/b/\"]"
        ]
    );
}
