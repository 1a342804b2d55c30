// The map beside the results: the list comes first, nobody else is asked, and keys do it all.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { DESK, PHONE, newVisitor, startBrowser } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABLET = { width: 768, height: 1024 };
const CRECHES = '/recherche/?q=creche&ou=trets';

/**
 * A visit, with what was asked of others and what the browser complained of.
 *
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(path, options = {}) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: DESK, ...options });
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const elsewhere = [];
  /** @type {string[]} */
  const asked = [];
  await context.exposeFunction('reportViolation', (/** @type {string} */ text) => complaints.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      /** @type {any} */ (window).reportViolation(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
    if (!request.url().startsWith(`${site.url}/`)) elsewhere.push(request.url());
  });
  await page.goto(path);
  return { page, complaints, elsewhere, asked };
}

/** @param {Page} page */
const markers = (page) => page.locator('.map-marker');
/** @param {Page} page */
const names = (page) => markers(page).evaluateAll((all) => all.map((marker) => marker.getAttribute('aria-label') ?? ''));
/** @param {Page} page */
const groups = (page) => page.locator('.map-group');

/** @param {Page} page as many services as markers stand for */
async function shown(page) {
  const all = await names(page);
  return all.reduce((sum, name) => sum + (/^\d/.test(name) ? Number.parseInt(name, 10) : 1), 0);
}

test('without JavaScript there is no map, and nothing that leads to one', async () => {
  const { page } = await open(CRECHES, { javaScriptEnabled: false });
  assert.equal(await page.locator('[data-carte]').isVisible(), false);
  assert.equal(await page.locator('[data-voir-carte]').isVisible(), false);
  await page.context().close();
});

test('on a phone the map is fetched once it is asked for, and stands below the list', async () => {
  const { page, complaints, elsewhere, asked } = await open(CRECHES, { viewport: PHONE });
  const button = page.getByRole('button', { name: 'Voir sur la carte' });
  await button.waitFor();
  const before = asked.filter((path) => /carte|contours/.test(path));
  assert.deepEqual(before, [], 'nothing of the map');
  await button.click();
  await markers(page).first().waitFor();
  await page.locator('.map-land').first().waitFor({ state: 'attached' });
  const list = await page.locator('[data-cartes]').boundingBox();
  const map = await page.locator('[data-carte]').boundingBox();
  assert.ok(list && map && map.y >= list.y + list.height, 'below');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE.width);
  assert.deepEqual(complaints, []);
  assert.deepEqual(elsewhere, []);
  await page.context().close();
});

test('with room for it the map stands beside the list, and shows all that was found', async () => {
  const { page, complaints, elsewhere } = await open('/recherche/?q=mairie&ou=perpignan');
  await markers(page).first().waitFor();
  const total = Number.parseInt((await page.locator('[data-compte]').textContent()) ?? '', 10);
  assert.ok(total > 20, 'more than a page');
  assert.equal(await shown(page), total);
  const list = await page.locator('[data-cartes]').boundingBox();
  const map = await page.locator('[data-carte]').boundingBox();
  assert.ok(list && map && map.x >= list.x + list.width, 'beside');
  assert.deepEqual(complaints, []);
  assert.deepEqual(elsewhere, []);
  await page.context().close();
});

test('each marker has a name of its own, and says when its place is not exact', async () => {
  const { page } = await open(CRECHES);
  await markers(page).first().waitFor();
  const all = await names(page);
  assert.equal(new Set(all).size, all.length, all.join('\n'));
  for (const name of all) assert.match(name, /^(\d+\u00a0services, \S.*|\S.*, \S.*, \S.*)$/);
  assert.ok(all.includes('Multi-accueil, Multi-accueil Le Nuage à Pois (exemple), Trets'));
  const near = await page.locator('.map-point-near').evaluateAll((some) => some.map((marker) => marker.getAttribute('aria-label') ?? ''));
  assert.ok(near.length > 0);
  for (const name of near) assert.match(name, /, emplacement approximatif$/);
  await page.context().close();
});

test('keys reach a marker, open what it stands for, and come back', async () => {
  const { page } = await open(CRECHES);
  await markers(page).first().waitFor();
  await page.getByRole('link', { name: 'Passer la carte' }).press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'apres-carte');
  assert.equal(new URL(page.url()).search, '?q=creche&ou=trets', 'the question stays');
  await page.locator('[data-plan]').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('map-marker')), true);
  const marker = page.getByRole('button', { name: /Le Nuage à Pois/ });
  await marker.focus();
  await page.keyboard.press('Enter');
  const link = page.locator('[data-bulle]').getByRole('link', { name: 'Multi-accueil Le Nuage à Pois (exemple)' });
  await link.waitFor();
  assert.equal(await link.evaluate((own) => own === document.activeElement), true);
  assert.match((await page.locator('[data-bulle]').innerText()) ?? '', /^×?\s*Multi-accueil\s/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('[data-bulle]').isVisible(), false);
  assert.equal(await marker.evaluate((own) => own === document.activeElement), true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fiches/multi-accueil-nuage-a-pois-trets/');
  await page.context().close();
});

