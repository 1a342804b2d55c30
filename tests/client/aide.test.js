// What the engine answers to words of distress: whole names alone, and never what harms.
import assert from 'node:assert/strict';
import test from 'node:test';
import { helped } from '../../themes/parvis/scripts/recherche/aide.js';
import { Interpreter } from '../../themes/parvis/scripts/recherche/comprendre.js';

/** @typedef {import('../../themes/parvis/scripts/recherche/manifeste.js').Manifest} Manifest */
/** @typedef {import('../../themes/parvis/scripts/recherche/fiches.js').Service} Service */

/** @param {string} id @param {string} label @param {string[]} synonyms */
const kind = (id, label, synonyms) => ({
  id, label, plural: `${label}s`, short: label, family: 'sante', group: null,
  relay: false, person: false, institution: false, historical: false, synonyms, words: [],
});

const KINDS = [
  kind('maison-adolescents', 'Maison des adolescents', []),
  kind('cidff', 'Cidff', ['violences conjugales']),
  kind('mediation-familiale', 'Médiation familiale', []),
  kind('ludotheque', 'Ludothèque', ['jouets']),
  kind('halte-garderie', 'Halte-garderie', ['garde ponctuelle', 'nounou']),
];

/** @param {string} name @param {string} code @param {number} latitude */
const commune = (name, code, latitude) => ({
  name, codes: [code], population: 80, latitude, longitude: 5, department: '13', zone: null, extent: 0, shards: [0],
});

const COMMUNES = [
  commune('Mouriès', '13890', 43.25),
  commune('Saintes-Maries-de-la-Mer', '13460', 43.3),
  commune('Trets', '13530', 43.5),
  commune('Rue', '80120', 43.9),
];

/** @param {string} name @param {number} kind @param {number} at @param {Partial<Service>} [more] @returns {Service} */
const service = (name, kind, at, more = {}) => ({
  key: name, name, kind, commune: at, latitude: COMMUNES[at]?.latitude ?? 0, longitude: 5, ages: null, example: false,
  disability: false, emergency: false, planned: false, person: false, approximate: false, withoutAppointment: false, withoutEnrolment: false, languages: [], scheme: null,
  vacancies: null, served: [], opening: null, phone: null, manner: 1, letters: '', ...more,
});

const SERVICES = [
  service('Ados Mouriès', 0, 0),
  service('Ados Trets', 0, 2),
  service('Ados inventés', 0, 2, { example: true }),
  service('Ados à venir', 0, 2, { planned: true }),
  service('Cidff Trets', 1, 2),
  service('Médiation Trets', 2, 2),
  service('Ludothèque Trets', 3, 2),
  service('Halte Trets', 4, 2),
];

/** @type {Manifest} */
const manifest = {
  groups: [],
  kinds: KINDS,
  intents: [],
  communes: COMMUNES,
  former: [], areas: [], otherNames: [], renowned: [],
  shards: [{ file: 'a.bin', services: SERVICES.length, kinds: new Set([0, 1, 2, 3, 4]) }],
  located: KINDS.map((_, at) => new Map(COMMUNES.map((_, place) => [place, SERVICES.filter((own) => own.kind === at && own.commune === place).length]))),
  coming: KINDS.map(() => new Map()),
  roaming: [],
  departments: [],
  relays: { caf: '', coverages: new Map() },
  wordFiles: [{ first: 'a', file: 'b.bin' }],
  collections: [],
  documents: null,
  documentsFile: null,
  total: SERVICES.length,
  calendar: { publicDays: [], zones: [], departments: [null] },
};
const interpreter = new Interpreter(manifest);

const SUICIDE = { id: 'suicide', numeros: ['suicide'], services: ['maison-adolescents'], exclus: [], mots: ['mourir', 'suicid*'] };
const VIOLENCE = { id: 'violences', numeros: ['police'], services: ['cidff'], exclus: ['mediation-familiale'], mots: ['me frappe', 'violence*'] };
const STREET = { id: 'sans-abri', numeros: ['urgences'], services: ['cidff'], exclus: [], mots: ['a|dans la rue $'] };
const SWALLOWED = { id: 'intoxication', numeros: ['samu'], services: [], exclus: [], mots: ['avale*'] };

