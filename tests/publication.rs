//! What reaches the built site, and what must never reach it.
#![allow(clippy::unwrap_used, reason = "what fails in a test says so")]

mod portal_folder;

mod publication {
    mod absences;
    mod agenda;
    mod calendars;
    mod communes;
    mod counts;
    mod editorial;
    mod examples;
    mod facts;
    mod glossary;
    mod help;
    mod hidden_words;
    mod hours;
    mod links;
    mod meant;
    mod moments;
    mod person_names;
    mod persons;
    mod picture_files;
    mod pictures;
    mod places;
    mod places_days;
    mod previews;
    mod right_values;
    mod row_addresses;
    mod status;
    mod tables;
    mod vacancies;
}
