//! What an editor, a theme's author or a mishap does to a portal between two builds.

use std::ops::Range;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use marelle::build::Request;
use proptest::prelude::*;

use crate::support::portal::TODAY;
use crate::support::tree::{tree, write};

/// One edit. Those that create or rename undo themselves when they come again.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    /// A file comes, or goes if it was there.
    Extra(usize),
    /// A text has another last sentence.
    Body(usize, u8),
    /// A file without an id has another name, so the record another address.
    RenameFile,
    /// A folder of pages has another name, so its pages other addresses.
    RenameFolder,
    /// A service is in the other commune.
    MoveService,
    /// A word of a shared file is another: kind, territory, title, news.
    Word(usize, u8),
    /// A template, stylesheet or static file of the theme is overridden.
    Theme(usize, u8),
    /// A theme's own files go.
    NoTheme,
    /// A file has a fault, or is repaired if it had.
    Fault(usize),
    /// A file of the site is deleted.
    DeleteOutput(usize),
    /// A file of the site is altered.
    AlterOutput(usize),
    /// A whole folder of the site is deleted.
    DeleteFolder,
    /// So many days have passed since the first one.
    Day(i32),
    /// Drafts are shown, or no longer.
    Drafts,
    /// The site is built for another address, or no longer.
    Preview,
}

/// Which outputs an edit renders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rendered {
    /// Exactly those whose bytes are not what stood.
    WhatChanged,
    /// Others too, which come out as they were: a key holds all that a page was given, and a
    /// template need not show it.
    MoreToo,
}

const EXTRAS: &[(&str, &str)] = &[
    (
        "content/services/liens.md",
        "+++\nnom = \"Liens (exemple)\"\ntype = \"multi-accueil\"\nadresse = { commune = \"Trets\" }\n+++\nVoir [le LAEP](laep.md), [les professionnels](../pages/professionnels/index.md) et [un autre](/fiches/nuages/).\n",
    ),
    (
        "content/services/laep.md",
        "+++\nnom = \"Le Soleil (exemple)\"\ntype = \"rpe\"\nexemple = true\nadresse = { commune = \"Rousset\", code_postal = \"13790\" }\n+++\nUn lieu.\n",
    ),
    (
        "content/services/autres.csv",
        "id;nom;type;adresse.commune\nb;Bée (exemple);multi-accueil;Trets\na;Ah (exemple);multi-accueil;Rousset\n",
    ),
    (
        "content/pages/professionnels/index.md",
        "+++\ntitre = \"Professionnels\"\nordre = 2\n+++\nVoir [les aides](/familles/aides/).\n",
    ),
    (
        "content/actualites/rentree.md",
        "+++\ntitre = \"La rentrée\"\ndate = 2026-09-01\n+++\nBonne rentrée.\n",
    ),
    (
        "content/territoires/epci.toml",
        "id = \"epci-de-reference\"\nnom = \"Communauté de référence (exemple)\"\nnature = \"epci\"\ncommunes = [\"13087\"]\n",
    ),
    (
        "content/services/bientot.md",
        "+++\nnom = \"Bientôt (exemple)\"\ntype = \"multi-accueil\"\nstatut = \"projet\"\nouverture_prevue = 2026-12-01\nadresse = { commune = \"Rousset\" }\nautorisation = { nature = \"agrément\", fin = 2027-01-31 }\n+++\nUn lieu.\n",
    ),
    (
        "content/agenda/cafe.md",
        "+++\ntitre = \"Café (exemple)\"\nexemple = true\nquand = [\"mar 9h-11h (sauf vacances scolaires)\", \"1er samedi du mois 10h-12h\"]\nlieu = { commune = \"Trets\" }\nexceptions = [{ le = 2026-12-01, etat = \"annule\" }]\ninscription = { ouverture = 2026-11-24T09:00:00 }\n+++\nUn café.\n",
    ),
    (
        "content/agenda/fetes.csv",
        "id;titre;exemple;quand;service\nfete;La fête (exemple);oui;le 28 novembre 2026 : 14h-17h;multi-accueil-nuage\n",
    ),
    (
        "content/services/places.md",
        "+++\nnom = \"Places (exemple)\"\ntype = \"multi-accueil\"\nexemple = true\nadresse = { commune = \"Rousset\" }\nhoraires = [\"lun-ven 8h-18h\"]\ndisponibilites = [{ ages = \"0-1 an\", places = 2, declaree_le = 2026-11-20 }]\ninfos_du_moment = [{ type = \"fermeture\", du = 2026-12-14, au = 2026-12-18, texte = \"Travaux.\" }]\n+++\nUn lieu.\n",
    ),
    (
        "content/mots-a-eviter.toml",
        "[[mots]]\nmot = \"bonne\"\necrire = \"un autre mot\"\n",
    ),
    (
        "content/services/brouillon.md",
        "+++\nnom = \"Brouillon (exemple)\"\ntype = \"rpe\"\nstatut = \"brouillon\"\nadresse = { commune = \"Rousset\" }\n+++\nUn lieu.\n",
    ),
    (
        "content/pages/familles/index.htm",
        "marelle ne lit pas ce fichier",
    ),
];

