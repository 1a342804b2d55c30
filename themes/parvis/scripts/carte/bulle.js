// What a marker stands for: kind, name, link; or what stands at one place.
import { filled, made, partOf } from './textes.js';

/** @typedef {import('../recherche/points.js').MapPoint} MapPoint */

export class Bubble {
  /**
   * @param {HTMLElement} box
   * @param {() => void} closed
   */
  constructor(box, closed) {
    this.box = box;
    this.bubble = partOf(box, 'bulle');
    this.content = partOf(this.bubble, 'contenu');
    this.closed = closed;
    /** @type {HTMLElement | null} */
    this.opener = null;
    partOf(this.bubble, 'fermer').addEventListener('click', () => this.close(true));
    this.bubble.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close(true);
    });
  }

  /**
   * @param {MapPoint[]} points
   * @param {HTMLElement} opener
   */
  show(points, opener) {
    this.opener = opener;
    const [first] = points;
    if (!first) return;
    this.content.replaceChildren(...(points.length === 1 ? this.one(first) : this.several(points)));
    this.bubble.hidden = false;
    this.content.querySelector('a')?.focus({ preventScroll: true });
  }

  /** @param {MapPoint} point */
  one(point) {
    const { approche = '' } = this.box.dataset;
    const where = [point.commune, point.approximate ? approche : ''].filter((text) => text !== '').join(' · ');
    const kind = made('p', 'kind-label', point.kind);
    if (/^[a-z]+$/.test(point.family)) kind.classList.add(`famille-${point.family}`);
    const name = made('p', 'map-bubble-name');
    name.append(link(point));
    return [kind, name, made('p', 'detail', where)];
  }

  /** @param {MapPoint[]} points */
  several(points) {
    const { ensemble = '' } = this.box.dataset;
    const list = made('ul', 'map-bubble-list');
    list.append(...points.map((point) => {
      const item = made('li', '');
      item.append(made('span', 'detail', point.kind), link(point));
      return item;
    }));
    return [made('p', 'map-bubble-name', filled(ensemble, { combien: points.length })), list];
  }

  /** @param {boolean} [back] whether the focus goes back to the marker */
  close(back = false) {
    if (this.bubble.hidden) return;
    this.bubble.hidden = true;
    this.content.replaceChildren();
    this.closed();
    if (back) this.opener?.focus({ preventScroll: true });
    this.opener = null;
  }
}

/** @param {MapPoint} point */
function link({ url, title }) {
  const name = document.createElement('a');
  name.href = url;
  name.textContent = title;
  return name;
}
