//! Texts that are another state of the one beside them, where no identifier says so.

use super::case::assert_plain;
use crate::portal_folder::PortalFolder;

/// A page with a title and a sentence after a passage that all have.
fn page(title: &str, sentence: &str) -> String {
    format!(
        "+++\ntitre = \"{title}\"\n+++\n\nLes inscriptions se font à la mairie, du lundi au vendredi, \
         avec un justificatif de domicile et le livret de famille. {sentence}\n"
    )
}

/// The texts that are told to be copies, each with its original, and the fiches and pages that are
/// published below a folder.
fn told(portal: &PortalFolder) -> Vec<String> {
    let ran = portal.run(&["check", "--format", "json"]);
    let report = ran.json();
    let entries = report.as_array().unwrap().iter();
    let copies = entries.filter(|entry| entry["code"] == "copie-modifiee");
    let told = copies.map(|entry| {
        let message = entry["message"].as_str().unwrap().replace('\u{a0}', " ");
        let original = message.split(" »").next().unwrap().rsplit("« ").next();
        let name = entry["file"].as_str().unwrap().rsplit('/').next().unwrap();
        format!("{name} < {}", original.unwrap())
    });
    told.collect()
}

#[test]
fn a_copy_of_a_page_with_another_sentence_is_not_published() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/ecole/rentree.md",
        page("La rentrée", "Lundi."),
    );
    let copies = [
        "Copie de rentree.md",
        "rentree (1).md",
        "rentree - Copie.md",
        "rentree copie.md",
        "rentree_v2.md",
    ];
    for name in copies {
        let path = format!("content/pages/ecole/{name}");
        portal.write(&path, page("La rentrée", "Mardi."));
    }
    let expected = copies.map(|name| format!("{name} < rentree.md"));
    assert_eq!(told(&portal), expected);
    portal.build(&[]);
    assert!(portal.holds("public/ecole/rentree/index.html"));
    assert_eq!(portal.files_with("Mardi."), [""; 0]);
    // What the remark advises mends it.
    portal.remove("content/pages/ecole/rentree_v2.md");
    portal.write(
        "content/pages/ecole/cantine.md",
        page("La cantine", "Mardi."),
    );
    portal.build(&[]);
    assert!(portal.holds("public/ecole/cantine/index.html"));
}

#[test]
fn a_changed_copy_is_told_once_with_its_original() {
    let portal = PortalFolder::new();
    portal.write("content/pages/rentree.md", page("La rentrée", "Lundi."));
    portal.write(
        "content/pages/rentree - Copie.md",
        page("La rentrée", "Mardi."),
    );
    let ran = portal.run(&["check"]);
    assert_plain("a changed page", &ran.stderr, &portal);
    let expected = "remarque[copie-modifiee]: Ce fichier semble une copie de « rentree.md » : il en a le \
                    titre ou presque tous les mots, et c'est l'original qui est lu.\n\
                    --> content/pages/rentree - Copie.md\n \
                    = aide: Reportez dans « rentree.md » ce que vous avez changé ou ajouté ici, puis \
                    supprimez cette copie, ou rangez-la hors de content/. Si vous voulez publier les \
                    deux, donnez à celui-ci un nom qui dit de quoi il parle, et un autre titre.\n";
    let shown = ran.stderr.replace('\u{a0}', " ");
    assert!(shown.starts_with(expected), "{shown}");
}

#[test]
fn fiches_events_and_news_without_identifier_are_held_to_the_same() {
    let portal = PortalFolder::new();
    let service = |phone: &str| {
        format!(
            "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = {{ commune = \"Trets\" }}\n\
             date_maj = 2026-10-12\ncontacts = [{{ telephone = \"{phone}\" }}]\n+++\n"
        )
    };
    portal.write("content/services/ludo.md", service("04 65 71 00 01"));
    portal.write("content/services/ludo (2).md", service("04 65 71 00 02"));
    let news = |day: u8| format!("+++\ntitre = \"Lune\"\ndate = 2026-11-{day}\n+++\nUn.\n");
    portal.write("content/actualites/lune.md", news(12));
    portal.write("content/actualites/lune final.md", news(13));
    let event = |day: u8| {
        format!(
            "+++\ntitre = \"Bal\"\nquand = [\"le {day} décembre 2026 14h-16h\"]\n\
             lieu = {{ commune = \"Trets\" }}\n+++\n"
        )
    };
    portal.write("content/agenda/bal.md", event(12));
    portal.write("content/agenda/Copie de bal.md", event(13));
    assert_eq!(
        told(&portal),
        [
            "lune final.md < lune.md",
            "Copie de bal.md < bal.md",
            "ludo (2).md < ludo.md"
        ]
    );
}

#[test]
fn a_text_of_its_own_is_no_copy() {
    let portal = PortalFolder::new();
    let write = |name: &str, text: String| portal.write(&format!("content/pages/e/{name}"), text);
    write("etape.md", page("Première étape", "Lundi."));
    write("etape-2.md", page("Deuxième étape", "Mardi."));
    write("aides.md", page("Les aides", "Lundi."));
    write("aides-2026.md", page("Les aides", "Mardi."));
    write("aides-au-logement.md", page("Les aides", "Mardi."));
    let other = "+++\ntitre = \"Acte de naissance\"\n+++\nComment demander ce papier.\n";
    write("acte.md", page("Les actes", "Lundi."));
    write("copie d'acte.md", other.to_owned());
    // What is a draft stands for nothing.
    let draft = page("Le bal", "Lundi.").replace("titre", "statut = \"brouillon\"\ntitre");
    write("bal.md", draft);
    write("bal (1).md", page("Le bal", "Mardi."));
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn a_folder_of_former_pages_is_not_published() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/ecole/rentree.md",
        page("La rentrée", "Lundi."),
    );
    let folders = ["ecole/Sauvegarde 2025", "ecole/old", "archives/ecole"];
    for folder in folders {
        let path = format!("content/pages/{folder}/rentree.md");
        portal.write(&path, page("La rentrée", "Mardi."));
    }
    // Its own page, whatever the folder is called.
    portal.write(
        "content/pages/ecole/old/cantine.md",
        page("La cantine", "Mercredi."),
    );
    assert_eq!(told(&portal), ["rentree.md < rentree.md"; 3]);
    portal.build(&[]);
    assert_eq!(portal.files_with("Mardi."), [""; 0]);
    assert!(portal.holds("public/ecole/old/cantine/index.html"));
}
