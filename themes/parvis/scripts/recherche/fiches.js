import { fold } from '../texte.js';
import { DEGREE } from './manifeste.js';
import { damaged, named, Sections } from './octets.js';
import { readOpenings } from './semaines.js';

/** @typedef {{ from: number, until: number, words: string }} Ages in days; 0 where no bound is said */

/**
 * A service as the index tells it. What is absent is not known.
 *
 * @typedef {object} Service
 * @property {string} key tells it from any other
 * @property {string} name
 * @property {number} kind
 * @property {number | null} commune
 * @property {number | null} latitude degrees
 * @property {number | null} longitude degrees
 * @property {Ages | null} ages
 * @property {boolean} example
 * @property {boolean} disability says what it offers to a child with a disability
 * @property {boolean} emergency
 * @property {boolean} planned not open yet
 * @property {boolean} person
 * @property {boolean} approximate its place is not exact
 * @property {boolean} withoutAppointment says that one comes without one
 * @property {boolean} withoutEnrolment
 * @property {string[]} languages
 * @property {string | null} scheme `tarif.regime`
 * @property {{ places: number, day: number } | null} vacancies `day` counted from 1 January 2020
 * @property {number[]} served communes it comes to
 * @property {import('./ouvertures.js').Opening | null} opening
 * @property {string | null} phone its digits
 * @property {number} manner how its id follows from its name, kind and commune
 * @property {string} letters what its id adds, or the whole of it
 */

const SERVICES = 1;
export const SCHEMES = ['gratuit', 'psu', 'paje', 'quotient-familial', 'bareme', 'libre'];
/** From this manner on an id is made of the kind's, of words that end the name and of the commune. */
const OF_KIND = 5;
/** A run of communes longer than France has is damage. */
const MOST_COMMUNES = 40_000;

/**
 * @param {Uint8Array} bytes
 * @param {import('./manifeste.js').Manifest} manifest
 * @returns {Service[]}
 */
export function readServices(bytes, manifest) {
  return servicesOf(new Sections(bytes, SERVICES), manifest);
}

/**
 * @param {Sections} sections
 * @param {import('./manifeste.js').Manifest} manifest
 * @returns {Service[]}
 */
