/**
 * Why a file of the index cannot be read.
 *
 * @typedef {'entete' | 'version' | 'contenu' | 'absent'} Reason
 */

/** The version of the format that this reader understands. */
const VERSION = 6;
const MAGIC = [0x4d, 0x52, 0x4c, 0x53];

/** A file of the index that is missing, damaged or of another version. */
export class UnreadableIndex extends Error {
  /**
   * @param {Reason} reason
   * @param {string} [detail]
   */
  constructor(reason, detail = '') {
    super(`index illisible (${reason}) ${detail}`.trim());
    this.name = 'UnreadableIndex';
    this.reason = reason;
  }
}

/** What a file that holds something else than it should is refused with. */
export const damaged = () => new UnreadableIndex('contenu');
const decoder = new TextDecoder();

/** Reads numbers and texts one after another, and never past the end. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.all = bytes;
    this.at = 0;
  }

  get left() {
    return this.all.length - this.at;
  }

  byte() {
    const byte = this.all[this.at];
    if (byte === undefined) throw damaged();
    this.at += 1;
    return byte;
  }

  /** A LEB128 number below 2^32. */
  number() {
    let number = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      number += (byte & 0x7f) * unit;
      if (number > 0xffffffff || unit > 2 ** 28) throw damaged();
      if (byte < 0x80) return number;
    }
  }

  signed() {
    const number = this.number();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** How many things follow: each takes a byte at least. */
  count() {
    const count = this.number();
    if (count > this.left) throw damaged();
    return count;
  }

  /**
   * @template T
   * @param {() => T} read
   * @returns {T[]} so many as the count before them says
   */
  many(read) {
    return Array.from({ length: this.count() }, read);
  }

  /** @param {number} length */
  bytes(length) {
    if (length > this.left) throw damaged();
    this.at += length;
    return this.all.subarray(this.at - length, this.at);
  }

  text() {
    return decoder.decode(this.bytes(this.number()));
  }

  texts() {
    return this.many(() => this.text());
  }

  /** Increasing numbers. */
  increasing() {
    let last = 0;
    return this.many(() => (last += this.number()));
  }

  /** @param {number} length */
  numbers(length) {
    if (length > this.left) throw damaged();
    return Array.from({ length }, () => this.number());
  }

  /** @param {number} length numbers whose lowest bytes stand before the rest of each */
  columns(length) {
    const low = this.bytes(length);
    return this.numbers(length).map((high, at) => high * 256 + (low[at] ?? 0));
  }

  /** The lines that are left. */
  lines() {
    const lines = decoder.decode(this.bytes(this.left)).split('\n');
    if (lines.pop() !== '') throw damaged();
    return lines;
  }

  /** Lines of texts that tabs part. */
  rows() {
    return this.lines().map((line) => line.split('\t'));
  }
}

/** The sections of a file, by name; an absent one is empty. */
export class Sections {
  /**
   * @param {Uint8Array} bytes
   * @param {number} kind what the file should hold
   */
  constructor(bytes, kind) {
    const reader = new Reader(bytes);
    if (bytes.length < 7 || MAGIC.some((byte) => byte !== reader.byte())) throw new UnreadableIndex('entete');
    const version = reader.byte();
    if (version !== VERSION) throw new UnreadableIndex('version', String(version));
    if (reader.byte() !== kind) throw new UnreadableIndex('entete');
    /** @type {Map<number, Uint8Array>} */
    this.found = new Map();
    for (let left = reader.count(); left > 0; left -= 1) {
      this.found.set(reader.byte(), reader.bytes(reader.number()));
    }
  }

  /** @param {number} name */
  has(name) {
    return this.found.has(name);
  }

  /** @param {number} name */
  bytes(name) {
    return this.found.get(name) ?? new Uint8Array();
  }

  /** @param {number} name */
  reader(name) {
    return new Reader(this.bytes(name));
  }

  /**
   * Texts that share their beginnings.
   *
   * @param {number} sharedName
   * @param {number} restsName
   */
  frontCoded(sharedName, restsName) {
    const shared = this.bytes(sharedName);
    const rests = this.reader(restsName).lines();
    if (rests.length !== shared.length) throw damaged();
    let before = '';
    return rests.map((rest, at) => (before = before.slice(0, shared[at]) + rest));
  }
}

/**
 * An element of a list that a number of the file names.
 *
 * @template T
 * @param {T[]} list
 * @param {number} at
 * @returns {T}
 */
export function named(list, at) {
  const found = list[at];
  if (found === undefined) throw damaged();
  return found;
}
