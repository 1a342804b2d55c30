//! One example a fault: the exact text that an editor reads, with its line and column.
#![allow(clippy::unwrap_used, reason = "what fails in a test says so")]

mod portal_folder;

mod diagnostics {
    mod agenda;
    mod apart;
    mod budgets;
    mod case;
    mod cells;
    mod changed_copies;
    mod characters;
    mod columns;
    mod contacts;
    mod contours;
    mod copies;
    mod coverage;
    mod dates;
    mod doubles;
    mod event_doubles;
    mod exceptions;
    mod facts;
    mod files;
    mod geography;
    mod help;
    mod hours;
    mod identifiers;
    mod impossible;
    mod keys;
    mod kindred;
    mod left_out;
    mod lines;
    mod links;
    mod markup;
    mod mends_of_tables;
    mod mends_of_values;
    mod mends_of_words;
    mod more_than_a_day;
    mod names;
    mod persons;
    mod placeholders;
    mod places;
    mod prose;
    mod quotes;
    mod raw_values;
    mod records;
    mod search_words;
    mod sessions;
    mod set_aside;
    mod several;
    mod signs;
    mod syntax;
    mod syntax_in_values;
    mod tables;
    mod templates;
    mod texts;
    mod texts_meant;
    mod themes;
    mod told;
    mod unfinished;
    mod unmeant;
    mod unread;
    mod values;
    mod values_meant;
    mod written;
    mod written_dates;
}
