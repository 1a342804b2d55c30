//! What is said of a record that is not shown, and where its address leads.

use super::departure::Departure;
use super::link_service::Fate;
use super::linker::Linker;
use super::redirect::Redirect;
use super::withheld::{IN_FILE, IN_ID, IN_ROW, Withheld};
use crate::content::{self, Kind};
use crate::diagnostic::Form;

/// Withholds a record, and tells its editor. An archived record's address leads to its commune,
/// else to its kind's list; a person's leads nowhere, for it may hold a name.
pub(super) fn withhold(
    linker: &mut Linker<'_>,
    service: &content::Service,
    withheld: Withheld,
    (kind, commune): (&Kind, Option<usize>),
) -> Fate {
    report(linker, service, &withheld, kind);
    if withheld == Withheld::Draft {
        return Fate::Draft;
    }
    if withheld != Withheld::Archived || kind.person {
        return Fate::Gone;
    }
    // A family that kept the address finds what else there is of the kind, or in the commune.
    let (to, title) = match commune {
        Some(commune) => {
            let slug = &linker.vocabulary.commune_slugs[commune];
            let name = linker.vocabulary.communes[commune].name.clone();
            (format!("/communes/{slug}/"), name)
        }
        None => (format!("/services/{}/", kind.id), kind.plural.clone()),
    };
    let from = format!("/fiches/{}/", service.id.value);
    Fate::Moved(Redirect {
        source: linker.path(service.source).to_owned(),
        from,
        to,
        title,
        departure: Departure::Archived,
    })
}

fn report(linker: &mut Linker<'_>, service: &content::Service, withheld: &Withheld, kind: &Kind) {
    let Some(code) = withheld.code() else {
        return;
    };
    let (span, words) = match withheld {
        Withheld::Draft | Withheld::Archived => return,
        Withheld::NoConsent => (service.name.span, Vec::new()),
        Withheld::ConsentToCome(day, span) => (*span, vec![content::in_words(*day)]),
        Withheld::NameRepeated(what, span) => (
            *span,
            vec![(*what).to_owned(), mend(what, linker.form(service.source))],
        ),
        Withheld::Expired(day) => {
            let authorisation = service.authorisation.as_ref();
            let nature = authorisation.map_or("", |authorisation| &*authorisation.nature);
            let nature = match nature {
                "" => String::new(),
                "déclaration" => "La déclaration".to_owned(),
                nature => format!("L'{nature}"),
            };
            let until = authorisation.and_then(|it| it.until.as_ref());
            let span = until.map_or(service.span, |until| until.span);
            (
                span,
                vec![nature, known_as(service, kind), content::in_words(*day)],
            )
        }
    };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    linker.push(code, service.source, span, &words);
}

/// What a fault may call a record: a person's name only where she agreed to show it.
fn known_as(service: &content::Service, kind: &Kind) -> String {
    let consent = service.consent.as_ref();
    let hidden = kind.person && !consent.is_some_and(|consent| consent.names("nom"));
    match hidden {
        true => kind.label.clone(),
        false => service.name.value.clone(),
    }
}

fn mend(what: &str, form: Form) -> String {
    let example = format!(
        "Choisissez un identifiant sans ce nom, par exemple {}",
        form.text("am-trets-1")
    );
    let instead = match what {
        IN_ID => &example,
        IN_ROW => {
            "Donnez un identifiant à la fiche dans une colonne «\u{a0}id\u{a0}», par exemple am-trets-1"
        }
        IN_FILE => {
            "Renommez le fichier sans ce nom, ou donnez un identifiant à la fiche\u{a0}: id = \"am-trets-1\""
        }
        _ => "Renommez l'image sans ce nom",
    };
    let agreed = form.text("nom");
    format!("{instead}. Si la personne est d'accord, ajoutez {agreed} à «\u{a0}porte_sur\u{a0}».")
}
