//! OSM `opening_hours`: printed, and read.

use marelle::hours::french::{print, read, read_lines};
use marelle::hours::osm::{looks_like_osm, print_osm, read_osm};
use marelle::hours::read_text;

/// Hours, and the OSM they are printed in.
const PRINTED: &[(&[&str], &str)] = &[
    (
        &["lun mar jeu 9h-12h 13h30-17h"],
        "Mo,Tu,Th 09:00-12:00,13:30-17:00",
    ),
    (
        &["lun 9h-12h", "mar 9h-12h", "mer 9h-12h"],
        "Mo-We 09:00-12:00",
    ),
    (
        &[
            "lun-mer 9h-12h",
            "mer 14h-16h (sauf vacances scolaires)",
            "fermé du 1er au 21 août",
        ],
        "Mo,Tu 09:00-12:00; We 09:00-12:00,14:00-16:00; SH We 09:00-12:00; Aug 01-21 off",
    ),
    (
        &[
            "lun-ven 9h-17h",
            "vacances scolaires : lun-jeu 9h-12h",
            "fermé les jours fériés",
        ],
        "Mo-Fr 09:00-17:00; SH Mo-Th 09:00-12:00; SH Fr off; PH off",
    ),
    (
        &["1er et dernier samedi du mois 9h-12h"],
        "Sa[1,-1] 09:00-12:00",
    ),
    (
        &["mar 9h-12h (semaines paires)"],
        "week 2-52/2 Tu 09:00-12:00",
    ),
    (
        &["mar 9h-12h (semaines impaires)"],
        "week 1-53/2 Tu 09:00-12:00",
    ),
    (&["ven 20h-2h"], "Fr 20:00-02:00"),
    (&["jours fériés : 10h-12h"], "24/7 unknown; PH 10:00-12:00"),
    (
        &["vacances de Noël : lun 9h-12h"],
        "24/7 unknown; Dec-Jan SH Mo 09:00-12:00; Dec-Jan SH Tu-Su off",
    ),
    (
        &["lun 9h-12h", "lun 14h-17h sur rendez-vous"],
        "Mo 09:00-12:00, Mo 14:00-17:00 open \"sur rendez-vous\"",
    ),
    (&["sam sur rendez-vous"], "Sa unknown \"sur rendez-vous\""),
    (
        &["un mardi sur deux 9h-12h"],
        "Tu 09:00-12:00 unknown \"une semaine sur deux\"",
    ),
    (
        &["sam 9h-12h (sauf 1er samedi du mois)"],
        "Sa 09:00-12:00; Sa[1] off",
    ),
    (
        &["fermé du 24 décembre 2026 au 2 janvier 2027"],
        "24/7 unknown; 2026 Dec 24-2027 Jan 02 off",
    ),
];

#[test]
fn osm_is_printed_as_its_wiki_says() {
    for (lines, wanted) in PRINTED {
        let reading = read_lines(lines);
        assert_eq!(reading.faults, [], "{lines:?}");
        assert_eq!(
            print_osm(&reading.hours).as_deref(),
            Some(*wanted),
            "{lines:?}"
        );
    }
}

#[test]
fn what_was_not_read_is_unknown_in_osm() {
    let printed = |texts: &[&str]| print_osm(&read_lines(texts).hours);
    let cases = [
        (
            "ne pas venir le lundi",
            "Mo unknown \"ne pas venir le lundi\"",
        ),
        (
            "fermé \"une partie\" des vacances de Noël",
            "Dec-Jan SH unknown \"fermé 'une partie' des vacances de Noël\"",
        ),
    ];
    for (text, wanted) in cases {
        let wanted = format!("Mo-Fr 08:00-18:00; {wanted}");
        assert_eq!(printed(&["lun-ven 8h-18h", text]), Some(wanted), "{text}");
    }
    assert_eq!(printed(&["lun-ven 8h-18h", "hors congés"]), None);
    let way_in = printed(&["lun-ven 8h-18h", "Sonnez à l'interphone"]);
    assert_eq!(way_in.as_deref(), Some("Mo-Fr 08:00-18:00"));
}

#[test]
fn what_osm_cannot_say_is_not_printed() {
    let both = "jours fériés : 10h-12h ; vacances scolaires : lun 9h-12h (sauf jours fériés)";
    assert!(print_osm(&read(both).hours).is_some());
    let none = "lun 9h-12h ; lun 14h-17h (sauf 1er lundi du mois)";
    assert_eq!(print_osm(&read(none).hours), None);
    assert_eq!(print_osm(&read("rien").hours), None);
}

