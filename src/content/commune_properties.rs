//! What the features of a GeoJSON file say of communes, in the forms in which programs write it.

use serde_json::{Map, Value};

use super::commune::TownHall;
use super::coordinates::{Coordinates, CoordinatesFault};
use super::insee_code::InseeCode;
use super::mail::Mail;
use super::phone::Phone;
use super::postal_code::PostalCode;
use super::unread_property::UnreadProperty;
use crate::address::{WebLink, shows_nothing};

/// The properties of a commune. Codes may be numbers, that lost their zeros.
pub(super) struct CommuneProperties {
    pub(super) code: InseeCode,
    pub(super) name: String,
    pub(super) population: Option<u32>,
    pub(super) postal_codes: Vec<PostalCode>,
    pub(super) epci: Option<String>,
    pub(super) department: String,
    pub(super) centre: Coordinates,
    pub(super) town_hall: TownHall,
    pub(super) town_hall_position: Option<Coordinates>,
    pub(super) former: Vec<(InseeCode, String)>,
}

impl CommuneProperties {
    /// The name that properties give, whatever else they say.
    pub(super) fn name_of(properties: &Map<String, Value>) -> Option<String> {
        let name = properties.get("nom")?.as_str()?.trim();
        (!shows_nothing(name)).then(|| name.to_owned())
    }

    /// Reads the properties of a feature.
    ///
    /// # Errors
    /// The first property that is absent or that cannot be read.
    pub(super) fn read(properties: &Map<String, Value>) -> Result<Self, UnreadProperty> {
        let get = |key: &str| properties.get(key).filter(|value| !value.is_null());
        let needed = |key: &'static str, example: &'static str| UnreadProperty::Named {
            key,
            is_absent: get(key).is_none(),
            example,
        };
        let unread_code = needed("code", "\"13110\"");
        let code = get("code").and_then(|code| digits(code, 5));
        let unread_codes = needed("codes_postaux", "[\"13530\"]");
        let hall = get("mairie").and_then(Value::as_object);
        Ok(Self {
            code: code
                .and_then(|code| InseeCode::parse(&code))
                .ok_or(unread_code)?,
            name: Self::name_of(properties).ok_or(needed("nom", "\"Trets\""))?,
            population: match get("population") {
                Some(count) => Some(population(count).ok_or(needed("population", "10654"))?),
                None => None,
            },
            postal_codes: match get("codes_postaux") {
                Some(codes) => postal_codes(codes).ok_or(unread_codes)?,
                None => Vec::new(),
            },
            epci: get("epci").and_then(|siren| digits(siren, 9)),
            department: get("departement")
                .and_then(|number| digits(number, 2))
                .ok_or(needed("departement", "\"13\""))?,
            centre: centre(
                get("lat")
                    .and_then(degrees)
                    .ok_or(needed("lat", "43.44721"))?,
                get("lon")
                    .and_then(degrees)
                    .ok_or(needed("lon", "5.68406"))?,
            )?,
            town_hall: hall.map(town_hall).unwrap_or_default(),
            town_hall_position: hall.and_then(|hall| position(hall.get("position")?)),
            former: get("anciennes").map(former).unwrap_or_default(),
        })
    }
}

/// A code in a text or a number, with the zeros that a number dropped before it.
fn digits(value: &Value, length: usize) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.as_u64()?.to_string(),
        _ => return None,
    };
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match is_number {
        true => Some(format!("{text:0>length$}")),
        false => (!text.is_empty()).then_some(text),
    }
}

/// Postal codes in a list, or in one text or number.
fn postal_codes(value: &Value) -> Option<Vec<PostalCode>> {
    let codes = match value {
        Value::Array(codes) => codes.iter().map(|code| digits(code, 5)).collect(),
        Value::String(text) => {
            let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
            let parts = parts.filter(|part| !part.is_empty());
            Some(parts.map(|part| format!("{part:0>5}")).collect())
        }
        one => digits(one, 5).map(|code| vec![code]),
    };
    let codes: Vec<String> = codes?;
    codes.iter().map(|code| PostalCode::parse(code)).collect()
}

fn population(value: &Value) -> Option<u32> {
    match value {
        Value::String(text) => {
            let digits = text.replace(char::is_whitespace, "");
            digits.parse().ok()
        }
        number => u32::try_from(number.as_u64()?).ok(),
    }
}

fn degrees(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.trim().replace(',', ".").parse().ok(),
        number => number.as_f64(),
    }
}

fn centre(latitude: f64, longitude: f64) -> Result<Coordinates, UnreadProperty> {
    Coordinates::new(latitude, longitude).map_err(|fault| match fault {
        CoordinatesFault::Swapped => UnreadProperty::Swapped,
        CoordinatesFault::Outside => UnreadProperty::Outside,
    })
}

/// GeoJSON's order: longitude first.
fn position(value: &Value) -> Option<Coordinates> {
    match value.as_array()?.as_slice() {
        [longitude, latitude] => Coordinates::new(latitude.as_f64()?, longitude.as_f64()?).ok(),
        _ => None,
    }
}

fn town_hall(hall: &Map<String, Value>) -> TownHall {
    let text = |key: &str| hall.get(key).and_then(Value::as_str);
    let phone = hall.get("telephone").and_then(|phone| digits(phone, 10));
    TownHall {
        phone: phone.and_then(|text| Phone::parse(&text)),
        mail: text("courriel").and_then(Mail::parse),
        site: text("site").and_then(|text| WebLink::parse(text).ok()),
    }
}

fn former(value: &Value) -> Vec<(InseeCode, String)> {
    let communes = value.as_array().into_iter().flatten();
    let former = communes.filter_map(|commune| {
        let code = InseeCode::parse(&digits(commune.get("code")?, 5)?)?;
        Some((code, commune.get("nom")?.as_str()?.to_owned()))
    });
    former.collect()
}
