//! Renders one output.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tera::Tera;

use super::budget::{self, Enter, Leave, Page, Step};
use super::components_in_place::{components_in_place, has_implicit_arguments};
use super::counted::counted;
use super::feature_collection::FeatureCollection;
use super::footer_in_place::{FOOTER, footer_in_place};
use super::french_marks::{marked, unmarked};
use super::levelled::levelled;
use super::said::{ContentLanguage, Text};
use super::said_in_place::said_in_place;
use super::template_fault::{is_beyond_budget, page_too_large, template_fault, unreadable_theme};
use super::weighed::WEIGHED;
use crate::context::{Context, Digested, Frame, ServicesData};
use crate::diagnostic::{Code, Diagnostic};
use crate::theme::Theme;
use crate::wording::{CLOSE, FRENCH, OPEN};

/// About what a row of data takes: memory that is asked for at once is touched once.
const ROW_BYTES: usize = 700;

/// A theme's templates, compiled.
pub struct Renderer<'t> {
    theme: &'t Theme,
    tera: Tera,
    /// Templates that asked for too much: thousands of pages would each ask again.
    beyond: Mutex<BTreeMap<&'static str, Box<Diagnostic>>>,
}

impl<'t> Renderer<'t> {
    /// Compiles a theme's templates, for pages that all show one frame.
    ///
    /// # Errors
    /// When a template does not read.
    pub fn new(theme: &'t Theme, frame: &Digested<Frame>) -> Result<Self, Box<Diagnostic>> {
        budget::begin_page();
        if let Some(fault) = unreadable_theme(theme) {
            return Err(Box::new(fault));
        }
        let tera = engine(theme, said(theme));
        let tera = tera.and_then(|tera| with_constants_in_place(tera, theme, frame));
        let tera = tera.map_err(|error| {
            // Said as the file is written, so that lines and columns are its own.
            let error = engine(theme, theme.templates.iter()).err().unwrap_or(error);
            Box::new(template_fault(&error, "base.html", theme, &[]))
        })?;
        Ok(Self {
            theme,
            tera,
            beyond: Mutex::default(),
        })
    }

    /// Makes the bytes of the output at an address.
    ///
    /// # Errors
    /// When its template uses what it does not receive.
    pub fn render(&self, address: &str, context: &Context<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
        match context {
            Context::Bytes(bytes) => Ok(bytes.to_vec()),
            Context::Compressed(bytes, compression) => Ok(compression.compress(bytes)),
            Context::Picture(picture) => Ok(picture.bytes().to_vec()),
            Context::Text(text) => Ok(text.clone().into_bytes()),
            Context::GeoJson(data) => Ok(geojson(data)),
            Context::Csv(data) => Ok(csv(data)),
            Context::Page { template, values } => self.page(address, template, values.as_ref()),
        }
    }

    fn page(
        &self,
        address: &str,
        template: &'static str,
        values: &dyn crate::context::Values,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let fault = |error: tera::Error, fields: &[String]| {
            Box::new(template_fault(&error, template, self.theme, fields))
        };
        if !self.theme.templates.contains_key(template) {
            let path = format!("themes/{}/templates/{template}", self.theme.name);
            let words = ["il manque", "Copiez celui de themes/parvis/templates."];
            return Err(Box::new(Diagnostic::of_file(Code::Template, &path, &words)));
        }
        if let Some(fault) = self.beyond().get(template) {
            return Err(fault.clone());
        }
        let context = values.to_tera().map_err(|error| fault(error, &[]))?;
        let mut page = Page {
            bytes: Vec::with_capacity(16 * 1024),
        };
        budget::begin_page();
        if let Err(error) = self.tera.render_to(template, &context, &mut page) {
            // The embedded templates end: what they show is too much.
            if is_beyond_budget(&error) && self.theme.own_templates.is_empty() {
                return Err(Box::new(page_too_large(address)));
            }
            // What has no end is not begun again.
            if is_beyond_budget(&error) {
                let fault = fault(error, &[]);
                self.beyond().insert(template, fault.clone());
                return Err(fault);
            }
            budget::begin_page();
            let as_written = engine(self.theme, self.theme.templates.iter());
            let as_written = as_written.and_then(|tera| tera.render(template, &context));
            return Err(fault(as_written.err().unwrap_or(error), &values.fields()));
        }
        let bytes = page.bytes;
        if self.theme.wording.language() == FRENCH {
            return Ok(bytes);
        }
        let text = String::from_utf8_lossy(&bytes);
        if !text.contains([OPEN, CLOSE]) {
            return Ok(bytes);
        }
        let text = if template.ends_with(".html") {
            marked(&text)
        } else {
            unmarked(&text)
        };
        Ok(text.into_bytes())
    }

