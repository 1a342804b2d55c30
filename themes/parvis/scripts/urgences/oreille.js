// How words sound: who is in distress writes as they speak.
import { fold } from '../texte.js';

/** What French writes in several ways, one after the other. @type {[RegExp, string][]} */
const SOUNDS = [
  [/^(pa|plu)$/, '$1s'],
  [/\u0131/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/^h/, ''],
  [/ph/g, 'f'],
  [/qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/[ae]i/g, 'e'],
  [/en(?=[^aeiou])/g, 'an'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * What spellings of a word have in common: « suisside » sounds like « suicide », and letters that
 * were held down are one.
 *
 * @param {string} word folded
 */
export const sound = (word) => SOUNDS.reduce((text, [written, heard]) => text.replace(written, heard), word);

/** What is listened to of a long query, in characters: half from its start, half from its end. */
const LONGEST_QUERY = 400;
/** No word of a phrase is as long, not even a few in one. */
const LONGEST_WORD = 40;
/** What keeps the two ends of a long query apart: more than may stand between two words of a phrase. */
const APART = ['', '', ''];

/**
 * The folded words of a query: an apostrophe, a hyphen and all that is no letter cut, but a star
 * hides a letter (« su*cide »).
 *
 * @param {string} query
 * @returns {string[]}
 */
export function typedWords(query) {
  // A key that was held down.
  const typed = query.replace(/(\p{L})\1{2,}/gu, '$1$1');
  if (typed.length <= LONGEST_QUERY) return wordsIn(typed);
  const half = LONGEST_QUERY / 2;
  return [...wordsIn(typed.slice(0, half).replace(/\S*$/, '')), ...APART, ...wordsIn(typed.slice(-half).replace(/^\S*/, ''))];
}

/** @param {string} text */
function wordsIn(text) {
  const words = fold(text).replace(/(\p{L})\*+(?=\p{L})/gu, '$1').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.slice(0, LONGEST_WORD));
}

/** The letters that figures stand for among letters. @type {Record<string, string>} */
const LETTERS = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };

/**
 * A word with letters for the figures among its letters: « m0urir ».
 *
 * @param {string} word
 */
export const withLetters = (word) =>
  /^\p{L}+\d\p{L}/u.test(word) ? word.replace(/[01345]/g, (figure) => LETTERS[figure] ?? figure) : word;

/** Shorter words may miss a letter or have it twice, but hold no other one: « poinçon » is no poison. */
const LONG = 8;

/**
 * Whether a word is another, or begins like it, but for one letter more, less, other, or two
 * neighbours exchanged.
 *
 * @param {string} typed
 * @param {string} word
 * @param {boolean} root whether more may follow
 * @param {boolean} strict whether short words hold no other letter
 */
export function oneSlip(typed, word, root, strict) {
  const more = typed.length - word.length;
  if (typed[0] !== word[0] || more < -1 || (more > 1 && !root)) return false;
  let at = 1;
  while (at < word.length && typed[at] === word[at]) at += 1;
  // The end of a root makes the difference: « étrangl* » and « étranger ».
  if (root && word.length < (strict ? LONG - 1 : 5) && at > word.length - 2) return false;
  const meets = (/** @type {number} */ from, /** @type {number} */ wanted) =>
    typed.startsWith(word.slice(wanted), from) && (root || typed.length - from === word.length - wanted);
  if (meets(at + 1, at) || meets(at, at + 1)) return true;
  if (word.length >= (strict ? LONG : LONG - 1) && meets(at + 1, at + 1)) return true;
  return typed[at] === word[at + 1] && typed[at + 1] === word[at] && meets(at + 2, at + 2);
}
