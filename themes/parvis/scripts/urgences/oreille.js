// How words sound: who is in distress writes as they speak.

/** What French writes in several ways, one after the other. @type {[RegExp, string][]} */
const SOUNDS = [
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

/**
 * The words of a folded text: an apostrophe, a hyphen and all that is no letter cut.
 *
 * @param {string} folded
 * @returns {string[]}
 */
export const wordsIn = (folded) => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

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
  if (typed[0] !== word[0]) return false;
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at += 1;
  // The end of a root makes the difference: « étrangl* » and « étranger ».
  if (root && word.length < (strict ? LONG - 1 : 5) && at > word.length - 2) return false;
  const [left, wanted] = [typed.slice(at), word.slice(at)];
  const meets = (/** @type {string} */ one, /** @type {string} */ other) => (root ? one.startsWith(other) : one === other);
  return (
    meets(left.slice(1), wanted) ||
    meets(left, wanted.slice(1)) ||
    (word.length >= (strict ? LONG : LONG - 1) && meets(left.slice(1), wanted.slice(1))) ||
    (left[0] === wanted[1] && left[1] === wanted[0] && meets(left.slice(2), wanted.slice(2)))
  );
}
