// Lines of the contours' files, as src/context/contours_file.rs writes them.

/** Steps of the plane for a degree of longitude. */
const STEPS = 100_000;

/**
 * A place of the Mercator plane, in steps to the east and to the south, as degrees.
 *
 * @param {number} x
 * @param {number} y
 * @returns {[latitude: number, longitude: number]}
 */
export function placeOf(x, y) {
  const north = (-y / STEPS) * (Math.PI / 180);
  return [(Math.atan(Math.exp(north)) * 360) / Math.PI - 90, x / STEPS];
}

/**
 * "120 34 5 -3 2 7": a first point, then steps from point to point.
 *
 * @param {string} text
 * @param {number} step the size of a step in those of the plane
 */
export function readLine(text, step) {
  const numbers = text.split(' ').map(Number);
  const places = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    places.push(placeOf(x * step, y * step));
  }
  return places;
}
