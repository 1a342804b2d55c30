/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Intent} Intent */

/** @typedef {{ rank: number, length: number, intent: Intent }} Told an intent by its rank, and how many words of its longest phrase tell it */

/** So much tells an intent: two signs, or a phrase of one word. */
const ENOUGH = 2;

/** What queries are after beside services, by the words that say it. */
export class Intents {
  /** @param {import('./manifeste.js').Manifest} manifest */
  constructor({ intents }) {
    this.intents = intents;
    /** The rank of an intent by its phrases. @type {Map<string, number>} */
    this.all = new Map();
    // A phrase that two intents hold is that of the first.
    intents.forEach(({ phrases }, rank) => phrases.forEach((phrase) => this.all.set(phrase, rank)));
    this.longest = Math.max(1, ...[...this.all.keys()].map((phrase) => phrase.split(' ').length));
  }

  /**
   * A phrase in the singular is one in the plural too: "tarifs". Of one word, « aides » is no « aide ».
   *
   * @param {Token[]} run
   */
  rank([only, ...others]) {
    const single = this.all.get([only, ...others].map((token) => token?.word).join(' '));
    return (others.length === 0 ? this.all.get(only?.folded ?? '') : undefined) ?? single ?? -1;
  }

  /**
   * The intents that phrases tell, that of the longest first. The words of all are marked: they look
   * for no service.
   *
   * @param {Token[]} tokens
   * @param {import('./types.js').Phrases} phrases
   * @returns {Told[]}
   */
  find(tokens, phrases) {
    // "enceinte de 4 mois quand s'inscrire": the months are told apart.
    const open = tokens.filter(({ searched, role }) => searched && role !== 'refused');
    const told = /** @type {Told[]} */ ([]);
    for (let at = 0; at < open.length; at += 1) {
      for (let count = Math.min(this.longest, open.length - at); count > 0; count -= 1) {
        const run = open.slice(at, at + count);
        const rank = this.rank(run);
        const intent = this.intents[rank];
        if (!intent || run.some(({ role }) => role !== null && role !== 'noise')) continue;
        // Some phrases hold a word of an intent and do not tell it: "combien de temps".
        if (intent.page !== '') {
          told.push({ rank, length: count, intent });
          // A kind that a page tells of is looked for all the same: "point info famille".
          if (!phrases.all.has(run.map(({ word }) => word).join(' '))) for (const token of run) token.role = 'intent';
        }
        at += count - 1;
        break;
      }
    }
    return told.sort((a, b) => b.length - a.length);
  }

  /**
   * The page that answers: that to which most words of one phrase and most signs point, the first
   * told of equal ones.
   *
   * @param {Told[]} told
   * @param {Map<number, number>} signs how many point to each intent
   * @returns {{ url: string, title: string } | null}
   */
  lead(told, signs) {
    let [best, most] = [/** @type {Intent | undefined} */ (undefined), ENOUGH - 1];
    const phrases = told.map(({ rank, length }) => [rank, 1 + length + (signs.get(rank) ?? 0)]);
    for (const [rank = 0, count = 0] of [...phrases, ...[...signs].sort(([a], [b]) => a - b)]) {
      if (count > most) [best, most] = [this.intents[rank], count];
    }
    return best ? { url: best.page, title: best.title } : null;
  }
}
