// A street address: its commune at once, its exact place only when a visitor asks for it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { buildSite, repository } from '../site.js';
import { newVisitor, PHONE, startBrowser } from './browser.js';
import { FOUND, serveWithGeocoder } from './geocoder.js';

const site = await serveWithGeocoder();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

const QUERY = '/recherche/?q=cr%C3%A8che&ou=12+avenue+Mirabeau+Trets';
const BUTTON = { name: 'Situer cette adresse exactement' };

/** @param {import('./geocoder.js').Told} told */
async function open(told) {
  site.state.told = told;
  site.asked.length = 0;
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  await page.exposeFunction('complain', (/** @type {string} */ text) => complaints.push(text));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      /** @type {any} */ (window).complain(`${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('pageerror', ({ message }) => complaints.push(message));
  return { page, complaints };
}

/** @param {import('playwright-core').Page} page */
const said = (page) => page.locator('[data-geocodeur] [role="status"]');

/** @param {import('playwright-core').Page} page */
const reasons = (page) => page.locator('[data-pourquoi]').allTextContents();

test('the commune of an address is used at once, and its place only after a tap', async () => {
  const { page, complaints } = await open({ body: FOUND });
  await page.goto(QUERY);
  const button = page.getByRole('button', BUTTON);
  await button.waitFor();
  assert.ok((await page.locator('[data-cartes] .card').count()) > 0);
  assert.equal(site.asked.length, 0);
  const before = await reasons(page);
  assert.equal(
    await page.locator('[data-geocodeur] [data-envoi]').innerText(),
    "Ce bouton envoie «\u00a012 avenue Mirabeau Trets\u00a0» à 127.0.0.1, et rien d'autre de votre recherche.",
  );
  await button.click();
  await page.waitForURL((url) => url.hash === '#pres=43.452,5.691');
  await said(page).filter({ hasText: 'Les distances partent de cette adresse\u00a0: 12 Avenue Mirabeau 13530 Trets.' }).waitFor();
  assert.equal(await button.isVisible(), false);
  const [asked, ...others] = site.asked;
  assert.equal(asked?.url, '/geocodage/search?q=12+avenue+Mirabeau+Trets&limit=1');
  assert.equal(asked?.headers.referer, undefined);
  assert.equal(asked?.headers.cookie, undefined);
  assert.equal(others.length, 0);
  assert.notDeepEqual(await reasons(page), before);
  const metres = (await reasons(page)).map((why) => {
    const [, number = '', unit] = /([\d,]+)\s(m|km)\b/.exec(why) ?? [];
    return Number(number.replace(',', '.')) * (unit === 'km' ? 1000 : 1);
  });
  assert.ok(metres.length > 1);
  assert.deepEqual(metres, [...metres].sort((one, other) => one - other));
  assert.ok((await page.locator('[data-compris] a').allTextContents()).includes('Autour de cette adresse'));
  await page.goBack();
  await button.waitFor();
  assert.deepEqual(await reasons(page), before);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('a reloaded address keeps its place and asks nobody', async () => {
  const { page } = await open({ body: FOUND });
  await page.goto(`${QUERY}#pres=43.452,5.691`);
  await page.getByRole('link', { name: /Autour de cette adresse/ }).waitFor();
  assert.equal(await page.getByRole('button', BUTTON).isVisible(), false);
  assert.equal(site.asked.length, 0);
  await page.context().close();
});

for (const [name, told, sentence] of /** @type {[string, import('./geocoder.js').Told, string][]} */ ([
  ['a refusal', { status: 500, body: '' }, "n'a pas répondu"],
  ['what is no JSON', { body: '<!doctype html>' }, "n'a pas répondu"],
  ['what is no GeoJSON', { body: '{"features":3}' }, "n'a pas répondu"],
  ['no address', { body: '{"type":"FeatureCollection","features":[]}' }, 'ne connaît pas cette adresse'],
  ['another continent', { body: FOUND.replace('[5.69123,43.45217]', '[-73.98,40.74]') }, 'loin de la commune'],
])) {
  test(`${name} is told, and the commune stays`, async () => {
    const { page } = await open(told);
    await page.goto(QUERY);
    await page.getByRole('button', BUTTON).click();
    await said(page).filter({ hasText: sentence }).waitFor();
    assert.equal(new URL(page.url()).hash, '');
    assert.ok(await page.getByRole('button', BUTTON).isVisible());
    assert.ok((await page.locator('[data-cartes] .card').count()) > 0);
    await page.context().close();
  });
}

test('silence ends after six seconds', async () => {
  const { page } = await open(null);
  await page.clock.install();
  await page.goto(QUERY);
  const sent = page.waitForRequest((request) => request.url().startsWith(site.origin));
  await page.getByRole('button', BUTTON).click();
  await sent;
  await page.clock.fastForward(4_000);
  assert.equal(await said(page).textContent(), 'Nous demandons où est cette adresse.');
  await page.clock.fastForward(2_000);
  await said(page).filter({ hasText: "n'a pas répondu" }).waitFor();
  await page.context().close();
});

test('only the page of the search may ask the geocoder', async () => {
  const { page } = await open({ body: FOUND });
  for (const [path, sources] of /** @type {const} */ ([['/', "connect-src 'self';"], ['/recherche/', `connect-src 'self' ${site.origin};`]])) {
    await page.goto(path);
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content');
    assert.ok(policy?.includes(sources), `${path}: ${policy}`);
  }
  await page.context().close();
});

test('without a geocoder the line is absent', () => {
  const plain = buildSite(join(repository, 'tests/golden/portal'));
  const html = readFileSync(join(plain.folder, 'recherche/index.html'), 'utf8');
  plain.remove();
  assert.ok(html.includes('data-moteur'));
  assert.equal(html.includes('data-geocodeur'), false);
  assert.match(html, /connect-src (&#39;|')self\1;/);
});
