import { fold } from '../texte.js';

/**
 * A group of words of distress, and what answers them.
 *
 * @typedef {object} HelpGroup
 * @property {string} id
 * @property {string[]} numeros ids of the numbers that are shown
 * @property {string[]} services ids of kinds that may be proposed
 * @property {string[]} exclus ids of kinds that are never proposed
 * @property {string[]} mots folded phrases; `*` ends a root
 */

/** @typedef {{ sauf: string[], groupes: HelpGroup[] }} Help */

/** Hears words of distress in what is typed. */
export class Listener {
  /** @param {Help} help */
  constructor(help) {
    this.help = help;
  }

  /** @param {string} query @returns {HelpGroup[]} in the data's order */
  groups(query) {
    const without = this.help.sauf.reduce((left, phrase) => left.replace(pattern(phrase), ' / '), said(query));
    return this.help.groupes.filter(({ mots }) => mots.some((phrase) => pattern(phrase).test(without)));
  }
}

/** @param {string} text */
const said = (text) => ` ${fold(text).split(/[^\p{L}\p{N}]+/u).join(' ')} `;

/** @param {string} phrase */
const pattern = (phrase) => new RegExp(` ${phrase.replace(/\*/g, '[^ ]*')} `, 'u');
