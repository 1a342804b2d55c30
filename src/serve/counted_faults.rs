//! Faults as other computers may know of them.

use std::collections::BTreeMap;

use super::fault::Fault;
use crate::diagnostic::{Diagnostic, Severity};

/// The folders of `content/` that every portal names alike. A file's own name, or a folder's that
/// an editor chose, may be a person's.
const COLLECTIONS: &[&str] = &[
    "actualites",
    "agenda",
    "baremes",
    "calendrier",
    "pages",
    "services",
    "territoires",
];

/// Counts faults by fiche, or where its name may be a person's by folder, and by code, errors
/// first: no line and no value.
pub(super) fn counted_faults(diagnostics: &[Diagnostic]) -> Vec<Fault> {
    let mut counts: BTreeMap<(Severity, String, &str), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        let file = &*diagnostic.location.file;
        let folder = match diagnostic.names_nobody {
            true => file.to_owned(),
            false => folder_of(file),
        };
        let group = (diagnostic.severity(), folder, diagnostic.code.entry().slug);
        *counts.entry(group).or_default() += 1;
    }
    let faults = counts.into_iter().map(|((severity, folder, slug), count)| {
        let words = match (severity, count) {
            (Severity::Error, 1) => "une faute".to_owned(),
            (Severity::Error, count) => format!("{count} fautes"),
            (Severity::Warning, 1) => "une remarque".to_owned(),
            (Severity::Warning, count) => format!("{count} remarques"),
        };
        Fault::counted(severity, &folder, &format!("{slug}\u{a0}: {words}"))
    });
    faults.collect()
}

fn folder_of(file: &str) -> String {
    let mut segments = file.split('/');
    match (segments.next(), segments.next(), segments.next()) {
        (Some("content"), Some(collection), Some(_)) if COLLECTIONS.contains(&collection) => {
            format!("content/{collection}/")
        }
        (Some("content"), ..) => "content/".to_owned(),
        (Some("themes"), ..) => "themes/".to_owned(),
        (Some("marelle.toml"), None, None) => file.to_owned(),
        _ => "le portail".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{counted_faults, folder_of};
    use crate::diagnostic::{Code, Diagnostic};

    #[test]
    fn a_folder_is_one_that_every_portal_has() {
        for (file, folder) in [
            ("content/services/odile/odile.md", "content/services/"),
            ("content/services/odile.md", "content/services/"),
            ("content/odile/odile.jpg", "content/"),
            ("content/odile.jpg", "content/"),
            ("content/services", "content/"),
            ("themes/odile/theme.toml", "themes/"),
            ("marelle.toml", "marelle.toml"),
            ("odile.toml", "le portail"),
        ] {
            assert_eq!(folder_of(file), folder, "{file}");
        }
    }

    #[test]
    fn faults_are_counted_errors_first() {
        let fault = |code, file: &str| Diagnostic::of_file(code, file, &["Odile", "Odile"]);
        let counted = counted_faults(&[
            fault(Code::MissingImage, "content/pages/odile.md"),
            fault(Code::UnknownKind, "content/services/odile.md"),
            fault(Code::UnknownKind, "content/services/zoe.md"),
        ]);
        let said: Vec<String> = counted
            .iter()
            .map(|fault| format!("{} {}", fault.file, fault.message))
            .collect();
        assert_eq!(
            said,
            [
                "content/services/ type-de-service-inconnu\u{a0}: 2 fautes",
                "content/pages/ image-absente\u{a0}: une remarque",
            ]
        );
        let shown = serde_json::to_string(&counted).unwrap();
        assert!(!shown.to_lowercase().contains("odile"), "{shown}");
    }
}
