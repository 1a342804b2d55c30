import { meets } from './besoins.js';
import { distanceTo } from './distances.js';
import { answers, IN_TEXTS } from './lexicale.js';
import { begun, words as wordsOf } from './mots.js';
import { openness } from './ouvertures.js';
import { WORTH, worthOfSigns } from './signes.js';
import { saysKind } from './types.js';

/** @typedef {import('./fiches.js').Service} Service */
/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./comprendre.js').Understood} Understood */

/**
 * A service among the results.
 *
 * @typedef {object} Ranked
 * @property {Service} service
 * @property {number | null} distance metres from where it is looked for; of what has no place of
 *   its own, from the nearest commune it goes to
 * @property {number | null} stop that commune
 * @property {boolean} own whether it is in the commune that was named
 * @property {boolean} comes whether it comes to that commune from elsewhere
 * @property {number} matched how many of the words it answers
 * @property {number} score how well
 * @property {boolean} held whether it holds these words themselves, and none that is like them
 * @property {number} unsure 0 when it meets the needs, 1 when it does so in part, 2 when that is not known
 * @property {number} openness when hours are asked: one of `OPENNESS`
 * @property {import('./ouvertures.js').Verdict[]} verdicts of the hours asked, in their order
 */

/** Whether a service is open as asked, the best first. */
export const OPENNESS = { oui: 0, parfois: 1, inconnu: 2, non: 3 };

/**
 * A service as it stands to the area.
 *
 * @param {Service} service
 * @param {Area | null} area
 * @param {import('./distances.js').Point[]} communes
 * @returns {Ranked}
 */
export function ranked(service, area, communes) {
  const own = area !== null && service.commune !== null && area.communes.has(service.commune);
  const comes = area !== null && !own && service.served.some((commune) => area.communes.has(commune));
  const { latitude, longitude } = service;
  const placed = latitude !== null && longitude !== null;
  const { stop, distance } = !area || placed ? { stop: null, distance: area && placed ? distanceTo(area, { latitude, longitude }) : null } : nearestStop(service, area, communes);
  return { service, distance, stop, own, comes, matched: 0, score: 0, held: true, unsure: 0, openness: 0, verdicts: [] };
}

/**
 * The nearest of the communes that a service goes to.
 *
 * @param {Service} service
 * @param {Area} area
 * @param {import('./distances.js').Point[]} communes
 * @returns {{ stop: number | null, distance: number | null }}
 */
function nearestStop({ served }, area, communes) {
  /** @type {{ stop: number | null, distance: number | null }} */
  let nearest = { stop: null, distance: null };
  for (const stop of served) {
    const commune = communes[stop];
    const distance = commune ? distanceTo(area, commune) : Infinity;
    if (distance < (nearest.distance ?? Infinity)) nearest = { stop, distance };
  }
  return nearest;
}

/**
 * Reads the words in the name of a service, and in what its kind answers by itself.
 *
 * @param {Ranked} result
 * @param {Pick<Understood, 'words' | 'signs'>} understood
 * @param {string} unfinished
 * @returns {Ranked}
 */
export function readName(result, { words, signs }, unfinished) {
  const own = wordsOf(result.service.name);
  const worth = worthOfSigns(signs, result.service.kind, words);
  words.forEach((word, at) => {
    const typed = begun(word, unfinished);
    worth[at] = Math.max(worth[at] ?? 0, ...own.map((other) => answers(word, other, typed)));
  });
  return { ...result, ...weighed(worth) };
}

/**
 * What a service is worth for the words, by its texts and by its kind.
 *
 * @param {number[]} worth of each word, as its name and texts say it
 * @param {Pick<Understood, 'words' | 'signs'>} understood
 * @param {number} kind
 */
export function worthOfBoth(worth, { words, signs }, kind) {
  const own = worthOfSigns(signs, kind, words);
  return weighed(words.map((_, at) => Math.max(worth[at] ?? 0, own[at] ?? 0)));
}

/** How well an age is met, the best first. */
const FIT = { oui: 0, enPartie: 1, inconnu: 2, non: 3 };

