//! What markdown becomes.

use super::{Body, Code, SourceText, Span, parse_markdown};
use crate::diagnostic::LineStarts;

fn parse(text: &str) -> (Body, Vec<Code>) {
    let read = parse_markdown(
        SourceText {
            path: "a.md",
            text,
            lines: &LineStarts::default(),
        },
        Span::new(0, text.len()),
        2,
    );
    (
        read.body,
        read.diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code)
            .collect(),
    )
}

#[test]
fn headings_stand_below_the_title_and_have_anchors() {
    let (body, _) = parse("# Où ?\n\n## Quand\n\n# Où ?\n");
    assert_eq!(
        body.html,
        "<h2 id=\"ou\">Où ?</h2>\n<h3 id=\"quand\">Quand</h3>\n<h2 id=\"ou-2\">Où ?</h2>\n"
    );
}

#[test]
fn html_and_forbidden_links_are_dropped_and_their_words_stay() {
    let (body, codes) = parse("<b>gras</b> [clic](javascript:alert(1)) [ici](/communes/)");
    assert_eq!(
        body.html,
        "<p>gras clic <a href=\"marelle:lien:0\">ici</a></p>\n"
    );
    assert_eq!(codes, [Code::RawHtml, Code::ForbiddenLink]);
    assert_eq!(body.links[0].value, "/communes/");
}

#[test]
fn bare_addresses_boxes_and_notes_are_read_as_github_does() {
    let html = |text: &str| parse(text).0.html;
    assert_eq!(
        html("Voir www.caf.fr, https://www.monenfant.fr/a?b=1&c ou x@y.example."),
        "<p>Voir <a href=\"https://www.caf.fr\">www.caf.fr</a>, \
         <a href=\"https://www.monenfant.fr/a?b=1&amp;c\">https://www.monenfant.fr/a?b=1&amp;c</a> \
         ou <a href=\"mailto:x@y.example\">x@y.example</a>.</p>\n"
    );
    assert_eq!(
        html("<a@b.example>"),
        "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n"
    );
    for text in ["`www.caf.fr`", "M.Dupont et caf.fr", "    www.caf.fr"] {
        assert!(!html(text).contains("href"), "{text}");
    }
    assert_eq!(
        html("- [ ] le livret\n- [x] la carte"),
        "<ul>\n<li>☐ le livret</li>\n<li>☑ la carte</li>\n</ul>\n"
    );
}

#[test]
fn a_link_that_its_words_break_is_told() {
    for text in ["[mots[^a]](/x/)\n\n[^a]: A\n", "[**mots**](une page)"] {
        assert_eq!(parse(text).1, [Code::RawMarkup], "{text}");
    }
    assert_eq!(parse("[**mots**](/x/)").1, []);
}

/// Wherever they are written, notes come last, in the order of their calls.
#[test]
fn notes_stand_at_the_end_with_links_back() {
    let (body, codes) = parse(
        "[^b]: Note *b*.\n\nUn[^A] deux[^b] trois[^a].\n\n[^a]: Note a[^c].\n\n[^c]: Note \
         c.\n\nFin.\n\n[^d]: Seule.\n",
    );
    let note = |number: usize, words: &str| {
        format!(
            "<div class=\"note\" id=\"note:{number}\">\n<sup><a href=\"#appel:{number}\" \
             aria-label=\"Note {number}\u{a0}: retour au texte\">{number}</a></sup>\n<div>\n<p>{words}</p>\n\
             </div>\n</div>\n"
        )
    };
    let call = |number: usize| {
        format!("<sup id=\"appel:{number}\"><a href=\"#note:{number}\">{number}</a></sup>")
    };
    let text = format!(
        "<p>Un{} deux{} trois<sup><a href=\"#note:1\">1</a></sup>.</p>\n<p>Fin.</p>\n",
        call(1),
        call(2)
    );
    let uncalled =
        "<div class=\"note\" id=\"note:4\">\n<sup>4</sup>\n<div>\n<p>Seule.</p>\n</div>\n</div>\n";
    let expected = [
        text,
        note(1, &format!("Note a{}.", call(3))),
        note(2, "Note <em>b</em>."),
        note(3, "Note c."),
        uncalled.to_owned(),
    ];
    assert_eq!(body.html, expected.concat());
    assert_eq!(codes, [Code::UncalledNote]);
}

