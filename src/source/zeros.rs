//! Zeros in the place of a text: a disk, a stick or a synchronisation that stopped leaves them.

/// How many zeros in a row nobody pastes.
const RUN: usize = 16;

/// What to do with a text that is damaged so.
pub(super) const MEND: &str =
    "Reprenez-le d'une sauvegarde, ou enregistrez-le à nouveau depuis le logiciel qui l'a écrit.";

/// Why it is not read, in words that follow a colon.
pub(super) const REASON: &str = "il est abîmé, des zéros y ont pris la place d'une partie du texte";

/// Whether zeros stand for a part of a text: one or two may have been pasted with its words.
pub(super) fn are_part_of(bytes: &[u8]) -> bool {
    let is_all = !bytes.is_empty() && bytes.iter().all(|byte| *byte == 0);
    is_all || bytes.split(|byte| *byte != 0).any(|run| run.len() >= RUN)
}

/// Whether bytes may be a UTF-16 that lacks its mark: its Latin letters have a zero each, all on the
/// same side.
pub(super) fn are_of_utf16(bytes: &[u8]) -> bool {
    let zeros = |side: usize| {
        let of_side = bytes.iter().skip(side).step_by(2);
        of_side.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    even.min(odd) == 0 && even.max(odd) * 3 >= bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{are_of_utf16, are_part_of};

    #[test]
    fn a_run_of_zeros_is_no_pasted_letter() {
        assert!(are_part_of(&[0]) && are_part_of(b"nom\n\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a"));
        assert!(!are_part_of(b"") && !are_part_of(b"nom\0\0 a\0"));
    }

    #[test]
    fn zeros_of_letters_are_told_from_those_of_a_damage() {
        assert!(are_of_utf16(b"n\0o\0m\0\n\0") && are_of_utf16(b"\0n\x20\x19\0m"));
        assert!(!are_of_utf16(b"nom;type\n\0") && !are_of_utf16(&[0; 40]));
    }
}
