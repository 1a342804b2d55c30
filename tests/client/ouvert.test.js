// « Ouvert, ferme à 12 h », and when nothing may be said.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf, minuteAt, PARIS } from '../../themes/parvis/scripts/horaires.js';
import { clockOf, isElsewhere, stateAt, stateInWords } from '../../themes/parvis/scripts/ouvert.js';

/** @type {import('../../themes/parvis/scripts/horaires.js').Calendar} */
const calendar = {
  vacances: [
    ['2026-10-17', '2026-11-01', 'toussaint'],
    ['2026-12-19', '2027-01-03', 'noel'],
  ],
  feries: ['2026-11-11', '2026-12-25'],
};

/**
 * @param {Partial<import('../../themes/parvis/scripts/horaires.js').Rule>} rule
 * @returns {import('../../themes/parvis/scripts/horaires.js').Rule}
 */
const rule = (rule) => ({
  periodes: [],
  remplace: false,
  rang: 0,
  jours: [1, 2, 3, 4, 5],
  rangs: [],
  semaines: '',
  sauf: [],
  sauf_jours: [],
  plages: [
    [540, 720],
    [840, 1050],
  ],
  rdv: false,
  partie: '',
  ferme: false,
  doute: '',
  ...rule,
});

const texts = {
  ouvert: 'Ouvert, ferme à {heure}',
  fermeAujourdhui: 'Fermé, ouvre à {heure}',
  ferme: 'Fermé, ouvre {jour} à {heure}',
  fermeLongtemps: 'Fermé en ce moment',
  heurePleine: '{heure} h',
  heureMinutes: '{heure} h {minutes}',
};

/**
 * @param {import('../../themes/parvis/scripts/horaires.js').Rule[]} rules
 * @param {string} date
 * @param {number} minutes
 */
function said(rules, date, minutes) {
  const minute = dayOf(date) * 1440 + minutes;
  const state = stateAt(rules, calendar, minute);
  return state && stateInWords(state, minute, texts, 'fr');
}

test('open until, closed until', () => {
  const rules = [rule({})];
  assert.equal(said(rules, '2026-11-23', 600), 'Ouvert, ferme à 12 h');
  assert.equal(said(rules, '2026-11-23', 1049), 'Ouvert, ferme à 17 h 30');
  assert.equal(said(rules, '2026-11-23', 720), 'Fermé, ouvre à 14 h');
  assert.equal(said(rules, '2026-11-27', 1050), 'Fermé, ouvre lundi à 9 h');
});

test('a far opening has its date', () => {
  const closed = rule({ periodes: ['vacances'], rang: 2, plages: [], ferme: true });
  assert.equal(said([rule({}), closed], '2026-12-20', 600), undefined, 'after the dates that are known');
  const until = rule({ periodes: ['2026-11-20/2026-12-01'], rang: 5, plages: [], jours: [1, 2, 3, 4, 5, 6, 7], ferme: true });
  assert.equal(said([rule({}), until], '2026-11-23', 600), 'Fermé, ouvre mercredi 2 décembre à 9 h');
});

test('nothing is said on a public holiday that the hours do not name', () => {
  assert.equal(said([rule({})], '2026-11-11', 600), undefined);
  assert.equal(said([rule({})], '2026-11-10', 1100), undefined);
  const named = rule({ periodes: ['feries'], rang: 5, jours: [1, 2, 3, 4, 5, 6, 7], plages: [], ferme: true });
  assert.equal(said([rule({}), named], '2026-11-11', 600), 'Fermé, ouvre jeudi à 9 h');
});

test('nothing is said of appointments, nor of weeks that the text does not tell', () => {
  assert.equal(said([rule({ rdv: true })], '2026-11-23', 600), undefined);
  assert.equal(said([rule({ semaines: 'alternees' })], '2026-11-23', 600), undefined);
});

test('information of the moment closes, even on a public holiday that the hours do not name', () => {
  const closed = rule({ periodes: ['2026-11-10/2026-11-13'], rang: 255, remplace: true, plages: [], jours: [1, 2, 3, 4, 5, 6, 7], ferme: true });
  assert.equal(said([rule({}), closed], '2026-11-11', 600), 'Fermé, ouvre lundi à 9 h');
  assert.equal(said([rule({}), closed], '2026-11-09', 1100), 'Fermé, ouvre lundi 16 novembre à 9 h');
  const changed = { ...closed, ferme: false, plages: /** @type {[number, number][]} */ ([[600, 660]]) };
  assert.equal(said([rule({}), changed], '2026-11-12', 540), 'Fermé, ouvre à 10 h');
  const unsaid = { ...changed, semaines: 'alternees', plages: /** @type {[number, number][]} */ ([[0, 1440]]) };
  assert.equal(said([rule({}), unsaid], '2026-11-12', 600), undefined);
  assert.equal(said([rule({}), unsaid], '2026-11-09', 1100), undefined);
});

