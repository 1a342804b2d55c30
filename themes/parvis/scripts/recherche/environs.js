// Around a place: in the communes named, or from where the visitor is, as far as the radius goes.
import { ENOUGH, FARTHEST, RADII, Surroundings } from './autour.js';
import { isOpen, MOST_FILES } from './chercher.js';
import { best, inside, OPENNESS, ranked, readName, unique, worthOfBoth } from './classer.js';
import { withoutNeeds } from './partout.js';
import { distanceText, distanceTo } from './distances.js';
import { at, droppedWords, from, isProfession, lacking, mayAnswer, notFound, unknownWords, widenedText } from './phrases.js';

/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./chercher.js').Finding} Finding */
/** @typedef {import('./chercher.js').Search} Search */
/** @typedef {import('./chercher.js').Widened} Widened */
/** @typedef {import('./classer.js').Ranked} Ranked */
/** @typedef {import('./lexicale.js').Matches} Matches */

/**
 * @param {Search} search
 * @param {Area} area
 * @param {number | null} asked kilometres
 * @returns {Promise<Finding>}
 */
export async function around(search, area, asked) {
  const surroundings = new Surroundings(search.manifest, area, search.kinds);
  if (surroundings.communes.length === 0) return nothingOfTheKind(search, area);
  const { words, needs } = search.understood;
  const farthest = Math.min(FARTHEST, asked === null ? FARTHEST : asked * 1000);
  if (surroundings.within(farthest).length === 0) return nothingNear(search, area, farthest);
  const most = MOST_FILES - Math.max(search.files.size, Number(words.length > 0));
  if (words.length === 0 && asked === null && !area.exact && surroundings.shards(0).length > most) return crowded(search, surroundings);
  // Files of words are asked for together with the place's: one wait, not two.
  const holding = words.length > 0 ? search.readWords(words, 1) : null;
  holding?.catch(() => {});
  const radius = asked !== null ? farthest : area.exact ? await radiusAround(search, surroundings, most) : surroundings.radius(most);
  const steps = surroundings.ladder().filter((step) => step > radius && asked === null && isAtHand(search, surroundings, step, most));
  const reach = needs.length > 0 ? Math.max(radius, ...steps) : radius;
  const shards = surroundings.shards(reach);
  const read = await search.read(asked === null && words.length > 0 ? shards.slice(0, Math.max(most, search.shards.size)) : shards);
  const named = withWords(search, inside(read, radius), await holding, radius);
  const pointed = named.dropped.length > 0 && !search.understood.kind ? [...new Set(search.understood.signs.flatMap(({ told, kinds }) => (told ? [] : kinds)))] : [];
  // No text holds the words: who they point to, or else who may know, sooner than whoever is there.
  if (pointed.length > 0) return aroundPointed(search, area, asked, pointed);
  if (named.dropped.length > 0 && !search.understood.kind && needs.length === 0 && area.communes.size > 0) return whoToAsk(search, area, { text: unknownWords(search.understood), radius: 0, dropped: words });
  const met = search.meeting(named.results);
  const { inTexts, dropped } = named;
  // What is known to be closed is not what was asked.
  if (met.some(({ openness }) => openness < OPENNESS.non)) {
    const reach = asked === null ? reachOf(met, radius) : radius;
    return search.finding(met, { radius: reach, inTexts, widened: widening(search, met, { radius: reach, asked, dropped, before: named.results }) });
  }
  for (const wider of steps.filter((step) => step <= reach)) {
    const near = inside(read, wider).map((result) => readName(result, search.understood, ''));
    const farther = search.meeting(best(near, 0)).filter(isOpen);
    if (farther.length === 0) continue;
    const widened = widening(search, farther, { radius: wider, asked, dropped, before: named.results });
    return search.finding(farther, { radius: wider, inTexts, widened });
  }
  if (named.results.length > 0 || search.within !== null) return withoutNeeds(search, named.results, radius);
  // Town halls said that something may be there: all of it is read before it is said that nothing is.
  const all = inside(await search.read(surroundings.shards(farthest)), farthest);
  return all.length > 0 ? withoutNeeds(search, all, farthest) : nothingNear(search, area, farthest);
}

