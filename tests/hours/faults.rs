//! What is wrong, where in the text, and what to write instead.

use jiff::civil::Weekday;
use marelle::hours::french::{read, read_lines};
use marelle::hours::model::Weekdays;
use marelle::hours::{explain, explanation_text};

fn fault(text: &str) -> String {
    let reading = read(text);
    let fault = reading.faults.first().unwrap();
    let said = &text[fault.span.range()];
    let shown = format!("[{said}] {}. {}", fault.sentence(text), fault.hint(text));
    shown.replace('\u{a0}', " ")
}

/// A text, and the fault that is told of it.
const FAULTS: &[(&str, &str)] = &[
    (
        "lun 25h-12h",
        "[25h] « 25h » n'est pas une heure. Les heures vont de 0h à 24h, les minutes de 00 à 59.",
    ),
    (
        "mer 12h-9h",
        "[12h-9h] « 12h-9h » finit avant de commencer. Écrivez « 9h-12h », ou « 12h-9h le lendemain ».",
    ),
    (
        "lun 9h-12h septemre",
        "[septemre] « septemre » n'est pas compris. Vouliez-vous écrire « septembre » ?",
    ),
    (
        "lun 9h14-17h",
        "[9h14] « 9h14 » n'est pas clair. Écrivez « 9h-12h », ou « 9:12 ».",
    ),
    (
        "lun 9h-12h-14h",
        "[9h-12h-14h] une heure reste seule. Écrivez chaque plage avec un tiret : « 9h-12h 14h-17h ».",
    ),
    (
        "mer 10h et 14h",
        "[10h et 14h] « 10h et 14h » peut être deux heures, ou de l'une à l'autre. Écrivez chaque plage avec un tiret : « 9h-12h 14h-17h ».",
    ),
    (
        "lun 0h-12h",
        "[0h-12h] « 0h-12h » commence à minuit. Si c'est voulu, écrivez « minuit ».",
    ),
    (
        "le samedi matin",
        "[le samedi matin] il manque les heures. Écrivez les heures : « sam 9h-12h », ou « sam sur rendez-vous ».",
    ),
    (
        "tous les jours 9h-12h",
        "[tous les jours 9h-12h] on ne sait pas si « tous les jours 9h-12h » vaut aussi le week-end. Écrivez les jours : « du lundi au vendredi 9h-12h », ou « du lundi au dimanche 9h-12h ».",
    ),
    (
        "9h-12h",
        "[9h-12h] il manque le jour. Écrivez le jour : « lun-ven 9h-12h », « du lundi au samedi 9h-12h ».",
    ),
    (
        "fermé du 25 au 31 février",
        "[du 25 au 31 février] « du 25 au 31 février » n'existe pas. Vérifiez le jour et le mois.",
    ),
    (
        "du 15 décembre 2026 au 3 décembre 2026 : lun 9h-12h",
        "[du 15 décembre 2026 au 3 décembre 2026] les dates de « du 15 décembre 2026 au 3 décembre 2026 » ne se suivent pas. Écrivez-les dans l'ordre, chacune avec son mois et son année : « fermé du 20 décembre 2026 au 3 janvier 2027 ».",
    ),
    (
        "fermé du 30 au 2 janvier",
        "[du 30 au 2 janvier] les dates de « du 30 au 2 janvier » ne se suivent pas. Écrivez-les dans l'ordre, chacune avec son mois et son année : « fermé du 20 décembre 2026 au 3 janvier 2027 ».",
    ),
    (
        "fermé de novembre à mars 2027",
        "[de novembre à mars 2027] les dates de « de novembre à mars 2027 » ne se suivent pas. Écrivez-les dans l'ordre, chacune avec son mois et son année : « fermé du 20 décembre 2026 au 3 janvier 2027 ».",
    ),
    (
        "fermé les 28, 29 et 1er janvier",
        "[les 28, 29 et 1er janvier] les dates de « les 28, 29 et 1er janvier » ne se suivent pas. Écrivez-les dans l'ordre, chacune avec son mois et son année : « fermé du 20 décembre 2026 au 3 janvier 2027 ».",
    ),
    (
        "fermé du 31 novembre 2026 au 3 novembre 2026",
        "[du 31 novembre 2026 au 3 novembre 2026] « du 31 novembre 2026 au 3 novembre 2026 » n'existe pas. Vérifiez le jour et le mois.",
    ),
    (
        "fermé le lundi 24 décembre 2026",
        "[le lundi 24 décembre 2026] le jour et la date de « le lundi 24 décembre 2026 » ne vont pas ensemble. Corrigez l'un ou l'autre, ou gardez la date seule : « fermé le 24 décembre 2026 ».",
    ),
    (
        "fermé jusqu'au 15 janvier",
        "[jusqu'au 15 janvier] on ne sait pas de quelle année il s'agit. Écrivez l'année : « jusqu'au 15 janvier 2027 » si c'est en 2027.",
    ),
    (
        "2e et 4e samedi matin du mois",
        "[2e et 4e samedi matin du mois] il manque les heures. Écrivez les heures : « sam 9h-12h », ou « sam sur rendez-vous ».",
    ),
    (
        "lun 9h-12h mois",
        "[mois] « mois » n'est pas compris. Écrivez par exemple « lun-ven 9h-12h 14h-17h ».",
    ),
    (
        "été : lun 9h-12h",
        "[été] « été » n'a pas de dates. Écrivez les mois : « de juin à août : lun 9h-12h ».",
    ),
    (
        "fermé le 31 février",
        "[le 31 février] « le 31 février » n'existe pas. Vérifiez le jour et le mois.",
    ),
    (
        "Sur rendez-vous",
        "[Sur rendez-vous] il manque le jour. Écrivez les jours : « lun-ven sur rendez-vous ». Sans jour, écrivez-le dans « modalites.admission ».",
    ),
    (
        "24h/24",
        "[24h/24] il manque le jour. Écrivez aussi les jours : « 24h/24 7j/7 ».",
    ),
    (
        "lun-ven 9h-12h ; hors congés",
        "[hors] « hors » n'est pas compris. De quels congés s'agit-il ? Écrivez « lun-ven 9h-12h hors vacances scolaires », ou les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "lun-ven 9h-12h, 3 semaines en août",
        "[3] « 3 » n'est pas compris. Écrivez les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "fermé fin décembre",
        "[fin] « fin » n'est pas compris. Écrivez les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "fermeture exceptionnelle le 28 décembre",
        "[fermeture exceptionnelle le 28 décembre] on ne sait pas de quelle année il s'agit. Écrivez l'année : « fermeture exceptionnelle le 28 décembre 2027 » si c'est en 2027.",
    ),
    (
        "lun-ven 9h-12h ; fermé pour travaux jusqu'au 15 janvier",
        "[pour] « pour » n'est pas compris. Si cela n'arrive qu'une fois, écrivez l'année : « fermé jusqu'au 15 janvier 2027 ».",
    ),
    (
        "fermé à Noël",
        "[Noël] « Noël » n'est pas compris. Le jour, ou les vacances ? Écrivez « fermé le 25 décembre », ou « fermé pendant les vacances de Noël ».",
    ),
    (
        "fermé pendant l'été",
        "[été] « été » n'a pas de dates. Écrivez les mois ou les dates : « fermé de juillet à août ».",
    ),
    (
        "lun-ven 9h-12h ; sur demande",
        "[sur] « sur » n'est pas compris. Si l'on vient sur rendez-vous, écrivez « lun-ven sur rendez-vous ». Le reste va dans le texte de la fiche.",
    ),
    (
        "horaires variables",
        "[variables] « variables » n'est pas compris. Écrivez les horaires qui sont sûrs ; le reste est montré comme vous l'avez écrit.",
    ),
    (
        "fermé le lundi et le mardi après-midi",
        "[après-midi] on ne sait pas à quels jours ou à quelles heures s'applique « après-midi ». Écrivez une phrase par horaire, chacune avec ses jours et sa condition : « lundi 9h-12h (sauf vacances scolaires) ; jeudi 14h-17h ».",
    ),
    (
        "lun-ven 9h-17h (mercredi sur rdv)",
        "[mercredi] « mercredi » ne se lit pas avec le reste de la phrase. Écrivez une phrase par horaire, et dans chacune comment on vient : « lun mar jeu ven 9h-17h sans rendez-vous ; mercredi 9h-17h sur rendez-vous ».",
    ),
    (
        "lun-ven 9h-17h mais pas le mercredi",
        "[mais] « mais » n'est pas compris. Écrivez deux phrases : « lun-ven 9h-17h ; fermé le mercredi ».",
    ),
    (
        "lundi 9h-12h semaine 52",
        "[semaine] « semaine » n'est pas compris. Écrivez quels jours du mois : « 1er et 3e mardi du mois 9h-12h », ou quelles semaines : « mardi 9h-12h (semaines paires) ».",
    ),
    (
        "fermé semaine 1",
        "[semaine] « semaine » n'est pas compris. Écrivez les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "fermé toutes les 3 semaines",
        "[3] « 3 » n'est pas compris. Écrivez les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "lundi 9h-12h toutes les 3 semaines",
        "[3] « 3 » n'est pas compris. Écrivez quels jours du mois : « 1er et 3e mardi du mois 9h-12h », ou quelles semaines : « mardi 9h-12h (semaines paires) ».",
    ),
    (
        "lundi 9h-12h et mardi",
        "[lundi 9h-12h et mardi] un des jours de « lundi 9h-12h et mardi » n'a pas d'heures. Écrivez les heures de chaque jour : « lundi 9h-12h ; mardi 14h-17h ».",
    ),
    (
        "lundi 9h-12h sauf le 1er du mois",
        "[sauf] « sauf » n'est pas compris. Le premier de ces jours, ou le premier jour du mois ? Écrivez « lundi 9h-12h (sauf 1er lundi du mois) ».",
    ),
    (
        "lun-ven 9h-17h sauf pause 12h-13h30",
        "[sauf] « sauf » n'est pas compris. Écrivez les deux plages : « lun-ven 9h-12h 14h-17h ».",
    ),
    (
        "mardi 9h-12h (2 fois par mois)",
        "[2] « 2 » n'est pas compris. Écrivez quels jours du mois : « 1er et 3e mardi du mois 9h-12h », ou quelles semaines : « mardi 9h-12h (semaines paires) ».",
    ),
    (
        "fermé mi-août",
        "[mi] « mi » n'est pas compris. Écrivez les dates : « fermé du 2 au 20 août 2027 ».",
    ),
    (
        "lun-ven 9h-17h sauf veille de fête",
        "[sauf] « sauf » n'est pas compris. Écrivez les dates : « fermé le 24 décembre 2026 ».",
    ),
    (
        "lun-ven 9h-17h, le lundi et le mardi matin fermé",
        "[lun-ven 9h-17h, le lundi et le mardi matin fermé] on ne sait pas à quels jours ou à quelles heures s'applique « lun-ven 9h-17h, le lundi et le mardi matin fermé ». Écrivez une phrase par horaire, chacune avec ses jours et sa condition : « lundi 9h-12h (sauf vacances scolaires) ; jeudi 14h-17h ».",
    ),
];

