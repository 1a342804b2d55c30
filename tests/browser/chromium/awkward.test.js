// What people really write, in a portal of its own (tests/browser/awkward): a name of two hundred
// letters, a summary of one word, forty contacts, none, a kind without a mark, Arabic.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { readPages } from '../pages.js';
import { repository, serveSite } from '../site.js';
import { DESK, NARROWEST, PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite(join(repository, 'tests/browser/awkward'));
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const paths = readPages(site.folder).map(({ path }) => path);

/**
 * What sticks out of the page, deepest elements first; what may scroll by itself is left alone.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
function sticking(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const all = [...document.querySelectorAll('body *')].reverse();
    const out = all.filter((element) => {
      if (!element.checkVisibility() || element.closest('table, .visually-hidden')) return false;
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    return out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  });
}

for (const viewport of [NARROWEST, PHONE, DESK]) {
  test(`nothing sticks out at ${viewport.width} px`, async () => {
    const context = await newVisitor(browser, { baseURL: site.url, viewport });
    const page = await context.newPage();
    const found = [];
    for (const path of paths) {
      await page.goto(path);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      if (scrolled > viewport.width) found.push(`${path}: ${scrolled} px`);
      for (const fault of await sticking(page)) found.push(`${path}: ${fault}`);
    }
    assert.deepEqual(found, []);
    await context.close();
  });
}

test('a kind without a mark has the chalk square', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/fiches/aucun-contact/');
  assert.equal(await page.locator('.identity .mark use').getAttribute('href'), '/icones.svg#service');
  await context.close();
});

test('a fiche without a contact offers no call, and says what to do', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/fiches/aucun-contact/');
  assert.equal(await page.getByRole('link', { name: /^Appeler/ }).count(), 0);
  assert.match(await page.locator('main').innerText(), /Renseignez-vous avant de vous déplacer/);
  await context.close();
});

test('a text in Arabic runs from right to left, the page around it does not', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/fiches/arabe/');
  // The sentence's first letters stand at the right of its last ones.
  const [first, last] = await page.locator('.identity .lede').evaluate((lede) => {
    const text = /** @type {Text} */ (lede.firstChild);
    const at = (/** @type {number} */ offset) => {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect();
    };
    const start = at(0);
    const sameLine = [...text.data].map((_, offset) => at(offset)).filter(({ top }) => Math.abs(top - start.top) < 4);
    return [start.left, Math.min(...sameLine.map(({ left }) => left))];
  });
  assert.ok(first !== undefined && last !== undefined && first > last);
  const box = await page.locator('.identity .lede').boundingBox();
  assert.ok(box && first > box.x + box.width / 2, 'and it begins at the right edge');
  await context.close();
});
