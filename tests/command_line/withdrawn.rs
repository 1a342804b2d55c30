//! What was published and is a draft now is told, with the address that leads nowhere; and a portal
//! that takes another identifier.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";
const PAGE: &str = "content/pages/aides.md";

fn write(portal: &PortalFolder, statuses: [&str; 4]) {
    let rows = ["arc", "bulle", "cep", "dune"].into_iter().zip(statuses);
    let rows =
        rows.map(|(id, status)| format!("{id};Ludo {id};ludotheque;Trets;2026-10-12;{status}\n"));
    let rows: String = rows.collect();
    portal.write(
        TABLE,
        format!("id;nom;type;adresse.commune;date_maj;statut\n{rows}"),
    );
}

fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    write(&portal, ["", "", "", "brouillon"]);
    portal.write(PAGE, "+++\ntitre = \"Aides\"\n+++\n\nBonjour.\n");
    portal.build(&[]);
    portal
}

/// What a check tells with one of these codes, without non-breaking spaces.
fn told_on(portal: &PortalFolder, day: &str) -> String {
    let checked = portal.run(&["check", "--today", day]);
    let checked = checked.stderr.replace('\u{a0}', " ");
    let codes = ["plus-publie]", "disparues]", "perdue]", "du-portail]"];
    let is_told = |it: &&str| codes.iter().any(|code| it.contains(code));
    let told: Vec<&str> = checked.split("\n\n").filter(is_told).collect();
    told.join("\n")
}

fn told(portal: &PortalFolder) -> String {
    told_on(portal, "2026-11-22")
}

#[test]
fn a_page_that_is_a_draft_now_is_told_for_thirty_days() {
    let portal = built();
    portal.alter(PAGE, "titre", "statut = \"brouillon\"\ntitre");
    let expected = r#"remarque[plus-publie]: Cette page n'est plus publiée : son adresse /aides/ ne mène plus nulle part.
 --> content/pages/aides.md:3:9
  |
3 | titre = "Aides"
  |         ^^^^^^^
  |
  = aide: Si c'est voulu, il n'y a rien à faire. Pour que les familles qui ont gardé cette adresse trouvent la suite, écrivez dans l'en-tête de la page qui la remplace : redirections = ["/aides/"]. Pour publier de nouveau, effacez « statut »."#;
    assert_eq!(told(&portal), expected);
    portal.build(&[]);
    portal.build(&[]);
    assert_eq!(told(&portal), expected);
    assert_eq!(told_on(&portal, "2026-12-22"), expected);
    assert_eq!(told_on(&portal, "2026-12-23"), "");
    portal.write(
        "content/pages/argent.md",
        "+++\ntitre = \"Argent\"\nredirections = [\"/aides/\"]\n+++\n\nBonjour.\n",
    );
    assert_eq!(told(&portal), "");
    portal.remove("content/pages/argent.md");
    portal.alter(PAGE, "statut = \"brouillon\"\n", "");
    assert_eq!(told(&portal), "");
}

#[test]
fn a_fiche_says_its_row_and_three_are_told_together() {
    let portal = built();
    write(&portal, ["brouillon", "", "", "brouillon"]);
    let expected = r#"remarque[plus-publie]: Cette fiche n'est plus publiée : son adresse /fiches/arc/ ne mène plus nulle part.
 --> content/services/liste.csv:2:1
  |
2 | arc;Ludo arc;ludotheque;Trets;2026-10-12;brouillon
  | ^^^
  |
  = dans le tableur: Ludo arc, ligne 2, colonne A (id)
  = aide: Si c'est voulu, il n'y a rien à faire. Si ce service est fermé, écrivez plutôt « archive » : son adresse le dira aux familles qui l'ont gardée. Pour la publier de nouveau, effacez son « statut »."#;
    assert_eq!(told(&portal), expected);
    portal.build(&[]);
    assert_eq!(told(&portal), expected);
    write(&portal, ["archive", "", "", "brouillon"]);
    assert_eq!(told(&portal), "");
    let portal = built();
    write(&portal, ["brouillon"; 4]);
    let together = told(&portal);
    assert!(!together.contains("plus-publie"), "{together}");
    assert!(together.contains("fiches-disparues"), "{together}");
}

#[test]
fn a_draft_that_was_never_published_and_a_person_s_are_not_told() {
    let portal = PortalFolder::new();
    portal.write(
        PAGE,
        "+++\nstatut = \"brouillon\"\ntitre = \"Aides\"\n+++\n\nBonjour.\n",
    );
    portal.build(&[]);
    assert_eq!(told(&portal), "");
    let portal = built();
    write(&portal, ["brouillon", "", "", "brouillon"]);
    portal.alter(
        "content/types.toml",
        "id = \"ludotheque\"",
        "id = \"ludotheque\"\npersonne = true",
    );
    let checked = told(&portal);
    assert!(!checked.contains("plus-publie"), "{checked}");
}

#[test]
fn an_identifier_of_the_portal_that_changes_is_told_with_the_one_it_had() {
    let portal = built();
    assert_eq!(told(&portal), "");
    portal.alter(
        "marelle.toml",
        "identifiant = \"essai\"",
        "identifiant = \"autre\"",
    );
    let expected = "remarque[identifiant-du-portail]: L'« identifiant » du portail était « essai » et \
                    devient « autre » : qui a enregistré nos dates dans son agenda les y verra deux \
                    fois, et les données publiées changent d'identifiants.\n--> marelle.toml\n \
                    = aide: Si ce n'est pas voulu, écrivez de nouveau dans marelle.toml : identifiant = \
                    \"essai\". Si c'est voulu, il n'y a rien à faire.";
    assert_eq!(told(&portal), expected);
    let built = portal.build(&[]).stderr.replace('\u{a0}', " ");
    assert!(built.contains(expected), "{built}");
    assert_eq!(told(&portal), expected);
    assert_eq!(told_on(&portal, "2026-12-23"), "");
    portal.alter(
        "marelle.toml",
        "identifiant = \"autre\"",
        "identifiant = \"essai\"",
    );
    assert_eq!(told(&portal), "");
}
