/** @type {Record<string, string>} */
const LETTERS_OUTSIDE_NFD = { 'œ': 'oe', 'æ': 'ae', '’': "'" };

/**
 * What two spellings of the same French word have in common: no case, no accent, no ligature.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæ’]/g, (letter) => LETTERS_OUTSIDE_NFD[letter] ?? letter);
}
