//! The keys of an event, with their help and an example each.

use super::fate_word::FATES;
use super::schema::{Field, Shape};
use super::service_parts_schema::{AGES, PRICE, SOURCE};

const TEXT: Shape = Shape::Text(2000);
const LINE: Shape = Shape::Text(250);

/// The keys of an event, in the order of a ready file.
#[rustfmt::skip]
pub const EVENT: &[Field] = &[
    Field::optional("id", Shape::Slug,
        "Nom permanent de l'événement dans les adresses ; par défaut, le nom du fichier.",
        "\"fete-du-jeu\""),
    Field::required("titre", LINE, "Titre.", "\"Fête du jeu\""),
    Field::optional("type", LINE,
        "Type de service dont il relève, parmi ceux de content/types.toml ; par défaut, celui du service.",
        "\"ludotheque\""),
    Field::optional("exemple", Shape::Boolean,
        "true si l'événement est inventé pour la démonstration.", "true"),
    Field::optional("resume", Shape::Text(280), "Une phrase.", "\"Jeux pour tous les âges.\""),
    Field::required("quand", Shape::List(&TEXT),
        "Quand, écrit comme des horaires : un jour daté, plusieurs, ou une règle.",
        "[\"mar 10h-11h30 (sauf vacances scolaires)\"]"),
    Field::optional("du", Shape::Date, "Premier jour d'une règle.", "2026-09-01"),
    Field::optional("au", Shape::Date, "Dernier jour d'une règle.", "2027-06-30"),
    Field::optional("exceptions", Shape::List(&Shape::Record(CHANGE)),
        "Séances annulées, déplacées ou complètes.",
        "[{ le = 2026-12-08, etat = \"annule\" }]"),
    Field::optional("service", Shape::Reference,
        "Identifiant de la fiche du service qui le propose.", "\"rpe-exemple\""),
    Field::optional("lieu", Shape::Record(PLACE),
        "Lieu, si ce n'est pas celui du service.",
        "{ nom = \"Salle des fêtes\", commune = \"Trets\" }"),
    Field::optional("publics", Shape::List(&Shape::Audience), "Personnes accueillies.",
        "[\"familles\"]"),
    Field::optional("ages", Shape::Record(AGES), "Âges accueillis.", "{ avant = \"3 ans\" }"),
    Field::optional("inscription", Shape::Record(SIGN_UP), "Comment s'inscrire.",
        "{ obligatoire = true, ouverture = 2026-12-01T09:00:00 }"),
    Field::optional("tarif", Shape::Record(PRICE), "Ce que paient les familles.",
        "{ regime = \"gratuit\" }"),
    Field::optional("source", Shape::Record(SOURCE), "D'où viennent ces informations.",
        "{ nom = \"Commune de Trets\", date = 2026-10-12 }"),
    Field::optional("date_maj", Shape::Date, "Jour de la dernière modification.", "2026-10-12"),
    Field::optional("verifie_le", Shape::Date, "Jour où quelqu'un a vérifié.", "2026-10-12"),
    Field::optional("statut", Shape::Choice(&["brouillon", "publie", "archive"]),
        "Où en est l'événement.", "\"publie\""),
    Field::optional("note_interne", Shape::Text(10_000),
        "Note pour l'équipe ; elle n'est jamais publiée.", "\"Rappeler en mars.\""),
    Field::optional("redirections", Shape::List(&Shape::OldAddress),
        "Anciennes adresses.", "[\"/agenda/ancien-nom/\"]"),
];

#[rustfmt::skip]
const CHANGE: &[Field] = &[
    Field::required("le", Shape::Date, "Jour prévu de la séance.", "2026-12-08"),
    Field::required("etat", Shape::Choice(FATES),
        "Ce que devient la séance.", "\"annule\""),
    Field::optional("au", Shape::Date, "Nouveau jour d'une séance déplacée.", "2026-12-10"),
    Field::optional("horaires", LINE,
        "Nouvelles heures d'une séance déplacée ; d'une autre, ses heures, si ce jour en a plusieurs.",
        "\"14h-16h\""),
    Field::optional("motif", LINE, "Pourquoi, ou ce qu'il faut savoir.", "\"La salle est prise.\""),
];

#[rustfmt::skip]
const PLACE: &[Field] = &[
    Field::optional("nom", LINE, "Nom du lieu.", "\"Salle des fêtes\""),
    Field::optional("voie", LINE, "Numéro et rue.", "\"1 rue de l'Exemple\""),
    Field::optional("complement", LINE, "Bâtiment, étage, lieu-dit.", "\"Bâtiment B\""),
    Field::optional("code_postal", Shape::PostalCode, "Code postal.", "\"13530\""),
    Field::required("commune", LINE, "Commune.", "\"Trets\""),
    Field::optional("code_insee", Shape::InseeCode, "Code INSEE de la commune.", "\"13110\""),
];

#[rustfmt::skip]
const SIGN_UP: &[Field] = &[
    Field::optional("obligatoire", Shape::Boolean, "true s'il faut s'inscrire.", "true"),
    Field::optional("ouverture", Shape::Date,
        "Jour et heure où l'on peut s'inscrire.", "2026-12-01T09:00:00"),
    Field::optional("lien", Shape::Link, "Page pour s'inscrire.",
        "\"https://www.exemple.fr/inscription\""),
    Field::optional("telephone", Shape::Phone, "Numéro à appeler.", "\"04 65 71 00 01\""),
    Field::optional("courriel", Shape::Mail, "Adresse où écrire.", "\"contact@exemple.fr\""),
];
