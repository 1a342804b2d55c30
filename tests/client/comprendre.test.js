import assert from 'node:assert/strict';
import test from 'node:test';
import { Interpreter } from '../../themes/parvis/scripts/recherche/comprendre.js';
import { uncapital } from '../../themes/parvis/scripts/recherche/paroles.js';

/** @typedef {import('../../themes/parvis/scripts/recherche/manifeste.js').Manifest} Manifest */

/**
 * @param {string} id
 * @param {string} label
 * @param {string} short
 * @param {number} group
 * @param {string[]} synonyms
 */
const kind = (id, label, short, group, synonyms, words = /** @type {string[]} */ ([])) => ({
  id, label, plural: `${label}s`, short, family: 'accueil', group, relay: id === 'rpe', person: false, institution: false, historical: false, synonyms, words,
});

/**
 * @param {string} name
 * @param {string[]} codes
 * @param {number} population
 */
const commune = (name, codes, population) => ({
  name, codes, population, latitude: 43, longitude: 5, department: '13', zone: null, extent: 0, shards: [],
});

/** @type {Manifest} */
const manifest = {
  groups: [
    { id: 'relais', label: 'Relais et information', lacking: 'de relais', names: [] },
    { id: 'creche', label: 'Crèche', lacking: 'de crèche', names: ['daycare', 'kreş', 'حضانة', 'детский сад'] },
    { id: 'loisirs', label: 'Loisirs et vacances', lacking: '', names: [] },
    { id: 'sante', label: 'Santé et handicap', lacking: '', names: [] },
  ],
  kinds: [
    kind('rpe', 'Relais petite enfance (RPE)', 'Relais petite enfance', 0, ['ram', 'relais', 'relais assistantes maternelles']),
    kind('multi-accueil', 'Crèche multi-accueil', 'Multi-accueil', 1, ['crèche', 'garderie']),
    kind('halte-garderie', 'Halte-garderie', 'Halte-garderie', 1, ['crèche', 'garderie']),
    kind('alsh', 'Centre de loisirs (ALSH)', 'Centre de loisirs', 2, ['centre aéré', 'colo'], ['mercredi', 'vacances', 'centre de vacances']),
    kind('mdph', 'Maison du handicap (MDPH)', 'MDPH', 3, [], ['handicap']),
  ],
  intents: [
    { withoutKinds: false, signs: [], phrases: ['prix', 'combien', 'coute'], page: '/aides/', title: 'Les aides' },
    { withoutKinds: true, signs: [], phrases: ['devenir'], page: '/metiers/', title: 'Les métiers' },
  ],
  communes: [
    commune('Aix-en-Provence', ['13100'], 130),
    commune('Le Tholonet', ['13100'], 80),
    commune('Saint-Cyprien', ['66750'], 100),
    commune('Trets', ['13530'], 100),
    commune('Châteauneuf-le-Rouge', ['13790'], 80),
    commune('Châteauneuf-les-Martigues', ['13220'], 110),
    commune('Sainte-Marie-la-Mer', ['66470'], 95),
    commune("L'Albère", ['66480'], 48),
    commune('Amélie-les-Bains-Palalda', ['66110'], 94),
    commune('Sansa', ['66360'], 36),
    commune('Enveitg', ['66760'], 76),
    commune('Planès', ['66210'], 45),
    commune('Laroque-des-Albères', ['66740'], 90),
    commune('Saint-Denis', ['13990'], 60),
    commune('Vivès', ['66400'], 60),
    commune('Port-Vendres', ['66660'], 95),
  ],
  areas: [{ name: 'Haut Vallespir', communes: [8] }],
  otherNames: [],
  renowned: [],
  former: [{ commune: 0, name: 'Puyricard' }, { commune: 8, name: 'Palalda' }],
  shards: [],
  located: [0, 1, 2, 3, 4].map(() => new Map([[0, 1]])),
  coming: [],
  roaming: [],
  departments: [{ number: '13', name: 'Bouches-du-Rhône' }],
  relays: { caf: '3230', coverages: new Map() },
  wordFiles: [],
  collections: [],
  documents: null,
  documentsFile: null,
  total: 0,
  calendar: { publicDays: [], zones: [], departments: [null] },
};
const interpreter = new Interpreter(manifest);
const OUTSIDE = ['Clermont-Ferrand', 'Gironde', 'La Garde', 'La Rochelle', 'Le Mans', '?Lot', 'Lyon', '?Orange', 'Paris', '?Saint-Joseph', 'Toulouse'];

