//! Names and words that people write otherwise than the portal: read where one thing alone can be
//! meant, else told with a mend that mends.

use super::told::{told, told_of};
use crate::portal_folder::PortalFolder;

/// A table of services, of a type and a commune each.
fn services(rows: &[(&str, &str)]) -> String {
    let mut table = "id;nom;type;adresse.commune;date_maj\n".to_owned();
    for (at, (kind, commune)) in rows.iter().enumerate() {
        table.push_str(&format!("l{at};Nom {at};{kind};{commune};12/10/2026\n"));
    }
    table
}

/// What is told of a table, doubles apart.
fn told_of_services(rows: &[(&str, &str)]) -> Vec<String> {
    let mut told = told(&[("content/services/essai.csv", &services(rows))]);
    told.retain(|line| !line.contains("doublon-probable"));
    told
}

/// What is told of characters that are taken out.
fn removed(place: &str, which: &str) -> String {
    format!(
        "{place} caractere-retire: Caractère invisible, ou qu'aucune page ne peut porter, retiré : \
         {which}. → Effacez-le : il vient souvent d'un copier-coller."
    )
}

#[test]
fn what_shows_nothing_parts_no_words() {
    assert_eq!(
        told_of_services(&[
            ("ludo\u{200c}theque", "Trets"),
            ("\u{feff}ludotheque", "Tr\u{ad}ets"),
            ("ludotheque\u{fe0f}", "Saintes-Maries-de-la-\u{200d}Mer"),
        ]),
        [removed("3:10", "U+FEFF")]
    );
    // What is never meant is told too, once a row.
    assert_eq!(
        told_of_services(&[
            ("ludo\u{200b}theque", "Trets"),
            ("ludotheque\u{2060}", "Tr\u{202e}ets"),
        ]),
        [
            removed("2:14", "U+200B"),
            removed("3:19", "U+2060 et 1 autre")
        ]
    );
    let page = "\u{feff}+++\nnom = \"Ludo\"\ntype = \"ludo\u{200d}theque\"\nid = \"ludo\u{200c}-1\"\n\
                adresse = { commune = \"Tr\u{ad}ets\", code_postal = \"1353\u{ad}0\" }\n\
                date_maj = 2026-10-12\nstatut = \"publie\u{feff}\"\n+++\u{ad}\nUn texte.\n";
    assert_eq!(
        told(&[("content/services/essai.md", page)]),
        [removed("7:17", "U+FEFF")]
    );
}

#[test]
fn letters_of_another_alphabet_are_named() {
    assert_eq!(
        told_of_services(&[("lud\u{43e}theque", "Trets"), ("ludotheque", "\u{422}rets")]),
        [
            "2:10 type-de-service-inconnu: Le type « lud\u{43e}theque » n'existe pas dans \
             content/types.toml. → « \u{43e} » (U+043E) n'y est pas la lettre « o » : effacez ce \
             mot et retapez « ludotheque ».",
            "3:21 commune-inconnue: La commune « \u{422}rets » n'est pas dans ce portail. → \
             « \u{422} » (U+0422) n'y est pas la lettre « T » : effacez ce mot et retapez « Trets ».",
        ]
    );
}

#[test]
fn lines_that_end_as_on_the_first_macintoshes_are_read() {
    let page = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\nadresse = { commune = \"Trets\" }\n\
                date_maj = 2026-10-12\n+++\nUn texte.\n";
    let page = page.replace('\n', "\r");
    assert_eq!(told(&[("content/services/essai.md", &page)]), [""; 0]);
}

#[test]
fn communes_are_read_with_their_codes_and_articles() {
    assert_eq!(
        told_of_services(&[
            ("ludotheque", "13530 Trets"),
            ("rpe", "Trets (13530)"),
            ("ludotheque", "TRETS 13530"),
            ("ludotheque", "13110 Trets"),
            ("ludotheque", "Trets (13)"),
            ("ludotheque", "13110"),
            ("ludotheque", "13530"),
            ("ludotheque", "Trets, Le"),
            ("ludotheque", "13100 Trets"),
            ("ludotheque", "13530 Trest"),
            ("ludotheque", "Trets (66)"),
            ("ludotheque", "99999"),
            ("ludotheque", "13790"),
        ]),
        [
            "10:21 commune-inconnue: La commune « 13100 Trets » n'est pas dans ce portail. → \
             Vouliez-vous écrire « Trets » ?",
            "11:21 commune-inconnue: La commune « 13530 Trest » n'est pas dans ce portail. → \
             Vouliez-vous écrire « Trets » ?",
            "12:23 commune-inconnue: La commune « Trets (66) » n'est pas dans ce portail. → \
             Vouliez-vous écrire « Trets » ?",
            "13:23 commune-inconnue: La commune « 99999 » n'est pas dans ce portail. → Vérifiez-la, \
             ou ajoutez cette commune dans content/territoires/.",
            "14:23 commune-ambigue: Plusieurs communes répondent à « 13790 ». → Écrivez le nom \
             entier, ou le code INSEE dans la colonne « code_insee » de cette adresse : « 13025 » \
             pour Châteauneuf-le-Rouge, « 13072 » pour Peynier, « 13087 » pour Rousset.",
        ]
    );
}

/// Communes as other programs write them: numbers for codes, one text for a list.
const COMMUNES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":1053,"nom":"Bourg-en-Bresse","codes_postaux":"1000 ; 01400","departement":1,"lat":46.2052,"lon":5.2460},"geometry":null},
{"type":"Feature","properties":{"code":"66168","nom":"Saint-André","codes_postaux":[66690],"departement":"66","lat":"42,55277","lon":2.98045,"population":"3 519"},"geometry":null}
]}"#;

