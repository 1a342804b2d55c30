//! What people paste, and files of other programs under a name of ours.

use super::told::{HEADINGS, ROW, told, told_of, told_of_cells};
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

/// What is told of a page whose text this is.
fn told_of_page(text: &str) -> Vec<String> {
    let page = format!("+++\ntitre = \"Essai\"\n+++\n{text}\n");
    told(&[("content/pages/familles/essai.md", &page)])
}

const ITEM: &str = "se verra tel quel sur la page. → Pour une liste, écrivez un tiret et une espace à \
                    la place de ce signe : - mots.";

#[test]
fn lists_of_word_processors_are_told_once_each() {
    for (text, told) in [
        ("Ici :\n• un\n• deux", Some("5:1 balisage-brut: « • un »")),
        ("• **un**\n• deux", Some("4:1 balisage-brut: « • »")),
        ("– un\n– deux", Some("5:1 balisage-brut: « – deux »")),
        ("a) un\nb) deux", Some("5:1 balisage-brut: « b) deux »")),
        ("o\tun\no\tdeux", Some("4:1 balisage-brut: « o un »")),
        ("- • un\n- deux", Some("4:3 balisage-brut: « • un »")),
        ("➢ un\n➢ deux", Some("4:1 balisage-brut: « ➢ un »")),
        ("Une crèche\n– ouverte en mai – ici", None),
        ("Un texte • coupé", None),
        ("```\n• un\n```", None),
    ] {
        let expected = told.map(|told| format!("{told} {ITEM}"));
        let said = told_of_page(text);
        let said: Vec<String> = said.iter().map(|it| it.replace('\t', " ")).collect();
        assert_eq!(said, Vec::from_iter(expected), "{text}");
    }
}

#[test]
fn what_word_and_glued_signs_leave_is_told() {
    const LEFT: &str = "se verra tel quel sur la page. → Effacez-le : c'est un reste de votre \
                        traitement de texte.";
    const STARS: &str = "se verra tel quel sur la page. → Collez les astérisques aux mots, et laissez \
                         une espace autour : **mots** suite.";
    const TABLE: &str = "se verra tel quel sur la page. → Laissez une ligne vide avant le tableau, et \
                         sous ses titres une ligne |---|---|.";
    let line =
        |place: &str, shown: &str, mend: &str| format!("{place} balisage-brut: « {shown} » {mend}");
    assert_eq!(
        told_of_page("Un texte<o:p></o:p>.\n\nNormal 0 21 false false FR X-NONE X-NONE"),
        [
            line("4:9", "<o:p></o:p>", LEFT),
            line("6:1", "Normal 0 21 false false FR X-NONE X-NONE", LEFT),
        ]
    );
    assert_eq!(
        told_of_page("_Important :_merci, **a :**mot et **b :**motus."),
        [
            line(
                "4:1",
                "_Important :_",
                "se verra tel quel sur la page. → Laissez une espace après le tiret bas qui ferme : \
                 _mots_ suite."
            ),
            line("4:21", "**a :**", STARS),
            line("4:35", "**b :**", STARS),
        ]
    );
    for text in [
        "Texte\n| a | b |\n| 1 | 2 |",
        "**Texte**\n| a | b |\n| 1 | 2 |",
    ] {
        assert_eq!(
            told_of_page(text),
            [line("5:1", "| a | b |", TABLE)],
            "{text}"
        );
    }
    assert_eq!(
        told_of_page("| a | b |\n| 1 | 2 |"),
        [line("4:1", "| a | b |", TABLE)]
    );
}

#[test]
fn signs_and_words_that_pasting_breaks_are_told() {
    assert_eq!(
        told_of_page(
            "\u{f0b7} un\n\u{f0b7} deux\n\nDes enfants accueil-\nlis, en pré-\net post-natal."
        ),
        [
            "4:1 signe-d-une-police: Signe d'une police que les familles n'ont pas : U+F0B7 et un \
             autre. Les pages montrent un carré vide. → Effacez-le. Au début d'une ligne, c'était \
             la puce d'une liste : écrivez à sa place un tiret et une espace.",
            "7:13 balisage-brut: « accueil- lis » se verra tel quel sur la page. → Un retour à la \
             ligne a coupé ce mot : écrivez « accueillis » ou « accueil-lis ».",
        ]
    );
    let table = format!(
        "{HEADINGS};modalites.admission;adresse.complement\n{ROW};\"Pièces :\n• CNI\n• livret\";\"Bât. \u{e001}\"\n"
    );
    assert_eq!(
        told(&[("content/services/essai.csv", &table)]),
        [
            "2:34 balisage-brut: « • livret » se verra tel quel sur la page. → Les lignes se suivront \
             sur une seule : ôtez ces signes, et séparez par des virgules ou des points.",
            "4:17 signe-d-une-police: Signe d'une police que les familles n'ont pas : U+E001. Les \
             pages montrent un carré vide. → Effacez-le.",
        ]
    );
}

