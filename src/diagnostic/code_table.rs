//! The table of faults: code, severity, sentence, hint. The editor's guide is made from it.

use std::sync::LazyLock;

use super::code_entry::CodeEntry;
use super::error_table::ERRORS;
use super::warning_table::WARNINGS;

/// Every code, in the order of [`super::code::Code`].
pub fn code_table() -> &'static [CodeEntry] {
    &TABLE
}

static TABLE: LazyLock<Vec<CodeEntry>> = LazyLock::new(|| [ERRORS, WARNINGS].concat());

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::code_table;

    #[test]
    fn the_table_is_in_the_order_of_the_codes_and_slugs_are_unique() {
        let mut slugs = BTreeSet::new();
        for (index, entry) in code_table().iter().enumerate() {
            assert_eq!(entry.code as usize, index);
            assert!(slugs.insert(entry.slug), "{} stands twice", entry.slug);
            assert!(entry.message.ends_with('.'), "{}", entry.slug);
        }
    }
}
