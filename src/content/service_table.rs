//! Reads a table of services, a row each.

use std::sync::Arc;

use super::body::Body;
use super::check::check;
use super::given_id::{check_row_id, row_id};
use super::left_out::LeftOut;
use super::parsed::Parsed;
use super::reading::Reading;
use super::said_date::said_dates;
use super::service::Service;
use super::service_reading::{SERVICE_PLACES, check_hours, check_service, read_service};
use super::service_schema::SERVICE;
use super::table_rows::TableRows;
use super::table_text::read_table;
use crate::address::Slug;
use crate::diagnostic::{Diagnostic, SourceText};

/// Many services, a row each. A row with a fault is left out, once
/// it is linked where it reads.
pub(super) fn parse_service_table(text: SourceText<'_>) -> Parsed {
    let (read, mut diagnostics) = read_table(text, SERVICE, SERVICE_PLACES);
    let TableRows {
        rows,
        faulty,
        unread,
    } = read;
    let mut services = Vec::with_capacity(rows.len());
    let mut left_out = vec![LeftOut::default(); unread];
    for (row, faulty) in rows.iter().zip(faulty) {
        let reading = Reading::new(row);
        let slug = slug_of(reading);
        let service = read_service(reading, slug.clone(), Body::default());
        let first = diagnostics.len();
        diagnostics.extend(check(row, SERVICE, text));
        diagnostics.extend(check_service(reading, text));
        diagnostics.extend(check_row_id(reading, "nom", text));
        let hours = service.iter();
        diagnostics.extend(hours.flat_map(|service| check_hours(service, reading, text)));
        let faulty = Diagnostic::leave_out_row(&mut diagnostics[first..]) || faulty;
        match service {
            Some(service) => services.push(Service {
                has_fault: faulty,
                ..service
            }),
            None => left_out.push(LeftOut::of(reading, slug)),
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
fn slug_of(reading: Reading<'_, '_>) -> Option<Slug> {
    let name = reading.text("nom")?;
    let commune = reading
        .record("adresse")
        .and_then(|address| address.text("commune"));
    row_id(&name, commune.as_deref())
}
