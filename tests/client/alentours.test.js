// Around a place: what is suspended nearby is not denied, and what must be certain stays so.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Search } from '../../themes/parvis/scripts/recherche/chercher.js';
import { aroundEach } from '../../themes/parvis/scripts/recherche/ensemble.js';
import { around } from '../../themes/parvis/scripts/recherche/environs.js';
import { manifest as small } from './portail-fictif.js';

const [HALTE, RPE, LAEP] = [1, 2, 3];
const [TRETS, AIX, ELSEWHERE, FAR] = [0, 1, 2, 3];

/** @param {number} kind @param {object} more */
const service = (kind, more = {}) => ({
  key: `${kind} ${JSON.stringify(more)}`, name: 'Les Lutins', kind, commune: TRETS, latitude: 43, longitude: 5, ages: null, example: false,
  disability: false, emergency: false, planned: false, person: false, approximate: false, withoutAppointment: false,
  withoutEnrolment: false, languages: [], scheme: null, vacancies: null, served: [], opening: null, phone: null, manner: 0, letters: '', ...more,
});

/** Trets, Aix at 22 km, another at 33 km, and one at the other end. */
const positions = [[43, 5], [43.2, 5], [42.7, 5], [48, 2]];
/** @type {any} */
const manifest = {
  ...small,
  communes: small.communes.map((one, at) => ({ ...one, latitude: positions[at]?.[0], longitude: positions[at]?.[1], shards: [0] })),
  shards: [{ kinds: new Map([[HALTE, 2], [RPE, 2], [LAEP, 1]]) }],
  located: small.kinds.map((_, kind) => (kind === LAEP ? new Map([[FAR, 1]]) : new Map([[TRETS, 2]]))),
  calendar: { publicDays: [], zones: [], departments: [null] },
};

/**
 * @param {number[]} kinds
 * @param {{ suspended?: Map<number, number>[], services?: object[] }} portal
 */
function searching(kinds, { suspended = [], services = [] }) {
  const parts = kinds.map((kind) => ({ kinds: [kind], group: null, label: manifest.kinds[kind].label, typed: '' }));
  const understood = /** @type {any} */ ({
    query: '', place: { communes: [TRETS], label: 'Trets', typed: 'trets' }, kind: { ...parts[0], kinds, corrected: false, parts },
    region: null, needs: [], words: [], typedWords: [], signs: [], unfinished: '', topic: [], narrowed: false,
  });
  const store = /** @type {any} */ ({ services: async () => services, words: async () => [] });
  const area = { centre: manifest.communes[TRETS], communes: new Set([TRETS]), exact: false };
  return new Search(store, { ...manifest, suspended }, understood, area);
}

/** What is said of lieux d'accueil around Trets. @param {Map<number, number>} suspended */
async function said(suspended) {
  const search = searching([LAEP], { suspended: [new Map(), new Map(), new Map(), suspended] });
  const { widened } = await around(search, /** @type {any} */ (search.area), null);
  return widened?.text.replaceAll('\u00a0', ' ');
}

test('what is suspended nearby is said so, the nearest first, and not denied', async () => {
  assert.equal(await said(new Map()), "Nous ne connaissons pas de lieu d'accueil enfants-parents à moins de 30 km de Trets.");
  assert.equal(await said(new Map([[TRETS, 2], [AIX, 1]])), 'À Trets, 2 services de ce type sont suspendus.');
  assert.equal(await said(new Map([[AIX, 1]])), 'À Aix-en-Provence, un service de ce type est suspendu.');
  assert.equal(await said(new Map([[ELSEWHERE, 1], [AIX, 1]])), 'À Aix-en-Provence, un service de ce type est suspendu.');
  // Its town hall is a little farther: it may be near all the same.
  assert.equal(await said(new Map([[ELSEWHERE, 1]])), 'À Saint-Cyprien, un service de ce type est suspendu.');
  assert.equal(await said(new Map([[FAR, 1]])), "Nous ne connaissons pas de lieu d'accueil enfants-parents à moins de 30 km de Trets.");
});

test('of several kinds too, nothing invented nor still to open is found where that is asked', async () => {
  const services = [service(HALTE), service(HALTE, { example: true }), service(RPE), service(RPE, { planned: true })];
  for (const certain of [true, false]) {
    const search = searching([HALTE, RPE], { services });
    search.certain = certain;
    const { results } = await aroundEach(search, /** @type {any} */ (search.area), null);
    const found = results.map(({ service: { kind, example, planned } }) => [kind, example || planned]);
    const sure = [[HALTE, false], [RPE, false]];
    assert.deepEqual(found.sort(), (certain ? sure : [...sure, [HALTE, true], [RPE, true]]).sort());
  }
});
