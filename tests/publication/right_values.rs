//! What a second reader found wrong, missing or dangerous in the demonstration's sheets, and the
//! right value that each page has to say.

use std::path::Path;

use crate::portal_folder::{PortalFolder, files_below};

/// A page, and what it says, with plain spaces.
const SAID: &[(&str, &[&str])] = &[
    (
        "professionnels/declarer-ses-places",
        &[
            "Vous accueillez chez vous : vous pouvez demander que votre adresse soit cachée.",
            "l'adresse de la maison reste publiée",
            "mettez la liste à jour dès que possible",
            "au moins 3 fois par semaine",
        ],
    ),
    (
        "professionnels/ouvrir-et-faire-vivre-un-lieu",
        &[
            "Projet privé : demandez d'abord l'avis de la commune. Il doit être favorable.",
            "Un projet public commence ici.",
            "avant 1981 31 décembre 2027",
            "de 1981 à 2000 31 décembre 2028",
            "de 2001 à 2011 31 décembre 2030",
            "de 2012 à 2020 31 décembre 2032",
            "entre 24 mois et 9 mois avant la date de fin",
            "au moins jusqu'à 8 500 € par mois",
            "Elle n'est pas tenue d'ouvrir elle-même des places.",
        ],
    ),
    (
        "professionnels/micro-creches",
        &[
            "Cherchez la date de fin de votre autorisation",
            "(0,5 équivalent temps plein)",
            "seul jusqu'à 3 enfants",
        ],
    ),
    (
        "professionnels/devenir-assistant-maternel",
        &[
            "Chaque adulte qui vit chez vous demande la sienne.",
            "S'il manque une attestation, le Département ne peut pas accepter la demande.",
            "dans les 3 mois après le dossier complet. Sans réponse, l'agrément est acquis",
            "Vous avez 2 mois pour le contester.",
        ],
    ),
    (
        "professionnels/droits-et-obligations",
        &[
            "Assurez votre responsabilité civile professionnelle",
            "déclarez-le dans les 8 jours",
            "prévenez sans délai",
        ],
    ),
    (
        "professionnels/attestation-honorabilite",
        &["une attestation de moins de 6 mois", "dès 13 ans"],
    ),
    (
        "familles/16-25-ans",
        &[
            "Danger immédiat : appelez le 15 ou le 112. Par SMS, écrivez au 114.",
            "Une de ces situations suffit",
        ],
    ),
    (
        "familles/parler-quand-c-est-dur",
        &[
            "Couchez-le sur le dos, dans son lit. Sortez de la pièce quelques minutes. Appelez quelqu'un. Ne secouez jamais votre bébé.",
            "3018 (9 h–23 h, tous les jours)",
            "0 800 235 236 (9 h–23 h, tous les jours)",
            "France Victimes : 116 006",
            "Vous n'avez pas d'abri ce soir 115",
        ],
    ),
    (
        "familles/separation",
        &[
            "Toute victime, femme ou homme, peut aussi appeler France Victimes : 116 006",
            "appelez le 3238",
            "jusqu'à 24 mois de retard",
            "En cas de violences, personne ne peut le refuser.",
        ],
    ),
    (
        "familles/mediation-familiale",
        &[
            "Le premier entretien est gratuit.",
            "de 2 € à 131 €",
            "Quand un parent parle de violences, le juge ne peut pas imposer la médiation.",
        ],
    ),
    (
        "familles/aides",
        &[
            "au moins 16 heures par mois",
            "Il faut travailler. En couple, il suffit qu'un des deux travaille.",
            "Votre enfant a moins de 6 ans au 1er janvier.",
            "12 000 € par an, plus 1 500 € par enfant à charge",
            "L'enfant a moins de 6 ans. Si vous l'élevez seul, il a moins de 12 ans (depuis le 1er septembre 2025).",
            "Avec l'accord de la Caf, une crèche peut compter aussi ce qui dépasse.",
        ],
    ),
    (
        "familles/grossesse-premier-jour",
        &[
            "Il dure 28 jours",
            "prenez si possible ce congé avant la fin de 2026",
            "l'Assurance maladie a annoncé le 31 mars 2027",
            "verse 70 % du salaire net le premier mois, puis 60 %",
        ],
    ),
    (
        "familles/lieux-accueil-enfants-parents",
        &["gratuit", "anonyme", "sans inscription"],
    ),
    ("familles/aide-a-domicile", &["0,13 €", "11,88 €"]),
    (
        "familles/handicap",
        &[
            "La MDPH a 4 mois pour répondre. Sans réponse, c'est un refus.",
            "Il reçoit sans décision de la MDPH. C'est gratuit.",
            "plateforme de coordination et d'orientation (PCO)",
            "0 800 360 360",
        ],
    ),
    (
        "familles/horaires-enfant-malade",
        &[
            "Les professionnels peuvent donner un traitement à votre enfant.",
            "Vous avez 3 jours par an. Vous avez 5 jours si l'enfant a moins de 1 an.",
        ],
    ),
    (
        "familles/creche-et-insertion",
        &[
            "une place par tranche de 20",
            "au moins 20 % de ses places",
            "un enfant de moins de 12 ans",
        ],
    ),
    (
        "familles/parent-employeur",
        &[
            "une déclaration pour chaque enfant",
            "Chaque enfant a son bulletin de salaire.",
        ],
    ),
    (
        "familles/scolarite",
        &[
            "À 4 demi-journées dans un mois sans raison valable",
            "En famille, il faut d'abord une autorisation de l'académie.",
        ],
    ),
    (
        "familles/relais-petite-enfance",
        &["Le relais est gratuit", "vous aide à choisir"],
    ),
    (
        "familles/chercher-une-place",
        &[
            "Elle n'est pas tenue d'ouvrir une crèche.",
            "tous les 7 jours",
        ],
    ),
    (
        "familles/modes-accueil",
        &["Il a ouvert avant juillet 2019"],
    ),
    (
        "familles/s-informer",
        &[
            "Elle n'est pas tenue d'ouvrir une crèche.",
            "C'était un label national des années 2000.",
        ],
    ),
    ("glossaire", &["autorisation"]),
];

#[test]
fn each_sheet_of_the_demonstration_says_the_right_value() {
    let portal = PortalFolder::empty();
    let demonstration = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, bytes) in files_below(&demonstration.join("content")) {
        portal.write(&format!("content/{path}"), bytes);
    }
    portal.write("marelle.toml", include_str!("../../marelle.toml"));
    portal.build(&[]);
    let mut missing = Vec::new();
    for (page, said) in SAID {
        let text = plain(&portal.read(&format!("public/{page}/index.html")));
        let absent = said.iter().filter(|words| !text.contains(**words));
        missing.extend(absent.map(|words| format!("{page}: {words}")));
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// The words of a page, each run of spaces one plain space.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let words = piece.split_once('>').map_or(piece, |(_, words)| words);
        let cell = ["td", "th", "li", "p", "/li", "/p", "/td"];
        if cell.iter().any(|tag| piece.starts_with(tag)) {
            text.push(' ');
        }
        text.push_str(words);
    }
    let text = text.replace("&#39;", "'").replace("&#x27;", "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
