// The comboboxes on every screen, for every reader, over any network:
// scripts/combobox/CRITERES.md, sentence by sentence.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { assertClosed, openBox, options, suggested, WHAT, WHERE } from './boxes.js';
import { DESK, PHONE, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('playwright-core').BrowserContextOptions} [context]
 * @param {Parameters<typeof openBox>[2]} [more]
 */
const open = (context, more) => openBox(browser, { baseURL: site.url, viewport: PHONE, ...context }, more);

/** @param {import('playwright-core').Page} page the paths it asks for from here on */
function requests(page) {
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => {
    // `marelle serve` looks with HEAD whether the open page changed; a published site does not.
    if (request.method() !== 'HEAD') asked.push(new URL(request.url()).pathname + new URL(request.url()).search);
  });
  return asked;
}

/** @param {string} path */
const ofSuggestions = (path) => /^\/(assets\/(combobox|recherche)\.|recherche\/)/.test(path);

test('Étant donné un champ, quand il reçoit le focus, alors il s\'annonce par son nom comme une boîte de choix fermée.', async () => {
  const { page, box } = await open();
  await box.focus();
  assert.equal(await box.ariaSnapshot(), '- combobox "Que cherchez-vous ?"');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await page.getByRole('combobox', { name: /^Où \? commune ou code postal$/ }).count(), 1);
  assert.equal(await page.getByRole('listbox').count(), 0);
  await page.context().close();
});

test('Étant donné une liste ouverte, alors le nombre de propositions est annoncé, et chacune a son nom.', async () => {
  const { page, box } = await open({}, { label: WHERE });
  await box.pressSequentially('13790');
  const names = await suggested(page);
  assert.equal(await page.getByRole('status').filter({ hasText: 'proposition' }).textContent(), '4\u00a0propositions');
  assert.equal(await page.getByRole('listbox', { name: 'Propositions' }).count(), 1);
  assert.equal(new Set(names).size, 4);
  for (const name of names) assert.equal(await page.getByRole('option', { name, exact: true }).count(), 1, name);
  await box.fill('13530');
  await page.getByRole('status').filter({ hasText: '1 proposition' }).waitFor();
  await page.context().close();
});

