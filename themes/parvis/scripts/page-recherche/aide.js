// « Help first »: the numbers to call, shown before anything is looked for, whatever the index says.
import { helpIn } from '../urgences/donnees.js';
import { Listener } from '../urgences/ecoute.js';

/** @typedef {import('../urgences/ecoute.js').HelpGroup} HelpGroup */

/** The block of the page, and what hears when it is needed. */
export class HelpFirst {
  /** @param {Document} page */
  constructor(page) {
    /** @type {HTMLElement | null} */
    this.box = page.querySelector('[data-aide]');
    this.help = helpIn(page);
    this.listener = new Listener(this.help);
  }

  /** @param {string[]} texts each listened to by itself @returns {HelpGroup[]} what is told of distress, the most telling first */
  heard(texts) {
    return [...new Set(texts.flatMap((text) => this.listener.groups(text)))];
  }

  /** @param {HelpGroup[]} groups in the order in which they are shown */
  show(groups) {
    if (!this.box) return;
    const parts = this.parts();
    const shown = groups.flatMap(({ id }) => parts.find((part) => part.dataset.aideGroupe === id) ?? []);
    for (const part of parts) part.hidden = !shown.includes(part);
    // The keyboard and a screen reader follow the order of the page.
    this.box.querySelector('h2')?.after(...shown);
    sayOnce(shown);
    this.box.hidden = false;
    this.box.querySelector('h2')?.focus({ preventScroll: true });
    // On a phone the form stands above, and the focus alone would bring but the title into view.
    this.box.scrollIntoView();
  }

  hide() {
    if (this.box) this.box.hidden = true;
    for (const part of this.parts()) part.hidden = true;
  }

  /** @returns {HTMLElement[]} one a group */
  parts() {
    return [...(/** @type {NodeListOf<HTMLElement> | undefined} */ (this.box?.querySelectorAll('[data-aide-groupe]')) ?? [])];
  }
}

/**
 * Leaves out the numbers that stand above already. A group keeps its first one, which answers what
 * happens: without it the second best would look like the answer.
 *
 * @param {HTMLElement[]} parts in order
 */
function sayOnce(parts) {
  /** @type {Set<string>} */
  const said = new Set();
  for (const part of parts) {
    const buttons = /** @type {NodeListOf<HTMLAnchorElement>} */ (part.querySelectorAll('.help-lines a'));
    buttons.forEach((button, at) => {
      const line = button.closest('li');
      if (line) line.hidden = at > 0 && said.has(button.href);
      said.add(button.href);
    });
  }
}
