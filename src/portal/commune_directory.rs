//! Finds a commune from what people write of it.

use std::collections::{BTreeMap, BTreeSet};

use super::arrondissement::Arrondissement;
use super::arrondissement_clues::{are_apart, other_arrondissement};
use crate::address::{fold, visible};
use crate::content::{Address, Commune, InseeCode, PostalCode};
use crate::diagnostic::suggestion::nearest;

/// Every way to name the communes of the portal.
#[derive(Debug)]
pub(super) struct CommuneDirectory {
    by_code: BTreeMap<InseeCode, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
    postal_codes: Vec<Vec<PostalCode>>,
    /// Those of all communes.
    all_codes: BTreeSet<PostalCode>,
    names: Vec<String>,
    codes: Vec<InseeCode>,
}

/// What an address says of its commune.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Clue<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) postal_code: Option<&'a PostalCode>,
    pub(super) insee_code: Option<&'a InseeCode>,
}

impl<'a> Clue<'a> {
    /// What an address says of its commune.
    pub(super) fn of(address: &'a Address) -> Self {
        Self {
            name: address.commune.as_ref().map(|name| name.value.as_str()),
            postal_code: address.postal_code.as_ref().map(|code| &code.value),
            insee_code: address.insee_code.as_ref().map(|code| &code.value),
        }
    }
}

/// Why a commune is not found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unresolved {
    /// No commune has that name or code; perhaps this one was meant.
    Unknown {
        written: String,
        near: Option<String>,
    },
    /// No commune has that INSEE code; the one that is named has another.
    NoSuchInseeCode { written: String, commune: usize },
    /// Several communes have it.
    Ambiguous {
        written: String,
        candidates: Vec<usize>,
    },
    /// The postal code is another commune's.
    PostalCodeElsewhere { commune: usize },
    /// The postal code is of another arrondissement than the name or the INSEE code.
    ArrondissementElsewhere {
        said: Arrondissement,
        coded: Arrondissement,
        /// What says the other one: `commune` or `code_insee`.
        key: &'static str,
    },
    /// The INSEE code is another commune's.
    InseeCodeElsewhere { commune: usize },
}

