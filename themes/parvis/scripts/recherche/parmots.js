// Words without a place: in names and texts.
import { MOST_FILES, mostWordFiles, Search } from './chercher.js';
import { best, ranked, worthOfBoth } from './classer.js';
import { findDocuments } from './lexicale.js';
import { everywhere } from './partout.js';
import { droppedWords, isProfession, mayAnswer, widenedText } from './phrases.js';

/** @typedef {import('./chercher.js').Finding} Finding */

/**
 * @param {Search} search
 * @returns {Promise<Finding>}
 */
export async function byWords(search) {
  const { store, manifest } = search;
  const { words, kind, topic, unfinished } = search.understood;
  // The titles are on their way meanwhile.
  const titles = store.titles(manifest);
  titles.catch(() => {});
  const asked = [...words, ...topic.filter((word) => !words.includes(word))];
  const { services, documents } = await search.readWords(asked, mostWordFiles(manifest, search.understood));
  const all = [...services.values()].map(({ service, worth }) => ({
    ...ranked(service, null, search.manifest.communes),
    ...worthOfBoth(worth, search.understood, service.kind),
  }));
  const inTexts = reordered(documents, asked, topic);
  const found = best(search.meeting(all.filter(({ service }) => search.wants(service))));
  if (found.length > 0) return search.finding(found, { inTexts, widened: told(search) });
  if (!kind) return pointedAt(search, inTexts);
  // A text answers, and the files that an answer may ask for are spent.
  const spent = manifest.documentsFile !== null;
  if (spent && findDocuments(await titles, topic, unfinished, inTexts).length > 0) return search.finding([], { inTexts, kindless: true });
  const rest = await everywhere(search);
  if (rest.results.length === 0) return search.finding(best(all), { inTexts, widened: rest.widened, kindless: true });
  return { ...rest, inTexts, widened: { radius_m: null, dropped: words, text: [droppedWords(search.understood), rest.widened?.text ?? ''].join(' ').trim() } };
}

/**
 * What is said before services that hold a word as a kind is called.
 *
 * @param {Search} search
 */
const told = ({ understood }) => (isProfession(understood) ? { radius_m: null, dropped: [], text: mayAnswer(understood) } : null);

/**
 * Nothing holds the words: the kinds that they point to, unless a text answers.
 *
 * @param {Search} search
 * @param {Map<number, number[]>} inTexts
 * @returns {Promise<Finding>}
 */
async function pointedAt(search, inTexts) {
  const { signs, topic, unfinished } = search.understood;
  const kinds = [...new Set(signs.flatMap((sign) => (sign.told ? [] : sign.kinds)))].filter((kind) => !isEverywhere(search.manifest, kind));
  const spent = search.manifest.documentsFile !== null || search.files.size >= MOST_FILES;
  const answered = spent && findDocuments(await search.store.titles(search.manifest), topic, unfinished, inTexts).length > 0;
  if (kinds.length === 0 || answered) return search.finding([], { inTexts });
  search.kinds = search.kinds.filter((kind) => kinds.includes(kind));
  const found = await everywhere(search);
  if (found.results.length > 0) return { ...found, inTexts, widened: found.widened ?? { radius_m: null, dropped: [], text: mayAnswer(search.understood) } };
  if (search.understood.lead) return search.finding([], { inTexts });
  const label = kinds.map((kind) => search.manifest.kinds[kind]?.short ?? '').join(' ou ');
  const kind = { kinds, group: null, label, typed: '', corrected: false, parts: [] };
  const meant = new Search(search.store, search.manifest, { ...search.understood, kind }, null);
  const text = widenedText(meant.understood, search.manifest, { count: 0, radius: null, place: null, needs: [], suspended: meant.suspended(false) });
  return search.finding([], { inTexts, widened: { radius_m: null, dropped: [], text } });
}

/**
 * What stands in most communes answers nobody who names none: "inscription école" is no list of town halls.
 *
 * @param {Search['manifest']} manifest
 * @param {number} kind
 */
export const isEverywhere = ({ communes, located }, kind) => (located[kind]?.size ?? 0) * 2 > communes.length;

/**
 * @param {Map<number, number[]>} documents worths in the order of some words
 * @param {string[]} from
 * @param {string[]} to the order wanted
 */
function reordered(documents, from, to) {
  const places = to.map((word) => from.indexOf(word));
  return new Map([...documents].map(([key, worth]) => [key, places.map((place) => worth[place] ?? 0)]));
}
