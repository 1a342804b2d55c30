//! A service as the index holds it.

use jiff::civil::{Date, date};

use super::gazetteer::commune_spot;
use super::id::{Id, id};
use super::lexicon::Lexicon;
use super::opening::{Opening, opening};
use crate::address::fold;
use crate::content::Status;
use crate::portal::{Coverage, Place, Portal, Precision, Service};

/// Places are told to a ten-thousandth of a degree: about eleven metres.
pub(super) const DEGREE: f64 = 10_000.0;

/// Days are counted from this one.
pub(super) const FIRST_DAY: Date = date(2020, 1, 1);

/// What an invented record's name ends with, and its id does not.
const EXAMPLE_ENDING: &str = " (exemple)";

/// Stand in a name for what the manifest tells: the name of its commune (« Mairie de Trets »), and
/// its kind's label without what is in brackets, or short.
const OF_COMMUNE: char = '\u{1}';
const OF_LABEL: char = '\u{2}';
const OF_SHORT: char = '\u{3}';

/// A place in ten-thousandths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// North.
    pub(super) latitude: i32,
    /// East.
    pub(super) longitude: i32,
}

/// A service as the index holds it: what decides whether it answers, and what a result shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// Its commune; `None` for what only comes to people.
    pub(super) commune: Option<u32>,
    /// Its kind.
    pub(super) kind: u32,
    /// Its name, with [`OF_COMMUNE`], [`OF_LABEL`] and [`OF_SHORT`] for what they stand for.
    pub(super) name: String,
    /// How its id follows from what else is told.
    pub(super) id: Id,
    /// Where it is.
    pub(super) spot: Option<Spot>,
    /// Ages welcome.
    pub(super) ages: Option<Ages>,
    /// [`flags`].
    pub(super) flags: u32,
    /// Languages, parted by a space.
    pub(super) languages: String,
    /// What families pay: 0 when it is not said, else the rank in [`SCHEMES`] from 1.
    pub(super) scheme: u8,
    /// Places declared free, and the day of the last declaration.
    pub(super) vacancies: Option<(u32, u32)>,
    /// Communes it comes to, or covers as a relay, in order.
    pub(super) served: Vec<u32>,
    /// When it is open.
    pub(super) opening: Option<Opening>,
    /// The first number that rings, its digits.
    pub(super) phone: Option<String>,
    /// Words of its name, in the order of their numbers.
    pub(super) name_words: Vec<u32>,
    /// Other words of its texts, in the order of their numbers.
    pub(super) text_words: Vec<u32>,
}

/// Ages welcome, in days; 0 where no bound is said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ages {
    /// From this age.
    pub(super) from: u32,
    /// Before this age.
    pub(super) until: u32,
    /// "de 10 semaines à 3 ans".
    pub(super) words: String,
}

/// What a record is or offers, a bit each. A bit that is not set is not known.
pub(super) mod flags {
    /// It was invented for the demonstration.
    pub(in crate::search) const EXAMPLE: u32 = 1;
    /// It says what it offers to a child with a disability.
    pub(in crate::search) const DISABILITY: u32 = 1 << 1;
    /// It takes children in an emergency.
    pub(in crate::search) const EMERGENCY: u32 = 1 << 2;
    /// It is not open yet.
    pub(in crate::search) const PLANNED: u32 = 1 << 3;
    /// It is a person.
    pub(in crate::search) const PERSON: u32 = 1 << 4;
    /// Its place is not exact.
    pub(in crate::search) const APPROXIMATE: u32 = 1 << 5;
    /// It says that one comes without an appointment, be it at some hours only.
    pub(in crate::search) const WITHOUT_APPOINTMENT: u32 = 1 << 6;
    /// It says that one comes without having enrolled.
    pub(in crate::search) const WITHOUT_ENROLMENT: u32 = 1 << 7;
}

/// What families pay, as `tarif.regime` says it.
pub(super) const SCHEMES: &[&str] = &[
    "gratuit",
    "psu",
    "paje",
    "quotient-familial",
    "bareme",
    "libre",
];

