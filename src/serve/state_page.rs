//! `/_etat/`: the last build's figures and every fault, as a page.

use crate::build::Outcome;
use crate::diagnostic::{Diagnostic, Severity};

/// What the page may load: one stylesheet.
const POLICY: &str = "default-src 'none'; style-src 'self'";

/// Makes the page. Every word that comes from a file is escaped.
pub(super) fn state_page(outcome: &Outcome, seconds: f64) -> String {
    let report = &outcome.report;
    let figures = outcome.figures;
    let title = match (report.errors(), report.warnings()) {
        (0, 0) => "Tout va bien".to_owned(),
        (0, warnings) => format!("Publiable, {warnings} remarque(s)"),
        (errors, _) => format!("{errors} faute(s) à corriger"),
    };
    let mut items = String::new();
    for severity in [Severity::Error, Severity::Warning] {
        for diagnostic in report
            .diagnostics()
            .iter()
            .filter(|d| d.severity() == severity)
        {
            items.push_str(&item(diagnostic));
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title} – marelle</title>\
         <link rel=\"stylesheet\" href=\"/_marelle/etat.css\"></head><body><main>\
         <h1>{title}</h1>\
         <p>Dernière construction\u{a0}: {} pages, {} sorties refaites, {} gardées, {} supprimées, \
         en {} s.</p>\
         <p><a href=\"/\">Voir le site</a></p>\n<ol>{items}</ol></main></body></html>\n",
        figures.pages,
        figures.rendered,
        figures.kept,
        figures.removed,
        format!("{seconds:.2}").replace('.', ","),
    )
}

fn item(diagnostic: &Diagnostic) -> String {
    let class = diagnostic.severity().word();
    let point = diagnostic.location.point.as_ref();
    let line = point.map_or_else(String::new, |point| format!(", ligne {}", point.line));
    let text = point.map_or_else(String::new, |point| {
        format!("<pre>{}</pre>", escape(&point.text))
    });
    let hint = diagnostic.hint.as_ref();
    let hint = hint.map_or_else(String::new, |hint| format!("<p>{}</p>", escape(hint)));
    format!(
        "<li class=\"{class}\"><p class=\"place\">{}{line}</p><p class=\"message\">{}</p>{text}{hint}</li>\n",
        escape(&diagnostic.location.file),
        escape(&diagnostic.message)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::state_page;
    use crate::build::{Figures, Outcome};
    use crate::diagnostic::{Code, Diagnostic, Report};

    #[test]
    fn what_comes_from_a_file_is_escaped() {
        let fault = Diagnostic::of_file(
            Code::UnknownKind,
            "content/<img>.md",
            &["<script>", "\"x\""],
        );
        let outcome = Outcome {
            report: Report::new(vec![fault]),
            figures: Figures::default(),
            outputs: Vec::new(),
        };
        let page = state_page(&outcome, 0.1);
        assert!(
            !page.contains("<script>") && !page.contains("<img>"),
            "{page}"
        );
        assert!(page.contains("content/&lt;img&gt;.md"));
    }
}