/** @param {string} query what was understood, as one line */
function meaning(query) {
  const { place, outside, region, kind, needs, words, address } = interpreter.understand(query, '', OUTSIDE);
  const parts = [
    place && `à ${place.label}`,
    place?.former && `(${place.former})`,
    outside && `hors ${outside}`,
    region && `dans ${region.name}`,
    address && `rue ${address.text} (${address.commune})`,
    kind && kind.kinds.map((at) => manifest.kinds[at]?.id).join('+'),
    ...needs.map(({ type, label }) => `${type} ${label.replace(/\u00a0/g, ' ')}`),
    words.length > 0 && words.join(' '),
  ];
  return parts.filter(Boolean).join(' · ');
}

for (const [query, understood] of [
  ['crèche Trets', 'à Trets · multi-accueil+halte-garderie'],
  ['TRETS CRECHES', 'à Trets · multi-accueil+halte-garderie'],
  ['crehce tretz', 'à Trets · multi-accueil+halte-garderie'],
  ['halte garderie', 'halte-garderie'],
  ['garderie', 'multi-accueil+halte-garderie'],
  ['ram st cyprien', 'à Saint-Cyprien · rpe'],
  ['relais', 'rpe'],
  ['rpe ste marie la mer', 'à Sainte-Marie-la-Mer · rpe'],
  ['le tholonet', 'à Le Tholonet'],
  ['tholonet', 'à Le Tholonet'],
  ['aix', 'à Aix-en-Provence'],
  ['puyricard', 'à Aix-en-Provence · (Puyricard)'],
  ['chateauneuf', 'à Châteauneuf-les-Martigues ou Châteauneuf-le-Rouge'],
  ['chateauneuf le rouge', 'à Châteauneuf-le-Rouge'],
  ['châteauneuflerouge', 'à Châteauneuf-le-Rouge'],
  ['13790', 'à Châteauneuf-le-Rouge'],
  ['13100 Le Tholonet', 'à Le Tholonet'],
  ['13100', 'à Aix-en-Provence, Le Tholonet'],
  ['12 bis rue de Trets, 13100 Aix-en-Provence', 'à Aix-en-Provence · rue 12 bis rue de Trets (Aix-en-Provence)'],
  ['avenue du centre aéré Trets', 'à Trets · rue avenue du centre aéré (Trets)'],
  ['crèche 18 mois', 'multi-accueil+halte-garderie · age 18 mois'],
  ['crèche 2 ans et demi', 'multi-accueil+halte-garderie · age 2 ans et demi'],
  ['crèche ouverte le samedi matin', 'multi-accueil+halte-garderie · horaires Le samedi matin'],
  ['crèche mercredi à 7h30', 'multi-accueil+halte-garderie · horaires Le mercredi à 7 h 30'],
  ['crèche le samedi après 19 heures', 'multi-accueil+halte-garderie · horaires Le samedi après 19 h'],
  ['crèche avant 8h', 'multi-accueil+halte-garderie · horaires Avant 8 h'],
  ['crèche dès 7 h 30', 'multi-accueil+halte-garderie · horaires Dès 7 h 30'],
  ['crèche ouverte maintenant', 'multi-accueil+halte-garderie · horaires Ouvert maintenant'],
  ["halte garderie ouverte aujourd'hui", 'halte-garderie · horaires Ouvert aujourd’hui'],
  ['crèche le soir', 'multi-accueil+halte-garderie · horaires Le soir'],
  ['crèche pendant les vacances scolaires', 'multi-accueil+halte-garderie · horaires Pendant les vacances'],
  ['crèche le week-end', 'multi-accueil+halte-garderie · horaires Ouvert le week-end'],
  ['crèche à 25 h', 'multi-accueil+halte-garderie · 25'],
  ['crèche crèche crèche pour bébé', 'multi-accueil+halte-garderie'],
  ['mercredi Trets', 'à Trets · horaires Ouvert le mercredi'],
  ['handicap', 'handicap Accueil d’un enfant en situation de handicap'],
  ['crèche handicap', 'multi-accueil+halte-garderie · handicap Accueil d’un enfant en situation de handicap'],
  ['crèche gratuite en urgence', 'multi-accueil+halte-garderie · gratuit Gratuit · urgence Accueil d’urgence'],
  ['crèche catalan', 'multi-accueil+halte-garderie · langue Parle catalan'],
  ['places disponibles en crèche', 'multi-accueil+halte-garderie · places Places déclarées'],
  ['les petits loups Trets', 'à Trets · petit loup'],
  ['relais petite enfance Sainte-Victoire', 'rpe · sainte victoire'],
  ['je cherche une crèche près de Trets', 'à Trets · multi-accueil+halte-garderie'],
  ["l'albère", "à L'Albère"],
  ['crèche L’ALBERE', "à L'Albère · multi-accueil+halte-garderie"],
  ['albere', "à L'Albère"],
  ['laroque des alberes', 'à Laroque-des-Albères'],
  ['Ste Marie s/ la Mer', 'à Sainte-Marie-la-Mer'],
  ['crèche palalda', 'à Amélie-les-Bains-Palalda · (Palalda) · multi-accueil+halte-garderie'],
  ['crèche (Trets)', 'à Trets · multi-accueil+halte-garderie'],
  ['relais (Trets)', 'à Trets · rpe'],
  ['Relais petite enfance (RPE)', 'rpe'],
  ['sansa', 'à Sansa'],
  ['crèche saint denis', 'à Saint-Denis · multi-accueil+halte-garderie'],
  ['crèche (Paris)', 'hors Paris · multi-accueil+halte-garderie'],
  ['crèche paris', 'hors Paris · multi-accueil+halte-garderie'],
  ['ram lyon', 'hors Lyon · rpe'],
  ['crèche Le Mans', 'hors Le Mans · multi-accueil+halte-garderie'],
  ['crèche au mans', 'hors Le Mans · multi-accueil+halte-garderie'],
  ['crèche clermont', 'hors Clermont-Ferrand · multi-accueil+halte-garderie'],
  ['crèche 75011', 'hors 75011 · multi-accueil+halte-garderie'],
  ['crèche 75', 'hors 75 · multi-accueil+halte-garderie'],
  ['crèche gironde', 'hors Gironde · multi-accueil+halte-garderie'],
  ['crèche 13', 'dans Bouches-du-Rhône · multi-accueil+halte-garderie'],
  ['crèche bouches du rhône', 'dans Bouches-du-Rhône · multi-accueil+halte-garderie'],
  ['crèche 13 Trets', 'à Trets · multi-accueil+halte-garderie · 13'],
  ['crèche 12 13', 'multi-accueil+halte-garderie · 12 13'],
  ['crèche la rochelle', 'hors La Rochelle · multi-accueil+halte-garderie'],
  ['Rochelle', 'rochelle'],
  ['crèche à orange', 'hors Orange · multi-accueil+halte-garderie'],
  ['crèche maison orange', 'multi-accueil+halte-garderie · maison orange'],
  ['la garde alternée', 'alternee'],
  ['crèche saint-joseph', 'multi-accueil+halte-garderie · saint joseph'],
  ['toulouse Trets', 'à Trets · toulouse'],
  ['', ''],
  ['👶🏽 ?! <b>x</b>', ''],
]) {
  test(`"${query}" is understood`, () => assert.equal(meaning(query ?? ''), understood));
}

