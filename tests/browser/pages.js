import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { tags } from './html.js';

/**
 * @typedef {object} Page
 * @property {string} path its address: `/fiches/rpe-sainte-victoire/`
 * @property {string} file
 * @property {import('./html.js').Tag[]} tags
 * @property {number} size
 * @property {boolean} redirects
 * @property {boolean} isHidden whether search engines are told to leave it out
 */

/** Kinds the demonstration must show; others are found and visited as well. */
const EXPECTED_KINDS = [
  '/',
  '/404.html',
  '/actualites/',
  '/agenda/',
  '/agenda/*/',
  '/agenda/commune/*/',
  '/agenda/mois/*/',
  '/agenda/semaine/*/',
  '/agenda/type/*/',
  '/communes/',
  '/communes/*/',
  '/familles/*/',
  '/fiches/*/',
  '/glossaire/',
  '/professionnels/*/',
  '/recherche/',
  '/services/',
  '/services/*/',
  '/services/*/*/',
  '/services/*/page/*/',
  '/territoires/*/',
  '/urgences/',
];

/** Pages to visit whatever others there are of their kind. */
const ALWAYS_VISITED = [
  '/communes/trets/',
  '/communes/rousset/',
  '/fiches/mairie-trets/',
  '/fiches/rpe-sainte-victoire/',
  '/territoires/ctg-sainte-victoire/',
];

/**
 * @param {string} folder
 * @returns {string[]} every file under it, hidden folders left out
 */
export function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}

/**
 * @param {string} folder
 * @returns {Page[]} every page of a built site, in the order of their addresses
 */
export function readPages(folder) {
  return filesUnder(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      const found = tags(html);
      return {
        path: `/${relative(folder, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/'),
        file,
        tags: found,
        size: html.length,
        redirects: found.some(({ attributes }) => attributes.get('http-equiv') === 'refresh'),
        isHidden: found.some(
          ({ attributes }) => attributes.get('name') === 'robots' && attributes.get('content') === 'noindex',
        ),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The kind of page at an address: its first step and its depth. Below the agenda the second
 * step of three is a kind of list.
 *
 * @param {string} path
 * @returns {string}
 */
export function kindOf(path) {
  const [first, ...rest] = path.split('/').filter((step) => step !== '');
  if (first === undefined || rest.length === 0) return path;
  const named = (/** @type {string} */ step, /** @type {number} */ at) =>
    step === 'page' || (first === 'agenda' && rest.length > 1 && at === 0);
  return `/${[first, ...rest.map((step, at) => (named(step, at) ? step : '*'))].join('/')}/`;
}

/**
 * One page of each kind, the longest since it shows the most, and those always visited.
 *
 * @param {Page[]} pages
 * @returns {Page[]}
 */
export function onePageOfEachKind(pages) {
  /** @type {Map<string, Page>} */
  const longest = new Map();
  for (const page of pages.filter(({ redirects }) => !redirects)) {
    const kind = kindOf(page.path);
    if (page.size > (longest.get(kind)?.size ?? -1)) longest.set(kind, page);
  }
  const absent = EXPECTED_KINDS.filter((kind) => !longest.has(kind));
  if (absent.length > 0) throw new Error(`the site has no page like ${absent.join(', ')}`);
  const chosen = new Set(longest.values());
  return pages.filter((page) => chosen.has(page) || ALWAYS_VISITED.includes(page.path));
}
