//! Odd columns and cells of tables: each mend, followed, mends.

use super::told::{HEADINGS, ROW, told, told_of, told_of_cells};
use crate::portal_folder::PortalFolder;

#[test]
fn a_group_that_no_row_fills_lacks_no_column() {
    for column in [
        "gestionnaire.siret",
        "consentement.porte_sur",
        "consentement.recueilli_le",
        "source.url",
        "adresse.code_postal;communes_desservies",
    ] {
        let empty = ";".repeat(column.matches(';').count());
        let table =
            format!("{HEADINGS};{column}\n{ROW};{empty}\nAutre;rpe;Rousset;12/10/2026;{empty}\n");
        let nothing: &[&str] = &[];
        assert_eq!(
            told(&[("content/services/essai.csv", &table)]),
            nothing,
            "{column}"
        );
    }
    // One row that fills it lacks the rest, and so does one that only comes to places.
    assert_eq!(
        told_of_cells("gestionnaire.siret", &["", "21130110700010"]),
        [
            "3:37 cle-manquante: La clé « gestionnaire.nom » manque. → Ajoutez au tableau une colonne \
             « gestionnaire.nom », et remplissez-la à cette ligne."
        ]
    );
    assert_eq!(
        told(&[(
            "content/services/essai.csv",
            "nom;type;adresse.voie;communes_desservies;date_maj\nLudo;ludotheque;;Trets;12/10/2026\n"
        )]),
        [""; 0]
    );
    // What every row lacks is told of a table without rows too.
    let told = told(&[("content/services/essai.csv", "nom;adresse.commune\n")]);
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn a_list_of_kinds_that_is_gone_is_told_once() {
    let portal = PortalFolder::new();
    portal.write("content/services/essai.csv", format!("{HEADINGS}\n{ROW}\n"));
    portal.remove("content/types.toml");
    // A page leads to the relay.
    portal.remove("content/pages");
    assert_eq!(
        told_of(&portal),
        [
            "types-absents: Aucun type de service n'est donné : aucune fiche ne peut être \
             publiée. → Remettez ce fichier dans content/ : il est dans vos sauvegardes, et la \
             démonstration de Marelle en donne un modèle."
        ]
    );
    portal.write("content/types.toml", "");
    assert_eq!(
        told_of(&portal),
        [
            "types-absents: Aucun type de service n'est donné : aucune fiche ne peut être \
             publiée. → Donnez-y au moins un type, sur le modèle de ce fichier dans la \
             démonstration de Marelle."
        ]
    );
}

#[test]
fn a_kind_with_a_fault_is_neither_absent_nor_unknown() {
    let portal = PortalFolder::new();
    portal.write("content/services/essai.csv", format!("{HEADINGS}\n{ROW}\n"));
    portal.remove("content/pages");
    let told = |types: &str| -> Vec<String> {
        portal.write("content/types.toml", types);
        let told = told_of(&portal).into_iter();
        told.map(|line| {
            line.split_once(' ')
                .unwrap()
                .1
                .split(" → ")
                .next()
                .unwrap()
                .to_owned()
        })
        .collect()
    };
    let types = portal.read("content/types.toml");
    let (others, ludotheque) =
        types.split_at(types.find("[[types]]\nid = \"ludotheque\"").unwrap());
    let lines = ludotheque
        .lines()
        .filter(|line| !line.starts_with("pluriel"));
    let ludotheque = lines.collect::<Vec<_>>().join("\n");
    let lacking = "cle-manquante: La clé « types.pluriel » manque.";
    assert_eq!(told(&format!("{others}{ludotheque}")), [lacking]);
    // Alone it is no list without any kind.
    let (groups, _) = types.split_at(types.find("[[types]]").unwrap());
    let (ludotheque, _) = ludotheque.split_once("\n\n").unwrap_or((&ludotheque, ""));
    assert_eq!(told(&format!("{groups}{ludotheque}\n")), [lacking]);
}

#[test]
fn what_a_spreadsheet_wrote_in_place_of_a_value_is_told_as_that() {
    assert_eq!(
        told_of_cells("verifie_le", &["########", "#REF!"]),
        [
            "2:37 colonne-trop-etroite: « ######## » est ce que montre une colonne trop étroite : \
             « verifie_le » n'est pas publié. → Élargissez la colonne dans le tableur, puis \
             exportez de nouveau le tableau.",
            "3:37 formule-en-erreur: « #REF! » est une formule du tableur sans résultat : \
             « verifie_le » n'est pas publié. → Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.",
        ]
    );
    let table = "nom;type;adresse.commune;date_maj\n\
                 #N/A;ludotheque;Trets;12/10/2026\n\
                 Ludo;#REF!;Trets;12/10/2026\n\
                 Ludo;ludotheque;#####;12/10/2026\n\
                 -;ludotheque;Trets;12/10/2026\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "2:1 valeur-necessaire: « #N/A » est une formule du tableur sans résultat ; \
             « nom » est nécessaire. → Corrigez la formule dans le tableur, ou écrivez la valeur \
             à sa place.",
            "3:6 valeur-necessaire: « #REF! » est une formule du tableur sans résultat ; \
             « type » est nécessaire. → Corrigez la formule dans le tableur, ou \
             écrivez la valeur à sa place.",
            "4:17 valeur-necessaire: « ##### » est ce que montre une colonne trop étroite ; \
             « adresse.commune » est nécessaire. → Élargissez la colonne dans le tableur, puis \
             exportez de nouveau le tableau.",
            "5:1 valeur-necessaire: « - » ne dit rien et est compté comme vide ; « nom » est \
             nécessaire. → Écrivez la valeur.",
        ]
    );
}

