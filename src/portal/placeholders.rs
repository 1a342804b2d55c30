//! What stands in pages for the placeholders of texts.

use jiff::civil::Date;

use super::body::{FigureSource, escape};
use super::facts::{Facts, InForce, on_day};
use super::linker::Linker;
use crate::address::{fold, slugify};
use crate::content::{Figure, Placeholder, Reference, ScaleValue, in_words};
use crate::diagnostic::suggestion::{did_you_mean, nearest};
use crate::diagnostic::{Code, Form};

/// What stands for a placeholder.
#[derive(Debug, Clone)]
pub(super) struct Filling {
    /// Trusted HTML.
    pub(super) html: String,
    /// The words alone.
    pub(super) text: String,
    /// Who fixes it, when it is a figure.
    pub(super) source: Option<FigureSource>,
}

/// What stands for the placeholders of a text on that day, in their order; nothing for one that
/// names what the portal has not, which is reported.
pub(super) fn fillings(
    linker: &mut Linker<'_>,
    facts: &Facts,
    placeholders: &[Placeholder],
    (source, today): (usize, Date),
) -> Vec<Option<Filling>> {
    let mut fillings = Vec::with_capacity(placeholders.len());
    for placeholder in placeholders {
        let filling = match &placeholder.reference {
            Reference::PhoneLine { id, alone } => {
                phone_line(facts, id, *alone, placeholder.in_link)
            }
            Reference::Figure {
                scale,
                value,
                alone,
            } => figure(facts, scale, value)
                .map(|values| on_that_day(linker, values, placeholder, (source, today, *alone))),
        };
        match filling {
            Ok(filling) => fillings.push(filling),
            Err(unknown) => {
                let words = [unknown.what, &*unknown.name, &*unknown.hint];
                linker.push(Code::UnknownPlaceholder, source, placeholder.span, &words);
                fillings.push(None);
            }
        }
    }
    fillings
}

/// A name that the portal has not.
struct Unknown {
    what: &'static str,
    name: String,
    hint: String,
}

impl Unknown {
    fn new<'w>(
        what: &'static str,
        name: &str,
        known: impl Iterator<Item = &'w str>,
        file: &str,
    ) -> Self {
        let hint = match did_you_mean(name, known, Form::Cells) {
            Some((_, hint)) => hint,
            None => absent(name, file),
        };
        Self {
            what,
            name: name.to_owned(),
            hint,
        }
    }
}

/// The mend of a name that is near to none. With accents or capitals it could not be given.
fn absent(name: &str, file: &str) -> String {
    let plain = slugify(name).filter(|slug| slug.as_str() != name);
    let under = plain.map_or(String::new(), |slug| {
        format!(", sous le nom «\u{a0}{slug}\u{a0}»")
    });
    format!("Ajoutez-le dans {file}{under}, avec sa source, ou corrigez ce nom.")
}

/// The mend of a figure of an unknown barème, where both its words are near to what is there.
fn figure_meant(facts: &Facts, scale: &str, value: &str) -> Option<String> {
    let near_scale = nearest(scale, facts.scale_ids())?;
    let values = &facts.scale(near_scale)?.values;
    let near_value = match values.get_key_value(value) {
        Some((own, _)) => own.as_str(),
        None => nearest(value, values.keys().map(String::as_str))?,
    };
    let meant = format!("{{{{ bareme {near_scale}.{near_value} }}}}");
    let is_same = fold(scale) == near_scale && fold(value) == near_value;
    Some(match is_same {
        true => format!("Écrivez\u{a0}: {meant}"),
        false => format!("Vouliez-vous écrire {meant}\u{a0}?"),
    })
}

/// A number, with its hours where it does not answer at any hour: who calls in distress must not
/// find that nobody does.
fn phone_line(
    facts: &Facts,
    id: &str,
    alone: bool,
    in_link: bool,
) -> Result<Option<Filling>, Unknown> {
    let Some(line) = facts.phone_line(id) else {
        let known = facts.phone_line_ids();
        return Err(Unknown::new("Le numéro", id, known, "content/numeros.toml"));
    };
    let mut text = line.phone.to_string();
    let mut html = if in_link {
        escape(&text)
    } else {
        format!("<a href=\"{}\">{}</a>", escape(&line.link()), escape(&text))
    };
    if let Some(hours) = line.hours.as_ref().filter(|_| !alone) {
        let hours = format!(" ({hours})");
        html.push_str(&escape(&hours));
        text.push_str(&hours);
    }
    let source = None;
    Ok(Some(Filling { html, text, source }))
}

/// The figures of a name, with the index of the source that holds them.
fn figure<'f>(
    facts: &'f Facts,
    scale: &str,
    value: &str,
) -> Result<(usize, &'f [ScaleValue]), Unknown> {
    let Some(known) = facts.scale(scale) else {
        let ids = facts.scale_ids();
        let unknown = Unknown::new("Le barème", scale, ids, "content/baremes/");
        let hint = figure_meant(facts, scale, value).unwrap_or(unknown.hint);
        return Err(Unknown { hint, ..unknown });
    };
    match known.values.get(value) {
        Some(values) => Ok((known.source, values)),
        None => {
            let ids = known.values.keys().map(String::as_str);
            let file = format!("le barème «\u{a0}{scale}\u{a0}»");
            Err(Unknown::new("Le chiffre", value, ids, &file))
        }
    }
}

/// The figure of a day in words, with its date. One that is not in force is shown with its dates
/// whatever the text asks, and reported.
fn on_that_day(
    linker: &mut Linker<'_>,
    (scale, values): (usize, &[ScaleValue]),
    placeholder: &Placeholder,
    (source, today, alone): (usize, Date, bool),
) -> Option<Filling> {
    let (value, in_force) = on_day(values, today)?;
    if in_force != InForce::Now {
        let shown = match in_force {
            InForce::Past => "la dernière connue",
            _ => "la prochaine",
        };
        let path = linker.path(scale).to_owned();
        let words = [&*value.label, &*in_words(today), shown, &*path];
        linker.push(Code::NotInForce, source, placeholder.span, &words);
    }
    let mut text = value.figure.in_words();
    let is_day = matches!(value.figure, Figure::Day(_));
    if in_force != InForce::Now || !(alone || is_day) {
        text.push_str(&format!(" ({})", dates(value, in_force)));
    }
    let html = escape(&text);
    let source = Some(FigureSource {
        provenance: value.provenance.clone(),
        verified_on: value.verified_on,
    });
    Some(Filling { html, text, source })
}

fn dates(value: &ScaleValue, in_force: InForce) -> String {
    let from = in_words(value.from);
    match (in_force, value.until) {
        (InForce::Past, Some(until)) => format!("du {from} au {}", in_words(until)),
        (InForce::ToCome, _) => format!("à partir du {from}"),
        _ => format!("depuis le {from}"),
    }
}
