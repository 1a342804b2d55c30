//! One cell of a table.

use std::borrow::Cow;

use super::quote_fault::QuoteFault;
use super::span::Span;
use crate::address::shows_nothing;

/// One cell with its place, its quotes taken off.
#[derive(Debug, Clone)]
pub struct Cell<'s> {
    /// What it holds.
    pub text: Cow<'s, str>,
    /// Where it stands, its quotes counted.
    pub span: Span,
    /// What is wrong with its quotes.
    pub fault: Option<QuoteFault>,
}

/// What a cell holds: `13530` of `="13530"`, by which spreadsheets keep a code from being taken for
/// a number.
pub fn held_text(text: Cow<'_, str>) -> Cow<'_, str> {
    let inside = |whole: &str| {
        let inside = whole.trim().strip_prefix("=\"")?.strip_suffix('"')?;
        // A quote by itself ends the text, and begins a formula: `="a"&B2&"c"`.
        let is_one_text = !inside.replace("\"\"", "").contains('"');
        is_one_text.then(|| inside.replace("\"\"", "\""))
    };
    match inside(&text) {
        Some(inside) => Cow::Owned(inside),
        None => text,
    }
}

impl Cell<'_> {
    /// Whether nothing that can be seen is written in it.
    pub fn is_empty(&self) -> bool {
        shows_nothing(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Records;

    #[test]
    fn a_text_that_a_formula_keeps_as_it_is_is_read() {
        for (written, held) in [
            ("=\"0465710001\"", "0465710001"),
            ("\"=\"\"0465710001\"\"\"", "0465710001"),
            ("\"=\"\"le \"\"\"\"nord\"\"\"\"\"\"\"", "le \"nord\""),
            (" =\"13530\" ", "13530"),
            ("=\"\"", ""),
            ("=\"a\"&B2&\"c\"", "=\"a\"&B2&\"c\""),
            ("=\"", "=\""),
            ("=SOMME(A1:A3)", "=SOMME(A1:A3)"),
        ] {
            let text = format!("nom;note\n{written};b\n");
            let row = Records::of(&text).nth(1).unwrap_or_default();
            assert_eq!(row[0].text, held, "{written}");
        }
    }
}
