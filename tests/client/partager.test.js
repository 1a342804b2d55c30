import assert from 'node:assert/strict';
import test from 'node:test';
import { handOn, sharedAddress } from '../../themes/parvis/scripts/partager.js';

const page = { title: 'Relais', url: 'https://portail.example/fiches/relais/' };
const refused = async () => {
  throw new DOMException('refused', 'NotAllowedError');
};
const cancelled = async () => {
  throw new DOMException('cancelled', 'AbortError');
};

/** @returns {{ received: unknown[], take: (given: unknown) => Promise<void> }} */
function recorder() {
  /** @type {unknown[]} */
  const received = [];
  return { received, take: async (given) => void received.push(given) };
}

test('the share sheet comes first', async () => {
  const sheet = recorder();
  const clipboard = recorder();
  assert.equal(await handOn(page, { share: sheet.take, copy: clipboard.take }), 'shared');
  assert.deepEqual(sheet.received, [page]);
  assert.deepEqual(clipboard.received, []);
});

test('who closes the share sheet is left alone', async () => {
  const clipboard = recorder();
  assert.equal(await handOn(page, { share: cancelled, copy: clipboard.take }), 'cancelled');
  assert.deepEqual(clipboard.received, []);
});

test('without a share sheet the address is copied', async () => {
  const clipboard = recorder();
  assert.equal(await handOn(page, { share: undefined, copy: clipboard.take }), 'copied');
  assert.deepEqual(clipboard.received, [page.url]);
});

test('a share sheet that refuses leaves the clipboard', async () => {
  const clipboard = recorder();
  assert.equal(await handOn(page, { share: refused, copy: clipboard.take }), 'copied');
  assert.deepEqual(clipboard.received, [page.url]);
});

test('a failure is told', async () => {
  assert.equal(await handOn(page, { share: undefined, copy: refused }), 'failed');
  assert.equal(await handOn(page, { share: refused, copy: undefined }), 'failed');
});

test('what a family typed, kept in the fragment, is not shared', () => {
  assert.equal(sharedAddress('https://a.example/x/?q=1#revenu=1200'), 'https://a.example/x/?q=1');
  assert.equal(sharedAddress('https://a.example/x/'), 'https://a.example/x/');
});
