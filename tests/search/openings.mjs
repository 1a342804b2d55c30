// Answers a question about hours a line, from a built portal's index: `openings.mjs SITE`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Store } from '../../themes/parvis/scripts/recherche/depot.js';
import { openness } from '../../themes/parvis/scripts/recherche/ouvertures.js';

const [, , site = ''] = process.argv;
const store = new Store(async (address) => new Uint8Array(readFileSync(path.join(site, address))));
const manifest = await store.manifest();
const services = (await Promise.all(manifest.shards.map((_, at) => store.services(manifest, at)))).flat();
const openings = new Map(services.map(({ name, opening }) => [name, opening]));
const when = { calendar: manifest.calendar, zone: null, moment: null };

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { name, schedule } = JSON.parse(line);
  if (!openings.has(name)) throw new Error(name);
  process.stdout.write(`${JSON.stringify(openness(openings.get(name) ?? null, schedule, when).answer)}\n`);
}
