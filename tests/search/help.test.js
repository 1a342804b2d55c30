// What a built portal answers to words of distress.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { buildSite } from '../browser/site.js';
import { engineOf, listenerOf } from './engine.mjs';

const site = buildSite();
after(site.remove);
const listener = listenerOf(site.folder);

/** @param {string} query @param {string[]} options @returns {string} */
function printed(query, ...options) {
  const ended = spawnSync(process.execPath, [join(import.meta.dirname, 'query.mjs'), site.folder, query, ...options], { encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout;
}

test('what is typed in a hurry is heard, and worry is answered without a number', () => {
  const heard = (/** @type {string} */ query) => listener.groups(query).map(({ id }) => id);
  assert.deepEqual(heard('jve plu vivre'), ['suicide']);
  assert.deepEqual(heard('g pu envie de vivre'), ['suicide']);
  assert.deepEqual(heard('tengo miedo de hacerle daño a mi bebé'), ['a-bout']);
  assert.deepEqual(heard("on vient d'arriver on connait personne avec notre bébé de 6 mois peynier"), []);
  assert.deepEqual(heard('ma fille de 14 ans mange plus rien et se cache perpignan'), []);
});

test('a terminal tells the numbers first, each once, and none for a harmless query', () => {
  const { aide } = JSON.parse(printed('mon mari me frappe je veux mourir', '--json'));
  const numbers = listener.groups('mon mari me frappe je veux mourir').flatMap(({ numeros }) => numeros);
  assert.deepEqual(aide, [...new Set(numbers)]);
  assert.ok(aide.includes('suicide') && aide.includes('violences-femmes'));
  assert.deepEqual(JSON.parse(printed('crèche Trets', '--json')).aide, []);
  assert.match(printed('je veux mourir'), /^Aide : suicide, /);
});

for (const query of ['je veux mourir', 'mon mari me frappe', 'mon mari me frappe médiation familiale', 'je veux mourir mairie', 'suicide halte-garderie']) {
  for (const where of ['', 'Trets', 'Perpignan', 'zzyzx']) {
    test(`"${query}" in "${where}" gives nothing invented, and asks for four files at most`, async () => {
      const { engine, traffic } = await engineOf(site.folder);
      const { manifest } = await engine.ready();
      const help = listener.groups(query);
      assert.ok(help.length > 0);
      const { results, texts, widened, count, total } = await engine.search(query, { help, where });
      const refused = manifest.kinds.filter((/** @type {{ id: string }} */ { id }) => help.some(({ exclus }) => exclus.includes(id)));
      const short = refused.map((/** @type {{ short: string }} */ kind) => kind.short);
      assert.deepEqual(results.filter((/** @type {any} */ { example, kind }) => example || short.includes(kind)), []);
      assert.deepEqual([texts, widened], [[], null]);
      assert.ok(total > 0 || count === '');
      assert.ok(traffic.files.length <= 4, traffic.files.join());
    });
  }
}

test('the kind that is named is found, where it is named', async () => {
  const { engine } = await engineOf(site.folder);
  const { results } = await engine.search('mon mari me frappe, mairie de Trets', { help: listener.groups('mon mari me frappe') });
  assert.equal(results[0]?.id, 'mairie-trets');
});

test('who cannot do everything any more is shown who helps at home, under the numbers', async () => {
  const { engine } = await engineOf(site.folder);
  const asked = async (/** @type {string} */ query) => {
    const help = listener.groups(query);
    assert.deepEqual(help.map(({ id }) => id), ['a-bout'], query);
    return (await engine.search(query, { help })).results.map((/** @type {{ id: string }} */ { id }) => id);
  };
  assert.deepEqual(await asked("jumeaux, j'arrive plus à tout faire, Trets"), ['aide-domicile-mains-bleues']);
  assert.deepEqual(await asked("jumeaux, j'arrive plus, Trets"), []);
});

test('where a place may be all that is meant, the search goes on under the numbers', async () => {
  const { engine } = await engineOf(site.folder);
  const asked = async (/** @type {string} */ query) => {
    const help = listener.groups(query);
    assert.deepEqual(help.map(({ id }) => id), ['suicide'], query);
    return (await engine.search(query, { help })).results;
  };
  const there = await asked('je ne veux plus vivre à Trets');
  assert.ok(there.some((/** @type {{ id: string }} */ { id }) => id === 'mairie-trets'));
  const home = await asked('je ne veux plus vivre dans cet appartement à Céret');
  assert.ok(home.some((/** @type {{ id: string }} */ { id }) => id === 'mairie-ceret'));
  for (const cry of ['je ne veux plus vivre', 'je ne veux plus être en vie', 'je veux mourir à Trets']) assert.deepEqual(await asked(cry), [], cry);
});
