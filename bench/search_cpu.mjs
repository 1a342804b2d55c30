// The processor time that an answer takes once its bytes are there, whatever else the machine
// does: `node bench/search_cpu.mjs PUBLIC_DIR [demonstration|banc]`. A visitor's telephone is
// taken to be four times slower.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { engineFile } from '../tests/search/engine.mjs';
import { queries } from '../tests/search/relevance.mjs';

const SLOWDOWN = 4;
const ROUNDS = 5;

const [, , site = '', portal = 'banc'] = process.argv;
const { Engine } = await import(pathToFileURL(path.resolve(engineFile(site))).href);
const files = new Map();
const load = async (address) => {
  const known = files.get(address) ?? new Uint8Array(readFileSync(path.join(site, address)));
  files.set(address, known);
  return known;
};

/** Milliseconds of an engine made anew, so that every file is read again; the least of a few. */
async function cost({ q, pres_de: near }) {
  const position = near ? { latitude: near[0], longitude: near[1] } : null;
  const ask = () => new Engine(load).search(q, { position, now: '2026-11-25T09:30' });
  await ask();
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await ask();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

// Code that the engine's own machine has not met yet costs more: the first round is not counted.
for (const query of queries(portal)) await cost(query);
const costs = [];
for (const query of queries(portal)) costs.push({ q: query.q, ms: await cost(query) });
costs.sort((a, b) => b.ms - a.ms);
const slowed = ({ ms }) => (ms * SLOWDOWN).toFixed(0);
console.log(`${costs.length} queries: ${slowed(costs[costs.length >> 1])} ms of processor in the median, ${slowed(costs[0])} at most, ${SLOWDOWN}x slower`);
for (const one of costs.slice(0, 8)) console.log(`${slowed(one)} ms  ${one.q}`);
