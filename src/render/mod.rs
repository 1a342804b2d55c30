//! Makes bytes of contexts.
//!
//! May touch `context`, `theme`, `wording` and `diagnostic`. A template receives its
//! context and asks for nothing: no file, no clock, no other page.

mod budget;
mod components_in_place;
mod counted;
mod feature_collection;
mod footer_in_place;
mod french_marks;
mod levelled;
mod renderer;
mod reported;
mod said;
mod said_in_place;
mod template_fault;
mod weighed;

pub use renderer::Renderer;