/**
 * @param {Search} search
 * @param {Area} area
 * @param {number | null} asked kilometres
 * @param {number[]} kinds that ordinary words point to
 * @returns {Promise<Finding>}
 */
async function aroundPointed(search, area, asked, kinds) {
  const { understood } = search;
  const { words, signs } = understood;
  const text = mayAnswer(understood);
  const isHeeded = words.every((word) => signs.some((sign) => sign.words.includes(word)));
  const label = kinds.map((kind) => search.manifest.kinds[kind]?.short ?? '').join(' ou ');
  search.understood = { ...search.understood, words: [], kind: { kinds, group: null, label, typed: '', corrected: false, parts: [{ kinds, group: null, label, typed: '' }] } };
  search.kinds = kinds.filter((kind) => search.kinds.includes(kind));
  const finding = await around(search, area, asked);
  const widened = { radius_m: finding.radius, dropped: isHeeded ? [] : words, text: isHeeded ? text : droppedWords(search.understood) };
  // Texts are of the words all the same: "concert tout-petits Fuveau".
  search.understood = understood;
  // Nobody asked for these kinds: where there is none is not said of them.
  return { ...finding, widened };
}

/**
 * Whether a radius takes no more files than an answer may ask for; around a point, than those
 * that were read already.
 *
 * @param {Search} search
 * @param {Surroundings} surroundings
 * @param {number} radius
 * @param {number} most
 */
function isAtHand(search, surroundings, radius, most) {
  const shards = surroundings.shards(radius);
  return surroundings.area.exact ? shards.every((shard) => search.shards.has(shard)) : shards.length <= most;
}

/**
 * How far to look around a point, in metres. The communes' town halls say little of it: what is
 * near is read first, and the radius is the smallest that gives enough.
 *
 * @param {Search} search
 * @param {Surroundings} surroundings
 * @param {number} most files
 */
async function radiusAround(search, surroundings, most) {
  const near = surroundings.nearest(most);
  const known = new Set(near);
  let results = await search.read(near);
  let chosen = 0;
  for (const radius of surroundings.ladder()) {
    const missing = surroundings.shards(radius).filter((shard) => !known.has(shard));
    if (missing.length > 0) {
      if (inside(results, chosen).length > 0) break;
      missing.forEach((shard) => known.add(shard));
      results = await search.read([...known]);
    }
    chosen = radius;
    if (inside(results, chosen).length >= ENOUGH) break;
  }
  return chosen;
}

/**
 * A large town, or a postal code of many communes: more files than an answer asks for. The
 * manifest tells how many there are, and each page reads on.
 *
 * @param {Search} search
 * @param {Surroundings} surroundings
 * @returns {Promise<Finding>}
 */
async function crowded(search, surroundings) {
  const { kinds, understood, within, area } = search;
  const shards = [...new Set(surroundings.within(0).flatMap((commune) => commune.shards))];
  const { results, start, whole } = await search.inTurn(shards, (read) => search.meeting(inside(read, 0)).filter(isOpen));
  if (whole && results.length === 0) return withoutNeeds(search, inside(await search.read(shards), 0), 0);
  if (whole) return search.finding(results, { start, radius: 0 });
  // Who comes to several communes would be counted in each.
  const { communes = null } = area ?? {};
  const alone = communes?.size === 1 || surroundings.within(0).every(({ coming }) => coming === 0);
  const plain = alone && understood.needs.length === 0 && within === null;
  return search.finding(results, {
    start, radius: 0, atLeast: !plain,
    total: plain ? surroundings.estimate(0) : null,
    counted: plain ? { kinds, communes } : null,
  });
}

/**
 * Services whose name or texts hold the words: near first, then anywhere near; without the
 * words when nothing holds them.
 *
 * @param {Search} search
 * @param {Ranked[]} all
 * @param {Matches | null} holding
 * @param {number} radius
 * @returns {{ results: Ranked[], dropped: string[], inTexts: Map<number, number[]> }}
 */
