import { fold } from '../texte.js';
import { heardIn, slips, tolerance } from './mots.js';

/** @typedef {import('./manifeste.js').Manifest} Manifest */

/**
 * A name of a commune. `former` when it is that of a commune that became a part of it.
 *
 * @typedef {{ name: string, joined: string, words: string[], bare: string[], commune: number, former: boolean }} Name
 */

/** Words of a name that people leave out, or shorten: "Argelès s/ Mer". */
const SMALL = new Set('la le les l los las lo de du des d en sur s sous ss et a au aux'.split(' '));
const ARTICLES = new Set(['la', 'le', 'les', 'l', 'los', 'las']);
/** @type {Map<string, string>} */
const IN_FULL = new Map([['st', 'saint'], ['ste', 'sainte'], ['sts', 'saints'], ['stes', 'saintes']]);

/** @param {string} word folded; "8ème" is "8e" */
export const inFull = (word) => IN_FULL.get(word) ?? word.replace(/^(\d+)(i?eme|er|re)$/, '$1e');

/** @param {string} word folded */
export const isSmall = (word) => SMALL.has(word);

/** @param {string[]} words */
const bareOf = (words) => words.filter((word) => !SMALL.has(word));

/** @param {string} text its words, folded */
export const wordsOfName = (text) => fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => word !== '');

/** "Marseille 8e Arrondissement" is called "Marseille 8e". */
const DISTRICT = 'arrondissement';

/** How a name answers what was typed, the best first. */
const SAME = 0;
const SAME_BUT_SMALL_WORDS = 1;
const BEGINS = 2;
const HOLDS = 3;

/** The names of communes, as people write them. */
export class Names {
  /** @param {Manifest} manifest */
  constructor(manifest) {
    this.manifest = manifest;
    /** @type {Name[]} */
    this.all = [
      ...manifest.communes.map(({ name }, commune) => nameOf(name, commune, false)),
      ...manifest.former.map(({ name, commune }) => nameOf(name, commune, true)),
    ];
    /** Communes by each spelling of their whole name. @type {Map<string, number[]>} */
    this.whole = new Map();
    /** What became a part of a commune, by each spelling that no commune has. @type {Map<string, string>} */
    this.former = new Map();
    /** Communes by how their names are heard, once that is asked. @type {Map<string, number[]>} */
    this.heard = new Map();
    for (const name of this.all) this.add(name);
    // What else they are called is neither suggested nor takes the place of a name.
    for (const { name, commune } of manifest.otherNames) {
      const { joined, bare } = nameOf(name, commune, false);
      for (const spelling of new Set([joined, bare.join('')])) if (!this.whole.has(spelling)) add(this.whole, spelling, commune);
    }
    /** @type {Map<string, number[]>} */
    this.codes = new Map();
    manifest.communes.forEach(({ codes }, commune) => codes.forEach((code) => add(this.codes, code, commune)));
  }

  /** @param {Name} name a commune's own name before a former one's */
  add({ name, joined, words, bare, commune, former }) {
    const [first = ''] = words;
    const spellings = [joined, bare.join(''), ARTICLES.has(first) ? words.slice(1).join('') : joined];
    for (const spelling of new Set(spellings)) {
      if (spelling === '' || (former && this.whole.has(spelling) && !this.former.has(spelling))) continue;
      if (former) this.former.set(spelling, name);
      add(this.whole, spelling, commune);
    }
  }

  /** @param {number[]} communes the most populated first */
  sorted(communes) {
    return [...new Set(communes)].sort((a, b) => this.population(b) - this.population(a) || a - b);
  }

  /** @param {number} at */
  population(at) {
    return this.manifest.communes[at]?.population ?? 0;
  }

  /** @param {string[]} typed a key of `whole`, when they are a name */
  spelling(typed) {
    const words = typed.map(inFull).filter((word) => word !== DISTRICT);
    return [words.join(''), bareOf(words).join('')].find((spelling) => spelling !== '' && this.whole.has(spelling)) ?? null;
  }

  /** @param {string[]} typed */
  exactly(typed) {
    return this.whole.get(this.spelling(typed) ?? '') ?? [];
  }

  /** @param {string[]} typed whether a name is written so, with its article and small words */
  isFull(typed) {
    const joined = typed.map(inFull).join('');
    return this.all.some((name) => name.joined === joined);
  }

