//! The files that a new theme starts from.

use super::embedded::EmbeddedTheme;
use super::load::BASE_THEME;
use crate::address::Slug;
use crate::source::NewFile;

/// The template that a new theme changes first: it is in every page.
const TEMPLATE: &str = "templates/components/footer.html";

/// Why a theme cannot have a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// It is not made of small letters, digits and dashes.
    Form,
    /// It is the theme of the program.
    Base,
}

/// The folder and the files of a new theme.
///
/// # Errors
/// When no theme can have this name.
pub fn starter(name: &str) -> Result<(String, Vec<NewFile>), NameFault> {
    if Slug::parse(name).is_err() {
        return Err(NameFault::Form);
    }
    if name == BASE_THEME {
        return Err(NameFault::Base);
    }
    let folder = format!("themes/{name}");
    let file = |path: &str, text: &str| NewFile {
        path: format!("{folder}/{path}"),
        text: text.replace("NAME", name),
    };
    // The program's own files are UTF-8.
    let template = EmbeddedTheme::get(TEMPLATE).map(|file| file.data);
    let template = String::from_utf8(template.unwrap_or_default().into_owned());
    let files = vec![
        file("LISEZMOI.md", include_str!("starter/LISEZMOI.md")),
        file("i18n/fr.toml", include_str!("starter/fr.toml")),
        file(
            "styles/99-couleurs.css",
            include_str!("starter/couleurs.css"),
        ),
        file(TEMPLATE, &template.unwrap_or_default()),
        file("theme.toml", include_str!("starter/theme.toml")),
    ];
    Ok((folder, files))
}
