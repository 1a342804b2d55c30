//! A name broken into lines, and the room it takes.

use super::map_slot::TextBox;

/// Lines of a name, as a map writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MapName {
    /// Its lines.
    pub(super) lines: Vec<String>,
}

/// The height of a line, in hundredths of the letters' size.
const LINE: i32 = 115;

/// The most lines that a name takes.
const LINES: usize = 3;

impl MapName {
    /// The name on one line, on two and on three, where it can be broken: after a hyphen or a
    /// space, into lines as even as can be.
    pub(super) fn ways(name: &str) -> Vec<Self> {
        let words: Vec<&str> = name.split_inclusive(['-', ' ', '\u{a0}']).collect();
        let most = LINES.min(words.len());
        (1..=most)
            .map(|lines| Self::broken(&words, lines))
            .collect()
    }

    fn broken(words: &[&str], lines: usize) -> Self {
        let joined = |words: &[&str]| words.concat().trim_end().to_owned();
        if lines == 1 {
            return Self {
                lines: vec![joined(words)],
            };
        }
        let first_lines = 1..=words.len() + 1 - lines;
        let ways = first_lines.map(|first| {
            let mut way = vec![joined(&words[..first])];
            way.extend(Self::broken(&words[first..], lines - 1).lines);
            Self { lines: way }
        });
        let even = ways.min_by_key(Self::width);
        even.unwrap_or_else(|| Self::broken(words, 1))
    }

    fn width(&self) -> i32 {
        let widths = self.lines.iter().map(|line| line.chars().map(letter).sum());
        widths.max().unwrap_or(0)
    }

    /// The room it takes, with as many more lines below for a number.
    pub(super) fn room(&self, more: usize) -> TextBox {
        let lines = i32::try_from(self.lines.len() + more).unwrap_or(i32::MAX / LINE);
        TextBox {
            width: self.width(),
            height: lines * LINE,
        }
    }
}

/// About how wide a letter is in a sans serif face, in hundredths of its size, on the safe side.
fn letter(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'ï' | 'î' | '\'' | '’' | '.' | ',' | ' ' | '\u{a0}' => 30,
        'f' | 't' | 'r' | '-' | 'I' => 40,
        'm' | 'w' | 'M' | 'W' | 'œ' | 'Œ' => 92,
        'A'..='Z' | 'À'..='Ý' => 70,
        _ => 60,
    }
}

#[cfg(test)]
mod tests {
    use super::MapName;

    fn ways(name: &str) -> Vec<String> {
        let ways = MapName::ways(name).into_iter();
        ways.map(|way| way.lines.join("/")).collect()
    }

    #[test]
    fn names_break_after_hyphens_and_spaces_into_even_lines() {
        assert_eq!(ways("Trets"), ["Trets"]);
        assert_eq!(ways("La Ciotat"), ["La Ciotat", "La/Ciotat"]);
        assert_eq!(
            ways("Saint-Laurent-de-la-Salanque"),
            [
                "Saint-Laurent-de-la-Salanque",
                "Saint-Laurent-/de-la-Salanque",
                "Saint-/Laurent-de-/la-Salanque",
            ]
        );
        assert_eq!(ways(""), [""; 0]);
    }
}
