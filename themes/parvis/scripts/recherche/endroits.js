import { Outside } from './ailleurs.js';
import { typedText } from './demande.js';
import { findPlace, findPlaces, streetStart } from './lieux.js';
import { Names } from './noms.js';

/** @typedef {import('./demande.js').Token} Token */

/** The places that queries name: communes, streets, what is outside. Each marks the words it takes. */
export class Places {
  /**
   * @param {import('./manifeste.js').Manifest} manifest
   * @param {import('./types.js').Phrases} phrases the names of kinds, which are no place with a slip
   */
  constructor(manifest, phrases) {
    this.manifest = manifest;
    this.phrases = phrases;
    this.names = new Names(manifest);
    this.outside = new Outside(manifest);
  }

  /**
   * @param {string} query
   * @param {Token[]} street
   * @param {{ communes: number[] } | null} place
   */
  address(query, street, place) {
    const commune = this.manifest.communes[place?.communes[0] ?? -1];
    return street.length > 0 ? { text: typedText(query, street), commune: commune?.name ?? '' } : null;
  }

  /**
   * The place that a box tells which asks for nothing else. In brackets a word is sooner something
   * else than a name with slips: "Relais petite enfance (RPE)".
   *
   * @param {Token[]} boxed
   * @param {boolean} whole
   * @param {Map<string, string>} names
   */
  boxedPlace(boxed, whole, names) {
    /** @type {import('./lieux.js').Manner[]} */
    const manners = whole ? ['exact', 'beginning', 'part', 'nearly'] : ['exact'];
    for (const manner of manners) {
      // A town that is named in full is no other one with a slip.
      if (manner !== 'exact' && this.outside.find(boxed, true, names)) return null;
      const found = findPlace(boxed, this.names, manner, true);
      for (const token of found?.run ?? []) token.role = 'place';
      if (found) return found;
    }
    return null;
  }

  /**
   * A place of France that is not in the portal.
   *
   * @param {Token[]} tokens
   * @param {boolean} boxed
   * @param {Map<string, string>} names
   */
  elsewhere(tokens, boxed, names) {
    const found = this.outside.find(tokens, boxed, names);
    for (const token of found?.run ?? []) token.role = 'place';
    return found;
  }

  /**
   * The commune that is named in full, unless its name is a part of a longer one: "Tarascon-sur-Ariège".
   *
   * @param {Token[]} all
   * @param {Map<string, string>} names
   * @returns {[import('./lieux.js').FoundPlace | null, import('./ailleurs.js').Elsewhere | null]}
   */
  wholeName(all, names) {
    const longer = this.outside.find(all, false, names);
    const place = this.place(all, 'exact');
    if (!place || !longer || longer.run.length <= place.run.length || !place.run.every((token) => longer.run.includes(token))) return [place, null];
    for (const token of longer.run) token.role = 'place';
    return [null, longer];
  }

  /** @param {Token[]} all */
  region(all) {
    const found = this.outside.inside(all);
    for (const token of found?.run ?? []) token.role = 'place';
    return found;
  }

  /** @param {number[]} communes */
  label(communes, between = ', ') {
    const names = communes.map((at) => this.manifest.communes[at]?.name ?? '');
    return names.length > 3 ? `${names.slice(0, 2).join(', ')} et ${names.length - 2} autres communes` : names.join(between);
  }

  /**
   * Marks the words of a street: they are neither kinds nor needs.
   *
   * @param {Token[]} all
   */
  street(all) {
    const start = streetStart(all);
    if (start === null) return [];
    const after = all.slice(start);
    for (const token of after) token.role = 'street';
    const place = findPlace(after, this.names, 'exact') ?? findPlace(after, this.names, 'nearly');
    const end = place?.run[0] ? all.indexOf(place.run[0]) : all.length;
    // What comes after the commune is no longer its street.
    if (place) all.slice(all.indexOf(place.run[place.run.length - 1] ?? after[0] ?? /** @type {Token} */ ({})) + 1).forEach((t) => (t.role = null));
    const street = all.slice(start, end);
    if (place) place.run.forEach((token) => (token.role = null));
    return street;
  }

  /**
   * @param {Token[]} all
   * @param {import('./lieux.js').Manner} manner
   */
  place(all, manner) {
    const open = all.filter(({ role }) => role !== 'street');
    const found = manner === 'exact' ? findPlaces(open, this.names) : findPlace(open, this.names, manner);
    if (!found) return null;
    if (manner !== 'exact' && found.run.length === 1 && this.phrases.all.has(found.run[0]?.word ?? '')) return null;
    for (const token of found.run) token.role = 'place';
    return found;
  }
}

/**
 * "Amélie-les-Bains-Palalda (Palalda)": what was named stands beside what it is a part of.
 *
 * @param {import('./comprendre.js').Understood['place']} place
 */
export const placeLabel = (place) => (place?.former ? `${place.label} (${place.former})` : (place?.label ?? ''));
