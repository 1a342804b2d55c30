/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./manifeste.js').Intent} Intent */

/** @typedef {{ rank: number, length: number, intent: Intent }} Told an intent by its rank, and how many words of its longest phrase tell it */

/** So many words a name of a kind may have more than the one that stands for it. */
const LONGEST_NAME = 2;

/** So much tells an intent: two signs, or a phrase of one word. */
const ENOUGH = 2;

/** What queries are after beside services, by the words that say it. */
export class Intents {
  /**
   * @param {import('./manifeste.js').Manifest} manifest
   * @param {import('./types.js').Phrases} names
   */
  constructor({ intents }, names) {
    this.intents = intents;
    this.names = names;
    /** The rank of an intent by its phrases, also with a kind's rank for its name. @type {Map<string, number>} */
    this.all = new Map();
    // A phrase that two intents hold is that of the first.
    intents.forEach(({ phrases }, rank) => {
      for (const key of phrases.flatMap((phrase) => this.keys(phrase.split(' ')))) if (!this.all.has(key)) this.all.set(key, rank);
    });
    this.longest = LONGEST_NAME + Math.max(1, ...[...this.all.keys()].map((key) => key.split(' ').length));
  }

  /**
   * The names of kinds that stand in a phrase.
   *
   * @param {string[]} words in the singular
   */
  namesIn(words) {
    return words.flatMap((_, start) =>
      words.flatMap((_, last) => {
        const name = this.names.all.get(words.slice(start, last + 1).join(' '));
        return name ? [{ start, last, name }] : [];
      }),
    );
  }

  /**
   * A phrase, and what it is with a rank in the place of a name, for each kind of that name: "devenir
   * nounou" is « devenir assistante maternelle ».
   *
   * @param {string[]} words in the singular
   * @returns {string[]}
   */
  keys(words) {
    const inside = this.namesIn(words).filter(({ start, last }) => last - start + 1 < words.length);
    const ranked = inside.flatMap(({ start, last, name }) => this.names.meaning(name).kinds.map((kind) => [...words.slice(0, start), kind, ...words.slice(last + 1)]));
    return [words, ...ranked].map((key) => key.join(' '));
  }

  /**
   * A phrase in the singular is one in the plural too: "tarifs". Of one word, « aides » is no « aide ».
   *
   * @param {Token[]} run
   */
  rank([only, ...others]) {
    const keys = this.keys([only, ...others].map((token) => token?.word ?? ''));
    if (others.length === 0) keys.unshift(only?.folded ?? '');
    return this.all.get(keys.find((key) => this.all.has(key)) ?? '') ?? -1;
  }

  /**
   * The intents that phrases tell, that of the longest first. Their words are marked, but for names of
   * kinds: they look for no service.
   *
   * @param {Token[]} tokens
   * @returns {Told[]}
   */
  find(tokens) {
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
          // A kind that a page tells of is looked for all the same: "point info famille", "trouve pas de nounou".
          // « Complément de mode de garde » holds what several groups are called, and is none of them.
          const named = this.namesIn(run.map(({ word }) => word)).filter(({ name }) => name.groups.size < 2);
          run.forEach((token, rank) => named.some(({ start, last }) => start <= rank && rank <= last) || (token.role = 'intent'));
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
