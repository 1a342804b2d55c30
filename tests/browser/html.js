// Reads tags out of pages that the HTML checker has found well formed (validity.test.js).

const TAG = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const WITHOUT_TAGS = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;

/** @type {Record<string, string>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param {string} text */
function decode(text) {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);
}

/**
 * @typedef {object} Tag
 * @property {string} name
 * @property {Map<string, string>} attributes
 */

/**
 * @param {string} html
 * @returns {Tag[]}
 */
export function tags(html) {
  return [...html.replace(WITHOUT_TAGS, '$1').matchAll(TAG)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

/**
 * Every address a page names.
 *
 * @param {Tag[]} tags
 * @returns {string[]}
 */
export function addresses(tags) {
  return tags.flatMap(({ attributes }) => {
    const candidates = attributes.get('srcset')?.split(',') ?? [];
    return [
      ...['href', 'src', 'action'].flatMap((key) => attributes.get(key) ?? []),
      ...candidates.map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
    ];
  });
}

/**
 * Where following the page's links leads.
 *
 * @param {Tag[]} tags
 * @returns {string[]}
 */
export function linkTargets(tags) {
  return tags.filter(({ name }) => name === 'a').flatMap(({ attributes }) => attributes.get('href') ?? []);
}
