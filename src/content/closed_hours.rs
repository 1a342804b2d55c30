//! « Fermé » where hours are wanted: it tells where the service stands, not when it is open.

use crate::address::fold;

/// The mend of a text that says only of a service that it is closed; `None` of another.
pub(super) fn closed_hours(text: &str) -> Option<&'static str> {
    let folded = fold(text.trim());
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let is_closed = matches!(
        words.next(),
        Some("ferme" | "fermee" | "fermes" | "fermees")
    );
    let has_hours = folded.contains(|c: char| c.is_ascii_digit());
    (is_closed && !has_hours).then_some(
        "Effacez-le, et écrivez dans «\u{a0}statut\u{a0}»\u{a0}: suspendu si le service est fermé pour \
         un temps, archive s'il l'est pour toujours. S'il ferme quelques jours, gardez ses heures \
         habituelles.",
    )
}
