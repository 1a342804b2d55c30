//! What people paste, and files of other programs under a name of ours.

use super::told::{HEADINGS, ROW, told, told_of};
use crate::portal_folder::PortalFolder;

/// What is told of a row whose latitude and longitude these are.
fn told_of_position(latitude: &str, longitude: &str) -> Vec<String> {
    let table = format!(
        "{HEADINGS};adresse.latitude;adresse.longitude\n{ROW};\"{latitude}\";\"{longitude}\"\n"
    );
    told(&[("content/services/essai.csv", &table)])
}

#[test]
fn a_position_that_a_slip_took_away_is_proposed_where_it_is_in_the_commune() {
    let there = "Si le lieu est bien dans cette commune, écrivez : 43,447 dans la colonne de la \
                 latitude, 5,684 dans celle de la longitude. Sinon, supprimez les deux.";
    for (latitude, longitude) in [
        ("43,447", "-5,684"),
        ("-43,447", "5,684"),
        ("43447", "5684"),
        ("43447", "5,684"),
        ("-5,684", "43,447"),
    ] {
        let told = told_of_position(latitude, longitude);
        let [only] = told.as_slice() else {
            panic!("{latitude} {longitude}: {told:?}");
        };
        assert!(only.ends_with(there), "{latitude} {longitude}: {only}");
    }
    assert_eq!(
        told_of_position("6263500", "917700"),
        [
            "2:34 coordonnees-impossibles: Ce point (6263500, 917700) n'est pas en France. → Si le lieu \
          est bien dans cette commune, écrivez : 43,43725 dans la colonne de la latitude, 5,68823 \
          dans celle de la longitude. Sinon, supprimez les deux."
        ]
    );
    assert_eq!(
        told_of_position("6862047", "652381"),
        [
            "2:34 coordonnees-impossibles: Ce point (6862047, 652381) n'est pas en France. → Ces nombres \
          semblent être des mètres (Lambert 93) : convertissez-les en degrés WGS 84 ; sans \
          certitude, supprimez-les."
        ]
    );
    assert_eq!(
        told_of_position("43,447, 5,684", ""),
        [
            "2:34 type-incorrect: « adresse.latitude » attend un nombre, et a reçu « 43,447, 5,684 ». → Écrivez : \
          43,447 ici et 5,684 dans « adresse.longitude »"
        ]
    );
}

/// Tables that are none.
const NO_TABLES: [(&str, &[u8]); 9] = [
    (
        "a",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Jeux, contes\r\n",
    ),
    (
        "b",
        b"<?xml version=\"1.0\"?>\n<html><table><tr><td>nom;type</td>\n",
    ),
    (
        "c",
        b"[\n{\"nom\":\"a\",\"type\":\"b\"},\n{\"nom\":\"c\"}\n]\n",
    ),
    ("d", b"n\0o\0m\0;\0t\0y\0p\0e\0\n\0"),
    (
        "e",
        b"nom|type|adresse.commune\nA|ludotheque|Trets\nB|ludotheque|Trets\n",
    ),
    (
        "f",
        b"Liste;;\nnom;type;adresse.commune\nA;ludotheque;Trets\n",
    ),
    ("g", b"+++\nnom = \"A\"\n+++\n"),
    (
        "h",
        b"sep=;\nnom;type;adresse.commune\nA;ludotheque;Trets\n",
    ),
    ("i", b"%PDF-1.7\n"),
];

#[test]
fn a_table_that_is_none_is_told_once_for_what_it_is() {
    let portal = PortalFolder::new();
    for (name, bytes) in NO_TABLES {
        portal.write(&format!("content/services/{name}.csv"), bytes);
    }
    let told = told_of(&portal);
    let saved = "« CSV UTF-8 (délimité par des virgules) ».";
    let opened =
        format!("Ouvrez-le dans le tableur. Choisissez ensuite « Enregistrer sous », puis {saved}");
    let expected = [
        "c'est un calendrier (.ics), dont seul le nom finit par « .csv ». → Écrivez ce qu'il dit dans \
         un tableau, une fiche par ligne, enregistré en « CSV UTF-8 » ; puis rangez ce fichier hors \
         de content/."
            .to_owned(),
        format!("c'est une page web (HTML), dont seul le nom finit par « .csv ». → {opened}"),
        format!("c'est un fichier JSON, dont seul le nom finit par « .csv ». → {opened}"),
        format!("il est en UTF-16, sans la marque qui le dit. → {opened}"),
        format!(
            "« | » y sépare les colonnes. → Ouvrez-le dans le tableur, sélectionnez la colonne A, \
             répartissez-la en colonnes (« Données », puis « Convertir »), et enregistrez en {saved}"
        ),
        "sa première ligne ne donne pas les titres des colonnes. → Ils sont à la ligne 2 : supprimez \
         les lignes qui la précèdent."
            .to_owned(),
        "c'est une fiche ou une page (.md), dont seul le nom finit par « .csv ». → Renommez-le pour \
         que son nom finisse par « .md »."
            .to_owned(),
        "sa première ligne, « sep=; », ne parle qu'à Excel. → Supprimez cette ligne : la première \
         donne les titres des colonnes."
            .to_owned(),
        "c'est un PDF, dont seul le nom finit par « .csv ». → Ouvrez-le dans son logiciel, recopiez \
         son tableau dans le tableur, et enregistrez celui-ci en « CSV UTF-8 » à la place de ce \
         fichier."
            .to_owned(),
    ];
    let begun =
        |reason: &String| format!("tableau-illisible: Ce tableau ne peut pas être lu : {reason}");
    let expected: Vec<String> = expected.iter().map(begun).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_text_that_is_none_is_told_for_what_it_is() {
    let portal = PortalFolder::new();
    portal.write(
        "content/pages/familles/a.md",
        b"PK\x03\x04..\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0..word/document.xml",
    );
    portal.write("content/pages/familles/b.md", b"+\0+\0+\0\n\0\xe9\0");
    portal.write("content/baremes/c.toml", b"BEGIN:VCARD\n");
    portal.write("content/calendrier/zones.csv", b"<html><table>");
    let told: Vec<String> = told_of(&portal);
    let sentences: Vec<&str> = told
        .iter()
        .filter_map(|it| it.split(" → ").next())
        .collect();
    assert_eq!(
        sentences,
        [
            "texte-d-un-autre-logiciel: Ce fichier est un carnet d'adresses (.vcf), dont seul le nom \
             finit par « .toml ».",
            "texte-d-un-autre-logiciel: Ce fichier est une page web (HTML), dont seul le nom finit \
             par « .csv ».",
            "texte-d-un-autre-logiciel: Ce fichier est un document Word (.docx), dont seul le nom \
             finit par « .md ».",
            "fichier-non-utf8: Ce fichier n'est pas en UTF-8 ; il semble être en UTF-16.",
        ]
    );
}
