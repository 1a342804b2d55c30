// An open page of `marelle serve` follows the files: new text, new styles, faults and their mend.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test, { after, afterEach } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { repository, serveSite } from '../site.js';
import { PHONE, newVisitor, startBrowser } from './browser.js';

// A site that somebody else serves or has built is made of files that are not ours to edit.
const given = process.env.MARELLE_URL ?? process.env.MARELLE_PUBLIC;
const skip = given ? 'edits the files of a site of its own' : false;

const PATH = '/fiches/rpe-sainte-victoire/';
const FILE = 'content/services/institutions/rpe-sainte-victoire.md';
const STYLES = 'themes/parvis/styles';
const LINK = 'link[rel="stylesheet"][href^="/assets/styles."]';

const site = given ? undefined : await serveSite();
after(() => site?.stop());
const browser = await startBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {string} path */
const source = (path) => join(site?.root ?? '', path);
const text = given ? '' : readFileSync(source(FILE), 'utf8');

const manyUnknownKeys = Array.from({ length: 20 }, (_, index) => `cle_${index} = 1\n`).join('');

// A build that makes every page anew is long on a disk that others use too.
const WHOLE_BUILD = { timeout: 60_000 };

/** @type {(() => Promise<void>)[]} */
const closings = [];
afterEach(async () => {
  while (closings.length > 0) await closings.pop()?.();
  writeFileSync(source(FILE), text);
  await untilAsBefore();
});

/** @param {string} path */
const fetched = async (path) => (await fetch(`${site?.url}${path}`)).text();
const pristine = given ? '' : await fetched(PATH);

/** Waits until the server has seen that a test's edits are undone: the next one begins afresh. */
async function untilAsBefore() {
  const deadline = Date.now() + WHOLE_BUILD.timeout;
  const [sheet = ''] = /\/assets\/styles\.[0-9a-f]+\.css/.exec(pristine) ?? [];
  const isAsBefore = async () =>
    (await fetched(PATH)) === pristine &&
    (await fetch(`${site?.url}${sheet}`)).ok &&
    !/à corriger/.test(await fetched('/_etat/'));
  while (!given && !(await isAsBefore())) {
    assert.ok(Date.now() < deadline, 'the server does not see that the edits are undone');
    await pause(20);
  }
}

/**
 * A page of the fiche, connected to the stream, and what the browser complains of.
 *
 * @param {import('playwright-core').BrowserContextOptions} options
 */
async function openFiche(options = {}) {
  const context = await newVisitor(browser, { baseURL: site?.url, viewport: PHONE, ...options });
  closings.push(() => context.close());
  /** @type {string[]} */
  const complaints = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  // The first state makes the page ask whether it is the newest.
  const connected = page.waitForResponse((answer) => answer.request().method() === 'HEAD');
  await page.goto(PATH);
  await connected;
  return { page, complaints };
}

/** @param {string} words */
function addWords(words) {
  writeFileSync(source(FILE), `${text}\n## Essai\n\n${words}\n`);
}

function makeFault() {
  writeFileSync(source(FILE), text.replace(/^type = .*$/m, 'type = "inconnu"'));
}

/**
 * Marks the page: a reload makes a new window, without the mark.
 *
 * @param {import('playwright-core').Page} page
 */
const mark = (page) => page.evaluate(() => void Object.assign(window, { marked: true }));
/** @param {import('playwright-core').Page} page */
const isMarked = (page) => page.evaluate(() => 'marked' in window);

test('an edit shows by itself, and the reader stays where they were', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await page.evaluate(() => {
    const details = document.querySelector('details');
    if (details) details.open = true;
    scrollTo(0, 300);
  });
  const place = () =>
    page.evaluate(() => ({ scroll: scrollY, open: document.querySelector('details')?.open }));
  const before = await place();
  assert.deepEqual(before, { scroll: 300, open: true });
  addWords('Bonjour de la marelle.');
  await page.getByText('Bonjour de la marelle.').waitFor();
  await page.waitForFunction((scroll) => scrollY === scroll, before.scroll);
  assert.deepEqual(await place(), before);
  assert.deepEqual(complaints, []);
});

test('an edit of another page leaves this one alone', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await mark(page);
  const other = 'content/services/exemples/assistant-maternel-trets.md';
  const was = readFileSync(source(other), 'utf8');
  const asked = page.waitForResponse((answer) => answer.request().method() === 'HEAD');
  writeFileSync(source(other), `${was}\nUne phrase de plus.\n`);
  await asked;
  writeFileSync(source(other), was);
  // The page's own edit comes after: whatever the other one did has been done by then.
  assert.ok(await isMarked(page));
  addWords('Puis celle-ci.');
  await page.getByText('Puis celle-ci.').waitFor();
  assert.equal(await isMarked(page), false);
  assert.deepEqual(complaints, []);
});

test('new styles are swapped in without a reload', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await mark(page);
  const folder = source(STYLES);
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(join(repository, STYLES), folder, { recursive: true });
  const [roles = ''] = readdirSync(folder).filter((name) => name.startsWith('01-'));
  const path = join(folder, roles);
  const was = readFileSync(path, 'utf8');
  closings.push(async () => writeFileSync(path, was));
  const shown = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--essai').trim());
  const first = await page.locator(LINK).getAttribute('href');
  // Two saves in a row: the second sheet may be asked for before the first has come.
  for (const colour of ['#fdf8f1', '#fdf8f2', '#fdf8f3']) {
    writeFileSync(path, `${was}\n:root { --essai: ${colour} }\n`);
    await page.waitForResponse(/\/assets\/styles\./, WHOLE_BUILD);
  }
  await page.waitForFunction(
    (link) =>
      document.querySelectorAll(link).length === 1 &&
      getComputedStyle(document.documentElement).getPropertyValue('--essai').trim() === '#fdf8f3',
    LINK,
    WHOLE_BUILD,
  );
  assert.equal(await shown(), '#fdf8f3');
  assert.notEqual(await page.locator(LINK).getAttribute('href'), first);
  assert.ok(await isMarked(page));
  assert.deepEqual(complaints, []);
});

