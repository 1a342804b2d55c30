//! A text with places to fill.

use std::collections::BTreeSet;

/// A text with named places: `Appeler {telephone}`. A brace that opens no name is itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Place(String),
}

impl Phrase {
    /// Reads a text.
    pub fn parse(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            words.push_str(&rest[..open]);
            let inside = &rest[open + 1..];
            let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            let end = inside.find(|c| !is_name(c)).unwrap_or(inside.len());
            rest = match inside[end..].strip_prefix('}').filter(|_| end > 0) {
                Some(after) => {
                    if !words.is_empty() {
                        pieces.push(Piece::Words(std::mem::take(&mut words)));
                    }
                    pieces.push(Piece::Place(inside[..end].to_owned()));
                    after
                }
                None => {
                    words.push('{');
                    inside
                }
            };
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        Self { pieces }
    }

    /// The names of its places.
    pub fn places(&self) -> BTreeSet<&str> {
        let places = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Place(name) => Some(name.as_str()),
            Piece::Words(_) => None,
        });
        places.collect()
    }

    /// Its text, where it has no place.
    pub fn plain(&self) -> Option<String> {
        match self.pieces.as_slice() {
            [] => Some(String::new()),
            [Piece::Words(words)] => Some(words.clone()),
            _ => None,
        }
    }

    /// Writes the text: its own words through `words`, its places with the value of that name. A
    /// place without a value stays empty.
    pub(super) fn fill(
        &self,
        text: &mut String,
        values: &[(&str, &str)],
        words: impl Fn(&str, &mut String),
    ) {
        for piece in &self.pieces {
            match piece {
                Piece::Words(own) => words(own, text),
                Piece::Place(name) => {
                    let value = values.iter().find(|(known, _)| known == name);
                    text.push_str(value.map_or("", |(_, value)| value));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phrase;

    #[test]
    fn places_are_filled_and_other_braces_stay() {
        let phrase = Phrase::parse("{a} {b}: { c }, {} et {A} {");
        assert_eq!(phrase.places().into_iter().collect::<Vec<_>>(), ["a", "b"]);
        let mut text = String::new();
        phrase.fill(&mut text, &[("a", "{b}"), ("b", "x")], |words, text| {
            text.push_str(words);
        });
        assert_eq!(text, "{b} x: { c }, {} et {A} {");
    }
}
