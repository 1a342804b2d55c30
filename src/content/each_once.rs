//! A value that a list says twice: it is shown once.

use super::audience::{each_audience, folded};
use super::each_choice::each_choice;
use super::language::{code_of, each_language, same_language};
use super::schema::Shape;

/// The values that a text of a list names, as they are written each by itself.
pub(super) fn each_of(text: &str, shape: Shape) -> Vec<&str> {
    match shape {
        Shape::Choice(choices) => each_choice(text, choices).unwrap_or_else(|| vec![text]),
        Shape::Language => {
            let each = each_language(text).into_iter();
            each.map(|word| code_of(word).unwrap_or(word)).collect()
        }
        Shape::Audience => each_audience(text),
        _ => vec![text],
    }
}

/// The values of a list without those that one before them says too: a language by its code and
/// by its name, an audience in capitals. Texts of other shapes are all kept.
pub(super) fn each_once(values: Vec<&str>, shape: Shape) -> Vec<&str> {
    let is_same: fn(&str, &str) -> bool = match shape {
        Shape::Choice(_) => |one, other| one == other,
        Shape::Language => same_language,
        Shape::Audience => |one, other| folded(one) == folded(other),
        _ => return values,
    };
    let mut once: Vec<&str> = Vec::new();
    for value in values {
        if !once.iter().any(|kept| is_same(kept, value)) {
            once.push(value);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::{Shape, each_once};

    #[test]
    fn what_a_list_says_twice_is_kept_once() {
        let once = |text: &'static str, shape| each_once(text.split('|').collect(), shape);
        assert_eq!(once("fr|ca|fr", Shape::Language), ["fr", "ca"]);
        assert_eq!(once("français|FR|fr", Shape::Language), ["français"]);
        assert_eq!(once("lsf|fsl", Shape::Language), ["lsf"]);
        assert_eq!(
            once("vulcain|Vulcain|klingon", Shape::Language),
            ["vulcain", "klingon"]
        );
        assert_eq!(
            once(
                "Familles|familles|gens du voyage|gens-du-voyage",
                Shape::Audience
            ),
            ["Familles", "gens du voyage"]
        );
        let days = Shape::Choice(&["lun", "mar"]);
        assert_eq!(once("lun|mar|lun", days), ["lun", "mar"]);
        assert_eq!(once("Oui|Oui", Shape::Text(5)), ["Oui", "Oui"]);
    }
}
