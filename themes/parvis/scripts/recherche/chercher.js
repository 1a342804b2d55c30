import { meeting, OPENNESS, ranked, sorted } from './classer.js';
import { match, wordFiles } from './lexicale.js';
import { begun } from './mots.js';
import { whenAt } from './ouvertures.js';

/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./classer.js').Ranked} Ranked */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./depot.js').Store} Store */
/** @typedef {import('./fiches.js').Service} Service */
/** @typedef {import('./filtres.js').Aside} Aside */
/** @typedef {import('./manifeste.js').Manifest} Manifest */

/** Files that an answer asks for, beside the engine and the manifest. */
export const MOST_FILES = 2;
/**
 * Files of words that an answer asks for: a place, a kind, ordinary words that point to one and
 * titles beside take one of the files.
 *
 * @param {Manifest} manifest
 * @param {Understood} understood
 */
export const mostWordFiles = ({ documentsFile }, { kind, place, signs }) => MOST_FILES - Number(documentsFile || kind || place || signs.length > 0 ? 1 : 0);

/** Where nothing answers, so many are read before it is said. */
export const MOST_FILES_FOR_NOTHING = 8;

/** Results on a page. */
export const PAGE = 20;

/** @typedef {{ radius_m: number | null, dropped: string[], text: string }} Widened */

/**
 * What was found before it is put into words.
 *
 * @typedef {object} Finding
 * @property {Ranked[]} results
 * @property {number} start the rank of the first one shown
 * @property {number | null} total when it is not that of the results
 * @property {boolean} atLeast whether files that were not read may hold more
 * @property {number | null} radius metres
 * @property {Widened | null} widened
 * @property {{ kinds: number[], communes: Set<number> | null } | null} counted whose facets the
 *   manifest tells, when not all was read
 * @property {Map<number, number[]>} inTexts what the documents' texts are worth
 * @property {boolean} kindless whether nothing is of the kind that was asked
 * @property {number} files how many were asked for
 * @property {Record<Aside, number>} aside how many answer but for the hours, and are not shown
 * @property {string | null} count what is found in words, where it is told apart by kind or far away
 * @property {boolean} noneOpen whether none is known to be open as asked
 */

/** @type {Record<Aside, number>} */
const NONE = { fermes: 0, inconnus: 0 };

/**
 * Whether a service is known to be open as asked, be it some weeks only.
 *
 * @param {Ranked} result
 */
export const isOpen = ({ openness }) => openness <= OPENNESS.parfois;

/** One search: what is looked for, where, and the files it asks for. */
export class Search {
  /**
   * @param {Store} store
   * @param {Manifest} manifest
   * @param {Understood} understood
   * @param {Area | null} area
   */
  constructor(store, manifest, understood, area) {
    this.store = store;
    this.manifest = manifest;
    this.understood = understood;
    this.area = area;
    const refused = new Set(understood.needs.flatMap(({ type, kinds = [] }) => (type === 'sauf' ? kinds : [])));
    this.kinds = (understood.kind?.kinds ?? manifest.kinds.map((_, at) => at)).filter((kind) => !refused.has(kind));
    this.page = 1;
    /** The communes of a département that was named. */
    this.region = understood.region && new Set(understood.region.communes);
    /** @type {Set<number> | null} communes that were chosen among the results' */
    this.within = null;
    /** @type {Set<Aside>} what is shown though it is not known to be open as asked */
    this.asides = new Set();
    /** Whether only what exists and is open may be found: no example, nothing planned. */
    this.certain = false;
    /** @type {(clock: string) => import('./ouvertures.js').Moment | null} */
    this.momentAt = () => null;
    /** @type {Set<number>} */
    this.shards = new Set();
    /** @type {Set<number>} */
    this.files = new Set();
  }

  get place() {
    return this.understood.place?.label ?? null;
  }

  /**
   * How many services of what was named are known and suspended: no file of the index tells more.
   *
   * @param {boolean} here in the communes named, or anywhere
   */
  suspended(here) {
    return this.suspendedIn().reduce((sum, [commune, count]) => sum + (!here || this.area?.communes.has(commune) ? count : 0), 0);
  }

  /** How many each commune has. */
  suspendedIn() {
    // Where no kind was named, there is none to say it of.
    const kinds = this.understood.kind?.kinds ?? [];
    return kinds.flatMap((kind) => [...(this.manifest.suspended?.[kind] ?? [])]);
  }

  /** @param {Service} service */
  wants({ kind, commune, served, example, planned }) {
    if (this.certain && (example || planned)) return false;
    const { region } = this;
    if (region && !(commune === null ? served.some((at) => region.has(at)) : region.has(commune))) return false;
    return this.kinds.includes(kind) && (this.within === null || (commune !== null && this.within.has(commune)));
  }

