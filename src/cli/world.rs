//! What the program learns from the world: the day, itself, the environment.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::arguments::CommonArguments;
use crate::build::Request;

/// Makes the request of a command: the day is `--today`, `SOURCE_DATE_EPOCH`, the settings' own,
/// or the clock's in Europe/Paris, in that order.
pub(super) fn request(common: &CommonArguments, force: bool) -> Request {
    Request {
        root: common.root.clone(),
        output: common.output_folder(),
        base_url: common.base_url.clone(),
        today: common.today.or_else(source_date),
        clock: today_in_paris(),
        drafts: common.drafts,
        force,
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

/// How long until the next day begins in Paris, a moment more so that it has begun.
pub(super) fn until_tomorrow() -> Duration {
    let now = Zoned::now().with_time_zone(paris());
    let tomorrow = now.tomorrow().and_then(|tomorrow| tomorrow.start_of_day());
    let left = tomorrow.map(|tomorrow| now.duration_until(&tomorrow));
    // A clock that cannot say is asked again in an hour.
    let left = left.ok().and_then(|left| Duration::try_from(left).ok());
    left.unwrap_or(Duration::from_secs(3600)) + Duration::from_millis(200)
}

/// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), if it is set and is a number.
fn source_date() -> Option<Date> {
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
    let bytes = std::env::current_exe().and_then(std::fs::read);
    match bytes {
        Ok(bytes) => *blake3::Hasher::new().update(&bytes).finalize().as_bytes(),
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
