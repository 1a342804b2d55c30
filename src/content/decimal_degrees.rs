//! Degrees, minutes and seconds, as maps give them, in degrees with decimals.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;

/// `43°26'50"N`: degrees, minutes and seconds where they are said, and a side of the world.
static DEGREES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?x)^
        (-?\d{1,3}(?:[.,]\d+)?) \s*°\s*
        (?:([0-5]?\d(?:[.,]\d+)?) \s*['′’]\s*)?
        (?:([0-5]?\d(?:[.,]\d+)?) \s*(?:"|″|”|''|’’)\s*)?
        ([NSEWO])?$"#,
    )
});

/// `43,4472 N`: degrees without their sign, which a side of the world says.
static BESIDE_SIDE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(-?\d{1,3}(?:[.,]\d+)?)\s*([NSEWO])$"));

/// `43,4472`: degrees as most maps say them.
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^-?\d{1,3}[.,]\d+$"));

/// The sides of the world in letters, small ones, and their signs.
const SIDES: [(&str, &str); 4] = [("nord", "N"), ("sud", "S"), ("ouest", "O"), ("est", "E")];

/// A latitude and a longitude in one text, in its order, in degrees with decimals; `None` of what
/// is not two places' numbers, or can be parted in more than one way.
pub(super) fn two_degrees(text: &str) -> Option<[String; 2]> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')');
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|');
    let parts = text.match_indices(is_between).filter_map(|(at, between)| {
        let (first, second) = (&text[..at], &text[at + between.len()..]);
        Some([one_of_two(first)?, one_of_two(second)?])
    });
    let mut found: Vec<[String; 2]> = parts.collect();
    found.dedup();
    found.pop().filter(|_| found.is_empty())
}

fn one_of_two(text: &str) -> Option<String> {
    let text = text.trim();
    let is_bare = BARE.is_match(text);
    decimal_degrees(text).or_else(|| is_bare.then(|| text.replace(',', ".")))
}

/// A latitude or a longitude with five decimals, which are a metre; `None` of what is none.
pub(super) fn decimal_degrees(text: &str) -> Option<String> {
    let text = with_side_behind(text.trim());
    if let Some(found) = BESIDE_SIDE.captures(&text) {
        return decimal_degrees(&format!("{}°{}", &found[1], &found[2]));
    }
    let found = DEGREES.captures(&text)?;
    let part = |at: usize| match found.get(at) {
        Some(part) => part.as_str().replace(',', ".").parse::<f64>().ok(),
        None => Some(0.0),
    };
    let (degrees, minutes, seconds) = (part(1)?, part(2)?, part(3)?);
    let side = found.get(4).map_or("", |side| side.as_str());
    let is_below = found[1].starts_with('-') || matches!(side, "S" | "W" | "O");
    let size = degrees.abs() + minutes / 60.0 + seconds / 3600.0;
    let sign = if is_below { "-" } else { "" };
    (size <= 180.0).then(|| format!("{sign}{size:.5}"))
}

/// The degrees with the sign of their side behind them: `N 43,4` and `43,4 Nord` are `43,4 N`.
fn with_side_behind(text: &str) -> String {
    for (word, sign) in SIDES {
        let at = text.len().saturating_sub(word.len());
        let parts = text.split_at_checked(at);
        if let Some((degrees, _)) = parts.filter(|(_, end)| end.eq_ignore_ascii_case(word)) {
            return format!("{degrees}{sign}");
        }
    }
    match text.strip_prefix(['N', 'S', 'E', 'W', 'O']) {
        Some(degrees) => format!("{}{}", degrees.trim_start(), &text[..1]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{decimal_degrees, two_degrees};

    #[test]
    fn two_numbers_in_one_are_parted_where_they_can_be_in_one_way() {
        for (text, expected) in [
            ("43.45, 5.68", Some(["43.45", "5.68"])),
            ("43,45, 5,68", Some(["43.45", "5.68"])),
            ("43,45 5,68", Some(["43.45", "5.68"])),
            ("(43,45 ; -5,68)", Some(["43.45", "-5.68"])),
            ("43.45 N   4.48 W", Some(["43.45000", "-4.48000"])),
            ("N 43.45, O 4.48", Some(["43.45000", "-4.48000"])),
            ("43°26'50\"N 5°41'3\"E", Some(["43.44722", "5.68417"])),
            (
                "43° 26' 50\" N, 5° 41' 3\" E",
                Some(["43.44722", "5.68417"]),
            ),
            ("43,45", None),
            ("43, 45", None),
            ("43.45", None),
            ("43.45, 5.68, 12.5", None),
            ("12 / 15", None),
        ] {
            let expected = expected.map(|pair| pair.map(str::to_owned));
            assert_eq!(two_degrees(text), expected, "{text}");
        }
    }

    #[test]
    fn minutes_and_seconds_are_parts_of_degrees() {
        for (text, expected) in [
            ("43°26'50\"N", "43.44722"),
            ("43° 26′ 50,5″ N", "43.44736"),
            ("5°40'E", "5.66667"),
            ("61°30'00''O", "-61.50000"),
            ("-21,1°", "-21.10000"),
            ("43.44721°", "43.44721"),
            ("43,3421 N", "43.34210"),
            ("N 43,3421", "43.34210"),
            ("61.53 Ouest", "-61.53000"),
            ("20,9S", "-20.90000"),
        ] {
            assert_eq!(decimal_degrees(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "43",
            "43°66'",
            "20 °C",
            "240°",
            "43°26'50\"N 5°41'3\"E",
            "°",
            "N",
            "à l'est",
            "Sud-Ouest",
        ] {
            assert_eq!(decimal_degrees(text), None, "{text}");
        }
    }
}
