import { fold } from '../texte.js';
import { slips, tolerance } from './mots.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/**
 * A place that was understood.
 *
 * @typedef {object} Place
 * @property {number[]} communes the likeliest first
 * @property {string} label
 * @property {string} address the street as it was typed, or nothing
 * @property {boolean} corrected whether the name was not typed as it is
 */

/** @typedef {{ name: string, joined: string, words: string[], bare: string[], commune: number }} Name */

/** Words of a name that people leave out. */
const SMALL = new Set(['la', 'le', 'les', 'l', 'los', 'de', 'du', 'des', 'd', 'en', 'sur', 'sous', 'et', 'a', 'au', 'aux']);
const ARTICLES = new Set(['la', 'le', 'les', 'l', 'los']);
/** @type {Record<string, string>} */
const IN_FULL = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/** @param {string} word */
export const inFull = (word) => IN_FULL[word] ?? word;

/** The names of communes, as people write them. */
export class Names {
  /** @param {Manifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
    /** @type {Name[]} */
    this.all = [
      ...manifest.communes.map(({ name }, commune) => nameOf(name, commune)),
      ...manifest.former.map(({ name, commune }) => nameOf(name, commune)),
    ];
    /** @type {Map<string, number[]>} */
    this.whole = new Map();
    for (const { joined, words, bare, commune } of this.all) {
      const [first = ''] = words;
      const spellings = [joined, bare.join(''), ARTICLES.has(first) ? words.slice(1).join('') : joined];
      for (const spelling of new Set(spellings)) add(this.whole, spelling, commune);
    }
    /** @type {Map<string, number[]>} */
    this.codes = new Map();
    manifest.communes.forEach(({ codes }, commune) => codes.forEach((code) => add(this.codes, code, commune)));
  }

  /** @param {number[]} communes the most populated first */
  sorted(communes) {
    const population = (/** @type {number} */ at) => this.manifest.communes[at]?.population ?? 0;
    return [...new Set(communes)].sort((a, b) => population(b) - population(a) || a - b);
  }

  /** @param {string[]} typed */
  exactly(typed) {
    const words = typed.map(inFull);
    const bare = words.filter((word) => !SMALL.has(word));
    return this.whole.get(words.join('')) ?? (bare.length > 0 ? this.whole.get(bare.join('')) : undefined) ?? [];
  }

  /**
   * Communes whose name begins with these words, the last of which may be unfinished.
   *
   * @param {string[]} typed
   * @param {boolean} unfinished
   */
  beginning(typed, unfinished) {
    const words = typed.map(inFull).filter((word) => !SMALL.has(word));
    const last = words.length - 1;
    if (last < 0 || words.join('').length < 3) return [];
    const begins = (/** @type {Name} */ { bare }) =>
      words.every((word, at) => {
        const own = bare[at] ?? '';
        return own === word || (at === last && unfinished && word.length > 2 && own.startsWith(word));
      });
    return this.all.filter(begins).map(({ commune }) => commune);
  }

  /** @param {string[]} typed communes whose name differs by a slip or two */
  nearly(typed) {
    const words = typed.map(inFull);
    const forms = new Set([words.join(''), words.filter((word) => !SMALL.has(word)).join('')]);
    for (let most = 1; most <= 2; most += 1) {
      const able = [...forms].filter((form) => tolerance(form) >= most);
      /** @type {number[]} */
      const near = [];
      if (able.length === 0) continue;
      this.whole.forEach((communes, name) => {
        if (able.some((form) => isNear(form, name, most))) near.push(...communes);
      });
      if (near.length > 0) return near;
    }
    return [];
  }
}

/**
 * A short name, or one with two slips, must begin as it was typed: too many are alike.
 *
 * @param {string} typed
 * @param {string} name
 * @param {number} most
 */
function isNear(typed, name, most) {
  if (Math.abs(typed.length - name.length) > most) return false;
  const begins = typed[0] === name[0];
  return name.length > 3 && tolerance(name) >= most && (begins || (most === 1 && name.length > 5)) && slips(typed, name, most) <= most;
}

/**
 * @param {Map<string, number[]>} map
 * @param {string} key
 * @param {number} commune
 */
function add(map, key, commune) {
  const known = map.get(key);
  if (known) known.push(commune);
  else map.set(key, [commune]);
}

/**
 * @param {string} name
 * @param {number} commune
 * @returns {Name}
 */
function nameOf(name, commune) {
  const words = fold(name).split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => word !== '');
  return { name, joined: words.join(''), words, bare: words.filter((word) => !SMALL.has(word)), commune };
}

