// Puts an answer into the page, as text only: nothing that was typed becomes markup.
import { FACETS, withoutWords, writeState } from './etat.js';

/** @typedef {import('../recherche/moteur.js').Answer} Answer */
/** @typedef {import('../recherche/moteur.js').Result} Result */
/** @typedef {import('./etat.js').State} State */
/** @typedef {import('./etat.js').Facet} Facet */

const ADDRESS = '/recherche/';
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;
const MOST_COMMUNES = 12;

/** @param {State} state */
const addressOf = (state) => ADDRESS + writeState(state);

/**
 * @param {string} text with names between braces
 * @param {Record<string, string | number>} values
 */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

/** The parts of the page that answers fill. */
export class Results {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.texts = section.dataset;
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    const found = /** @type {HTMLElement | null} */ (this.section.querySelector(`[data-${name}]`));
    if (!found) throw new Error(name);
    return found;
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  show(answer, state) {
    const { widened, total } = answer;
    this.say(total > 0 ? answer.count : '', [widened?.text ?? '', ...answer.notes].filter((text) => text !== '').join(' '));
    this.link(answer.links);
    this.part('secours').hidden = true;
    this.asides(answer, state);
    this.part('rien').hidden = (total > 0 || answer.lead !== null) && widened === null;
    this.lead(answer.lead);
    // What values are called is known before the chips say it.
    this.facets(answer, state);
    this.chips(answer, state);
    this.part('cartes').replaceChildren(...answer.results.map((result) => this.card(result)));
    this.textLists(answer);
    this.pager(answer, state);
    this.section.hidden = false;
  }

  /** What could not be read, and where to go instead. @param {string} text */
  fail(text) {
    this.clear();
    this.say('', text);
    this.part('secours').hidden = false;
    this.section.hidden = false;
  }

  /** Takes an earlier answer away. */
  clear() {
    this.say('', '');
    for (const name of ['compris', 'cartes', 'textes', 'autres']) this.part(name).replaceChildren();
    for (const name of ['rien', 'facettes', 'pages', 'secours', 'dabord']) this.part(name).hidden = true;
  }

  /** Services that may help, and no link that says what was asked. @param {Answer} answer */
  showHelp(answer) {
    this.say(answer.count, '');
    this.part('cartes').replaceChildren(...answer.results.map((result) => this.card(result)));
    this.section.hidden = false;
  }

  /** @param {string} count @param {string} more */
  say(count, more) {
    this.part('compte').textContent = count;
    this.part('elargi').textContent = more;
  }

  /** The page that answers before everything else. @param {Answer['lead']} lead */
  lead(lead) {
    const box = this.part('dabord');
    box.hidden = lead === null;
    const link = box.querySelector('a');
    if (!link) return;
    link.href = lead?.url ?? '';
    link.textContent = lead?.title ?? '';
  }

  /**
   * Makes the addresses that are named above lead there.
   *
   * @param {Answer['links']} links
   */
  link(links) {
    const box = this.part('elargi');
    for (const { label, href } of links) {
      const text = [...box.childNodes].find((node) => node instanceof Text && node.data.includes(label));
      if (!(text instanceof Text)) continue;
      const name = text.splitText(text.data.indexOf(label));
      name.splitText(label.length);
      const link = document.createElement('a');
      link.href = href;
      link.textContent = label;
      name.replaceWith(link);
    }
  }

