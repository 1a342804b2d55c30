//! Where records that are no services say what their addresses are.

use super::agenda::Agenda;
use super::editorial::is_shown;
use super::link::Options;
use crate::content::{Content, Status};
use crate::diagnostic::Span;

/// The address that a record has, or would have if it were shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordAddress {
    /// The address.
    pub address: String,
    /// Index of the source.
    pub source: usize,
    /// Where the identifier or the title stands.
    pub span: Span,
    /// Whether its status keeps it from being shown.
    pub is_hidden: bool,
}

/// Those of pages, actualités, events and territories, shown or not, in this order.
pub(super) fn record_addresses(content: &Content, options: Options) -> Vec<RecordAddress> {
    let of = |address: String, (source, span): (usize, Span), status| RecordAddress {
        address,
        source,
        span,
        is_hidden: !is_shown(status, options),
    };
    let pages = content.pages.iter();
    let pages = pages.map(|it| of(it.address.clone(), (it.source, it.title_span), it.status));
    let news = content.news.iter();
    let news = news.map(|it| {
        let address = format!("/actualites/{}/", it.id.value);
        of(address, (it.source, it.id.span), it.status)
    });
    let events = content.events.iter();
    let events = events.map(|it| {
        let address = format!("{}{}/", Agenda::ADDRESS, it.id.value);
        of(address, (it.source, it.id.span), it.status)
    });
    let territories = content.territories.iter();
    let territories = territories.map(|it| {
        let address = format!("/territoires/{}/", it.id);
        of(address, (it.source, it.span), Status::Published)
    });
    pages.chain(news).chain(events).chain(territories).collect()
}
