//! Reads every source into typed records; one faulty file never hides another.

use std::sync::Arc;

use rayon::prelude::*;

use super::avoided_word::{AVOIDED_WORDS, read_avoided_words};
use super::body::Body;
use super::calendar_tables::{read_department_zones, read_public_holidays, read_school_holidays};
use super::check::check;
use super::commune::read_communes;
use super::content::{Content, Gathering};
use super::empty_text::empty_text;
use super::event_source::{parse_event, parse_event_table};
use super::folded_words::FoldedWords;
use super::front_matter::split_front_matter;
use super::given_id::{check_file_id, check_page_name};
use super::glossary::{GLOSSARY, read_glossary};
use super::head_check::{check_head, head_lines};
use super::help::{HELP, check_help, read_help};
use super::intent::{INTENTS, read_intents};
use super::kind::{check_kinds, read_kinds};
use super::markdown::{MarkdownText, parse_markdown};
use super::mojibake::garbled_words;
use super::news::{NEWS, read_news};
use super::page::{PAGE, read_page};
use super::parsed::{ParseMemory, Parsed};
use super::passage::Passage;
use super::phone_line::{PHONE_LINES, read_phone_lines};
use super::private_signs::private_signs;
use super::prose_check::check_prose;
use super::reading::Reading;
use super::said_date::said_dates;
use super::scale::{SCALE, check_scale, read_scale};
use super::schema::Field;
use super::search_words::check_intent_words;
use super::second_front_matter::second_front_matter;
use super::service_reading::{check_hours, check_service, read_service};
use super::service_schema::SERVICE;
use super::service_table::parse_service_table;
use super::settings::{SETTINGS, read_settings};
use super::territory::{TERRITORY, check_territory, read_territory};
use super::toml_text::read_toml;
use super::unanswered::unanswered;
use super::unfit::unfit;
use super::value::{Datum, Table};
use crate::address::slugify;
use crate::diagnostic::{Code, Diagnostic, LineStarts, SourceText, Span};
use crate::source::{Source, SourceKind, Sources};

/// Parses every source, on all cores, in the order of the paths. A source that `memory` knows is
/// not parsed again.
pub fn parse(sources: &Sources, memory: &mut ParseMemory) -> (Content, Vec<Diagnostic>) {
    // Words are folded only for phrases that are to be found among them.
    let is_list =
        |source: &Arc<Source>| matches!(source.kind, SourceKind::AvoidedWords | SourceKind::Scale);
    let folds = sources.texts.iter().any(is_list);
    memory.begin(folds);
    let parsed: Vec<Arc<Parsed>> = sources
        .texts
        .par_iter()
        .map(|source| match memory.get(source) {
            Some(parsed) => parsed,
            None => Arc::new(parse_source(source, folds)),
        })
        .collect();
    memory.keep(&sources.texts, &parsed);
    let mut gathering = Gathering::default();
    for (index, (source, parsed)) in sources.texts.iter().zip(parsed).enumerate() {
        gathering.add(index, source, parsed);
    }
    gathering.finish()
}

fn parse_source(source: &Source, folds: bool) -> Parsed {
    let mut parsed = parse_kind(source, folds);
    parsed.diagnostics.extend(garbled_words(source.located()));
    parsed.diagnostics.extend(private_signs(source.located()));
    for removed in source.removed.iter().copied() {
        // At the end of a cell, its place is that of the letter before.
        let rest = &source.text[removed.at..];
        let is_end = source.kind.is_table() && rest.starts_with([';', ',', '\t', '\r', '\n']);
        let at = removed.at.saturating_sub(usize::from(is_end));
        let place = Span::new(at, at + 1);
        let fault = unfit(source.located(), place, removed);
        parsed.diagnostics.push(fault);
    }
    parsed
}

