//! Texts that are still to be written: « à compléter », « TODO », « lorem ipsum ». One list serves
//! values, which are then counted as absent, and running words, of which it is told.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::passage::Passage;
use super::pattern::pattern;
use super::sentence::sentences;
use crate::address::fold;
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// What people and templates write where a text is still to come, folded: no text that is shown
/// says it alone.
const TO_COME: &[&str] = &[
    "a completer",
    "a remplir",
    "a renseigner",
    "a rediger",
    "todo",
    concat!("fix", "me"),
    "tbd",
    "texte ici",
    "titre ici",
    "description ici",
    "votre texte",
    "votre texte ici",
    "votre titre ici",
    "votre description ici",
    "ecrivez ici",
    "ecrivez votre texte ici",
    "ajoutez votre texte ici",
    "inserez votre texte ici",
    "inserer votre texte ici",
    "inserer le texte ici",
    "inserer texte ici",
    "saisissez votre texte ici",
    "saisir votre texte ici",
    "cliquez ici pour ajouter du texte",
    "texte de remplissage",
    "texte a venir",
];

/// The longest of these with the signs around it, in bytes.
const LONGEST: usize = 60;

/// How much is quoted, in characters.
const SHOWN: usize = 60;

/// What is no text for families wherever it stands. Only square and pointed brackets are a
/// template's: « la fiche sanitaire (à compléter) » may be meant.
static SIGNS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)
        \b lorem \s+ ipsum \b
        | \b (?-i: TODO | FIX[M]E ) \b
        | ^ \W* (?: todo | fix[m]e ) \s* :
        | \b x{3,} \b
        | \b x{2} (?: [\s.] x{2} ){2,} \b
        | [\[<] \s* (?:
            [àa] \s (?: compl[ée]ter | remplir | renseigner | r[ée]diger | pr[ée]ciser | d[ée]finir )
            | ins[ée]re[rz] | indique[rz] | votre | vos
          ) \b [^\[\]<>]* [\]>] (?P<link> \s? \( )?",
    )
});

/// What is no text for families in a value: it stands for a part of it. In running words the same may
/// be meant.
static VALUE_SIGNS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)
        ^ \s* (?P<way> x{2} | \?{2,} | [àa] \s (?: compl[ée]ter | remplir | renseigner | pr[ée]ciser ) )
          ,? \s (?: (?: bis | ter ) ,? \s )?
          (?: rue | avenue | av\.? | place | boulevard | bd\.? | chemin | all[ée]e | impasse | route | quai
            | square | mont[ée]e | traverse ) \s
        | (?P<amount> \b x{2} \s? (?: € | euros? \b ) )
        | (?P<text> ^ \W* (?: texte | titre | description | r[ée]sum[ée] )
            \s [àa] \s (?: compl[ée]ter | remplir | r[ée]diger | [ée]crire ) \b .* $ )
        | (?P<name> ^ \s* \[ \s* (?: texte | titre | nom | adresse | description | r[ée]sum[ée] | date
            | t[ée]l[ée]phone | courriel | commune | ville | lieu ) \b [^\[\]]* \] \s* $ )
        | (?P<ask> ^ \s* (?: [àa] \s )? (?: voir | v[ée]rifier | confirmer ) \s avec \b .* \?{2,} \s* $ )",
    )
});

/// What a value says is to be completed: « Nouveau service (à compléter) ». A document may be.
static UNFINISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi) ^ (?P<before> .* ) (?P<sign>
            \( \s* [àa] \s (?: compl[ée]ter | remplir | renseigner | r[ée]diger | pr[ée]ciser ) \s* \) ) \s* $",
    )
});

/// What families are asked to complete, folded.
const DOCUMENTS: &[&str] = &[
    "fiche",
    "dossier",
    "formulaire",
    "document",
    "questionnaire",
    "bulletin",
    "autorisation",
    "attestation",
    "feuille",
    "cerfa",
    "contrat",
    "carnet",
];

/// Where a line of a value says that something is still to come.
pub(super) fn to_come_in(line: &str) -> Option<Range<usize>> {
    to_come_in_prose(line).or_else(|| {
        let found = VALUE_SIGNS.captures(line);
        let found = found.and_then(|found| {
            let mut names = ["way", "amount", "text", "name", "ask"].into_iter();
            names.find_map(|name| found.name(name))
        });
        let unfinished = || {
            let found = UNFINISHED.captures(line)?;
            let before = fold(found.name("before")?.as_str());
            let is_document = DOCUMENTS.iter().any(|it| before.contains(it));
            found.name("sign").filter(|_| !is_document)
        };
        found.or_else(unfinished).map(|found| found.range())
    })
}

/// Whether a text says only that it is still to come: « à compléter », « XXX ».
pub(super) fn is_to_come(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let sign = |c: char| "-–—_/\\?!.…*=,;:()[]<>| \u{a0}".contains(c);
    let words: Vec<&str> = text.trim_matches(sign).split_whitespace().collect();
    let words = fold(&words.join(" "));
    let is_crossed = words.len() > 2 && words.bytes().all(|byte| byte == b'x');
    is_crossed || TO_COME.contains(&&*words)
}

