// What the search denies is not there: each « Nous ne connaissons pas » and « Aucun » is held against
// all that the portal tells in /donnees.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { buildSite } from '../browser/site.js';
import { metres } from '../../themes/parvis/scripts/recherche/distances.js';
import { engineOf } from './engine.mjs';
import { queries } from './relevance.mjs';

const site = buildSite();
after(site.remove);
const { engine } = await engineOf(site.folder);
const { manifest } = await engine.ready();

/**
 * The rows of a table of which no cell holds a line feed.
 *
 * @param {string} name
 * @returns {Record<string, string>[]}
 */
function rows(name) {
  const [head = '', ...lines] = readFileSync(join(site.folder, 'donnees', name), 'utf8').replace(/^\ufeff/, '').trim().split(/\r?\n/);
  const cells = (/** @type {string} */ line) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
  const keys = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [keys[at] ?? '', cell])));
}

const services = rows('services.csv');
const codes = new Map(services.filter(({ type }) => type === 'mairie').map(({ code_insee, commune }) => [code_insee, commune]));

/**
 * Services of some kinds that are in a commune or come to it, of all that are published.
 *
 * @param {number[]} kinds
 * @param {string[] | null} communes `null` for everywhere
 */
function known(kinds, communes) {
  const ids = new Set(kinds.map((at) => manifest.kinds[at].id));
  return services.filter(({ type, commune, communes_desservies: served }) => {
    const goes = [commune, ...(served ?? '').split(' | ').map((code) => codes.get(code))];
    return ids.has(type) && (communes === null || goes.some((name) => communes.includes(name ?? '')));
  });
}

/** @param {string} query */
async function held(query) {
  const { understood, widened, notes, count } = await engine.search(query, { now: '2026-11-25T09:30' });
  const said = [widened?.text ?? '', ...notes, count].join(' ');
  const kinds = understood.kind?.kinds ?? manifest.kinds.map((/** @type {unknown} */ _, /** @type {number} */ at) => at);
  const communes = understood.place?.communes.map((/** @type {number} */ at) => manifest.communes[at].name) ?? null;
  assert.doesNotMatch(said, /Aucun résultat|^0 /, query);
  // What is left over is not quoted as a failure, unless it is a profession, of which there is no list.
  const failures = said.replace(/Ce portail n’a pas de liste «[^»]+»\./, '');
  for (const word of understood.typedWords) assert.ok(!failures.includes(`«\u00a0${word}`), `${query}: ${said}`);
  if (!/Nous ne connaissons pas (?:de |d’)/.test(said)) return false;
  const parts = understood.kind?.parts ?? [{ kinds }];
  const lacking = parts.filter((/** @type {{ kinds: number[] }} */ part) => known(part.kinds, null).length === 0 || (communes && known(part.kinds, communes).length === 0));
  assert.ok(lacking.length > 0, `${query}: ${said}`);
  return true;
}

test('what is said not to be known is nowhere in the data, whatever the kind and the place', async () => {
  const places = ['Trets', 'Puyloubier', 'Perpignan', 'Céret', 'Marseille', 'Font-Romeu-Odeillo-Via', 'Le Tholonet', ''];
  let denied = 0;
  for (const kind of manifest.kinds) {
    for (const place of places) {
      for (const need of ['', 'mercredi après-midi', '7 ans', 'sans rendez-vous']) denied += Number(await held(`${kind.short} ${place} ${need}`.trim()));
    }
  }
  assert.ok(denied > 50, `${denied}`);
});

test('no written query is denied what there is', async () => {
  for (const { q } of queries('demonstration')) await held(q);
});

test('what is suspended is known, and said to be so', async () => {
  const { widened } = await engine.search("jardin d'éveil rivesaltes");
  assert.equal(widened.text, 'À Rivesaltes, un service de ce type est suspendu. 1 à moins de 14\u00a0km.');
});

test('what is suspended is found by its name, and where its kind is asked for in its commune', async () => {
  const own = '/fiches/jardin-eveil-grenouille-a-lunettes-rivesaltes/';
  const told = async (/** @type {string} */ query) => {
    const { texts } = await engine.search(query);
    return texts.flatMap((/** @type {any} */ { label, results }) => results.map((/** @type {any} */ { url }) => `${label} ${url}`));
  };
  assert.ok((await told('grenouille à lunettes')).includes(`Suspendu en ce moment ${own}`));
  assert.deepEqual(await told("jardin d'éveil Rivesaltes"), [`Suspendu en ce moment ${own}`]);
  assert.deepEqual(await told("jardin d'éveil Canet-en-Roussillon"), []);
  assert.deepEqual(await told('crèche Trets'), []);
});

