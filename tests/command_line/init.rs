//! `marelle init --theme`: a theme to start from, and nothing replaced.

use crate::portal_folder::PortalFolder;

fn assert_ran(portal: &PortalFolder, arguments: &[&str], code: i32, said: &str) {
    let ran = portal.run_bare(arguments);
    assert_eq!(ran.code, Some(code), "{arguments:?}: {}", ran.stderr);
    assert_eq!(ran.stdout, "", "{arguments:?}");
    assert_eq!(ran.stderr.replace('\u{a0}', " "), said, "{arguments:?}");
}

#[test]
fn a_theme_is_started_once_and_builds_as_it_is() {
    let portal = PortalFolder::new();
    assert_ran(
        &portal,
        &["init", "--theme", "jardin"],
        0,
        "Le thème « jardin » est prêt dans themes/jardin :\n  \
           LISEZMOI.md\n  \
           i18n/fr.toml\n  \
           styles/99-couleurs.css\n  \
           templates/components/footer.html\n  \
           theme.toml\n\
         Pour le voir, écrivez theme = \"jardin\" dans marelle.toml, puis lancez : marelle serve\n",
    );
    assert!(
        portal
            .read("themes/jardin/LISEZMOI.md")
            .starts_with("# Le thème « jardin »\n")
    );
    portal.alter("marelle.toml", "titre = ", "theme = \"jardin\"\ntitre = ");
    let checked = portal.run(&["check"]);
    assert_eq!(checked.code, Some(0), "{}", checked.stderr);
    assert!(
        checked.stderr.ends_with(": aucune faute.\n"),
        "{}",
        checked.stderr
    );
    portal.write("themes/jardin/theme.toml", "à moi\n");
    assert_ran(
        &portal,
        &["init", "--theme", "jardin"],
        2,
        "marelle : « themes/jardin » existe déjà ; rien n'a été écrit.\n\
         Choisissez un autre nom, ou changez ce thème à la main.\n",
    );
    assert_eq!(portal.read("themes/jardin/theme.toml"), "à moi\n");
}

#[test]
fn what_cannot_be_started_is_told() {
    let portal = PortalFolder::new();
    assert_ran(
        &portal,
        &["init"],
        2,
        "marelle : il manque --theme <NOM>.\nPour voir les commandes : marelle --help\n",
    );
    for name in ["Été", "..", "a/b", ""] {
        assert_ran(
            &portal,
            &["init", "--theme", name],
            2,
            &format!(
                "marelle : « {name} » ne peut pas être le nom d'un thème.\n\
                 Écrivez des minuscules sans accent, des chiffres et des tirets : --theme mon-theme\n"
            ),
        );
    }
    assert_ran(
        &portal,
        &["init", "--theme", "parvis"],
        2,
        "marelle : « parvis » est le thème de marelle.\n\
         Choisissez un autre nom : --theme mon-theme\n",
    );
    assert!(!portal.holds("themes"));
    assert_ran(
        &PortalFolder::empty(),
        &["init", "--theme", "jardin"],
        2,
        "marelle : il n'y a pas de marelle.toml dans « . » : ce dossier n'est pas un portail.\n\
         Placez-vous dans le dossier du portail, ou indiquez-le : marelle init --root DOSSIER\n",
    );
}

#[test]
fn a_disk_that_refuses_is_told() {
    let portal = PortalFolder::new();
    portal.write("themes", "un fichier");
    assert_ran(
        &portal,
        &["init", "--theme", "jardin"],
        3,
        "marelle : impossible d'écrire « themes/jardin/LISEZMOI.md » : ce n'est pas un dossier.\n\
         Supprimez ce qui a été créé avant de recommencer.\n",
    );
}
