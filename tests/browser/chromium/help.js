// The block of help as its tests use it, and where a browser may keep what was typed.
import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
export const block = (page) => page.locator('[data-aide]');

/**
 * Waits for the block, and says which of its groups are shown.
 *
 * @param {Page} page
 * @returns {Promise<(string | null)[]>} ids, in the order of the page
 */
export async function shownGroups(page) {
  await block(page).waitFor();
  return page.locator('[data-aide-groupe]:visible').evaluateAll((all) => all.map((part) => part.getAttribute('data-aide-groupe')));
}

/**
 * Holds that nothing but the boxes has what was typed: no address, title, state, link or store.
 *
 * @param {Page} page
 * @param {RegExp} typed
 */
export async function assertKeptNowhere(page, typed) {
  const kept = await page.evaluate(() => ({
    address: location.href,
    title: document.title,
    state: JSON.stringify(history.state),
    links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    attributes: [...document.querySelectorAll('[data-moteur], [data-moteur] *')].flatMap((part) => [...part.attributes].map(({ value }) => value)),
    stored: [sessionStorage, localStorage].flatMap((store) => Object.entries({ ...store })),
  }));
  assert.equal(new URL(kept.address).pathname + new URL(kept.address).search + new URL(kept.address).hash, '/recherche/');
  assert.equal(kept.state, 'null');
  assert.deepEqual(kept.stored.flat().filter((text) => !text.startsWith('marelle-')), []);
  assert.ok(kept.links.length > 5);
  for (const text of [kept.title, ...kept.links, ...kept.attributes]) assert.doesNotMatch(decodeURIComponent(text ?? ''), typed);
}
