//! The legal time of a département.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Whose clocks show the hours of a place (article 2 of decree 2017-292 for overseas).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Clock {
    /// Mainland France and Corsica.
    #[default]
    Paris,
    /// Guadeloupe.
    Guadeloupe,
    /// Martinique.
    Martinique,
    /// Guyane.
    Guyane,
    /// La Réunion.
    Reunion,
    /// Mayotte.
    Mayotte,
    /// Saint-Pierre-et-Miquelon.
    SaintPierreEtMiquelon,
    /// Saint-Barthélemy.
    SaintBarthelemy,
    /// Saint-Martin.
    SaintMartin,
}

impl Clock {
    /// The clock of a département or collectivity, by its number; `None` farther overseas, where
    /// one number has several clocks.
    pub fn of_department(number: &str) -> Option<Self> {
        match number {
            "971" => Some(Self::Guadeloupe),
            "972" => Some(Self::Martinique),
            "973" => Some(Self::Guyane),
            "974" => Some(Self::Reunion),
            "975" => Some(Self::SaintPierreEtMiquelon),
            "976" => Some(Self::Mayotte),
            "977" => Some(Self::SaintBarthelemy),
            "978" => Some(Self::SaintMartin),
            far if far.starts_with("98") => None,
            _ => Some(Self::Paris),
        }
    }

    /// Its name in the database of time zones, for browsers and calendars.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paris => "Europe/Paris",
            Self::Guadeloupe => "America/Guadeloupe",
            Self::Martinique => "America/Martinique",
            Self::Guyane => "America/Cayenne",
            Self::Reunion => "Indian/Reunion",
            Self::Mayotte => "Indian/Mayotte",
            Self::SaintPierreEtMiquelon => "America/Miquelon",
            Self::SaintBarthelemy => "America/St_Barthelemy",
            Self::SaintMartin => "America/Marigot",
        }
    }

    /// The rule that holds, written out so that it needs no database: in Paris summer time from
    /// the last Sunday of March to the last of October (directive 2000/84/CE, since 1996), at
    /// Saint-Pierre-et-Miquelon that of North America (since 2007), elsewhere none.
    pub fn rule(self) -> &'static str {
        match self {
            Self::Paris => "CET-1CEST,M3.5.0,M10.5.0/3",
            Self::Guadeloupe | Self::Martinique | Self::SaintBarthelemy | Self::SaintMartin => {
                "AST4"
            }
            Self::Guyane => "<-03>3",
            Self::Reunion => "<+04>-4",
            Self::Mayotte => "EAT-3",
            Self::SaintPierreEtMiquelon => "<-03>3<-02>,M3.2.0,M11.1.0",
        }
    }

    /// The instant of a local time. An hour that the clocks skip is taken an hour later; of an hour
    /// that they show twice, the first.
    pub fn instant(self, local: DateTime) -> Option<Timestamp> {
        self.zone().to_timestamp(local).ok()
    }

    /// The local time of an instant.
    pub fn local(self, instant: Timestamp) -> DateTime {
        self.zone().to_datetime(instant)
    }

    fn zone(self) -> TimeZone {
        // The rules are constants that a test reads.
        TimeZone::posix(self.rule()).unwrap_or(TimeZone::UTC)
    }
}
