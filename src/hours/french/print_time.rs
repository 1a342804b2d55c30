//! Prints hours as the language writes them.

use crate::hours::model::TimeSpan;

/// « 9h-12h », « 20h-minuit », « 12h-9h le lendemain ».
pub(crate) fn span_words(span: TimeSpan) -> String {
    let (start, end) = (span.start(), span.end());
    if span == TimeSpan::WHOLE_DAY {
        return "0h-24h".to_owned();
    }
    let from = match start {
        0 if end > 9 * 60 => "minuit".to_owned(),
        start => time_words(start),
    };
    let to = match end {
        1440 => "minuit".to_owned(),
        end if end > 1440 && !TimeSpan::is_plain_evening(start, end) => {
            format!("{} le lendemain", time_words(end - 1440))
        }
        end => time_words(end % 1440),
    };
    format!("{from}-{to}")
}

/// « 9h », « 9h30 »; « 9:12 » where minutes are not of five, which « 9h12 » would hide.
fn time_words(minutes: u16) -> String {
    let (hour, minutes) = (minutes / 60, minutes % 60);
    match minutes {
        0 => format!("{hour}h"),
        minutes if minutes % 5 == 0 || minutes == 59 => format!("{hour}h{minutes:02}"),
        minutes => format!("{hour}:{minutes:02}"),
    }
}
