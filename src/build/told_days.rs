//! For how long what happened to an address is told again: the build that changes it is seldom the
//! one that an editor reads.

use jiff::ToSpan;
use jiff::civil::Date;

/// For how many days: who was told wrongly has nothing to mend.
const DAYS: i64 = 30;

/// Whether what happened on a day, as ISO 8601 writes it, is still told on another.
pub(super) fn is_told(since: &str, today: Date) -> bool {
    let since = since.parse::<Date>();
    let last = since.and_then(|since| since.checked_add(DAYS.days()));
    last.is_ok_and(|last| today <= last)
}
