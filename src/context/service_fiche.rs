//! Makes the fiche of a service.

use super::agenda::service_agenda;
use super::digest::digest_of;
use super::digested::Digested;
use super::held::Held;
use super::json_ld;
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_card::{nearby, service_card};
use super::service_hours::hours;
use super::service_notices::notices;
use super::service_page::{Contact, Enrolment, Fact, Fiche, ServicePage, ServiceParts, Vacancies};
use super::service_place::{place, place_in_words};
use super::service_trust::trust;
use super::services_data::service_row;
use super::words;
use crate::content::{self, Action, Kind};
use crate::portal::{Portal, Precision, Service, Vacancy};
use crate::wording::Wording;

/// How many communes a fiche names.
const NAMED_COMMUNES: usize = 40;

/// Makes the fiche of a service.
pub(crate) fn service_page<'p>(parts: &'p Parts<'_>, at: usize) -> ServicePage<'p> {
    let portal = parts.portal;
    let service = &parts.services[at];
    let (page, fiche) = match service.page.as_deref() {
        Some((head, fiche)) => (Held::Kept(head), Held::Kept(fiche)),
        None => {
            let (head, fiche) = page_parts(portal, parts.wording, &portal.services[at]);
            (Held::Made(Box::new(head)), Held::Made(Box::new(fiche)))
        }
    };
    let neighbours = portal.geography.neighbours[at].iter();
    ServicePage {
        frame: &parts.frame,
        page,
        card: &service.card,
        fiche,
        agenda: service_agenda(portal, parts.wording, at),
        nearby: neighbours.map(|near| nearby(parts, *near)).collect(),
    }
}

/// Makes what pages show of one service, from it, the wording and the portal's vocabulary alone:
/// settings, kinds, communes, territories and the day. The page's own parts only where they are `kept`.
pub(super) fn service_parts(
    portal: &Portal,
    wording: &Wording,
    service: &Service,
    kept: bool,
) -> ServiceParts {
    ServiceParts {
        card: Digested::new(service_card(portal, wording, service)),
        row: digest_of(&service_row(portal, wording, service)),
        page: kept.then(|| Box::new(page_parts(portal, wording, service))),
    }
}

fn page_parts(
    portal: &Portal,
    wording: &Wording,
    service: &Service,
) -> (Digested<PageHead>, Digested<Fiche>) {
    (
        Digested::new(head(portal, wording, service)),
        Digested::new(fiche(portal, wording, service)),
    )
}

fn fiche(portal: &Portal, wording: &Wording, service: &Service) -> Fiche {
    let kind = &portal.kinds[service.kind];
    let phones = service
        .contacts
        .iter()
        .filter_map(|contact| contact.phone.as_ref());
    Fiche {
        kind: Link::new(&kind.plural, format!("/services/{}/", kind.id)),
        notices: notices(portal, wording, service),
        key_facts: key_facts(portal, wording, service),
        phones: phones
            .map(|phone| Link::new(phone.to_string(), phone.link()))
            .collect(),
        directions: directions(wording, service),
        action: action(wording, service, kind),
        audience: audience(wording, service),
        hours: hours(portal, wording, service),
        place: place(portal, wording, service),
        vacancies: vacancies(wording, service),
        price: service
            .price
            .as_ref()
            .map(|it| price(wording, it))
            .unwrap_or_default(),
        enrolment: enrolment(wording, service, portal.today),
        welcome: welcome(wording, service),
        body: service.body.html.clone(),
        contacts: service.contacts.iter().map(contact).collect(),
        links: links(wording, service),
        served: served(portal, service),
        trust: trust(portal, wording, service),
    }
}

fn head(portal: &Portal, wording: &Wording, service: &Service) -> PageHead {
    let kind = &portal.kinds[service.kind];
    let mut breadcrumb = vec![
        Crumb::from(Link::new(wording.say("services.court"), "/services/")),
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
        description: service.summary.clone().unwrap_or_else(|| {
            let place = place_in_words(portal, wording, service);
            let values = [("type", &*kind.label), ("lieu", &place)];
            wording.say_with("fiche.description", &values)
        }),
        canonical: portal.settings.base_url.absolute(&service.address()),
        noindex: portal.preview || service.is_discreet(),
        breadcrumb,
        current_section: Some("/services/".to_owned()),
        json_ld: (!service.is_discreet() && !portal.preview)
            .then(|| json_ld::service(portal, wording, service, kind)),
    }
}

fn key_facts(portal: &Portal, wording: &Wording, service: &Service) -> Vec<String> {
    let place = place_in_words(portal, wording, service);
    let free = service
        .price
        .as_ref()
        .is_some_and(|price| price.scheme.as_deref() == Some("gratuit"));
    let facts = [
        Some(place).filter(|place| !place.is_empty()),
        words::ages(wording, &service.ages).map(|ages| words::capitalised(&ages)),
        free.then(|| wording.say("fiche.gratuit")),
    ];
    facts.into_iter().flatten().collect()
}

