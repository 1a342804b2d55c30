import { DIRECTORIES } from './ailleurs.js';
import { MOST_FILES, PAGE } from './chercher.js';
import { OPENNESS } from './classer.js';
import { facets, facetsOfManifest } from './facettes.js';
import { idOf, slug } from './fiches.js';
import { pointsOf } from './points.js';
import { relayAnswers } from './relais.js';
import { phoneLink, phoneText } from './telephone.js';
import { findDocuments } from './lexicale.js';
import { formerText } from './lieux.js';
import { asideText, countText, HOURS_UNKNOWN, nothingFound, unheededText, why } from './phrases.js';

/** @typedef {import('./chercher.js').Finding} Finding */
/** @typedef {import('./chercher.js').Search} Search */
/** @typedef {import('./classer.js').Ranked} Ranked */
/** @typedef {import('./comprendre.js').Understood} Understood */
/** @typedef {import('./distances.js').Point} Point */

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {string} url
 * @property {string} title
 * @property {string} kind
 * @property {string} family
 * @property {string | null} commune
 * @property {number | null} distance_m
 * @property {boolean} approximate
 * @property {boolean} example
 * @property {Point | null} point
 * @property {string | null} ages
 * @property {{ places: number, day: number } | null} vacancies
 * @property {{ link: string, text: string } | null} phone for a link, and as people read it
 * @property {string} why
 */

/** @typedef {{ url: string, title: string, day: number | null, why: string }} Text */

/**
 * @typedef {object} Answer
 * @property {Understood} understood
 * @property {number} total
 * @property {boolean} atLeast whether there may be more than the total
 * @property {string} count the total in words
 * @property {number | null} radius_m how far was looked; 0 for the commune alone
 * @property {number} page
 * @property {number} pages
 * @property {Result[]} results
 * @property {{ id: string, label: string, total: number, results: Text[] }[]} texts by collection
 * @property {{ url: string, title: string } | null} lead a page that answers before everything else
 * @property {boolean} textsFirst whether texts answer better than services
 * @property {import('./facettes.js').Facets} facets
 * @property {{ radius_m: number | null, dropped: string[], text: string } | null} widened
 * @property {string[]} notes what is to be known of the answer
 * @property {{ label: string, href: string }[]} links addresses that its sentences name
 * @property {{ id: import('./filtres.js').Aside, count: number, text: string }[]} aside what
 *   answers but for the hours, and may be shown
 * @property {() => import('./points.js').Points} points what a map shows of all that was found
 */

const MOST_TEXTS = 5;

/**
 * Puts into words what was found.
 *
 * @param {Search} search
 * @param {Finding} finding
 * @returns {Promise<Answer>}
 */
export async function answer(search, finding) {
  const { manifest, understood, area, place } = search;
  const total = finding.total ?? finding.results.length;
  const shown = finding.results.slice(finding.start, finding.start + PAGE);
  const { texts, first } = await textsOf(search, finding);
  const nothing = total === 0 && finding.widened === null && understood.outside === null;
  const unsaid = finding.noneOpen && finding.results.every(({ openness }) => openness === OPENNESS.inconnu);
  const { widened, notes } = said(search, finding);
  const asides = /** @type {const} */ (['fermes', 'inconnus']);
  return {
    understood,
    total,
    atLeast: finding.atLeast,
    count: total === 0 ? '' : finding.count ?? countText(total, { radius: area?.exact || finding.radius ? finding.radius : null, place, atLeast: finding.atLeast }),
    radius_m: finding.radius,
    page: search.page,
    pages: pagesOf(search.page, total, finding),
    results: shown.map((result) => resultOf(search, result)),
    texts,
    lead: search.page === 1 ? understood.lead ?? communePage(understood) : null,
    textsFirst: first,
    facets: finding.counted ? facetsOfManifest(manifest, finding.counted) : facets(search, finding.results, finding.radius),
    widened: nothing && texts.length === 0 && !understood.lead ? { radius_m: null, dropped: understood.words, text: nothingFound(understood) } : widened,
    notes: [...notes, ...(understood.unheeded.length > 0 ? [unheededText(understood)] : []), ...(unsaid ? [HOURS_UNKNOWN] : [])],
    links: understood.outside === null ? [] : DIRECTORIES,
    aside: asides.map((id) => ({ id, count: finding.aside[id], text: asideText(id, finding.aside[id]) })).filter(({ count }) => count > 0),
    points: () => pointsOf(manifest, finding.results),
  };
}

/**
 * The page of a commune that is all that was asked: "vivre à Trets".
 *
 * @param {Understood} understood
 */
function communePage({ address, kind, needs, place, unsure, words }) {
  if (!place || place.communes.length > 1 || place.corrected || unsure || address || kind || words.length + needs.length > 0) return null;
  return { url: `/communes/${slug(place.label)}/`, title: place.label };
}

/**
 * What is told before the results: the commune that a former one became a part of, and which relay
 * answers. What is said of a relay takes the place of how far was looked.
 *
 * @param {Search} search
 * @param {Finding} finding
 * @returns {{ widened: Finding['widened'], notes: string[] }}
 */
