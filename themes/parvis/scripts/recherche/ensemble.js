// Several kinds at once, around a place: each is looked for as far as it needs, and what is found is
// one answer.
import { around, WAY } from './environs.js';
import { Search } from './chercher.js';
import { unique } from './classer.js';
import { countText } from './phrases.js';

/** @typedef {import('./chercher.js').Finding} Finding */

/**
 * @param {Search} search
 * @param {import('./autour.js').Area} area
 * @param {number | null} radius kilometres
 * @returns {Promise<Finding>}
 */
export async function aroundEach(search, area, radius) {
  const parts = search.understood.kind?.parts ?? [];
  const known = parts.filter(({ kinds }) => isSomewhere(search, kinds));
  if (parts.length < 2 || known.length === 0) return around(search, area, radius);
  const found = [];
  for (const part of parts) {
    const isKnown = known.includes(part);
    // What is nowhere is said, and nobody is proposed in its stead where there is the other.
    const finding = await around(only(search, part), area, radius);
    found.push({ part, finding: isKnown ? finding : { ...finding, results: [], total: null, atLeast: false } });
  }
  // More than was read: the manifest counts them together.
  if (found.some(({ finding }) => finding.total !== null || finding.atLeast)) return around(search, area, radius);
  return merged(search, found);
}

/**
 * @param {Search} search
 * @param {{ part: import('./comprendre.js').Part, finding: Finding }[]} found
 * @returns {Finding}
 */
function merged(search, found) {
  // Who may know is shown where there is nothing else, and is none of what was asked.
  const [theirs, others] = [found.filter(({ finding }) => !finding.kindless), found.filter(({ finding }) => finding.kindless)];
  const findings = (theirs.some(({ finding }) => finding.results.length > 0) ? theirs : found).map(({ finding }) => finding);
  const results = search.sorted(unique(findings.flatMap((finding) => finding.results)));
  const way = others.length > 0 && findings.some(({ kindless }) => kindless);
  const told = [...new Set(found.flatMap(({ part, finding: { widened } }) => (widened ? [ofPart(part, widened.text).replace(WAY, '')] : [])))];
  const texts = way ? [...told, WAY.trim()] : told;
  const counts = theirs.filter(({ finding }) => finding.results.length > 0).map(({ part, finding }) => {
    const where = { radius: search.area?.exact || finding.radius ? finding.radius : null, place: search.place, atLeast: false };
    return `${part.label || part.typed}\u00a0: ${countText(finding.results.length, where)}.`;
  });
  const sum = (/** @type {import('./filtres.js').Aside} */ key) => findings.reduce((all, { aside }) => all + aside[key], 0);
  return {
    ...search.finding([]),
    results,
    radius: Math.min(...findings.map((finding) => finding.radius ?? 0)),
    widened: texts.length > 0 ? { radius_m: null, dropped: findings.flatMap(({ widened }) => widened?.dropped ?? []), text: texts.join(' ') } : null,
    inTexts: new Map(findings.flatMap(({ inTexts }) => [...inTexts])),
    kindless: findings.every(({ kindless }) => kindless),
    noneOpen: findings.every(({ noneOpen }) => noneOpen),
    aside: { fermes: sum('fermes'), inconnus: sum('inconnus') },
    count: counts.length > 0 ? counts.join(' ') : null,
  };
}

/**
 * What is said of one kind names it.
 *
 * @param {import('./comprendre.js').Part} part
 * @param {string} text
 */
const ofPart = ({ label, typed }, text) => (text.startsWith('Nous') ? text : `${label || typed}\u00a0: ${text.charAt(0).toLowerCase()}${text.slice(1)}`);

/**
 * @param {Search} search
 * @param {number[]} kinds
 */
const isSomewhere = ({ manifest }, kinds) => kinds.some((kind) => manifest.shards.some((shard) => shard.kinds.has(kind)));

/**
 * The same search for one of the kinds that were named; what is read is read once.
 *
 * @param {Search} search
 * @param {import('./comprendre.js').Part} part
 */
function only(search, part) {
  const kind = { ...part, corrected: false, parts: [part] };
  const one = new Search(search.store, search.manifest, { ...search.understood, kind }, search.area);
  return Object.assign(one, { within: search.within, asides: search.asides, momentAt: search.momentAt, certain: search.certain, shards: search.shards, files: search.files });
}
