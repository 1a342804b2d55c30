// The Nu HTML checker of the W3C over one page of each kind and the stylesheets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { filesUnder, onePageOfEachKind, readPages } from './pages.js';
import { buildSite, repository } from './site.js';

/** @type {RegExp[]} Messages that are no fault of the site's. */
const TOLERATED = [
  // A file on disk has no origin for 'self' to mean, and JSON-LD is no script that runs:
  // privacy.test.js holds pages to their policy.
  /^(Resource|Inline script) violates Content Security Policy/,
  // The checker's CSS is older than container queries and SVG 2.
  /^CSS: “(container-type|paint-order|vector-effect)”: Property “.+” doesn't exist/,
  /^CSS: Unrecognized at-rule “@container”/,
];

const site = buildSite();
after(site.remove);

/**
 * @typedef {object} Message
 * @property {'error' | 'info' | 'non-document-error'} type
 * @property {string} [url]
 * @property {number} [lastLine]
 * @property {string} message
 * @property {string} [extract]
 */

/**
 * @param {string[]} options
 * @param {string[]} files
 * @returns {Message[]}
 */
function check(options, files) {
  const jar = join(repository, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const { error, stdout, stderr } = spawnSync(
    'java',
    ['-jar', jar, '--format', 'json', '--stdout', ...options, ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  assert.ok(stdout.startsWith('{'), stdout + stderr);
  return JSON.parse(stdout).messages;
}

/** @param {Message} message */
const inWords = ({ url, lastLine, message, extract }) =>
  `${url?.split(site.folder).pop()}:${lastLine}: ${message} ${extract ?? ''}`;

/**
 * @param {import('node:test').TestContext} t
 * @param {Message[]} messages
 */
function assertNoError(t, messages) {
  const faults = messages.filter(({ message }) => !TOLERATED.some((pattern) => pattern.test(message)));
  for (const remark of faults.filter(({ type }) => type === 'info')) t.diagnostic(inWords(remark));
  assert.deepEqual(faults.filter(({ type }) => type !== 'info').map(inWords), []);
}

test('the checker finds a fault where there is one', () => {
  const folder = join(repository, 'tests/browser/faults');
  assert.ok(check([], [join(folder, 'duplicate-id.html')]).some(({ type }) => type === 'error'));
  assert.ok(check(['--css'], [join(folder, 'unknown-property.css')]).some(({ type }) => type === 'error'));
});

test('one page of each kind is valid HTML', (t) => {
  const pages = readPages(site.folder);
  const redirect = pages.filter(({ redirects }) => redirects).slice(0, 1);
  const chosen = [...onePageOfEachKind(pages), ...redirect];
  t.diagnostic(`${chosen.length} pages`);
  assertNoError(t, check([], chosen.map(({ file }) => file)));
});

test('the stylesheets are valid CSS', (t) => {
  const stylesheets = filesUnder(site.folder).filter((file) => file.endsWith('.css'));
  assert.ok(stylesheets.length > 0);
  assertNoError(t, check(['--css'], stylesheets));
});
