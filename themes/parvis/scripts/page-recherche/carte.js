// Where the map stands in the page, and when it is fetched: with results where there is room
// beside them, and elsewhere when somebody asks for it.
import { withoutWords, writeState } from './etat.js';

/** @typedef {import('../recherche/moteur.js').Answer} Answer */
/** @typedef {import('./etat.js').State} State */
/** @typedef {import('../carte/plan.js').Plan} Plan */

/** From here on the map stands beside the list (47-search.css). */
const ROOM = '(min-width: 75em)';

export class MapPlace {
  /**
   * @param {HTMLElement} section
   * @param {(address: string) => void} go leads to a state's address
   */
  constructor(section, go) {
    this.section = section;
    this.go = go;
    /** @type {HTMLElement | null} */
    this.box = section.querySelector('[data-carte]');
    /** @type {HTMLElement | null} */
    this.button = section.querySelector('[data-voir-carte]');
    this.room = matchMedia(ROOM);
    /** @type {Promise<Plan> | null} */
    this.plan = null;
    this.asked = false;
    /** @type {{ answer: Answer, state: State } | null} */
    this.latest = null;
    if (this.box && this.button) this.wire(this.box, this.button);
  }

  /** @param {HTMLElement} box @param {HTMLElement} button */
  wire(box, button) {
    this.room.addEventListener('change', () => void this.draw());
    button.addEventListener('click', () => {
      this.asked = true;
      void this.draw().then(() => {
        if (box.hidden) return;
        box.scrollIntoView();
        box.querySelector('h3')?.focus({ preventScroll: true });
      });
    });
    box.querySelector('[data-passer-carte]')?.addEventListener('click', (event) => {
      event.preventDefault();
      /** @type {HTMLElement | null} */ (box.querySelector('[data-apres-carte]'))?.focus();
    });
    const cards = this.section.querySelector('[data-cartes]');
    const over = (/** @type {Event} */ { target }) => {
      const card = target instanceof Element ? target.closest('li') : null;
      void this.plan?.then((plan) => plan.light(card?.querySelector('.card-name a')?.getAttribute('href') ?? null));
    };
    for (const type of ['mouseover', 'focusin', 'mouseleave', 'focusout']) cards?.addEventListener(type, over);
  }

  /** @param {Answer} answer @param {State} state */
  show(answer, state) {
    this.latest = answer.total > 0 ? { answer, state } : null;
    void this.draw();
  }

  hide() {
    this.latest = null;
    void this.draw();
  }

  async draw() {
    const { box, button, latest } = this;
    if (!box || !button) return;
    const saves = /** @type {any} */ (navigator).connection?.saveData === true;
    const shown = latest !== null && (this.asked || (this.room.matches && !saves));
    button.hidden = latest === null || (shown && this.room.matches);
    if (!shown) return this.place(box, false);
    try {
      const plan = await this.opened(box);
      this.place(box, this.latest !== null);
      if (this.latest) plan.show(this.latest.answer.points(), this.latest.answer.total);
      this.say(false);
    } catch {
      // What could not be had may be had with the next answer.
      this.plan = null;
      this.place(box, false);
      this.say(true);
    }
  }

  /** @param {HTMLElement} box @param {boolean} shown */
  place(box, shown) {
    box.hidden = !shown;
    this.section.classList.toggle('found-with-map', shown);
  }

  /** @param {boolean} failed whether the map could not be had */
  say(failed) {
    /** @type {HTMLElement | null} */
    const line = this.section.querySelector('[data-carte-panne]');
    if (line) line.textContent = failed ? (line.dataset.texte ?? '') : '';
  }

  /** @param {HTMLElement} box @returns {Promise<Plan>} */
  opened(box) {
    this.plan ??= Promise.all([import(box.dataset.carte ?? ''), styled(box.dataset.styles ?? '')]).then(([{ openMap }]) => {
      // Shown once its buttons work, and before it measures its place.
      this.place(box, true);
      return openMap(box, {
        searchHere: (/** @type {{ latitude: number, longitude: number }} */ centre, /** @type {number} */ km) => this.searchHere(centre, km),
        light: (/** @type {string[]} */ urls) => this.light(urls),
      });
    });
    return this.plan;
  }

  /**
   * The same question around what is looked at: the place that was named gives way.
   *
   * @param {{ latitude: number, longitude: number }} centre
   * @param {number} rayon kilometres
   */
  searchHere({ latitude, longitude }, rayon) {
    if (!this.latest) return;
    const { answer, state } = this.latest;
    const place = answer.understood.chips.find(({ type }) => type === 'lieu');
    const bare = place ? withoutWords(state, place.without) : state;
    const [north = 0, east = 0] = [latitude, longitude].map((degrees) => Math.round(degrees * 1000) / 1000);
    const pres = { latitude: north, longitude: east };
    const next = { ...bare, ou: '', pres, rayon, page: 1, chosen: { ...bare.chosen, commune: [] } };
    this.go(location.pathname + writeState(next));
  }

  /** @param {string[]} urls */
  light(urls) {
    for (const link of this.section.querySelectorAll('[data-cartes] .card-name a')) {
      link.closest('.card')?.classList.toggle('card-lit', urls.includes(link.getAttribute('href') ?? ''));
    }
  }
}

/** @param {string} address @returns {Promise<void>} once the stylesheet is there */
function styled(address) {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(address)));
    document.head.append(link);
  });
}
