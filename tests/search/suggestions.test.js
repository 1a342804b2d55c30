// What boxes suggest over the demonstration is understood as what it says.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { Suggester } from '../../themes/parvis/scripts/combobox/propositions.js';
import { buildSite } from '../browser/site.js';
import { engineOf } from './engine.mjs';

const site = buildSite();
after(site.remove);
const { engine, traffic } = await engineOf(site.folder);
const interpreter = await engine.ready();
const suggester = new Suggester(engine.store, interpreter);
const { manifest } = interpreter;

/** @typedef {{ type: string, text: string, detail: string, href: string | null }} Suggestion */

/** @param {Suggestion[]} all */
const texts = (all) => all.map(({ text }) => text);

test('every kind and group that is suggested is understood as itself', () => {
  const prefixes = new Set();
  for (const { label, plural, short, synonyms } of manifest.kinds) {
    for (const name of [label, plural, short, ...synonyms]) {
      for (const length of [1, 2, 3, 5, 8, name.length]) prefixes.add(name.slice(0, length));
    }
  }
  const wrong = [];
  for (const typed of prefixes) {
    const all = suggester.kinds(typed);
    assert.ok(all.length <= 6, typed);
    assert.equal(new Set(texts(all)).size, all.length, typed);
    for (const { type, text } of all) {
      const { kind, words, place } = interpreter.understand(text);
      const named = type === 'groupe'
        ? kind !== null && manifest.groups[kind.group ?? -1]?.label === text
        : kind !== null && kind.kinds.some((/** @type {number} */ at) => [manifest.kinds[at].short, manifest.kinds[at].label].includes(text));
      if (!named || words.length > 0 || place !== null) wrong.push(`${typed} → ${text}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('every commune is suggested by its name and its postal codes, and understood as itself', () => {
  const wrong = [];
  for (const [at, { name, codes }] of manifest.communes.entries()) {
    for (const typed of [name, name.toUpperCase(), name.replaceAll('-', ' '), ...codes.map((/** @type {string} */ code) => `${code} ${name}`)]) {
      const all = suggester.where(typed);
      const own = all.find((/** @type {Suggestion} */ { text }) => interpreter.understand(text).place?.communes[0] === at);
      if (!own) wrong.push(`${typed} → ${texts(all).join(', ')}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('names of communes are found as people write them', () => {
  for (const [typed = '', text, detail] of [
    ['st cyp', 'Saint-Cyprien', '66750'],
    ['puylubier', 'Puyloubier', '13114'],
    ['tholo', 'Le Tholonet', '13100'],
    ['1353', '13530 Trets', ''],
  ]) {
    const [first] = suggester.where(typed);
    assert.deepEqual([first?.text, first?.detail], [text, detail], typed);
  }
  assert.deepEqual(suggester.where('zzz'), []);
  assert.deepEqual(suggester.where(''), []);
  assert.deepEqual(texts(suggester.where('13790')), ['13790', '13790 Rousset', '13790 Peynier', '13790 Châteauneuf-le-Rouge']);
});

test('what families say is suggested as what it is', () => {
  for (const [typed = '', text, detail] of [
    ['crèche', 'Crèche', ''],
    ['nounou', 'Assistante maternelle', 'nounou'],
    ['centre aéré', 'Centre de loisirs', 'centre aéré'],
    ['RPE', 'Relais petite enfance (RPE)', ''],
    ['micro creche', 'Micro-crèche', ''],
  ]) {
    const [first] = suggester.kinds(typed);
    assert.deepEqual([first?.text, first?.detail], [text, detail], typed);
  }
});

test('a name costs one file at most, and leads to its page', async () => {
  const before = traffic.files.length;
  const [first] = await suggester.names('nuage à p');
  assert.deepEqual(first, {
    type: 'fiche',
    text: 'Multi-accueil Le Nuage à Pois (exemple)',
    detail: 'Multi-accueil, Trets',
    href: '/fiches/multi-accueil-nuage-a-pois-trets/',
  });
  assert.ok(traffic.files.length - before <= 1);
  assert.deepEqual(await suggester.names('zz'), []);
});

test('any text is suggested for in bounded work', async () => {
  for (const typed of ['é'.repeat(5000), '👶🏽🍼', '<b>', '\u202eمرحبا', ' ', '-', '$&', '13', '9'.repeat(400), 'a b c '.repeat(400)]) {
    for (const all of [suggester.kinds(typed), suggester.where(typed), await suggester.names(typed)]) {
      assert.ok(all.length <= 20, typed.slice(0, 20));
    }
  }
});