test('who refuses a kind and names no other is answered by the others of its family', async () => {
  const kinds = async (/** @type {string} */ query) => [...new Set((await engine.search(query)).results.map((/** @type {any} */ { kind }) => kind))].sort();
  const { results } = await engine.search('surtout pas de nounou, une petite structure à Peynier');
  assert.equal(results[0]?.id, 'micro-creche-coquille-de-noix-peynier');
  assert.deepEqual(await kinds('surtout pas de nounou, une petite structure à Peynier'), ['Crèche collective', 'Crèche familiale', 'Micro-crèche', 'Multi-accueil']);
  for (const query of ['pas de crèche à Puyloubier', 'je ne veux pas de crèche Trets']) {
    const found = await kinds(query);
    assert.ok(found.length > 0 && found.every((kind) => /^(?:Assistante? maternel|MAM|Garde)/.test(kind)), `${query}: ${found}`);
  }
  const none = await engine.search('sauf garde à domicile, assistante maternelle et mam, Mimet');
  assert.doesNotMatch(none.widened?.text ?? '', /(?:de service|aucun)/i);
});

test('what is suspended in a commune nearby is not denied', async () => {
  let [asked, said] = [0, 0];
  for (const [kind, counts] of manifest.suspended.entries()) {
    for (const commune of counts?.keys() ?? []) {
      const there = manifest.communes[commune];
      const near = manifest.communes.filter((/** @type {any} */ one) => metres(one, there) < 30_000);
      for (const { name } of near.slice(0, 40)) {
        const { widened } = await engine.search(`${manifest.kinds[kind].label} ${name}`);
        const text = widened?.text ?? '';
        asked += 1;
        said += Number(/suspendu/.test(text));
        assert.doesNotMatch(text, /Nous ne connaissons pas .* à moins de 30\u00a0km d/, `${name}: ${text}`);
      }
    }
  }
  assert.ok(asked > 10 && said > 0, `${asked} ${said}`);
});

test('« aucun » is said of what was read whole, and of that only', async () => {
  for (const query of ['crèche Trets chinois', 'crèche perpignan samedi', 'crèche ce soir Trets', 'laep Perpignan chinois', 'mairie la nuit Trets', 'chinois', 'la nuit Trets zzyzx']) {
    const { understood, widened, radius_m: radius, results } = await engine.search(query, { now: '2026-11-25T09:30' });
    if (!/Aucun service connu ici/.test(widened?.text ?? '')) continue;
    const files = manifest.shards.length;
    assert.ok(understood.words.length === 0 && results.length > 0, query);
    assert.ok(radius !== null || files <= 8, query);
    for (const { why } of results) assert.doesNotMatch(why, /^Ouvert/, query);
  }
});

test('an age that a service does not receive is said, and never called silent', async () => {
  const { results, widened } = await engine.search('vacances 13 ans Perpignan');
  assert.equal(widened.text, 'Les services connus ici accueillent d’autres âges que celui-ci\u00a0: «\u00a013\u00a0ans\u00a0».');
  assert.deepEqual(results.map((/** @type {{ id: string, why: string }} */ { id, why }) => [id, why]), [
    ['alsh-radeau-perpignan', 'Ouvert pendant les vacances · Accueille jusqu’à 11 ans'],
  ]);
  const young = await engine.search('centre de loisirs Perpignan 2 ans');
  assert.match(young.results[0].why, /^À partir de 3 ans/);
  const silent = await engine.search('mairie Trets 7 ans');
  assert.match(silent.results[0].why, /^Âges non précisés/);
});

test('several kinds are one answer, which tells each', async () => {
  const { count, widened, results, understood } = await engine.search('médiation familiale et conseil conjugal Perpignan');
  assert.equal(count, 'Médiation familiale\u00a0: 1\u00a0service à Perpignan. Conseil conjugal\u00a0: 1\u00a0service à Perpignan.');
  assert.equal(widened, null);
  assert.deepEqual([...new Set(results.map((/** @type {{ kind: string }} */ { kind }) => kind))].sort(), ['Conseil conjugal', 'Médiation familiale']);
  assert.deepEqual(understood.chips.map((/** @type {{ label: string }} */ { label }) => label), ['Perpignan', 'Médiation familiale', 'Conseil conjugal']);
});

