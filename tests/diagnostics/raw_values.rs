//! Signs of HTML and of markdown, words to come and formulas in texts that are shown as they are
//! written.

use super::told::{told, told_of_cells};

#[test]
fn signs_of_other_programs_are_told_with_the_text_without_them() {
    assert_eq!(
        told_of_cells(
            "resume",
            &[
                "\"Crèche &amp; Co, d&#39;été\"",
                "<b>1</b> rue X<br/>",
                "**Gras** et [lien](/x/)",
                "Aide & Co, <Trets>, assistant*e*s",
            ]
        ),
        [
            "2:37 balisage-brut: « &amp; » se verra tel quel sur la page. → Écrivez : « Crèche & Co, d'été »",
            "3:37 balisage-brut: « <b> » se verra tel quel sur la page. → Écrivez : « 1 rue X »",
            "4:37 balisage-brut: « **Gras** » se verra tel quel sur la page. → Écrivez : « Gras et lien »",
        ]
    );
}

#[test]
fn lines_that_a_program_broke_are_apart() {
    assert_eq!(
        told_of_cells("resume", &["Ouvert lundi</br>mardi", "<h3>Jeux</h3>Livres"]),
        [
            "2:37 balisage-brut: « </br> » se verra tel quel sur la page. → Écrivez : « Ouvert lundi mardi »",
            "3:37 balisage-brut: « <h3> » se verra tel quel sur la page. → Écrivez : « Jeux Livres »",
        ]
    );
    assert_eq!(
        told_of_cells("accueil.langues", &["fr<br>en", "français</br>arabe"]),
        [
            "2:37 liste-lue: « fr<br>en » est lu comme : fr, en. → Écrivez : fr | en",
            "3:37 liste-lue: « français</br>arabe » est lu comme : fr, ar. → Écrivez : fr | ar",
        ]
    );
}

#[test]
fn dashes_and_spaces_of_numbers_and_days_are_read() {
    let none: [&str; 0] = [];
    let numbers = ["04–65–71–00–12", "04 — 65 — 71 — 00 — 12"];
    assert_eq!(told_of_cells("contacts.telephone", &numbers), none);
    let days = ["12 / 10 / 2026", "12/ 10/2026", "12 – 10 – 2026"];
    assert_eq!(told_of_cells("verifie_le", &days), none);
}

#[test]
fn words_to_come_and_formulas_are_counted_as_absent() {
    assert_eq!(
        told_of_cells(
            "accueil.repas",
            &[
                "=SOMME(A1:A3)",
                "TODO",
                "xxx",
                "?",
                "aucun",
                "TODO, l'atelier"
            ]
        ),
        [
            "2:37 formule-en-erreur: « =SOMME(A1:A3) » est une formule du tableur sans résultat : « accueil.repas » n'est pas publié. → Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.",
            "3:37 sans-valeur: « TODO » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "4:37 sans-valeur: « xxx » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "5:37 sans-valeur: « ? » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
        ]
    );
    let table = "nom;type;adresse.commune;date_maj;horaires;publics;liens.site\n\
                 NULL;ludotheque;Trets;12/10/2026;;;\n\
                 =B2;ludotheque;Trets;12/10/2026;;;\n\
                 Ludo;ludotheque;Trets;12/10/2026;-;?;non\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "2:1 valeur-necessaire: « NULL » ne dit rien et est compté comme vide ; « nom » est nécessaire. → Écrivez la valeur.",
            "3:1 valeur-necessaire: « =B2 » est une formule du tableur sans résultat ; « nom » est nécessaire. → Corrigez la formule dans le tableur, ou écrivez la valeur à sa place.",
            "4:34 sans-valeur: « - » ne dit rien : « horaires » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "4:36 sans-valeur: « ? » ne dit rien : « publics » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "4:38 sans-valeur: « non » ne dit rien : « liens.site » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
        ]
    );
}

#[test]
fn what_the_eye_does_not_see_is_no_name() {
    let table = "nom;type;adresse.commune;date_maj\n\
                 \u{2800};ludotheque;Trets;12/10/2026\n\
                 \u{ad};ludotheque;Trets;12/10/2026\n\
                 \u{3164}\u{200c};ludotheque;Trets;12/10/2026\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "2:1 cle-manquante: La clé « nom » manque. → Remplissez la colonne « nom » de cette ligne.",
            "3:1 cle-manquante: La clé « nom » manque. → Remplissez la colonne « nom » de cette ligne.",
            "4:1 cle-manquante: La clé « nom » manque. → Remplissez la colonne « nom » de cette ligne.",
        ]
    );
    let page = "+++\ntitre = \"\u{2800}\"\n+++\nUn texte.\n";
    let event = "+++\ntitre = \"\u{ad}\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\n\
                 lieu = { commune = \"Trets\" }\n+++\n";
    let territory =
        "id = \"epci\"\nnom = \"\u{200d}\u{200d}\"\nnature = \"epci\"\ncommunes = [\"13110\"]\n";
    assert_eq!(
        told(&[
            ("content/agenda/essai.md", event),
            ("content/pages/essai.md", page),
            ("content/territoires/epci.toml", territory),
        ]),
        [
            "2:9 texte-vide: « titre » est vide. → Écrivez : titre = \"Fête du jeu\"",
            "2:9 texte-vide: « titre » est vide. → Écrivez : titre = \"Les aides\"",
            "2:7 texte-vide: « nom » est vide. → Écrivez : nom = \"Ctg de la Sainte-Victoire\"",
        ]
    );
    let communes = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"13001","nom":"\u2800","departement":"13","lat":43.53,"lon":5.44},"geometry":null}]}"#;
    assert_eq!(
        told(&[("content/territoires/epci.geojson", communes)]),
        [
            "geojson-invalide: Ce fichier de contours ne se lit pas : l'élément 1 a une propriété « nom » qui ne se lit pas. → Remplacez-le par un fichier GeoJSON de communes en degrés WGS 84.",
        ]
    );
}
