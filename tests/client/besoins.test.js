// What families need, as they say it: moments, ages, and what they do not want.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Interpreter } from '../../themes/parvis/scripts/recherche/comprendre.js';
import { manifest } from './portail-fictif.js';

const interpreter = new Interpreter(manifest);

/** @param {string} query */
function read(query) {
  const { needs, words, place, kind, unheeded } = interpreter.understand(query);
  return { needs, words, place: place?.label ?? null, kind: kind?.parts.map(({ label, typed }) => label || typed).join(' + ') ?? null, unheeded };
}

/** @type {[string, string, import('../../themes/parvis/scripts/recherche/ouvertures.js').Schedule][]} */
const MOMENTS = [
  ['mercredi après-midi', 'Le mercredi après-midi', { day: 2, after: 780, before: 1080 }],
  ['mercredi apres midi', 'Le mercredi après-midi', { day: 2, after: 780, before: 1080 }],
  ['merc. aprèm', 'Le mercredi après-midi', { day: 2, after: 780, before: 1080 }],
  ['mer. aprem', 'Le mercredi après-midi', { day: 2, after: 780, before: 1080 }],
  ['mer 14h', 'Le mercredi à 14 h', { day: 2, minute: 840 }],
  ['cet après-midi', 'Cet après-midi', { date: 'aujourdhui', after: 780, before: 1080 }],
  ['ce soir', 'Ce soir', { date: 'aujourdhui', after: 1140 }],
  ['samedi matin', 'Le samedi matin', { day: 5, before: 720 }],
  ['demain matin', 'Demain matin', { date: 'demain', before: 720 }],
  ['après-demain', 'Ouvert après-demain', { date: 'apresdemain' }],
  ['apres demain à 18h', 'Après-demain à 18 h', { date: 'apresdemain', minute: 1080 }],
  ['lundi prochain', 'Ouvert le lundi', { day: 0 }],
  ['samedi qui vient', 'Ouvert le samedi', { day: 5 }],
  ['ce week-end', 'Ouvert le week-end', { days: [5, 6], words: 'le samedi ou le dimanche' }],
  ['du soir', 'Le soir, après l’école', { after: 990 }],
  ['entre midi et deux', 'Entre midi et 14 h', { after: 720, before: 840 }],
  ['le midi', 'À midi', { minute: 720 }],
  ["après l'école", 'Après l’école', { after: 990 }],
  ["avant l'école", 'Avant l’école', { before: 510 }],
  ['le week-end', 'Ouvert le week-end', { days: [5, 6], words: 'le samedi ou le dimanche' }],
  ['tôt le matin', 'Tôt le matin', { before: 480 }],
  ['tard le soir', 'Tard le soir', { after: 1200 }],
  ['la nuit', 'La nuit', { after: 1320 }],
  ['pendant les vacances de Noël', 'Pendant les vacances de Noël', { holidays: true, holiday: 1 }],
  ['pendant les grandes vacances', 'Pendant les vacances d’été', { holidays: true, holiday: 4 }],
  ['toute la journée', 'Toute la journée', { before: 541, after: 989 }],
  ['à partir de 7 h', 'Dès 7 h', { minute: 420 }],
  ["jusqu'à 19h", 'Jusqu’à 19 h', { after: 1139 }],
  ['entre 12 et 14 h', 'Entre 12 h et 14 h', { after: 720, before: 840 }],
  ['de 7h à 19h', 'De 7 h à 19 h', { before: 421, after: 1139 }],
  ['7h30', 'À 7 h 30', { minute: 450 }],
  ['7:30', 'À 7 h 30', { minute: 450 }],
  ['mercredi à 6 heures du soir', 'Le mercredi à 18 h', { day: 2, minute: 1080 }],
  ['lun-ven', 'Ouvert du lundi au vendredi', { days: [0, 1, 2, 3, 4], every: true, words: 'du lundi au vendredi' }],
  ['tous les jours', 'Ouvert du lundi au vendredi', { days: [0, 1, 2, 3, 4], every: true, words: 'du lundi au vendredi' }],
  ['mardi ou jeudi', 'Ouvert le mardi ou le jeudi', { days: [1, 3], words: 'le mardi ou le jeudi' }],
  ['le mercredi seulement', 'Ouvert le mercredi', { day: 2 }],
  ['le matin, le mercredi', 'Le mercredi, le matin', { day: 2, before: 720 }],
  ['hors vacances scolaires', 'Hors vacances scolaires', { holidays: false }],
  ['pas le lundi', 'Pas le lundi', { days: [1, 2, 3, 4, 5, 6], words: 'd’autres jours que le lundi' }],
  ['sauf le lundi et le mardi', 'Pas le lundi ni le mardi', { days: [2, 3, 4, 5, 6], words: 'd’autres jours que le lundi et le mardi' }],
];
for (const [query, label, schedule] of MOMENTS) {
  test(`"${query}" is a moment, and no word is left`, () => {
    const { needs, words, unheeded } = read(query);
    assert.deepEqual(needs.map((need) => [need.label.replace(/\u00a0/g, ' '), need.schedule]), [[label, schedule]]);
    assert.deepEqual([words, unheeded], [[], []]);
  });
}

