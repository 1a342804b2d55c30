// « Help first »: whom to call, above everything else, and no trace of what was typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';
import { helpOf } from '../../../themes/parvis/scripts/urgences/donnees.js';
import { Listener } from '../../../themes/parvis/scripts/urgences/ecoute.js';
import { serveSite } from '../site.js';
import { WHAT, WHERE } from './boxes.js';
import { newVisitor, PHONE, startBrowser } from './browser.js';
import { assertKeptNowhere, block, shownGroups } from './help.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {string} path @param {import('playwright-core').BrowserContextOptions} [options] */
async function open(path, options = {}) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** @param {import('playwright-core').Page} page @param {string} what @param {string} [where] */
async function ask(page, what, where = '') {
  await page.getByRole('combobox', { name: WHERE }).fill(where);
  await page.getByRole('combobox', { name: WHAT }).fill(what);
  await page.keyboard.press('Enter');
}

const focused = (/** @type {import('playwright-core').Page} */ page) => page.evaluate(() => document.activeElement?.id);

for (const [name, path, typed] of [
  ['typed on its page', '/recherche/', true],
  ['typed on the home page', '/', true],
  ['typed after another search', '/recherche/?q=creche&ou=trets', true],
  ['told by an address', '/recherche/?q=je+veux+mourir', false],
  ['told by a fragment', '/recherche/#q=je+veux+mourir&ou=trets', false],
  ['told by a facet', '/recherche/?q=trets&besoin=je+veux+mourir', false],
  ['told by a second question', '/recherche/?q=trets&q=je+veux+mourir', false],
  ['told by what the page does not read', '/recherche/?je+veux+mourir', false],
]) {
  test(`the numbers stand above everything for words ${name}, and nothing keeps the words`, async () => {
    const page = await open(String(path));
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    if (typed) await ask(page, 'je veux mourir');
    assert.ok((await shownGroups(page)).includes('suicide'));
    assert.equal(await focused(page), 'aide-titre');
    const first = await block(page).locator('a[href^="tel:"]:visible').first().boundingBox();
    assert.ok(first && first.y >= 0 && first.y + first.height <= PHONE.height, `on the screen: ${JSON.stringify(first)}`);
    for (const button of await block(page).locator('a[href^="tel:"]:visible, a[href^="sms:"]:visible').all()) {
      const box = await button.boundingBox();
      assert.ok(box && box.height >= 48 && box.x >= 0 && box.x + box.width <= PHONE.width, JSON.stringify(box));
    }
    assert.ok((await block(page).locator('a[href="tel:3114"]:visible').count()) > 0);
    await assertKeptNowhere(page, /mourir/);
    assert.equal(await page.locator('[data-compris] a, [data-facettes]:visible, [data-pages]:visible, [data-carte]:visible').count(), 0);
    assert.deepEqual(asked.filter((address) => /mourir/.test(address)), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
    await page.context().close();
  });
}

test('several things that are told are each answered in the order they were heard, and a number stands once but for the first of each', async () => {
  const page = await open('/recherche/');
  await ask(page, 'mon mari me frappe, je veux mourir');
  const shown = await shownGroups(page);
  const help = helpOf((await page.locator('script[data-urgences]').textContent()) ?? '');
  assert.deepEqual(shown, new Listener(help).groups('mon mari me frappe, je veux mourir').map(({ id }) => id));
  assert.ok(shown.includes('violences') && shown.includes('suicide') && !shown.includes('intoxication'), shown.join());
  const numbers = await page.locator('[data-aide-groupe]:visible').evaluateAll((parts) =>
    parts.map((part) => [...part.querySelectorAll('.help-lines li')].map((line) => [/** @type {HTMLElement} */ (line).hidden, line.querySelector('a')?.getAttribute('href')])),
  );
  const said = new Set();
  for (const lines of numbers) {
    lines.forEach(([hidden, href], at) => assert.equal(hidden, at > 0 && said.has(href), String(href)));
    for (const [, href] of lines) said.add(href);
  }
  await ask(page, 'je veux mourir');
  assert.equal(await page.locator('[data-aide-groupe]:visible .help-lines li[hidden]').count(), 0);
  await page.context().close();
});

for (const [name, pattern, status] of /** @type {const} */ ([
  ['the manifest', '**/recherche/manifeste.bin', 500],
  ['the index', '**/recherche/index/*', 404],
  ['the engine', '**/assets/recherche.*.js', 404],
])) {
  test(`without ${name} the numbers are there, and no fault is told`, async () => {
    const page = await open('about:blank');
    await page.route(pattern, (route) => route.fulfill({ status, body: '' }));
    await page.goto('/recherche/');
    const failed = page.waitForResponse(pattern);
    await ask(page, 'je veux mourir', 'trets');
    await failed;
    assert.ok((await shownGroups(page)).includes('suicide'));
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('[data-secours]').isVisible(), false);
    assert.equal(await page.locator('[data-elargi]').textContent(), '');
    await page.context().close();
  });
}