const BODIES: &[&str] = &[
    "content/services/nuage.md",
    "content/services/relais.md",
    "content/pages/mentions-legales.md",
    "content/actualites/ouverture.md",
];

const WORDS: &[(&str, &str, &str)] = &[
    (
        "content/types.toml",
        "pluriel = \"Multi-accueils",
        "pluriel = \"Multi-accueils ",
    ),
    (
        "content/types.toml",
        "libelle = \"Crèche",
        "libelle = \"Crèche ",
    ),
    (
        "content/territoires/ctg-de-reference.toml",
        "nom = \"Ctg de référence",
        "nom = \"Ctg de référence ",
    ),
    (
        "marelle.toml",
        "titre = \"Familles de référence",
        "titre = \"Familles de référence ",
    ),
    (
        "marelle.toml",
        "base_url = \"https://familles.example",
        "base_url = \"https://familles.example-",
    ),
    (
        "content/services/mairies.csv",
        "Mairie de Trets",
        "Mairie de Trets ",
    ),
    (
        "content/actualites/ouverture.md",
        "titre = \"Le Nuage",
        "titre = \"Le Nuage ",
    ),
    ("content/baremes/psu.toml", "valeur = 8500", "valeur = 860"),
    (
        "content/glossaire.toml",
        "nom = \"relais petite enfance",
        "nom = \"relais petite enfance ",
    ),
];

const THEME: &[(&str, &str)] = &[
    (
        "themes/parvis/templates/components/breadcrumb.html",
        "<p>Essai NUMBER</p>\n",
    ),
    ("themes/parvis/templates/feed.xml", "<feed>NUMBER</feed>\n"),
    (
        "themes/parvis/styles/95-essai.css",
        "p { margin: NUMBERpx }\n",
    ),
    ("themes/parvis/static/essai.txt", "NUMBER\n"),
];

const FAULTS: &[(&str, &str)] = &[
    (
        "content/services/faute.md",
        "+++\nnom = \"Faute (exemple)\"\ntyp = \"rpe\"\n+++\n",
    ),
    (
        "content/services/faute.csv",
        "nom;type;adresse.commune\nFaute;rpe;Tretz\n",
    ),
    (
        "content/pages/mentions-legales/index.md",
        "+++\ntitre = \"Deux pages pour une adresse\"\n+++\n",
    ),
    ("themes/parvis/templates/commune.html", "{% if %}\n"),
    ("themes/parvis/templates/home.html", "{{ inconnu.nom }}\n"),
];

impl Edit {
    /// Every edit once.
    pub(crate) fn all() -> Vec<Self> {
        let mut all = vec![
            Self::RenameFile,
            Self::RenameFolder,
            Self::MoveService,
            Self::DeleteOutput(3),
            Self::AlterOutput(5),
            Self::DeleteFolder,
            Self::Day(60),
            Self::Preview,
        ];
        // The last three extras are words to avoid, a draft and a file that is not read.
        all.extend((0..EXTRAS.len() - 3).map(Self::Extra));
        all.extend((0..BODIES.len()).map(|at| Self::Body(at, 1)));
        all.extend((0..WORDS.len()).map(|at| Self::Word(at, 1)));
        all.extend((0..THEME.len()).map(|at| Self::Theme(at, 1)));
        all.extend((0..FAULTS.len()).map(Self::Fault));
        all
    }

    /// Applies the edit to a portal, or the mishap to each of its sites.
    pub(crate) fn apply(&self, root: &Path, sites: &[&Path]) {
        match self {
            Self::Extra(at) => toggle(root, EXTRAS[*at]),
            Self::Fault(at) => toggle(root, FAULTS[*at]),
            Self::Body(at, number) => {
                let line = format!("Phrase {number}.\n");
                change(root, BODIES[*at], |text| {
                    let end = text.find("Phrase ").unwrap_or(text.len());
                    format!("{}{line}", &text[..end])
                });
            }
            Self::RenameFile => swap(
                root,
                "content/services/assistant-maternel-rousset.md",
                "content/services/assistant-maternel.md",
            ),
            Self::RenameFolder => swap(root, "content/pages/familles", "content/pages/parents"),
            Self::MoveService => change(root, "content/services/nuage.md", move_service),
            Self::Word(at, number) => {
                let (file, from, to) = WORDS[*at];
                change(root, file, |text| {
                    text.replacen(from, &format!("{to}{number}"), 1)
                });
            }
            Self::Theme(at, number) => {
                let (file, text) = THEME[*at];
                write(root, file, text.replace("NUMBER", &number.to_string()));
            }
            Self::NoTheme => remove_folder(&root.join("themes")),
            Self::DeleteOutput(_) | Self::AlterOutput(_) | Self::DeleteFolder => {
                sites.iter().for_each(|site| self.damage(site));
            }
            Self::Day(_) | Self::Drafts | Self::Preview => {}
        }
    }

