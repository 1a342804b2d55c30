// At every written moment the browser's views of hours agree with the model: tests/hours/views.rs.
//
// Where one says open none says closed, and where the model does not know no view says either.
// The package opening_hours is asked on no day whose school holidays it counts otherwise.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import opening_hours from 'opening_hours';
import { dateOf, dayOf, timetable, wholeRules } from '../../themes/parvis/scripts/horaires.js';
import { stateAt } from '../../themes/parvis/scripts/ouvert.js';
import { weekInWords } from '../../themes/parvis/scripts/semaine.js';

process.env.TZ = 'Europe/Paris';

/**
 * @typedef {object} Written
 * @property {string[]} horaires
 * @property {Partial<import('../../themes/parvis/scripts/horaires.js').Rule>[]} regles
 * @property {string | null} osm
 * @property {string} etats a letter a moment: open, closed (`f`), not known (`?`)
 */

/** @type {{ calendrier: import('../../themes/parvis/scripts/horaires.js').Calendar, moments: string[], horaires: Written[] }} */
const { calendrier, moments, horaires } = JSON.parse(readFileSync(new URL('../hours/moments.json', import.meta.url), 'utf8'));

const ZONE_B = { lat: 43.53, lon: 5.45, address: { country_code: 'fr', state: "Provence-Alpes-Côte d'Azur" } };
const TEXTS = { inconnu: '?', peutEtre: '?', jourFerme: 'fermé', plage: '{de}-{a}', plageRendezVous: '{heures}', rendezVous: '?' };

/** @param {string} stamp */
const minuteOf = (stamp) => Date.parse(`${stamp}:00Z`) / 60_000;

/** Whether a moment is of a public holiday, or of the night after. @param {string} stamp */
const isPublic = (stamp) => [0, 360].some((minutes) => calendrier.feries.includes(dateOf(Math.floor((minuteOf(stamp) - minutes) / 1440))));

test('there is much to compare', () => {
  assert.ok(horaires.length >= 40 && moments.length >= 100);
  for (const { etats } of horaires) assert.equal(etats.length, moments.length);
});

for (const { horaires: lines, regles, osm, etats } of horaires) {
  const rules = wholeRules(regles);

  test(`the evaluator: ${lines.join(' ; ')}`, () => {
    const said = moments.map((stamp) => {
      const date = stamp.slice(0, 10);
      const found = timetable(rules, calendrier, date, date);
      const at = minuteOf(stamp);
      /** @param {import('../../themes/parvis/scripts/horaires.js').Opening[]} openings */
      const has = (openings) => openings.some(({ start, end }) => start <= at && at < end);
      if (has(found.open)) return 'o';
      return found.unknown.includes(date) || has(found.perhaps) ? '?' : 'f';
    });
    assert.equal(said.join(''), etats);
  });

  test(`the state of a fiche and a card: ${lines.join(' ; ')}`, () => {
    for (const [at, stamp] of moments.entries()) {
      const state = stateAt(rules, calendrier, minuteOf(stamp));
      if (state) assert.equal(state.open ? 'o' : 'f', etats[at], stamp);
    }
  });

  test(`the week of a fiche: ${lines.join(' ; ')}`, () => {
    for (const [at, stamp] of moments.entries()) {
      const day = dayOf(stamp.slice(0, 10));
      const [shown] = weekInWords(rules, calendrier, day, day, TEXTS);
      assert.equal(shown?.date, dateOf(day));
      // A night is told on the line of its evening.
      if (etats[at] === '?' && stamp.slice(11) > '03:00') assert.ok(!shown?.isClosed && shown?.hours.includes('?'), stamp);
    }
  });

  test(`OSM: ${lines.join(' ; ')}`, () => {
    const known = moments.flatMap((stamp, at) => (stamp < '2027' ? [{ stamp, state: etats[at] }] : []));
    if (!osm) return;
    const hours = new opening_hours(osm, ZONE_B);
    for (const { stamp, state } of known) {
      const at = new Date(`${stamp}:00`);
      const said = hours.getState(at) ? 'o' : hours.getUnknown(at) ? '?' : 'f';
      // OSM that does not name public holidays does not tell of them either (`PH`, opening_hours warns).
      const isUnsaid = state === '?' && !osm.includes('PH') && isPublic(stamp);
      if (said !== '?' && !isUnsaid) assert.equal(said, state, `${osm} ${stamp}`);
    }
  });
}
