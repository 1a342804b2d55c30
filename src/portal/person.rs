//! A person's record as it may be shown, and what is told of the rest.

use super::agreed::{LeftOut, Setting, keep_agreed};
use super::link_service::{Fate, Found};
use super::linker::Linker;
use super::served_places::ServedPlaces;
use super::withheld::Withheld;
use super::withholding::withhold;
use crate::content;
use crate::diagnostic::{Code, Form, Span};
use crate::source::{Source, SourceKind};

/// A person's record, less what she did not agree to show; what is left out is told.
pub(super) fn as_agreed(
    linker: &mut Linker<'_>,
    mut service: content::Service,
    found: &mut Found,
) -> Result<content::Service, Fate> {
    let vocabulary = linker.vocabulary;
    let kind = &vocabulary.kinds[found.kind];
    let Some(consent) = service.consent.take() else {
        return Err(withhold(
            linker,
            &service,
            Withheld::NoConsent,
            (kind, None),
        ));
    };
    // Communes that are not shown explain no word.
    let served = consent.names("communes_desservies") || consent.names("itinerance");
    let served = found.served.named.iter().filter(|_| served);
    let communes = served.chain(&found.commune);
    let names = communes.map(|at| vocabulary.communes[*at].name.clone());
    let setting = Setting {
        kind,
        communes: &names.collect::<Vec<_>>(),
        has_own_file: vocabulary.sources.texts[service.source].kind == SourceKind::Service,
    };
    let (source, place) = (service.source, service.name.span);
    let left_out = match keep_agreed(&mut service, &consent, setting) {
        Ok(left_out) => left_out,
        Err(withheld) => return Err(withhold(linker, &service, withheld, (kind, None))),
    };
    tell(linker, &left_out, (source, place));
    // What is wrong with places was told of the whole record.
    let told = linker.diagnostics.len();
    found.served = ServedPlaces::of(linker, &service);
    linker.diagnostics.truncate(told);
    let keeps_position = service
        .address
        .as_ref()
        .is_some_and(|it| it.position.is_some());
    found.position = found.position.filter(|_| keeps_position);
    Ok(service)
}

/// Tells what was left out: what an agreement does not name at the record's name, a text that
/// repeats a hidden name where it stands.
fn tell(linker: &mut Linker<'_>, left_out: &LeftOut, (source, place): (usize, Span)) {
    if !left_out.unnamed.is_empty() {
        let words = not_published(&left_out.unnamed, linker.form(source));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        linker.push(Code::FieldWithoutConsent, source, place, &words);
    }
    let text = &linker.vocabulary.sources.texts[source];
    let at = |key: &str| place_of(text, key).unwrap_or(place);
    let repeating = left_out.repeating.iter();
    let repeating = repeating.map(|key| (Code::FieldNamesPerson, *key, at(key)));
    let legible = left_out.legible.iter();
    let legible = legible.map(|key| (Code::NameLegible, *key, at(key)));
    for (code, key, place) in repeating.chain(legible).collect::<Vec<_>>() {
        linker.push(code, source, place, &[key]);
    }
}

/// Where a key stands in a file of its own; a table's row is told as a whole.
fn place_of(source: &Source, key: &str) -> Option<Span> {
    if source.kind != SourceKind::Service {
        return None;
    }
    let written = match key {
        "role" | "courriel" => "contacts",
        "site" | "inscription" | "rendez_vous" | "officiel" | "acceslibre" => "liens",
        "texte" => "+++",
        key => key,
    };
    let mut offset = 0;
    let mut found = None;
    for line in source.text.split_inclusive('\n') {
        let after = line.strip_prefix(written).map(str::trim_start);
        let is_key = after.is_some_and(|after| after.starts_with('='));
        if is_key || (key == "texte" && after == Some("")) {
            found = Some(Span::new(offset, offset + written.len()));
            if is_key {
                break;
            }
        }
        offset += line.len();
    }
    found
}

/// « "nom" et "role" ne sont pas publiés », what stands for them, and how they are written.
fn not_published(keys: &[&str], form: Form) -> [String; 3] {
    let named: Vec<String> = keys
        .iter()
        .map(|key| format!("«\u{a0}{key}\u{a0}»"))
        .collect();
    let written: Vec<String> = keys.iter().map(|key| form.text(key)).collect();
    let written = written.join(", ");
    match named.split_last() {
        Some((last, others)) if !others.is_empty() => {
            let said = format!("{} et {last} ne sont pas publiés", others.join(", "));
            [said, "les".to_owned(), written]
        }
        _ => [
            format!("{} n'est pas publié", named.concat()),
            "le".to_owned(),
            written,
        ],
    }
}
