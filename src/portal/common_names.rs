//! Words that names share with other words.

/// Words of a name that name nobody: how one speaks to a person, what joins words, what a
/// service is called after.
#[rustfmt::skip]
pub(super) const NOBODY: &[&str] = &[
    "alentour", "alentours", "apres", "assmat", "atypique", "atypiques", "aux", "avec", "bebe",
    "bebes", "centre", "chez", "decale", "decales", "des", "domicile", "docteur", "dr", "ecole",
    "enfance", "enfant", "enfants", "est", "exemple", "garde", "gare", "horaire", "horaires", "jour",
    "journee", "les", "m", "madame", "mademoiselle", "maison", "matin", "melle", "mercredi",
    "mercredis", "midi", "mlle", "mme", "monsieur", "mr", "nord", "nuit", "nuits", "ouest", "par",
    "periscolaire", "petite", "pour", "samedi", "sans", "soir", "soiree", "soirees", "sortie",
    "sud", "sur", "temps", "une", "urgence", "vacances", "village", "ville", "week", "weekend",
];

/// Words that are names as well as words of every text: they name somebody where they are written
/// as names are, or stand where a name does.
#[rustfmt::skip]
pub(super) const BOTH: &[&str] = &[
    "aime", "ange", "anglais", "automne", "avril", "basse", "beau", "belle", "berger", "blanc",
    "blanche", "blond", "bois", "bon", "bonne", "boucher", "boulanger", "brun", "brune", "camion",
    "carre", "charpentier", "chat", "chevalier", "claire", "clair", "clement", "colombe", "comte",
    "court", "cuisinier", "desire", "dimanche", "douce", "doux", "duc", "ete", "faure", "ferme",
    "fleur", "fleuri", "fontaine", "foret", "fort", "fournier", "france", "franc", "gai",
    "gentil", "grand", "grande", "gros", "haie", "haute", "heureux", "hiver", "iris", "jardin",
    "jardinier", "jasmin", "jeune", "jolie", "joly", "jouet", "juin", "juste", "lac", "leger",
    "lilas", "long", "longue", "loup", "lundi", "mai", "maire", "marchand", "mardi", "marin",
    "marguerite", "mars", "mer", "merle", "meunier", "mignon", "moulin", "mur", "neuf", "noel",
    "noir", "noire", "nouveau", "olive", "page", "paques", "pascal", "pasteur", "perle", "petit",
    "pierre", "place", "pont", "porte", "pre", "prince", "printemps", "prudent", "prune", "riche",
    "riviere", "roi", "rond", "rose", "rouge", "rousse", "roux", "sage", "salle", "soleil",
    "source", "tour", "vallee", "vendredi", "vert", "verte", "vidal", "vigne", "violette", "vite",
    "voisin",
];

/// What comes before a name.
#[rustfmt::skip]
pub(super) const BEFORE_A_NAME: &[&str] = &[
    "appelle", "chez", "docteur", "dr", "m", "madame", "mademoiselle", "mamie", "melle", "mle",
    "mlle", "mme", "monsieur", "mr", "nomme", "nommee", "nounou", "prenomme", "prenommee", "tata",
];

/// What comes before a place.
#[rustfmt::skip]
pub(super) const BEFORE_A_PLACE: &[&str] = &[
    "a", "au", "aux", "autour", "centre", "commune", "en", "mairie", "par", "pres", "sur", "vers",
    "village", "ville",
];

/// What joins the words of a name.
pub(super) const PARTICLES: &[&str] =
    &["d", "de", "del", "des", "du", "el", "l", "la", "le", "les"];
