//! The command line: exit codes, what is written, what is left alone, and in which words.
#![allow(clippy::unwrap_used, reason = "what fails in a test says so")]

mod portal_folder;

mod command_line {
    mod agenda_gone;
    mod agree;
    mod builds;
    mod disappearance;
    mod disk;
    mod exceptions;
    mod exchanged_ids;
    mod few_gone;
    mod gone;
    mod hours;
    mod init;
    mod lost_addresses;
    mod lost_columns;
    mod moved;
    mod moved_links;
    mod moved_values;
    mod out_of_place;
    mod progress;
    mod renamed_records;
    mod reports;
    mod review;
    mod revisions;
    mod rows;
    mod told_again;
    mod unread_tables;
    mod usage;
    mod withdrawn;
}
