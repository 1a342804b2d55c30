import { fold } from '../texte.js';
import { ASKING, NEUTRAL_WORDS } from './mots-neutres.js';
import { isSearched, singular, words } from './mots.js';

/**
 * A word of what was typed.
 *
 * @typedef {object} Token
 * @property {string} typed
 * @property {string} folded
 * @property {string} word in the singular
 * @property {boolean} searched not a stop word
 * @property {boolean} last more letters may follow
 * @property {number} start where it stands in the text
 * @property {number} end
 * @property {boolean} tied whether a hyphen ties it to the one before
 * @property {'place' | 'kind' | 'need' | 'street' | 'noise' | 'intent' | 'refused' | null} role what it was understood as
 */

/** Nobody types more; what comes after is not read. */
const LONGEST = 300;
const MOST_WORDS = 48;

/**
 * A sigle with its dots, a day cut short, a postal code with its space, an age with a decimal, an hour, what stands before a number and
 * means less or more, or a run of letters and digits.
 */
const WORD = new RegExp(
  [
    '(?:\\p{L}\\.)+\\p{L}(?![\\p{L}\\p{N}\\p{M}])', '(?:\\p{L}\\. ){2,}\\p{L}(?![\\p{L}\\p{N}\\p{M}])', '(?:lun|mar|merc?|jeu|vend?|sam|dim)\\.',
    '\\d\\d[ \\u00a0]\\d{3}(?!\\d)', '\\d{1,2}[.,]\\d(?= ?(?:ans?|mois))', '\\d{1,2}:\\d\\d', '[-\\u2013\\u2212<>](?= ?(?:de |d.)?\\d{1,2}[ \\u00a0]?(?:ans?|mois|sem))', '\\+',
    '[\\p{Alphabetic}\\p{N}\\p{M}]+',
  ].join('|'), 'giu',
);

/**
 * @param {string} query
 * @returns {Token[]}
 */
export function tokens(query) {
  const text = query.slice(0, LONGEST).normalize('NFC');
  const found = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  /** @type {Set<string>} */
  const said = new Set();
  return found.map((match, at) => {
    const end = match.index + match[0].length;
    const sign = /^[-\u2013\u2212<>+]$/.test(match[0]);
    // "-3 ans" is less, "18 mois - 3 ans" is from one to the other.
    const folded = sign ? signOf(match[0], text.slice(end)) : folding(match[0]);
    // A word that is said again says no more, but "Saint-Cyprien ou Saint-André".
    const again = isSearched(folded) && said.has(folded) && !/^s(?:ain)?te?s?$/.test(folded);
    said.add(folded);
    return {
      typed: match[0],
      folded,
      word: singular(folded),
      searched: isSearched(folded),
      last: at === found.length - 1 && end === text.length,
      start: match.index,
      end,
      tied: /[-\u2010\u2011]/.test(text.charAt(match.index - 1)),
      role: isMoney(match[0], text.slice(0, match.index), text.slice(end)) ? 'refused' : NEUTRAL_WORDS.has(folded) || sign || again || isChild(folded, found[at - 1]?.[0], found[at + 1]?.[0]) ? 'noise' : null,
    };
  });
}

/**
 * "20000 euros", "salaire de 13790": no postal code.
 *
 * @param {string} typed
 * @param {string} before
 * @param {string} after
 */
const isMoney = (typed, before, after) =>
  /^\d/.test(typed) && (/^ ?(?:€|eur|par (?:mois|an))/i.test(after) || /(?:gagn\S*|touch\S*|(?:salaire|revenu|brut|net|budget|loyer|quotient|impôt)\S* (?:annuel )?(?:de|est)) $/i.test(before));

/**
 * "Mes petits", "les petits que je garde": a child, where "Les Petits Loups" is a name.
 *
 * @param {string} folded
 * @param {string} [before]
 * @param {string} [after]
 */
const isChild = (folded, before = '', after = '') =>
  /^p(?:e|')?tite?s?$/.test(folded) && (/^(?:mon|ma|mes|notre|nos|son|sa|ses|leurs?)$/i.test(before) || /^(?:que|qui)$/i.test(after));

/** @param {string} typed "R.P.E." as "rpe", "7:30" as "7h30", "mer." as it is */
const folding = (typed) => fold(/\p{L}\. ?\p{L}|\d\s\d/u.test(typed) ? typed.replace(/[.\s]/g, '') : typed.replace(':', 'h'));

/**
 * @param {string} sign
 * @param {string} after what follows it
 */
const signOf = (sign, after) => (/[<>+]/.test(sign) ? sign : /^(?: ?d|\d)/.test(after) ? '-' : '–');

/**
 * Whether a query asks a question, which a text answers better than a service.
 *
 * @param {Token[]} tokens
 */
export const isQuestion = (tokens) => tokens.some(({ folded }) => ASKING.has(folded));

/**
 * What was typed of some tokens; what stands between two of them is left out where it says
 * something else.
 *
 * @param {string} query
 * @param {Token[]} run
 */
export function typedText(query, run) {
  const text = query.normalize('NFC');
  return stretches(text, run).map(({ start, end }) => text.slice(start, end)).join(' ');
}

/**
 * The query without some of its words.
 *
 * @param {string} query
 * @param {Token[]} run
 */
export function without(query, run) {
  let text = query.normalize('NFC');
  for (const { start, end } of stretches(text, run).reverse()) text = `${text.slice(0, start)} ${text.slice(end)}`;
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * @param {string} text
 * @param {Token[]} run
 */
function stretches(text, run) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  for (const { start, end } of run) {
    const before = found[found.length - 1];
    const isNext = before && words(text.slice(before.end, start)).length === 0;
    if (isNext) before.end = end;
    else found.push({ start, end });
  }
  return found;
}
