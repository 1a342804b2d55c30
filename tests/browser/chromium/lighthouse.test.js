// Lighthouse as on a phone: accessibility, best practices and search engines. Its figure for speed
// depends on the machine, so it is told and not held: privacy.test.js holds what a visit loads.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { repository, serveSite } from '../site.js';

const checkers = createRequire(join(repository, 'tests/checkers/package.json'));
const load = (/** @type {string} */ name) => import(pathToFileURL(checkers.resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const site = await serveSite();
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});
after(async () => {
  await chrome.kill();
  await site.stop();
});

/** A fiche of a real town hall: an invented record asks search engines to leave it out. */
const PAGES = ['/', '/fiches/mairie-trets/', '/communes/trets/', '/familles/modes-accueil/'];
const HELD = ['accessibility', 'best-practices', 'seo'];

for (const path of PAGES) {
  test(`${path} leaves Lighthouse nothing to say`, async (t) => {
    const { lhr } = await lighthouse(site.url + path, { port: chrome.port, logLevel: 'silent' });
    const score = (/** @type {string} */ name) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
    t.diagnostic(`performance: ${score('performance')}`);
    const audits = Object.values(lhr.audits);
    const failed = audits.filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary');
    assert.deepEqual(
      HELD.map((name) => [name, score(name)]),
      HELD.map((name) => [name, 100]),
      failed.map(({ id }) => id).join(', '),
    );
  });
}
