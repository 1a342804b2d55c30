// The search's page: its address tells what is looked for, the engine answers, the page shows. Words
// of distress are told by no address: the page alone holds them, until it is left.
import { askForPlace, wireNearMe } from '../autour-de-moi.js';
import { wakeBoxes } from '../combobox/eveiller.js';
import { startEngine } from '../demarrer-moteur.js';
import { takeOver } from '../remettre.js';
import { metres } from '../recherche/distances.js';
import { minuteAt, stamp } from '../horaires.js';
import { HelpFirst } from './aide.js';
import { MapPlace } from './carte.js';
import { asks, readState, saidIn, withKnown, writeState } from './etat.js';
import { Results } from './rendu.js';
import { addressIn, AddressLine } from './situer.js';

/** @typedef {import('../recherche/moteur.js').Engine} Engine */
/** @typedef {import('../recherche/moteur.js').Filters} Filters */
/** @typedef {import('./etat.js').State} State */
/** @typedef {import('../urgences/ecoute.js').HelpGroup} HelpGroup */

/** From here on the facets stand beside the results (47-search.css). */
const WIDE = '(min-width: 60em)';
/** A position farther than this from every commune of the portal is of no use here, in metres. */
const FAR = 60_000;

/**
 * What was chosen among facets, as the engine takes it.
 *
 * @param {State} state
 * @param {Results} results
 * @returns {Filters}
 */
function filters({ chosen }, results) {
  const texts = results.needTexts();
  const known = chosen.besoin.filter((need) => ['gratuit', 'handicap', 'urgence', 'places'].includes(need));
  const needs = known.map((need) => ({
    type: /** @type {'gratuit' | 'handicap' | 'urgence' | 'places'} */ (need),
    label: texts[need] ?? need,
  }));
  const languages = chosen.langue.map((language) => ({
    type: /** @type {const} */ ('langue'),
    label: results.labels.get(`langue ${language}`) ?? language,
    language,
  }));
  const prices = chosen.tarif.map((scheme) => ({
    type: /** @type {const} */ ('tarif'),
    label: results.labels.get(`tarif ${scheme}`) ?? scheme,
    scheme,
  }));
  return {
    groups: chosen.groupe,
    families: chosen.famille,
    kinds: chosen.type,
    communes: chosen.commune,
    hours: chosen.horaire,
    ages: chosen.age,
    needs: [...needs, ...prices, ...languages],
    aside: /** @type {Filters['aside']} */ (chosen.avec),
  };
}

/**
 * @param {{ latitude: number, longitude: number }} position
 * @param {import('../recherche/manifeste.js').Manifest} manifest
 */
const isFar = (position, { communes }) => communes.every((commune) => metres(position, commune) > FAR);

/** Whether a fragment leads to a part of the page, such as its content, and so asks nothing. */
const leadsToPart = () => location.hash !== '' && !location.hash.includes('=') && document.getElementById(location.hash.slice(1)) !== null;

