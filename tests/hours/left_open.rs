//! Sentences that leave some moments open: what is said at each is held, and what is not known.

use marelle::hours::calendar::{Calendar, Zone};

use super::judged::said;

#[test]
fn only_what_holds_whatever_is_meant_is_said() {
    let calendar = Calendar::carried(Some(Zone::C));
    let mut wrong = Vec::new();
    let rows = include_str!("left_open.tsv").lines();
    for row in rows.filter(|row| !row.starts_with('#')) {
        let (text, checks) = row.split_once('\t').unwrap();
        for check in checks.split(", ") {
            let (moment, wanted) = check.split_once('=').unwrap();
            let found = said(&text.replace('⏎', "\n"), moment.parse().unwrap(), &calendar);
            if found != wanted {
                wrong.push(format!("{text} — {check}, dit {found}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
