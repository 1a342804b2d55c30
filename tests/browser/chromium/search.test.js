// The search's page: first without JavaScript, then what it understands, shows and remembers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sentBytes } from '../../search/engine.mjs';
import { serveSite } from '../site.js';
import { DESK, PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(path, options = {}) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: DESK, ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** @param {import('playwright-core').Page} page */
const cards = (page) => page.locator('[data-cartes] .card');

/** @param {import('playwright-core').Page} page the number that the count begins with */
async function total(page) {
  await page.locator('[data-compte]:not(:empty)').waitFor();
  return Number.parseInt((await page.locator('[data-compte]').textContent()) ?? '', 10);
}

test('without JavaScript the page says where to look', async () => {
  const page = await open('/recherche/?q=creche', { javaScriptEnabled: false, viewport: PHONE });
  assert.equal(await page.locator('form[data-recherche]').isVisible(), false);
  assert.equal(await page.locator('[data-moteur]').isVisible(), false);
  assert.ok(await page.getByText('Sans lui, choisissez un service ou une commune').isVisible());
  await page.getByRole('link', { name: 'Crèche', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/services/' && url.hash === '#creche');
  await page.goto('/recherche/');
  await page.getByRole('link', { name: 'Choisir ma commune' }).click();
  await page.waitForURL('**/communes/');
  await page.context().close();
});

test('a kind and a commune are understood, counted and shown', async () => {
  const page = await open('/recherche/');
  assert.equal(await page.locator('[data-moteur]').isVisible(), false, 'nothing was asked');
  await page.getByLabel('Que cherchez-vous').fill('crèche');
  await page.getByLabel(/^Où/).fill('trets');
  await page.keyboard.press('Enter');
  const count = await total(page);
  assert.ok(count > 1);
  assert.equal(await cards(page).count(), count);
  assert.equal(new URL(page.url()).search, '?q=cr%C3%A8che&ou=trets');
  const first = cards(page).first();
  assert.match(await first.innerText(), /\(exemple\)\s+Trets/);
  assert.match((await first.locator('.card-name a').getAttribute('href')) ?? '', /^\/fiches\//);
  assert.match(await page.locator('[data-annonce]').innerText(), /service/);

  const chips = page.locator('[data-compris] a');
  assert.deepEqual(await chips.allTextContents(), ['Trets', 'Crèche']);
  await page.getByRole('link', { name: 'Retirer « Trets »' }).click();
  await page.waitForURL((url) => url.search === '?q=cr%C3%A8che');
  await page.getByRole('link', { name: 'Retirer « Trets »' }).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel(/^Où/).inputValue(), '');
  await page.context().close();
});

test('every facet gives as many results as it says', async () => {
  const page = await open('/recherche/?q=creche&ou=trets');
  await total(page);
  const links = page.locator('[data-facettes] a').filter({ hasText: '(' });
  const all = await links.evaluateAll((found) =>
    found.map((link) => ({ href: link.getAttribute('href') ?? '', text: link.textContent ?? '' })),
  );
  assert.ok(all.length > 5);
  const wrong = [];
  for (const { href, text } of all) {
    await page.goto(href);
    const found = await total(page);
    if (!text.endsWith(`(${found})`)) wrong.push(`${text}: ${found}`);
  }
  assert.deepEqual(wrong, []);
  await page.context().close();
});

test('a facet narrows, its chip widens, and back and forward follow', async () => {
  const page = await open('/recherche/?q=creche&ou=trets');
  const before = await total(page);
  await page.locator('[data-facette="type"] a').last().click();
  await page.waitForURL(/type=/);
  await page.waitForFunction((many) => document.querySelectorAll('[data-cartes] .card').length < many, before);
  const narrowed = page.url();
  await page.goBack();
  await page.waitForFunction((many) => document.querySelectorAll('[data-cartes] .card').length === many, before);
  assert.equal(new URL(page.url()).search, '?q=creche&ou=trets');
  await page.goForward();
  await page.waitForFunction((many) => document.querySelectorAll('[data-cartes] .card').length < many, before);
  assert.equal(page.url(), narrowed);
  await page.context().close();
});

test('who is closed at the hour asked is counted apart, and shown when asked', async () => {
  const page = await open('/recherche/?q=creche+mercredi+7h30&ou=trets');
  assert.equal(await total(page), 3);
  assert.equal(await cards(page).first().locator('[data-appeler]').getAttribute('href'), 'tel:+33465710011');
  await page.getByRole('link', { name: '2 sont fermés à ce moment : les montrer' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-cartes] .card').length === 5);
  assert.match(page.url(), /avec=fermes/);
  assert.match(await cards(page).last().innerText(), /Fermé le mercredi/);
  await page.getByRole('link', { name: 'Retirer « Avec ceux qui sont fermés »' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-cartes] .card').length === 3);
  await page.context().close();
});

test('results come twenty at a time', async () => {
  const page = await open('/recherche/?q=mairie');
  const count = await total(page);
  assert.ok(count > 40);
  assert.equal(await cards(page).count(), 20);
  const first = await cards(page).first().innerText();
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await page.waitForFunction((text) => document.querySelector('[data-cartes] .card-name')?.textContent !== text, first.split('\n')[1]);
  assert.match(page.url(), /page=2/);
  assert.match(await page.locator('[data-numero]').innerText(), /^Page 2 sur/);
  await page.context().close();
});

test('what is not known nearby is said, never a bare zero', async () => {
  const page = await open('/recherche/?q=creche+puyloubier');
  await page.getByText('Nous ne connaissons pas de crèche à Puyloubier').waitFor();
  assert.ok((await cards(page).count()) > 0);
  await page.goto('/recherche/?q=zzyzxq');
  await page.getByText('Nous n’avons pas compris ce que vous cherchez').waitFor();
  assert.equal(await page.locator('[data-compte]').innerText(), '');
  assert.ok(await page.getByText("connaissent peut-être d'autres solutions").isVisible());
  await page.context().close();
});

test('what is typed is only ever text', async () => {
  const page = await open('/recherche/');
  for (const typed of ['<img src=x onerror=document.title=1>', 'é'.repeat(5000), '👶🏽🍼', '\u202eمرحبا', '%', '&ou=Trets']) {
    await page.goto(`/recherche/?${new URLSearchParams({ q: typed })}`);
    await page.locator('[data-moteur]').waitFor();
    assert.equal(await page.locator('[data-moteur] img').count(), 0);
    assert.equal(await page.locator('[data-secours]').isVisible(), false, typed.slice(0, 20));
  }
  await page.context().close();
});

for (const [name, pattern] of [['the manifest', '**/recherche/manifeste.bin'], ['a shard', '**/recherche/index/*']]) {
  test(`without ${name}, a sentence and the directory`, async () => {
    const page = await open('/');
    await page.context().route(pattern ?? '', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/recherche/?q=creche&ou=trets');
    await page.getByText("La recherche n'a pas pu lire ses données.").waitFor();
    assert.ok(await page.locator('[data-secours] a[href="/services/"]').isVisible());
    assert.equal(await cards(page).count(), 0);
    await page.context().close();
  });
}

test('an index of another version, or cut short, is not shown', async () => {
  const page = await open('/');
  /** @type {(bytes: Buffer) => Buffer} */
  let damage = (bytes) => Buffer.concat([bytes.subarray(0, 4), Buffer.from([9]), bytes.subarray(5)]);
  await page.context().route('**/recherche/manifeste.bin', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: damage(await answer.body()) });
  });
  await page.goto('/recherche/?q=creche&ou=trets');
  await page.getByText('Rechargez la page pour chercher').waitFor();
  assert.ok(await page.getByRole('link', { name: 'Recharger la page' }).isVisible());
  damage = (bytes) => bytes.subarray(0, 200);
  await page.reload();
  await page.getByText("La recherche n'a pas pu lire ses données.").waitFor();
  await page.context().close();
});

test('a position stands in the fragment alone, and no request tells it', async () => {
  const page = await open('/', { geolocation: { latitude: 43.447123, longitude: 5.684321 }, permissions: ['geolocation'], viewport: PHONE });
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  await page.getByLabel('Que cherchez-vous').fill('crèche');
  // On a phone the suggestions lie over the buttons until they are closed.
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await page.waitForURL((url) => url.hash === '#pres=43.447,5.684' && url.search === '?q=cr%C3%A8che');
  assert.ok((await total(page)) > 0);
  assert.match((await page.locator('[data-pourquoi]').first().textContent()) ?? '', /^(?:À .*\s(?:m|km)\b|Tout près)/);
  assert.deepEqual(asked.filter((address) => /43\.4|5\.68/.test(address)), []);
  await page.getByRole('link', { name: /^Retirer « Autour de vous »/ }).click();
  await page.waitForURL((url) => url.hash === '');
  await page.context().close();
});

test('a position that is refused leaves the box in charge', async () => {
  const page = await open('/recherche/', { permissions: [] });
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  await page.getByText("ne donne pas sa position").waitFor();
  await page.getByLabel(/^Où/).fill('trets');
  await page.keyboard.press('Enter');
  assert.ok((await total(page)) > 0);
  await page.context().close();
});

for (const viewport of [PHONE, DESK]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing among results at ${viewport.width} px, ${colorScheme}`, async () => {
      // axe is let in past the security policy, which privacy.test.js holds to its word.
      const page = await open('/', { viewport, colorScheme, bypassCSP: true });
      for (const path of ['/recherche/?q=creche&ou=trets', '/recherche/?q=mairie', '/recherche/?q=aide+garde+enfant', '/recherche/?q=zzyzxq']) {
        await page.goto(path);
        await page.locator('[data-moteur]:visible').waitFor();
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
        assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${path} ${id}: ${nodes[0].html.slice(0, 150)}`), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width, path);
      }
      await page.context().close();
    });
  }
}

test('a first search weighs at most 98.7 kB, the words of distress in the page included, and asks nobody else', async (t) => {
  const page = await open('about:blank', { viewport: PHONE });
  /** @type {string[]} */
  const complaints = [];
  /** @type {Set<string>} */
  const paths = new Set();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`)) complaints.push(request.url());
  });
  page.on('response', (response) => paths.add(new URL(response.url()).pathname));
  await page.goto('/recherche/?q=creche&ou=trets');
  await total(page);
  // What `marelle serve` adds to reload pages is not part of them.
  const own = [...paths].filter((path) => !path.startsWith('/_marelle/'));
  const files = own.map((path) => join(site.folder, path.endsWith('/') ? `${path}index.html` : path));
  const sizes = files.map(sentBytes);
  const weight = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  t.diagnostic(`${weight.toFixed(1)} kB in ${sizes.length} answers`);
  assert.ok(weight <= 98.7, `${weight} kB`);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
