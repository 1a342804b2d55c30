//! Values that nobody noticed, and mends that gave a fault again: each ends it when it is followed.

use super::told::{told, told_of_cells};

/// The kinds of the small portal.
const KINDS: &str = include_str!("../portal_folder/content/types.toml");

/// What is told of a fiche with one line more.
fn told_with(line: &str) -> Vec<String> {
    let page = format!(
        "+++\nnom = \"A\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Trets\" }}\n\
         date_maj = 2026-10-12\n{line}\n+++\n"
    );
    told(&[("content/services/a.md", &page)])
}

/// What is told of a fiche of these lines.
fn told_of_lines(text: &str) -> Vec<String> {
    told(&[("content/services/a.md", text)])
}

const BEFORE: &str = "les âges sont montrés tels quels, et la recherche n'en tient pas compte.";

#[test]
fn an_age_of_no_child_is_told() {
    let fault = |row: u32, text: &str, hint: &str| {
        format!("{row}:37 age-invalide: L'âge « {text} » ne se lit pas : {BEFORE} → {hint}")
    };
    let nobody = "Aucun enfant n'a cet âge : vérifiez le nombre et son unité, par exemple : \
                  10 semaines, 18 mois ou 3 ans.";
    let ages = ["150 ans", "36 ans", "-3", "-3 ans", "16 ans"];
    assert_eq!(
        told_of_cells("ages.min", &ages),
        [
            fault(2, "150 ans", nobody),
            fault(3, "36 ans", nobody),
            fault(
                4,
                "-3",
                "Écrivez-le sans le signe moins, avec son unité, par exemple : 3 ans ou 3 mois."
            ),
            fault(
                5,
                "-3 ans",
                "Si l'on accueille avant 3 ans, écrivez 3 ans dans la colonne « ages.avant », et \
                 rien ici. Sinon, effacez le signe moins."
            ),
        ]
    );
}

#[test]
fn a_number_below_zero_is_never_proposed() {
    assert_eq!(
        told_of_cells("capacite", &["-3"]),
        [
            "2:37 nombre-hors-limites: « capacite » vaut -3 ; il faut un nombre entre 1 et 100000. → Écrivez-le sans le signe moins : 3"
        ]
    );
    assert_eq!(
        told_with("capacite = \"-3\""),
        [
            "6:12 type-incorrect: « capacite » attend un nombre entier, sans guillemets, et a reçu un texte. → Écrivez un nombre entier, en chiffres."
        ]
    );
}

#[test]
fn a_type_that_schema_org_has_not_is_told() {
    let told_of = |written: &str| {
        let kinds = KINDS.replace("\"ChildCare\"", written);
        told(&[("content/types.toml", &kinds)])
    };
    let fault = |written: &str, hint: &str| {
        let sentence = "n'est pas un type de lieu, d'organisme ou de service de schema.org : les \
                        moteurs de recherche ne savent pas le lire.";
        [format!(
            "30:14 type-schema-org: « {written} » {sentence} → {hint}"
        )]
    };
    assert_eq!(
        told_of("\"Creche\""),
        fault(
            "Creche",
            "Effacez cette ligne, ou écrivez-en un, par exemple : schema_org = \"ChildCare\" \
             (accueil d'enfants), \"GovernmentOffice\" (administration) ou \"CivicStructure\" \
             (lieu public)."
        )
    );
    let exactly = "Écrivez exactement \"ChildCare\".";
    assert_eq!(told_of("\"childcare\""), fault("childcare", exactly));
    let alone = "Écrivez \"ChildCare\", sans rien autour.";
    let address = "https://schema.org/ChildCare";
    assert_eq!(told_of(&format!("\"{address}\"")), fault(address, alone));
    for known in ["Preschool", "Library", "SportsClub", "Organization"] {
        assert_eq!(
            told_of(&format!("\"{known}\"")),
            Vec::<String>::new(),
            "{known}"
        );
    }
}

#[test]
fn a_synonym_that_names_another_kind_is_told() {
    let kinds = format!("{KINDS}synonymes = [\"multi accueils\", \"Ludothèque\", \"jeux\"]\n");
    assert_eq!(
        told(&[("content/types.toml", &kinds)]),
        [
            "48:14 mot-aussi-synonyme: « multi accueils » est dans « synonymes », et c'est aussi le nom exact du type « Multi-accueil ». → Effacez-le de cette liste : la recherche de ce nom ne mène qu'au type qui le porte."
        ]
    );
}