fn parse_kind(source: &Source, folds: bool) -> Parsed {
    let text = source.located();
    match source.kind {
        SourceKind::Settings => parse_settings(text),
        SourceKind::Kinds => parse_kinds(text),
        SourceKind::Territory => parse_territory(text),
        SourceKind::Communes => read_communes(text),
        SourceKind::Service => parse_service(source),
        SourceKind::ServiceTable => parse_service_table(text),
        SourceKind::Page => parse_page(source, folds),
        SourceKind::News => parse_news(source, folds),
        SourceKind::Event => parse_event(source, folds),
        SourceKind::EventTable => parse_event_table(text),
        SourceKind::Glossary => parse_toml(text, GLOSSARY, |reading, parsed| {
            parsed.glossary = read_glossary(reading);
        }),
        SourceKind::Help => parse_toml(text, HELP, |reading, parsed| {
            parsed.help = read_help(reading);
            parsed.diagnostics.extend(check_help(reading, text));
        }),
        SourceKind::Intents => parse_toml(text, INTENTS, |reading, parsed| {
            parsed.intents = read_intents(reading);
            parsed.diagnostics.extend(check_intent_words(reading, text));
        }),
        SourceKind::PhoneLines => parse_toml(text, PHONE_LINES, |reading, parsed| {
            parsed.phone_lines = read_phone_lines(reading);
        }),
        SourceKind::Scale => parse_toml(text, SCALE, |reading, parsed| {
            parsed.scales = read_scale(reading).into_iter().collect();
            parsed.diagnostics.extend(check_scale(reading, text));
        }),
        SourceKind::AvoidedWords => parse_toml(text, AVOIDED_WORDS, |reading, parsed| {
            parsed.avoided_words = read_avoided_words(reading);
        }),
        SourceKind::SchoolHolidays => read_school_holidays(text),
        SourceKind::PublicHolidays => read_public_holidays(text),
        SourceKind::DepartmentZones => read_department_zones(text),
        SourceKind::Image | SourceKind::ForeignImage | SourceKind::Theme | SourceKind::Unread => {
            Parsed::default()
        }
    }
}

fn whole(text: SourceText<'_>) -> Span {
    let start = if text.text.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    Span::new(start, text.text.len())
}

/// Reads a TOML file, holds it against its schema, and takes out what it says.
fn parse_toml(
    text: SourceText<'_>,
    fields: &'static [Field],
    take: impl Fn(Reading<'_, '_>, &mut Parsed),
) -> Parsed {
    let (table, mut diagnostics) = read_toml(text, whole(text));
    diagnostics.extend(check(&table, fields, text));
    let mut parsed = Parsed {
        said_dates: said_dates(&table),
        diagnostics,
        ..Parsed::default()
    };
    take(Reading::new(&table), &mut parsed);
    parsed
}

fn parse_settings(text: SourceText<'_>) -> Parsed {
    let (table, mut diagnostics) = read_toml(text, whole(text));
    diagnostics.extend(check(&table, SETTINGS, text));
    let (settings, faults) = read_settings(Reading::new(&table), text);
    diagnostics.extend(faults);
    Parsed {
        settings,
        said_dates: said_dates(&table),
        diagnostics,
        ..Parsed::default()
    }
}

fn parse_kinds(text: SourceText<'_>) -> Parsed {
    let (table, mut diagnostics) = read_toml(text, whole(text));
    diagnostics.extend(check_kinds(&table, text));
    let (groups, kinds) = read_kinds(&table);
    Parsed {
        groups,
        kinds,
        diagnostics,
        ..Parsed::default()
    }
}

fn parse_territory(text: SourceText<'_>) -> Parsed {
    let (table, mut diagnostics) = read_toml(text, whole(text));
    diagnostics.extend(check(&table, TERRITORY, text));
    diagnostics.extend(check_territory(Reading::new(&table), text));
    let presentation = presentation(&table, text);
    diagnostics.extend(presentation.diagnostics);
    let territory = read_territory(Reading::new(&table), presentation.body);
    let territories = territory.into_iter().collect();
    Parsed {
        territories,
        said_dates: said_dates(&table),
        diagnostics,
        ..Parsed::default()
    }
}

/// Parses the markdown of a TOML text, at its true place when it holds no escape.
fn presentation(table: &Table<'_>, text: SourceText<'_>) -> MarkdownText {
    let Some(value) = table.get("presentation") else {
        return MarkdownText::default();
    };
    let Datum::Text(markdown) = &value.datum else {
        return MarkdownText::default();
    };
    let start = value.span.start as usize;
    match text.text[value.span.range()].find(&**markdown) {
        Some(at) => parse_markdown(text, Span::new(start + at, start + at + markdown.len()), 2),
        None => parse_markdown(
            SourceText {
                path: text.path,
                text: markdown,
                lines: &LineStarts::default(),
            },
            Span::new(0, markdown.len()),
            2,
        ),
    }
}

/// The front matter, checked, and the text of a markdown file.
pub(super) struct MarkdownFile<'s> {
    pub(super) table: Table<'s>,
    body: Body,
    passages: Vec<Passage>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl MarkdownFile<'_> {
    /// Checks the running words, and takes the text with those words, folded where that is
    /// wanted.
    pub(super) fn prose(&mut self, text: SourceText<'_>, folds: bool) -> (Body, FoldedWords) {
        let head = head_lines(Reading::new(&self.table), text);
        let diagnostics = &mut self.diagnostics;
        diagnostics.extend(check_prose(&self.passages, text));
        diagnostics.extend(unanswered(&self.passages, text));
        diagnostics.extend(check_head(&head, text));
        let head = head.into_iter().map(|(_, passage)| passage);
        let passages = head.chain(std::mem::take(&mut self.passages));
        let words = folds.then(|| FoldedWords::of(&passages.collect::<Vec<_>>()));
        (std::mem::take(&mut self.body), words.unwrap_or_default())
    }
}

