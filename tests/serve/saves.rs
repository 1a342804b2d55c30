//! However a program saves a file, the site becomes what a build would give.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use super::served::{OTHER, Served, service};

const PAGE: &str = "/fiches/autre/";

fn beside(served: &Served, name: &str) -> PathBuf {
    served.portal.path(&format!("content/services/{name}"))
}

/// Serves, saves the second service as `save` does it, and waits until its page shows the text.
#[track_caller]
fn saved(name: &str, save: impl FnOnce(&Served, &str)) -> Served {
    let served = Served::new();
    save(&served, &service(name));
    let text = format!("Texte de {name}.");
    served.shows(PAGE, &text);
    served.becomes_what_a_build_gives(&text);
    served
}

#[test]
fn written_in_place() {
    let served = saved("Ecrit", |served, text| served.portal.write(OTHER, text));
    served.says(&format!("{OTHER} modifié\u{a0}: "));
}

#[test]
fn truncated_and_written_in_two_strokes() {
    // A build may see the empty file, the half, or the whole.
    saved("Tronque", |served, text| {
        let (start, rest) = text.split_at(text.len() / 2);
        let mut options = OpenOptions::new();
        let mut file = options
            .write(true)
            .truncate(true)
            .open(beside(served, "autre.md"))
            .unwrap();
        file.write_all(start.as_bytes()).unwrap();
        file.sync_all().unwrap();
        file.write_all(rest.as_bytes()).unwrap();
    });
}

#[test]
fn half_written_until_the_fault_shows_then_finished() {
    saved("Lent", |served, text| {
        let mut events = served.events();
        events.says_errors(0);
        let mut file = File::create(beside(served, "autre.md")).unwrap();
        file.write_all(&text.as_bytes()[..20]).unwrap();
        // The program is still writing: what stands is faulty, and the old page stays.
        events.says_some_error();
        assert!(served.get(PAGE).body.contains("Texte de Autre relais."));
        file.write_all(&text.as_bytes()[20..]).unwrap();
        drop(file);
        events.says_errors(0);
    });
}

#[test]
fn renamed_over_from_a_hidden_copy() {
    let served = saved("Renomme", |served, text| {
        fs::write(beside(served, ".autre.md.tmp"), text).unwrap();
        fs::rename(beside(served, ".autre.md.tmp"), beside(served, "autre.md")).unwrap();
    });
    served.says(&format!("{OTHER} modifié\u{a0}: "));
}

#[test]
fn renamed_over_from_another_folder() {
    saved("Ailleurs", |served, text| {
        served.portal.write("aside.md", text);
        fs::rename(served.portal.path("aside.md"), beside(served, "autre.md")).unwrap();
    });
}

#[test]
fn as_vim_does_with_a_swap_file_a_probe_and_a_backup() {
    let served = saved("Vim", |served, text| {
        let at = |name: &str| beside(served, name);
        fs::write(at(".autre.md.swp"), b"b0VIM 9.1\0\0").unwrap();
        fs::write(at("4913"), "").unwrap();
        fs::remove_file(at("4913")).unwrap();
        fs::rename(at("autre.md"), at("autre.md~")).unwrap();
        fs::write(at("autre.md"), text).unwrap();
        fs::remove_file(at("autre.md~")).unwrap();
        fs::remove_file(at(".autre.md.swp")).unwrap();
    });
    let said = served.says("modifié\u{a0}: ");
    assert!(!said.contains("4913") && !said.contains('~'), "{said}");
}

#[test]
fn as_emacs_does_with_a_lock_that_leads_nowhere() {
    saved("Emacs", |served, text| {
        let at = |name: &str| beside(served, name);
        symlink("somebody@somewhere.1234:1", at(".#autre.md")).unwrap();
        fs::write(at("#autre.md#"), text).unwrap();
        fs::copy(at("autre.md"), at("autre.md~")).unwrap();
        fs::write(at("autre.md"), text).unwrap();
        fs::remove_file(at("#autre.md#")).unwrap();
        fs::remove_file(at(".#autre.md")).unwrap();
    });
}

#[test]
fn as_office_programs_do_with_a_lock_and_a_numbered_copy() {
    let served = Served::new();
    let table = |name: &str| {
        format!(
            "id;nom;type;adresse.commune;adresse.code_postal\nt;{name};ludotheque;Rousset;13790\n"
        )
    };
    let at = |name: &str| beside(&served, name);
    served
        .portal
        .write("content/services/t.csv", table("Premier"));
    served.shows("/fiches/t/", "Premier");
    fs::write(at(".~lock.t.csv#"), ",somebody,").unwrap();
    fs::write(at("~$t.csv"), [0; 165]).unwrap();
    fs::write(at("lu1234.tmp"), table("Second")).unwrap();
    fs::rename(at("lu1234.tmp"), at("t.csv")).unwrap();
    fs::remove_file(at("~$t.csv")).unwrap();
    fs::remove_file(at(".~lock.t.csv#")).unwrap();
    served.shows("/fiches/t/", "Second");
    served.becomes_what_a_build_gives("a table was saved");
}

#[test]
fn two_files_at_once() {
    let served = saved("Deux", |served, text| {
        served.portal.write(OTHER, text);
        served
            .portal
            .write("content/services/tiers.md", service("Tiers"));
    });
    served.shows("/fiches/tiers/", "Texte de Tiers.");
}

#[test]
fn fifty_times_without_a_pause() {
    saved("Dernier", |served, text| {
        for number in 0..50 {
            served
                .portal
                .write(OTHER, service(&format!("Essai {number}")));
        }
        served.portal.write(OTHER, text);
    });
}

#[test]
fn another_text_of_the_same_length_at_once() {
    let served = saved("AAAA", |served, text| served.portal.write(OTHER, text));
    // The stamp may be the very same one: it is too young to be believed.
    served.portal.write(OTHER, service("BBBB"));
    served.shows(PAGE, "Texte de BBBB.");
    served.becomes_what_a_build_gives("the same length");
}

#[test]
fn an_older_file_put_back() {
    let served = saved("Neuf", |served, text| served.portal.write(OTHER, text));
    let (aside, file) = (served.portal.path("aside.md"), beside(&served, "autre.md"));
    fs::write(&aside, service("Vieux")).unwrap();
    let old = SystemTime::now() - Duration::from_secs(400 * 24 * 3600);
    let times = File::options().write(true).open(&aside).unwrap();
    times.set_modified(old).unwrap();
    fs::rename(&aside, &file).unwrap();
    served.shows(PAGE, "Texte de Vieux.");
    served.becomes_what_a_build_gives("an older file");
}

#[test]
fn what_editors_leave_beside_a_file_is_no_content() {
    let served = Served::new();
    let before = served.portal.site();
    for name in [
        "autre.md~",
        ".autre.md.swp",
        "#autre.md#",
        "autre.bak",
        "autre.md.tmp",
    ] {
        fs::write(beside(&served, name), service("Brouillon")).unwrap();
    }
    // An edit after them: what they do has been done by then.
    served.portal.write(OTHER, service("Apres"));
    served.shows(PAGE, "Texte de Apres.");
    served.becomes_what_a_build_gives("backups");
    // The search's files are named for what they hold.
    let after = served.portal.site();
    let named = |path: &&String| !path.starts_with("recherche/index/");
    assert!(after.keys().filter(named).eq(before.keys().filter(named)));
}
