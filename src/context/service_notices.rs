//! The strips above a fiche.

use jiff::civil::Date;

use super::service_moments::moment_notices;
use super::service_page::Notice;
use super::words;
use crate::content::Status;
use crate::portal::{Portal, Service};
use crate::wording::Wording;

/// What a family must know first: the service's state, information of the moment, that it was
/// invented, that it is old.
pub(super) fn notices(portal: &Portal, wording: &Wording, service: &Service) -> Vec<Notice> {
    let before_going = wording.say(before_going(service));
    let status = status_notice((portal, wording), service, &before_going);
    let mut notices: Vec<Notice> = status.into_iter().collect();
    notices.extend(moment_notices(wording, service, portal.today));
    if service.example {
        notices.push(notice("exemple", wording.say("fiche.inventee")));
    }
    if let Some(dated) = service.dated().filter(|day| is_old(*day, portal.today)) {
        let values = [
            ("date", &*words::date(wording, dated)),
            ("avant_de_venir", &before_going),
        ];
        let text = wording.say_with("fiche.ancienne", &values);
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

/// What to do before going there.
fn before_going(service: &Service) -> &'static str {
    let mut contacts = service.contacts.iter();
    if contacts.any(|contact| contact.phone.is_some()) {
        "fiche.appelez_avant"
    } else {
        "fiche.renseignez_vous"
    }
}

fn status_notice(
    (portal, wording): (&Portal, &Wording),
    service: &Service,
    before_going: &str,
) -> Option<Notice> {
    let said = |kind, key, values: &[(&str, &str)]| notice(kind, wording.say_with(key, values));
    Some(match service.status {
        Status::Published => return None,
        Status::Suspended => {
            let values = [("avant_de_venir", before_going)];
            said("alerte", "fiche.suspendue", &values)
        }
        Status::Planned(Some(day)) if day < portal.today => {
            let date = words::date(wording, day);
            let values = [("date", &*date), ("avant_de_venir", before_going)];
            said("a-verifier", "fiche.ouverture_passee", &values)
        }
        Status::Planned(Some(day)) => {
            let date = words::date(wording, day);
            said("information", "fiche.ouverture", &[("date", &date)])
        }
        Status::Planned(None) => said("information", "fiche.pas_ouverte", &[]),
        Status::Draft => said("a-verifier", "fiche.brouillon", &[]),
        Status::Archived => said("a-verifier", "fiche.archive", &[]),
    })
}

/// Information older than a year is to be checked, whatever rhythm the record asks for.
fn is_old(day: Date, today: Date) -> bool {
    day.checked_add(jiff::Span::new().years(1))
        .is_ok_and(|limit| limit < today)
}
