//! The strips above a fiche.

use jiff::civil::Date;

use super::service_page::Notice;
use crate::content::{Moment, Status, in_words};
use crate::portal::{Portal, Service};

/// What a family must know first: the service's state, information of the moment, that it was
/// invented, that it is old.
pub(super) fn notices(portal: &Portal, service: &Service) -> Vec<Notice> {
    let before_going = before_going(service);
    let mut notices: Vec<Notice> = status_notice(service, before_going).into_iter().collect();
    notices.extend(service.moments.iter().map(moment_notice));
    if service.example {
        let text = "Fiche inventée pour la démonstration\u{a0}: ce lieu n'existe pas.";
        notices.push(notice("exemple", text));
    }
    if let Some(dated) = service.dated().filter(|day| is_old(*day, portal.today)) {
        let day = in_words(dated);
        let text = format!("À vérifier\u{a0}: ces informations datent du {day}. {before_going}");
        notices.push(notice("a-verifier", text));
    }
    notices
}

fn notice(kind: &'static str, text: impl Into<String>) -> Notice {
    Notice {
        kind,
        text: text.into(),
    }
}

fn before_going(service: &Service) -> &'static str {
    let mut contacts = service.contacts.iter();
    if contacts.any(|contact| contact.phone.is_some()) {
        "Appelez avant de vous déplacer."
    } else {
        "Renseignez-vous avant de vous déplacer."
    }
}

fn status_notice(service: &Service, before_going: &str) -> Option<Notice> {
    Some(match service.status {
        Status::Published => return None,
        Status::Suspended => notice(
            "alerte",
            format!("Ce service est suspendu pour le moment. {before_going}"),
        ),
        Status::Planned(Some(day)) => notice(
            "information",
            format!("Ouverture prévue le {}.", in_words(day)),
        ),
        Status::Planned(None) => notice("information", "Ce service n'est pas encore ouvert."),
        Status::Draft => notice(
            "a-verifier",
            "Brouillon\u{a0}: cette fiche n'est pas publiée.",
        ),
        Status::Archived => notice(
            "a-verifier",
            "Archive\u{a0}: cette fiche n'est plus publiée.",
        ),
    })
}

fn moment_notice(moment: &Moment) -> Notice {
    let kind = if moment.kind == "message" {
        "information"
    } else {
        "alerte"
    };
    let period = match (moment.from, moment.until) {
        (Some(from), Some(until)) if from == until => format!("Le {}\u{a0}: ", in_words(from)),
        (Some(from), Some(until)) => {
            format!("Du {} au {}\u{a0}: ", in_words(from), in_words(until))
        }
        (Some(from), None) => format!("À partir du {}\u{a0}: ", in_words(from)),
        (None, Some(until)) => format!("Jusqu'au {}\u{a0}: ", in_words(until)),
        (None, None) => String::new(),
    };
    notice(kind, format!("{period}{}", moment.text))
}

/// Information older than a year is to be checked, whatever rhythm the record asks for.
fn is_old(day: Date, today: Date) -> bool {
    day.checked_add(jiff::Span::new().years(1))
        .is_ok_and(|limit| limit < today)
}
