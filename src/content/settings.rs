//! `marelle.toml`.

use jiff::civil::Date;

use super::geocoder_address::GeocoderAddress;
use super::mail::Mail;
use super::phone::Phone;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::tile_address::TileAddress;
use crate::address::BaseUrl;
use crate::diagnostic::{Code, Diagnostic, SourceText, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `marelle.toml`.
pub(super) const SETTINGS: &[Field] = &[
    Field::required(
        "identifiant",
        Shape::Slug,
        "Nom permanent du portail ; il ne change jamais.",
        "\"familles-66\"",
    ),
    Field::required("titre", LINE, "Nom du portail.", "\"Familles 66\""),
    Field::required(
        "base_url",
        LINE,
        "Adresse où le portail est publié.",
        "\"https://familles.exemple.fr\"",
    ),
    Field::optional(
        "langue",
        Shape::Text(12),
        "Langue des pages : celle d'un fichier i18n/ du thème.",
        "\"fr\"",
    ),
    Field::optional("theme", Shape::Slug, "Thème.", "\"parvis\""),
    Field::optional(
        "licence",
        LINE,
        "Licence des données publiées.",
        "\"Licence Ouverte 2.0\"",
    ),
    Field::optional(
        "territoires",
        Shape::List(&LINE),
        "Territoires du portail.",
        "[\"pyrenees-orientales\"]",
    ),
    Field::optional(
        "aujourdhui",
        Shape::Date,
        "Date du jour, pour un essai.",
        "2026-11-22",
    ),
    Field::optional(
        "editeur",
        Shape::Record(EDITOR),
        "Qui publie le portail.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
    Field::optional(
        "carte",
        Shape::Record(MAP),
        "Fond de carte.",
        "{ tuiles = \"https://tuiles.exemple.fr/{z}/{x}/{y}.png\", attribution = \"IGN\" }",
    ),
    Field::optional(
        "geocodeur",
        Shape::Record(GEOCODER),
        "Service qui situe une adresse.",
        "{ url = \"https://data.geopf.fr/geocodage/search\" }",
    ),
    Field::optional(
        "demande",
        Shape::Record(REQUEST),
        "Demande au relais.",
        "{ action = \"mailto:relais@exemple.fr\", responsable = \"Caf de l'Exemple\", finalite = \"Répondre à la demande\", duree = \"6 mois\", contact_dpo = \"dpo@exemple.fr\" }",
    ),
    Field::optional(
        "accessibilite",
        Shape::Record(ACCESSIBILITY),
        "Audit d'accessibilité.",
        "{ contact = \"accessibilite@exemple.fr\" }",
    ),
];

const EDITOR: &[Field] = &[
    Field::required("nom", LINE, "Nom de l'organisme.", "\"Caf de l'Exemple\""),
    Field::optional(
        "courriel",
        Shape::Mail,
        "Adresse électronique.",
        "\"contact@exemple.fr\"",
    ),
    Field::optional(
        "telephone",
        Shape::Phone,
        "Téléphone.",
        "\"04 65 71 00 00\"",
    ),
    Field::optional("depuis", Shape::Date, "Depuis quel jour.", "2026-11-22"),
];

const MAP: &[Field] = &[
    Field::required(
        "tuiles",
        Shape::Text(500),
        "Adresse des tuiles, avec {z}, {x} et {y}.",
        "\"https://tuiles.exemple.fr/{z}/{x}/{y}.png\"",
    ),
    Field::required(
        "attribution",
        LINE,
        "À qui est le fond de carte.",
        "\"IGN\"",
    ),
];

const GEOCODER: &[Field] = &[Field::required(
    "url",
    LINE,
    "Adresse du service, en https.",
    "\"https://data.geopf.fr/geocodage/search\"",
)];

const REQUEST: &[Field] = &[
    Field::required(
        "action",
        LINE,
        "Où va la demande.",
        "\"mailto:relais@exemple.fr\"",
    ),
    Field::required(
        "responsable",
        LINE,
        "Responsable du traitement.",
        "\"Caf de l'Exemple\"",
    ),
    Field::required(
        "finalite",
        LINE,
        "À quoi servent les données.",
        "\"Répondre à la demande\"",
    ),
    Field::required(
        "duree",
        LINE,
        "Combien de temps elles sont gardées.",
        "\"6 mois\"",
    ),
    Field::required(
        "contact_dpo",
        LINE,
        "Délégué à la protection des données.",
        "\"dpo@exemple.fr\"",
    ),
];

const ACCESSIBILITY: &[Field] = &[
    Field::optional("audit", Shape::Date, "Jour de l'audit.", "2026-05-01"),
    Field::optional(
        "taux",
        Shape::Integer(0, 100),
        "Part des critères respectés, en pour cent.",
        "92",
    ),
    Field::optional(
        "contact",
        LINE,
        "À qui signaler un défaut.",
        "\"accessibilite@exemple.fr\"",
    ),
];

/// The portal's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Permanent name: the namespace of every UUID.
    pub id: String,
    /// Name.
    pub title: String,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// Language of the pages, BCP 47 (`fr`).
    pub language: String,
    /// Theme's name.
    pub theme: String,
    /// Licence of its data.
    pub licence: Option<String>,
    /// Its own territories, as written.
    pub territories: Vec<Spanned<String>>,
    /// The day to build for, if fixed.
    pub today: Option<Date>,
    /// Who publishes it.
    pub editor: Option<Editor>,
    /// The background that a visitor may ask the map for.
    pub map_background: Option<MapBackground>,
    /// The service that places a street address, when a visitor asks for it.
    pub geocoder: Option<GeocoderAddress>,
    /// The audit's day and share of criteria met, in per cent.
    pub audit: Option<(Date, u32)>,
}

/// Tiles below the portal's own map.
#[derive(Debug, Clone)]
pub struct MapBackground {
    /// Where they are.
    pub tiles: TileAddress,
    /// Whose they are.
    pub attribution: String,
}

/// Who publishes the portal.
#[derive(Debug, Clone)]
pub struct Editor {
    /// Name of the body.
    pub name: String,
    /// Mail.
    pub mail: Option<Mail>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Since when.
    pub since: Option<Date>,
}

/// Reads the settings; `None` when a required key is missing or wrong, which is reported.
pub(super) fn read_settings(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> (Option<Settings>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let written = reading.spanned_text("base_url");
    let base_url = written.and_then(|written| {
        let base_url = BaseUrl::parse(&written.value).filter(|base| base.folder().is_empty());
        if base_url.is_none() {
            let words = [&*written.value];
            diagnostics.push(Diagnostic::at(Code::BaseUrl, source, written.span, &words));
        }
        base_url
    });
    let (background, fault) = map_background(reading, source);
    diagnostics.extend(fault);
    let (geocoder, fault) = geocoder(reading, source);
    diagnostics.extend(fault);
    let settings = settings(reading, base_url).map(|settings| Settings {
        map_background: background,
        geocoder,
        ..settings
    });
    (settings, diagnostics)
}

/// The map's background; or what is wrong with the address of its tiles.
fn map_background(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> (Option<MapBackground>, Option<Diagnostic>) {
    let Some(map) = reading.record("carte") else {
        return (None, None);
    };
    let (Some(written), Some(attribution)) = (map.spanned_text("tuiles"), map.text("attribution"))
    else {
        return (None, None);
    };
    match TileAddress::parse(&written.value) {
        Some(tiles) => (Some(MapBackground { tiles, attribution }), None),
        None => {
            let words = [&*written.value];
            let fault = Diagnostic::at(Code::TileAddress, source, written.span, &words);
            (None, Some(fault))
        }
    }
}

/// The geocoder; or what is wrong with its address.
fn geocoder(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> (Option<GeocoderAddress>, Option<Diagnostic>) {
    let geocoder = reading.record("geocodeur");
    let Some(written) = geocoder.and_then(|geocoder| geocoder.spanned_text("url")) else {
        return (None, None);
    };
    let address = GeocoderAddress::parse(&written.value);
    let fault = address.is_none().then(|| {
        let words = [&*written.value];
        Diagnostic::at(Code::GeocoderAddress, source, written.span, &words)
    });
    (address, fault)
}

fn settings(reading: Reading<'_, '_>, base_url: Option<BaseUrl>) -> Option<Settings> {
    let audit = reading.record("accessibilite");
    let audit = audit.and_then(|audit| Some((audit.date("audit")?, audit.integer("taux")?)));
    Some(Settings {
        id: reading.text("identifiant")?,
        title: reading.text("titre")?,
        base_url: base_url?,
        language: reading.text("langue").unwrap_or_else(|| "fr".to_owned()),
        theme: reading.text("theme").unwrap_or_else(|| "parvis".to_owned()),
        licence: reading.text("licence"),
        territories: reading.spanned_texts("territoires"),
        today: reading.date("aujourdhui"),
        editor: reading.record("editeur").and_then(|editor| {
            Some(Editor {
                name: editor.text("nom")?,
                mail: editor.parse("courriel", Mail::parse),
                phone: editor.parse("telephone", Phone::parse),
                since: editor.date("depuis"),
            })
        }),
        map_background: None,
        geocoder: None,
        audit,
    })
}
