// A family with a phone and no JavaScript, who follows links and never types.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

/** @returns {Promise<import('playwright-core').Page>} the home page, JavaScript off */
async function homePage() {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  return page;
}

/**
 * Follows the first visible link with these words and this destination.
 *
 * @param {import('playwright-core').Page} page
 * @param {RegExp} words
 * @param {string} path
 */
async function follow(page, words, path) {
  const link = page.getByRole('link', { name: words }).and(page.locator(`a[href$="${path}"]`));
  await link.first().click();
  await page.waitForURL((url) => url.pathname === path);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${path} has one h1`);
}

test('from the home page to the relay of Trets', async () => {
  const page = await homePage();
  await follow(page, /commune/i, '/communes/');
  await follow(page, /^Trets/, '/communes/trets/');
  await follow(page, /relais petite enfance/i, '/fiches/rpe-sainte-victoire/');
  await page.context().close();
});

test('from the home page to the opening hours of the town hall of Trets', async () => {
  const page = await homePage();
  await follow(page, /commune/i, '/communes/');
  await follow(page, /^Trets/, '/communes/trets/');
  await follow(page, /mairie/i, '/fiches/mairie-trets/');
  const when = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Quand/ }) });
  assert.match(await when.innerText(), /\d\s?h/);
  await page.context().close();
});

test('from the home page to a date of the agenda, and its calendar', async () => {
  const page = await homePage();
  await follow(page, /^Tout l'agenda$/, '/agenda/');
  await follow(page, /^Trets$/, '/agenda/commune/trets/');
  await follow(page, /^Atelier de portage/, '/agenda/atelier-portage-trets/');
  const dates = page.locator('.dates time');
  assert.deepEqual(await dates.evaluateAll((all) => all.map((it) => it.getAttribute('datetime'))), [
    '2026-11-27T14:00',
    '2026-12-11T14:00',
    '2027-01-15T14:00',
  ]);
  const add = await page.getByRole('link', { name: 'Ajouter à mon agenda' }).getAttribute('href');
  const file = await page.request.get(`${site.url}${add}`);
  assert.match(file.headers()['content-type'] ?? '', /^text\/calendar/);
  assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n/);
  await page.context().close();
});

test('the telephone is on the first screen of a fiche', async () => {
  const page = await homePage();
  for (const path of ['/fiches/mairie-trets/', '/fiches/multi-accueil-nuage-a-pois-trets/']) {
    await page.goto(path);
    const call = await page.getByRole('link', { name: /^Appeler/ }).first().boundingBox();
    assert.ok(call && call.y + call.height <= PHONE.height, `${path}: ${JSON.stringify(call)}`);
  }
  await page.context().close();
});

test('what only works with JavaScript is not shown', async () => {
  const page = await homePage();
  for (const path of ['/', '/communes/', '/recherche/', '/fiches/rpe-sainte-victoire/']) {
    await page.goto(path);
    const controls = page.locator('form[data-choix], form[data-filtre], form[data-recherche], [data-action]');
    assert.ok((await controls.count()) > 0, `${path} has something to reveal`);
    for (const control of await controls.all()) assert.ok(!(await control.isVisible()));
  }
  await page.context().close();
});

test('the two questions of the home page are two links', async () => {
  const page = await homePage();
  await follow(page, /^Choisir un service$/, '/services/');
  await page.goto('/');
  await follow(page, /^Choisir ma commune$/, '/communes/');
  await page.context().close();
});
