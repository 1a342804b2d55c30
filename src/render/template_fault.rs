//! A template's fault in French, at its line.

use tera::{Error, ErrorKind, ReportError};

use crate::diagnostic::{Code, Diagnostic, Location, Point};
use crate::theme::Theme;

use super::budget::BEYOND;
use super::levelled::{ALTERNATIVES, has_too_many_alternatives};
use super::reported::Reported;

/// What the engine says of components in components without end.
const NESTED: &str = "recursion depth";

/// How many templates a theme may bring: the engine holds each against the others.
const TEMPLATES: usize = 250;

/// Says what is wrong with a template, with its line. `fields` are what the template could
/// have used: the names of its context's first level.
pub(super) fn template_fault(
    error: &Error,
    template: &str,
    theme: &Theme,
    fields: &[String],
) -> Diagnostic {
    if is_beyond_budget(error) {
        return beyond_budget(error, template, theme);
    }
    let (message, location) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (in_french(report.message()), located(report, theme))
        }
        ErrorKind::TemplateNotFound(name) => (
            format!("le gabarit «\u{a0}{name}\u{a0}» n'existe pas"),
            file(template, theme),
        ),
        ErrorKind::ComponentNotFound(name) => no_component(name, template, theme),
        ErrorKind::Msg(text) if Reported::first(text).is_some() => {
            reported(text, theme).unwrap_or_else(|| unsaid(template, theme))
        }
        ErrorKind::Msg(text) if text.contains("is defined in both") => {
            let mut names = text.split('`').skip(1).step_by(2);
            let mut name = || names.next().unwrap_or_default();
            let (component, first, second) = (name(), name(), name());
            let message = format!(
                "le composant «\u{a0}{component}\u{a0}» est déjà celui de «\u{a0}{first}\u{a0}»"
            );
            (message, file(second, theme))
        }
        ErrorKind::MissingParent { current, parent } => (
            format!("il prolonge «\u{a0}{parent}\u{a0}», qui n'existe pas"),
            file(current, theme),
        ),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            ("il s'appelle lui-même".to_owned(), file(tpl, theme))
        }
        _ => unsaid(template, theme),
    };
    let hint = if fields.is_empty() {
        "Voyez themes/parvis/templates pour un gabarit qui fonctionne.".to_owned()
    } else {
        format!("Ce gabarit reçoit\u{a0}: {}.", fields.join(", "))
    };
    Diagnostic::new(Code::Template, location, &[&message, &hint])
}

/// The fault of a theme that the engine cannot read to its end.
pub(super) fn unreadable_theme(theme: &Theme) -> Option<Diagnostic> {
    let own = || theme.own_templates.iter();
    let is_unreadable = |name: &&String| {
        let text = theme.templates.get(*name);
        text.is_some_and(|text| has_too_many_alternatives(text))
    };
    let (name, message, mend) = match own().nth(TEMPLATES) {
        Some(beyond) => {
            let message = format!("ce thème a plus de {TEMPLATES} gabarits");
            (beyond, message, "Gardez ceux qui servent.")
        }
        None => {
            let message = format!("il a plus de {ALTERNATIVES} «\u{a0}elif\u{a0}»");
            let mend = "Partagez-le en plusieurs composants.";
            (own().find(is_unreadable)?, message, mend)
        }
    };
    let words = [&*message, mend];
    Some(Diagnostic::new(Code::Template, file(name, theme), &words))
}

/// Whether a template asks for more than a page may cost.
pub(super) fn is_beyond_budget(error: &Error) -> bool {
    let words = [error.to_string(), format!("{:?}", error.kind())];
    let told = |text: &String| text.contains(BEYOND) || text.contains(NESTED);
    let source = std::error::Error::source(error).map(ToString::to_string);
    words.iter().chain(&source).any(told)
}

/// The fault of a page that holds more than one may weigh, in a theme whose templates end.
pub(super) fn page_too_large(address: &str) -> Diagnostic {
    let message = format!("la page {address} serait trop lourde, avec plus de 16\u{a0}Mo");
    let mend = "Elle montre trop de fiches, d'événements ou de texte à la fois\u{a0}: partagez-les entre \
                plusieurs. Vérifiez d'abord que rien n'a été collé plusieurs fois, et que chaque ligne \
                d'un tableau dit sa vraie commune.";
    Diagnostic::new(Code::Template, Location::file("content"), &[&message, mend])
}

