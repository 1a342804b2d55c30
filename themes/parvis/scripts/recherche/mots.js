import { fold } from '../texte.js';

/** Words that say nothing of what is looked for, folded: those of src/search/words.rs. */
const STOP_WORDS = new Set(
  (
    'au aux avec ce ces cet cette chez dans de des du elle en est et eux il ils la le les leur leurs lui mais ne ' +
    'nos notre nous on ont ou par pas plus pour qu que qui sa se ses si son sont sur un une vos votre vous'
  ).split(' '),
);

/**
 * Whether a folded word is searched for.
 *
 * @param {string} word
 */
export const isSearched = (word) => word.length > 1 && [...word].length > 1 && !STOP_WORDS.has(word);

/**
 * A folded word of four letters or more without its last `s` or `x`.
 *
 * @param {string} word
 */
export function singular(word) {
  return /[sx]$/.test(word) && [...word].length > 3 ? word.slice(0, -1) : word;
}

/**
 * The words of a text that are searched for: folded, in the singular, without stop words and
 * single letters. The twin of src/search/words.rs.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  return fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter(isSearched).map(singular);
}

/**
 * How many slips a word may hold: none in a short one, 1, and 2 above seven letters.
 *
 * @param {string} word
 */
export function tolerance(word) {
  if (word.length < 4 || /^\d+$/.test(word)) return 0;
  return word.length > 7 ? 2 : 1;
}

/**
 * The Damerau-Levenshtein distance of two words (a letter more, less, other, or two neighbours
 * exchanged), or `most + 1` when it is greater than `most`.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/**
 * How well a word answers what was typed: 1 the same, less when it only begins so or holds
 * slips, 0 not at all.
 *
 * @param {string} typed
 * @param {string} word
 * @param {boolean} unfinished whether more letters may follow
 */
export function likeness(typed, word, unfinished) {
  if (typed === word) return 1;
  if (unfinished && typed.length > 2 && word.startsWith(typed)) return 0.8;
  const most = tolerance(typed);
  if (most === 0) return 0;
  const found = slips(typed, word, most);
  if (found <= most) return found === 1 ? 0.7 : 0.5;
  // A slip in the beginning of a word that is not finished.
  if (unfinished && typed.length > 4 && slips(typed, word.slice(0, typed.length), 1) <= 1) return 0.4;
  return 0;
}
