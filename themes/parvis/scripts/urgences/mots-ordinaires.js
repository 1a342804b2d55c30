// Words of everybody's searches that are one letter from a word of distress, and are slips of none:
// « crèche » is not « crie* », « Marseille » no « harcèle », « élève » not « enlève ».
const ORDINARY = new Set(
  (
    'absent absents absente absence assez aussi avall batterie beaurecueil boire bourse bourses calce confiance connais connait couple ' +
    'creche creches credit credits deplacement deplacements echarpe echarpes eleve eleves elever elevee emmenager ' +
    'emmenage emmenagement fosse fosses hiver maire maires mairie mairies maitre maitresse marcel mariee mariees partir porta porte portes ' +
    'schlaft soulagee theatre volley'
  ).split(' '),
);

/** Beginnings of names of towns, and of « ville » itself. */
const TOWNS = /^(?:bourg|marseil|martig|martin|maur|saint|ville)/;

/** @param {string} word folded */
export const isOrdinary = (word) => ORDINARY.has(word) || TOWNS.test(word);