/// The lines of such a template are not its file's own: it was counted.
fn beyond_budget(error: &Error, template: &str, theme: &Theme) -> Diagnostic {
    let name = match error.kind() {
        ErrorKind::RenderingError(report) => report.filename(),
        _ => template,
    };
    let words = [
        "il demande trop de tours, de texte ou de gabarits emboîtés pour une page",
        "Une boucle, un texte qui double ou un gabarit qui s'appelle lui-même n'a pas de fin\u{a0}: arrêtez-le plus tôt.",
    ];
    Diagnostic::new(Code::Template, file(name, theme), &words)
}

fn file(template: &str, theme: &Theme) -> Location {
    Location::file(&format!("themes/{}/templates/{template}", theme.name))
}

fn unsaid(template: &str, theme: &Theme) -> (String, Location) {
    let message = "sa forme n'est pas celle d'un gabarit".to_owned();
    (message, file(template, theme))
}

/// What names nothing, where it stands.
fn reported(text: &str, theme: &Theme) -> Option<(String, Location)> {
    let reported = Reported::first(text)?;
    if let Some((_, name)) = reported.message.split_once("Unknown component `") {
        return Some(no_component(
            name.trim_end_matches('`'),
            reported.template,
            theme,
        ));
    }
    let location = on_line(reported.template, reported.place, reported.length, theme);
    Some((in_french(reported.message), location))
}

fn no_component(name: &str, template: &str, theme: &Theme) -> (String, Location) {
    let message = format!("le composant «\u{a0}{name}\u{a0}» n'existe pas");
    let place = call_of(name, theme).unwrap_or_else(|| file(template, theme));
    (message, place)
}

/// Where a component is called: the engine says its name alone, and names another template.
fn call_of(name: &str, theme: &Theme) -> Option<Location> {
    let call = format!("<{name}");
    let is_whole = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let mut templates = theme.templates.iter();
    templates.find_map(|(template, text)| {
        let mut calls = text.match_indices(&call);
        let (at, _) = calls.find(|(at, _)| is_whole(&text[at + call.len()..]))?;
        let before = &text[..at];
        let begins = before.rfind('\n').map_or(0, |end| end + 1);
        let mut location = file(template, theme);
        let column = text[begins..at].chars().count() + 1;
        location.point = Some(Point::on_line(
            (before.matches('\n').count() + 1, column),
            call.chars().count(),
            text[begins..].lines().next().unwrap_or_default(),
        ));
        Some(location)
    })
}

fn located(report: &ReportError, theme: &Theme) -> Location {
    let span = report.span();
    let place = (span.start_line.max(1), span.start_col + 1);
    let length = span.end_col.saturating_sub(span.start_col).max(1);
    on_line(report.filename(), place, length, theme)
}

fn on_line(template: &str, place: (usize, usize), length: usize, theme: &Theme) -> Location {
    let mut location = file(template, theme);
    let text = theme.templates.get(template);
    let line = text.and_then(|text| text.lines().nth(place.0.saturating_sub(1)));
    location.point = Some(Point::on_line(place, length, line.unwrap_or_default()));
    location
}

/// The engine's English in French; the names it quotes are kept.
fn in_french(message: &str) -> String {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let name = quoted.first().copied().unwrap_or_default();
    if message.contains("texte without number") {
        return format!("il ne donne pas de nombre au texte «\u{a0}{name}\u{a0}»");
    }
    if message.contains("texte unknown") {
        return format!("aucun texte ne s'appelle «\u{a0}{name}\u{a0}»");
    }
    for (said, kind, ending) in [
        ("Unknown filter ", "le filtre", "n'existe pas"),
        ("Unknown test ", "le test", "n'existe pas"),
        ("Unknown function ", "la fonction", "n'existe pas"),
        ("Unknown template ", "le gabarit", "n'existe pas"),
        (
            "Block ",
            "le bloc",
            "n'est pas de ceux du gabarit qu'il prolonge",
        ),
    ] {
        if message.starts_with(said) {
            return format!("{kind} «\u{a0}{name}\u{a0}» {ending}");
        }
    }
    if message.contains("not defined")
        || message.contains("not found in")
        || message.contains("undefined")
    {
        if name.is_empty() {
            return "il emploie une valeur qu'il ne reçoit pas".to_owned();
        }
        return format!("il ne reçoit rien qui s'appelle «\u{a0}{name}\u{a0}»");
    }
    if message.contains("end of input") {
        return "il s'arrête trop tôt\u{a0}: une balise n'est pas fermée".to_owned();
    }
    if message.contains("filter") || message.contains("Filter") {
        return format!("le filtre «\u{a0}{name}\u{a0}» n'existe pas");
    }
    if message.contains("Expected") || message.contains("expected") || message.contains("Found") {
        return "une balise n'a pas la forme attendue".to_owned();
    }
    "une valeur ne peut pas servir ainsi".to_owned()
}
