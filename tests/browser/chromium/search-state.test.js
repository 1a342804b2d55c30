// What the address of the search tells, and what a damaged index does to it.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { newVisitor, PHONE, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

/** @param {string} [path] */
async function open(path) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  if (path !== undefined) await page.goto(path);
  return page;
}

/** @param {import('playwright-core').Page} page */
async function titles(page) {
  await page.locator('[data-cartes] .card').first().waitFor();
  return page.locator('[data-cartes] .card-name').allTextContents();
}

test('an address that is shared shows the same to somebody else', async () => {
  const page = await open('/recherche/?q=mairie');
  await titles(page);
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await page.waitForURL(/page=2/);
  await page.locator('[data-numero]').filter({ hasText: 'Page 2 sur' }).waitFor();
  const shown = await titles(page);
  const other = await open(page.url());
  assert.deepEqual(await titles(other), shown);
  await other.context().close();
  await page.context().close();
});

test('back and forward follow words, boxes and results', async () => {
  const page = await open('/recherche/?q=laep');
  const first = await titles(page);
  await page.getByLabel('Que cherchez-vous').fill('mairie trets');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.search === '?q=mairie+trets');
  await page.locator('[data-cartes] .card-name').filter({ hasText: 'Mairie de Trets' }).waitFor();
  await page.goBack();
  await page.locator('[data-cartes] .card-name').filter({ hasText: 'Mairie de Trets' }).waitFor({ state: 'detached' });
  assert.deepEqual(await titles(page), first);
  assert.equal(await page.getByLabel('Que cherchez-vous').inputValue(), 'laep');
  await page.goForward();
  await page.locator('[data-cartes] .card-name').filter({ hasText: 'Mairie de Trets' }).waitFor();
  assert.equal(await page.getByLabel('Que cherchez-vous').inputValue(), 'mairie trets');
  await page.context().close();
});

test('what the page does not read does not stay in its address, nor make a chip', async () => {
  const page = await open('/recherche/?q=creche&ou=&utm_source=lettre&besoin=gratuit&besoin=piscine&type=nuage&langue=zz&page=0#ancre');
  await titles(page);
  await page.waitForURL((url) => url.search + url.hash === '?q=creche&besoin=gratuit');
  assert.doesNotMatch(await page.locator('[data-compris]').innerText(), /piscine|nuage|zz|lettre/);
  await page.context().close();
});

test('a position is told by the fragment alone, to three decimals', async () => {
  const page = await open('/recherche/?q=creche&pres=43.4,5.6#pres=43.447123,5.684321');
  await titles(page);
  const { search, hash } = new URL(page.url());
  assert.equal(search + hash, '?q=creche#pres=43.447,5.684');
  await page.context().close();
});

test('whatever is typed is text, and no more than 300 letters of it', async () => {
  const page = await open('/recherche/');
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  for (const typed of ['<img src=x onerror=document.title=1> <b>crèche</b>', 'crèche '.repeat(800), '👶🏽🍼👨‍👩‍👧', '\u202eحضانة \u202dtrets', '"><svg/onload=1>']) {
    await page.getByLabel('Que cherchez-vous').fill(typed);
    await page.keyboard.press('Enter');
    const written = typed.slice(0, 300).normalize('NFC').replace(/\s+/g, ' ').trim();
    await page.waitForURL((url) => url.searchParams.get('q') === written);
    await page.locator('[data-moteur]').waitFor();
    assert.equal(await page.locator('[data-moteur]').locator('img, b, svg[onload]').count(), 0);
    assert.equal(await page.locator('[data-secours]').isVisible(), false);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

for (const [name, damage, sentence] of /** @type {[string, (bytes: Buffer) => Buffer, string][]} */ ([
  ['of another version', (bytes) => Buffer.concat([bytes.subarray(0, 4), Buffer.from([99]), bytes.subarray(5)]), 'Rechargez la page pour chercher'],
  ['cut short', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)), "n'a pas pu lire ses données"],
  ['that is a page', () => Buffer.from('<!doctype html><title>404</title>'), "n'a pas pu lire ses données"],
  ['that is empty', () => Buffer.alloc(0), "n'a pas pu lire ses données"],
])) {
  test(`a shard ${name}: a sentence and the directory`, async () => {
    const page = await open();
    await page.route('**/recherche/index/*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ body: damage(await answer.body()) });
    });
    await page.goto('/recherche/?q=creche&ou=trets');
    await page.locator('[data-annonce]').filter({ hasText: sentence }).waitFor();
    assert.ok(await page.locator('[data-secours] a[href="/services/"]').isVisible());
    assert.equal(await page.locator('[data-cartes] .card').count(), 0);
    await page.context().close();
  });
}

test('without JavaScript the form is two links to the directory', async () => {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/recherche/?q=creche');
  assert.equal(await page.locator('form[data-recherche]').getAttribute('action'), '/services/');
  await page.getByRole('link', { name: 'Choisir un service' }).click();
  await page.waitForURL('**/services/');
  await context.close();
});
