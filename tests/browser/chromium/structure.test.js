// What axe does not look at: headings in order, links that say where they lead, targets for a
// thumb, focus that nothing covers, text at twice its size.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { onePageOfEachKind, readPages } from '../pages.js';
import { serveSite } from '../site.js';
import { DESK, PHONE, newVisitor, startBrowser } from './browser.js';
import { coverOfFocus, headings, links, targets } from './reading.js';

/** Apple's and WCAG 2.2's (level AAA) sizes for what one touches first; level AA's for the rest. */
const PRIMARY_PX = 44;
const LEAST_PX = 24;

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const pages = readPages(site.folder);
const paths = onePageOfEachKind(pages).map(({ path }) => path);

/**
 * Opens each page and gathers what is wrong with it.
 *
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {(page: import('playwright-core').Page) => Promise<string[]>} faults
 */
async function everywhere(options, faults) {
  const context = await newVisitor(browser, { baseURL: site.url, ...options });
  const page = await context.newPage();
  const found = [];
  for (const path of paths) {
    await page.goto(path);
    for (const fault of await faults(page)) found.push(`${path}: ${fault}`);
  }
  await context.close();
  assert.deepEqual(found.slice(0, 20), []);
}

test('headings begin with one h1 and skip no level', () =>
  everywhere({ viewport: PHONE }, async (page) => {
    const found = await headings(page);
    const firsts = found.filter(({ level }) => level === 1).length;
    const faults = firsts === 1 ? [] : [`${firsts} h1`];
    for (const [at, { level, text }] of found.entries()) {
      const before = found[at - 1]?.level ?? 0;
      if (text === '') faults.push(`an empty h${level}`);
      if (level > before + 1) faults.push(`h${level} « ${text} » after h${before}`);
    }
    return faults;
  }));

for (const viewport of [PHONE, DESK]) {
  test(`links of one name lead to one place, at ${viewport.width} px`, () =>
    everywhere({ viewport }, async (page) => {
      /** @type {Map<string, string>} */
      const seen = new Map();
      const faults = [];
      for (const { name, href } of await links(page)) {
        if (name === '') faults.push(`a link to ${href} has no name`);
        const before = seen.get(name);
        if (before !== undefined && before !== href) faults.push(`« ${name} » leads to ${before} and to ${href}`);
        seen.set(name, href);
      }
      return faults;
    }));
}

test('what one touches is large enough for a thumb', () =>
  everywhere({ viewport: PHONE }, async (page) => {
    const found = await targets(page);
    const small = found.filter(({ width, height, inSentence, primary }) => {
      if (primary) return Math.round(height) < PRIMARY_PX || Math.round(width) < LEAST_PX;
      return !inSentence && Math.round(height) < LEAST_PX;
    });
    return small.map(({ html, width, height }) => `${Math.round(width)} × ${Math.round(height)} px: ${html}`);
  }));

for (const viewport of [PHONE, DESK]) {
  test(`nothing covers what has the focus, at ${viewport.width} px`, async () => {
    const context = await newVisitor(browser, { baseURL: site.url, viewport });
    const page = await context.newPage();
    const covered = new Set();
    for (const path of ['/', '/services/', '/communes/trets/', '/fiches/multi-accueil-nuage-a-pois-trets/']) {
      await page.goto(path);
      for (let stops = 0; stops < 60; stops += 1) {
        await page.keyboard.press('Tab');
        const cover = await coverOfFocus(page);
        if (cover) covered.add(`${path}: ${cover}`);
      }
    }
    assert.deepEqual([...covered], []);
    await context.close();
  });
}

test('text of twice its size stays within a phone', () =>
  everywhere({ viewport: PHONE }, async (page) => {
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth;
    });
    return width > PHONE.width ? [`${width} px`] : [];
  }));

test('in forced colours every button and card keeps a border', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, forcedColors: 'active' });
  const page = await context.newPage();
  const bare = [];
  for (const path of ['/', '/communes/trets/', '/fiches/multi-accueil-nuage-a-pois-trets/']) {
    await page.goto(path);
    const found = await page.locator('.button:visible, .card:visible, .shortcut:visible, .strip:visible').evaluateAll((all) =>
      all
        .filter((element) => getComputedStyle(element).borderStyle === 'none')
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    bare.push(...found);
  }
  assert.deepEqual(bare, []);
  await context.close();
});

test('the form, whole, is on the first screen of a small phone', async () => {
  const small = { width: 360, height: 640 };
  const context = await newVisitor(browser, { baseURL: site.url, viewport: small });
  const page = await context.newPage();
  await page.goto('/');
  const button = await page.getByRole('button', { name: 'Rechercher' }).boundingBox();
  assert.ok(button && button.y + button.height <= small.height, JSON.stringify(button));
  await context.close();
});

test('a fiche is printed on one A4', async () => {
  const context = await newVisitor(browser, { baseURL: site.url });
  const page = await context.newPage();
  const fiches = pages.filter(({ path }) => path.startsWith('/fiches/')).sort((a, b) => b.size - a.size);
  const long = [];
  for (const { path } of fiches.slice(0, 5)) {
    await page.goto(path);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(printed)?.[1]);
    if (sheets !== 1) long.push(`${path}: ${sheets} sheets`);
  }
  assert.deepEqual(long, []);
  await context.close();
});

test('every mark that a page shows is drawn in the sprite', () => {
  const sprite = readFileSync(join(site.folder, 'icones.svg'), 'utf8');
  const drawn = new Set([...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => `/icones.svg#${id}`));
  const shown = pages.flatMap(({ tags }) =>
    tags.filter(({ name }) => name === 'use').map(({ attributes }) => attributes.get('href') ?? ''),
  ).filter((href) => !href.startsWith('#')); // a map draws its own shapes twice
  assert.ok(shown.length > 0);
  assert.deepEqual([...new Set(shown)].filter((href) => !drawn.has(href)), []);
});
