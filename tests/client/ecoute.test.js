import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { fold } from '../../themes/parvis/scripts/texte.js';
import { Listener } from '../../themes/parvis/scripts/urgences/ecoute.js';

/** @typedef {import('../../themes/parvis/scripts/urgences/ecoute.js').Help} Help */

const root = join(import.meta.dirname, '../..');
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

/** @type {{ detresse: string[][], 'sans-detresse': string[] }} */
const written = JSON.parse(read('tests/client/urgences.json'));
const distress = written.detresse.map(([query = '', ...expected]) => ({ query, expected }));
const help = defaultHelp();
const listener = new Listener(help);
/** @param {string} query */
const heard = (query) => listener.groups(query).map(({ id }) => id);

for (const { query, expected } of distress) {
  test(`"${query}" is heard`, () => {
    const groups = heard(query);
    assert.deepEqual(expected.filter((id) => !groups.includes(id)), [], `heard: ${groups}`);
  });
}

for (const query of written['sans-detresse']) {
  test(`"${query}" calls for no help`, () => assert.deepEqual(heard(query), []));
}

test('enough was written of both', () => {
  assert.ok(distress.length >= 120);
  assert.ok(written['sans-detresse'].length >= 120);
});

test('every group is heard in some query', () => {
  const expected = new Set(distress.flatMap((query) => query.expected));
  assert.deepEqual(help.groupes.filter(({ id }) => !expected.has(id)), []);
});

test('what surrounds a cry for help changes nothing', () => {
  for (const { query, expected } of distress) {
    for (const said of [query.toUpperCase(), fold(query), `bonjour ${query} svp`, `${query} !!! merci`]) missesNone(said, expected);
  }
});

test('a slip in a long word changes nothing, but where it makes another word', () => {
  const slipped = distress.flatMap(({ query, expected }) =>
    [...query.matchAll(/\p{L}{6,}/gu)].flatMap(([word]) => slipsOf(word).map((slip) => ({ said: query.replace(word, slip), expected }))),
  );
  const missed = slipped.filter(({ said, expected }) => !expected.some((id) => heard(said).includes(id)));
  assert.ok(missed.length < slipped.length / 100, `${missed.length}/${slipped.length} ` + missed.map(({ said }) => said).join('\n'));
});

test('words written in one, which bear no slip more, are heard', () => {
  assert.deepEqual(heard('mon mari menferme a la maison'), ['violences']);
  assert.deepEqual(heard('il mempeche de sortir de la maison'), ['violences']);
  assert.deepEqual(heard('il minsulte tous les jours'), ['violences']);
  assert.deepEqual(heard('jvai le secoué il arrete pas de pleuré'), ['a-bout']);
  assert.deepEqual(heard('jtrouve plu ma fille'), ['disparition']);
  // An « m » alone is cut off before a long word: « médecin » is no « m'aide ».
  callForNone(['médecin', 'marmite', 'ménage', 'Marseille', 'minuscule']);
});

test('no commune of the demo calls for help', () => {
  const names = ['13', '66'].flatMap((code) => namesOf(read(`content/territoires/communes-${code}.geojson`)));
  assert.ok(names.length > 300);
  callForNone(names);
});

test('no kind in a commune of the demo calls for help, whoever asks', () => {
  const names = ['13', '66'].flatMap((code) => namesOf(read(`content/territoires/communes-${code}.geojson`)));
  const asked = ['relai petite enfance', 'RPE', 'crèche', 'halte garderie', 'petite crèche', 'centre de loisirs'];
  callForNone(names.flatMap((name) => asked.map((kind) => `${kind} ${name}`)));
  callForNone([
    'mon mari dépose notre fils à la crèche',
    'papa seul cherche une crèche',
    'mon mari est routier, quelle crèche à Fuveau',
    'quels papiers pour la crèche de Trets',
    'kel papié pr la creche de tret',
    'ma femme reprend le travail, crèche ou nounou',
    'papa et maman travaillent, crèche à Perpignan',
  ]);
});

test('no commune of France calls for help', (context) => {
  const file = join(root, '../shared/data/communes/france.geojson.xz');
  if (!existsSync(file)) return context.skip('../shared is absent');
  const { stdout } = spawnSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  // Sos, in Lot-et-Garonne: the cry weighs more.
  callForNone(namesOf(stdout).filter((name) => name !== 'Sos'));
});

test('no name of a kind, and no word that points to one, calls for help', () => {
  const lists = [...read('content/types.toml').matchAll(/^(?:libelle|pluriel|court) = (".+")|^(?:synonymes|mots) = \[([^\]]*)\]/gm)];
  const names = lists.flatMap(([, name, list]) => [...(name ?? list ?? '').matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? ''));
  const signs = [...read('src/content/intentions.toml').matchAll(/^indices = \[([^\]]*)\]/gm)];
  names.push(...signs.flatMap(([, list = '']) => [...list.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '')));
  assert.ok(names.includes('nounou') && names.includes('kreş') && names.includes('vacances'));
  assert.deepEqual(names.filter((name) => heard(name).length > 0), []);
});