#[test]
fn communes_of_a_geojson_are_read_as_programs_write_them() {
    let table = "nom;type;communes_desservies;adresse.commune;adresse.code_postal;date_maj\n\
                 Un;ludotheque;1053;;;12/10/2026\n\
                 Deux;ludotheque;;Bourg-en-Bresse;01400;12/10/2026\n\
                 Trois;ludotheque;;66690;;12/10/2026\n";
    let path = "content/territoires/communes-01.geojson";
    assert_eq!(
        told(&[(path, COMMUNES), ("content/services/essai.csv", table)]),
        [
            "2:15 zero-perdu: « 1053 » a perdu son zéro ; il est lu « 01053 ». → Mettez la colonne au \
          format « Texte » dans le tableur."
        ]
    );
    for (right, wrong, reason, mend) in [
        (
            "\"lat\":46.2052,\"lon\":5.2460",
            "\"lat\":5.2460,\"lon\":46.2052",
            "a ses propriétés « lat » et « lon » inversées",
            "Échangez leurs deux nombres : en métropole, « lat » va de 41 à 51, et « lon » de -5 à 10.",
        ),
        (
            "\"lat\":46.2052",
            "\"lat\":462052",
            "a des propriétés « lat » et « lon » qui ne sont pas en France",
            "Écrivez-les en degrés WGS 84 : en métropole, « lat » va de 41 à 51, et « lon » de -5 à 10.",
        ),
        (
            "\"code\":1053,",
            "",
            "n'a pas de propriété « code »",
            "Écrivez-la dans ce fichier, par exemple : \"code\": \"13110\"",
        ),
        (
            "\"1000 ; 01400\"",
            "\"inconnu\"",
            "a une propriété « codes_postaux » qui ne se lit pas",
            "Écrivez-la dans ce fichier, par exemple : \"codes_postaux\": [\"13530\"]",
        ),
    ] {
        let communes = COMMUNES.replace(right, wrong);
        assert_eq!(
            told(&[(path, &communes)]),
            [format!(
                "geojson-invalide: Ce fichier de contours ne se lit pas : « Bourg-en-Bresse » \
                 {reason}. → {mend}"
            )]
        );
    }
}

#[test]
fn keys_below_a_group_and_headings_beside_one_are_told_where_they_belong() {
    let page = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\n[adresse]\ncommune = \"Trets\"\n\
                statut = \"publie\"\n+++\n";
    let told_of_page = told(&[("content/services/essai.md", page)]);
    let told_of_page: Vec<&String> = told_of_page
        .iter()
        .filter(|it| it.contains("cle"))
        .collect();
    assert_eq!(
        told_of_page,
        [
            "6:1 cle-inconnue: La clé « statut » n'existe pas ici. → Elle est sous la ligne \
          « [adresse] », et compte donc dans « adresse » : placez-la au-dessus de cette ligne."
        ]
    );
    let inline = "+++\nnom = \"Ludo\"\ntype = \"ludotheque\"\ndate_maj = 2026-10-12\n\
                  adresse = { commune = \"Trets\", statut = \"publie\" }\n+++\n";
    assert_eq!(
        told(&[("content/services/essai.md", inline)]),
        [
            "5:32 cle-inconnue: La clé « statut » n'existe pas ici. → Elle est entre les accolades de \
          « adresse » : placez-la en dehors, sur une ligne à elle."
        ]
    );
    let table = "nom;type;adresse.commune;date_maj;contacts.tel;adresse.comune\n\
                 Ludo;ludotheque;Trets;12/10/2026;;\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "1:35 colonne-inconnue: La colonne « contacts.tel » n'est pas connue : ce qu'elle \
             contient est ignoré. → Vouliez-vous écrire « contacts.telephone » ?",
            "1:48 colonne-inconnue: La colonne « adresse.comune » n'est pas connue : ce qu'elle \
             contient est ignoré. → Elle semble répéter la colonne « adresse.commune », qui est \
             déjà là : gardez l'une des deux.",
        ]
    );
}

