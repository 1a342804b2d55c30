//! Models of every sort, for properties.

use jiff::civil::Date;
use marelle::hours::model::{
    Access, DateRange, DayPart, Days, Effect, Exception, Frequency, Hours, Manner, MonthDay, Nth,
    Period, Rule, SchoolHoliday, TimeSpan, Touch, Unread, WEEK, Weekdays,
};
use proptest::prelude::*;

pub(crate) fn weekdays() -> impl Strategy<Value = Weekdays> {
    proptest::collection::vec(0..7usize, 1..5).prop_map(|days| {
        days.into_iter().fold(Weekdays::NONE, |all, day| {
            all.with(Weekdays::one(WEEK[day]))
        })
    })
}

fn spans() -> impl Strategy<Value = Vec<TimeSpan>> {
    let morning = (0..130u16, 1..20u16)
        .prop_map(|(start, length)| TimeSpan::new(start * 5, (start + length) * 5).unwrap());
    let any = (0..1440u16, 1..1441u16)
        .prop_map(|(start, length)| TimeSpan::new(start, start + length).unwrap());
    let evening = (160..287u16, 1..288u16)
        .prop_map(|(start, length)| TimeSpan::new(start * 5, (start + length) * 5).unwrap());
    prop_oneof![
        3 => (morning.clone(), evening).prop_map(|(one, two)| vec![one, two]),
        2 => morning.prop_map(|one| vec![one]),
        1 => any.prop_map(|one| vec![one]),
        1 => Just(vec![TimeSpan::WHOLE_DAY]),
    ]
}

fn date() -> impl Strategy<Value = Date> {
    (2024..2029i16, 1..367i16).prop_map(|(year, day)| {
        let first = Date::new(year, 1, 1).unwrap();
        first
            .with()
            .day_of_year(day.min(first.days_in_year()))
            .build()
            .unwrap()
    })
}

fn month_day() -> impl Strategy<Value = MonthDay> {
    (1..13i8, 1..32i8).prop_map(|(month, day)| {
        let last = MonthDay::last_of(month).unwrap();
        MonthDay::new(month, day.min(last.day())).unwrap()
    })
}

fn date_range() -> impl Strategy<Value = DateRange> {
    prop_oneof![
        // A run that ends in its month of the next year is not said in words.
        (month_day(), month_day()).prop_map(|(one, two)| match one.month() == two.month() {
            true => DateRange::Yearly {
                first: one.min(two),
                last: one.max(two)
            },
            false => DateRange::Yearly {
                first: one,
                last: two
            },
        }),
        (1..13i8, 1..13i8).prop_map(|(first, last)| DateRange::Yearly {
            first: MonthDay::new(first, 1).unwrap(),
            last: MonthDay::last_of(last).unwrap(),
        }),
        month_day().prop_map(DateRange::yearly_day),
        date().prop_map(DateRange::day),
        (date(), 0..400i64).prop_map(|(first, days)| DateRange::Dated {
            first,
            last: first.checked_add(jiff::Span::new().days(days)).unwrap(),
        }),
        date().prop_map(DateRange::From),
        date().prop_map(DateRange::Until),
        (month_day(), month_day(), 0..7usize).prop_map(|(one, two, day)| {
            let (first, last) = match one.month() == two.month() {
                true => (one.min(two), one.max(two)),
                false => (one, two),
            };
            let weekday = Weekdays::one(WEEK[day]);
            DateRange::Anchored {
                first,
                last,
                weekday,
            }
        }),
        (-50..60i8).prop_map(DateRange::Easter),
    ]
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        Just(Period::SchoolTerm),
        Just(Period::SchoolHolidays),
        (0..5usize).prop_map(|at| Period::Named(SchoolHoliday::ALL[at])),
        Just(Period::PublicHolidays),
        Just(Period::Bridges),
        date_range().prop_map(Period::Dates),
    ]
}

fn nth() -> impl Strategy<Value = Vec<Nth>> {
    let one = prop_oneof![(1..6u8).prop_map(Nth::Number), Just(Nth::Last)];
    proptest::collection::btree_set(one, 1..3).prop_map(|nth| nth.into_iter().collect())
}

