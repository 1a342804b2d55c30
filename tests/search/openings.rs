//! What the client answers of hours that the index holds, beside what the hours themselves say.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday, date};
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::french::read_lines;
use marelle::hours::model::Hours;
use marelle::hours::timetable::{Answer, SearchHours, State, evaluate};
use serde_json::{Value, json};

use super::support::portal::{built, errors, repository};
use super::support::tree::{copy, work_folder, write};

const HOURS: &[&str] = &[
    "lun-ven 7h30-18h30",
    "lun mar jeu 9h-12h 13h30-17h, mer 9h-12h (sauf vacances scolaires)",
    "lun-ven 7h30-18h30 ; ven 18h30-20h sur rendez-vous ; 1er samedi du mois 9h-12h ; vacances scolaires : lun-mar 9h-17h",
    "lun 9h-12h ; ateliers le soir",
    "sam 20h-2h",
    "lun 9h-12h (sauf vacances scolaires)",
    "mer 14h-17h, semaines paires",
    "24h/24 7j/7",
    "mardi sur rendez-vous",
    "mer 6h45-21h15, sam 9h-12h30, fermé du 1er au 21 août",
    "du 1er septembre au 30 juin : lun-ven 9h-17h",
    "vacances de printemps : lun-ven 8h-18h",
    "lun-ven 9h-12h, fermé le 1er lundi du mois",
    "ouvert aux beaux jours",
    "lun-ven 8h-18h ; hors congés",
    "lun-ven 8h-18h ; fermé entre Noël et le jour de l'an",
    "lun-ven 8h-18h ; ne pas venir le lundi",
    "lun-ven 8h-18h ; le mardi c'est variable",
    "lun-ven 8h-18h ; fermé la 2e semaine des vacances de Noël",
    "lun-ven 8h-18h ; lundi sur rendez-vous ; sonnez à l'interphone",
    "lun-ven 9h-12h en période scolaire ; 9h-17h pendant les vacances scolaires sans doute",
    "lun-ven 8h-18h ; fermé pendant les vacances de Noël",
    "ven 20h-2h ; hors congés",
    "fermé le lundi",
    "lun-ven 8h-18h ; fermé les jours fériés et les ponts",
    "lun-ven 8h-18h ; jours fériés : 10h-12h",
    "lun-ven 8h-18h (vacances d'hiver) ; lun-ven 7h30-18h (vacances d'été)",
    "mar jeu 8h30-12h (sauf vacances d'été) ; mer 9h-12h (vacances d'été)",
    "lun-ven 9h-12h (vacances scolaires) ; lun-ven 8h-18h (vacances de Noël)",
    "vacances scolaires : lun-ven 9h-17h ; fermé pendant les vacances de Noël",
    "jours fériés : 10h-12h",
    "dimanche et jours fériés : 10h-12h",
    "août : lun-ven 9h-12h",
    "uniquement pendant les vacances scolaires : lun-ven 9h-17h",
];

/// Mondays of weeks of term, of Christmas, of New Year, of Ascension, of the summer, and past the
/// calendar.
const WEEKS: [Date; 6] = [
    date(2026, 11, 23),
    date(2026, 12, 21),
    date(2026, 12, 28),
    date(2027, 5, 3),
    date(2027, 8, 9),
    date(2029, 3, 5),
];

const MINUTES: &[u16] = &[0, 60, 450, 479, 540, 719, 720, 1080, 1110, 1140, 1200, 1439];

fn hours(text: &str) -> Hours {
    read_lines(&text.split(" ; ").collect::<Vec<_>>()).hours
}

/// A portal with a service of each hours, « Essai 0 » and so on.
fn site_of_hours() -> (tempfile::TempDir, String) {
    let folder = work_folder();
    let root = folder.path().join("portail");
    let territories = "content/territoires";
    copy(&repository().join(territories), &root.join(territories));
    for file in ["marelle.toml", "content/types.toml"] {
        write(&root, file, std::fs::read(repository().join(file)).unwrap());
    }
    let mut table = "nom;type;adresse.code_postal;adresse.commune;horaires\n".to_owned();
    for (at, hours) in HOURS.iter().enumerate() {
        let hours = hours.replace(" ; ", " | ");
        table.push_str(&format!("Essai {at};mairie;13530;Trets;{hours}\n"));
    }
    write(&root, "content/services/essai.csv", table);
    let site = folder.path().join("site");
    let outcome = built(&root, &site);
    assert_eq!(errors(&outcome), Vec::<String>::new());
    let site = site.to_str().unwrap().to_owned();
    (folder, site)
}

const NAMED: [&str; 5] = [
    "vacances d'hiver",
    "vacances de printemps",
    "vacances d'été",
    "vacances de la Toussaint",
    "vacances de Noël",
];

