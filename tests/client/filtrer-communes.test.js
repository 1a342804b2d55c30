import assert from 'node:assert/strict';
import test from 'node:test';
import { countText, matches } from '../../themes/parvis/scripts/filtrer-communes.js';

/** @type {[query: string, name: string][]} */
const found = [
  ['', 'Trets'],
  ['  ', 'Trets'],
  ['tre', 'Trets'],
  ['TRETS', 'Trets'],
  ['trets ', 'Trets'],
  ['chateauneuf le rouge', 'Châteauneuf-le-Rouge'],
  ['châteauneuf-le', 'Châteauneuf-le-Rouge'],
  ['rouge', 'Châteauneuf-le-Rouge'],
  ['rouge chateau', 'Châteauneuf-le-Rouge'],
  ['tholonet', 'Le Tholonet'],
  ['st cyprien', 'Saint-Cyprien'],
  ['saint cyp', 'St-Cyprien'],
  ['ste marie', 'Sainte-Marie-la-Mer'],
  ['st', 'Stains'],
  ['st', 'Saint-Estève'],
  ['ste', 'Saint-Estève, Sainte-Colombe'],
  ['l isle', 'L’Isle-sur-la-Sorgue'],
  ["l'isle", 'L’Isle-sur-la-Sorgue'],
  ['la roque', 'Laroque-des-Albères'],
  ['chateauneuflerouge', 'Châteauneuf-le-Rouge'],
  ['oeuilly', 'Œuilly'],
];

/** @type {[query: string, name: string][]} */
const notFound = [
  ['rets', 'Trets'],
  ['trets fuveau', 'Trets'],
  ['ste', 'Saint-Cyprien'],
  ['xyz', 'Puyloubier'],
];

for (const [query, name] of found) {
  test(`"${query}" finds ${name}`, () => assert.ok(matches(name, query)));
}
for (const [query, name] of notFound) {
  test(`"${query}" does not find ${name}`, () => assert.ok(!matches(name, query)));
}

test('the count is said in French', () => {
  assert.equal(countText(0), 'Nous ne connaissons pas de commune de ce nom');
  assert.equal(countText(1), '1 commune');
  assert.equal(countText(12), '12 communes');
});

test('the theme may say the count in its own words', () => {
  const texts = { none: 'cap comuna', one: '1 comuna', many: '{n} comunes' };
  assert.equal(countText(0, texts), 'cap comuna');
  assert.equal(countText(1, texts), '1 comuna');
  assert.equal(countText(3, texts), '3 comunes');
});
