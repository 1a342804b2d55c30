// Places of France that are not in the portal: who asks for one is told so, and where to ask.
import { mostWordFiles } from './chercher.js';
import { wordFiles } from './lexicale.js';
import { isOrdinary } from './mots-communs.js';
import { words as wordsOf } from './mots.js';
import { inFull, isSmall, wordsOfName } from './noms.js';
import { capital } from './paroles.js';
import { number } from './phrases.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/** @typedef {{ name: string, run: Token[] }} Elsewhere what was asked, and the words that say it */

/** Official directories of the whole of France: the Cnaf's for childcare, the State's for its services. */
export const DIRECTORIES = [
  { label: 'monenfant.fr', href: 'https://monenfant.fr/' },
  { label: 'lannuaire.service-public.gouv.fr', href: 'https://lannuaire.service-public.gouv.fr/' },
];

/** A postal code, or the number of a département, folded. */
const CODE = /^((0[1-9]|[1-8]\d|9[0-5])(\d{3})?|2[ab]|9[78]\d(\d{2})?)$/;

/** What a name begins with whose first word is a word too: that one names it nowhere. */
const FIRST_IN_DOUBT = '~';

/**
 * What a name begins with that is a word too, a first name, or that of many schools; `*` where it is
 * a country's or a département's.
 */
const DOUBT = /^[?*]/;

/** What such a name begins with where nothing in the portal holds its words: beside a kind it is a place. */
const UNHELD = '!';

/**
 * A name as a file of words has it, told apart from those that the portal's own texts hold.
 *
 * @param {string} name
 * @param {Set<string>} held the words of the file
 */
export function withoutDoubt(name, held) {
  const free = DOUBT.test(name) && !wordsOf(name).some((word) => held.has(word));
  return free ? name.replace(DOUBT, UNHELD) : name;
}

/** Names that are others without their article. */
const WITH_ARTICLE = new Set(['madeleine', 'robert', 'rochelle']);

/** The words under which no name stands in a file of words: it would hold those of hundreds of saints. */
const SAINTS = new Set(['saint', 'sainte']);

/** Fewer letters begin no compound. */
const LEAST_LETTERS = 4;
const LONGEST_NAME = 7;

/** What is known of the rest of France. */
export class Outside {
  /** @param {Manifest} manifest */
  constructor({ communes, departments, areas, renowned }) {
    this.own = departments;
    this.renowned = renowned;
    this.communes = communes.length;
    /** @type {Map<string, { name: string, communes: number[] }>} the portal's own départements, by name and number, its territories and regions */
    this.within = new Map(areas.map((area) => [wordsOfName(area.name).map(inFull).join(''), area]));
    for (const { number: own, name } of this.own) {
      const region = { name, communes: communes.flatMap(({ department }, at) => (department === own ? [at] : [])) };
      this.within.set(own.toLowerCase(), region).set(wordsOfName(name).join(''), region);
    }
  }

