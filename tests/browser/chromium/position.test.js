// « Autour de moi »: without a position that is of use, the box takes over and says why.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { newVisitor, PHONE, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

const PARIS = { latitude: 48.8566, longitude: 2.3522 };
const TRETS = { latitude: 43.4471, longitude: 5.6843 };

/**
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @param {() => void} [before] runs in the page ahead of its own scripts
 */
async function open(path, options, before) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, ...options });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} sentence
 */
async function assertHandedOver(page, sentence) {
  await page.locator('.search-answer').getByRole('status').filter({ hasText: sentence }).first().waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'recherche-ou');
  assert.equal(new URL(page.url()).hash, '');
}

/** @param {number} code of GeolocationPositionError */
const failing = (code) =>
  new Function(`Geolocation.prototype.getCurrentPosition = (found, failed) => failed({ code: ${code}, message: '' })`);

for (const path of ['/', '/recherche/']) {
  test(`${path}: a refusal`, async () => {
    const page = await open(path, { permissions: [] });
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await assertHandedOver(page, 'ne donne pas sa position. Écrivez votre commune');
    await page.context().close();
  });

  for (const [name, code] of /** @type {const} */ ([['a position that is unavailable', 2], ['no answer in time', 3]])) {
    test(`${path}: ${name}`, async () => {
      const page = await open(path, {}, /** @type {() => void} */ (failing(code)));
      await page.getByRole('button', { name: 'Autour de moi' }).click();
      await assertHandedOver(page, 'ne trouve pas sa position. Écrivez votre commune');
      await page.context().close();
    });
  }

  test(`${path}: a position to within 50 km`, async () => {
    const page = await open(path, { geolocation: { ...TRETS, accuracy: 50_000 }, permissions: ['geolocation'] });
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await assertHandedOver(page, 'à plusieurs kilomètres près. Écrivez votre commune');
    await page.context().close();
  });

  test(`${path}: a position in another part of the country`, async () => {
    const page = await open(path, { geolocation: { ...PARIS, accuracy: 20 }, permissions: ['geolocation'] });
    await page.getByRole('button', { name: 'Autour de moi' }).click();
    await page.waitForURL('**/recherche/**');
    await assertHandedOver(page, 'loin des communes de ce portail. Écrivez une commune');
    await page.context().close();
  });

  test(`${path}: a browser that cannot tell`, async () => {
    const page = await open(path, {}, () => delete (/** @type {any} */ (Navigator.prototype).geolocation));
    await page.getByRole('combobox').first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Autour de moi' }).isVisible(), false);
    await page.context().close();
  });
}

test('what is no position at all', async () => {
  const page = await open('/recherche/', {}, () => {
    Geolocation.prototype.getCurrentPosition = (found) =>
      found(/** @type {any} */ ({ coords: { latitude: NaN, longitude: undefined, accuracy: 5 } }));
  });
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await assertHandedOver(page, 'à plusieurs kilomètres près');
  await page.context().close();
});

test('an address with a position far away answers without it', async () => {
  const page = await open('/recherche/?q=creche&ou=trets#pres=48.857,2.352');
  await assertHandedOver(page, 'loin des communes de ce portail');
  assert.ok((await page.locator('[data-cartes] .card').count()) > 0);
  assert.deepEqual(await page.locator('[data-compris] a').allTextContents(), ['Trets', 'Crèche']);
  await page.context().close();
});
