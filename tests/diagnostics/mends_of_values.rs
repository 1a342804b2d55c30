//! Values that are not read, and the mends of them: each mends when it is followed.

use super::told::{told, told_of, told_of_cells};
use crate::portal_folder::PortalFolder;

#[test]
fn a_number_or_an_address_among_words_is_to_stand_alone() {
    assert_eq!(
        told_of_cells(
            "contacts.telephone",
            &[
                "tél : 04 65 71 00 01",
                "04 65 71 00 01 poste 12",
                "04 65 71 00 01"
            ]
        ),
        [
            "2:37 telephone-invalide: Le numéro « tél : 04 65 71 00 01 » n'est pas un numéro français. → Écrivez ici le numéro seul : « 04 65 71 00 01 »",
            "3:37 telephone-invalide: Le numéro « 04 65 71 00 01 poste 12 » n'est pas un numéro français. → Écrivez ici le numéro seul : « 04 65 71 00 01 »",
        ]
    );
    assert_eq!(
        told_of_cells("contacts.courriel", &["courriel : contact@trets.fr"]),
        [
            "2:37 courriel-invalide: L'adresse « courriel : contact@trets.fr » n'est pas une adresse électronique. → Écrivez ici l'adresse seule : « contact@trets.fr »",
        ]
    );
}

#[test]
fn words_without_a_day_are_given_no_day() {
    let page = "+++\nnom = \"A\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = \"octobre 2026\"\nstatut = \"projet\"\n\
                ouverture_prevue = \"rentrée 2027\"\n+++\n";
    assert_eq!(
        told(&[("content/services/a.md", page)]),
        [
            "5:12 date-sans-jour: « octobre 2026 » dit un mois, sans le jour. → Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12",
            "7:20 type-incorrect: « ouverture_prevue » attend une date, sans guillemets, et a reçu un texte. → Écrivez le jour : l'année, le mois et le jour, sans guillemets, comme 2026-10-12.",
        ]
    );
    let cells = [
        "projet;rentrée 2027",
        "projet;2027",
        "projet;janvier 2027",
        "projet;?",
    ];
    assert_eq!(
        told_of_cells("statut;ouverture_prevue", &cells),
        [
            "2:44 date-impossible: La date « rentrée 2027 » ne se lit pas, ou n'existe pas. → Écrivez une date qui existe, par exemple 12/10/2026.",
            "3:44 date-impossible: La date « 2027 » ne se lit pas, ou n'existe pas. → Écrivez une date qui existe, par exemple 12/10/2026.",
            "4:44 date-sans-jour: « janvier 2027 » dit un mois, sans le jour. → Écrivez le jour, le mois et l'année, par exemple 12/10/2026.",
            "5:37 ouverture-manquante: Un service en projet dit quand il doit ouvrir. → Remplissez la colonne « ouverture_prevue », par exemple : 04/01/2027",
            "5:44 sans-valeur: « ? » ne dit rien : « ouverture_prevue » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
        ]
    );
}

#[test]
fn what_a_date_lacks_is_named() {
    let days = ["12 octobre", "12/10", "29 février", "10/2026", "octobre"];
    assert_eq!(
        told_of_cells("verifie_le", &days),
        [
            "2:37 date-impossible: La date « 12 octobre » ne se lit pas, ou n'existe pas. → L'année manque : écrivez-la, par exemple 12/10/2026.",
            "3:37 date-impossible: La date « 12/10 » ne se lit pas, ou n'existe pas. → L'année manque : écrivez-la, par exemple 12/10/2026.",
            "4:37 date-impossible: La date « 29 février » ne se lit pas, ou n'existe pas. → L'année manque : écrivez-la, par exemple 29/02/2028.",
            "5:37 date-lue: « 10/2026 » est lu comme le 1er octobre 2026. → Écrivez aussi le jour ; tant qu'il manque, le premier du mois compte.",
            "6:37 date-impossible: La date « octobre » ne se lit pas, ou n'existe pas. → Écrivez une date qui existe, par exemple 12/10/2026.",
        ]
    );
    assert_eq!(
        told_of_cells("autorisation.fin", &["10/2026"]),
        [
            "2:37 cle-manquante: La clé « autorisation.nature » manque. → Ajoutez au tableau une colonne « autorisation.nature », et remplissez-la à cette ligne.",
            "2:37 date-sans-jour: « 10/2026 » dit un mois, sans le jour. → Écrivez le jour, le mois et l'année, par exemple 12/10/2026.",
        ]
    );
}

#[test]
fn a_form_that_asks_for_a_site_may_be_answered() {
    assert_eq!(
        told_of_cells(
            "liens.site",
            &[
                "non",
                "oui",
                "aucun site",
                "\"https://a.example/?x=1&amp;y=2\""
            ]
        ),
        [
            "2:37 sans-valeur: « non » ne dit rien : « liens.site » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "3:37 sans-valeur: « oui » ne dit rien : « liens.site » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "4:37 sans-valeur: « aucun site » ne dit rien : « liens.site » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "5:37 lien-lu: « https://a.example/?x=1&amp;y=2 » est lu comme https://a.example/?x=1&y=2. → Écrivez : https://a.example/?x=1&y=2",
        ]
    );
}