  /**
   * A département of the portal, whole: "Pyrénées-Orientales", or "66" at the end; a territory or a
   * region: "Vallespir", "PACA".
   *
   * @param {Token[]} tokens
   * @returns {{ region: { name: string, communes: number[] }, run: Token[] } | null}
   */
  inside(tokens) {
    for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length -= 1) {
      for (let first = tokens.length - length; first >= 0; first -= 1) {
        const run = tokens.slice(first, first + length);
        const region = this.within.get(run.map(({ folded }) => inFull(folded)).join(''));
        const [before, next] = [tokens[first - 1], tokens[first + length]];
        // "Alpes-de-Haute-Provence" is another.
        if (!region || run[0]?.tied || next?.tied || /^(?:hau|bas)/.test(before?.folded ?? '') || !run.every(({ role }) => role === null)) continue;
        const isNumber = /^\d/.test(run[0]?.folded ?? '');
        const clear = isNumber ? isLastNumber(run, tokens) : !isOrdinary(run.map(({ folded }) => folded).join(''));
        if (clear) return { region, run };
      }
    }
    return null;
  }

  /**
   * The town, département or postal code that words name and the portal does not hold.
   *
   * @param {Token[]} tokens
   * @param {boolean} boxed whether they were typed where only a place is asked for
   * @param {Map<string, string>} names those that are known, by each spelling
   * @returns {Elsewhere | null}
   */
  find(tokens, boxed, names) {
    for (let length = Math.min(LONGEST_NAME, tokens.length); length > 0; length -= 1) {
      for (let first = tokens.length - length; first >= 0; first -= 1) {
        const run = tokens.slice(first, first + length);
        // "Loir-et-Cher".
        if (!run.every(({ role }) => role === null || role === 'noise' || (length > 1 && role === 'intent'))) continue;
        const name = this.code(run, tokens, boxed) ?? outsideName(run, tokens, boxed, names);
        if (name !== null) return { name, run };
      }
    }
    return null;
  }

  /**
   * A postal code, or the number of a département at the end of what was typed.
   *
   * @param {Token[]} run
   * @param {Token[]} tokens
   * @param {boolean} boxed
   */
  code(run, tokens, boxed) {
    const [{ folded: typed } = { folded: '' }] = run;
    if (run.length !== 1 || !CODE.test(typed) || this.own.some((one) => belongs(typed, one.number))) return null;
    // "Paris 15": who names a town means no département.
    const alone = tokens.every((token) => token.role !== null || !token.searched || token === run[0]);
    return typed.length === 5 || boxed || (alone && isLastNumber(run, tokens)) ? typed.toUpperCase() : null;
  }

  /**
   * « Paris n’est pas dans ce portail : il décrit 345 communes (Bouches-du-Rhône, Pyrénées-Orientales). »
   *
   * @param {string} name
   */
  text(name) {
    const where = this.own.length > 0 ? ` (${this.own.map((one) => one.name).join(', ')})` : '';
    const said = /^\d/.test(name) ? `Le ${name.length === 5 ? 'code postal' : 'département'} ${name}` : name;
    return (
      `${said} n’est pas dans ce portail\u00a0: il décrit ${number(this.communes)}\u00a0commune${this.communes > 1 ? 's' : ''}${where}. ` +
      'Ailleurs, voyez monenfant.fr pour un mode d’accueil, lannuaire.service-public.gouv.fr pour une mairie ou un service public.'
    );
  }
}

/**
 * Names of places by each spelling: with their article and without, and by the beginning of a
 * compound while no other begins so: "Clermont" is Clermont-Ferrand, "Six-Fours" Six-Fours-les-Plages.
 *
 * @param {string[]} places
 * @returns {Map<string, string>} those in doubt as they came
 */
export function bySpelling(places) {
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {Map<string, string[]>} */
  const first = new Map();
  for (const name of places) {
    for (const words of spellings(name)) names.set(words.join(''), name.replace(FIRST_IN_DOUBT, ''));
    let begun = '';
    for (const word of wordsOfName(name).filter((own) => !isSmall(own)).slice(0, -1)) {
      const doubtful = begun === '' && (word.length < LEAST_LETTERS || name.startsWith(FIRST_IN_DOUBT) || isOrdinary(word));
      begun += word;
      if (!doubtful && !begun.startsWith('saint')) first.set(begun, [...(first.get(begun) ?? []), name]);
    }
  }
  for (const [word, [name = '', ...others]] of first) if (others.length === 0 && !names.has(word)) names.set(word, name);
  return names;
}

/**
 * @param {Token[]} run
 * @param {Token[]} tokens
 * @param {boolean} boxed
 * @param {Map<string, string>} names
 */
