import { readServices } from './fiches.js';
import { readManifest } from './manifeste.js';
import { UnreadableIndex } from './octets.js';
import { readTitles } from './lexicale.js';
import { withoutDoubt } from './ailleurs.js';
import { readDocuments, readOutside, readWords } from './textes.js';

/** @typedef {import('./manifeste.js').Manifest} Manifest */

export const MANIFEST = '/recherche/manifeste.bin';
const FOLDER = '/recherche/index/';

/**
 * The files of the index, each asked for once.
 */
export class Store {
  /** @param {(address: string) => Promise<Uint8Array>} load rejects when there is no such file */
  constructor(load) {
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.asked = new Map();
    /**
     * Titles that the manifest holds.
     *
     * @type {{ manifest: Manifest, titles: import('./lexicale.js').Titles } | null}
     */
    this.within = null;
  }

  /**
   * @template T
   * @param {string} address
   * @param {(bytes: Uint8Array) => T} read
   * @returns {Promise<T>}
   */
  once(address, read) {
    const known = this.asked.get(address);
    if (known) return known;
    const found = this.load(address).then(read, () => {
      throw new UnreadableIndex('absent', address);
    });
    this.asked.set(address, found);
    // A file that could not be had may be had the next time.
    found.catch(() => this.asked.delete(address));
    return found;
  }

  /** @returns {Promise<Manifest>} */
  manifest() {
    return this.once(MANIFEST, readManifest);
  }

  /**
   * The services of a shard.
   *
   * @param {Manifest} manifest
   * @param {number} shard
   */
  services(manifest, shard) {
    return this.once(FOLDER + (manifest.shards[shard]?.file ?? ''), (bytes) => readServices(bytes, manifest));
  }

  /**
   * @param {Manifest} manifest
   * @param {number} file
   */
  async words(manifest, file) {
    return (await this.wordFile(manifest, file)).terms;
  }

  /**
   * Places outside the portal that words of a file's part of the alphabet name.
   *
   * @param {Manifest} manifest
   * @param {number} file
   */
  async outside(manifest, file) {
    const { terms, outside } = await this.wordFile(manifest, file);
    const held = new Set(terms.map(({ word }) => word));
    return outside.map((name) => withoutDoubt(name, held));
  }

  /** @param {Manifest} manifest @param {number} file */
  wordFile(manifest, file) {
    const read = (/** @type {Uint8Array} */ bytes) => ({ terms: readWords(bytes, manifest), outside: readOutside(bytes) });
    return this.once(FOLDER + (manifest.wordFiles[file]?.file ?? ''), read);
  }

  /**
   * @param {Manifest} manifest
   * @returns {Promise<import('./lexicale.js').Titles>}
   */
  async titles(manifest) {
    const { documents, documentsFile, collections } = manifest;
    const read = (/** @type {Uint8Array} */ bytes) => readTitles(readDocuments(bytes, collections.length));
    if (documentsFile) return this.once(FOLDER + documentsFile, read);
    if (this.within?.manifest !== manifest) {
      this.within = { manifest, titles: documents ? read(documents) : readTitles([]) };
    }
    return this.within.titles;
  }
}
