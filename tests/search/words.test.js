// Which words of a query ask for kinds by themselves, over the demonstration's own types.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { buildSite } from '../browser/site.js';
import { NEUTRAL_WORDS } from '../../themes/parvis/scripts/recherche/mots-neutres.js';
import { engineOf } from './engine.mjs';

const site = buildSite();
after(site.remove);
const { engine } = await engineOf(site.folder);
const interpreter = await engine.ready();
const { manifest } = interpreter;

/** @param {string} query @returns {string[]} the kinds that it asks for */
const asked = (query) => (interpreter.understand(query).kind?.kinds ?? []).map((/** @type {number} */ at) => manifest.kinds[at].id);

const NAMED = ['enfant', 'mes enfants', 'place', 'avis', 'seul', 'je cherche', 'besoin de', 'mon fils', 'ma fille', 'bébé', 'urgent', 'alentours', 'proche'];

test('no ordinary word takes a query: alone, with a commune, with neutral words', () => {
  const taken = [];
  for (const { words } of manifest.kinds) {
    for (const word of words) {
      const queries = [word, `${word} Trets`, `Perpignan ${word}`, ...NAMED.flatMap((neutral) => [`${neutral} ${word}`, `${word} ${neutral}`])];
      // What a child does not do asks by itself, and « enfant » makes a name of "demande de garde".
      const open = queries.filter((query) => !/ pas\b|garde enfant/.test(query));
      taken.push(...open.filter((query) => asked(query).length > 0));
    }
  }
  assert.deepEqual(taken, []);
});

test('no sign of a page leads to it by itself, and two do in any order', () => {
  // "divorce" is a phrase too.
  const Interpreter = interpreter.constructor;
  const withoutSigns = new Interpreter({ ...manifest, intents: manifest.intents.map((/** @type {object} */ intent) => ({ ...intent, signs: [] })) });
  const led = [];
  for (const { signs } of manifest.intents) {
    for (const sign of signs) {
      const queries = [sign, `${sign} Trets`, `mon fils ${sign}`].filter((query) => withoutSigns.understand(query).lead === null);
      led.push(...queries.filter((query) => interpreter.understand(query).lead !== null));
    }
  }
  assert.deepEqual(led, []);
  /** @type {[string, string][]} */
  const said = [
    ['qui garde quand mon petit a 39 de fièvre et que je bosse', '/familles/horaires-enfant-malade/'],
    ['mon fils refuse le collège', '/familles/scolarite/'],
    ['au collège il est souvent absent', '/familles/scolarite/'],
    ['rompre le contrat de ma nounou, quel préavis', '/familles/parent-employeur/'],
    ['assmat : quel salaire', '/familles/parent-employeur/'],
    ['les crèches paient pour être en haut de la liste ?', '/classement-des-resultats/'],
    ['une erreur sur la fiche', '/mentions-legales/'],
  ];
  for (const [query, page] of said) assert.equal(interpreter.understand(query).lead?.url, page, query);
});

test('an ordinary word counts beside another of the same kind', () => {
  /** @type {[string, string[]][]} */
  const said = [
    ['vacances et loisirs', ['alsh']],
    ['un lieu d’accueil sans inscription', ['laep']],
    ['écoute mal-être ados', ['paej']],
    ['divorce et séparation', ['mediation-familiale', 'cidff']],
    ['vacances vacances', []],
  ];
  for (const [query, kinds] of said) assert.deepEqual(asked(query), kinds, query);
  for (const query of ['colonie vacances Perpignan', 'séjour vacances']) {
    assert.deepEqual(interpreter.understand(query).words, [], query);
  }
});

test('every exact name reaches its kind or group, in any language', () => {
  for (const [at, { id, synonyms }] of manifest.kinds.entries()) {
    for (const name of synonyms) assert.ok(interpreter.understand(name).kind?.kinds.includes(at), `${id}: ${name}`);
  }
  for (const [group, { id, names }] of manifest.groups.entries()) {
    const own = manifest.kinds.flatMap((/** @type {{ group: number }} */ kind, /** @type {number} */ at) => (kind.group === group ? [at] : []));
    for (const name of names) {
      for (const query of [name, name.toUpperCase(), `${name} Trets`, `Perpignan ${name}`]) {
        const { kind } = interpreter.understand(query);
        assert.ok(own.every((/** @type {number} */ at) => kind?.kinds.includes(at)), `${id}: ${query}`);
      }
    }
  }
});

