// What the engine's bundle calls otherwise is named nowhere else.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const root = path.join(import.meta.dirname, '../..');
const [, list = ''] = /const INNER = \(([^)]*)\)/.exec(readFileSync(path.join(root, 'bundle.mjs'), 'utf8')) ?? [];
const inner = [...list.matchAll(/\w+/g)].map(([name]) => name);

/** @param {string} folder @returns {string[]} */
const scripts = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file)).map((file) => path.join(folder, file));

test('no other script names a property that only the engine does', () => {
  assert.ok(inner.length > 30);
  const pages = scripts('themes/parvis/scripts').filter((file) => !file.includes('scripts/recherche/'));
  for (const file of [...pages, ...scripts('tests/search'), ...scripts('tests/browser').filter((name) => !name.includes('node_modules'))]) {
    const text = readFileSync(path.join(root, file), 'utf8');
    for (const name of inner) assert.doesNotMatch(text, new RegExp(`(?:\\.|[{,] *)${name}\\b`), `${file}: ${name}`);
  }
});

test('no text of the engine is the name of a property that it calls otherwise', () => {
  // `FIT[met]` would find nothing under "enPartie" where the property is shortened and the text is not.
  for (const file of scripts('themes/parvis/scripts/recherche')) {
    const text = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    for (const name of inner) assert.doesNotMatch(text, new RegExp(`['"]${name}['"]`), `${file}: ${name}`);
  }
});
