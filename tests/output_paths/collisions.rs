//! Files that ask for one address, beside those of the small portal.

/// A file with the lines that its front matter has beside the required ones, or with its text.
pub(crate) type File = (&'static str, &'static str);

/// Sets of files that share an address, among themselves or with a page that is there.
pub(crate) const COLLISIONS: &[&[File]] = &[
    &[
        ("content/services/Crèche.md", ""),
        ("content/services/66/creche.md", ""),
    ],
    &[
        ("content/services/cre\u{300}che.md", ""),
        ("content/services/66/cr\u{e8}che.md", ""),
    ],
    &[
        ("content/services/a.md", "id = \"b\""),
        ("content/services/b.md", ""),
    ],
    &[
        ("content/services/a.csv", "b;B;rpe;Trets"),
        ("content/services/b.md", ""),
    ],
    &[("content/services/a.csv", "b;B;rpe;Trets\nb;C;rpe;Trets")],
    &[
        ("content/pages/aide.md", ""),
        ("content/pages/aide/index.md", ""),
    ],
    &[("content/pages/Été.md", ""), ("content/pages/ete.md", "")],
    &[("content/pages/index.md", "")],
    &[("content/pages/services/index.md", "")],
    &[("content/pages/fiches/multi-accueil-nuage.md", "")],
    &[("content/pages/communes/trets.md", "")],
    &[("content/pages/actualites/ouverture.md", "")],
    &[("content/pages/c.md", "redirections = [\"/familles/\"]")],
    &[("content/pages/c.md", "redirections = [\"/plan-du-site/\"]")],
    &[("content/pages/c.md", "redirections = [\"/robots.txt/x/\"]")],
    &[
        ("content/pages/c.md", "redirections = [\"/ancienne/\"]"),
        ("content/pages/d.md", "redirections = [\"/Ancienne\"]"),
    ],
    &[
        ("content/actualites/fete.md", ""),
        ("content/actualites/2026/Fête.md", ""),
    ],
    &[("themes/parvis/static/index.html", "moi")],
    &[("themes/parvis/static/Robots.TXT", "moi")],
    &[(
        "themes/parvis/static/communes",
        "un fichier où il faut un dossier",
    )],
];

/// The whole text of a file.
pub(crate) fn text_of((path, lines): File) -> String {
    let required = match path.split('/').nth(1) {
        _ if path.starts_with("themes/") => return lines.to_owned(),
        _ if path.ends_with(".csv") => return format!("id;nom;type;adresse.commune\n{lines}\n"),
        Some("services") => {
            "nom = \"S (exemple)\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }"
        }
        Some("actualites") => "titre = \"Une actualité\"\ndate = 2026-11-01",
        _ => "titre = \"Une page\"",
    };
    format!("+++\n{required}\n{lines}\n+++\n")
}
