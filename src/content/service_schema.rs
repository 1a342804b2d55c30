//! The keys of a service, with their help and an example each.

use super::schema::{Field, Shape};
use super::service_parts_schema::{
    ADDRESS, AGES, AUTHORISATION, CONSENT, CONTACT, ENROLMENT, LINKS, MANAGER, MOMENT, PRICE,
    ROUND, SOURCE, VACANCY, WELCOME,
};

const TEXT: Shape = Shape::Text(2000);
const LINE: Shape = Shape::Text(250);
const TEXTS: Shape = Shape::List(&LINE);

/// The keys of a service, in the order of a ready file.
pub const SERVICE: &[Field] = &[
    Field::optional(
        "id",
        Shape::Slug,
        "Nom permanent de la fiche dans les adresses ; par défaut, le nom du fichier.",
        "\"rpe-exemple\"",
    ),
    Field::required(
        "nom",
        LINE,
        "Nom du service, tel qu'il se présente.",
        "\"Relais petite enfance\"",
    ),
    Field::required(
        "type",
        LINE,
        "Type de service, parmi ceux de content/types.toml.",
        "\"rpe\"",
    ),
    Field::optional(
        "exemple",
        Shape::Boolean,
        "true si la fiche est inventée pour la démonstration.",
        "true",
    ),
    Field::optional(
        "resume",
        Shape::Text(280),
        "Une phrase qui dit à quoi sert ce lieu.",
        "\"Le relais informe les parents et les professionnels.\"",
    ),
    Field::optional(
        "gestionnaire",
        Shape::Record(MANAGER),
        "Qui fait fonctionner le service.",
        "{ nom = \"Commune de Trets\" }",
    ),
    Field::optional(
        "adresse",
        Shape::Record(ADDRESS),
        "Adresse du lieu.",
        "{ voie = \"1 rue de l'Exemple\", code_postal = \"13530\", commune = \"Trets\" }",
    ),
    Field::optional(
        "localisation",
        Shape::Choice(&["exacte", "approchee", "commune"]),
        "Précision du lieu montré : exacte, approchee (environ un kilomètre, sans la rue) ou commune.",
        "\"exacte\"",
    ),
    Field::optional(
        "communes_desservies",
        TEXTS,
        "Communes ou territoires où le service intervient : code INSEE, nom ou identifiant de territoire.",
        "[\"13110\", \"Fuveau\"]",
    ),
    Field::optional(
        "contacts",
        Shape::List(&Shape::Record(CONTACT)),
        "Qui répond.",
        "[{ role = \"Accueil\", telephone = \"04 65 71 00 01\" }]",
    ),
    Field::optional(
        "liens",
        Shape::Record(LINKS),
        "Adresses sur le web.",
        "{ site = \"https://www.exemple.fr\" }",
    ),
    Field::optional(
        "horaires",
        Shape::List(&TEXT),
        "Horaires, une règle par élément.",
        "[\"lun mar jeu 9h-12h 13h30-17h\", \"mer 9h-12h (sauf vacances scolaires)\"]",
    ),
    Field::optional(
        "ages",
        Shape::Record(AGES),
        "Âges accueillis.",
        "{ min = \"10 semaines\", avant = \"3 ans\" }",
    ),
    Field::optional(
        "publics",
        Shape::List(&Shape::Audience),
        "Personnes accueillies.",
        "[\"familles\"]",
    ),
    Field::optional(
        "capacite",
        Shape::Integer(0, 100_000),
        "Nombre de places autorisées.",
        "20",
    ),
    Field::optional(
        "disponibilites",
        Shape::List(&Shape::Record(VACANCY)),
        "Places libres déclarées, avec leur date.",
        "[{ ages = \"0-1 an\", places = 2, declaree_le = 2026-11-16 }]",
    ),
    Field::optional(
        "tarif",
        Shape::Record(PRICE),
        "Ce que paient les familles.",
        "{ regime = \"gratuit\" }",
    ),
    Field::optional(
        "accueil",
        Shape::Record(WELCOME),
        "Ce que la structure propose de particulier.",
        "{ langues = [\"fr\", \"ca\"] }",
    ),
    Field::optional(
        "accessibilite",
        TEXT,
        "Accès du bâtiment.",
        "\"Entrée de plain-pied.\"",
    ),
    Field::optional(
        "modalites",
        Shape::Record(ENROLMENT),
        "Comment s'inscrire.",
        "{ admission = \"Sur rendez-vous.\" }",
    ),
    Field::optional(
        "itinerance",
        Shape::List(&Shape::Record(ROUND)),
        "Communes visitées par un service itinérant.",
        "[{ commune = \"Prades\", horaires = [\"mar 9h-12h\"] }]",
    ),
    Field::optional(
        "infos_du_moment",
        Shape::List(&Shape::Record(MOMENT)),
        "Fermetures et messages datés.",
        "[{ type = \"fermeture\", du = 2026-12-21, au = 2027-01-02, texte = \"Fermé pour les fêtes.\" }]",
    ),
    Field::optional(
        "autorisation",
        Shape::Record(AUTHORISATION),
        "Agrément, autorisation ou déclaration, et sa fin.",
        "{ nature = \"agrément\", fin = 2028-06-30 }",
    ),
    Field::optional(
        "consentement",
        Shape::Record(CONSENT),
        "Accord daté d'une personne pour être publiée.",
        "{ recueilli_le = 2026-03-02, porte_sur = [\"nom\", \"telephone\"] }",
    ),
    Field::optional(
        "source",
        Shape::Record(SOURCE),
        "D'où viennent ces informations.",
        "{ nom = \"Commune de Trets\", date = 2026-10-12 }",
    ),
    Field::optional(
        "date_maj",
        Shape::Date,
        "Jour de la dernière modification.",
        "2026-10-12",
    ),
    Field::optional(
        "verifie_le",
        Shape::Date,
        "Jour où quelqu'un a vérifié la fiche auprès de la structure.",
        "2026-10-12",
    ),
    Field::optional(
        "frequence_maj",
        Shape::Frequency,
        "À quel rythme la fiche doit être vérifiée.",
        "\"6 mois\"",
    ),
    Field::optional(
        "statut",
        Shape::Choice(&["brouillon", "publie", "projet", "suspendu", "archive"]),
        "Où en est la fiche.",
        "\"publie\"",
    ),
    Field::optional(
        "ouverture_prevue",
        Shape::Date,
        "Jour d'ouverture d'un service en projet.",
        "2027-01-04",
    ),
    Field::optional(
        "note_interne",
        Shape::Text(10_000),
        "Note pour l'équipe ; elle n'est jamais publiée.",
        "\"Rappeler en mars.\"",
    ),
    Field::optional(
        "redirections",
        Shape::List(&Shape::OldAddress),
        "Anciennes adresses de cette fiche.",
        "[\"/fiches/ancien-nom/\"]",
    ),
];
