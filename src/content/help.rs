//! `content/urgences.toml`: which words call for help first.

use super::double_names::double_names;
use super::help_group::{HELP_GROUP, HelpGroup};
use super::help_lists::{HELP_LIST, HelpLists, is_plain};
use super::help_words::fault_of;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::toml_text::read_toml;
use crate::diagnostic::{Code, Diagnostic, LineStarts, SourceText, Span, Spanned};

/// The keys of `content/urgences.toml`.
pub(super) const HELP: &[Field] = &[
    Field::optional(
        "sauf",
        Shape::List(&Shape::Text(500)),
        "Expressions qui ne disent aucune détresse, malgré leurs mots.",
        "[\"tuer le temps\"]",
    ),
    Field::optional(
        "listes",
        Shape::List(&Shape::Record(HELP_LIST)),
        "Des mots que plusieurs expressions partagent.",
        "[]",
    ),
    Field::optional(
        "groupes",
        Shape::List(&Shape::Record(HELP_GROUP)),
        "Ce qui appelle de l'aide d'abord.",
        "[]",
    ),
];

/// How a word of a list is mended.
const NOT_PLAIN: &str = "Écrivez un mot par élément, sans «\u{a0}@\u{a0}», «\u{a0}|\u{a0}», «\u{a0}^\u{a0}» ni «\u{a0}$\u{a0}».";

/// Which words call for help first, and where they lead.
#[derive(Debug, Clone, Default)]
pub struct Help {
    /// Phrases that hold a word of distress and tell none, as written.
    pub except: Vec<Spanned<String>>,
    /// Words that many phrases share, as they stand in them: `|` between them.
    pub lists: Vec<String>,
    /// Sorts of distress, in the order in which they are shown.
    pub groups: Vec<HelpGroup>,
}

/// Reads the groups; one that lacks a required key is left out.
pub(super) fn read_help(reading: Reading<'_, '_>) -> Help {
    read_with(reading, &HelpLists::of(reading).or(default_lists()))
}

fn read_with(reading: Reading<'_, '_>, lists: &HelpLists) -> Help {
    let group = |group| HelpGroup::read(group, lists);
    Help {
        except: lists.all_written_out(reading.spanned_texts("sauf")),
        lists: lists.words(),
        groups: reading.list("groupes", group),
    }
}

/// What a schema cannot say: a group is listened for, and each of its words can be heard.
pub(super) fn check_help(reading: Reading<'_, '_>, source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = double_names(reading, ("listes", "nom"), source);
    for list in reading.records("listes") {
        for word in list.spanned_texts("mots") {
            if !is_plain(&word.value) {
                let words = [&*word.value, "une liste ne tient que des mots", NOT_PLAIN];
                diagnostics.push(Diagnostic::at(Code::BadHelpWord, source, word.span, &words));
            }
        }
    }
    let lists = HelpLists::of(reading).or(default_lists());
    let mut heard = |words: Vec<Spanned<String>>| {
        for word in words {
            let (fault, hint) = match lists.written_out(&word.value) {
                Ok(written) => match fault_of(&written) {
                    Some((fault, hint)) => (fault.to_owned(), hint),
                    None => continue,
                },
                Err(name) => {
                    let fault = format!("la liste «\u{a0}{name}\u{a0}» n'existe pas");
                    (
                        fault,
                        "Ajoutez-la dans «\u{a0}listes\u{a0}», ou corrigez son nom.",
                    )
                }
            };
            let words = [&*word.value, &*fault, hint];
            diagnostics.push(Diagnostic::at(Code::BadHelpWord, source, word.span, &words));
        }
    };
    heard(reading.spanned_texts("sauf"));
    for group in reading.records("groupes") {
        heard(group.spanned_texts("mots"));
    }
    for group in reading.records("groupes") {
        let span = group.span_of("mots");
        // A key that is absent was reported.
        if group.is_empty("mots") && span != group.span() {
            let id = group.text("id").unwrap_or_default();
            diagnostics.push(Diagnostic::at(Code::NoHelpWord, source, span, &[&id]));
        }
    }
    diagnostics
}

/// What every portal listens for, whatever its own file says: a group of the same `id` in
/// `content/urgences.toml` takes the place of one of these.
pub fn default_help() -> Help {
    with_default(|reading| read_with(reading, &HelpLists::of(reading)))
}

fn default_lists() -> HelpLists {
    with_default(HelpLists::of)
}

fn with_default<T>(read: impl FnOnce(Reading<'_, '_>) -> T) -> T {
    let text = include_str!("urgences.toml");
    let source = SourceText {
        path: "urgences.toml",
        text,
        lines: &LineStarts::default(),
    };
    let (table, _) = read_toml(source, Span::new(0, text.len()));
    read(Reading::new(&table))
}

#[cfg(test)]
mod tests {
    use super::{HELP, check_help, default_help, read_toml};
    use crate::content::check::check;
    use crate::content::reading::Reading;
    use crate::diagnostic::{LineStarts, SourceText, Span};

    #[test]
    fn the_default_groups_have_no_fault() {
        let source = SourceText {
            path: "urgences.toml",
            text: include_str!("urgences.toml"),
            lines: &LineStarts::default(),
        };
        let (table, mut faults) = read_toml(source, Span::new(0, source.text.len()));
        faults.extend(check(&table, HELP, source));
        faults.extend(check_help(Reading::new(&table), source));
        assert!(faults.is_empty(), "{faults:?}");
        let help = default_help();
        let ids: Vec<&str> = help.groups.iter().map(|it| it.id.value.as_str()).collect();
        let expected = [
            "danger",
            "enfant-en-danger",
            "violences",
            "suicide",
            "harcelement",
            "a-bout",
            "sans-abri",
            "disparition",
            "urgence-medicale",
            "intoxication",
        ];
        assert_eq!(ids, expected);
    }
}
