// What the engine answers over the demonstration and, where it is, over the corpus of the bench.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { buildSite, repository } from '../browser/site.js';
import { engineOf } from './engine.mjs';
import { outcomes, queries, rates } from './relevance.mjs';

const site = buildSite();
after(site.remove);
const { engine } = await engineOf(site.folder);

const NB = '\u00a0';

/** @param {import('./relevance.mjs').Outcome[]} all */
function hold(all) {
  const { firstFive, first } = rates(all);
  const lost = all.filter(({ rank }) => rank < 0 || rank > 4).map(({ query, found }) => `${query.q} → ${found.join(', ')}`);
  assert.ok(firstFive >= 0.97, `${firstFive} in the first five\n${lost.join('\n')}`);
  assert.ok(first >= 0.85, `${first} first`);
  for (const { query, total, requests, bytes } of all) {
    assert.ok(requests <= 4, `${query.q}: ${requests} files`);
    assert.ok(bytes <= 60_000, `${query.q}: ${bytes} bytes`);
    if (query.categorie === 'type-commune') assert.ok(total > 0, `${query.q}: nothing`);
  }
}

test('there are two hundred written queries, in every category', () => {
  const all = [...queries('demonstration'), ...queries('banc')];
  assert.ok(all.length >= 200);
  assert.equal(new Set(all.map(({ categorie }) => categorie)).size, 10);
});

test('the written queries find what they should in the demonstration', async () => {
  hold(await outcomes('demonstration', site.folder));
});

const shared = join(repository, '../shared/bench');

test('the written queries find what they should among 10,000 services', { skip: !existsSync(shared) && 'NOT RUN: ../shared is absent' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marelle-banc-'));
  try {
    run('python3', [join(shared, 'corpus.py'), '10000', join(folder, 'corpus')]);
    run('python3', [join(shared, 'sites.py'), join(folder, 'corpus'), join(folder, 'sites'), 'marelle', '--portal', repository]);
    const root = join(folder, 'sites/marelle');
    const binary = join(repository, process.env.CARGO_TARGET_DIR ?? 'target', 'release/marelle');
    run(binary, ['build', '--quiet', '--root', root, '--today', '2026-11-22']);
    hold(await outcomes('banc', join(root, 'public')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * @param {string} program
 * @param {string[]} parameters
 */
function run(program, parameters) {
  const ended = spawnSync(program, parameters, { encoding: 'utf8' });
  assert.equal(ended.status, 0, `${program}: ${ended.stderr}`);
}

test('an answer that is not quite what was asked says so', async () => {
  /** @type {[string, string][]} */
  const said = [
    ['crèche Puyloubier', `Nous ne connaissons pas de crèche à Puyloubier. 3 à moins de 9${NB}km.`],
    ['crèche Le Tholonet chinois', `Aucun service connu ici ne le précise${NB}: «${NB}Parle chinois${NB}». Demandez-le en appelant.`],
    ['crèche zzyzx', `Aucun service connu ne répond à «${NB}zzyzx${NB}»${NB}: voici les autres.`],
    ['point info famille', 'Nous ne connaissons pas de point info famille.'],
    ['zzyzxq', `Nous ne connaissons rien qui réponde à «${NB}zzyzxq${NB}».`],
    ['point info famille Trets', 'Nous ne connaissons pas de point info famille.'],
  ];
  for (const [query, text] of said) {
    const { widened } = await engine.search(query);
    assert.equal(widened?.text, text, query);
  }
});

test('what answers as asked says nothing more', async () => {
  for (const query of ['crèche Trets', 'laep', 'nuage à pois', 'mairie 66000']) {
    assert.equal((await engine.search(query)).widened, null, query);
  }
});

test('each result says why it answers', async () => {
  const first = async (/** @type {string} */ query, options = {}) => (await engine.search(query, options)).results[0]?.why;
  const position = { latitude: 43.45, longitude: 5.69 };
  assert.equal(await first('crèche 18 mois handicap Trets'), `De 10${NB}semaines à 4${NB}ans`.replace(/\u00a0/g, ' ') + ' · Accueil d’un enfant en situation de handicap');
  assert.equal(await first('rpe Trets'), 'Se déplace à Trets');
  assert.equal(await first('nuage à pois'), 'Répond à «\u00a0nuage pois\u00a0» · de 10 semaines à 4 ans');
  assert.match((await first('crèche', { position })) ?? '', /^À \d+\u00a0m · de 10 semaines à 4 ans$/);
});

test('hours are not known yet, and the answer says so', async () => {
  const { notes, results } = await engine.search('nounou mercredi Fuveau');
  assert.deepEqual(notes, [`La recherche ne trie pas encore par horaires${NB}: ils sont sur chaque fiche.`]);
  assert.equal(results[0]?.id, 'assistant-maternel-fuveau');
});

test('facets count the whole result set', async () => {
  const { facets, total, pages } = await engine.search('mairie');
  assert.equal(total, 345);
  assert.equal(pages, 18);
  assert.deepEqual(facets.kinds, [{ id: 'mairie', label: 'Mairie', count: 345 }]);
  assert.equal(facets.communes.length, 345);
  assert.equal(facets.communes.reduce((/** @type {number} */ sum, /** @type {{ count: number }} */ { count }) => sum + count, 0), 345);
});

test('pages follow one another and show everything once', async () => {
  const ids = [];
  for (let page = 1; page <= 18; page += 1) {
    ids.push(...(await engine.search('mairie', { page })).results.map((/** @type {{ id: string }} */ { id }) => id));
  }
  assert.equal(ids.length, 345);
  assert.equal(new Set(ids).size, 345);
});

test('chosen facets narrow the answer', async () => {
  const { results, total } = await engine.search('Trets', { filters: { groups: ['creche'] }, radius: 1 });
  assert.equal(total, 1);
  assert.equal(results[0]?.id, 'multi-accueil-nuage-a-pois-trets');
});

test('every address the engine gives is a page of the site', async () => {
  for (const query of ['mairie', 'Trets', 'Perpignan', 'crèche', 'modes accueil', 'gratuit']) {
    const { results, texts } = await engine.search(query);
    const urls = [...results, ...texts.flatMap((/** @type {any} */ text) => text.results)].map(({ url }) => url);
    assert.ok(urls.length > 0, query);
    for (const url of urls) assert.ok(existsSync(join(site.folder, url, 'index.html')), url);
  }
});
