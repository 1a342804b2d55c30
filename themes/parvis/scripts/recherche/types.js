import { fold } from '../texte.js';
import { heardIn, likeness, words } from './mots.js';
import { isTrueWord } from './mots-neutres.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/**
 * What a phrase stands for.
 *
 * @typedef {object} Meaning
 * @property {number[]} kinds
 * @property {number | null} group when it is a whole group that is meant
 * @property {string} label
 * @property {boolean} [pointed] whether ordinary words point to it, and no name
 */

/** @typedef {{ words: string[], kinds: Set<number>, own: Set<number>, groups: Set<number> }} Phrase */

/** The exact names of kinds and groups: what asks for them by itself. */
export class Phrases {
  /** @param {Manifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
    /** @type {Map<string, Phrase>} */
    this.all = new Map();
    /** Ordinary words that point to kinds: neither completed nor corrected into a name. */
    this.ordinary = new Set(manifest.kinds.flatMap((kind) => kind.words));
    manifest.kinds.forEach((kind, at) => {
      // "aide-domicile" is written for no family.
      if (!this.ordinary.has(words(kind.id).join(' '))) this.phrase(kind.id)?.own.add(at);
      for (const label of [kind.label, kind.plural, kind.short]) {
        const { names, sigle } = spellings(label);
        for (const name of names) this.phrase(name)?.own.add(at);
        // Two kinds may have one sigle: that of a name is no more than what others are called too.
        this.phrase(sigle)?.kinds.add(at);
      }
      for (const synonym of kind.synonyms) this.phrase(synonym)?.kinds.add(at);
    });
    manifest.groups.forEach(({ label, names }, at) => {
      for (const name of [label, ...names]) this.phrase(name)?.groups.add(at);
    });
    this.longest = Math.max(1, ...[...this.all.values()].map((phrase) => phrase.words.length));
  }

  /** @param {string} text */
  phrase(text) {
    const own = words(text);
    if (own.length === 0) return null;
    const key = own.join(' ');
    const known = this.all.get(key);
    if (known) return known;
    /** @type {Phrase} */
    const phrase = { words: own, kinds: new Set(), own: new Set(), groups: new Set() };
    this.all.set(key, phrase);
    return phrase;
  }

  /**
   * Whether the portal has any service of what a phrase stands for: slips are forgiven only for
   * what may be meant.
   *
   * @param {Phrase} phrase
   */
  isKnown(phrase) {
    const { located, coming } = this.manifest;
    return this.meaning(phrase).kinds.some((kind) => (located[kind]?.size ?? 0) + (coming[kind]?.size ?? 0) > 0);
  }

  /**
   * Kinds whose own name begins with these words: "garde d'enfants" is one kind's synonym and
   * the beginning of another's name.
   *
   * @param {string[]} words
   */
  begunBy(words) {
    if (words.length < 2) return [];
    const begun = [...this.all.values()].filter((phrase) => words.every((word, at) => phrase.words[at] === word));
    return begun.flatMap(({ own }) => [...own]);
  }

  /**
   * Groups before kinds, and a kind's own name before what others are called too.
   *
   * @param {Phrase} phrase
   * @returns {Meaning}
   */
  meaning({ words, own, kinds, groups }) {
    if (groups.size > 0) {
      const all = this.manifest.kinds.flatMap((kind, at) => (kind.group !== null && groups.has(kind.group) ? [at] : []));
      const [group = null] = groups.size === 1 ? groups : [];
      return { kinds: all, group, label: this.manifest.groups[group ?? -1]?.label ?? '' };
    }
    const found = [...(own.size > 0 ? own : new Set([...kinds, ...this.begunBy(words)]))];
    return { kinds: found, group: null, label: this.called(found) };
  }

  /** @param {number[]} kinds @returns {string} what they are called together, or nothing */
  called(kinds) {
    const [only = 0] = kinds;
    const shared = this.manifest.kinds[only]?.group ?? null;
    const label = kinds.length === 1 ? this.manifest.kinds[only]?.short : this.manifest.groups[shared ?? -1]?.label;
    return kinds.every((kind) => this.manifest.kinds[kind]?.group === shared) ? (label ?? '') : '';
  }
}

/**
 * "Relais petite enfance (RPE)": with, without and only what is in brackets.
 *
 * @param {string} label
 */
function spellings(label) {
  const inside = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(label);
  return { names: inside ? [label, inside[1] ?? ''] : [label], sigle: inside?.[2] ?? '' };
}

/**
 * Finds the longest phrase that stands for kinds.
 *
 * @param {Token[]} tokens
 * @param {Phrases} phrases
 * @param {'exact' | 'beginning' | 'nearly'} manner
 * @returns {{ meaning: Meaning, run: Token[], corrected: boolean } | null}
 */