/// Words of a hint that are no hours by themselves.
const PARTS: &[&str] = &[
    "minuit",
    "9:12",
    "(sauf vacances scolaires)",
    "toute l'année :",
];

#[test]
fn what_a_hint_says_to_write_is_read() {
    for (text, told) in FAULTS {
        let examples = told.rsplit_once("» n").map_or(*told, |(_, hint)| hint);
        let hint = examples.split_once(". ").map_or(examples, |(_, hint)| hint);
        for example in hint.split("« ").skip(1) {
            let example = example.split_once(" »").unwrap().0;
            let is_word = !example.contains(' ') && !example.contains('h');
            if is_word || PARTS.contains(&example) || example.ends_with("le lendemain") {
                continue;
            }
            let text_of = match example.starts_with(|c: char| c.is_ascii_digit()) {
                true if !example.contains(['j', 'm']) => format!("lun {example}"),
                _ => example.to_owned(),
            };
            let text_of = text_of.replace("jusqu'au", "fermé jusqu'au");
            let text_of = text_of.replace("fermé fermé", "fermé");
            assert_eq!(read(&text_of).faults, [], "{text}: {example}");
        }
    }
}

/// Examples of a hint that are no sentences, and words of the text itself.
fn is_piece(example: &str, text: &str) -> bool {
    let is_word = !example.contains(' ') && !example.contains('h');
    let is_of_text = example.contains(" 2027") || text.contains(example);
    is_word || is_of_text || PARTS.contains(&example) || example.ends_with("le lendemain")
}

