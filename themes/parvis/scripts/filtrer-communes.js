import { fold } from './texte.js';

/** @type {Record<string, string>} */
const ABBREVIATIONS = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * @typedef {object} CountTexts
 * @property {string} none
 * @property {string} one
 * @property {string} many `{n}` stands for the number
 */

/** @type {CountTexts} */
const FRENCH = {
  none: 'Nous ne connaissons pas de commune de ce nom',
  one: '1 commune',
  many: '{n} communes',
};

/**
 * @param {string} text
 * @returns {string[]}
 */
function words(text) {
  return fold(text).split(/[\s'-]+/).filter((word) => word !== '');
}

/** @param {string} word */
const inFull = (word) => ABBREVIATIONS[word] ?? word;

/**
 * Whether a commune's name answers what was typed so far: each typed word begins a word of the
 * name, or the name written in one piece begins with the query in one piece ("la roque" finds
 * Laroque-des-Albères).
 *
 * @param {string} name
 * @param {string} query
 * @returns {boolean}
 */
export function matches(name, query) {
  const nameWords = words(name).map(inFull);
  const queryWords = words(query);
  if (nameWords.join('').startsWith(queryWords.map(inFull).join(''))) return true;
  // "st" is tried as typed too: it may be the beginning of a longer word.
  return queryWords.every((typed) =>
    nameWords.some((word) => word.startsWith(typed) || word.startsWith(inFull(typed))),
  );
}

/**
 * @param {number} count
 * @param {CountTexts} [texts]
 * @returns {string}
 */
export function countText(count, texts = FRENCH) {
  if (count === 0) return texts.none;
  if (count === 1) return texts.one;
  return texts.many.replace('{n}', String(count));
}

/**
 * The lists of communes of a page, each with what goes when none of its communes is left: its
 * section, heading included, unless the form stands in it too.
 *
 * @param {HTMLFormElement} form
 */
function listsBeside(form) {
  /** @type {NodeListOf<HTMLElement>} */
  const lists = form.ownerDocument.querySelectorAll('[data-liste="communes"]');
  return [...lists].map((list) => {
    const section = list.closest('section');
    /** @type {NodeListOf<HTMLElement>} */
    const items = list.querySelectorAll(':scope > li');
    return { block: section && !section.contains(form) ? section : list, items: [...items] };
  });
}

/**
 * Reveals the form and makes it filter the lists `[data-liste="communes"]`, which stay whole
 * without this script. What is left is counted in the form's live region.
 *
 * @param {HTMLFormElement} form
 */
export function wireCommuneFilter(form) {
  const input = form.querySelector('input');
  const count = form.querySelector('[role="status"]');
  const lists = listsBeside(form);
  if (!input || !count || lists.length === 0) return;
  const { aucune, une, plusieurs } = form.dataset;
  const texts = {
    none: aucune ?? FRENCH.none,
    one: une ?? FRENCH.one,
    many: plusieurs ?? FRENCH.many,
  };
  /** @type {HTMLElement[]} */
  let left = [];

  const filter = () => {
    left = [];
    for (const { block, items } of lists) {
      const found = items.filter((item) => matches(item.querySelector('a')?.textContent ?? '', input.value));
      for (const item of items) item.hidden = !found.includes(item);
      block.hidden = found.length === 0;
      left.push(...found);
    }
    count.textContent = countText(left.length, texts);
  };

  input.addEventListener('input', filter);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [only, ...others] = left;
    if (others.length === 0) only?.querySelector('a')?.click();
  });
  form.hidden = false;
  // The browser may give back what was typed before a reload or "back".
  if (input.value !== '') filter();
}