/**
 * @param {string} query
 * @param {import('../../themes/parvis/scripts/urgences/ecoute.js').HelpGroup[]} help
 * @param {{ where?: string, position?: { latitude: number, longitude: number } | null }} [more]
 */
async function ask(query, help, { where = '', position = null } = {}) {
  /** @type {any} */
  const store = {
    services: async () => SERVICES,
    words: () => assert.fail('a file of words would tell what was typed'),
    titles: () => assert.fail('texts answer no words of distress'),
  };
  const answer = await helped(store, interpreter, { query, where, help, position });
  return { ...answer, titles: answer.results.map(({ title }) => title) };
}

test('the kinds of the group are proposed, and nothing invented or still to open', async () => {
  assert.deepEqual((await ask('je veux mourir trets', [SUICIDE])).titles, ['Ados Trets', 'Ados Mouriès']);
});

test('a word of distress is no beginning of a place, nor a slip', async () => {
  for (const query of ['mourir', 'mouries', 'je veux mourir']) {
    const { understood } = await ask(query, [SUICIDE]);
    assert.equal(understood.place?.label ?? null, query === 'mouries' ? 'Mouriès' : null, query);
  }
  assert.equal((await ask('mon mari me frappe', [VIOLENCE])).understood.place, null);
  assert.equal((await ask('mourir', [SUICIDE], { where: 'mourir' })).understood.place, null);
});

test('the box that asks for a place says one, be it unfinished or with a slip', async () => {
  for (const where of ['tre', 'Trest', '13530', 'TRETS']) {
    assert.equal((await ask('mourir', [SUICIDE], { where })).understood.place?.label, 'Trets', where);
  }
});

test('who is in the street is not at Rue', async () => {
  assert.equal((await ask('je suis à la rue', [STREET])).understood.place, null);
  assert.equal((await ask('je suis à la rue à Trets', [STREET])).understood.place?.label, 'Trets');
});

test('where violence is told no family mediation is proposed, be it named', async () => {
  const { titles } = await ask('médiation familiale mon mari me frappe Trets', [VIOLENCE]);
  assert.deepEqual(titles, ['Cidff Trets']);
});

test('what a group refuses, no other group proposes', async () => {
  const mediating = { ...SUICIDE, services: ['mediation-familiale', 'maison-adolescents'] };
  const { titles } = await ask('il me frappe et je veux mourir', [VIOLENCE, mediating]);
  assert.deepEqual([...titles].sort(), ['Ados Mouriès', 'Ados Trets', 'Cidff Trets']);
});

test('a kind is named by its name or by several words, and comes after those of the group', async () => {
  assert.deepEqual((await ask('il a avalé un jouet Trets', [SWALLOWED])).titles, []);
  assert.deepEqual((await ask('la nounou me frappe Trets', [VIOLENCE])).titles, ['Cidff Trets']);
  assert.deepEqual((await ask('mourir halte-garderie Trets', [SUICIDE])).titles, ['Ados Trets', 'Ados Mouriès', 'Halte Trets']);
});

test('no part of the answer holds what was typed', async () => {
  for (const where of ['', 'Trets', 'zzyzx']) {
    const answer = await ask('je veux mourir zzyzx', [SUICIDE], { where });
    assert.ok(!/mourir|zzyzx/.test(JSON.stringify(answer)), where);
    assert.equal(answer.widened, null);
    assert.deepEqual([answer.understood.chips, answer.notes, answer.aside, answer.texts], [[], [], [], []]);
  }
});

test('nothing is counted where nothing is found, and nothing said', async () => {
  const lone = { ...SUICIDE, services: ['absent'] };
  const { total, count, widened } = await ask('mourir Trets', [lone]);
  assert.deepEqual({ total, count, widened }, { total: 0, count: '', widened: null });
});

test('a position is looked around', async () => {
  const { titles } = await ask('mourir', [SUICIDE], { position: { latitude: 43.27, longitude: 5 } });
  assert.deepEqual(titles, ['Ados Mouriès', 'Ados Trets']);
  // Nothing is near past thirty kilometres.
  assert.deepEqual((await ask('mourir', [SUICIDE], { position: { latitude: 43.8, longitude: 5 } })).titles, []);
});