test('no ordinary word is a place by its beginning or with a slip', () => {
  const words = 'sans enfant enfants place places plan avis vies seul port porte besoin cherche combien prix devenir tard saut réel'.split(' ');
  for (const word of words) {
    for (const query of [word, `crèche ${word}`, `${word} crèche`, `crèche ${word} Trets`]) {
      // "sans Trets" refuses the place.
      if (query === 'crèche sans Trets') continue;
      const { place, outside } = interpreter.understand(query, '', OUTSIDE);
      assert.equal(place?.label ?? outside, query.endsWith('Trets') ? 'Trets' : null, query);
    }
  }
});

test('the box that asks for a place says one, be it unfinished, with a slip or outside', () => {
  const told = (/** @type {string} */ where) => {
    const { place, outside } = interpreter.understand(`crèche ${where}`, where, OUTSIDE);
    return place?.label ?? outside;
  };
  /** @type {[string, string | null][]} */
  const boxes = [
    ["L'Albère", "L'Albère"], ['tre', 'Trets'], ['Trest', 'Trets'], ['plan', 'Planès'], ['sans', 'Sansa'], ['port', 'Port-Vendres'],
    ['Orange', 'Orange'], ['La Garde', 'La Garde'], ['lot', 'Lot'], ['33', '33'], ['zzyzx', null],
  ];
  for (const [where, label] of boxes) assert.equal(told(where), label, where);
  // What is said there is the place, whatever names the words hold.
  const { place, words } = interpreter.understand('crèche Saint-Denis Trets', 'Trets');
  assert.deepEqual([place?.label, words], ['Trets', ['saint', 'deni']]);
});

