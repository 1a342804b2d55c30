// What was understood, each with the query without it.
import { typedText, without } from './demande.js';
import { placeLabel } from './endroits.js';

/** @typedef {import('./demande.js').Token} Token */

/**
 * Something understood, that a visitor may take away.
 *
 * @typedef {object} Chip
 * @property {'lieu' | 'adresse' | 'type' | 'besoin' | 'mot'} type
 * @property {string} label
 * @property {string} without the query without it
 */

/**
 * Each thing understood, with the query without it.
 *
 * @param {import('./comprendre.js').Understood} understood
 * @param {{
 *   place: { run: Token[] } | null, elsewhere: { run: Token[] } | null, region: { run: Token[], region: { name: string } } | null,
 *   street: Token[], kinds: import('./comprendre.js').NamedKind[], needs: { need: import('./besoins.js').Need, run: Token[] }[], free: Token[],
 * }} found the words of each
 * @returns {Chip[]}
 */
export function chipsOf(understood, { place, elsewhere, region, street, kinds, needs, free }) {
  const runs = [
    ...(place ? [{ type: /** @type {const} */ ('lieu'), label: placeLabel(understood.place), run: place.run }] : []),
    ...(elsewhere ? [{ type: /** @type {const} */ ('lieu'), label: typedText(understood.query, elsewhere.run), run: elsewhere.run }] : []),
    ...(region ? [{ type: /** @type {const} */ ('lieu'), label: region.region.name, run: region.run }] : []),
    ...(street.length > 0 ? [{ type: /** @type {const} */ ('adresse'), label: typedText(understood.query, street), run: street }] : []),
    ...kinds.map(({ run }, at) => ({ type: /** @type {const} */ ('type'), label: understood.kind?.parts[at]?.label || (understood.kind?.parts[at]?.typed ?? ''), run })),
    ...needs.map(({ need, run }) => ({ type: /** @type {const} */ ('besoin'), label: need.label, run })),
    ...free.map((token) => ({ type: /** @type {const} */ ('mot'), label: token.typed, run: [token] })),
  ];
  return runs.filter(({ run }) => run.length > 0).map(({ type, label, run }) => ({ type, label, without: without(understood.query, run) }));
}
