//! Whose clock shows the hours of a place, in words.

use crate::hours::calendar::Clock;
use crate::portal::Portal;
use crate::wording::Wording;

/// Whose clock shows the hours of some communes, told where readers of the portal live by several.
pub(super) fn told_clock(portal: &Portal, wording: &Wording, communes: &[usize]) -> Option<String> {
    let clock = portal.clock_of(communes)?;
    let values = [("horloge", &*clock_words(wording, clock))];
    (portal.clocks.len() > 1).then(|| wording.say_with("semaine.horloge", &values))
}

/// « heure de La Réunion ».
pub(super) fn clock_words(wording: &Wording, clock: Clock) -> String {
    wording.say(match clock {
        Clock::Paris => "horloges.paris",
        Clock::Guadeloupe => "horloges.guadeloupe",
        Clock::Martinique => "horloges.martinique",
        Clock::Guyane => "horloges.guyane",
        Clock::Reunion => "horloges.reunion",
        Clock::Mayotte => "horloges.mayotte",
        Clock::SaintPierreEtMiquelon => "horloges.saint_pierre_et_miquelon",
        Clock::SaintBarthelemy => "horloges.saint_barthelemy",
        Clock::SaintMartin => "horloges.saint_martin",
    })
}
