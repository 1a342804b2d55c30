//! What the program learns from the world: the day, itself, the environment.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::arguments::CommonArguments;
use crate::address::legible_name;
use crate::build::Request;

/// Makes the request of a command: the day is `--today`, `SOURCE_DATE_EPOCH`, the settings' own,
/// or the clock's in Europe/Paris, in that order.
pub(super) fn request(common: &CommonArguments) -> Request {
    Request {
        root: common.root.clone(),
        output: common.output_folder(),
        base_url: common.base_url.clone(),
        today: common.today.or_else(source_date),
        clock: today_in_paris(),
        drafts: common.drafts,
        force: false,
        accepts_disappearance: false,
        strict: false,
        generator: generator(),
    }
}

fn paris() -> TimeZone {
    // Without a time zone database, UTC is at most two hours off.
    TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC)
}

/// The day in Paris.
pub(super) fn today_in_paris() -> Date {
    Zoned::now().with_time_zone(paris()).date()
}

/// The day asked for, moved on by as many days as the clock's since it was asked for.
pub(super) fn later(asked: Date, since: Date, now: Date) -> Date {
    let days = now.since(since).unwrap_or_default();
    // No calendar holds the day after the last one.
    asked.checked_add(days).unwrap_or(asked)
}

/// How long until the next day begins in Paris, a moment more so that it has begun.
pub(super) fn until_tomorrow() -> Duration {
    left_of_day(&Zoned::now().with_time_zone(paris()))
}

fn left_of_day(now: &Zoned) -> Duration {
    let tomorrow = now.tomorrow().and_then(|tomorrow| tomorrow.start_of_day());
    let left = tomorrow.map(|tomorrow| now.duration_until(&tomorrow));
    // A clock that cannot say is asked again in an hour.
    let left = left.ok().and_then(|left| Duration::try_from(left).ok());
    left.unwrap_or(Duration::from_secs(3600)) + Duration::from_millis(200)
}

/// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), if it is set and is a number.
pub(super) fn source_date() -> Option<Date> {
    let seconds: i64 = std::env::var("SOURCE_DATE_EPOCH")
        .ok()?
        .trim()
        .parse()
        .ok()?;
    Some(
        Timestamp::from_second(seconds)
            .ok()?
            .to_zoned(paris())
            .date(),
    )
}

/// The digest of this very program.
fn generator() -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    let program = std::env::current_exe().and_then(std::fs::File::open);
    match program.and_then(|program| hasher.update_reader(program).map(|_| ())) {
        Ok(()) => *hasher.finalize().as_bytes(),
        // A program that cannot read itself makes everything anew at each version.
        Err(_) => *blake3::hash(env!("CARGO_PKG_VERSION").as_bytes()).as_bytes(),
    }
}

/// A path as people read it, without the `./` that it may begin with.
pub(super) fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    if path.as_os_str().is_empty() {
        ".".to_owned()
    } else {
        path.display().to_string()
    }
}

/// A path relative to the portal, `/` between names; of one elsewhere, its last name.
pub(super) fn shown_inside(root: &Path, path: &Path) -> String {
    let resolved = root.canonicalize();
    let roots = [Some(root), resolved.as_deref().ok()];
    let inside = roots
        .into_iter()
        .flatten()
        .find_map(|root| path.strip_prefix(root).ok())
        .or_else(|| path.file_name().map(Path::new));
    let inside = inside.map(|path| path.display().to_string());
    let text = inside.unwrap_or_default();
    legible_name(&text.replace(std::path::MAIN_SEPARATOR, "/")).into_owned()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use jiff::Zoned;
    use jiff::civil::date;

    use super::{later, left_of_day, shown_inside};

    /// Hours, minutes and seconds left, the moment more left out.
    fn left(now: &str) -> String {
        let now: Zoned = now.parse().unwrap();
        let left = left_of_day(&now) - Duration::from_millis(200);
        let seconds = left.as_secs();
        format!(
            "{}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        )
    }

    #[test]
    fn a_day_ends_at_midnight_in_paris_however_long_it_is() {
        assert_eq!(left("2026-11-22T23:59:58+01:00[Europe/Paris]"), "0:00:02");
        assert_eq!(left("2026-11-22T00:00:00+01:00[Europe/Paris]"), "24:00:00");
        // Clocks go forward on 28 March 2027, and back on 25 October 2026.
        assert_eq!(left("2027-03-28T00:00:00+01:00[Europe/Paris]"), "23:00:00");
        assert_eq!(left("2026-10-25T00:00:00+02:00[Europe/Paris]"), "25:00:00");
    }

    #[test]
    fn a_day_that_was_asked_for_moves_on_with_the_clock() {
        let (asked, since) = (date(2026, 12, 31), date(2026, 11, 22));
        assert_eq!(later(asked, since, since), asked);
        assert_eq!(later(asked, since, date(2026, 11, 23)), date(2027, 1, 1));
        assert_eq!(later(asked, since, date(2026, 11, 21)), date(2026, 12, 30));
        assert_eq!(later(asked, since, date(2027, 1, 22)), date(2027, 3, 2));
    }

    #[test]
    fn pages_are_shown_no_folder_of_the_computer() {
        let shown = |path: &str| shown_inside(Path::new("/home/p"), Path::new(path));
        assert_eq!(shown("/home/p/public/index.html"), "public/index.html");
        assert_eq!(shown("/srv/www/site"), "site");
    }
}
