//! The mends of links, pictures and blocks in a text.

/// The mend of a block of HTML that holds words.
pub(super) const LOST_WORDS: &str = "Les mots de ce bloc ne seront pas sur la page. Écrivez-les sans balises, \
                          ou en markdown\u{a0}: **gras**, [lien](/adresse/), listes avec des tirets.";

/// The mend of a picture that is elsewhere.
pub(super) const BESIDE: &str = "Copiez l'image à côté de ce fichier, et écrivez son nom seul.";

/// What is told of a link without an address.
pub(super) const NOWHERE: [&str; 2] = [
    "ne mène nulle part",
    "Écrivez son adresse entre les parenthèses\u{a0}: [mots](/adresse/). Pour n'en garder que les \
     mots, ôtez les crochets et les parenthèses.",
];

/// What is told of a link without words.
pub(super) const NO_WORDS: [&str; 2] = [
    "n'a pas de mots\u{a0}: personne ne le voit",
    "Écrivez-les entre les crochets\u{a0}: [mots](/adresse/). S'il est de trop, effacez-le.",
];

/// What is told of a picture without a name.
pub(super) const NO_FILE: [&str; 2] = [
    "sans nom de fichier",
    "Écrivez ce nom entre les parenthèses\u{a0}: ![ce qu'elle montre](photo.jpg). Si elle est de \
     trop, effacez-la.",
];
