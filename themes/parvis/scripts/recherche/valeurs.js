import { AGES } from './facettes.js';
import { SCHEMES } from './fiches.js';
import { HOURS } from './horaires-demandes.js';

/** @typedef {import('./manifeste.js').Manifest} Manifest */

/** Families sign with it, and `Intl` does not name it. */
const SIGNED = 'lsf';

/**
 * Tells whether a facet, by its name in an address, has a value.
 *
 * @param {Manifest} manifest
 * @returns {(facet: string, value: string) => boolean}
 */
export function valuesOf({ groups, kinds, communes }) {
  const ids = (/** @type {{ id: string }[]} */ all) => new Set(all.map(({ id }) => id));
  /** @type {Map<string, Set<string>>} */
  const values = new Map(Object.entries({
    groupe: ids(groups),
    type: ids(kinds),
    famille: new Set(kinds.map(({ family }) => family)),
    commune: new Set(communes.map(({ name }) => name)),
    horaire: ids(HOURS),
    age: ids(AGES),
    tarif: new Set(SCHEMES),
    besoin: new Set(['gratuit', 'handicap', 'urgence', 'places']),
    avec: new Set(['fermes', 'inconnus']),
  }));
  return (facet, value) => (facet === 'langue' ? isLanguage(value) : (values.get(facet)?.has(value) ?? false));
}

/** @param {string} code */
function isLanguage(code) {
  if (code === SIGNED) return true;
  const names = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });
  return /^[a-z]{2,3}$/.test(code) && names.of(code) !== undefined;
}
