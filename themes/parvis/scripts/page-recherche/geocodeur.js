// A street address, placed by the service that the editor named, only when a visitor asks for it.
import { metres } from '../recherche/distances.js';

/** @typedef {{ text: string, commune: string }} Address */
/** @typedef {{ latitude: number, longitude: number }} Point */

/** Longer than this, nobody waits: the commune is there. */
const PATIENCE_MS = 6_000;
/** An address is no farther from its town hall, in metres. */
const FARTHEST = 30_000;
/** A less likely address is another one; from 0 to 1. */
const LEAST_SCORE = 0.4;
/** What the Géoplateforme calls places that are no more exact than the commune. */
const NO_STREET = ['municipality', 'region', 'department'];

/** Why an address has no place. @typedef {'refus' | 'inconnue' | 'ailleurs'} Reason */

export class NotPlaced extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The question about an address: the address, and nothing else.
 *
 * @param {string} url the service's
 * @param {Address} address
 */
export const question = (url, address) => `${url}?${new URLSearchParams({ q: written(address), limit: '1' })}`;

/** What is sent. @param {Address} address */
export const written = ({ text, commune }) => `${text} ${commune}`.slice(0, 200).trim();

/**
 * Reads what the service answered (GeoJSON: RFC 7946), and believes it only where it may be true.
 *
 * @param {unknown} answer
 * @param {Point} commune where the address must be near to
 * @returns {{ position: Point, label: string }}
 */
export function readPlace(answer, commune) {
  const collection = /** @type {{ type?: unknown, features?: unknown }} */ (answer ?? {});
  if (collection.type !== 'FeatureCollection' || !Array.isArray(collection.features)) throw new NotPlaced('refus');
  const [feature] = collection.features;
  if (feature === undefined) throw new NotPlaced('inconnue');
  const [longitude, latitude] = feature?.geometry?.type === 'Point' && Array.isArray(feature.geometry.coordinates) ? feature.geometry.coordinates : [];
  if (!isDegrees(latitude, 90) || !isDegrees(longitude, 180)) throw new NotPlaced('refus');
  const { label, score, type } = feature.properties ?? {};
  if (NO_STREET.includes(type) || (typeof score === 'number' && score < LEAST_SCORE)) throw new NotPlaced('inconnue');
  const position = { latitude, longitude };
  if (metres(position, commune) > FARTHEST) throw new NotPlaced('ailleurs');
  return { position, label: typeof label === 'string' ? label.slice(0, 200) : '' };
}

/** @param {unknown} value @param {number} most */
const isDegrees = (value, most) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

/**
 * Asks the service where an address is. It is told the address, and no page, cookie or name.
 *
 * @param {string} url the service's
 * @param {Address} address
 * @param {Point} commune
 */
export async function place(url, address, commune) {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(question(url, address), {
      signal: waiting.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    if (!answer.ok) throw new NotPlaced('refus');
    return readPlace(await answer.json(), commune);
  } catch (fault) {
    throw fault instanceof NotPlaced ? fault : new NotPlaced('refus');
  } finally {
    clearTimeout(patience);
  }
}
