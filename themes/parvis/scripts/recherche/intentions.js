/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Intent} Intent */

/** What queries are after beside services, by the words that say it. */
export class Intents {
  /** @param {import('./manifeste.js').Manifest} manifest */
  constructor({ intents }) {
    /** @type {Map<string, Intent>} */
    this.all = new Map();
    for (const intent of intents) for (const phrase of intent.phrases) this.all.set(phrase, intent);
    this.longest = Math.max(1, ...[...this.all.keys()].map((phrase) => phrase.split(' ').length));
  }

  /**
   * The intent that the longest phrase tells, the first of equal ones. The words of all intents are
   * marked: they look for no service.
   *
   * @param {Token[]} tokens
   * @param {import('./types.js').Phrases} phrases
   * @returns {Intent | null}
   */
  find(tokens, phrases) {
    // "enceinte de 4 mois quand s'inscrire": the months are told apart.
    const open = tokens.filter(({ searched, role }) => searched && role !== 'refused');
    let [lead, most] = [/** @type {Intent | null} */ (null), 0];
    for (let at = 0; at < open.length; at += 1) {
      for (let count = Math.min(this.longest, open.length - at); count > 0; count -= 1) {
        const run = open.slice(at, at + count);
        const intent = this.all.get(run.map(({ folded }) => folded).join(' '));
        if (!intent || run.some(({ role }) => role !== null && role !== 'noise')) continue;
        // Some phrases hold a word of an intent and do not tell it: "combien de temps".
        if (intent.page !== '') {
          if (count > most) [lead, most] = [intent, count];
          // A kind that a page tells of is looked for all the same: "point info famille".
          if (!phrases.all.has(run.map(({ word }) => word).join(' '))) for (const token of run) token.role = 'intent';
        }
        at += count - 1;
        break;
      }
    }
    return lead;
  }
}
