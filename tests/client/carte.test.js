// What the map reads, shows and lets through, without a browser.
import assert from 'node:assert/strict';
import test from 'node:test';
import { constantOnly } from '../../themes/parvis/scripts/carte/confiance.js';
import { readLine } from '../../themes/parvis/scripts/carte/lignes.js';
import { filled } from '../../themes/parvis/scripts/carte/textes.js';
import { pointsOf } from '../../themes/parvis/scripts/recherche/points.js';

test('a line is a first point, then steps on the Mercator plane', () => {
  // A corner of Trets: 5.64° east and 43.4° north.
  const places = readLine('14100 -120667 200 0 0 -276', 40);
  assert.deepEqual(places.map((place) => place.map((degrees) => Math.round(degrees * 1000) / 1000)), [
    [43.4, 5.64],
    [43.4, 5.72],
    [43.48, 5.72],
  ]);
});

test('only the constant of Leaflet becomes markup', () => {
  assert.equal(constantOnly('<svg/>'), '<svg/>');
  for (const text of ['', '<svg>', '<svg/> ', '<svg/><img src=x>', '<b>', 'svg', '&times;']) {
    assert.throws(() => constantOnly(text), TypeError, text);
  }
});

test('what has a place is a point, and what comes to people is counted', () => {
  const manifest = /** @type {any} */ ({
    kinds: [{ short: 'Crèche', family: 'accueil' }],
    communes: [{ name: 'Trets' }],
  });
  const service = (/** @type {object} */ more) => /** @type {any} */ ({
    service: { name: 'Le Nuage', kind: 0, commune: 0, latitude: 43.4, longitude: 5.7, approximate: false, example: false, manner: 0, letters: 'nuage', ...more },
  });
  const found = pointsOf(manifest, [service({}), service({ commune: null, latitude: null, longitude: null }), service({ approximate: true })]);
  const nuage = { url: '/fiches/nuage/', title: 'Le Nuage', kind: 'Crèche', family: 'accueil', commune: 'Trets', approximate: false, latitude: 43.4, longitude: 5.7 };
  assert.deepEqual(found, { points: [nuage, { ...nuage, approximate: true }], coming: 1 });
});

test('what a text does not name stays out of it, and names are never markup of their own', () => {
  globalThis.document ??= /** @type {any} */ ({ documentElement: { lang: 'fr' } });
  assert.equal(filled('{type}, {nom}', { type: 'Crèche', nom: '{type} <b>' }), 'Crèche, {type} <b>');
  assert.equal(filled('{combien} services{autre}', { combien: 1200 }), '1\u202f200 services');
});
