// A small portal to understand queries over.

/** @typedef {import('../../themes/parvis/scripts/recherche/manifeste.js').Manifest} Manifest */

/**
 * @param {string} id
 * @param {string} label
 * @param {number} group
 * @param {string[]} synonyms
 */
const kind = (id, label, group, synonyms) => ({
  id, label, plural: `${label}s`, short: label, family: 'accueil', group, relay: id === 'rpe', person: false, institution: false, historical: false, synonyms, words: [],
});

/** @param {string} name @param {string} code */
const commune = (name, code) => ({
  name, codes: [code], population: 100, latitude: 43, longitude: 5, department: '13', zone: null, extent: 0, shards: [],
});

/** @type {Manifest} */
export const manifest = {
  groups: [
    { id: 'creche', label: 'Crèche', lacking: 'de crèche', names: [] },
    { id: 'relais', label: 'Relais et information', lacking: '', names: [] },
  ],
  kinds: [
    kind('multi-accueil', 'Multi-accueil', 0, []),
    kind('halte-garderie', 'Halte-garderie', 0, []),
    kind('rpe', 'Relais petite enfance', 1, ['rpe', 'ram']),
    kind('laep', "Lieu d'accueil enfants-parents", 1, ['laep']),
    kind('pmi', 'Protection maternelle et infantile', 1, ['pmi']),
    kind('caf', 'Caisse d’allocations familiales', 1, ['caf']),
    kind('assmat', 'Assistante maternelle', 1, ['nounou']),
    kind('mairie', 'Mairie', 1, ['inscription']),
  ],
  communes: [commune('Trets', '13530'), commune('Aix-en-Provence', '13100'), commune('Saint-Cyprien', '66750'), commune('Sansa', '66360')],
  former: [], areas: [], otherNames: [], renowned: [],
  intents: [],
  roaming: [],
  departments: [],
  relays: { caf: '', coverages: new Map() },
  shards: [],
  located: [0, 1, 2, 3, 4, 5, 6, 7].map(() => new Map([[0, 1]])),
  coming: [],
  wordFiles: [],
  collections: [],
  documents: null,
  documentsFile: null,
  total: 0,
  calendar: { publicDays: [], zones: [], departments: [null] },
};