test('a group says how many it holds and comes nearer on Enter, with the focus', async () => {
  const { page } = await open('/recherche/?q=mairie&ou=perpignan');
  const group = groups(page).first();
  await group.waitFor();
  const name = (await group.getAttribute('aria-label')) ?? '';
  assert.match(name, /^\d+\u00a0services, \S/);
  const total = await shown(page);
  await group.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((gone) => ![...document.querySelectorAll('.map-marker')].some((marker) => marker.getAttribute('aria-label') === gone), name);
  assert.ok((await shown(page)) < total, 'nearer');
  assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('map-marker')), true);
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0, 'who asks for less motion sees none');
  await page.context().close();
});

test('what stands at one place is listed, each with its link', async () => {
  const { page } = await open(CRECHES);
  const group = page.getByRole('button', { name: '2 services, Fuveau' });
  await group.click();
  const bubble = page.locator('[data-bulle]');
  await bubble.getByText('2\u00a0services au même endroit').waitFor();
  assert.equal(await bubble.getByRole('link').count(), 2);
  await page.getByRole('button', { name: 'Fermer' }).click();
  assert.equal(await bubble.isVisible(), false);
  assert.equal(await group.evaluate((own) => own === document.activeElement), true);
  await page.context().close();
});

test('a marker shows its card, and a card its marker', async () => {
  const { page } = await open(CRECHES);
  const marker = page.getByRole('button', { name: /Le Nuage à Pois/ });
  await marker.focus();
  assert.match(await page.locator('.card-lit').innerText(), /Le Nuage à Pois/);
  await page.locator('[data-cartes] .card-name a').first().focus();
  assert.equal(await page.locator('.card-lit').count(), 0);
  await page.locator('.map-lit').waitFor();
  assert.match((await page.locator('.map-lit').getAttribute('aria-label')) ?? '', /Le Nuage à Pois/);
  await page.context().close();
});

