import { named, Sections, UnreadableIndex } from './octets.js';
import { readCalendar } from './ouvertures.js';

/** @typedef {{ id: string, label: string, lacking: string }} Group */

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
 * @property {string[]} synonyms
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

/** @typedef {{ file: string, size: number }} IndexFile */

/**
 * @typedef {object} Manifest
 * @property {Group[]} groups
 * @property {Kind[]} kinds
 * @property {Commune[]} communes
 * @property {{ commune: number, name: string }[]} former
 * @property {(IndexFile & { services: number, kinds: Set<number> })[]} shards
 * @property {Map<number, number>[]} located by kind, how many each commune has
 * @property {Map<number, number>[]} coming by kind, how many come to each commune from elsewhere
 * @property {(IndexFile & { first: string })[]} wordFiles
 * @property {{ id: string, label: string }[]} collections
 * @property {Uint8Array | null} documents
 * @property {IndexFile | null} documentsFile
 * @property {number} total
 * @property {import('./ouvertures.js').Calendar} calendar
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
  const former = sections.has(10) ? readFormer(sections) : [];
  const references = sections.reader(11);
  const shards = Array.from({ length: references.count() }, () => ({
    ...readReference(references),
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
    communes,
    former,
    shards,
    located: readCounts(sections, 14, kinds.length, communes.length),
    coming: readCounts(sections, 15, kinds.length, communes.length),
    wordFiles: readWordFiles(sections),
    collections: readCollections(sections),
    documents: sections.has(20) ? sections.bytes(20) : null,
    documentsFile: titles,
    total: sections.reader(22).number(),
    calendar,
  };
}

/** @param {Sections} sections */
function readGroups(sections) {
  const reader = sections.reader(1);
  return Array.from({ length: reader.count() }, () => ({
    id: reader.text(),
    label: reader.text(),
    lacking: reader.text(),
  }));
}

/** @param {Sections} sections */
function readKinds(sections) {
  const reader = sections.reader(2);
  return Array.from({ length: reader.count() }, () => {
    const [id = '', label = '', plural = '', short = '', family = ''] = Array.from({ length: 5 }, () => reader.text());
    const group = reader.number();
    const traits = reader.number();
    return {
      id,
      label,
      plural,
      short,
      family,
      group: group === 0 ? null : group - 1,
      relay: (traits & 1) !== 0,
      person: (traits & 2) !== 0,
      institution: (traits & 4) !== 0,
      historical: (traits & 8) !== 0,
      synonyms: reader.texts(),
    };
  });
}

/** @param {Sections} sections */
function readCommunes(sections) {
  const names = sections.frontCoded(3, 4);
  const codes = sections.reader(5);
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
      codes: codes.increasing().map((code) => String(code).padStart(5, '0')),
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
  return reader.numbers(length).map((more) => (least + more) / DEGREE);
}

/** @param {Sections} sections */
function readFormer(sections) {
  const reader = sections.reader(10);
  return Array.from({ length: reader.count() }, () => ({ commune: reader.number(), name: reader.text() }));
}

/** @param {import('./octets.js').Reader} reader */
function readReference(reader) {
  const letters = Array.from(reader.bytes(6), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { file: `${letters}.bin`, size: reader.number() };
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
      if (commune >= communes) throw new UnreadableIndex('contenu');
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
  if (reader.count() !== firsts.length) throw new UnreadableIndex('contenu');
  return firsts.map((first) => ({ first, ...readReference(reader) }));
}

/** @param {Sections} sections */
function readCollections(sections) {
  const reader = sections.reader(19);
  return Array.from({ length: reader.count() }, () => ({ id: reader.text(), label: reader.text() }));
}
