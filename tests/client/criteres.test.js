// Every sentence on the comboboxes has its test, and every test its sentence.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../../', import.meta.url);
const folder = new URL('tests/browser/chromium/', root);

test('each criterion of the comboboxes is the name of one test', () => {
  const text = readFileSync(new URL('themes/parvis/scripts/combobox/CRITERES.md', root), 'utf8');
  const sentences = [...text.matchAll(/^- (.+)$/gm)].map(([, sentence]) => sentence);
  const files = readdirSync(folder).filter((file) => /^combobox-.*\.test\.js$/.test(file));
  const tests = files.flatMap((file) => {
    const names = readFileSync(new URL(file, folder), 'utf8').matchAll(/^test\((["'`])(.+?)\1, /gm);
    return [...names].map(([, , name]) => name?.replaceAll("\\'", "'"));
  });
  assert.ok(sentences.length > 30);
  assert.deepEqual(tests.sort(), sentences.sort());
});
