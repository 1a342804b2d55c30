// Which values the facets of a search have.
import assert from 'node:assert/strict';
import test from 'node:test';
import { valuesOf } from '../../themes/parvis/scripts/recherche/valeurs.js';

/** @type {any} */
const manifest = {
  groups: [{ id: 'parents' }],
  kinds: [{ id: 'laep', family: 'parents' }],
  communes: [{ name: 'Mouriès' }],
};

test('a facet has its own values and no other', () => {
  const knows = valuesOf(manifest);
  for (const [facet, value] of /** @type {const} */ ([
    ['groupe', 'parents'], ['type', 'laep'], ['famille', 'parents'], ['commune', 'Mouriès'], ['horaire', 'samedi'],
    ['age', '1-3'], ['tarif', 'psu'], ['besoin', 'places'], ['avec', 'fermes'], ['langue', 'ca'], ['langue', 'lsf'],
  ])) {
    assert.ok(knows(facet, value), facet);
    assert.ok(!knows(facet, `${value}x`), facet);
    assert.ok(!knows(facet, 'je veux mourir'), facet);
  }
  assert.ok(!knows('autre', 'parents'));
});
