//! The zone of a school calendar.

/// A zone of the school calendar. Corsica and each territory overseas have their own calendar, set
/// by their rector: marelle carries none of their dates, and a portal may add them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Zone A.
    A,
    /// Zone B.
    B,
    /// Zone C.
    C,
    /// Corse.
    Corse,
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

impl Zone {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::A,
        Self::B,
        Self::C,
        Self::Corse,
        Self::Guadeloupe,
        Self::Martinique,
        Self::Guyane,
        Self::Reunion,
        Self::Mayotte,
        Self::SaintPierreEtMiquelon,
        Self::SaintBarthelemy,
        Self::SaintMartin,
    ];

    /// What may be written, in French.
    pub const CHOICES: &str = "A, B, C, Corse, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, \
        Saint-Pierre-et-Miquelon, Saint-Barthélemy ou Saint-Martin";

    /// Reads « A », « zone B », « Corse », « La Réunion », « saint martin ».
    pub fn read(text: &str) -> Option<Self> {
        let name = plain(text);
        Self::ALL
            .into_iter()
            .find(|zone| plain(zone.words()) == name)
    }

    /// « zone B », « Corse », « La Réunion ».
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "zone A",
            Self::B => "zone B",
            Self::C => "zone C",
            Self::Corse => "Corse",
            Self::Guadeloupe => "Guadeloupe",
            Self::Martinique => "Martinique",
            Self::Guyane => "Guyane",
            Self::Reunion => "La Réunion",
            Self::Mayotte => "Mayotte",
            Self::SaintPierreEtMiquelon => "Saint-Pierre-et-Miquelon",
            Self::SaintBarthelemy => "Saint-Barthélemy",
            Self::SaintMartin => "Saint-Martin",
        }
    }
}

/// A name without what people leave out of it: accents, hyphens, the article, « zone ».
fn plain(name: &str) -> String {
    let folded = crate::address::fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let told = words.filter(|word| !["", "zone", "la", "academie", "de"].contains(word));
    told.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Zone;
    use crate::hours::calendar::Calendars;

    #[test]
    fn each_department_has_one_zone() {
        let calendars = Calendars::new(None, None, None);
        let zones: Vec<_> = (1..=95)
            .filter(|number| *number != 20)
            .map(|number| calendars.zone(&format!("{number:02}")))
            .collect();
        assert!(zones.iter().all(Option::is_some));
        assert_eq!(calendars.zone("66"), Some(Zone::C));
        assert_eq!(calendars.zone("13"), Some(Zone::B));
        assert_eq!(calendars.zone("2B"), Some(Zone::Corse));
        assert_eq!(calendars.zone("974"), Some(Zone::Reunion));
        assert_eq!(calendars.zone("987"), None);
    }

    #[test]
    fn a_zone_is_read_as_people_write_it() {
        for zone in Zone::ALL {
            assert_eq!(Zone::read(zone.words()), Some(zone));
        }
        assert_eq!(Zone::read(" b "), Some(Zone::B));
        assert_eq!(Zone::read("Zone b"), Some(Zone::B));
        assert_eq!(Zone::read("réunion"), Some(Zone::Reunion));
        assert_eq!(Zone::read("saint martin"), Some(Zone::SaintMartin));
        assert_eq!(Zone::read("D"), None);
        assert_eq!(Zone::read(""), None);
    }
}
