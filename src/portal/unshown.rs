//! Why a service that is written is not shown: whoever names it made no slip.

use super::link_service::Fate;
use crate::diagnostic::Form;

/// Why a service that is written, without a fault, is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unshown {
    /// It is no longer offered: its address says so.
    Archived,
    /// Its record is not ready.
    Draft,
    /// Its person does not agree or left, or its authorisation ended.
    Withheld,
}

impl Unshown {
    /// Why a record of this fate is not shown; `None` where it is, or where a fault is why.
    pub(super) fn of(fate: &Fate) -> Option<Self> {
        match fate {
            Fate::Moved(_) => Some(Self::Archived),
            Fate::Draft => Some(Self::Draft),
            Fate::Gone => Some(Self::Withheld),
            Fate::Published { .. } | Fate::LeftOut(_) => None,
        }
    }

    /// What follows « n'est pas dans ce portail ».
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Archived => "\u{a0}: il est archivé, et son adresse dit qu'il n'est plus proposé",
            Self::Draft => "\u{a0}: sa fiche est un brouillon",
            Self::Withheld => "\u{a0}: sa fiche est écrite, mais elle n'est pas montrée",
        }
    }

    /// What to do about an event that names it.
    pub(super) fn mend_of_event(self, form: Form) -> String {
        match self {
            Self::Archived => format!(
                "Si l'événement est fini lui aussi, écrivez {} dans son «\u{a0}statut\u{a0}». Sinon, effacez \
                 cette mention, et dites dans «\u{a0}lieu.commune\u{a0}» où il se tient.",
                form.text("archive")
            ),
            Self::Draft | Self::Withheld => self.mend(),
        }
    }

    /// What to do about a convention that names it.
    pub(super) fn mend(self) -> String {
        let mend = match self {
            Self::Archived => {
                "Écrivez l'identifiant du service qui a pris sa suite, ou retirez cette convention."
            }
            Self::Draft => {
                "Quand la fiche sera prête, effacez son «\u{a0}statut\u{a0}». En attendant, la mention est \
                 laissée de côté."
            }
            Self::Withheld => {
                "Regardez son statut, l'accord de la personne et la fin de l'autorisation. En attendant, la \
                 mention est laissée de côté."
            }
        };
        mend.to_owned()
    }
}
