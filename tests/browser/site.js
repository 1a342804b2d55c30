import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const repository = resolve(import.meta.dirname, '../..');
const binary = resolve(repository, process.env.CARGO_TARGET_DIR ?? 'target', 'release/marelle');
const TODAY = '2026-11-22';
const START_SECONDS = 30;

/**
 * @typedef {object} BuiltSite
 * @property {string} root the portal's sources
 * @property {string} folder the built pages
 * @property {() => void} remove
 */

/**
 * @typedef {object} ServedSite
 * @property {string} url without the last slash
 * @property {string} root the portal's sources
 * @property {string} folder
 * @property {() => Promise<void>} stop
 */

/**
 * Builds a portal, the demonstration unless another is named, from a copy, so that neither
 * somebody's edits nor the repository's own `.marelle/` have a part in the tests. The theme is
 * always the repository's. `MARELLE_PUBLIC` names a folder where the demonstration is built
 * already.
 *
 * @param {string} [portal] the folder of its sources
 * @returns {BuiltSite}
 */
export function buildSite(portal = repository) {
  if (process.env.MARELLE_PUBLIC && portal === repository) {
    return { root: repository, folder: process.env.MARELLE_PUBLIC, remove: () => {} };
  }
  const root = mkdtempSync(join(tmpdir(), 'marelle-'));
  const parts = /** @type {const} */ ([[portal, 'marelle.toml'], [portal, 'content'], [repository, 'themes']]);
  for (const [from, part] of parts) {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(root, part), { recursive: true });
  }
  const folder = join(root, 'public');
  const remove = () => rmSync(root, { recursive: true, force: true });
  const build = spawnSync(binary, ['build', ...placeOf(root, folder)], { encoding: 'utf8' });
  if (build.status !== 0) {
    remove();
    throw new Error(`marelle build: ${build.error ?? `${build.status}\n${build.stdout}${build.stderr}`}`);
  }
  return { root, folder, remove };
}

/**
 * Builds a portal and serves it, or uses the server at `MARELLE_URL` for the demonstration,
 * whose folder is `MARELLE_PUBLIC`.
 *
 * @param {string} [portal] the folder of its sources
 * @returns {Promise<ServedSite>}
 */
export async function serveSite(portal = repository) {
  const { root, folder, remove } = buildSite(portal);
  if (process.env.MARELLE_URL && portal === repository) {
    return { url: process.env.MARELLE_URL.replace(/\/$/, ''), root, folder, stop: async () => remove() };
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(binary, ['serve', ...placeOf(root, folder), '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stdout.on('data', (text) => (said += text));
  server.stderr.on('data', (text) => (said += text));
  const ended = once(server, 'close');
  const stop = async () => {
    server.kill();
    await ended;
    remove();
  };
  try {
    await answers(url, () => {
      if (server.exitCode !== null) throw new Error(`marelle serve ended: ${server.exitCode}\n${said}`);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, root, folder, stop };
}

/**
 * @param {string} root
 * @param {string} folder
 */
const placeOf = (root, folder) => ['--root', root, '--output', folder, '--today', TODAY];

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Waits until something answers at the address.
 *
 * @param {string} url
 * @param {() => void} check throws when waiting has become useless
 */
async function answers(url, check) {
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    try {
      return await fetch(url);
    } catch (error) {
      check();
      if (Date.now() > deadline) throw new Error(`no answer from ${url}`, { cause: error });
      await pause(20);
    }
  }
}