#[test]
fn links_and_pictures_that_lead_nowhere_are_told_for_what_they_are() {
    let nowhere = "lien-vide: Ce lien ne mène nulle part. → Écrivez son adresse entre les parenthèses \
                   : [mots](/adresse/). Pour n'en garder que les mots, ôtez les crochets et les \
                   parenthèses.";
    for link in [
        "[x](#)",
        "[x](TODO)",
        "[x](http://)",
        "[x]( )",
        "[x]()",
        "[x](tel:)",
        "[x](xxx)",
    ] {
        assert_eq!(told_of_page(link), [format!("4:1 {nowhere}")], "{link}");
    }
    let wordless = "lien-vide: Ce lien n'a pas de mots : personne ne le voit. → Écrivez-les entre les \
                    crochets : [mots](/adresse/). S'il est de trop, effacez-le.";
    for link in [
        "[](/familles/aides/)",
        "[ ](/familles/aides/)",
        "[\u{200d}](https://caf.fr)",
    ] {
        assert_eq!(told_of_page(link), [format!("4:1 {wordless}")], "{link}");
    }
    let nameless = "image-absente: L'image sans nom de fichier n'est pas dans ce portail. → Écrivez ce \
                    nom entre les parenthèses : ![ce qu'elle montre](photo.jpg). Si elle est de \
                    trop, effacez-la.";
    for picture in ["![x]()", "![x](#)", "![x](TODO)"] {
        assert_eq!(
            told_of_page(picture),
            [format!("4:1 {nameless}")],
            "{picture}"
        );
    }
    assert_eq!(
        told_of_page("[x](à compléter)"),
        [
            "4:1 balisage-brut: « [x](à compléter) » se verra tel quel sur la page. → Écrivez l'adresse à \
          leur place : [mots](/adresse/)."
        ]
    );
}

#[test]
fn a_tracked_link_is_read_as_the_one_behind_it() {
    let tracked =
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcaf.fr%2Fa&data=05";
    let read = format!(
        "lien-lu: « {tracked} » est lu comme https://caf.fr/a. → Écrivez : https://caf.fr/a"
    );
    assert_eq!(
        told_of_page(&format!("[x]({tracked})")),
        [format!("4:1 {read}")]
    );
    let table = format!("{HEADINGS};liens.site\n{ROW};{tracked}\n");
    assert_eq!(
        told(&[("content/services/essai.csv", &table)]),
        [format!("2:34 {read}")]
    );
}

#[test]
fn marks_of_other_programs_are_told_wherever_they_stand() {
    let style = "se verra tel quel sur la page. → Effacez-le : la taille et le style ne se règlent pas \
                 dans le texte.";
    assert_eq!(
        told_of_page("Le {{numero caf}}{.x} et {% numéro caf %}{.y}.\n\n## Titre {#ici}\n\n[x](/familles/aides/){.bouton}"),
        [
            format!("4:18 balisage-brut: « {{.x}} » {style}"),
            "4:26 balisage-brut: « {% numéro caf %} » se verra tel quel sur la page. → Écrivez : {{ \
             numero caf }}"
                .to_owned(),
            format!("4:42 balisage-brut: « {{.y}} » {style}"),
            format!("6:10 balisage-brut: « {{#ici}} » {style}"),
            format!("8:22 balisage-brut: « {{.bouton}} » {style}"),
        ]
    );
    assert_eq!(
        told_of_page("Le {{ téléphone 119 }}."),
        [
            "4:4 repere-invalide: Le repère « {{ téléphone 119 }} » ne peut pas être rempli. → Écrivez : {{ \
          numero 119 }}"
        ]
    );
}

#[test]
fn files_of_ones_own_and_pictures_from_elsewhere_are_told_for_what_they_are() {
    let own = "C'est un fichier de votre ordinateur ou de votre réseau, que personne d'autre ne peut \
               ouvrir : donnez l'adresse https:// du site qui le publie. S'il n'y en a pas, effacez \
               celle-ci.";
    for (cell, fault) in [
        (
            "file:///C:/a.pdf",
            "lien-interdit: Le lien commence par « file: », qui n'est pas permis.",
        ),
        (
            "\\\\serveur\\partage",
            "lien-invalide: « \\\\serveur\\partage » n'est pas une adresse de site.",
        ),
    ] {
        assert_eq!(
            told_of_cells("liens.site", &[cell]),
            [format!("2:37 {fault} → {own}")],
            "{cell}"
        );
    }
    let beside = "Copiez l'image à côté de ce fichier, et écrivez son nom seul.";
    for scheme in ["cid", "data"] {
        assert_eq!(
            told_of_page(&format!("![x]({scheme}:image001.png)")),
            [format!(
                "4:1 lien-interdit: Le lien commence par « {scheme}: », qui n'est pas permis. → {beside}"
            )]
        );
    }
    assert_eq!(
        told_of_page("Âge\tPlaces\n1 an\t3"),
        [
            "5:1 balisage-brut: « 1 an\t3 » se verra tel quel sur la page. → Pour un tableau, écrivez | \
          entre les cellules, et sous la première ligne une ligne |---|---|."
        ]
    );
    assert_eq!(
        told_of_page("[x](\\\\\\\\serveur\\partage)"),
        [
            "4:1 lien-mort: Le lien « \\\\serveur\\partage » ne mène à aucune page. → C'est un fichier de votre \
          réseau, que personne d'autre ne peut ouvrir : donnez un lien https://, ou effacez celui-ci."
        ]
    );
}