test('what is not heeded is said, and a refusal leaves out what it names', async () => {
  const { notes } = await engine.search('nounou non fumeuse Trets');
  assert.deepEqual(notes, ['Nous n’avons pas tenu compte de «\u00a0non fumeuse\u00a0».']);
  const { results } = await engine.search('mode de garde sauf crèche Trets');
  assert.ok(results.length > 0 && results.every((/** @type {{ kind: string }} */ { kind }) => !/crèche|Multi-accueil|Halte/i.test(kind)));
  for (const query of ['pas le lundi', 'sauf lundi Trets']) {
    const answer = await engine.search(query);
    for (const { why } of answer.results) assert.doesNotMatch(why, /Ouvert le lundi/, query);
  }
  const half = await engine.search('je ne cherche pas une crèche mais une halte-garderie à Argelès');
  assert.deepEqual([half.widened, half.results.map((/** @type {{ id: string }} */ { id }) => id)], [null, ['halte-garderie-bateau-de-laine-argeles']]);
  const rather = await engine.search("plutôt une nounou qu'une crèche à Fuveau");
  assert.ok(rather.results.length > 0 && rather.results.every((/** @type {{ kind: string }} */ { kind }) => !/crèche|Multi-accueil|Halte/i.test(kind)));
  const free = await engine.search('accueil sans rendez-vous Trets');
  assert.deepEqual(free.results.map((/** @type {{ id: string }} */ { id }) => id).sort(), ['information-jeunesse-affiche-bleue-trets']);
  const laep = await engine.search("lieu d'accueil sans inscription");
  assert.ok(laep.results.length > 0 && laep.results.every((/** @type {{ kind: string, why: string }} */ { kind, why }) => kind === 'Lieu enfants-parents' && why.startsWith('Sans inscription')));
});

test('a word that is left over denies nothing that is there', async () => {
  const plain = new Map();
  for (const place of ['crèche Trets', 'centre de loisirs Trets', 'crèche Perpignan']) plain.set(place, (await engine.search(place)).total);
  for (const [place, total] of plain) {
    for (const word of ['temps partiel', 'à partir de janvier', 'août', 'Noël', 'pour la rentrée', 'bio', 'bilingue', 'constructor', 'le 25 décembre']) {
      const { widened, notes, total: found } = await engine.search(`${place.split(' ').slice(0, -1).join(' ')} ${word} ${place.split(' ').pop()}`);
      const said = [widened?.text ?? '', ...notes].join(' ').trim();
      assert.equal(found, total, `${place} ${word}`);
      assert.match(said, /^Nous n’avons pas tenu compte de /, `${place} ${word}`);
    }
  }
});

test('what is proposed instead is not counted as what was asked', async () => {
  const { widened, count, results } = await engine.search('PMI et ludothèque Peynier');
  assert.equal(widened.text, 'Nous ne connaissons pas de PMI.');
  assert.equal(count, 'Ludothèque\u00a0: 1\u00a0service à Peynier.');
  assert.deepEqual(results.map((/** @type {{ id: string }} */ { id }) => id), ['ludotheque-de-rond-peynier']);
  for (const [query, kind] of /** @type {[string, string][]} */ ([['camsp', 'de CAMSP'], ['pmi', 'de PMI']])) {
    const { widened: said, results: none } = await engine.search(query);
    assert.deepEqual([said.text, none], [`Nous ne connaissons pas ${kind}.`, []], query);
  }
  assert.equal((await engine.search('agriculteur')).widened.text, 'Nous ne connaissons pas de MSA.');
});

test('a relay that stands somewhere is named where its coverage is not known', async () => {
  for (const place of ['Perpignan', 'Prades', 'Elne']) {
    const { notes, results } = await engine.search(`relais ${place}`);
    assert.ok(notes[0].startsWith(`${place} a `) && notes[0].includes(results[0].title), notes[0]);
  }
  const { widened, notes } = await engine.search('relais Vinça');
  assert.match(widened?.text ?? notes[0], /^Un relais dit venir à Vinça/);
});

test('a refused day asks for the others, in the holidays too', async () => {
  const { results, widened } = await engine.search('centre de loisirs pas le mercredi Perpignan');
  assert.equal(widened, null);
  assert.match(results[0].why, /^Ouvert d’autres jours que le mercredi/);
});

