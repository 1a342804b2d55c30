//! Expressions of a template whose values are weighed: what a filter reads, what `~` joins and what
//! `in` looks through cost their bytes, each time.

/// The filter that weighs a value and gives it back.
pub(super) const WEIGHED: &str = "pese";

/// A filter that makes up to so many bytes of one.
const INDENT: (&str, usize) = ("indent", 1_000);

/// A tag with its values weighed. Its values, and so what it shows, are the same.
pub(super) fn weighed(tag: &str) -> String {
    let mut weighed = String::with_capacity(tag.len() + 32);
    let mut done = 0;
    for (at, filter) in places(tag) {
        weighed.push_str(&tag[done..at]);
        weighed.push_str(&filter);
        done = at;
    }
    weighed.push_str(&tag[done..]);
    weighed
}

/// Where a value is weighed, in order, and by what.
fn places(tag: &str) -> Vec<(usize, String)> {
    let by = |times: usize| match times {
        1 => format!(" | {WEIGHED} "),
        _ => format!(" | {WEIGHED}(fois={times}) "),
    };
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(c) = tag[at..].chars().next() {
        let rest = &tag[at..];
        let after = at + c.len_utf8();
        let (before, operand) = match c {
            '"' | '\'' | '`' => {
                at += string_length(rest);
                continue;
            }
            '|' => {
                let is_indent = tag[after..].trim_start().starts_with(INDENT.0);
                (Some(if is_indent { INDENT.1 } else { 1 }), false)
            }
            '~' => (Some(1), true),
            _ if is_word_in(tag, at) => (None, true),
            _ => (None, false),
        };
        if let Some(times) = before {
            places.push((at, by(times)));
        }
        let from = if c == 'i' { after + 1 } else { after };
        if let Some(end) = operand.then(|| operand_end(tag, from)).flatten() {
            places.push((end, by(1)));
        }
        at = after;
    }
    places.sort_by_key(|(at, _)| *at);
    places
}

/// Whether the word `in` stands there.
fn is_word_in(tag: &str, at: usize) -> bool {
    let rest = tag[at..].strip_prefix("in");
    let is_apart = |c: Option<char>| c.is_some_and(char::is_whitespace);
    rest.is_some_and(|rest| is_apart(rest.chars().next()))
        && is_apart(tag[..at].chars().next_back())
}

/// The end of the value that follows; `None` where it is none that can be weighed so.
fn operand_end(tag: &str, from: usize) -> Option<usize> {
    let mut at = from + (tag[from..].len() - tag[from..].trim_start().len());
    let begin = at;
    while let Some(c) = tag[at..].chars().next() {
        let rest = &tag[at..];
        at += match c {
            '"' | '\'' | '`' => string_length(rest),
            '(' | '[' | '{' => group_length(rest)?,
            '.' | '?' | '_' => 1,
            _ if c.is_alphanumeric() => c.len_utf8(),
            _ => break,
        };
    }
    // « ?: » and the like are no part of a value.
    (at > begin).then_some(at)
}

/// The length of a string with its quotes; what nobody closes goes to the end.
fn string_length(text: &str) -> usize {
    let mut characters = text.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    let end = characters.find(|(_, c)| Some(*c) == quote);
    end.map_or(text.len(), |(at, quote)| at + quote.len_utf8())
}

/// The length of what stands between a bracket and the one that closes it.
fn group_length(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at += match c {
            '"' | '\'' | '`' => string_length(&text[at..]),
            _ => c.len_utf8(),
        };
        match c {
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::weighed;

    #[test]
    fn what_filters_and_joints_read_is_weighed() {
        for (tag, expected) in [
            ("{{ a | upper }}", "{{ a  | pese | upper }}"),
            (
                "{{ a|upper|length }}",
                "{{ a | pese |upper | pese |length }}",
            ),
            (
                "{{ a | indent(width=2) }}",
                "{{ a  | pese(fois=1000) | indent(width=2) }}",
            ),
            (
                "{% if a ~ b.c == d %}",
                "{% if a  | pese ~ b.c | pese  == d %}",
            ),
            (
                "{% if a ~ b[0](x=\"]\") %}",
                "{% if a  | pese ~ b[0](x=\"]\") | pese  %}",
            ),
            (
                "{% if x ~ (a ~ \"é|\") %}",
                "{% if x  | pese ~ (a  | pese ~ \"é|\" | pese ) | pese  %}",
            ),
            (
                "{% if \"x\" in a.b and c %}",
                "{% if \"x\" in a.b | pese  and c %}",
            ),
            ("{% for a in b -%}", "{% for a in b | pese  -%}"),
        ] {
            assert_eq!(weighed(tag), expected);
        }
    }

    #[test]
    fn the_rest_stays_as_it_is_written() {
        for tag in [
            "{{ a }}",
            "{{ \"a | b ~ c in d\" }}",
            "{{ index.inside }}",
            "{% if a == b %}",
            "{{ texte(cle='a|b') }}",
        ] {
            assert_eq!(weighed(tag), tag);
        }
    }
}
