//! Numbers as French people write them.

/// No-break space, between a number and its unit.
const NB: char = '\u{a0}';

/// A number with its thousands apart and its decimals behind a comma: "0,0619", "8 500".
pub(super) fn decimal(number: f64) -> String {
    let written = number.to_string();
    let (sign, digits) = match written.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", &*written),
    };
    match digits.split_once('.') {
        Some((whole, decimals)) => format!("{sign}{},{decimals}", apart(whole)),
        None => format!("{sign}{}", apart(digits)),
    }
}

/// "2,50 €", "8 500 €"; a finer price keeps its decimals: "0,125 €".
pub(super) fn euros(amount: f64) -> String {
    let mut text = decimal(amount);
    if let Some((_, decimals)) = text.split_once(',')
        && decimals.len() == 1
    {
        text.push('0');
    }
    format!("{text}{NB}€")
}

/// Thousands apart, with narrow no-break spaces: "12 345".
fn apart(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{decimal, euros};

    #[test]
    fn thousands_and_decimals_are_french() {
        assert_eq!(decimal(1_000_000.0), "1\u{202f}000\u{202f}000");
        assert_eq!(decimal(0.0619), "0,0619");
        assert_eq!(decimal(-1234.5), "-1\u{202f}234,5");
        assert_eq!(euros(8500.0), "8\u{202f}500\u{a0}€");
        assert_eq!(euros(2.5), "2,50\u{a0}€");
        assert_eq!(euros(0.125), "0,125\u{a0}€");
    }
}
