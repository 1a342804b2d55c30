// Markers of the results: buttons, gathered where they would cover one another.
import * as L from 'leaflet';
import Supercluster from 'supercluster';
import { filled, made } from './textes.js';

/** @typedef {import('../recherche/points.js').MapPoint} MapPoint */
/** @typedef {{ commune: string, several: boolean }} Gathered */
/** @typedef {Supercluster.PointFeature<{ at: number }> | Supercluster.ClusterFeature<Gathered>} Feature */

/**
 * @typedef {object} Use
 * @property {(points: MapPoint[], marker: HTMLElement) => void} open
 * @property {(urls: string[]) => void} light
 * @property {number} closest the last zoom
 * @property {number} farthest the first
 */

/** Two markers nearer than this, in pixels, are one. */
const RADIUS = 56;
const MOST_LIT = 20;
/** What a name takes on each side of its marker. */
const TIP_ROOM = 100;

/** A marker that is an element of our own. */
class ElementIcon extends L.Icon {
  /** @param {HTMLElement} element */
  constructor(element) {
    super(/** @type {any} */ ({}));
    this.element = element;
  }

  createIcon() {
    return this.element;
  }

  createShadow() {
    return /** @type {any} */ (null);
  }
}

export class Markers {
  /**
   * @param {L.Map} map
   * @param {HTMLElement} box
   * @param {Use} use
   */
  constructor(map, box, use) {
    this.map = map;
    this.box = box;
    this.use = use;
    /** @type {MapPoint[]} */
    this.points = [];
    this.index = this.indexOf([]);
    /** @type {Map<string, L.Marker>} by what they stand for */
    this.drawn = new Map();
    /** @type {string | null} */
    this.lit = null;
    map.on('moveend', () => this.draw());
  }

  /** Takes other results, which are drawn once the map looks at them. @param {MapPoint[]} points */
  load(points) {
    this.points = points;
    this.index = this.indexOf(points);
    this.drawn.forEach((marker) => marker.remove());
    this.drawn.clear();
  }

  /** @param {MapPoint[]} points */
  indexOf(points) {
    /** @type {Supercluster<{ at: number }, Gathered>} */
    const index = new Supercluster({
      radius: RADIUS,
      // At the last zoom too: places that are the same never part.
      maxZoom: this.use.closest,
      minZoom: this.use.farthest,
      extent: 256,
      map: ({ at }) => /** @type {Gathered} */ ({ commune: points[at]?.commune ?? '', several: false }),
      reduce: (all, { commune, several }) => {
        all.several ||= several || commune !== all.commune;
      },
    });
    index.load(points.map(({ latitude, longitude }, at) => ({
      type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: { at },
    })));
    return index;
  }