test('hours that hold together are asked together, and each keeps its chip', () => {
  const { needs, chips } = interpreter.understand('crèche le mercredi pendant les vacances');
  assert.deepEqual(needs.map(({ schedule }) => schedule), [{ day: 2, holidays: true }]);
  assert.deepEqual(chips.map(({ label }) => label), ['Crèche', 'Ouvert le mercredi', 'Pendant les vacances']);
});

test('each chip says what the query is without it', () => {
  const { chips } = interpreter.understand('crèche  à Trets 18 mois loups');
  assert.deepEqual(chips, [
    { type: 'lieu', label: 'Trets', without: 'crèche à 18 mois loups' },
    { type: 'type', label: 'Crèche', without: 'à Trets 18 mois loups' },
    { type: 'besoin', label: '18\u00a0mois', without: 'crèche à Trets loups' },
    { type: 'mot', label: 'loups', without: 'crèche à Trets 18 mois' },
  ]);
});

test('a visitor near is told from a place', () => {
  assert.equal(interpreter.understand('crèche autour de moi').near, true);
  assert.equal(interpreter.understand('crèche Trets').near, false);
});

test('no query is too long, and none is more than text', () => {
  for (const query of ['x'.repeat(5_000), 'a b '.repeat(2_000), '\u202eabc', '0'.repeat(5_000), "l'".repeat(3_000), '💥'.repeat(2_500), '<img src=x onerror=alert(1)>']) {
    const { chips, words } = interpreter.understand(query);
    assert.ok(chips.length <= 24 && words.length <= 24, query.slice(0, 20));
  }
});

test('no property of an object is a language, a place or a kind', () => {
  for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
    const { needs, place, kind } = interpreter.understand(word);
    assert.deepEqual([needs, place, kind], [[], null, null], word);
  }
});

test('a kind that is said again asks for nothing more', () => {
  for (const query of ['crèche crèche', 'crèche garderie crèche']) assert.equal(interpreter.understand(query).kind?.parts.length, 1, query);
});

test('a sigle or a name keeps its capital after « Sauf »', () => {
  assert.deepEqual(['MAM', 'PMI', 'Crèche', 'France services', 'Écoute'].map(uncapital), ['MAM', 'PMI', 'crèche', 'France services', 'écoute']);
});

test('a word of streets before an adjective begins no address', () => {
  for (const query of ['résidence alternée Trets', 'passage piéton Trets', 'résidence secondaire à Trets']) assert.equal(interpreter.understand(query).address, null, query);
});
