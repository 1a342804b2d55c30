// The comboboxes of a page, as their tests use them.
import assert from 'node:assert/strict';
import { newVisitor } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

/** The boxes by their labels. */
export const WHAT = /^Que cherchez-vous/;
export const WHERE = /^Où/;
export const COMMUNE = /^Votre commune/;

/**
 * A new visitor's page, with one of its boxes.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {{ label?: RegExp, path?: string, before?: (page: Page) => Promise<unknown> }} [more]
 */
export async function openBox(browser, options, { label = WHAT, path = '/', before } = {}) {
  const context = await newVisitor(browser, options);
  const page = await context.newPage();
  await before?.(page);
  await page.goto(path);
  return { page, box: page.getByRole('combobox', { name: label }) };
}

/** @param {Page} page the options that are shown */
export const options = (page) => page.getByRole('option');

/** @param {Page} page @returns {Promise<string[]>} what they say, a line each */
export async function suggested(page) {
  await options(page).first().waitFor();
  return (await options(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
}

/** @param {Page} page @returns {Promise<string | null>} the option that the keyboard is on */
export async function active(page) {
  return page.evaluate(() => {
    const { activeElement } = document;
    const id = activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    const selected = [...document.querySelectorAll('[role="option"][aria-selected="true"]')];
    if (selected.length !== (option ? 1 : 0) || (option && selected[0] !== option)) return 'aria-selected differs';
    return option?.firstElementChild?.textContent ?? null;
  });
}

/**
 * @param {import('playwright-core').Locator} box
 * @param {string} text
 */
export async function assertClosed(box, text) {
  await box.page().locator('[role="listbox"]:visible').waitFor({ state: 'detached' });
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await box.getAttribute('aria-activedescendant'), null);
  assert.equal(await box.inputValue(), text);
}
