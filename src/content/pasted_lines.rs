//! What a word processor or a PDF leaves at the ends of pasted lines: signs of lists that are no
//! list here, and words cut in two.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::raw_signs::RawSign;
use crate::diagnostic::Span;

/// Signs before the items of a list, in word processors.
const BULLETS: &str = "•◦▪‣●○■▫➢➤►";

/// What a bullet of a font of signs becomes when it is pasted, a tab behind it.
const BEFORE_TABS: &str = "oØü§·–—";

/// Words that may follow a hyphen which is meant: « pré- et post-natal ».
const BEHIND_HYPHENS: [&str; 4] = ["et", "ou", "puis", "ni"];

/// How much is quoted, in characters.
const SHOWN: usize = 60;

const ITEM: &str =
    "Pour une liste, écrivez un tiret et une espace à la place de ce signe\u{a0}: - mots.";

const TABLE: &str = "Pour un tableau, écrivez | entre les cellules, et sous la première ligne une \
                     ligne |---|---|.";

const GLUED_TABLE: &str =
    "Laissez une ligne vide avant le tableau, et sous ses titres une ligne |---|---|.";

/// The lines of the paragraph that is read.
#[derive(Debug, Default)]
pub(super) struct PastedLines {
    /// Whether a line begins here.
    begins: bool,
    /// How many lines begin with a sign that may also be that of a dialogue, or of a wrapped line.
    doubtful: usize,
    /// How many lines hold a tab: the cells of a table, pasted.
    tabbed: usize,
    /// How many bars stand between the words of its first line, if they may be a table's titles.
    bars: Option<usize>,
    /// How many lines stand before this one.
    before: usize,
    /// Whether its list is told.
    is_told: bool,
    /// The end of the last text, where it is cut at a hyphen, and where it stands.
    cut: Option<(usize, String)>,
}

impl PastedLines {
    /// Follows one event, of which `range` is the place: what it shows of a pasted line.
    pub(super) fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) -> Option<RawSign> {
        match event {
            Event::Start(Tag::Paragraph | Tag::Item) => {
                *self = Self {
                    begins: true,
                    ..Self::default()
                };
                None
            }
            Event::SoftBreak | Event::HardBreak => {
                self.begins = true;
                self.before += 1;
                None
            }
            Event::Text(line) => {
                let begins = std::mem::take(&mut self.begins);
                let cut = self.cut.take().filter(|_| begins);
                self.cut = cut_part(line).map(|part| (range.end - part.len(), part.to_owned()));
                let word = cut.and_then(|(at, part)| cut_word(at, &part, line, range.start));
                let item = begins.then(|| self.item(line, range)).flatten();
                word.or(item)
            }
            _ => {
                self.begins = false;
                self.cut = None;
                None
            }
        }
    }

    /// The first item of a list that is none, or the second row of a table that is none.
    fn item(&mut self, line: &str, range: &Range<usize>) -> Option<RawSign> {
        self.doubtful += usize::from(may_be_item(line));
        let is_list = is_item(line) || self.doubtful > 1;
        self.tabbed += usize::from(!is_list && line.trim().contains('\t'));
        let bars = line.matches(" | ").count();
        let is_row = bars > 0 && self.bars == Some(bars);
        // Hours are set apart so too; a row that begins with a bar is told by its own sign.
        let are_titles = !line.starts_with('|') && !line.contains(|c: char| c.is_ascii_digit());
        self.bars.get_or_insert(if are_titles { bars } else { 0 });
        let begins_with_bar = line.starts_with('|') && line.contains(char::is_alphanumeric);
        let is_glued = begins_with_bar && self.before > 0;
        let is_table = self.tabbed > 1 || is_row;
        if self.is_told || !(is_list || is_table || is_glued) {
            // What begins a paragraph has a sign of its own.
            self.is_told |= begins_with_bar;
            return None;
        }
        self.is_told = true;
        let hint = match (is_glued, is_table) {
            (true, _) => GLUED_TABLE,
            (false, true) => TABLE,
            (false, false) => ITEM,
        };
        let shown: String = line.chars().take(SHOWN).collect();
        let span = Span::new(range.start, range.end);
        Some((span, shown.trim_end().to_owned(), hint.to_owned()))
    }
}

/// What a value shows of pasted lines, and the mend: its lines are shown one behind another.
pub(super) fn pasted_value(text: &str) -> Option<(String, String)> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let mut words = pairs.filter_map(|(line, next)| cut_word(0, cut_part(line)?, next, 0));
    if let Some((_, shown, hint)) = words.next() {
        return Some((shown, hint));
    }
    let is_sign = |line: &str| is_item(line) || may_be_item(line) || line.starts_with("- ");
    let mut items = lines.iter().filter(|line| is_sign(line));
    let (_, second) = (items.next()?, items.next()?);
    let hint = "Les lignes se suivront sur une seule\u{a0}: ôtez ces signes, et séparez par des \
                virgules ou des points.";
    Some((second.chars().take(SHOWN).collect(), hint.to_owned()))
}