test('hours in one school holiday are answered as they are told', async () => {
  for (const [query = '', id = '', why = /./] of /** @type {[string, string, RegExp][]} */ ([
    ["vacances d'hiver 7 ans trets", 'alsh-ile-aux-cailloux-trets', /^Ouvert pendant les vacances d’hiver/],
    ['centre de loisirs vacances de printemps trets', 'alsh-ile-aux-cailloux-trets', /^Ouvert pendant les vacances de printemps/],
    ['centre de loisirs toussaint vacances trets', 'alsh-ile-aux-cailloux-trets', /^Ouvert /],
    ['centre de loisirs vacances trets', 'alsh-ile-aux-cailloux-trets', /^Ouvert certaines semaines pendant les vacances/],
    ["jardin d'enfants vacances d'été cabestany", 'jardin-enfants-escargot-bleu-cabestany', /^Fermé pendant les vacances d’été/],
    ["jardin d'enfants vacances d'hiver cabestany", 'jardin-enfants-escargot-bleu-cabestany', /^Ouvert pendant les vacances d’hiver/],
    ["information jeunesse cet été trets", 'information-jeunesse-affiche-bleue-trets', /^Ouvert pendant les vacances d’été/],
    ['centre de loisirs été perpignan', 'alsh-radeau-perpignan', /^Ouvert pendant les vacances d’été/],
  ])) {
    const found = (await engine.search(query)).results.find((/** @type {{ id: string }} */ one) => one.id === id);
    assert.match(found?.why ?? '', why, query);
  }
  const christmas = await engine.search('centre de loisirs vacances de noël trets');
  assert.ok(christmas.results.every((/** @type {{ id: string }} */ { id }) => id !== 'alsh-ile-aux-cailloux-trets'));
  assert.deepEqual(christmas.aside.map((/** @type {{ text: string }} */ { text }) => text), ['1 est fermé à ce moment']);
});

test('24 hours are a whole day and not midnight, unless an hour is meant', async () => {
  for (const [query, label] of /** @type {[string, string][]} */ ([
    ['garde 24h', '24\u00a0h sur 24'], ['crèche 24 h', '24\u00a0h sur 24'], ['crèche 24h/24', '24\u00a0h sur 24'], ['nounou 24h sur 24', '24\u00a0h sur 24'],
    ['crèche ouverte à 24h', 'À minuit'], ["crèche jusqu'à 24h", 'Jusqu’à minuit'],
  ])) {
    assert.deepEqual((await engine.search(query)).understood.needs.map((/** @type {{ label: string }} */ need) => need.label), [label], query);
  }
  assert.deepEqual((await engine.search('garde dans les 24h')).understood.needs, []);
});

test('who answers for a word that no text holds is told to', async () => {
  for (const [query, word] of /** @type {[string, string][]} */ ([['psychologue trets', 'psychologue'], ['psychologue', 'psychologue']])) {
    const text = `Ce portail n’a pas de liste «\u00a0${word}\u00a0». Voici des services qui peuvent vous répondre ou vous orienter.`;
    assert.equal((await engine.search(query)).widened.text, text, query);
  }
  // Where the body that has them is not known, the sheet that says whom to ask comes.
  for (const [query, url] of /** @type {[string, string][]} */ ([['orthophoniste', '/familles/handicap/'], ['une sage-femme à Perpignan', '/familles/grossesse-premier-jour/']])) assert.equal((await engine.search(query)).lead?.url, url, query);
  // What nobody is called, or more than a profession, asks for no list.
  for (const query of ['garderie trets', 'contraception', 'peser bébé trets', 'psychologue pour mon ado qui déprime']) assert.doesNotMatch((await engine.search(query)).widened?.text ?? '', /pas de liste/, query);
  const show = await engine.search('spectacle de noël perpignan');
  assert.deepEqual([show.textsFirst, show.texts[0].results[0].url], [true, '/agenda/spectacle-de-noel-perpignan/']);
  for (const query of ['pôle emploi', 'france travail']) assert.equal((await engine.search(query)).lead.url, '/familles/creche-et-insertion/', query);
});

test('what families say in two ordinary words, or with an age, asks for what answers it', async () => {
  for (const [query, kind] of /** @type {[string, string][]} */ ([
    ['à qui demander pour faire garder mon bébé à montescot', 'Relais petite enfance'], ["on m'empeche de voir mes petits enfants quels recours", 'Médiation familiale'],
    ["maman seule, besoin de parler à d'autres parents perpignan", 'Groupe de parole'], ['je suis seule avec mon bébé je connais personne elne', 'Lieu enfants-parents'],
    ['nourrice à domicile fuveau', 'Garde à domicile'],
  ])) assert.equal((await engine.search(query)).understood.kind?.label, kind, query);
  // A doctor on duty keeps no child.
  assert.equal((await engine.search('médecin de garde')).understood.kind, null);
  for (const [query, url] of /** @type {[string, string][]} */ ([
    ['mon fils a 15 ans et ne sort plus de sa chambre', '/familles/parent-d-ado/'], ['ma fille de 13 ans nous insulte', '/familles/parent-d-ado/'],
    ['pas de place en crèche comment faire', '/familles/chercher-une-place/'], ['analyse de la pratique', '/professionnels/formation-continue-et-evolutions/'],
    ['horaire décalé', '/familles/horaires-enfant-malade/'], ['les tarifs', '/familles/aides/'], ['aides', '/familles/aides/'],
  ])) assert.equal((await engine.search(query)).lead?.url, url, query);
  // « aide » is no « aides », and a child of three is no adolescent.
  for (const query of ['aide', 'chambre 3 ans']) assert.equal((await engine.search(query)).lead, null, query);
});

