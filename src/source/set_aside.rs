//! Names that tell a file or a folder apart from what a person keeps: those that systems and programs
//! leave are nobody's matter, those of a copy put aside are told.

use super::kind::SourceKind;

/// What a name says of a file that is not read for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetAside {
    /// A point begins it: systems hide it.
    Hidden,
    /// « ~ » begins it, as with files that programs are about to remove.
    Provisional,
    /// It ends as a copy does that was made before a change.
    Backup,
    /// It ends as what a program names so while it downloads or saves it.
    Unfinished,
}

/// What systems and programs leave beside an editor's files, whatever they name it after.
const LEFT: [&str; 10] = [
    "Thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "__MACOSX",
    "Icon\r",
    "$RECYCLE.BIN",
    "#recycle",
    "@eaDir",
    "lost+found",
    "System Volume Information",
];

/// The endings of what is not fetched or saved to its end.
const UNFINISHED: [&str; 8] = [
    "crdownload",
    "download",
    "filepart",
    "opdownload",
    "part",
    "partial",
    "tmp",
    "unconfirmed",
];

/// Folders that a point begins, and that versions, editors, disks and synchronisations keep for
/// themselves. `.Trash-1000` and the like begin as one of them does.
const LEFT_FOLDERS: [&str; 47] = [
    ".@__thumb",
    ".@upload_cache",
    ".AppleDB",
    ".AppleDesktop",
    ".AppleDouble",
    ".DocumentRevisions-V100",
    ".DS_Store",
    ".Spotlight-V100",
    ".TemporaryItems",
    ".Trash",
    ".Trashes",
    ".bzr",
    ".cache",
    ".cursor",
    ".direnv",
    ".dropbox.cache",
    ".foam",
    ".fseventsd",
    ".git",
    ".github",
    ".gitlab",
    ".hg",
    ".history",
    ".idea",
    ".ipynb_checkpoints",
    ".jj",
    ".logseq",
    ".obsidian",
    ".owncloudsync",
    ".recycle",
    ".recycler",
    ".snapshot",
    ".snapshots",
    ".stfolder",
    ".stversions",
    ".svn",
    ".sync",
    ".sync-conflict",
    ".thumbnails",
    ".tmp.drivedownload",
    ".tmp.driveupload",
    ".venv",
    ".vs",
    ".vscode",
    ".xvpics",
    ".zed",
    ".zfs",
];

/// Whether a system or a program keeps a folder for itself: it is not looked into, and not told.
pub(super) fn is_left_folder(name: &str) -> bool {
    let is_trash = name.to_lowercase().starts_with(".trash-");
    let is_known = |left: &&str| name.eq_ignore_ascii_case(left);
    // Locks and halves of files: AppleDouble's, rsync's and NFS's.
    let begins = ["._", ".~", ".nfs"];
    is_left(name)
        || is_trash
        || LEFT_FOLDERS.iter().any(is_known)
        || begins.iter().any(|begin| name.starts_with(begin))
}

/// Whether a folder is hidden by its name, and with it all that it holds.
pub(super) fn is_hidden_folder(name: &str) -> bool {
    name.starts_with('.')
}

/// Whether a system or a program left a file: its own lists, locks, and what it is about to write.
pub(super) fn is_left_file(name: &str) -> bool {
    // AppleDouble, LibreOffice's and Nextcloud's, Emacs's, and Microsoft Office's.
    let locks = ["._", ".~", ".#", "~$"];
    let unfinished = [".swp", ".swo", ".tmp", ".part"];
    is_left(name)
        || locks.iter().any(|begin| name.starts_with(begin))
        || unfinished.iter().any(|end| name.ends_with(end))
        || (name.starts_with('.') && !hides_text(name))
}

/// What the names along a path say, the first that says anything.
pub(super) fn set_aside(path: &str) -> Option<SetAside> {
    let of_name = |name: &str| {
        if is_unfinished(name) {
            return Some(SetAside::Unfinished);
        }
        let is_backup = name.ends_with('~') || ends_with_bak(name);
        match name.chars().next()? {
            '.' => Some(SetAside::Hidden),
            '~' => Some(SetAside::Provisional),
            _ => is_backup.then_some(SetAside::Backup),
        }
    };
    path.split('/').find_map(of_name)
}

impl SetAside {
    /// Why a file is not read, and what to do with it.
    pub(super) fn cause_and_mend(self) -> (&'static str, &'static str) {
        match self {
            Self::Hidden => (
                "un point commence son nom, et le cache",
                "S'il est pour le portail, renommez-le sans ce point. Sinon, supprimez-le ou rangez-le hors \
                 du portail.",
            ),
            Self::Provisional => (
                "un «\u{a0}~\u{a0}» commence son nom ou celui de son dossier, comme ce qui est provisoire",
                "S'il est pour le portail, renommez-le sans ce «\u{a0}~\u{a0}». Sinon, supprimez-le ou \
                 rangez-le hors du portail.",
            ),
            Self::Backup => (
                "la fin de son nom ou de celui de son dossier est celle d'une copie de secours",
                "S'il est pour le portail, renommez-le sans le «\u{a0}.bak\u{a0}» ou le «\u{a0}~\u{a0}» de \
                 la fin. Sinon, supprimez-le ou rangez-le hors du portail.",
            ),
            Self::Unfinished => (
                "c'est un téléchargement ou un enregistrement qui n'est pas fini, et il peut n'en être \
                 qu'une partie",
                "Attendez-en la fin\u{a0}: il prendra son vrai nom de lui-même. S'il reste là, supprimez-le, \
                 puis recommencez le téléchargement ou l'enregistrement.",
            ),
        }
    }
}

