// The background of another host: never before somebody asks for it.
import * as L from 'leaflet';
import { partOf } from './textes.js';

const REMEMBERED = 'marelle-fond-de-carte';

/** Tiles as images of our own: Leaflet's would be emptied by an address that no policy allows. */
class Tiles extends L.GridLayer {
  /**
   * @param {string} address
   * @param {() => void} failed
   */
  constructor(address, failed) {
    super({ className: 'map-tiles' });
    this.address = address;
    this.failed = failed;
  }

  /**
   * @param {L.Coords} coords
   * @param {L.DoneCallback} done
   */
  createTile({ x, y, z }, done) {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.referrerPolicy = 'no-referrer';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => {
      this.failed();
      done(new Error('tile'), tile);
    });
    tile.src = this.address.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
    return tile;
  }
}

export class Background {
  /**
   * @param {L.Map} map
   * @param {HTMLElement} box
   */
  constructor(map, box) {
    this.map = map;
    this.box = box;
    /** @type {Tiles | null} */
    this.tiles = null;
    /** @type {HTMLElement | null} */
    this.part = box.querySelector('[data-fond]');
    if (!this.part) return;
    this.button = /** @type {HTMLButtonElement} */ (partOf(this.part, 'afficher-fond'));
    this.remember = /** @type {HTMLInputElement} */ (partOf(this.part, 'retenir'));
    this.button.addEventListener('click', () => (this.tiles ? this.hide() : this.show()));
    this.remember.addEventListener('change', () => this.keep());
    if (remembered()) {
      this.remember.checked = true;
      this.show();
    }
  }

  show() {
    const { fond = '', masquer = '', panne = '' } = this.part?.dataset ?? {};
    this.tiles = new Tiles(fond, () => this.say(panne));
    this.tiles.addTo(this.map);
    this.changed(masquer);
  }

  hide() {
    this.tiles?.remove();
    this.tiles = null;
    this.say('');
    this.changed(this.part?.dataset.afficher ?? '');
  }

  /** @param {string} label what the button does next */
  changed(label) {
    if (this.button) this.button.textContent = label;
    this.box.classList.toggle('map-with-tiles', this.tiles !== null);
    partOf(this.box, 'attribution').hidden = this.tiles === null;
    this.keep();
  }

  /** Only who ticks the box is remembered, and only while the background is shown. */
  keep() {
    try {
      if (this.remember?.checked && this.tiles) localStorage.setItem(REMEMBERED, '1');
      else localStorage.removeItem(REMEMBERED);
    } catch {
      // A browser that keeps nothing asks again the next time.
    }
  }

  /** @param {string} text */
  say(text) {
    if (this.part) partOf(this.part, 'fond-etat').textContent = text;
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED) === '1';
  } catch {
    return false;
  }
}