fn days() -> impl Strategy<Value = Days> {
    let frequency = prop_oneof![
        5 => Just(Frequency::Weekly),
        1 => Just(Frequency::EvenWeeks),
        1 => Just(Frequency::OddWeeks),
        1 => Just(Frequency::EveryOther(None)),
        1 => date().prop_map(|from| Frequency::EveryOther(Some(from))),
        1 => Just(Frequency::OnceAMonth),
        1 => (1..9u8).prop_map(Frequency::SomeWeeks),
        1 => Just(Frequency::SomeDays),
    ];
    let nth = prop_oneof![3 => Just(Vec::new()), 1 => nth()];
    (weekdays(), nth, frequency).prop_map(|(weekdays, nth, frequency)| Days {
        weekdays,
        nth,
        frequency,
    })
}

fn exceptions() -> impl Strategy<Value = Vec<Exception>> {
    let one = prop_oneof![
        2 => period().prop_map(Exception::Period),
        1 => (weekdays(), nth()).prop_map(|(weekdays, nth)| Exception::Days { weekdays, nth }),
    ];
    prop_oneof![3 => Just(Vec::new()), 2 => proptest::collection::vec(one, 1..3)]
}

fn effect() -> impl Strategy<Value = Effect> {
    let part = prop_oneof![
        Just(None),
        Just(Some(DayPart::Morning)),
        Just(Some(DayPart::Afternoon)),
        Just(Some(DayPart::Evening))
    ];
    let access = prop_oneof![2 => Just(Access::Free), 1 => Just(Access::Appointment)];
    prop_oneof![
        5 => (spans(), access).prop_map(|(spans, access)| Effect::Open { spans, access }),
        1 => part.prop_map(Effect::ByAppointment),
        1 => Just(Effect::Closed(Vec::new())),
        1 => spans().prop_map(Effect::Closed),
    ]
}

/// Any rule that the reader can make.
pub(crate) fn rule() -> impl Strategy<Value = Rule> {
    let periods = prop_oneof![
        2 => Just(Vec::new()),
        2 => proptest::collection::btree_set(period(), 1..3)
            .prop_map(|periods| periods.into_iter().collect::<Vec<_>>()),
    ];
    (periods, any::<bool>(), days(), exceptions(), effect()).prop_map(
        |(periods, replaces, days, except, effect)| {
            let ordinary = periods.iter().all(|period| *period == Period::SchoolTerm);
            let closes = matches!(effect, Effect::Closed(_));
            // Days that the rule is not of are left out of none.
            let is_own = |exception: &Exception| match exception {
                Exception::Days { weekdays, .. } => !weekdays.common(days.weekdays).is_none(),
                Exception::Period(_) => true,
            };
            let except = except.into_iter().filter(is_own).collect();
            Rule {
                manner: match replaces && !ordinary && !closes {
                    true => Manner::Replaces,
                    false => Manner::Adds,
                },
                periods,
                days,
                except,
                effect,
            }
        },
    )
}

/// Hours beside which up to three texts were not read.
pub(crate) fn hours_in_doubt() -> impl Strategy<Value = Hours> {
    let periods = proptest::collection::btree_set(period(), 0..3)
        .prop_map(|periods| periods.into_iter().collect::<Vec<_>>());
    let touch =
        (weekdays(), periods, any::<bool>()).prop_map(|(weekdays, periods, only_closes)| Unread {
            text: "?".to_owned(),
            touches: Some(Touch {
                weekdays,
                periods,
                only_closes,
            }),
        });
    (hours(), proptest::collection::vec(touch, 0..3))
        .prop_map(|(hours, unread)| Hours { unread, ..hours })
}

/// Hours of one to four rules.
pub(crate) fn hours() -> impl Strategy<Value = Hours> {
    proptest::collection::vec(rule(), 1..5).prop_map(|rules| Hours {
        rules,
        notes: Vec::new(),
        unread: Vec::new(),
    })
}
