// What the comboboxes suggest: scripts/combobox/CRITERES.md, sentence by sentence.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { serveSite } from '../site.js';
import { assertClosed, COMMUNE, openBox, options, suggested, WHAT, WHERE } from './boxes.js';
import { PHONE, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());

/** @param {Parameters<typeof openBox>[2]} [more] */
const open = (more) => openBox(browser, { baseURL: site.url, viewport: PHONE }, more);

test('Étant donné « Que cherchez-vous ? », quand j\'écris « cr », alors le groupe « Crèche » est proposé avant les types.', async () => {
  const { page, box } = await open();
  await box.pressSequentially('cr');
  const all = await suggested(page);
  assert.equal(all[0], 'Crèche tous les types');
  assert.ok(all.includes('Micro-crèche') && all.includes('Crèche familiale'), all.join());
  await page.context().close();
});

test('Étant donné un mot des familles, quand j\'écris « nounou », alors les types qu\'il désigne sont proposés avec ce mot.', async () => {
  const { page, box } = await open();
  await box.pressSequentially('nounou');
  assert.ok((await suggested(page)).includes('Assistante maternelle « nounou »'));
  await page.context().close();
});

test('Étant donné une faute de frappe, quand j\'écris « crehce », alors « Crèche » est proposé.', async () => {
  const { page, box } = await open();
  await box.pressSequentially('crehce');
  assert.equal((await suggested(page))[0], 'Crèche tous les types');
  await page.context().close();
});

test('Étant donné un champ vide, quand je presse la flèche du bas, alors les groupes sont proposés.', async () => {
  const { page, box } = await open();
  await box.focus();
  await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/recherche/manifeste.bin`).length > 0);
  await box.press('ArrowDown');
  const all = await suggested(page);
  assert.ok(all.length > 3 && all.every((text) => text.endsWith(' tous les types')), all.join());
  await page.context().close();
});

test('Étant donné le nom d\'un service, quand je choisis sa proposition, alors sa fiche s\'ouvre.', async () => {
  const { page, box } = await open();
  await box.pressSequentially('nuage a po');
  await options(page).filter({ hasText: 'ouvre sa fiche' }).waitFor();
  assert.deepEqual(await suggested(page), ['Multi-accueil Le Nuage à Pois (exemple) Multi-accueil, Trets (ouvre sa fiche)']);
  await box.press('ArrowDown');
  await box.press('Enter');
  await page.waitForURL('**/fiches/multi-accueil-nuage-a-pois-trets/');
  await page.context().close();
});

test('Étant donné « Où ? », quand j\'écris « ST CYP », alors « Saint-Cyprien » est proposé avec son code postal.', async () => {
  const { page, box } = await open({ label: WHERE });
  await box.pressSequentially('ST CYP');
  assert.deepEqual(await suggested(page), ['Saint-Cyprien 66750']);
  await page.context().close();
});

test('Étant donné un code postal de plusieurs communes, quand je l\'écris, alors il est proposé, puis chacune de ses communes.', async () => {
  const { page, box } = await open({ label: WHERE });
  await box.pressSequentially('13790');
  assert.deepEqual(await suggested(page), [
    '13790 Rousset, Peynier, Châteauneuf-le-Rouge',
    '13790 Rousset',
    '13790 Peynier',
    '13790 Châteauneuf-le-Rouge',
  ]);
  await box.press('ArrowUp');
  await box.press('Enter');
  await box.press('Enter');
  await page.waitForURL((url) => url.search === '?ou=13790+Ch%C3%A2teauneuf-le-Rouge');
  await page.locator('[data-compris] a').first().waitFor();
  assert.deepEqual(await page.locator('[data-compris] a').allTextContents(), ['Châteauneuf-le-Rouge']);
  await page.context().close();
});

test('Étant donné « Votre commune », quand je choisis une commune et presse Entrée, alors sa page s\'ouvre au relais.', async () => {
  const { page, box } = await open({ label: COMMUNE });
  await box.pressSequentially('rous');
  assert.ok((await suggested(page)).includes('Rousset'));
  await options(page).getByText('Rousset', { exact: true }).click();
  await assertClosed(box, 'Rousset');
  await box.press('Enter');
  await page.waitForURL((url) => url.pathname === '/communes/rousset/' && url.hash === '#votre-relais');
  await page.context().close();
});

test('Étant donné un texte que rien ne continue, quand je l\'écris, alors la liste reste fermée et c\'est annoncé.', async () => {
  const { page, box } = await open();
  await box.pressSequentially('zzyzx');
  await page.getByRole('status').filter({ hasText: 'Pas de proposition. Entrée cherche ce que vous avez écrit.' }).waitFor();
  await assertClosed(box, 'zzyzx');
  await page.context().close();
});

test('Étant donné du HTML, quand je l\'écris, alors il reste du texte.', async () => {
  const { page, box } = await open();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  for (const typed of ['<img src=x onerror=document.title=1> crèche', '$& $1 crèche', '\u202eمرحبا', '👶🏽', 'a'.repeat(300)]) {
    await box.fill(typed);
    await page.getByRole('status').filter({ hasText: /proposition/ }).first().waitFor();
    assert.equal(await page.locator('.combobox img').count(), 0);
    await box.fill('');
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('Étant donné des mots de détresse, quand je les écris, alors rien n\'est proposé, ni à leur place ni pour les finir.', async () => {
  for (const label of [WHAT, WHERE]) {
    const { page, box } = await open({ label });
    await box.fill('trets');
    await page.locator('.combobox [role="status"]:not(:empty)').waitFor({ state: 'attached' });
    for (const text of ['mourir', 'suicid']) {
      await box.fill(text);
      await assertClosed(box, text);
    }
    await page.context().close();
  }
});
