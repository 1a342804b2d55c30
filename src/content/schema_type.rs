//! The types of schema.org by which search engines know a service.

use super::reading::Reading;
use crate::address::visible;
use crate::diagnostic::suggestion::{nearest, proposal};
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// The types of places, organisations and services, one a line.
const KNOWN: &str = include_str!("types-schema-org.txt");

/// Kinds whose `schema_org` is none of these types.
pub(super) fn unknown_schema_types(
    kinds: &[Reading<'_, '_>],
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let written = kinds
        .iter()
        .filter_map(|kind| kind.spanned_text("schema_org"));
    let unknown = written.filter(|it| KNOWN.lines().all(|known| known != visible(&it.value)));
    let told = unknown.map(|it| {
        // Search engines write its address.
        let name = it.value.trim_end_matches('/').rsplit(['/', ':']).next();
        let name = name.unwrap_or(&it.value);
        let is_known = KNOWN.lines().find(|known| *known == name);
        let near = is_known.or_else(|| nearest(name, KNOWN.lines()));
        let hint = match near {
            Some(near) => proposal(name, near, source.form()),
            None => "Effacez cette ligne, ou écrivez-en un, par exemple\u{a0}: schema_org = \
                     \"ChildCare\" (accueil d'enfants), \"GovernmentOffice\" (administration) ou \
                     \"CivicStructure\" (lieu public)."
                .to_owned(),
        };
        Diagnostic::at(
            Code::UnknownSchemaType,
            source,
            it.span,
            &[&it.value, &hint],
        )
    });
    told.collect()
}