/// What the index holds of a service.
pub(super) fn record(portal: &Portal, service: &Service, lexicon: &mut Lexicon) -> Record {
    let name = service.name.strip_suffix(EXAMPLE_ENDING);
    let name = name.filter(|_| service.example).unwrap_or(&service.name);
    let kind = &portal.kinds[service.kind];
    let place = service.place.as_ref();
    let commune = place.map(|place| portal.communes[place.commune].facts.name.as_str());
    let (name_words, text_words) = words(service, name, commune, lexicon);
    Record {
        commune: place.map(|place| index(place.commune)),
        kind: index(service.kind),
        id: id(service.id.as_str(), kind.id.as_str(), name, commune),
        name: told_name(&service.name, (&kind.label, &kind.short), commune),
        spot: place.map(|place| spot_of(portal, place)),
        ages: ages(service),
        flags: flags_of(service, place) | without_flags(portal, service),
        languages: service.welcome.languages.join(" "),
        scheme: scheme(service),
        vacancies: vacancies(service),
        served: served(portal, service),
        opening: opening(service),
        phone: phone(service),
        name_words,
        text_words,
    }
}

/// The communes a service says it serves, and those that a convention makes a relay cover.
fn served(portal: &Portal, service: &Service) -> Vec<u32> {
    let mut communes: Vec<usize> = service.served.clone();
    let itself = portal
        .services
        .binary_search_by(|one| one.id.cmp(&service.id));
    if let (Some(coverages), Ok(itself)) = (portal.coverage.get(&service.kind), itself) {
        let covers = |coverage: &Coverage| match coverage {
            Coverage::Covered { relays, .. } => relays.contains(&itself),
            Coverage::Uncovered(_) | Coverage::Unknown => false,
        };
        let covered = coverages.iter().enumerate().filter(|(_, own)| covers(own));
        communes.extend(covered.map(|(commune, _)| commune));
        communes.sort_unstable();
        communes.dedup();
    }
    communes.into_iter().map(index).collect()
}

/// Where a service is: where its commune is, when that is all that is known.
fn spot_of(portal: &Portal, place: &Place) -> Spot {
    let commune = portal.communes[place.commune].facts.position;
    if place.position == commune {
        commune_spot(commune)
    } else {
        spot(place.position.latitude, place.position.longitude)
    }
}

/// A place in ten-thousandths of a degree.
pub(super) fn spot(latitude: f64, longitude: f64) -> Spot {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "degrees of France are small"
    )]
    let rounded = |degrees: f64| (degrees * DEGREE).round() as i32;
    Spot {
        latitude: rounded(latitude),
        longitude: rounded(longitude),
    }
}

/// Days since 1 January 2020; 0 for an earlier one.
pub(super) fn day_number(day: Date) -> u32 {
    let days = (day - FIRST_DAY).get_days();
    u32::try_from(days).unwrap_or(0)
}

/// An index of the portal's lists, which are far shorter than four thousand million.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn words(
    service: &Service,
    name: &str,
    commune: Option<&str>,
    lexicon: &mut Lexicon,
) -> (Vec<u32>, Vec<u32>) {
    let (mut in_name, mut of_commune, mut in_texts) = (Vec::new(), Vec::new(), Vec::new());
    lexicon.read(name, &mut in_name);
    lexicon.read(commune.unwrap_or_default(), &mut of_commune);
    let texts = [&service.summary, &service.manager].into_iter().flatten();
    for text in texts.chain([&service.body.text]) {
        lexicon.read(text, &mut in_texts);
    }
    for list in [&mut in_name, &mut in_texts] {
        list.sort_unstable();
        list.dedup();
    }
    // The commune is found as a place.
    in_texts.retain(|word| in_name.binary_search(word).is_err() && !of_commune.contains(word));
    (in_name, in_texts)
}

/// A name as the index tells it. What would be read as one of the signs is no letter of a name.
fn told_name(name: &str, (label, short): (&str, &str), commune: Option<&str>) -> String {
    let label = label.split(" (").next().unwrap_or_default();
    let known = [
        (label, OF_LABEL),
        (short, OF_SHORT),
        (commune.unwrap_or_default(), OF_COMMUNE),
    ];
    let name = name.replace([OF_COMMUNE, OF_LABEL, OF_SHORT], " ");
    let known = known.into_iter().filter(|(text, _)| !text.is_empty());
    known.fold(name, |name, (text, sign)| {
        name.replace(text, sign.encode_utf8(&mut [0; 4]))
    })
}

fn ages(service: &Service) -> Option<Ages> {
    let ages = &service.ages;
    Some(Ages {
        words: ages.in_words()?,
        from: ages.min.map_or(0, |age| age.days()),
        until: ages.until_days().unwrap_or(0),
    })
}

