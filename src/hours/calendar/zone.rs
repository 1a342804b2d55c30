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

    /// The zone of a department of mainland France or Corsica, through its académie (arrêté du
    /// 7 décembre 2022 relatif au calendrier scolaire, and its sequels). `None` overseas, where
    /// each académie has its own dates.
    pub fn of_department(code: &str) -> Option<Self> {
        const A: &[&str] = &[
            "01", "03", "07", "15", "16", "17", "19", "21", "23", "24", "25", "26", "33", "38",
            "39", "40", "42", "43", "47", "58", "63", "64", "69", "70", "71", "73", "74", "79",
            "86", "87", "89", "90",
        ];
        const C: &[&str] = &[
            "09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "75", "77", "78",
            "81", "82", "91", "92", "93", "94", "95",
        ];
        const B: &[&str] = &[
            "02", "04", "05", "06", "08", "10", "13", "14", "18", "22", "27", "28", "29", "35",
            "36", "37", "41", "44", "45", "49", "50", "51", "52", "53", "54", "55", "56", "57",
            "59", "60", "61", "62", "67", "68", "72", "76", "80", "83", "84", "85", "88",
        ];
        match code {
            "2A" | "2B" => Some(Self::Corse),
            code if A.contains(&code) => Some(Self::A),
            code if B.contains(&code) => Some(Self::B),
            code if C.contains(&code) => Some(Self::C),
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

    #[test]
    fn each_department_has_one_zone() {
        let zones: Vec<_> = (1..=95)
            .filter(|number| *number != 20)
            .map(|number| Zone::of_department(&format!("{number:02}")))
            .collect();
        assert!(zones.iter().all(Option::is_some));
        assert_eq!(Zone::of_department("66"), Some(Zone::C));
        assert_eq!(Zone::of_department("13"), Some(Zone::B));
        assert_eq!(Zone::of_department("2B"), Some(Zone::Corse));
        assert_eq!(Zone::of_department("974"), None);
        assert_eq!(Zone::read("Zone b"), Some(Zone::B));
    }
}
