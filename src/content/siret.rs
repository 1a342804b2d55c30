//! The number of an establishment.

/// Fourteen digits whose last one checks the others (Luhn; INSEE, répertoire Sirene).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Siret(String);

impl Siret {
    /// Reads fourteen digits, spaces left out.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let shaped = digits.len() == 14 && digits.bytes().all(|b| b.is_ascii_digit());
        // La Poste's establishments (Siren 356000000) follow another rule: their digits add to a multiple of 5.
        let valid = shaped
            && (luhn(&digits)
                || (digits.starts_with("356000000") && sum(&digits).is_multiple_of(5)));
        valid.then_some(Self(digits))
    }

    /// The fourteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn sum(digits: &str) -> u32 {
    digits.bytes().map(|b| u32::from(b - b'0')).sum()
}

fn luhn(digits: &str) -> bool {
    let doubled = |(index, byte): (usize, u8)| {
        let digit = u32::from(byte - b'0');
        if index % 2 == 0 {
            digit
        } else {
            (digit * 2) / 10 + (digit * 2) % 10
        }
    };
    digits
        .bytes()
        .rev()
        .enumerate()
        .map(doubled)
        .sum::<u32>()
        .is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::Siret;

    #[test]
    fn the_last_digit_checks_the_others() {
        assert!(Siret::parse("732 829 320 00074").is_some());
        assert!(Siret::parse("73282932000075").is_none());
        assert!(Siret::parse("7328293200007").is_none());
    }
}