impl CommuneDirectory {
    /// Indexes the communes in the order of the list.
    pub(super) fn new<'c>(communes: impl Iterator<Item = &'c Commune>) -> Self {
        let mut directory = Self {
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
            postal_codes: Vec::new(),
            all_codes: BTreeSet::new(),
            names: Vec::new(),
            codes: Vec::new(),
        };
        for (index, commune) in communes.enumerate() {
            directory.by_code.insert(commune.code.clone(), index);
            directory.add_name(&commune.name, index);
            for (code, name) in &commune.former {
                directory.by_code.entry(code.clone()).or_insert(index);
                directory.add_name(name, index);
            }
            directory
                .all_codes
                .extend(commune.postal_codes.iter().cloned());
            directory.postal_codes.push(commune.postal_codes.clone());
            directory.codes.push(commune.code.clone());
            directory.names.push(commune.name.clone());
        }
        directory
    }

    fn add_name(&mut self, name: &str, index: usize) {
        let known = self.by_name.entry(normalise(name)).or_default();
        if !known.contains(&index) {
            known.push(index);
        }
    }

    /// The commune of an INSEE code, current or former.
    pub(super) fn by_code(&self, code: &InseeCode) -> Option<usize> {
        let found = self.by_code.get(code).copied();
        found.or_else(|| {
            let part = Arrondissement::of_insee_code(code.as_str())?;
            self.of_arrondissement(part).first().copied()
        })
    }

    /// Whether a postal code is one of these communes'.
    pub(super) fn has_code(&self, code: &PostalCode) -> bool {
        self.all_codes.contains(code)
    }

    /// Whether a postal code may be a commune's: one whose codes are not told refutes none.
    fn may_have(&self, commune: usize, code: &PostalCode) -> bool {
        let codes = &self.postal_codes[commune];
        codes.is_empty() || codes.contains(code)
    }

    /// The commune of a code or of a name, as references write it.
    pub(super) fn by_reference(&self, text: &str) -> Result<usize, Unresolved> {
        let code = InseeCode::parse(&visible(text));
        if let Some(commune) = code.and_then(|code| self.by_code(&code)) {
            return Ok(commune);
        }
        self.resolve(Clue {
            name: Some(text),
            ..Clue::default()
        })
    }

    /// The commune that all clues agree on.
    pub(super) fn resolve(&self, clue: Clue<'_>) -> Result<usize, Unresolved> {
        let cedex = clue.name.is_some_and(|name| fold(name).contains("cedex"));
        let postal_code = clue.postal_code.filter(|_| !cedex);
        let commune = match (clue.insee_code, clue.name) {
            (Some(code), name) => self.by_code_and_name(code, name)?,
            (None, Some(name)) => self.by_name(name, postal_code)?,
            (None, None) => return Err(self.unknown("")),
        };
        match postal_code {
            Some(code) if !self.may_have(commune, code) => {
                Err(Unresolved::PostalCodeElsewhere { commune })
            }
            Some(code) => other_arrondissement(clue, code).map_or(Ok(commune), Err),
            None => Ok(commune),
        }
    }

    /// The communes that may be meant where clues do not agree; `None` where it may be any.
    pub(super) fn possible(&self, clue: Clue<'_>) -> Option<Vec<usize>> {
        let mut communes = match self.resolve(clue) {
            Ok(commune) => vec![commune],
            Err(Unresolved::Unknown { .. }) => return None,
            // Both are parts of one commune.
            Err(Unresolved::ArrondissementElsewhere { said, .. }) => self.of_arrondissement(said),
            Err(Unresolved::Ambiguous { candidates, .. }) => candidates,
            Err(
                Unresolved::NoSuchInseeCode { commune, .. }
                | Unresolved::PostalCodeElsewhere { commune }
                | Unresolved::InseeCodeElsewhere { commune },
            ) => {
                let named = clue.name.map(|name| self.candidates(name));
                let of_code = |code: &PostalCode| {
                    let communes = self.postal_codes.iter().enumerate();
                    let of_code = communes.filter(|(_, codes)| codes.contains(code));
                    of_code.map(|(at, _)| at).collect()
                };
                let coded: Option<Vec<usize>> = clue.postal_code.map(of_code);
                let others = [named, coded].into_iter().flatten().flatten();
                [commune].into_iter().chain(others).collect()
            }
        };
        communes.sort_unstable();
        communes.dedup();
        Some(communes)
    }

    fn by_code_and_name(&self, code: &InseeCode, name: Option<&str>) -> Result<usize, Unresolved> {
        let commune = self.by_code(code).ok_or_else(|| {
            let named = name.map(|name| self.candidates(name)).unwrap_or_default();
            match named[..] {
                [commune] => Unresolved::NoSuchInseeCode {
                    written: code.to_string(),
                    commune,
                },
                _ => self.unknown(code.as_str()),
            }
        })?;
        match name {
            Some(name) if !self.candidates(name).contains(&commune) || are_apart(name, code) => {
                Err(Unresolved::InseeCodeElsewhere { commune })
            }
            _ => Ok(commune),
        }
    }

    fn by_name(&self, name: &str, postal_code: Option<&PostalCode>) -> Result<usize, Unresolved> {
        let candidates = self.candidates(name);
        let with_code: Vec<usize> = match postal_code {
            Some(code) => candidates
                .iter()
                .copied()
                .filter(|candidate| self.may_have(*candidate, code))
                .collect(),
            None => candidates.clone(),
        };
        match (with_code.as_slice(), candidates.as_slice()) {
            ([one], _) => Ok(*one),
            ([], []) => Err(self.unknown(name)),
            ([], [one, ..]) => Err(Unresolved::PostalCodeElsewhere { commune: *one }),
            (several, _) => Err(Unresolved::Ambiguous {
                written: name.to_owned(),
                candidates: several.to_vec(),
            }),
        }
    }

    /// Communes of that very name, else those whose name begins with these words.
    fn candidates(&self, name: &str) -> Vec<usize> {
        let named = self.named(name);
        match named.is_empty() {
            true => self.named_with_code(name),
            false => named,
        }
    }

    fn of_arrondissement(&self, part: Arrondissement) -> Vec<usize> {
        let holds = |at: &usize| self.names[*at] == part.town();
        (0..self.names.len()).filter(holds).collect()
    }

    fn named(&self, name: &str) -> Vec<usize> {
        let key = normalise(name);
        if let Some(exact) = self.by_name.get(&key) {
            return exact.clone();
        }
        if key.is_empty() {
            return Vec::new();
        }
        let prefix = format!("{key} ");
        let longer = self
            .by_name
            .range(prefix.clone()..)
            .take_while(|(k, _)| k.starts_with(&prefix));
        let mut found: Vec<usize> = longer
            .flat_map(|(_, communes)| communes.iter().copied())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Communes of a code alone (« 13110 », by INSEE or by post), or of a name with a code beside
    /// it that is theirs (« 13530 Trets », « Trets (13) »).
    fn named_with_code(&self, written: &str) -> Vec<usize> {
        let Some((code, name)) = code_apart(written) else {
            let part = Arrondissement::named(written);
            return part.map_or(Vec::new(), |part| self.of_arrondissement(part));
        };
        let insee = InseeCode::parse(code).and_then(|code| self.by_code(&code));
        let is_of = |commune: &usize| {
            let of_post = &self.postal_codes[*commune];
            insee == Some(*commune)
                || of_post.iter().any(|own| own.as_str() == code)
                || (code.len() < 5 && self.codes[*commune].as_str().starts_with(code))
        };
        match normalise(&name).is_empty() {
            true if code.len() < 5 => Vec::new(),
            true => (0..self.names.len()).filter(is_of).collect(),
            false => self.named(&name).into_iter().filter(is_of).collect(),
        }
    }

    fn unknown(&self, written: &str) -> Unresolved {
        let name = code_apart(written).map_or(written.to_owned(), |(_, name)| name);
        let near = match *self.named(&name) {
            // Its name is right, and the code beside it is another's.
            [one] => Some(&*self.names[one]),
            _ => nearest(name.trim(), self.names.iter().map(String::as_str)),
        };
        let near = near.map(str::to_owned);
        Unresolved::Unknown {
            written: written.to_owned(),
            near,
        }
    }
}

