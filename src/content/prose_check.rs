//! What running words should not hold: figures, law articles and telephone numbers that have a
//! place of their own, and sentences that are read twice.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::french_date::MONTHS;
use super::passage::Passage;
use super::pattern::pattern;
use super::phone::Phone;
use super::sentence::{sentences, word_count};
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// The longest sentence, in words.
const SENTENCE_WORDS: usize = 25;

/// "12 €", "1 200 euros", "0,50 €".
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"[0-9]+(?:[ \u{a0}\u{202f}.][0-9]{3})*(?:,[0-9]+)?\s?(?:€|euros?\b|centimes?\b)")
});

/// "0,06 %", "50 pour cent".
static RATE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[0-9]+(?:[.,][0-9]+)?\s?(?:%|‰|pour\s?cent\b)"));

/// "article L. 214-1", "L.531-5", "D. 214-9", "article 17 de la loi"; not the road D 9.
static ARTICLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b(?i:articles?|art\.)\s[LRDA]\.?\s?\*?[0-9]+(?:-[0-9]+)*
        | \b(?i:articles?|art\.)\s[0-9]+(?:-[0-9]+)*\s(?:de\sla\sloi|du\scode|du\sdécret)\b
        | \b[LRD]\.\s?[0-9]{2,}(?:-[0-9]+)*
        | \b[LRD]\s?[0-9]{3,}-[0-9]+",
    )
});

/// "04 91 00 00 00", "+33 4 91 00 00 00".
static LONG_PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?:\+(?:33|262|59[046])\s?(?:\(0\)\s?)?|\b0)[1-9](?:[\s.-]?[0-9]{2}){4}\b")
});

/// "appelez le 119", "la Caf au 3230" after a verb of calling: alone, a short number is a number.
static SHORT_PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b(?i:appel|compos|téléphon|joign|contact)\w*
        (?:[\s-][^\s0-9.]+){0,6}?
        \s(?:le|au)\s
        (?<number>(?:15|17|18|[0-9]{3,4}|[0-9]{2}\s[0-9]{2}))\b",
    )
});

/// Checks the running words of a text.
pub(super) fn check_prose(passages: &[Passage], source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for passage in passages {
        let text = &*passage.text;
        let mut push = |code, at: Range<usize>, words: &[&str]| {
            let span = passage.span_of(at.start, at.end);
            diagnostics.push(Diagnostic::at(code, source, span, words));
        };
        for (code, at) in bare_figures(text) {
            push(code, at.clone(), &[&text[at]]);
        }
        for sentence in sentences(text) {
            let words = word_count(&text[sentence.clone()]);
            if words > SENTENCE_WORDS {
                let words = [&*words.to_string(), &*SENTENCE_WORDS.to_string()];
                push(Code::LongSentence, sentence, &words);
            }
        }
    }
    diagnostics
}

fn bare_figures(text: &str) -> Vec<(Code, Range<usize>)> {
    // Most passages hold no digit, and need no looking at.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let patterns = [
        (Code::BareAmount, &AMOUNT),
        (Code::BareRate, &RATE),
        (Code::BareArticle, &ARTICLE),
        (Code::BarePhone, &LONG_PHONE),
    ];
    let found = patterns.into_iter().flat_map(|(code, pattern)| {
        let found = pattern.find_iter(text);
        found.map(move |found| (code, found.range()))
    });
    let mut found: Vec<_> = found.collect();
    found.extend(short_phones(text).map(|at| (Code::BarePhone, at)));
    found
}

fn short_phones(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = SHORT_PHONE.captures_iter(text);
    let numbers = found.filter_map(|found| found.name("number"));
    numbers
        .filter(|number| Phone::parse(number.as_str()).is_some())
        .filter(|number| !is_followed_by_month(&text[number.end()..]))
        .map(|number| number.range())
}

/// "le 15 mars" is a day.
fn is_followed_by_month(rest: &str) -> bool {
    let word = rest.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    MONTHS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{Code, bare_figures};

    #[test]
    fn bare_figures_are_seen_and_others_left_alone() {
        for (text, code, found) in [
            (
                "Comptez 1 200 euros par an",
                Code::BareAmount,
                "1 200 euros",
            ),
            ("soit 2,50\u{a0}€.", Code::BareAmount, "2,50\u{a0}€"),
            ("un taux de 0,06\u{a0}% des", Code::BareRate, "0,06\u{a0}%"),
            (
                "l'article L. 214-1 dit",
                Code::BareArticle,
                "article L. 214-1",
            ),
            ("voir L.531-5", Code::BareArticle, "L.531-5"),
            ("(D. 214-9)", Code::BareArticle, "D. 214-9"),
            (
                "l'article 17 de la loi",
                Code::BareArticle,
                "article 17 de la loi",
            ),
            ("au 04 91 00 00 00.", Code::BarePhone, "04 91 00 00 00"),
            ("+33 4 91 00 00 00", Code::BarePhone, "+33 4 91 00 00 00"),
            ("Appelez le 119", Code::BarePhone, "119"),
            (
                "Appelez votre mairie, ou la Caf au 3230.",
                Code::BarePhone,
                "3230",
            ),
            ("Composez le 39 19 de nuit", Code::BarePhone, "39 19"),
        ] {
            let expected = vec![(code, found)];
            let all: Vec<_> = bare_figures(text)
                .into_iter()
                .map(|(code, at)| (code, &text[at]))
                .collect();
            assert_eq!(all, expected, "{text}");
        }
        for text in [
            "De 3 à 16 ans, en 2026",
            "Appelez avant le 15 mars",
            "Prenez la D 9, puis la A 8",
            "Au 1er février 2023, 119 communes",
            "13530 Trets, 4 places",
        ] {
            assert_eq!(bare_figures(text), [], "{text}");
        }
    }
}
