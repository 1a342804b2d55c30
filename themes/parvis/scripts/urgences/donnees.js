/** @typedef {import('./ecoute.js').Help} Help */
/** @typedef {import('./ecoute.js').HelpGroup} HelpGroup */
/** @typedef {Omit<HelpGroup, 'mots'> & { mots: string }} SentGroup */

/** Where the portal says what calls for help first. */
const ADDRESS = '/recherche/urgences.json';

/** @returns {Help} */
const nothing = () => ({ sauf: [], groupes: [] });

/** @param {string} phrases commas between them */
const listOf = (phrases) => phrases.split(',').filter(Boolean);

/**
 * What is listened to, as the build writes it.
 *
 * @param {string} text
 * @returns {Help}
 */
export function helpOf(text) {
  /** @type {{ sauf: string, groupes: SentGroup[] }} */
  const { sauf, groupes } = JSON.parse(text);
  return { sauf: listOf(sauf), groupes: groupes.map((group) => ({ ...group, mots: listOf(group.mots) })) };
}

/**
 * What a page itself says of it, so that it needs no network; nothing where it says nothing.
 *
 * @param {ParentNode} page
 * @returns {Help}
 */
export function helpIn(page) {
  try {
    return helpOf(page.querySelector('script[data-urgences]')?.textContent ?? '');
  } catch {
    return nothing();
  }
}

/** @returns {Promise<Help>} nothing where it cannot be had */
export async function fetchHelp() {
  try {
    const answer = await fetch(ADDRESS);
    return answer.ok ? helpOf(await answer.text()) : nothing();
  } catch {
    return nothing();
  }
}