test('the words of other languages reach what families mean by them', () => {
  /** @type {Record<string, string>} */
  const said = {
    'nursery': 'multi-accueil', 'daycare': 'multi-accueil', 'day care near Trets': 'multi-accueil', 'childcare': 'assistant-maternel',
    'guardería': 'multi-accueil', 'kreş': 'multi-accueil', 'çocuk yuvası': 'multi-accueil', 'cocuk yuvasi': 'multi-accueil',
    'حضانة': 'multi-accueil', 'روضة': 'multi-accueil', 'детский сад': 'multi-accueil', 'ясли': 'multi-accueil',
    'дитячий садок': 'multi-accueil', 'ясла': 'multi-accueil', '托儿所': 'multi-accueil', 'żłobek': 'multi-accueil',
    'asilo nido': 'multi-accueil', 'Kinderkrippe': 'multi-accueil', 'Kita': 'multi-accueil', 'creche': 'multi-accueil',
    'kindergarten': 'jardin-enfants', 'jardim de infância': 'jardin-enfants', 'niñera': 'garde-domicile', 'babysitter': 'garde-domicile',
    'nanny': 'assistant-maternel', 'няня': 'assistant-maternel', 'childminder': 'assistant-maternel', 'ludoteca': 'ludotheque',
    'town hall': 'mairie', 'after-school club': 'accueil-periscolaire',
  };
  for (const [query, kind] of Object.entries(said)) assert.ok(asked(query).includes(kind), query);
});

test('ordinary words, fragments and near words are no kind', () => {
  for (const query of [
    'formation premiers secours', 'premiers secours bébé', 'psychologue enfant', 'orientation scolaire', 'jeux dangereux', 'vacances scolaires dates',
    'congé parental', 'avs à l’école', 'tata', 'violence scolaire', 'papa solo', 'maman solo', 'aide à domicile pour ma mère', 'classe passerelle',
    'classe de découverte', 'mjc', 'cantine', 'assiduité scolaire', 'unaf', 'mes enfants', 'enfant de 7 ans mercredi Trets', 'sans rendez-vous',
    'séparation', 'secours', 'marie', 'maire', 'nounours', 'médias', 'micro', 'cruche', 'méditation', 'parental', 'sans', 'jeune', 'prêt', 'visite',
    'bureau', 'info', 'local', 'droits des enfants', 'fermé le lundi',
  ]) assert.deepEqual(asked(query), [], query);
});

test('a slip or an unfinished name is still forgiven', () => {
  /** @type {Record<string, string>} */
  const meant = { 'ludoth': 'ludotheque', 'ludoteque Peynier': 'ludotheque', 'crehce': 'multi-accueil', 'mediaton familiale': 'mediation-familiale', 'relais petite enfanse': 'rpe', 'R.P.E.': 'rpe', 'r.a.m. Trets': 'rpe', 'micro-crech': 'micro-creche' };
  for (const [query, kind] of Object.entries(meant)) assert.ok(asked(query).includes(kind), query);
  assert.deepEqual(asked('mda').sort(), ['maison-adolescents', 'mdph']);
});

test('neutral words narrow nothing, and are not left over', () => {
  for (const word of NEUTRAL_WORDS) {
    const { words, kind } = interpreter.understand(`crèche ${word} Trets`);
    assert.deepEqual(words, [], word);
    assert.ok(kind, word);
  }
});

test('where words that look for nothing are all that is said, a text may answer', async () => {
  const { understood, texts, total } = await engine.search('mes enfants');
  assert.deepEqual([understood.words, understood.kind, understood.chips], [[], null, []]);
  assert.ok(total > 0 && texts.length > 0);
});

test('the page that answers leads, before the services', async () => {
  /** @type {[string, string | undefined, string[]][]} */
  const said = [
    ['combien coûte la crèche', '/familles/aides/', ['multi-accueil']],
    ['prix crèche Trets', '/familles/aides/', ['multi-accueil']],
    ['tarif nounou', '/familles/aides/', ['assistant-maternel']],
    ['reste à charge micro-crèche', '/familles/aides/', ['micro-creche']],
    ['cmg', '/familles/aides/', []],
    ['devenir assistante maternelle', '/professionnels/devenir-assistant-maternel/', []],
    ['comment devenir une nounou à Trets ?', '/professionnels/devenir-assistant-maternel/', []],
    ['devenir éducatrice de jeunes enfants', '/professionnels/', []],
    ['formation petite enfance', '/professionnels/formation-continue-et-evolutions/', []],
    ['travailler dans la petite enfance', '/professionnels/', []],
    ['recrutement crèche Perpignan', '/professionnels/', ['multi-accueil']],
    ['crèche Trets', undefined, ['multi-accueil']],
    ['aide aux devoirs', undefined, ['clas']],
    ['combien de places en crèche', undefined, ['multi-accueil']],
  ];
  for (const [query, page, kinds] of said) {
    const { lead, understood } = await engine.search(query);
    assert.equal(lead?.url, page, query);
    if (kinds.length === 0) assert.deepEqual(asked(query), [], query);
    for (const kind of kinds) assert.ok(asked(query).includes(kind), query);
    assert.deepEqual(understood.words, query === 'formation petite enfance' ? ['petite', 'enfance'] : [], query);
  }
  const { lead, results, widened } = await engine.search('devenir assistante maternelle');
  assert.equal(lead.title, 'Devenir assistante ou assistant maternel');
  assert.deepEqual([results, widened], [[], null]);
});