#[test]
fn a_link_that_begins_with_hidden_signs_is_told_as_a_browser_reads_it() {
    assert_eq!(
        told_of_cells("liens.site", &["\"java\tscript:x\""]),
        [
            "2:37 lien-interdit: Le lien commence par « javascript: », qui n'est pas permis. → Écrivez un lien qui commence par https:// (ou http://, mailto:, tel:).",
        ]
    );
}

#[test]
fn signs_in_a_list_of_choices_are_told_as_they_are_typed() {
    assert_eq!(
        told_of_cells(
            "consentement.porte_sur",
            &["nom, téléphone", "nom téléphone"]
        ),
        [
            "2:37 cle-manquante: La clé « consentement.recueilli_le » manque. → Ajoutez au tableau une colonne « consentement.recueilli_le », et remplissez-la à cette ligne.",
            "2:37 liste-lue: « nom, téléphone » est lu comme : nom, telephone. → Écrivez : nom | telephone",
            "3:37 cle-manquante: La clé « consentement.recueilli_le » manque. → Ajoutez au tableau une colonne « consentement.recueilli_le », et remplissez-la à cette ligne.",
            "3:37 liste-lue: « nom téléphone » est lu comme : nom, telephone. → Écrivez : nom | telephone",
        ]
    );
    let page = |covers: &str| {
        format!(
            "+++\nnom = \"A\"\ntype = \"rpe\"\nadresse = {{ commune = \"Trets\" }}\ndate_maj = 2026-10-12\n\
             consentement = {{ recueilli_le = 2026-03-02, porte_sur = {covers} }}\n+++\n"
        )
    };
    let told_of = |covers: &str| told(&[("content/services/a.md", &page(covers))]);
    assert_eq!(
        told_of("[\"nom, téléphone\"]"),
        [
            "6:58 valeur-inconnue: « consentement.porte_sur » ne peut pas valoir « nom, téléphone ». → Écrivez : \"nom\", \"telephone\"",
        ]
    );
    assert_eq!(
        told_of("\"nom, téléphone\""),
        [
            "6:57 type-incorrect: « consentement.porte_sur » attend une liste entre crochets, et a reçu un texte. → Écrivez : porte_sur = [\"nom\", \"telephone\"]",
        ]
    );
    assert_eq!(
        told_of("\"Nom\""),
        [
            "6:57 type-incorrect: « consentement.porte_sur » attend une liste entre crochets, et a reçu un texte. → Écrivez : porte_sur = [\"nom\"]",
        ]
    );
    assert_eq!(
        told_of_cells("publics", &["Tout public", "tous publics"]),
        [""; 0]
    );
}

#[test]
fn pictures_are_named_with_slashes_and_without_what_follows() {
    let portal = PortalFolder::new();
    let page = "+++\ntitre = \"Essai\"\n+++\n![a](images\\photo.png)\n\n![b](images/photo.png?x=1)\n\n\
                ![c](autre\\vue.png#haut)\n";
    portal.write("content/pages/essai.md", page);
    portal.write("content/pages/images/photo.png", "");
    assert_eq!(
        told_of(&portal),
        [
            "4:1 image-absente: L'image « images\\photo.png » n'est pas dans ce portail. → Écrivez : images/photo.png",
            "6:1 image-absente: L'image « images/photo.png?x=1 » n'est pas dans ce portail. → Écrivez : images/photo.png",
            "8:1 image-absente: L'image « autre\\vue.png#haut » n'est pas dans ce portail. → Écrivez : autre/vue.png, et placez l'image à cet endroit.",
        ]
    );
}

#[test]
fn links_that_stay_raw_are_told_how_to_be_closed() {
    let page = "+++\ntitre = \"Essai\"\n+++\n[c](mailto: a@trets.fr)\n\n[ouvert](/fiches/relais/\n\n\
                [ouvert aussi](/fiches/relais/ et la suite\n\n[ici](https://a.example/un\n\n\
                [photo](ma photo.png)\n";
    assert_eq!(
        told(&[("content/pages/essai.md", page)]),
        [
            "4:1 balisage-brut: « [c](mailto: » se verra tel quel sur la page. → Écrivez l'adresse sans espace, juste après « mailto: », et fermez la parenthèse : [mots](mailto:contact@exemple.fr).",
            "6:1 balisage-brut: « [ouvert](/fiches/relais/ » se verra tel quel sur la page. → Fermez la parenthèse juste après l'adresse : [mots](/adresse/).",
            "8:1 balisage-brut: « [ouvert aussi](/fiches/relais/ et la suite » se verra tel quel sur la page. → Fermez la parenthèse juste après l'adresse : [mots](/adresse/).",
            "10:1 balisage-brut: « [ici](https://a.example/un » se verra tel quel sur la page. → Fermez la parenthèse juste après l'adresse : [mots](/adresse/).",
            "12:1 balisage-brut: « [photo](ma photo.png) » se verra tel quel sur la page. → Mettez le nom du fichier entre chevrons : [mots](<nom du fichier.jpg>).",
        ]
    );
}

