//! Disks and folders that refuse: exit code 3, and the old site stays.
#![allow(clippy::disallowed_methods, reason = "tests fill disks")]

use std::path::Path;
use std::process::Command;

use crate::portal_folder::{PortalFolder, TODAY, files_below};

#[test]
fn a_folder_with_other_files_is_refused() {
    let portal = PortalFolder::new();
    portal.write("public/lettre.txt", "Chère Madame");
    let ran = portal.run_bare(&["build", "--today", "2026-11-22"]);
    assert_eq!(ran.code, Some(3));
    let folder = portal.path("public").canonicalize().unwrap();
    assert_eq!(
        ran.stderr,
        format!(
            "marelle\u{a0}: «\u{a0}{}\u{a0}» contient des fichiers que marelle n'a pas écrits\u{a0}; rien n'a été touché.\n\
             Videz ce dossier vous-même, ou choisissez-en un autre\u{a0}: --output DOSSIER\n",
            folder.display()
        )
    );
    let site = portal.site();
    assert_eq!(site.into_keys().collect::<Vec<_>>(), ["lettre.txt"]);
    assert_eq!(portal.read("public/lettre.txt"), "Chère Madame");
}

/// To empty such a folder, as one of other files is, would lose what the editor wrote.
#[test]
fn a_site_among_its_sources_is_refused() {
    let portal = PortalFolder::new();
    let before = files_below(portal.root());
    let root = portal.root().to_str().unwrap();
    let above = portal.root().parent().unwrap().to_str().unwrap();
    let inside = ["content", "content/out/site", "themes", "content/../."];
    let inside = inside.map(|folder| format!("{root}/{folder}"));
    for folder in inside.iter().map(String::as_str).chain([root, above]) {
        let ran = portal.run_bare(&["build", "--today", "2026-11-22", "--output", folder]);
        assert_eq!(ran.code, Some(3), "{folder}");
        assert_eq!(
            ran.stderr,
            format!(
                "marelle\u{a0}: le site ne peut pas aller dans «\u{a0}{folder}\u{a0}»\u{a0}: ce que \
                 vous écrivez y est\u{a0}; rien n'a été touché.\nChoisissez un dossier à part, par \
                 exemple\u{a0}: --output public\n"
            )
        );
        assert_eq!(files_below(portal.root()), before, "{folder}");
    }
}

/// An answer cut short is no answer: a program would take it for the whole.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_told() {
    let portal = PortalFolder::new();
    for arguments in [
        &["check", "--format", "json"][..],
        &["build", "--json"],
        &["horaires", "lun-ven 9h-17h", "--json"],
        &["--help"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
        let ran = portal.command(arguments).stdout(full.unwrap()).output();
        assert_eq!(ran.unwrap().status.code(), Some(3), "{arguments:?}");
    }
}

#[test]
fn what_marelle_remembers_can_be_deleted() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let site = portal.digests();
    portal.remove(".marelle");
    portal.write("public/lettre.txt", "Chère Madame");
    let ran = portal.build(&[]);
    let told = "1 fichier du dossier du site ne vient pas de cette construction, et reste\u{a0}: lettre.txt.\n\
                Supprimez ce qui vient d'une ancienne construction\u{a0}; gardez ce que vous avez ajouté.\n";
    assert!(ran.stderr.ends_with(told), "{}", ran.stderr);
    // Each build says so, one that renders nothing too, until it is gone.
    for arguments in [&[][..], &["--force"]] {
        let ran = portal.build(arguments);
        assert!(ran.stderr.ends_with(told), "{}", ran.stderr);
    }
    assert_eq!(portal.read("public/lettre.txt"), "Chère Madame");
    portal.remove("public/lettre.txt");
    assert_eq!(portal.digests(), site);
    let ran = portal.build(&[]);
    assert!(!ran.stderr.contains("lettre.txt"), "{}", ran.stderr);
    // Another portal's mark is not this one's.
    portal.remove(".marelle");
    portal.write("public/.marelle-sortie", "Un autre portail.\n");
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("que marelle n'a pas écrits"),
        "{}",
        ran.stderr
    );
}

#[cfg(unix)]
#[test]
fn a_link_or_a_pipe_among_the_sources_is_told_and_not_read() {
    let portal = PortalFolder::new();
    let elsewhere = PortalFolder::empty();
    elsewhere.write("secret.md", "+++\n# à ne pas citer\n");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(elsewhere.path(from), portal.path(to)).unwrap();
    };
    link("secret.md", "content/pages/lien.md");
    let pipe = portal.path("content/pages/tube.md");
    let made = Command::new("mkfifo").arg(pipe).status();
    assert!(made.unwrap().success());
    let ran = portal.run(&["check"]);
    assert_eq!(ran.code, Some(1), "{}", ran.stderr);
    assert!(ran.stderr.contains("faute[lien-symbolique]"));
    assert!(ran.stderr.contains("ce n'est pas un fichier ordinaire"));
    assert!(!ran.stderr.contains("citer"), "{}", ran.stderr);
    for (from, to) in [("", "content"), ("secret.md", "marelle.toml")] {
        let portal = PortalFolder::new();
        portal.remove(to);
        std::os::unix::fs::symlink(elsewhere.path(from), portal.path(to)).unwrap();
        let ran = portal.run(&["check"]);
        assert_eq!(ran.code, Some(1), "{}", ran.stderr);
        assert!(ran.stderr.contains("faute[lien-symbolique]"), "{to}");
        assert!(!ran.stderr.contains("citer"), "{}", ran.stderr);
    }
}

