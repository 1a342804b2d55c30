//! Makes the fiche of a service.

use super::digest::digest_of;
use super::digested::Digested;
use super::french;
use super::held::Held;
use super::json_ld;
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_card::{nearby, service_card};
use super::service_notices::notices;
use super::service_page::{
    Contact, Enrolment, Fact, Fiche, Hours, Round, ServicePage, ServiceParts,
};
use super::service_place::{place, place_in_words};
use super::service_trust::trust;
use super::services_data::service_row;
use crate::content::{self, Action, Kind, in_words};
use crate::portal::{Portal, Precision, Service};

/// How many communes a fiche names.
const NAMED_COMMUNES: usize = 40;

/// Makes the fiche of a service.
pub(crate) fn service_page<'p>(parts: &'p Parts<'_>, at: usize) -> ServicePage<'p> {
    let portal = parts.portal;
    let service = &parts.services[at];
    let (page, fiche) = match &service.page {
        Some((head, fiche)) => (Held::Kept(head), Held::Kept(fiche)),
        None => {
            let (head, fiche) = page_parts(portal, &portal.services[at]);
            (Held::Made(Box::new(head)), Held::Made(Box::new(fiche)))
        }
    };
    let neighbours = portal.geography.neighbours[at].iter();
    ServicePage {
        frame: &parts.frame,
        page,
        card: &service.card,
        fiche,
        nearby: neighbours.map(|near| nearby(parts, *near)).collect(),
    }
}

/// Makes what pages show of one service, from it and the portal's vocabulary alone: settings,
/// kinds, communes, territories and the day. The page's own parts only where they are `kept`.
pub(super) fn service_parts(portal: &Portal, service: &Service, kept: bool) -> ServiceParts {
    ServiceParts {
        card: Digested::new(service_card(portal, service)),
        row: digest_of(&service_row(portal, service)),
        page: kept.then(|| page_parts(portal, service)),
    }
}

fn page_parts(portal: &Portal, service: &Service) -> (Digested<PageHead>, Digested<Fiche>) {
    (
        Digested::new(head(portal, service)),
        Digested::new(fiche(portal, service)),
    )
}

fn fiche(portal: &Portal, service: &Service) -> Fiche {
    let kind = &portal.kinds[service.kind];
    let phones = service
        .contacts
        .iter()
        .filter_map(|contact| contact.phone.as_ref());
    Fiche {
        kind: Link::new(&kind.plural, format!("/services/{}/", kind.id)),
        notices: notices(portal, service),
        key_facts: key_facts(service, &place_in_words(portal, service)),
        phones: phones
            .map(|phone| Link::new(phone.to_string(), phone.link()))
            .collect(),
        directions: directions(service),
        action: action(service, kind),
        audience: audience(service),
        hours: hours(portal, service),
        place: place(portal, service),
        vacancies: service.vacancies.iter().map(french::vacancy).collect(),
        price: service.price.as_ref().map(price).unwrap_or_default(),
        enrolment: enrolment(service, portal.today),
        welcome: welcome(service),
        body: service.body.html.clone(),
        contacts: service.contacts.iter().map(contact).collect(),
        links: links(service),
        served: served(portal, service),
        trust: trust(portal, service),
    }
}

fn head(portal: &Portal, service: &Service) -> PageHead {
    let kind = &portal.kinds[service.kind];
    let place = place_in_words(portal, service);
    let mut breadcrumb = vec![
        Crumb::from(Link::new("Services", "/services/")),
        Crumb::from(Link::new(&kind.short, format!("/services/{}/", kind.id))),
    ];
    if let Some(commune) = service
        .place
        .as_ref()
        .map(|place| &portal.communes[place.commune])
    {
        breadcrumb.push(Crumb::from(Link::new(
            &commune.facts.name,
            commune.address(),
        )));
    }
    breadcrumb.push(Crumb {
        label: service.name.clone(),
        href: None,
    });
    PageHead {
        title: service.name.clone(),
        description: service
            .summary
            .clone()
            .unwrap_or_else(|| format!("{}, {place}.", kind.label)),
        canonical: portal.settings.base_url.absolute(&service.address()),
        noindex: portal.preview || service.is_discreet(),
        breadcrumb,
        current_section: Some("/services/".to_owned()),
        json_ld: (!service.is_discreet() && !portal.preview)
            .then(|| json_ld::service(portal, service, kind)),
    }
}

fn key_facts(service: &Service, place: &str) -> Vec<String> {
    let free = service
        .price
        .as_ref()
        .is_some_and(|price| price.scheme.as_deref() == Some("gratuit"));
    let facts = [
        Some(place.to_owned()).filter(|place| !place.is_empty()),
        service
            .ages
            .in_words()
            .map(|ages| french::capitalised(&ages)),
        free.then(|| "Gratuit".to_owned()),
    ];
    facts.into_iter().flatten().collect()
}

/// An itinerary, where the position is the source's own.
fn directions(service: &Service) -> Option<Link> {
    let place = service
        .place
        .as_ref()
        .filter(|place| place.precision == Precision::Exact)?;
    let degrees = super::services_data::degrees;
    let (latitude, longitude) = (
        degrees(place.position.latitude),
        degrees(place.position.longitude),
    );
    let href = format!("https://www.openstreetmap.org/directions?to={latitude}%2C{longitude}");
    Some(Link::new("S'y rendre", href))
}

