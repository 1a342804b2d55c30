import assert from 'node:assert/strict';
import test from 'node:test';
import { fold } from '../../themes/parvis/scripts/texte.js';

const cases = [
  ['Peynier', 'peynier'],
  ['Châteauneuf-le-Rouge', 'chateauneuf-le-rouge'],
  ['ÉCOLE', 'ecole'],
  ['e\u0301cole', 'ecole'],
  ['Œuvre, cœur', 'oeuvre, coeur'],
  ['Læticia ÆGIR', 'laeticia aegir'],
  ['l’Île', "l'ile"],
  ['Façade Noël', 'facade noel'],
  ['', ''],
];

for (const [text = '', folded] of cases) {
  test(`fold("${text}")`, () => assert.equal(fold(text), folded));
}

test('folding twice is folding once', () => {
  for (const [text = ''] of cases) assert.equal(fold(fold(text)), fold(text));
});
