//! Reads a table of services, a row each.

use std::sync::Arc;

use super::check::check;
use super::given_id::{check_row_id, row_id};
use super::left_out::LeftOut;
use super::markdown::Body;
use super::parsed::Parsed;
use super::reading::Reading;
use super::row_faults::{FaultyRows, leave_out_faulty};
use super::said_date::said_dates;
use super::service::Service;
use super::service_reading::{SERVICE_PLACES, check_hours, check_service, read_service};
use super::service_schema::SERVICE;
use super::table_text::read_table;
use super::value::Table;
use crate::address::Slug;
use crate::diagnostic::SourceText;

/// Many services, a row each. A row with a fault is left out.
pub(super) fn parse_service_table(text: SourceText<'_>) -> Parsed {
    let (rows, mut diagnostics) = read_table(text, SERVICE, SERVICE_PLACES);
    let mut read: Vec<Option<Service>> = Vec::with_capacity(rows.len());
    for row in &rows {
        let reading = Reading::new(row);
        diagnostics.extend(check(row, SERVICE, text));
        diagnostics.extend(check_service(reading, text));
        diagnostics.extend(check_row_id(reading, "nom", text));
        let service = read_service(reading, slug_of(row), Body::default());
        let unread = service
            .iter()
            .flat_map(|service| check_hours(service, reading, text));
        diagnostics.extend(unread);
        read.push(service);
    }
    let FaultyRows { faulty, unread } = leave_out_faulty(&rows, text, &mut diagnostics);
    let mut services = Vec::with_capacity(rows.len());
    let mut left_out = vec![LeftOut::default(); unread];
    for ((row, service), faulty) in rows.iter().zip(read).zip(faulty) {
        match service.filter(|_| !faulty) {
            Some(service) => services.push(service),
            None => left_out.push(LeftOut::of(Reading::new(row), slug_of(row))),
        }
    }
    Parsed {
        services: Arc::new(services),
        left_out: Arc::new(left_out),
        said_dates: rows.iter().flat_map(said_dates).collect(),
        diagnostics,
        ..Parsed::default()
    }
}

/// The default of a row's `id`: its name and commune.
fn slug_of(row: &Table<'_>) -> Option<Slug> {
    let reading = Reading::new(row);
    let name = reading.text("nom")?;
    let commune = reading
        .record("adresse")
        .and_then(|address| address.text("commune"));
    row_id(&name, commune.as_deref())
}