/// An itinerary, where the position is the source's own.
fn directions(wording: &Wording, service: &Service) -> Option<Link> {
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
    Some(Link::new(wording.say("fiche.s_y_rendre"), href))
}

fn action(wording: &Wording, service: &Service, kind: &Kind) -> Option<Link> {
    let links = &service.links;
    let (label, link) = match kind.action? {
        Action::Place => (
            "fiche.demander_une_place",
            links.enrolment.as_ref().or(links.appointment.as_ref()),
        ),
        Action::Appointment => (
            "fiche.prendre_rendez_vous",
            links.appointment.as_ref().or(links.enrolment.as_ref()),
        ),
        Action::Enrolment => (
            "fiche.s_inscrire",
            links.enrolment.as_ref().or(links.appointment.as_ref()),
        ),
    };
    link.map(|link| Link::new(wording.say(label), link.as_str()))
}

fn audience(wording: &Wording, service: &Service) -> Vec<String> {
    let capacity = service.capacity;
    let capacity = capacity.map(|places| wording.count("fiche.capacite", places as usize, &[]));
    let mut lines = words::audience(wording, &service.ages, &service.audiences);
    lines.extend(capacity);
    lines
}

fn vacancies(wording: &Wording, service: &Service) -> Vacancies {
    let all = service.vacancies.iter();
    let (ageing, fresh): (Vec<_>, Vec<_>) = all.partition(|vacancy| vacancy.to_confirm);
    let lines = |vacancies: Vec<&Vacancy>| {
        let lines = vacancies.into_iter();
        lines.map(|it| words::vacancy(wording, it)).collect()
    };
    Vacancies {
        fresh: lines(fresh),
        ageing: lines(ageing),
    }
}

/// "Combien".
pub(super) fn price(wording: &Wording, price: &content::Price) -> Vec<String> {
    let scheme = price.scheme.as_deref().and_then(|scheme| match scheme {
        "psu" => Some("tarif.psu"),
        "paje" => Some("tarif.paje"),
        "quotient-familial" => Some("tarif.quotient_familial"),
        "bareme" => Some("tarif.bareme"),
        "libre" => Some("tarif.libre"),
        "gratuit" => Some("tarif.gratuit"),
        _ => None,
    });
    let scheme = scheme.map(|key| wording.say(key));
    let amounts = price.amounts.iter();
    let amounts = amounts.map(|amount| words::amount(wording, amount));
    scheme
        .into_iter()
        .chain(price.details.clone())
        .chain(amounts)
        .collect()
}

fn enrolment(wording: &Wording, service: &Service, today: jiff::civil::Date) -> Enrolment {
    let mut commissions = service.enrolment.commissions.clone();
    commissions.retain(|day| *day >= today);
    commissions.sort_unstable();
    Enrolment {
        admission: service.enrolment.admission.clone(),
        papers: service.enrolment.papers.clone(),
        commissions: commissions
            .into_iter()
            .map(|day| words::date(wording, day))
            .collect(),
    }
}

fn welcome(wording: &Wording, service: &Service) -> Vec<Fact> {
    let welcome = &service.welcome;
    let languages: Vec<String> = welcome
        .languages
        .iter()
        .map(|code| words::language(wording, code))
        .collect();
    let facts = [
        ("accueil_adapte.handicap", welcome.disability.clone()),
        (
            "accueil_adapte.urgence",
            said(welcome.emergency).map(|key| wording.say(key)),
        ),
        (
            "accueil_adapte.avip",
            welcome.avip.map(|yes| {
                wording.say(if yes {
                    "accueil_adapte.oui"
                } else {
                    "accueil_adapte.non"
                })
            }),
        ),
        (
            "accueil_adapte.langues",
            (!languages.is_empty()).then(|| words::list(wording, &languages)),
        ),
        ("accueil_adapte.repas", welcome.meals.clone()),
    ];
    let known = facts.into_iter().filter_map(|(label, value)| {
        Some(Fact {
            label: wording.say(label),
            value: value?,
        })
    });
    known.collect()
}

/// What is not said is not known.
fn said(emergency: Option<bool>) -> Option<&'static str> {
    emergency.map(|possible| {
        if possible {
            "accueil_adapte.possible"
        } else {
            "accueil_adapte.non"
        }
    })
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

fn links(wording: &Wording, service: &Service) -> Vec<Link> {
    let links = &service.links;
    let named = [
        ("fiche.site", &links.site),
        ("fiche.page_officielle", &links.official),
        ("fiche.acceslibre", &links.accessibility),
    ];
    let known = named.into_iter().filter_map(|(label, link)| {
        let link = link.as_ref()?;
        Some(Link::new(
            wording.say_with(label, &[("adresse", link.display())]),
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