  /**
   * Those that meet the needs, but for the hours, which each tells.
   *
   * @param {Ranked[]} results
   */
  meeting(results, needs = this.understood.needs) {
    const { momentAt, manifest: { calendar, communes } } = this;
    return meeting(results, needs, ({ commune, served }) => {
      const all = (commune === null ? served : [commune]).flatMap((at) => communes[at] ?? []);
      return whenAt(calendar, all, momentAt);
    });
  }

  /**
   * Those that are open as asked, and what was chosen to be shown beside; when none is known to
   * be, those that may be. What is left is counted.
   *
   * @param {Ranked[]} results
   */
  open(results) {
    const of = (/** @type {number} */ value) => results.filter(({ openness }) => openness === value);
    const open = results.filter(isOpen);
    const [unknown, closed] = [of(OPENNESS.inconnu), of(OPENNESS.non)];
    const noneOpen = open.length === 0 && results.length > 0;
    const left = noneOpen && unknown.length === 0;
    const shown = [...open, ...(noneOpen || this.asides.has('inconnus') ? unknown : []), ...(left || this.asides.has('fermes') ? closed : [])];
    const isShown = new Set(shown);
    const hidden = (/** @type {Ranked[]} */ part) => (part.some((result) => isShown.has(result)) ? 0 : part.length);
    return { shown, noneOpen, aside: { fermes: hidden(closed), inconnus: hidden(unknown) } };
  }

  /** @param {number[]} shards @returns {Promise<Ranked[]>} their services of the kinds looked for */
  async read(shards) {
    shards.forEach((shard) => this.shards.add(shard));
    const all = await Promise.all(shards.map((shard) => this.store.services(this.manifest, shard)));
    /** @type {Map<string, Ranked>} */
    const found = new Map();
    for (const service of all.flat()) {
      if (this.wants(service) && !found.has(service.key)) found.set(service.key, ranked(service, this.area, this.manifest.communes));
    }
    return [...found.values()];
  }

  /**
   * What many files hold, a page after another: none asks for more files than an answer may, or
   * changes the order of those before.
   *
   * @param {number[]} shards
   * @param {(results: Ranked[]) => Ranked[]} sift
   */
  async inTurn(shards, sift) {
    /** @type {Map<string, Ranked>} */
    const found = new Map();
    const most = Math.max(1, MOST_FILES - this.files.size);
    let [start, end, read] = [0, 0, 0];
    const more = async () => {
      const next = await this.read(shards.slice(read, read + most));
      for (const result of this.sorted(sift(next))) if (!found.has(result.service.key)) found.set(result.service.key, result);
      read += most;
    };
    for (let page = 1; page <= this.page; page += 1) {
      start = end;
      if (found.size < start + PAGE && read < shards.length) await more();
      while (found.size === 0 && read < Math.min(shards.length, MOST_FILES_FOR_NOTHING)) await more();
      end = Math.min(start + PAGE, found.size);
    }
    return { results: [...found.values()], start, whole: read >= shards.length };
  }

  /** @param {string[]} words @param {number} most */
  async readWords(words, most) {
    const { unfinished } = this.understood;
    const all = wordFiles(this.manifest, words.map((word) => begun(word, unfinished) || word), words.length);
    // What was read already costs nothing.
    const files = [...new Set([...all.filter((file) => this.files.has(file)), ...all])].slice(0, most);
    files.forEach((file) => this.files.add(file));
    const terms = await Promise.all(files.map((file) => this.store.words(this.manifest, file)));
    return match(terms.flat(), words, unfinished);
  }

  /** @param {Ranked[]} results */
  sorted(results) {
    const population = (/** @type {number | null} */ at) => this.manifest.communes[at ?? -1]?.population ?? 0;
    return sorted(results, this.area, this.understood, population);
  }

  /**
   * @param {Ranked[]} results
   * @param {Partial<Finding>} more
   * @returns {Finding}
   */
  finding(results, more = {}) {
    const { shown, noneOpen, aside } = more.start === undefined ? this.open(results) : { shown: results, noneOpen: false, aside: NONE };
    return {
      results: more.start === undefined ? this.sorted(shown) : shown,
      start: (this.page - 1) * PAGE,
      total: null,
      atLeast: false,
      radius: null,
      widened: null,
      counted: null,
      inTexts: new Map(),
      kindless: false,
      count: null,
      files: this.shards.size + this.files.size,
      noneOpen,
      aside,
      ...more,
    };
  }
}