test('after a move the same is looked for around what is shown', async () => {
  const { page } = await open(CRECHES);
  await markers(page).first().waitFor();
  const zone = page.getByRole('button', { name: 'Rechercher dans cette zone' });
  assert.equal(await zone.isVisible(), false, 'nothing moved');
  await page.locator('[data-plan]').focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await zone.click();
  await page.waitForURL(({ hash, search }) => /^#pres=\d+(\.\d{1,3})?,\d+(\.\d{1,3})?$/.test(hash) && /^\?q=creche&rayon=(1|2|5|10|30)$/.test(search));
  await page.getByRole('link', { name: 'Retirer « Autour de vous »' }).waitFor();
  assert.equal(await page.getByLabel(/^Où/).inputValue(), '');
  await page.goBack();
  await page.waitForURL(({ hash, search }) => hash === '' && search === '?q=creche&ou=trets');
  await page.context().close();
});

test('the background is asked of another host after a tap, and kept only for who ticks', async () => {
  const { page, elsewhere, complaints } = await open('/');
  const tile = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dde"/></svg>';
  await page.context().route('https://data.geopf.fr/**', (route) => route.fulfill({ contentType: 'image/svg+xml', body: tile }));
  const visit = async () => {
    await page.goto(CRECHES);
    await markers(page).first().waitFor();
    await page.locator('.map-land').first().waitFor({ state: 'attached' });
  };
  const tiles = page.locator('.leaflet-tile');
  const show = page.getByRole('button', { name: 'Afficher le fond de carte' });
  await visit();
  assert.ok(await page.getByText('qui voit alors l\'adresse internet de votre appareil').isVisible());
  assert.deepEqual(elsewhere, []);
  await show.click();
  await page.locator('.leaflet-tile-loaded').first().waitFor();
  assert.ok(await page.locator('.found-map-credit').getByText('IGN').isVisible());
  assert.ok(elsewhere.length > 0);
  for (const address of elsewhere) {
    assert.match(address, /^https:\/\/data\.geopf\.fr\/wmts\?\S+PLANIGNV2\S+&TILEMATRIX=\d+&TILEROW=\d+&TILECOL=\d+$/);
  }
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await visit();
  assert.equal(await tiles.count(), 0, 'forgotten');
  await page.getByLabel("S'en souvenir sur cet appareil").check();
  await show.click();
  await visit();
  await page.locator('.leaflet-tile-loaded').first().waitFor();
  await page.getByRole('button', { name: 'Masquer le fond de carte' }).click();
  assert.equal(await tiles.count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('a background that does not answer is said, and the map stays', async () => {
  const { page } = await open('/');
  await page.context().route('https://data.geopf.fr/**', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(CRECHES);
  await page.getByRole('button', { name: 'Afficher le fond de carte' }).click();
  await page.getByText('Le fond de carte ne répond pas.').waitFor();
  assert.ok((await markers(page).count()) > 0);
  await page.context().close();
});

test('no text becomes markup but the constant of the map', async () => {
  const { page } = await open(CRECHES);
  await markers(page).first().waitFor();
  const tried = await page.evaluate(() => {
    const trial = (/** @type {() => void} */ act) => {
      try {
        act();
        return 'passed';
      } catch (error) {
        return /** @type {Error} */ (error).name;
      }
    };
    const box = document.createElement('div');
    const types = /** @type {any} */ (window).trustedTypes;
    return {
      constant: trial(() => (box.innerHTML = '<svg/>')),
      markup: trial(() => (box.innerHTML = '<b>bonjour</b>')),
      near: trial(() => (box.innerHTML = '<svg/><img src=x>')),
      script: trial(() => (document.createElement('script').src = '/x.js')),
      another: trial(() => types.createPolicy('autre', {})),
      again: trial(() => types.createPolicy('default', {})),
      left: box.innerHTML,
    };
  });
  assert.deepEqual(tried, {
    constant: 'passed', markup: 'TypeError', near: 'TypeError', script: 'TypeError', another: 'TypeError', again: 'TypeError', left: '<svg></svg>',
  });
  await page.context().close();
});

test('what comes to people is counted in words', async () => {
  const { page } = await open('/recherche/?q=aide+a+domicile&ou=trets');
  await page.getByText("1\u00a0service vient chez vous\u00a0: il n'est pas sur la carte.").waitFor();
  assert.equal(await markers(page).count(), 0);
  await page.context().close();
});

test('when the map cannot be read, the list says so and stays', async () => {
  const { page } = await open('/');
  await page.context().route('**/assets/carte.*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(CRECHES);
  await page.getByText("La carte n'a pas pu être affichée.").waitFor();
  assert.ok((await page.locator('[data-cartes] .card').count()) > 0);
  await page.context().close();
});

test('without contours the map still shows where things stand', async () => {
  const { page } = await open('/');
  await page.context().route('**/donnees/contours-*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(CRECHES);
  await markers(page).first().waitFor();
  assert.equal(await page.locator('.map-land').count(), 0);
  await page.context().close();
});

test('no name of a commune is written over another, or under a marker', async () => {
  const { page } = await open('/recherche/?q=mairie&ou=perpignan');
  await page.locator('.map-commune').first().waitFor({ state: 'attached' });
  const over = await page.evaluate(() => {
    const text = (/** @type {Element} */ own) => {
      const range = document.createRange();
      range.selectNodeContents(own);
      return { words: own.textContent ?? '', box: range.getBoundingClientRect() };
    };
    const names = [...document.querySelectorAll('.map-commune')].map(text);
    const marks = [...document.querySelectorAll('.map-count')].map((own) => ({ words: `(${own.textContent})`, box: own.getBoundingClientRect() }));
    return names.flatMap(({ words, box }, at) =>
      [...names.slice(at + 1), ...marks]
        .filter(({ box: other }) => box.left < other.right - 4 && other.left < box.right - 4 && box.top < other.bottom - 4 && other.top < box.bottom - 4)
        .map((other) => `${words} / ${other.words}`),
    );
  });
  assert.deepEqual(over, []);
  await page.context().close();
});

test('forced colours keep every marker', async () => {
  const { page } = await open(CRECHES, { forcedColors: 'active' });
  await markers(page).first().waitFor();
  const drawn = await markers(page).evaluateAll((all) =>
    all.map((marker) => {
      const own = marker.querySelector('.map-count') ?? marker;
      const style = getComputedStyle(own, own === marker ? '::before' : null);
      return `${style.borderStyle} ${style.borderWidth} ${style.forcedColorAdjust}`;
    }),
  );
  assert.ok(drawn.length > 0);
  for (const style of drawn) assert.match(style, /^(solid|dashed) [1-9]/);
  await page.context().close();
});

for (const viewport of [PHONE, TABLET, DESK]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing on the map at ${viewport.width} px, ${colorScheme}`, async () => {
      // axe is let in past the security policy, which the other tests hold to its word.
      const { page } = await open(CRECHES, { viewport, colorScheme, bypassCSP: true });
      const button = page.locator('[data-voir-carte]');
      await page.locator('[data-compte]:not(:empty)').waitFor();
      if (await button.isVisible()) await button.click();
      await markers(page).first().waitFor();
      await page.getByRole('button', { name: /Le Nuage à Pois/ }).press('Enter');
      await page.locator('[data-bulle]:visible').waitFor();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
      assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html.slice(0, 150)}`), []);
      const small = await page.locator('[data-carte] button:visible, [data-carte] label:visible').evaluateAll((all) =>
        all.map((own) => own.getBoundingClientRect()).filter(({ width, height }) => Math.min(width, height) < 43.9).length,
      );
      assert.equal(small, 0, 'targets');
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width);
      await page.context().close();
    });
  }
}
