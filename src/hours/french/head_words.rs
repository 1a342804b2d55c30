//! The words of the heads of sentences: who opens, what takes place, and how that is said.
//!
//! The lists are closed, and none of their words lays down a condition or closes.

/// Those whose hours a text may tell: two of them in one text have hours of their own.
pub(super) fn is_structure(word: &str) -> bool {
    const STRUCTURES: &str = "agence alsh annexe bibliotheque boutique caf carsat ccas collecte cpam creche \
        creches crous dechetterie dojo ecole epicerie friperie garderie gymnase halte laep ludotheque mairie \
        maternelle mediatheque msa multiaccueil musee office patinoire periscolaire piscine pmi poste \
        ram recyclerie ressourcerie rpe tresorerie vestiaire";
    has(STRUCTURES, word)
}

/// What takes place, and other names for who opens.
pub(super) fn is_subject(word: &str) -> bool {
    const SUBJECTS: &str = "bureau bureaux animation animations antenne association atelier ateliers babygym bus cafe \
        camion centre club consultation consultations conte contes distribution distributions espace guichet \
        etablissement eveil foyer groupe groupes jardin jeu jeux lecture lectures lieu local locaux ludobus \
        maison matinee matinees perm permanence permanences pesee pesees point pole rencontre \
        rencontres entretien entretiens relais mjc mds cms msap pimms pij bij evs clas seance seances secretariat service services soiree soirees structure temps \
        bibliobus bourse gouter aide repair bebes";
    is_structure(word) || has(SUBJECTS, word)
}

/// Words that stand beside those: of whom, for whom, of what.
pub(super) fn stands_beside(word: &str) -> bool {
    const ORGANISMS: &str = "accompagnement adil admr admission anpaa cafe cidff cllaj coeur croix departement \
        departemental departementale droit droits emploi etat civil france impots justice locale mission population \
        populaire restos rouge secours catholique services travail urbanisme";
    const PEOPLE: &str = "adjoint adjoints aidants animateur animatrice assistant assistante assistantes \
        assistants avocat avocate conciliateur conseiller conseillere conseillers directeur directrice \
        ecrivain educateur educatrice elu elus equipe habitants infirmiere jeunes juriste maire \
        mediateur mediatrice medecin notaire psychologue puericultrice public responsable sage femme \
        nourrissons travailleur travailleurs adultes ados adolescents seniors grands nounous professionnels";
    const ACTIVITIES: &str = "accueil allaitement animations bienvenue bricolage chorale collectif collectifs \
        comptines couture cuisine culturel danse decouverte ecriture emploi fablab informatique \
        jeu jeux jardinage libre ludique ludothecaire manuelle manuelles massage motricite multimedia \
        musique numerique parentalite parole patouille peinture petit dejeuner poussette sensoriel \
        societe socioculturel socio solidaire tricot video vie yoga cinema devoirs francais gym info langue lecteurs musical musicale portage \
        signes ressources vetements jouets heure theatre chant sophrologie psychomotricite eveil";
    const NAMES: &str = "administratif administrative technique agglo agglomeration communal communale communautaire \
        enfance famille familial familiale familiales familles enfant enfants intercommunal \
        intercommunale itinerant itinerante jeunesse loisirs maternel maternelle maternelles medico \
        micro mobile multi multiaccueil municipal municipale parent parental parents petite petits \
        postal postale principale social sociale sociaux";
    [ORGANISMS, PEOPLE, ACTIVITIES, NAMES]
        .iter()
        .any(|words| has(words, word))
}

/// Where it takes place: none of them opens by itself.
pub(super) fn is_place(word: &str) -> bool {
    const PLACES: &str = "bourg centre devant eglise espace etage foyer gymnase mairie marche parking parvis \
        place polyvalente quartier salle village ville";
    has(PLACES, word)
}

/// How it is said that one may come.
pub(super) fn is_verb(word: &str) -> bool {
    const VERBS: &str = "accueilli accueillie accueillis accueillies etes etre recu recue recus recues \
        accueille accueillent accueillera accueillons assure assuree assurees assurent assures \
        attend attendent attendons est fonctionne fonctionnent installe lieu ont organise \
        ouvert ouverte ouvertes ouverts ouvre ouvrent ouvrira ouvrons presence present presente presents \
        propose proposee proposees proposent proposons recoit recevons recoivent s se sera seront sont \
        sommes stationne stationnent tient tiennent deroule deroulent passe passent arrete propose animee anime intervient interviennent portes";
    has(VERBS, word)
}

/// Words that tie the others together; none of them ends a head.
pub(super) fn ties(word: &str) -> bool {
    const TIES: &str = "a acces au aux avec chez d dans de des du elle elles en et il ils l la le les leur leurs \
        nos notre nous on par sa ses son sur un une votre vos vous y";
    has(TIES, word)
}

/// Whether a word, or what it is the plural of, is one of some.
fn has(words: &str, word: &str) -> bool {
    let one = word.strip_suffix('s').filter(|one| one.len() > 3);
    words
        .split_whitespace()
        .any(|known| known == word || Some(known) == one)
}