#[test]
fn osm_is_read_with_its_own_meaning() {
    let cases = [
        ("24/7", "lun-dim 0h-24h"),
        ("Mo-Fr 09:00-17:00; We off", "lun mar jeu ven 9h-17h"),
        (
            "Mo-Fr 09:00-17:00; We 09:00-12:00",
            "lun mar jeu ven 9h-17h ; mer 9h-12h",
        ),
        (
            "Mo-Fr 08:00-12:00, We 14:00-18:00",
            "lun-ven 8h-12h ; mer 14h-18h",
        ),
        (
            "Mo-Fr 09:00-17:00; PH off",
            "lun-ven 9h-17h ; fermé les jours fériés",
        ),
        (
            "Mo-Fr 09:00-17:00; SH Mo-Th 09:00-12:00",
            "ven 9h-17h ; lun-jeu 9h-17h (sauf vacances scolaires) ; lun-jeu 9h-12h (vacances scolaires)",
        ),
        (
            "Mo-Fr 09:00-17:00; SH 10:00-12:00",
            "lun-ven 9h-17h ; vacances scolaires : lun-dim 10h-12h",
        ),
        ("Sa,PH 10:00-12:00", "sam 10h-12h ; jours fériés : 10h-12h"),
        (
            "Sa 09:00-12:00; Sa[1] 09:00-17:00",
            "sam 9h-12h (sauf 1er samedi du mois) ; 1er samedi du mois 9h-17h",
        ),
        (
            "Mo 09:00-12:00; week 2-52/2 Mo 14:00-17:00",
            "lun 9h-12h (semaines impaires) ; lun 14h-17h (semaines paires)",
        ),
        ("2026 Dec 24-2027 Jan 02 off; Mo 9:00-12:00", ""),
        (
            "Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off",
            "lun 9h-12h ; fermé du 24 décembre 2026 au 2 janvier 2027",
        ),
        (
            "Mo 09:00-12:00 open \"sur rendez-vous\"",
            "lun 9h-12h sur rendez-vous",
        ),
        ("Fr-Sa 18:00-06:00", "ven sam 18h-6h"),
        ("Mo-Fr 09:00-17 :00", "lun-ven 9h-17h"),
        (
            "Mo-Fr 14h00-19h00;Sa 14h00-18h00",
            "lun-ven 14h-19h ; sam 14h-18h",
        ),
    ];
    for (osm, wanted) in cases {
        assert!(looks_like_osm(osm), "{osm}");
        let hours = read_osm(osm);
        assert_eq!(print(&hours).replace('\u{a0}', " "), wanted, "{osm}");
    }
}

#[test]
fn osm_that_the_model_cannot_say_stays_text() {
    let refused = [
        "22:00+",
        "sunrise-sunset",
        "Mo-Fr 08:00-11:00 || PH open \"Emergency only\"",
        "Mo 12:00-14:00 open \"female only\"",
        "PH off; Mo-Fr 09:00-17:00",
        "week 4-16 We 00:00-24:00",
        "easter off",
        "Sa[1] +1 day 10:00-12:00",
        "PH 10:00-12:00; We off",
        "Mo-Fr 25:99-26:00",
    ];
    for osm in refused {
        let reading = read_text(osm);
        assert_eq!(reading.hours.rules, [], "{osm}");
        assert_eq!(reading.hours.unread_texts(), [osm]);
        assert!(!reading.faults.is_empty());
    }
}

#[test]
fn french_is_not_taken_for_osm() {
    for text in [
        "WE 9h-12h",
        "sam 9h-12h",
        "Lu-Ve 08:30-12:30",
        "Fr",
        "mar 9h",
    ] {
        let french = !looks_like_osm(text) || text == "Fr";
        assert!(french, "{text}");
    }
    let lyon = "Lu-Ve 08:30-12:30, Lu-Me,Ve 13:30-17:00, Sa 09:00-12:00";
    assert_eq!(
        print(&read_text(lyon).hours).replace('\u{a0}', " "),
        "lun-ven 8h30-12h30 ; lun-mer ven 13h30-17h ; sam 9h-12h"
    );
}
