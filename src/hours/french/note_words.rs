//! Words that may follow the place or the activity of a note.
//!
//! The list is closed: « salle close », « atelier suspendu » are of nobody's list of words, and
//! any of them may close. After an article stands a name (« salle de la Garance »), which does not.

/// Whether a word may stand right after a place or an activity.
pub(super) fn may_follow(word: &str) -> bool {
    const PLACES: &str = "1er 2e 3e a associations associatif associative assistantes au aux b bas basse batiment bleu bleue \
        blanche bus c central centrale collectif collectifs collective communal communale cour \
        culturel culturelle d de des droite du e en en-bas enfance enfant enfants entree et etage fond gauche \
        grand grande haut haute jaune jeunes jeunesse l la le les locales loisirs maternel maternelle maternelles \
        medical medicale multiaccueil municipal municipale nord omnisport omnisports orange ouest \
        parent parental parentale parentalite parents paroissial paroissiale petit petite petits \
        polyvalent polyvalente primaire principal principale public quartier rez rose rouge rural \
        sportif sportive sud est verte violette";
    const ACTIVITIES: &str = "activite administrative administratives administratif \
        adultes aines animation atelier bebe bebes bricolage chaussee chant comptines conte \
        contes couture cuisine cyber danse decouverte dessin eveil familial famille familiale familiales familles gratuit \
        gratuite gratuits individuel individuelle individuelles individuels informatique jardinage jeunes juridique juridiques jeu jeux lecture libre linguistique livres massage \
        lecteurs maternelles motricite multimedia musical musicale musique nourrisson nourrissons numerique peinture pesee petanque \
        photo poterie portage psychologue puericultrice puericulture sante sensoriel sieste social \
        sociale soutien tapis theatre tout-petits yoga rpe relais laep alsh pmi mairie ecole mediatheque salle";
    const NAMES: &str = "p tit tits tite tites anatole aragon aubrac brassens camus cezanne charles curie dolto emile ferry \
        france francoise frederic gaulle george georges giono hugo jacques jaures jean jules louis marcel marie \
        mistral montessori moulin pagnol pasteur pablo paul picasso pierre prevert sand simone veil \
        victor zola";
    [PLACES, ACTIVITIES, NAMES]
        .iter()
        .any(|words| words.split_whitespace().any(|known| known == word))
}

/// Whether a name may follow the word: « salle de la Garance ».
pub(super) fn begins_name(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d"
            | "la"
            | "le"
            | "les"
            | "l"
            | "au"
            | "aux"
            | "rue"
            | "avenue"
            | "place"
            | "boulevard"
    )
}
