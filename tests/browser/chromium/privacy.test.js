// Nothing leaves the site, nothing is kept, nothing breaks the security policy, pages are light.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { onePageOfEachKind, readPages } from '../pages.js';
import { serveSite } from '../site.js';
import { PHONE, newVisitor, startBrowser } from './browser.js';

const site = await serveSite();
after(site.stop);
const browser = await startBrowser();
after(() => browser.close());
const paths = onePageOfEachKind(readPages(site.folder)).map(({ path }) => path);

/** Every byte of a first visit, in kB once compressed. */
const MOST_KB_OF_A_FICHE = 30;
const MOST_KB_OF_A_PAGE = 60;

/**
 * @typedef {object} Visit
 * @property {string[]} elsewhere addresses asked of other hosts
 * @property {string[]} complaints of the browser: policy, console, scripts, answers
 * @property {number} weight in kB
 * @property {number} cookies
 * @property {number} stored
 * @property {string | null} policy
 */

/**
 * @param {string} path
 * @returns {Promise<Visit>}
 */
async function firstVisit(path) {
  const context = await newVisitor(browser, { baseURL: site.url, viewport: PHONE });
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const elsewhere = [];
  /** @type {Promise<number>[]} */
  const weights = [];
  await context.exposeFunction('reportViolation', (/** @type {string} */ text) => complaints.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      /** @type {any} */ (window).reportViolation(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  // A response whose request never finishes has no body to wait for.
  page.on('requestfinished', (request) => weights.push(weightOf(request)));
  await page.goto(path, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(weights);
  const visit = {
    elsewhere,
    complaints,
    weight: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    cookies: (await context.cookies()).length,
    stored: await page.evaluate(() => localStorage.length + sessionStorage.length),
    policy: await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content'),
  };
  await context.close();
  return visit;
}

/** @param {import('playwright-core').Request} request that has finished */
async function weightOf(request) {
  const response = await request.response();
  return response ? compressedSize(await response.body()) : 0;
}

/** @param {Buffer} body */
const compressedSize = (body) => Math.min(body.length, brotliCompressSync(body).length);

for (const path of paths) {
  test(`a first visit to ${path}`, async (t) => {
    const visit = await firstVisit(path);
    t.diagnostic(`${visit.weight.toFixed(1)} kB`);
    assert.deepEqual(visit.elsewhere, []);
    assert.deepEqual(visit.complaints, []);
    assert.equal(visit.cookies, 0);
    assert.equal(visit.stored, 0);
    assert.match(visit.policy ?? '', /script-src 'self'(;|$)/);
    assert.match(visit.policy ?? '', /require-trusted-types-for 'script'/);
    const most = path.startsWith('/fiches/') ? MOST_KB_OF_A_FICHE : MOST_KB_OF_A_PAGE;
    assert.ok(visit.weight <= most, `${visit.weight} kB, at most ${most}`);
  });
}
