import { distanceTo } from './distances.js';

/** @typedef {import('./manifeste.js').Manifest} Manifest */
/** @typedef {import('./distances.js').Point} Point */

/**
 * Where services are looked for.
 *
 * @typedef {object} Area
 * @property {Point} centre
 * @property {Point[]} [others] the centres of the other places that were named
 * @property {Set<number>} communes whose own services count whatever their distance
 * @property {boolean} exact whether the centre is where the visitor is, not a town hall
 */

/** The radii that visitors know, in kilometres. */
export const RADII = [1, 2, 5, 10, 30];

/** As many answers as these are enough: the radius stays small. */
export const ENOUGH = 8;

/** Where there is nothing, these are found before nobody is sent farther. */
const FEW = 3;

/** Where there is something, nobody is sent farther than this, in metres. */
const NEAR = 10_000;

/** Nothing is called near beyond, in metres. */
export const FARTHEST = 30_000;

/** What lies around a place, as the manifest tells it. */
export class Surroundings {
  /**
   * @param {Manifest} manifest
   * @param {Area} area
   * @param {number[]} kinds
   */
  constructor(manifest, area, kinds) {
    this.manifest = manifest;
    this.area = area;
    const sum = (/** @type {Map<number, number>[]} */ counts, /** @type {number} */ commune) =>
      kinds.reduce((total, kind) => total + (counts[kind]?.get(commune) ?? 0), 0);
    /** Communes that have such services, the nearest first. */
    this.communes = manifest.communes
      .map((commune, at) => ({
        at,
        distance: distanceTo(area, commune),
        extent: commune.extent,
        located: sum(manifest.located, at),
        coming: area.communes.has(at) ? sum(manifest.coming, at) : 0,
        // What has no place of its own is where it goes.
        roaming: area.communes.has(at) ? 0 : sum(manifest.roaming, at),
        shards: commune.shards.filter((shard) => kinds.some((kind) => manifest.shards[shard]?.kinds.has(kind))),
      }))
      .filter(({ located, coming, roaming }) => located + coming + roaming > 0)
      .sort((a, b) => a.distance - b.distance || a.at - b.at);
  }

  /**
   * Communes that may have an answer inside a radius.
   *
   * @param {number} radius metres; 0 for the communes of the area alone
   */
  within(radius) {
    return this.communes.filter(
      ({ at, distance, extent }) => this.area.communes.has(at) || (radius > 0 && distance - extent <= radius),
    );
  }

  /** @param {number} radius */
  shards(radius) {
    return [...new Set(this.within(radius).flatMap(({ shards }) => shards))].sort((a, b) => a - b);
  }

  /**
   * The shards that hold what may be nearest.
   *
   * @param {number} most
   */
  nearest(most) {
    const byReach = [...this.communes].sort((a, b) => a.distance - a.extent - (b.distance - b.extent) || a.at - b.at);
    return [...new Set(byReach.flatMap(({ shards }) => shards))].slice(0, most);
  }

  /** @param {number} radius about how many services answer */
  estimate(radius) {
    const within = this.within(radius).filter(({ at, distance }) => this.area.communes.has(at) || distance <= radius);
    // One service goes to many communes.
    const roaming = Math.max(0, ...within.map((commune) => commune.roaming));
    return within.reduce((total, { located, coming }) => total + located + coming, roaming);
  }

  /**
   * The smallest radius that gives enough to choose from without many files, in metres.
   *
   * @param {number} most files
   */
  radius(most) {
    const ladder = this.ladder();
    let chosen = ladder[0] ?? 0;
    const nothingThere = this.estimate(chosen) === 0;
    for (const radius of ladder) {
      const found = this.estimate(chosen);
      if (found >= ENOUGH || (radius > NEAR && found >= (nothingThere ? FEW : 1))) break;
      const more = this.estimate(radius) > found;
      if (more && (this.shards(radius).length <= most || found === 0)) chosen = radius;
    }
    return chosen;
  }

  /** Radii to try, in metres: those that visitors know. */
  ladder() {
    const known = RADII.filter((km) => km > 1 || this.area.exact).map((km) => km * 1000);
    return [...(this.area.exact ? [] : [0]), ...known];
  }
}
