//! What keeps a demonstration from being published.

use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Portal;

/// One fault for each record that was invented.
pub(super) fn refuse_examples(portal: &Portal) -> Vec<Diagnostic> {
    let services = portal.services.iter().filter(|service| service.example);
    let news = portal.news.iter().filter(|news| news.example);
    let events = portal.agenda.events.iter().filter(|event| event.example);
    services
        .map(|service| (&service.source, &service.name))
        .chain(news.map(|news| (&news.source, &news.title)))
        .chain(events.map(|event| (&event.source, &event.title)))
        .map(|(source, name)| Diagnostic::of_file(Code::ExampleToPublish, source, &[name]))
        .collect()
}
