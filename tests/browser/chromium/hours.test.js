// Whether it is open, and the week of a fiche: always by the clocks of the place, whatever the reader's.
// Whose they are is told to who reads another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { DESK, PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CRECHE = '/fiches/multi-accueil-nuage-a-pois-trets/';
const TOYS = '/fiches/ludotheque-de-rond-peynier/';
/** Tuesday, 18:10 in Paris: 14:10 in Cayenne, Wednesday 02:10 in Tokyo. */
const TUESDAY = '2026-11-24T17:10:00Z';

/**
 * A page as it is read at an instant.
 *
 * @param {string} path
 * @param {string} instant
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function readAt(path, instant, options = {}) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE, timezoneId: 'Europe/Paris', ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(instant));
  await page.goto(path);
  return page;
}

/** @param {import('playwright-core').Page} page the text of each row of the week */
async function week(page) {
  await page.locator('.live-week tr').first().waitFor();
  const rows = await page.locator('.live-week tr').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

const state = '.identity .open-state p';

for (const timezoneId of ['Europe/Paris', 'Europe/Madrid', 'America/Cayenne', 'Asia/Tokyo']) {
  const told = !timezoneId.startsWith('Europe/');
  test(`it is the hour of Paris in ${timezoneId}`, async () => {
    const page = await readAt(CRECHE, TUESDAY, { timezoneId });
    await page.locator(state).waitFor();
    const said = (await page.locator(state).innerText()).replace(/\s/g, ' ');
    assert.equal(said, `Ouvert, ferme à 18 h 30${told ? ' (heure de Paris)' : ''}`);
    assert.equal((await week(page))[1], "Mardi 24 7 h 30 – 18 h 30 aujourd'hui");
    assert.equal(await page.locator('.live-week [aria-current="date"]').innerText(), 'Mardi 24');
    assert.equal(/À l'heure de Paris\./.test(await page.locator('.live-week').innerText()), told);
    await page.context().close();
  });
}

test('a card says whose hour it is to who reads another', async () => {
  for (const [timezoneId, said] of [
    ['Europe/Paris', 'Ouvert, ferme à 18 h 30'],
    ['Asia/Tokyo', 'Ouvert, ferme à 18 h 30 (heure de Paris)'],
  ]) {
    const page = await readAt('/services/multi-accueil/', TUESDAY, { timezoneId });
    const card = page.locator('.card').filter({ hasText: 'Nuage' });
    const line = card.locator('[data-calendrier]');
    await line.waitFor();
    assert.equal((await line.innerText()).replace(/\s/g, ' '), said);
    assert.ok(!(await card.locator('.usual').isVisible()), 'the usual hours give way');
    await page.context().close();
  }
});

test('a closure of the moment closes its days, and the page says so above the hours', async () => {
  const page = await readAt(TOYS, '2026-12-05T09:00:00Z');
  const rows = await week(page);
  assert.deepEqual(rows.slice(4, 6), ['Vendredi 4 Fermé exceptionnellement', "Samedi 5 Fermé aujourd'hui exceptionnellement"]);
  assert.equal((await page.locator(state).innerText()).replace(/\s/g, ' '), 'Fermé, ouvre mercredi à 14 h');
  await page.context().close();
});

test('the weeks are turned with the keyboard alone', async () => {
  const page = await readAt(CRECHE, TUESDAY);
  assert.equal((await week(page)).length, 7);
  const title = page.locator('.week-head h3');
  assert.equal(await title.innerText(), 'Semaine du 23 novembre 2026');
  assert.ok(await page.getByRole('button', { name: 'Semaine précédente' }).isDisabled());
  await page.getByRole('link', { name: /^Appeler/ }).first().focus();
  await tabTo(page, 'Semaine suivante');
  for (let turn = 0; turn < 5; turn += 1) await page.keyboard.press('Enter');
  assert.equal(await title.innerText(), 'Semaine du 28 décembre 2026, vacances scolaires');
  assert.equal((await week(page))[4], 'Vendredi 1 Fermé jour férié');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  assert.equal(await title.innerText(), 'Semaine du 21 décembre 2026, vacances scolaires');
  const usual = page.locator('.weeks');
  assert.ok(!(await usual.isVisible()));
  await tabTo(page, 'Horaires habituels');
  await page.keyboard.press('Enter');
  assert.ok(await usual.isVisible());
  await page.context().close();
});

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name of a button
 */
async function tabTo(page, name) {
  const wanted = await page.getByRole('button', { name }).elementHandle();
  for (let tab = 0; tab < 30; tab += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((button) => document.activeElement === button, wanted)) return;
  }
  assert.fail(`${name} is not reached`);
}

for (const viewport of [PHONE, DESK]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing on weeks and cards at ${viewport.width} px, ${colorScheme}, and nothing is too wide`, async () => {
      for (const path of [CRECHE, TOYS, '/services/mairie/']) {
        const page = await readAt(path, TUESDAY, { viewport, colorScheme, bypassCSP: true });
        await page.evaluate(axe);
        await page.locator('[data-calendrier]:not([hidden])').first().waitFor();
        const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run());
        assert.deepEqual(violations.map((/** @type {{ id: string }} */ { id }) => id), [], path);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width, path);
        await page.context().close();
      }
    });
  }
}

test('without JavaScript the usual weeks stand, and nothing is said of now', async () => {
  for (const path of [CRECHE, '/services/multi-accueil/']) {
    const page = await readAt(path, TUESDAY, { javaScriptEnabled: false });
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    assert.doesNotMatch(text, /Ouvert,|Fermé, ouvre|heure de Paris|Semaine du|aujourd'hui/);
    assert.match(text, path === CRECHE ? /Lundi 7 h 30 – 18 h 30/ : /Lun-ven 7h30-18h30/);
    await page.context().close();
  }
});
