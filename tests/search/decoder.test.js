// Whatever bytes come in place of the index, the engine answers or says that it cannot read them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { readServices } from '../../themes/parvis/scripts/recherche/fiches.js';
import { readManifest } from '../../themes/parvis/scripts/recherche/manifeste.js';
import { Engine, UnreadableIndex } from '../../themes/parvis/scripts/recherche/moteur.js';
import { readDocuments, readWords } from '../../themes/parvis/scripts/recherche/textes.js';
import { buildSite } from '../browser/site.js';

const site = buildSite();
after(site.remove);
const search = join(site.folder, 'recherche');
const index = join(search, 'index');
const manifestBytes = bytesOf(join(search, 'manifeste.bin'));
const manifest = readManifest(manifestBytes);
const files = readdirSync(index).filter((name) => name.endsWith('.bin'));

/** @param {string} file */
function bytesOf(file) {
  return new Uint8Array(readFileSync(file));
}

/** @type {((bytes: Uint8Array) => unknown)[]} by the kind that the sixth byte tells */
const readers = [
  readManifest,
  (bytes) => readServices(bytes, manifest),
  (bytes) => readWords(bytes, manifest),
  (bytes) => readDocuments(bytes, manifest.collections.length),
];

/** @param {Uint8Array} bytes */
const read = (bytes) => readers[bytes[5] ?? 0]?.(bytes);

/**
 * Reads damaged bytes: a value or the engine's own error, nothing else.
 *
 * @param {() => unknown} damaged
 * @returns {string | null} the reason, if it was refused
 */
function refusal(damaged) {
  try {
    damaged();
    return null;
  } catch (error) {
    assert.ok(error instanceof UnreadableIndex, String(error));
    return error.reason;
  }
}

const all = [manifestBytes, ...files.map((name) => bytesOf(join(index, name))), ...(manifest.documents ? [manifest.documents] : [])];

test('every file of the index reads', () => {
  assert.ok(files.length > 1);
  for (const bytes of all) assert.ok(read(bytes));
});

test('a truncated file is refused wherever it was cut', () => {
  for (const bytes of all) {
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let length = 0; length < bytes.length; length += step) {
      const cut = bytes.slice(0, length);
      assert.ok(refusal(() => readers[bytes[5] ?? 0]?.(cut)), `${length} of ${bytes.length}`);
    }
  }
});

test('another version is refused as such', () => {
  for (const bytes of all) {
    const other = Uint8Array.from(bytes);
    other[4] = 1;
    assert.equal(refusal(() => read(other)), 'version');
  }
});

test('flipped bits give a value or a refusal, in bounded time', () => {
  let state = 2_026;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (const bytes of all) {
    for (let round = 0; round < 300; round += 1) {
      const damaged = Uint8Array.from(bytes);
      for (let flips = 1 + random(4); flips > 0; flips -= 1) {
        const at = 6 + random(damaged.length - 6);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
      }
      refusal(() => readers[bytes[5] ?? 0]?.(damaged));
    }
  }
});

test('a missing file is told, and asked for again the next time', async () => {
  let missing = true;
  const engine = new Engine(async (address) => {
    if (missing && address.includes('/index/')) throw new Error('404');
    return bytesOf(join(site.folder, address));
  });
  await assert.rejects(engine.search('mairie Trets'), (error) => error instanceof UnreadableIndex && error.reason === 'absent');
  missing = false;
  assert.equal((await engine.search('mairie Trets')).results[0]?.id, 'mairie-trets');
});

test('a damaged index never makes the engine fail in another way', async () => {
  for (let at = 8; at < manifestBytes.length; at += Math.ceil(manifestBytes.length / 150)) {
    const damaged = Uint8Array.from(manifestBytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x15;
    const engine = new Engine(async (address) => (address.endsWith('manifeste.bin') ? damaged : bytesOf(join(site.folder, address))));
    for (const query of ['crèche Trets', 'nuage', 'laep']) {
      try {
        await engine.search(query);
      } catch (error) {
        assert.ok(error instanceof UnreadableIndex, `${at} ${query} ${error instanceof Error ? error.stack : error}`);
      }
    }
  }
});