/**
 * Leaves out what does not meet a need, and tells which are open as asked. Who does not say its
 * ages stays, behind; the other needs are wishes for something in particular: they must be said. Of
 * the ages of several children, one is enough.
 *
 * @param {Ranked[]} results
 * @param {Understood['needs']} needs
 * @param {(service: Service) => Parameters<typeof openness>[2]} whenOf
 * @returns {Ranked[]}
 */
export function meeting(results, needs, whenOf) {
  const schedules = needs.flatMap(({ schedule }) => schedule ?? []);
  const isChild = (/** @type {Understood['needs'][0]} */ { type, said }) => type === 'age' && !said;
  const others = needs.filter((need) => !need.schedule && !isChild(need));
  const children = needs.filter(isChild);
  return results.flatMap((result) => {
    const { service } = result;
    if (others.some((need) => meets(service, need) !== 'oui')) return [];
    const ages = children.map((need) => FIT[meets(service, need)]);
    if (ages.length > 0 && Math.min(...ages) === FIT.non) return [];
    const verdicts = schedules.map((schedule) => openness(service.opening, schedule, whenOf(service)));
    return [{
      ...result,
      unsure: Math.min(FIT.inconnu, Math.max(0, ...ages)),
      openness: Math.max(0, ...verdicts.map(({ answer }) => OPENNESS[answer])),
      verdicts,
    }];
  });
}

/**
 * By distance, then relevance. In the commune that was named every service is at its place: the
 * distance to the town hall says nothing of the visitor's. Then in the order in which kinds are written down:
 * a crèche before who follows a development that worries.
 *
 * @param {Ranked[]} results
 * @param {Area | null} area
 * @param {Understood} understood
 * @param {(commune: number | null) => number} population
 * @returns {Ranked[]}
 */
export function sorted(results, area, understood, population) {
  const typed = understood.kind?.typed ?? '';
  const pointed = new Set(understood.signs.flatMap(({ kinds }) => kinds));
  const keyed = results.map((result) => {
    const { service, own, comes, distance } = result;
    const place = area === null ? 0 : area.exact ? (distance ?? Infinity) : own ? 0 : comes ? 1 : 2 + (distance ?? Infinity);
    const named = Number(!saysKind(service.name, typed));
    const other = Number(!pointed.has(service.kind));
    const near = area === null ? -population(service.commune) : (distance ?? Infinity);
    return { result, keys: [result.openness, result.unsure, -result.matched, -result.score, other, place, named, near] };
  });
  const compare = (/** @type {number[]} */ a, /** @type {number[]} */ b) => {
    for (const [at, own] of a.entries()) {
      const other = b[at] ?? 0;
      if (own !== other) return own < other ? -1 : 1;
    }
    return 0;
  };
  keyed.sort(
    (a, b) =>
      compare(a.keys, b.keys) ||
      a.result.service.kind - b.result.service.kind ||
      a.result.service.name.localeCompare(b.result.service.name, 'fr') ||
      (a.result.service.key < b.result.service.key ? -1 : 1),
  );
  return keyed.map(({ result }) => result);
}
/**
 * @param {Ranked[]} results
 * @param {number} radius metres
 */
export const inside = (results, radius) =>
  results.filter(({ own, comes, distance }) => own || comes || (radius > 0 && distance !== null && distance <= radius));

/**
 * Those that answer most of the words, if any answers one.
 *
 * @param {Ranked[]} results
 * @param {number} [least]
 */
export function best(results, least = 1) {
  const most = Math.max(least, ...results.map(({ matched }) => matched));
  return results.filter(({ matched }) => matched === most);
}

/** @param {Ranked[]} results */
export function unique(results) {
  /** @type {Map<string, Ranked>} */
  const first = new Map();
  for (const result of results) if (!first.has(result.service.key)) first.set(result.service.key, result);
  return [...first.values()];
}

/** What a word is worth to who holds it: in its name, in its texts, or for what its kind is. */
const HELD = new Set([0, 1, IN_TEXTS, WORTH]);

/** @param {number[]} worth */
export const weighed = (worth) => ({
  held: worth.every((value) => HELD.has(value)),
  matched: worth.filter((value) => value > 0).length,
  score: worth.reduce((sum, value) => sum + value, 0),
});

