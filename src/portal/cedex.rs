//! Addresses that are written for letters: a CEDEX leads to a sorting office, not to a place.

use super::commune_directory::Clue;
use super::linker::Linker;
use crate::address::fold;
use crate::content::{Address, Commune, PostalCode};
use crate::diagnostic::{Code, Spanned};

/// Finds the commune of an address that is written for letters, and tells it. The code of the
/// CEDEX gives way to the commune's own, where it has one alone. `None` for any other address.
pub(super) fn commune_of_cedex(
    linker: &mut Linker<'_>,
    source: usize,
    address: &mut Address,
) -> Option<usize> {
    let (commune, written) = found(linker, source, address)?;
    let facts = &linker.vocabulary.communes[commune];
    let hint = hint(facts);
    let words = [&*written.value, &*facts.name, &*hint];
    linker.push(Code::Cedex, source, written.span, &words);
    let is_own = |code: &Spanned<PostalCode>| facts.postal_codes.contains(&code.value);
    address.postal_code = match (address.postal_code.take(), facts.postal_codes.as_slice()) {
        (Some(code), _) if is_own(&code) => Some(code),
        (Some(code), [own]) => Some(Spanned::new(own.clone(), code.span)),
        _ => None,
    };
    Some(commune)
}

/// The commune, and the words that say CEDEX or the code that must be one.
fn found(
    linker: &Linker<'_>,
    source: usize,
    address: &Address,
) -> Option<(usize, Spanned<String>)> {
    let name = address.commune.as_ref();
    let code = address.postal_code.as_ref();
    let written = code.map(|code| Spanned::new(linker.text_at(source, code.span), code.span));
    let says = |text: &&Spanned<String>| fold(&text.value).contains("cedex");
    let said = name.filter(says).or(written.as_ref().filter(says)).cloned();
    // Most addresses end here.
    if said.is_none() && code.is_none_or(|code| code.value.as_str().ends_with('0')) {
        return None;
    }
    let directory = &linker.vocabulary.directory;
    let clue = Clue {
        name: name.map(|name| name.value.as_str()),
        postal_code: None,
        insee_code: address.insee_code.as_ref().map(|code| &code.value),
    };
    let commune = directory.resolve(clue).ok()?;
    if let Some(said) = said {
        return Some((commune, said));
    }
    let is_for_letters = is_unknown_beside(linker, &code?.value, commune);
    is_for_letters.then_some((commune, written?))
}

/// Whether a code is no commune's of the portal, and begins like those of one: what is left is
/// a CEDEX of it.
fn is_unknown_beside(linker: &Linker<'_>, code: &PostalCode, commune: usize) -> bool {
    let communes = linker.vocabulary.communes;
    let near = |own: &PostalCode| own.as_str()[..2] == code.as_str()[..2];
    communes[commune].postal_codes.iter().any(near) && !linker.vocabulary.directory.has_code(code)
}

fn hint(commune: &Commune) -> String {
    let codes = commune.postal_codes.iter().map(PostalCode::as_str);
    let codes: Vec<&str> = codes.collect();
    let name = &commune.name;
    match codes.as_slice() {
        [] => format!("Écrivez la commune, «\u{a0}{name}\u{a0}», et supprimez le code postal."),
        // A large town has one for each of its parts.
        [_, _, _, ..] => {
            format!("Écrivez la commune, «\u{a0}{name}\u{a0}», et le code postal de la rue.")
        }
        codes => format!(
            "Écrivez la commune, «\u{a0}{name}\u{a0}», et son code postal\u{a0}: {}.",
            codes.join(" ou ")
        ),
    }
}
