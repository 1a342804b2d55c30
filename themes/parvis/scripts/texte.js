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
  // Most of what is folded, words of names and queries, is ASCII.
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  // Letter by letter: a Greek sigma's small form hangs on its place in the word.
  const lower = Array.from(bare, (letter) => letter.toLowerCase()).join('');
  return lower.replace(/\p{M}/gu, '').replace(/[œæß’ʼ‘]/g, (letter) => OPENED[letter] ?? letter);
}
