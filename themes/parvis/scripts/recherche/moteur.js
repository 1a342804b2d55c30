// The search's engine: understands, asks for the files it needs, answers. It touches no page.
import { ENOUGH, RADII, Surroundings } from './autour.js';
import { meeting, ranked, readName, sorted } from './classer.js';
import { Interpreter } from './comprendre.js';
import { Store } from './depot.js';
import { metres } from './distances.js';
import { AGES, facets, facetsOfManifest } from './facettes.js';
import { idOf } from './fiches.js';
import { findDocuments, match, wordFiles } from './lexicale.js';
import { begun } from './mots.js';
import { pointsOf } from './points.js';
import { countText, droppedNeeds, droppedWords, HOURS_UNKNOWN, nothingFound, widenedText, why } from './phrases.js';

export { MANIFEST } from './depot.js';
export { UnreadableIndex } from './octets.js';

/** @typedef {import('./classer.js').Ranked} Ranked */
/** @typedef {import('./autour.js').Area} Area */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./manifeste.js').Manifest} Manifest */
/** @typedef {import('./distances.js').Point} Point */
/** @typedef {import('./besoins.js').Need} Need */

/**
 * What a visitor adds to the words.
 *
 * @typedef {object} Options
 * @property {Point | null} [position] where the visitor is: never leaves the device
 * @property {number | null} [radius] in kilometres
 * @property {number} [page] from 1
 * @property {Filters} [filters]
 */

/**
 * Values of facets that were chosen.
 *
 * @typedef {object} Filters
 * @property {string[]} [groups]
 * @property {string[]} [kinds]
 * @property {string[]} [communes]
 * @property {string[]} [ages] ids of the facet of ages
 * @property {Need[]} [needs]
 */

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} kind
 * @property {string} family
 * @property {string | null} commune
 * @property {number | null} distance_m
 * @property {boolean} approximate
 * @property {boolean} example
 * @property {Point | null} point
 * @property {string | null} ages
 * @property {{ places: number, day: number } | null} vacancies
 * @property {string} why
 */

/** @typedef {{ url: string, title: string, day: number | null, why: string }} Text */

/**
 * @typedef {object} Answer
 * @property {Understood} understood
 * @property {number} total
 * @property {boolean} atLeast whether there may be more than the total
 * @property {string} count the total in words
 * @property {number | null} radius_m how far was looked; 0 for the commune alone
 * @property {number} page
 * @property {number} pages
 * @property {Result[]} results
 * @property {{ id: string, label: string, total: number, results: Text[] }[]} texts by collection
 * @property {boolean} textsFirst whether texts answer better than services
 * @property {import('./facettes.js').Facets} facets
 * @property {{ radius_m: number | null, dropped: string[], text: string } | null} widened
 * @property {string[]} notes what is to be known of the answer
 * @property {() => import('./points.js').Points} points what a map shows of all that was found
 */

export const PAGE = 20;

/** Files that a first answer may ask for, beside the engine and the manifest. */
const MOST_FILES = 2;
/** A page is filled from so many files at most. */
const MOST_SHARDS = 32;
/** A need that nobody meets nearby is looked for a little farther before it is given up. */
const MOST_FILES_FARTHER = 4;
const MOST_TEXTS = 5;

/**
 * What was found before it is put into words.
 *
 * @typedef {object} Finding
 * @property {Ranked[]} results
 * @property {number | null} total when it is not that of the results
 * @property {boolean} atLeast
 * @property {number | null} radius metres
 * @property {{ radius_m: number | null, dropped: string[], text: string } | null} widened
 * @property {number[] | null} kindsOnly kinds whose facets the manifest tells
 * @property {Map<number, number[]>} inTexts what the documents' texts are worth
 * @property {boolean} kindless whether nothing is of the kind that was asked
 * @property {number} files how many were asked for
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

  /**
   * @param {string} query
   * @param {Options} [options]
   * @returns {Promise<Answer>}
   */
  async search(query, options = {}) {
    const interpreter = await this.ready();
    const { manifest } = interpreter;
    const understood = withFilters(interpreter.understand(query), manifest, options.filters ?? {});
    const area = areaOf(manifest, understood, options.position ?? null);
    const search = new Search(this.store, manifest, understood, area);
    search.within = communesNamed(manifest, options.filters?.communes ?? []);
    search.page = Math.max(1, Math.floor(options.page ?? 1));
    const finding = await search.find(options.radius ?? null);
    return answer(search, finding);
  }
}

