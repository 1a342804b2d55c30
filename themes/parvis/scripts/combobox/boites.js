// What is loaded once a box has the focus: the comboboxes, and what they suggest from.
import { communesOf, meant, PROPOSED } from '../choisir-commune.js';
import { startEngine } from '../demarrer-moteur.js';
import { fold } from '../texte.js';
import { fetchHelp } from '../urgences/donnees.js';
import { Listener } from '../urgences/ecoute.js';
import { Combobox } from './combobox.js';
import { Suggester } from './propositions.js';

export { goToCommune } from '../choisir-commune.js';

/** @typedef {import('../recherche/moteur.js').Engine} Engine */
/** @typedef {import('./combobox.js').Source} Source */

/** @typedef {import('../urgences/ecoute.js').Help} Help */

/** With so many kinds in the list, names of services are not looked for. */
const ENOUGH = 4;

/** @type {ReturnType<Source['suggest']>} */
const NOTHING = { now: [], later: null };

/**
 * Makes the two boxes of a search suggest, from the engine that will answer. Words of distress are
 * neither completed nor corrected: nothing is suggested for them.
 *
 * @param {HTMLFormElement} form
 * @param {Promise<Engine>} [starting] the page's own, where it has one
 * @param {Promise<Help>} [helping] the page's own too
 */
export async function wireSearchBoxes(form, starting = startEngine(form.dataset.recherche ?? ''), helping = fetchHelp()) {
  const engine = await starting;
  const suggester = new Suggester(engine.store, await engine.ready());
  const listener = new Listener(await helping);
  // Whoever spares bytes goes without names, which are files of their own.
  const { saveData = false } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection ?? {};
  /** @type {Record<string, Source['suggest']>} */
  const sources = {
    quoi: (typed) => {
      const now = suggester.kinds(typed);
      return { now, later: now.length >= ENOUGH || saveData ? null : suggester.names(typed) };
    },
    ou: (typed) => ({ now: suggester.where(typed), later: null }),
  };
  for (const input of form.querySelectorAll('input')) {
    const suggest = sources[input.dataset.propose ?? ''];
    if (!suggest) continue;
    new Combobox(input, { suggest: (typed) => (listener.groups(typed).length > 0 ? NOTHING : suggest(typed)) });
  }
}

/**
 * Makes a box suggest the communes of the portal.
 *
 * @param {HTMLFormElement} form
 */
export async function wireCommuneBox(form) {
  const input = form.querySelector('input');
  const communes = await communesOf(form);
  if (!input) return;
  /** @type {Source['suggest']} */
  const suggest = (typed) => {
    const all = typed === '' ? [] : meant(communes, typed);
    // "st" and "saint" begin alike: "Port-Saint-Louis" comes after "Saint-Chamas" for both.
    const inside = (/** @type {{ name: string }} */ { name }) => Number(fold(name)[0] !== fold(typed)[0]);
    const now = [...all].sort((one, other) => inside(one) - inside(other)).slice(0, PROPOSED);
    return { now: now.map(({ name, href }) => ({ type: 'commune', text: name, detail: '', href })), later: null };
  };
  new Combobox(input, { suggest });
}
