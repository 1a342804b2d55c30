//! Thousands of files at once, as when another branch is checked out.

use std::fs;

use super::served::{Served, service};
use crate::portal_folder::PortalFolder;

const FILES: usize = 2_000;

fn write_all(served: &Served, word: &str, numbers: impl Iterator<Item = usize>) {
    for number in numbers {
        let file = format!("content/services/lot-{}/s{number}.md", number % 20);
        served
            .portal
            .write(&file, service(&format!("{word} {number}")));
    }
}

#[test]
fn two_thousand_files_come_change_and_go() {
    let served = Served::of(PortalFolder::in_memory(), &[]);
    write_all(&served, "Un", 0..FILES);
    served.shows("/fiches/s1999/", "Texte de Un 1999.");
    served.becomes_what_a_build_gives("two thousand files came");
    // A part changes, a part goes, and nothing waits for anything.
    write_all(&served, "Deux", (0..FILES).step_by(3));
    for folder in [3, 7] {
        let folder = format!("content/services/lot-{folder}");
        fs::remove_dir_all(served.portal.path(&folder)).unwrap();
    }
    write_all(&served, "Trois", [FILES].into_iter());
    served.shows("/fiches/s2000/", "Texte de Trois 2000.");
    served.becomes_what_a_build_gives("many changed and many went");
    assert_eq!(served.get("/fiches/s3/").status, 404);
    assert!(served.get("/fiches/s6/").body.contains("Texte de Deux 6."));
}
