//! The HTML of a text's events.

use std::borrow::Cow;

use pulldown_cmark::Event;

use crate::address::fit;

/// The cells of a table that are set to one side: a page's policy refuses styles written in it.
/// No text holds `<`.
const ALIGNMENTS: [(&str, &str); 6] = [
    ("<td style=\"text-align: left\">", "<td>"),
    ("<th style=\"text-align: left\">", "<th>"),
    ("<td style=\"text-align: center\">", "<td class=\"milieu\">"),
    ("<th style=\"text-align: center\">", "<th class=\"milieu\">"),
    ("<td style=\"text-align: right\">", "<td class=\"fin\">"),
    ("<th style=\"text-align: right\">", "<th class=\"fin\">"),
];

/// Writes a page's HTML, without the styles that its policy refuses.
pub(super) fn write_html(events: Vec<Event<'_>>, html: &mut String) {
    pulldown_cmark::html::push_html(html, events.into_iter());
    if html.contains("text-align") {
        for (style, class) in ALIGNMENTS {
            *html = html.replace(style, class);
        }
    }
    // An entity may also stand in an address or a title.
    if let Cow::Owned(fitting) = fit(html) {
        *html = fitting;
    }
}
