//! What stopped a build, in French, and the exit code it makes.

use std::io::ErrorKind;
use std::path::Path;

use super::exit::Exit;
use super::option_values::meant_site;
use super::shown_report::{capitalised, grouped};
use super::world::{shown, shown_inside};
use crate::build::{Disappearance, EXCHANGED_MEND, Failure};
use crate::output::{Action, OutputFault};
use crate::serve::Fault;

/// What to do where much of a portal is gone.
const ACCEPT: &str = "Remettez ce qui manque à sa place, corrigez les lignes écartées, ou reconnectez \
                      le dossier partagé. Si vous l'avez supprimé ou renommé exprès, ajoutez\u{a0}: --accepter-disparitions";

/// What stopped a build, in words.
struct Words {
    /// Begins with a small letter, ends with a full stop.
    sentence: String,
    mend: String,
    exit: Exit,
}

/// The sentences and the exit code of a failure of a command, for the terminal.
pub(super) fn failure_text(failure: &Failure, command: &str) -> (String, Exit) {
    let words = words(failure, &shown, command);
    let text = format!("marelle\u{a0}: {}\n{}\n", words.sentence, words.mend);
    (text, words.exit)
}

/// The same for open pages: what is concerned, what is wrong, the mend. Paths are relative to
/// the portal; of a folder elsewhere only the name is told.
pub(super) fn failure_fault(failure: &Failure, root: &Path) -> Fault {
    let inside = |path: &Path| shown_inside(root, path);
    let words = words(failure, &inside, "serve");
    let file = match failure {
        Failure::NoSettings(_) => {
            return Fault::of_computer(
                "marelle.toml",
                "Il n'y a plus de marelle.toml\u{a0}: ce dossier n'est plus un portail.",
                "Remettez ce fichier à sa place.",
            );
        }
        Failure::NoContent | Failure::Disappearance(..) => "content".to_owned(),
        Failure::BaseUrl(_) => "--base-url".to_owned(),
        Failure::Defect => "marelle".to_owned(),
        Failure::Output(
            OutputFault::Foreign { path }
            | OutputFault::AmongSources { path }
            | OutputFault::InTheWay { path }
            | OutputFault::NotAFolder { path }
            | OutputFault::Symlink { path }
            | OutputFault::Io { path, .. },
        ) => inside(path),
        Failure::Output(OutputFault::Plan { path }) => path.to_string(),
        Failure::Output(OutputFault::Locked { .. }) => ".marelle".to_owned(),
    };
    Fault::of_computer(&file, &capitalised(&words.sentence), &words.mend)
}

fn words(failure: &Failure, shown: &dyn Fn(&Path) -> String, command: &str) -> Words {
    let usage = |sentence: String, mend: &str| Words {
        sentence,
        mend: mend.to_owned(),
        exit: Exit::Usage,
    };
    match failure {
        Failure::NoSettings(folder) => usage(
            format!(
                "il n'y a pas de marelle.toml dans «\u{a0}{}\u{a0}»\u{a0}: ce dossier n'est pas un portail.",
                shown(folder)
            ),
            &format!(
                "Placez-vous dans le dossier du portail, ou indiquez-le\u{a0}: marelle {command} --root DOSSIER"
            ),
        ),
        Failure::NoContent => Words {
            sentence: "le dossier «\u{a0}content\u{a0}» est absent ou vide\u{a0}; \
                       le site publié n'a pas été touché."
                .to_owned(),
            mend: ACCEPT.to_owned(),
            exit: Exit::Disk,
        },
        Failure::Disappearance(gone, _) => disappearance(*gone),
        Failure::BaseUrl(written) => usage(
            format!("«\u{a0}{written}\u{a0}» n'est pas l'adresse d'un site."),
            &format!(
                "Écrivez par exemple\u{a0}: --base-url {}",
                meant_site(written)
            ),
        ),
        Failure::Defect => Words {
            sentence: "un défaut de marelle a arrêté cette construction\u{a0}; \
                       un site déjà publié reste en place."
                .to_owned(),
            mend:
                "Signalez-le avec ce que dit le terminal et le fichier que vous veniez de changer."
                    .to_owned(),
            exit: Exit::Internal,
        },
        Failure::Output(fault) => output_fault(fault, shown),
    }
}

fn disappearance(found: Disappearance) -> Words {
    if let Some(what) = found.exchanged() {
        return Words {
            sentence: format!("{what}\u{a0}; le site publié n'a pas été touché."),
            mend: format!(
                "{EXCHANGED_MEND} Si c'est voulu, ajoutez\u{a0}: --accepter-disparitions"
            ),
            exit: Exit::Disk,
        };
    }
    let (what, drafts) = (found.what(), found.of_which_drafts());
    let (gone, published) = (grouped(found.gone), grouped(found.published));
    Words {
        sentence: format!(
            "il manque {gone} des {published} {what} du site publié{drafts}, qui n'a pas été touché."
        ),
        mend: ACCEPT.to_owned(),
        exit: Exit::Disk,
    }
}

