//! `marelle init`.

use std::path::Path;

use super::arguments::InitArguments;
use super::exit::Exit;
use super::failure_text::{failure_text, reason};
use super::shown_report::say;
use super::world::shown;
use crate::build::Failure;
use crate::source::{NewFile, WriteFailure, create_folder};
use crate::theme::{NameFault, starter};

pub(super) fn init_command(arguments: &InitArguments) -> Exit {
    let name = &arguments.theme;
    let (folder, files) = match starter(name) {
        Ok(starter) => starter,
        Err(fault) => {
            say(&refused(name, fault));
            return Exit::Usage;
        }
    };
    match create_folder(&arguments.root, &folder, &files) {
        Ok(()) => {
            say(&created(
                name,
                &arguments.root.join(&folder),
                &folder,
                &files,
            ));
            Exit::Fine
        }
        Err(failure) => fail(failure),
    }
}

fn refused(name: &str, fault: NameFault) -> String {
    match fault {
        NameFault::Form => format!(
            "marelle\u{a0}: «\u{a0}{name}\u{a0}» ne peut pas être le nom d'un thème.\n\
             Écrivez des minuscules sans accent, des chiffres et des tirets\u{a0}: --theme mon-theme\n"
        ),
        NameFault::Base => format!(
            "marelle\u{a0}: «\u{a0}{name}\u{a0}» est le thème de marelle.\n\
             Choisissez un autre nom\u{a0}: --theme mon-theme\n"
        ),
    }
}

fn created(name: &str, top: &Path, folder: &str, files: &[NewFile]) -> String {
    let lines = files.iter().map(|file| {
        let inside = file.path.strip_prefix(folder).unwrap_or(&file.path);
        format!("  {}\n", inside.trim_start_matches('/'))
    });
    format!(
        "Le thème «\u{a0}{name}\u{a0}» est prêt dans {}\u{a0}:\n{}\
         Pour le voir, écrivez theme = \"{name}\" dans marelle.toml, puis lancez\u{a0}: marelle serve\n",
        shown(top),
        lines.collect::<String>()
    )
}

fn fail(failure: WriteFailure) -> Exit {
    match failure {
        WriteFailure::NoSettings(folder) => {
            let (text, exit) = failure_text(&Failure::NoSettings(folder), "init");
            say(&text);
            exit
        }
        WriteFailure::Exists(path) => {
            say(&format!(
                "marelle\u{a0}: «\u{a0}{}\u{a0}» existe déjà\u{a0}; rien n'a été écrit.\n\
                 Choisissez un autre nom, ou changez ce thème à la main.\n",
                shown(&path)
            ));
            Exit::Usage
        }
        WriteFailure::Link(path) => {
            say(&format!(
                "marelle\u{a0}: «\u{a0}{}\u{a0}» est un lien symbolique\u{a0}; rien n'a été écrit.\n\
                 Mettez un vrai dossier à sa place.\n",
                shown(&path)
            ));
            Exit::Disk
        }
        WriteFailure::Io { path, kind } => {
            say(&format!(
                "marelle\u{a0}: impossible d'écrire «\u{a0}{}\u{a0}»\u{a0}: {}.\n\
                 Supprimez ce qui a été créé avant de recommencer.\n",
                shown(&path),
                reason(kind)
            ));
            Exit::Disk
        }
    }
}
