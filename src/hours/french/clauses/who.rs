//! The words at the head of a clause: who opens, or what takes place.
//!
//! The words are of closed lists, or a name after its article: none of them may be of time, close, lay
//! down a condition, or be of who does not come in person.

use crate::hours::french::cursor::Cursor;
use crate::hours::french::free_labels::{is_of_heads, may_be_of_time};
use crate::hours::french::head_words::{is_structure, is_subject, is_verb};
use crate::hours::french::mark::Mark;
use crate::hours::french::note_words::begins_name;
use crate::hours::french::notes::is_head;
use crate::hours::french::others_hours::is_part_of_place;
use crate::hours::french::token::TokenKind;
use crate::hours::french::words::filler;

/// More words than a head has.
const LONGEST: usize = 14;

/// What the words at the head of a clause tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Who {
    /// Whether there are any beside those that say nothing.
    pub(super) says_more: bool,
    /// Whether one of them is known to name somebody.
    pub(super) is_known: bool,
    /// The structure that it names.
    pub(super) structure: Option<String>,
    /// Whether it holds a name that no list knows.
    pub(super) is_named: bool,
    /// Whether a part of the place is named, which may be closed while the place is open.
    pub(super) names_part: bool,
    /// Whether words say that it is of some dates alone.
    pub(super) is_dated: bool,
    /// Whether people only telephone.
    pub(super) is_by_phone: bool,
}

/// Steps over the words up to a place; `None` where one of them may change hours.
pub(super) fn who(cursor: &mut Cursor<'_>, end: usize) -> Option<Who> {
    let mut who = Who::default();
    let mut in_person = false;
    let mut before: Option<&str> = None;
    let start = cursor.place();
    while cursor.place() < end {
        match cursor.peek()? {
            TokenKind::Word(word) => {
                let by_phone =
                    word.starts_with("telephon") || matches!(word.as_str(), "tel" | "standard");
                who.is_by_phone |= by_phone;
                in_person |= matches!(word.as_str(), "physique" | "physiques");
                let named = !is_known(word) && before.is_some_and(begins_name);
                let alone =
                    who.is_by_phone && matches!(word.as_str(), "seul" | "seule" | "uniquement");
                if alone {
                    cursor.step();
                    continue;
                }
                let fits = by_phone || is_known(word) || named || is_adjective(word);
                let unique = word == "unique" && matches!(before, Some("guichet" | "point"));
                // « Horaires provisoires jusqu'au 31 janvier 2027 »: the dates say when.
                let dated = word.starts_with("exceptionnel") || word.starts_with("provisoire");
                who.is_dated |= dated;
                if !dated && !unique && (!fits || may_change(word)) {
                    return None;
                }
                who.take(word, named);
                before = Some(word);
            }
            TokenKind::Mark(Mark::Dash) => {}
            TokenKind::Number(_, 1 | 2) if counts_people(cursor) => who.says_more = true,
            _ => return None,
        }
        cursor.step();
    }
    who.is_by_phone &= !in_person;
    // « Ateliers libres et RDV : » goes on with what is no head.
    let goes_on = matches!(before, Some("et" | "ou"));
    (end.saturating_sub(start) <= LONGEST && !goes_on).then_some(who)
}

/// « 20 enfants », « 12 places »: how many are welcomed.
fn counts_people(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.ahead(1), Some(TokenKind::Word(word))
        if matches!(word.as_str(), "enfants" | "places" | "berceaux" | "bebes"))
}

impl Who {
    fn take(&mut self, word: &str, named: bool) {
        self.says_more |= !filler(word);
        self.is_known |= is_structure(word) || is_subject(word) || is_head(word);
        self.is_named |= named;
        self.names_part |= is_part_of_place(word);
        if is_structure(word) && self.structure.is_none() {
            self.structure = Some(word.to_owned());
        }
    }
}

/// Whether a word is known to name somebody, or something that takes place, or to say how.
fn is_known(word: &str) -> bool {
    const MORE: &str = "a berceaux bienvenue campagne depart departs en habituel habituelle habituels habituelles horaires \
        nous ou par permanence permanences presence service services un une vous";
    MORE.split_whitespace().any(|known| known == word) || is_of_heads(word) || is_verb(word)
}

/// Whether a word may be of time, close, or lay down a condition.
fn may_change(word: &str) -> bool {
    const NEVER: &str = "agents astreinte classe classes depot depots gelee groupe groupes livraison livraisons \
        personnel scolaire scolaires secours";
    const ALWAYS: &str = "a en et information informations vous horaires ou par permanence permanences service services standard tel \
        habituel habituelle habituels habituelles un une";
    let is_of = |words: &str| words.split_whitespace().any(|known| known == word);
    let by_phone = word.starts_with("telephon");
    is_of(NEVER) || !by_phone && !is_of(ALWAYS) && !filler(word) && may_be_of_time(word)
}

/// « crèche hospitalière », « aide alimentaire »: of what sort it is. The list is closed: « permanence
/// hivernale », « horaires actuels », « crèche inondée » are of some time, or of none.
fn is_adjective(word: &str) -> bool {
    const SORTS: &str = "alimentaire alimentaires artistique artistiques artisanal artisanale budgetaire conjugal \
        conjugale corporel corporelle creatif creative creatifs creatives dentaire departementale departemental \
        dietetique educatif educative educatifs educatives fiscal fiscale gynecologique hospitalier hospitaliere \
        infantile infirmier infirmiere linguistique ludique ludiques medical medicale medicales medicaux \
        notarial notariale obstetrical obstetricale paramedical paramedicale participatif \
        participative pediatrique pediatriques physique postnatal postnatale prenatal prenatale prenatales \
        psychologique sanitaire sanitaires sportif sportive therapeutique vestimentaire";
    SORTS.split_whitespace().any(|sort| sort == word)
}
