// The search's engine: understands, asks for the files it needs, answers. It touches no page.
import { helped } from './aide.js';
import { Search } from './chercher.js';
import { Interpreter } from './comprendre.js';
import { Store } from './depot.js';
import { around } from './environs.js';
import { areaOf, communesNamed, withFilters } from './filtres.js';
import { momentOf, PARIS } from './ouvertures.js';
import { byWords } from './parmots.js';
import { everywhere } from './partout.js';
import { answer } from './reponse.js';
import { valuesOf } from './valeurs.js';

export { PAGE } from './chercher.js';
export { MANIFEST } from './depot.js';
export { UnreadableIndex } from './octets.js';

/** @typedef {import('./filtres.js').Filters} Filters */
/** @typedef {import('./reponse.js').Answer} Answer */
/** @typedef {import('./reponse.js').Result} Result */

/**
 * What a visitor adds to the words.
 *
 * @typedef {object} Options
 * @property {import('./distances.js').Point | null} [position] where the visitor is: never leaves the device
 * @property {number | null} [radius] in kilometres
 * @property {number} [page] from 1
 * @property {Filters} [filters]
 * @property {import('./aide.js').HelpGroup[]} [help] what was heard of distress in the words
 * @property {string} [where] with `help`, what the box that asks for a place holds
 * @property {string | ((clock: string) => string)} [now] what the clocks of that name show,
 *   "2026-11-25T09:30"; a text alone is that of Paris
 */

export class Engine {
  /** @param {(address: string) => Promise<Uint8Array>} load */
  constructor(load) {
    this.store = new Store(load);
    /** @type {Interpreter | null} */
    this.interpreter = null;
  }

  /** @returns {Promise<Interpreter>} */
  async ready() {
    const manifest = await this.store.manifest();
    if (this.interpreter?.manifest !== manifest) this.interpreter = new Interpreter(manifest);
    return this.interpreter;
  }

  /** @returns {Promise<(facet: string, value: string) => boolean>} whether a facet has a value */
  async values() {
    const { manifest } = await this.ready();
    return valuesOf(manifest);
  }

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(query, { position = null, radius = null, page = 1, filters = {}, now = '', help = [], where = '' } = {}) {
    const interpreter = await this.ready();
    if (help.length > 0) return helped(this.store, interpreter, { query, where, help, position });
    const { manifest } = interpreter;
    const understood = withFilters(interpreter.understand(query), manifest, filters);
    const area = areaOf(manifest, understood, position);
    const search = new Search(this.store, manifest, understood, area);
    search.within = communesNamed(manifest, filters.communes ?? []);
    search.asides = new Set(filters.aside ?? []);
    search.momentAt = (clock) => {
      if (typeof now === 'function') return momentOf(now(clock));
      return clock === PARIS ? momentOf(now) : null;
    };
    search.page = Math.max(1, Math.floor(page));
    return answer(search, await found(search, radius));
  }
}

/**
 * @param {Search} search
 * @param {number | null} radius kilometres
 */
function found(search, radius) {
  if (search.area) return around(search, search.area, radius);
  return search.understood.words.length > 0 ? byWords(search) : everywhere(search);
}
