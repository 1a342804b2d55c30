// The search's engine: understands, asks for the files it needs, answers. It touches no page.
import { helped, isInDoubt } from './aide.js';
import { Search } from './chercher.js';
import { outsideFiles, unknownPlace } from './ailleurs.js';
import { Interpreter } from './comprendre.js';
import { Store } from './depot.js';
import { aroundEach } from './ensemble.js';
import { whoMayKnow } from './environs.js';
import { areaOf, communesNamed, withFilters } from './filtres.js';
import { momentOf, PARIS } from './ouvertures.js';
import { byWords, isEverywhere } from './parmots.js';
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
 * @property {string} [where] what the box that asks for a place holds
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
   * What a query means. Words that nothing explains may name a place outside the portal: the file
   * that is read for them tells.
   *
   * @param {Interpreter} interpreter
   * @param {string} query
   * @param {string} where
   */
  async meant(interpreter, query, where) {
    const meant = interpreter.understand(query, where);
    const { manifest } = interpreter;
    const unsure = meant.outside === null && meant.region === null && (meant.place === null || meant.place.corrected || meant.unsure);
    const files = unsure ? outsideFiles(manifest, meant, where) : [];
    const outside = (await Promise.all(files.map((file) => this.store.outside(manifest, file)))).flat();
    const terms = await Promise.all(files.map((file) => this.store.words(manifest, file)));
    const unknown = files.length > 0 ? unknownPlace(meant, terms.flat()) : [];
    const names = [...unknown, ...outside];
    return { meant: names.length > 0 ? interpreter.understand(query, where, names) : meant, files };
  }

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(query, { position = null, radius = null, page = 1, filters = {}, now = '', help = [], where = '' } = {}) {
    const interpreter = await this.ready();
    if (help.length > 0 && !isInDoubt(query, help)) return helped(this.store, interpreter, { query, where, help, position });
    const { manifest } = interpreter;
    const { meant, files } = await this.meant(interpreter, `${query} ${where}`.trim(), where);
    const understood = withFilters(meant, manifest, filters);
    const area = areaOf(manifest, understood, position);
    const search = new Search(this.store, manifest, understood, area);
    search.within = communesNamed(manifest, filters.communes ?? []);
    search.asides = new Set(filters.aside ?? []);
    search.momentAt = (clock) => {
      if (typeof now === 'function') return momentOf(now(clock));
      return clock === PARIS ? momentOf(now) : null;
    };
    search.page = Math.max(1, Math.floor(page));
    files.forEach((file) => search.files.add(file));
    if (understood.outside !== null) {
      // Nothing answers for a place that is not here.
      const text = interpreter.places.outside.text(understood.outside);
      return answer(search, search.finding([], { widened: { radius_m: null, dropped: [], text } }));
    }
    return answer(search, await found(search, radius));
  }
}

/** A territory of more communes is not looked around. */
const MOST_COMMUNES = 40;

/**
 * @param {Search} search
 * @param {number | null} radius kilometres
 */
async function found(search, radius) {
  const { words, lead, kind, needs, signs, region } = search.understood;
  // A page answers, and nothing says which services.
  const onlyLead = lead !== null && kind === null && needs.length === 0;
  if (onlyLead && words.length + signs.length === 0) search.kinds = whoMayKnow(search.manifest);
  if (search.area) return aroundEach(search, search.area, radius);
  if (kind?.parts.every(({ pointed }) => pointed) && kind.kinds.every((at) => isEverywhere(search.manifest, at))) {
    const text = `${kind.label || kind.typed}\u00a0: ajoutez le nom de votre commune.`;
    return search.finding([], { widened: { radius_m: null, dropped: [], text } });
  }
  const there = await (words.length > 0 || onlyLead ? byWords(search) : everywhere(search));
  if (!region || there.results.length > 0 || region.communes.length > MOST_COMMUNES) return there;
  const place = { communes: region.communes, label: `«\u00a0${region.name}\u00a0»`, typed: '', corrected: false, former: null, several: true };
  search.understood = { ...search.understood, region: null, place };
  search.region = null;
  search.area = areaOf(search.manifest, search.understood, null);
  return search.area ? aroundEach(search, search.area, radius) : there;
}
