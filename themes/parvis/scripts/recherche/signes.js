import { stem, words as wordsOf } from './mots.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./fiches.js').Service} Service */

/**
 * An ordinary word or phrase that points to kinds.
 *
 * @typedef {object} Sign
 * @property {number[]} kinds
 * @property {string[]} words in the singular
 * @property {Token[]} run
 */

/** What a word may be understood as and point to kinds all the same. */
const MAY_POINT = new Set(['noise', 'need', 'intent']);

/** What such a word is worth to a service of the kind, beside one in its name. */
export const WORTH = 0.5;

/**
 * Ordinary words that point to kinds: "vacances", "devoirs". One alone asks for nothing: services of
 * the kind answer it as if their texts said it. Two that point to one kind ask for it.
 */
export class Signs {
  /** @param {import('./manifeste.js').Manifest} manifest */
  constructor({ kinds }) {
    /** @type {Map<string, number[]>} */
    this.all = new Map();
    this.longest = 1;
    kinds.forEach(({ words }, kind) => {
      for (const word of words) {
        const own = wordsOf(word);
        this.longest = Math.max(this.longest, own.length);
        const key = own.map(stem).join(' ');
        const known = this.all.get(key);
        if (!known) this.all.set(key, [kind]);
        else if (!known.includes(kind)) known.push(kind);
      }
    });
  }

  /** @param {Token[]} tokens @returns {Sign[]} the longest from each word on */
  find(tokens) {
    const open = tokens.filter(({ searched }) => searched);
    /** @type {Sign[]} */
    const found = [];
    for (let at = 0; at < open.length; at += 1) {
      for (let count = Math.min(this.longest, open.length - at); count > 0; count -= 1) {
        const run = open.slice(at, at + count);
        const words = run.map(({ word }) => word);
        const kinds = this.all.get(words.map(stem).join(' '));
        if (!kinds || run.some(({ role }) => role !== null && !MAY_POINT.has(role))) continue;
        found.push({ kinds, words, run });
        at += count - 1;
        break;
      }
    }
    return found;
  }
}

/**
 * The kinds that most signs point to, when two or more do. A word that is said again is no other.
 *
 * @param {Sign[]} all
 * @param {number} [least]
 * @returns {{ kinds: number[], signs: Sign[] } | null}
 */
export function agreeing(all, least = 2) {
  const signs = [...new Map(all.map((sign) => [sign.words.map(stem).join(' '), sign])).values()];
  const counts = new Map();
  for (const { kinds } of signs) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < least) return null;
  const kinds = [...counts].flatMap(([kind, count]) => (count === most ? [kind] : []));
  return { kinds, signs: signs.filter((sign) => sign.kinds.some((kind) => kinds.includes(kind))) };
}

/**
 * What the words of a query are worth to a service of this kind by themselves.
 *
 * @param {{ kinds: number[], words: string[] }[]} signs
 * @param {number} kind
 * @param {string[]} words
 * @returns {number[]}
 */
export const worthOfSigns = (signs, kind, words) =>
  words.map((word) => (signs.some((sign) => sign.kinds.includes(kind) && sign.words.includes(word)) ? WORTH : 0));
