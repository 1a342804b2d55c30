import { isOrdinary } from './mots-ordinaires.js';
import { oneSlip, sound, typedWords, withLetters } from './oreille.js';

/**
 * One thing that happens, of /recherche/urgences.json.
 *
 * @typedef {object} HelpGroup
 * @property {string} id
 * @property {string[]} numeros ids of the numbers, in the order of the buttons
 * @property {string[]} services ids of the kinds that may be proposed below
 * @property {string[]} exclus ids of the kinds that are not proposed
 * @property {string[]} mots folded phrases: `*` at the end of a word is a root, `|` stands between
 *   words of which one is enough, `^` is the query's beginning and `$` its end
 */

/**
 * @typedef {object} Help
 * @property {string[]} sauf phrases that hold a word of distress and tell none
 * @property {HelpGroup[]} groupes
 */

/**
 * A word of the phrases.
 *
 * @typedef {object} Heard
 * @property {string} written
 * @property {string} text as it sounds
 * @property {boolean} root
 * @property {boolean} alone whether it is a phrase by itself: then fewer slips are borne
 */

/**
 * A phrase: for each of its words, the numbers of the words that may stand there.
 *
 * @typedef {number[][]} Phrase
 */

/**
 * @typedef {object} HeardQuery
 * @property {string[]} words
 * @property {{ one: Set<number>, two: Set<number> }[]} heard the phrases' words that each may be
 */

/**
 * A phrase that stands in a query.
 *
 * @typedef {object} Match
 * @property {HelpGroup} group
 * @property {number[]} used the places of the words that it tells
 */

/** Words that may always stand between those of a phrase. */
const PARTICLES = new Set(
  (
    'e moi g n m le tout d si l t la c j a je on tu il elle me te se ne de du mon s des ai les une ils en y et un as est au qu ' +
    'aux que qui ca ma mes son sa ses ce cette avec tres trop'
  ).split(' '),
);
/** What is typed in a hurry, and the word that it stands for; any may be written in one with a « j » before it. */
const SHORT = new Map(
  'dor=dors pu=plus fe=fait g=ai mar=marre me=me vx=veux bb=bebe mieu=mieux poid=poids chuis=suis en=en pe=peux sui=suis chui=suis vai=vais ve=veux'
    .split(' ')
    .map((pair) => /** @type {[string, string]} */ (pair.split('='))),
);
/** What is written in one with the word after it. */
const GLUED = new Set('j m il on me te se ne veux veut veu vais je'.split(' '));
/** The most letters of one of them. */
const LONGEST_GLUED = 4;
/** The least letters of the first one, then of one after a single letter; elsewhere 2. */
const SHORTEST_GLUED = [1, 3];
/** The least letters, as they sound, of a word after an « m » in one with it: « menferme », but no « m » of « médecin ». */
const CLEAR = 6;
/** Words that may stand as well between those of a harmless phrase. */
const LINKS = new Set('va sur contre pour faite faites reperer reperage'.split(' '));
/** How many other words may stand there. */
const BETWEEN = 2;
/** Fewer letters bear no slip: too many words are one letter away. */
const SHORTEST = 4;
/** Nor do fewer in a word that is a phrase by itself, or that is cut. */
const SHORTEST_ALONE = 6;
/** What stands where a harmless phrase was taken out. */
const HARMLESS = '';
/** @type {Set<number>} */
const NOTHING = new Set();
const START = '^';
const END = '$';

/** Tells what a query calls for help about, whatever its spelling. */
export class Listener {
  /** @param {Help} help */
  constructor(help) {
    this.help = help;
    /** @type {Heard[]} */
    this.words = [];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** The numbers of words by their first letter. @type {Map<string, number[]>} */
    this.byLetter = new Map();
    /** What was heard in each word of the query. @type {Map<string, Set<number>>} */
    this.known = new Map();
    this.harmless = help.sauf.map((phrase) => phrase.split(' ').map((word) => word.split('|')));
    /** The phrases that begin with each word. @type {{ phrase: Phrase, group: HelpGroup }[][]} */
    this.begun = [];
    this.start = this.number(START);
    this.end = this.number(END);
    for (const group of help.groupes) for (const text of group.mots) this.learn(text, group);
  }

