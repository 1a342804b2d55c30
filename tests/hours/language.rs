//! What is understood, as it is printed back.

use marelle::hours::french::{print, read, read_cell, read_lines};
use marelle::hours::model::{WEEK, Weekdays};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn understood(text: &str) -> String {
    let reading = read(text);
    assert_eq!(reading.faults, [], "{text}");
    plain(&print(&reading.hours.simplified()))
}

/// What people write, and the same as the language prints it.
const UNDERSTOOD: &[(&str, &str)] = &[
    (
        "lun mar jeu 9h-12h 13h30-17h",
        "lun mar jeu 9h-12h 13h30-17h",
    ),
    ("du lundi au vendredi de 9 h 00 à 12 h 00", "lun-ven 9h-12h"),
    ("Lundi : 9:00-12:00 / 14:00-17:30", "lun 9h-12h 14h-17h30"),
    ("les lundis et mardis de 9h à midi", "lun mar 9h-12h"),
    ("9h-19h du lundi au samedi", "lun-sam 9h-19h"),
    ("tous les jours sauf le dimanche 9h-18h", "lun-sam 9h-18h"),
    ("week-end 10h-18h", "sam dim 10h-18h"),
    ("sam 20h-2h", "sam 20h-2h"),
    ("sam 18h-minuit", "sam 18h-minuit"),
    ("7j/7 24h/24", "lun-dim 0h-24h"),
    (
        "mer 9h-12h (sauf vacances scolaires)",
        "mer 9h-12h (sauf vacances scolaires)",
    ),
    (
        "mercredi hors vacances scolaires 9h-12h",
        "mer 9h-12h (sauf vacances scolaires)",
    ),
    (
        "en période scolaire : mercredi 13h30-18h",
        "période scolaire : mer 13h30-18h",
    ),
    (
        "pendant les vacances : lun-jeu 8h-18h",
        "vacances scolaires : lun-jeu 8h-18h",
    ),
    (
        "vacances de Pâques : lun 9h-12h",
        "vacances de printemps : lun 9h-12h",
    ),
    (
        "1er samedi du mois 9h30-11h30",
        "1er samedi du mois 9h30-11h30",
    ),
    (
        "les 1er et 3e mercredis du mois de 9h à 12h",
        "1er et 3e mercredi du mois 9h-12h",
    ),
    (
        "dernier lundi de chaque mois 14h-16h",
        "dernier lundi du mois 14h-16h",
    ),
    (
        "mardi 9h-12h semaines paires",
        "mar 9h-12h (semaines paires)",
    ),
    (
        "un mardi sur deux 9h-12h",
        "mar 9h-12h (une semaine sur deux)",
    ),
    (
        "un mardi sur deux à partir du 6 janvier 2026 9h-12h",
        "mar 9h-12h (une semaine sur deux à partir du 6 janvier 2026)",
    ),
    (
        "un lundi par mois 14h-16h",
        "lun 14h-16h (une fois par mois)",
    ),
    ("fermé du 1er au 21 août", "fermé du 1er au 21 août"),
    ("Fermeture annuelle en août", "fermé en août"),
    ("fermé le 24 décembre 2026", "fermé le 24 décembre 2026"),
    (
        "fermé du 24/12/2026 au 02/01/2027",
        "fermé du 24 décembre 2026 au 2 janvier 2027",
    ),
    (
        "Fermetures annuelles : jours fériés, mois d'août et vacances de Noël",
        "fermé les jours fériés, en août et pendant les vacances de Noël",
    ),
    ("samedi sur RDV", "sam sur rendez-vous"),
    ("samedi matin sur rendez-vous", "sam matin sur rendez-vous"),
    ("lundi 9h-12h sur rendez-vous", "lun 9h-12h sur rendez-vous"),
    (
        "lun-ven 9h-17h, sauf le mercredi, de 9h à 12h",
        "lun mar jeu ven 9h-17h ; mer 9h-12h",
    ),
    (
        "lun-ven 9h-17h. Fermé les après-midis pendant les vacances scolaires",
        "lun-ven 9h-17h ; fermé l'après-midi pendant les vacances scolaires",
    ),
    (
        "lundi à vendredi sauf mercredi après-midi : 8h-12h 14h-18h",
        "lun-ven 8h-12h 14h-18h ; fermé mer après-midi",
    ),
    (
        "mercredi fermé, jeudi 9h-12h",
        "fermé le mercredi ; jeu 9h-12h",
    ),
    (
        "d'avril à septembre : dim 9h-12h",
        "d'avril à septembre : dim 9h-12h",
    ),
    (
        "lun 9h-12h (en janvier et de mars à juin)",
        "lun 9h-12h (en janvier et de mars à juin)",
    ),
    ("jours fériés : 10h-12h", "jours fériés : 10h-12h"),
    (
        "Ateliers : lundi 9h-12h ; mardi 14h-17h",
        "lun 9h-12h ; mar 14h-17h",
    ),
    (
        "lundi 9h-12h selon planning",
        "lun 9h-12h (jours non précisés)",
    ),
    (
        "Horaires d'été (du 1er juillet au 31 août) : lundi 9h-13h",
        "de juillet à août : lun 9h-13h",
    ),
];

#[test]
fn what_people_write_is_understood() {
    for (text, wanted) in UNDERSTOOD {
        assert_eq!(understood(text), *wanted, "{text}");
    }
}