function outsideName(run, tokens, boxed, names) {
  const words = run.map(({ folded }) => inFull(folded));
  const key = words.join('');
  const said = names.get(key);
  if (said === undefined) return null;
  const name = said.replace(/^[?*!]/, '');
  const at = tokens.indexOf(/** @type {Token} */ (run[0]));
  const next = tokens[at + run.length];
  if (run[0]?.tied || next?.tied) return null;
  const bare = words.filter((word) => !isSmall(word)).join('');
  const doubtful = name !== said || isOrdinary(bare) || bare.length < 3 || WITH_ARTICLE.has(key);
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ folded }) => folded).join(' ');
  // "en Espagne", "dans le Gard"; "dans le nord du département" is here.
  const asked = boxed || (/(?:^| )(?:a|sur)$/.test(before) && run.length === 1) || (/^[*!]/.test(said) && !/^d(?:[ue]s?)?$/.test(next?.folded ?? '') && /(?:^| )(?:en|aux?)$|^dans l(?:a|es?)?$/.test(before));
  // "crèche Cannes": nothing else is left to understand.
  const alone = said.startsWith(UNHELD) && tokens.every((token) => run.includes(token) || token.role !== null) && tokens.some(({ role }) => role === 'kind');
  return !doubtful || asked || alone ? name : null;
}

/**
 * Whether a number ends what was typed, but for neutral words, and is no part of an age or a range.
 *
 * @param {Token[]} run
 * @param {Token[]} tokens
 */
function isLastNumber([number], tokens) {
  const at = number ? tokens.indexOf(number) : -1;
  const before = tokens[at - 1]?.folded ?? '';
  return tokens.slice(at + 1).every(({ role }) => role === 'noise') && !/^\d/.test(before) && tokens.every(({ role }) => role !== 'need');
}

/**
 * Whether a postal code or a number is a département's.
 *
 * @param {string} typed
 * @param {string} department
 */
function belongs(typed, department) {
  if (typed.length < 5) return typed === department.toLowerCase();
  if (/^2[AB]$/.test(department)) return typed.startsWith('20');
  return typed.startsWith(department);
}

/**
 * A name with its article and without, and without its small words: "Le Mans", "Mans", "Tarascon Ariège".
 *
 * @param {string} name
 */
function spellings(name) {
  const words = wordsOfName(name);
  const bare = words.filter((word) => !isSmall(word));
  const [first = '', ...others] = words;
  return [...(isSmall(first) ? [others] : []), ...(bare.length > 1 ? [bare] : []), words].filter(({ length }) => length > 0);
}

/** Verbs come after "à" as places do: "jeux à emprunter". */
const VERB = /^\p{Ll}+(?:er|ir|re)$/u;

/**
 * "crèche à Lezay": what ends a query after "à" and stands nowhere in the portal is a place that is not here.
 *
 * @param {import('./comprendre.js').Understood} understood
 * @param {{ word: string }[]} terms of the file that would hold it
 * @returns {string[]}
 */
export function unknownPlace({ query, kind, place, words: [word = '', ...others], typedWords: [typed = ''] }, terms) {
  const isPlace = kind !== null && place === null && others.length === 0 && new RegExp(`\\s[àa]\\s+${typed}\\P{L}*$`, 'iu').test(query);
  return isPlace && word.length >= LEAST_LETTERS && !VERB.test(typed) && terms.every((term) => term.word !== word) ? [capital(typed)] : [];
}

/**
 * The files of words that may tell of a place outside: as many as such a query reads anyway, those
 * of the box that asks for a place and of words after "à" before others.
 *
 * @param {Manifest} manifest
 * @param {import('./comprendre.js').Understood} understood
 * @param {string} where
 */
export function outsideFiles(manifest, understood, where) {
  const { query, place, words, signs } = understood;
  // A longer name stands under each of its words.
  const left = (words.length > 0 ? words : wordsOf(place?.typed ?? '')).filter((word) => !SAINTS.has(word));
  // "garderie Lyon": what points to a kind names no town.
  const strange = left.filter((word) => signs.every((sign) => !sign.words.includes(word)));
  const asked = [...wordsOf(where), ...wordsOf(/(?:^|\s)[àa]\s+(\S+)/i.exec(query)?.[1] ?? '')].filter((word) => left.includes(word));
  const most = mostWordFiles(manifest, understood);
  const files = [...wordFiles(manifest, asked, most), ...wordFiles(manifest, strange, most), ...wordFiles(manifest, left, most)];
  return [...new Set(files)].slice(0, most);
}
