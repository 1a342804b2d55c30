// Places as families say them: communes, former ones, towns that are not here, relays, and what is near.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Suggester } from '../../themes/parvis/scripts/combobox/propositions.js';
import { buildSite } from '../browser/site.js';
import { engineOf } from './engine.mjs';

const site = buildSite();
after(site.remove);
const { engine } = await engineOf(site.folder);
const interpreter = await engine.ready();
const { manifest } = interpreter;
const suggester = new Suggester(engine.store, interpreter);

const NB = '\u00a0';

/** @typedef {{ name: string, codes: string[] }} Commune */

/** @param {string} name as people write it too */
const spellings = (name) => [
  name,
  name.toUpperCase(),
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  name.replaceAll('-', ' '),
  name.replaceAll("'", '’'),
  name.replace(/\bSaint(e?)\b/g, 'St$1'),
  name.replace(/-sur-/g, ' s/ '),
];

test('the exact name of each commune is suggested first', () => {
  const wrong = [];
  for (const { name, codes } of manifest.communes) {
    for (const typed of spellings(name)) {
      const [first] = suggester.where(typed);
      if (first?.text !== name && !codes.some((/** @type {string} */ code) => first?.text === `${name} ${code}`)) wrong.push(`${typed} → ${first?.text}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the exact name of each commune is understood beside a kind, before and after it', () => {
  const wrong = [];
  for (const [at, { name }] of manifest.communes.entries()) {
    for (const typed of spellings(name)) {
      for (const [query = '', where = ''] of [[`crèche ${typed}`, ''], [`${typed} crèche`, ''], [`crèche à ${typed}`, ''], [`crèche (${typed})`, ''], [`crèche ${typed}`, typed]]) {
        const { place, outside, words } = interpreter.understand(query, where);
        if (place?.communes[0] !== at || outside !== null || words.length > 0) wrong.push(`${query} → ${place?.label} ${outside} ${words}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('a former commune answers for the one it is a part of, and says so', async () => {
  for (const [query = '', place = '', said = ''] of [
    ['crèche palalda', 'Amélie-les-Bains-Palalda', 'Palalda fait partie d’Amélie-les-Bains-Palalda.'],
    ['mairie Las Illas', 'Maureillas-las-Illas', 'Las Illas fait partie de Maureillas-las-Illas.'],
    ['mairie périllos', 'Opoul-Périllos', 'Périllos fait partie d’Opoul-Périllos.'],
    ['mairie caldegas', 'Bourg-Madame', 'Caldégas fait partie de Bourg-Madame.'],
  ]) {
    const { understood, notes, results } = await engine.search(query);
    assert.equal(understood.place.label, place, query);
    assert.deepEqual(notes, [said], query);
    assert.equal(results[0]?.commune, place, query);
  }
});

test('a place that is not in the portal is told first, and nothing answers for it', async () => {
  for (const [query = '', name = ''] of [
    ['crèche (Paris)', 'Paris'], ['nounou lyon', 'Lyon'], ['Toulouse', 'Toulouse'], ['crèche à Montpellier', 'Montpellier'],
    ['centre de loisirs saint brieuc', 'Saint-Brieuc'], ['rpe le havre', 'Le Havre'], ['crèche 75011', 'Le code postal 75011'], ['crèche gironde', 'Gironde'],
    ['crèche Narbonne 2 ans', 'Narbonne'], ['crèche Saint-Malo', 'Saint-Malo'], ['mairie St Denis', 'Saint-Denis'],
    ['nounou Cannes', 'Cannes'], ['crèche tours', 'Tours'], ['laep Moulins', 'Moulins'],
    // A large town, though Saint-Étienne-du-Grès is here; the beginning of a name; a longer name than one that is here.
    ['crèche Saint-Étienne', 'Saint-Étienne'], ['st etienne', 'Saint-Étienne'], ['crèche à Évry', 'Évry'], ['Six-Fours', 'Six-Fours'], ['crèche Issy', 'Issy-les-Moulineaux'],
    ['crèche Tarascon-sur-Ariège', 'Tarascon-sur-Ariège'], ['mairie saint nazaire d aude', "Saint-Nazaire-d'Aude"],
    // Départements and countries, after « dans », « en », « au ».
    ['crèche dans le Gard', 'Gard'], ['crèche gard', 'Gard'], ['crèche dans le Var', 'Var'], ['nounou vaucluse', 'Vaucluse'], ["crèche dans l'Aude", 'Aude'], ['rpe dans les Landes', 'Landes'],
    ['crèche loir et cher', 'Loir-et-Cher'], ['crèche Pas-de-Calais', 'Pas-de-Calais'], ['laep alpes de haute provence', 'Alpes-de-Haute-Provence'],
    ['crèche en espagne', 'Espagne'], ['nounou allemagne', 'Allemagne'], ['crèche au portugal', 'Portugal'], ['centre de loisirs aux pays-bas', 'Pays-Bas'],
  ]) {
    const { widened, results, total, understood } = await engine.search(query);
    assert.ok(widened?.text.startsWith(`${name} n’est pas dans ce portail${NB}: il décrit 345${NB}communes (Bouches-du-Rhône, Pyrénées-Orientales).`), `${query}: ${widened?.text}`);
    assert.match(widened.text, /monenfant\.fr.*lannuaire\.service-public\.gouv\.fr/);
    assert.deepEqual([results, total, understood.place], [[], 0, null], query);
  }
  for (const { name } of manifest.communes) assert.equal(interpreter.understand(name).outside, null, name);
});

test('a name that is here stays here, whatever begins so', async () => {
  for (const [query = '', place = ''] of [
    ['crèche Saint-Étienne-du-Grès', 'Saint-Étienne-du-Grès'], ['crèche saint etienne du gres', 'Saint-Étienne-du-Grès'], ['crèche tarascon', 'Tarascon'],
    ['crèche Trets en urgence', 'Trets'], ['crèche perp', 'Perpignan'], ["je viens d'espagne crèche perpignan", 'Perpignan'],
    ['crèche 66 000', 'Perpignan'], ['crèche 13 530 trets', 'Trets'], ['crèche luynes', 'Aix-en-Provence'], ['mairie les milles', 'Aix-en-Provence'], ["crèche pays d'aix", 'Aix-en-Provence'],
  ]) {
    const { understood, lead } = await engine.search(query);
    assert.deepEqual([understood.place?.label, understood.outside, lead], [place, null, null], query);
  }
  assert.equal((await engine.search('crèche 13 790')).understood.place.label, 'Rousset, Peynier, Châteauneuf-le-Rouge');
});

test('a commune by itself leads to its page', async () => {
  const { understood, lead } = await engine.search('13 530 trets');
  assert.deepEqual([understood.place?.label, understood.outside, lead?.url], ['Trets', null, '/communes/trets/']);
});

test('what ends a query after "à" and stands nowhere in the portal is a place that is not here', async () => {
  for (const [query, place] of /** @type {[string, string][]} */ ([
    ['crèche à Lezay', 'Lezay'], ['crèche à lezay', 'Lezay'], ['nounou à Xyzville', 'Xyzville'], ['crèche dans le nord', 'Nord'], ['ludothèque dans la Somme', 'Somme'],
  ])) {
    const { understood, total, widened } = await engine.search(query);
    assert.deepEqual([understood.outside, total], [place, 0], query);
    assert.match(widened.text, new RegExp(`^${place} n’est pas dans ce portail`), query);
  }
  for (const query of ['crèche à vélo', 'nounou à domicile', 'crèche à tarif réduit', 'crèche à temps partiel', 'ludothèque où emprunter']) {
    assert.equal((await engine.search(query)).understood.outside, null, query);
  }
});

test('a sum of money is no postal code, and an ordinary word no place', async () => {
  for (const query of ['20000 euros', 'revenus 20000 euros crèche', '13 790 € par an', 'gardienne', 'salaire de 13790', 'je gagne 13530', 'crèche dans le nord du département', 'jeux à emprunter', 'crèche les planches', 'crèche les anges']) {
    const { place, outside } = (await engine.search(query)).understood;
    assert.deepEqual([place, outside], [null, null], query);
  }
  assert.equal((await engine.search('gardienne trets')).results[0].id, 'assistant-maternel-trets');
});

test('a word of the portal\'s own texts is no town outside', async () => {
  for (const query of ['crèche le jardin', 'crèche bonne', 'centre social la croix']) {
    assert.equal((await engine.search(query)).understood.outside, null, query);
  }
});

test('who opens in the school holidays alone opens some Mondays, and is not said to be closed', async () => {
  const { results, widened } = await engine.search('centre de loisirs lundi perpignan');
  assert.deepEqual([results[0]?.id, widened], ['alsh-radeau-perpignan', null]);
  assert.match(results[0]?.why ?? '', /^Ouvert certains lundis/);
});

/** @param {string} html */
const textOf = (html) =>
  html.replace(/<[^>]+>/g, ' ').replace(/&#x27;|&#39;/g, "'").replace(/&amp;/g, '&').replace(/\s+/g, ' ');

/** @param {string} name the address of a commune's page holds its name */
const slug = (name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, '-');

test('a relay is answered for every commune as its page answers', async () => {
  const states = new Set();
  for (const { name } of manifest.communes) {
    const page = readFileSync(join(site.folder, 'communes', slug(name), 'index.html'), 'utf8');
    const own = /<div class="coverage coverage-([a-z-]+)">([^]*?)<\/h3>([^]*)/.exec(page);
    assert.ok(own, name);
    const told = textOf(own[3] ?? '');
    const { widened, notes, results } = await engine.search(`rpe (${name})`);
    const said = widened?.text ?? notes[0];
    states.add(own[1]);
    // Every sentence but the one that names the place stands in the page.
    const [first = '', ...others] = said.replace(/^Relais .*?\u00a0: /, '').split(/(?<=\.) (?=[A-ZÀÉ])/).map((/** @type {string} */ text) => text.replace(/\s+/g, ' '));
    const names = own[1] === 'couverte';
    // A relay that is there is named beside a coverage that nobody stated.
    const unstated = own[1] === 'inconnue' && /\u00a0?: ?Relais /.test(first);
    if (unstated) assert.ok(/officielle/.test(others[0] ?? '') && first.includes(results[0]?.title), `${name}: ${first}`);
    for (const sentence of unstated ? others.slice(1) : names ? others : [first, ...others]) assert.ok(told.includes(sentence), `${name}: ${sentence}`);
    if (names) assert.ok(first.includes(name.replace(/^Les? /, '')) && told.includes(results[0]?.title), `${name}: ${first}`);
    for (const { distance_m: far, commune } of results) assert.ok(far === null || far <= 30_000 || commune === name, `${name}: ${far}`);
  }
  assert.deepEqual([...states].sort(), ['couverte', 'inconnue', 'non-couverte']);
});

test('« relais » with a commune is the relay, and not what has the word in its name', async () => {
  for (const query of ['relais (Rousset)', 'rpe Rousset', 'relais petite enfance à Rousset', 'ram rousset', 'RELAIS ROUSSET']) {
    const { widened, results } = await engine.search(query);
    assert.match(widened?.text ?? '', /^Au 1er février 2023, Rousset n'était pas desservie par un relais\./, query);
    assert.deepEqual(new Set(results.map((/** @type {any} */ { kind }) => kind)), new Set(['Relais petite enfance']), query);
  }
  const { notes, results } = await engine.search('relais Trets');
  assert.match(notes[0], /^Votre relais à Trets\u00a0: Relais petite enfance Sainte-Victoire\. Gratuit/);
  assert.equal(results[0]?.id, 'rpe-sainte-victoire');
});

test('nothing is offered past thirty kilometres, and it is said what was looked for', async () => {
  const kinds = [...new Set(manifest.kinds.map((/** @type {{ short: string }} */ { short }) => short))];
  for (const kind of kinds) {
    for (const place of ['Err', 'Arles', 'Marseille', 'Caudiès-de-Fenouillèdes', 'Cerbère']) {
      const { results, total, widened } = await engine.search(`${kind} (${place})`);
      for (const { distance_m: far, commune, why, title } of results) {
        assert.ok(far === null || far <= 30_000 || commune === place || why.includes(`essert ${place}`), `${kind} ${place}: ${title} ${far}`);
      }
      assert.ok(total > 0 || widened, `${kind} ${place}`);
    }
  }
  const { widened, results } = await engine.search('conseil conjugal Arles');
  assert.equal(widened.text, `Nous ne connaissons pas de conseil conjugal à moins de 30${NB}km d’Arles. Voici à qui demander.`);
  assert.equal(results[0]?.id, 'mairie-arles');
});

test('what has no place of its own is near by the communes it goes to', async () => {
  const { results } = await engine.search('halte-garderie Joch');
  assert.equal(results[0]?.id, 'halte-garderie-camion-a-fleurs-conflent');
  assert.equal(results[0].why, `Dessert Vinça · à environ 3,1${NB}km de Joch · de 10 semaines à 4 ans`);
  const position = { latitude: 42.646, longitude: 2.529 };
  const near = await engine.search('halte-garderie', { position });
  assert.equal(near.results[0]?.id, 'halte-garderie-camion-a-fleurs-conflent');
  assert.match(near.results[0].why, /^Dessert Vinça · à environ/);
});