#[test]
fn a_text_kept_by_a_formula_is_the_value_of_its_cell() {
    assert_eq!(
        told_of_cells(
            "adresse.code_postal;contacts.telephone;verifie_le",
            &[
                "=\"13530\";\"=\"\"0465710001\"\"\";=\"12/10/2026\"",
                "=\"\";=\"04\";=\"10/25/2026\"",
                "13530;=SOMME(A1:A3);\"=HYPERLINK(\"\"https://a.example\"\";\"\"x\"\")\"",
            ]
        ),
        [
            "3:41 telephone-invalide: Le numéro « 04 » n'est pas un numéro français. → Écrivez dix \
             chiffres (04 65 71 00 01) ou un numéro court (3230).",
            "3:47 mois-avant-jour: Dans la date « 10/25/2026 », le mois est écrit avant le jour. → \
             Écrivez : 25/10/2026. Vérifiez toute la colonne : les autres dates y sont peut-être \
             inversées aussi.",
            "4:43 formule-en-erreur: « =SOMME(A1:A3) » est une formule du tableur sans résultat : \
             « contacts.telephone » n'est pas publié. → Écrivez la valeur ; dans un tableau, \
             corrigez la formule ou videz la cellule.",
            "4:57 formule-en-erreur: « =HYPERLINK(\"https://a.example\";\"x\") » est une formule du \
             tableur sans résultat : « verifie_le » n'est pas publié. → Écrivez la valeur ; dans \
             un tableau, corrigez la formule ou videz la cellule.",
        ]
    );
}

#[test]
fn a_row_that_ends_before_a_column_is_told_to_fill_it() {
    let table = "id;nom;type;adresse.code_postal;Adresse.Commune;date_maj\n\
                 a;A;ludotheque;13530\n\
                 b;B;ludotheque;13530;\n\
                 c;C;ludotheque;13530;Trets;12/10/2026\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "2:16 cle-manquante: La clé « adresse.commune » manque. → Remplissez la colonne \
             « adresse.commune » de cette ligne.",
            "3:22 cle-manquante: La clé « adresse.commune » manque. → Remplissez la colonne \
             « adresse.commune » de cette ligne.",
        ]
    );
}