/// Whether a line is surely an item.
fn is_item(line: &str) -> bool {
    let Some(sign) = line.chars().next() else {
        return false;
    };
    let words = &line[sign.len_utf8()..];
    let is_alone = !words.is_empty() && words.trim().is_empty(); // before emphasis
    let has_words = words.contains(char::is_alphabetic) || is_alone;
    let is_dot = sign == '·' && words.starts_with(char::is_whitespace);
    // No sentence begins so.
    let is_small_o = sign == 'o' && words.trim_start().starts_with(char::is_uppercase);
    let is_small_o = is_small_o && words.starts_with(char::is_whitespace);
    let is_bullet = BULLETS.contains(sign) || is_dot || is_small_o;
    has_words && (is_bullet || (BEFORE_TABS.contains(sign) && words.starts_with('\t')))
}

/// Whether a line is an item where another of its paragraph is: `– mots`, `a) mots`.
fn may_be_item(line: &str) -> bool {
    if let Some(words) = line.strip_prefix(['–', '—']) {
        return words.trim_start().starts_with(char::is_alphabetic);
    }
    let words = line.strip_prefix(|c: char| c.is_ascii_lowercase());
    let words = words.and_then(|rest| rest.strip_prefix([')', '.']));
    words.is_some_and(|words| words.starts_with(char::is_whitespace))
}

/// The part of a word before the hyphen at which a line ends.
fn cut_part(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let word = line.strip_suffix(['-', '\u{2010}'])?;
    let at = word.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
        at + word[at..].chars().next().map_or(0, char::len_utf8)
    });
    (word[at..].chars().count() > 1).then_some(&line[at..])
}

/// A word cut in two: `part` at the end of a line, the rest where the next begins.
fn cut_word(at: usize, part: &str, next: &str, next_at: usize) -> Option<RawSign> {
    let end = next
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(next.len());
    let rest = &next[..end];
    if !rest.starts_with(char::is_lowercase) || BEHIND_HYPHENS.contains(&rest) {
        return None;
    }
    let whole = part.trim_end_matches(['-', '\u{2010}']);
    let hint = format!(
        "Un retour à la ligne a coupé ce mot\u{a0}: écrivez «\u{a0}{whole}{rest}\u{a0}» ou \
         «\u{a0}{whole}-{rest}\u{a0}»."
    );
    let span = Span::new(at, next_at + end);
    Some((span, format!("{part} {rest}"), hint))
}

#[cfg(test)]
mod tests {
    use super::{is_item, may_be_item, pasted_value};

    #[test]
    fn items_of_word_processors_are_known() {
        for line in [
            "• un", "•\tun", "•un", "▪ un", "‣ un", "· un", "o\tun", "§\tun", "Ø\tun", "• ",
            "–\tun", "o Un", "o  Élan",
        ] {
            assert!(is_item(line), "{line}");
        }
        for line in [
            "",
            "• 5 €",
            "·e·s",
            "o un",
            "ou\tbien",
            "– un",
            "- un",
            "un • deux",
            "•",
        ] {
            assert!(!is_item(line), "{line}");
        }
        for line in ["– un", "—\u{a0}un", "–un", "a) un", "b. deux"] {
            assert!(may_be_item(line), "{line}");
        }
        for line in ["– 5 °C", "à) un", "a un", "A. Dupont", "ab) un"] {
            assert!(!may_be_item(line), "{line}");
        }
    }

    #[test]
    fn a_value_of_pasted_lines_is_told() {
        let shown = |text| pasted_value(text).map(|(shown, _)| shown);
        for (text, expected) in [
            ("Pièces :\n• CNI\n• livret", Some("• livret")),
            ("- CNI\n- livret", Some("- livret")),
            ("a) un\nb) deux", Some("b) deux")),
            ("Les pa-\nrents", Some("pa- rents")),
            ("Sur rendez-\nvous, le soir", Some("rendez- vous")),
            ("• CNI", None),
            ("- CNI", None),
            ("Un lieu\nde jeux", None),
            ("en pré-\net post-natal", None),
            ("mini-\nBus", None),
            ("un tiret -\nseul", None),
        ] {
            assert_eq!(shown(text).as_deref(), expected, "{text}");
        }
        let (_, hint) = pasted_value("Les pa-\nrents").unwrap();
        assert_eq!(
            hint.replace('\u{a0}', " "),
            "Un retour à la ligne a coupé ce mot : écrivez « parents » ou « pa-rents »."
        );
    }
}
