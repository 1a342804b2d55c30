// Answers a question about hours a line, from a built portal's index: `openings.mjs SITE`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Store } from '../../themes/parvis/scripts/recherche/depot.js';
import { momentOf, openness } from '../../themes/parvis/scripts/recherche/ouvertures.js';

const [, , site = ''] = process.argv;
const store = new Store(async (address) => new Uint8Array(readFileSync(path.join(site, address))));
const manifest = await store.manifest();
const services = (await Promise.all(manifest.shards.map((_, at) => store.services(manifest, at)))).flat();
const known = new Map(services.map((service) => [service.name, service]));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { name, schedule, moment } = JSON.parse(line);
  const service = known.get(name);
  if (!service) throw new Error(name);
  const zone = service.commune === null ? null : (manifest.communes[service.commune]?.zone ?? null);
  const when = { calendar: manifest.calendar, zone, moment: momentOf(moment ?? '') };
  process.stdout.write(`${JSON.stringify(openness(service.opening, schedule, when).answer)}\n`);
}
