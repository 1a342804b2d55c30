//! The text that was not read, and the notes beside what was, word for word.

use super::parts::Part;

/// The pieces of a text that were not read; neighbours stay together with the signs between.
pub(super) fn unread_texts(text: &str, parts: &[Part]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    for part in parts {
        let (start, end) = (part.span.start as usize, part.span.end as usize);
        match (part.is_read, run) {
            (false, None) => run = Some((start, end)),
            (false, Some((first, _))) => run = Some((first, end)),
            (true, Some(done)) => {
                texts.push(done);
                run = None;
            }
            (true, None) => {}
        }
    }
    texts.extend(run);
    let pieces = texts.into_iter().map(|(start, end)| text.get(start..end));
    pieces
        .map(|piece| piece.unwrap_or(text).trim().to_owned())
        .collect()
}

/// The sentences that were read and have words beside their hours, whole.
pub(super) fn notes(text: &str, parts: &[Part]) -> Vec<String> {
    let noted = parts.iter().filter(|part| part.is_read && part.has_note);
    noted
        .filter_map(|part| text.get(part.span.range()))
        .map(|sentence| sentence.trim().to_owned())
        .collect()
}
