//! Puts a theme together.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::embedded::{EmbeddedClient, EmbeddedTheme};
use super::theme::{StaticFile, Theme};
use crate::address::OutputPath;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::ThemeFile;

/// The theme whose files stand in for what another theme does not bring.
const BASE_THEME: &str = "parvis";

/// Puts a theme together: each embedded file, unless the theme's folder on disk has one of
/// the same name, and the folder's own files.
///
/// # Errors
/// When no such theme exists, or a file is no text or has a name that cannot be published.
pub fn load_theme(name: &str, on_disk: &[Arc<ThemeFile>]) -> Result<Theme, Vec<Diagnostic>> {
    let own: Vec<&Arc<ThemeFile>> = on_disk.iter().filter(|file| file.theme == name).collect();
    if name != BASE_THEME && own.is_empty() {
        return Err(vec![Diagnostic::of_file(
            Code::UnknownTheme,
            "marelle.toml",
            &[name],
        )]);
    }
    let mut files: BTreeMap<String, Cow<'_, [u8]>> = BTreeMap::new();
    for path in EmbeddedTheme::iter() {
        if let Some(file) = EmbeddedTheme::get(&path) {
            files.insert(path.into_owned(), file.data);
        }
    }
    for file in own {
        files.insert(file.path.clone(), Cow::Borrowed(&file.bytes));
    }
    assemble(name, files)
}

fn assemble(name: &str, files: BTreeMap<String, Cow<'_, [u8]>>) -> Result<Theme, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let mut templates = BTreeMap::new();
    let mut styles = String::new();
    let mut statics = Vec::new();
    for (path, bytes) in files {
        let (part, inside) = path.split_once('/').unwrap_or(("", &path));
        match (part, std::str::from_utf8(&bytes)) {
            ("templates", Ok(text)) => {
                templates.insert(inside.to_owned(), text.to_owned());
            }
            ("styles", Ok(text)) => {
                styles.push_str(text.trim_start_matches('\u{feff}'));
                styles.push('\n');
            }
            ("templates" | "styles", Err(_)) => {
                let shown = format!("themes/{name}/{path}");
                diagnostics.push(Diagnostic::of_file(
                    Code::NotUtf8,
                    &shown,
                    &["un autre codage"],
                ));
            }
            ("static", _) => match OutputPath::parse(inside) {
                Ok(output) => statics.push(StaticFile {
                    path: output,
                    bytes: bytes.into_owned(),
                }),
                Err(_) => {
                    let shown = format!("themes/{name}/{path}");
                    diagnostics.push(Diagnostic::of_file(Code::FileName, &shown, &[]));
                }
            },
            _ => {}
        }
    }
    let stylesheet = hashed(&mut statics, "styles", "css", styles.into_bytes());
    let script =
        EmbeddedClient::get("portail.js").map_or_else(Vec::new, |file| file.data.into_owned());
    let script = hashed(&mut statics, "portail", "js", script);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let digest = digest_of(&templates);
    Ok(Theme {
        name: name.to_owned(),
        templates,
        files: statics,
        stylesheet,
        script,
        digest,
    })
}

/// Adds a file under a name that holds its digest, so that browsers may keep it for ever.
fn hashed(files: &mut Vec<StaticFile>, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
    let digest = blake3::hash(&bytes).to_hex();
    let path = format!("assets/{stem}.{}.{ending}", &digest[..16]);
    if let Ok(path) = OutputPath::parse(&path) {
        files.push(StaticFile { path, bytes });
    }
    format!("/{path}")
}

fn digest_of(templates: &BTreeMap<String, String>) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in templates {
        for part in [name, text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize()
}
