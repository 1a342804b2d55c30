// What a text would be about: every word but those of the place, of an age or of an hour.

/** @typedef {import('./besoins.js').Need} Need */
/** @typedef {import('./demande.js').Token} Token */

/** Roles of words that a text may hold. */
const TOLD = new Set(['kind', 'need', 'intent', null]);

/**
 * Whether a text may be about a need: no title is of 19 h, or of 25 December.
 *
 * @param {Need} need
 */
const isTold = ({ type, schedule }) =>
  type !== 'age' && [schedule?.minute, schedule?.before, schedule?.after, schedule?.date].every((part) => part === undefined);

/**
 * @param {Token[]} all
 * @param {{ needs: Need[], run: Token[] }[]} found
 * @param {Set<Token>} pointing words that point to kinds
 * @param {boolean} nowhere whether no place was named
 * @returns {Token[]}
 */
export function topicOf(all, found, pointing, nowhere) {
  const silent = new Set(found.filter(({ needs }) => !needs.every(isTold)).flatMap(({ run }) => run));
  const open = all.filter((token) => token.searched && !silent.has(token));
  const topic = open.filter((token) => pointing.has(token) || TOLD.has(token.role));
  // Words that look for nothing are all there is: a text may still answer them.
  return topic.length === 0 && nowhere ? open.filter(({ folded }) => !/^\d/.test(folded)) : topic;
}