fn is_left(name: &str) -> bool {
    LEFT.iter().any(|left| name.eq_ignore_ascii_case(left))
}

/// Whether a name ends as a program names what it has not fetched or saved to its end: Chrome, Firefox
/// and others, Internet Explorer, WinSCP, Safari, Opera, Microsoft Office; and macOS (« .sb-1a2b3c4d-XyZ »).
fn is_unfinished(name: &str) -> bool {
    let Some((_, ending)) = name.rsplit_once('.') else {
        return false;
    };
    let ending = ending.to_ascii_lowercase();
    let of_macos = |rest: &str| {
        let (digits, letters) = rest.split_once('-').unwrap_or_default();
        digits.len() == 8 && digits.bytes().all(|it| it.is_ascii_hexdigit()) && !letters.is_empty()
    };
    UNFINISHED.contains(&&*ending) || ending.strip_prefix("sb-").is_some_and(of_macos)
}

fn ends_with_bak(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("bak"))
}

/// Whether a name that a point begins ends as one of a text or of a picture does.
fn hides_text(name: &str) -> bool {
    let name = name.trim_end_matches('~');
    let name = match ends_with_bak(name) {
        true => &name[..name.len() - ".bak".len()],
        false => name,
    };
    let reads = |folder: &str| SourceKind::read_at(&format!("content/{folder}/a{name}")).is_some();
    ["services", "pages", "territoires"].into_iter().any(reads)
}

#[cfg(test)]
mod tests {
    use super::{SetAside, is_left_file, is_left_folder, set_aside};

    #[test]
    fn what_systems_leave_is_told_from_what_people_put_aside() {
        for name in [
            ".DS_Store",
            "._liste.csv",
            "THUMBS.DB",
            "desktop.ini",
            "~$liste.xlsx",
            ".~lock.liste.csv#",
            ".#liste.csv",
            ".liste.csv.swp",
            "~WRL0001.tmp",
            "liste.csv.part",
            ".gitignore",
            ".nojekyll",
        ] {
            assert!(is_left_file(name), "{name}");
        }
        for name in [
            ".cache.csv",
            ".a.md",
            ".communes.geojson",
            ".photo.JPG",
            ".liste.csv~",
            ".liste.csv.BAK",
            "~copie.csv",
            "liste.csv~",
            "l5.csv.bak",
        ] {
            assert!(!is_left_file(name), "{name}");
        }
        for name in [
            ".git",
            "__macosx",
            ".Trash-1000",
            ".vscode",
            ".Obsidian",
            "@eaDir",
        ] {
            assert!(is_left_folder(name), "{name}");
        }
        for name in ["~anciens", "creches.bak", ".brouillons", ".vieux", ".gite"] {
            assert!(!is_left_folder(name), "{name}");
        }
    }

    #[test]
    fn a_folder_that_is_put_aside_puts_aside_what_it_holds() {
        for (path, said) in [
            ("content/services/.cache.csv", Some(SetAside::Hidden)),
            ("content/services/~copie.csv", Some(SetAside::Provisional)),
            (
                "content/services/~anciens/a.md",
                Some(SetAside::Provisional),
            ),
            ("content/services/creches.bak/a.md", Some(SetAside::Backup)),
            ("content/services/l5.csv.Bak", Some(SetAside::Backup)),
            ("content/services/liste.csv~", Some(SetAside::Backup)),
            (
                "content/services/a.csv.crdownload",
                Some(SetAside::Unfinished),
            ),
            (
                "content/services/a.csv.FilePart",
                Some(SetAside::Unfinished),
            ),
            ("content/services/a.csv.PART", Some(SetAside::Unfinished)),
            ("content/services/a.csv.Tmp", Some(SetAside::Unfinished)),
            (
                "content/services/a.csv.sb-1a2b3c4d-XyZ",
                Some(SetAside::Unfinished),
            ),
            (
                "content/services/a.csv.sb-1a2b3c4d-XyZaBc",
                Some(SetAside::Unfinished),
            ),
            (
                "content/services/a.csv.download/a.csv",
                Some(SetAside::Unfinished),
            ),
            (
                "content/services/Unconfirmed 1234.crdownload",
                Some(SetAside::Unfinished),
            ),
            ("content/services/download.csv", None),
            ("content/services/a.csv.sb-ventabren", None),
            ("content/services/bak.csv", None),
            ("content/services/a.md", None),
        ] {
            assert_eq!(set_aside(path), said, "{path}");
        }
    }
}
