// What the engine answers over the demonstration and, where it is, over the corpus of the bench.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
/** The engine and what an answer reads, compressed (bench/README.md has what was tried). */
const MOST_BYTES = { demonstration: 66_800, bench: 69_700 };

/**
 * @param {import('./relevance.mjs').Outcome[]} all
 * @param {number} mostBytes
 */
function hold(all, mostBytes) {
  const { firstFive, first } = rates(all);
  const lost = all.filter(({ rank }) => rank < 0 || rank > 4).map(({ query, found }) => `${query.q} → ${found.join(', ')}`);
  assert.ok(firstFive >= 0.97, `${firstFive} in the first five\n${lost.join('\n')}`);
  assert.ok(first >= 0.85, `${first} first`);
  for (const { query, total, requests, bytes } of all) {
    assert.ok(requests <= 4, `${query.q}: ${requests} files`);
    assert.ok(bytes <= mostBytes, `${query.q}: ${bytes} bytes`);
    if (query.categorie === 'type-commune') assert.ok(total > 0, `${query.q}: nothing`);
  }
}

test('there are five hundred written queries, in every category', () => {
  const all = [...queries('demonstration'), ...queries('banc')];
  assert.ok(all.length >= 500);
  assert.equal(new Set(all.map(({ categorie }) => categorie)).size, 11);
});

test('the written queries find what they should in the demonstration', async () => {
  hold(await outcomes('demonstration', site.folder), MOST_BYTES.demonstration);
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
    hold(await outcomes('banc', join(root, 'public')), MOST_BYTES.bench);
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
    ['crèche Puyloubier', `Nous ne connaissons pas de crèche à Puyloubier. 3 à moins de 10${NB}km.`],
    ['crèche Le Tholonet chinois', `Nous n’avons pas trouvé de service qui l’annonce${NB}: «${NB}Parle chinois${NB}». Demandez-le en appelant.`],
    ['crèche zzyzx', 'Nous n’avons pas tenu compte de tous vos mots.'],
    ['point info famille', 'Nous ne connaissons pas de point info famille.'],
    ['zzyzxq', 'Nous n’avons pas compris ce que vous cherchez. Dites-le avec d’autres mots, ou avec le nom d’une commune.'],
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
  assert.equal(await first('rpe Trets'), 'Dessert Trets');
  assert.equal(await first('nuage à pois'), 'Répond à «\u00a0nuage pois\u00a0» · de 10 semaines à 4 ans');
  assert.match((await first('crèche', { position })) ?? '', /^À \d+\u00a0m · de 10 semaines à 4 ans$/);
});

/** @param {any} answer */
const ids = (answer) => answer.results.map((/** @type {{ id: string }} */ { id }) => id);

test('hours that are asked are held, and what they leave out is counted', async () => {
  const answer = await engine.search('crèche Trets mercredi à 7h30');
  assert.deepEqual(ids(answer), ['multi-accueil-nuage-a-pois-trets', 'creche-collective-tortue-a-roulettes-fuveau', 'creche-familiale-patchwork-fuveau']);
  assert.deepEqual(answer.aside, [{ id: 'fermes', count: 2, text: '2 sont fermés à ce moment' }]);
  assert.equal(answer.results[0].why, `Ouvert le mercredi à 7${NB}h${NB}30 · de 10 semaines à 4 ans`);
  const all = await engine.search('crèche Trets mercredi à 7h30', { filters: { aside: ['fermes'] } });
  assert.equal(all.total, 5);
  assert.match(all.results[4].why, /^Fermé le mercredi à 7\u00a0h\u00a030 · /);
  assert.deepEqual(all.aside, []);
});

test('who is not known to be open is never told closed, nor zero', async () => {
  const closed = await engine.search('crèche perpignan samedi');
  assert.equal(closed.widened.text, `Aucun service connu ici n’est ouvert à ce moment${NB}: «${NB}Ouvert le samedi${NB}».`);
  assert.ok(closed.total > 0);
  const unknown = await engine.search('laep le soir');
  assert.deepEqual(unknown.notes, ['Leurs horaires à ce moment ne sont pas sûrs. Voyez leur fiche, ou appelez.']);
  assert.deepEqual(unknown.results.map((/** @type {{ why: string }} */ { why }) => why), ['Horaires à vérifier · moins de 6 ans', 'Horaires à vérifier · moins de 6 ans']);
  assert.deepEqual(unknown.aside, [{ id: 'fermes', count: 2, text: '2 sont fermés à ce moment' }]);
});

test('open now hangs on the moment that is given', async () => {
  const at = async (/** @type {string} */ now) => ids(await engine.search('mairie ouverte maintenant Trets', { now }));
  assert.deepEqual((await at('2026-11-25T09:30'))[0], 'mairie-trets');
  const [night, holiday, none] = await Promise.all(['2026-11-25T23:30', '2026-12-25T09:30', ''].map((now) => engine.search('mairie ouverte maintenant Trets', { now })));
  assert.match(night.results[0].why, /^Fermé/);
  assert.match(holiday.results[0].why, /^Horaires à vérifier/);
  assert.match(none.results[0].why, /^Horaires à vérifier/);
  assert.ok((await engine.search('Trets', { now: '2026-11-25T09:30' })).facets.hours.some((/** @type {any} */ { id }) => id === 'maintenant'));
  assert.ok(!(await engine.search('Trets')).facets.hours.some((/** @type {any} */ { id }) => id === 'maintenant'));
});

test('each hour of the facet gives as many results as it says', async () => {
  const options = { now: '2026-11-25T09:30', radius: 10 };
  const { facets } = await engine.search('Trets', options);
  assert.ok(facets.hours.length === 7);
  for (const { id, count } of facets.hours) {
    const { total, notes, widened } = await engine.search('Trets', { ...options, filters: { hours: [id] } });
    if (count > 0) assert.equal(total, count, id);
    else assert.ok(notes.length > 0 || widened !== null, id);
  }
});

test('a result tells its telephone as its fiche does', async () => {
  const { results } = await engine.search('nuage à pois');
  assert.deepEqual(results[0].phone, { link: 'tel:+33465710011', text: `04${NB}65${NB}71${NB}00${NB}11` });
  for (const { phone, url } of [...results, ...(await engine.search('Trets')).results]) {
    const fiche = readFileSync(join(site.folder, url, 'index.html'), 'utf8');
    assert.equal(fiche.includes('href="tel:') && /action-main[^]*?href="tel:/.test(fiche), phone !== null, url);
    if (phone) assert.ok(fiche.includes(`href="${phone.link}"`), url);
  }
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
