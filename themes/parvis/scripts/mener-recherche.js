import { wireNearMe } from './autour-de-moi.js';
import { wakeBoxes } from './combobox/eveiller.js';
import { handOver } from './remettre.js';

const SEARCH = '/recherche/';

/**
 * Makes a form lead to the search. What is typed is handed over, and goes in the fragment, which no
 * server is told, only where the browser keeps nothing. It does not stay in the boxes of a page that
 * is left.
 *
 * @param {HTMLFormElement} form
 */
export function wireSearchForm(form) {
  const [what, where] = form.querySelectorAll('input');
  if (!what || !where) return;
  /** @param {[string, string][]} values */
  const lead = (values) => {
    const told = new URLSearchParams(values.filter(([, value]) => value.trim() !== ''));
    const inAddress = told.toString() !== '' && !handOver(told);
    location.assign(inAddress ? `${SEARCH}#${told}` : SEARCH);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lead([['q', what.value], ['ou', where.value]]);
  });
  addEventListener('pagehide', () => form.reset());
  wakeBoxes(form, ({ wireSearchBoxes }) => wireSearchBoxes(form));
  wireNearMe(form, (position) => lead([['q', what.value], ['pres', position]]));
}
