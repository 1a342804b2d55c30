// The comboboxes under the hands: scripts/combobox/CRITERES.md, sentence by sentence.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { active, assertClosed, openBox, options, suggested, WHERE } from './boxes.js';
import { DESK, PHONE, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

/**
 * A box where something is suggested, and the names of the options.
 *
 * @param {import('playwright-core').BrowserContextOptions} [more]
 */
async function open(more) {
  const { page, box } = await openBox(browser, { baseURL: site.url, viewport: DESK, ...more }, { label: WHERE });
  await box.pressSequentially('1379');
  await suggested(page);
  const names = await options(page).evaluateAll((all) => all.map((option) => option.firstElementChild?.textContent ?? ''));
  assert.equal(names.length, 4);
  return { page, box, names };
}

test('Étant donné une liste ouverte, quand je presse la flèche du bas, alors la première proposition est active et le focus reste dans le texte.', async () => {
  const { page, box, names } = await open();
  assert.equal(await active(page), null);
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), names[0]);
  assert.equal(await box.evaluate((input) => input === document.activeElement), true);
  assert.equal(await box.inputValue(), '1379');
  await page.context().close();
});

test('Étant donné la dernière proposition active, quand je presse la flèche du bas, alors je reviens au texte, puis à la première.', async () => {
  const { page, names } = await open();
  for (const name of [...names, null, names[0]]) {
    await page.keyboard.press('ArrowDown');
    assert.equal(await active(page), name);
  }
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je presse la flèche du haut, alors la dernière proposition est active.', async () => {
  const { page, names } = await open();
  for (const name of [...names].reverse()) {
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), name);
  }
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page), null);
  await page.context().close();
});

test('Étant donné une liste fermée, quand je presse Alt et la flèche du bas, alors elle s\'ouvre sans rien choisir ; Alt et la flèche du haut la ferme.', async () => {
  const { page, box } = await open();
  await page.keyboard.press('Escape');
  await assertClosed(box, '1379');
  await page.keyboard.press('Alt+ArrowDown');
  await suggested(page);
  assert.equal(await active(page), null);
  await page.keyboard.press('Alt+ArrowUp');
  await assertClosed(box, '1379');
  await page.context().close();
});

test('Étant donné une proposition active, quand je presse Début ou Fin, alors je reviens au début ou à la fin du texte.', async () => {
  const { page, box } = await open();
  for (const [key, place] of /** @type {const} */ ([['Home', 0], ['End', 4]])) {
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await active(page), null);
    await page.keyboard.press(key);
    assert.equal(await active(page), null);
    assert.equal(await box.evaluate((input) => /** @type {HTMLInputElement} */ (input).selectionStart), place);
  }
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je presse Échap, alors elle se ferme et le texte reste ; une seconde fois, le texte s\'efface.', async () => {
  const { page, box } = await open();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await assertClosed(box, '1379');
  await page.keyboard.press('Escape');
  await assertClosed(box, '');
  await page.context().close();
});

test('Étant donné une proposition active, quand je presse Entrée, alors elle remplit le champ et la liste se ferme ; une seconde fois, la recherche part.', async () => {
  const { page, box } = await open();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await assertClosed(box, '13790 Rousset');
  assert.equal(new URL(page.url()).pathname, '/');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/recherche/' && url.search === '?ou=13790+Rousset');
  await page.context().close();
});

test('Étant donné aucune proposition active, quand je presse Entrée, alors la recherche part avec ce que j\'ai écrit.', async () => {
  const { page } = await open();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/recherche/' && url.search === '?ou=1379');
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je presse Tab, alors elle se ferme, le texte reste et le focus avance.', async () => {
  const { page, box } = await open();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await assertClosed(box, '1379');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Rechercher');
  await page.context().close();
});

test('Étant donné un mot que l\'on compose, quand je presse Entrée ou les flèches, alors ces touches restent à la composition.', async () => {
  const { page, box } = await open();
  await box.fill('');
  const devices = await page.context().newCDPSession(page);
  await devices.send('Input.imeSetComposition', { text: 'rous', selectionStart: 4, selectionEnd: 4 });
  assert.ok((await suggested(page)).some((text) => text.startsWith('Rousset')), 'the list follows what is composed');
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    const left = await box.evaluate((input, name) => input.dispatchEvent(new KeyboardEvent('keydown', { key: name, isComposing: true, cancelable: true })), key);
    assert.ok(left, `${key} is not taken`);
    assert.equal(await active(page), null);
  }
  await devices.send('Input.insertText', { text: 'rousset' });
  assert.equal(await box.inputValue(), 'rousset');
  assert.ok((await suggested(page))[0]?.startsWith('Rousset'));
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je clique une proposition, alors elle remplit le champ, qui garde le focus.', async () => {
  const { page, box } = await open();
  await options(page).nth(2).click();
  await assertClosed(box, '13790 Peynier');
  assert.equal(await box.evaluate((input) => input === document.activeElement), true);
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je touche une proposition, alors elle remplit le champ.', async () => {
  const { page, box } = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
  await options(page).nth(3).tap();
  await assertClosed(box, '13790 Châteauneuf-le-Rouge');
  await page.context().close();
});

test('Étant donné une liste ouverte, quand je clique ailleurs, alors elle se ferme et le texte reste.', async () => {
  const { page, box } = await open();
  await page.getByRole('heading', { level: 1 }).click();
  await assertClosed(box, '1379');
  await page.context().close();
});

test('Étant donné une liste ouverte, alors chaque proposition est haute d\'au moins 44 pixels.', async () => {
  const { page } = await open({ viewport: PHONE });
  const heights = await options(page).evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
  assert.ok(heights.every((height) => height >= 44), heights.join());
  await page.context().close();
});
