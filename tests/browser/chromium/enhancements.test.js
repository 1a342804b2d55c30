// What the script adds, used with the keyboard.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

const FICHE = '/fiches/rpe-sainte-victoire/';

/**
 * @param {string} path
 * @param {() => void} [before] runs in the page ahead of its own scripts
 */
async function open(path, before) {
  const context = await newVisitor(browser, {
    baseURL: site.url,
    viewport: PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

test('communes are found by typing, and Enter opens the only one', async () => {
  const page = await open('/communes/');
  const form = page.locator('form[data-filtre="communes"]');
  const shown = page.locator('[data-liste="communes"] > li:visible');
  const all = await shown.count();
  assert.ok(all > 7);

  await form.locator('input').focus();
  await page.keyboard.type('CHATEAUNEUF le r');
  assert.equal(await shown.count(), 1);
  assert.match((await shown.textContent()) ?? '', /Châteauneuf-le-Rouge/);
  assert.equal(await page.locator('section:visible:not(:has([data-liste] > li:visible))').count(), 0);
  assert.equal(await form.getByRole('status').textContent(), '1 commune');

  await page.keyboard.press('Enter');
  await page.waitForURL('**/communes/chateauneuf-le-rouge/');
  await page.context().close();
});

test('the communes left are counted, and all come back', async () => {
  const page = await open('/communes/');
  const input = page.locator('form[data-filtre="communes"] input');
  const status = page.locator('form[data-filtre="communes"]').getByRole('status');
  const shown = page.locator('[data-liste="communes"] > li:visible');
  const all = await shown.count();

  await input.fill('saint');
  const saints = await shown.count();
  assert.ok(saints > 1 && saints < all);
  assert.equal(await status.textContent(), `${saints} communes`);
  await input.fill('st');
  assert.ok((await shown.count()) >= saints, '"st" finds what "saint" finds');

  await input.press('Enter');
  assert.equal(new URL(page.url()).pathname, '/communes/', 'Enter does nothing while several are left');

  await input.fill('zzz');
  assert.equal(await shown.count(), 0);
  assert.match((await status.textContent()) ?? '', /ne connaissons pas/);
  await input.fill('');
  assert.equal(await shown.count(), all);
  await page.context().close();
});

test('what is typed on the home page leads to its results, and nothing of it is sent', async () => {
  const page = await open('/');
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => {
    // `marelle serve` looks with HEAD whether the open page changed; a published site does not.
    if (request.method() !== 'HEAD') asked.push(new URL(request.url()).pathname + new URL(request.url()).search);
  });
  await page.getByLabel('Que cherchez-vous').fill('crèche');
  await page.getByLabel(/^Où/).fill('trets');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/recherche/' && url.search === '?q=cr%C3%A8che&ou=trets');
  await page.locator('[data-cartes] .card').first().waitFor();
  assert.ok(asked.includes('/recherche/'));
  assert.deepEqual(asked.filter((address) => /cr%|trets/.test(address)), []);
  await page.context().close();
});

test('a name that several communes begin with is asked again, and nothing of it is sent', async () => {
  const page = await open('/');
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search));
  const form = page.locator('form[data-choix]');
  await form.locator('input').fill('saint-c');
  await page.keyboard.press('Enter');
  await form.getByRole('status').filter({ hasText: 'Laquelle' }).waitFor();
  const proposed = form.locator('[data-propositions] a');
  assert.ok((await proposed.count()) > 1);
  assert.match((await proposed.first().getAttribute('href')) ?? '', /^\/communes\/saint-c/);

  await form.locator('input').fill('zzz');
  await page.keyboard.press('Enter');
  await form.getByRole('status').filter({ hasText: 'ne connaissons pas' }).waitFor();
  assert.equal(await proposed.count(), 0);
  assert.ok(asked.includes('/communes/'));
  assert.deepEqual(asked.filter((address) => /saint|zzz/.test(address)), []);
  await page.context().close();
});

test("a commune's name leads to its relay", async () => {
  const page = await open('/');
  await page.getByLabel('Votre commune', { exact: true }).fill('Rousset');
  await page.getByRole('button', { name: 'Trouver mon relais' }).click();
  await page.waitForURL((url) => url.pathname === '/communes/rousset/' && url.hash === '#votre-relais');
  await page.context().close();
});

test('"Imprimer" prints', async () => {
  const page = await open(FICHE, () => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const button = page.locator('[data-action="imprimer"]').first();
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('html[data-printed]').count(), 1);
  await page.context().close();
});

test('"Partager" copies the address, without its fragment, and says so', async () => {
  const page = await open(`${FICHE}#revenu=1200`, () => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
    delete (/** @type {any} */ (Navigator.prototype).share);
  });
  const button = page.locator('[data-action="partager"]').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('[aria-live="polite"]').filter({ hasText: 'Adresse copiée' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.url + FICHE);
  await page.context().close();
});

test('"Partager" opens the share sheet where there is one', async () => {
  const page = await open(FICHE, () => {
    Navigator.prototype.share = async (data) =>
      document.documentElement.setAttribute('data-shared', data?.url ?? '');
  });
  await page.locator('[data-action="partager"]').first().click();
  assert.equal(await page.locator('html').getAttribute('data-shared'), site.url + FICHE);
  await page.context().close();
});

test('"Partager" stays hidden where the browser can do neither', async () => {
  const page = await open(FICHE, () => {
    delete (/** @type {any} */ (Navigator.prototype).share);
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  await page.locator('[data-action="imprimer"]:visible').first().waitFor();
  assert.equal(await page.locator('[data-action="partager"]:visible').count(), 0);
  await page.context().close();
});