  /**
   * The groups that a query speaks of: first those of which a phrase tells most of the query's words,
   * then in the data's order. A group is left out where all that it hears is the end of what a longer
   * phrase of another tells: « mon mari me frappe » says by whom, « me frappe » does not.
   *
   * @param {string} query
   * @returns {HelpGroup[]}
   */
  groups(query) {
    this.known.clear();
    const matches = this.matches(this.listen(query));
    const told = new Map();
    for (const match of matches) {
      if (!matches.some((other) => holds(other, match))) told.set(match.group, Math.max(told.get(match.group) ?? 0, match.used.length));
    }
    const found = this.help.groupes.filter((group) => told.has(group));
    return found.sort((one, other) => told.get(other) - told.get(one));
  }

  /**
   * A query's words, and what may be heard in each, alone and in one with the next.
   *
   * @param {string} query
   * @returns {HeardQuery}
   */
  listen(query) {
    const words = this.unharmed(typedWords(query)).flatMap((word) => this.meant(word));
    const heard = words.map((word, at) => {
      const next = words[at + 1];
      return { one: this.hear(word), two: word && next ? this.hear(word + next, SHORTEST_ALONE) : NOTHING };
    });
    return { words, heard };
  }

  /**
   * Every phrase that stands in a query, once for each place where it begins.
   *
   * @param {HeardQuery} query
   */
  matches(query) {
    /** @type {Match[]} */
    const matches = [];
    const begin = (/** @type {number} */ number, /** @type {number} */ step, /** @type {number} */ at) => {
      for (const { phrase, group } of this.begun[number] ?? []) {
        const used = this.follow(phrase, step, query, at);
        if (used) matches.push({ group, used });
      }
    };
    const first = query.words.findIndex((word) => word && !PARTICLES.has(word));
    for (let at = 0; at <= first; at += 1) begin(this.start, 1, at);
    query.heard.forEach(({ one, two }, at) => {
      for (const number of new Set([...one, ...two])) begin(number, 0, at);
    });
    return matches;
  }

  /**
   * @param {string} text
   * @param {HelpGroup} group
   */
  learn(text, group) {
    const words = text.split(' ');
    const alone = words.filter((word) => word !== START && word !== END).length === 1;
    const phrase = words.map((word) => word.split('|').map((one) => this.number(one, alone && one !== START && one !== END)));
    for (const number of phrase[0] ?? []) (this.begun[number] ??= []).push({ phrase, group });
  }

