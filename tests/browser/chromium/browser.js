import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

const WITHOUT_NETWORK_OF_ITS_OWN = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<Browser>} */
export function startBrowser() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: root ? [...WITHOUT_NETWORK_OF_ITS_OWN, '--no-sandbox'] : WITHOUT_NETWORK_OF_ITS_OWN,
  });
}

/**
 * A new visitor, who does not wait: ten seconds for what should be there, and no moving scroll.
 *
 * @param {Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function newVisitor(browser, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  return context;
}

/** The narrowest phone in use, a common one, and a desk. */
export const NARROWEST = { width: 320, height: 568 };
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };
