// The map itself: what is drawn, what is pressed, and what it tells the page.
import * as L from 'leaflet';
import { Background } from './fond.js';
import { Bubble } from './bulle.js';
import { Contours } from './contours.js';
import { Names } from './noms.js';
import { Markers } from './reperes.js';
import { filled, partOf } from './textes.js';

/** @typedef {import('../recherche/points.js').MapPoint} MapPoint */
/** @typedef {{ latitude: number, longitude: number }} Position */

/**
 * What the map asks of the page.
 *
 * @typedef {object} Hooks
 * @property {(centre: Position, kilometres: number) => void} searchHere
 * @property {(urls: string[]) => void} light shows which results a marker stands for
 */

const NEAREST = 17;
const FARTHEST = 6;
/** A place is not shown closer than this unless somebody asks. */
const FIRST_LOOK = 14;
/** Radii of the list of distances, in kilometres. */
const RADII = [1, 2, 5, 10, 30];

export class Plan {
  /**
   * @param {HTMLElement} box
   * @param {Hooks} hooks
   */
  constructor(box, hooks) {
    this.box = box;
    this.hooks = hooks;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(partOf(box, 'plan'), {
      zoomControl: false,
      attributionControl: false,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      inertia: !still,
      // Who scrolls the page is not looking at the map.
      scrollWheelZoom: false,
      minZoom: FARTHEST,
      maxZoom: NEAREST,
      maxBoundsViscosity: 1,
    });
    this.still = still;
    this.bubble = new Bubble(box, () => this.hooks.light([]));
    this.markers = new Markers(this.map, box, {
      open: (points, marker) => this.bubble.show(points, marker),
      light: (urls) => hooks.light(urls),
      closest: NEAREST,
      farthest: FARTHEST,
    });
    this.contours = new Contours(this.map, box);
    this.names = new Names(this.map, this.contours, () => this.markers.places());
    this.background = new Background(this.map, box);
    /** What is shown, to know whether another answer shows the same. */
    this.shown = '';
    /** Whether the visitor chose what is looked at. */
    this.kept = false;
    this.wire();
  }

  wire() {
    const { map, box } = this;
    const zone = partOf(box, 'zone');
    for (const button of box.querySelectorAll('[data-zoom]')) {
      const step = Number(/** @type {HTMLElement} */ (button).dataset.zoom);
      button.addEventListener('click', () => {
        map.setZoom(map.getZoom() + step);
        zone.hidden = false;
      });
    }
    map.on('zoomend', () => this.limits());
    map.on('dragend', () => (zone.hidden = false));
    map.on('click', () => this.bubble.close());
    zone.addEventListener('click', () => this.searchHere());
    const own = map.getContainer();
    own.addEventListener('keydown', ({ key, target }) => {
      if (target === own && key.startsWith('Arrow')) zone.hidden = false;
    });
    own.addEventListener('mousedown', () => map.scrollWheelZoom.enable());
    own.addEventListener('mouseleave', () => map.scrollWheelZoom.disable());
    new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(own);
  }

  /** A button that can do no more says so. */
  limits() {
    for (const button of this.box.querySelectorAll('[data-zoom]')) {
      const next = this.map.getZoom() + Number(/** @type {HTMLElement} */ (button).dataset.zoom);
      button.setAttribute('aria-disabled', String(next > NEAREST || next < FARTHEST));
    }
  }

  searchHere() {
    const centre = this.map.getCenter();
    const bounds = this.map.getBounds();
    const half = Math.min(
      centre.distanceTo(L.latLng(bounds.getNorth(), centre.lng)),
      centre.distanceTo(L.latLng(centre.lat, bounds.getEast())),
    ) / 1000;
    const radius = RADII.find((km) => km >= half) ?? RADII[RADII.length - 1] ?? 30;
    partOf(this.box, 'zone').hidden = true;
    this.kept = true;
    this.hooks.searchHere({ latitude: centre.lat, longitude: centre.lng }, radius);
  }

  /**
   * @param {import('../recherche/points.js').Points} found
   * @param {number} total of the answer
   */
  show({ points, coming }, total) {
    this.say(points.length, coming, total);
    const shown = points.map(({ url }) => url).join('\n');
    if (shown === this.shown && shown !== '') return;
    this.shown = shown;
    this.bubble.close();
    partOf(this.box, 'zone').hidden = true;
    this.markers.load(points);
    if (this.kept) this.markers.draw();
    else this.look(points);
    this.kept = false;
  }

  /** @param {MapPoint[]} points */
  look(points) {
    const all = points.map(({ latitude, longitude }) => L.latLng(latitude, longitude));
    const bounds = all.length > 0 ? L.latLngBounds(all) : this.contours.bounds();
    if (bounds.isValid()) this.map.fitBounds(bounds, { maxZoom: FIRST_LOOK, padding: [32, 32], animate: false });
  }

  /** What the map does not show. @param {number} drawn @param {number} coming @param {number} total */
  say(drawn, coming, total) {
    const { venant = '', venants = '', partie = '' } = this.box.dataset;
    const lines = [];
    if (coming > 0) lines.push(filled(coming === 1 ? venant : venants, { combien: coming }));
    if (drawn + coming < total) lines.push(filled(partie, { combien: drawn, total }));
    partOf(this.box, 'hors-carte').textContent = lines.join(' ');
  }

  /** Shows which marker stands for a result; none for `null`. @param {string | null} url */
  light(url) {
    this.markers.light(url);
  }
}
