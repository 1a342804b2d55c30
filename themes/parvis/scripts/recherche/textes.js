import { servicesOf, slug } from './fiches.js';
import { damaged, named, Sections } from './octets.js';

/**
 * @typedef {object} TextDocument
 * @property {number} collection
 * @property {string} address
 * @property {string} title
 * @property {number | null} day counted from 1 January 2020
 * @property {number} key what files of words call it
 */

/** A word with what holds it, told only when it is asked: few words of a file are. */
export class Term {
  /**
   * @param {string} word
   * @param {{ services: import('./fiches.js').Service[], keys: number[] }} known of the file
   * @param {number[]} holders as the file numbers services
   * @param {number[]} mentions as the file numbers documents
   */
  constructor(word, known, holders, mentions) {
    this.word = word;
    this.known = known;
    this.holders = holders;
    this.mentions = mentions;
    // Increasing numbers: when the last is of the file, all are.
    if (holders.length > 0) named(known.services, (holders[holders.length - 1] ?? 0) >> 1);
    if (mentions.length > 0) named(known.keys, (mentions[mentions.length - 1] ?? 0) >> 2);
  }

  /** @returns {{ service: import('./fiches.js').Service, inTexts: boolean }[]} */
  get services() {
    return this.holders.map((number) => ({ service: named(this.known.services, number >> 1), inTexts: (number & 1) === 1 }));
  }

  /** @returns {{ key: number, weight: number }[]} */
  get documents() {
    return this.mentions.map((number) => ({ key: named(this.known.keys, number >> 2), weight: number & 3 }));
  }
}

const WORDS = 2;
const DOCUMENTS = 3;

/**
 * @param {Uint8Array} bytes
 * @param {number} collections how many there are
 * @returns {TextDocument[]}
 */
export function readDocuments(bytes, collections) {
  const sections = new Sections(bytes, DOCUMENTS);
  const addresses = sections.has(3) ? sections.frontCoded(2, 3) : [];
  const titles = sections.has(5) ? sections.frontCoded(4, 5) : [];
  const reader = sections.reader(1);
  if (reader.number() !== addresses.length || titles.length !== addresses.length) throw damaged();
  const days = sections.reader(6).numbers(addresses.length);
  /** @type {Set<number>} */
  const taken = new Set();
  return addresses.map((told, at) => {
    const title = titles[at] ?? '';
    const address = told.replace('\u0001', () => slug(title));
    const collection = reader.number();
    if (collection >= collections) throw damaged();
    let key = hash(address) & 0xffffff;
    while (taken.has(key)) key = (key + 1) & 0xffffff;
    taken.add(key);
    const day = days[at] ?? 0;
    return { collection, address, title, day: day === 0 ? null : day - 1, key };
  });
}

const encoder = new TextEncoder();

/** @param {string} text FNV-1a, 32 bits */
function hash(text) {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Places of France that are not in the portal, which words of this file's part of the alphabet name.
 *
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export function readOutside(bytes) {
  const sections = new Sections(bytes, WORDS);
  return sections.has(38) ? sections.frontCoded(37, 38) : [];
}

/**
 * @param {Uint8Array} bytes
 * @param {import('./manifeste.js').Manifest} manifest
 * @returns {Term[]} in the order of the words
 */
export function readWords(bytes, manifest) {
  const sections = new Sections(bytes, WORDS);
  const services = servicesOf(sections, manifest);
  const words = sections.frontCoded(32, 33);
  const known = { services, keys: sections.reader(35).increasing() };
  const [holders, mentions] = [sections.reader(34), sections.reader(36)];
  return words.map((word) => new Term(word, known, holders.increasing(), mentions.increasing()));
}
