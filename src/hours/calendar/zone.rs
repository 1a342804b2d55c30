//! The zone of a school calendar.

/// A zone of the school calendar. Corsica has its own calendar, set by its rector.
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
}

impl Zone {
    /// Reads « A », « zone B », « Corse ».
    pub fn read(text: &str) -> Option<Self> {
        let folded = crate::address::fold(text.trim());
        let letter = folded.strip_prefix("zone").unwrap_or(&folded);
        match letter.trim() {
            "a" => Some(Self::A),
            "b" => Some(Self::B),
            "c" => Some(Self::C),
            "corse" => Some(Self::Corse),
            _ => None,
        }
    }

    /// « zone B ».
    pub fn words(self) -> &'static str {
        match self {
            Self::A => "zone A",
            Self::B => "zone B",
            Self::C => "zone C",
            Self::Corse => "Corse",
        }
    }
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
        assert_eq!(calendars.zone("974"), None);
        assert_eq!(Zone::read("Zone b"), Some(Zone::B));
    }
}
