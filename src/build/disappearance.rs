//! Absent is not empty: a share that is down shows an empty folder, and a folder moved away takes
//! half of a portal with it. What was published is not removed for that without a word.

use crate::address::OutputPath;

/// Records that were published and that a build would no longer publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disappearance {
    /// How many are gone.
    pub gone: usize,
    /// How many were published.
    pub published: usize,
    /// The only collection that is counted; all where there is none.
    pub collection: Option<Collection>,
    /// How many of those that are gone are drafts now.
    pub drafts: usize,
    /// Whether they are gone, or others stand where they were.
    pub manner: Manner,
}

impl Disappearance {
    /// What is counted, in French.
    pub fn what(&self) -> &'static str {
        match self.collection {
            None => "fiches et pages",
            Some(Collection::Services) => "fiches",
            Some(Collection::Kinds) => "types de services",
            Some(Collection::News) => "actualités",
            Some(Collection::Communes) => "communes",
            Some(Collection::Territories) => "territoires",
            Some(Collection::Pages) => "pages",
            Some(Collection::Events) => "événements à venir",
        }
    }

    /// Where the identifiers of services stand beside others, how many they are, in French.
    pub fn exchanged(&self) -> Option<String> {
        let Self {
            gone, published, ..
        } = self;
        (self.manner == Manner::Exchanged).then(|| {
            format!(
                "{gone} des {published} fiches du site publié montreraient un autre service à leur adresse"
            )
        })
    }

    /// Which of them are drafts now, and what to do with these; nothing where none is.
    pub fn of_which_drafts(&self) -> String {
        match self.drafts {
            0 => String::new(),
            1 => " (1 est maintenant un brouillon\u{a0}: si ce n'est pas voulu, videz son \
                  «\u{a0}statut\u{a0}»)"
                .to_owned(),
            drafts => format!(
                " ({drafts} sont maintenant des brouillons\u{a0}: si ce n'est pas voulu, videz leur \
                 «\u{a0}statut\u{a0}»)"
            ),
        }
    }
}

/// How records are no more where they were published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// They are not published any more.
    Gone,
    /// Others stand under their identifiers.
    Exchanged,
}

/// What to do where services stand under the identifiers of others, in French.
pub const EXCHANGED_MEND: &str = "Remettez à chaque service l'identifiant qu'il avait\u{a0}: trier la \
                                  seule colonne «\u{a0}id\u{a0}» d'un tableau les mélange, et chaque \
                                  remarque «\u{a0}identifiant-deplace\u{a0}» le redonne.";

/// What records of one sort have in common: where they are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Collection {
    /// `/fiches/`.
    Services,
    /// `/services/`: kinds of which there are services.
    Kinds,
    /// `/actualites/`.
    News,
    /// `/communes/`.
    Communes,
    /// `/territoires/`.
    Territories,
    /// Editorial pages, and those of the portal itself.
    Pages,
    /// `/agenda/`: events with a session to come.
    Events,
}

impl Collection {
    /// What the addresses of its records begin with.
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Services => "/fiches/",
            Self::Kinds => "/services/",
            Self::News => "/actualites/",
            Self::Communes => "/communes/",
            Self::Territories => "/territoires/",
            Self::Pages => "/",
            Self::Events => "/agenda/",
        }
    }

    /// The address of a name of the collection.
    pub(super) fn address(self, name: &str) -> String {
        let end = if name.ends_with(".html") { "" } else { "/" };
        format!("{}{name}{end}", self.prefix())
    }

    /// What tells an address from the others of the collection.
    pub(super) fn name_in(self, address: &str) -> Option<String> {
        let name = address.strip_prefix(self.prefix())?.trim_end_matches('/');
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// Whether a path is an event's own page.
    pub(super) fn is_event(path: &OutputPath) -> bool {
        let inside = path.as_str().strip_prefix("agenda/");
        let name = inside.and_then(|inside| inside.strip_suffix("/index.html"));
        name.is_some_and(|name| !name.contains('/'))
    }

    /// The collection of a record's own page, events too, whenever they are.
    pub(super) fn of_record(path: &OutputPath) -> Option<Self> {
        let event = Self::is_event(path).then_some(Self::Events);
        Self::of(path).or(event)
    }

    /// The collection of a record's own page; `None` for lists and what is made of records.
    pub(super) fn of(path: &OutputPath) -> Option<Self> {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let named = parts.len() == 3 && parts[2] == "index.html";
        match parts[0] {
            _ if !path.is_page() || parts.len() < 2 || parts.contains(&"page") => None,
            "fiches" => named.then_some(Self::Services),
            // The date of an event passes by itself.
            "agenda" => None,
            "actualites" => named.then_some(Self::News),
            "communes" => named.then_some(Self::Communes),
            "territoires" => named.then_some(Self::Territories),
            "services" => named.then_some(Self::Kinds),
            _ => Some(Self::Pages),
        }
    }
}
