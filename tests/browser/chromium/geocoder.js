// A geocoder on this machine that speaks the Géoplateforme's GeoJSON, and a portal that names it.
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository, serveSite } from '../site.js';

/** @typedef {{ status?: number, body: string } | null} Told `null` for silence */

/** What the Géoplateforme answers, cut to what it says of a place. */
export const FOUND = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [5.69123, 43.45217] },
      properties: { label: '12 Avenue Mirabeau 13530 Trets', score: 0.97, type: 'housenumber', city: 'Trets', postcode: '13530' },
    },
  ],
  query: '12 avenue Mirabeau Trets',
});

/** Serves the demonstration beside a geocoder that answers as it is told. */
export async function serveWithGeocoder() {
  /** @type {import('node:http').IncomingMessage[]} */
  const asked = [];
  /** @type {{ told: Told }} */
  const state = { told: { body: FOUND } };
  const server = createServer((request, response) => {
    asked.push(request);
    if (state.told === null) return;
    response.writeHead(state.told.status ?? 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
    response.end(state.told.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const portal = mkdtempSync(join(tmpdir(), 'marelle-geocodeur-'));
  cpSync(join(repository, 'content'), join(portal, 'content'), { recursive: true });
  const settings = readFileSync(join(repository, 'marelle.toml'), 'utf8');
  writeFileSync(join(portal, 'marelle.toml'), settings.replace(/^url = .*$/m, `url = "http://127.0.0.1:${port}/geocodage/search"`));
  const site = await serveSite(portal);
  const stop = async () => {
    await site.stop();
    server.closeAllConnections();
    server.close();
    rmSync(portal, { recursive: true, force: true });
  };
  return { url: site.url, origin: `http://127.0.0.1:${port}`, asked, state, stop };
}