#[test]
fn what_any_hint_says_to_write_is_read() {
    let doubts = [include_str!("doubts.tsv"), include_str!("slips.tsv")];
    let rows = doubts.iter().flat_map(|held| held.lines());
    let mut examples = 0;
    for row in rows.filter(|row| !row.starts_with('#')) {
        let text = row.split('\t').next().unwrap().replace('⏎', "\n");
        for fault in read(&text).faults {
            let hint = fault.hint(&text).replace('\u{a0}', " ");
            for example in hint.split("« ").skip(1) {
                let example = example.split_once(" »").unwrap().0;
                if is_piece(example, &text) || example.starts_with(|c: char| c.is_ascii_digit()) {
                    continue;
                }
                assert_eq!(read(example).faults, [], "{text}: {example}");
                examples += 1;
            }
        }
    }
    assert!(examples > 200, "{examples}");
}

#[test]
fn each_fault_has_its_place_and_its_mend() {
    for (text, wanted) in FAULTS {
        assert_eq!(fault(text), *wanted, "{text}");
    }
}

#[test]
fn two_rules_that_contradict_are_both_left() {
    let lines = ["lun-ven 9h-17h", "ven-dim 10h-19h"];
    let reading = read_lines(&lines);
    assert_eq!(reading.hours.rules, []);
    assert_eq!(reading.hours.unread_texts(), lines);
    let fault = &reading.faults[0];
    assert_eq!((fault.line, fault.span.range()), (1, 0..15));
    assert_eq!(fault.sentence(lines[1]), "deux horaires se contredisent");
}

