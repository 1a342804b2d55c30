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

/// A latitude or a longitude with five decimals, which are a metre; `None` of what is none.
pub(super) fn decimal_degrees(text: &str) -> Option<String> {
    let found = DEGREES.captures(text.trim())?;
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

#[cfg(test)]
mod tests {
    use super::decimal_degrees;

    #[test]
    fn minutes_and_seconds_are_parts_of_degrees() {
        for (text, expected) in [
            ("43°26'50\"N", "43.44722"),
            ("43° 26′ 50,5″ N", "43.44736"),
            ("5°40'E", "5.66667"),
            ("61°30'00''O", "-61.50000"),
            ("-21,1°", "-21.10000"),
            ("43.44721°", "43.44721"),
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
        ] {
            assert_eq!(decimal_degrees(text), None, "{text}");
        }
    }
}
