// Words of distress: services that may help, found by whole names alone. What was typed is neither
// completed nor corrected, and no part of the answer holds it.
import { fold } from '../texte.js';
import { Surroundings } from './autour.js';
import { inside } from './classer.js';
import { MOST_FILES, PAGE, Search } from './chercher.js';
import { tokens as tokensOf } from './demande.js';
import { areaOf } from './filtres.js';
import { findPlace } from './lieux.js';
import { everywhere } from './partout.js';
import { answer } from './reponse.js';
import { findKind } from './types.js';

/** @typedef {import('../urgences/ecoute.js').HelpGroup} HelpGroup */
/** @typedef {import('./comprendre.js').Interpreter} Interpreter */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./demande.js').Token} Token */

/**
 * What was heard in a query.
 *
 * @typedef {object} Told
 * @property {string} query
 * @property {string} where what stands in the box that asks for a place
 * @property {HelpGroup[]} help
 * @property {import('./distances.js').Point | null} position
 */

/**
 * "Je ne veux plus vivre à Trets", "chez mes parents": distress, or a move. "J'arrive plus à tout faire":
 * distress, or a house that somebody could help in.
 */
const IN_DOUBT = /(?:plus?|pas) (?:vivre|etre) (?:aux?|a|dans|chez|en(?! vie)|ici|seule?)\b|arrive pl?us? a (?:tout )?(?:faire|gerer|suivre|cuisiner|ranger)/;

/**
 * Whether what was heard may as well be no distress: it is looked for then, under the numbers to call.
 *
 * @param {string} query
 * @param {HelpGroup[]} help
 */
export const isInDoubt = (query, help) => help.length === 1 && IN_DOUBT.test(fold(query));

/** How far to look around a place, in metres; the least that has enough. */
const RADII = [0, 5_000, 10_000, 30_000];
const ENOUGH = 3;

/**
 * At most a page of services: those that the groups propose, and what the query names. None is
 * invented, and none is still to open.
 *
 * @param {import('./depot.js').Store} store
 * @param {Interpreter} interpreter
 * @param {Told} told
 * @returns {Promise<import('./reponse.js').Answer>}
 */
export async function helped(store, interpreter, told) {
  const { manifest } = interpreter;
  const understood = understoodOf(interpreter, told);
  const search = new Search(store, manifest, understood, areaOf(manifest, understood, told.position));
  search.certain = true;
  const { results, radius, whole } = await found(search);
  const proposed = new Set(told.help.flatMap(({ services }) => services));
  const first = (/** @type {import('./classer.js').Ranked} */ { service }) => Number(!proposed.has(manifest.kinds[service.kind]?.id ?? ''));
  results.sort((a, b) => first(a) - first(b));
  const said = await answer(search, search.finding(results, { start: 0, radius }));
  const countable = whole && results.length > 0 && results.length <= PAGE;
  return { ...said, count: countable ? said.count : '', page: 1, pages: 1, widened: null };
}

/**
 * @param {Search} search
 * @returns {Promise<{ results: import('./classer.js').Ranked[], radius: number | null, whole: boolean }>}
 *   `whole` when files that were not read hold no more
 */
async function found(search) {
  const { area, manifest, kinds } = search;
  if (kinds.length === 0) return { results: [], radius: null, whole: true };
  if (!area) {
    const { results, total, atLeast } = await everywhere(search);
    return { results, radius: null, whole: total === null && !atLeast };
  }
  const surroundings = new Surroundings(manifest, area, kinds);
  const read = await search.read(surroundings.nearest(MOST_FILES));
  const radius = RADII.find((metres) => inside(read, metres).length >= ENOUGH) ?? Math.max(...RADII);
  const whole = surroundings.shards(radius).every((shard) => search.shards.has(shard));
  return { results: search.sorted(inside(read, radius)), radius, whole };
}

/**
 * @param {Interpreter} interpreter
 * @param {Told} told
 * @returns {Understood}
 */
function understoodOf(interpreter, { query, where, help }) {
  const tells = tellerOf(help);
  const all = tokensOf(query);
  const kinds = kindsNamed(interpreter, all, help);
  // The box that asks for a place says one, be it with a slip.
  const place =
    placeIn(interpreter, tokensOf(where), tells, ['exact', 'beginning', 'nearly']) ?? placeIn(interpreter, all, tells, ['exact']);
  return {
    ...interpreter.understand(''),
    place: place && { communes: place.communes, label: interpreter.places.label(place.communes), typed: '', corrected: place.corrected, former: null },
    kind: { kinds, group: null, label: '', typed: '', corrected: false, parts: [] },
  };
}

/**
 * Kinds that the groups propose or the query names, less those that one of the groups refuses. One
 * word alone is a name, not what a kind is called too: a swallowed toy asks for no toy library.
 *
 * @param {Interpreter} interpreter
 * @param {Token[]} all
 * @param {HelpGroup[]} help
 */
function kindsNamed({ manifest, phrases }, all, help) {
  const proposed = new Set(help.flatMap(({ services }) => services));
  const refused = new Set(help.flatMap(({ exclus }) => exclus));
  const named = findKind(all, phrases, 'exact');
  const words = named?.run.filter(({ searched }) => searched).map(({ word }) => word) ?? [];
  const phrase = phrases.all.get(words.join(' '));
  const isName = words.length > 1 || (phrase !== undefined && (phrase.own.size + phrase.groups.size > 0));
  const meant = new Set(isName ? named?.meaning.kinds : []);
  for (const token of isName ? (named?.run ?? []) : []) token.role = 'kind';
  return manifest.kinds.flatMap(({ id }, at) => ((proposed.has(id) || meant.has(at)) && !refused.has(id) ? [at] : []));
}

/**
 * A place, but none that only words of distress name: who is « à la rue » is not at Rue.
 *
 * @param {Interpreter} interpreter
 * @param {Token[]} all
 * @param {(token: Token) => boolean} tells
 * @param {('exact' | 'beginning' | 'nearly')[]} manners
 * @returns {ReturnType<typeof findPlace>}
 */
function placeIn(interpreter, all, tells, manners) {
  // Only the box is read with slips.
  const boxed = manners.length > 1;
  for (const manner of manners) {
    const place = findPlace(all, interpreter.places.names, manner, boxed);
    if (!place) continue;
    if (!place.run.every((token) => !token.searched || tells(token))) return place;
    for (const token of place.run) token.role = 'need';
    return placeIn(interpreter, all, tells, manners);
  }
  return null;
}

/** @param {HelpGroup[]} help @returns {(token: Token) => boolean} whether a word is one of theirs */
function tellerOf(help) {
  const parts = help.flatMap(({ mots }) => mots).flatMap((phrase) => phrase.split(/[ |]/));
  const roots = parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1));
  const whole = new Set(parts);
  return ({ folded }) => whole.has(folded) || roots.some((root) => folded.startsWith(root));
}