/**
 * What was understood, narrowed by the facets that were chosen.
 *
 * @param {Understood} understood
 * @param {Manifest} manifest
 * @param {Filters} filters
 * @returns {Understood}
 */
function withFilters(understood, manifest, { groups = [], kinds = [], communes = [], ages = [], needs = [] }) {
  const all = understood.kind?.kinds ?? manifest.kinds.map((_, at) => at);
  const chosen = all.filter((at) => {
    const kind = manifest.kinds[at];
    const group = manifest.groups[kind?.group ?? -1]?.id ?? '';
    return (groups.length === 0 || groups.includes(group)) && (kinds.length === 0 || kinds.includes(kind?.id ?? ''));
  });
  const places = [...(communesNamed(manifest, communes) ?? [])];
  const range = AGES.filter(({ id }) => ages.includes(id)).map(({ label, from, until }) => ({
    type: /** @type {const} */ ('age'), label, days: from, until,
  }));
  const kind = understood.kind ?? { kinds: chosen, group: null, label: '', typed: '', corrected: false };
  return {
    ...understood,
    kind: chosen.length === all.length ? understood.kind : { ...kind, kinds: chosen },
    place: understood.place ?? (places.length > 0 ? { communes: places, label: communes.join(', '), typed: '', corrected: false } : null),
    needs: [...understood.needs, ...[...range, ...needs].map((need) => ({ ...need, typed: '' }))],
  };
}

/**
 * @param {Manifest} manifest
 * @param {string[]} names
 * @returns {Set<number> | null} `null` for everywhere
 */
function communesNamed(manifest, names) {
  const named = new Set(manifest.communes.flatMap(({ name }, at) => (names.includes(name) ? [at] : [])));
  return named.size > 0 ? named : null;
}

/**
 * @param {Manifest} manifest
 * @param {Understood} understood
 * @param {Point | null} position
 * @returns {Area | null}
 */