fn output_fault(fault: &OutputFault, shown: &dyn Fn(&Path) -> String) -> Words {
    let (sentence, mend, exit) = match fault {
        OutputFault::Foreign { path } => (
            format!(
                "«\u{a0}{}\u{a0}» contient des fichiers que marelle n'a pas écrits\u{a0}; rien n'a été touché.",
                shown(path)
            ),
            "Videz ce dossier vous-même, ou choisissez-en un autre\u{a0}: --output DOSSIER",
            Exit::Disk,
        ),
        OutputFault::AmongSources { path } => (among_sources(&shown(path)), APART, Exit::Disk),
        OutputFault::InTheWay { path } => (
            format!(
                "«\u{a0}{}\u{a0}» n'est pas dans la liste de ce que marelle a écrit, et tient une place dont elle a besoin\u{a0}; rien n'a été touché.",
                shown(path)
            ),
            IN_THE_WAY,
            Exit::Disk,
        ),
        OutputFault::NotAFolder { path } => (no_folder(&shown(path)), MOVE, Exit::Disk),
        OutputFault::Symlink { path } => (
            format!(
                "«\u{a0}{}\u{a0}» est un lien symbolique\u{a0}; rien n'a été touché.",
                shown(path)
            ),
            "Supprimez ce lien, ou choisissez un autre dossier\u{a0}: --output DOSSIER",
            Exit::Disk,
        ),
        OutputFault::Locked { process } => (
            format!("{} écrit déjà dans ce dossier.", other_command(*process)),
            "Attendez qu'elle finisse, ou arrêtez-la, puis recommencez.",
            Exit::Disk,
        ),
        OutputFault::Plan { path } => (
            format!("défaut de marelle sur «\u{a0}{path}\u{a0}». Le site n'a pas été touché."),
            "Signalez-le avec ce message.",
            Exit::Internal,
        ),
        OutputFault::Io {
            action,
            path,
            error,
        } => (
            format!(
                "{} «\u{a0}{}\u{a0}»\u{a0}: {}.",
                action_in_words(*action),
                shown(path),
                reason(error.kind())
            ),
            after(*action, error.kind()),
            Exit::Disk,
        ),
    };
    Words {
        sentence,
        mend: mend.to_owned(),
        exit,
    }
}

/// The mend of what stands in the place of an output.
const IN_THE_WAY: &str = "Déplacez-le, ou choisissez un autre dossier\u{a0}: --output DOSSIER. S'il vient pourtant \
             de marelle, sa liste est abîmée\u{a0}: supprimez le dossier «\u{a0}.marelle\u{a0}» du \
             portail, puis reconstruisez.";

/// The mend of what stands in the place of a folder.
const MOVE: &str = "Déplacez-le ou renommez-le\u{a0}: marelle crée ce dossier elle-même.";

/// The mend of a site's folder in which the editor's files are.
const APART: &str = "Choisissez un dossier à part, par exemple\u{a0}: --output public";

fn among_sources(path: &str) -> String {
    format!(
        "le site ne peut pas aller dans «\u{a0}{path}\u{a0}»\u{a0}: ce que vous écrivez y est\u{a0}; rien n'a été touché."
    )
}

fn no_folder(path: &str) -> String {
    format!(
        "«\u{a0}{path}\u{a0}» doit être un dossier, et c'est un fichier, ou un lien qui ne mène à rien\u{a0}; rien n'a été touché."
    )
}

fn other_command(process: Option<u32>) -> String {
    match process {
        Some(process) => format!("une autre commande marelle (processus {process})"),
        None => "une autre commande marelle".to_owned(),
    }
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

/// A system's error in French.
pub(super) fn reason(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "le disque est plein",
        ErrorKind::PermissionDenied => "l'accès est refusé",
        ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule",
        ErrorKind::NotFound => "il n'existe plus",
        ErrorKind::NotADirectory => "ce n'est pas un dossier",
        _ => "le disque ne répond pas comme prévu",
    }
}

fn after(action: Action, kind: ErrorKind) -> &'static str {
    match action {
        Action::OpenOutput | Action::Inspect | Action::Stage
            if kind == ErrorKind::PermissionDenied =>
        {
            "Un site déjà publié n'a pas été touché. Donnez-vous le droit d'écrire dans ce dossier, \
             ou choisissez-en un autre\u{a0}: --output DOSSIER"
        }
        Action::Replace | Action::Remove | Action::RemoveFolder | Action::WriteManifest => {
            "La prochaine construction réparera le site."
        }
        _ => "Un site déjà publié n'a pas été touché.",
    }
}
