// Words of everybody's searches that are one letter from a word of distress, and are slips of none:
// « crèche » is not « crie* », « Marseille » no « harcèle », « élève » not « enlève ».
const ORDINARY = new Set(
  (
    'absent absents absente absence aussi assez avall bourg batterie beaurecueil boire bourse bourses calce ' +
    'confiance couple creche creches credit credits deplacement deplacements echarpe echarpes eleve eleves elever ' +
    'elevee emmenager emmenage emmenagement fosse fosses hiver maire maires mariee mariees marie maries maury ' +
    'mairie mairies porta porte rentree rentrees soulagee theatre voile voiles volley ville villes'
  ).split(' '),
);

/** Beginnings of names of towns. */
const OF_TOWNS = /^(?:marseil|marcel|martig|martin|ville|bourg|porte|maur|saint)/;

/** @param {string} word folded */
export const isOrdinary = (word) => ORDINARY.has(word) || OF_TOWNS.test(word);