#[test]
fn a_full_stop_behind_a_site_is_told() {
    let sites = [
        "https://www.trets.fr.",
        "www.trets.fr.",
        "(https://www.trets.fr).",
        "https://www.trets.fr/wiki/S.A.",
    ];
    assert_eq!(
        told_of_cells("liens.site", &sites),
        [
            "2:37 lien-lu: « https://www.trets.fr. » est lu comme https://www.trets.fr. → Écrivez : https://www.trets.fr",
            "3:37 lien-lu: « www.trets.fr. » est lu comme https://www.trets.fr. → Écrivez : https://www.trets.fr",
            "4:37 lien-invalide: « (https://www.trets.fr). » n'est pas une adresse de site. → Écrivez ici l'adresse seule : « https://www.trets.fr »",
        ]
    );
}

#[test]
fn what_a_list_is_published_without_is_told_so() {
    let hint = "Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.";
    assert_eq!(
        told_of_cells("publics", &["familles | #REF!"]),
        [format!(
            "2:37 formule-en-erreur: « #REF! » est une formule du tableur sans résultat : rien n'en est publié dans « publics ». → {hint}"
        )]
    );
}

#[test]
fn another_word_for_a_key_is_told_once() {
    let table = "id;nom;type;adresse.ville;date_maj\na;Ludo;ludotheque;Trets;12/10/2026\n";
    assert_eq!(
        told(&[("content/services/a.csv", table)]),
        [
            "1:1 colonne-manquante: Il manque à ce tableau la colonne « adresse.commune ». → Renommez la colonne « adresse.ville » en « adresse.commune ».",
            "1:13 colonne-inconnue: La colonne « adresse.ville » n'est pas connue : ce qu'elle contient est ignoré. → Vouliez-vous écrire « adresse.commune » ?",
        ]
    );
    let page = "+++\nnom = \"A\"\ntype = \"rpe\"\nadresse = { ville = \"Trets\" }\ndate_maj = 2026-10-12\n+++\n";
    assert_eq!(
        told_of_lines(page),
        [
            "4:11 cle-manquante: La clé « adresse.commune » manque. → Écrivez « commune » à la place de « ville ».",
            "4:13 cle-inconnue: La clé « ville » n'existe pas ici. → Écrivez « commune » à la place.",
        ]
    );
    let below = "+++\nnom = \"A\"\ndate_maj = 2026-10-12\n[adresse]\ncommune = \"Trets\"\ntype = \"multi-accueil\"\n+++\n";
    let above = "Elle est sous la ligne « [adresse] », et compte donc dans « adresse » : placez-la \
                 au-dessus de cette ligne.";
    assert_eq!(
        told_of_lines(below),
        [
            format!("2:1 cle-manquante: La clé « type » manque. → {above}"),
            format!("6:1 cle-inconnue: La clé « type » n'existe pas ici. → {above}"),
        ]
    );
}

#[test]
fn keys_that_share_a_line_are_parted() {
    let page = "+++\nnom = \"A\", type = \"multi-accueil\"\nadresse = { commune = \"Trets\" } date_maj = 2026-10-12\n+++\n";
    let told_at = |place: &str, keys: &str| {
        format!(
            "{place} syntaxe: Cette ligne ne se lit pas : plusieurs clés y sont écrites. → Mettez chaque clé sur une ligne à elle, sans virgule à la fin : {keys}."
        )
    };
    assert_eq!(
        told_of_lines(page),
        [
            told_at("2:12", "« nom », « type »"),
            told_at("3:33", "« adresse », « date_maj »"),
        ]
    );
}

#[test]
fn a_border_that_names_a_format_is_told() {
    let told_of = |first: &str, last: &str| {
        told_of_lines(&format!(
            "{first}\nnom = \"A\"\ntype = \"multi-accueil\"\nadresse = {{ commune = \"Trets\" }}\n\
             date_maj = 2026-10-12\n{last}\n"
        ))
    };
    let absent = |hint: &str| {
        [format!(
            "1:1 entete-absente: L'en-tête manque : la première ligne doit être « +++ ». → {hint}"
        )]
    };
    assert_eq!(
        told_of("+++toml", "+++"),
        absent("Écrivez +++ à la place de « +++toml ».")
    );
    assert_eq!(
        told_of("```toml", "```"),
        absent("Écrivez +++ à la place de « ```toml », et de même à la ligne qui ferme l'en-tête.")
    );
    assert_eq!(
        told_of("+++ id = \"b\"", "+++"),
        absent("Laissez +++ seul sur la première ligne, et mettez à la ligne : id = \"b\"")
    );
    assert_eq!(
        told_of("+++", "+++ toml"),
        [
            "1:1 entete-non-fermee: L'en-tête n'est pas fermé : il manque une ligne « +++ » avant le texte. → Écrivez +++ à la place de « +++ toml », à la ligne 6."
        ]
    );
    let yaml = "1:1 entete-yaml: L'en-tête est écrit en YAML (« --- ») ; ici, il s'écrit en TOML. → \
                Remplacez les deux lignes « --- » par « +++ », et « clé: valeur » par « clé = \"valeur\" ».";
    assert_eq!(told_of("--- yaml", "---"), [yaml]);
}

