//! Copies of every kind of source, of folders in which something was changed, and of the site itself.

use super::told::{told, told_of};
use crate::portal_folder::PortalFolder;

const TERRITORY: &str = "content/territoires/ctg-sainte-victoire";
const COMMUNES: &str = "content/territoires/communes";

/// A barème of one figure.
const SCALE: &str = "id = \"essai\"\nlibelle = \"Essai\"\n";

const WORD_FOR_WORD: &str =
    "mot pour mot : il n'est pas lu. → Supprimez cette copie, ou rangez-la hors de content/.";

/// What is told of the small portal with a copy, as `change` makes it, of some of its files.
fn told_of_copies(copies: &[(&str, &str)], change: fn(String) -> String) -> Vec<String> {
    let portal = PortalFolder::new();
    for (original, copy) in copies {
        portal.write(copy, change(portal.read(original)));
    }
    told_of(&portal)
}

#[test]
fn a_copy_of_a_list_is_not_read_and_its_original_is() {
    let [territory, communes] = [TERRITORY, COMMUNES];
    let told = told_of_copies(
        &[
            (
                &format!("{territory}.toml"),
                &format!("{territory} (1).toml"),
            ),
            (
                &format!("{communes}.geojson"),
                &format!("{communes} (1).geojson"),
            ),
            (
                &format!("{communes}.geojson"),
                "content/territoires/Copie de communes.geojson",
            ),
        ],
        |text| text,
    );
    let copy = |name: &str| {
        format!("fichier-copie: Ce fichier est une copie de « {name} », {WORD_FOR_WORD}")
    };
    let expected = [
        "communes.geojson",
        "communes.geojson",
        "ctg-sainte-victoire.toml",
    ]
    .map(copy);
    assert_eq!(told, expected);
    assert_eq!(
        self::told(&[
            ("content/baremes/essai.toml", SCALE),
            ("content/baremes/essai - Copie.toml", SCALE),
        ]),
        [copy("essai.toml")]
    );
}

#[test]
fn a_changed_copy_of_a_list_leaves_its_original_alone() {
    let [territory, communes] = [TERRITORY, COMMUNES];
    let changed = |name: &str| {
        format!(
            "copie-modifiee: Ce fichier semble une copie de « {name} » : il parle de la même chose, et c'est \
             l'original qui est lu. → Reportez dans « {name} » ce que vous avez changé ou ajouté ici, puis \
             supprimez cette copie, ou rangez-la hors de content/."
        )
    };
    assert_eq!(
        told_of_copies(
            &[(
                &format!("{territory}.toml"),
                &format!("{territory} (1).toml")
            )],
            |text| format!("# Une autre version.\n{text}"),
        ),
        [changed("ctg-sainte-victoire.toml")]
    );
    assert_eq!(
        told_of_copies(
            &[(
                &format!("{communes}.geojson"),
                &format!("{communes} - Copie.geojson")
            )],
            |text| text.replace("Peynier", "Peyniers"),
        ),
        [changed("communes.geojson")]
    );
    // Another territory, whatever its file is called.
    assert_eq!(
        told_of_copies(
            &[(
                &format!("{territory}.toml"),
                &format!("{territory} (1).toml")
            )],
            |text| text
                .replace("ctg-sainte-victoire", "autre")
                .replace("Sainte-Victoire", "Autre"),
        ),
        [""; 0]
    );
}

#[test]
fn a_built_site_is_told_once() {
    let page = "<!DOCTYPE html>";
    let site = |folder: &str| {
        format!(
            "dossier-copie: Rien de ce dossier n'est lu : c'est un site que marelle a construit. → \
             Rangez-le hors de content/, ou supprimez-le : ses pages se reconstruisent à partir des \
             fichiers du portail. ({folder})"
        )
    };
    for folder in [
        "content/public",
        "content/pages/public",
        "content/services/a/site",
    ] {
        let [mark, index, inside, data] = [
            ".marelle-sortie",
            "index.html",
            "fiches/relais/index.html",
            "donnees/services.csv",
        ]
        .map(|name| format!("{folder}/{name}"));
        let told = told(&[
            (&mark, ""),
            (&index, page),
            (&inside, page),
            (&data, "id\n"),
        ]);
        let told: Vec<String> = told.iter().map(|it| format!("{it} ({folder})")).collect();
        assert_eq!(told, [site(folder)]);
    }
    // Without the mark, nothing tells that it is one.
    assert_eq!(told(&[("content/public/index.html", page)]).len(), 1);
}

#[test]
fn a_copied_folder_with_a_word_changed_is_not_published() {
    let page =
        |word: &str| format!("+++\ntitre = \"Faire garder\"\n+++\n\nVoici {word} démarches.\n");
    let other = "+++\ntitre = \"Autre\"\n+++\n\nRien de tel ici.\n";
    let copied = |folder: &str| {
        format!(
            "dossier-copie: Rien de ce dossier n'est lu : il semble une copie de {folder}. → Rangez-le hors de \
             content/. Si vous y avez changé ou ajouté quelque chose, reportez-le d'abord dans {folder}."
        )
    };
    let portal = PortalFolder::new();
    portal.write("content/pages/demarches/garde.md", page("les"));
    portal.write("content/pages/demarches - Copie/garde.md", page("nos"));
    portal.write("content/pages/demarches - Copie/plus/autre.md", other);
    assert_eq!(told_of(&portal), [copied("content/pages/demarches/")]);
    assert_eq!(portal.run(&["build", "--quiet"]).code, Some(0));
    assert!(portal.holds("public/demarches/garde/index.html"));
    assert!(!portal.holds("public/demarches-copie/garde/index.html"));

    let service = |id: &str, date: &str| {
        format!(
            "+++\n{id}nom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = {{ commune = \"Trets\" }}\ndate_maj = {date}\n+++\n"
        )
    };
    for id in ["", "id = \"ludo-de-trets\"\n"] {
        assert_eq!(
            told(&[
                ("content/services/ludos/ludo.md", &service(id, "2026-10-12")),
                (
                    "content/services/ludos (1)/ludo.md",
                    &service(id, "2026-10-13")
                ),
            ]),
            [copied("content/services/ludos/")]
        );
    }
    // A number may be a second folder's, and a folder of a copy's name may hold other texts.
    for (folder, text) in [("demarches 2", &*page("nos")), ("demarches - Copie", other)] {
        let path = format!("content/pages/{folder}/garde.md");
        let told = told(&[
            ("content/pages/demarches/garde.md", &page("les")),
            (&path, text),
        ]);
        assert!(
            !told.iter().any(|it| it.starts_with("dossier-copie")),
            "{told:?}"
        );
    }
}
