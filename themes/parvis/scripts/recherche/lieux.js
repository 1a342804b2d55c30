import { isOrdinary } from './mots-communs.js';
import { isSmall } from './noms.js';
import { from } from './phrases.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./noms.js').Names} Names */

/** Words that begin the name of a street. */
const STREETS = new Set(
  (
    'rue avenue av ave boulevard bd bld blvd chemin chem impasse imp allee allees place cours quai route rte square ' +
    'lotissement lot residence hameau traverse montee esplanade passage voie ruelle sentier mas carrer rond'
  ).split(' '),
);

/** What makes of a street's word another thing: "résidence alternée", "passage piéton", "voie verte". */
const NO_ADDRESS = /^(?:altern|autonomie|etudiant|familiale|habituelle|judiciaire|pieton|principale|scolaire|secondaire|senior|verte)/;

/** "1 place en crèche", "2 places pour mes jumeaux": no square. */
const WANTED = /^(?:alsh|assmat|cantine|centre|chez|creche|dans|dispo|en|garderie|halte|libre|mam|micro|multi|nounou|periscolaire|pour|pr|svp)/;

/** @param {Token[]} tokens @param {number} at */
function isPlaceWanted(tokens, at) {
  const next = /^(?:de|d|a|la|l)$/.test(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
  return tokens[at]?.folded === 'place' && WANTED.test(tokens[next]?.folded ?? '');
}

/**
 * The tokens of a street with its number ("12 bis rue des Écoles"), if there is one: from the
 * number on, or from the kind of street when it opens the text.
 *
 * @param {Token[]} tokens
 * @returns {number | null} where it begins
 */
export function streetStart(tokens) {
  for (let at = 0; at < tokens.length; at += 1) {
    if (isPlaceWanted(tokens, at)) continue;
    if (!STREETS.has(tokens[at]?.folded ?? '') || NO_ADDRESS.test(tokens[at + 1]?.folded ?? '')) continue;
    let first = at;
    if (/^(bis|ter|quater|[a-d])$/.test(tokens[first - 1]?.folded ?? '')) first -= 1;
    if (/^\d{1,4}(bis|ter)?$/.test(tokens[first - 1]?.folded ?? '')) return first - 1;
    // "place en crèche" is no street; "avenue Jean-Jaurès, Perpignan" is.
    if (at === 0 && tokens.length > 2 && !['place', 'mas', 'cours', 'passage', 'lot'].includes(tokens[0]?.folded ?? '')) return at;
  }
  return null;
}

/**
 * The tokens of the box that asks for a place, or of brackets at the end: "crèche (Trets)".
 *
 * @param {Token[]} tokens
 * @param {string} query
 * @param {string} where what the box holds, the end of the query
 */
export function boxedTokens(tokens, query, where) {
  const text = query.normalize('NFC');
  const brackets = /\(([^()]*)\)\s*$/.exec(text);
  const start = where !== '' ? text.length - where.normalize('NFC').length : brackets ? brackets.index : text.length;
  return tokens.filter((token) => token.start >= start);
}

/** @typedef {'exact' | 'beginning' | 'part' | 'nearly'} Manner how a name is written: `part`, by a village of the commune */

/** A name has no more words. */
const LONGEST_NAME = 7;

/** In a free text fewer letters begin no name, or are none with slips. */
const LEAST_LETTERS = { beginning: 4, part: 5, nearly: 5 };

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
      const asked = length === tokens.length || ['a', 'sur'].includes(tokens[first - 1]?.folded ?? '');
      // "près de" is no name; "Le Tholonet" begins with its article.
      const whole = asked || !edges.some((edge) => edge?.role === 'noise');
      if (free && whole && !isSmall(run[run.length - 1]?.folded ?? '')) found.push(run);
    }
  }
  return found;
}

/**
 * A place among the tokens.
 *
 * @typedef {object} FoundPlace
 * @property {number[]} communes the likeliest first
 * @property {Token[]} run
 * @property {boolean} corrected whether the name was not typed as it is
 * @property {string | null} former the former commune that was named, which is a part of the commune
 * @property {boolean} [several] whether more than one was named
 * @property {boolean} [begun] whether more letters must follow
 */

/**
 * Finds a postal code or the name of a commune.
 *
 * @param {Token[]} tokens
 * @param {Names} names
 * @param {Manner} manner
 * @param {boolean} [boxed] whether they were typed where only a place is asked for
 * @returns {FoundPlace | null}
 */
export function findPlace(tokens, names, manner, boxed = false) {
  if (manner === 'exact') {
    const code = findCode(tokens, names);
    if (code) return code;
  }
  for (const run of runs(tokens)) {
    const typed = run.map(({ folded }) => folded);
    const meaning = run.some(({ searched, folded }) => searched && !isSmall(folded) && !SHARED.has(folded));
    if (!meaning || !(boxed || mayBe(run, tokens, names, manner))) continue;
    const communes = {
      exact: () => names.exactly(typed),
      beginning: () => names.beginning(typed, run[run.length - 1]?.last ?? false),
      part: () => names.part(typed),
      nearly: () => names.nearly(typed),
    }[manner]();
    if (communes.length === 0) continue;
    // "Châteauneuf" is each that begins so; what is not finished, or holds a slip, is the likeliest.
    const begin = manner === 'beginning' ? new Set(names.beginning(typed, false)).size : 1;
    const several = begin > 1;
    return {
      communes: names.sorted(communes).slice(0, manner === 'exact' || several ? 8 : 1),
      run,
      corrected: manner === 'nearly' || manner === 'part',
      former: manner === 'exact' ? names.formerly(typed) : null,
      ...(several && { several }),
      ...(begin === 0 && { begun: true }),
    };
  }
  return null;
}

