//! A portal whose every name was written by somebody else.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use marelle::diagnostic::LineStarts;
use marelle::source::{Image, Source, SourceKind, Sources, ThemeFile};

use super::names::{id_like, may_be_tried, name, path};
use crate::support::portal::small_portal;
use crate::support::tree::{tree, write};

/// A pixel.
const PICTURE: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01\x44\0;";

/// A portal's invented names.
#[derive(Debug, Clone)]
pub(crate) struct Invented {
    /// Files of services, with the id they declare.
    services: Vec<(String, Option<String>)>,
    /// Ids of a table's rows.
    rows: Vec<String>,
    /// Files of pages, with an old address, a link and a picture of theirs.
    pages: Vec<(String, Option<String>, String, String)>,
    /// Files of actualités, with the id they declare.
    news: Vec<(String, Option<String>)>,
    /// Files of territories, with their id.
    territories: Vec<(String, String)>,
    /// Static files of the theme.
    statics: Vec<String>,
    /// Names of communes.
    communes: Vec<String>,
    /// A kind's id.
    kind: String,
}

/// Portals with invented names. Few of them a portal: a fault stops the whole publication, and
/// what is published is to be seen too.
pub(crate) fn invented() -> impl Strategy<Value = Invented> {
    let id = || prop::option::weighted(0.3, id_like());
    let old = prop::option::weighted(0.15, path());
    (
        few((path(), id())),
        few(id_like()),
        few((path(), old, path(), name())),
        few((path(), id())),
        few((name(), id_like())),
        few(path()),
        few(name()),
        prop_oneof![5 => Just("autre".to_owned()), 1 => id_like()],
    )
        .prop_map(
            |(services, rows, pages, news, territories, statics, communes, kind)| Invented {
                services,
                rows,
                pages,
                news,
                territories,
                statics,
                communes,
                kind,
            },
        )
}

/// None, one or two.
fn few<S: Strategy>(entry: S) -> impl Strategy<Value = Vec<S::Value>> {
    (0..4usize, prop::collection::vec(entry, 2)).prop_map(|(count, mut entries)| {
        entries.truncate(count.saturating_sub(1));
        entries
    })
}

impl Invented {
    /// Writes the portal on the disk: the small portal, and each file whose name the system takes.
    pub(crate) fn write(&self, root: &Path) {
        crate::support::tree::copy(&small_portal(), root);
        for (path, bytes) in self.files() {
            let file = root.join(&path);
            let folder = file.parent().unwrap_or(root);
            if may_be_tried(&path) && std::fs::create_dir_all(folder).is_ok() {
                // What a name too long or already a folder does is the system's to say.
                let _ = std::fs::write(file, bytes);
            }
        }
        write(root, "content/types.toml", self.kinds());
    }

    /// The portal as a reader would give it that refused no name at all.
    pub(crate) fn sources(&self) -> Sources {
        let mut files = tree(&small_portal());
        files.insert("content/types.toml".to_owned(), self.kinds().into_bytes());
        files.extend(self.files());
        let mut sources = Sources::default();
        for (path, bytes) in files {
            match SourceKind::of_path(&path) {
                Some(SourceKind::Image) => sources.images.push(Arc::new(Image::new(path, bytes))),
                Some(SourceKind::Theme) => sources.theme_files.push(Arc::new(ThemeFile {
                    theme: "parvis".to_owned(),
                    path: path.splitn(3, '/').nth(2).unwrap_or_default().to_owned(),
                    bytes,
                })),
                Some(kind) => sources.texts.push(Arc::new(Source {
                    path,
                    kind,
                    text: String::from_utf8_lossy(&bytes).into_owned(),
                    lines: LineStarts::default(),
                    removed: Vec::new(),
                })),
                None => {}
            }
        }
        sources
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files: Vec<(String, String)> = Vec::new();
        let id_line = |id: &Option<String>| {
            let line = |id: &String| format!("id = {}\n", quoted(id));
            id.as_ref().map_or_else(String::new, line)
        };
        for (path, id) in &self.services {
            let text = format!(
                "+++\n{}nom = \"Un service (exemple)\"\ntype = \"rpe\"\nadresse = {{ commune = \"Trets\" }}\n+++\nTexte.\n",
                id_line(id)
            );
            files.push((format!("content/services/{path}.md"), text));
        }
        for (path, old, link, picture) in &self.pages {
            let old = old.as_deref().map(quoted).unwrap_or_default();
            let text = format!(
                "+++\ntitre = \"Une page\"\nredirections = [{old}]\n+++\n[un lien](<{link}>) ![une vue](<{picture}.png>)\n"
            );
            files.push((format!("content/pages/{path}.md"), text));
            files.push((format!("content/pages/{path}/{picture}.png"), String::new()));
        }
        for (path, id) in &self.news {
            let text = format!(
                "+++\n{}titre = \"Actualité\"\ndate = 2026-11-01\n+++\nTexte.\n",
                id_line(id)
            );
            files.push((format!("content/actualites/{path}.md"), text));
        }
        for (file, id) in &self.territories {
            let text = format!(
                "id = {}\nnom = \"Territoire\"\nnature = \"epci\"\ncommunes = [\"13110\"]\n",
                quoted(id)
            );
            files.push((format!("content/territoires/{file}.toml"), text));
        }
        files.push(("content/services/invente.csv".to_owned(), self.table()));
        files.push((
            "content/territoires/invente.geojson".to_owned(),
            self.geojson(),
        ));
        let statics = self
            .statics
            .iter()
            .map(|path| (format!("themes/parvis/static/{path}"), String::new()));
        files.extend(statics);
        let bytes = |(path, text): (String, String)| {
            let is_picture = path.ends_with(".png");
            (
                path,
                if is_picture {
                    PICTURE.to_vec()
                } else {
                    text.into_bytes()
                },
            )
        };
        files.into_iter().map(bytes).collect()
    }

    fn table(&self) -> String {
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let rows = self
            .rows
            .iter()
            .map(|id| format!("{};{};rpe;Trets\n", cell(id), "Une ligne (exemple)"));
        std::iter::once("id;nom;type;adresse.commune\n".to_owned())
            .chain(rows)
            .collect()
    }

    fn geojson(&self) -> String {
        let features: Vec<_> = self
            .communes
            .iter()
            .enumerate()
            .map(|(at, name)| {
                serde_json::json!({"type": "Feature", "geometry": null, "properties": {
                    "code": format!("660{:02}", at + 1), "nom": name, "departement": "66",
                    "lat": 42.7, "lon": 2.9, "codes_postaux": ["66000"],
                }})
            })
            .collect();
        serde_json::json!({"type": "FeatureCollection", "features": features}).to_string()
    }

    fn kinds(&self) -> String {
        let kinds = tree(&small_portal())
            .remove("content/types.toml")
            .unwrap_or_default();
        let kinds = String::from_utf8_lossy(&kinds).into_owned();
        format!(
            "{kinds}\n[[types]]\nid = {}\nlibelle = \"Autre\"\npluriel = \"Autres\"\ngroupe = \"droits\"\nfamille = \"droits\"\ndefinition = \"Autre.\"\n",
            quoted(&self.kind)
        )
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
