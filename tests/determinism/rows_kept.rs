//! What a process that builds again and again shows in the place of a row with a fault: what it
//! showed last. A new process does not know it.

use std::path::Path;

use marelle::build::{Memory, Outcome, build};

use crate::support::portal::{request, small_portal};
use crate::support::tree::{copy, work_folder, write};

const TABLE: &str = "content/services/liste.csv";
const GOOD: &str = "id;nom;type;adresse.commune;contacts.telephone\n\
     lieu-a;Lieu A;mairie;Trets;04 65 71 00 01\n\
     lieu-b;Lieu B;mairie;Trets;04 65 71 00 02\n";

/// Whether the fiche of the second row is shown, as it was.
fn is_shown(site: &Path) -> bool {
    let fiche = std::fs::read_to_string(site.join("fiches/lieu-b/index.html"));
    fiche.is_ok_and(|fiche| fiche.contains("+33465710002"))
}

#[test]
fn a_row_with_a_fault_keeps_its_last_fiche_while_the_rest_follows() {
    let folder = work_folder();
    let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
    copy(&small_portal(), &root);
    write(&root, TABLE, GOOD);
    let mut memory = Memory::keeping();
    let mut built = || -> Outcome { build(&request(&root, &site), &mut memory).unwrap() };
    assert!(built().published);
    assert!(is_shown(&site));
    // By what the row says, and by what it is linked to; twice, for what stands in stands in again.
    let faults = [
        ("65 71 00 02", "x"),
        ("B;mairie", "B;marie"),
        ("B;mairie;Trets", "B;mairie;Nullepart"),
    ];
    for (from, to) in faults {
        let faulty = GOOD.replace(from, to).replace("Lieu A", "Lieu Z");
        write(&root, TABLE, &faulty);
        let outcome = built();
        assert_eq!(
            (outcome.published, outcome.figures.left_out),
            (true, 1),
            "{to}"
        );
        assert!(is_shown(&site), "{to}");
        let other = std::fs::read_to_string(site.join("fiches/lieu-a/index.html")).unwrap();
        assert!(other.contains("Lieu Z"), "{to}");
    }
    // A row that is gone is gone.
    write(
        &root,
        TABLE,
        GOOD.lines().take(2).collect::<Vec<_>>().join("\n"),
    );
    assert_eq!(built().figures.left_out, 0);
    assert!(!is_shown(&site));
    // Mended, it is shown; to a new process, a fault leaves it out.
    write(&root, TABLE, GOOD);
    assert_eq!(built().figures.left_out, 0);
    assert!(is_shown(&site));
    write(&root, TABLE, GOOD.replace("65 71 00 02", "x"));
    let anew = build(&request(&root, &site), &mut Memory::default()).unwrap();
    assert_eq!(anew.figures.left_out, 1);
    assert!(!is_shown(&site));
}

/// Its identifier is made of its name and its commune: both may be corrected before the fault is.
#[test]
fn a_row_with_a_fault_keeps_its_last_fiche_when_it_is_renamed() {
    let table = GOOD
        .replace("id;", "")
        .replace("lieu-a;", "")
        .replace("lieu-b;", "");
    let folder = work_folder();
    let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
    copy(&small_portal(), &root);
    write(&root, TABLE, &table);
    let mut memory = Memory::keeping();
    let mut shown = |table: &str| {
        write(&root, TABLE, table);
        let outcome = build(&request(&root, &site), &mut memory).unwrap();
        let is_shown = |id: &str| site.join(format!("fiches/{id}/index.html")).exists();
        let shown = ["lieu-a-trets", "lieu-b-trets"].map(is_shown);
        (outcome.figures.left_out, shown)
    };
    assert_eq!(shown(&table), (0, [true, true]));
    let faulty = table.replace("65 71 00 02", "x");
    for faulty in [
        faulty.replace("Lieu B", "Le lieu Bé"),
        faulty.replace("B;mairie;Trets", "B;mairie;Rousset"),
        table.replace("B;mairie;Trets", "B;mairie;Nullepart"),
        faulty.clone(),
    ] {
        assert_eq!(shown(&faulty), (1, [true, true]), "{faulty}");
    }
    // Nobody tells two rows of one kind and one commune apart.
    let both = faulty
        .replace("65 71 00 01", "x")
        .replace("Lieu", "Endroit");
    assert_eq!(shown(&both), (2, [false, false]));
    assert_eq!(shown(&table), (0, [true, true]));
    // A row that is gone is gone.
    assert_eq!(
        shown(&faulty.replace("Lieu B", "Le lieu")),
        (1, [true, true])
    );
    let without: Vec<&str> = table.lines().take(2).collect();
    assert_eq!(shown(&without.join("\n")), (0, [true, false]));
}

/// The consent of a person may be withdrawn while another cell of the row has a fault.
#[test]
fn a_person_is_shown_by_what_the_row_says_today_or_not_at_all() {
    const TABLE: &str = "content/services/personnes.csv";
    let table = "id;nom;type;adresse.commune;contacts.telephone;consentement.recueilli_le;consentement.porte_sur\n\
         am-1;Prénom Inventé;assistant-maternel;Trets;06 39 98 00 01;2026-05-18;nom | telephone\n";
    let folder = work_folder();
    let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
    copy(&small_portal(), &root);
    let mut memory = Memory::keeping();
    let mut shown = |table: &str| {
        write(&root, TABLE, table);
        let outcome = build(&request(&root, &site), &mut memory).unwrap();
        let told = std::fs::read_to_string(site.join("donnees/services.csv")).unwrap();
        let fiche = site.join("fiches/am-1/index.html").exists();
        (outcome.figures.left_out, told.contains("Inventé"), fiche)
    };
    assert_eq!(shown(table), (0, true, true));
    let faulty = table.replace("98 00 01", "x");
    assert_eq!(
        shown(&faulty.replace("2026-05-18;nom | telephone", ";")),
        (1, false, false)
    );
    assert_eq!(shown(table), (0, true, true));
    // Nobody knows whether a fault of one word changed what was agreed to.
    assert_eq!(shown(&faulty), (1, false, false));
}
