//! Whose clock shows the hours of a place, in words.

use crate::hours::calendar::Clock;
use crate::wording::Wording;

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
