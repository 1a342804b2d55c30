// What the search's page shows, as its address tells it: everything in the query, but a
// position, which stands in the fragment alone and so is told to no server.

/**
 * @typedef {object} State
 * @property {string} q
 * @property {string} ou
 * @property {Record<Facet, string[]>} chosen
 * @property {number | null} rayon kilometres; 0 for the commune alone
 * @property {number} page from 1
 * @property {{ latitude: number, longitude: number } | null} pres
 */

/** @typedef {'groupe' | 'famille' | 'type' | 'commune' | 'horaire' | 'age' | 'tarif' | 'besoin' | 'langue' | 'avec'} Facet */

/** What `besoin` may ask. */
const NEEDS = new Set(['gratuit', 'handicap', 'urgence', 'places']);

/** @type {Facet[]} */
export const FACETS = ['groupe', 'famille', 'type', 'commune', 'horaire', 'age', 'tarif', 'besoin', 'langue', 'avec'];

const LONGEST = 300;
const MOST_VALUES = 20;
const MOST_TEXTS = 200;
const FARTHEST_KM = 1000;
const MOST_PAGES = 1000;

/** @param {string | null} text */
const words = (text) => (text ?? '').slice(0, LONGEST).normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * @param {string} search
 * @param {string} hash a page that leads here may put the words there too
 * @returns {State}
 */
export function readState(search, hash) {
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const one = (/** @type {string} */ name) => query.get(name) ?? fragment.get(name);
  const chosen = Object.fromEntries(
    FACETS.map((facet) => [facet, [...query.getAll(facet), ...fragment.getAll(facet)].slice(0, MOST_VALUES)]),
  );
  const rayon = one('rayon');
  const page = Number(one('page') ?? 1);
  return {
    q: words(one('q')),
    ou: words(one('ou')),
    chosen: /** @type {State['chosen']} */ (chosen),
    rayon: rayon !== null && /^\d{1,4}$/.test(rayon) && Number(rayon) <= FARTHEST_KM ? Number(rayon) : null,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    pres: readPosition(fragment.get('pres')),
  };
}

/** What the page reads of an address. */
const READ = new Set(['q', 'ou', 'rayon', 'page', 'pres', ...FACETS]);

/**
 * All that an address says in words, whether the page reads it or not.
 *
 * @param {string} search
 * @param {string} hash
 * @returns {string[]}
 */
export function saidIn(search, hash) {
  const all = [...new URLSearchParams(search), ...new URLSearchParams(hash.replace(/^#/, ''))];
  // « Accueil en urgence » is a facet: nobody typed it.
  const pairs = all.filter(([name, value]) => name !== 'besoin' || !NEEDS.has(value));
  const texts = pairs.flatMap(([name, value]) => (READ.has(name) ? [value] : [name, value])).map(words);
  // Numbers are distances, pages, ages and places.
  return [...new Set(texts)].filter((text) => /\p{L}/u.test(text)).slice(0, MOST_TEXTS);
}

/**
 * A state with only the values that its facets have.
 *
 * @param {State} state
 * @param {(facet: Facet, value: string) => boolean} knows
 * @returns {State} the same one, where it has no other
 */
export function withKnown(state, knows) {
  if (FACETS.every((facet) => state.chosen[facet].every((value) => knows(facet, value)))) return state;
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, state.chosen[facet].filter((value) => knows(facet, value))]));
  return { ...state, chosen: /** @type {State['chosen']} */ (chosen) };
}

/**
 * @param {string | null} text
 * @returns {State['pres']}
 */
function readPosition(text) {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const [latitude, longitude] = [match[1], match[2]].map((degrees) => Math.round(Number(degrees) * 1000) / 1000);
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/**
 * The address of a state, from `?` or `#` on; nothing for a page where nothing was asked.
 *
 * @param {State} state
 */
export function writeState({ q, ou, chosen, rayon, page, pres }) {
  const query = new URLSearchParams();
  if (q !== '') query.set('q', q);
  if (ou !== '') query.set('ou', ou);
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value);
  if (rayon !== null) query.set('rayon', String(rayon));
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return `${text && `?${text}`}${pres ? `#pres=${pres.latitude},${pres.longitude}` : ''}`;
}

/** @param {State} state whether there is something to look for */
export const asks = ({ q, ou, chosen, pres }) =>
  q !== '' || ou !== '' || pres !== null || FACETS.some((facet) => chosen[facet].length > 0);

/**
 * The words without one that was understood, as its chip leaves them: the place is the end of
 * both boxes in one.
 *
 * @param {State} state
 * @param {string} without
 * @returns {State}
 */
export function withoutWords(state, without) {
  const left = words(without);
  const { q, ou } = state;
  const next = { ...state, page: 1, rayon: null };
  if (ou === '') return { ...next, q: left };
  if (left === ou || left.endsWith(` ${ou}`)) return { ...next, q: left.slice(0, left.length - ou.length).trim() };
  return { ...next, q, ou: '' };
}
