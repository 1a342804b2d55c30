import { damaged, named, Sections } from './octets.js';
import { readCalendar } from './ouvertures.js';

/** @typedef {{ id: string, label: string, lacking: string, names: string[] }} Group `names` are other exact ones */

/**
 * @typedef {object} Kind
 * @property {string} id
 * @property {string} label
 * @property {string} plural
 * @property {string} short
 * @property {string} family
 * @property {number | null} group
 * @property {boolean} relay
 * @property {boolean} person
 * @property {boolean} institution
 * @property {boolean} historical
 * @property {string[]} synonyms other exact names
 * @property {string[]} words ordinary words that point to it
 */

/**
 * @typedef {object} Commune
 * @property {string} name
 * @property {string[]} codes postal codes
 * @property {number} population eight times its binary logarithm
 * @property {number} latitude degrees
 * @property {number} longitude degrees
 * @property {string} department
 * @property {number | null} zone of the school holidays
 * @property {import('./ouvertures.js').Own} [own] what its département has of its own, if some has
 * @property {number} extent metres: none of its services is farther from its place
 * @property {number[]} shards
 */

/**
 * What a query is after beside services, and the page that answers it.
 *
 * @typedef {object} Intent
 * @property {boolean} withoutKinds whether a kind that is named beside it is not looked for
 * @property {string[]} phrases their words folded, without those that are not searched for
 * @property {string[]} signs ordinary words of which two tell it
 * @property {string} page address; empty where its words lead nowhere
 * @property {string} title
 */

/**
 * @typedef {object} Manifest
 * @property {Group[]} groups
 * @property {Kind[]} kinds
 * @property {Intent[]} intents
 * @property {Commune[]} communes
 * @property {{ commune: number, name: string }[]} former communes that became a part of one
 * @property {{ file: string, services: number, kinds: Set<number> }[]} shards each in the file of that name
 * @property {Map<number, number>[]} located by kind, how many each commune has
 * @property {Map<number, number>[]} [suspended] by kind, how many each commune has that are not open now
 * @property {boolean} [uncertain] whether a fault leaves some services out
 * @property {Map<number, number>[]} coming by kind, how many come to each commune from elsewhere
 * @property {Map<number, number>[]} roaming of these, those that have no place of their own
 * @property {{ number: string, name: string }[]} departments those of its communes
 * @property {{ name: string, communes: number[] }[]} areas territories and regions
 * @property {{ commune: number, name: string }[]} otherNames of communes: "Perpinyà"
 * @property {string[]} renowned large towns outside, whose name begins that of a commune
 * @property {Relays} relays
 * @property {{ file: string, first: string }[]} wordFiles
 * @property {{ id: string, label: string }[]} collections
 * @property {Uint8Array | null} documents
 * @property {string | null} documentsFile
 * @property {number} total
 * @property {import('./ouvertures.js').Calendar} calendar
 */

/**
 * Whether a relay covers a commune, and when it was said: a day counted from 1 January 2020.
 *
 * @typedef {{ state: 'inconnue' | 'non-couverte' | 'couverte', day: number | null }} Coverage
 */

/**
 * @typedef {object} Relays
 * @property {string} caf the number to call where nobody knows
 * @property {Map<number, Coverage[]>} coverages by kind, of each commune
 */

const MANIFEST = 0;
export const DEGREE = 10_000;

/**
 * @param {Uint8Array} bytes
 * @returns {Manifest}
 */
export function readManifest(bytes) {
  const sections = new Sections(bytes, MANIFEST);
  const groups = readGroups(sections);
  const kinds = readKinds(sections);
  const { communes, calendar } = readCommunes(sections);
  const former = sections.has(10) ? readFormer(sections, 10) : [];
  const references = sections.reader(11);
  const shards = references.many(() => ({
    file: readReference(references),
    services: references.number(),
    kinds: new Set(references.increasing()),
  }));
  const places = sections.reader(12);
  for (const commune of communes) {
    commune.shards = places.increasing();
    for (const shard of commune.shards) named(shards, shard);
  }
  const titles = sections.has(21) ? readReference(sections.reader(21)) : null;
  return {
    groups,
    kinds,
    intents: readIntents(sections),
    communes,
    former,
    shards,
    located: readCounts(sections, 14, kinds.length, communes.length),
    suspended: sections.has(33) ? readCounts(sections, 33, kinds.length, communes.length) : [],
    uncertain: sections.has(42),
    coming: readCounts(sections, 15, kinds.length, communes.length),
    roaming: readCounts(sections, 24, kinds.length, communes.length),
    departments: readDepartments(sections),
    areas: sections.has(39) ? readAreas(sections) : [],
    otherNames: sections.has(40) ? readFormer(sections, 40) : [],
    renowned: sections.has(41) ? sections.reader(41).texts() : [],
    relays: readRelays(sections, communes.length),
    wordFiles: readWordFiles(sections),
    collections: readCollections(sections),
    documents: sections.has(20) ? sections.bytes(20) : null,
    documentsFile: titles,
    total: sections.reader(22).number(),
    calendar,
  };
}

/** @param {Sections} sections @returns {Group[]} */
const readGroups = (sections) => sections.reader(1).rows().map(([id = '', label = '', lacking = '', ...names]) => ({ id, label, lacking, names }));

