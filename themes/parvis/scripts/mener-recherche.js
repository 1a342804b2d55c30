import { wireNearMe } from './autour-de-moi.js';
import { wakeBoxes } from './combobox/eveiller.js';

const SEARCH = '/recherche/';

/**
 * Makes a form lead to the search. What is typed goes in the fragment, which no server is told.
 *
 * @param {HTMLFormElement} form
 */
export function wireSearchForm(form) {
  const [what, where] = form.querySelectorAll('input');
  if (!what || !where) return;
  /** @param {[string, string][]} values */
  const lead = (values) => {
    const told = values.filter(([, value]) => value.trim() !== '');
    location.assign(told.length > 0 ? `${SEARCH}#${new URLSearchParams(told)}` : SEARCH);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lead([['q', what.value], ['ou', where.value]]);
  });
  wakeBoxes(form, ({ wireSearchBoxes }) => wireSearchBoxes(form));
  wireNearMe(form, (position) => lead([['q', what.value], ['pres', position]]));
}
