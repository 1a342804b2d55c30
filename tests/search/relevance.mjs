// Which of the written queries find what they should. `node tests/search/relevance.mjs PORTAIL PUBLIC_DIR`
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { engineOf, listenerOf, shown } from './engine.mjs';

/**
 * @typedef {object} Query
 * @property {string} portail
 * @property {string} categorie
 * @property {string} q
 * @property {string[]} [attend]
 * @property {string} [attend_type]
 * @property {string[]} [attend_communes]
 * @property {string} [attend_debut]
 * @property {[number, number]} [pres_de]
 */

/**
 * @typedef {object} Outcome
 * @property {Query} query
 * @property {number} rank of the first record expected, from 0; -1 when it is not shown
 * @property {number} total
 * @property {number} requests
 * @property {number} bytes
 * @property {string[]} found the first five
 */

/**
 * The queries of a portal. The file is plain enough for a reader of its own: tables of keys
 * whose values are JSON.
 *
 * @param {string} portal
 * @returns {Query[]}
 */
export function queries(portal) {
  const text = readFileSync(path.join(import.meta.dirname, 'queries.toml'), 'utf8');
  const tables = text.split('[[requetes]]').slice(1);
  const all = tables.map((table) => {
    const keys = [...table.matchAll(/^(\w+) = (.+)$/gm)].map(([, key, value]) => [key, JSON.parse(value ?? '')]);
    return /** @type {Query} */ (Object.fromEntries(keys));
  });
  return all.filter(({ portail }) => portail === portal);
}

/**
 * @param {Query} query
 * @param {any} result
 * @param {Map<string, string>} kinds short label of each kind
 */
function expected({ attend, attend_type, attend_communes, attend_debut }, result, kinds) {
  if (attend) return attend.includes(result.id);
  if (attend_debut) return result.url.startsWith(attend_debut);
  return result.kind === kinds.get(attend_type ?? '') && (attend_communes ?? []).includes(result.commune);
}

/**
 * Asks every query of a portal, each as a first one.
 *
 * @param {string} portal
 * @param {string} site
 * @returns {Promise<Outcome[]>}
 */
export async function outcomes(portal, site) {
  const found = [];
  const listener = listenerOf(site);
  for (const query of queries(portal)) {
    const { engine, traffic } = await engineOf(site);
    const [latitude, longitude] = query.pres_de ?? [];
    const answer = await engine.search(query.q, {
      position: query.pres_de ? { latitude, longitude } : null,
      help: listener.groups(query.q),
    });
    const { manifest } = await engine.ready();
    const kinds = new Map(manifest.kinds.map((/** @type {any} */ kind) => [kind.id, kind.short]));
    const results = shown(answer);
    found.push({
      query,
      rank: results.findIndex((result) => expected(query, result, kinds)),
      total: answer.total,
      requests: traffic.files.length,
      bytes: traffic.bytes,
      found: results.slice(0, 5).map(({ id }) => id),
    });
  }
  return found;
}

/**
 * @param {Outcome[]} all
 * @returns {{ firstFive: number, first: number }} shares of the queries
 */
export function rates(all) {
  const share = (/** @type {number} */ within) => all.filter(({ rank }) => rank >= 0 && rank < within).length / all.length;
  return { firstFive: share(5), first: share(1) };
}

if (process.argv[1] === import.meta.filename) {
  const [, , portal = '', site = ''] = process.argv;
  const all = await outcomes(portal, site);
  const categories = [...new Set(all.map(({ query }) => query.categorie))];
  for (const category of categories) {
    const own = all.filter(({ query }) => query.categorie === category);
    const { firstFive, first } = rates(own);
    console.log(`${category.padEnd(18)} ${String(own.length).padStart(4)}  ${(firstFive * 100).toFixed(0)} %  ${(first * 100).toFixed(0)} %`);
  }
  for (const { query, rank, requests, bytes, found } of all) {
    if (rank !== 0 || requests > 4 || bytes > 60_000) console.log(`${rank}  ${requests} req ${bytes} o  ${query.q}  →  ${found.join(', ')}`);
  }
  const { firstFive, first } = rates(all);
  const most = (/** @type {'requests' | 'bytes'} */ key) => Math.max(...all.map((outcome) => outcome[key]));
  console.log(`${all.length} requêtes : ${(firstFive * 100).toFixed(1)} % dans les cinq premières, ${(first * 100).toFixed(1)} % en premier ; au plus ${most('requests')} fichiers et ${most('bytes')} octets`);
}
