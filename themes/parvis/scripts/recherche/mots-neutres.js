// Words of a query that look for nothing, folded, each group with its reason. They are neither left
// over nor narrow an answer; inside a name they count as any word does.

const NEUTRAL = [
  // Tie words together.
  'a apres au avant bien ca car ce cela comme donc entre est fr ici lors mais meme par plutot quelque quelques sans sous tout toute toutes tous tres vers y autre autres aussi toujours deja bien c g ya pr ds ke qd pdt',
  // Say who asks.
  'ai avons elle es etes etre j je lui m ma me mes moi mon nos on sommes suis papa maman pere mere parent parents famille familles seul seule seuls seules',
  // Say for whom, which the age tells.
  'bb bebe bebes enfant enfants fille filles fils garcon garcons gamin gamins gosse gosses loulou mome momes petiot puce',
  // Say why, which no service is called by.
  'garder garde travail travaille travaillent travailler travaillons',
  // Say that something is looked for.
  'aller allons arrive mettre prend prendre prendrait va vais aide aider aidez besoins jveux aimerais aimerait avoir besoin besoins chercher cherche cherches cherchons cherchez connaitre desire devoir dois doit faire faut interesse peut ' +
    'peux pouvez puis recherche recherches recherchons savoir souhaite souhaiterais souhaitons sers sert servent trouve trouver trouverai urgent ' +
    'veux veut voudrais voudrait voulons vouloir',
  // Ask.
  'combien coment comment definition ou pourquoi quand quel quelle quelles quels qui quoi koi kel pk pkoi pourkoi avis conseil conseils idee idees info infos renseignement renseignements',
  // Ask for a way to get there or to call.
  'adresse adresses appeler contact contacter contacts coordonnees horaire horaires joindre mail numero numeros rdv rendez tel telephone telephoner',
  // Say where, without a place.
  'alentours autour coin endroit endroits environs loin pres proche proches proximite quartier quartiers secteur ville village voisinage',
  // Say what every service does.
  'accueil accueille accueillent accueillir accepte acceptent place places ouvert ouverte ouverts ouvertes parle parlent pendant existe offre propose proposent structure structures demande demander demandes',
  // Say the occasion, which no service is called by.
  'jour jours pluie pleut dehors chose choses connais personne monde gens nouveau nouvelle arriver arrivee viens venir vivre habite habitons',
  // Are written as they sound.
  'chui chuis cki cmt dc jai jcherche jsui jsuis jveux kan kand ke keske ki kom koman mm pcq pdt pe peu pk til qq tjs tjrs vs',
  // Do so in English, Spanish, Portuguese, Turkish and Russian.
  'i need find where can for with my in the how much does looking speaking baby busco para hijo preciso uma meu filho konusan мне нужен',
  // Are polite.
  'avance bjr bonjour bonsoir bsr cdt cordialement coucou dsl hello merci mrc plait salut slt stp svp',
];

/** Words that look for nothing. */
export const NEUTRAL_WORDS = new Set(NEUTRAL.join(' ').split(' '));

/** Words that ask rather than look for: a text answers them better than a service. */
export const ASKING = new Set('comment combien definition devenir droit droits obligation obligations pourquoi quel quelle quels quelles quoi'.split(' '));

/**
 * Words of French, in the singular, that a slip parts from a name of a kind or that begin one, and
 * mean something else: those of the 60,000 most frequent that would be taken for one.
 */
const TRUE_WORDS =
  /^(?:ajust(?:aien|emen)t|berc(?:a|erion)|cr[aou]che|crecher|gard(?:enia|erai|ien)?|infanterie|maire|marie|marrie|media(?:tise|tor)?|medi[ct]ation|micro|nancy|niera|nounour|nourri(?:cier|e|rai?|sse)?|nurse|pa[iy]e|paye[rz]|pay|peri|rami|re(?:[fnv]|gl)ai|relaie|reel|secour|cas)$/;

/** @param {string} word in the singular */
export const isTrueWord = (word) => TRUE_WORDS.test(word);
