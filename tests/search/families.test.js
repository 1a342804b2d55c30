// What families typed and was misunderstood once, with what is right.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { buildSite } from '../browser/site.js';
import { engineOf, listenerOf, shown } from './engine.mjs';

const site = buildSite();
after(site.remove);
const { engine } = await engineOf(site.folder);
const listener = listenerOf(site.folder);

/**
 * @param {string} query
 * @param {string} [where] what the box that asks for a place holds
 * @returns {Promise<import('../../themes/parvis/scripts/recherche/moteur.js').Answer>}
 */
const ask = (query, where = '') => engine.search(query, { where, now: '2026-11-28T10:00' });

for (const [query, chips] of /** @type {[string, string[]][]} */ ([
  ['mercredi après-midi', ['Le mercredi après-midi']],
  ['cet après-midi', ['Cet après-midi']],
  ['sans rendez-vous', ['Sans rendez-vous']],
  ['mes enfants', []],
  ['enfant de 7 ans mercredi trets', ['Trets', '7\u00a0ans', 'Ouvert le mercredi']],
  ['pas le lundi', ['Pas le lundi']],
  ['moins de 3 ans', ['Moins de 3\u00a0ans']],
  ['3-6 ans', ['De 3 à 6\u00a0ans']],
  ['R.P.E.', ['Relais petite enfance']],
  ['rpe', ['Relais petite enfance']],
  ['place en crèche', ['Crèche']],
  ['nursery', ['Crèche']],
  ['guardería', ['Crèche']],
  ['حضانة', ['Crèche']],
  ['kreş', ['Crèche']],
  ['детский сад', ['Crèche']],
])) {
  test(`« ${query} » is read whole`, async () => {
    const { understood } = await ask(query);
    assert.deepEqual(understood.chips.map(({ label }) => label), chips);
  });
}

test('« lieu d’accueil sans inscription » is a place for children and parents, and no town hall', async () => {
  const { results } = await ask("lieu d'accueil sans inscription");
  assert.deepEqual([...new Set(results.slice(0, 3).map(({ kind }) => kind))], ['Lieu enfants-parents']);
});

test('« pas le lundi » never says who is open on Mondays', async () => {
  const { results } = await ask('pas le lundi');
  assert.deepEqual(results.filter(({ why }) => /ouvert le lundi/i.test(why)), []);
});

test('a commune’s very name comes first, and a former one says what it became', async () => {
  assert.equal((await ask('crèche', "L'Albère")).understood.place?.label, "L'Albère");
  const { understood, notes } = await ask('crèche palalda');
  assert.equal(understood.place?.label, 'Amélie-les-Bains-Palalda');
  assert.deepEqual(notes, ['Palalda fait partie d’Amélie-les-Bains-Palalda.']);
});

for (const [query, numbers] of /** @type {[string, string[]][]} */ ([
  ['je veux mourir', ['suicide', 'samu', 'urgences']],
  ['mon mari me frappe', ['violences-femmes', 'police', 'urgences-sms']],
  ['enfant battu', ['enfance-en-danger']],
  ['bébé secoué', ['samu', 'enfance-en-danger']],
  ['harcèlement', ['harcelement']],
])) {
  test(`« ${query} » is answered by help first`, () => {
    const told = listener.groups(query).flatMap(({ numeros }) => numeros);
    for (const number of numbers) assert.ok(told.includes(number), `${number} of ${told.join(', ')}`);
  });
}

for (const query of ['rpe', 'relais']) {
  test(`« ${query} » in Rousset is the relay's answer, and nothing 278 km away`, async () => {
    const { understood, widened, results } = await ask(query, 'Rousset');
    assert.equal(understood.kind?.label, 'Relais petite enfance');
    assert.match(widened?.text ?? '', /^Au 1er février 2023, Rousset n'était pas desservie par un relais\./);
    assert.ok(results.every(({ distance_m: far }) => (far ?? 0) <= 30_000));
  });
}

test('two kinds are one answer', async () => {
  const { results, widened } = await ask('médiation familiale et conseil conjugal', 'Perpignan');
  assert.equal(widened, null);
  const kinds = new Set(results.map(({ kind }) => kind));
  assert.ok(kinds.has('Médiation familiale') && kinds.has('Conseil conjugal'));
});

test('an age finds who receives it, and who does not is not said to be silent', async () => {
  const { results } = await ask('vacances 13 ans', 'Perpignan');
  assert.ok(results.every(({ ages, why }) => ages === null || !/non précisés/.test(why)));
  const { results: others } = await ask('centre de loisirs 13 ans', 'Perpignan');
  assert.match(others[0]?.why ?? '', /^Accueille jusqu’à 11.ans/);
});

test('what it costs is answered by the page of costs', async () => {
  const answer = await ask('combien coûte la crèche');
  assert.equal(shown(answer)[0]?.url, '/familles/aides/');
});

test('a town outside is told to be outside, and nothing answers for it', async () => {
  const { widened, results } = await ask('crèche', 'Paris');
  assert.match(widened?.text ?? '', /^Paris n’est pas dans ce portail/);
  assert.deepEqual(results, []);
});