  draw() {
    const view = this.map.getBounds().pad(0.05);
    const box = /** @type {[number, number, number, number]} */ ([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]);
    /** @type {Map<string, Feature>} */
    const wanted = new Map();
    for (const feature of this.index.getClusters(box, this.map.getZoom())) wanted.set(this.keyOf(feature), feature);
    const left = this.focused(wanted);
    for (const [key, marker] of this.drawn) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.drawn.delete(key);
    }
    for (const [key, feature] of wanted) {
      if (!this.drawn.has(key)) this.drawn.set(key, this.marker(feature).addTo(this.map));
    }
    if (left) this.nearest(left)?.getElement()?.focus({ preventScroll: true });
    this.showLit();
    this.map.fire('markers');
  }

  /** Where markers stand on the map's layers. */
  places() {
    return [...this.drawn.values()].map((marker) => this.map.latLngToLayerPoint(marker.getLatLng()));
  }

  /** @param {Feature} feature */
  keyOf({ properties }) {
    return 'cluster_id' in properties ? `${properties.cluster_id} ${this.map.getZoom()}` : `point ${properties.at}`;
  }

  /** Where the marker with the focus stood, when it goes. @param {Map<string, unknown>} wanted */
  focused(wanted) {
    for (const [key, marker] of this.drawn) {
      if (!wanted.has(key) && marker.getElement() === document.activeElement) return marker.getLatLng();
    }
    return null;
  }

  /** @param {L.LatLng} place */
  nearest(place) {
    const near = [...this.drawn.values()].map((marker) => ({ marker, far: marker.getLatLng().distanceTo(place) }));
    return near.sort((a, b) => a.far - b.far)[0]?.marker ?? null;
  }

  /** @param {Feature} feature */
  marker(feature) {
    const { properties, geometry } = feature;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const button = 'cluster_id' in properties ? this.group(properties, L.latLng(latitude, longitude)) : this.single(properties.at);
    const urls = () => this.leaves(feature).map(({ url }) => url);
    for (const type of ['mouseenter', 'focus']) button.addEventListener(type, () => this.use.light(urls()));
    for (const type of ['mouseleave', 'blur']) button.addEventListener(type, () => this.use.light([]));
    return L.marker([latitude, longitude], { icon: new ElementIcon(button), keyboard: false, interactive: false, autoPanOnFocus: true });
  }

  /** @param {number} at */
  single(at) {
    const point = /** @type {MapPoint} */ (this.points[at]);
    const { kind, title, commune, approximate, family } = point;
    const text = approximate ? this.box.dataset.nomApproche : this.box.dataset.nom;
    const button = this.button(filled(text ?? '', { type: kind, nom: title, commune }), () => this.use.open([point], button));
    button.classList.add('map-point');
    if (/^[a-z]+$/.test(family)) button.classList.add(`famille-${family}`);
    if (approximate) button.classList.add('map-point-near');
    button.append(made('span', 'map-tip', title));
    for (const type of ['mouseenter', 'focus']) button.addEventListener(type, () => this.turnTip(button));
    return button;
  }

  /** A name at the edge of the map is written towards its middle. @param {HTMLElement} button */
  turnTip(button) {
    const { left, right } = this.map.getContainer().getBoundingClientRect();
    const own = button.getBoundingClientRect();
    button.classList.toggle('map-tip-east', own.left - left < TIP_ROOM);
    button.classList.toggle('map-tip-west', own.left - left >= TIP_ROOM && right - own.right < TIP_ROOM);
  }

  /**
   * @param {Supercluster.ClusterProperties & Gathered} cluster
   * @param {L.LatLng} place
   */
  group({ cluster_id: id, point_count: count, commune, several }, place) {
    const text = several ? this.box.dataset.groupeAutour : this.box.dataset.groupe;
    const button = this.button(filled(text ?? '', { combien: count, commune }), () => {
      const zoom = this.index.getClusterExpansionZoom(id);
      if (zoom > this.use.closest) return this.use.open(this.leavesOf(id, Infinity), button);
      this.map.setView(place, zoom);
    });
    button.classList.add('map-group');
    button.append(made('span', 'map-count', count.toLocaleString(document.documentElement.lang)));
    return button;
  }

  /**
   * @param {string} name
   * @param {() => void} press
   */
  button(name, press) {
    const button = made('button', 'map-marker');
    button.type = 'button';
    button.setAttribute('aria-label', name);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      // The end of a drag is no press; a key's press has no detail.
      if (event.detail > 0 && /** @type {any} */ (this.map.dragging).moved()) return;
      press();
    });
    // A key on a marker is not for the map, which would zoom or move.
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    });
    return button;
  }

  /** @param {Feature} feature */
  leaves({ properties }) {
    if ('cluster_id' in properties) return this.leavesOf(properties.cluster_id, MOST_LIT);
    return this.points.slice(properties.at, properties.at + 1);
  }

  /** @param {number} id @param {number} most */
  leavesOf(id, most) {
    const leaves = this.index.getLeaves(id, most);
    const at = leaves.map(({ properties }) => properties.at).sort((a, b) => a - b);
    return at.flatMap((place) => this.points[place] ?? []);
  }

  /** @param {string | null} url */
  light(url) {
    this.lit = url;
    this.showLit();
  }

  /** The marker that stands for the result is the one nearest to its place. */
  showLit() {
    const point = this.lit === null ? undefined : this.points.find(({ url }) => url === this.lit);
    const lit = point ? this.standingFor(point) : null;
    for (const marker of this.drawn.values()) marker.getElement()?.classList.toggle('map-lit', marker === lit);
  }

  /** @param {MapPoint} point */
  standingFor(point) {
    const own = this.drawn.get(`point ${this.points.indexOf(point)}`);
    if (own) return own;
    const place = L.latLng(point.latitude, point.longitude);
    if (!this.map.getBounds().pad(0.05).contains(place)) return null;
    return this.nearest(place);
  }
}
