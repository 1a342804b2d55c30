// Without a place: kinds or needs on the whole portal.
import { Surroundings } from './autour.js';
import { isOpen, MOST_FILES, MOST_FILES_FOR_NOTHING, PAGE } from './chercher.js';
import { OPENNESS } from './classer.js';
import { countText, droppedNeeds, nothingFound, number, widenedText } from './phrases.js';

/** @typedef {import('./chercher.js').Finding} Finding */
/** @typedef {import('./chercher.js').Search} Search */
/** @typedef {import('./classer.js').Ranked} Ranked */

/**
 * Kinds or needs alone: the most populated places first.
 *
 * @param {Search} search
 * @returns {Promise<Finding>}
 */
export async function everywhere(search) {
  const { kinds, understood, within } = search;
  const { shards, located } = holders(search);
  if (shards.length === 0) return nowhere(search);
  if (shards.length <= MOST_FILES - search.files.size) {
    const read = await search.read(shards);
    const met = search.meeting(read);
    return met.some(({ openness }) => openness < OPENNESS.non) ? search.finding(met) : withoutNeeds(search, read);
  }
  const { results, start, whole } = await search.inTurn(shards, (read) => search.meeting(read).filter(isOpen));
  if (results.length === 0) return withoutNeeds(search, await search.read(whole ? shards : [...search.shards]));
  if (whole) return search.finding(results, { start });
  // The manifest counts those that are somewhere: who goes from place to place is one more.
  const roaming = kinds.some((kind) => (search.manifest.roaming[kind]?.size ?? 0) > 0);
  const plain = understood.needs.length === 0 && within === null && understood.region === null && !search.certain;
  return search.finding(results, {
    start, atLeast: !plain || roaming,
    total: plain ? located : null,
    counted: plain ? { kinds, communes: null } : null,
  });
}

/**
 * Shards that hold services of the kinds looked for: those of the most populated places first,
 * unless they do not fill a page and others do.
 *
 * @param {Search} search
 * @returns {{ shards: number[], located: number }} and how many services there are in communes
 */
function holders({ manifest, kinds }) {
  /** @type {Map<number, { count: number, population: number }>} */
  const known = new Map();
  let located = 0;
  for (const [at, commune] of manifest.communes.entries()) {
    const own = commune.shards.filter((shard) => kinds.some((kind) => manifest.shards[shard]?.kinds.has(kind)));
    const here = kinds.reduce((sum, kind) => sum + (manifest.located[kind]?.get(at) ?? 0), 0);
    const come = kinds.some((kind) => manifest.coming[kind]?.has(at));
    located += here;
    for (const shard of here > 0 || come ? own : []) {
      const { count, population } = known.get(shard) ?? { count: 0, population: 0 };
      known.set(shard, { count: count + here / own.length, population: Math.max(population, commune.population) });
    }
  }
  const by = (/** @type {'population' | 'count'} */ key) =>
    [...known].sort(([a, one], [b, other]) => other[key] - one[key] || a - b).map(([shard]) => shard);
  const populated = by('population');
  const first = populated.slice(0, MOST_FILES).reduce((sum, shard) => sum + (known.get(shard)?.count ?? 0), 0);
  return { shards: first >= Math.min(PAGE, located) ? populated : by('count'), located };
}

/**
 * Without the needs that nobody is known to meet.
 *
 * @param {Search} search
 * @param {Ranked[]} all
 * @param {number | null} [radius]
 * @returns {Promise<Finding>}
 */
export async function withoutNeeds(search, all, radius = null) {
  const { needs } = search.understood;
  const may = (/** @type {Ranked} */ { openness }) => openness < OPENNESS.non;
  const kept = needs.filter((need) => search.meeting(all, [need]).some(may));
  const some = search.meeting(all, kept).filter(may);
  const lost = some.length > 0 ? needs.filter((need) => !kept.includes(need)) : needs;
  const placeless = lost.some(({ type, said }) => type === 'age' && !said) && search.area ? await ofNoPlace(search) : [];
  // Each still says when it is open.
  const results = search.meeting(some.length > 0 ? some : all, needs.filter(({ schedule }) => schedule));
  const text = droppedNeeds(lost, {
    all: !lost.some((need) => kept.includes(need)), whole: isWhole(search, radius), otherAges: all.every(({ service }) => service.ages !== null),
  });
  if (lost.length === 0) return search.finding(results, { radius });
  const more = placeless.length > 0 ? ` ${number(placeless.length)} ailleurs.` : '';
  const widened = { radius_m: null, dropped: lost.map(({ label }) => label), text: text + more };
  const found = search.finding(results, { radius, widened });
  if (placeless.length === 0) return found;
  const shown = [...placeless, ...found.results.filter(({ service }) => placeless.every((one) => one.service.key !== service.key))];
  return { ...found, results: shown, count: countText(shown.length, { radius: null, place: null, atLeast: false }) };
}

/**
 * Those that meet the needs and have no address: a holiday camp is not looked for around a place.
 *
 * @param {Search} search
 */
async function ofNoPlace(search) {
  const { shards } = holders(search);
  const read = await search.read(shards.slice(0, MOST_FILES_FOR_NOTHING));
  return search.sorted(search.meeting(read.filter(({ service }) => service.commune === null && service.ages !== null)).filter(isOpen));
}

/**
 * Whether all that is known as far as was looked has been read, and nothing but the needs narrows it.
 *
 * @param {Search} search
 * @param {number | null} radius metres
 */
function isWhole(search, radius) {
  const { area, manifest, kinds, understood, within } = search;
  if (understood.words.length > 0 || understood.narrowed || within !== null) return false;
  const shards = area ? new Surroundings(manifest, area, kinds).shards(radius ?? 0) : holders(search).shards;
  return shards.every((shard) => search.shards.has(shard));
}

/**
 * The portal knows no service of the kind, and no place says who could be asked.
 *
 * @param {Search} search
 */
function nowhere(search) {
  const { understood, manifest } = search;
  const known = (understood.kind?.parts ?? []).some(({ kinds }) => kinds.some((kind) => manifest.shards.some((shard) => shard.kinds.has(kind))));
  const text = known || understood.narrowed || search.kinds.length === 0
    ? nothingFound(understood)
    : widenedText(understood, manifest, { count: 0, radius: null, place: null, needs: [], suspended: search.suspended(false) });
  return search.finding([], { widened: { radius_m: null, dropped: [], text } });
}
