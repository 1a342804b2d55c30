// What marelle prints as OSM, evaluated by the npm package opening_hours, is open when marelle says.
//
// Left out, because the two mean different things:
// - the Saturday that begins a school holiday: the package counts from the Sunday;
// - the hours that the clock's changes skip or repeat;
// - public holidays that no rule names: marelle does not know, the package takes them for other days;
// - nights that run into a day off: the package cuts them at midnight, or lets them begin on it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import opening_hours from 'opening_hours';

process.env.TZ = 'Europe/Paris';

/** @type {{ calendrier: { vacances: [string, string, string][], feries: string[] }, vecteurs: { horaires?: string[], osm?: string | null, du: string, au: string, ouvert: [string, string][], incertain: [string, string][] }[] }} */
const { calendrier, vecteurs } = JSON.parse(
  readFileSync(new URL('../hours/vectors.json', import.meta.url), 'utf8'),
);

const ZONE_B = {
  lat: 43.53,
  lon: 5.45,
  address: { country_code: 'fr', state: "Provence-Alpes-Côte d'Azur" },
};
const CLOCK_CHANGES = ['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25'];
const leftOut = new Set([...calendrier.vacances.map(([first]) => first), ...CLOCK_CHANGES]);

/** @param {Date} local */
function stamp(local) {
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0');
  const date = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  return `${date}T${two(local.getHours())}:${two(local.getMinutes())}`;
}

/**
 * Each quarter of an hour that is open.
 * @param {[string, string][]} openings
 * @param {[string, string][]} unsaid openings of public holidays that may not be
 */
function quarters(openings, unsaid) {
  const open = new Set();
  for (const [start, end] of openings) {
    const last = Date.parse(`${end}:00Z`);
    for (let at = Date.parse(`${start}:00Z`); at < last; at += 900_000) {
      const quarter = new Date(at).toISOString().slice(0, 16);
      const isUnsaid = unsaid.some(([start, end]) => start <= quarter && quarter < end);
      if (!leftOut.has(quarter.slice(0, 10)) && !isUnsaid) open.add(quarter);
    }
  }
  return [...open].sort();
}

/** Weeks counted from a date have no words in OSM: marelle prints them as not certain. */
const said = vecteurs.filter(({ osm, du, au, horaires }) => {
  const counted = horaires?.some((line) => line.includes('sur deux à partir'));
  return osm && du >= '2025' && au < '2027' && !counted;
});

test('there is much to compare', () => assert.ok(said.length > 70, String(said.length)));

for (const { horaires, osm, du, au, ouvert, incertain } of said) {
  test(`${horaires?.join(' ; ')}, from ${du}`, () => {
    const hours = new opening_hours(String(osm), ZONE_B);
    const [year = 0, month = 1, day = 1] = au.split('-').map(Number);
    const until = new Date(year, month - 1, day + 1);
    const found = hours.getOpenIntervals(new Date(`${du}T00:00:00`), until);
    const open = found.filter(([, , unknown]) => !unknown);
    /** @type {[string, string][]} */
    const stamps = open.map(([start, end]) => [stamp(start), stamp(end)]);
    const unsaid = incertain.filter(([start]) => calendrier.feries.includes(start.slice(0, 10)));
    assert.deepEqual(quarters(stamps, unsaid), quarters(ouvert, unsaid));
  });
}
