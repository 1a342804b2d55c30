import assert from 'node:assert/strict';
import test from 'node:test';
import { phoneLink, phoneText } from '../../themes/parvis/scripts/recherche/telephone.js';

test('telephone numbers are said as on fiches', () => {
  for (const [digits, link, text] of /** @type {const} */ ([
    ['0465710001', 'tel:+33465710001', '04 65 71 00 01'],
    ['0800235236', 'tel:+33800235236', '0 800 235 236'],
    ['3230', 'tel:3230', '3230'],
    ['116006', 'tel:116006', '116006'],
    ['+687241234', 'tel:+687241234', '+687 24.12.34'],
    ['+68940123456', 'tel:+68940123456', '+689 40 12 34 56'],
    ['+262692123456', 'tel:+262692123456', '06 92 12 34 56'],
  ])) {
    assert.equal(phoneLink(digits), link);
    assert.equal(phoneText(digits).replace(/\u00a0/g, ' '), text);
  }
});
