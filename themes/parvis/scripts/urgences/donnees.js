/** @typedef {import('./ecoute.js').Help} Help */
/** @typedef {import('./ecoute.js').HelpGroup} HelpGroup */
/** @typedef {Omit<HelpGroup, 'mots'> & { mots: string }} SentGroup as the build writes it */

/** Where the portal says what calls for help first. */
const ADDRESS = '/recherche/urgences.json';

/** @returns {Help} */
const nothing = () => ({ sauf: [], groupes: [] });

/**
 * What is listened to, as the build writes it.
 *
 * @param {string} text
 * @returns {Help}
 */
export function helpOf(text) {
  /** @type {{ listes: string[], sauf: string, groupes: SentGroup[] }} */
  const { listes, sauf, groupes } = JSON.parse(text);
  /** @param {string} phrases commas between them, and lists by their numbers: `@2` */
  const listOf = (phrases) =>
    phrases
      .replace(/@(\d+)/g, (_, number) => listes[number] ?? '')
      .split(',')
      .filter(Boolean);
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
