/**
 * What the browser offers for handing a page on.
 *
 * @typedef {object} Means
 * @property {((page: { title: string, url: string }) => Promise<void>) | undefined} share
 * @property {((text: string) => Promise<void>) | undefined} copy
 */

/** @typedef {'shared' | 'cancelled' | 'copied' | 'failed'} Outcome */

/**
 * @param {Navigator} navigator
 * @returns {Means}
 */
function meansOf(navigator) {
  // Both are undefined outside a secure context, whatever the DOM's types say.
  /** @type {Clipboard | undefined} */
  const clipboard = navigator.clipboard;
  return {
    share: 'share' in navigator ? (page) => navigator.share(page) : undefined,
    copy: clipboard && ((text) => clipboard.writeText(text)),
  };
}

/**
 * A page's address without its fragment, where what a family typed about itself may stand.
 *
 * @param {string} address
 * @returns {string}
 */
export function sharedAddress(address) {
  return address.replace(/#.*$/s, '');
}

/**
 * Hands a page to the system's share sheet, or else copies its address.
 *
 * @param {{ title: string, url: string }} page
 * @param {Means} means
 * @returns {Promise<Outcome>}
 */
export async function handOn(page, { share, copy }) {
  if (share) {
    try {
      await share(page);
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
    }
  }
  try {
    if (!copy) return 'failed';
    await copy(page.url);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/**
 * Reveals a "Partager" button where the browser can share or copy; elsewhere it stays hidden.
 * What came of it is said in the page's live region, `[data-message]`.
 *
 * @param {HTMLElement} button
 */
export function wireShareButton(button) {
  const means = meansOf(navigator);
  if (!means.share && !means.copy) return;
  const page = button.ownerDocument;
  const status = page.querySelector('[data-message]');
  /** @type {Record<Outcome, string>} */
  const messages = {
    shared: '',
    cancelled: '',
    copied: button.dataset.copie ?? 'Adresse copiée',
    failed: button.dataset.echec ?? 'La copie n’a pas marché : copiez l’adresse du navigateur',
  };
  button.addEventListener('click', async () => {
    const outcome = await handOn({ title: page.title, url: sharedAddress(location.href) }, means);
    if (status) status.textContent = messages[outcome];
  });
  button.hidden = false;
}

/** @param {HTMLElement} button */
export function wirePrintButton(button) {
  button.addEventListener('click', () => window.print());
  button.hidden = false;
}
