//! The stable names of faults.

use serde::{Deserialize, Serialize};

use super::code_entry::CodeEntry;
use super::code_table::code_table;

/// What sort of fault. Its French slug never changes; see [`CodeEntry`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Code {
    /// `fichier-non-utf8`.
    NotUtf8,
    /// `fichier-trop-gros`.
    TooLarge,
    /// `lien-symbolique`.
    Symlink,
    /// `nom-de-fichier`.
    FileName,
    /// `fichier-illisible`.
    Unreadable,
    /// `entete-absente`.
    NoFrontMatter,
    /// `entete-non-fermee`.
    FrontMatterOpen,
    /// `entete-yaml`.
    FrontMatterYaml,
    /// `guillemets-courbes`.
    CurlyQuotes,
    /// `guillemets-manquants`.
    MissingQuotes,
    /// `texte-non-ferme`.
    UnclosedText,
    /// `liste-non-fermee`.
    UnclosedList,
    /// `virgule-decimale`.
    DecimalComma,
    /// `date-francaise`.
    FrenchDate,
    /// `date-impossible`.
    BadDate,
    /// `oui-non`.
    FrenchBoolean,
    /// `deux-points`.
    YamlLine,
    /// `cle-en-double`.
    DuplicateKey,
    /// `syntaxe`.
    Syntax,
    /// `cle-inconnue`.
    UnknownKey,
    /// `type-incorrect`.
    WrongShape,
    /// `cle-manquante`.
    MissingKey,
    /// `valeur-inconnue`.
    UnknownChoice,
    /// `texte-trop-long`.
    TextTooLong,
    /// `texte-vide`.
    EmptyText,
    /// `nombre-hors-limites`.
    NumberRange,
    /// `identifiant-invalide`.
    BadId,
    /// `frequence-invalide`.
    BadFrequency,
    /// `ages-inverses`.
    AgesReversed,
    /// `telephone-invalide`.
    BadPhone,
    /// `courriel-invalide`.
    BadMail,
    /// `code-postal-invalide`.
    BadPostalCode,
    /// `code-insee-invalide`.
    BadInseeCode,
    /// `siret-invalide`.
    BadSiret,
    /// `coordonnees-inversees`.
    CoordinatesSwapped,
    /// `coordonnees-impossibles`.
    CoordinatesOutside,
    /// `coordonnees-incompletes`.
    CoordinatesHalf,
    /// `lien-interdit`.
    ForbiddenLink,
    /// `lien-invalide`.
    BadLink,
    /// `periode-inversee`.
    PeriodReversed,
    /// `type-de-service-inconnu`.
    UnknownKind,
    /// `commune-inconnue`.
    UnknownCommune,
    /// `commune-ambigue`.
    AmbiguousCommune,
    /// `code-postal-autre-commune`.
    PostalCodeElsewhere,
    /// `code-insee-autre-commune`.
    InseeCodeElsewhere,
    /// `lieu-manquant`.
    NoPlace,
    /// `identifiant-en-double`.
    DuplicateId,
    /// `adresse-en-double`.
    DuplicateAddress,
    /// `ouverture-manquante`.
    OpeningMissing,
    /// `colonne-en-double`.
    DuplicateColumn,
    /// `notation-scientifique`.
    ScientificNotation,
    /// `ligne-inegale`.
    RaggedRow,
    /// `geojson-invalide`.
    BadGeoJson,
    /// `adresse-du-site`.
    BaseUrl,
    /// `adresse-des-tuiles`.
    TileAddress,
    /// `adresse-du-geocodeur`.
    GeocoderAddress,
    /// `theme-inconnu`.
    UnknownTheme,
    /// `contrat-du-theme`.
    ThemeContract,
    /// `langue-inconnue`.
    UnknownLanguage,
    /// `emplacement-inconnu`.
    UnknownPlace,
    /// `gabarit`.
    Template,
    /// `calendrier-invalide`.
    BadCalendar,
    /// `exemple-a-publier`.
    ExampleToPublish,
    /// `repere-invalide`.
    BadPlaceholder,
    /// `repere-inconnu`.
    UnknownPlaceholder,
    /// `valeurs-superposees`.
    ValuesOverlap,
    /// `urgence-sans-mot`.
    NoHelpWord,
    /// `mot-urgence-invalide`.
    BadHelpWord,
    /// `mois-avant-jour`.
    MonthFirst,
    /// `date-sans-jour`.
    DateWithoutDay,
    /// `colonne-manquante`.
    MissingColumn,
    /// `tableau-illisible`.
    UnreadTable,
    /// `identifiant-absent`.
    NoId,
    /// `guillemet-dans-la-cellule`.
    QuoteInCell,
    /// `disparition`.
    TooMuchGone,
    /// `types-absents`.
    NoKinds,
    /// `valeur-necessaire`.
    NeededValue,
    /// `annee-impossible`.
    ImpossibleYear,
    /// `montant-negatif`.
    NegativeAmount,
    /// `montants-inverses`.
    AmountsReversed,
    /// `texte-d-un-autre-logiciel`.
    ForeignText,
    /// `trop-de-lignes`.
    TooManyRows,
    /// `contenu-absent`.
    NoContentFolder,
    /// `communes-absentes`.
    NoCommunes,
    /// `trop-de-colonnes`.
    TooManyColumns,
    /// `adresse-trop-longue`.
    AddressTooLong,
    /// `texte-trop-emboite`.
    TooDeep,
    /// `ancienne-adresse-invalide`.
    BadOldAddress,
    /// `ages-contraires`.
    AgesContradict,
    /// `fautes-suivantes`.
    MoreErrors,
    /// `fichier-non-lu`.
    UnreadFile,
    /// `dossier-non-lu`.
    UnreadFolder,
    /// `noms-jumeaux`.
    TwinNames,
    /// `texte-manquant`.
    MissingText,
    /// `emplacement-oublie`.
    MissingPlace,
    /// `coordonnees-eloignees`.
    CoordinatesFar,
    /// `caractere-retire`.
    UnfitCharacter,
    /// `signe-d-une-police`.
    PrivateSign,
    /// `commune-en-double`.
    DuplicateCommune,
    /// `contour-en-double`.
    SharedContour,
    /// `adresse-perdue`.
    DeadAddress,
    /// `identifiant-deplace`.
    ExchangedId,
    /// `plus-publie`.
    Withdrawn,
    /// `identifiant-du-portail`.
    ChangedPortalId,
    /// `agenda-vide`.
    AgendaEmptied,
    /// `tableau-vide`.
    EmptyTable,
    /// `date-maj-oubliee`.
    ForgottenDate,
    /// `fiches-disparues`.
    ServicesGone,
    /// `evenements-disparus`.
    EventsGone,
    /// `pages-disparues`.
    PagesGone,
    /// `fichier-copie`.
    CopiedFile,
    /// `copie-modifiee`.
    ChangedCopy,
    /// `dossier-copie`.
    CopiedFolder,
    /// `contour-mal-place`.
    MisplacedContour,
    /// `lien-mort`.
    DeadLink,
    /// `lien-vide`.
    EmptyLink,
    /// `ancre-morte`.
    DeadAnchor,
    /// `image-absente`.
    MissingImage,
    /// `image-trop-lourde`.
    HeavyImage,
    /// `image-illisible`.
    NotAnImage,
    /// `image-abimee`.
    DamagedImage,
    /// `image-non-publiable`.
    UnknownImageFormat,
    /// `image-trop-grande`.
    LargeImage,
    /// `image-inutilisee`.
    UnshownImage,
    /// `html-brut`.
    RawHtml,
    /// `balisage-brut`.
    RawMarkup,
    /// `cellule-perdue`.
    LostCell,
    /// `code-non-ferme`.
    OpenFence,
    /// `texte-en-retrait`.
    IndentedText,
    /// `note-sans-appel`.
    UncalledNote,
    /// `note-en-double`.
    DoubleNote,
    /// `reference-inconnue`.
    UnknownReference,
    /// `relais-contredit`.
    RelayContradicted,
    /// `icone-inconnue`.
    UnknownMark,
    /// `consentement-absent`.
    NoConsent,
    /// `accord-a-venir`.
    ConsentToCome,
    /// `champ-sans-accord`.
    FieldWithoutConsent,
    /// `nom-sans-accord`.
    NameRepeated,
    /// `champ-qui-nomme`.
    FieldNamesPerson,
    /// `nom-lisible`.
    NameLegible,
    /// `date-a-venir`.
    DateToCome,
    /// `ouverture-passee`.
    OpeningPast,
    /// `autorisation-echue`.
    Expired,
    /// `fiche-ancienne`.
    Stale,
    /// `places-perimees`.
    PlacesTooOld,
    /// `date-absente`.
    NoDate,
    /// `zero-perdu`.
    LeadingZero,
    /// `formule-en-erreur`.
    FailedFormula,
    /// `colonne-trop-etroite`.
    NarrowColumn,
    /// `sans-valeur`.
    NoValue,
    /// `texte-a-ecrire`.
    TextToCome,
    /// `etat-dans-le-nom`.
    StateInName,
    /// `texte-abime`.
    Garbled,
    /// `date-lue`.
    DateRead,
    /// `jour-et-date`.
    WeekdayElsewhere,
    /// `lien-lu`.
    LinkRead,
    /// `liste-lue`.
    ListRead,
    /// `langue-non-nommee`.
    UnnamedLanguage,
    /// `public-inconnu`.
    UnknownAudience,
    /// `code-cedex`.
    Cedex,
    /// `doublon-probable`.
    ProbableDouble,
    /// `evenement-double`.
    DoubleEvent,
    /// `age-invalide`.
    BadAge,
    /// `colonne-inconnue`.
    UnknownColumn,
    /// `valeur-hors-periode`.
    NotInForce,
    /// `mot-en-double`.
    DuplicateWord,
    /// `mot-aussi-synonyme`.
    WordIsName,
    /// `intention-aussi-nom`.
    IntentIsName,
    /// `mot-de-detresse`.
    DistressWord,
    /// `page-non-verifiee`.
    Unverified,
    /// `montant-en-clair`.
    BareAmount,
    /// `taux-en-clair`.
    BareRate,
    /// `article-en-clair`.
    BareArticle,
    /// `telephone-en-clair`.
    BarePhone,
    /// `phrase-longue`.
    LongSentence,
    /// `mot-a-eviter`.
    AvoidedWord,
    /// `horaires-non-lus`.
    UnreadHours,
    /// `evenement-passe`.
    PastEvent,
    /// `evenement-sans-date`.
    UndatedEvent,
    /// `jour-sans-annee`.
    DayWithoutYear,
    /// `exception-sans-seance`.
    NoSuchSession,
    /// `exception-a-preciser`.
    UnsureChange,
    /// `seance-jour-ferie`.
    HolidaySession,
    /// `inscription-tardive`.
    LateSignUp,
    /// `calendrier-repete`.
    RepeatedCalendar,
    /// `calendrier-epuise`.
    CalendarEnds,
    /// School holidays that hours hang on, and of which no date is known.
    UnknownSchoolHolidays,
    /// `numero-en-attente`.
    LineWaits,
    /// `numeros-non-verifies`.
    LinesUnchecked,
    /// `remarques-suivantes`.
    MoreWarnings,
}

impl Code {
    /// Slug, severity, sentence and hint of the code.
    pub fn entry(self) -> &'static CodeEntry {
        &code_table()[self as usize]
    }
}
