// Screenshots of every kind of page, for looking:
//   node tests/browser/captures.mjs [FOLDER] [PATH...]      /tmp/captures, one page of each kind
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newVisitor, startBrowser } from './chromium/browser.js';
import { onePageOfEachKind, readPages } from './pages.js';
import { serveSite } from './site.js';

const [folder = '/tmp/captures', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await serveSite();
const browser = await startBrowser();
try {
  const paths = wanted.length > 0 ? wanted : onePageOfEachKind(readPages(site.folder)).map(({ path }) => path);
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await capture(paths, { width, height: 800 }, colorScheme);
    }
  }
  await printed(paths);
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
  const context = await newVisitor(browser, { baseURL: site.url });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(path);
    await page.pdf({ path: target(path, 'print.pdf'), format: 'A4' });
  }
  await context.close();
}

/**
 * @param {string} path
 * @param {string} suffix
 */
function target(path, suffix) {
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '_') || 'accueil';
  return join(folder, `${name}-${suffix}`);
}
