//! Addresses of mail and of the web among hours: their dots end no sentence.

/// How long an address of mail or of the web is that stands at the head of a text.
pub(super) fn contact(text: &str) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | ',' | ';' | '»');
    let chunk = &text[..text.find(ends).unwrap_or(text.len())];
    let address = chunk.trim_end_matches(['.', ':', '!', '?', '/']);
    (is_mail(address) || is_web(address)).then_some(address.len())
}

fn is_mail(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && name.chars().all(is_of_name) && is_host(host)
    })
}

fn is_web(address: &str) -> bool {
    let lower = address.to_lowercase();
    let is_site = lower.starts_with("http://") || lower.starts_with("https://");
    let is_www = lower.strip_prefix("www.").is_some_and(|host| {
        let host = host.split('/').next().unwrap_or_default();
        is_host(host)
    });
    is_site || is_www || is_bare_host(&lower)
}

/// « exemple.fr », with no « www »: a word, a dot and the ending of a country or a trade.
fn is_bare_host(address: &str) -> bool {
    let host = address.split('/').next().unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    is_host(host) && host.len() > 5 && matches!(ending, "fr" | "com" | "org" | "net" | "eu")
}

fn is_host(host: &str) -> bool {
    let parts: Vec<&str> = host.split('.').collect();
    let named =
        |part: &&str| part.len() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let ends = parts
        .last()
        .is_some_and(|last| last.chars().all(char::is_alphabetic));
    parts.len() > 1 && parts.iter().all(named) && ends
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+')
}
