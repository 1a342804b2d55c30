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

  /** @param {HelpGroup[]} groups */
  show(groups) {
    const ids = groups.map(({ id }) => id);
    for (const part of this.parts()) part.hidden = !ids.includes(part.dataset.aideGroupe ?? '');
    if (!this.box) return;
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
