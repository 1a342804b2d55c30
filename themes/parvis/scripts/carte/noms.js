// Names of communes, where they have room; the list says the same in words.
import * as L from 'leaflet';
import { made } from './textes.js';

/** From here on there is room for names. */
const FIRST_ZOOM = 9;
/** What a letter and a line take, in pixels, with room around them. */
const LETTER = 7.5;
const LINE = 22;
/** What a marker takes below its place. */
const BELOW = 16;
/** What it takes on each side. */
const MARKER = 15;
const MOST = 60;

export class Names {
  /**
   * @param {L.Map} map
   * @param {import('./contours.js').Contours} contours
   * @param {() => L.Point[]} markers where they stand
   */
  constructor(map, contours, markers) {
    this.map = map;
    this.contours = contours;
    this.markers = markers;
    this.pane = map.createPane('names');
    this.pane.classList.add('leaflet-zoom-hide');
    this.pane.setAttribute('aria-hidden', 'true');
    map.on('markers contours', () => this.draw());
  }

  draw() {
    const { map } = this;
    if (map.getZoom() < FIRST_ZOOM) return this.pane.replaceChildren();
    const view = map.getBounds();
    const taken = this.markers().map((place) => L.bounds(place.subtract([MARKER, MARKER]), place.add([MARKER, MARKER])));
    const labels = [];
    for (const { name, place } of this.contours.names) {
      if (labels.length >= MOST) break;
      if (!view.contains(place)) continue;
      const top = map.latLngToLayerPoint(place).add([0, BELOW]);
      const half = (name.length * LETTER) / 2;
      const room = L.bounds(top.subtract([half, 0]), top.add([half, LINE]));
      if (taken.some((other) => other.intersects(room))) continue;
      taken.push(room);
      const label = made('span', 'map-commune', name);
      L.DomUtil.setPosition(label, top);
      labels.push(label);
    }
    this.pane.replaceChildren(...labels);
  }
}
