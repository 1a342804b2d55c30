// Without a place: kinds or needs on the whole portal.
import { isOpen, MOST_FILES, PAGE } from './chercher.js';
import { OPENNESS } from './classer.js';
import { droppedNeeds, widenedText } from './phrases.js';

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
  const plain = understood.needs.length === 0 && within === null && understood.region === null;
  return search.finding(results, {
    start, atLeast: !plain,
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
 * @returns {Finding}
 */
export function withoutNeeds(search, all, radius = null) {
  const { needs } = search.understood;
  const may = (/** @type {Ranked} */ { openness }) => openness < OPENNESS.non;
  const kept = needs.filter((need) => search.meeting(all, [need]).some(may));
  const some = search.meeting(all, kept).filter(may);
  const lost = some.length > 0 ? needs.filter((need) => !kept.includes(need)) : needs;
  // Each still says when it is open.
  const results = search.meeting(some.length > 0 ? some : all, needs.filter(({ schedule }) => schedule));
  const widened = { radius_m: null, dropped: lost.map(({ label }) => label), text: droppedNeeds(lost) };
  return search.finding(results, { radius, widened: lost.length > 0 ? widened : null });
}

/**
 * The portal knows no service of the kind, and no place says who could be asked.
 *
 * @param {Search} search
 */
function nowhere(search) {
  const text = widenedText(search.understood, search.manifest, { count: 0, radius: null, place: null, needs: [] });
  return search.finding([], { widened: { radius_m: null, dropped: [], text } });
}