/** The page, from the address to the results and back. */
class SearchPage {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} section
   */
  constructor(form, section) {
    this.form = form;
    this.results = new Results(section);
    this.section = section;
    this.help = new HelpFirst(document);
    /** What was told of distress, while it is shown. @type {{ state: State, groups: HelpGroup[] } | null} */
    this.told = null;
    /** The query that is shown. */
    this.query = '';
    this.map = new MapPlace(section, (address) => void this.go(address));
    this.address = new AddressLine(section, (pres) => {
      const state = readState(location.search, location.hash);
      return this.go(location.pathname + writeState({ ...state, pres, rayon: null, page: 1 })).then(() => this.focus(false));
    });
    /** @type {Promise<Engine> | null} */
    this.engine = null;
    /** The latest question: answers to earlier ones come too late. */
    this.asked = 0;
  }

  /** @returns {Promise<Engine>} */
  ready() {
    this.engine ??= startEngine(this.section.dataset.moteur ?? '');
    // What could not be had may be had the next time.
    this.engine.catch(() => (this.engine = null));
    return this.engine;
  }

  get boxes() {
    const [what, where] = this.form.querySelectorAll('input');
    return { what, where };
  }

  /** Shows what the address tells, or the page that led here. @param {string} [handed] words, as a query writes them */
  async read(handed = '') {
    const bare = location.search === '' && (location.hash === '' || leadsToPart());
    if (bare && this.told) return this.tell(this.told);
    const { search, hash } = bare ? { search: '', hash: handed } : location;
    const state = readState(search, hash);
    // Words of distress are heard wherever an address has them.
    const groups = this.help.heard([`${state.q} ${state.ou}`, ...saidIn(search, hash)]);
    if (groups.length > 0) return this.tell({ state, groups });
    this.told = null;
    this.help.hide();
    const address = writeState(state);
    // Words that came otherwise take their place in the query, and what the page does not read
    // leaves it, without a request.
    if ((!bare || handed !== '') && address !== location.search + location.hash) {
      history.replaceState(null, '', location.pathname + address);
    }
    this.query = location.search;
    this.fill(state);
    await this.show(state);
  }

  /** @param {{ q: string, ou: string }} words what the boxes say */
  fill({ q, ou }) {
    const { what, where } = this.boxes;
    if (what) what.value = q;
    if (where) where.value = ou;
  }

  /**
   * Shows whom to call, at once; then the services that may help. Nothing of it stays in the address,
   * the history or a link.
   *
   * @param {{ state: State, groups: HelpGroup[] }} told
   */
  async tell(told) {
    const { state, groups } = told;
    const asked = (this.asked += 1);
    this.told = told;
    history.replaceState(null, '', location.pathname);
    this.query = '';
    this.fill(state);
    this.map.hide();
    this.address.show(null, false);
    this.results.clear();
    this.section.hidden = this.help.box === null || !this.section.contains(this.help.box);
    this.help.show(groups);
    try {
      const engine = await this.ready();
      const { manifest } = await engine.ready();
      const position = state.pres && !isFar(state.pres, manifest) ? state.pres : null;
      const answer = await engine.search(state.q, { help: groups, where: state.ou, position });
      if (asked === this.asked && answer.total > 0) this.results.showHelp(answer);
    } catch {
      // The numbers are there: a fault of the index is nobody's worry now.
    }
  }

  /** What was told leaves with the page: the browser may show it again as it was left. */
  forget() {
    if (!this.told) return;
    this.asked += 1;
    this.told = null;
    this.fill({ q: '', ou: '' });
    this.help.hide();
    this.results.clear();
    this.section.hidden = true;
  }

  /** @param {State} state */
  async show(state) {
    const asked = (this.asked += 1);
    if (!asks(state)) {
      this.section.hidden = true;
      this.map.hide();
      return;
    }
    try {
      const engine = await this.ready();
      const { manifest } = await engine.ready();
      const known = withKnown(state, await engine.values());
      if (known !== state) return asked === this.asked ? await this.replace(known) : undefined;
      const { pres } = state;
      if (pres && isFar(pres, manifest)) {
        if (asked === this.asked) await this.replace({ ...state, pres: null });
        return askForPlace(this.form, this.section.dataset.loin ?? '');
      }
      const answer = await engine.search(state.q, {
        where: state.ou,
        position: state.pres,
        radius: state.rayon,
        page: state.page,
        filters: filters(state, this.results),
        now: (clock) => stamp(minuteAt(new Date(), clock)),
      });
      if (asked !== this.asked) return;
      if (answer.results.length === 0 && answer.total > 0) return this.replace({ ...state, page: 1 });
      const address = addressIn(answer.understood, manifest);
      this.results.show(answer, state);
      this.map.show(answer, state);
      this.address.show(address, state.pres !== null);
    } catch (error) {
      if (asked !== this.asked) return;
      this.map.hide();
      const { version = '', panne = '' } = this.section.dataset;
      this.results.fail(/** @type {{ reason?: string }} */ (error)?.reason === 'version' ? version : panne);
    }
  }

  /** @param {State} state */
  replace(state) {
    history.replaceState(null, '', location.pathname + writeState(state));
    return this.read();
  }

  /** @param {string} address a state's */
  go(address) {
    this.told = null;
    history.pushState(null, '', address);
    return this.read();
  }

  /** @param {Partial<State>} change what is asked anew, with no filter of before */
  ask(change) {
    const { what, where } = this.boxes;
    const words = readState(`?${new URLSearchParams({ q: what?.value ?? '', ou: where?.value ?? '' })}`, '');
    const state = { ...words, ...change };
    const groups = this.help.heard([`${state.q} ${state.ou}`]);
    if (groups.length === 0) return this.go(location.pathname + writeState(state));
    // A harmless search of before stays behind Back.
    if (location.search !== '' || location.hash.includes('=')) history.pushState(null, '', location.pathname);
    return this.tell({ state, groups });
  }

  wire() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { pres } = this.told?.state ?? readState(location.search, location.hash);
      // A place that is named takes the place of the visitor's own; that of an address goes with it.
      void this.ask({ pres: this.boxes.where?.value.trim() || this.address.found ? null : pres });
    });
    wakeBoxes(this.form, ({ wireSearchBoxes }) => wireSearchBoxes(this.form, this.ready(), Promise.resolve(this.help.help)));
    wireNearMe(this.form, (position) => void this.ask({ ou: '', pres: readState('', `#pres=${position}`).pres }));
    this.section.addEventListener('click', (event) => this.follow(event));
    const facets = /** @type {HTMLDetailsElement} */ (this.results.part('facettes'));
    facets.open = matchMedia(WIDE).matches;
    this.results.part('recharger').addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    addEventListener('popstate', () => {
      if (!leadsToPart() || location.search !== this.query) void this.read();
    });
    addEventListener('pagehide', () => this.forget());
    void this.read(takeOver());
  }

  /**
   * A link to another state changes the page where it stands.
   *
   * @param {MouseEvent} event
   */
  follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.pathname !== location.pathname || event.button !== 0) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const moved = link.closest('[data-pages]') !== null;
    void this.go(link.href).then(() => this.focus(moved));
  }

  /** The link that was followed is gone: what it led to has the focus. @param {boolean} moved to another page */
  focus(moved) {
    /** @type {HTMLElement | null} */
    const title = this.section.querySelector(':scope > h2');
    title?.focus({ preventScroll: !moved });
  }
}

/** @type {HTMLFormElement | null} */
const form = document.querySelector('form[data-recherche]');
/** @type {HTMLElement | null} */
const section = document.querySelector('[data-moteur]');
if (form && section) new SearchPage(form, section).wire();