    fn beyond(&self) -> MutexGuard<'_, BTreeMap<&'static str, Box<Diagnostic>>> {
        // A panic elsewhere leaves a fault less at worst.
        self.beyond.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The templates with their plain texts in place, and those of the theme's folder counted.
fn said(theme: &Theme) -> impl Iterator<Item = (&String, String)> {
    let templates = theme.templates.iter();
    templates.map(|(name, text)| {
        let said = said_in_place(text, &theme.wording);
        match theme.own_templates.contains(name) {
            true => (name, levelled(&counted(&said))),
            false => (name, said),
        }
    })
}

/// The engine with what is the same on every page rendered once.
fn with_constants_in_place(
    mut tera: Tera,
    theme: &Theme,
    frame: &Digested<Frame>,
) -> Result<Tera, tera::Error> {
    if has_implicit_arguments(&tera) {
        return Ok(tera);
    }
    let mut templates: BTreeMap<&str, String> = said(theme)
        .map(|(name, text)| (name.as_str(), components_in_place(&text, &tera)))
        .collect();
    if let Some(footer) = footer_in_place(&tera, frame) {
        templates.insert(FOOTER, footer);
    }
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// Compiles templates, with what they may ask of the theme's texts.
fn engine<N: AsRef<str>, T: AsRef<str>>(
    theme: &Theme,
    templates: impl IntoIterator<Item = (N, T)>,
) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    tera.register_function("texte", Text(Arc::clone(&theme.wording)));
    let content_language = ContentLanguage(Arc::clone(&theme.wording));
    tera.register_function("pas", Step);
    tera.register_function("entre", Enter);
    tera.register_function("sort", Leave);
    tera.register_function("range", budget::range);
    tera.register_filter(WEIGHED, budget::weigh);
    tera.register_filter("replace", budget::replace);
    tera.register_filter("join", budget::join);
    tera.register_function("langue_contenu", content_language);
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

fn geojson(data: &ServicesData<'_>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(data.rows().len() * ROW_BYTES);
    // Strings, numbers and nulls always serialise, and writing to memory cannot fail.
    let _ = serde_json::to_writer(&mut bytes, &FeatureCollection(data));
    bytes.push(b'\n');
    bytes
}

/// A table that Excel opens by double click: UTF-8 with BOM, `;`, CRLF. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection).
fn csv(data: &ServicesData<'_>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(data.rows().len() * ROW_BYTES);
    bytes.extend_from_slice("\u{feff}".as_bytes());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(bytes);
    let rows = data.rows().map(|row| row.cells());
    let headings = crate::context::ServiceRow::HEADINGS
        .iter()
        .map(ToString::to_string)
        .collect();
    // A table has no place for its licence but a column: a row may travel alone.
    let licences = std::iter::repeat(data.licence.clone().unwrap_or_default());
    let licences = std::iter::once("licence".to_owned()).chain(licences);
    for (cells, licence) in std::iter::once(headings).chain(rows).zip(licences) {
        let cells = cells.into_iter().chain([licence]).map(defused);
        let cells: Vec<String> = cells.collect();
        // Writing to memory cannot fail, and every row has as many cells as the headings.
        let _ = writer.write_record(&cells);
    }
    writer.into_inner().unwrap_or_default()
}

fn defused(cell: String) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    // A plain number is no formula.
    if formula && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell
    }
}
