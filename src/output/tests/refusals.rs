//! What is refused, always before any change.

use std::fs;
use std::time::Duration;

use super::builds::{Files, Portal, files, key_of, path_of};
use crate::output::{OutputFault, OutputFolder};

#[test]
fn a_folder_of_others_is_refused() {
    let portal = Portal::new();
    portal.write("photos/ete.jpg", "à moi");
    let site = fs::canonicalize(portal.site()).unwrap();
    for _ in 0..2 {
        let fault = portal.build(&files([("index.html", "A")])).unwrap_err();
        assert!(matches!(fault, OutputFault::Foreign { path } if path == site));
        assert_eq!(portal.files(), files([("photos/ete.jpg", "à moi")]));
    }
}

#[test]
fn a_folder_kept_by_git_is_empty() {
    let portal = Portal::new();
    portal.write(".gitkeep", "");
    portal.build(&files([("index.html", "A")])).unwrap();
    assert_eq!(
        portal.files(),
        files([(".gitkeep", ""), ("index.html", "A")])
    );
}

/// A site of one page, to which `add` is added by hand; `plan` must then be refused for `path`.
fn assert_refused(add: &str, plan: Files, path: &str) {
    let portal = Portal::new();
    portal
        .build(&files([("a/index.html", "A"), ("index.html", "accueil")]))
        .unwrap();
    portal.write(add, "à moi");
    let before = portal.files();
    let manifest = fs::read(portal.manifest()).unwrap();
    let expected = fs::canonicalize(portal.site()).unwrap().join(path);
    match portal.build(&plan).unwrap_err() {
        OutputFault::InTheWay { path } => assert_eq!(path, expected),
        other => panic!("{other:?}"),
    }
    assert_eq!(portal.files(), before);
    assert_eq!(fs::read(portal.manifest()).unwrap(), manifest);
    assert!(!portal.at(".marelle-en-cours").exists());
}

#[test]
fn a_file_of_others_in_the_way_is_refused() {
    assert_refused("b.html", files([("b.html", "B")]), "b.html");
    // In the place of a folder.
    assert_refused("b", files([("b/index.html", "B")]), "b");
    // In an old folder of ours where a file now comes.
    assert_refused("a/note.txt", files([("a", "fichier")]), "a/note.txt");
    // In a folder of others where a file comes.
    assert_refused("b/c/note.txt", files([("b", "fichier")]), "b/c/note.txt");
}

#[test]
fn a_file_of_others_where_ours_was_removed_with_its_folder_is_left() {
    let portal = Portal::new();
    portal
        .build(&files([("a/index.html", "A"), ("index.html", "accueil")]))
        .unwrap();
    fs::remove_dir_all(portal.at("a")).unwrap();
    portal.write("a", "à moi");
    portal.build(&files([("index.html", "accueil")])).unwrap();
    assert_eq!(
        portal.files(),
        files([("a", "à moi"), ("index.html", "accueil")])
    );
}

#[test]
fn a_plan_that_contradicts_itself_is_refused() {
    let portal = Portal::new();
    let mut folder = portal.open().unwrap();
    let stage = |folder: &OutputFolder, path: &str| {
        let path = path_of(path);
        folder.stage(&path, key_of(&path, ""), b"").unwrap()
    };
    for pair in [["a", "a"], ["a", "a/b"], ["a/b", "a"]] {
        let staged = pair.map(|path| stage(&folder, path)).into();
        let fault = folder.commit(&[], staged).unwrap_err();
        assert!(matches!(fault, OutputFault::Plan { .. }), "{fault:?}");
    }
    let fault = folder
        .commit(&[&path_of("jamais-vu")], Vec::new())
        .unwrap_err();
    assert!(matches!(fault, OutputFault::Plan { .. }));
    drop(folder);

    portal.build(&files([("a/b", "B")])).unwrap();
    let mut folder = portal.open().unwrap();
    let staged = vec![stage(&folder, "a")];
    let fault = folder.commit(&[&path_of("a/b")], staged).unwrap_err();
    assert!(matches!(fault, OutputFault::Plan { .. }));
    drop(folder);
    assert_eq!(portal.files(), files([("a/b", "B")]));
}

#[test]
fn a_second_build_at_once_is_told_which_process_holds_the_folder() {
    let portal = Portal::new();
    let held = portal.open().unwrap();
    match portal.open().unwrap_err() {
        OutputFault::Locked { process } => assert_eq!(process, Some(std::process::id())),
        other => panic!("{other:?}"),
    }
    drop(held);
    portal.open().unwrap();
}