test('Étant donné une liste ouverte, en clair ou en sombre, alors axe ne trouve rien.', async () => {
  for (const viewport of [PHONE, DESK]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      // axe is let in past the security policy, which privacy.test.js holds to its word.
      const { page, box } = await open({ viewport, colorScheme, bypassCSP: true });
      await box.pressSequentially('nounou');
      await suggested(page);
      await box.press('ArrowDown');
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html.slice(0, 150)}`), []);
      await page.context().close();
    }
  }
});

test('Étant donné un zoom de 400 %, quand je parcours la liste, alors la proposition active se voit et la page ne défile pas de côté.', async () => {
  const { page, box } = await open({ viewport: { width: 320, height: 256 } }, { label: WHERE });
  await box.pressSequentially('saint');
  const { length } = await suggested(page);
  for (let at = 0; at < length; at += 1) {
    await box.press('ArrowDown');
    const option = page.locator('[aria-selected="true"]');
    const shown = await option.evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth && element.contains(middle);
    });
    assert.ok(shown, (await option.textContent()) ?? '');
  }
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  await page.context().close();
});

test('Étant donné des couleurs forcées, alors la proposition active se distingue des autres.', async () => {
  const { page, box } = await open({ forcedColors: 'active' });
  await box.pressSequentially('cr');
  await suggested(page);
  await box.press('ArrowDown');
  const styles = await options(page).evaluateAll((all) => all.map((option) => getComputedStyle(option).outlineStyle));
  assert.deepEqual([...new Set(styles.slice(1))], ['none']);
  assert.equal(styles[0], 'solid');
  await page.context().close();
});

test('Étant donné une page sans JavaScript, alors deux liens tiennent la place des deux champs.', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  assert.equal(await page.getByRole('combobox').count(), 0);
  assert.ok(await page.getByRole('link', { name: 'Choisir un service' }).isVisible());
  assert.ok(await page.getByRole('link', { name: 'Choisir ma commune' }).first().isVisible());
  await page.context().close();
});

test('Étant donné une page où rien n\'a reçu le focus, alors rien des propositions n\'est chargé.', async () => {
  /** @type {string[]} */
  let asked = [];
  const { page, box } = await open({}, { before: async (fresh) => void (asked = requests(fresh)) });
  await page.waitForLoadState('load');
  assert.deepEqual(asked.filter(ofSuggestions), []);
  await box.pressSequentially('cr');
  await suggested(page);
  const loaded = asked.filter(ofSuggestions).map((path) => path.replace(/\.[0-9a-f]{16}\./, '.'));
  assert.deepEqual(loaded.sort(), ['/assets/combobox.js', '/assets/recherche.js', '/recherche/manifeste.bin', '/recherche/urgences.json']);
  await page.context().close();
});

test('Étant donné un réseau lent, quand j\'écris avant que les propositions soient là, alors elles répondent à ce que j\'ai écrit.', async () => {
  /** @type {() => void} */
  let arrive = () => {};
  const arrived = new Promise((resolve) => (arrive = () => resolve(null)));
  const before = async (/** @type {import('playwright-core').Page} */ page) =>
    page.route('**/recherche/manifeste.bin', async (route) => {
      await arrived;
      await route.continue();
    });
  const { page, box } = await open({}, { before });
  await box.pressSequentially('micro');
  assert.equal(await options(page).count(), 0);
  arrive();
  assert.equal((await suggested(page))[0], 'Micro-crèche');
  await page.context().close();
});

test('Étant donné des noms qui arrivent tard, quand le texte a changé, alors ils ne sont plus proposés.', async () => {
  /** @type {(() => void)[]} */
  const late = [];
  const before = async (/** @type {import('playwright-core').Page} */ page) =>
    page.route('**/recherche/index/*', async (route) => {
      await new Promise((resolve) => late.push(() => resolve(null)));
      await route.continue();
    });
  const { page, box } = await open({}, { before });
  const asking = page.waitForRequest('**/recherche/index/*');
  await box.pressSequentially('nuage');
  await asking;
  await box.fill('micro');
  assert.equal((await suggested(page))[0], 'Micro-crèche');
  const answered = page.waitForEvent('requestfinished', (request) => request.url().includes('/recherche/index/'));
  late.forEach((arrive) => arrive());
  await answered;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  assert.equal((await suggested(page)).filter((text) => text.includes('Nuage')).length, 0);
  await page.context().close();
});

test('Étant donné des données absentes, quand je presse Entrée, alors la recherche part ; au focus suivant, elles sont redemandées.', async () => {
  let absent = true;
  const before = async (/** @type {import('playwright-core').Page} */ page) =>
    page.route('**/recherche/manifeste.bin', (route) => (absent ? route.fulfill({ status: 404, body: '' }) : route.continue()));
  const { page, box } = await open({}, { before });
  const failed = page.waitForResponse('**/recherche/manifeste.bin');
  await box.pressSequentially('crèche');
  await failed;
  await assertClosed(box, 'crèche');
  absent = false;
  await page.getByRole('combobox', { name: WHERE }).focus();
  await box.fill('');
  await box.pressSequentially('cr');
  assert.equal((await suggested(page))[0], 'Crèche tous les types');
  absent = true;
  await page.reload();
  await box.fill('crèche');
  await box.press('Enter');
  await page.waitForURL((url) => url.pathname === '/recherche/' && url.search === '?q=cr%C3%A8che');
  await page.context().close();
});

test('Étant donné un navigateur qui épargne les données, quand j\'écris un nom, alors aucun fichier de noms n\'est demandé.', async () => {
  const before = (/** @type {import('playwright-core').Page} */ page) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const { page, box } = await open({}, { before });
  const asked = requests(page);
  await box.pressSequentially('nuage');
  await page.getByRole('status').filter({ hasText: 'Pas de proposition' }).waitFor();
  assert.deepEqual(asked.filter((path) => path.startsWith('/recherche/index/')), []);
  await page.context().close();
});

test('Étant donné ce que j\'écris, alors aucune requête ne le dit.', async () => {
  const { page, box } = await open({}, { label: WHAT });
  const asked = requests(page);
  await box.pressSequentially('nuage à pois');
  await options(page).filter({ hasText: 'ouvre sa fiche' }).waitFor();
  await page.getByRole('combobox', { name: WHERE }).pressSequentially('trets');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/recherche/' && url.search !== '');
  await page.locator('[data-cartes] .card').first().waitFor();
  assert.deepEqual(asked.filter((path) => /nuage|pois|trets/i.test(path)), []);
  await page.context().close();
});
