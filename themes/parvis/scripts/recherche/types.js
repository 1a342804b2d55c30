import { fold } from '../texte.js';
import { likeness, words } from './mots.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/**
 * What a phrase stands for.
 *
 * @typedef {object} Meaning
 * @property {number[]} kinds
 * @property {number | null} group when it is a whole group that is meant
 * @property {string} label
 */

/** @typedef {{ words: string[], kinds: Set<number>, own: Set<number>, group: number | null }} Phrase */

/** The words that stand for kinds and groups. */
export class Phrases {
  /** @param {Manifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
    /** @type {Map<string, Phrase>} */
    this.all = new Map();
    manifest.kinds.forEach((kind, at) => {
      for (const label of [kind.id, kind.label, kind.plural, kind.short]) {
        for (const spelling of spellings(label)) this.phrase(spelling)?.own.add(at);
      }
      for (const synonym of kind.synonyms) this.phrase(synonym)?.kinds.add(at);
    });
    manifest.groups.forEach((group, at) => {
      const phrase = this.phrase(group.label);
      if (phrase) phrase.group = at;
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
    const phrase = { words: own, kinds: new Set(), own: new Set(), group: null };
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
  meaning({ words, own, kinds, group }) {
    if (group !== null) {
      const all = this.manifest.kinds.flatMap((kind, at) => (kind.group === group ? [at] : []));
      return { kinds: all, group, label: this.manifest.groups[group]?.label ?? '' };
    }
    const found = [...(own.size > 0 ? own : new Set([...kinds, ...this.begunBy(words)]))];
    const [only = 0] = found;
    const shared = this.manifest.kinds[only]?.group ?? null;
    const label = found.length === 1 ? this.manifest.kinds[only]?.short : this.manifest.groups[shared ?? -1]?.label;
    const one = found.every((kind) => this.manifest.kinds[kind]?.group === shared);
    return { kinds: found, group: null, label: one ? (label ?? '') : '' };
  }
}

/**
 * "Relais petite enfance (RPE)": with, without and only what is in brackets.
 *
 * @param {string} label
 */
function spellings(label) {
  const inside = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(label);
  return inside ? [label, inside[1] ?? '', inside[2] ?? ''] : [label];
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
      manner === 'exact' ? phrases.all.get(searched.join(' ')) : manner === 'beginning' ? begun(run, phrases, tokens) : near(searched, phrases);
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

/**
 * The phrase that whole words begin, or unfinished ones at the end of the text: "relais",
 * "ludoth". None when several kinds could be meant.
 *
 * @param {Token[]} run
 * @param {Phrases} phrases
 * @param {Token[]} tokens
 */
function begun(run, phrases, tokens) {
  const typed = run.filter(({ searched }) => searched);
  // Among other words the beginning of a name may be anything.
  const others = tokens.filter(({ role, searched }) => role === null && searched).length > typed.length;
  if (others && !typed[typed.length - 1]?.last) return null;
  const last = typed[typed.length - 1];
  if (!last || (typed[0]?.word.length ?? 0) < 4) return null;
  const found = [...phrases.all.values()].filter((phrase) =>
    typed.every((token, at) => {
      const own = phrase.words[at] ?? '';
      return own === token.word || (token === last && token.last && token.word.length > 3 && own.startsWith(token.word));
    }),
  );
  const meant = found.map((phrase) => phrases.meaning(phrase));
  const [first] = meant;
  const same = meant.every(({ kinds }) => kinds.join() === first?.kinds.join());
  const shortest = found.sort((a, b) => a.words.join().length - b.words.join().length)[0] ?? null;
  return same || (shortest && shortest.words.length === typed.length && shortest.own.size + Number(shortest.group !== null) > 0)
    ? shortest
    : null;
}

/**
 * @param {string[]} typed
 * @param {Phrases} phrases
 */
function near(typed, phrases) {
  let best = null;
  let most = 0;
  for (const phrase of phrases.all.values()) {
    if (phrase.words.length !== typed.length) continue;
    let score = 0;
    for (const [at, word] of typed.entries()) {
      const own = likeness(word, phrase.words[at] ?? '', '');
      if (own === 0) {
        score = 0;
        break;
      }
      score += own;
    }
    // A name of its own, then the one that most kinds share.
    const weight = score * 100 + Number(phrase.own.size > 0) + Number(phrase.group !== null) * 2;
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