/** Words that stand between two places: "entre Trets et Rousset", "à Trets ou à Peynier". */
const BETWEEN = /^(?:a|au|aux|bien|et|ou|soit|sinon|puis|vers|dans|sur|pres|de|d|cote|le|la|les|entre)$/;

/**
 * The places that are named one beside another.
 *
 * @param {Token[]} tokens
 * @param {Names} names
 * @returns {FoundPlace | null}
 */
export function findPlaces(tokens, names) {
  const found = findPlace(tokens, names, 'exact');
  if (!found) return null;
  const all = [found];
  let rest = tokens.filter((token) => !found.run.includes(token));
  for (;;) {
    const next = findPlace(rest, names, 'exact');
    const run = next?.run ?? [];
    if (!next || !all.some((one) => stands(run, one.run, tokens))) break;
    all.push(next);
    rest = rest.filter((token) => !run.includes(token));
  }
  if (all.length === 1) return found;
  all.sort((a, b) => (a.run[0]?.start ?? 0) - (b.run[0]?.start ?? 0));
  // Of several of one name the most populated is meant.
  const communes = [...new Set(all.flatMap((one) => one.communes.slice(0, 1)))];
  return { communes, run: all.flatMap(({ run }) => run), corrected: false, former: null, several: communes.length > 1 };
}

/**
 * Whether nothing but small words parts two runs.
 *
 * @param {Token[]} one
 * @param {Token[]} other
 * @param {Token[]} tokens
 */
function stands(one, other, tokens) {
  const [first, last] = (one[0]?.start ?? 0) < (other[0]?.start ?? 0) ? [one, other] : [other, one];
  const [from, to] = [last[0]?.start ?? 0, first[first.length - 1]?.end ?? 0];
  return tokens.filter(({ start, end }) => start >= to && end <= from).every(({ folded }) => BETWEEN.test(folded));
}

/** @param {Token | undefined} token */
const isFree = (token) => token?.role === null && token.searched;

/**
 * Whether the words around a name may make of it a longer one: "Tarascon-sur-Ariège", "argeles gazost".
 *
 * @param {Token[]} tokens
 * @param {Token[]} run
 */
export function goesOn(tokens, run) {
  const [next, after] = tokens.slice(tokens.indexOf(/** @type {Token} */ (run[run.length - 1])) + 1);
  const tying = /^(?:sur|sous|en|de|du|d|les|lez)$/.test(next?.folded ?? '');
  return Boolean(run[0]?.tied || next?.tied || isFree(tying ? after : next));
}

/** Words that too many names begin with. */
const SHARED = new Set(['saint', 'sainte', 'st', 'ste']);

/**
 * Whether a run of a free text may name a place. A whole name may, unless it is an ordinary word
 * without its article; else it is no part of a compound, no ordinary word, and nothing else is
 * left to understand but whole words that begin a name. With slips it stands at an end of the
 * text, where people say the place.
 *
 * @param {Token[]} run
 * @param {Token[]} tokens
 * @param {Names} names
 * @param {Manner} manner
 */
function mayBe(run, tokens, names, manner) {
  const [first] = run;
  const last = run[run.length - 1];
  const said = run.filter(({ folded }) => !isSmall(folded));
  const [only] = said;
  const ordinary = said.length === 1 && isOrdinary(only?.folded ?? '');
  if (manner === 'exact') return !ordinary || names.isFull(run.map(({ folded }) => folded)) || run.length === tokens.length;
  const next = tokens.find(({ start }) => start > (last?.start ?? 0));
  if (ordinary || first?.tied || next?.tied) return false;
  const left = tokens.some((token) => token.start > (last?.start ?? 0) && token.role === null && token.searched);
  // A village of few letters, or one among other words, is any word.
  if (manner === 'part') return !left && (only?.folded ?? '').length >= LEAST_LETTERS.part;
  if (manner === 'beginning' && names.beginning(run.map(({ folded }) => folded), false).length > 0) return true;
  const alone = tokens.every((token) => run.includes(token) || token.role !== null || !token.searched);
  const letters = said.map(({ folded }) => folded).join('').length;
  const long = letters >= LEAST_LETTERS[manner] || (letters > 3 && manner === 'nearly' && names.alike(run.map(({ folded }) => folded)).length > 0);
  // "ya koi com creche a rouset": what ends the text after "à" is where.
  const where = manner === 'nearly' && tokens[tokens.indexOf(/** @type {Token} */ (first)) - 1]?.folded === 'a' && last === tokens[tokens.length - 1];
  return (alone || where) && long && (manner === 'beginning' || !left || first === tokens[0]);
}

/**
 * @param {Token[]} tokens
 * @param {Names} names
 * @returns {FoundPlace | null}
 */
function findCode(tokens, names) {
  const at = tokens.findIndex(({ folded, role }) => role !== 'need' && role !== 'refused' && names.codes.has(folded));
  if (at < 0) return null;
  const code = tokens.slice(at, at + 1);
  const communes = names.sorted(names.codes.get(code[0]?.folded ?? '') ?? []);
  // "13530 Trets": the name says which commune of the code.
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    for (const run of [tokens.slice(at + 1, at + 1 + length), tokens.slice(Math.max(0, at - length), at)]) {
      if (run.length !== length) continue;
      const named = names.exactly(run.map(({ folded }) => folded)).filter((commune) => communes.includes(commune));
      if (named.length > 0) return { communes: named, run: [...run, ...code].sort((a, b) => a.start - b.start), corrected: false, former: null };
    }
  }
  return { communes, run: code, corrected: false, former: null };
}

/**
 * « Palalda fait partie d’Amélie-les-Bains-Palalda. »
 *
 * @param {string} former
 * @param {string} commune
 */
export const formerText = (former, commune) => `${former} fait partie ${from(commune)}.`;
