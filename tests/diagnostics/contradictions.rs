//! Values that contradict one another, or the day: nothing of them is shown as certain.

use super::case::{CASE, Case, assert_cases};
use super::told::{HEADINGS, ROW, told, told_of, told_of_cells};
use crate::portal_folder::PortalFolder;

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a commune with a relay that is declared without one",
        files: &[(
            "content/territoires/ctg-sainte-victoire.toml",
            r#"id = "ctg-sainte-victoire"
nom = "Ctg de la Sainte-Victoire"
nature = "ctg"
communes = ["13110", "13087"]

[[non_couvertes]]
type = "rpe"
communes = ["13087", "13110"]
constate_le = 2026-01-01
source = { nom = "Essai" }
"#,
        )],
        places: &[("relais-contredit", 8, 22)],
        expected: r#"remarque[relais-contredit]: « Trets » est déclarée sans relais, mais « Relais petite enfance de Trets » y est ou y vient.
 --> content/territoires/ctg-sainte-victoire.toml:8:22
  |
8 | communes = ["13087", "13110"]
  |                      ^^^^^^^
  |
  = aide: Retirez-la de cette liste, ou corrigez la fiche de ce relais.

25 pages lues : aucune faute, 1 remarque.
"#,
        ..CASE
    },
    Case {
        name: "ages that contradict one another, and an opening that is past",
        files: &[
            (
                "content/services/ages.md",
                r#"+++
nom = "Ludo"
type = "ludotheque"
adresse = { commune = "Rousset" }
date_maj = 2026-10-12
ages = { max = "11 ans", avant = "6 ans" }
+++
"#,
            ),
            (
                "content/services/projet.md",
                r#"+++
nom = "Ludo"
type = "ludotheque"
adresse = { commune = "Peynier" }
date_maj = 2026-10-12
statut = "projet"
ouverture_prevue = 2026-09-01
+++
"#,
            ),
        ],
        places: &[("ages-contraires", 6, 34), ("ouverture-passee", 2, 7)],
        expected: r#"faute[ages-contraires]: Ces âges se contredisent : jusqu'à 11 ans, et avant 6 ans.
 --> content/services/ages.md:6:34
  |
6 | ages = { max = "11 ans", avant = "6 ans" }
  |                                  ^^^^^^^
  |
  = aide: Gardez un seul des deux : « max » est le dernier âge accueilli, « avant » le premier qui ne l'est plus.

remarque[ouverture-passee]: « Ludo » est en projet, et son ouverture était prévue le 1er septembre 2026, un jour passé.
 --> content/services/projet.md:2:7
  |
2 | nom = "Ludo"
  |       ^^^^^^
  |
  = aide: S'il a ouvert, écrivez : statut = "publie" ; sinon, corrigez « ouverture_prevue ».

1 faute, 1 remarque. Le site ne sera pas construit tant qu'il reste une faute.
"#,
        ..CASE
    },
];

#[test]
fn each_fault_is_told_in_its_place() {
    assert_cases(CASES);
}

/// What is told of a row with two columns more.
fn told_of_row(columns: &str, cells: &str) -> Vec<String> {
    let table = format!("{HEADINGS};{columns}\n{ROW};{cells}\n");
    told(&[("content/services/essai.csv", &table)])
}

#[test]
fn a_range_of_ages_holds_a_child_and_has_one_end() {
    let empty = "Ces âges se contredisent : dès 3 ans et avant 3 ans, personne n'est accueilli. → Si l'on \
                 y reste après 3 ans, corrigez « ages.avant » ; si 3 ans est le dernier âge accueilli, \
                 écrivez-le dans « ages.max », et rien dans « ages.avant ».";
    let place = |cells: &str| 34 + cells.find(';').unwrap();
    for (columns, cells, expected) in [
        ("ages.min;ages.avant", "3 ans;3 ans", Some(empty.to_owned())),
        (
            "ages.min;ages.avant",
            "36 mois;3 ans",
            Some(empty.replace("dès 3 ans", "dès 36 mois")),
        ),
        ("ages.min;ages.max", "3 ans;3 ans", None),
        // The same, said twice.
        ("ages.max;ages.avant", "2 ans;3 ans", None),
    ] {
        let expected = expected.map(|it| format!("2:{} ages-contraires: {it}", place(cells) + 1));
        let expected: Vec<String> = expected.into_iter().collect();
        assert_eq!(told_of_row(columns, cells), expected, "{cells}");
    }
}