    /// Changes what a build is asked, where the edit is no change of the portal.
    pub(crate) fn ask(&self, request: &mut Request) {
        match self {
            Self::Day(days) => request.clock = TODAY.saturating_add(days.days()),
            Self::Drafts => request.drafts = !request.drafts,
            Self::Preview => {
                let preview = "https://essai.example".to_owned();
                request.base_url = request.base_url.is_none().then_some(preview);
            }
            _ => {}
        }
    }

    fn damage(&self, site: &Path) {
        match self {
            Self::DeleteOutput(at) => {
                if let Some(file) = nth_output(site, *at) {
                    std::fs::remove_file(file).unwrap();
                }
            }
            Self::AlterOutput(at) => {
                if let Some(file) = nth_output(site, *at) {
                    let mut bytes = std::fs::read(&file).unwrap();
                    bytes.extend(b"autre");
                    std::fs::write(file, bytes).unwrap();
                }
            }
            _ => remove_folder(&site.join("fiches")),
        }
    }

    /// Which outputs the next build renders.
    pub(crate) fn renders(&self) -> Rendered {
        match self {
            Self::Body(..) | Self::DeleteOutput(_) | Self::AlterOutput(_) | Self::DeleteFolder => {
                Rendered::WhatChanged
            }
            _ => Rendered::MoreToo,
        }
    }

    /// Removes every fault.
    pub(crate) fn repair(root: &Path) {
        for (path, _) in FAULTS {
            if root.join(path).exists() {
                std::fs::remove_file(root.join(path)).unwrap();
            }
        }
    }
}

/// Sequences of edits, each with whether the next build comes at once.
pub(crate) fn edits(count: Range<usize>) -> impl Strategy<Value = Vec<(Edit, bool)>> {
    let edit = prop_oneof![
        3 => (0..EXTRAS.len()).prop_map(Edit::Extra),
        3 => (0..BODIES.len(), 0..3u8).prop_map(|(at, number)| Edit::Body(at, number)),
        1 => Just(Edit::RenameFile),
        1 => Just(Edit::RenameFolder),
        1 => Just(Edit::MoveService),
        3 => (0..WORDS.len(), 0..3u8).prop_map(|(at, number)| Edit::Word(at, number)),
        2 => (0..THEME.len(), 0..3u8).prop_map(|(at, number)| Edit::Theme(at, number)),
        1 => Just(Edit::NoTheme),
        2 => (0..FAULTS.len()).prop_map(Edit::Fault),
        1 => (0..99usize).prop_map(Edit::DeleteOutput),
        1 => (0..99usize).prop_map(Edit::AlterOutput),
        1 => Just(Edit::DeleteFolder),
        2 => prop::sample::select(&[0, 1, 60, 200, 800][..]).prop_map(Edit::Day),
        1 => Just(Edit::Drafts),
        1 => Just(Edit::Preview),
    ];
    proptest::collection::vec((edit, any::<bool>()), count)
}

fn toggle(root: &Path, (path, text): (&str, &str)) {
    if root.join(path).exists() {
        std::fs::remove_file(root.join(path)).unwrap();
    } else {
        write(root, path, text);
    }
}

fn swap(root: &Path, one: &str, other: &str) {
    let (one, other) = (root.join(one), root.join(other));
    if one.exists() && !other.exists() {
        std::fs::rename(one, other).unwrap();
    } else if other.exists() && !one.exists() {
        std::fs::rename(other, one).unwrap();
    }
}

fn change(root: &Path, path: &str, with: impl FnOnce(String) -> String) {
    // A renamed file is changed when it comes back.
    if let Ok(text) = std::fs::read_to_string(root.join(path)) {
        write(root, path, with(text));
    }
}

fn move_service(text: String) -> String {
    let trets = "code_postal = \"13530\", commune = \"Trets\", code_insee = \"13110\"";
    let rousset = "code_postal = \"13790\", commune = \"Rousset\", code_insee = \"13087\"";
    if text.contains(trets) {
        text.replace(trets, rousset)
    } else {
        text.replace(rousset, trets)
    }
}

fn nth_output(site: &Path, at: usize) -> Option<PathBuf> {
    let paths: Vec<String> = tree(site).into_keys().collect();
    let path = paths.get(at % paths.len().max(1))?;
    Some(site.join(path))
}

fn remove_folder(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).unwrap();
    }
}
