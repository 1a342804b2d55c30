//! What stopped a build, in French, and the exit code it makes.

use std::io::ErrorKind;

use super::exit::Exit;
use super::world::shown;
use crate::build::Failure;
use crate::output::{Action, OutputFault};

/// The sentences and the exit code of a failure.
pub(super) fn failure_text(failure: &Failure) -> (String, Exit) {
    match failure {
        Failure::NoSettings(folder) => (
            format!(
                "marelle\u{a0}: il n'y a pas de marelle.toml dans «\u{a0}{}\u{a0}»\u{a0}: ce dossier n'est pas un portail.\n\
                 Placez-vous dans le dossier du portail, ou indiquez-le\u{a0}: marelle build --root DOSSIER\n",
                shown(folder)
            ),
            Exit::Usage,
        ),
        Failure::BaseUrl(written) => (
            format!(
                "marelle\u{a0}: «\u{a0}{written}\u{a0}» n'est pas l'adresse d'un site.\n\
                 Écrivez par exemple\u{a0}: --base-url https://familles.exemple.fr\n"
            ),
            Exit::Usage,
        ),
        Failure::Output(fault) => output_fault(fault),
    }
}

fn output_fault(fault: &OutputFault) -> (String, Exit) {
    let text = match fault {
        OutputFault::Foreign { path } => format!(
            "marelle\u{a0}: «\u{a0}{}\u{a0}» contient des fichiers que marelle n'a pas écrits\u{a0}; rien n'a été touché.\n\
             Videz ce dossier vous-même, ou choisissez-en un autre\u{a0}: --output DOSSIER\n",
            shown(path)
        ),
        OutputFault::Symlink { path } => format!(
            "marelle\u{a0}: «\u{a0}{}\u{a0}» est un lien symbolique\u{a0}; rien n'a été touché.\n\
             Supprimez ce lien, ou choisissez un autre dossier\u{a0}: --output DOSSIER\n",
            shown(path)
        ),
        OutputFault::Locked { process } => {
            let who = process.map_or_else(
                || "une autre commande marelle".to_owned(),
                |process| format!("une autre commande marelle (processus {process})"),
            );
            format!(
                "marelle\u{a0}: {who} écrit déjà dans ce dossier.\n\
                 Attendez qu'elle finisse, ou arrêtez-la, puis recommencez.\n"
            )
        }
        OutputFault::Plan { path } => {
            let text = format!(
                "marelle\u{a0}: défaut de marelle sur «\u{a0}{path}\u{a0}». Le site n'a pas été touché.\n\
                 Signalez-le avec ce message.\n"
            );
            return (text, Exit::Internal);
        }
        OutputFault::Io {
            action,
            path,
            error,
        } => format!(
            "marelle\u{a0}: {} «\u{a0}{}\u{a0}»\u{a0}: {}.\n{}\n",
            action_in_words(*action),
            shown(path),
            reason(error.kind()),
            after(*action)
        ),
    };
    (text, Exit::Disk)
}

fn action_in_words(action: Action) -> &'static str {
    match action {
        Action::OpenOutput => "impossible d'ouvrir le dossier du site",
        Action::OpenState | Action::Lock | Action::ReadManifest | Action::WriteManifest => {
            "impossible de tenir le registre des pages dans"
        }
        Action::Inspect => "impossible d'examiner",
        Action::Stage => "impossible de préparer la page",
        Action::CleanStaging | Action::Remove | Action::RemoveFolder => "impossible de supprimer",
        Action::CreateFolder => "impossible de créer le dossier",
        Action::Replace => "impossible de remplacer",
    }
}

fn reason(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "le disque est plein",
        ErrorKind::PermissionDenied => "l'accès est refusé",
        ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule",
        ErrorKind::NotFound => "il n'existe plus",
        ErrorKind::NotADirectory => "ce n'est pas un dossier",
        _ => "le disque ne répond pas comme prévu",
    }
}

fn after(action: Action) -> &'static str {
    match action {
        Action::Replace | Action::Remove | Action::RemoveFolder | Action::WriteManifest => {
            "La prochaine construction réparera le site."
        }
        _ => "Le site précédent n'a pas été touché.",
    }
}
