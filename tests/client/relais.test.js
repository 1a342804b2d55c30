// The search answers for a relay in the words of the commune's page (themes/parvis/i18n/fr.toml).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { coverageText } from '../../themes/parvis/scripts/recherche/relais.js';

const FRENCH = readFileSync(new URL('../../themes/parvis/i18n/fr.toml', import.meta.url), 'utf8');
const [, TEXTS = ''] = FRENCH.split('\n[relais]\n');

/**
 * A text of the page, filled.
 * @param {string} key
 * @param {string} form
 * @param {Record<string, string>} values
 */
function page(key, form, values) {
  const line = TEXTS.split('\n').find((one) => one.startsWith(`${key} = `)) ?? '';
  const text = new RegExp(`${form} = ("[^"]*")`).exec(line)?.[1] ?? /= ("[^"]*")$/.exec(line)?.[1] ?? '""';
  return JSON.parse(text).replace(/\{(\w+)\}/g, (/** @type {string} */ place, /** @type {string} */ name) => values[name] ?? place);
}

const UNKNOWN = { state: /** @type {const} */ ('inconnue'), day: null };
const where = { name: 'Les Angles', caf: '3230', nearest: false, narrowed: false };
const call = page('appelez_la_mairie', '', { caf: '3230' });

for (const [relays, form] of /** @type {const} */ ([[['Relais du Col'], 'one'], [['Relais du Col', 'RPE Nord'], 'other']])) {
  test(`${relays.length} relays, of which nothing official is known`, () => {
    const values = { commune: 'Les Angles', a_commune: 'aux Angles', noms: relays.join(', ') };
    const told = (/** @type {boolean} */ standing) => coverageText(UNKNOWN, { ...where, relays: [...relays], standing });
    assert.equal(told(true), `${page('present', form, values)} ${call}`);
    assert.equal(told(false), `${page('annonce', form, values)} ${call}`);
  });
}

test('no relay is known', () => {
  const told = coverageText(UNKNOWN, { ...where, relays: [], standing: false });
  assert.equal(told, `Relais aux Angles\u00a0: ${page('inconnu', '', {})} ${call}`);
});
