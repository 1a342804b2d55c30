//! Mends that name the key or the value that was meant, and never the word that was written.

use super::told::{told, told_of_cells};

#[test]
fn a_service_that_is_closed_has_no_hours_but_a_status() {
    assert_eq!(
        told(&[
            (
                "content/services/a.md",
                "+++\nnom = \"Ludo A\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nhoraires = [\"Fermé\"]\n+++\n"
            ),
            (
                "content/services/b.md",
                "+++\nnom = \"Ludo B\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nhoraires = [\"Fermée définitivement\"]\n+++\n"
            ),
            (
                "content/services/c.md",
                "+++\nnom = \"Ludo C\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nstatut = \"annulé\"\n+++\n"
            ),
            (
                "content/services/d.md",
                "+++\nnom = \"Ludo D\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nstatut = \"fermé\"\n+++\n"
            ),
            (
                "content/services/e.md",
                "+++\nnom = \"Ludo E\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nhoraires = \"Fermé\"\n+++\n"
            ),
            (
                "content/agenda/a.md",
                "+++\ntitre = \"Jeux\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\nstatut = \"annulé\"\n+++\n"
            ),
        ]),
        [
            "5:10 valeur-inconnue: « statut » ne peut pas valoir « annulé ». → Dites-le de chaque séance dans « exceptions », avec son jour (le) et ce qu'elle devient (etat) : \"annule\". Si plus aucune n'a lieu, écrivez ici \"archive\".",
            "6:14 horaires-non-lus: Horaires qui ne sont pas compris : il manque le jour. → Effacez-le, et écrivez dans « statut » : suspendu si le service est fermé pour un temps, archive s'il l'est pour toujours. S'il ferme quelques jours, gardez ses heures habituelles.",
            "6:21 horaires-non-lus: Horaires qui ne sont pas compris : « définitivement » n'est pas compris. → Effacez-le, et écrivez dans « statut » : suspendu si le service est fermé pour un temps, archive s'il l'est pour toujours. S'il ferme quelques jours, gardez ses heures habituelles.",
            "6:10 valeur-inconnue: « statut » ne peut pas valoir « annulé ». → Écrivez \"suspendu\" si c'est pour un temps, \"archive\" si c'est pour toujours.",
            "6:10 valeur-inconnue: « statut » ne peut pas valoir « fermé ». → Écrivez \"suspendu\" si c'est pour un temps, \"archive\" si c'est pour toujours.",
            "6:12 type-incorrect: « horaires » attend une liste entre crochets, et a reçu un texte. → Effacez-le, et écrivez dans « statut » : suspendu si le service est fermé pour un temps, archive s'il l'est pour toujours. S'il ferme quelques jours, gardez ses heures habituelles.",
        ]
    );
}

#[test]
fn a_key_of_another_name_is_mended() {
    assert_eq!(
        told(&[
            (
                "content/agenda/a.md",
                "+++\ntitre = \"Jeux\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\nexceptions = [{ le = 2026-12-09, etat = \"annule\", raison = \"pluie\" }]\n+++\n"
            ),
            (
                "content/agenda/b.md",
                "+++\ntitre = \"Jeux\"\nquand = [\"le 9 décembre 2026 14h-16h\"]\nlieu = { commune = \"Trets\" }\nexceptions = [{ le = 2026-12-09, annule = true }]\n+++\n"
            ),
            (
                "content/pages/essai.md",
                "+++\ntitel = \"Essai\"\n+++\nUn texte.\n"
            ),
        ]),
        [
            "5:51 cle-inconnue: La clé « raison » n'existe pas ici. → Écrivez « motif » à la place.",
            "5:15 cle-manquante: La clé « exceptions.etat » manque. → Écrivez « etat » à la place de « annule ».",
            "5:34 cle-inconnue: La clé « annule » n'existe pas ici. → Écrivez « etat » à la place.",
            "2:1 cle-manquante: La clé « titre » manque. → Écrivez « titre » à la place de « titel ».",
            "2:1 cle-inconnue: La clé « titel » n'existe pas ici. → Écrivez « titre » à la place.",
        ]
    );
}

