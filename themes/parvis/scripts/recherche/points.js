// Everything an answer found as points of a map, not only the page that is shown.
import { idOf } from './fiches.js';

/**
 * A service on a map.
 *
 * @typedef {object} MapPoint
 * @property {string} url
 * @property {string} title
 * @property {string} kind
 * @property {string} family
 * @property {string} commune
 * @property {boolean} approximate its place is not exact
 * @property {number} latitude
 * @property {number} longitude
 */

/**
 * @typedef {object} Points
 * @property {MapPoint[]} points in the order of the results
 * @property {number} coming how many come to people and stand nowhere
 */

/**
 * @param {import('./manifeste.js').Manifest} manifest
 * @param {import('./classer.js').Ranked[]} results
 * @returns {Points}
 */
export function pointsOf(manifest, results) {
  /** @type {MapPoint[]} */
  const points = [];
  for (const { service } of results) {
    const { latitude, longitude } = service;
    if (latitude === null || longitude === null) continue;
    const kind = manifest.kinds[service.kind];
    points.push({
      url: `/fiches/${idOf(service, manifest)}/`,
      title: service.name,
      kind: kind?.short ?? '',
      family: kind?.family ?? '',
      commune: manifest.communes[service.commune ?? -1]?.name ?? '',
      approximate: service.approximate,
      latitude,
      longitude,
    });
  }
  return { points, coming: results.length - points.length };
}
