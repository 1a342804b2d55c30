//! Names that an editor, a spreadsheet or an attacker might write.

use proptest::prelude::*;

/// Names that some system, server or program reads otherwise.
const HOSTILE: &[&str] = &[
    "..",
    ".",
    "../../evasion",
    "..\\..\\evasion",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "C:evasion",
    "\\\\serveur\\partage",
    "file:///etc/passwd",
    "a/../../b",
    "%2e%2e%2fevasion",
    "con",
    "AUX",
    "nul.txt",
    "com1",
    "LPT9.md",
    "a\u{0}b",
    "a\nb",
    "a\tb",
    "a\u{1b}[31mb",
    "a\u{7f}b",
    "\u{202e}gpj.exe",
    "\u{feff}a",
    "cr\u{e8}che",
    "cre\u{300}che",
    "Cr\u{e8}che",
    "CRE\u{300}CHE",
    "creche",
    "\u{fb01}che",
    "Straße",
    "İstanbul",
    "œuvre",
    "Œuvre",
    "index",
    "INDEX",
    "index.html",
    "404",
    "404.html",
    "page",
    "assets",
    "medias",
    "favicon.svg",
    "sitemap.xml",
    "_headers",
    ".marelle-en-cours",
    ".marelle",
    ".htaccess",
    "a.",
    "a ",
    " a",
    "a b",
    "a?b#c",
    "a&b",
    "<script>",
    "\"'`{{ frame }}{% raw %}",
    "=1+1",
    "-",
    "--",
    "",
    " ",
    "…",
    "日本語",
    "🎈",
    "services",
    "communes",
    "fiches",
    "familles",
    "aides",
    "rousset",
];

/// A name: a hostile one, a long one, or anything at all.
pub(crate) fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => "[a-cA-Céè/._ -]{1,8}",
        1 => any::<String>().prop_map(|text| text.chars().take(40).collect()),
        1 => (1..4usize).prop_map(|times| "é0123456789".repeat(times * 25)),
        1 => (250..310usize).prop_map(|length| "n".repeat(length)),
    ]
}

/// What an id may be: often one that is taken elsewhere, sometimes any name.
pub(crate) fn id_like() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c]{1,2}",
        2 => prop::sample::select(HOSTILE).prop_map(|name| {
            let letters = name.chars().filter(char::is_ascii_alphanumeric);
            format!("{}x", letters.collect::<String>().to_lowercase())
        }),
        1 => name(),
    ]
}

/// A path of one to three names.
pub(crate) fn path() -> impl Strategy<Value = String> {
    prop::collection::vec(name(), 1..4).prop_map(|names| names.join("/"))
}

/// Whether a path can be tried on a disk without leaving its folder: whatever the system makes
/// of it, this test must not do the harm itself.
pub(crate) fn may_be_tried(path: &str) -> bool {
    let rooted = path.starts_with('/') || path.contains('\0');
    !rooted && path.split('/').all(|name| !matches!(name, "" | "." | ".."))
}