fn action(service: &Service, kind: &Kind) -> Option<Link> {
    let links = &service.links;
    let (label, link) = match kind.action? {
        Action::Place => (
            "Demander une place",
            links.enrolment.as_ref().or(links.appointment.as_ref()),
        ),
        Action::Appointment => (
            "Prendre rendez-vous",
            links.appointment.as_ref().or(links.enrolment.as_ref()),
        ),
        Action::Enrolment => (
            "S'inscrire",
            links.enrolment.as_ref().or(links.appointment.as_ref()),
        ),
    };
    link.map(|link| Link::new(label, link.as_str()))
}

fn audience(service: &Service) -> Vec<String> {
    let ages = service
        .ages
        .in_words()
        .map(|ages| format!("Âges\u{a0}: {ages}"));
    let audiences = (!service.audiences.is_empty()).then(|| {
        format!(
            "Pour les {}",
            french::list(&service.audiences).replace(" et ", " et les ")
        )
    });
    let capacity = service.capacity.map(|places| {
        format!(
            "{} en tout",
            french::count(places as usize, "place", "places")
        )
    });
    [ages, audiences, capacity].into_iter().flatten().collect()
}

fn hours(portal: &Portal, service: &Service) -> Hours {
    let rounds = service.rounds.iter().map(|round| {
        let commune = &portal.communes[round.commune];
        Round {
            commune: Link::new(&commune.facts.name, commune.address()),
            lines: round
                .hours
                .iter()
                .map(|line| french::capitalised(line))
                .collect(),
        }
    });
    Hours {
        lines: service
            .hours
            .iter()
            .map(|line| french::capitalised(line))
            .collect(),
        rounds: rounds.collect(),
        unknown: service.hours.is_empty() && service.rounds.is_empty(),
    }
}

fn price(price: &content::Price) -> Vec<String> {
    let scheme = price.scheme.as_deref().and_then(|scheme| match scheme {
        "psu" => Some("Selon vos ressources (barème national de la Caf)."),
        "paje" => Some("Tarif de la structure, avec une aide de la Caf ou de la MSA."),
        "quotient-familial" => Some("Selon votre quotient familial."),
        "bareme" => Some("Selon un barème local."),
        "libre" => Some("Tarif fixé par la structure."),
        "gratuit" => Some("Gratuit."),
        _ => None,
    });
    let scheme = scheme.map(str::to_owned);
    let amounts = price.amounts.iter().map(french::amount);
    scheme
        .into_iter()
        .chain(price.details.clone())
        .chain(amounts)
        .collect()
}

fn enrolment(service: &Service, today: jiff::civil::Date) -> Enrolment {
    let mut commissions = service.enrolment.commissions.clone();
    commissions.retain(|day| *day >= today);
    commissions.sort_unstable();
    Enrolment {
        admission: service.enrolment.admission.clone(),
        papers: service.enrolment.papers.clone(),
        commissions: commissions.into_iter().map(in_words).collect(),
    }
}

fn welcome(service: &Service) -> Vec<Fact> {
    let welcome = &service.welcome;
    let languages: Vec<String> = welcome
        .languages
        .iter()
        .map(|code| french::language(code).to_owned())
        .collect();
    let facts = [
        ("Handicap", welcome.disability.clone()),
        (
            "Accueil d'urgence",
            said(welcome.emergency, "possible", "non"),
        ),
        (
            "Crèche à vocation d'insertion professionnelle",
            said(welcome.avip, "oui", "non"),
        ),
        (
            "Langues",
            (!languages.is_empty()).then(|| french::list(&languages)),
        ),
        ("Repas", welcome.meals.clone()),
    ];
    let known = facts.into_iter().filter_map(|(label, value)| {
        Some(Fact {
            label: label.to_owned(),
            value: value?,
        })
    });
    known.collect()
}

/// What is not said is not known.
fn said(answer: Option<bool>, yes: &str, no: &str) -> Option<String> {
    answer.map(|answer| if answer { yes } else { no }.to_owned())
}

fn contact(contact: &content::Contact) -> Contact {
    let who = match (&contact.name, &contact.role) {
        (Some(name), Some(role)) => Some(format!("{name}, {role}")),
        (name, role) => name.clone().or_else(|| role.clone()),
    };
    Contact {
        who,
        phone: contact
            .phone
            .as_ref()
            .map(|phone| Link::new(phone.to_string(), phone.link())),
        mail: contact
            .mail
            .as_ref()
            .map(|mail| Link::new(mail.as_str(), format!("mailto:{mail}"))),
    }
}

fn links(service: &Service) -> Vec<Link> {
    let links = &service.links;
    let named = [
        ("Site", &links.site),
        ("Page officielle", &links.official),
        (
            "Accessibilité du bâtiment (Acceslibre)",
            &links.accessibility,
        ),
    ];
    let known = named.into_iter().filter_map(|(label, link)| {
        let link = link.as_ref()?;
        Some(Link::new(
            format!("{label}\u{a0}: {}", link.display()),
            link.as_str(),
        ))
    });
    known.collect()
}

fn served(portal: &Portal, service: &Service) -> Vec<Link> {
    let territories = service.served_territories.iter().map(|at| {
        let territory = &portal.territories[*at];
        Link::new(&territory.name, territory.address())
    });
    let communes = service
        .served_communes
        .iter()
        .take(NAMED_COMMUNES)
        .map(|at| {
            let commune = &portal.communes[*at];
            Link::new(&commune.facts.name, commune.address())
        });
    territories.chain(communes).collect()
}
