import { servicesOf } from './fiches.js';
import { named, Sections, UnreadableIndex } from './octets.js';

/**
 * @typedef {object} TextDocument
 * @property {number} collection
 * @property {string} address
 * @property {string} title
 * @property {number | null} day counted from 1 January 2020
 * @property {number} key what files of words call it
 */

/**
 * A word with what holds it.
 *
 * @typedef {object} Term
 * @property {string} word
 * @property {{ service: import('./fiches.js').Service, inTexts: boolean }[]} services
 * @property {{ key: number, weight: number }[]} documents
 */

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
  if (reader.number() !== addresses.length || titles.length !== addresses.length) throw new UnreadableIndex('contenu');
  const days = sections.reader(6).numbers(addresses.length);
  /** @type {Set<number>} */
  const taken = new Set();
  return addresses.map((address, at) => {
    const collection = reader.number();
    if (collection >= collections) throw new UnreadableIndex('contenu');
    let key = hash(address) & 0xffffff;
    while (taken.has(key)) key = (key + 1) & 0xffffff;
    taken.add(key);
    const day = days[at] ?? 0;
    return { collection, address, title: titles[at] ?? '', day: day === 0 ? null : day - 1, key };
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
 * @param {Uint8Array} bytes
 * @param {import('./manifeste.js').Manifest} manifest
 * @returns {Term[]} in the order of the words
 */
export function readWords(bytes, manifest) {
  const sections = new Sections(bytes, WORDS);
  const known = servicesOf(sections, manifest);
  const words = sections.frontCoded(32, 33);
  const keys = sections.reader(35).increasing();
  const services = sections.reader(34);
  const documents = sections.reader(36);
  return words.map((word) => ({
    word,
    services: services.increasing().map((number) => ({
      service: named(known, number >> 1),
      inTexts: (number & 1) === 1,
    })),
    documents: documents.increasing().map((number) => ({ key: named(keys, number >> 2), weight: number & 3 })),
  }));
}
