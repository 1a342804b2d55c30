//! "Quand" of a fiche: the week by period, what departs from it, and the holidays it hangs on.

use serde::Serialize;

use super::calendar_file::calendar_address;
use super::clock_words::{clock_words, told_clock};
use super::link::Link;
use super::service_moments::hours_notices;
use super::service_page::Notice;
use super::words;
use crate::content::{OpeningHours, Status};
use crate::hours::calendar::{Clock, SchoolBreak};
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
    /// What was not understood and may change the hours, as written.
    pub unread: Vec<String>,
    /// Whether there are hours for it to change.
    pub unread_changes: bool,
    /// The next school holidays, for hours that hang on them.
    pub holidays: Option<String>,
    /// Where and when it comes, for what travels.
    pub rounds: Vec<Round>,
    /// Whether neither hours nor rounds are known.
    pub unknown: bool,
    /// « À l'heure de La Réunion. », where the portal's places do not share one clock.
    pub clock: Option<String>,
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
    /// The clock of the place, if it is not that of Paris: `Indian/Reunion`.
    pub clock: Option<String>,
    /// The same clock in words: « heure de La Réunion ».
    pub clock_words: Option<String>,
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
    /// The hours there, then what was not understood, as written.
    pub lines: Vec<String>,
    /// Whether what was not understood may change the hours.
    pub unread_changes: bool,
}

/// Makes "Quand".
pub(super) fn hours(portal: &Portal, wording: &Wording, service: &Service) -> Hours {
    let rounds = service.rounds.iter().map(|round| {
        let commune = &portal.communes[round.commune];
        Round {
            commune: Link::new(&commune.facts.name, commune.address()),
            lines: sentences(&round.hours),
            unread_changes: !round.hours.read.rules.is_empty() && !round.hours.is_understood(),
        }
    });
    let own = &service.hours;
    let hang = service.hangs_on_school_holidays();
    Hours {
        moments: hours_notices(wording, service, portal.today),
        weeks: weeks(wording, own),
        notes: notes(own),
        unread: unread(own, true),
        unread_changes: own.read.touches().next().is_some()
            && !(own.read.rules.is_empty() && service.rounds.is_empty()),
        holidays: hang.then(|| next_holidays(portal, wording, service)),
        rounds: rounds.collect(),
        unknown: own.is_empty() && service.rounds.is_empty(),
        clock: own_clock(portal, wording, service),
        live: live_hours(portal, wording, service),
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

/// Only for a service that runs, whose hours are certain on some days at least, and whose clock is
/// known.
pub(super) fn live_hours(
    portal: &Portal,
    wording: &Wording,
    service: &Service,
) -> Option<LiveHours> {
    if !service.hours.read.have_certain_days() || service.status != Status::Published {
        return None;
    }
    let hours = service.hours_of_the_moment();
    let rules = serde_json::to_string(&compact_rules(&hours)).ok()?;
    let clock = portal.clock_of(service.communes())?;
    let clock = (clock != Clock::Paris).then_some(clock);
    Some(LiveHours {
        rules: rules.replace('<', "\\u003c"),
        calendar: calendar_address(&portal.calendar_place(service)),
        clock: clock.map(|clock| clock.name().to_owned()),
        clock_words: clock.map(|clock| clock_words(wording, clock)),
    })
}

fn own_clock(portal: &Portal, wording: &Wording, service: &Service) -> Option<String> {
    let has_hours = !service.hours.is_empty() || !service.rounds.is_empty();
    let clock = || told_clock(portal, wording, service.communes());
    has_hours.then(clock).flatten()
}

fn weeks(wording: &Wording, hours: &OpeningHours) -> Vec<Week> {
    if has_seasons(hours) {
        return Vec::new();
    }
    // A day without hours reads as closed.
    let understood = hours.is_understood() && hours.read.tell_ordinary_days();
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

/// What no week shows: closures, single days, hours that leave out some dates, words beside the
/// hours, and texts that change no hours.
fn notes(hours: &OpeningHours) -> Vec<String> {
    let all = has_seasons(hours);
    let departs = |rule: &&Rule| all || rule.closes() || leaves_out_dates(rule) || is_one_day(rule);
    let told = hours.read.rules.iter().filter(departs).map(print_rule);
    let noted = hours.read.notes.iter().cloned();
    let mut sentences = capitalised(&told.chain(noted).collect::<Vec<_>>());
    sentences.extend(unread(hours, false));
    sentences
}

/// What was not understood, as written: what may change the hours, or what does not.
fn unread(hours: &OpeningHours, changes: bool) -> Vec<String> {
    let unread = hours.read.unread.iter();
    let wanted = unread.filter(|unread| unread.touches.is_some() == changes);
    wanted
        .map(|unread| words::capitalised(&unread.text))
        .collect()
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
    if hours.read.rules.is_empty() || !hours.read.notes.is_empty() {
        return capitalised(&hours.lines);
    }
    let told: Vec<String> = hours.read.rules.iter().map(print_rule).collect();
    let mut sentences = capitalised(&told);
    sentences.extend(unread(hours, false));
    sentences.extend(unread(hours, true));
    sentences
}

fn capitalised(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| words::capitalised(line)).collect()
}

/// « Prochaines vacances scolaires : vacances de Noël, du 19 décembre 2026 au 3 janvier 2027 (zone
/// B). », or that they are not known.
fn next_holidays(portal: &Portal, wording: &Wording, service: &Service) -> String {
    let place = portal.calendar_place(service);
    let Some(zone) = place.zone() else {
        return wording.say("fiche.vacances_sans_zone");
    };
    let calendar = portal.calendars.of(&place);
    let breaks = calendar.school_breaks();
    if breaks.is_empty() {
        return wording.say_with("fiche.vacances_sans_dates", &[("zone", zone.words())]);
    }
    let Some(next) = breaks.iter().find(|known| known.last >= portal.today) else {
        return wording.say("fiche.vacances_inconnues");
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
    wording.say_with(key, &values)
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
