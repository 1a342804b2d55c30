//! A street that says another postal code than its address has: one of the two is wrong, and
//! nobody can tell which.

use super::arrondissement::Arrondissement;
use super::linker::Linker;
use crate::content::{Address, Commune, PostalCode};
use crate::diagnostic::{Code, Spanned};

/// What numbers of five digits may be in an address that are no postal code.
const OTHER_NUMBERS: &[&str] = &["bp", "cs", "tsa", "cidex", "lot", "n", "no", "numero"];

/// Tells a line of an address that ends with the postal code of another commune.
pub(super) fn check_lines(
    linker: &mut Linker<'_>,
    source: usize,
    address: &Address,
    commune: &Commune,
) {
    let lines = [
        ("voie", &address.street),
        ("complement", &address.complement),
    ];
    for (key, line) in lines {
        let Some(line) = line else { continue };
        let Some(town) = town_in(line) else { continue };
        let written = code_of(address);
        let whose = match written.filter(|_| commune.postal_codes.contains(&town.code)) {
            Some(written) if written != town.code => format!("cette adresse ({written})"),
            Some(_) => continue,
            None if is_elsewhere(linker, &town, commune) => commune.name.clone(),
            None => continue,
        };
        let hint = hint(key, &town);
        let words = [town.code.as_str(), &*whose, &*hint];
        linker.push(Code::PostalCodeElsewhere, source, line.span, &words);
    }
}

/// The postal code that an address gives, or that of the arrondissement that it names.
fn code_of(address: &Address) -> Option<PostalCode> {
    let written = address.postal_code.as_ref().map(|code| code.value.clone());
    written.or_else(|| {
        let part = Arrondissement::named(&address.commune.as_ref()?.value)?;
        PostalCode::parse(&part.postal_code())
    })
}

/// A postal code in a line, what stands before it, and the name behind it.
struct Town<'a> {
    before: &'a str,
    code: PostalCode,
    name: &'a str,
}

/// The postal code that a line ends with, a commune's name behind it or not.
fn town_in(line: &Spanned<String>) -> Option<Town<'_>> {
    let text = line.value.as_str();
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let words = text.split(|c: char| !c.is_alphanumeric());
    let code = words.clone().rfind(is_code)?;
    let (before, name) = text.rsplit_once(code)?;
    let mut last = before.split(|c: char| !c.is_alphanumeric());
    let last = last.rfind(|word| !word.is_empty()).unwrap_or_default();
    let is_other = OTHER_NUMBERS.contains(&&*last.to_lowercase());
    let is_name =
        !name.bytes().any(|byte| byte.is_ascii_digit()) && !name.to_lowercase().contains("cedex");
    (!is_other && is_name).then_some(Town {
        before: before.trim_matches(|c: char| !c.is_alphanumeric() && c != ')'),
        code: PostalCode::parse(code)?,
        name: name.trim_matches(|c: char| !c.is_alphanumeric()),
    })
}

/// Whether the code is surely not the commune's: one that no commune of the portal has is a postal
/// code only before a name, which is not the commune's own.
fn is_elsewhere(linker: &Linker<'_>, town: &Town<'_>, commune: &Commune) -> bool {
    let own = &commune.postal_codes;
    if own.is_empty() || own.contains(&town.code) || town.before.is_empty() {
        return false;
    }
    let directory = &linker.vocabulary.directory;
    let begins_name = town.name.starts_with(char::is_uppercase);
    let named = directory.by_reference(town.name).ok();
    let is_own = named.is_some_and(|at| linker.vocabulary.communes[at].code == commune.code);
    directory.has_code(&town.code) || (begins_name && !is_own)
}

fn hint(key: &str, town: &Town<'_>) -> String {
    let street = town.before;
    let place = format!("{} {}", town.code, town.name);
    format!(
        "Gardez dans «\u{a0}{key}\u{a0}» ce qui précède\u{a0}: «\u{a0}{street}\u{a0}». Si c'est \
         bien à {}, corrigez aussi «\u{a0}commune\u{a0}» et «\u{a0}code_postal\u{a0}».",
        place.trim_end()
    )
}
