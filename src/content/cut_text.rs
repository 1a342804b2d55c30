//! Texts that go on over several lines, where each wants a line of its own.

use toml::Table;

use super::toml_slip::{QUOTES, Slip, key_of, words};
use crate::diagnostic::{Code, Span};

/// How many lines a text may go on over.
const MOST_LINES: usize = 20;

/// The most characters of a line that is given to be copied.
const LONGEST_MEND: usize = 200;

/// A text that is cut by the ends of lines.
pub(super) struct CutText {
    pub slip: Slip,
    /// The lines that it stands on.
    pub lines: Span,
    /// Whether they read once they are one line.
    pub reads: bool,
}

/// The text that a line opens and another closes below it.
pub(super) fn cut_text(text: &str, line: Span) -> Option<CutText> {
    let first = &text[line.range()];
    let open = opening(first)?;
    let mut joined = first.trim().to_owned();
    let mut end = line.end as usize;
    for below in text[end..].split_inclusive('\n').skip(1).take(MOST_LINES) {
        let start = end + text[end..].find('\n')? + 1;
        end = start + below.trim_end().len();
        let below = below.trim();
        if key_of(below).is_some() || below.starts_with('[') {
            return None;
        }
        if !below.is_empty() && !below.starts_with(open.1) {
            joined.push(' ');
        }
        joined.push_str(below);
        let Some(mended) = mended(&joined, open) else {
            continue;
        };
        let at = line.start as usize + first.find(open.0)?;
        let opened = Span::new(at, line.start as usize + first.trim_end().len());
        let sentence = "le texte y commence, et finit sur une autre";
        let hint = match mended.chars().count() {
            0..=LONGEST_MEND => format!("Écrivez tout sur une seule ligne\u{a0}: {mended}"),
            _ => "Mettez tout le texte sur une seule ligne\u{a0}: n'allez pas à la ligne avant \
                  le guillemet qui le ferme."
                .to_owned(),
        };
        let slip = Slip {
            code: Code::Syntax,
            span: opened,
            words: words(&[sentence, &hint]),
        };
        return Some(CutText {
            slip,
            lines: Span::new(line.start as usize, end),
            reads: mended == joined,
        });
    }
    None
}

/// The signs of the text that a line opens and does not close.
fn opening(line: &str) -> Option<(char, char)> {
    let straight = line.matches('"').count() - line.matches("\\\"").count();
    if straight > 0 {
        return (straight % 2 == 1 && !line.contains("\"\"\"")).then_some(QUOTES[0]);
    }
    let value = key_of(line).map_or(line.trim(), |(_, value)| value);
    let opens = |(open, close): &(char, char)| {
        let behind = value.strip_prefix(*open)?;
        (!behind.contains(*close)).then_some((*open, *close))
    };
    QUOTES.iter().find_map(opens)
}

/// The lines as one that reads: `clé = valeur`, or an element of a list.
fn mended(joined: &str, (open, close): (char, char)) -> Option<String> {
    let straight = match open {
        '“' | '«' => {
            let end = joined.rfind(close)?;
            let start = joined.find(open)?;
            let (opened, behind) = (start + open.len_utf8(), &joined[end + close.len_utf8()..]);
            let inside = joined.get(opened..end)?.trim();
            format!("{}\"{inside}\"{behind}", &joined[..start])
        }
        _ => joined.to_owned(),
    };
    let read = match key_of(&straight) {
        Some(_) => straight.clone(),
        None => format!("x = [{}]", straight.trim_end_matches([']', ','])),
    };
    read.parse::<Table>().is_ok().then_some(straight)
}

#[cfg(test)]
mod tests {
    use super::{Span, cut_text};

    /// The line to write in place of those of a text.
    fn mended(text: &str) -> Option<String> {
        let first = text.lines().next()?.len();
        let cut = cut_text(text, Span::new(0, first))?;
        let (_, line) = cut.slip.words[1].split_once("\u{a0}: ")?;
        Some(line.to_owned())
    }

    #[test]
    fn a_text_over_lines_is_written_on_one() {
        for (text, line) in [
            (
                "resume = \"Un lieu\npour jouer\"\n",
                Some("resume = \"Un lieu pour jouer\""),
            ),
            (
                "resume = \"Un lieu\r\n  pour\r\n\r\n  jouer\r\n\"\r\n",
                Some("resume = \"Un lieu pour jouer\""),
            ),
            (
                "resume = “Un lieu\npour jouer”\n",
                Some("resume = \"Un lieu pour jouer\""),
            ),
            (
                "resume = « Un lieu\npour jouer »\n",
                Some("resume = \"Un lieu pour jouer\""),
            ),
            ("nom = 'Les\nLutins'\n", Some("nom = 'Les Lutins'")),
            (
                "adresse = { voie = \"12 rue\ndes Lilas\", commune = \"Trets\" }\n",
                Some("adresse = { voie = \"12 rue des Lilas\", commune = \"Trets\" }"),
            ),
            (
                "  \"lundi 9h-10h\n  (sauf août)\",\n]\n",
                Some("\"lundi 9h-10h (sauf août)\","),
            ),
            ("nom = \"Les Lutins\ntype = \"rpe\"\n", None),
            ("  \"lundi 9h-10h,\n  \"mardi 9h-10h\",\n]\n", None),
            ("nom = \"Les\n\"petits\" lutins\"\n", None),
            ("nom = \"Les Lutins\"\npour jouer\"\n", None),
            ("nom = \"Les Lutins\n", None),
            ("nom = \"Les Lutins\n[adresse]\nvoie\"\n", None),
        ] {
            assert_eq!(mended(text).as_deref(), line, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_not_written_again() {
        let text = format!("resume = \"Un lieu\n{}\"\n", "pour jouer ".repeat(30));
        let rest = "n'allez pas à la ligne avant le guillemet qui le ferme.";
        assert_eq!(mended(&text).as_deref(), Some(rest));
    }
}
