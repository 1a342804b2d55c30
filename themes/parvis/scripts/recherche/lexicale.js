import { begun, likeness, words as wordsOf, wordsOfLines } from './mots.js';

/** @typedef {import('./textes.js').Term} Term */
/** @typedef {import('./textes.js').TextDocument} TextDocument */
/** @typedef {import('./fiches.js').Service} Service */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/** What a word in a text is worth beside one in a name. */
export const IN_TEXTS = 0.4;

/** What "chantent" is worth to "chante", and the other way round. No other form: "couche" is no "coucher". */
const SAID_OF_MANY = 0.8;

/** Fewer letters are a slip away from too many other words: "sourd" is no "source". */
const LEAST_SLIPPED = 7;

/**
 * How well a word of a name or a text answers what was typed. A slip is borne in a long word only,
 * for a short one is another word as often; and in none that texts hold as it is.
 *
 * @param {string} typed
 * @param {string} word
 * @param {string} unfinished
 * @param {boolean} [known] whether some text holds the word as it was typed
 */
export function answers(typed, word, unfinished, known = false) {
  if (typed === word) return 1;
  if (unfinished.length > 2 && word.startsWith(unfinished)) return likeness(typed, word, unfinished);
  if (typed.length > 4 && (`${typed}nt` === word || typed === `${word}nt`)) return SAID_OF_MANY;
  return known || typed.length < LEAST_SLIPPED ? 0 : likeness(typed, word, unfinished);
}

/**
 * The files of words that hold the words of a query, the longest words first: they tell most.
 *
 * @param {Manifest} manifest
 * @param {string[]} words
 * @param {number} most
 * @returns {number[]}
 */
export function wordFiles(manifest, words, most) {
  const byLength = [...words].sort((a, b) => b.length - a.length);
  const files = byLength.map((word) => {
    const after = manifest.wordFiles.findIndex(({ first }) => first > word);
    return Math.max(0, (after < 0 ? manifest.wordFiles.length : after) - 1);
  });
  return manifest.wordFiles.length === 0 ? [] : [...new Set(files)].slice(0, most);
}

/**
 * How words are answered by terms: for each word, what each service or document is worth.
 *
 * @typedef {object} Matches
 * @property {Map<string, { service: Service, worth: number[] }>} services by key
 * @property {Map<number, number[]>} documents by key
 */

/**
 * @param {Term[]} terms
 * @param {string[]} words
 * @param {string} unfinished
 * @returns {Matches}
 */
export function match(terms, words, unfinished) {
  /** @type {Matches} */
  const found = { services: new Map(), documents: new Map() };
  words.forEach((word, at) => {
    const typed = begun(word, unfinished);
    const known = terms.some((term) => term.word === word);
    for (const term of terms) {
      const alike = answers(word, term.word, typed, known);
      if (alike === 0) continue;
      for (const { service, inTexts } of term.services) {
        const known = found.services.get(service.key) ?? { service, worth: words.map(() => 0) };
        known.worth[at] = Math.max(known.worth[at] ?? 0, alike * (inTexts ? IN_TEXTS : 1));
        found.services.set(service.key, known);
      }
      for (const { key, weight } of term.documents) {
        const known = found.documents.get(key) ?? words.map(() => 0);
        known[at] = Math.max(known[at] ?? 0, (alike * weight) / 4);
        found.documents.set(key, known);
      }
    }
  });
  // Words whose file was not read, in the names that were found by another.
  for (const { service, worth } of found.services.values()) {
    const own = wordsOf(service.name);
    words.forEach((word, at) => {
      const typed = begun(word, unfinished);
      worth[at] = Math.max(worth[at] ?? 0, ...own.map((other) => answers(word, other, typed)));
    });
  }
  return found;
}

/**
 * The words of titles, each with the documents whose titles hold it.
 *
 * @typedef {object} Titles
 * @property {TextDocument[]} documents
 * @property {number[]} lengths how many words each title has
 * @property {Map<string, number[]>} words
 */

/**
 * @param {TextDocument[]} documents
 * @returns {Titles}
 */
export function readTitles(documents) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  const lengths = wordsOfLines(documents.map(({ title }) => title)).map((words, rank) => {
    const own = new Set(words);
    for (const word of own) {
      const known = found.get(word);
      if (known) known.push(rank);
      else found.set(word, [rank]);
    }
    return own.size;
  });
  return { documents, lengths, words: found };
}

/**
 * A document among the results.
 *
 * @typedef {object} Found
 * @property {TextDocument} document
 * @property {number} matched how many of the words it answers
 * @property {number} score
 * @property {number} inTitle how many of the words its title holds
 * @property {number} worth how well it answers them, a word in the title counting 1
 */

/**
 * Documents that answer at least half of the words, the best first.
 *
 * @param {Titles} titles
 * @param {string[]} words
 * @param {string} unfinished
 * @param {Map<number, number[]>} inTexts
 * @returns {Found[]}
 */
export function findDocuments({ documents, lengths, words: known }, words, unfinished, inTexts) {
  // A word in many titles tells less.
  const worths = words.map((word) => {
    const typed = begun(word, unfinished);
    const alike = new Float32Array(documents.length);
    for (const [other, ranks] of known) {
      const value = answers(word, other, typed, known.has(word));
      if (value > 0) for (const rank of ranks) alike[rank] = Math.max(alike[rank] ?? 0, value);
    }
    const holding = alike.reduce((sum, value) => sum + Number(value > 0), 0);
    return { alike, rarity: Math.log(1 + documents.length / (1 + holding)) };
  });
  const found = documents.map((document, rank) => {
    const texts = inTexts.get(document.key) ?? [];
    let [matched, score, inTitle, worth] = [0, 0, 0, 0];
    worths.forEach(({ alike, rarity }, at) => {
      const title = alike[rank] ?? 0;
      const value = Math.max(title * 1.5, texts[at] ?? 0);
      if (value > 0) matched += 1;
      if (title > 0) inTitle += 1;
      worth += Math.max(title, Math.min(0.5, texts[at] ?? 0));
      score += value * rarity;
    });
    // Of two titles that hold the words, the one that says little else.
    return { document, matched, inTitle, worth, score: score / (1 + 0.03 * (lengths[rank] ?? 0)) };
  });
  const enough = Math.max(1, Math.ceil(words.length / 2));
  return found
    .filter(({ matched }) => matched >= enough)
    .sort(
      (a, b) =>
        b.matched - a.matched ||
        b.score - a.score ||
        (b.document.day ?? 0) - (a.document.day ?? 0) ||
        (a.document.address < b.document.address ? -1 : 1),
    );
}
