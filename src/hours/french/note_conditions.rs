//! Words that may lay down a condition, close or deny: beside them nothing is a note.

use super::words::month;

/// Words, or their beginnings with a star, that may lay down a condition or deny.
const CONDITIONS: &str = "an ans age* mois reserv* inscri* adher* membre* abonn* si selon suivant sauf hors sans non \
    pas ne n ni sur unique* seul* exclusi* telephon* tel ferme* annul* suppr* report* complet* \
    rdv rendez vous conge* ferie* periode* scolaire* semaine* jour* jusqu partir depuis avant \
    apres pendant durant prevoir sous besoin demande dispon* possib* event* environ vari* \
    certain* parfois quelque* autre* ou voir dernier* limit* min* max* except* matin* soir* \
    midi minuit quand lorsque meteo beau beaux canicule* ramadan invit* prive* pour mais provisoire* temporaire* \
    travaux suspen* arret* fin debut tous toutes chaque fois paire* impaire* deux par entre \
    heure* mensuel* bimens* hebdo* altern* ponctuel* annuel* trimest* occasion* interromp* \
    irregul* tlj hiver ete printemps automne noel paques sieste date* saison* virtuel* distance \
    visio* domicile* clo* vacan* rentree* toussaint ascension pentecote carnaval remplac*";

/// Whether a word may lay down a condition or deny.
pub(super) fn may_change_hours(word: &str) -> bool {
    let is_of = |condition: &str| match condition.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == condition,
    };
    month(word).is_some() || CONDITIONS.split_whitespace().any(is_of)
}