test('a profession that no kind is called by is said to have no list, with a place or without', async () => {
  const said = async (/** @type {string} */ query) => (await engine.search(query)).widened?.text;
  assert.equal(await said('ostéopathe Trets'), 'Ce portail n’a pas de liste «\u00a0ostéopathe\u00a0». Voici à qui demander.');
  assert.equal(await said('nutritionniste'), 'Ce portail n’a pas de liste «\u00a0nutritionniste\u00a0». Dites-le avec d’autres mots, ou avec le nom d’une commune.');
});

test('what the portal knows nothing of is said, with who may know in the commune', async () => {
  for (const query of ['bébé nageur piscine Rousset', 'judo Trets', 'help with homework Trets']) {
    const { widened, results } = await engine.search(query);
    assert.equal(widened?.text, 'Nous n’avons rien trouvé ici qui réponde à vos mots. Voici à qui demander.', query);
    assert.deepEqual([...new Set(results.map((/** @type {{ kind: string }} */ { kind }) => kind))].filter((/** @type {string} */ kind) => !['Mairie', 'Caf', 'PMI', 'MSA', 'CCAS', 'Relais petite enfance'].includes(kind)), [], query);
  }
  // A page answers, and nobody in particular.
  const { lead, results } = await engine.search('devenir assistante maternelle Trets');
  assert.equal(lead?.url, '/professionnels/devenir-assistant-maternel/');
  assert.ok(results.every((/** @type {{ kind: string }} */ { kind }) => kind !== 'Assistante maternelle'), results.map((/** @type {{ id: string }} */ { id }) => id).join());
});

test('what a child does not do is no refusal', async () => {
  for (const [query = '', place] of [['3 ans parle toujours pas Perpignan', 'Perpignan'], ['marche pas 18 mois Trets', 'Trets'], ['dort pas la nuit 5 mois Trets', 'Trets'], ['fait pas ses nuits 8 mois Trets', 'Trets']]) {
    const { place: found, needs, unheeded, words } = (await engine.search(query)).understood;
    assert.deepEqual([found?.label, needs.map((/** @type {{ type: string }} */ { type }) => type), unheeded, words], [place, ['age'], [], []], query);
  }
  assert.deepEqual((await engine.search('crèche pas Perpignan')).understood.needs.map((/** @type {{ label: string }} */ { label }) => label), ['Sauf à Perpignan']);
});

test('places that are free are looked for, and are nobody’s to declare', async () => {
  for (const query of ['places libres crèche Trets', 'crèche avec places libres']) {
    const { lead, understood } = await engine.search(query);
    assert.deepEqual([lead, understood.kind?.label], [null, 'Crèche'], query);
  }
});

test('a town with the number of its part is the town', async () => {
  for (const query of ['crèche Paris 15', 'Paris 13 crèche']) assert.equal((await engine.search(query)).understood.outside, 'Paris', query);
  assert.equal((await engine.search('crèche 15')).understood.outside, '15');
});

test('too early and too late ask for no hour', async () => {
  for (const query of ['enceinte, trop tôt pour la crèche', 'trop tard pour une place en crèche']) {
    assert.deepEqual((await engine.search(query)).understood.needs, [], query);
  }
  const [early] = (await engine.search('crèche tôt le matin')).understood.needs;
  assert.equal(early?.label, 'Tôt le matin');
});

test('who receives some of the ages that are asked comes before who tells no age', async () => {
  const { results } = await engine.search('moins de 3 ans trets');
  const told = results.map((/** @type {any} */ { why }) => !/^Âges non précisés/.test(why));
  assert.ok(told.filter(Boolean).length > 3, JSON.stringify(told));
  assert.deepEqual(told, [...told].sort((a, b) => Number(b) - Number(a)));
});
