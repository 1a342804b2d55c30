import assert from 'node:assert/strict';
import test from 'node:test';
import { destination, meant } from '../../themes/parvis/scripts/choisir-commune.js';

const communes = ['Trets', 'Saint-Cannat', 'Saint-Chamas', 'Saint-Rémy-de-Provence', 'Prades', 'Prades-le-Lez'].map((name) => ({
  name,
  href: `/communes/${name}/`,
}));

/** @param {string} typed */
const names = (typed) => meant(communes, typed).map(({ name }) => name);

test('a text means the communes that it begins', () => {
  assert.deepEqual(names('tre'), ['Trets']);
  assert.deepEqual(names('st ca'), ['Saint-Cannat']);
  assert.deepEqual(names('saint c'), ['Saint-Cannat', 'Saint-Chamas']);
  assert.deepEqual(names('zzz'), []);
});

test('a whole name means that commune alone', () => {
  assert.deepEqual(names(' PRADES '), ['Prades']);
  assert.deepEqual(names('prades l'), ['Prades-le-Lez']);
});

test('a choice leads to a part of a page', () => {
  assert.equal(destination('/communes/trets/', 'creche'), '/communes/trets/#creche');
  assert.equal(destination('/communes/trets/', ''), '/communes/trets/');
});
