// Screenshots of every kind of page, for looking, and the contact sheets of docs/:
//   node tests/browser/captures.mjs [FOLDER] [PATH...]      /tmp/captures, one page of each kind
// The sheets are FOLDER/portail-clair.png and FOLDER/portail-sombre.png; printed pages are shown
// as wide as the inside of an A4 (190 mm).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newVisitor, startBrowser } from './chromium/browser.js';
import { onePageOfEachKind, readPages } from './pages.js';
import { serveSite } from './site.js';

/** What the sheets show: on a desk, then on a phone. */
const ON_A_DESK = ['/', '/fiches/multi-accueil-nuage-a-pois-trets/', '/communes/rousset/', '/familles/modes-accueil/'];
const ON_A_PHONE = [
  '/',
  '/fiches/multi-accueil-nuage-a-pois-trets/',
  '/communes/trets/',
  '/services/',
  '/services/mairie/',
  '/familles/',
  '/territoires/ctg-sainte-victoire/',
  '/404.html',
];
const SHEET_PX = 1720;
const A4_INSIDE_PX = 718;

const [folder = '/tmp/captures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await serveSite();
const browser = await startBrowser();
try {
  const kinds = onePageOfEachKind(readPages(site.folder)).map(({ path }) => path);
  const paths = wanted.length > 0 ? wanted : [...new Set([...kinds, ...ON_A_DESK, ...ON_A_PHONE])];
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await capture(paths, { width, height: 800 }, colorScheme);
    }
  }
  await printed(paths);
  if (wanted.length === 0) {
    await contactSheet('light', 'portail-clair.png');
    await contactSheet('dark', 'portail-sombre.png');
  }
} finally {
  await browser.close();
  await site.stop();
}

/**
 * @param {string[]} paths
 * @param {{ width: number, height: number }} viewport
 * @param {'light' | 'dark'} colorScheme
 */
async function capture(paths, viewport, colorScheme) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport, colorScheme });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(path);
    await page.screenshot({ path: target(path, `${viewport.width}-${colorScheme}.png`), fullPage: true });
  }
  await context.close();
}

/** @param {string[]} paths */
async function printed(paths) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: { width: A4_INSIDE_PX, height: 1047 } });
  const page = await context.newPage();
  for (const path of paths) {
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    await page.screenshot({ path: target(path, 'print.png'), fullPage: true });
    await page.pdf({ path: target(path, 'print.pdf'), preferCSSPageSize: true });
  }
  await context.close();
}

/**
 * @param {'light' | 'dark'} colorScheme
 * @param {string} name
 */
async function contactSheet(colorScheme, name) {
  const shown = (/** @type {string[]} */ paths, /** @type {number} */ width) =>
    paths.map((path) => picture(target(path, `${width}-${colorScheme}.png`))).join('');
  const page = await browser.newPage({ viewport: { width: SHEET_PX, height: 800 } });
  await page.setContent(`<style>
    body { margin: 20px; background: ${colorScheme === 'light' ? '#c9ccc9' : '#333a3d'}; }
    div { display: grid; gap: 20px; margin-block-end: 20px; }
    .desk { grid-template-columns: repeat(4, 1fr); }
    .phone { grid-template-columns: repeat(8, 1fr); }
    figure { margin: 0; overflow: hidden; max-height: 560px; }
    img { display: block; inline-size: 100%; }
  </style><div class="desk">${shown(ON_A_DESK, 1280)}</div><div class="phone">${shown(ON_A_PHONE, 360)}</div>`);
  await page.screenshot({ path: join(folder, name), fullPage: true });
  await page.close();
}

/** @param {string} file */
function picture(file) {
  return `<figure><img alt="" src="data:image/png;base64,${readFileSync(file).toString('base64')}"></figure>`;
}

/**
 * @param {string} path
 * @param {string} suffix
 */
function target(path, suffix) {
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '_') || 'accueil';
  return join(folder, `${name}-${suffix}`);
}
