//! Words beside which the days and periods of a text that was not read are all that it names.
//!
//! The lists are closed: a word that is not in them may name any moment.

/// Words that name no moment.
pub(super) fn is_neutral(word: &str) -> bool {
    const WORDS: &str = "a acces accueil activite affiche affiches appeler appelez consulter consultez atelier ateliers attention aucun aucune au aux avec \
        c ce contacter contactez d de demande des du en est exceptionnel exceptionnelle ferme horaire horaires \
        fermee fermes fermeture il info inscription internet l la le les mairie ne ni non note nous on ouvert \
        ouverte ouvertes pas permanence permanences planning portes pour programmation renseigner renseignez reservation reserve se selon semaines suivant \
        service sommes sont sous sur un une variable variables venez venir vous \
        susceptible susceptibles fermer etre modifie modifiee modifies modification modifications changer changement \
        changements evoluer adapte adaptes amenage amenages peut peuvent changent varier varient differents differer \
        reduits specifiques particuliers telephoner telephonez renseignement renseignements";
    has(WORDS, word)
}

/// Words that name a part of a period or of a day that is said beside them.
pub(super) fn is_part(word: &str) -> bool {
    const WORDS: &str = "certains certaines debut derniere dernieres deux deuxieme durant entiere jour \
        journee jours moitie partie pendant premiere premieres quelques quinze seconde \
        semaine semaines tous toute toutes trois troisieme";
    has(WORDS, word)
}

/// Words that count days that are named beside them.
pub(super) fn counts_days(word: &str) -> bool {
    const WORDS: &str = "an certain certains deux mois par parfois plusieurs quatre quelques semestre sur trimestre trois";
    has(WORDS, word)
}

/// Words that name moments by themselves: beside the hours of a day, the text is not of it alone.
pub(super) fn names_other_moments(word: &str) -> bool {
    const BEGINNINGS: &str = "annee annuel autre calendrier chaque conge date demain depuis dernier except ferie \
        ferme fete horaire hors jour jusqu lendemain mensuel mois ouver partir periode \
        planning pont premier quinzaine quotidien rentree reste saison sauf semaine sinon \
        tou vacances veille week";
    const WORDS: &str = "an ans ascension assomption aussi automne egalement ete hiver idem noel paques \
        pareil pentecote printemps toussaint";
    let begins = BEGINNINGS.split(' ').any(|begin| word.starts_with(begin));
    begins || has(WORDS, word) || super::words::month(word).is_some()
}

/// « ou le mardi », « à défaut le jeudi », « en alternance avec le mardi »: what is told before it holds
/// perhaps.
pub(super) fn begins_with_choice(words: &[&str]) -> bool {
    matches!(
        words,
        ["ou" | "soit" | "sinon" | "alternativement", ..]
            | ["et", "ou", ..]
            | ["a", "defaut" | "tour", ..]
            | ["a", "la", "place", ..]
            | ["au", "lieu", ..]
            | ["plutot", "que" | "qu", ..]
            | ["en", "alternance" | "remplacement", ..]
            | [
                "selon" | "suivant",
                "les" | "la",
                "semaine" | "semaines",
                ..
            ]
            | ["fois", "sur", ..]
            | ["une", "fois", "sur", ..]
    )
}

/// « nous consulter », « se renseigner », « appeler »: nobody says when it is open.
pub(super) fn says_to_ask(word: &str) -> bool {
    const BEGINNINGS: &str = "renseign contact appel telephon consult";
    BEGINNINGS.split(' ').any(|begin| word.starts_with(begin))
}

/// « sauf exceptions affichées », « sauf indication contraire ».
pub(super) fn is_unsaid_exception(word: &str) -> bool {
    const WORDS: &str = "a affichee affichees affiche au avis cas contraire contraires de exception \
        exceptionnel exceptionnelle exceptionnelles exceptions indication indications l ouverture ouvertures par porte precise \
        precisees";
    WORDS.split_whitespace().any(|known| known == word)
}

/// Days of two letters, which are words that anyone writes.
pub(super) fn is_short_day(word: &str) -> bool {
    matches!(word, "lu" | "ma" | "me" | "je" | "ve" | "sa" | "di")
}

/// Words that may open at moments that nothing else names: « ou sur demande », « et plus ».
pub(super) fn may_open_else(word: &str) -> bool {
    const BEGINNINGS: &str = "actuel ailleurs alors ancien appel certain contact demand desormais divers dorenavant ensuite \
        event nouve occasion parfois permanent ponctuel possib precedent program prolong quelque \
        rattrap regulier remplac rendez suite suivant telephon temporair toujours vari";
    const WORDS: &str = "ainsi apres avant besoin environ meme memes minimum maximum moins nocturne nocturnes non ou plus \
        provisoire puis rdv si stop vers voir";
    let begins = BEGINNINGS
        .split_whitespace()
        .any(|begin| word.starts_with(begin));
    begins || WORDS.split_whitespace().any(|known| known == word)
}

/// Words with which a text begins that only closes.
pub(super) fn leaves_out(word: &str) -> bool {
    const WORDS: &str = "conge conges excepte hors sauf";
    has(WORDS, word)
}

/// Words after which a date is one end of a run.
pub(super) fn runs_on(word: &str) -> bool {
    const WORDS: &str = "a apres au aux avant compter depuis des entre jusqu jusque partir pour";
    has(WORDS, word)
}

/// Words that count days, of which a date beside them is the first or the middle.
pub(super) fn is_run(word: &str) -> bool {
    const WORDS: &str = "jour jours mois quinzaine semaine semaines week weekend autour environ";
    has(WORDS, word)
}

/// Words of closures, besides those that name no moment.
fn is_of_closures(word: &str) -> bool {
    const WORDS: &str = "absence absences agent an animateur animatrice annee annuel annuelle annuelles annuels ascension assomption conge conges et ete \
        entre equipe exceptionnelles ferie feries ouverture fermes fermetures fetes greve greves imprevu imprevus intemperies fin formation hiver \
        inventaire jusqu maladie personnel noel ou paques pentecote pont ponts professionnelle quatre raison responsable reunion reunions scolaire \
        scolaires toussaint travaux vacances";
    has(WORDS, word)
}

/// Words of a closure that open nothing.
pub(super) fn is_closing(word: &str) -> bool {
    let opens = matches!(word, "ouvert" | "ouverte" | "atelier" | "ateliers" | "sur");
    let changes = ["vari", "chang", "differ", "modifi", "adapt", "suscept"];
    let changes = changes.iter().any(|begin| word.starts_with(begin));
    !opens && !changes && (is_neutral(word) || is_of_closures(word))
}

/// Words before a closure that say nothing of it.
pub(super) fn is_announcement(word: &str) -> bool {
    matches!(word, "attention" | "info" | "note")
}

/// Words that say where to come in. One of them has to be there.
pub(super) fn says_where(word: &str) -> bool {
    const WORDS: &str = "digicode etage interphone parking pmr sonnette";
    has(WORDS, word)
}

/// Words that may stand beside those.
pub(super) fn is_beside_where(word: &str) -> bool {
    const WORDS: &str = "a acces accueil ascenseur au batiment cour cote d dans de derriere devant droite du entree \
        et fond gauche gratuit l la le les porte rue sonner sonnez";
    has(WORDS, word)
}

fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}
