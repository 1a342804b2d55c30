//! Characters that no page can carry, and those that nobody sees.

use std::borrow::Cow;

use super::unseen::is_invisible;

/// Whether no page can carry a character: a control character but tab and line ends, and a
/// noncharacter. XML 1.0 (section 2.2) refuses most of them, HTML (section 13.2.3.5) all, and
/// texts that a language lacks stand between two noncharacters.
pub fn is_unfit(c: char) -> bool {
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || (u32::from(c) & 0xfffe) == 0xfffe;
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || is_noncharacter
}

/// Whether a character is not seen where a path or a fault is shown, or turns what follows it
/// round (Unicode, UAX 9: bidirectional marks).
pub fn is_hidden(c: char) -> bool {
    let is_bidirectional = matches!(
        c,
        '\u{061c}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    is_unfit(c) || is_bidirectional
}

/// Whether a character only stands where a copy left it, shows nothing, and does harm: it hides a
/// word from a search, or turns what follows it round. The joiners, the soft hyphen and the marks
/// of right-to-left words may be meant.
fn is_stray(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// What Windows-1252 writes from 0x80 to 0x9F, a space where it writes nothing (WHATWG, Encoding);
/// 0x85 is a line end where Unicode has it.
const WINDOWS_SIGNS: &str = "€ ‚ƒ„ †‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The character that was meant by a control character (C1) which stands for a byte of
/// Windows-1252, as a program that took it for Latin-1 writes it: `U+0092` for « ’ ».
fn meant_by_windows(c: char) -> Option<char> {
    let at = u32::from(c).checked_sub(0x80)?;
    let at = usize::try_from(at).ok()?;
    WINDOWS_SIGNS.chars().nth(at).filter(|meant| *meant != ' ')
}

/// Whether a character is taken out of a text by [`fit`], and not read as the one that was meant.
pub fn is_lost(c: char) -> bool {
    is_stray(c) || (is_unfit(c) && meant_by_windows(c).is_none())
}

/// A text without the characters that no page can carry, nor those that nobody sees and nobody
/// meant. What parted two words (a page break, a
/// line end of a word processor) is a space; a sign of Windows-1252 is that sign.
pub fn fit(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_unfit(c) || is_stray(c)) {
        return Cow::Borrowed(text);
    }
    let fitting = text.chars().filter_map(|c| match c {
        '\u{b}' | '\u{c}' | '\u{85}' => Some(' '),
        c if is_unfit(c) => meant_by_windows(c),
        c if is_stray(c) => None,
        c => Some(c),
    });
    Cow::Owned(fitting.collect())
}

/// A text whose hidden characters are written out as Unicode numbers them (`[U+001B]`): what a
/// terminal or a page would obey is read instead. Tabs and line ends stay.
pub fn legible(text: &str) -> Cow<'_, str> {
    written_out(text, |c| is_hidden(c) || c == '\r')
}

/// The name of a file or a folder with all that nobody sees written out: two names that look the same
/// are told apart.
pub fn legible_name(name: &str) -> Cow<'_, str> {
    written_out(name, |c| is_hidden(c) || is_invisible(c) || c == '\r')
}

fn written_out(text: &str, is_unseen: impl Fn(char) -> bool) -> Cow<'_, str> {
    let is_shown = |c: char| !is_unseen(c);
    if text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match is_shown(c) {
            true => shown.push(c),
            false => shown.push_str(&format!("[U+{:04X}]", u32::from(c))),
        }
    }
    Cow::Owned(shown)
}

/// The same with one sign for each hidden character, so that places stay true: the picture of a
/// control character, else U+FFFD.
pub fn legible_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let sign = |c: char| match u32::from(c) {
        0..0x20 => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    };
    let shown = text.chars().map(|c| if is_hidden(c) { sign(c) } else { c });
    Cow::Owned(shown.collect())
}

/// A JSON text whose hidden characters are escaped as JSON does.
pub fn legible_json(json: &str) -> Cow<'_, str> {
    let is_escaped = |c: char| (is_hidden(c) || is_invisible(c)) && c > '\u{7e}';
    if !json.chars().any(is_escaped) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match is_escaped(c) {
            true => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                shown.push_str(&format!("\\u{unit:04x}"));
            }),
            false => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::{fit, legible, legible_json, legible_line, legible_name};

    #[test]
    fn a_name_shows_what_nobody_sees_of_it() {
        assert_eq!(
            legible_name("re\u{ad}lais\u{200b}\u{fe0f}\u{feff}.md"),
            "re[U+00AD]lais[U+200B][U+FE0F][U+FEFF].md"
        );
        assert_eq!(legible_name("a\u{1b}\u{202e}.md"), "a[U+001B][U+202E].md");
        assert_eq!(legible_name("Crèche d'été 👶.md"), "Crèche d'été 👶.md");
        assert_eq!(legible_json("\"re\u{ad}lais\""), "\"re\\u00adlais\"");
    }

    #[test]
    fn no_page_gets_what_none_can_carry() {
        assert_eq!(fit("Crèche\tA\r\nB"), "Crèche\tA\r\nB");
        assert_eq!(fit("a\u{b}b\u{0}c\u{1b}[2Jd\u{85}e"), "a bc[2Jd e");
        assert_eq!(
            fit("l\u{92}\u{9c}uf, 5\u{a0}\u{80}\u{8d}"),
            "l’œuf, 5\u{a0}€"
        );
        assert_eq!(
            fit("\u{202a}04 65\u{202c} cr\u{200b}è\u{feff}che"),
            "04 65 crèche"
        );
        // A joiner of emoji, a soft hyphen, a mark of right-to-left words.
        let meant = "a\u{200d}b\u{ad}c\u{200f}";
        assert_eq!(fit(meant), meant);
        assert_eq!(fit("\u{fdd0}a\u{fdd1}\u{fffe}\u{1ffff}b\u{7f}"), "ab");
    }

    #[test]
    fn what_a_terminal_would_obey_is_read() {
        assert_eq!(legible("é\n\ta"), "é\n\ta");
        let json = "{\"a\":\"\u{9b}\u{1fffe}é\"}";
        assert_eq!(legible_json(json), "{\"a\":\"\\u009b\\ud83f\\udffeé\"}");
        let hostile = "\u{1b}]0;x\u{7}\u{9b}1m\u{202e}fdp\r";
        let shown = "[U+001B]]0;x[U+0007][U+009B]1m[U+202E]fdp[U+000D]";
        assert_eq!(legible(hostile), shown);
        assert_eq!(
            legible_line("a\u{1b}\u{7f}\u{9b}\u{202e}b"),
            "a␛␡\u{fffd}\u{fffd}b"
        );
    }
}