  /** @param {string[]} typed the former commune that is meant, if no other is */
  formerly(typed) {
    return this.former.get(this.spelling(typed) ?? '') ?? null;
  }

  /**
   * Communes whose name begins with these words, the last of which may be unfinished: those that
   * have it whole before others.
   *
   * @param {string[]} typed
   * @param {boolean} unfinished
   */
  beginning(typed, unfinished) {
    const words = bareOf(typed.map(inFull));
    const last = words.length - 1;
    if (last < 0 || words.join('').length < 3) return [];
    const begins = (/** @type {Name} */ { bare }) =>
      words.every((word, at) => {
        const own = bare[at] ?? '';
        return own === word || (at === last && unfinished && word.length > 2 && own.startsWith(word));
      });
    const found = this.all.filter(begins);
    const whole = found.filter(({ bare }) => bare[last] === words[last]);
    return (whole.length > 0 ? whole : found).map(({ commune }) => commune);
  }

  /** @param {string[]} typed the one commune whose name holds a word further on: "Odeillo", "la Bédoule" */
  part(typed) {
    const [word, ...others] = bareOf(typed.map(inFull));
    const found = new Set(this.all.flatMap(({ bare, commune }) => (bare.indexOf(word ?? '') > 0 ? [commune] : [])));
    return others.length === 0 && found.size === 1 ? [...found] : [];
  }

  /**
   * Communes whose name, or a long first word of it, is heard so: "roussé", "fuvo", "argelesse".
   *
   * @param {string[]} typed
   */
  alike(typed) {
    for (const { joined, bare: [word = '', next = ''], commune } of this.heard.size > 0 ? [] : this.all) {
      add(this.heard, heardIn(joined), commune);
      const first = /^sainte?$/.test(word) ? word + next : word;
      if (first.length > 5) add(this.heard, heardIn(first), commune);
    }
    const heard = heardIn(typed.map(inFull).join(''));
    // Of "Err" nothing is left.
    return (heard.length > 1 && this.heard.get(heard)) || [];
  }

  /** @param {string[]} typed communes whose name is heard so, or differs by a slip or two */
  nearly(typed) {
    const alike = this.alike(typed);
    if (alike.length > 0) return alike;
    const words = typed.map(inFull);
    const forms = new Set([words.join(''), bareOf(words).join('')]);
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

  /**
   * Names to choose from for what was typed so far: the one of that very name first, then those
   * that begin so, then those that hold the words; the most populated first among these.
   *
   * @param {string} typed
   * @returns {{ name: string, commune: number }[]}
   */
  suggested(typed) {
    const words = wordsOfName(typed);
    const ranked = this.all.flatMap((name) => {
      const ranks = [rank(name, words), rank(name, words.map(inFull))].flatMap((own) => own ?? []);
      return ranks.length === 0 ? [] : [{ name, rank: Math.min(...ranks) }];
    });
    ranked.sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.name.former) - Number(b.name.former) ||
        this.population(b.name.commune) - this.population(a.name.commune) ||
        a.name.commune - b.name.commune,
    );
    if (ranked.length > 0) return ranked.map(({ name: { name, commune } }) => ({ name, commune }));
    return this.sorted(this.nearly(words)).map((commune) => ({ name: this.manifest.communes[commune]?.name ?? '', commune }));
  }
}

/**
 * @param {Name} name
 * @param {string[]} typed folded; more letters may follow the last
 */
function rank({ joined, words, bare }, typed) {
  const [all, few] = [typed.join(''), bareOf(typed)];
  if (all === '') return null;
  if (joined === all) return SAME;
  if (few.length > 0 && bare.join('') === few.join('')) return SAME_BUT_SMALL_WORDS;
  const withoutArticle = ARTICLES.has(words[0] ?? '') ? words.slice(1).join('') : joined;
  if (joined.startsWith(all) || withoutArticle.startsWith(all)) return BEGINS;
  if (few.length === 0) return null;
  if (bare.join('').startsWith(few.join(''))) return BEGINS;
  return few.every((part) => bare.some((word) => word.startsWith(part))) ? HOLDS : null;
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
 * @param {boolean} former
 * @returns {Name}
 */
function nameOf(name, commune, former) {
  const words = wordsOfName(name).map(inFull).filter((word) => word !== DISTRICT);
  return { name, joined: words.join(''), words, bare: bareOf(words), commune, former };
}
