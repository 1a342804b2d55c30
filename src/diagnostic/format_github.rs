//! Diagnostics as GitHub workflow commands, shown beside the lines of a change.

use super::report::Report;
use super::severity::Severity;

/// One `::error file=…` or `::warning file=…` line a diagnostic.
pub fn github(report: &Report) -> String {
    let mut text = String::new();
    for diagnostic in report.diagnostics() {
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let file = property(&diagnostic.location.file);
        text.push_str(&format!("::{command} file={file}"));
        if let Some(point) = &diagnostic.location.point {
            text.push_str(&format!(",line={},col={}", point.line, point.column));
        }
        let title = diagnostic.code.entry().slug;
        let sentence = diagnostic.placed_message();
        let message = match &diagnostic.hint {
            Some(hint) => format!("{sentence}\n{hint}").into(),
            None => sentence,
        };
        text.push_str(&format!(",title={title}::{}\n", data(&message)));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::github;
    use crate::diagnostic::{Code, Diagnostic, Report};

    /// A workflow's command ends at a line's end, and a property at a comma or a colon.
    #[test]
    fn what_a_command_would_obey_is_escaped() {
        let path = "content/100%,a:b\n\u{1b}.md";
        let fault =
            Diagnostic::of_file(Code::UnknownKey, path, &["50 %, x:y\r\n::error::", "a\nb"]);
        assert_eq!(
            github(&Report::new(vec![fault])),
            "::error file=content/100%25%2Ca%3Ab%0A[U+001B].md,title=cle-inconnue::La clé \
             «\u{a0}50 %25, x:y[U+000D]%0A::error::\u{a0}» n'existe pas ici.%0Aa%0Ab\n"
        );
    }
}
