// The days of a week in words: hours, holidays, closures of the moment, what is not known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf, wholeRules } from '../../themes/parvis/scripts/horaires.js';
import { hasHours, weekInWords } from '../../themes/parvis/scripts/semaine.js';

/** @type {import('../../themes/parvis/scripts/horaires.js').Calendar} */
const calendar = {
  vacances: [
    ['2026-10-17', '2026-11-01', 'toussaint'],
    ['2026-12-19', '2027-01-03', 'noel'],
  ],
  feries: ['2026-11-11', '2026-12-25', '2027-01-01'],
};

const texts = {
  heurePleine: '{heure} h',
  heureMinutes: '{heure} h {minutes}',
  aujourdhui: "aujourd'hui",
  ferie: 'jour férié',
  ferieNonDit: 'jour férié : appelez',
  vacances: 'vacances scolaires',
  exceptionnel: 'exceptionnellement',
  modifies: 'horaires modifiés',
  jourFerme: 'Fermé',
  inconnu: 'Horaires à vérifier',
  peutEtre: 'Peut-être {heures}',
  rendezVous: 'Sur rendez-vous',
  rendezVousApresMidi: "Sur rendez-vous l'après-midi",
  plageRendezVous: '{heures}, sur rendez-vous',
  plage: '{de} – {a}',
  minuit: 'minuit',
  lendemain: '{heure} le lendemain',
  jourEntier: '24 h sur 24',
};

/** @typedef {Partial<import('../../themes/parvis/scripts/horaires.js').Rule>} Written */

/**
 * Each day as « 23 : 9 h – 12 h [aujourd'hui] ».
 * @param {Written[]} rules
 * @param {string} monday
 * @param {string} [today]
 */
function week(rules, monday, today = '2026-11-25') {
  const days = weekInWords(wholeRules(rules), calendar, dayOf(monday), dayOf(today), texts);
  return days.map(({ date, hours, marks }) => {
    const told = marks.length > 0 ? ` [${marks.join(', ')}]` : '';
    return `${Number(date.slice(8))} : ${hours.join(' et ')}${told}`;
  });
}

/** @type {Written} */
const working = { jours: [1, 2, 3, 4, 5], plages: [[540, 720], [810, 1020]] };
const both = '9 h – 12 h et 13 h 30 – 17 h';

test('this week, today marked', () => {
  assert.deepEqual(week([working], '2026-11-23'), [
    `23 : ${both}`,
    `24 : ${both}`,
    `25 : ${both} [aujourd'hui]`,
    `26 : ${both}`,
    `27 : ${both}`,
    '28 : Fermé',
    '29 : Fermé',
  ]);
});

test('holidays are marked, and a public holiday that nothing names asks for a call', () => {
  const christmas = week([working, { periodes: ['noel'], rang: 3, ferme: true }], '2026-12-14');
  assert.deepEqual(christmas.slice(4), [`18 : ${both}`, '19 : Fermé [vacances scolaires]', '20 : Fermé [vacances scolaires]']);
  assert.equal(week([working], '2026-11-09')[2], '11 : Peut-être 9 h – 12 h et Peut-être 13 h 30 – 17 h [jour férié : appelez]');
  const named = week([working, { periodes: ['feries'], rang: 5, ferme: true }], '2026-11-09');
  assert.equal(named[2], '11 : Fermé [jour férié]');
});

test('information of the moment closes, changes, or only says that hours are others', () => {
  /** @type {Written} */
  const dates = { periodes: ['2026-11-26/2026-11-27'], rang: 255, remplace: true };
  assert.deepEqual(week([working, { ...dates, ferme: true }], '2026-11-23').slice(2, 5), [
    `25 : ${both} [aujourd'hui]`,
    '26 : Fermé [exceptionnellement]',
    '27 : Fermé [exceptionnellement]',
  ]);
  assert.deepEqual(week([working, { ...dates, jours: [4], plages: [[600, 660]] }], '2026-11-23').slice(3, 5), [
    '26 : 10 h – 11 h [horaires modifiés]',
    '27 : Fermé [horaires modifiés]',
  ]);
  const unsaid = week([working, { ...dates, semaines: 'alternees', plages: [[0, 1440]] }], '2026-11-23');
  assert.equal(unsaid[3], '26 :  [horaires modifiés]');
});

test('evenings, nights and whole days stay on the day they begin', () => {
  const nights = week([{ jours: [5], plages: [[1140, 1500]] }, { jours: [6], plages: [[840, 1500]] }, { jours: [7], plages: [[0, 1440]] }], '2026-11-23');
  assert.deepEqual(nights.slice(4), ['27 : 19 h – 1 h', '28 : 14 h – 1 h le lendemain', '29 : 24 h sur 24']);
  assert.equal(week([{ jours: [1], plages: [[1080, 1440]] }], '2026-11-23')[0], '23 : 18 h – minuit');
});

test('what is not certain is not said open, nor closed', () => {
  const every = week([{ jours: [3], semaines: 'alternees', plages: [[840, 960]] }], '2026-11-23');
  assert.equal(every[2], "25 : Peut-être 14 h – 16 h [aujourd'hui]");
  const appointment = week([{ jours: [1], rdv: true }, { jours: [2], rdv: true, plages: [[540, 600]] }], '2026-11-23');
  assert.deepEqual(appointment.slice(0, 3), ['23 : Sur rendez-vous', '24 : 9 h – 10 h, sur rendez-vous', "25 : Fermé [aujourd'hui]"]);
  const later = week([{ ...working, periodes: ['ecole'] }], '2027-02-01');
  assert.equal(later[0], '1 : Horaires à vérifier');
});

test('a service that only takes appointments has no week to show', () => {
  assert.equal(hasHours(wholeRules([{ rdv: true }]), calendar, dayOf('2026-11-25')), false);
  assert.equal(hasHours(wholeRules([working]), calendar, dayOf('2026-11-25')), true);
});

test('an appointment says at which part of the day', () => {
  const rules = [
    { jours: [1], rdv: true, partie: 'apres-midi' },
    { jours: [1], plages: [[540, 720]] },
    { jours: [2], rdv: true },
  ];
  const [monday, tuesday] = week(/** @type {Written[]} */ (rules), '2026-11-30');
  assert.deepEqual([monday, tuesday], ["30 : 9 h – 12 h et Sur rendez-vous l'après-midi", '1 : Sur rendez-vous']);
});
