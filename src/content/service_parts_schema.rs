//! The keys inside a service's groups of keys.

use super::schema::{Field, Shape};

const TEXT: Shape = Shape::Text(2000);
const LINE: Shape = Shape::Text(250);

pub(super) const MANAGER: &[Field] = &[
    Field::required("nom", LINE, "Nom du gestionnaire.", "\"Commune de Trets\""),
    Field::optional(
        "siret",
        Shape::Siret,
        "Numéro Siret de l'établissement.",
        "\"73282932000074\"",
    ),
];

pub(super) const ADDRESS: &[Field] = &[
    Field::optional("voie", LINE, "Numéro et rue.", "\"1 rue de l'Exemple\""),
    Field::optional(
        "complement",
        LINE,
        "Bâtiment, étage, lieu-dit.",
        "\"Bâtiment B\"",
    ),
    Field::optional(
        "code_postal",
        Shape::PostalCode,
        "Code postal.",
        "\"13530\"",
    ),
    Field::required("commune", LINE, "Commune.", "\"Trets\""),
    Field::optional(
        "code_insee",
        Shape::InseeCode,
        "Code INSEE de la commune.",
        "\"13110\"",
    ),
    Field::optional(
        "latitude",
        Shape::Decimal,
        "Degrés nord, avec un point.",
        "43.44721",
    ),
    Field::optional(
        "longitude",
        Shape::Decimal,
        "Degrés est, avec un point.",
        "5.68406",
    ),
];

pub(super) const CONTACT: &[Field] = &[
    Field::optional(
        "nom",
        LINE,
        "Nom de la personne ; un rôle vaut mieux.",
        "\"Camille Exemple\"",
    ),
    Field::optional(
        "role",
        LINE,
        "Rôle de la personne ou du service.",
        "\"Accueil\"",
    ),
    Field::optional(
        "telephone",
        Shape::Phone,
        "Numéro de téléphone.",
        "\"04 65 71 00 01\"",
    ),
    Field::optional(
        "courriel",
        Shape::Mail,
        "Adresse électronique.",
        "\"contact@exemple.fr\"",
    ),
];

pub(super) const LINKS: &[Field] = &[
    Field::optional(
        "site",
        Shape::Link,
        "Site du service.",
        "\"https://www.exemple.fr\"",
    ),
    Field::optional(
        "inscription",
        Shape::Link,
        "Page pour s'inscrire.",
        "\"https://www.exemple.fr/inscription\"",
    ),
    Field::optional(
        "rendez_vous",
        Shape::Link,
        "Page pour prendre rendez-vous.",
        "\"https://www.exemple.fr/rendez-vous\"",
    ),
    Field::optional(
        "officiel",
        Shape::Link,
        "Page officielle de la structure.",
        "\"https://www.exemple.fr/officiel\"",
    ),
    Field::optional(
        "acceslibre",
        Shape::Link,
        "Fiche Acceslibre du bâtiment.",
        "\"https://acceslibre.beta.gouv.fr/app/exemple/\"",
    ),
];

pub(super) const AGES: &[Field] = &[
    Field::optional(
        "min",
        Shape::Age,
        "Âge à partir duquel on accueille.",
        "\"10 semaines\"",
    ),
    Field::optional(
        "max",
        Shape::Age,
        "Dernier âge accueilli, compris.",
        "\"11 ans\"",
    ),
    Field::optional(
        "avant",
        Shape::Age,
        "Premier âge qui n'est plus accueilli.",
        "\"3 ans\"",
    ),
];

