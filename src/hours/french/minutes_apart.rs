//! « 16h 30 mardi » are minutes, « 16h 30 janvier » and « 16h 20 rue du Port » are none.

use super::words::{month, weekday};
use crate::address::fold;

/// Words that go on with hours: minutes may stand before them.
const GO_ON: &str = "a au de du en et fermé ferme hors jusqu jusque le la les l ou par pendant puis \
    sans sauf sur tous uniquement";

const WAYS: &str = "allee avenue av bd bis boulevard chemin cours impasse place quai route rue ter";

/// Whether digits that a blank parts from their « h » may be of the words after them. `is_spaced`:
/// a blank stands before the « h » too, as in « 16 h 30 ».
pub(super) fn follows_other(text: &str, is_spaced: bool, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let said = rest.trim_start_matches(|c: char| c == ',' || (c.is_whitespace() && c != '\n'));
    let mut words = said
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold);
    let begins_word = said.starts_with(char::is_alphanumeric);
    let Some(first) = words.next().filter(|_| begins_word) else {
        return is_date_sign(said);
    };
    let has = |list: &str| list.split_whitespace().any(|known| known == first);
    if month(&first).is_some() || has(WAYS) {
        return true;
    }
    if first == "et" || first == "au" {
        let is_day =
            |word: &String| word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit());
        let dated = words.next().filter(is_day).and_then(|_| words.next());
        return dated.is_some_and(|word| month(&word).is_some());
    }
    let is_word = first.starts_with(char::is_alphabetic);
    let comma = rest.trim_start().starts_with(',');
    is_word && !is_spaced && !comma && !has(GO_ON) && weekday(&first).is_none()
}

/// « 16h 05/12 »: a date, where no hour follows the sign.
fn is_date_sign(said: &str) -> bool {
    let Some(after) = said.strip_prefix('/') else {
        return false;
    };
    let digits = after.chars().take_while(char::is_ascii_digit).count();
    let hour = after[digits..].trim_start().starts_with(['h', 'H', ':']);
    matches!(digits, 1 | 2) && !hour
}