  /**
   * @param {string} word
   * @param {boolean} [alone]
   */
  number(word, alone = false) {
    const root = word.endsWith('*');
    const written = root ? word.slice(0, -1) : word;
    const text = sound(written);
    const key = `${text}${root ? '*' : ''}${alone ? '!' : ''}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.words.push({ written, text, root, alone }) - 1;
      this.numbers.set(key, number);
      for (const letter of new Set([text.charAt(0), written.charAt(0)])) {
        const same = this.byLetter.get(letter);
        if (same) same.push(number);
        else this.byLetter.set(letter, [number]);
      }
    }
    return number;
  }

  /**
   * The numbers of the words that a typed one may be.
   *
   * @param {string} typed
   * @param {number} [exactFrom] only words of so many letters, and no slip
   * @returns {Set<number>}
   */
  hear(typed, exactFrom = 0) {
    const key = `${typed} ${exactFrom}`;
    const known = this.known.get(key);
    if (known) return known;
    const said = sound(SHORT.get(typed) ?? typed);
    /** @type {Set<number>} */
    const found = new Set();
    for (const letter of new Set([said.charAt(0), typed.charAt(0)])) {
      for (const number of this.byLetter.get(letter) ?? []) {
        const heard = /** @type {Heard} */ (this.words[number]);
        if (heard.text.length < exactFrom) continue;
        // As it is written too: « menacent » sounds otherwise than « menace* ».
        const same = heard.root ? said.startsWith(heard.text) || typed.startsWith(heard.written) : said === heard.text;
        if (same || (!exactFrom && typed.length > SHORTEST && slipped(heard, said, typed))) found.add(number);
      }
    }
    this.known.set(key, found);
    return found;
  }

  /**
   * What a word of the query was meant to be: itself, with letters for its figures (« m0urir »), or
   * the words that were written in one.
   *
   * @param {string} word
   * @returns {string[]}
   */
  meant(word) {
    const rest = word.slice(1);
    if (word[0] === 'j' && SHORT.has(rest)) return ['je', rest];
    if (this.hear(word).size || PARTICLES.has(word)) return [word];
    const spelt = withLetters(word);
    return spelt !== word && this.hear(spelt).size ? [spelt] : this.unglued(spelt);
  }

  /**
   * A word that is none of a phrase, cut into words that are: « jveux », « ilme ». Each place in it
   * is looked at once.
   *
   * @param {string} word
   * @returns {string[]}
   */
  unglued(word) {
    /** What stands before each place that glued words lead to. @type {Map<number, string[]>} */
    const before = new Map([[0, []]]);
    /** @type {string[]} */
    let cut = [];
    for (let at = 0; at < word.length; at += 1) {
      const pieces = before.get(at);
      if (!pieces) continue;
      const rest = word.slice(at);
      // The last cut is the best: a root goes on for as long as the word.
      if (at && rest.length > 3 && this.hear(rest, pieces[0] === 'm' ? CLEAR : 3).size) cut = [...pieces, rest];
      for (let length = SHORTEST_GLUED[at] ?? 2; length <= LONGEST_GLUED; length += 1) {
        const left = rest.slice(0, length);
        if (left.length === length && GLUED.has(left) && !before.has(at + length)) before.set(at + length, [...pieces, left]);
      }
    }
    const all = cut.length ? cut : (before.get(word.length) ?? []);
    return all.length > 1 ? all : [word];
  }

  /**
   * The words of a query without its harmless phrases.
   *
   * @param {string[]} words
   */
  unharmed(words) {
    const left = [...words];
    for (const phrase of this.harmless) {
      for (let at = 0; at < left.length; at += 1) {
        const end = harmlessEnd(phrase, left, at);
        if (end) left.fill(HARMLESS, at, end);
      }
    }
    return left;
  }

  /**
   * The places of a query's words that the rest of a phrase stands for, or nothing. Step by step,
   * each place is reached once, so that no query takes long.
   *
   * @param {Phrase} phrase
   * @param {number} step its first word that is looked for, at the very place
   * @param {HeardQuery} query
   * @param {number} from
   * @returns {number[] | undefined}
   */
  follow(phrase, step, { words, heard }, from) {
    /** The places used by the first way to each place. @type {Map<number, number[]>} */
    let ways = new Map([[from, []]]);
    for (const wanted of phrase.slice(step)) {
      /** @type {typeof ways} */
      const next = new Map();
      for (const [start, used] of ways) {
        if (used.length && wanted.includes(this.end) && words.slice(start).every((word) => !word || PARTICLES.has(word))) return used;
        for (const at of used.length ? reached(words, start) : [start]) {
          const here = heard[at];
          if (!here) continue;
          if (!next.has(at + 1) && wanted.some((number) => here.one.has(number))) next.set(at + 1, [...used, at]);
          if (!next.has(at + 2) && wanted.some((number) => here.two.has(number))) next.set(at + 2, [...used, at]);
        }
      }
      ways = next;
    }
    return ways.values().next().value;
  }
}

/**
 * The places where the next word of a phrase may stand: particles and a few other words before it.
 *
 * @param {string[]} words
 * @param {number} start
 */
function reached(words, start) {
  const places = [];
  let room = BETWEEN;
  for (let at = start; at < words.length && room >= 0; at += 1) {
    places.push(at);
    if (!PARTICLES.has(words[at] ?? '')) room -= 1;
  }
  return places;
}

/**
 * Whether a phrase of another group tells all that a match tells, and what comes before it. A word
 * that is a phrase by itself always counts.
 *
 * @param {Match} other
 * @param {Match} match
 */
function holds(other, { group, used }) {
  const [first = 0] = used;
  return used.length > 1 && other.group !== group && (other.used[0] ?? first) < first && used.every((at) => other.used.includes(at));
}

/**
 * @param {Heard} heard
 * @param {string} said
 * @param {string} typed
 */
function slipped({ written, text, root, alone }, said, typed) {
  if (isOrdinary(typed)) return false;
  const least = alone ? SHORTEST_ALONE : SHORTEST;
  return (text.length >= least && oneSlip(said, text, root, alone)) || (written.length >= least && oneSlip(typed, written, root, alone));
}

/**
 * Where a harmless phrase that begins at a place ends, or 0: letter by letter, with nothing but
 * particles and links between its words.
 *
 * @param {string[][]} phrase
 * @param {string[]} words
 * @param {number} from
 */
function harmlessEnd(phrase, words, from) {
  let at = from;
  for (const wanted of phrase) {
    const is = (/** @type {string} */ word) =>
      wanted.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : one === word));
    while (at > from && isLink(words[at]) && !is(words[at] ?? '')) at += 1;
    const word = words[at];
    if (!word || !is(word)) return 0;
    at += 1;
  }
  return at;
}

/** @param {string | undefined} word */
const isLink = (word = '') => PARTICLES.has(word) || LINKS.has(word);