#[test]
fn degrees_and_quotes_of_a_cell_are_shown_as_their_author_sees_them() {
    let cells = ["\"43°26'50\"\"N\"", "\"le \"\"nord\"\"\""];
    assert_eq!(
        told_of_cells("adresse.latitude", &cells),
        [
            "2:37 type-incorrect: « adresse.latitude » attend un nombre, et a reçu « 43°26'50\"N ». → Écrivez : 43,44722",
            "3:37 type-incorrect: « adresse.latitude » attend un nombre, et a reçu « le \"nord\" ». → Écrivez le nombre seul, en chiffres.",
        ]
    );
    let page = "+++\nnom = \"A\"\ntype = \"rpe\"\ndate_maj = 2026-10-12\nverifie_le = \"12 octobre\"\n\
                adresse = { commune = \"Trets\", latitude = \"43°26'50\\\"N\", longitude = 5.6 }\n+++\n";
    assert_eq!(
        told(&[("content/services/a.md", page)]),
        [
            "5:14 date-francaise: La date « 12 octobre » n'est pas écrite comme il faut. → Écrivez l'année, le mois, le jour, sans guillemets : AAAA-10-12, avec l'année à la place de AAAA",
            "6:43 type-incorrect: « adresse.latitude » attend un nombre, sans guillemets, et a reçu un texte. → Écrivez : latitude = 43.44722",
        ]
    );
    let page = "+++\nnom = \"A\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = 12 octobre\nverifie_le = 10/2026\n+++\n";
    assert_eq!(
        told(&[("content/services/a.md", page)]),
        [
            "5:12 guillemets-manquants: La valeur de « date_maj » n'est pas entre guillemets. → Écrivez : date_maj = \"12 octobre\"",
            "6:14 date-sans-jour: « 10/2026 » dit un mois, sans le jour. → Écrivez l'année, le mois, le jour, sans guillemets : 2026-10-12",
        ]
    );
}

#[test]
fn the_times_of_an_event_are_mended_by_days_of_its_own() {
    let own = "Écrivez le jour et les heures, par exemple : « le 9 décembre 2026 14h-16h ».";
    let date = "Vérifiez le jour et la date, ou gardez la date seule et ajoutez les heures, par exemple : « le \
                16 décembre 2026 14h-16h ».";
    let none = "Corrigez la date : vérifiez le jour, le mois et l'année.";
    let fate = |etat: &str| {
        format!(
            "Gardez ici le jour et les heures, et dites ce qu'il devient avec « exceptions » : le (ce \
             jour), etat ({etat}). Dans un tableau, ce sont les colonnes « exceptions.le » et « exceptions.etat »."
        )
    };
    for (when, mend) in [
        ("16/12/2026", own.to_owned()),
        ("le mardi 16 décembre 2026", date.to_owned()),
        ("le 30 février 2027 14h-16h", none.to_owned()),
        ("en décembre 14h-16h, on verra", own.to_owned()),
        ("le 16 décembre 2026 15h-17h ANNULÉ", fate("annule")),
        (
            "le 16 décembre 2026 15h-17h, reporté au 18",
            fate("deplace"),
        ),
    ] {
        let event = format!(
            "+++\ntitre = \"Bal\"\nquand = [\"{when}\"]\nlieu = {{ commune = \"Trets\" }}\n+++\nBal.\n"
        );
        let said = told(&[("content/agenda/bal.md", &*event)]);
        assert!(said.iter().any(|told| told.ends_with(&mend)), "{said:#?}");
    }
}

#[test]
fn what_a_list_says_twice_is_told_and_kept_once() {
    assert_eq!(
        told_of_cells(
            "accueil.langues",
            &["fr | fr", "français|fr|anglais", "lsf | fsl"]
        ),
        [
            "2:37 liste-lue: « fr | fr » est lu comme : fr. → Écrivez : fr",
            "3:37 liste-lue: « français|fr|anglais » est lu comme : fr, en. → Écrivez : fr | en",
            "4:37 liste-lue: « lsf | fsl » est lu comme : lsf. → Écrivez : lsf",
        ]
    );
    assert_eq!(
        told_of_cells("publics", &["familles | Familles", "familles | jeunes"]),
        ["2:37 liste-lue: « familles | Familles » est lu comme : familles. → Écrivez : familles"]
    );
    let page = "+++\nnom = \"A\"\ntype = \"rpe\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = 2026-10-12\naccueil = { langues = [\"fr\", \"ca\", \"fr\"] }\n\
                publics = [\"familles\"]\n+++\n";
    assert_eq!(
        told(&[("content/services/a.md", page)]),
        ["6:23 liste-lue: « fr, ca, fr » est lu comme : fr, ca. → Écrivez : [\"fr\", \"ca\"]",]
    );
}
