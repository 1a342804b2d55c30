// html-validate over one page of each kind: what the W3C's checker lets pass.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { onePageOfEachKind, readPages } from './pages.js';
import { buildSite, repository } from './site.js';

const checkers = createRequire(join(repository, 'tests/checkers/package.json'));
const { HtmlValidate } = await import(pathToFileURL(checkers.resolve('html-validate')).href);

const site = buildSite();
after(site.remove);

/**
 * @typedef {object} Message
 * @property {number} line
 * @property {number} column
 * @property {string} ruleId
 * @property {string} message
 */

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // "16–25 ans" is a heading's name: HTML lets an id begin with a digit.
    'valid-id': ['error', { relaxed: true }],
    // A list may have a name (ARIA 1.2), and screen readers say it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // What our own host sends needs no digest in the page: its name holds one.
    'require-sri': ['error', { target: 'crossorigin' }],
    // What a box suggests is a listbox (WAI-ARIA 1.2, combobox): a select takes no typed text.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The stylesheet keeps a number on one line, and the link holds the service's name too.
    'tel-non-breaking': 'off',
    // A heading that says the commune and the kind is worth more than a length.
    'long-title': 'off',
  },
});

for (const { path } of onePageOfEachKind(readPages(site.folder))) {
  test(path, async () => {
    const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
    const report = await validator.validateFile(file);
    /** @type {{ messages: Message[] }[]} */
    const results = report.results;
    const messages = results.flatMap((result) => result.messages);
    assert.deepEqual(
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
      [],
    );
  });
}
