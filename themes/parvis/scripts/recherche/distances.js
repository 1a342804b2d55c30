/** @typedef {{ latitude: number, longitude: number }} Point degrees */

const EARTH = 6_371_008.8;
const RADIAN = Math.PI / 180;

/**
 * The great-circle distance of two points, in metres (haversine).
 *
 * @param {Point} one
 * @param {Point} other
 */
export function metres(one, other) {
  const north = Math.sin(((other.latitude - one.latitude) * RADIAN) / 2);
  const east = Math.sin(((other.longitude - one.longitude) * RADIAN) / 2);
  const chord = north * north + Math.cos(one.latitude * RADIAN) * Math.cos(other.latitude * RADIAN) * east * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * "850 m", "1,2 km", "12 km": to ten metres, a hundred metres, a kilometre, as pages say it.
 *
 * @param {number} distance metres
 */
export function distanceText(distance) {
  if (distance < 995) return `${Math.round(distance / 10) * 10}\u00a0m`;
  if (distance < 9_950) return `${(Math.round(distance / 100) / 10).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0km`;
  return `${Math.round(distance / 1_000)}\u00a0km`;
}

/**
 * The distance to the nearest centre of an area, in metres.
 *
 * @param {{ centre: Point, others?: Point[] }} area
 * @param {Point} point
 */
export const distanceTo = ({ centre, others = [] }, point) => Math.min(...[centre, ...others].map((one) => metres(one, point)));
