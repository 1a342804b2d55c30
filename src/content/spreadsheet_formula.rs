//! Formulas of a spreadsheet that stand where their result was meant.

use crate::address::fold;

/// What French and English Excel and LibreOffice write for a formula that failed, folded.
const FORMULAS: &[&str] = &[
    "#ref!",
    "#n/a",
    "#na",
    "#nom?",
    "#name?",
    "#valeur!",
    "#value!",
    "#div/0!",
    "#nul!",
    "#null!",
    "#nombre!",
    "#num!",
    "#propagation!",
    "#spill!",
    "#calc!",
    "#calcul!",
    "#n/d",
    "#champ!",
    "#field!",
    "#bloque!",
    "#blocked!",
    "#connexion!",
    "#connect!",
    "#inconnu!",
    "#unknown!",
    "#occupe!",
    "#busy!",
    "#externe!",
    "#external!",
    "#obtention_donnees",
    "#getting_data",
];

/// Whether a formula failed in a text, whole or in a part of it ("12 rue #REF!").
pub(super) fn is_failed(whole: &str) -> bool {
    // LibreOffice in French puts a space before its signs.
    let mut joined = String::with_capacity(whole.len());
    for c in whole.chars() {
        if matches!(c, '!' | '?' | ':') {
            joined.truncate(joined.trim_end().len());
        }
        joined.push(c);
    }
    let mut words = joined.split_whitespace();
    words.any(|word| {
        let word = word.trim_matches([',', ';', '.', '(', ')']);
        let code = word.strip_prefix("Err:").unwrap_or_default();
        let is_libre_office = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
        is_libre_office || FORMULAS.contains(&&*fold(word))
    })
}

/// Whether a text is a formula in place of what it gives: `=SOMME(A1:A3)`, `=B2&" "&C2`, `=Noms`, and
/// `=[autre.xlsx]Feuille!A1`, which reads another file.
pub(super) fn is_uncomputed(whole: &str) -> bool {
    let Some(formula) = whole.strip_prefix('=') else {
        return false;
    };
    let begins = |c: char| c.is_alphanumeric() || "($\"'[+-@#".contains(c);
    let holds = |c: char| c.is_ascii_digit() || matches!(c, '(' | '"' | '&' | '!' | '|');
    let is_one_word = !formula.contains(char::is_whitespace);
    formula.trim_start().starts_with(begins) && (is_one_word || formula.contains(holds))
}

/// The mend of a formula that makes a link (`=LIEN_HYPERTEXTE("https://…";"Site")`): its address.
pub(super) fn linked_address(formula: &str) -> Option<String> {
    let (function, arguments) = formula.trim().strip_prefix('=')?.split_once('(')?;
    let is_link = ["hyperlink", "lien_hypertexte"].contains(&&*fold(function.trim()));
    let address = arguments.split('"').nth(1).filter(|_| is_link)?;
    Some(format!("Écrivez l'adresse seule\u{a0}: {address}"))
}
