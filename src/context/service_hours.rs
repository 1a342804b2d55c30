//! "Quand" of a fiche: the week by period, what departs from it, and the holidays it hangs on.

use serde::Serialize;

use super::calendar_file::calendar_address;
use super::link::Link;
use super::service_moments::hours_notices;
use super::service_page::Notice;
use super::words;
use crate::content::{OpeningHours, Status};
use crate::hours::calendar::SchoolBreak;
use crate::hours::compact_rules;
use crate::hours::french::print_rule;
use crate::hours::model::{Exception, Manner, Period, Rule, SchoolHoliday};
use crate::hours::timetable::{WeekTable, week_tables};
use crate::portal::{Portal, Service};
use crate::wording::Wording;

/// How many characters of hours a list shows of one service.
const SHORT: usize = 80;

/// "Quand". What the hours say stays French; the names of the days do not.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Hours {
    /// What changes the hours these days.
    pub moments: Vec<Notice>,
    /// A week for each period in which hours differ.
    pub weeks: Vec<Week>,
    /// Closures and exceptions, a sentence each.
    pub notes: Vec<String>,
    /// What was not understood, as written.
    pub unread: Vec<String>,
    /// The next school holidays, for hours that hang on them.
    pub holidays: Option<String>,
    /// Where and when it comes, for what travels.
    pub rounds: Vec<Round>,
    /// Whether neither hours nor rounds are known.
    pub unknown: bool,
    /// What the browser needs to say whether it is open now.
    pub live: Option<LiveHours>,
}

/// What the browser needs to say whether it is open now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LiveHours {
    /// The rules as JSON, safe inside a script element.
    pub rules: String,
    /// Address of the holidays.
    pub calendar: String,
}

/// The hours of a typical week.
#[derive(Debug, Serialize)]
pub(crate) struct Week {
    /// « En période scolaire ».
    pub period: String,
    /// The days; those without hours only where all hours are understood.
    pub days: Vec<Day>,
}

/// A day of a week.
#[derive(Debug, Serialize)]
pub(crate) struct Day {
    /// Its name.
    pub name: String,
    /// « 9 h – 12 h »; none when closed.
    pub hours: Vec<String>,
}

/// One stop of an itinerant service.
#[derive(Debug, Serialize)]
pub(crate) struct Round {
    /// The commune's page.
    pub commune: Link,
    /// The hours there.
    pub lines: Vec<String>,
}

/// Makes "Quand".
pub(super) fn hours(portal: &Portal, wording: &Wording, service: &Service) -> Hours {
    let rounds = service.rounds.iter().map(|round| {
        let commune = &portal.communes[round.commune];
        Round {
            commune: Link::new(&commune.facts.name, commune.address()),
            lines: sentences(&round.hours),
        }
    });
    let own = &service.hours;
    let rounds_hang = service
        .rounds
        .iter()
        .any(|round| round.hours.read.need_school_holidays());
    let hang = own.read.need_school_holidays() || rounds_hang;
    Hours {
        moments: hours_notices(wording, service, portal.today),
        weeks: weeks(wording, own),
        notes: notes(own),
        unread: capitalised(&own.read.unread),
        holidays: hang
            .then(|| next_holidays(portal, wording, service))
            .flatten(),
        rounds: rounds.collect(),
        unknown: own.is_empty() && service.rounds.is_empty(),
        live: live_hours(portal, service),
    }
}

/// The hours in one line, where all of them are understood, a line holds them, and none takes
/// the place of others.
pub(super) fn short_hours(service: &Service) -> Option<String> {
    let rules = &service.hours.read.rules;
    let adds = rules.iter().all(|rule| rule.manner == Manner::Adds);
    if !service.hours.is_understood() || !adds || !service.hours.read.notes.is_empty() {
        return None;
    }
    let sentences: Vec<String> = rules.iter().map(print_rule).collect();
    let line = sentences.join(", ");
    (line.chars().count() <= SHORT).then(|| words::capitalised(&line))
}

/// Only for a service that runs, whose hours are understood to the last word.
pub(super) fn live_hours(portal: &Portal, service: &Service) -> Option<LiveHours> {
    if !service.hours.is_understood() || service.status != Status::Published {
        return None;
    }
    let hours = service.hours_of_the_moment();
    let rules = serde_json::to_string(&compact_rules(&hours)).ok()?;
    Some(LiveHours {
        rules: rules.replace('<', "\\u003c"),
        calendar: calendar_address(portal.school_zone(service)),
    })
}

