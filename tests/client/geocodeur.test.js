// What is asked of a geocoder, and what is believed of its answers.
import assert from 'node:assert/strict';
import test from 'node:test';
import { NotPlaced, question, readPlace } from '../../themes/parvis/scripts/page-recherche/geocodeur.js';

const TRETS = { latitude: 43.447, longitude: 5.684 };

/**
 * @param {unknown} coordinates
 * @param {object} [properties]
 */
const answer = (coordinates, properties = { label: '12 Avenue Mirabeau 13530 Trets', score: 0.97, type: 'housenumber' }) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }],
});

/** @param {unknown} told */
function reason(told) {
  try {
    readPlace(told, TRETS);
  } catch (fault) {
    assert.ok(fault instanceof NotPlaced);
    return fault.reason;
  }
  return null;
}

test('only the address is asked about', () => {
  const asked = question('https://geocodeur.example/search', { text: '12 avenue Mirabeau', commune: 'Trets' });
  assert.equal(asked, 'https://geocodeur.example/search?q=12+avenue+Mirabeau+Trets&limit=1');
  const odd = question('https://geocodeur.example/search', { text: '1 rue & #é', commune: "L'Île" });
  assert.equal(new URL(odd).searchParams.get('q'), "1 rue & #é L'Île");
  assert.equal(new URL(odd).hash, '');
});

test('an address near its commune has its place', () => {
  assert.deepEqual(readPlace(answer([5.69, 43.45]), TRETS), {
    position: { latitude: 43.45, longitude: 5.69 },
    label: '12 Avenue Mirabeau 13530 Trets',
  });
  assert.equal(readPlace(answer([5.69, 43.45], {}), TRETS).label, '');
});

test('an address that the service does not know has none', () => {
  assert.equal(reason({ type: 'FeatureCollection', features: [] }), 'inconnue');
  assert.equal(reason(answer([5.69, 43.45], { score: 0.2, type: 'street' })), 'inconnue');
  assert.equal(reason(answer([5.69, 43.45], { score: 0.9, type: 'municipality' })), 'inconnue');
});

test('a place far from the commune is not believed', () => {
  assert.equal(reason(answer([2.35, 48.85])), 'ailleurs');
  assert.equal(reason(answer([-73.9, 40.7])), 'ailleurs');
  assert.equal(reason(answer([43.45, 5.69])), 'ailleurs');
});

test('nonsense is a refusal', () => {
  for (const told of [
    null, undefined, 3, 'x', [], {}, { type: 'FeatureCollection' }, { type: 'FeatureCollection', features: {} },
    { type: 'Feature', features: [] }, { type: 'FeatureCollection', features: [null] }, { type: 'FeatureCollection', features: [{}] },
    answer(['5.69', '43.45']), answer([5.69]), answer(null), answer([999, 43]), answer([5.69, NaN]),
  ]) {
    assert.equal(reason(told), 'refus', JSON.stringify(told));
  }
});
