//! Hours as people write them: read, half read, and not read.

use marelle::hours::french::read_lines;
use marelle::hours::model::Hours;

/// Closures and notes that are not read, beside hours that are; the first nine are of bug reports.
pub(crate) const WRITTEN: &[&[&str]] = &[
    &["lun-ven 8h-18h", "fermé entre Noël et le jour de l'an"],
    &[
        "lun-ven 8h-18h",
        "fermetures annuelles : 1 semaine à Noël, 4 semaines en août",
    ],
    &[
        "lun-ven 8h-18h",
        "Attention : fermeture exceptionnelle le lundi 28 décembre toute la journée",
    ],
    &["lun-ven 8h-18h", "fermé pour travaux jusqu'au 15 janvier"],
    &[
        "lun-ven 8h-18h",
        "Fermé pendant les vacances de fin d'année",
    ],
    &["lun-ven 8h-18h", "hors congés"],
    &["lun-ven 8h-18h", "ne pas venir le lundi"],
    &["lun-ven 8h-18h", "fermé la 2e semaine des vacances de Noël"],
    &["lun-ven 9h-12h en période scolaire ; 9h-17h pendant les vacances scolaires"],
    // May open.
    &["lun-ven 9h-12h", "le mardi c'est variable"],
    &["lun-ven 9h-12h", "un samedi de temps en temps"],
    &["lun-ven 9h-12h", "mercredi 14h-17h café des parents"],
    &["lun 9h-12h\nMardi 9h-12h avec atelier\nMercredi 14h-17h"],
    &["lun-ven 9h-12h", "vacances : nous appeler"],
    &["lun-ven 9h-12h ; mer 12h-9h"],
    &["lun 9h-12h", "lun 11h-14h"],
    // Says nothing of hours.
    &["lun-ven 9h-12h", "Sonnez à l'interphone"],
    &["lun-ven 9h-12h", "Tél. : 04 90 00 00 00"],
    &["mar 14h-17h", "Accueil au 1er étage"],
    // Nothing is read.
    &["ouvert aux beaux jours"],
    &["hors congés"],
    &["fermé le lundi"],
    &["lundi"],
    // Read, with moments that only one meaning of it opens or closes.
    &["samedi et mercredi en août 10h-12h"],
    &["lundi 9h-12h, jeudi 14h-17h (hors vacances)"],
    &["lun-ven 9h-17h", "mercredi 14h-18h"],
    &["mercredi et vacances scolaires 9h-17h"],
    // Hours of holidays, of feasts and of a month alone.
    &["jours fériés : 10h-12h"],
    &["dimanches et jours fériés 10h-12h"],
    &[
        "vacances scolaires : lun-ven 9h-17h",
        "fermé les jours fériés",
    ],
    &["vacances de Noël : lun-ven 9h-17h"],
    &["uniquement pendant les vacances scolaires : lun-ven 9h-17h"],
    &["août : lun-ven 9h-12h"],
    &["lundi 9h-12h, jeudi 14h-17h (fermé pendant les vacances)"],
    &["samedi et mercredi sur rdv 10h-12h"],
    // All is read: what the calendar, the weeks and appointments leave open.
    &["lun-ven 8h-18h"],
    &[
        "lun mar jeu 9h-12h 13h30-17h",
        "mer 9h-12h (sauf vacances scolaires)",
    ],
    &["lun-ven 9h-17h", "vacances scolaires : lun-jeu 9h-12h"],
    &[
        "période scolaire : mer 13h30-18h",
        "vacances scolaires : lun-ven 7h30-18h30",
    ],
    &["lun-ven 8h-18h", "fermé pendant les vacances de Noël"],
    &["lun-ven 8h-18h", "fermé en août", "fermé les jours fériés"],
    &["lun-ven 9h-12h (sauf vacances scolaires et jours fériés)"],
    &["mar 9h-12h (une semaine sur deux)", "ven 14h-16h"],
    &["mar 9h-12h (une semaine sur deux à partir du 6 janvier 2026)"],
    &[
        "lun 9h-12h (semaines paires)",
        "lun 14h-17h (semaines impaires)",
    ],
    &["sam 9h-12h (une fois par mois)", "lun-ven 9h-12h"],
    &["1er et 3e mardi du mois 14h-16h"],
    &["sam 9h-12h (sauf 1er samedi du mois)"],
    &["lun 9h-12h", "lun 14h-17h sur rendez-vous"],
    &["lun-ven sur rendez-vous"],
    &["du 1er septembre au 30 juin : lun-ven 9h-17h"],
    &["lun-ven 9h-17h", "jours fériés : 10h-12h"],
    &["lun-dim 0h-24h"],
    &["ven sam 20h-2h"],
    &["ven 20h-2h", "ne pas venir le samedi"],
    &["lun-ven 8h-18h", "fermé les jours fériés et les ponts"],
    &["lun-ven 8h-18h", "fermé les ponts"],
];

/// What the model takes of some lines.
pub(crate) fn hours(lines: &[&str]) -> Hours {
    read_lines(lines).hours.simplified()
}