#[test]
fn telephones_that_lost_their_zero_or_ring_in_the_pacific_are_read() {
    let table = "id;nom;type;adresse.commune;date_maj;contacts.telephone\n\
                 a;Aa;ludotheque;Trets;12/10/2026;465 710 001\n\
                 b;Bb;rpe;Rousset;12/10/2026;594.12.34.56\n\
                 c;Cc;multi-accueil;Peynier;12/10/2026;+687 24.12.34\n\
                 d;Dd;rpe;Peynier;12/10/2026;24.12.34\n\
                 e;Ee;ludotheque;Peynier;12/10/2026;33 465 71 00\n";
    assert_eq!(
        told(&[("content/services/essai.csv", table)]),
        [
            "2:34 zero-perdu: « 465 710 001 » a perdu son zéro ; il est lu « 0465710001 ». → \
             Mettez la colonne au format « Texte » dans le tableur.",
            "3:29 zero-perdu: « 594.12.34.56 » a perdu son zéro ; il est lu « 0594123456 ». → \
             Mettez la colonne au format « Texte » dans le tableur.",
            "5:29 telephone-invalide: Le numéro « 24.12.34 » n'est pas un numéro français. → \
             Écrivez l'indicatif devant, par exemple : +687 24.12.34. En métropole et aux \
             Antilles, un numéro a dix chiffres.",
            "6:36 telephone-invalide: Le numéro « 33 465 71 00 » n'est pas un numéro français. → \
             Écrivez dix chiffres (04 65 71 00 01) ou un numéro court (3230).",
        ]
    );
}

#[test]
fn links_and_notes_that_lead_nowhere_are_told_with_their_own_mend() {
    let portal = PortalFolder::new();
    let text = portal.read("content/pages/familles/aides.md");
    portal.write(
        "content/pages/familles/aides.md",
        format!(
            "{text}\nUn mot[^loi] et [un](aide.md) et [deux](//caf.fr) et [trois](relai.md).\n"
        ),
    );
    let told = told_of(&portal);
    let told: Vec<&str> = told
        .iter()
        .filter_map(|it| Some(it.split_once(' ')?.1))
        .collect();
    assert_eq!(
        told,
        [
            "balisage-brut: « [^loi] » se verra tel quel sur la page. → Écrivez la note sur une \
             ligne à elle, plus bas : [^loi]: son texte.",
            "lien-mort: Le lien « aide.md » ne mène à aucune page. → Écrivez une adresse du portail, \
             par exemple /communes/.",
            "lien-mort: Le lien « //caf.fr » ne mène à aucune page. → Écrivez l'adresse entière : \
             https://caf.fr",
            "lien-mort: Le lien « relai.md » ne mène à aucune page. → Vouliez-vous écrire \
             /fiches/relais/ ?",
        ]
    );
}

#[test]
fn files_of_other_programs_are_named_for_what_they_are() {
    assert_eq!(
        told(&[
            ("content/pages/familles/rtf.md", "{\\rtf1\\ansi Bonjour}"),
            (
                "content/pages/familles/web.md",
                "\n<!DOCTYPE HTML>\n<p>Bonjour"
            ),
            ("content/services/web.csv", "<html>\n<table>"),
        ]),
        [
            "texte-d-un-autre-logiciel: Ce fichier est un texte RTF, dont seul le nom finit par \
             « .md ». → Ouvrez-le dans le logiciel qui l'a écrit, copiez son texte dans un nouveau \
             fichier du Bloc-notes, et enregistrez celui-ci à la place.",
            "texte-d-un-autre-logiciel: Ce fichier est une page web (HTML), dont seul le nom finit \
             par « .md ». → Ouvrez-le dans le logiciel qui l'a écrit, copiez son texte dans un \
             nouveau fichier du Bloc-notes, et enregistrez celui-ci à la place.",
            "tableau-illisible: Ce tableau ne peut pas être lu : c'est une page web (HTML), dont \
             seul le nom finit par « .csv ». → Ouvrez-le dans le tableur. Choisissez ensuite « Enregistrer sous », puis « CSV UTF-8 (délimité par des virgules) ».",
        ]
    );
}

#[test]
fn the_address_of_a_fiche_is_no_identifier_but_holds_one() {
    for id in [
        "/fiches/ludo-7/",
        "/fiches/ludo-7",
        "https://essai.example/fiches/ludo-7/",
    ] {
        let table = format!("id;nom;type;adresse.commune\n{id};Ludo;ludotheque;Trets\n");
        let told = told(&[("content/services/essai.csv", &*table)]);
        let told = told
            .iter()
            .find(|told| told.contains("identifiant-invalide"));
        assert!(
            told.is_some_and(|told| told.ends_with(" → Écrivez : « ludo-7 »")),
            "{told:?}"
        );
    }
}
