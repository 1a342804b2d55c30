//! What is gone without a fault is told by every command until it is heeded, or old.

use crate::portal_folder::{PortalFolder, files_below};

const TABLE: &str = "content/services/liste.csv";
const PAGE: &str = "content/pages/familles/garde.md";
const HEAD: &str = "id;nom;type;adresse.commune;date_maj\n";
const ARC: &str = "remarque[fiches-disparues]: 1 des 6 fiches publiées disparaît du site : « Ludo arc » \
                   (/fiches/arc/).";

fn row(id: &str) -> String {
    format!("{id};Ludo {id};ludotheque;Trets;2026-10-12\n")
}

fn write(portal: &PortalFolder, ids: &[&str]) {
    let rows: String = ids.iter().map(|id| row(id)).collect();
    portal.write(TABLE, format!("{HEAD}{rows}"));
}

/// Five services in a table and two pages, built.
fn whole() -> PortalFolder {
    let portal = PortalFolder::new();
    write(&portal, &["arc", "bulle", "cep", "dune", "erable"]);
    portal.write(PAGE, "+++\ntitre = \"Garde\"\n+++\n\nBonjour.\n");
    portal.build(&[]);
    portal
}

/// The same, built again once the first service is gone.
fn built() -> PortalFolder {
    let portal = whole();
    write(&portal, &["bulle", "cep", "dune", "erable"]);
    portal.build(&[]);
    portal
}

/// The sentences of what is gone that a report holds, without non-breaking spaces.
fn of(report: &str) -> Vec<String> {
    let codes = ["disparues]", "disparus]", "perdue]", "plus-publie]"];
    let is_told = |line: &&str| codes.iter().any(|code| line.contains(code));
    let told = report.lines().filter(is_told);
    told.map(|it| it.replace('\u{a0}', " ")).collect()
}

fn told_on(portal: &PortalFolder, day: &str) -> Vec<String> {
    of(&portal.run(&["check", "--today", day]).stderr)
}

fn told(portal: &PortalFolder) -> Vec<String> {
    of(&portal.run(&["check"]).stderr)
}

#[test]
fn what_is_gone_is_told_for_thirty_days_by_every_command() {
    let portal = built();
    assert_eq!(told(&portal), [ARC]);
    // An unchanged portal, an edit of something else, another day.
    assert_eq!(of(&portal.build(&[]).stderr), [ARC]);
    portal.alter(TABLE, "Ludo bulle", "Ludo Bulle");
    assert_eq!(of(&portal.build(&["--today", "2026-12-01"]).stderr), [ARC]);
    assert_eq!(told_on(&portal, "2026-12-22"), [ARC]);
    assert_eq!(told_on(&portal, "2026-12-23"), [""; 0]);
    // What goes next is told with it, and not refused for it.
    write(&portal, &["cep", "dune", "erable"]);
    let both = "remarque[fiches-disparues]: 2 des 6 fiches publiées disparaissent du site : « Ludo arc » \
                (/fiches/arc/), « Ludo Bulle » (/fiches/bulle/).";
    portal.build(&["--today", "2026-12-02"]);
    assert_eq!(told(&portal), [both]);
    // Each is as old as its own loss.
    let second = "remarque[fiches-disparues]: 1 des 5 fiches publiées disparaît du site : « Ludo Bulle » \
                  (/fiches/bulle/).";
    assert_eq!(told_on(&portal, "2026-12-23"), [second]);
    write(&portal, &["dune", "erable"]);
    portal.build(&[]);
    write(&portal, &["erable"]);
    portal.build(&[]);
    portal.build(&["--today", "2027-01-02"]);
    assert_eq!(told_on(&portal, "2027-01-02"), [""; 0]);
}

#[test]
fn what_is_back_is_told_no_more_and_may_go_again() {
    let portal = built();
    let all = ["arc", "bulle", "cep", "dune", "erable"];
    write(&portal, &all);
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&["--today", "2026-12-01"]);
    write(&portal, &all[1..]);
    portal.build(&["--today", "2026-12-01"]);
    assert_eq!(told_on(&portal, "2026-12-31"), [ARC]);
    assert_eq!(told_on(&portal, "2027-01-01"), [""; 0]);
}

