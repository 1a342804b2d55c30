// The communes' contours, from files of our own: a département is fetched once it is looked at.
import * as L from 'leaflet';
import { placeOf, readLine } from './lignes.js';

/**
 * A file of contours: the lines around the land, those between communes, and their names.
 *
 * @typedef {object} ContoursFile
 * @property {number} pas
 * @property {string[]} terre
 * @property {string[]} limites
 * @property {[name: string, latitude: number, longitude: number][]} noms
 */

/** @typedef {{ name: string, place: L.LatLng }} NamedPlace */

/** Parts of a degree that names' places are told in. */
const DEGREE = 10_000;

export class Contours {
  /**
   * @param {L.Map} map
   * @param {HTMLElement} box
   */
  constructor(map, box) {
    this.map = map;
    const files = /** @type {HTMLElement[]} */ ([...box.querySelectorAll('[data-contours]')]);
    this.waiting = files.map(({ dataset: { contours = '', bornes = '' } }) => {
      const [west = 0, north = 0, east = 0, south = 0] = bornes.split(' ').map((steps) => Number(steps));
      return { address: contours, bounds: L.latLngBounds(placeOf(west, south), placeOf(east, north)) };
    });
    this.all = this.waiting.reduce((all, { bounds }) => all.extend(bounds), L.latLngBounds([]));
    this.renderer = L.svg({ padding: 0.5 });
    /** @type {NamedPlace[]} the most populated of each file first */
    this.names = [];
    map.on('moveend', () => this.fetch());
  }

  /** What all of them show. */
  bounds() {
    return this.all;
  }

  fetch() {
    const view = this.map.getBounds().pad(0.2);
    const near = this.waiting.filter(({ bounds }) => bounds.intersects(view));
    this.waiting = this.waiting.filter((file) => !near.includes(file));
    for (const file of near) {
      // Without contours the map still shows where things stand; the next look asks again.
      this.load(file.address).catch(() => this.waiting.push(file));
    }
  }

  /** @param {string} address */
  async load(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    /** @type {ContoursFile} */
    const { pas, terre, limites, noms } = await answer.json();
    const { renderer } = this;
    const drawn = { renderer, interactive: false, smoothFactor: 1.5 };
    L.polygon(terre.map((line) => readLine(line, pas)), { ...drawn, className: 'map-land' }).addTo(this.map);
    L.polyline(limites.map((line) => readLine(line, pas)), { ...drawn, fill: false, className: 'map-border' }).addTo(this.map);
    this.names.push(...noms.map(([name, latitude, longitude]) => ({ name, place: L.latLng(latitude / DEGREE, longitude / DEGREE) })));
    this.map.fire('contours');
  }
}
