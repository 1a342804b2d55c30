//! Hours as people write them, judged by a reader who had not seen the program: at moments that
//! they would swear to, nothing else may be said.

use jiff::civil::DateTime;
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::model::Access;
use marelle::hours::read_text;
use marelle::hours::timetable::{State, evaluate};

/// How many of the texts are answered at each of their moments, at least.
const WHOLE: usize = 1197;

/// What is said at a moment: "ouvert", "rdv", "fermé" or "inconnu".
pub(crate) fn said(text: &str, moment: DateTime, calendar: &Calendar) -> &'static str {
    let hours = read_text(text).hours;
    let day = moment.date();
    match evaluate(&hours, day, day, calendar).at(moment) {
        State::Open {
            access: Access::Free,
            ..
        } => "ouvert",
        State::Open { .. } => "rdv",
        State::Closed { .. } => "fermé",
        State::Perhaps | State::Unknown => "inconnu",
    }
}

/// Whether an answer is another than the one sworn to; that nothing is known is never one.
fn contradicts(said: &str, sworn: &str) -> bool {
    match sworn {
        // Who comes by appointment at no hour that is said is closed to the evaluator.
        "rdv" => said == "ouvert",
        "inconnu" => matches!(said, "ouvert" | "fermé"),
        _ => said != sworn && said != "inconnu",
    }
}

#[test]
fn nothing_is_said_that_a_reader_would_not_swear_to() {
    let calendar = Calendar::carried(Some(Zone::C));
    let mut untrue = Vec::new();
    let (mut whole, mut missed) = (0, Vec::new());
    let rows = include_str!("judged.tsv").lines();
    for row in rows.filter(|row| !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [text, _, checks] = cells[..] else {
            panic!("{row}")
        };
        let text = text.replace('⏎', "\n");
        let mut answered = true;
        for check in checks.split(", ") {
            let (moment, sworn) = check.split_once('=').unwrap();
            let found = said(&text, moment.parse().unwrap(), &calendar);
            answered &= found == sworn;
            if contradicts(found, sworn) {
                untrue.push(format!("{text} — {check}, dit {found}"));
            }
        }
        whole += usize::from(answered);
        if !answered {
            missed.push(text);
        }
    }
    assert_eq!(untrue, Vec::<String>::new());
    assert!(whole >= WHOLE, "{whole}: {missed:#?}");
}

#[test]
fn what_the_guide_gives_as_read_is_read() {
    let guide = include_str!("../../docs/horaires.md");
    let rows = guide.lines().filter(|line| line.starts_with("| `"));
    let mut examples = 0;
    for row in rows {
        let told = row.replace("\\|", "¦");
        let written = told.split('|').nth(1).unwrap();
        for example in written.split('`').skip(1).step_by(2) {
            let text = example.replace('¦', "|");
            let hours = read_text(&text).hours;
            assert_eq!(hours.unread_texts(), Vec::<&str>::new(), "{text}");
            assert!(!hours.rules.is_empty(), "{text}");
            examples += 1;
        }
    }
    assert!(examples > 25, "{examples}");
}