#[test]
fn a_build_waits_for_the_other_one_to_end() {
    let portal = Portal::new();
    let held = portal.open().unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| OutputFolder::open(&portal.site(), &portal.state()).is_ok());
        std::thread::sleep(Duration::from_millis(120));
        drop(held);
        assert!(waiting.join().unwrap());
    });
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;
    use std::path::Path;

    use super::*;

    /// `link` inside a site of two pages leads outside; `plan` must be refused and leave both as they were.
    fn assert_link_refused(link: &str, plan: &Files) {
        let portal = Portal::new();
        portal
            .build(&files([("a/index.html", "A"), ("index.html", "accueil")]))
            .unwrap();
        let outside = portal.root.path().join("ailleurs");
        fs::create_dir_all(&outside).unwrap();
        fs::write(outside.join("index.html"), "ailleurs").unwrap();
        let at = portal.at(link);
        if at.is_dir() {
            fs::remove_dir_all(&at).unwrap();
        } else if at.exists() {
            fs::remove_file(&at).unwrap();
        }
        symlink(&outside, &at).unwrap();
        let expected = fs::canonicalize(portal.site()).unwrap().join(link);
        match portal.build(plan).unwrap_err() {
            OutputFault::Symlink { path } => assert_eq!(path, expected),
            other => panic!("{other:?}"),
        }
        assert_eq!(
            fs::read_to_string(outside.join("index.html")).unwrap(),
            "ailleurs"
        );
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
        assert!(fs::symlink_metadata(&at).unwrap().is_symlink());
    }

    #[test]
    fn a_link_is_never_written_nor_removed_through() {
        let page = files([("a/index.html", "neuf")]);
        // The folder of a page that changes, of a page that goes, of a new page.
        assert_link_refused("a", &page);
        assert_link_refused("a", &files([("index.html", "accueil")]));
        assert_link_refused("b", &files([("b/c/index.html", "B")]));
        // The page itself: it changes, it goes, it is new.
        assert_link_refused("index.html", &files([("index.html", "neuf")]));
        assert_link_refused("index.html", &files([("a/index.html", "A")]));
        assert_link_refused("b.html", &files([("b.html", "B")]));
        // Inside a folder whose place a file takes; the staging folder.
        assert_link_refused("a/lien", &files([("a", "fichier")]));
        assert_link_refused(".marelle-en-cours", &page);
    }

    #[test]
    fn a_dangling_link_is_refused_too() {
        let portal = Portal::new();
        portal.build(&files([("index.html", "accueil")])).unwrap();
        symlink("nulle-part", portal.at("a")).unwrap();
        let fault = portal.build(&files([("a/index.html", "A")])).unwrap_err();
        assert!(matches!(fault, OutputFault::Symlink { .. }));
    }

    #[test]
    fn the_output_folder_itself_may_be_a_link() {
        let portal = Portal::new();
        let real = portal.root.path().join("vrai");
        fs::create_dir(&real).unwrap();
        symlink(&real, portal.site()).unwrap();
        portal.build(&files([("index.html", "A")])).unwrap();
        assert_eq!(fs::read_to_string(real.join("index.html")).unwrap(), "A");
        // The same folder by its own name is the same output.
        let direct = OutputFolder::open(&real, &portal.state()).unwrap();
        assert!(direct.is_intact());
    }

    /// Each file and folder of the state folder, replaced by a link or a pipe.
    #[test]
    fn nothing_in_the_state_folder_is_followed_or_waited_for() {
        let page = files([("index.html", "accueil")]);
        let names = ["", "dossier", "verrou", "processus", "manifeste"];
        let coming = ["manifeste.nouveau", "derniere.nouvelle", "images"];
        for name in names.into_iter().chain(coming) {
            for put in [link, pipe] {
                let portal = Portal::new();
                portal.build(&page).unwrap();
                let outside = portal.root.path().join("ailleurs");
                fs::write(&outside, "à moi").unwrap();
                let folder = portal.manifest().parent().unwrap().to_owned();
                let at = match name {
                    "" => folder,
                    name => folder.join(name),
                };
                let _ = fs::remove_file(&at).or_else(|_| fs::remove_dir_all(&at));
                put(&outside, &at);
                let fault = portal.build(&page).unwrap_err();
                let (OutputFault::Symlink { path }
                | OutputFault::InTheWay { path }
                | OutputFault::NotAFolder { path }) = fault
                else {
                    panic!("{name}: {fault:?}");
                };
                assert_eq!(path, at);
                assert_eq!(fs::read_to_string(&outside).unwrap(), "à moi");
            }
        }
        for folder in [".marelle", ".marelle/sorties"] {
            let portal = Portal::new();
            let outside = portal.root.path().join("ailleurs");
            fs::create_dir(&outside).unwrap();
            let at = portal.root.path().join(folder);
            fs::create_dir_all(at.parent().unwrap()).unwrap();
            symlink(&outside, &at).unwrap();
            let fault = portal.build(&page).unwrap_err();
            assert!(matches!(fault, OutputFault::Symlink { path } if path == at));
            assert_eq!(fs::read_dir(&outside).unwrap().count(), 0);
        }
    }

    fn link(outside: &Path, at: &Path) {
        symlink(outside, at).unwrap();
    }

    fn pipe(_: &Path, at: &Path) {
        let made = std::process::Command::new("mkfifo").arg(at).status();
        assert!(made.unwrap().success());
    }

    #[test]
    fn a_pipe_in_the_place_of_an_output_is_refused() {
        let portal = Portal::new();
        portal.build(&files([("index.html", "A")])).unwrap();
        fs::remove_file(portal.at("index.html")).unwrap();
        pipe(Path::new(""), &portal.at("index.html"));
        let fault = portal.build(&files([("index.html", "A")])).unwrap_err();
        assert!(matches!(fault, OutputFault::InTheWay { .. }), "{fault:?}");
    }
}