#[test]
fn a_key_with_an_accent_or_a_space_is_mended() {
    assert_eq!(
        told(&[
            (
                "content/pages/a.md",
                "+++\ntitre\u{a0}= \"Essai\"\n+++\nUn texte.\n"
            ),
            (
                "content/services/b.md",
                "+++\nnom = \"Ludo B\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nnote\u{a0}interne = \"x\"\n+++\n"
            ),
            (
                "content/services/c.md",
                "+++\nnom = \"Ludo C\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\nrésumé = \"Un lieu.\"\n+++\n"
            ),
            (
                "content/services/d.md",
                "+++\nnom = \"Ludo D\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\ndate maj = 2026-10-12\n+++\n"
            ),
            (
                "content/services/e.md",
                "+++\nnom = \"Ludo E\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\ndate_maj = 2026-10-12 et = \"x\"\n+++\n"
            ),
        ]),
        [
            "2:1 syntaxe: Cette ligne ne se lit pas : une espace insécable touche la clé. → Effacez ce début de ligne et retapez-le : titre = \"Essai\"",
            "6:1 syntaxe: Cette ligne ne se lit pas : la clé contient une espace. → Effacez ce début de ligne et retapez-le : note_interne = \"x\"",
            "6:1 syntaxe: Cette ligne ne se lit pas : la clé a un accent, ou une lettre qu'une clé n'a pas. → Effacez ce début de ligne et retapez-le : resume = \"Un lieu.\"",
            "6:1 syntaxe: Cette ligne ne se lit pas : la clé contient une espace. → Effacez ce début de ligne et retapez-le : date_maj = 2026-10-12",
            "6:1 cle-en-double: La clé « date_maj » est écrite deux fois. → Gardez une seule ligne « date_maj ».",
        ]
    );
}

#[test]
fn a_letter_that_no_mail_has_is_named() {
    assert_eq!(
        told(&[(
            "content/services/a.md",
            "+++\nnom = \"Ludo A\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\ndate_maj = 2026-10-12\ncontacts = [{ courriel = \"crèche@b.fr\" }, { courriel = \"créche@b\" }]\n+++\n"
        ),]),
        [
            "6:26 courriel-invalide: L'adresse « crèche@b.fr » n'est pas une adresse électronique. → La lettre « è » ne s'écrit pas devant « @ ». Vérifiez l'adresse, qui est peut-être : creche@b.fr",
            "6:56 courriel-invalide: L'adresse « créche@b » n'est pas une adresse électronique. → Écrivez une adresse comme \"contact@exemple.fr\".",
        ]
    );
}

#[test]
fn the_address_of_a_link_made_by_a_formula_is_kept() {
    assert_eq!(
        told_of_cells(
            "liens.site",
            &[
                "\"=HYPERLINK(\"\"https://x.example\"\";\"\"Site\"\")\"",
                "\"=LIEN_HYPERTEXTE(\"\"https://x.example/a\"\")\"",
                "=A1&B2"
            ]
        ),
        [
            "2:37 formule-en-erreur: « =HYPERLINK(\"https://x.example\";\"Site\") » est une formule du tableur sans résultat : « liens.site » n'est pas publié. → Écrivez l'adresse seule : https://x.example",
            "3:37 formule-en-erreur: « =LIEN_HYPERTEXTE(\"https://x.example/a\") » est une formule du tableur sans résultat : « liens.site » n'est pas publié. → Écrivez l'adresse seule : https://x.example/a",
            "4:37 formule-en-erreur: « =A1&B2 » est une formule du tableur sans résultat : « liens.site » n'est pas publié. → Écrivez la valeur ; dans un tableau, corrigez la formule ou videz la cellule.",
        ]
    );
}

#[test]
fn a_boolean_is_no_text() {
    assert_eq!(
        told_of_cells("accueil.repas", &["VRAI", "Faux", "TRUE", "Vrai repas"]),
        [
            "2:37 sans-valeur: « VRAI » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "3:37 sans-valeur: « Faux » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
            "4:37 sans-valeur: « TRUE » ne dit rien : « accueil.repas » est compté comme absent. → Écrivez la valeur. Si personne ne la connaît, videz la cellule, ou supprimez la clé.",
        ]
    );
    assert_eq!(told_of_cells("exemple", &["VRAI", "Faux"]), [""; 0]);
}

#[test]
fn what_the_eye_does_not_see_tells_no_two_names_apart() {
    assert_eq!(
        told(&[(
            "content/services/essai.csv",
            "id;nom;type;adresse.commune;date_maj\na;Les Lutins;ludotheque;Trets;12/10/2026\nb;Les Lu\u{ad}tins;ludotheque;Trets;12/10/2026\nc;Les\u{a0}LUTINS;ludotheque;Trets;12/10/2026\nd;Les Lutines;ludotheque;Trets;12/10/2026\n"
        ),]),
        [
            "3:1 doublon-probable: « Les Lu\u{ad}tins » et « Les Lutins », dans content/services/essai.csv, sont peut-être le même service. → Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.",
            "4:1 doublon-probable: « Les LUTINS » et « Les Lutins », dans content/services/essai.csv, sont peut-être le même service. → Si c'est le même, gardez une seule fiche ; l'adresse de l'autre va dans « redirections ». Sinon, dites dans les noms ce qui les distingue.",
        ]
    );
}
