// Runs the engine of a built portal as a browser with an empty cache would.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { helpOf } from '../../themes/parvis/scripts/urgences/donnees.js';
import { Listener } from '../../themes/parvis/scripts/urgences/ecoute.js';

/**
 * @typedef {object} Traffic
 * @property {string[]} files what was asked for, in order
 * @property {number} bytes as brotli sends them
 */

/** Of files that were compressed, whose names hold what they are made of or whose site stands as it is. @type {Map<string, number>} */
const compressed = new Map();

/**
 * The bytes of a file as brotli sends it: those of its sibling, where it has one.
 *
 * @param {string} file
 */
export function sentBytes(file) {
  try {
    return statSync(`${file}.br`).size;
  } catch {
    const bytes = compressed.get(file) ?? brotliCompressSync(readFileSync(file)).length;
    compressed.set(file, bytes);
    return bytes;
  }
}

/** @param {string} site */
export function engineFile(site) {
  const [name, ...others] = readdirSync(path.join(site, 'assets')).filter((file) => /^recherche\..*\.js$/.test(file));
  if (!name || others.length > 0) throw new Error(`${site}/assets: un seul moteur de recherche est attendu`);
  return path.join(site, 'assets', name);
}

/**
 * @param {string} site the output folder
 * @returns {Promise<{ engine: any, traffic: Traffic }>}
 */
export async function engineOf(site) {
  const file = engineFile(site);
  const { Engine } = await import(pathToFileURL(path.resolve(file)).href);
  /** @type {Traffic} */
  const traffic = { files: [file], bytes: sentBytes(file) };
  const engine = new Engine(async (/** @type {string} */ address) => {
    const asked = path.join(site, address);
    const bytes = readFileSync(asked);
    traffic.files.push(asked);
    traffic.bytes += sentBytes(asked);
    return new Uint8Array(bytes);
  });
  return { engine, traffic };
}

/**
 * What hears words of distress, as the search's page does.
 *
 * @param {string} site
 */
export function listenerOf(site) {
  const file = path.join(site, 'recherche/urgences.json');
  return new Listener(existsSync(file) ? helpOf(readFileSync(file, 'utf8')) : { sauf: [], groupes: [] });
}

/**
 * All that an answer shows, in the order it shows it: the page that leads, then texts before
 * services when they answer better.
 *
 * @param {any} answer
 */
export function shown(answer) {
  const { lead } = answer;
  const first = lead ? [{ id: lead.url, url: lead.url, title: lead.title, kind: 'Page', commune: null, distance_m: null, why: '' }] : [];
  const texts = answer.texts.flatMap((/** @type {any} */ { label, results }) =>
    results.filter((/** @type {any} */ { url }) => url !== lead?.url).map((/** @type {any} */ { url, title, why }) => ({ id: url, url, title, kind: label, commune: null, distance_m: null, why })),
  );
  const services = answer.results.map((/** @type {any} */ { id, url, title, kind, commune, distance_m, why }) => ({
    id, url, title, kind, commune, distance_m, why,
  }));
  return [...first, ...(answer.textsFirst ? [...texts, ...services] : [...services, ...texts])];
}
