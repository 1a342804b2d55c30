import { isTrueWord } from './mots-neutres.js';
import { heardIn, stem } from './mots.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./fiches.js').Service} Service */

/**
 * What an ordinary word or phrase points to: kinds, and intents, by their ranks.
 *
 * @typedef {{ kinds: number[], intents: number[] }} Pointed
 */

/** @typedef {Pointed & { words: string[], run: Token[], weight: number }} Sign its words in the singular; a denial weighs as two */

/** What a word may be understood as and point to kinds all the same. */
const MAY_POINT = new Set(['noise', 'need', 'intent']);

/** What stands between a verb and its denial. */
const STILL = /^(?:encore|meme|toujours|vraiment)$/;

/** @param {Token} token */
const isDenial = ({ folded }) => folded === 'pas';

/** What such a word is worth to a service of the kind, beside one in its name. */
export const WORTH = 0.5;

/** What children are from an age in days on, twelve years. */
const TEEN = 'ado';
const TEENS = 12 * 365;

/** A shorter word sounds like too many others. */
const LEAST_HEARD = 4;

/**
 * Ordinary words that point to kinds, "vacances", "devoirs", and to the intents that pages answer,
 * "fièvre". One alone asks for nothing: services of the kind answer it as if their texts said it. Two
 * that point to one kind, or to one intent, ask for it, in any order.
 */
export class Signs {
  /**
   * @param {import('./manifeste.js').Manifest} manifest
   * @param {import('./types.js').Phrases} phrases
   */
  constructor({ kinds, intents }, phrases) {
    /** @type {Map<string, Pointed>} */
    this.all = new Map();
    /** Keys of single words by how they sound. @type {Map<string, string>} */
    this.heard = new Map();
    this.longest = 1;
    /** For each kind that is itself a sign of intents, those. @type {Map<number, Set<number>>} */
    this.ofKinds = new Map();
    kinds.forEach(({ words }, kind) => words.forEach((word) => this.add(word, 'kinds', kind)));
    intents.forEach(({ signs }, intent) => {
      for (const word of signs) {
        // "nounou" is said in twenty ways.
        const named = phrases.all.get(word);
        if (!named) this.add(word, 'intents', intent);
        for (const kind of named ? phrases.meaning(named).kinds : []) this.ofKinds.set(kind, (this.ofKinds.get(kind) ?? new Set()).add(intent));
      }
    });
  }

  /**
   * @param {string} word
   * @param {'kinds' | 'intents'} what
   * @param {number} rank
   */
  add(word, what, rank) {
    const own = word.split(' ');
    const key = keyOf(own);
    const known = this.all.get(key) ?? { kinds: [], intents: [] };
    if (!known[what].includes(rank)) known[what].push(rank);
    this.all.set(key, known);
    this.longest = Math.max(this.longest, own.length);
    const heard = heardIn(own[0] ?? '');
    if (own.length === 1 && !this.heard.has(heard)) this.heard.set(heard, key);
  }

  /** @param {Token[]} tokens @returns {Sign[]} the longest from each word on */
  find(tokens) {
    // "parle toujours pas" is « parle pas ».
    const open = tokens.filter((token) => isDenial(token) || (token.searched && !STILL.test(token.folded)));
    /** @type {Sign[]} */
    const found = [];
    for (let at = 0; at < open.length; at += 1) {
      for (let count = Math.min(this.longest, open.length - at); count > 0; count -= 1) {
        const run = open.slice(at, at + count);
        const words = run.map(({ word }) => word);
        // "Gard" is no form of « garder ».
        const written = isTrueWord(words.join()) ? undefined : this.all.get(keyOf(words));
        const before = tokens[tokens.indexOf(/** @type {Token} */ (run[0])) - 1];
        // "à Lezay" is a place.
        const pointed = written ?? (count === 1 && before?.typed !== 'à' ? this.soundsLike(run[0]) : undefined);
        if (!pointed || run.some(({ role }) => role !== null && !MAY_POINT.has(role))) continue;
        found.push({ ...pointed, words, run, weight: run.some(isDenial) ? 2 : 1 });
        at += count - 1;
        break;
      }
    }
    return found;
  }

  /**
   * Marks the denials that point to kinds, "tient pas assis", "dort pas la nuit": they refuse nothing,
   * and ask for no hours.
   *
   * @param {Token[]} tokens
   */
  markDenials(tokens) {
    for (const { run } of this.find(tokens)) if (run.some(isDenial)) run.forEach((token) => (token.role = 'intent'));
  }

  /**
   * What a word that nothing else explains sounds like: "mezon".
   *
   * @param {Token | undefined} token
   */
  soundsLike(token) {
    if (!token || token.role !== null || token.word.length < LEAST_HEARD || isTrueWord(token.word)) return undefined;
    // "jbosse": « je bosse ».
    const known = this.heard.get(heardIn(token.word)) ?? this.heard.get(heardIn(token.word.replace(/^j(?=[^aeiou])/, '')));
    return this.all.get(known ?? '');
  }

  /**
   * How many different signs point to each intent; the kinds that were named are one more, and so is
   * the age of an adolescent.
   *
   * @param {Sign[]} signs
   * @param {{ meaning: { kinds: number[] } }[]} named
   * @param {import('./besoins.js').Need[]} needs
   * @returns {Map<number, number>}
   */
  intents(signs, named, needs) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    const ofKinds = new Set(named.flatMap(({ meaning }) => meaning.kinds.flatMap((kind) => [...(this.ofKinds.get(kind) ?? [])])));
    const isTeen = needs.some(({ type, days = 0, until }) => type === 'age' && days >= TEENS && !until);
    const ofAge = isTeen && signs.every(({ words }) => words.join() !== TEEN) ? this.all.get(TEEN)?.intents : [];
    for (const own of [...different(signs).map(({ intents }) => intents), ofKinds, ofAge ?? []]) {
      for (const intent of own) counts.set(intent, (counts.get(intent) ?? 0) + 1);
    }
    return counts;
  }
}

/** @param {string[]} words in the singular */
const keyOf = (words) => words.map(stem).join(' ');

/**
 * A word that is said again is no other.
 *
 * @param {Sign[]} signs
 */
const different = (signs) => [...new Map(signs.map((sign) => [keyOf(sign.words), sign])).values()];

/**
 * The kinds that most signs point to, when two or more do.
 *
 * @param {Sign[]} all
 * @param {number} [least]
 * @returns {{ kinds: number[], signs: Sign[] } | null}
 */
export function agreeing(all, least = 2) {
  const signs = different(all);
  const counts = new Map();
  for (const { kinds, weight } of signs) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + weight);
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