test('what stays closed is closed, unless appointments are taken', () => {
  const closed = rule({ periodes: ['2026-11-10/'], rang: 255, remplace: true, plages: [], jours: [1, 2, 3, 4, 5, 6, 7], ferme: true });
  assert.equal(said([rule({}), closed], '2026-11-12', 600), 'Fermé en ce moment');
  assert.equal(said([rule({ plages: [], rdv: true })], '2026-11-12', 600), undefined);
});

test('at one instant each place is open by its own clock, and whose it is is told to who reads another', () => {
  const rules = [rule({})];
  const zone = process.env.TZ;
  /**
   * @param {string} instant
   * @param {string} place
   * @param {string} reader
   */
  const at = (instant, place, reader) => {
    process.env.TZ = reader;
    const now = new Date(instant);
    return [stateAt(rules, calendar, minuteAt(now, place))?.open, isElsewhere(now, place)];
  };
  // 07:30 in Paris, 10:30 at La Réunion, 02:30 in Guadeloupe.
  assert.deepEqual(at('2026-12-08T06:30:00Z', 'Indian/Reunion', PARIS), [true, true]);
  assert.deepEqual(at('2026-12-08T06:30:00Z', 'Indian/Reunion', 'Indian/Reunion'), [true, false]);
  assert.deepEqual(at('2026-12-08T06:30:00Z', PARIS, PARIS), [false, false]);
  assert.deepEqual(at('2026-12-08T06:30:00Z', PARIS, 'Indian/Reunion'), [false, true]);
  assert.deepEqual(at('2026-12-08T06:30:00Z', 'America/Guadeloupe', 'America/Martinique'), [false, false]);
  // 16:30 in Paris, 19:30 at La Réunion, 11:30 in Guadeloupe, 12:30 in Guyane.
  assert.deepEqual(at('2026-12-08T15:30:00Z', PARIS, 'Europe/Berlin'), [true, false]);
  assert.deepEqual(at('2026-12-08T15:30:00Z', 'Indian/Reunion', 'Europe/Berlin'), [false, true]);
  assert.deepEqual(at('2026-12-08T15:30:00Z', 'America/Guadeloupe', PARIS), [true, true]);
  assert.deepEqual(at('2026-12-08T15:30:00Z', 'America/Cayenne', PARIS), [false, true]);
  assert.deepEqual(at('2026-12-11T05:30:00Z', 'Indian/Reunion', PARIS), [true, true]);
  assert.deepEqual(at('2026-12-12T05:30:00Z', 'Indian/Reunion', PARIS), [false, true], 'Saturday');
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('a line names its clock, else that of Paris is meant', () => {
  const line = (/** @type {Record<string, string>} */ dataset) => /** @type {HTMLElement} */ (/** @type {unknown} */ ({ dataset }));
  assert.deepEqual(clockOf(line({}), { horloge: 'heure de Paris' }), { timeZone: PARIS, name: 'heure de Paris' });
  const own = line({ fuseau: 'Indian/Reunion', horloge: 'heure de La Réunion' });
  assert.deepEqual(clockOf(own, { horloge: 'heure de Paris' }), { timeZone: 'Indian/Reunion', name: 'heure de La Réunion' });
});

test('nothing is said on a day that may be a public holiday', () => {
  const doubtful = { ...calendar, feries_incertains: ['2026-11-24'] };
  const minute = (/** @type {string} */ date) => dayOf(date) * 1440 + 600;
  assert.equal(stateAt([rule({})], doubtful, minute('2026-11-24')), undefined);
  assert.equal(stateAt([rule({ sauf: ['feries'] })], doubtful, minute('2026-11-24')), undefined);
  assert.deepEqual(stateAt([rule({ sauf: ['feries'] })], doubtful, minute('2026-11-25'))?.open, true);
});

test('nothing is said where public holidays of the place are not known, and the hours leave them out', () => {
  const far = { ...calendar, feries_locaux_inconnus: true };
  const minute = dayOf('2026-11-24') * 1440 + 600;
  assert.equal(stateAt([rule({ sauf: ['feries'] })], far, minute), undefined);
  assert.equal(stateAt([rule({})], far, minute)?.open, true);
});

test('a day when one may come by appointment is not said to be closed', () => {
  const rules = [rule({ jours: [1, 4], plages: [[540, 720]] }), rule({ jours: [1], plages: [], rdv: true, partie: 'apres-midi' })];
  const at = (/** @type {string} */ day, /** @type {number} */ hour) => stateAt(rules, calendar, dayOf(day) * 1440 + hour * 60);
  assert.deepEqual(at('2026-11-30', 10), { open: true, at: dayOf('2026-11-30') * 1440 + 720 });
  assert.equal(at('2026-11-30', 15), undefined);
  assert.deepEqual(at('2026-12-01', 15), { open: false, at: dayOf('2026-12-03') * 1440 + 540 });
});
