//! Arrondissements of Paris, Lyon and Marseille: each has a postal code and an INSEE code of its
//! own, in one commune.

use crate::address::{fold, visible};

/// An arrondissement, as the Code officiel géographique (INSEE) numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arrondissement {
    town: &'static Town,
    number: u32,
}

#[derive(Debug, PartialEq, Eq)]
struct Town {
    name: &'static str,
    count: u32,
    /// What the number is added to: its postal code.
    postal: u32,
    /// What the number is added to: its INSEE code.
    insee: u32,
}

const TOWNS: &[Town] = &[
    town("Paris", 20, 75_000, 75_100),
    town("Lyon", 9, 69_000, 69_380),
    town("Marseille", 16, 13_000, 13_200),
];

/// The second postal code of Paris's sixteenth.
const PASSY: u32 = 75_116;

/// How people write the numbers, from the first on: in letters, and in Roman figures.
const NUMBERS: &[(&str, &str)] = &[
    ("premier", "i"),
    ("deuxieme", "ii"),
    ("troisieme", "iii"),
    ("quatrieme", "iv"),
    ("cinquieme", "v"),
    ("sixieme", "vi"),
    ("septieme", "vii"),
    ("huitieme", "viii"),
    ("neuvieme", "ix"),
    ("dixieme", "x"),
    ("onzieme", "xi"),
    ("douzieme", "xii"),
    ("treizieme", "xiii"),
    ("quatorzieme", "xiv"),
    ("quinzieme", "xv"),
    ("seizieme", "xvi"),
    ("dix septieme", "xvii"),
    ("dix huitieme", "xviii"),
    ("dix neuvieme", "xix"),
    ("vingtieme", "xx"),
];

/// What stands behind a number: « 8e », « 8ème », « VIIIe », « 1er », « 2nd ».
const ENDINGS: &[&str] = &["", "e", "eme", "ieme", "er", "ere", "nd", "nde"];

/// Words that only say what the number is.
const SAID: &[&str] = &[
    "arrondissement",
    "arr",
    "ar",
    "ardt",
    "arrdt",
    "arrt",
    "de",
    "a",
];

const fn town(name: &'static str, count: u32, postal: u32, insee: u32) -> Town {
    Town {
        name,
        count,
        postal,
        insee,
    }
}

impl Arrondissement {
    /// The one that a name says: « Marseille 8e », « Paris XIVe », « 3e arrondissement de Lyon »,
    /// « 69003 Lyon »; `None` where it says none, or something else too.
    pub(super) fn named(name: &str) -> Option<Self> {
        let folded = fold(&visible(name));
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_town = |word: &str| TOWNS.iter().find(|it| fold(it.name) == word);
        let town = words.iter().find_map(|word| is_town(word))?;
        words.retain(|word| is_town(word).is_none() && !SAID.contains(word));
        let number = number(&words.join(" "))?;
        let code = number.to_string();
        let of_code = || Self::of_postal_code(&code).or_else(|| Self::of_insee_code(&code));
        let found = Self::new(town, number).or_else(of_code);
        found.filter(|it| it.town == town)
    }

    /// The one of a postal code.
    pub(super) fn of_postal_code(code: &str) -> Option<Self> {
        let code = code.parse().ok()?;
        match code {
            PASSY => Self::new(&TOWNS[0], 16),
            _ => Self::counted(code, |town| town.postal),
        }
    }

    /// The one of an INSEE code.
    pub(super) fn of_insee_code(code: &str) -> Option<Self> {
        Self::counted(code.parse().ok()?, |town| town.insee)
    }

    fn counted(code: u32, base: impl Fn(&Town) -> u32) -> Option<Self> {
        let of = |town| Self::new(town, code.checked_sub(base(town))?);
        TOWNS.iter().find_map(of)
    }

    fn new(town: &'static Town, number: u32) -> Option<Self> {
        (1..=town.count)
            .contains(&number)
            .then_some(Self { town, number })
    }

    /// The commune that holds it.
    pub(super) fn town(self) -> &'static str {
        self.town.name
    }

    /// Its postal code, the usual one.
    pub(super) fn postal_code(self) -> String {
        format!("{:05}", self.town.postal + self.number)
    }

    /// Its INSEE code.
    pub(super) fn insee_code(self) -> String {
        format!("{:05}", self.town.insee + self.number)
    }

    /// « Marseille 8e », as people write it.
    pub(super) fn name(self) -> String {
        let ending = if self.number == 1 { "er" } else { "e" };
        format!("{} {}{ending}", self.town.name, self.number)
    }
}

fn number(said: &str) -> Option<u32> {
    let of_words = |(at, (word, roman)): (usize, &(&str, &str))| {
        let ending = said.strip_prefix(*roman);
        let is_said = said == *word || ending.is_some_and(|it| ENDINGS.contains(&it));
        is_said.then_some(at + 1)
    };
    let at = NUMBERS.iter().enumerate().rev().find_map(of_words);
    if let Some(number) = at {
        return u32::try_from(number).ok();
    }
    let end = said.find(|c: char| !c.is_ascii_digit());
    let (digits, ending) = said.split_at(end.unwrap_or(said.len()));
    // « 8 e » is cut in two by a space that a phone adds.
    digits
        .parse()
        .ok()
        .filter(|_| ENDINGS.contains(&ending.trim()))
}

#[cfg(test)]
mod tests {
    use super::Arrondissement;

    #[test]
    fn arrondissements_are_known_however_they_are_written() {
        for (written, name) in [
            ("Marseille 8e", "Marseille 8e"),
            ("MARSEILLE 08", "Marseille 8e"),
            ("Marseille VIIIe", "Marseille 8e"),
            ("Marseille 13008", "Marseille 8e"),
            ("13208 Marseille", "Marseille 8e"),
            ("8ème arrondissement de Marseille", "Marseille 8e"),
            ("Marseille (8e arr.)", "Marseille 8e"),
            ("Marseille huitième", "Marseille 8e"),
            ("Paris XIVe", "Paris 14e"),
            ("Paris-14ème", "Paris 14e"),
            ("PARIS 14 EME", "Paris 14e"),
            ("Paris 1er Arrondissement", "Paris 1er"),
            ("Paris dix-huitième", "Paris 18e"),
            ("Paris 75116", "Paris 16e"),
            ("Lyon 3ème arrondissement", "Lyon 3e"),
            ("Lyon 2nd", "Lyon 2e"),
            ("Lyon IIIème", "Lyon 3e"),
        ] {
            let found = Arrondissement::named(written).map(Arrondissement::name);
            assert_eq!(found.as_deref(), Some(name), "{written}");
        }
    }

    #[test]
    fn what_says_no_arrondissement_has_none() {
        for written in [
            "Marseille",
            "Paris 21e",
            "Lyon 12",
            "Trets 8e",
            "Lyon 75003",
            "Paris 8e et 9e",
            "Sainte-Foy-lès-Lyon",
            "Le Touquet-Paris-Plage",
            "",
        ] {
            assert_eq!(Arrondissement::named(written), None, "{written}");
        }
        for code in ["13055", "75000", "75021", "69010", "13530", "x", ""] {
            assert_eq!(Arrondissement::of_postal_code(code), None, "{code}");
        }
        // As INSEE numbers communes, this is Alleins.
        assert_eq!(Arrondissement::of_insee_code("13003"), None);
    }
}
