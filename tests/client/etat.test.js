// The search's page and its address tell the same.
import assert from 'node:assert/strict';
import test from 'node:test';
import { positionText } from '../../themes/parvis/scripts/autour-de-moi.js';
import { asks, readState, saidIn, withKnown, withoutWords, writeState } from '../../themes/parvis/scripts/page-recherche/etat.js';

test('an address tells a state, and a state its address', () => {
  for (const address of [
    '',
    '?q=cr%C3%A8che&ou=Trets',
    '?ou=13530',
    '?q=laep&groupe=parents&famille=parents&type=laep&commune=Trets&horaire=samedi&age=1-3&tarif=psu&besoin=urgence&langue=en&avec=fermes&rayon=5&page=2',
    '?q=rpe&rayon=0#pres=43.447,5.684',
    '#pres=-21.1,55.5',
  ]) {
    const url = new URL(address, 'http://site.invalid/recherche/');
    assert.equal(writeState(readState(url.search, url.hash)), address);
  }
});

test('words that come in the fragment go to the query, a position never', () => {
  assert.equal(writeState(readState('', '#q=nounou&ou=Fuveau')), '?q=nounou&ou=Fuveau');
  assert.equal(writeState(readState('', '#q=nounou&pres=43.44712,5.68421')), '?q=nounou#pres=43.447,5.684');
  assert.equal(readState('?pres=43.4,5.6', '').pres, null);
});

test('what an address cannot mean is not there', () => {
  for (const address of ['?rayon=x', '?rayon=99999', '?page=0', '?page=1.5', '?page=-2', '#pres=91,5', '#pres=a,b', '#pres=1', '#contenu']) {
    const url = new URL(address, 'http://site.invalid/');
    const state = readState(url.search, url.hash);
    assert.ok(!asks(state));
    assert.equal(writeState(state), '', address);
  }
  assert.equal(readState(`?q=${'a'.repeat(5000)}`, '').q.length, 300);
});

test('a chip takes its words out of the box they stand in', () => {
  const state = readState('?q=cr%C3%A8che+nuage&ou=Trets&rayon=5&page=3', '');
  assert.equal(writeState(withoutWords(state, 'nuage Trets')), '?q=nuage&ou=Trets');
  assert.equal(writeState(withoutWords(state, 'crèche nuage')), '?q=cr%C3%A8che+nuage');
  assert.equal(writeState(withoutWords(state, 'Trets')), '?ou=Trets');
  assert.equal(writeState(withoutWords(readState('?q=crèche Trets', ''), 'crèche')), '?q=cr%C3%A8che');
});

test('a position is told to a hundred metres', () => {
  assert.equal(positionText({ latitude: 43.447123, longitude: -5.6 }), '43.447,-5.6');
});

test('all that an address says is listened to, but numbers', () => {
  assert.deepEqual(saidIn('?q=trets&q=je+veux&besoin=mourir&rayon=119&page=17&age=0-1', '#pres=43.4,5.6'), ['trets', 'je veux', 'mourir']);
  assert.deepEqual(saidIn('?a+l+aide&x=vite', '#au+secours'), ['a l aide', 'x', 'vite', 'au secours']);
  assert.deepEqual(saidIn('?q=creche&besoin=urgence&besoin=au+secours', ''), ['creche', 'au secours']);
  assert.deepEqual(saidIn('', ''), []);
});

test('a value that no facet has is left out, and the others stay', () => {
  const knows = (/** @type {string} */ facet, /** @type {string} */ value) => `${facet} ${value}` === 'type laep';
  const state = readState('?q=x&type=laep&type=nuage&besoin=piscine', '');
  assert.equal(writeState(withKnown(state, knows)), '?q=x&type=laep');
  const known = readState('?q=x&type=laep', '');
  assert.equal(withKnown(known, knows), known);
});
