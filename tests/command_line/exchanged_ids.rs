//! Identifiers that stand beside other services than before: an `id` column that was sorted alone.

use crate::portal_folder::PortalFolder;

const TABLE: &str = "content/services/liste.csv";

/// What names a service, without its identifier.
const SERVICES: [&str; 6] = [
    "Crèche Les Lilas;multi-accueil;Trets",
    "Ludo Bulle;ludotheque;Rousset",
    "Crèche Les Pins;multi-accueil;Trets",
    "Ludo Dune;ludotheque;Trets",
    "Ludo Érable;ludotheque;Trets",
    "Ludo Figue;ludotheque;Trets",
];

fn write(portal: &PortalFolder, rows: &[(&str, &str)]) {
    let row = |(id, service): &(&str, &str)| format!("{id};{service};2026-10-12\n");
    let rows: String = rows.iter().map(row).collect();
    let head = "id;nom;type;adresse.commune;date_maj\n";
    portal.write(TABLE, format!("{head}{rows}"));
}

fn rows(ids: [&str; 6]) -> Vec<(&str, &'static str)> {
    ids.into_iter().zip(SERVICES).collect()
}

fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    write(&portal, &rows(["a", "b", "c", "d", "e", "f"]));
    portal.build(&[]);
    portal
}

/// What a check tells of identifiers, of addresses and of what is gone, without non-breaking spaces.
fn told(portal: &PortalFolder) -> String {
    let checked = portal.run(&["check"]).stderr.replace('\u{a0}', " ");
    let codes = ["deplace]", "perdue]", "disparues]", "disparition]"];
    let remarks = checked.split("\n\n");
    let is_told = |it: &&str| codes.iter().any(|code| it.contains(code));
    remarks.filter(is_told).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_identifiers_that_changed_places_are_told_until_they_are_put_back() {
    let portal = built();
    write(&portal, &rows(["c", "b", "a", "d", "e", "f"]));
    let expected = r#"remarque[identifiant-deplace]: « Crèche Les Lilas » prend l'adresse /fiches/c/, qui montrait « Crèche Les Pins » ; la sienne était /fiches/a/.
 --> content/services/liste.csv:2:1
  |
2 | c;Crèche Les Lilas;multi-accueil;Trets;2026-10-12
  | ^
  |
  = dans le tableur: Crèche Les Lilas, ligne 2, colonne A (id)
  = aide: Trier la seule colonne « id » mélange ainsi les adresses. Si ce n'est pas voulu, écrivez a dans la colonne « id », à cette ligne.
remarque[identifiant-deplace]: « Crèche Les Pins » prend l'adresse /fiches/a/, qui montrait « Crèche Les Lilas » ; la sienne était /fiches/c/.
 --> content/services/liste.csv:4:1
  |
4 | a;Crèche Les Pins;multi-accueil;Trets;2026-10-12
  | ^
  |
  = dans le tableur: Crèche Les Pins, ligne 4, colonne A (id)
  = aide: Trier la seule colonne « id » mélange ainsi les adresses. Si ce n'est pas voulu, écrivez c dans la colonne « id », à cette ligne."#;
    assert_eq!(told(&portal), expected);
    // The build that loses them is seldom the one that an editor reads.
    portal.build(&[]);
    portal.build(&[]);
    assert_eq!(told(&portal), expected);
    let later = portal.run(&["check", "--today", "2027-01-10"]);
    assert!(!later.stderr.contains("deplace]"), "{}", later.stderr);
    write(&portal, &rows(["a", "b", "c", "d", "e", "f"]));
    assert_eq!(told(&portal), "");
    portal.build(&[]);
    assert_eq!(told(&portal), "");
}

#[test]
fn a_service_that_is_renamed_or_moves_is_the_same() {
    let portal = built();
    let mut rows = rows(["a", "b", "c", "d", "e", "f"]);
    rows[0].1 = "Multi-accueil Les Lilas;multi-accueil;Trets";
    rows[1].1 = "Maison du jeu;ludotheque;Trets";
    rows[2].1 = "CRECHE LES PINS;multi-accueil;Trets";
    rows[3].1 = "Les Mille Jeux;ludotheque;Trets";
    rows.swap(4, 5);
    write(&portal, &rows);
    assert_eq!(told(&portal), "");
}

#[test]
fn an_identifier_that_is_given_again_is_told() {
    let portal = built();
    // The row of « Ludo Bulle » is deleted, and its identifier given to « Ludo Figue ».
    let mut rows = rows(["a", "b", "c", "d", "e", "b"]);
    rows.remove(1);
    write(&portal, &rows);
    let told_now = told(&portal);
    assert!(
        told_now.starts_with(
            "remarque[identifiant-deplace]: « Ludo Figue » prend l'adresse /fiches/b/, qui montrait \
             « Ludo Bulle » ; la sienne était /fiches/f/.\n"
        ),
        "{told_now}"
    );
    assert_eq!(told_now.matches("remarque[").count(), 1, "{told_now}");
    // A service of which nothing was known.
    rows.pop();
    rows.extend([
        ("b", "Crèche Soleil;multi-accueil;Trets"),
        ("f", SERVICES[5]),
    ]);
    write(&portal, &rows);
    let expected = r#"remarque[identifiant-deplace]: « Crèche Soleil » prend l'adresse /fiches/b/, qui montrait « Ludo Bulle ».
 --> content/services/liste.csv:6:1
  |
6 | b;Crèche Soleil;multi-accueil;Trets;2026-10-12
  | ^
  |
  = dans le tableur: Crèche Soleil, ligne 6, colonne A (id)
  = aide: Si c'est un autre service, écrivez creche-soleil-trets dans la colonne « id », à cette ligne. Si c'est le même, il n'y a rien à changer."#;
    assert_eq!(told(&portal), expected);
}

#[test]
fn a_service_whose_identifier_another_took_is_told_under_its_new_one() {
    let portal = built();
    let mut rows = rows(["a", "b", "c", "d", "e", "nouveau"]);
    rows.push(("f", "Ludo Gland;ludotheque;Trets"));
    write(&portal, &rows);
    let expected = r#"remarque[identifiant-deplace]: « Ludo Figue » n'est plus à l'adresse /fiches/f/, qui montre maintenant « Ludo Gland ».
 --> content/services/liste.csv:7:1
  |
7 | nouveau;Ludo Figue;ludotheque;Trets;2026-10-12
  | ^^^^^^^
  |
  = dans le tableur: Ludo Figue, ligne 7, colonne A (id)
  = aide: Si ce n'est pas voulu, écrivez f dans la colonne « id », à cette ligne, et donnez à « Ludo Gland » son propre identifiant."#;
    assert_eq!(told(&portal), expected);
    rows.pop();
    rows[5].0 = "f";
    rows.push(("gland", "Ludo Gland;ludotheque;Trets"));
    write(&portal, &rows);
    assert_eq!(told(&portal), "");
}

#[test]
fn a_column_that_was_sorted_alone_is_refused() {
    let portal = built();
    let before = portal.digests();
    write(&portal, &rows(["f", "e", "d", "c", "b", "a"]));
    let ran = portal.run(&["build"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    let stderr = ran.stderr.replace('\u{a0}', " ");
    assert!(
        stderr.ends_with(
            "marelle : 6 des 7 fiches du site publié montreraient un autre service à leur adresse ; \
             le site publié n'a pas été touché.\nRemettez à chaque service l'identifiant qu'il \
             avait : trier la seule colonne « id » d'un tableau les mélange, et chaque remarque \
             « identifiant-deplace » le redonne. Si c'est voulu, ajoutez : --accepter-disparitions\n"
        ),
        "{stderr}"
    );
    assert_eq!(portal.digests(), before);
    let checked = told(&portal);
    assert!(
        checked.contains(
            "faute[disparition]: 6 des 7 fiches du site publié montreraient un autre service à leur \
             adresse : « marelle build » ne touchera pas au site."
        ),
        "{checked}"
    );
    assert_eq!(
        checked.matches("identifiant-deplace]").count(),
        6,
        "{checked}"
    );
    portal.build(&["--accepter-disparitions"]);
    assert_eq!(told(&portal), "");
}

#[test]
fn nothing_of_a_person_is_told() {
    let portal = built();
    portal.alter(
        "content/types.toml",
        "id = \"ludotheque\"",
        "id = \"ludotheque\"\npersonne = true",
    );
    write(&portal, &rows(["a", "e", "c", "d", "b", "f"]));
    let checked = told(&portal);
    assert!(!checked.contains("deplace]"), "{checked}");
}
