//! Puts a theme's texts together, and says what is wrong with them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::called_texts::called_texts;
use crate::diagnostic::suggestion::did_you_mean;
use crate::diagnostic::{Code, Diagnostic, Form, LineStarts, SourceText};
use crate::wording::{FRENCH, Table, Wording, check_table, read_table};

/// How many keys a warning names.
const NAMED: usize = 4;

/// A theme's texts by language, and those of the base theme.
#[derive(Default)]
pub(super) struct Texts {
    own: BTreeMap<String, (String, Table, String)>,
    base: BTreeMap<String, Table>,
}

impl Texts {
    /// Reads one of the base theme's own files: `fr.toml`. It is part of the binary, and has no
    /// fault.
    pub(super) fn add_base(&mut self, file: &str, text: &str) {
        let table = Table::embedded(file, text);
        self.base.insert(language_of(file), table);
    }

    /// Reads a file of the theme's folder.
    pub(super) fn add_own(&mut self, path: String, text: String) -> Vec<Diagnostic> {
        let lines = LineStarts::default();
        let (table, diagnostics) = read_table(SourceText {
            path: &path,
            text: &text,
            lines: &lines,
        });
        self.own.insert(language_of(&path), (path, table, text));
        diagnostics
    }

    /// The languages that it speaks, in order.
    fn languages(&self) -> Vec<&str> {
        let mut languages: Vec<&str> = self
            .own
            .keys()
            .chain(self.base.keys())
            .map(String::as_str)
            .collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    fn tables(&self, language: &str) -> Vec<&Table> {
        let own = self.own.get(language).map(|(_, table, _)| table);
        own.into_iter().chain(self.base.get(language)).collect()
    }

    /// The texts in a language.
    ///
    /// # Errors
    /// When the theme says nothing in it.
    pub(super) fn wording(&self, theme: &str, language: &str) -> Result<Arc<Wording>, Diagnostic> {
        let own = self.tables(language);
        if own.is_empty() {
            let known: Vec<String> = self
                .languages()
                .iter()
                .map(|it| format!("langue = \"{it}\""))
                .collect();
            let words = [theme, language, &known.join(" ou ")];
            return Err(Diagnostic::of_file(
                Code::UnknownLanguage,
                "marelle.toml",
                &words,
            ));
        }
        let french = self.tables(FRENCH);
        let french = if language == FRENCH { &[][..] } else { &french };
        Ok(Arc::new(Wording::new(language, &own, french)))
    }

    /// Holds the theme's own files against the French.
    pub(super) fn check(
        &self,
        wording: &Wording,
        templates: &BTreeMap<String, String>,
    ) -> Vec<Diagnostic> {
        let called: Vec<&str> = templates
            .values()
            .flat_map(|text| called_texts(text))
            .map(|(key, _)| key)
            .collect();
        let base: Vec<&Table> = self.base.get(FRENCH).into_iter().collect();
        let base = Wording::new(FRENCH, &base, &[]);
        let mut diagnostics = Vec::new();
        for (language, (path, table, text)) in &self.own {
            let meant = if language == FRENCH {
                &base
            } else {
                wording.in_french()
            };
            let lines = LineStarts::default();
            let source = SourceText {
                path,
                text,
                lines: &lines,
            };
            diagnostics.extend(check_table(table, meant, &called, source));
        }
        diagnostics.extend(self.lacking(wording));
        diagnostics
    }

    /// What the site's language lacks, in one warning.
    fn lacking(&self, wording: &Wording) -> Option<Diagnostic> {
        let lacking: Vec<&str> = wording.lacking().collect();
        let (path, ..) = self.own.get(wording.language())?;
        let count = match lacking.len() {
            0 => return None,
            1 => "Il manque un texte".to_owned(),
            many => format!("Il manque {many} textes"),
        };
        let mut named = lacking[..lacking.len().min(NAMED)].join(", ");
        if lacking.len() > NAMED {
            named.push_str(" et d'autres");
        }
        let words = [&*count, &*named, path];
        Some(Diagnostic::of_file(Code::MissingText, path, &words))
    }
}

/// A fault for each key that a template calls and no table holds. `path` is the template's.
pub(super) fn unknown_calls(path: &str, template: &str, wording: &Wording) -> Vec<Diagnostic> {
    let lines = LineStarts::default();
    let source = SourceText {
        path,
        text: template,
        lines: &lines,
    };
    let unknown = called_texts(template)
        .into_iter()
        .filter(|(key, _)| !wording.holds(key));
    let faults = unknown.map(|(key, span)| {
        let message = format!("aucun texte ne s'appelle «\u{a0}{key}\u{a0}»");
        let hint = match did_you_mean(key, wording.keys(), Form::Cells) {
            Some((_, hint)) => hint,
            None => "Ajoutez-le à i18n/fr.toml.".to_owned(),
        };
        Diagnostic::at(Code::Template, source, span, &[&message, &hint])
    });
    faults.collect()
}

/// `themes/parvis/i18n/fr.toml` is of `fr`.
fn language_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name).to_owned()
}
