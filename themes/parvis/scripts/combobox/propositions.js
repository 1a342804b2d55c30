import { fold } from '../texte.js';
import { idOf } from '../recherche/fiches.js';
import { match, wordFiles } from '../recherche/lexicale.js';
import { begun, isSearched, likeness, singular, words as wordsOf } from '../recherche/mots.js';

/** @typedef {import('../recherche/comprendre.js').Interpreter} Interpreter */
/** @typedef {import('../recherche/depot.js').Store} Store */

/**
 * What a box may take instead of what was typed so far.
 *
 * @typedef {object} Suggestion
 * @property {'groupe' | 'type' | 'fiche' | 'commune' | 'code'} type
 * @property {string} text what the box would say
 * @property {string} detail what tells it from others, or why it is there
 * @property {string | null} href a page that it opens
 */

/** @typedef {Suggestion & { rank: number, count: number }} Candidate */

const MOST_KINDS = 6;
const MOST_PLACES = 8;
const MOST_NAMES = 3;
/** Nobody types more. */
const LONGEST = 100;
/** Names of services are looked for from so many letters on: each costs a file. */
const LEAST_LETTERS = 3;

/** Suggests kinds, names and places of one portal while somebody types. It touches no page. */
export class Suggester {
  /**
   * @param {Store} store
   * @param {Interpreter} interpreter
   */
  constructor(store, { manifest, places, phrases }) {
    this.store = store;
    this.manifest = manifest;
    this.places = places.names;
    this.phrases = phrases;
  }

  /** @param {number} kind how many of its services the portal knows */
  count(kind) {
    const { located, coming } = this.manifest;
    const all = [...(located[kind]?.values() ?? []), ...(coming[kind]?.values() ?? [])];
    return all.reduce((sum, count) => sum + count, 0);
  }

  /**
   * Groups and kinds that the portal has any service of: all groups when nothing is typed.
   *
   * @param {string} typed
   * @returns {Suggestion[]}
   */
  kinds(typed) {
    const parts = partsOf(typed);
    if (parts.length === 0) return first(this.groups(() => 0), this.manifest.groups.length);
    const exact = this.candidates((name) => begins(name, parts));
    const found = exact.length > 0 ? exact : this.candidates((name) => nearly(name, parts));
    found.sort((a, b) => a.rank - b.rank || b.count - a.count);
    return first(found, MOST_KINDS);
  }

  /**
   * Whoever types a group's name means all its kinds, so it comes first; then what a kind is
   * itself called, then what it is called too.
   *
   * @param {(name: string) => number | null} rank 0 where the words begin a name, 1 inside it
   */
  candidates(rank) {
    /** @type {Candidate[]} */
    const found = this.groups(rank);
    this.manifest.kinds.forEach(({ label, plural, short, synonyms, words }, at) => {
      const count = this.count(at);
      if (count === 0) return;
      const own = least([label, plural, short].map(rank));
      if (own !== null) found.push(candidate('type', rank(short) === own ? short : label, '', 1 + own, count));
      else {
        const others = [...synonyms, ...words];
        const synonym = others.find((name) => rank(name) === 0) ?? others.find((name) => rank(name) !== null);
        if (synonym !== undefined) found.push(candidate('type', short, synonym, 3 + (rank(synonym) ?? 0), count));
      }
    });
    return found;
  }

  /** @param {(name: string) => number | null} rank */
  groups(rank) {
    return this.manifest.groups.flatMap(({ label, names }, group) => {
      const own = rank(label);
      const other = own === null ? names.find((name) => rank(name) === 0) : undefined;
      const place = other === undefined ? own : 0;
      const count = this.manifest.kinds.reduce((sum, kind, at) => sum + (kind.group === group ? this.count(at) : 0), 0);
      return place === null || count === 0 ? [] : [candidate('groupe', label, other ?? '', place * 2, count)];
    });
  }

  /**
   * Services whose name holds the words.
   *
   * @param {string} typed
   * @returns {Promise<Suggestion[]>}
   */
  async names(typed) {
    const words = wordsOf(typed);
    const last = partsOf(typed).pop() ?? '';
    if (!words.some((word) => word.length >= LEAST_LETTERS)) return [];
    const { manifest } = this;
    const files = wordFiles(manifest, words.map((word) => begun(word, last) || word), 1);
    const terms = await Promise.all(files.map((file) => this.store.words(manifest, file)));
    const found = [...match(terms.flat(), words, last).services.values()]
      .filter(({ service }) => {
        const own = wordsOf(service.name);
        const holds = (/** @type {string} */ word) => own.some((other) => other.startsWith(begun(word, last) || word) || likeness(word, other, '') >= 0.7);
        return words.every(holds);
      })
      .sort((a, b) => sum(b.worth) - sum(a.worth) || order(a.service.name, b.service.name) || order(a.service.key, b.service.key));
    return found.slice(0, MOST_NAMES).map(({ service }) => ({
      type: 'fiche',
      text: service.name,
      detail: [manifest.kinds[service.kind]?.short, manifest.communes[service.commune ?? -1]?.name].filter(Boolean).join(', '),
      href: `/fiches/${idOf(service, manifest)}/`,
    }));
  }