/** Words that begin the name of a street. */
const STREETS = new Set(
  (
    'rue avenue av ave boulevard bd bld blvd chemin chem impasse imp allee allees place cours quai route rte square ' +
    'lotissement lot residence hameau traverse montee esplanade passage voie ruelle sentier mas carrer rond'
  ).split(' '),
);

/**
 * The tokens of a street with its number ("12 bis rue des Écoles"), if there is one: from the
 * number on, or from the kind of street when it opens the text.
 *
 * @param {Token[]} tokens
 * @returns {number | null} where it begins
 */
export function streetStart(tokens) {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!STREETS.has(tokens[at]?.folded ?? '')) continue;
    let first = at;
    if (/^(bis|ter|quater|[a-d])$/.test(tokens[first - 1]?.folded ?? '')) first -= 1;
    if (/^\d{1,4}(bis|ter)?$/.test(tokens[first - 1]?.folded ?? '')) return first - 1;
    // "place en crèche" is no street; "avenue Jean-Jaurès, Perpignan" is.
    if (at === 0 && tokens.length > 2 && !['place', 'mas', 'cours', 'passage', 'lot'].includes(tokens[0]?.folded ?? '')) return at;
  }
  return null;
}

/** A name has no more words. */
const LONGEST_NAME = 7;

/**
 * Runs of tokens that nothing else was understood as, the longest first, and the last of those
 * that are as long: a place comes at the end.
 *
 * @param {Token[]} tokens
 */
function runs(tokens) {
  /** @type {Token[][]} */
  const found = [];
  for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length -= 1) {
    for (let first = tokens.length - length; first >= 0; first -= 1) {
      const run = tokens.slice(first, first + length);
      const free = run.every(({ role }) => role === null || role === 'street' || role === 'noise');
      const edges = [run[0], run[run.length - 1]];
      // "près de" is no name; "Le Tholonet" begins with its article.
      if (free && !edges.some((edge) => edge?.role === 'noise') && !SMALL.has(run[run.length - 1]?.folded ?? '')) found.push(run);
    }
  }
  return found;
}

/**
 * Finds a postal code or the name of a commune, and marks its tokens.
 *
 * @param {Token[]} tokens
 * @param {Names} names
 * @param {'exact' | 'beginning' | 'nearly'} manner
 * @returns {{ communes: number[], run: Token[], corrected: boolean } | null}
 */
export function findPlace(tokens, names, manner) {
  if (manner === 'exact') {
    const code = findCode(tokens, names);
    if (code) return code;
  }
  for (const run of runs(tokens)) {
    const typed = run.map(({ folded }) => folded);
    const meaning = run.some(({ searched, folded }) => searched && !SMALL.has(folded) && !SHARED.has(folded));
    if (!meaning || (manner !== 'exact' && !standsApart(run, tokens, manner))) continue;
    const communes =
      manner === 'exact'
        ? names.exactly(typed)
        : manner === 'beginning'
          ? names.beginning(typed, run[run.length - 1]?.last ?? false)
          : names.nearly(typed);
    if (communes.length > 0) return { communes: names.sorted(communes).slice(0, manner === 'exact' ? 8 : 1), run, corrected: manner === 'nearly' };
  }
  return null;
}

/** Words that too many names begin with. */
const SHARED = new Set(['saint', 'sainte', 'st', 'ste']);

/**
 * Whether a run may be a name that is not typed as it is: no part of a compound, and with slips
 * only at an end of the text, where people say the place.
 *
 * @param {Token[]} run
 * @param {Token[]} tokens
 * @param {'beginning' | 'nearly'} manner
 */
function standsApart(run, tokens, manner) {
  const [first] = run;
  const next = tokens.find(({ start }) => start > (run[run.length - 1]?.start ?? 0));
  if (first?.tied || next?.tied) return false;
  return manner === 'beginning' || next === undefined || first === tokens[0];
}

/**
 * @param {Token[]} tokens
 * @param {Names} names
 */
function findCode(tokens, names) {
  const at = tokens.findIndex(({ folded }) => names.codes.has(folded));
  if (at < 0) return null;
  const code = tokens.slice(at, at + 1);
  const communes = names.sorted(names.codes.get(code[0]?.folded ?? '') ?? []);
  // "13530 Trets": the name says which commune of the code.
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    for (const run of [tokens.slice(at + 1, at + 1 + length), tokens.slice(Math.max(0, at - length), at)]) {
      if (run.length !== length) continue;
      const named = names.exactly(run.map(({ folded }) => folded)).filter((commune) => communes.includes(commune));
      if (named.length > 0) return { communes: named, run: [...run, ...code].sort((a, b) => a.start - b.start), corrected: false };
    }
  }
  return { communes, run: code, corrected: false };
}