test('a fault shows over the page, and leaves by itself once mended', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await mark(page);
  makeFault();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const words = (await dialog.textContent()) ?? '';
  assert.ok(words.includes(FILE), words);
  assert.match(words, /ligne \d+/);
  assert.ok(((await dialog.locator('.hint').first().textContent()) ?? '').length > 0);
  writeFileSync(source(FILE), text);
  await dialog.waitFor({ state: 'detached' });
  // The page never changed: nothing was reloaded.
  assert.ok(await isMarked(page));
  assert.deepEqual(complaints, []);
});

test('the dialog is used from the keyboard', { skip }, async () => {
  const { page, complaints } = await openFiche();
  makeFault();
  const dialog = page.getByRole('dialog');
  const close = page.getByRole('button', { name: 'Fermer' });
  await dialog.waitFor();
  const onButton = () => close.evaluate((button) => button.matches(':focus'));
  for (let stops = 0; stops < 6 && !(await onButton()); stops += 1) await page.keyboard.press('Tab');
  assert.ok(await onButton());
  const outline = await close.evaluate((button) => getComputedStyle(button).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // Another fault is news: it shows again, and Enter closes it too.
  writeFileSync(source(FILE), text.replace(/^type = .*$/m, 'type = "autre-inconnu"'));
  await dialog.waitFor();
  await close.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
});

test('the first of many faults is in view', { skip }, async () => {
  const { page } = await openFiche();
  writeFileSync(source(FILE), text.replace(/^type = .*$/m, 'type = "inconnu"\n'.concat(manyUnknownKeys)));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const { scrolls, top } = await dialog.evaluate((element) => ({
    scrolls: element.scrollHeight > element.clientHeight,
    top: element.scrollTop,
  }));
  assert.ok(scrolls);
  assert.equal(top, 0);
});

test('the state page follows the builds by itself', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await page.goto('/_etat/');
  await page.getByRole('heading', { name: 'à corriger' }).waitFor({ state: 'detached' });
  makeFault();
  await page.getByRole('heading', { name: 'Une faute à corriger' }).waitFor();
  // It says the fault itself: nothing opens over it.
  assert.equal(await page.getByRole('dialog').count(), 0);
  assert.ok((await page.locator('.place').allTextContents()).some((place) => place.startsWith(FILE)));
  writeFileSync(source(FILE), text);
  await page.getByRole('heading', { name: 'à corriger' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(complaints, []);
});

test('what stands for a page that cannot be built gives way to it', { skip }, async () => {
  const { page } = await openFiche();
  makeFault();
  await page.getByRole('dialog').waitFor();
  rmSync(site?.folder ?? '', { recursive: true });
  const missing = await page.goto(PATH);
  assert.equal(missing?.status(), 503);
  await page.getByRole('heading', { name: 'Une faute à corriger' }).waitFor();
  writeFileSync(source(FILE), text);
  await page.locator('main:not([data-etat])').waitFor(WHOLE_BUILD);
  assert.equal(await page.title(), /<title>([^<]*)/.exec(pristine)?.[1]);
});

test('settings that are gone are told over the page', { skip }, async () => {
  const { page, complaints } = await openFiche();
  await mark(page);
  const settings = source('marelle.toml');
  renameSync(settings, `${settings}.aside`);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.match((await dialog.textContent()) ?? '', /^Une faute à corriger.*marelle\.toml/s);
  renameSync(`${settings}.aside`, settings);
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await isMarked(page));
  assert.deepEqual(complaints, []);
});

test("a template's fault tells its line and the fields it could have used", { skip }, async () => {
  const { page, complaints } = await openFiche();
  const template = source('themes/parvis/templates/commune.html');
  mkdirSync(dirname(template), { recursive: true });
  const ours = readFileSync(join(repository, 'themes/parvis/templates/commune.html'), 'utf8');
  const isThemed = given ? false : existsSync(template);
  closings.push(async () => (isThemed ? writeFileSync(template, ours) : rmSync(template)));
  writeFileSync(template, ours.replace('<h1>{{ page.title }}', '<h1>{{ inconnu.nom }}'));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const words = (await dialog.textContent()) ?? '';
  const line = ours.slice(0, ours.indexOf('<h1>')).split('\n').length;
  assert.ok(words.includes(`themes/parvis/templates/commune.html, ligne ${line}`), words);
  assert.match((await dialog.locator('.hint').first().textContent()) ?? '', /^Ce gabarit reçoit.*\bfacts\b.*\bpage\b/s);
  assert.deepEqual(complaints, []);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing in the dialog, ${colorScheme}`, { skip }, async () => {
    // axe is let in past the security policy, which the other tests hold to its word.
    const { page } = await openFiche({ bypassCSP: true, colorScheme });
    await page.addScriptTag({ content: axe });
    makeFault();
    await page.getByRole('dialog').waitFor();
    const found = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (window).axe.run();
      return violations.map((/** @type {import('axe-core').Result} */ { id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      );
    });
    assert.deepEqual(found, []);
  });
}