test('no query of the search calls for help', () => {
  callForNone([...read('tests/search/queries.toml').matchAll(/^q = (.+)$/gm)].map(([, query]) => JSON.parse(query ?? '')));
});

test('the words stay few', () => {
  // As the build writes them: one text, each list once.
  const listes = [...read('src/content/urgences.toml').matchAll(/^nom = .*\nmots = (\[.*\])/gm)].map(([, words]) => JSON.parse(words ?? '').join('|'));
  assert.ok(listes.length > 3);
  const text = (/** @type {string[]} */ phrases) => listes.reduce((all, list, at) => all.replaceAll(list, `@${at}`), phrases.join(','));
  const groupes = help.groupes.map((group) => ({ ...group, mots: text(group.mots) }));
  const { length } = brotliCompressSync(JSON.stringify({ listes, sauf: text(help.sauf), groupes }));
  assert.ok(length < MOST_BYTES, String(length));
});

test('phrases are folded, and each is heard at all', () => {
  for (const phrase of [...help.sauf, ...help.groupes.flatMap(({ mots }) => mots)]) {
    assert.match(phrase, /^[\p{L}\p{N}*|^$ ]+$/u);
    assert.equal(fold(phrase), phrase);
  }
});

test('an empty query and a very long one are listened to', () => {
  assert.deepEqual(heard(''), []);
  assert.deepEqual(heard('?!'), []);
  assert.deepEqual(heard(`${'crèche '.repeat(10_000)}`), []);
});

test('the end of a long query is heard', () => {
  const innocent = 'crèche '.repeat(61);
  assert.deepEqual(heard(`${innocent}je veux mourir`), ['suicide']);
  assert.deepEqual(heard(`je veux mourir ${innocent}`), ['suicide']);
  assert.deepEqual(heard(`je veux ${innocent}mourir`), ['suicide']);
  assert.deepEqual(heard(`je veux mourir${'r'.repeat(1000)}`), ['suicide']);
});

test('words in one take no more steps than they have letters', () => {
  const counted = new Listener(help);
  let steps = 0;
  const hear = counted.hear.bind(counted);
  counted.hear = (...args) => {
    steps += 1;
    return hear(...args);
  };
  for (const glued of ['jeilonmetesene'.repeat(200), 'jeilonmetese '.repeat(200), 'je il me '.repeat(200)]) counted.groups(glued);
  assert.ok(steps < 4000, `${steps}`);
});

test('who tells most of a query comes first', () => {
  assert.deepEqual(heard('mon mari me frappe'), ['violences']);
  assert.deepEqual(heard('papa me frappe'), ['enfant-en-danger', 'violences']);
  assert.deepEqual(heard('papa frappe maman'), ['enfant-en-danger', 'violences']);
});

/** What the words may weigh in a page. */
const MOST_BYTES = 11_000;

/** The embedded file is plain enough for a reader of its own: keys whose values are JSON but for a last comma. @returns {Help} */
function defaultHelp() {
  const [start = '', ...tables] = read('src/content/urgences.toml').split('[[groupes]]');
  const [head = '', ...lists] = start.split('[[listes]]');
  const list = (/** @type {string} */ table, /** @type {string} */ key) => {
    const found = table.match(new RegExp(`^${key} = (\\[[^\\]]*\\])`, 'm'));
    return found?.[1] ? JSON.parse(found[1].replace(/,\s*\]$/, ']')) : [];
  };
  const names = new Map(lists.map((table) => [table.match(/^nom = "(.+)"/m)?.[1], list(table, 'mots').join('|')]));
  const writtenOut = (/** @type {string} */ phrase) => phrase.replace(/@([a-z]+)/g, (_, name) => names.get(name) ?? '');
  const groupes = tables.map((table) => ({
    id: table.match(/^id = "(.+)"/m)?.[1] ?? '',
    numeros: list(table, 'numeros'),
    services: list(table, 'services'),
    exclus: list(table, 'exclus'),
    mots: list(table, 'mots').map(writtenOut),
  }));
  return { sauf: list(head, 'sauf'), groupes };
}

/** @param {string} geojson @returns {string[]} */
function namesOf(geojson) {
  const { features } = /** @type {{ features: { properties: { nom: string } }[] }} */ (JSON.parse(geojson));
  return features.map(({ properties }) => properties.nom);
}

/** @param {string[]} names */
function callForNone(names) {
  assert.deepEqual(names.filter((name) => heard(name).length > 0), []);
}

/** @param {string} said @param {string[]} expected */
function missesNone(said, expected) {
  const groups = heard(said);
  assert.deepEqual(expected.filter((id) => !groups.includes(id)), [], `${said}: ${groups}`);
}

/** A word with a letter less, twice, or exchanged with the next, the first one left. @param {string} word */
function slipsOf(word) {
  return [...word].slice(1).flatMap((letter, before) => {
    const [start, end] = [word.slice(0, before + 1), word.slice(before + 2)];
    return [start + end, start + letter + letter + end, end ? start + end[0] + letter + end.slice(1) : word];
  });
}