function withWords(search, all, holding, radius) {
  const { words, unfinished, kind } = search.understood;
  if (holding === null) return { results: all, dropped: [], inTexts: new Map() };
  const { services, documents: inTexts } = holding;
  const told = all.map((result) => readName(result, search.understood, unfinished));
  const read = best(told);
  if (!kind && read.some(({ matched }) => matched === words.length)) return { results: read, dropped: [], inTexts };
  const found = [...services.values()]
    .filter(({ service }) => search.wants(service))
    .map(({ service, worth }) => ({
      ...ranked(service, search.area, search.manifest.communes),
      ...worthOfBoth(worth, search.understood, service.kind),
    }));
  // A kind and a place are answered whole: words that are left over only say who comes first.
  if (kind) return { ...ofKind(search, told, found, radius), inTexts };
  const results = unique(best([...inside(found, radius), ...read].sort((a, b) => b.score - a.score)));
  if (results.length > 0) return { results, dropped: [], inTexts };
  const near = best(found.filter(({ distance }) => distance !== null && distance <= FARTHEST));
  if (near.length > 0) return { results: near, dropped: [], inTexts };
  return { results: all, dropped: words, inTexts };
}

/**
 * All of the kind that are near, and who is called by the very words a little farther.
 *
 * @param {Search} search
 * @param {Ranked[]} told
 * @param {Ranked[]} found that hold some of the words
 * @param {number} radius
 */
function ofKind({ understood: { words, unfinished }, understood }, told, found, radius) {
  const whole = (/** @type {Ranked} */ { matched }) => matched === words.length;
  const called = found.filter((result) => (result.distance ?? Infinity) <= FARTHEST && whole(readName(result, understood, unfinished)));
  const better = [...called, ...inside(found, radius), ...told].sort((a, b) => b.matched - a.matched || b.score - a.score);
  const results = unique(better);
  return { results, dropped: results.some(whole) ? [] : words };
}

/**
 * The radius that holds all that is shown, in metres.
 *
 * @param {Ranked[]} results
 * @param {number} radius
 */
function reachOf(results, radius) {
  const farthest = Math.max(radius, ...results.map(({ own, comes, distance }) => (own || comes ? 0 : (distance ?? 0))));
  return farthest <= radius ? radius : (RADII.find((km) => km * 1000 >= farthest) ?? FARTHEST / 1000) * 1000;
}

/**
 * No service of the kind on the whole portal: who may know instead.
 *
 * @param {Search} search
 * @param {Area} area
 * @returns {Promise<Finding>}
 */
async function nothingOfTheKind(search, area) {
  const { manifest, understood } = search;
  const text = widenedText(understood, manifest, { count: 0, radius: null, place: null, needs: [], suspended: search.suspended(false) });
  search.kinds = whoMayKnow(manifest);
  const surroundings = new Surroundings(manifest, area, search.kinds);
  const radius = surroundings.radius(MOST_FILES);
  const results = inside(await search.read(surroundings.shards(radius).slice(0, MOST_FILES)), radius);
  return search.finding(results, { radius, widened: { radius_m: radius, dropped: [understood.kind?.label ?? ''], text } });
}

/** @param {Search['manifest']} manifest kinds of services to ask where there is no other */
export const whoMayKnow = ({ kinds }) => kinds.flatMap((kind, at) => (kind.relay || kind.institution ? [at] : []));

/**
 * Nothing of the kind is near: whoever may know in the commune itself, its town hall first.
 *
 * @param {Search} search
 * @param {Area} area
 * @param {number} radius metres, all of which was looked in
 * @returns {Promise<Finding>}
 */
async function nothingNear(search, area, radius) {
  const { manifest, understood, place } = search;
  const where = radius === 0 ? '' : ` à moins de ${distanceText(radius)}`;
  const paused = suspendedNear(search, area, radius);
  // What is there and suspended is known.
  const text = paused
    ? widenedText(understood, manifest, { count: 0, radius: null, place: paused.place, needs: [], suspended: paused.count })
    : `${notFound(manifest.uncertain)} ${lacking(understood, manifest)}${where}${place ? ` ${from(place)}` : ''}.`;
  return whoToAsk(search, area, { text, radius, dropped: [understood.kind?.label ?? ''] });
}

