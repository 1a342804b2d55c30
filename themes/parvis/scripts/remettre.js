// What a page hands to the search: what is typed stays out of addresses, which browsers remember
// and sync, until it is known to be harmless.

const KEY = 'marelle.recherche';

/**
 * @param {URLSearchParams} words
 * @returns {boolean} whether the search will find them
 */
export function handOver(words) {
  try {
    sessionStorage.setItem(KEY, words.toString());
    return true;
  } catch {
    return false;
  }
}

/** @returns {string} the words that were handed over, once */
export function takeOver() {
  try {
    const words = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return words;
  } catch {
    return '';
  }
}
