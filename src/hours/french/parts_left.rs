//! Lines of days or periods that hold for nothing that was read.

use super::fault_kind::FaultKind;
use super::part::Part;
use crate::hours::model::Touch;

/// Days and periods alone that no hours followed were not read.
pub(super) fn leave(parts: &mut [Part], waiting: &[usize]) {
    for at in waiting {
        let part = &mut parts[*at];
        part.is_read = false;
        part.touches = Some(Touch::everything());
        part.fault = Some((FaultKind::TimesMissing, part.span));
    }
}

/// A text that was not read is shown with the lines that hold for it; one of which no hours were
/// read, whole.
pub(super) fn leave_heads(parts: &mut [Part]) {
    let nothing_read = !parts
        .iter()
        .any(|part| part.is_read && !part.rules.is_empty());
    let unread: Vec<usize> = parts
        .iter()
        .filter(|part| !part.is_read)
        .flat_map(|part| part.heads.iter().copied())
        .collect();
    let any_unread = parts.iter().any(|part| !part.is_read);
    for (at, part) in parts.iter_mut().enumerate() {
        if unread.contains(&at) || (nothing_read && any_unread) {
            part.is_read = false;
        }
    }
}
