//! What the program learns from the world: the day, itself, the environment.

use std::path::Path;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::arguments::CommonArguments;
use crate::build::Request;

/// The output folder when none is given, below the portal's root.
const OUTPUT: &str = "public";

/// Makes the request of a command: the day is `--today`, `SOURCE_DATE_EPOCH`, the settings' own,
/// or the clock's in Europe/Paris, in that order.
pub(super) fn request(common: &CommonArguments, force: bool) -> Request {
    Request {
        root: common.root.clone(),
        output: common
            .output
            .clone()
            .unwrap_or_else(|| common.root.join(OUTPUT)),
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

fn today_in_paris() -> Date {
    Zoned::now().with_time_zone(paris()).date()
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