/// Two notes of one name, a note that nothing names, and a number that has none.
#[test]
fn no_anchor_of_a_note_stands_twice() {
    let (body, codes) = parse("Un[^a] deux[^a] trois[^z].\n\n[^a]: A\n\n[^a]: Bis\n\n[^b]: B\n");
    for anchor in ["note:1", "note:2"] {
        let id = format!("id=\"{anchor}\"");
        assert!(body.html.matches(&id).count() <= 1, "{}", body.html);
    }
    assert!(body.html.contains("[^z]"), "{}", body.html);
    assert_eq!(
        codes,
        [Code::RawMarkup, Code::UncalledNote, Code::DoubleNote]
    );
}

#[test]
fn no_style_stands_in_a_page() {
    let (body, _) = parse("| Âge | Places | x |\n|:----|-------:|:-:|\n| 3 | 4 | 5 |");
    assert_eq!(
        body.html,
        "<table><thead><tr><th>Âge</th><th class=\"fin\">Places</th>\
         <th class=\"milieu\">x</th></tr></thead><tbody>\n\
         <tr><td>3</td><td class=\"fin\">4</td><td class=\"milieu\">5</td></tr>\n\
         </tbody></table>\n"
    );
}

#[test]
fn encoded_schemes_are_seen_as_browsers_see_them() {
    for text in [
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "<javascript:alert(1)>",
    ] {
        let (body, _) = parse(text);
        assert!(!body.html.contains("href"), "{text}: {}", body.html);
    }
}

#[test]
fn a_mark_cannot_be_written_by_an_author() {
    for text in [
        "[x](marelle:lien:0)",
        "`<a href=\"marelle:lien:0\">`",
        "&lt;a href=\"marelle:lien:0\"&gt;",
        "<marelle:repere:0>",
    ] {
        let (body, _) = parse(text);
        assert!(!body.html.contains("<a href"), "{text}: {}", body.html);
        assert!(!body.html.contains("<marelle"), "{text}: {}", body.html);
    }
}

/// Its address alone is a link.
#[test]
fn a_link_in_two_parts_is_told_whose_address_became_one() {
    for (text, codes) in [
        (
            "Voyez [le site] (https://www.caf.fr).",
            &[Code::RawMarkup][..],
        ),
        (
            "Voyez [le site] (www.caf.fr) et la suite.",
            &[Code::RawMarkup],
        ),
        ("Voyez [a] (voir https://www.caf.fr).", &[]),
        ("Voyez le site (https://www.caf.fr).", &[]),
    ] {
        assert_eq!(parse(text).1, codes, "{text}");
    }
}

#[test]
fn what_is_too_deep_is_told_once_and_its_words_stay() {
    for (level, levels) in [(">", 49), ("- ", 24), ("1. ", 24), ("> - ", 16)] {
        let (body, codes) = parse(&format!("{}mots\n", level.repeat(levels)));
        assert_eq!(codes, [], "{level}");
        assert!(body.html.contains("mots"), "{level}");
    }
    for level in [">", "> ", "- ", "1. ", "> - ", "> 1. "] {
        let (body, codes) = parse(&format!("{}mots\n\nfin\n", level.repeat(4_000)));
        assert_eq!(codes, [Code::TooDeep], "{level}");
        assert_eq!(body.text.trim_end(), "mots fin", "{level}");
        let opened = body.html.matches('<').count();
        assert!(opened <= 2 * 51 + 2, "{level}: {opened}");
    }
}

#[test]
fn emphasis_in_emphasis_ends_too() {
    let (body, codes) = parse(&format!("{}mots{}\n", "*a ".repeat(400), " b*".repeat(400)));
    assert_eq!(codes, [Code::TooDeep]);
    assert!(body.html.matches("<em>").count() < 51);
}

#[test]
fn what_is_too_deep_is_told_at_its_line() {
    let text = format!("Un texte.\n\n{}mots\n", ">".repeat(60));
    let source = SourceText {
        path: "a.md",
        text: &text,
        lines: &LineStarts::default(),
    };
    let told = parse_markdown(source, Span::new(0, text.len()), 2).diagnostics;
    let points = told.iter().map(|it| it.location.point.as_ref());
    let points: Vec<_> = points.map(|it| it.map(|it| (it.line, it.column))).collect();
    assert_eq!(points, [Some((3, 51))]);
}