  /**
   * Communes by their name or postal code.
   *
   * @param {string} typed
   * @returns {Suggestion[]}
   */
  where(typed) {
    const parts = partsOf(typed);
    if (parts.length === 0) return [];
    if (/^\d{2,5}$/.test(parts[0] ?? '')) return this.codes(parts);
    return first(this.places.suggested(typed.slice(0, LONGEST)).map(({ name, commune }) => this.commune(name, commune)), MOST_PLACES);
  }

  /** @param {string[]} parts a postal code that may be unfinished, then a name that may be */
  codes([typed = '', ...name]) {
    const begun = [...this.places.codes.keys()].filter((code) => code.startsWith(typed)).sort();
    const found = begun.flatMap((code) => {
      const communes = this.places.sorted(this.places.codes.get(code) ?? []).map((at) => this.manifest.communes[at]?.name ?? '');
      const meant = communes.filter((own) => begins(own, name) !== null);
      const each = meant.map((own) => candidate('commune', `${code} ${own}`, '', 0, 0));
      return meant.length > 1 && name.length === 0 ? [candidate('code', code, meant.join(', '), 0, 0), ...each] : each;
    });
    return first(found, MOST_PLACES);
  }

  /**
   * A commune by one of its names; with its postal code where another has the same name.
   *
   * @param {string} name
   * @param {number} at
   */
  commune(name, at) {
    const commune = this.manifest.communes[at];
    const [code = ''] = commune?.codes ?? [];
    const shared = this.manifest.communes.filter((other) => other.name === name).length > 1;
    const text = shared ? `${name} ${code}` : name;
    return candidate('commune', text, commune?.name === name ? (shared ? '' : code) : (commune?.name ?? ''), 0, 0);
  }
}

const LETTERS = /[^\p{Alphabetic}\p{N}]+/u;
/** @param {string} one @param {string} other */
const order = (one, other) => (one < other ? -1 : Number(one > other));

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {(number | null)[]} ranks */
const least = (ranks) => ranks.reduce((best, rank) => (best === null || (rank !== null && rank < best) ? rank : best), null);

/**
 * The words that were typed, folded; stop words only where more letters may follow.
 *
 * @param {string} typed
 */
function partsOf(typed) {
  const all = fold(typed.slice(0, LONGEST)).split(LETTERS).filter((word) => word !== '');
  return all.filter((word, at) => isSearched(word) || at === all.length - 1);
}

/**
 * Where the words stand that each typed one begins: 0 from the first word of the name on, 1
 * inside it.
 *
 * @param {string[]} name
 * @param {string[]} parts
 */
function placed(name, parts) {
  const joined = parts.join('');
  if (name.join('').startsWith(joined)) return 0;
  if (!parts.every((part) => name.some((word) => word.startsWith(part) || word === singular(part)))) return null;
  return name[0]?.startsWith(parts[0] ?? '') ? 0 : 1;
}

/** @param {string} name @param {string[]} parts */
const begins = (name, parts) => placed(fold(name).split(LETTERS).filter((word) => word !== ''), parts);

/**
 * The same where words hold slips.
 *
 * @param {string} name
 * @param {string[]} parts
 */
function nearly(name, parts) {
  const own = wordsOf(name);
  const alike = parts.every((part) => own.some((word) => likeness(singular(part), word, part) > 0));
  return alike ? 1 : null;
}

/**
 * @param {Suggestion['type']} type
 * @param {string} text
 * @param {string} detail
 * @param {number} rank
 * @param {number} count
 * @returns {Candidate}
 */
const candidate = (type, text, detail, rank, count) => ({ type, text, detail, href: null, rank, count });

/**
 * The first few, each text once.
 *
 * @param {Suggestion[]} all
 * @param {number} most
 * @returns {Suggestion[]}
 */
function first(all, most) {
  const texts = new Map();
  for (const one of all) if (!texts.has(one.text)) texts.set(one.text, one);
  return [...texts.values()].slice(0, most).map(({ type, text, detail, href }) => ({ type, text, detail, href }));
}
