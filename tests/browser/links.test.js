// What can be told of the links from the built files alone.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { addresses, linkTargets } from './html.js';
import { filesUnder, readPages } from './pages.js';
import { buildSite } from './site.js';

const site = buildSite();
after(site.remove);
const pages = readPages(site.folder);
const pageAt = new Map(pages.map((page) => [page.path, page]));
const idsAt = new Map(
  pages.map(({ path, tags }) => [path, new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? []))]),
);

const HERE = 'http://site.invalid';
/** The origin that canonical addresses are written with. */
const published = canonicalOrigin();

function canonicalOrigin() {
  const canonical = pageAt.get('/')?.tags.find(({ attributes }) => attributes.get('rel') === 'canonical');
  const href = canonical?.attributes.get('href');
  return href ? new URL(href).origin : HERE;
}

/**
 * @param {string} address
 * @param {string} from
 * @returns {URL | undefined} nothing for an address outside the site
 */
function internal(address, from) {
  const url = new URL(address, HERE + from);
  return [HERE, published].includes(url.origin) ? url : undefined;
}

/**
 * @param {string} address
 * @param {string} from
 * @returns {string | undefined} what is wrong
 */
function fault(address, from) {
  const url = internal(address, from);
  if (!url) return undefined;
  const path = decodeURIComponent(url.pathname);
  const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return `${from}: ${address} does not exist`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment !== '' && idsAt.has(path) && !idsAt.get(path)?.has(fragment)) {
    return `${from}: ${address} names no id of that page`;
  }
  return undefined;
}

test('every internal address leads to a file and to an id that exist', (t) => {
  t.diagnostic(`${pages.length} pages`);
  const faults = pages.flatMap((page) => addresses(page.tags).flatMap((address) => fault(address, page.path) ?? []));
  assert.deepEqual([...new Set(faults)].slice(0, 30), []);
});

test('every file a stylesheet names exists', () => {
  for (const file of filesUnder(site.folder).filter((name) => name.endsWith('.css'))) {
    const path = file.slice(site.folder.length);
    for (const [, address = ''] of readFileSync(file, 'utf8').matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      if (!address.startsWith('data:')) assert.equal(fault(address, path), undefined);
    }
  }
});

test('every page can be reached from the home page by links', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const address of linkTargets(pageAt.get(path)?.tags ?? [])) {
      const target = internal(address, path);
      if (target && pageAt.has(decodeURIComponent(target.pathname))) {
        reached.add(decodeURIComponent(target.pathname));
      }
    }
  }
  const lost = pages.filter(({ path, isHidden }) => !isHidden && path !== '/404.html' && !reached.has(path));
  assert.deepEqual(
    lost.map(({ path }) => path),
    [],
  );
});

test('the site map for search engines names pages that exist and may be shown', () => {
  const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address));
  assert.ok(listed.length > 0);
  for (const { href, origin, pathname } of listed) {
    const page = pageAt.get(decodeURIComponent(pathname));
    assert.equal(origin, published);
    assert.ok(page, `${href} does not exist`);
    assert.ok(!page.redirects, `${href} redirects`);
    const robots = page.tags.find(({ attributes }) => attributes.get('name') === 'robots');
    assert.ok(!robots?.attributes.get('content')?.includes('noindex'), `${href} is noindex`);
  }
});