/** @param {Sections} sections @returns {Kind[]} */
function readKinds(sections) {
  return sections.reader(2).rows().map(([id = '', label = '', plural = '', short = '', family = '', group = '', traits = '', ...names]) => {
    const end = names.indexOf('');
    return {
      id,
      label,
      plural: plural || label,
      short: short || label,
      family,
      group: group === '' ? null : Number(group),
      relay: traits.includes('r'),
      person: traits.includes('p'),
      institution: traits.includes('i'),
      historical: traits.includes('h'),
      synonyms: names.slice(0, end),
      words: names.slice(end + 1),
    };
  });
}

/** @param {Sections} sections @returns {Intent[]} */
function readIntents(sections) {
  return sections.reader(32).rows().map(([page = '', title = '', alone, ...said]) => {
    const end = said.indexOf('');
    return { withoutKinds: Boolean(alone), phrases: said.slice(0, end), signs: said.slice(end + 1), page, title };
  });
}

/** @param {Sections} sections */
function readCommunes(sections) {
  const names = sections.frontCoded(3, 4);
  const coded = sections.reader(5);
  const counts = coded.numbers(names.length);
  const codes = coded.columns(counts.reduce((sum, count) => sum + count, 0));
  let next = 0;
  const populations = sections.reader(6);
  const latitudes = readDegrees(sections, 7, names.length);
  const longitudes = readDegrees(sections, 8, names.length);
  const departments = sections.reader(9);
  const departmentNames = departments.texts();
  const extents = sections.bytes(13);
  const calendar = readCalendar(sections, departmentNames.length);
  const communes = names.map((name, at) => {
    const department = departments.number();
    return {
      name,
      codes: codes.slice(next, (next += counts[at] ?? 0)).map((code) => String(code).padStart(5, '0')),
      population: populations.byte(),
      latitude: latitudes[at] ?? 0,
      longitude: longitudes[at] ?? 0,
      department: named(departmentNames, department),
      zone: named(calendar.departments, department),
      ...(calendar.own && { own: named(calendar.own, department) }),
      extent: (extents[at] ?? 0) * 500,
      /** @type {number[]} */
      shards: [],
    };
  });
  return { communes, calendar };
}

/**
 * @param {Sections} sections
 * @param {number} name
 * @param {number} length
 */
function readDegrees(sections, name, length) {
  const reader = sections.reader(name);
  const least = reader.signed();
  return reader.columns(length).map((more) => (least + more) / 1000);
}

/** @param {Sections} sections */
function readAreas(sections) {
  const reader = sections.reader(39);
  return reader
    .many(() => {
      const names = reader.texts();
      const communes = reader.increasing();
      return names.map((name) => ({ name, communes }));
    })
    .flat();
}

/**
 * @param {Sections} sections
 * @param {number} name
 */
function readFormer(sections, name) {
  const reader = sections.reader(name);
  return reader.many(() => ({ commune: reader.number(), name: reader.text() }));
}

/** @param {import('./octets.js').Reader} reader */
function readReference(reader) {
  const letters = Array.from(reader.bytes(6), (byte) => byte.toString(16).padStart(2, '0'));
  return `${letters.join('')}.bin`;
}

/**
 * @param {Sections} sections
 * @param {number} name
 * @param {number} kinds
 * @param {number} communes
 */
function readCounts(sections, name, kinds, communes) {
  /** @type {Map<number, number>[]} */
  const counts = Array.from({ length: kinds }, () => new Map());
  const reader = sections.reader(name);
  for (let left = reader.count(); left > 0; left -= 1) {
    const ofKind = named(counts, reader.number());
    for (const commune of reader.increasing()) {
      if (commune >= communes) throw damaged();
      ofKind.set(commune, 0);
    }
    for (const commune of ofKind.keys()) ofKind.set(commune, reader.number());
  }
  return counts;
}

/** @param {Sections} sections */
function readWordFiles(sections) {
  const firsts = sections.frontCoded(16, 17);
  const reader = sections.reader(18);
  if (reader.count() !== firsts.length) throw damaged();
  return firsts.map((first) => ({ first, file: readReference(reader) }));
}

/** @param {Sections} sections */
function readCollections(sections) {
  const reader = sections.reader(19);
  return reader.many(() => ({ id: reader.text(), label: reader.text() }));
}

/** @param {Sections} sections */
function readDepartments(sections) {
  const reader = sections.reader(25);
  return reader.many(() => ({ number: reader.text(), name: reader.text() }));
}

/** @type {Coverage['state'][]} */
const STATES = ['inconnue', 'non-couverte', 'couverte'];

/**
 * @param {Sections} sections
 * @param {number} communes
 * @returns {Relays}
 */
function readRelays(sections, communes) {
  const reader = sections.reader(26);
  const caf = reader.text();
  /** @type {Relays['coverages']} */
  const coverages = new Map();
  for (let left = reader.count(); left > 0; left -= 1) {
    const kind = reader.number();
    const answers = reader.many(() => ({
      state: named(STATES, reader.number()),
      day: reader.byte() === 0 ? null : reader.signed(),
    }));
    coverages.set(kind, reader.numbers(communes).map((answer) => named(answers, answer)));
  }
  return { caf, coverages };
}