  /**
   * What is not shown for its hours, and may be.
   *
   * @param {Answer} answer
   * @param {State} state
   */
  asides({ aside }, state) {
    const { fermes = '', inconnus = '' } = this.texts;
    this.labels.set('avec fermes', fermes).set('avec inconnus', inconnus);
    const items = aside.map(({ id, text }) => {
      const link = document.createElement('a');
      link.href = addressOf(chosen(state, 'avec', [...state.chosen.avec, id]));
      link.textContent = filled(this.texts.montrer ?? '', { combien: text });
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    this.part('autres').replaceChildren(...items);
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  chips({ understood }, state) {
    const chips = understood.chips.map(({ label, without }) => this.chip(label, withoutWords(state, without)));
    if (state.pres) chips.push(this.chip((understood.address ? this.texts.adresse : this.texts.ici) ?? '', { ...state, pres: null, rayon: null, page: 1 }));
    if (state.rayon !== null && state.rayon > 0) {
      chips.push(this.chip(filled(this.texts.rayon ?? '', { km: state.rayon }), { ...state, rayon: null, page: 1 }));
    }
    for (const facet of FACETS) {
      for (const value of state.chosen[facet]) {
        const rest = state.chosen[facet].filter((other) => other !== value);
        chips.push(this.chip(this.labels.get(`${facet} ${value}`) ?? value, chosen(state, facet, rest)));
      }
    }
    this.part('compris').replaceChildren(...chips);
  }

  /** What values of facets are called, as earlier answers told. @type {Map<string, string>} */
  labels = new Map();

  /** @param {string} label @param {State} state without it */
  chip(label, state) {
    const link = document.createElement('a');
    link.className = 'chip';
    link.href = addressOf(state);
    link.textContent = label;
    link.setAttribute('aria-label', filled(this.texts.retirer ?? '', { mot: label }));
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  facets({ facets, radius_m: radius, total }, state) {
    // A choice keeps the circle that was counted in, so that the count stays true.
    const within = { ...state, rayon: state.rayon ?? (radius === null ? null : Math.round(radius / 1000)) };
    const box = this.part('facettes');
    let any = false;
    const fill = (/** @type {string} */ name, /** @type {HTMLElement[]} */ items) => {
      const facet = /** @type {HTMLElement | null} */ (box.querySelector(`[data-facette="${name}"]`));
      if (!facet) return;
      facet.hidden = items.length === 0;
      any ||= items.length > 0;
      facet.querySelector('ul')?.replaceChildren(...items);
    };
    const circles = (facets.distances ?? []).map(({ km, count }) =>
      value(filled(this.texts.rayon ?? '', { km }), count, { ...state, rayon: km, page: 1 }, state.rayon === km),
    );
    fill('rayon', circles);
    for (const [facet, values] of Object.entries(this.values(facets, state))) {
      const name = /** @type {Facet} */ (facet);
      for (const { id, label } of values) this.labels.set(`${name} ${id}`, label);
      // A value that all have, or that was chosen, narrows nothing.
      const narrowing = values.filter(({ id, count }) => count > 0 && count < total && !state.chosen[name].includes(id));
      fill(name, narrowing.map(({ id, label, count }) => value(label, count, chosen(within, name, [...state.chosen[name], id]), false)));
    }
    box.hidden = !any;
  }

  /**
   * @param {Answer['facets']} facets
   * @param {State} state
   * @returns {Record<Facet, import('../recherche/facettes.js').Value[]>}
   */
  values(facets, state) {
    const needs = this.needTexts();
    const families = /** @type {HTMLElement | null} */ (this.section.querySelector('[data-facette="famille"]'))?.dataset ?? {};
    const counts = { handicap: facets.disability, urgence: facets.emergency, places: facets.vacancies };
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' });
    return {
      groupe: facets.groups,
      famille: facets.families.map(({ id, label, count }) => ({ id, count, label: families[id] ?? label })),
      type: facets.kinds,
      commune: state.chosen.commune.length > 0 ? [] : facets.communes.slice(0, MOST_COMMUNES),
      horaire: facets.hours ?? [],
      age: facets.ages ?? [],
      tarif: facets.schemes ?? [],
      besoin: Object.entries(counts).map(([id, count]) => ({ id, label: needs[id] ?? '', count: count ?? 0 })),
      langue: (facets.languages ?? []).map(({ id, count }) => ({
        id, count, label: id === 'lsf' ? (this.texts.lsf ?? '') : (names.of(id) ?? id),
      })),
      avec: [],
    };
  }

  /** @returns {Record<string, string | undefined>} what needs are called */
  needTexts() {
    return { .../** @type {HTMLElement | null} */ (this.section.querySelector('[data-facette="besoin"]'))?.dataset };
  }

  /** @param {Result} result */
  card(result) {
    const model = /** @type {HTMLTemplateElement} */ (this.part('modele'));
    const card = /** @type {DocumentFragment} */ (model.content.cloneNode(true));
    const put = (/** @type {string} */ selector, /** @type {string} */ text) => {
      const element = card.querySelector(selector);
      if (element) element.textContent = text;
    };
    if (/^[a-z]+$/.test(result.family)) card.querySelector('.card')?.classList.add(`famille-${result.family}`);
    put('.kind-label', result.kind);
    put('.card-name a', result.title);
    card.querySelector('.card-name a')?.setAttribute('href', result.url);
    put('[data-commune]', result.commune ?? '');
    put('[data-pourquoi]', result.why);
    put('.card-vacancies', this.vacancies(result));
    const call = card.querySelector('[data-appeler]');
    call?.setAttribute('href', result.phone?.link ?? '');
    put('[data-nom]', ` ${result.title}\u00a0:`);
    put('.phone-number', result.phone?.text ?? '');
    if (!result.phone) call?.remove();
    return card;
  }

  /** @param {Result} result */
  vacancies({ vacancies }) {
    if (!vacancies) return '';
    const { places, day } = vacancies;
    const date = new Date(FIRST_DAY + day * DAY_MS).toLocaleDateString(document.documentElement.lang, {
      day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
    });
    const text = places === 0 ? this.texts.complet : places === 1 ? this.texts.une : this.texts.plusieurs;
    return filled(text ?? '', { combien: places, date });
  }

  /** @param {Answer} answer */
  textLists({ texts, textsFirst, lead }) {
    // The page that leads is not said twice.
    const others = texts.map(({ label, results }) => ({ label, results: results.filter(({ url }) => url !== lead?.url) }));
    const lists = others.filter(({ results }) => results.length > 0).map(({ label, results }) => {
      const section = document.createElement('div');
      const title = document.createElement('h3');
      title.className = 'found-title';
      title.textContent = label;
      const list = document.createElement('ul');
      list.className = 'links';
      list.append(...results.map(({ url, title: words }) => {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = words;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }));
      section.append(title, list);
      return section;
    });
    const [own, cards] = [this.part('textes'), this.part('cartes')];
    own.replaceChildren(...lists);
    if (textsFirst) cards.before(own);
    else cards.after(own);
  }

  /**
   * @param {Answer} answer
   * @param {State} state
   */
  pager({ page, pages }, state) {
    this.part('pages').hidden = pages <= 1;
    this.part('numero').textContent = filled(this.texts.page ?? '', { page, pages });
    const turn = (/** @type {string} */ name, /** @type {number} */ to) => {
      const link = /** @type {HTMLAnchorElement} */ (this.part(name));
      link.hidden = to < 1 || to > pages;
      link.href = addressOf({ ...state, page: to });
    };
    turn('precedente', page - 1);
    turn('suivante', page + 1);
  }
}

/**
 * @param {State} state
 * @param {Facet} facet
 * @param {string[]} values
 * @returns {State}
 */
const chosen = (state, facet, values) => ({ ...state, page: 1, chosen: { ...state.chosen, [facet]: values } });

/**
 * @param {string} label
 * @param {number | null} count
 * @param {State} state
 * @param {boolean} current
 */
function value(label, count, state, current) {
  const link = document.createElement('a');
  link.href = addressOf(state);
  link.textContent = count === null ? label : `${label} (${count.toLocaleString(document.documentElement.lang)})`;
  if (current) link.setAttribute('aria-current', 'true');
  const item = document.createElement('li');
  item.append(link);
  return item;
}