test('a word of the sea or of a game is no day', () => {
  for (const query of ['bord de mer', 'jeu', 'Sam']) assert.deepEqual(read(query).needs, [], query);
});

const [YEAR, MONTH] = [365.25, 30.44];
/** @type {[string, [string, number, number | undefined][]][]} label, from, until */
const AGES = [
  ['moins de 3 ans', [['Moins de 3 ans', 0, 3 * YEAR]]],
  ['- de 3 ans', [['Moins de 3 ans', 0, 3 * YEAR]]],
  ['-3 ans', [['Moins de 3 ans', 0, 3 * YEAR]]],
  ["moins d'un an", [['Moins d’un an', 0, YEAR]]],
  ['plus de 6 ans', [['Plus de 6 ans', 6 * YEAR, Infinity]]],
  ['+ de 6 ans', [['Plus de 6 ans', 6 * YEAR, Infinity]]],
  ['3 ans et plus', [['À partir de 3 ans', 3 * YEAR, Infinity]]],
  ['3-6 ans', [['De 3 à 6 ans', 3 * YEAR, 7 * YEAR]]],
  ['3/6 ans', [['De 3 à 6 ans', 3 * YEAR, 7 * YEAR]]],
  ['entre 3 et 6 ans', [['De 3 à 6 ans', 3 * YEAR, 7 * YEAR]]],
  ['18 mois - 3 ans', [['De 18 mois à 3 ans', 18 * MONTH, 4 * YEAR]]],
  ["jusqu'à 12 ans", [['Jusqu’à 12 ans', 0, 13 * YEAR]]],
  ['à partir de 18 mois', [['À partir de 18 mois', 18 * MONTH, Infinity]]],
  ['dès 2 mois et demi', [['À partir de 2 mois et demi', 2.5 * MONTH, Infinity]]],
  ['2 mois 1/2', [['2 mois et demi', 2.5 * MONTH, undefined]]],
  ['0-3 ans', [['De 0 à 3 ans', 0, 4 * YEAR]]],
  ["il n'a pas 6 ans", [['Moins de 6 ans', 0, 6 * YEAR]]],
  ["ma fille n'a pas encore 3 ans", [['Moins de 3 ans', 0, 3 * YEAR]]],
  ["n'ont pas 11 ans", [['Moins de 11 ans', 0, 11 * YEAR]]],
  ['pas encore 18 mois', [['Moins de 18 mois', 0, 18 * MONTH]]],
  ['2,5 ans', [['2,5 ans', 2.5 * YEAR, undefined]]],
  ['bébé de 4 mois', [['4 mois', 4 * MONTH, undefined]]],
  ['ado de 13 ans', [['13 ans', 13 * YEAR, undefined]]],
  ['7ans', [['7 ans', 7 * YEAR, undefined]]],
  ['dix-huit mois', [['18 mois', 18 * MONTH, undefined]]],
  ['10 semaines', [['10 semaines', 70, undefined]]],
  ['nouveau-né', [['Nouveau-né', 0, undefined]]],
  ['deux enfants 2 et 5 ans', [['2 ans', 2 * YEAR, undefined], ['5 ans', 5 * YEAR, undefined]]],
];
for (const [query, ages] of AGES) {
  test(`"${query}" is an age, and no word is left`, () => {
    const { needs, words, unheeded } = read(query);
    const floor = (/** @type {number | undefined} */ days) => (days === undefined ? days : Math.floor(days));
    assert.deepEqual(needs.map(({ type, label, days, until }) => [type, label.replace(/\u00a0/g, ' '), days, until]),
      ages.map(([label, days, until]) => ['age', label, floor(days), floor(until)]));
    assert.deepEqual([words, unheeded], [[], []]);
  });
}