/// Where a line of a text first says that something is still to come: a sentence, what stands
/// behind its colon (« Tarifs : à compléter »), or a sign. A sentence that goes on means it:
/// « Le dossier est à compléter avant le 3 mars ».
fn to_come_in_prose(line: &str) -> Option<Range<usize>> {
    let sentence = sentences(line).into_iter().find_map(|sentence| {
        let behind = line[sentence.clone()].rfind(':');
        let behind = behind.map(|colon| sentence.start + colon + 1..sentence.end);
        let found = [Some(sentence), behind].into_iter().flatten();
        found
            .filter(|at| is_to_come(&line[at.clone()]))
            .map(|at| at.end - line[at.clone()].trim_start().len()..at.end)
            .next()
    });
    let sign = SIGNS
        .captures_iter(line)
        .filter(|found| found.name("link").is_none())
        .filter_map(|found| Some(found.get(0)?.range()))
        // « TODO, l'atelier » may be a name.
        .find(|at| !line[at.end..].starts_with(','));
    [sentence, sign]
        .into_iter()
        .flatten()
        .min_by_key(|at| at.start)
}

/// The first words of what was found, as they are quoted.
pub(super) fn quoted(found: &str) -> String {
    found.trim().chars().take(SHOWN).collect()
}

/// Tells what of running words is still to come, the first of each line.
pub(super) fn check_to_come(passages: &[Passage], source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for passage in passages {
        for line in passage.lines(source.text) {
            let Some(at) = to_come_in_prose(&passage.text[line.clone()]) else {
                continue;
            };
            let at = line.start + at.start..line.start + at.end;
            let span = passage.span_of(at.start, at.end);
            let words = quoted(&passage.text[at]);
            diagnostics.push(Diagnostic::at(Code::TextToCome, source, span, &[&words]));
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::to_come_in;

    fn found(line: &str) -> Option<&str> {
        to_come_in(line).map(|at| &line[at])
    }

    #[test]
    fn what_is_still_to_come_is_found() {
        for (line, words) in [
            ("à compléter", "à compléter"),
            ("À\u{a0}COMPLÉTER !", "À\u{a0}COMPLÉTER !"),
            ("[À COMPLÉTER]", "[À COMPLÉTER]"),
            ("(à rédiger)", "(à rédiger)"),
            ("Tarifs : à compléter.", "à compléter."),
            ("Venez nous voir. À renseigner.", "À renseigner."),
            ("TODO : écrire les tarifs", "TODO"),
            ("Todo\u{a0}: les tarifs", "Todo\u{a0}:"),
            ("Appeler la mairie (TODO)", "TODO"),
            ("xxx", "xxx"),
            ("Comptez XXX euros par jour.", "XXX"),
            ("Appelez le XX XX XX XX XX.", "XX XX XX XX XX"),
            ("Lorem ipsum dolor sit amet, lorem.", "Lorem ipsum"),
            ("Votre texte ici", "Votre texte ici"),
            ("Insérez votre texte ici…", "Insérez votre texte ici…"),
            ("Le relais de [votre commune] ouvre.", "[votre commune]"),
            (
                "Les tarifs sont [à compléter par la mairie].",
                "[à compléter par la mairie]",
            ),
            ("Ouvert <à préciser> le mardi.", "<à préciser>"),
        ] {
            assert_eq!(found(line), Some(words), "{line}");
        }
    }

    #[test]
    fn what_stands_for_a_part_of_a_value_is_found() {
        for (line, words) in [
            ("XX rue des Écoles", "XX"),
            ("xx, bis rue des Écoles", "xx"),
            ("??? rue des Écoles", "???"),
            ("à compléter rue des Écoles", "à compléter"),
            ("Nouveau service (à compléter)", "(à compléter)"),
            ("Comptez XX € par jour", "XX €"),
            (
                "Texte à compléter par Sophie",
                "Texte à compléter par Sophie",
            ),
            ("[texte]", "[texte]"),
            ("[Nom du service]", "[Nom du service]"),
            ("Voir avec Sophie ???", "Voir avec Sophie ???"),
        ] {
            assert_eq!(found(line), Some(words), "{line}");
        }
    }

    #[test]
    fn what_is_meant_is_left_alone() {
        for line in [
            "Le dossier est à compléter avant le 3 mars.",
            "Une fiche sanitaire (à compléter) est remise.",
            "À compléter par les deux parents.",
            "À remplir : le dossier unique.",
            "Écrivez votre texte ici ou chez vous, puis lisez-le.",
            "Taille XXL, maxi XXXL.",
            "Le texte à venir sera voté en mars.",
            "TODO, l'atelier de Trets",
            "[votre espace](lien cassé.pdf)",
            "…",
            "—",
            "N/A",
            "Aucun.",
            "El método : hacer todo lo posible.",
            "Rendez-vous [sur inscription] le mardi.",
            "Collège Louis XX",
            "1 rue Jean XXIII",
            "XX, le spectacle",
            "Et si on jouait ???",
            "Voir la mer ???",
            "Voir avec la mairie.",
            "Dossier d'inscription (à compléter)",
            "À compléter avec place et date.",
            "",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
