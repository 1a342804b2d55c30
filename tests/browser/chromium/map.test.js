// The map of communes: what its shapes say, that its names stand apart, and the keyboard.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { DESK, NARROWEST, PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

const PAGES = ['/', '/territoires/ctg-sainte-victoire/', '/territoires/pyrenees-orientales/', '/communes/trets/'];
const TABLET = { width: 768, height: 1024 };

/**
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {string} path
 */
async function open(options, path) {
  const context = await newVisitor(browser, { baseURL: site.url, ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

for (const viewport of [PHONE, DESK]) {
  test(`every shape is a link with a name of its own at ${viewport.width} px`, async () => {
    for (const path of PAGES) {
      const page = await open({ viewport, javaScriptEnabled: false }, path);
      const shapes = page.locator('.commune-map-drawing').getByRole('link');
      const names = await shapes.evaluateAll((links) =>
        links.map((link) => `${link.querySelector('title')?.textContent} → ${link.getAttribute('href')}`),
      );
      assert.ok(names.length > 3, `${path} has ${names.length} shapes`);
      assert.equal(new Set(names).size, names.length, `${path}: ${names.sort().join('\n')}`);
      for (const name of names) {
        assert.match(name, /^\S.*, (aucun|[\d\u202f]+)\u00a0services? recensés?(, .+)? → \/(communes|territoires)\/[^/]+\/$/);
      }
      const named = page.locator('.commune-map-drawing').getByRole('link', { name: /recensés?/ });
      assert.equal(await named.count(), names.length, `${path}: the title is the accessible name`);
      await page.context().close();
    }
  });
}

for (const viewport of [NARROWEST, PHONE, TABLET, DESK]) {
  test(`no name is written over another at ${viewport.width} px`, async () => {
    for (const path of [...PAGES, '/communes/arles/', '/territoires/aix-marseille-provence/']) {
      const page = await open({ viewport }, path);
      const over = await page.evaluate(() =>
        [...document.querySelectorAll('.commune-map-drawing')].flatMap((map) => {
          const frame = map.getBoundingClientRect();
          const names = [...map.querySelectorAll('text')]
            .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const outside = names.filter(({ box }) => box.left < frame.left || box.right > frame.right);
          const pairs = names.flatMap(({ words, box }, at) =>
            names
              .slice(at + 1)
              .filter(
                ({ box: other }) =>
                  box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
              )
              .map((other) => `${words} and ${other.words}`),
          );
          return [...pairs, ...outside.map(({ words }) => `${words} outside`)];
        }),
      );
      assert.deepEqual(over, [], path);
      await page.context().close();
    }
  });
}

test('the keyboard skips the map, or walks it and sees where it is', async () => {
  const page = await open({ viewport: DESK }, '/territoires/ctg-sainte-victoire/');
  const skip = page.getByRole('link', { name: /^Passer «/ }).first();
  await skip.focus();
  assert.ok(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0));
  await page.keyboard.press('Tab');
  const shape = await page.evaluate(() => ({
    name: document.activeElement?.querySelector('title')?.textContent,
    stroke: parseFloat(getComputedStyle(document.activeElement?.querySelector('path') ?? document.body).strokeWidth),
  }));
  assert.match(shape.name ?? '', /^Châteauneuf-le-Rouge, /);
  assert.ok(shape.stroke >= 4, `${shape.stroke} px`);
  await skip.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const next = await page.evaluate(() => document.activeElement?.textContent ?? '');
  assert.match(next, /^La carte en mots/);
  await page.context().close();
});

test('a shape is touched, without JavaScript', async () => {
  const page = await open({ viewport: PHONE, javaScriptEnabled: false, hasTouch: true }, '/');
  await page.getByRole('link', { name: /^Communauté de communes Conflent-Canigó, / }).tap();
  await page.waitForURL('**/territoires/conflent-canigo/');
  await page.getByRole('link', { name: /^Prades, / }).tap();
  await page.waitForURL('**/communes/prades/');
  await page.context().close();
});
