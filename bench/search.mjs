// Asks the queries of tests/search/queries.toml in headless Chromium, of a built portal and of
// Pagefind's index: `node bench/search.mjs marelle|pagefind SITE`. One JSON object a line.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { engineFile, sentBytes } from '../tests/search/engine.mjs';
import { queries } from '../tests/search/relevance.mjs';

const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };
/** How much slower than this machine a visitor's telephone is. */
const SLOWDOWN = 4;

const [, , peer, site] = process.argv;
const written = queries('banc');

const server = createServer((request, response) => {
  const address = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (address === '/vide') return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
  const file = path.join(site, address);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** What a file weighs as brotli sends it. */
const weights = new Map();
function weight(file) {
  if (!weights.has(file)) weights.set(file, peer === 'marelle' ? sentBytes(file) : brotliCompressSync(readFileSync(file)).length);
  return weights.get(file);
}

const asked = {
  marelle: async ({ engine, query, position }) => {
    const { Engine } = await import(engine);
    const files = new Map();
    const load = async (address) => {
      const known = files.get(address) ?? new Uint8Array(await (await fetch(address)).arrayBuffer());
      files.set(address, known);
      return known;
    };
    const started = performance.now();
    const answer = await new Engine(load).search(query, { position });
    const cold = performance.now() - started;
    // The same again, once the bytes are there: reading and answering.
    const again = performance.now();
    await new Engine(load).search(query, { position });
    const ready = performance.now() - again;
    const texts = answer.texts.flatMap(({ results }) => results.map(({ url }) => url));
    const services = answer.results.map(({ id }) => id);
    return { found: (answer.textsFirst ? [...texts, ...services] : [...services, ...texts]).slice(0, 5), cold, ready };
  },
  pagefind: async ({ query }) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const started = performance.now();
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    const cold = performance.now() - started;
    const again = performance.now();
    await pagefind.search(query);
    const ready = performance.now() - again;
    const found = shown.map(({ url }) => (url.startsWith('/services/') ? url.replace(/^\/services\/|\/$/g, '') : url));
    return { found, cold, ready };
  },
}[peer];

for (const { q, attend, attend_debut, pres_de, categorie } of written) {
  if (!attend && !attend_debut) continue;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/vide`);
  const requests = [];
  page.on('request', (request) => requests.push(path.join(site, decodeURIComponent(new URL(request.url()).pathname))));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const engine = peer === 'marelle' ? `/assets/${path.basename(engineFile(site))}` : null;
  const position = pres_de ? { latitude: pres_de[0], longitude: pres_de[1] } : null;
  const { found, cold, ready } = await page.evaluate(asked, { engine, query: q, position });
  const rank = found.findIndex((id) => (attend ? attend.includes(id) : id.startsWith(attend_debut)));
  const files = requests.filter((file) => existsSync(file) && statSync(file).isFile());
  const bytes = files.reduce((sum, file) => sum + weight(file), 0);
  console.log(JSON.stringify({ q, categorie, rank, requests: files.length, bytes, cold, ready }));
  await context.close();
}
await browser.close();
server.close();