#[test]
fn codes_and_days_are_read_behind_the_apostrophe_of_a_spreadsheet() {
    assert_eq!(
        told_of_cells(
            "adresse.code_postal;contacts.telephone;verifie_le;capacite",
            &[
                "'13530;'0465710001;'12/10/2026;'20",
                "'13530;'465710001;2026/10/12;20",
                "'13530';'04;2026/25/10;'200000",
                "13530;;'10/25/2026;'vingt",
            ]
        ),
        [
            "3:44 zero-perdu: « 465710001 » a perdu son zéro ; il est lu « 0465710001 ». → Mettez \
             la colonne au format « Texte » dans le tableur.",
            "4:37 code-postal-invalide: « '13530' » n'est pas un code postal. → Écrivez : 13530",
            "4:45 telephone-invalide: Le numéro « 04 » n'est pas un numéro français. → Écrivez dix \
             chiffres (04 65 71 00 01) ou un numéro court (3230).",
            "4:49 date-impossible: La date « 2026/25/10 » ne se lit pas, ou n'existe pas. → \
             Écrivez une date qui existe, par exemple 12/10/2026.",
            "4:60 nombre-hors-limites: « capacite » vaut 200000 ; il faut un nombre entre 0 et \
             100000. → Écrivez un nombre entre 0 et 100000.",
            "5:44 mois-avant-jour: Dans la date « 10/25/2026 », le mois est écrit avant le jour. → \
             Écrivez : 25/10/2026. Vérifiez toute la colonne : les autres dates y sont peut-être \
             inversées aussi.",
            "5:56 type-incorrect: « capacite » attend un nombre entier, et a reçu « vingt ». → Écrivez un nombre entier, en chiffres.",
        ]
    );
}

#[test]
fn a_weekday_and_a_year_that_cannot_be_are_told() {
    assert_eq!(
        told_of_cells(
            "autorisation.nature;autorisation.fin",
            &[
                "agrément;mardi 12 octobre 2027",
                "agrément;dim. 12 octobre 2027",
                "agrément;12/10/0027",
                "agrément;1 janvier 2207",
                "agrément;12/10/2027",
                "agrément;31/12/2099",
            ]
        ),
        [
            "3:46 jour-et-date: « dim. 12 octobre 2027 » se contredit : le 12 octobre 2027 est un \
             mardi. → Vérifiez le jour auprès de la structure. Si la date est juste, écrivez : \
             12/10/2027",
            "4:46 annee-impossible: La date « 12/10/0027 » est en l'an 27 : c'est sans doute une \
             faute de frappe. → Écrivez l'année avec ses quatre chiffres, par exemple : \
             12/10/2027",
            "5:46 annee-impossible: La date « 1 janvier 2207 » est en l'an 2207 : c'est sans doute \
             une faute de frappe. → Écrivez l'année avec ses quatre chiffres, par exemple : \
             01/01/2026. S'il n'y a pas de date de fin, n'écrivez rien.",
        ]
    );
}

#[test]
fn amounts_are_read_and_told_as_prices() {
    assert_eq!(
        told_of_cells(
            "tarif.montants.de;tarif.montants.a",
            &["2,50 €;4€50", "-3;2", "5;2 €", "deux euros;3", "0;0"]
        ),
        [
            "3:37 montant-negatif: « tarif.montants.de » vaut -3 : un prix n'est pas sous zéro. → \
             Écrivez-le sans le signe moins : 3",
            "4:39 montants-inverses: Les montants sont à l'envers : 5 € vient avant 2 €. → Écrivez \
             2 € dans la colonne « tarif.montants.de », et 5 dans « tarif.montants.a ».",
            "5:37 type-incorrect: « tarif.montants.de » attend un nombre, et a reçu « deux \
             euros ». → Écrivez le nombre seul, en chiffres.",
        ]
    );
    let page = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = 2026-10-12\ntarif = { montants = [{ de = 5, a = 2 }, { de = -1.5 }] }\n\
                +++\n";
    assert_eq!(
        told(&[("content/services/essai.md", page)]),
        [
            "6:37 montants-inverses: Les montants sont à l'envers : 5 € vient avant 2 €. → Écrivez \
             le plus petit d'abord : de = 2, a = 5",
            "6:49 montant-negatif: « tarif.montants.de » vaut -1.5 : un prix n'est pas sous zéro. \
             → Écrivez-le sans le signe moins : 1.5",
        ]
    );
}

