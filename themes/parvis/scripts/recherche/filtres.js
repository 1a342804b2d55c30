import { metres } from './distances.js';
import { AGES } from './facettes.js';

/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./distances.js').Point} Point */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/**
 * Values of facets that were chosen.
 *
 * @typedef {object} Filters
 * @property {string[]} [groups]
 * @property {string[]} [kinds]
 * @property {string[]} [communes]
 * @property {string[]} [ages] ids of the facet of ages
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
export function withFilters(understood, manifest, { groups = [], kinds = [], communes = [], ages = [], needs = [] }) {
  const all = understood.kind?.kinds ?? manifest.kinds.map((_, at) => at);
  const chosen = all.filter((at) => {
    const kind = manifest.kinds[at];
    const group = manifest.groups[kind?.group ?? -1]?.id ?? '';
    return (groups.length === 0 || groups.includes(group)) && (kinds.length === 0 || kinds.includes(kind?.id ?? ''));
  });
  const places = [...(communesNamed(manifest, communes) ?? [])];
  const range = AGES.filter(({ id }) => ages.includes(id)).map(({ label, from, until }) => ({
    type: /** @type {const} */ ('age'), label, days: from, until,
  }));
  const kind = understood.kind ?? { kinds: chosen, group: null, label: '', typed: '', corrected: false };
  return {
    ...understood,
    kind: chosen.length === all.length ? understood.kind : { ...kind, kinds: chosen },
    place: understood.place ?? (places.length > 0 ? { communes: places, label: communes.join(', '), typed: '', corrected: false } : null),
    needs: [...understood.needs, ...[...range, ...needs].map((need) => ({ ...need, typed: '' }))],
  };
}

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
export function areaOf(manifest, { place }, position) {
  const [first] = place?.communes ?? [];
  const commune = first === undefined ? null : manifest.communes[first];
  if (place && commune) return { centre: commune, communes: new Set(place.communes), exact: false };
  if (!position) return null;
  const nearest = manifest.communes
    .map((own, at) => ({ at, distance: metres(position, own) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return { centre: position, communes: new Set(nearest && nearest.distance < 10_000 ? [nearest.at] : []), exact: true };
}