#[test]
fn what_is_not_clear_stays_text() {
    let cases = [
        "le samedi matin",
        "9h-12h",
        "mercredi à 14h",
        "mercredi à 10h et 14h",
        "lundi 9h-12h-14h",
        "fermé mercredi, jeudi 9h-12h",
        "lundi 9h-12h, mardi 14h-17h sur rendez-vous",
        "lundi 9h-12h (été)",
        "fermé lundi et mardi après-midi",
        "lundi 9h-12h et 11h-14h",
        "lundi 0h-12h",
        "lundi 9h14-12h",
        "sauf dernier samedi du mois : 8h45-12h15",
        "lundi 9h-12h *",
        "Mercredi, vacances scolaires : 7h30-18h30",
        "vacances scolaires et mercredis : 7h30-18h30",
        "mercredi 14h-18h, vacances scolaires",
        "lundi après-midi et mardi matin : 14h-17h / 9h-12h",
        "lundi matin 14h-17h",
        "lundi/vendredi 9h-17h",
        "lundi 9h-12h sauf jours fériés, 14h-16h",
        "lundi de 8h30 à 17h, le vendredi jusqu'à 8h",
        "lundi au jeudi 8h-12h, 14h-18h (17h le vendredi)",
        "lundi 9h-12h, mardi et jeudi",
        "lundi de 9h à 12h, de 14h à 17h le mardi",
        "1er et 3ème lundi : 9h-12h, 2ème et 4ème : 14h-17h",
        "mardi 10h-12h (2 fois par mois)",
        "fermé en août et à Noël",
    ];
    for text in cases {
        let reading = read(text);
        assert_eq!(reading.hours.rules, [], "{text}");
        assert_eq!(reading.hours.unread_texts(), [text], "{text}");
        assert!(!reading.faults.is_empty(), "{text}");
    }
}

#[test]
fn a_sentence_that_is_not_read_does_not_hide_the_others() {
    let reading = read("Lundi 9h-12h\nMardi 9h-12h avec atelier\nMercredi 14h-17h");
    assert_eq!(
        plain(&print(&reading.hours)),
        "lun 9h-12h ; mar 9h-12h ; mer 14h-17h"
    );
    assert_eq!(reading.hours.unread_texts(), ["Mardi 9h-12h avec atelier"]);
}

#[test]
fn what_follows_words_that_are_not_read_may_be_theirs() {
    let reading = read("Mardi 9h-12h\nPoste informatique (sur inscription)\nMardi 16h-18h");
    assert_eq!(plain(&print(&reading.hours)), "mar 9h-12h");
    let unread = "Poste informatique (sur inscription)\nMardi 16h-18h";
    assert_eq!(reading.hours.unread_texts(), [unread]);
}

#[test]
fn lines_of_days_and_of_periods_hold_for_what_follows() {
    let days = "Lundi – Mardi – Vendredi\n9h00 > 12h30 – 13h00 > 17h00\nJeudi\n14h00 > 17h00";
    assert_eq!(
        understood(days),
        "lun mar ven 9h-12h30 13h-17h ; jeu 14h-17h"
    );
    let periods = "Horaires hors vacances scolaires :\nDu lundi au vendredi : 8h45 - 16h45\n\
        Fermeture chaque jeudi de 12h à 14h\nHoraires vacances scolaires :\nLundi : 9h-12h";
    assert_eq!(
        understood(periods),
        "période scolaire : lun-ven 8h45-16h45 ; toute l'année : fermé jeu 12h-14h (période scolaire) ; vacances scolaires : lun 9h-12h"
    );
}

#[test]
fn a_cell_is_of_its_column() {
    let monday = Weekdays::one(WEEK[0]);
    let cases = [
        ("9:00 - 12:00 / 14:00 - 17:00", "lun 9h-12h 14h-17h"),
        (
            "9:00 - 12:00 / Sur RDV : 14:00 - 17:00",
            "lun 9h-12h ; lun 14h-17h sur rendez-vous",
        ),
        (
            "9:00 - 12:00 / Après-midi sur RDV",
            "lun 9h-12h ; lun après-midi sur rendez-vous",
        ),
        (
            "Sur RDV : 9:00 - 12:00 / Sans RDV : 14:00 - 17:00",
            "lun 9h-12h sur rendez-vous ; lun 14h-17h",
        ),
        (
            "9:00 - 12:00 (semaines impaires) / 14:00 - 18:00",
            "lun 9h-12h (semaines impaires) ; lun 14h-18h",
        ),
        (
            "1er lundi du mois : 9:00 - 12:00",
            "1er lundi du mois 9h-12h",
        ),
        ("Fermé", "fermé le lundi"),
        ("-", ""),
        // Another day than the column's, or hours whose head may go on.
        ("mardi 9h-12h", ""),
        (
            "Sur RDV : 9:00 - 12:00 // 13:30 - 16:30",
            "lun 9h-12h 13h30-16h30 sur rendez-vous",
        ),
    ];
    for (text, wanted) in cases {
        let reading = read_cell(monday, text);
        assert_eq!(plain(&print(&reading.hours.simplified())), wanted, "{text}");
    }
}

#[test]
fn a_head_is_of_its_own_sentence_only() {
    let reading = read("vacances scolaires : lun 9h-12h ; mar 9h-12h");
    assert_eq!(
        plain(&print(&reading.hours)),
        "vacances scolaires : lun 9h-12h"
    );
    assert_eq!(reading.hours.unread_texts(), ["mar 9h-12h"]);
    let lines = read_lines(&["vacances scolaires : lun 9h-12h", "mar 9h-12h"]);
    assert_eq!(lines.faults, []);
    assert_eq!(
        plain(&print(&lines.hours)),
        "vacances scolaires : lun 9h-12h ; toute l'année : mar 9h-12h"
    );
}
