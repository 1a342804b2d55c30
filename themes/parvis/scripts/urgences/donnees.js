/** @typedef {import('./ecoute.js').Help} Help */

/** Where the portal says what calls for help first. */
const ADDRESS = '/recherche/urgences.json';

/** @returns {Help} */
const nothing = () => ({ sauf: [], groupes: [] });

/**
 * What a page itself says of it, so that it needs no network; nothing where it says nothing.
 *
 * @param {ParentNode} page
 * @returns {Help}
 */
export function helpIn(page) {
  try {
    return JSON.parse(page.querySelector('script[data-urgences]')?.textContent ?? '');
  } catch {
    return nothing();
  }
}

/** @returns {Promise<Help>} nothing where it cannot be had */
export async function fetchHelp() {
  try {
    const answer = await fetch(ADDRESS);
    return answer.ok ? await answer.json() : nothing();
  } catch {
    return nothing();
  }
}