fn flags_of(service: &Service, place: Option<&Place>) -> u32 {
    let exact = place.is_none_or(|place| place.precision == Precision::Exact);
    [
        (flags::EXAMPLE, service.example),
        (flags::DISABILITY, service.welcome.disability.is_some()),
        (flags::EMERGENCY, service.welcome.emergency == Some(true)),
        (flags::PLANNED, matches!(service.status, Status::Planned(_))),
        (flags::PERSON, service.person),
        (flags::APPROXIMATE, !exact),
    ]
    .iter()
    .fold(0, |all, (flag, set)| if *set { all | flag } else { all })
}

/// What its texts, or what its kind is, say that one does not need.
fn without_flags(portal: &Portal, service: &Service) -> u32 {
    let definition = Some(&portal.kinds[service.kind].definition);
    let texts = [
        definition,
        service.summary.as_ref(),
        Some(&service.body.text),
    ];
    let hours = &service.hours.read;
    let beside_hours = hours.unread.iter().map(|unread| &unread.text);
    let beside_hours = hours.notes.iter().chain(beside_hours);
    let said = |words: &[&str]| {
        let mut texts = texts.into_iter().flatten().chain(beside_hours.clone());
        texts.any(|text| says_without(text, words))
    };
    let appointment = said(&["sans rendez-vous", "sans rdv"]);
    let enrolment = said(&["sans inscription", "sans s'inscrire"]);
    let told = [
        (flags::WITHOUT_APPOINTMENT, appointment),
        (flags::WITHOUT_ENROLMENT, enrolment),
    ];
    told.iter()
        .fold(0, |all, (flag, set)| if *set { all | flag } else { all })
}

/// Whether a sentence says so, and nothing before the words in it denies them.
fn says_without(text: &str, words: &[&str]) -> bool {
    fold(text)
        .split(['.', '!', '?', ';', '\n'])
        .any(|sentence| {
            let at = words.iter().filter_map(|words| sentence.find(words)).min();
            at.is_some_and(|at| {
                let mut before = sentence[..at].split(|letter: char| !letter.is_alphanumeric());
                !before.any(|word| {
                    matches!(
                        word,
                        "ne" | "n" | "pas" | "jamais" | "aucun" | "aucune" | "ni" | "non"
                    )
                })
            })
        })
}

fn scheme(service: &Service) -> u8 {
    let scheme = service
        .price
        .as_ref()
        .and_then(|price| price.scheme.as_deref());
    let rank = scheme.and_then(|scheme| SCHEMES.iter().position(|known| *known == scheme));
    rank.and_then(|rank| u8::try_from(rank + 1).ok())
        .unwrap_or(0)
}

fn phone(service: &Service) -> Option<String> {
    let mut phones = service.contacts.iter().filter_map(|one| one.phone.as_ref());
    let phone = phones.next()?;
    // Another code than that of mainland France is told with the number.
    let link = phone.link();
    let number = link.strip_prefix("tel:").unwrap_or(&link);
    Some(match number.starts_with("+33") {
        true => phone.digits().to_owned(),
        false => number.to_owned(),
    })
}

/// Places to count on in all, and the day of their oldest declaration.
fn vacancies(service: &Service) -> Option<(u32, u32)> {
    let fresh = service.fresh_places()?;
    Some((fresh.places, day_number(fresh.declared_on)))
}

#[cfg(test)]
mod tests {
    use super::{says_without, told_name};

    #[test]
    fn what_the_manifest_tells_is_no_letter_of_a_name() {
        let relay = ("Relais petite enfance (RPE)", "RPE");
        for (name, commune, told) in [
            ("Mairie de Trets", Some("Trets"), "Mairie de \u{1}"),
            ("Mairie de Trets", None, "Mairie de Trets"),
            (
                "Relais petite enfance Trets, RPE",
                Some("Trets"),
                "\u{2} \u{1}, \u{3}",
            ),
            ("Le\u{1}\u{2}\u{3}Nuage", None, "Le   Nuage"),
        ] {
            assert_eq!(told_name(name, relay, commune), told);
        }
        assert_eq!(told_name("Nuage", ("", ""), Some("")), "Nuage");
    }

    #[test]
    fn a_text_says_that_one_comes_without() {
        let words = ["sans rendez-vous", "sans rdv"];
        for (text, said) in [
            ("Venez sans rendez-vous.", true),
            ("Le mardi : SANS RDV", true),
            (
                "Appelez d'abord. On entre sans rendez-vous le mercredi.",
                true,
            ),
            ("Sur rendez-vous.", false),
            ("Nous ne recevons pas sans rendez-vous.", false),
            ("Jamais sans rendez-vous", false),
        ] {
            assert_eq!(says_without(text, &words), said, "{text}");
        }
    }
}
