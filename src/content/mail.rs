//! An electronic mail address.

use std::fmt;

use crate::address::fold;

/// An address that a `mailto:` link can hold: one `@`, a domain with a dot, no space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mail(String);

impl Mail {
    /// Reads an address, without what a copied link leaves around it (`mailto:`, `<` and `>`, a
    /// last comma); `None` when it cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';');
        let text = text.trim_matches(around);
        let text = match text.split_once(':') {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto") => rest.trim(),
            _ => text,
        };
        let (local, domain) = text.split_once('@')?;
        let local_ok = !local.is_empty()
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "._+-'&/=".contains(c));
        let label_ok = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let domain_ok = domain.contains('.') && domain.split('.').all(label_ok);
        (local_ok && domain_ok && text.len() <= 254).then(|| Self(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The mend of an address whose name has a letter that none has (`crèche@trets.fr`).
pub(super) fn letter_hint(text: &str) -> Option<String> {
    let (name, domain) = text.trim().split_once('@')?;
    let letter = name.chars().find(|c| c.is_alphabetic() && !c.is_ascii())?;
    let meant = format!("{}@{domain}", fold(name));
    Mail::parse(&meant)?;
    Some(format!(
        "La lettre «\u{a0}{letter}\u{a0}» ne s'écrit pas devant «\u{a0}@\u{a0}». Vérifiez l'adresse, qui est \
         peut-être\u{a0}: {meant}"
    ))
}

/// What people write for « @ » where programs would gather addresses.
const AT: &[&str] = &[
    "(at)",
    "[at]",
    "(a)",
    "[a]",
    "(arobase)",
    "[arobase]",
    " arobase ",
    " at ",
];

/// The address that was meant by one with a slip beyond doubt: spaces around « @ », a comma for a
/// dot, « (at) », a dot too many at an end; `None` where it is not known.
pub(super) fn mail_meant(text: &str) -> Option<String> {
    let mut meant = text.trim().to_lowercase();
    if !meant.contains('@') {
        let at = AT.iter().find(|at| meant.contains(**at))?;
        meant = meant.replacen(at, "@", 1);
    }
    let (name, domain) = meant.split_once('@')?;
    let name = name.trim().trim_matches('.');
    let domain = domain.trim().replace(',', ".");
    let meant = format!("{name}@{}", domain.trim_matches('.'));
    let has_end = meant
        .rsplit('.')
        .next()
        .is_some_and(|end| end.len() >= 2 && end.chars().all(|c| c.is_ascii_alphabetic()));
    Mail::parse(&meant).filter(|_| has_end).map(|mail| mail.0)
}

impl fmt::Display for Mail {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Mail;

    #[test]
    fn what_a_copied_link_leaves_is_taken_off() {
        for text in [
            "mailto:rpe@trets.example",
            "MAILTO: rpe@trets.example",
            "\u{a0}rpe@trets.example ;",
            "<rpe@trets.example>",
        ] {
            assert_eq!(Mail::parse(text).unwrap().as_str(), "rpe@trets.example");
        }
    }

    #[test]
    fn addresses_are_told_from_slips() {
        assert!(Mail::parse("rpe@trets.example").is_some());
        for text in [
            "",
            "rpe",
            "rpe@trets",
            "rpe@@trets.fr",
            "rpe @trets.fr",
            ".rpe@trets.fr",
            "rpe.@trets.fr",
            "@trets.fr",
            "a@b..fr",
            "a@b.fr?subject=x",
            "a@b.fr, c@d.fr",
            "http:a@b.fr",
        ] {
            assert!(Mail::parse(text).is_none(), "{text}");
        }
    }
}
