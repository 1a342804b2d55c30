/** @type {Record<string, string>} */
const OPENED = { 'œ': 'oe', 'æ': 'ae', 'ß': 'ss', '’': "'", 'ʼ': "'", '‘': "'" };

/**
 * What two spellings of the same French word have in common: no case, no accent, no ligature.
 * The twin of src/address/fold.rs: tests/search/foldings.json holds both to the same results.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  // What the letters outside of ASCII become is lower case already.
  return text.replace(/[^\x00-\x7f]/gu, foldedLetter).toLowerCase();
}

/** Each letter folds by itself, so that few are ever worked out. @type {Map<string, string>} */
const known = new Map();

/** @param {string} letter */
function foldedLetter(letter) {
  let folded = known.get(letter);
  if (folded === undefined) {
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    // Letter by letter: a Greek sigma's small form hangs on its place in the word.
    const lower = Array.from(bare, (part) => part.toLowerCase()).join('');
    folded = lower.replace(/\p{M}/gu, '').replace(/[œæß’ʼ‘]/g, (part) => OPENED[part] ?? part);
    known.set(letter, folded);
  }
  return folded;
}
