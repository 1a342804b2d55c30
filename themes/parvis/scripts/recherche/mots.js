import { fold } from '../texte.js';
import { sound } from '../urgences/oreille.js';

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
export const isSearched = (word) => word.length > 1 && (word.length > 2 || [...word].length > 1) && !STOP_WORDS.has(word);

/**
 * A folded word of four letters or more without its last `s` or `x`.
 *
 * @param {string} word
 */
export function singular(word) {
  const ends = word.endsWith('s') || word.endsWith('x');
  return ends && word.length > 3 && [...word].length > 3 ? word.slice(0, -1) : word;
}

/**
 * What the forms of a French verb share: "rencontrer", "rencontrée", "rencontrent". Only words of
 * which two are needed are compared so: some nouns share it too.
 *
 * @param {string} word folded, in the singular
 */
export const stem = (word) => /^(.{3,}?)(?:er|ez|ee?|(?<=.{4})(?:ons?|ent))$/.exec(word)?.[1] ?? word;

/**
 * What is heard of a word, for those that are spelt so: "ludotek", "cidf", "paran". French says few of
 * its last letters.
 *
 * @param {string} word folded
 */
export const heardIn = (word) => sound(word).replace(/th/g, 't').replace(/(?:e[rtz]?s?|[dst])$/, '');

/**
 * The words of a text that are searched for: folded, in the singular, without stop words and
 * single letters. The twin of src/search/words.rs.
 *
 * @param {string} text
 * @returns {string[]}
 */
export const words = (text) => wordsOfFolded(fold(text));

/** @param {string} folded */
function wordsOfFolded(folded) {
  const runs = /^[\x00-\x7f]*$/.test(folded) ? folded.split(/[^a-z0-9]+/) : folded.split(/[^\p{Alphabetic}\p{N}]+/u);
  return runs.filter(isSearched).map(singular);
}

/**
 * The words of many texts: folding them together takes a tenth of the time.
 *
 * @param {string[]} lines
 * @returns {string[][]}
 */
export function wordsOfLines(lines) {
  const folded = fold(lines.join('\n')).split('\n');
  return folded.length === lines.length ? folded.map(wordsOfFolded) : lines.map(words);
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

/** Longer words are not compared letter by letter. */
const LONGEST = 48;
/** Three rows that every comparison writes anew: thousands of words are compared for a query. */
const rows = Array.from({ length: 3 }, () => new Uint8Array(LONGEST + 1));

/**
 * The Damerau-Levenshtein distance of two words (a letter more, less, other, or two neighbours
 * exchanged), or `most + 1` when it is greater than `most`.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function slips(one, other, most) {
  if (one === other) return 0;
  const [height, width] = [one.length, other.length];
  if (Math.abs(height - width) > most || height > LONGEST || width > LONGEST) return most + 1;
  let [before, last, row] = /** @type {[Uint8Array, Uint8Array, Uint8Array]} */ (rows);
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = one.charCodeAt(i - 1);
    const former = one.charCodeAt(i - 2);
    let left = i;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= width; j += 1) {
      const own = other.charCodeAt(j - 1);
      const same = /** @type {number} */ (last[j - 1]) + (letter === own ? 0 : 1);
      let value = Math.min(/** @type {number} */ (last[j]) + 1, left + 1, same);
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && former === own) {
        value = Math.min(value, /** @type {number} */ (before[j - 2]) + 1);
      }
      row[j] = left = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(/** @type {number} */ (last[width]), most + 1);
}

/**
 * What was typed of a word, if it is the one that more letters may follow.
 *
 * @param {string} word
 * @param {string} unfinished the last word as it was typed, or nothing
 */
export const begun = (word, unfinished) => (unfinished !== '' && singular(unfinished) === word ? unfinished : '');

/**
 * How well a word answers what was typed: 1 the same, less when it only begins so or holds
 * slips, 0 not at all.
 *
 * @param {string} typed
 * @param {string} word
 * @param {string} unfinished what was typed of it, as it was, when more letters may follow
 */
export function likeness(typed, word, unfinished) {
  if (typed === word) return 1;
  if (unfinished.length > 2 && word.startsWith(unfinished)) return 0.8;
  const most = Math.min(tolerance(typed), tolerance(word));
  if (most === 0) return 0;
  const found = slips(typed, word, most);
  if (found <= most) return found === 1 ? 0.7 : 0.45;
  // A slip in the beginning of a word that is not finished.
  const longer = unfinished !== '' && typed.length > 4 && word.length > typed.length && word[0] === typed[0];
  if (longer && slips(typed, word.slice(0, typed.length), 1) <= 1) return 0.35;
  return 0;
}