#[test]
fn yes_and_no_are_read_as_spreadsheets_write_them() {
    let answers = ["VRAI", "Vrai", "true", "FAUX", "0", "1", "oui"];
    for column in ["accueil.urgence", "accueil.avip"] {
        assert_eq!(told_of_cells(column, &answers), [""; 0]);
    }
    assert_eq!(
        told_of_cells("accueil.urgence", &["NC"]),
        [
            "2:37 sans-valeur: « NC » ne dit rien : « accueil.urgence » est compté comme absent. → Écrivez la \
             valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé."
        ]
    );
    let page = |value: &str| {
        let text = format!(
            "+++\nnom = \"A\"\ntype = \"ludotheque\"\nadresse = {{ commune = \"Rousset\" }}\n\
             date_maj = 2026-10-12\nexemple = {value}\n+++\n"
        );
        told(&[("content/services/a.md", &text)])
    };
    for value in ["True", "FALSE"] {
        let meant = value.to_lowercase();
        let told = page(value);
        assert!(told[0].contains(" oui-non: "), "{told:?}");
        assert!(told[0].contains(&meant), "{told:?}");
    }
}

#[test]
fn an_audit_to_come_was_not_made_and_no_news_is_of_1926() {
    let portal = PortalFolder::new();
    let settings = portal.read("marelle.toml");
    let audit = "[accessibilite]\naudit = 2027-06-01\ntaux = 92\n";
    portal.write("marelle.toml", format!("{settings}\n{audit}"));
    portal.write(
        "content/actualites/essai.md",
        "+++\ntitre = \"Essai\"\ndate = 1926-11-20\n+++\nTexte.\n",
    );
    let told = told_of(&portal);
    assert_eq!(
        told,
        [
            "3:8 annee-impossible: La date « 1926-11-20 » est en l'an 1926 : c'est sans doute une faute de \
             frappe. → Écrivez l'année avec ses quatre chiffres, par exemple : 2026-11-20",
            "7:9 date-a-venir: « audit » est un jour à venir, le 1er juin 2027 : cette date ne compte pas. → \
             Corrigez-la : écrivez le jour où cela a été fait.",
        ]
    );
    portal.remove("content/actualites/essai.md");
    assert_eq!(portal.run(&["build", "--quiet"]).code, Some(0));
    assert!(
        !portal
            .read("public/accessibilite/index.html")
            .contains("2027")
    );
}

#[test]
fn a_planned_service_of_a_past_day_is_not_said_to_come() {
    let portal = PortalFolder::new();
    portal.write(
        "content/services/t.csv",
        "id;nom;type;adresse.commune;date_maj;statut;ouverture_prevue\n\
         a;Ludo;ludotheque;Rousset;12/10/2026;projet;01/09/2026\n",
    );
    assert_eq!(portal.run(&["build", "--quiet"]).code, Some(0));
    let fiche = portal.read("public/fiches/a/index.html");
    let list = portal.read("public/services/ludotheque/index.html");
    for page in [fiche, list] {
        assert!(page.contains("L&#39;ouverture était prévue le 1er septembre 2026"));
        assert!(!page.contains("Ouverture prévue"));
    }
}

#[test]
fn a_mend_of_a_day_or_a_number_gives_no_other_fault() {
    assert_eq!(
        told_of_cells("verifie_le", &["31/12/1899"]),
        [
            "2:37 annee-impossible: La date « 31/12/1899 » est en l'an 1899 : c'est sans doute une faute de \
             frappe. → Écrivez l'année avec ses quatre chiffres, par exemple : 31/12/2025"
        ]
    );
    assert_eq!(
        told_of_cells("capacite", &["-5"]),
        [
            "2:37 nombre-hors-limites: « capacite » vaut -5 ; il faut un nombre entre 1 et 100000. → Écrivez-le \
             sans le signe moins : 5"
        ]
    );
    assert_eq!(
        told_of_cells("modalites.commissions", &["12/05/2026 | 31/06/2026"]),
        [
            "2:37 date-impossible: La date « 31/06/2026 » ne se lit pas, ou n'existe pas. → Écrivez une date \
             qui existe, par exemple 12/10/2026."
        ]
    );
    let moment = "infos_du_moment.type;infos_du_moment.texte;infos_du_moment.du;infos_du_moment.au";
    let hints: Vec<String> = told_of_row(moment, "fermeture;Fermé;21/12;02/01")
        .iter()
        .map(|line| line.rsplit("par exemple ").next().unwrap().to_owned())
        .collect();
    assert_eq!(hints, ["21/12/2026.", "02/01/2027."]);
    let reversed = told_of_row(moment, "fermeture;Fermé;21/12/2026;02/01/2026");
    assert_eq!(reversed.len(), 1);
    assert!(
        reversed[0].contains("La période finit (02/01/2026) avant de commencer (21/12/2026)."),
        "{reversed:?}"
    );
}