function areaOf(manifest, { place, address }, position) {
  const [first] = place?.communes ?? [];
  const commune = first === undefined ? null : manifest.communes[first];
  // With a position, a street address has its own place.
  if (place && position && address) return { centre: position, communes: new Set(place.communes), exact: true };
  if (place && commune) return { centre: commune, communes: new Set(place.communes), exact: false };
  if (!position) return null;
  const nearest = manifest.communes
    .map((own, at) => ({ at, distance: metres(position, own) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return { centre: position, communes: new Set(nearest && nearest.distance < 10_000 ? [nearest.at] : []), exact: true };
}

/** One search: what is looked for, and where. */
class Search {
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
    this.kinds = understood.kind?.kinds ?? manifest.kinds.map((_, at) => at);
    this.page = 1;
    /** @type {Set<number> | null} communes that were chosen among the results' */
    this.within = null;
    /** @type {Set<number>} */
    this.shards = new Set();
    /** @type {Set<number>} */
    this.files = new Set();
  }

  get place() {
    return this.understood.place?.label ?? null;
  }

  /**
   * @param {number | null} radius kilometres
   * @returns {Promise<Finding>}
   */
  async find(radius) {
    if (this.area) return this.around(this.area, radius);
    if (this.understood.words.length > 0) return this.byWords();
    return this.everywhere();
  }

  /** @param {import('./fiches.js').Service} service */
  wants({ kind, commune }) {
    return this.kinds.includes(kind) && (this.within === null || (commune !== null && this.within.has(commune)));
  }

  /** @param {number[]} shards @returns {Promise<Ranked[]>} their services of the kinds looked for */
  async read(shards) {
    shards.forEach((shard) => this.shards.add(shard));
    const all = await Promise.all(shards.map((shard) => this.store.services(this.manifest, shard)));
    /** @type {Map<string, Ranked>} */
    const found = new Map();
    for (const service of all.flat()) {
      if (this.wants(service) && !found.has(service.key)) found.set(service.key, ranked(service, this.area));
    }
    return [...found.values()];
  }

  /** @param {string[]} words @param {number} most */
  async readWords(words, most) {
    const { unfinished } = this.understood;
    const files = wordFiles(this.manifest, words.map((word) => begun(word, unfinished) || word), most);
    files.forEach((file) => this.files.add(file));
    const terms = await Promise.all(files.map((file) => this.store.words(this.manifest, file)));
    return match(terms.flat(), words, this.understood.unfinished);
  }

  /**
   * @param {Ranked[]} results
   * @param {Partial<Finding>} more
   * @returns {Finding}
   */
  finding(results, more = {}) {
    const { manifest, understood, area } = this;
    const population = (/** @type {number | null} */ at) => manifest.communes[at ?? -1]?.population ?? 0;
    return {
      results: sorted(results, area, understood, population),
      total: null,
      atLeast: false,
      radius: null,
      widened: null,
      kindsOnly: null,
      inTexts: new Map(),
      kindless: false,
      files: this.shards.size + this.files.size,
      ...more,
    };
  }

  /**
   * Around a place: in the communes named, and as far as the radius goes.
   *
   * @param {Area} area
   * @param {number | null} asked kilometres
   * @returns {Promise<Finding>}
   */
  async around(area, asked) {
    const surroundings = new Surroundings(this.manifest, area, this.kinds);
    if (surroundings.communes.length === 0) return this.nothingOfTheKind(area);
    const { words, needs } = this.understood;
    const radius = asked === null ? await this.radius(surroundings) : asked * 1000;
    const all = inside(await this.read(surroundings.shards(radius)), radius);
    const named = await this.withWords(all, words, radius);
    const met = meeting(named.results, needs);
    if (met.length > 0) {
      const dropped = named.dropped.length > 0 ? droppedWords(this.understood) : null;
      return this.finding(met, {
        radius,
        inTexts: named.inTexts,
        widened: this.widening(met, { radius, asked, dropped: named.dropped, text: dropped, before: named.results }),
      });
    }
    return this.farther(surroundings, { radius, named });
  }

  /**
   * How far to look, in metres. Around a point the communes' town halls say little: what is near
   * is read first, and the radius is the smallest that gives enough.
   *
   * @param {Surroundings} surroundings
   */
  async radius(surroundings) {
    if (!surroundings.area.exact) return surroundings.radius();
    const near = surroundings.nearest(MOST_FILES);
    const known = new Set(near);
    let results = await this.read(near);
    let chosen = 0;
    for (const radius of surroundings.ladder()) {
      const missing = surroundings.shards(radius).filter((shard) => !known.has(shard));
      if (missing.length > 0) {
        if (inside(results, chosen).length > 0) break;
        missing.forEach((shard) => known.add(shard));
        results = await this.read([...known]);
      }
      chosen = radius;
      if (inside(results, chosen).length >= ENOUGH) break;
    }
    return chosen;
  }

  /**
   * Services whose name or texts hold the words: near first, then anywhere near; without the
   * words when nothing holds them.
   *
   * @param {Ranked[]} all
   * @param {string[]} words
   * @param {number} radius
   * @returns {Promise<{ results: Ranked[], dropped: string[], inTexts: Map<number, number[]> }>}
   */
  async withWords(all, words, radius) {
    const none = { dropped: [], inTexts: new Map() };
    if (words.length === 0) return { results: all, ...none };
    const read = best(all.map((result) => readName(result, words, this.understood.unfinished)));
    if (read.some(({ matched }) => matched === words.length)) return { results: read, ...none };
    const { services, documents } = await this.readWords(words, 1);
    const found = [...services.values()]
      .filter(({ service }) => this.wants(service))
      .map(({ service, worth }) => ({ ...ranked(service, this.area), ...weighed(worth) }));
    const near = best([...inside(found, radius), ...read].sort((a, b) => b.score - a.score));
    const results = unique(near);
    if (results.length > 0) {
      const matched = results[0]?.matched ?? 0;
      return { results, dropped: matched < words.length && matched > 0 ? [] : [], inTexts: documents };
    }
    const beyond = best(found).filter(({ distance }) => distance !== null && distance < 60_000);
    if (beyond.length > 0) return { results: beyond, dropped: [], inTexts: documents };
    return { results: all, dropped: words, inTexts: documents };
  }

  /**
   * What was asked is not there: farther, then without a need, then without words.
   *
   * @param {Surroundings} surroundings
   * @param {{ radius: number, named: { results: Ranked[], dropped: string[] } }} before
   * @returns {Promise<Finding>}
   */
  async farther(surroundings, { radius, named }) {
    const { needs, words } = this.understood;
    for (const wider of surroundings.ladder().filter((step) => step > radius)) {
      const shards = surroundings.shards(wider);
      if (named.results.length > 0 && shards.length > MOST_FILES_FARTHER) break;
      const all = inside(await this.read(shards), wider);
      const met = meeting(best(all.map((result) => readName(result, words, '')), 0), needs);
      if (met.length > 0) return this.finding(met, { radius: wider, widened: this.widening(met, { radius: wider, asked: null, dropped: [], text: null, before: named.results }) });
    }
    return this.withoutNeeds(named.results, radius);
  }

  /**
   * Without the needs that nobody is known to meet.
   *
   * @param {Ranked[]} all
   * @param {number | null} [radius]
   */
  withoutNeeds(all, radius = null) {
    const { needs } = this.understood;
    const kept = needs.filter((need) => meeting(all, [need]).length > 0);
    const some = meeting(all, kept);
    const results = some.length > 0 ? some : all;
    const lost = (some.length > 0 ? needs.filter((need) => !kept.includes(need)) : needs).map(({ label }) => label);
    return this.finding(results, { radius, widened: { radius_m: null, dropped: lost, text: droppedNeeds(lost) } });
  }

  /** The portal knows no service of the kind, and no place says who could be asked. */
  nowhere() {
    const text = widenedText(this.understood, this.manifest, { count: 0, radius: null, place: null, needs: [] });
    return this.finding([], { widened: { radius_m: null, dropped: [], text } });
  }

  /**
   * No service of the kind on the whole portal: who may know instead.
   *
   * @param {Area} area
   * @returns {Promise<Finding>}
   */
  async nothingOfTheKind(area) {
    const { manifest, understood } = this;
    const text = widenedText(understood, manifest, { count: 0, radius: null, place: null, needs: [] });
    this.kinds = manifest.kinds.flatMap((kind, at) => (kind.relay || kind.institution ? [at] : []));
    const around = new Surroundings(manifest, area, this.kinds);
    const radius = around.radius();
    const results = inside(await this.read(around.shards(radius)), radius);
    return this.finding(results, { radius, widened: { radius_m: radius, dropped: [understood.kind?.label ?? ''], text } });
  }

  /**
   * What to say when the answer is not quite what was asked.
   *
   * @param {Ranked[]} results
   * @param {{ radius: number, asked: number | null, dropped: string[], text: string | null, before: Ranked[] }} how
   *   `before` are those that would answer but for the needs
   */
  widening(results, { radius, asked, dropped, text, before }) {
    if (text !== null) return { radius_m: null, dropped, text };
    const { manifest, understood, area, place } = this;
    const there = results.some(({ own, comes }) => own || comes);
    if (there || asked !== null || radius === 0) return null;
    if (area?.exact && radius <= (RADII[RADII.length - 1] ?? 0) * 1000) return null;
    const others = before.some(({ own, comes }) => own || comes);
    const needs = others ? understood.needs.map(({ label }) => label) : [];
    const farthest = Math.max(...results.map(({ distance }) => distance ?? 0));
    const wide = Math.min(Math.ceil(farthest / 1000) * 1000 || radius, Math.max(radius, farthest));
    return {
      radius_m: wide,
      dropped: [],
      text: widenedText(understood, manifest, { count: results.length, radius: wide, place, needs }),
    };
  }

  /** Words without a place. @returns {Promise<Finding>} */
  async byWords() {
    const { words, needs, kind } = this.understood;
    const most = this.manifest.documentsFile || kind ? MOST_FILES - 1 : MOST_FILES;
    // The titles are on their way meanwhile.
    void this.store.titles(this.manifest).catch(() => {});
    const topic = [...words, ...this.understood.topic.filter((word) => !words.includes(word))];
    const { services, documents } = await this.readWords(topic, most);
    const all = [...services.values()].map(({ service, worth }) => ({ ...ranked(service, null), ...weighed(worth.slice(0, words.length)) }));
    const inTexts = reordered(documents, topic, this.understood.topic);
    const ofKind = all.filter(({ service }) => this.wants(service));
    const found = meeting(best(ofKind), needs);
    if (found.length > 0) return this.finding(found, { inTexts });
    if (!kind) return this.finding(best(all), { inTexts });
    const rest = await this.everywhere();
    if (rest.results.length === 0) return this.finding(best(all), { inTexts, widened: rest.widened, kindless: true });
    return { ...rest, inTexts, widened: { radius_m: null, dropped: words, text: droppedWords(this.understood) } };
  }

  /**
   * Kinds or needs alone, on the whole portal: the most populated places first, as many as fill
   * the page.
   *
   * @returns {Promise<Finding>}
   */
  async everywhere() {
    const { manifest, kinds, understood } = this;
    const population = (/** @type {number} */ shard) =>
      Math.max(...manifest.communes.map((commune) => (commune.shards.includes(shard) ? commune.population : 0)));
    const having = manifest.communes.filter((_, at) => kinds.some((kind) => (manifest.located[kind]?.get(at) ?? 0) + (manifest.coming[kind]?.get(at) ?? 0) > 0));
    const shards = [...new Set(having.flatMap((commune) => commune.shards))]
      .filter((shard) => kinds.some((kind) => manifest.shards[shard]?.kinds.has(kind)))
      .sort((a, b) => population(b) - population(a) || a - b);
    if (shards.length === 0) return this.nowhere();
    let read = shards.slice(0, Math.max(1, MOST_FILES - this.files.size));
    let met = meeting(await this.read(read), understood.needs);
    while (met.length < this.page * PAGE && read.length < Math.min(shards.length, MOST_SHARDS)) {
      read = shards.slice(0, read.length * 2);
      met = meeting(await this.read(read), understood.needs);
    }
    if (read.length >= shards.length) return met.length > 0 ? this.finding(met) : this.withoutNeeds(await this.read(read));
    const located = kinds.reduce((total, kind) => total + [...(manifest.located[kind]?.values() ?? [])].reduce((a, b) => a + b, 0), 0);
    const plain = understood.needs.length === 0;
    return this.finding(met, { total: plain ? located : null, atLeast: !plain, kindsOnly: plain ? kinds : null });
  }
}

/**
 * @param {Ranked[]} results
 * @param {number} radius metres
 */
const inside = (results, radius) =>
  results.filter(({ own, comes, distance }) => own || comes || (radius > 0 && distance !== null && distance <= radius));

/**
 * Those that answer most of the words, if any answers one.
 *
 * @param {Ranked[]} results
 * @param {number} [least]
 */
function best(results, least = 1) {
  const most = Math.max(least, ...results.map(({ matched }) => matched));
  return results.filter(({ matched }) => matched === most);
}

/** @param {Ranked[]} results */
function unique(results) {
  /** @type {Map<string, Ranked>} */
  const first = new Map();
  for (const result of results) if (!first.has(result.service.key)) first.set(result.service.key, result);
  return [...first.values()];
}

/** @param {number[]} worth */
const weighed = (worth) => ({
  matched: worth.filter((value) => value > 0).length,
  score: worth.reduce((sum, value) => sum + value, 0),
});

/**
 * @param {Map<number, number[]>} documents worths in the order of some words
 * @param {string[]} from
 * @param {string[]} to the order wanted
 */
function reordered(documents, from, to) {
  const places = to.map((word) => from.indexOf(word));
  return new Map([...documents].map(([key, worth]) => [key, places.map((place) => worth[place] ?? 0)]));
}

/**
 * @param {Search} search
 * @param {Finding} finding
 * @returns {Promise<Answer>}
 */
async function answer(search, finding) {
  const { manifest, understood, area, place } = search;
  const total = finding.total ?? finding.results.length;
  const { page } = search;
  const shown = finding.results.slice((page - 1) * PAGE, page * PAGE);
  const { texts, first } = await textsOf(search, finding);
  const nothing = total === 0 && finding.widened === null;
  const hours = understood.needs.some(({ type }) => type === 'horaires');
  return {
    understood,
    total,
    atLeast: finding.atLeast,
    count: total === 0 && texts.length > 0 ? '' : countText(total, { radius: area?.exact || finding.radius ? finding.radius : null, place, atLeast: finding.atLeast }),
    radius_m: finding.radius,
    page,
    pages: Math.ceil(total / PAGE),
    results: shown.map((result) => resultOf(search, result)),
    texts,
    textsFirst: first,
    facets: finding.kindsOnly ? facetsOfManifest(manifest, finding.kindsOnly) : facets(manifest, finding.results, finding.radius),
    widened: nothing && texts.length === 0 ? { radius_m: null, dropped: understood.words, text: nothingFound(understood) } : finding.widened,
    notes: hours ? [HOURS_UNKNOWN] : [],
    points: () => pointsOf(manifest, finding.results),
  };
}

/**
 * @param {Search} search
 * @param {Ranked} ranked
 * @returns {Result}
 */
function resultOf({ manifest, understood, area, place }, ranked) {
  const { service, distance } = ranked;
  const id = idOf(service, manifest);
  const { latitude, longitude } = service;
  return {
    id,
    url: `/fiches/${id}/`,
    title: service.name,
    kind: manifest.kinds[service.kind]?.short ?? '',
    family: manifest.kinds[service.kind]?.family ?? '',
    commune: manifest.communes[service.commune ?? -1]?.name ?? null,
    distance_m: distance === null ? null : Math.round(distance),
    approximate: service.approximate,
    example: service.example,
    point: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    ages: service.ages?.words ?? null,
    vacancies: service.vacancies,
    why: why(ranked, understood, { place, exact: area?.exact ?? false }),
  };
}

/**
 * Texts that answer, by collection; and whether they answer better than the services.
 *
 * @param {Search} search
 * @param {Finding} finding
 * @returns {Promise<{ texts: Answer['texts'], first: boolean }>}
 */
async function textsOf({ store, manifest, understood }, finding) {
  const { topic, words, place, kind } = understood;
  const dear = manifest.documentsFile !== null && finding.files >= MOST_FILES;
  if (topic.length === 0 || (place && words.length === 0) || (dear && words.length === 0)) return { texts: [], first: false };
  const titles = await store.titles(manifest);
  const found = findDocuments(titles, topic, understood.unfinished, finding.inTexts);
  const texts = manifest.collections.map(({ id, label }, at) => {
    const own = found.filter(({ document }) => document.collection === at);
    const results = own.slice(0, MOST_TEXTS).map(({ document, inTitle }) => ({
      url: document.address,
      title: document.title,
      day: document.day,
      why: inTitle > 0 ? 'Dans le titre' : 'Dans le texte',
    }));
    return { id, label, total: own.length, results };
  });
  const [top] = found;
  const service = finding.results[0];
  const dropped = (finding.widened?.dropped.length ?? 0) > 0;
  const read = dropped ? 0 : Math.min(service?.score ?? 0, words.length);
  const ofKind = kind && !finding.kindless ? topic.length - words.length : 0;
  const services = service ? (ofKind + read) / topic.length : 0;
  const text = top ? top.worth / topic.length : 0;
  // A question, or words that no service answers: at equal measure a text.
  const better = understood.question || dropped ? text >= services : text > services;
  return { texts: texts.filter(({ total }) => total > 0), first: place === null && text > 0 && better };
}