#[test]
fn cells_are_read_as_people_fill_them() {
    assert_eq!(
        told_of_cells("accueil.urgence", &["O", "n", "Oui", "x"]),
        [""; 0]
    );
    assert_eq!(
        told_of_cells("accueil.urgence", &["peut-être"]),
        [
            "2:37 type-incorrect: « accueil.urgence » attend oui ou non, et a reçu « peut-être ». → \
          Par exemple : oui"
        ]
    );
    assert_eq!(
        told_of_cells(
            "disponibilites.declaree_le;disponibilites.places",
            &[
                "12/11/2026;complet",
                "12/11/2026;0 place",
                "12/11/2026;aucune",
                "12/11/2026;3 places",
                "12/11/2026;quelques",
            ]
        ),
        [
            "6:48 type-incorrect: « disponibilites.places » attend un nombre entier, et a reçu \
          « quelques ». → Écrivez un nombre entier, en chiffres."
        ]
    );
    assert_eq!(
        told_of_cells("adresse.latitude;adresse.longitude", &["43,45;à côté"]),
        [
            "2:43 type-incorrect: « adresse.longitude » attend un nombre, et a reçu « à côté ». → Écrivez le nombre seul, en chiffres."
        ]
    );
}

#[test]
fn a_list_of_choices_is_read_however_they_are_parted() {
    let cells = [
        "02/03/2026;nom, téléphone",
        "02/03/2026;nom et telephone | courriel",
    ];
    assert_eq!(
        told_of_cells("consentement.recueilli_le;consentement.porte_sur", &cells),
        [
            "2:48 liste-lue: « nom, téléphone » est lu comme : nom, telephone. → Écrivez : nom | \
             telephone",
            "3:48 liste-lue: « nom et telephone | courriel » est lu comme : nom, telephone, \
             courriel. → Écrivez : nom | telephone | courriel",
        ]
    );
    assert_eq!(
        told_of_cells(
            "consentement.recueilli_le;consentement.porte_sur",
            &["02/03/2026;nom, âme"]
        ),
        [
            "2:48 valeur-inconnue: « consentement.porte_sur » ne peut pas valoir « nom, âme ». → \
          Choisissez parmi : nom, telephone, courriel, adresse, horaires, disponibilites, tarif, \
          description, site, accueil, ages, capacite, communes_desservies, itinerance, role, \
          publics, gestionnaire, infos_du_moment, inscription, rendez_vous, officiel, acceslibre."
        ]
    );
    let page = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = 2026-10-12\n\
                consentement = { recueilli_le = 2026-03-02, porte_sur = [\"nom, telephone\"] }\n+++\n";
    assert_eq!(
        told(&[("content/services/essai.md", page)]),
        [
            "6:58 valeur-inconnue: « consentement.porte_sur » ne peut pas valoir « nom, \
          telephone ». → Écrivez : \"nom\", \"telephone\""
        ]
    );
}

#[test]
fn a_column_repeats_one_that_is_there_or_one_that_takes_its_name() {
    let told_of = |columns: &str| {
        let empty = ";".repeat(columns.matches(';').count());
        let table = format!("{HEADINGS};{columns}\n{ROW};{empty}\n");
        told(&[("content/services/essai.csv", &table)])
    };
    let line = |at: &str, name: &str, mend: &str| {
        format!(
            "1:{at} colonne-inconnue: La colonne « {name} » n'est pas connue : ce qu'elle \
             contient est ignoré. → {mend}"
        )
    };
    assert_eq!(
        told_of("contacts.tel;contacts.telephone"),
        [line(
            "35",
            "contacts.tel",
            "Elle semble répéter la colonne « contacts.telephone », qui est déjà là : gardez l'une \
             des deux."
        )]
    );
    assert_eq!(
        told_of("contacts.téléphone;contacts.tel")[1],
        line(
            "54",
            "contacts.tel",
            "Elle semble répéter la colonne « contacts.téléphone » : gardez l'une des deux, et \
             nommez-la « contacts.telephone »."
        )
    );
}
