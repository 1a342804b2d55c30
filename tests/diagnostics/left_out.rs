//! References to what a fault leaves out: they are right, and so is no mend of theirs.

use super::told::told;

const SERVICES: &str = "id;nom;type;adresse.commune;date_maj;contacts.telephone
zed;Zed;ludotheque;Trets;12/10/2026;04
zod;Zod;ludotheque;Rousset;12/10/2026;0442000000
;Jeux;ludotheque;Trets;12/10/2026;04
";

/// What is told of references alone.
fn told_of_references(files: &[(&str, &str)]) -> Vec<String> {
    let mut told = told(files);
    told.retain(|line| line.contains(" reference-inconnue: ") || line.contains(" lien-mort: "));
    told
}

#[test]
fn a_link_to_a_row_that_is_left_out_leads_to_the_row() {
    let events = "id;titre;quand;service;date_maj
fete;Fête;12 décembre 2026 10h-11h;zod;le mois dernier
;Bal d'hiver;13 décembre 2026 10h-11h;zod;le mois dernier
";
    let page = "+++
titre = \"Essai\"
+++
[a](/fiches/zed/)
[b](/fiches/zed/index.html)
[c](/fiches/jeux-trets)
[d](/agenda/fete/)
[e](/agenda/bal-d-hiver/)
[f](/fiches/zad/)
";
    let files = [
        ("content/services/liste.csv", SERVICES),
        ("content/agenda/dates.csv", events),
        ("content/pages/essai.md", page),
    ];
    let faulty = |place: &str, link: &str, table: &str| {
        format!(
            "{place} lien-mort: Le lien « {link} » ne mène à aucune page : celle qu'il nomme est écrite, mais \
             une faute empêche de la publier. → Corrigez la faute de sa ligne dans {table} : le lien sera juste."
        )
    };
    let (services, agenda) = ("content/services/liste.csv", "content/agenda/dates.csv");
    assert_eq!(
        told_of_references(&files),
        [
            faulty("4:1", "/fiches/zed/", services),
            faulty("5:1", "/fiches/zed/index.html", services),
            faulty("6:1", "/fiches/jeux-trets", services),
            faulty("7:1", "/agenda/fete/", agenda),
            faulty("8:1", "/agenda/bal-d-hiver/", agenda),
            "9:1 lien-mort: Le lien « /fiches/zad/ » ne mène à aucune page. → \
             Vouliez-vous écrire /fiches/zod/ ?"
                .to_owned(),
        ]
    );
}

#[test]
fn an_event_of_a_service_that_is_left_out_leads_to_the_service() {
    let events = "titre;quand;service;date_maj
Fête;12 décembre 2026 10h-11h;zed;12/10/2026
Bal;13 décembre 2026 10h-11h;seul;12/10/2026
Loto;14 décembre 2026 10h-11h;zad;12/10/2026
Jeu;15 décembre 2026 10h-11h;zod;12/10/2026
";
    let files = [
        ("content/services/liste.csv", SERVICES),
        ("content/services/seul.md", "+++\nnom = \"Seul\"\n+++\n"),
        ("content/agenda/dates.csv", events),
    ];
    assert_eq!(
        told_of_references(&files),
        [
            "2:31 reference-inconnue: Le service « zed » n'est pas dans ce portail : il est écrit, mais une \
             faute empêche de le publier. → Corrigez la faute de sa ligne dans content/services/liste.csv : la \
             mention sera juste.",
            "3:30 reference-inconnue: Le service « seul » n'est pas dans ce portail : il est écrit, mais une \
             faute empêche de le publier. → Corrigez la faute de content/services/seul.md : la mention sera juste.",
            "4:31 reference-inconnue: Le service « zad » n'est pas dans ce portail. → Corrigez cet \
             identifiant, ou ajoutez ce service. S'il est écrit, c'est qu'il n'est pas montré : regardez son \
             statut, l'accord de la personne et ses fautes. En attendant, la mention est laissée de côté.",
        ]
    );
}

#[test]
fn a_link_to_a_kind_of_which_all_is_left_out_leads_to_its_row() {
    let services = "id;nom;type;adresse.commune;date_maj;contacts.telephone
zed;Zed;ludotheque;Trets;12/10/2026;04
";
    let page = "+++\ntitre = \"Essai\"\n+++\n[a](/services/ludotheque/)\n";
    let files = [
        ("content/services/liste.csv", services),
        ("content/pages/essai.md", page),
    ];
    assert_eq!(
        told_of_references(&files),
        [
            "4:1 lien-mort: Le lien « /services/ludotheque/ » ne mène à aucune page : celle qu'il nomme est écrite, \
          mais une faute empêche de la publier. → Corrigez la faute de sa ligne dans \
          content/services/liste.csv : le lien sera juste."
        ]
    );
}