/**
 * @param {Search} search
 * @param {Area} area
 * @param {{ text: string, radius: number, dropped: string[] }} why what is said of what was asked
 * @returns {Promise<Finding>}
 */
async function whoToAsk(search, area, { text, radius, dropped }) {
  search.kinds = whoMayKnow(search.manifest);
  const shards = new Surroundings(search.manifest, area, search.kinds).shards(0).slice(0, MOST_FILES);
  const results = inside(await search.read(shards), 0);
  const way = results.length > 0 ? WAY : '';
  return search.finding(results, { radius: 0, kindless: true, widened: { radius_m: radius, dropped, text: text + way } });
}

/** How far a service may be from its commune's town hall, in metres: of what is suspended no more is known. */
const FROM_TOWN_HALL = 5000;

/**
 * The nearest commune that has something suspended of the kind, the commune named first.
 *
 * @param {Search} search
 * @param {Area} area
 * @param {number} radius metres
 */
function suspendedNear(search, area, radius) {
  const { manifest, place } = search;
  const count = search.suspended(true);
  if (count > 0) return { place, count };
  const near = search.suspendedIn().flatMap(([commune, count]) => {
    const there = manifest.communes[commune];
    const distance = there && radius > 0 ? distanceTo(area, there) : Infinity;
    return there && distance <= radius + FROM_TOWN_HALL ? [{ place: there.name, count, distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

/** Said before who may know. */
export const WAY = ' Voici à qui demander.';

/**
 * Whether there is any service of the kinds in the communes named: the manifest tells of all.
 *
 * @param {Search} search
 */
function isKnownThere({ manifest, area, understood }) {
  const kinds = understood.kind?.kinds ?? manifest.kinds.map((_, at) => at);
  return area !== null && new Surroundings(manifest, area, kinds).estimate(0) > 0;
}

/**
 * What to say when the answer is not quite what was asked.
 *
 * @param {Search} search
 * @param {Ranked[]} results
 * @param {{ radius: number, asked: number | null, dropped: string[], before: Ranked[] }} how
 *   `before` are those that would answer but for the needs
 * @returns {Widened | null}
 */
function widening(search, results, { radius, asked, dropped, before }) {
  const far = fartherText(search, results, { radius, asked, before });
  if (dropped.length === 0 && isProfession(search.understood)) return { radius_m: far?.radius_m ?? null, dropped, text: [mayAnswer(search.understood), ...(far ? [far.text] : [])].join(' ') };
  if (dropped.length === 0) return far && { ...far, dropped };
  return { radius_m: far?.radius_m ?? null, dropped, text: [droppedWords(search.understood), ...(far ? [far.text] : [])].join(' ') };
}

/**
 * @param {Search} search
 * @param {Ranked[]} results
 * @param {{ radius: number, asked: number | null, before: Ranked[] }} how
 */
function fartherText(search, results, { radius, asked, before }) {
  const { manifest, understood, area, place } = search;
  const there = results.some(({ own, comes }) => own || comes);
  if (there || asked !== null || radius === 0) return null;
  if (area?.exact && radius <= (RADII[RADII.length - 1] ?? 0) * 1000) return null;
  const others = before.some(({ own, comes }) => own || comes);
  const known = isKnownThere(search);
  const needs = others ? understood.needs.map(({ label }) => label) : [];
  // A word that is left over may be why: nothing is denied for it.
  if (!understood.kind && understood.words.length > 0) {
    const text = `Nous n’avons rien trouvé ${place ? at(place) : 'là'} qui réponde à tous vos mots\u00a0: voici plus loin.`;
    return { radius_m: radius, text };
  }
  const farthest = Math.max(...results.map(({ distance }) => distance ?? 0));
  const wide = Math.min(Math.ceil(farthest / 1000) * 1000 || radius, Math.max(radius, farthest));
  return {
    radius_m: wide,
    text: widenedText(understood, manifest, { count: results.length, radius: wide, place, needs, known, suspended: known ? 0 : search.suspended(true) }),
  };
}