#[test]
fn the_insee_code_of_the_commune_that_is_named_is_proposed() {
    assert_eq!(
        told_of_cells("adresse.code_insee", &["13530", "13999"]),
        [
            "2:37 commune-inconnue: La commune « 13530 » n'est pas dans ce portail. → Écrivez le code INSEE de \
             Trets, « 13110 » : 13530 est son code postal.",
            "3:37 commune-inconnue: La commune « 13999 » n'est pas dans ce portail. → Écrivez le code INSEE de \
             Trets, « 13110 », ou corrigez le nom de la commune.",
        ]
    );
}

#[test]
fn the_address_that_was_meant_is_given_whole() {
    let hint = |column: &str, cell: &str| {
        let told = told_of_cells(column, &[cell]);
        let (_, hint) = told[0].split_once(" → ").unwrap();
        hint.to_owned()
    };
    for cell in [
        "contact @exemple.fr",
        "contact@ exemple.fr",
        "contact@exemple,fr",
        "contact(at)exemple.fr",
        "contact [at] exemple.fr",
        ".contact@exemple.fr",
    ] {
        assert_eq!(
            hint("contacts.courriel", cell),
            "Écrivez : contact@exemple.fr",
            "{cell}"
        );
    }
    for (cell, meant) in [
        ("https://exemple,fr/a", "https://exemple.fr/a"),
        ("<https://exemple.fr>", "https://exemple.fr"),
        ("Site : https://exemple.fr", "https://exemple.fr"),
    ] {
        let expected = format!("Écrivez ici l'adresse seule : « {meant} »");
        assert_eq!(hint("liens.site", cell), expected, "{cell}");
    }
    let whole = "Ce nom de site n'est pas entier : copiez l'adresse entière, avec ce qui suit le point, par \
                 exemple https://www.exemple.fr.";
    for cell in ["https://exemple", "mailto:contact@exemple"] {
        assert_eq!(hint("liens.site", cell), whole, "{cell}");
    }
}

#[test]
fn a_date_with_a_wrong_weekday_is_proposed_as_it_was_meant() {
    let hint = |when: &str| {
        let table = format!("titre;quand;service\nFête;{when};relais\n");
        let told = told(&[("content/agenda/essai.csv", &table)]);
        let (_, hint) = told[0].split_once(" → ").unwrap();
        hint.to_owned()
    };
    assert_eq!(
        hint("mardi 16 décembre 2026 10h-12h"),
        "Vérifiez le jour et la date, ou gardez la date seule : « le 16 décembre 2026 10h-12h »."
    );
    for when in ["le 32 décembre 2026 10h-12h", "le 31 novembre 2026 10h-12h"] {
        let hint = hint(when);
        assert!(!hint.contains("9 décembre"), "{hint}");
    }
}

#[test]
fn each_row_with_a_character_that_nobody_sees_is_told() {
    let table = format!(
        "\u{feff}{HEADINGS};resume\n{ROW};U\u{feff}n\nLudo B;ludotheque;Rousset;12/10/2026;Deux\nLudo \
         C;ludotheque;Peynier;12/10/2026;Tr\u{200b}ois\n"
    );
    let told = told(&[("content/services/essai.csv", &table)]);
    let places: Vec<&str> = told
        .iter()
        .map(|line| line.split(" → ").next().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "2:35 caractere-retire: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+FEFF.",
            "4:40 caractere-retire: Caractère invisible, ou qu'aucune page ne peut porter, retiré : U+200B.",
        ]
    );
}

#[test]
fn front_matter_of_yaml_is_mended_by_the_shape_of_its_values() {
    let hint = |line: &str| {
        let page = format!("+++\ntitre = \"A\"\n{line}\n+++\nTexte.\n");
        let told = told(&[("content/pages/a.md", &page)]);
        let (_, hint) = told[0].split_once(" → ").unwrap();
        hint.to_owned()
    };
    for (line, meant) in [
        ("ordre: 2", "ordre = 2"),
        ("urgences: oui", "urgences = true"),
        ("date_maj: 12/10/2026", "date_maj = 2026-10-12"),
        ("pour: [familles]", "pour = [\"familles\"]"),
        ("resume: 'Un lieu'", "resume = \"Un lieu\""),
    ] {
        assert_eq!(hint(line), format!("Écrivez : {meant}"), "{line}");
    }
    assert_eq!(
        hint("[source]\nnom = \"Caf\""),
        "Écrivez [[sources]] à la place de [source]."
    );
}
