// axe on every kind of page, and what it does not see: the keyboard, and narrow screens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';
import { onePageOfEachKind, readPages } from '../pages.js';
import { serveSite } from '../site.js';
import { DESK, NARROWEST, PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const paths = onePageOfEachKind(readPages(site.folder)).map(({ path }) => path);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('playwright-core').Page} page
 * @param {object} options of axe
 * @returns {Promise<string[]>}
 */
async function violations(page, options) {
  const { violations } = await page.evaluate((options) => /** @type {any} */ (window).axe.run(options), options);
  return violations.map(
    (/** @type {import('axe-core').Result} */ { id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

for (const viewport of [PHONE, DESK]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    // The dark differs from the light by its colours alone.
    const options = colorScheme === 'dark' ? { runOnly: ['cat.color'] } : {};
    test(`axe finds nothing at ${viewport.width} px, ${colorScheme}`, async (t) => {
      // axe is let in past the security policy, which privacy.test.js holds to its word.
      const context = await newVisitor(browser, { baseURL: site.url, viewport, colorScheme, bypassCSP: true });
      await context.addInitScript(axe);
      const page = await context.newPage();
      for (const path of paths) {
        await t.test(path, async () => {
          await page.goto(path);
          assert.deepEqual(await violations(page, options), []);
        });
      }
      await context.close();
    });
  }
}

for (const viewport of [NARROWEST, PHONE]) {
  test(`nothing is wider than ${viewport.width} px`, async () => {
    const context = await newVisitor(browser, { baseURL: site.url, viewport });
    const page = await context.newPage();
    const tooWide = [];
    for (const path of paths) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > viewport.width) tooWide.push(`${path}: ${width} px`);
    }
    assert.deepEqual(tooWide, []);
    await context.close();
  });
}

/**
 * What the keyboard stands on.
 *
 * @param {import('playwright-core').Page} page
 */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      html: element.outerHTML.slice(0, 120),
      outlined: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      inView:
        width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      href: element.getAttribute('href'),
      inMain: element.closest('main') !== null,
    };
  });
}

test('the first Tab shows a link that skips to the content', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    assert.match(skip?.href ?? '', /^#./, `${path}: ${skip?.html}`);
    assert.ok(skip?.inView, `${path}: the skip link shows when it has the focus`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, skip?.href);
    await page.keyboard.press('Tab');
    const next = await focused(page);
    const hasControls = (await page.locator('main').locator('a, button:visible, input:visible').count()) > 0;
    if (hasControls) assert.ok(next?.inMain, `${path}: the next Tab is in the content, not ${next?.html}`);
  }
  await context.close();
});

test('the focus is seen wherever Tab goes', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  const unseen = [];
  for (const path of ['/', '/communes/trets/', '/fiches/rpe-sainte-victoire/']) {
    await page.goto(path);
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) break;
      if (!stop.outlined || !stop.inView) unseen.push(`${path}: ${stop.html}`);
    }
  }
  assert.deepEqual(unseen, []);
  await context.close();
});
