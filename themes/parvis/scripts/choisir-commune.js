import { matches } from './filtrer-communes.js';
import { fold } from './texte.js';

/** How many communes are proposed at once. */
export const PROPOSED = 8;

/** @typedef {{ name: string, href: string }} Commune */

/**
 * The communes that a text may mean: the one of that very name, or all those it begins.
 *
 * @param {Commune[]} communes
 * @param {string} typed
 * @returns {Commune[]}
 */
export function meant(communes, typed) {
  const left = communes.filter(({ name }) => matches(name, typed));
  const same = left.filter(({ name }) => fold(name) === fold(typed.trim()));
  return same.length === 1 ? same : left;
}

/**
 * Where a choice leads: what is looked for is a part of the commune's page.
 *
 * @param {string} href of the commune
 * @param {string} part the anchor of what is looked for, or nothing
 * @returns {string}
 */
export function destination(href, part) {
  return `${href}${part && `#${part}`}`;
}

/**
 * The communes that the page at an address lists. The whole page is asked for: what is typed
 * stays here.
 *
 * @param {string} address
 * @returns {Promise<Commune[]>}
 */
function listed(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('error', () => reject(new Error(address)));
    request.addEventListener('load', () => {
      /** @type {NodeListOf<HTMLAnchorElement> | undefined} */
      const links = request.response?.querySelectorAll('[data-liste="communes"] a');
      resolve([...(links ?? [])].map((link) => ({ name: link.textContent ?? '', href: link.pathname })));
    });
    request.open('GET', address);
    request.send();
  });
}

/**
 * @param {Commune} commune
 * @param {string} part
 */
function proposal({ name, href }, part) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'chip';
  link.href = destination(href, part);
  link.textContent = name;
  item.append(link);
  return item;
}

/** Communes by the page that lists them, each asked for once. @type {Map<string, Promise<Commune[]>>} */
const known = new Map();

/**
 * The communes of the page that a form leads to without a script.
 *
 * @param {HTMLFormElement} form
 */
export function communesOf({ action }) {
  const found = known.get(action) ?? listed(action);
  known.set(action, found);
  // What could not be had may be had the next time.
  found.catch(() => known.delete(action));
  return found;
}

/**
 * Leads to the page of the commune that is typed in a form, at the part that its `data-partie`
 * names; asks which, where several begin so.
 *
 * @param {HTMLFormElement} form
 */
export async function goToCommune(form) {
  const input = form.querySelector('input');
  const status = form.querySelector('.search-answer [role="status"]');
  const list = form.querySelector('[data-propositions]');
  if (!input || !status || !list) return;
  const part = form.dataset.partie ?? '';
  if (input.value.trim() === '') return input.focus();
  const left = meant(await communesOf(form), input.value);
  const [only, ...others] = left;
  if (only && others.length === 0) return location.assign(destination(only.href, part));
  list.replaceChildren(...left.slice(0, PROPOSED).map((commune) => proposal(commune, part)));
  const { aucune = '', plusieurs = '' } = form.dataset;
  status.textContent = left.length === 0 ? aucune : plusieurs;
}
