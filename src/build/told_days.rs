//! For how long what happened to an address is told again: the build that changes it is seldom the
//! one that an editor reads.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::diagnostic::Code;

/// For how many days: who was told wrongly has nothing to mend.
const DAYS: i64 = 30;

/// Whether what happened on a day, as ISO 8601 writes it, is still told on another.
pub(super) fn is_told(since: &str, today: Date) -> bool {
    let since = since.parse::<Date>();
    let last = since.and_then(|since| since.checked_add(DAYS.days()));
    last.is_ok_and(|last| today <= last)
}

/// Whether a remark hangs on what was published before, and is told again until it is heeded.
pub(super) fn is_told_again(code: Code) -> bool {
    matches!(
        code,
        Code::AgendaEmptied
            | Code::ChangedPortalId
            | Code::DeadAddress
            | Code::EventsGone
            | Code::ExchangedId
            | Code::LostColumn
            | Code::MovedValues
            | Code::PagesGone
            | Code::ServicesGone
            | Code::Withdrawn
    )
}
