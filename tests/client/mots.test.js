import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { weighed } from '../../themes/parvis/scripts/recherche/classer.js';
import { slug } from '../../themes/parvis/scripts/recherche/fiches.js';
import { answers } from '../../themes/parvis/scripts/recherche/lexicale.js';
import { likeness, slips, tolerance, words } from '../../themes/parvis/scripts/recherche/mots.js';
import { fold } from '../../themes/parvis/scripts/texte.js';

/** @type {{ text: string, folded: string, words: string[], slug: string | null }[]} */
const foldings = JSON.parse(readFileSync(join(import.meta.dirname, '../search/foldings.json'), 'utf8'));

for (const { text, folded, words: found, slug: made } of foldings) {
  test(`"${text}" is folded as src/address and src/search fold it`, () => {
    assert.equal(fold(text), folded);
    assert.deepEqual(words(text), found);
    assert.equal(slug(text), made ?? '');
  });
}

test('slips are letters more, less, other, and neighbours exchanged', () => {
  assert.equal(slips('creche', 'creche', 2), 0);
  assert.equal(slips('crehce', 'creche', 2), 1);
  assert.equal(slips('crche', 'creche', 2), 1);
  assert.equal(slips('creeche', 'creche', 2), 1);
  assert.equal(slips('crecha', 'creche', 2), 1);
  assert.equal(slips('mevanier', 'mevanire', 2), 1);
  assert.equal(slips('abc', 'xyz', 2), 3);
  assert.equal(slips('', 'ab', 2), 2);
});

test('slips are those of the naive reckoning', () => {
  const random = generator(7);
  for (let round = 0; round < 2_000; round += 1) {
    const [one, other] = [word(random), word(random)];
    for (const most of [1, 2, 5]) {
      assert.equal(slips(one, other, most), Math.min(naive(one, other), most + 1), `${one} ${other} ${most}`);
    }
  }
});

test('a longer word may hold more slips', () => {
  assert.deepEqual(['abc', 'abcd', 'abcdefg', 'abcdefgh', '13530'].map(tolerance), [0, 1, 1, 2, 0]);
});

test('likeness falls with each slip', () => {
  const found = [['ludotheque', false], ['ludoth', true], ['ludotheqe', false], ['ludotehqe', false], ['ludoth', false], ['autre', true]];
  const values = found.map(([typed, unfinished]) => likeness(String(typed), 'ludotheque', unfinished ? String(typed) : ''));
  assert.deepEqual(values, [1, 0.8, 0.7, 0.45, 0, 0]);
});

test('a short word is no other one with a slip, nor is a word that texts hold', () => {
  const others = [['merde', 'merle'], ['sourd', 'source'], ['couche', 'coucher'], ['hier', 'hiver'], ['vire', 'vidre']];
  for (const [typed = '', word = ''] of others) assert.equal(answers(typed, word, ''), 0, `${typed}, ${word}`);
  assert.equal(answers('tricicle', 'tricycle', '', true), 0);
  assert.ok(answers('tricicle', 'tricycle', '') > 0);
  assert.ok(answers('tric', 'tricycle', 'tric', true) > 0);
});

test('only who holds the very words answers them', () => {
  assert.ok(weighed([1, 0.4, 0.5]).held);
  for (const typed of ['tricicle', 'trycicle', 'tricyle']) assert.ok(!weighed([answers(typed, 'tricycle', '')]).held, typed);
});

/** @param {number} seed a small linear congruential generator: the same words in every run */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** @param {() => number} random */
const word = (random) => Array.from({ length: Math.floor(random() * 7) }, () => 'abc'[Math.floor(random() * 3)]).join('');

/**
 * The optimal string alignment, by its definition.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number}
 */
function naive(one, other) {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const same = one.at(-1) === other.at(-1) ? 0 : 1;
  const ways = [naive(a, other) + 1, naive(one, b) + 1, naive(a, b) + same];
  const exchanged = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
  if (exchanged) ways.push(naive(one.slice(0, -2), other.slice(0, -2)) + 1);
  return Math.min(...ways);
}
