//! A day ends while the site is shown.

use std::path::Path;
use std::time::SystemTime;

use super::served::{OTHER, Served, clean_build_on, service};
use crate::portal_folder::PortalFolder;

const DAY: i64 = 24 * 3600;

/// How far midnight is when the server starts: it must have built once by then.
const SECONDS_LEFT: i64 = 5;

/// A database of time zones (RFC 8536) in which it will soon be midnight in Paris.
fn write_zones(folder: &Path) {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let now = i64::try_from(now.unwrap().as_secs()).unwrap();
    let ahead = (-now - SECONDS_LEFT).rem_euclid(DAY);
    // Zones are at most half a day from Greenwich.
    let offset = if ahead > DAY / 2 { ahead - DAY } else { ahead };
    let mut block = b"TZif2".to_vec();
    block.extend([0; 15]);
    // No indicators, no leap seconds, no transitions, one type of time, four letters.
    for count in [0u32, 0, 0, 0, 1, 4] {
        block.extend(count.to_be_bytes());
    }
    block.extend(i32::try_from(offset).unwrap().to_be_bytes());
    block.extend([0, 0]);
    block.extend(b"XXX\0");
    // The rule of POSIX counts west of Greenwich.
    let (sign, west) = if offset > 0 {
        ('-', offset)
    } else {
        ('+', -offset)
    };
    let (hours, minutes, seconds) = (west / 3600, west / 60 % 60, west % 60);
    let rule = format!("\nXXX{sign}{hours:02}:{minutes:02}:{seconds:02}\n");
    let file = [&*block, &*block, rule.as_bytes()].concat();
    std::fs::create_dir_all(folder.join("Europe")).unwrap();
    std::fs::write(folder.join("Europe/Paris"), file).unwrap();
}

#[test]
fn at_midnight_in_paris_only_what_tells_the_day_is_made_again() {
    let portal = PortalFolder::new();
    let closed = "infos_du_moment = [{ type = \"fermeture\", du = 2026-11-20, au = 2026-11-22, texte = \"Travaux\" }]\n+++\n## Venir";
    let text = service("Autre relais").replace("+++\n## Venir", closed);
    portal.write(OTHER, text);
    let zones = PortalFolder::empty();
    let mut command = portal.command(&["serve", "--port", "0", "--today", "2026-11-22"]);
    command.env("TZDIR", zones.root());
    write_zones(zones.root());
    let served = Served::started(portal, command, &[]);
    let (before, after) = (
        clean_build_on(&served.portal, "2026-11-22"),
        clean_build_on(&served.portal, "2026-11-23"),
    );
    let changed = before
        .iter()
        .filter(|(path, bytes)| after.get(*path) != Some(bytes));
    let changed = changed.count();
    assert!((1..10).contains(&changed), "{changed}");
    assert!(
        served
            .portal
            .read("public/fiches/autre/index.html")
            .contains("Travaux")
    );
    // Nothing is touched: the day itself is the change.
    served.says("Un nouveau jour commence\u{a0}: ");
    served.becomes(&after, "the next day");
    let kept = after.len() - changed;
    served.says(&format!("{changed} sorties refaites, {kept} gardées"));
}