#[test]
fn a_file_that_came_later_is_left_alone() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    portal.write("public/lettre.txt", "Chère Madame");
    portal.build(&["--force"]);
    assert_eq!(portal.read("public/lettre.txt"), "Chère Madame");
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_site_is_refused_and_not_followed() {
    let portal = PortalFolder::new();
    let elsewhere = PortalFolder::empty();
    portal.build(&[]);
    portal.remove("public/fiches");
    std::os::unix::fs::symlink(elsewhere.root(), portal.path("public/fiches")).unwrap();
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("est un lien symbolique"),
        "{}",
        ran.stderr
    );
    assert!(files_below(elsewhere.root()).is_empty());
}

/// A small disk, unmounted when dropped.
struct SmallDisk<'f>(&'f Path);

impl<'f> SmallDisk<'f> {
    fn mount(folder: &'f Path) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=4m", "tmpfs"])
            .arg(folder)
            .output();
        mount
            .is_ok_and(|mount| mount.status.success())
            .then_some(Self(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    let portal = PortalFolder::new();
    let folder = portal.path("disque");
    let Some(_small) = SmallDisk::mount(&folder) else {
        println!("NOT RUN: a tmpfs could not be mounted");
        return;
    };
    let output = ["--output", "disque/site"];
    portal.build(&output);
    let before = files_below(&portal.path("disque/site"));
    fill(&portal.path("disque/lest"));
    portal.alter("marelle.toml", "Familles d'essai", "Familles renommées");
    let ran = portal.run(&[&["build"][..], &output].concat());
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(ran.stderr.contains("le disque est plein"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("os error"), "{}", ran.stderr);
    let staged = |path: &String| !path.starts_with(".marelle-en-cours/");
    let mut after = files_below(&portal.path("disque/site"));
    after.retain(|path, _| staged(path));
    assert!(before == after, "the old site changed");
    portal.remove("disque/lest");
    portal.build(&output);
    let healed = portal.read("disque/site/index.html");
    assert!(healed.contains("Familles renommées"));
}

/// What it lists of ours is known, and the rest is not removed.
#[test]
fn a_list_of_what_was_written_that_is_cut_is_told_with_the_way_out() {
    let portal = PortalFolder::new();
    portal.build(&[]);
    let outputs = std::fs::read_dir(portal.path(".marelle/sorties")).unwrap();
    let folder = outputs.map(|entry| entry.unwrap().path()).next().unwrap();
    let list = folder.join("manifeste");
    let bytes = std::fs::read(&list).unwrap();
    std::fs::write(&list, &bytes[..bytes.len() / 50]).unwrap();
    portal.alter("marelle.toml", "Familles d'essai", "Familles renommées");
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    let way_out = "S'il vient pourtant de marelle, sa liste est abîmée\u{a0}: supprimez le dossier \
                   «\u{a0}.marelle\u{a0}» du portail, puis reconstruisez.\n";
    assert!(ran.stderr.ends_with(way_out), "{}", ran.stderr);
    portal.remove(".marelle");
    portal.build(&[]);
    assert!(
        portal
            .read("public/index.html")
            .contains("Familles renommées")
    );
}

/// Writes until the disk takes nothing more.
fn fill(path: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(path).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
}

/// What is no folder where one is needed is told as what it is, with what to do.
#[cfg(unix)]
#[test]
fn what_stands_in_the_place_of_a_folder_is_told() {
    let said = |path: &str| {
        format!(
            "marelle\u{a0}: «\u{a0}{path}\u{a0}» doit être un dossier, et c'est un fichier, ou un lien qui ne mène à rien\u{a0}; rien n'a été touché.\n\
             Déplacez-le ou renommez-le\u{a0}: marelle crée ce dossier elle-même.\n"
        )
    };
    for path in ["public", ".marelle", ".marelle/sorties"] {
        let portal = PortalFolder::new();
        portal.write(path, "Chère Madame");
        let ran = in_folder(&portal, &["build"]);
        assert_eq!((ran.0, &*ran.1), (Some(3), &*said(path)));
        assert_eq!(portal.read(path), "Chère Madame");
    }
    let portal = PortalFolder::new();
    std::os::unix::fs::symlink("ailleurs", portal.path("public")).unwrap();
    let ran = in_folder(&portal, &["build"]);
    assert_eq!((ran.0, &*ran.1), (Some(3), &*said("public")));
    portal.write("lettre", "Chère Madame");
    let ran = in_folder(&portal, &["build", "--output", "lettre/site"]);
    assert_eq!((ran.0, &*ran.1), (Some(3), &*said("lettre")));
}

/// The exit code of a command that runs in the portal's folder, and what it says.
#[cfg(unix)]
fn in_folder(portal: &PortalFolder, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = portal.command(arguments);
    command.current_dir(portal.root()).args(["--today", TODAY]);
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code(), said)
}