#[test]
fn another_record_at_its_address_heeds_it() {
    let portal = built();
    portal.alter(PAGE, "titre", "redirections = [\"/fiches/arc/\"]\ntitre");
    assert_eq!(told(&portal), [""; 0]);
    portal.build(&[]);
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn what_is_accepted_is_told_no_more() {
    let portal = built();
    portal.remove(PAGE);
    portal.build(&[]);
    let page =
        "remarque[pages-disparues]: L'adresse publiée ne mène plus nulle part : /familles/garde/.";
    assert_eq!(told(&portal), [page, ARC]);
    let accepted = portal.build(&["--accepter-disparitions"]);
    assert_eq!(of(&accepted.stderr), [""; 0]);
    assert_eq!(told(&portal), [""; 0]);
    // So is an address whose record took another, and one whose record is a draft.
    portal.alter(TABLE, "\nbulle;", "\nbulles;");
    portal.alter(
        "content/pages/familles/aides.md",
        "titre",
        "statut = \"brouillon\"\ntitre",
    );
    portal.build(&[]);
    let told_now = told(&portal).concat();
    assert!(told_now.contains("adresse-perdue"), "{told_now}");
    assert!(told_now.contains("plus-publie"), "{told_now}");
    portal.build(&["--accepter-disparitions"]);
    assert_eq!(told(&portal), [""; 0]);
}

#[test]
fn a_row_that_is_back_elsewhere_or_as_a_draft_is_told_where_it_stands() {
    let portal = built();
    let without = portal.read(TABLE);
    let moved = row("grange").replace("Ludo grange", "Ludo arc");
    portal.write(TABLE, format!("{without}{moved}"));
    let lost = "remarque[adresse-perdue]: L'adresse /fiches/arc/ disparaît : c'est peut-être cette fiche, \
                maintenant à l'adresse /fiches/grange/.";
    assert_eq!(told(&portal), [lost]);
    // A new one that is like nothing is not taken for it.
    portal.write(TABLE, format!("{without}{}", row("grange")));
    assert_eq!(told(&portal), [ARC]);
    portal.write(TABLE, without);
    portal.write(
        "content/services/brouillon.csv",
        format!("{};statut\n{};brouillon\n", HEAD.trim(), row("arc").trim()),
    );
    let draft = "remarque[plus-publie]: Cette fiche n'est plus publiée : son adresse /fiches/arc/ ne mène \
                 plus nulle part.";
    assert_eq!(told(&portal), [draft]);
}

#[test]
fn a_row_that_is_deleted_instead_of_mended_is_told() {
    let portal = whole();
    portal.alter(
        TABLE,
        "Ludo arc;ludotheque;Trets",
        "Ludo arc;ludotheque;Nullepart",
    );
    portal.build(&[]);
    assert_eq!(told(&portal), [""; 0]);
    write(&portal, &["bulle", "cep", "dune", "erable"]);
    assert_eq!(told(&portal), [ARC]);
}

#[test]
fn services_that_one_of_several_may_have_replaced_are_told_again() {
    let portal = whole();
    write(&portal, &["cep", "dune", "erable", "quai", "zinc"]);
    assert!(told(&portal)[0].contains("adresse-perdue"));
    portal.build(&[]);
    let both = "remarque[fiches-disparues]: 2 des 8 fiches publiées disparaissent du site : « Ludo arc » \
                (/fiches/arc/), « Ludo bulle » (/fiches/bulle/).";
    assert_eq!(told(&portal), [both]);
}

#[test]
fn nothing_of_a_person_is_remembered() {
    let portal = PortalFolder::new();
    let head =
        "id;nom;type;adresse.commune;date_maj;consentement.recueilli_le;consentement.porte_sur\n";
    let person = |id: &str| {
        format!("{id};Camille {id};assistant-maternel;Trets;2026-10-12;02/03/2026;nom\n")
    };
    portal.write(
        TABLE,
        format!("{head}{}{}", person("zoe-aa"), person("zoe-bb")),
    );
    portal.build(&[]);
    portal.write(TABLE, format!("{head}{}", person("zoe-bb")));
    portal.build(&[]);
    let kept = files_below(&portal.path(".marelle"));
    let named = kept
        .iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("zoe-aa"));
    assert_eq!(
        named.map(|(path, _)| &**path).collect::<Vec<&str>>(),
        [""; 0]
    );
}