test('a harmless search after it takes the numbers away', async () => {
  const page = await open('/recherche/');
  await ask(page, 'je veux mourir');
  await block(page).waitFor();
  await ask(page, 'crèche', 'trets');
  await page.waitForURL((url) => url.search === '?q=cr%C3%A8che&ou=trets');
  await block(page).waitFor({ state: 'hidden' });
  await page.locator('[data-cartes] .card').first().waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await page.locator('[data-moteur]').waitFor({ state: 'hidden' });
  assert.equal(await block(page).isVisible(), false);
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), '');
  await page.context().close();
});

test('a harmless search of before is still behind Back, and the words are not', async () => {
  const page = await open('/recherche/?q=creche&ou=trets');
  await page.locator('[data-cartes] .card').first().waitFor();
  await ask(page, 'je veux mourir');
  await block(page).waitFor();
  await assertKeptNowhere(page, /mourir/);
  await page.goBack();
  await page.waitForURL((url) => url.search === '?q=creche&ou=trets');
  await block(page).waitFor({ state: 'hidden' });
  await page.locator('[data-cartes] .card').first().waitFor();
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), 'creche');
  await page.goForward();
  await page.waitForURL((url) => url.search === '');
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), '');
  assert.equal(await block(page).isVisible(), false);
  await page.context().close();
});

test('what finds nothing leads to the numbers', async () => {
  const page = await open('/recherche/?q=zzyzxq');
  const link = page.locator('[data-rien] a[href="/urgences/"]');
  await link.waitFor();
  const box = await link.boundingBox();
  assert.ok(box && box.height >= 44, JSON.stringify(box));
  await page.context().close();
});

test('the way out stays in reach while the block is shown, and hides no focus', async () => {
  const page = await open('/recherche/');
  await ask(page, 'mon mari me frappe, je veux mourir');
  const quit = block(page).getByRole('link', { name: 'Quitter vite cette page' });
  await quit.waitFor();
  for (const link of await block(page).locator('.help-lines a:visible').all()) {
    await page.keyboard.press('Tab');
    const bar = await block(page).locator('.help-quit').boundingBox();
    assert.ok(bar && bar.y + bar.height <= PHONE.height + 1 && bar.y > 0, JSON.stringify(bar));
    const own = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? Infinity);
    assert.ok(own <= bar.y, `${await link.innerText()}: ${own} under ${bar.y}`);
  }
  await ask(page, 'crèche', 'trets');
  await block(page).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBlockEnd), 'auto');
  await page.context().close();
});

test('boxes that are emptied take the numbers away', async () => {
  const page = await open('/recherche/?q=je+veux+mourir');
  await block(page).waitFor();
  await ask(page, '');
  await block(page).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('the page that is left by its button is behind no Back', async () => {
  const page = await open('/communes/');
  await page.goto('/recherche/?q=je+veux+mourir');
  const quit = block(page).getByRole('link', { name: 'Quitter vite cette page' });
  await quit.waitFor();
  const box = await quit.boundingBox();
  assert.ok(box && box.height >= 44, JSON.stringify(box));
  await quit.click();
  await page.waitForURL((url) => url.pathname === '/');
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), '');
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/communes/');
  await page.context().close();
});