export function findKind(tokens, phrases, manner) {
  for (const run of runs(tokens, phrases.longest)) {
    const searched = run.filter(({ searched }) => searched).map(({ word }) => word);
    const found =
      manner === 'exact' ? phrases.all.get(searched.join(' ')) : manner === 'beginning' ? begun(run, phrases, tokens) : near(run, phrases);
    if (found) return { meaning: phrases.meaning(found), run, corrected: manner === 'nearly' };
  }
  return null;
}

/**
 * Runs of tokens that nothing else was understood as, from one that is searched for to another,
 * the longest first.
 *
 * @param {Token[]} tokens
 * @param {number} most how many of a run's tokens are searched for at most
 */
function runs(tokens, most) {
  /** @type {Token[][]} */
  const found = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!tokens[first]?.searched) continue;
    let count = 0;
    for (let end = first; end < tokens.length && count < most; end += 1) {
      const token = tokens[end];
      if (!token || (token.role !== null && token.role !== 'noise')) break;
      if (!token.searched) continue;
      count += 1;
      found.push(tokens.slice(first, end + 1));
    }
  }
  const searched = (/** @type {Token[]} */ run) => run.filter((token) => token.searched).length;
  return found.sort((a, b) => searched(b) - searched(a) || (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
}

/** So many letters are typed before a name is guessed. */
const LEAST_TYPED = 4;
/** A shorter word is an ordinary one as often as a slip: "solo" is no "colo". */
const LEAST_SLIPPED = 5;

/**
 * The name that the end of the query begins, when it is all that is said: "ludoth", "médiation
 * fam". One whole word begins no longer name: it may be any word of the language. None when several
 * kinds could be meant.
 *
 * @param {Token[]} run
 * @param {Phrases} phrases
 * @param {Token[]} tokens
 */
function begun(run, phrases, tokens) {
  const typed = run.filter(({ searched }) => searched);
  const last = typed[typed.length - 1];
  const others = tokens.some((token) => token.role === null && token.searched && !run.includes(token));
  if (others || !last?.last || last.word.length < LEAST_TYPED || isTrueWord(last.word) || phrases.ordinary.has(typed.map(({ word }) => word).join(' '))) return null;
  const found = [...phrases.all.values()].filter(
    ({ words }) =>
      (typed.length > 1 || words.length === 1) &&
      typed.every(({ word }, at) => words[at] === word || (at === typed.length - 1 && (words[at] ?? '').startsWith(word))),
  );
  const meant = found.map((phrase) => phrases.meaning(phrase).kinds.join());
  const shortest = found.sort((a, b) => a.words.join().length - b.words.join().length)[0] ?? null;
  const isOwn = shortest !== null && shortest.words.length === typed.length && shortest.own.size + shortest.groups.size > 0;
  return isOwn || meant.every((kinds) => kinds === meant[0]) ? shortest : null;
}

/**
 * How well a word that was typed is one of a name with slips: none that has a meaning of its own.
 *
 * @param {Token} token
 * @param {string} own
 */
function slipped({ word, role }, own) {
  if (word === own) return 1;
  // "kaf" is « caf », and "kafe" is not.
  if (word.length > 3 === own.length > 3 && role !== 'noise' && !isTrueWord(word) && heardIn(word) === heardIn(own)) return 0.7;
  const short = Math.min(word.length, own.length) < LEAST_SLIPPED;
  return short || role === 'noise' || word[0] !== own[0] || isTrueWord(word) ? 0 : likeness(word, own, '');
}

/**
 * @param {Token[]} run
 * @param {Phrases} phrases
 */
function near(run, phrases) {
  const typed = run.filter(({ searched }) => searched);
  if (phrases.ordinary.has(typed.map(({ word }) => word).join(' '))) return null;
  let best = null;
  let most = 0;
  for (const phrase of phrases.all.values()) {
    if (phrase.words.length !== typed.length) continue;
    /** @type {number[]} */
    const alike = typed.map((token, at) => slipped(token, phrase.words[at] ?? ''));
    const score = alike.includes(0) ? 0 : alike.reduce((sum, one) => sum + one, 0);
    // A name of its own, then the one that most kinds share.
    const weight = score * 100 + Number(phrase.own.size > 0) + Number(phrase.groups.size > 0) * 2;
    if (score > 0 && weight > most && phrases.isKnown(phrase)) [best, most] = [phrase, weight];
  }
  return best;
}

/**
 * Whether a name holds the words that stand for a kind: "Crèche Les Lutins" before "Multi-accueil
 * Les Lutins" for who typed "crèche".
 *
 * @param {string} name
 * @param {string} typed
 */
export function saysKind(name, typed) {
  const own = fold(name);
  return typed !== '' && own.includes(fold(typed));
}