for (const [query, unheeded] of [
  ['crèche dans 6 mois', 'dans 6 mois'], ['nounou 20h par semaine', '20h par semaine'], ['crèche 3 jours par semaine', '3 jours par semaine'],
  ['nounou sans chien', 'sans chien'], ['sans gluten', 'sans gluten'], ['crèche pas chère', 'pas chère'], ['moins cher', 'moins cher'],
  ['nounou non fumeuse', 'non fumeuse'], ['fermé le lundi', 'fermé le lundi'],
  ['crèche août', 'août'], ['crèche à partir de janvier', 'à partir de janvier'], ['crèche pour septembre 2027', 'pour septembre 2027'],
  ['nounou Noël', 'Noël'], ['pour la rentrée', 'pour la rentrée'], ['à Pâques', 'à Pâques'], ['crèche le 25 décembre', 'le 25 décembre'],
  ['1er mai', '1er mai'], ['crèche le mois prochain', 'le mois prochain'], ['la semaine prochaine', 'la semaine prochaine'],
  ["j'ai 40 ans et je cherche une crèche", "j'ai 40 ans"], ['nounou depuis 10 ans', 'depuis 10 ans'], ['naissance en avril crèche', 'naissance en avril'],
  ['pas le lundi matin', 'pas le lundi matin'], ["sans liste d'attente", "sans liste d'attente"], ["n'ouvre pas avant 9h", 'pas avant 9h'],
]) {
  test(`"${query}" is not heeded, which is said, and turned into nothing`, () => {
    const { needs, place, words, unheeded: said } = read(query ?? '');
    assert.deepEqual({ needs, place, words, said }, { needs: [], place: null, words: [], said: [unheeded] });
  });
}

// Who refuses a kind is answered by the others of its family.
const OTHERS = 'autre service de ce genre';
/** @type {[string, string | null, string[]][]} kind, needs */
const REFUSED = [
  ['sans rendez-vous', null, ['Sans rendez-vous']],
  ['pmi sans prendre rdv', 'Protection maternelle et infantile', ['Sans rendez-vous']],
  ["lieu d'accueil enfants-parents sans inscription", "Lieu d'accueil enfants-parents", ['Sans inscription']],
  ['pas de crèche', OTHERS, ['Sauf crèche']],
  ['je ne veux pas de crèche', OTHERS, ['Sauf crèche']],
  ['je ne travaille pas, crèche', 'Crèche', []],
  ['ni crèche ni nounou', OTHERS, ['Sauf crèche, assistante maternelle']],
  ["autre chose qu'une crèche", OTHERS, ['Sauf crèche']],
  ['autre chose que la nounou', OTHERS, ['Sauf assistante maternelle']],
  ["crèche ailleurs qu'à Trets", 'Crèche', ['Sauf à Trets']],
  ['crèche pas à Trets', 'Crèche', ['Sauf à Trets']],
  ['nounou hors de Saint-Cyprien', 'Assistante maternelle', ['Sauf à Saint-Cyprien']],
  ['crèche en dehors de 13530', 'Crèche', ['Sauf à 13530']],
  ['laep autre que la crèche', "Lieu d'accueil enfants-parents", ['Sauf crèche']],
  // What is lacking is looked for, a step is no refusal, and « pas que » is none.
  ["je n'ai pas de crèche", 'Crèche', []],
  ['je ne trouve pas de nounou', 'Assistante maternelle', []],
  ['crèche pas loin', 'Crèche', []],
  ['pas seulement le matin', null, ['Le matin']],
];
for (const [query, kind, labels] of REFUSED) {
  test(`"${query}" refuses what it says`, () => {
    const found = read(query);
    assert.deepEqual([found.kind, found.needs.map(({ label }) => label)], [kind, labels]);
    assert.deepEqual([found.place, found.words, found.unheeded], [null, [], []]);
  });
}

for (const [query, unheeded] of [
  ['enceinte de 3 mois', '3 mois'], ['je suis enceinte de 7 mois', '7 mois'], ['cdi de 6 mois', '6 mois'], ["j'ai 19 ans", "j'ai 19 ans"],
  ['congé de 4 mois', '4 mois'], ['je suis maman depuis 2 mois', '2 mois'], ['accouchement prévu en juin', 'accouchement prévu en juin'],
]) {
  test(`"${query}" is no child's age`, () => {
    const { needs, unheeded: said } = read(query ?? '');
    assert.deepEqual([needs, said], [[], [unheeded]]);
  });
}

