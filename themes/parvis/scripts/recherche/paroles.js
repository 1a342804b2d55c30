// The words of a need as one text, which patterns read from its beginning.

/** @typedef {import('./demande.js').Token} Token */

/** No need takes more words. */
const MOST = 16;

const DAY = /^(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?s?$/;

/**
 * The words that nothing else was understood as, each followed by a space: "a partir de 7h ".
 *
 * @param {Token[]} rest
 */
export function spoken(rest) {
  const end = rest.findIndex(({ role }) => role !== null && role !== 'noise');
  const free = rest.slice(0, end < 0 ? MOST : Math.min(end, MOST));
  // "lun-ven" is a run of days.
  return free.map(({ folded, tied }, at) => `${at > 0 && tied && DAY.test(folded) ? '-' : ''}${folded} `).join('');
}

/** @param {string} text what a pattern matched of it @returns {number} how many words these are */
export const wordCount = (text) => text.split(' ').filter((word) => word !== '').length;

/** Numbers in letters, folded: those that ages and hours are said with. */
const IN_LETTERS =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'.split(' ');

/** A number, as part of a pattern: "18", "2,5", "dix huit", "un". */
export const NUMBER = `(?:\\d{1,2}(?:[.,]\\d)?|dix (?:sept|huit|neuf)|une|${IN_LETTERS.slice().reverse().filter((word) => !word.includes('-')).join('|')})`;

/** @param {string} text as `NUMBER` takes it */
export function numberOf(text) {
  const figure = Number(text.replace(',', '.'));
  return Number.isNaN(figure) ? Math.max(1, IN_LETTERS.indexOf(text.replace(' ', '-'))) : figure;
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} label without its capital, unless that is a sigle's or a name's: "MAM", "France services" */
export const uncapital = (label) => label.replace(/^(?!France\b)\p{Lu}(?=\p{Ll}|[^\p{L}])/u, (letter) => letter.toLowerCase());