const DAYS: &[&str] = &["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];

pub(super) const VACANCY: &[Field] = &[
    Field::optional("ages", LINE, "Pour quels âges.", "\"0-1 an\""),
    Field::optional(
        "jours",
        Shape::List(&Shape::Choice(DAYS)),
        "Quels jours.",
        "[\"lun\", \"mar\"]",
    ),
    Field::required(
        "places",
        Shape::Places(10_000),
        "Nombre de places ; 0 si c'est complet.",
        "2",
    ),
    Field::optional(
        "a_partir_du",
        Shape::Date,
        "À partir de quel jour.",
        "2026-12-01",
    ),
    Field::required(
        "declaree_le",
        Shape::Date,
        "Jour de la déclaration.",
        "2026-11-16",
    ),
];

pub(super) const PRICE: &[Field] = &[
    Field::optional(
        "regime",
        Shape::Choice(&[
            "psu",
            "paje",
            "quotient-familial",
            "bareme",
            "libre",
            "gratuit",
        ]),
        "Règle de calcul.",
        "\"psu\"",
    ),
    Field::optional(
        "precisions",
        TEXT,
        "Ce qu'il faut savoir du tarif.",
        "\"Selon vos ressources.\"",
    ),
    Field::optional(
        "montants",
        Shape::List(&Shape::Record(AMOUNT)),
        "Montants annoncés, en euros.",
        "[{ pour = \"la journée\", de = 2.5, a = 4, unite = \"heure\" }]",
    ),
];

const AMOUNT: &[Field] = &[
    Field::optional("pour", LINE, "Ce qui est payé.", "\"la journée\""),
    Field::required(
        "de",
        Shape::Euros,
        "Montant, ou le plus petit, en euros.",
        "2.5",
    ),
    Field::optional("a", Shape::Euros, "Le plus grand montant, en euros.", "4"),
    Field::optional("unite", LINE, "Par heure, jour, mois…", "\"heure\""),
];

pub(super) const WELCOME: &[Field] = &[
    Field::optional(
        "handicap",
        TEXT,
        "Ce que la structure propose à un enfant en situation de handicap.",
        "\"Un projet est écrit avec vous.\"",
    ),
    Field::optional(
        "urgence",
        Shape::Boolean,
        "true si des places d'urgence existent.",
        "true",
    ),
    Field::optional(
        "avip",
        Shape::Boolean,
        "true pour une crèche à vocation d'insertion professionnelle.",
        "true",
    ),
    Field::optional(
        "langues",
        Shape::List(&Shape::Language),
        "Langues parlées, en deux lettres.",
        "[\"fr\", \"ca\"]",
    ),
    Field::optional("repas", TEXT, "Repas et couches.", "\"Repas fournis.\""),
];

pub(super) const ENROLMENT: &[Field] = &[
    Field::optional(
        "admission",
        TEXT,
        "Qui peut venir, et comment.",
        "\"Sur rendez-vous.\"",
    ),
    Field::optional(
        "pieces",
        Shape::List(&LINE),
        "Papiers à apporter.",
        "[\"justificatif de domicile\"]",
    ),
    Field::optional(
        "commissions",
        Shape::List(&Shape::Date),
        "Jours des prochaines commissions.",
        "[2026-05-12]",
    ),
];

pub(super) const ROUND: &[Field] = &[
    Field::required("commune", LINE, "Commune visitée.", "\"Prades\""),
    Field::optional(
        "horaires",
        Shape::List(&TEXT),
        "Horaires dans cette commune.",
        "[\"mar 9h-12h\"]",
    ),
];

pub(super) const MOMENT: &[Field] = &[
    Field::required(
        "type",
        Shape::Choice(&["fermeture", "horaires", "message"]),
        "Nature de l'information.",
        "\"fermeture\"",
    ),
    Field::optional("du", Shape::Date, "Premier jour.", "2026-12-21"),
    Field::optional("au", Shape::Date, "Dernier jour.", "2027-01-02"),
    Field::optional(
        "horaires",
        Shape::List(&TEXT),
        "Horaires de ces jours-là, pour une information de type « horaires ».",
        "[\"lun-ven 9h-12h\"]",
    ),
    Field::required(
        "texte",
        Shape::Text(500),
        "Ce qu'il faut savoir.",
        "\"Fermé pour les fêtes.\"",
    ),
];

pub(super) const AUTHORISATION: &[Field] = &[
    Field::required(
        "nature",
        Shape::Choice(&["agrément", "autorisation", "déclaration"]),
        "Nature de l'acte.",
        "\"agrément\"",
    ),
    Field::optional(
        "fin",
        Shape::Date,
        "Dernier jour de validité.",
        "2028-06-30",
    ),
];

pub(super) const CONSENT: &[Field] = &[
    Field::required(
        "recueilli_le",
        Shape::Date,
        "Jour de l'accord.",
        "2026-03-02",
    ),
    Field::required(
        "porte_sur",
        Shape::List(&Shape::Choice(super::consent::FIELDS)),
        "Ce que la personne accepte de montrer.",
        "[\"nom\", \"telephone\"]",
    ),
];

/// The keys of a source, shared by every collection.
pub(super) const SOURCE: &[Field] = &[
    Field::required("nom", LINE, "Qui le dit.", "\"Caf des Bouches-du-Rhône\""),
    Field::optional(
        "url",
        Shape::Link,
        "Où on peut le lire.",
        "\"https://www.exemple.fr\"",
    ),
    Field::optional("date", Shape::Date, "De quand cela date.", "2023-02-01"),
];
