//! JSON-LD (schema.org) of what really exists: never of an invented record or of a person.

use std::borrow::Cow;

use jiff::ToSpan;
use serde_json::{Map, Value, json};

use super::postal_address::postal_address;
use super::service_place::place_in_words;
use crate::content::Kind;
use crate::hours::timetable::opening_hours_specifications;
use crate::portal::{Place, Portal, Precision, Service};
use crate::wording::Wording;

/// How far ahead openings are said that change from week to week, in days.
const DAYS_SAID: i32 = 27;

/// A service as JSON-LD, safe inside a script element: `<` is written `\u003c`.
pub(super) fn service(
    portal: &Portal,
    wording: &Wording,
    service: &Service,
    kind: &Kind,
) -> String {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("@context", json!("https://schema.org"));
    put(
        "@type",
        json!(kind.schema_org.as_deref().unwrap_or("CivicStructure")),
    );
    put("name", json!(service.name));
    put(
        "url",
        json!(portal.settings.base_url.absolute(&service.address())),
    );
    if let Some(summary) = &service.summary {
        put("description", json!(summary));
    }
    if let Some(phone) = service
        .contacts
        .iter()
        .find_map(|contact| contact.phone.as_ref())
    {
        put("telephone", json!(phone.to_string().replace('\u{a0}', " ")));
    }
    if let Some(mail) = service
        .contacts
        .iter()
        .find_map(|contact| contact.mail.as_ref())
    {
        put("email", json!(mail.as_str()));
    }
    if let Some(site) = &service.links.site {
        put("sameAs", json!(site.as_str()));
    }
    let openings = openings(portal, service);
    if !openings.is_empty() {
        put("openingHoursSpecification", Value::Array(openings));
    }
    match &service.place {
        Some(place) => {
            put("address", address(portal, place));
            if place.precision == Precision::Exact {
                put("geo", position(place));
            }
        }
        None => {
            put(
                "areaServed",
                json!(place_in_words(portal, wording.in_french(), service)),
            );
        }
    }
    Value::Object(object).to_string().replace('<', "\\u003c")
}

/// The openings that are understood to the last word, over four weeks where weeks differ.
fn openings(portal: &Portal, service: &Service) -> Vec<Value> {
    if !service.hours.is_understood() {
        return Vec::new();
    }
    let last = portal.today.saturating_add(DAYS_SAID.days());
    let calendar = portal.calendar(service);
    let hours = match service.near_moments().next() {
        Some(_) => Cow::Owned(service.hours_of_the_moment()),
        None => Cow::Borrowed(&service.hours.read),
    };
    opening_hours_specifications(&hours, portal.today, last, &calendar)
        .iter()
        .map(|opening| {
            let mut said = json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": opening.day_of_week,
                "opens": opening.opens,
                "closes": opening.closes,
            });
            if let (Some(first), Some(last)) = (&opening.valid_from, &opening.valid_through) {
                said["validFrom"] = json!(first);
                said["validThrough"] = json!(last);
            }
            said
        })
        .collect()
}

fn address(portal: &Portal, place: &Place) -> Value {
    let commune = &portal.communes[place.commune].facts.name;
    postal_address(&place.lines, place.postal_code.as_deref(), commune)
}

fn position(place: &Place) -> Value {
    json!({
        "@type": "GeoCoordinates",
        "latitude": place.position.latitude,
        "longitude": place.position.longitude,
    })
}