#[test]
fn hours_of_fewer_days_that_contradict_others_leave_the_other_days() {
    let lines = ["lun-ven 9h-17h", "mer 14h-18h"];
    let reading = read_lines(&lines);
    assert_eq!(reading.hours.rules.len(), 1);
    assert_eq!(reading.hours.unread_texts(), [lines[1]]);
    let days = reading.hours.touches().map(|touch| touch.weekdays);
    assert_eq!(
        days.collect::<Vec<_>>(),
        [Weekdays::one(Weekday::Wednesday)]
    );
    assert_eq!(reading.faults.len(), 1);
}

#[test]
fn rules_that_only_look_contradictory_are_kept() {
    let together: [&[&str]; 7] = [
        &["lun-ven 9h-17h", "vacances scolaires : lun-ven 9h-12h"],
        &[
            "mer 9h-12h (sauf vacances scolaires)",
            "mer 8h-18h (vacances scolaires)",
        ],
        &[
            "sam 9h-12h (sauf 1er samedi du mois)",
            "1er samedi du mois 9h-17h",
        ],
        &[
            "lun 9h-12h (semaines paires)",
            "lun 9h-17h (semaines impaires)",
        ],
        &[
            "lun-ven 9h-17h",
            "fermé du 1er au 21 août",
            "fermé les jours fériés",
        ],
        &["du 1er au 31 juillet : lun 9h-12h", "en août : lun 9h-17h"],
        &["lun-ven 9h-17h", "fermé le mercredi"],
    ];
    for lines in together {
        assert_eq!(read_lines(lines).faults, [], "{lines:?}");
    }
}

#[test]
fn a_whole_day_is_told_as_one() {
    let days = |text: &str| {
        let explanation = explain(text, "2026-11-23".parse().unwrap(), &Default::default());
        let shown = explanation_text(text, &explanation).replace('\u{a0}', " ");
        let days = shown
            .lines()
            .filter(|line| line.starts_with("  ") && line.contains(" : "));
        days.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let all = days("24h/24 7j/7");
    assert_eq!(all.len(), 14);
    assert!(
        all.iter()
            .all(|day| day.ends_with(" novembre : 24 h sur 24")
                || day.ends_with(" décembre : 24 h sur 24"))
    );
    let evening = days("lun 14h-24h ; mar 0h-24h ; ven 20h-2h");
    let wanted = [
        "lundi 23 novembre : 14 h – minuit",
        "mardi 24 novembre : 24 h sur 24",
        "vendredi 27 novembre : 20 h – 2 h",
    ];
    assert_eq!(evening[..3], wanted);
}

#[test]
fn the_command_shows_a_caret_under_the_fault() {
    let text = "lun 9h-12h\nmer 12h-9h";
    let today = "2026-11-23".parse().unwrap();
    let explanation = explain(text, today, &Default::default());
    let wanted = "\
Compris :
  lun 9h-12h
OSM : Mo 09:00-12:00; We unknown \"mer 12h-9h\"
Ouvert, à partir du lundi 23 novembre :
  lundi 23 novembre : 9 h – 12 h
  mercredi 25 novembre : à vérifier, un texte n'est pas compris
  lundi 30 novembre : 9 h – 12 h
  mercredi 2 décembre : à vérifier, un texte n'est pas compris
  mer 12h-9h
      ^^^^^^
« 12h-9h » finit avant de commencer. Écrivez « 9h-12h », ou « 12h-9h le lendemain ».
Gardé comme texte :
  mer 12h-9h
";
    let shown = explanation_text(text, &explanation).replace('\u{a0}', " ");
    assert_eq!(shown, wanted);
}