/** @type {[string, string | null][]} */
const PLACES = [
  ['crèche Trets ou Sansa', 'Trets ou Sansa'], ['à Sansa ou à Trets, une nounou', 'Sansa ou Trets'], ['crèche Trets et Saint-Cyprien', 'Trets ou Saint-Cyprien'],
  ['entre Trets et Aix-en-Provence', 'Trets ou Aix-en-Provence'], ['Trets, Sansa, st cyprien crèche', 'Trets ou Sansa ou Saint-Cyprien'],
  ['crèche 13530 ou 66750', 'Trets ou Saint-Cyprien'], ['13530 Trets', 'Trets'], ['Trets Trets', 'Trets'],
];
for (const [query, place] of PLACES) {
  test(`"${query}" names ${place}`, () => {
    const found = read(query);
    assert.deepEqual([found.place, found.words, found.unheeded], [place, [], []]);
  });
}

test('what every object of the language has is no word of ours', () => {
  for (const query of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf Trets', 'constructor ou toString']) {
    assert.deepEqual(read(query).needs, [], query);
  }
});

test('steps in a name refuse nothing', () => {
  assert.deepEqual(read('Le Petit Pas de Trets').unheeded, []);
  assert.deepEqual(read('pas à pas').unheeded, []);
});

for (const [query, kind] of [
  ['R.P.E.', 'Relais petite enfance'], ['r.p.e', 'Relais petite enfance'], ['R. P. E.', 'Relais petite enfance'], ['RPEs', 'Relais petite enfance'],
  ['les RAM', 'Relais petite enfance'], ['L.A.E.P.', "Lieu d'accueil enfants-parents"], ['P.M.I', 'Protection maternelle et infantile'],
  ['C.A.F.', 'Caisse d’allocations familiales'], ['crèche ou nounou', 'Crèche + Assistante maternelle'], ['crèche, nounou', 'Crèche + Assistante maternelle'],
  ['rpe laep', "Relais petite enfance + Lieu d'accueil enfants-parents"], ['nounou à Trets et crèche', 'Assistante maternelle + Crèche'],
]) {
  test(`"${query}" names ${kind}`, () => {
    const { kind: found, words } = read(query ?? '');
    assert.deepEqual([found, words], [kind, []]);
  });
}

test('each of several kinds may be taken away', () => {
  const { chips } = interpreter.understand('crèche ou nounou Trets');
  assert.deepEqual(chips.map(({ label, without }) => [label, without]), [
    ['Trets', 'crèche ou nounou'], ['Crèche', 'ou nounou Trets'], ['Assistante maternelle', 'crèche ou Trets'],
  ]);
});

/** A generator of its own, so that a failure is the same the next time. @param {number} seed */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

test('kind, place and needs are understood in any order, and no word is left', () => {
  const kinds = [['crèche', 'Crèche'], ['rpe', 'Relais petite enfance'], ['P.M.I.', 'Protection maternelle et infantile'], ['nounou', 'Assistante maternelle']];
  const places = [['à Trets', 'Trets'], ['13100', 'Aix-en-Provence'], ['st cyprien', 'Saint-Cyprien']];
  const moments = MOMENTS.filter(([query]) => !/^pas|^sauf|^le matin, /.test(query)).map(([query, label]) => [query, label]);
  const ages = AGES.filter(([, all]) => all.length === 1).map(([query, [age]]) => [query, age?.[0] ?? '']);
  const random = numbers(7);
  const pick = (/** @type {string[][]} */ all) => all[Math.floor((random.next().value ?? 0) * all.length)] ?? ['', ''];
  for (let round = 0; round < 400; round += 1) {
    const [kind, place, moment, age] = [pick(kinds), pick(places), pick(moments), pick(ages)];
    const parts = [kind, place, moment, age].map(([typed = '']) => ({ typed, rank: random.next().value ?? 0 }));
    const query = parts.sort((a, b) => a.rank - b.rank).map(({ typed }) => typed).join(', ');
    const found = read(query);
    assert.deepEqual([found.kind, found.place, found.words, found.unheeded], [kind[1], place[1], [], []], query);
    assert.deepEqual(found.needs.map(({ label }) => label.replace(/\u00a0/g, ' ')).sort(), [moment[1], age[1]].sort(), query);
  }
});
