//! Puts a theme together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::embedded::{EmbeddedClient, EmbeddedTheme};
use super::manifest::check_manifest;
use super::stylesheet::condensed;
use super::texts::{Texts, unknown_calls};
use super::theme::{StaticFile, Theme};
use crate::address::{LONGEST_PATH, OutputPath, OutputPathFault, composed, fit};
use crate::diagnostic::{Code, Diagnostic, LineStarts, Severity, SourceText};
use crate::source::{Removed, ThemeFile};

/// The theme whose files stand in for what another theme does not bring.
pub(super) const BASE_THEME: &str = "parvis";

/// The file whose symbols are marks.
const SPRITE: &str = "icones.svg";

/// Styles that only the map of the search needs, in a stylesheet that only it loads.
const MAP_STYLES: &str = "carte/";

/// Puts a theme together: each embedded file, unless the theme's folder on disk has one of
/// the same name, and the folder's own files. Of the texts, what a file on disk does not say is
/// said by the embedded file of the same language, then in French.
///
/// The theme is absent when it has a fault.
pub fn load_theme(
    name: &str,
    language: &str,
    on_disk: &[Arc<ThemeFile>],
) -> (Option<Theme>, Vec<Diagnostic>) {
    let own: Vec<&Arc<ThemeFile>> = on_disk
        .iter()
        .filter(|file| composed(&file.theme) == composed(name))
        .collect();
    if name != BASE_THEME && own.is_empty() {
        let unknown = Diagnostic::of_file(Code::UnknownTheme, "marelle.toml", &[name]);
        return (None, vec![unknown]);
    }
    let mut loader = Loader {
        name,
        ..Loader::default()
    };
    for path in EmbeddedTheme::iter() {
        if let Some(file) = EmbeddedTheme::get(&path) {
            loader.add_embedded(&path, &file.data);
        }
    }
    let manifest = own.iter().find(|file| file.path == "theme.toml");
    loader.manifest(manifest.map(|file| &*file.bytes));
    for file in own {
        loader.add_own(&file.path, &file.bytes);
    }
    loader.finish(language)
}

#[derive(Default)]
struct Loader<'n> {
    name: &'n str,
    templates: BTreeMap<String, String>,
    own_templates: BTreeSet<String>,
    styles: BTreeMap<String, String>,
    statics: BTreeMap<String, Vec<u8>>,
    own_statics: BTreeSet<String>,
    texts: Texts,
    diagnostics: Vec<Diagnostic>,
}