test('Back and Forward bring no words again', async () => {
  const page = await open('/');
  await ask(page, 'je veux mourir');
  await block(page).waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/');
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), '');
  await page.goForward();
  await page.waitForURL((url) => url.pathname + url.search + url.hash === '/recherche/');
  assert.equal(await page.getByRole('combobox', { name: WHAT }).inputValue(), '');
  assert.equal(await block(page).isVisible(), false);
  await page.context().close();
});

test('what could not be handed over is in no other page', async () => {
  const page = await open('/');
  await page.evaluate(() => sessionStorage.setItem('marelle.recherche', 'q=je+veux+mourir'));
  await page.goto('/communes/', { waitUntil: 'networkidle' });
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.context().close();
});

test('where the browser keeps nothing, the home page still leads to the numbers', async () => {
  const page = await open('about:blank');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await page.goto('/');
  await ask(page, 'je veux mourir', 'trets');
  assert.ok((await shownGroups(page)).includes('suicide'));
  await assertKeptNowhere(page, /mourir/);
  await page.context().close();
});

test('around the visitor, neither the words nor the place stay', async () => {
  const page = await open('/', { geolocation: { latitude: 43.447123, longitude: 5.684321 }, permissions: ['geolocation'] });
  await page.getByRole('combobox', { name: WHAT }).fill('mon mari me frappe');
  await page.getByRole('button', { name: 'Autour de moi' }).click();
  assert.ok((await shownGroups(page)).includes('violences'));
  await assertKeptNowhere(page, /mari|43\.4|5\.68/);
  await page.context().close();
});

test('where violence is told there is no family mediation and nothing invented', async () => {
  const page = await open('/recherche/');
  await ask(page, 'mon mari me frappe, mairie', 'perpignan');
  const cards = page.locator('[data-cartes] .card');
  await cards.first().waitFor();
  assert.doesNotMatch((await cards.allInnerTexts()).join('\n'), /\(exemple\)|médiation familiale|Saintes-Maries/i);
  await page.context().close();
});

test('the keyboard alone reaches the numbers, then the way out', async () => {
  const page = await open('/recherche/');
  await page.getByRole('combobox', { name: WHAT }).focus();
  await page.keyboard.type('je veux mourir');
  await page.keyboard.press('Enter');
  await block(page).waitFor();
  const numbers = await block(page).locator('a:visible').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const href of numbers) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), href);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/');
  await page.context().close();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing in the block, ${colorScheme}`, async () => {
    // axe is let in past the security policy, which privacy.test.js holds to its word.
    const page = await open('/recherche/?q=je+veux+mourir+mon+mari+me+frappe', { colorScheme, bypassCSP: true });
    await block(page).waitFor();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
    assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html.slice(0, 150)}`), []);
    await page.context().close();
  });
}

test('after the first numbers /urgences/ leads to each of the others, with targets for fingers', async () => {
  const page = await open('/urgences/', { javaScriptEnabled: false });
  const links = await page.locator('.help-others a').all();
  assert.equal(links.length + 1, await page.locator('.help-part').count());
  for (const link of links) {
    const box = await link.boundingBox();
    assert.ok(box && box.height >= 44, await link.innerText());
    const part = page.locator(`.help-part h2[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    assert.equal(await part.innerText(), await link.innerText());
  }
  await page.context().close();
});

test('without JavaScript the footer leads to the numbers, by the keyboard', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  const link = page.locator('footer a[href="/urgences/"]');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/urgences/');
  const calls = page.locator('main a.help-line[href^="tel:"]');
  assert.ok((await calls.count()) > 5);
  for (const call of await calls.all()) {
    const box = await call.boundingBox();
    assert.ok(box && box.height >= 48, (await call.innerText()).slice(0, 40));
  }
  await page.context().close();
});
