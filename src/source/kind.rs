//! What a file is, from its path alone.

use super::set_aside::set_aside;
use super::unread::seems_meant;

/// What sort of source a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// `marelle.toml`.
    Settings,
    /// `content/types.toml`.
    Kinds,
    /// `content/territoires/*.toml`.
    Territory,
    /// `content/territoires/*.geojson`.
    Communes,
    /// `content/services/**.md`.
    Service,
    /// `content/services/**.csv`.
    ServiceTable,
    /// `content/pages/**.md`.
    Page,
    /// `content/actualites/**.md`.
    News,
    /// `content/agenda/**.md`.
    Event,
    /// `content/agenda/**.csv`.
    EventTable,
    /// `content/glossaire.toml`.
    Glossary,
    /// `content/urgences.toml`.
    Help,
    /// `content/intentions.toml`.
    Intents,
    /// `content/numeros.toml`.
    PhoneLines,
    /// `content/baremes/*.toml`.
    Scale,
    /// `content/mots-a-eviter.toml`.
    AvoidedWords,
    /// `content/calendrier/vacances-scolaires.csv`.
    SchoolHolidays,
    /// `content/calendrier/jours-feries.csv`.
    PublicHolidays,
    /// `content/calendrier/zones.csv`.
    DepartmentZones,
    /// A picture anywhere in `content/`.
    Image,
    /// A picture anywhere in `content/` of a format that is never published: an editor who shows
    /// one is told so, and not that it is missing.
    ForeignImage,
    /// A theme's `theme.toml`, or one of its templates, styles, texts or static files.
    Theme,
    /// What is not read, though an editor may believe so.
    Unread,
}

impl SourceKind {
    /// The kind of a file from its path relative to the root; `None` for what is nobody's matter.
    pub fn of_path(path: &str) -> Option<Self> {
        let read = set_aside(path).map_or_else(|| Self::read_at(path), |_| None);
        read.or_else(|| seems_meant(path).then_some(Self::Unread))
    }

    /// The kind of a file that is read.
    pub(super) fn read_at(path: &str) -> Option<Self> {
        if path == "marelle.toml" {
            return Some(Self::Settings);
        }
        if path.starts_with("themes/") {
            // A host's file may have no ending: `static/CNAME`.
            let mut parts = path.split('/').skip(2);
            let (part, inside) = (parts.next()?, parts.next());
            let is_read = match inside {
                Some(_) => matches!(part, "templates" | "styles" | "static" | "i18n"),
                None => part == "theme.toml",
            };
            return is_read.then_some(Self::Theme);
        }
        let (folder, name) = path.rsplit_once('/')?;
        let (_, ending) = name.rsplit_once('.')?;
        let ending = ending.to_lowercase();
        let picture = match ending.as_str() {
            "png" | "jpg" | "jpeg" | "webp" | "gif" => Some(Self::Image),
            "avif" | "heic" | "heif" | "svg" | "tif" | "tiff" | "bmp" => Some(Self::ForeignImage),
            _ => None,
        };
        if picture.is_some() {
            return picture.filter(|_| path.starts_with("content/"));
        }
        match (folder.split('/').nth(1), ending.as_str()) {
            (None, "toml") if path == "content/types.toml" => Some(Self::Kinds),
            (None, "toml") if path == "content/glossaire.toml" => Some(Self::Glossary),
            (None, "toml") if path == "content/urgences.toml" => Some(Self::Help),
            (None, "toml") if path == "content/intentions.toml" => Some(Self::Intents),
            (None, "toml") if path == "content/numeros.toml" => Some(Self::PhoneLines),
            (None, "toml") if path == "content/mots-a-eviter.toml" => Some(Self::AvoidedWords),
            (Some("calendrier"), "csv") => match name {
                "vacances-scolaires.csv" => Some(Self::SchoolHolidays),
                "jours-feries.csv" => Some(Self::PublicHolidays),
                "zones.csv" => Some(Self::DepartmentZones),
                _ => None,
            },
            (Some("baremes"), "toml") => Some(Self::Scale),
            (Some("territoires"), "toml") => Some(Self::Territory),
            (Some("territoires"), "geojson") => Some(Self::Communes),
            (Some("services"), "md") => Some(Self::Service),
            (Some("services"), "csv") => Some(Self::ServiceTable),
            (Some("pages"), "md") => Some(Self::Page),
            (Some("actualites"), "md") => Some(Self::News),
            (Some("agenda"), "md") => Some(Self::Event),
            (Some("agenda"), "csv") => Some(Self::EventTable),
            _ => None,
        }
    }

    /// The largest file that is read, in bytes.
    pub fn limit(self) -> u64 {
        const MEGABYTE: u64 = 1_000_000;
        match self {
            Self::ServiceTable | Self::EventTable => 50 * MEGABYTE,
            Self::Communes => 100 * MEGABYTE,
            Self::Image => 10 * MEGABYTE,
            // Its beginning alone is read, or nothing.
            Self::ForeignImage | Self::Unread => u64::MAX,
            _ => MEGABYTE,
        }
    }

    /// Whether the file is a table with a record a row.
    pub fn is_table(self) -> bool {
        matches!(self, Self::ServiceTable | Self::EventTable)
    }

    /// Whether the file is a text.
    pub fn is_text(self) -> bool {
        !matches!(
            self,
            Self::Image | Self::ForeignImage | Self::Theme | Self::Unread
        )
    }
}

#[cfg(test)]
mod tests {
    use super::SourceKind;

    #[test]
    fn a_path_says_what_a_file_is() {
        for (path, kind) in [
            ("marelle.toml", Some(SourceKind::Settings)),
            ("content/types.toml", Some(SourceKind::Kinds)),
            ("content/services/66/a.md", Some(SourceKind::Service)),
            (
                "content/services/mairies.csv",
                Some(SourceKind::ServiceTable),
            ),
            ("content/pages/familles/vue.PNG", Some(SourceKind::Image)),
            ("content/services/Vue.HEIC", Some(SourceKind::ForeignImage)),
            ("themes/parvis/vue.svg", None),
            ("content/notes.md", Some(SourceKind::Unread)),
            ("content/agenda/2026/fete.md", Some(SourceKind::Event)),
            ("content/agenda/ram.csv", Some(SourceKind::EventTable)),
            ("content/glossaire.toml", Some(SourceKind::Glossary)),
            ("content/urgences.toml", Some(SourceKind::Help)),
            ("content/intentions.toml", Some(SourceKind::Intents)),
            ("content/numeros.toml", Some(SourceKind::PhoneLines)),
            ("content/mots-a-eviter.toml", Some(SourceKind::AvoidedWords)),
            (
                "content/calendrier/zones.csv",
                Some(SourceKind::DepartmentZones),
            ),
            ("content/calendrier/notes.csv", Some(SourceKind::Unread)),
            ("content/baremes/psu.toml", Some(SourceKind::Scale)),
            ("themes/parvis/scripts/portail.js", None),
            ("themes/parvis/styles/a.css", Some(SourceKind::Theme)),
            ("themes/parvis/theme.toml", Some(SourceKind::Theme)),
            ("themes/parvis/styles", None),
            ("themes/parvis/static/CNAME", Some(SourceKind::Theme)),
        ] {
            assert_eq!(SourceKind::of_path(path), kind, "{path}");
        }
    }
}