/// What hours say of the school holidays, and of each that they name as if it were all of them.
fn told_of_holidays(text: &str) -> Vec<String> {
    let of_one = |one: &&str| {
        let of_another = |sentence: &str| {
            let mut others = NAMED.iter().filter(|other| *other != one);
            others.any(|other| sentence.contains(other))
        };
        let own = text.split(" ; ").filter(|sentence| !of_another(sentence));
        let own: Vec<&str> = own.collect();
        own.join(" ; ").replace(one, "vacances scolaires")
    };
    let named = NAMED.iter().filter(|one| text.contains(*one));
    named.map(of_one).chain([text.to_owned()]).collect()
}

/// Whether hours open in some school holidays: who does is open some weeks.
fn opens_in_holidays(text: &str, schedule: &Value) -> bool {
    told_of_holidays(text).iter().any(|text| {
        let search = SearchHours::of(&hours(text));
        let in_holidays = SearchHours {
            term: search.holidays.clone(),
            is_whole: search.is_whole_in_holidays,
            ..search
        };
        let mut asked = asked(&in_holidays).into_iter();
        asked.any(|(other, answer)| other == *schedule && matches!(word(answer), "oui" | "parfois"))
    })
}

#[test]
fn the_client_answers_as_the_hours_do() {
    let (_folder, site) = site_of_hours();
    let (mut questions, mut expected) = (Vec::new(), Vec::new());
    for (at, text) in HOURS.iter().enumerate() {
        let search = SearchHours::of(&hours(text));
        for (schedule, answer) in asked(&search) {
            questions.push(json!({ "name": format!("Essai {at}"), "schedule": schedule }));
            expected.push((text, schedule, word(answer)));
        }
    }
    let said = super::answers(&["openings.mjs", &site], &questions);
    assert_eq!(said.len(), expected.len());
    for ((text, schedule, answer), said) in expected.into_iter().zip(said) {
        let answer = match answer {
            "inconnu" | "non" if opens_in_holidays(text, &schedule) => "parfois",
            answer => answer,
        };
        assert_eq!(said, json!(answer), "{text}: {schedule}");
    }
}

#[test]
fn the_client_says_no_more_of_now_than_the_evaluator() {
    let (_folder, site) = site_of_hours();
    let days = WEEKS
        .iter()
        .flat_map(|monday| monday.series(1.days()).take(7));
    let moments: Vec<DateTime> = days
        .flat_map(|day| [1, 10, 15, 21].map(|hour| day.at(hour, 0, 0, 0)))
        .collect();
    let mut questions = Vec::new();
    for at in 0..HOURS.len() {
        questions.extend(moments.iter().map(|moment| {
            let moment = moment.strftime("%Y-%m-%dT%H:%M").to_string();
            json!({ "name": format!("Essai {at}"), "schedule": { "date": "maintenant" }, "moment": moment })
        }));
    }
    let said = super::answers(&["openings.mjs", &site], &questions);
    let calendar = Calendar::carried(Some(Zone::B));
    let mut certain = 0;
    for (text, said) in HOURS.iter().zip(said.chunks(moments.len())) {
        for (moment, said) in moments.iter().zip(said) {
            let day = moment.date();
            let state = evaluate(&hours(text), day, day, &calendar).at(*moment);
            let agrees = match said.as_str() {
                Some("oui") => matches!(state, State::Open { .. }),
                Some("non") => matches!(state, State::Closed { .. }),
                _ => true,
            };
            assert!(agrees, "{text}, {moment}: {said}, {state:?}");
            certain += usize::from(said == "oui" || said == "non");
        }
    }
    assert!(certain > 1_000, "{certain} answers of {}", questions.len());
}

/// Questions as the client takes them, with what the hours answer.
fn asked(search: &SearchHours) -> Vec<(Value, Answer)> {
    let mut all = vec![(json!({ "holidays": true }), search.in_holidays())];
    for minutes in MINUTES {
        all.push((json!({ "before": minutes }), search.before(*minutes)));
        all.push((json!({ "after": minutes }), search.after(*minutes)));
    }
    for (day, weekday) in Weekday::Monday.cycle_forward().take(7).enumerate() {
        all.push((json!({ "day": day }), search.on(weekday)));
        for minutes in MINUTES {
            let at = json!({ "day": day, "minute": minutes });
            all.push((at, search.at(weekday, *minutes)));
            if search.holidays_said {
                let at = json!({ "day": day, "minute": minutes, "holidays": true });
                all.push((at, search.at_in_holidays(weekday, *minutes)));
            }
        }
    }
    all
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "oui",
        Answer::Sometimes => "parfois",
        Answer::No => "non",
        Answer::Unsaid => "inconnu",
    }
}
