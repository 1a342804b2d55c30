//! `/_etat/`: the last build's figures and every fault, as a page.

use super::fault::Fault;
use super::state::State;
use crate::build::Figures;

/// What the page may load: one stylesheet, and the script that reloads it after each build.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'";

/// How the last build ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Progress {
    /// None has ended yet.
    Beginning,
    /// With a site, after so many seconds.
    Built(Figures, f64),
    /// With faults: a site of so many pages stands from before.
    Stopped(usize),
}

/// Makes the page. Every word that comes from a file is escaped.
pub(super) fn state_page(state: &State, progress: Progress) -> String {
    let title = title(state, progress);
    let story = story(progress);
    let link = match progress {
        Progress::Beginning | Progress::Stopped(0) => "",
        _ => "<p><a href=\"/\">Voir le site</a></p>\n",
    };
    let items: String = state.faults.iter().map(item).collect();
    format!(
        "<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title} – marelle</title>\
         <link rel=\"stylesheet\" href=\"/_marelle/etat.css\"></head><body><main data-etat>\
         <h1>{title}</h1>\n<p>{story}</p>\n{link}<ol>{items}</ol></main></body></html>\n"
    )
}

fn title(state: &State, progress: Progress) -> String {
    match (progress, state.errors, state.warnings) {
        (Progress::Beginning, ..) => "Le site se construit".to_owned(),
        (_, 0, 0) => "Tout va bien".to_owned(),
        (_, 0, 1) => "Publiable, une remarque".to_owned(),
        (_, 0, warnings) => format!("Publiable, {warnings} remarques"),
        (_, 1, _) => "Une faute à corriger".to_owned(),
        (_, errors, _) => format!("{errors} fautes à corriger"),
    }
}

/// " 1 ligne de tableau est écartée : sa fiche reste comme elle était, ou manque."
fn left_out(rows: usize) -> String {
    match rows {
        0 => String::new(),
        1 => " 1 ligne de tableau est écartée\u{a0}: sa fiche reste comme elle était, ou manque."
            .to_owned(),
        _ => format!(
            " {rows} lignes de tableaux sont écartées\u{a0}: leurs fiches restent comme elles \
             étaient, ou manquent."
        ),
    }
}

fn story(progress: Progress) -> String {
    match progress {
        Progress::Beginning => "Il sera montré ici dès qu'il est prêt.".to_owned(),
        Progress::Stopped(0) => {
            "Le site sera montré ici dès que rien ne l'empêche plus d'être construit.".to_owned()
        }
        Progress::Stopped(pages) => format!(
            "Le site montré est celui de la dernière construction sans faute\u{a0}: {}.",
            count(pages, "page", "pages")
        ),
        Progress::Built(figures, seconds) => format!(
            "Dernière construction\u{a0}: {}, {}, {}, {}, en {} s.{}",
            count(figures.pages, "page", "pages"),
            count(figures.rendered, "sortie refaite", "sorties refaites"),
            count(figures.kept, "gardée", "gardées"),
            count(figures.removed, "supprimée", "supprimées"),
            format!("{seconds:.2}").replace('.', ","),
            left_out(figures.left_out),
        ),
    }
}

fn count(number: usize, singular: &str, plural: &str) -> String {
    let word = if number > 1 { plural } else { singular };
    format!("{number} {word}")
}

fn item(fault: &Fault) -> String {
    let line = fault
        .line
        .map_or_else(String::new, |line| format!(", ligne {line}"));
    let text = fault.text.as_ref();
    let text = text.map_or_else(String::new, |text| format!("<pre>{}</pre>", escape(text)));
    let hint = fault.hint.as_ref();
    let hint = hint.map_or_else(String::new, |hint| format!("<p>{}</p>", escape(hint)));
    format!(
        "<li class=\"{}\"><p class=\"place\">{}{line}</p><p class=\"message\">{}</p>{text}{hint}</li>\n",
        fault.severity(),
        escape(&fault.file),
        escape(&fault.message)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Progress, state_page};
    use crate::build::{Figures, Outcome};
    use crate::diagnostic::{Code, Diagnostic, Report};
    use crate::serve::audience::Audience;
    use crate::serve::fault::Fault;
    use crate::serve::state::State;

    #[test]
    fn what_comes_from_a_file_is_escaped() {
        let fault = Diagnostic::of_file(
            Code::UnknownKind,
            "content/<img>.md",
            &["<script>", "\"x\""],
        );
        let outcome = Outcome {
            report: Report::new(vec![fault]),
            figures: Figures::default(),
            outputs: Vec::new(),
            ..Outcome::default()
        };
        let state = State::built(&outcome, String::new(), Audience::ThisComputer);
        let page = state_page(&state, Progress::Stopped(0));
        assert!(
            !page.contains("<script>") && !page.contains("<img>"),
            "{page}"
        );
        assert!(page.contains("content/&lt;img&gt;.md"));
    }

    #[test]
    fn the_page_says_how_the_last_build_ended() {
        let figures = Figures {
            pages: 23,
            left_out: 0,
            rendered: 1,
            kept: 32,
            removed: 0,
            written_bytes: 0,
        };
        let says = |state: &State, progress: Progress| {
            let page = state_page(state, progress);
            let (_, rest) = page.split_once("<h1>").unwrap();
            let (title, rest) = rest.split_once("</h1>\n<p>").unwrap();
            let story = rest.split_once("</p>").unwrap().0;
            format!("{title} | {story}")
        };
        let none = State::default();
        assert_eq!(
            says(&none, Progress::Beginning),
            "Le site se construit | Il sera montré ici dès qu'il est prêt."
        );
        assert_eq!(
            says(&none, Progress::Built(figures, 0.048)),
            "Tout va bien | Dernière construction\u{a0}: 23 pages, 1 sortie refaite, 32 gardées, \
             0 supprimée, en 0,05 s."
        );
        let fault = Fault::of_computer("public", "Le disque est plein.", "Faites de la place.");
        let stopped = State::stopped(fault, String::new(), Audience::ThisComputer);
        assert_eq!(
            says(&stopped, Progress::Stopped(1)),
            "Une faute à corriger | Le site montré est celui de la dernière construction sans \
             faute\u{a0}: 1 page."
        );
        assert_eq!(
            says(&stopped, Progress::Stopped(0)),
            "Une faute à corriger | Le site sera montré ici dès que rien ne l'empêche plus d'être \
             construit."
        );
    }
}