function said({ manifest, understood }, { results, widened }) {
  const relay = relayAnswers(manifest, understood, results.map(({ service }) => service)).join(' ');
  const { place } = understood;
  const former = place?.former && !place.former.startsWith(place.label) ? [formerText(place.former, place.label)] : [];
  if (relay === '') return { widened, notes: former };
  // Beside needs or another kind, how far was looked is told too.
  const alone = understood.needs.length === 0 && understood.kind?.parts.length === 1;
  return widened && alone ? { widened: { ...widened, text: relay }, notes: former } : { widened, notes: [relay, ...former] };
}

/**
 * @param {number} page
 * @param {number} total
 * @param {Finding} finding
 */
function pagesOf(page, total, { results, start, atLeast }) {
  if (start === (page - 1) * PAGE && !atLeast) return Math.ceil(total / PAGE);
  // Files that are read with the pages to come: those may be shorter, and more.
  const left = total - Math.min(start + PAGE, results.length);
  return page + Math.max(Number(atLeast), Math.ceil(left / PAGE));
}

/**
 * @param {Search} search
 * @param {Ranked} ranked
 * @returns {Result}
 */
function resultOf({ manifest, understood, area, place }, ranked) {
  const { service, distance } = ranked;
  const id = idOf(service, manifest);
  const { latitude, longitude } = service;
  return {
    id,
    url: `/fiches/${id}/`,
    title: service.name,
    kind: manifest.kinds[service.kind]?.short ?? '',
    family: manifest.kinds[service.kind]?.family ?? '',
    commune: manifest.communes[service.commune ?? -1]?.name ?? null,
    distance_m: distance === null ? null : Math.round(distance),
    approximate: service.approximate,
    example: service.example,
    point: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    ages: service.ages?.words ?? null,
    vacancies: service.vacancies,
    phone: service.phone === null ? null : { link: phoneLink(service.phone), text: phoneText(service.phone) },
    why: why(ranked, understood, { place, exact: area?.exact ?? false, goesTo: goesTo(manifest, ranked, area) }),
  };
}

/**
 * The communes that were asked for and that a service comes to, else the nearest that it goes to.
 *
 * @param {Search['manifest']} manifest
 * @param {Ranked} ranked
 * @param {Search['area']} area
 */
function goesTo({ communes }, { service, comes, stop }, area) {
  const asked = comes ? service.served.filter((commune) => area?.communes.has(commune)) : [];
  const names = (asked.length > 0 ? asked : stop === null ? [] : [stop]).map((commune) => communes[commune]?.name ?? '');
  return names.length > 0 ? names.join(', ') : null;
}

/**
 * Texts that answer, by collection; and whether they answer better than the services.
 *
 * @param {Search} search
 * @param {Finding} finding
 * @returns {Promise<{ texts: Answer['texts'], first: boolean }>}
 */
async function textsOf(search, finding) {
  const { store, manifest, understood } = search;
  const { topic, words, place, kind, needs } = understood;
  const dear = manifest.documentsFile !== null && finding.files >= MOST_FILES;
  // Where all is answered, a text that is called so is told where it is of what is suspended there.
  const told = place !== null && words.length === 0;
  if (topic.length === 0 || (told && search.suspended(true) === 0) || dear) return { texts: [], first: false };
  const titles = await store.titles(manifest);
  const found = findDocuments(titles, topic, understood.unfinished, finding.inTexts).filter(({ inTitle }) => !told || inTitle === topic.length);
  // The collection that answers best comes first.
  const texts = [...new Set(found.map(({ document }) => document.collection))].map((at) => {
    const { id = '', label = '' } = manifest.collections[at] ?? {};
    const own = found.filter(({ document }) => document.collection === at);
    const results = own.slice(0, MOST_TEXTS).map(({ document, inTitle }) => ({
      url: document.address,
      title: document.title,
      day: document.day,
      why: inTitle > 0 ? 'Dans le titre' : 'Dans le texte',
    }));
    return { id, label, total: own.length, results };
  });
  const [top] = found;
  const service = finding.results[0];
  const dropped = (finding.widened?.dropped.length ?? 0) > 0;
  const read = dropped ? 0 : Math.min(service?.score ?? 0, words.length);
  // What was understood is answered: a kind and all that narrows it, or each need.
  const others = topic.length - words.length;
  const met = kind ? (finding.kindless ? 0 : others) : Math.min(needs.length, others);
  const services = service ? (met + read) / topic.length : 0;
  const text = top ? top.worth / topic.length : 0;
  // A question, what a page answers, or words that no service answers: at equal measure a text, unless it holds but the kind.
  const better = understood.question || understood.lead || (dropped && !kind) ? text >= services : text > services;
  // A title that holds all the words is of what is looked for, wherever it takes place.
  const named = words.length > 1 && top?.inTitle === topic.length;
  return { texts, first: (place === null || ((dropped || named) && !kind)) && text > 0 && better };
}
