import { RADII } from './autour.js';
import { isOpen } from './chercher.js';
import { HOURS } from './horaires-demandes.js';
import { PARIS } from './ouvertures.js';

/** @typedef {import('./manifeste.js').Manifest} Manifest */
/** @typedef {import('./classer.js').Ranked} Ranked */

/**
 * A value of a facet, and how many results have it.
 *
 * @typedef {{ id: string, label: string, count: number }} Value
 */

/**
 * Exact counts for the whole result set. `null` is not known before more is read.
 *
 * @typedef {object} Facets
 * @property {Value[]} groups
 * @property {Value[]} families
 * @property {Value[]} kinds
 * @property {Value[]} communes
 * @property {{ km: number, count: number | null }[] | null} distances
 * @property {Value[] | null} ages
 * @property {Value[] | null} languages
 * @property {Value[] | null} schemes
 * @property {number | null} disability
 * @property {number | null} emergency
 * @property {number | null} vacancies
 * @property {Value[] | null} hours
 */

const YEAR = 365.25;
export const AGES = [
  { id: '0-1', label: 'Moins d’1 an', from: 0, until: YEAR },
  { id: '1-3', label: '1 et 2 ans', from: YEAR, until: 3 * YEAR },
  { id: '3-6', label: '3 à 5 ans', from: 3 * YEAR, until: 6 * YEAR },
  { id: '6-12', label: '6 à 11 ans', from: 6 * YEAR, until: 12 * YEAR },
  { id: '12-18', label: '12 à 17 ans', from: 12 * YEAR, until: 18 * YEAR },
];

/** @type {Record<string, string>} */
const SCHEMES = {
  gratuit: 'Gratuit',
  psu: 'Selon vos ressources',
  paje: 'Prix convenu, avec une aide de la Caf ou de la MSA',
  'quotient-familial': 'Selon le quotient familial',
  bareme: 'Selon un barème',
  libre: 'Prix libre',
};

/**
 * @param {import('./chercher.js').Search} search
 * @param {Ranked[]} results
 * @param {number | null} radius metres: nothing is known of what is farther
 * @returns {Facets}
 */
export function facets(search, results, radius) {
  const { manifest } = search;
  const moment = search.momentAt(PARIS);
  const services = results.map(({ service }) => service);
  const near = (/** @type {Ranked} */ { own, comes, distance }, /** @type {number} */ km) =>
    own || comes || (distance !== null && distance <= km * 1000);
  return {
    ...vocabularyFacets(
      manifest,
      services.map(({ kind }) => kind),
      services.map(({ commune }) => commune),
    ),
    distances:
      radius === null
        ? null
        : RADII.map((km) => ({ km, count: km * 1000 <= radius ? results.filter((result) => near(result, km)).length : null })),
    ages: AGES.map(({ id, label, from, until }) => ({
      id,
      label,
      count: services.filter(({ ages }) => ages && ages.from < until && (ages.until === 0 || ages.until > from)).length,
    })).filter(({ count }) => count > 0),
    languages: counted(services.flatMap(({ languages }) => languages)).map(([id, count]) => ({ id, label: id, count })),
    schemes: counted(services.flatMap(({ scheme }) => scheme ?? [])).map(([id, count]) => ({ id, label: SCHEMES[id] ?? id, count })),
    disability: services.filter(({ disability }) => disability).length,
    emergency: services.filter(({ emergency }) => emergency).length,
    vacancies: services.filter(({ vacancies }) => vacancies !== null && vacancies.places > 0).length,
    hours: HOURS.filter(({ schedule }) => moment !== null || schedule.date === undefined).map((need) => ({
      id: need.id, label: need.label, count: search.meeting(results, [{ ...need, typed: '' }]).filter(isOpen).length,
    })),
  };
}

/**
 * What the manifest alone tells of all services of some kinds, and of some communes.
 *
 * @param {Manifest} manifest
 * @param {{ kinds: number[], communes: Set<number> | null }} counted
 * @returns {Facets}
 */
export function facetsOfManifest(manifest, { kinds, communes }) {
  const cells = kinds.flatMap((kind) => [...(manifest.located[kind] ?? [])].map(([commune, count]) => ({ kind, commune, count })));
  const all = cells.filter(({ commune }) => communes === null || communes.has(commune));
  const repeated = (/** @type {'kind' | 'commune'} */ key) => all.flatMap((cell) => Array.from({ length: cell.count }, () => cell[key]));
  return {
    ...vocabularyFacets(manifest, repeated('kind'), repeated('commune')),
    distances: null,
    ages: null,
    languages: null,
    schemes: null,
    disability: null,
    emergency: null,
    vacancies: null,
    hours: null,
  };
}

/**
 * @param {Manifest} manifest
 * @param {number[]} kinds
 * @param {(number | null)[]} communes
 */
function vocabularyFacets(manifest, kinds, communes) {
  const groups = kinds.flatMap((kind) => manifest.kinds[kind]?.group ?? []);
  return {
    families: counted(kinds.flatMap((kind) => manifest.kinds[kind]?.family ?? [])).map(([id, count]) => value(id, id, count)),
    groups: counted(groups).map(([at, count]) => value(manifest.groups[at]?.id, manifest.groups[at]?.label, count)),
    kinds: counted(kinds).map(([at, count]) => value(manifest.kinds[at]?.id, manifest.kinds[at]?.short, count)),
    communes: counted(communes.flatMap((commune) => commune ?? [])).map(([at, count]) =>
      value(manifest.communes[at]?.name, manifest.communes[at]?.name, count),
    ),
  };
}

/**
 * @param {string | undefined} id
 * @param {string | undefined} label
 * @param {number} count
 */
const value = (id = '', label = '', count = 0) => ({ id, label, count });

/**
 * Values with their number, the most frequent first, then in their order.
 *
 * @template {string | number} T
 * @param {T[]} values
 * @returns {[T, number][]}
 */
function counted(values) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
