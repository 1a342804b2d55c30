//! `theme.toml`: what a theme says of itself.

use crate::content::{Datum, Field, Shape, check, read_toml};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// The version of what templates receive and of the files that a theme may hold. It changes when
/// a theme that worked no longer would.
pub const CONTRACT: i64 = 1;

const NAME: &str = "theme.toml";

/// The keys of `theme.toml`.
const MANIFEST: &[Field] = &[
    Field::required(
        "contract",
        Shape::Integer(0, 1_000_000),
        "Version du contrat entre marelle et le thème.",
        "1",
    ),
    Field::optional(
        "name",
        Shape::Text(80),
        "Nom du thème, pour les personnes.",
        "\"Mon thème\"",
    ),
    Field::optional(
        "description",
        Shape::Text(500),
        "Ce qui le distingue, en une phrase.",
        "\"…\"",
    ),
];

/// The faults of a theme's `theme.toml`; `text` is absent when the theme has none.
pub(super) fn check_manifest(theme: &str, source: Option<SourceText<'_>>) -> Vec<Diagnostic> {
    let Some(source) = source else {
        let path = format!("themes/{theme}/{NAME}");
        let hint = format!("Créez {path} avec cette ligne\u{a0}: contract = {CONTRACT}");
        let words = [theme, "ne dit pas le contrat qu'il suit", &hint];
        return vec![Diagnostic::of_file(Code::ThemeContract, &path, &words)];
    };
    let start = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    let (table, mut diagnostics) = read_toml(source, Span::new(start, source.text.len()));
    diagnostics.extend(check(&table, MANIFEST, source));
    let Some(contract) = table.get("contract") else {
        return diagnostics;
    };
    if let Datum::Integer(version) = contract.datum
        && version != CONTRACT
        && diagnostics.is_empty()
    {
        let said =
            format!("suit le contrat {version}\u{a0}; ce marelle suit le contrat {CONTRACT}");
        let hint = if version > CONTRACT {
            "Installez un marelle plus récent."
        } else {
            "Adaptez ses gabarits à docs/themes.md, puis écrivez\u{a0}: contract = 1"
        };
        let words = [theme, &said, hint];
        diagnostics.push(Diagnostic::at(
            Code::ThemeContract,
            source,
            contract.span,
            &words,
        ));
    }
    diagnostics
}