pub(super) fn markdown_file<'s>(
    text: SourceText<'s>,
    fields: &'static [Field],
    top: u8,
) -> Result<MarkdownFile<'s>, Box<Diagnostic>> {
    let mut parts = split_front_matter(text)?;
    let (table, mut diagnostics) = read_toml(text, parts.front_matter);
    diagnostics.extend(check(&table, fields, text));
    if let Some(second) = second_front_matter(text, parts.body) {
        diagnostics.push(Diagnostic::at(Code::SecondFrontMatter, text, second, &[]));
        parts.body.end = second.start;
    }
    let read = parse_markdown(text, parts.body, top);
    diagnostics.extend(read.diagnostics);
    Ok(MarkdownFile {
        table,
        body: read.body,
        passages: read.passages,
        diagnostics,
    })
}

pub(super) fn failed(diagnostic: Diagnostic) -> Parsed {
    Parsed {
        diagnostics: vec![diagnostic],
        ..Parsed::default()
    }
}

fn parse_service(source: &Source) -> Parsed {
    let text = source.located();
    let mut file = match markdown_file(text, SERVICE, 3) {
        Ok(file) => file,
        Err(diagnostic) => return failed(*diagnostic),
    };
    let reading = Reading::new(&file.table);
    file.diagnostics.extend(check_service(reading, text));
    file.diagnostics.extend(check_file_id(reading, source));
    let service = read_service(reading, slugify(source.stem()), file.body);
    let unread = service
        .iter()
        .flat_map(|service| check_hours(service, reading, text));
    file.diagnostics.extend(unread);
    let services = Arc::new(service.into_iter().collect());
    Parsed {
        services,
        diagnostics: file.diagnostics,
        ..Parsed::default()
    }
}

fn parse_page(source: &Source, folds: bool) -> Parsed {
    let text = source.located();
    let mut file = match markdown_file(text, PAGE, 2) {
        Ok(file) => file,
        Err(diagnostic) => return failed(*diagnostic),
    };
    let address = page_address(&source.path);
    file.diagnostics.extend(check_page_name(source));
    let prose = file.prose(text, folds);
    let page = read_page(Reading::new(&file.table), address, prose);
    if let Some(page) = &page
        && page.summary.is_none()
        && !page.shows_help
        && source.stem() != "index"
    {
        let title = (&*page.title, page.title_span);
        file.diagnostics
            .extend(empty_text((&page.body, page.status), title, text));
    }
    let pages = page.into_iter().collect();
    Parsed {
        pages,
        said_dates: said_dates(&file.table),
        diagnostics: file.diagnostics,
        ..Parsed::default()
    }
}

fn parse_news(source: &Source, folds: bool) -> Parsed {
    let text = source.located();
    let mut file = match markdown_file(text, NEWS, 2) {
        Ok(file) => file,
        Err(diagnostic) => return failed(*diagnostic),
    };
    let slug = slugify(source.stem());
    let unnamed = check_file_id(Reading::new(&file.table), source);
    file.diagnostics.extend(unnamed);
    let prose = file.prose(text, folds);
    let news = read_news(Reading::new(&file.table), slug, prose);
    if let Some(news) = news.as_ref().filter(|news| news.summary.is_none()) {
        let title = (&*news.title, Reading::new(&file.table).span_of("titre"));
        file.diagnostics
            .extend(empty_text((&news.body, news.status), title, text));
    }
    let news = news.into_iter().collect();
    Parsed {
        news,
        said_dates: said_dates(&file.table),
        diagnostics: file.diagnostics,
        ..Parsed::default()
    }
}

/// `content/pages/familles/aides.md` answers `/familles/aides/`; `index.md` its folder.
pub(crate) fn page_address(path: &str) -> String {
    let inside = path.strip_prefix("content/pages/").unwrap_or(path);
    let inside = inside.rsplit_once('.').map_or(inside, |(stem, _)| stem);
    let mut address = "/".to_owned();
    for segment in inside.split('/') {
        if segment == "index" {
            continue;
        }
        let segment = slugify(segment).map_or_else(|| "page".to_owned(), |slug| slug.to_string());
        address.push_str(&segment);
        address.push('/');
    }
    address
}

#[cfg(test)]
mod tests {
    use super::page_address;

    #[test]
    fn the_folder_is_the_address() {
        assert_eq!(
            page_address("content/pages/familles/aides.md"),
            "/familles/aides/"
        );
        assert_eq!(
            page_address("content/pages/familles/index.md"),
            "/familles/"
        );
        assert_eq!(page_address("content/pages/À propos.md"), "/a-propos/");
    }
}
