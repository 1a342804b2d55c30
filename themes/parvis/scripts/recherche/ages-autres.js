// Ages that are not a child's: "j'ai 19 ans", "maman de 19 ans", "enceinte de 3 mois", "10 ans d'expérience".
// They refuse nobody.
import { AGE } from './ages-demandes.js';
import { spoken, wordCount } from './paroles.js';

/** @typedef {import('./demande.js').Token} Token */

const CONTRACT = '(?:cd[id]|contrat|mission|formation|stage|conge|experience|anciennete|arret|essai|delai|attente|metier|carriere|preavis|mariage|grossesse)';
/** Who is no child. */
const ADULT = '(?:maman|papa|mere|pere|parents?|femme|homme)';

/** What stands before such an age, and is read on its own. */
const BEFORE = new RegExp(`^((?:je suis (?:\\S+ ){1,4}?(?:agee? )?(?:de|depuis)|enceinte(?: de| depuis|(?= \\S+ (?:mois|sem)))|grossesse(?= \\S+ mois)|${ADULT} (?:agee? )?de(?= (?:1[4-9]|[2-9]\\d) ?ans)|${CONTRACT} (?:de|d|pendant)) )(?:environ |deja |bientot |presque )?`);
/** How long, or how old who asks is. */
const OWN = /^(?:depuis|j (?:ai|aurai|avais)|nous avons|on a|je vais avoir|(?:ma|notre) (?:mere|nounou|soeur)|mon (?:pere|mari|frere|conjoint)) (?:a )?(?:deja |bientot |presque |environ )?/;
const WHOLE = new RegExp(`^${AGE} (?:(?:d|de) ${CONTRACT} )?`);
/** Told by what follows: "10 ans d'expérience". */
const AFTER = new RegExp(`^${AGE} (?:d|de) ${CONTRACT} `);

/**
 * Reads these ages and marks their words.
 *
 * @param {Token[]} all
 * @returns {{ needs: import('./besoins.js').Need[], run: Token[] }[]}
 */
export function agesOfOthers(all) {
  const found = [];
  for (let at = 0; at < all.length; at += 1) {
    const text = spoken(all.slice(at));
    const [whole = '', kept = ''] = BEFORE.exec(text) ?? [];
    const before = whole || (OWN.exec(text)?.[0] ?? '');
    const age = before === '' ? AFTER.exec(text) : WHOLE.exec(text.slice(before.length));
    if (!age) continue;
    const run = all.slice(at + wordCount(kept), at + wordCount(before) + wordCount(age[0]));
    for (const token of run) token.role = 'refused';
    found.push({ needs: [/** @type {const} */ ({ type: 'ignore', label: '' })], run });
  }
  return found;
}