fn weeks(wording: &Wording, hours: &OpeningHours) -> Vec<Week> {
    if has_seasons(hours) {
        return Vec::new();
    }
    let understood = hours.is_understood();
    let tables = week_tables(&hours.read).into_iter();
    let told = tables.filter(|table| table.rows.iter().any(|row| !row.hours.is_empty()));
    told.map(|table| week(wording, table, understood)).collect()
}

fn week(wording: &Wording, table: WeekTable, understood: bool) -> Week {
    const NAMES: [&str; 7] = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    let rows = table.rows.into_iter().zip(NAMES);
    let shown = rows.filter(|(row, _)| understood || !row.hours.is_empty());
    Week {
        period: table.period,
        days: shown
            .map(|(row, name)| Day {
                name: words::capitalised(&wording.say(&format!("jours.{name}"))),
                hours: row.hours,
            })
            .collect(),
    }
}

/// What no week shows: closures, single days, hours that leave out some dates, and words beside
/// the hours.
fn notes(hours: &OpeningHours) -> Vec<String> {
    let rules = hours.read.rules.iter();
    let noted = hours.read.notes.iter().cloned();
    if has_seasons(hours) {
        return capitalised(&rules.map(print_rule).chain(noted).collect::<Vec<_>>());
    }
    let departs = rules.filter(|rule| rule.closes() || leaves_out_dates(rule) || is_one_day(rule));
    let sentences: Vec<String> = departs.map(print_rule).chain(noted).collect();
    capitalised(&sentences)
}

/// Whether hours of some months add to the others: no typical week holds them, sentences do.
fn has_seasons(hours: &OpeningHours) -> bool {
    let mut openings = hours.read.rules.iter().filter(|rule| !rule.closes());
    openings.any(|rule| {
        let is_season =
            |period: &Period| matches!(period, Period::Dates(dates) if !dates.is_one_day());
        rule.manner == Manner::Adds && rule.periods.iter().any(is_season)
    })
}

fn leaves_out_dates(rule: &Rule) -> bool {
    rule.except.iter().any(|except| match except {
        Exception::Period(period) => {
            matches!(period, Period::PublicHolidays | Period::Dates(_))
        }
        Exception::Days { .. } => true,
    })
}

fn is_one_day(rule: &Rule) -> bool {
    rule.periods
        .iter()
        .any(|period| matches!(period, Period::Dates(dates) if dates.is_one_day()))
}

/// The hours as sentences, for where there is no room for a table.
fn sentences(hours: &OpeningHours) -> Vec<String> {
    if !hours.is_understood() || !hours.read.notes.is_empty() {
        return capitalised(&hours.lines);
    }
    let sentences: Vec<String> = hours.read.rules.iter().map(print_rule).collect();
    capitalised(&sentences)
}

fn capitalised(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| words::capitalised(line)).collect()
}

/// « Vacances de Noël, zone B : du 19 décembre 2026 au 3 janvier 2027. »
fn next_holidays(portal: &Portal, wording: &Wording, service: &Service) -> Option<String> {
    let zone = portal.school_zone(service)?;
    let breaks = portal.calendars.of(Some(zone)).school_breaks();
    let Some(next) = breaks.iter().find(|known| known.last >= portal.today) else {
        return Some(wording.say("fiche.vacances_inconnues"));
    };
    let name = wording.say(holiday_key(next));
    let (first, last) = (
        words::date(wording, next.first),
        words::date(wording, next.last),
    );
    let values = [
        ("vacances", &*name),
        ("zone", zone.words()),
        ("du", &first),
        ("au", &last),
    ];
    let key = match next.first <= portal.today {
        true => "fiche.vacances_en_cours",
        false => "fiche.vacances_prochaines",
    };
    Some(wording.say_with(key, &values))
}

fn holiday_key(known: &SchoolBreak) -> &'static str {
    match known.holiday {
        Some(SchoolHoliday::Autumn) => "vacances.toussaint",
        Some(SchoolHoliday::Christmas) => "vacances.noel",
        Some(SchoolHoliday::Winter) => "vacances.hiver",
        Some(SchoolHoliday::Spring) => "vacances.printemps",
        Some(SchoolHoliday::Summer) => "vacances.ete",
        None => "vacances.pont",
    }
}