test('a phrase that holds a name of a kind is told by each of its names, and the kind is looked for all the same', async () => {
  for (const name of ['assmat', 'ass mat', 'assistante maternelle', 'assistants maternels', 'nounou', 'nourrice', 'gardienne d’enfants']) {
    assert.equal((await engine.search(`agrément ${name}`)).lead?.url, '/professionnels/devenir-assistant-maternel/', name);
  }
  assert.equal((await engine.search('devenir baby-sitter')).lead?.url, '/professionnels/');
  assert.equal((await engine.search('monter un jardin d’enfants')).lead?.url, '/professionnels/ouvrir-et-faire-vivre-un-lieu/');
  for (const [query = '', id] of [['on ne trouve pas de crèche à Trets', 'multi-accueil-nuage-a-pois-trets'], ['trouve pas de halte-garderie à Argelès', 'halte-garderie-bateau-de-laine-argeles']]) {
    const { lead, results } = await engine.search(query);
    assert.deepEqual([lead?.url, results[0]?.id], ['/familles/chercher-une-place/', id], query);
  }
});

test('« a été » is no summer', async () => {
  for (const query of ['mon agrément a été suspendu', 'la réunion n’a pas été bonne', 'j’ai été à la crèche', 'ils avaient été inscrits']) {
    assert.deepEqual((await engine.search(query)).understood.needs, [], query);
  }
  for (const query of ['centre de loisirs été', 'séjour cet été', 'mon fils ira à la mer l’été']) {
    const { needs } = (await engine.search(query)).understood;
    assert.deepEqual(needs.map((/** @type {{ label: string }} */ { label }) => label), ['Pendant les vacances d’été'], query);
  }
});

test('ages of adults, and how long something lasts, are no child\'s and no clock', async () => {
  for (const [query = '', ...unheeded] of [
    ["assistante maternelle 10 ans d'expérience trets", "10 ans d'expérience"], ['jeune maman de 19 ans perpignan', '19 ans'], ['grossesse 6 mois', '6 mois'],
    ['enceinte de 5 mois', '5 mois'], ['crèche enceinte 5 mois', '5 mois'], ['crèche depuis 2 ans', 'depuis 2 ans'],
    ['crèche 3h', '3h'], ['2h de garde', '2h'], ['garde pendant 3h', 'pendant 3h'], ['garderie pour 2h', 'pour 2h'], ['crèche pour 3 heures', 'pour 3 heures'], ['crèche 10h par jour', '10h par jour'], ['crèche plus de 10 heures', 'plus de 10 heures'],
  ]) {
    const { understood } = await engine.search(query);
    assert.deepEqual([understood.needs, understood.unheeded], [[], unheeded], query);
  }
  for (const [query = '', ...labels] of [
    ["maman d'un enfant de 2 ans", '2\u00a0ans'], ['assistante maternelle de 3 mois à 3 ans', 'De 3\u00a0mois à 3\u00a0ans'], ['crèche 6 mois', '6\u00a0mois'],
    ['crèche à 3h', 'À 3\u00a0h'], ['crèche pour 7h', 'À 7\u00a0h'], ['crèche pour 5h du matin', 'À 5\u00a0h'], ['crèche 5h du matin', 'À 5\u00a0h'], ['crèche 7h', 'À 7\u00a0h'], ['crèche 8h dimanche', 'Le dimanche, à 8\u00a0h'],
  ]) {
    const { understood } = await engine.search(query);
    assert.deepEqual(understood.needs.map((/** @type {{ label: string }} */ { label }) => label), labels, query);
  }
});

test('a language is asked by its French name and by its own', () => {
  for (const [query = '', label] of [['parle turc', 'Parle turc'], ['türkçe konuşan', 'Parle turc'], ['english speaking', 'Parle anglais'], ['العربية', 'Parle arabe'],
    ['falar português', 'Parle portugais'], ['русский', 'Parle russe'], ['arménien', 'Parle arménien'], ['langue des signes', 'Langue des signes']]) {
    assert.deepEqual(interpreter.understand(query).needs.map((/** @type {{ label: string }} */ need) => need.label), [label], query);
  }
});

test('what ties a sentence together in another language is not left over', async () => {
  for (const query of ['I need a nursery for my son in Trets', 'preciso de uma creche para o meu filho', 'мне нужен детский сад', 'where can i find a babysitter']) {
    const { widened, results } = await engine.search(query);
    assert.ok(results.length > 0 && !/tous vos mots/.test(widened?.text ?? ''), `${query}: ${widened?.text}`);
  }
});

test('an age alone is answered by those who receive any child first', async () => {
  for (const query of ['mon bébé a 10 semaines', '2 ans et demi']) {
    assert.match((await engine.search(query)).results[0].kind, /Crèche/, query);
  }
});
