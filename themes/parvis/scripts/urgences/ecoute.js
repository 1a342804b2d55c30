import { fold } from '../texte.js';
import { oneSlip, sound, wordsIn } from './oreille.js';

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

/** Words that may always stand between those of a phrase. */
const PARTICLES = new Set(
  (
    'j m t s l d n c qu je tu il elle on ils me te se ne de du des le la les un une en y a ai as est et au aux que qui ' +
    'ca moi mon ma mes son sa ses ce cette avec tout tres trop si'
  ).split(' '),
);
/** What is written in one with the word after it. */
const GLUED = new Set('j je il on me te se ne jme jte'.split(' '));
/** How many other words may stand there. */
const BETWEEN = 2;
/** Fewer letters bear no slip: too many words are one letter away. */
const SHORTEST = 4;
/** Nor do fewer in a word that is a phrase by itself, or that is cut. */
const SHORTEST_ALONE = 6;
/** A query is cut here, in words. */
const LONGEST = 60;
/** What stands where a harmless phrase was taken out. */
const HARMLESS = '';
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
   * The groups that a query speaks of, in the data's order.
   *
   * @param {string} query
   * @returns {HelpGroup[]}
   */
  groups(query) {
    this.known.clear();
    const typed = this.unharmed(wordsIn(fold(query)).slice(0, LONGEST));
    const words = typed.flatMap((word) => (this.hear(word).size || PARTICLES.has(word) ? [word] : this.unglued(word)));
    const heard = words.map((word, at) => {
      const next = words[at + 1];
      return { one: this.hear(word), two: word && next ? this.hear(word + next, SHORTEST_ALONE) : new Set() };
    });
    const found = new Set();
    const first = words.findIndex((word) => word && !PARTICLES.has(word));
    for (const { phrase, group } of this.begun[this.start] ?? []) {
      for (let at = 0; at <= first; at += 1) if (this.follows(phrase, 1, { words, heard, at, room: 0 })) found.add(group);
    }
    heard.forEach(({ one, two }, at) => {
      for (const number of [...one, ...two]) {
        for (const { phrase, group } of this.begun[number] ?? []) {
          if (!found.has(group) && this.follows(phrase, 0, { words, heard, at, room: 0 })) found.add(group);
        }
      }
    });
    return this.help.groupes.filter((group) => found.has(group));
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
    const said = sound(typed);
    /** @type {Set<number>} */
    const found = new Set();
    for (const letter of new Set([said.charAt(0), typed.charAt(0)])) {
      for (const number of this.byLetter.get(letter) ?? []) {
        const heard = /** @type {Heard} */ (this.words[number]);
        if (heard.text.length < exactFrom) continue;
        const same = heard.root ? said.startsWith(heard.text) : said === heard.text;
        if (same || (!exactFrom && typed.length > SHORTEST && slipped(heard, said, typed))) found.add(number);
      }
    }
    this.known.set(key, found);
    return found;
  }

  /**
   * A word that is none of a phrase, cut into words that are: « jveux », « ilme ».
   *
   * @param {string} word
   * @returns {string[]}
   */
  unglued(word) {
    for (let cut = 1; cut < word.length - 1; cut += 1) {
      const [left, right] = [word.slice(0, cut), word.slice(cut)];
      if (!GLUED.has(left)) continue;
      if (cut > 1 ? GLUED.has(right) && right.length > 1 : right.length < 4) return cut > 1 ? [left, right] : [word];
      if (right.length > 3 && this.hear(right, 3).size) return [left, right];
      const rest = cut > 1 && right.length > 3 ? this.unglued(right) : [];
      if (rest.length > 1) return [left, ...rest];
    }
    return [word];
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
   * Whether the rest of a phrase stands in a query from a place on.
   *
   * @param {Phrase} phrase
   * @param {number} step which of the phrase's words
   * @param {{ words: string[], heard: { one: Set<unknown>, two: Set<unknown> }[], at: number, room: number }} place
   * @returns {boolean}
   */
  follows(phrase, step, { words, heard, at, room }) {
    const wanted = phrase[step];
    if (!wanted) return true;
    if (room === BETWEEN && wanted.includes(this.end) && words.slice(at).every((word) => !word || PARTICLES.has(word))) return true;
    const here = heard[at];
    if (!here) return false;
    const after = { words, heard, room: BETWEEN };
    if (wanted.some((number) => here.one.has(number)) && this.follows(phrase, step + 1, { ...after, at: at + 1 })) return true;
    if (wanted.some((number) => here.two.has(number)) && this.follows(phrase, step + 1, { ...after, at: at + 2 })) return true;
    const left = PARTICLES.has(words[at] ?? '') ? room : room - 1;
    return step > 0 && left >= 0 && this.follows(phrase, step, { words, heard, at: at + 1, room: left });
  }
}

/**
 * @param {Heard} heard
 * @param {string} said
 * @param {string} typed
 */
function slipped({ written, text, root, alone }, said, typed) {
  const least = alone ? SHORTEST_ALONE : SHORTEST;
  return (text.length >= least && oneSlip(said, text, root, alone)) || (written.length >= least && oneSlip(typed, written, root, alone));
}

/**
 * Where a harmless phrase that begins at a place ends, or 0: letter by letter, with nothing but
 * particles between its words.
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
    while (at > from && at < words.length && PARTICLES.has(words[at] ?? '') && !is(words[at] ?? '')) at += 1;
    const word = words[at];
    if (!word || !is(word)) return 0;
    at += 1;
  }
  return at;
}
