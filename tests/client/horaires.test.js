// The browser's evaluator of hours, held to the answers of the Rust one, and both to the npm
// package opening_hours on French holidays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { dateOf, dayOf, minuteAt, stamp, timetable, wholeRules } from '../../themes/parvis/scripts/horaires.js';

/**
 * @typedef {object} Vector
 * @property {string[]} [horaires] absent from hours made at random
 * @property {Partial<import('../../themes/parvis/scripts/horaires.js').Rule>[]} regles
 * @property {string} du
 * @property {string} au
 * @property {[string, string][]} ouvert
 * @property {[string, string][]} incertain
 * @property {string[]} inconnu
 */

/** @type {{ calendrier: import('../../themes/parvis/scripts/horaires.js').Calendar, vecteurs: Vector[] }} */
const { calendrier, vecteurs } = JSON.parse(
  readFileSync(new URL('../hours/vectors.json', import.meta.url), 'utf8'),
);

/** @param {import('../../themes/parvis/scripts/horaires.js').Opening[]} openings */
const stamps = (openings) => openings.map(({ start, end }) => [stamp(start), stamp(end)]);

for (const [at, vector] of vecteurs.entries()) {
  test(`${vector.horaires?.join(' ; ') ?? `any hours, ${at}`}, from ${vector.du}`, () => {
    const found = timetable(wholeRules(vector.regles), calendrier, vector.du, vector.au);
    assert.deepEqual(stamps(found.open), vector.ouvert);
    assert.deepEqual(stamps(found.perhaps), vector.incertain);
    assert.deepEqual(found.unknown, vector.inconnu);
  });
}

/** @type {{ instant: string, horloge: string, heure: string }[]} */
const clocks = JSON.parse(readFileSync(new URL('../hours/clocks.json', import.meta.url), 'utf8'));

test('the clock is that of the place, summer and winter', () => {
  for (const { instant, horloge, heure } of clocks) {
    assert.equal(stamp(minuteAt(new Date(instant), horloge)), heure, `${horloge}, ${instant}`);
  }
});

test('days are counted from 1970', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(dateOf(dayOf('2028-02-29')), '2028-02-29');
});