impl Loader<'_> {
    /// Takes a file of the binary: it is a text where it should be.
    fn add_embedded(&mut self, path: &str, bytes: &[u8]) {
        if let Some((part, inside)) = path.split_once('/') {
            match (part, std::str::from_utf8(bytes)) {
                ("i18n", Ok(text)) => self.texts.add_base(inside, text),
                (_, text) => self.add(part, inside, text.ok(), bytes),
            }
        }
    }

    fn add_own(&mut self, path: &str, bytes: &[u8]) {
        let Some((part, inside)) = path.split_once('/') else {
            return;
        };
        let text = std::str::from_utf8(bytes).ok();
        if text.is_none() && part != "static" {
            return self.fault(Code::NotUtf8, path, &["un autre codage"]);
        }
        if let Some(removed) = text.and_then(Removed::of) {
            self.fault(Code::UnfitCharacter, path, &[&removed.in_words()]);
        }
        let text = text.map(fit);
        let text = text.as_deref();
        match text.filter(|_| part == "i18n" && inside.ends_with(".toml")) {
            Some(text) => {
                let path = format!("themes/{}/{path}", self.name);
                let faults = self.texts.add_own(path, text.to_owned());
                self.diagnostics.extend(faults);
            }
            None => {
                let own = match part {
                    "templates" => Some(&mut self.own_templates),
                    "static" => Some(&mut self.own_statics),
                    _ => None,
                };
                own.map(|own| own.insert(inside.to_owned()));
                self.add(part, inside, text, bytes);
            }
        }
    }

    fn add(&mut self, part: &str, inside: &str, text: Option<&str>, bytes: &[u8]) {
        match (part, text) {
            ("templates", Some(text)) => {
                self.templates.insert(inside.to_owned(), text.to_owned());
            }
            ("styles", Some(text)) => {
                self.styles.insert(inside.to_owned(), text.to_owned());
            }
            ("static", _) => {
                self.statics.insert(inside.to_owned(), bytes.to_vec());
            }
            _ => {}
        }
    }

    fn fault(&mut self, code: Code, path: &str, words: &[&str]) {
        let shown = format!("themes/{}/{path}", self.name);
        self.diagnostics
            .push(Diagnostic::of_file(code, &shown, words));
    }

    /// Holds `theme.toml` against the contract. The base theme follows it by its nature, and a
    /// folder may override some of its files without saying so again.
    fn manifest(&mut self, bytes: Option<&[u8]>) {
        if bytes.is_none() && self.name == BASE_THEME {
            return;
        }
        let path = format!("themes/{}/theme.toml", self.name);
        let lines = LineStarts::default();
        let source = match bytes.map(std::str::from_utf8) {
            Some(Err(_)) => return self.fault(Code::NotUtf8, "theme.toml", &["un autre codage"]),
            Some(Ok(text)) => Some(SourceText {
                path: &path,
                text,
                lines: &lines,
            }),
            None => None,
        };
        let faults = check_manifest(self.name, source);
        self.diagnostics.extend(faults);
    }

    fn finish(mut self, language: &str) -> (Option<Theme>, Vec<Diagnostic>) {
        let marks = self.statics.get(SPRITE).map(|bytes| marks(bytes));
        let mut files = self.files();
        let (of_map, of_pages) = std::mem::take(&mut self.styles)
            .into_iter()
            .partition(|(path, _)| path.starts_with(MAP_STYLES));
        let stylesheet = joined(&mut files, "styles", of_pages);
        let map_stylesheet = joined(&mut files, "carte", of_map);
        let script = bundle(&mut files, "portail");
        let hours_script = bundle(&mut files, "page-horaires");
        let search_script = bundle(&mut files, "page-recherche");
        let search_engine = bundle(&mut files, "recherche");
        let map_script = bundle(&mut files, "carte");
        let combobox = bundle(&mut files, "combobox");
        let wording = match self.texts.wording(self.name, language) {
            Ok(wording) => wording,
            Err(fault) => {
                self.diagnostics.push(fault);
                return (None, self.diagnostics);
            }
        };
        self.diagnostics
            .extend(self.texts.check(&wording, &self.templates));
        for (template, text) in &self.templates {
            let path = format!("themes/{}/templates/{template}", self.name);
            self.diagnostics
                .extend(unknown_calls(&path, text, &wording));
        }
        let is_error = |fault: &Diagnostic| fault.severity() == Severity::Error;
        if self.diagnostics.iter().any(is_error) {
            return (None, self.diagnostics);
        }
        let theme = Theme {
            name: self.name.to_owned(),
            digest: digest_of(&self.templates, wording.digest()),
            templates: self.templates,
            own_templates: self.own_templates,
            wording,
            files,
            marks: marks.unwrap_or_default(),
            stylesheet,
            script,
            hours_script,
            search_script,
            search_engine,
            map_script,
            map_stylesheet,
            combobox,
        };
        (Some(theme), self.diagnostics)
    }

    /// The static files, each with its address.
    fn files(&mut self) -> Vec<StaticFile> {
        let mut files = Vec::new();
        for (inside, bytes) in std::mem::take(&mut self.statics) {
            let is_own = self.own_statics.contains(&inside);
            let source = is_own.then(|| format!("themes/{}/static/{inside}", self.name));
            match OutputPath::parse(&inside) {
                Ok(path) => files.push(StaticFile {
                    path,
                    bytes,
                    source,
                }),
                Err(OutputPathFault::TooLong) => {
                    let words = [inside.chars().count(), LONGEST_PATH].map(|it| it.to_string());
                    let path = format!("static/{inside}");
                    self.fault(
                        Code::AddressTooLong,
                        &path,
                        &words.each_ref().map(|it| &**it),
                    );
                }
                Err(_) => self.fault(Code::FileName, &format!("static/{inside}"), &[]),
            }
        }
        files
    }
}

/// Names of the symbols of a sprite.
fn marks(sprite: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(sprite);
    let symbols = text.split("<symbol ").skip(1);
    let named = symbols.filter_map(|symbol| {
        let attributes = symbol.split('>').next()?;
        let (_, value) = attributes.split_once("id=\"")?;
        value.split('"').next()
    });
    named.map(str::to_owned).collect()
}

/// Adds the stylesheet that these make, in the order of their names.
fn joined(files: &mut Vec<StaticFile>, stem: &str, styles: BTreeMap<String, String>) -> String {
    let styles = styles.into_values();
    let text: String = styles
        .map(|text| format!("{}\n", text.trim_start_matches('\u{feff}')))
        .collect();
    hashed(files, stem, "css", condensed(&text).into_bytes())
}

/// Adds a script of the client.
fn bundle(files: &mut Vec<StaticFile>, stem: &str) -> String {
    let script = EmbeddedClient::get(&format!("{stem}.js"));
    let bytes = script.map_or_else(Vec::new, |file| file.data.into_owned());
    hashed(files, stem, "js", bytes)
}

/// Adds a file under a name that holds its digest, so that browsers may keep it for ever.
fn hashed(files: &mut Vec<StaticFile>, stem: &str, ending: &str, bytes: Vec<u8>) -> String {
    let digest = blake3::hash(&bytes).to_hex();
    let path = format!("assets/{stem}.{}.{ending}", &digest[..16]);
    if let Ok(path) = OutputPath::parse(&path) {
        files.push(StaticFile {
            path,
            bytes,
            source: None,
        });
    }
    format!("/{path}")
}

fn digest_of(templates: &BTreeMap<String, String>, wording: blake3::Hash) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for (name, text) in templates {
        for part in [name, text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.update(wording.as_bytes());
    hasher.finalize()
}
