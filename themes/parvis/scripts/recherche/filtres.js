import { metres } from './distances.js';
import { AGES } from './facettes.js';
import { HOURS } from './horaires-demandes.js';

/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./distances.js').Point} Point */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/** @typedef {'fermes' | 'inconnus'} Aside */

/**
 * Values of facets that were chosen.
 *
 * @typedef {object} Filters
 * @property {string[]} [groups]
 * @property {string[]} [kinds]
 * @property {string[]} [communes]
 * @property {string[]} [ages] ids of the facet of ages
 * @property {string[]} [hours] ids of the facet of hours
 * @property {string[]} [families] of kinds
 * @property {Aside[]} [aside] what is shown though it is not known to be open as asked
 * @property {import('./besoins.js').Need[]} [needs]
 */

/**
 * What was understood, narrowed by the facets that were chosen.
 *
 * @param {Understood} understood
 * @param {Manifest} manifest
 * @param {Filters} filters
 * @returns {Understood}
 */
export function withFilters(understood, manifest, filters) {
  const { groups = [], families = [], kinds = [], communes = [], ages = [], hours = [], needs = [] } = filters;
  const all = understood.kind?.kinds ?? manifest.kinds.map((_, at) => at);
  const chosen = all.filter((at) => {
    const kind = manifest.kinds[at];
    const group = manifest.groups[kind?.group ?? -1]?.id ?? '';
    const holds = (/** @type {string[]} */ values, /** @type {string} */ own) => values.length === 0 || values.includes(own);
    return holds(groups, group) && holds(families, kind?.family ?? '') && holds(kinds, kind?.id ?? '');
  });
  const places = [...(communesNamed(manifest, communes) ?? [])];
  const range = AGES.filter(({ id }) => ages.includes(id)).map(({ label, from, until }) => ({
    type: /** @type {const} */ ('age'), label, days: from, until, said: true,
  }));
  const opening = HOURS.filter(({ id }) => hours.includes(id));
  const kind = understood.kind ?? { kinds: chosen, group: null, label: '', typed: '', corrected: false, parts: [] };
  return {
    ...understood,
    kind: chosen.length === all.length ? understood.kind : { ...kind, kinds: chosen, parts: partsOf(kind.parts, chosen) },
    narrowed: chosen.length < all.length || places.length > 0 || range.length + opening.length + needs.length > 0,
    place: understood.place ?? (places.length > 0 ? { communes: places, label: communes.join(', '), typed: '', corrected: false, former: null } : null),
    needs: [...understood.needs, ...[...range, ...opening, ...needs].map((need) => ({ ...need, typed: '' }))],
  };
}

/**
 * @param {import('./comprendre.js').Part[]} parts
 * @param {number[]} chosen
 */
const partsOf = (parts, chosen) =>
  parts.map((part) => ({ ...part, kinds: part.kinds.filter((kind) => chosen.includes(kind)) })).filter(({ kinds }) => kinds.length > 0);

/**
 * @param {Manifest} manifest
 * @param {string[]} names
 * @returns {Set<number> | null} `null` for everywhere
 */
export function communesNamed(manifest, names) {
  const named = new Set(manifest.communes.flatMap(({ name }, at) => (names.includes(name) ? [at] : [])));
  return named.size > 0 ? named : null;
}

/**
 * @param {Manifest} manifest
 * @param {Understood} understood
 * @param {Point | null} position
 * @returns {Area | null}
 */
export function areaOf(manifest, { place, address }, position) {
  const [first] = place?.communes ?? [];
  const commune = first === undefined ? null : manifest.communes[first];
  // With a position, a street address has its own place.
  if (place && position && address) return { centre: position, communes: new Set(place.communes), exact: true };
  const others = place?.several ? place.communes.slice(1).flatMap((at) => manifest.communes[at] ?? []) : [];
  if (place && commune) return { centre: commune, others, communes: new Set(place.communes), exact: false };
  if (!position) return null;
  const nearest = manifest.communes
    .map((own, at) => ({ at, distance: metres(position, own) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return { centre: position, communes: new Set(nearest && nearest.distance < 10_000 ? [nearest.at] : []), exact: true };
}