#[test]
fn what_belongs_in_a_group_is_proposed_there() {
    let wanted = |key: &str, wants: &str, got: &str, hint: &str| {
        [format!(
            "6:{} type-incorrect: « {key} » attend {wants}, et a reçu {got}. → {hint}",
            key.len() + 4
        )]
    };
    let list = "une liste entre crochets";
    assert_eq!(
        told_with("contacts = \"a@b.fr\""),
        wanted(
            "contacts",
            list,
            "un texte",
            "Écrivez : contacts = [{ courriel = \"a@b.fr\" }]"
        )
    );
    assert_eq!(
        told_with("contacts = { courriel = \"a@b.fr\" }"),
        wanted(
            "contacts",
            list,
            "un groupe de clés",
            "Écrivez : contacts = [{ courriel = \"a@b.fr\" }]"
        )
    );
    assert_eq!(
        told_with("[contacts]\ncourriel = \"a@b.fr\""),
        [
            "6:1 type-incorrect: « contacts » attend une liste entre crochets, et a reçu un groupe de clés. → Écrivez [[contacts]] à la place de [contacts]."
        ]
    );
    assert_eq!(
        told_with("resume = { texte = \"Un lieu.\" }"),
        wanted(
            "resume",
            "un texte entre guillemets",
            "un groupe de clés",
            "Écrivez : resume = \"Un lieu.\""
        )
    );
    assert_eq!(
        told_with("email = \"a@b.fr\""),
        [
            "6:1 cle-inconnue: La clé « email » n'existe pas ici. → Elle se met dans « contacts » : contacts = [{ courriel = \"a@b.fr\" }]"
        ]
    );
    let settings = include_str!("../portal_folder/marelle.toml");
    let settings = format!("{settings}contact_dpo = \"dpo@a.fr\"\n");
    assert_eq!(
        told(&[("marelle.toml", &settings)]),
        [
            "5:1 cle-inconnue: La clé « contact_dpo » n'existe pas ici. → Écrivez « contact_dpo » dans un groupe « demande », avec « action », « responsable », « finalite », « duree »."
        ]
    );
}

#[test]
fn a_document_is_not_put_between_brackets() {
    let page = "+++\ntitre = \"B\"\n+++\n## Titre\n\nVoyez [ici](mon dossier.PDF).\n";
    assert_eq!(
        told(&[("content/pages/familles/b.md", page)]),
        [
            "6:7 balisage-brut: « [ici](mon dossier.PDF) » se verra tel quel sur la page. → Les documents (PDF, Word…) ne sont pas publiés : écrivez dans une page ce que dit celui-ci, ou donnez un lien https:// vers le site qui le publie."
        ]
    );
}

#[test]
fn a_placeholder_with_accents_is_given_the_name_that_exists() {
    let scale = "id = \"credit\"\nlibelle = \"Crédit\"\n\n[[valeurs]]\nid = \"plafond\"\n\
                 libelle = \"Plafond\"\nvaleur = 3500\nunite = \"euros\"\ndu = 2026-01-01\n\
                 source = { nom = \"Service-public\" }\n";
    let page = "+++\ntitre = \"B\"\n+++\n## Titre\n\nAvec {{ bareme crédit.plafond }}, \
                {{ bareme Credit.Plafonds }}, {{ bareme credit.Plafond }} et {{ numero Zébulon }}.\n";
    assert_eq!(
        told(&[
            ("content/baremes/credit.toml", scale),
            ("content/pages/familles/b.md", page)
        ]),
        [
            "6:6 repere-inconnu: Le barème « crédit » n'existe pas dans ce portail. → Écrivez : {{ bareme credit.plafond }}",
            "6:35 repere-inconnu: Le barème « Credit » n'existe pas dans ce portail. → Vouliez-vous écrire {{ bareme credit.plafond }} ?",
            "6:65 repere-inconnu: Le chiffre « Plafond » n'existe pas dans ce portail. → Écrivez exactement « plafond ».",
            "6:96 repere-inconnu: Le numéro « Zébulon » n'existe pas dans ce portail. → Ajoutez-le dans content/numeros.toml, sous le nom « zebulon », avec sa source, ou corrigez ce nom.",
        ]
    );
}