export function servicesOf(sections, manifest) {
  const names = sections.reader(4).lines();
  const communes = readCommunes(sections, names.length);
  const kinds = sections.reader(2).numbers(names.length);
  const manners = sections.reader(5).numbers(names.length);
  const letters = sections.has(6) ? sections.reader(6).lines() : [];
  const latitudes = sections.reader(7);
  const longitudes = sections.reader(8);
  const ages = readAges(sections, names.length);
  const flags = sections.reader(10).numbers(names.length);
  const languages = sparse(sections, 11, names.length, (reader) => reader.text().split(' '));
  const schemes = sections.reader(12).numbers(names.length);
  const vacancies = sparse(sections, 13, names.length, (reader) => ({ places: reader.number(), day: reader.number() }));
  const served = sparse(sections, 14, names.length, readRuns);
  const openings = readOpenings(sections, names.length);
  const phones = readPhones(sections, names.length);
  let letter = 0;
  return names.map((told, at) => {
    const manner = manners[at] ?? 0;
    const added = manner === 1 || manner === 2 || manner >= OF_KIND ? '' : named(letters, letter++);
    const commune = communes[at] ?? null;
    const place = commune === null ? null : named(manifest.communes, commune);
    const { label, short } = named(manifest.kinds, kinds[at] ?? 0);
    const known = [place?.name, label.replace(/ \(.*/, ''), short];
    const name = told.replace(/[\x01-\x03]/g, (sign) => known[sign.charCodeAt(0) - 1] ?? '');
    const flag = flags[at] ?? 0;
    return {
      key: `${manner}${added}\n${name}\n${commune}\n${kinds[at]}`,
      name,
      kind: kinds[at] ?? 0,
      commune,
      latitude: place && place.latitude + latitudes.signed() / DEGREE,
      longitude: place && place.longitude + longitudes.signed() / DEGREE,
      ages: ages[at] ?? null,
      example: (flag & 1) !== 0,
      disability: (flag & 2) !== 0,
      emergency: (flag & 4) !== 0,
      planned: (flag & 8) !== 0,
      person: (flag & 16) !== 0,
      approximate: (flag & 32) !== 0,
      withoutAppointment: (flag & 64) !== 0,
      withoutEnrolment: (flag & 128) !== 0,
      languages: languages.get(at) ?? [],
      scheme: SCHEMES[(schemes[at] ?? 0) - 1] ?? null,
      vacancies: vacancies.get(at) ?? null,
      served: served.get(at) ?? [],
      opening: openings[at] ?? null,
      phone: phones[at] ?? null,
      manner,
      letters: added,
    };
  });
}

/**
 * @param {Sections} sections
 * @param {number} length
 */
function readCommunes(sections, length) {
  if (length === 0) return [];
  const reader = sections.reader(1);
  if (reader.number() !== length) throw damaged();
  let commune = 0;
  return reader.numbers(length).map((more) => ((commune += more) === 0 ? null : commune - 1));
}

/**
 * @param {Sections} sections
 * @param {number} length
 */
function readAges(sections, length) {
  if (length === 0) return [];
  const reader = sections.reader(9);
  const different = reader.many(() => ({
    from: reader.number(),
    until: reader.number(),
    words: reader.text(),
  }));
  return reader.numbers(length).map((at) => (at === 0 ? null : named(different, at - 1)));
}

/**
 * @param {Sections} sections
 * @param {number} length
 * @returns {(string | null)[]}
 */
function readPhones(sections, length) {
  if (length === 0) return [];
  const reader = sections.reader(16);
  const beginnings = reader.increasing().map((number) => String(number).padStart(6, '0'));
  const ends = sections.reader(17);
  const short = sparse(sections, 18, length, (reader) => reader.text());
  return reader.numbers(length).map((rank, at) => {
    if (rank === 0) return short.get(at) ?? null;
    const end = ends.byte() + 256 * ends.byte();
    return named(beginnings, rank - 1) + String(end).padStart(4, '0');
  });
}

/**
 * A column that few services have.
 *
 * @template T
 * @param {Sections} sections
 * @param {number} name
 * @param {number} length
 * @param {(reader: import('./octets.js').Reader) => T} read
 * @returns {Map<number, T>}
 */
function sparse(sections, name, length, read) {
  const reader = sections.reader(name);
  /** @type {Map<number, T>} */
  const values = new Map();
  for (let at = -1; reader.left > 0; ) {
    at += reader.number() + 1;
    if (at >= length) throw damaged();
    values.set(at, read(reader));
  }
  return values;
}

/** @param {import('./octets.js').Reader} reader */
function readRuns(reader) {
  /** @type {number[]} */
  const numbers = [];
  let end = 0;
  for (let left = reader.count(); left > 0; left -= 1) {
    const first = end + reader.number();
    end = first + reader.number();
    if (end > MOST_COMMUNES) throw damaged();
    for (let number = first; number < end; number += 1) numbers.push(number);
  }
  return numbers;
}

/**
 * The name that a service's address is made of.
 *
 * @param {Service} service
 * @param {import('./manifeste.js').Manifest} manifest
 * @returns {string}
 */
export function idOf({ name: whole, example, kind, commune: at, manner, letters }, { kinds, communes }) {
  const commune = communes[at ?? -1]?.name ?? '';
  // An invented record says so in its name, not in its id.
  const name = example ? whole.replace(/ \(exemple\)$/, '') : whole;
  if (manner === 0) return letters;
  if (manner < OF_KIND) return slug(manner % 2 === 1 ? name : `${name} ${commune}`) + letters;
  const words = slug(name).split('-');
  const last = words.slice(Math.max(0, words.length - manner + OF_KIND));
  return [kinds[kind]?.id, ...last, slug(commune)].filter(Boolean).join('-');
}

const LONGEST_SLUG = 120;

/**
 * The twin of `slugify` in src/address/slug.rs, but for names of devices, which are no names.
 *
 * @param {string} text
 */
export function slug(text) {
  const joined = fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');
  return joined.slice(0, LONGEST_SLUG).replace(/-$/, '');
}