/// A code of five digits in a text, or of a département between parentheses, and the words around
/// it.
fn code_apart(text: &str) -> Option<(&str, String)> {
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if let Some(code) = words.find(is_code) {
        return Some((code, text.replacen(code, " ", 1)));
    }
    let (name, rest) = text.split_once('(')?;
    let code = rest.split(')').next().unwrap_or(rest).trim();
    let is_department = matches!(code.len(), 2 | 3)
        && code.starts_with(|c: char| c.is_ascii_digit())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_department.then(|| (code, name.to_owned()))
}

/// One spelling for all: no accents, case, articles, hyphens; "st" is "saint", "3ème" is "3".
fn normalise(name: &str) -> String {
    let folded = fold(&visible(name));
    let mut words: Vec<String> = Vec::new();
    for word in folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if word == "cedex" {
            break;
        }
        words.push(match word {
            "st" => "saint".to_owned(),
            "ste" => "sainte".to_owned(),
            "stes" => "saintes".to_owned(),
            "sts" => "saints".to_owned(),
            other => ordinal(other).unwrap_or_else(|| other.to_owned()),
        });
    }
    let article = |word: &String| matches!(word.as_str(), "le" | "la" | "les" | "l" | "los");
    if words.len() > 1 && article(&words[0]) {
        words.remove(0);
    }
    // « Tholonet (Le) », as lists in alphabetical order have it.
    let is_apart = folded.trim_end().ends_with(')') || folded.contains(',');
    if words.len() > 1 && is_apart && words.last().is_some_and(article) {
        words.pop();
    }
    words.join(" ")
}

/// "3e", "3eme", "03", "1er" as "3" and "1".
fn ordinal(word: &str) -> Option<String> {
    let end = word
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len());
    let (digits, suffix) = word.split_at(end);
    let known = matches!(suffix, "" | "e" | "er" | "eme" | "ieme");
    let number: u32 = digits.parse().ok()?;
    known.then(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::normalise;

    #[test]
    fn one_spelling_for_all() {
        for (written, key) in [
            ("STES MARIES", "saintes maries"),
            ("Saintes-Maries-de-la-Mer", "saintes maries de la mer"),
            ("L'Albère", "albere"),
            ("Le Tholonet", "tholonet"),
            ("Marseille 3ème", "marseille 3"),
            ("MARSEILLE 03", "marseille 3"),
            ("Trets Cedex 2", "trets"),
            ("Los Masos", "masos"),
            ("Err", "err"),
            ("Tholonet (Le)", "tholonet"),
            ("Tholonet, Le", "tholonet"),
            ("Albère (L')", "albere"),
            ("Tr\u{200b}ets", "trets"),
        ] {
            assert_eq!(normalise(written), key);
        }
    }
}
