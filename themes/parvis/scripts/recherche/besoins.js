import { fold } from '../texte.js';
import { agesAt } from './ages-demandes.js';
import { scheduleAt } from './horaires-demandes.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./ouvertures.js').Schedule} Schedule */

/**
 * What a family needs of a service.
 *
 * @typedef {object} Need
 * @property {'age' | 'handicap' | 'gratuit' | 'urgence' | 'langue' | 'places' | 'tarif' | 'horaires' | 'libre' | 'sauf' | 'ignore'} type
 *   `libre`: come as you are; `sauf`: any but some kinds or communes; `ignore`: read, and not heeded
 * @property {string} label as the chip says it
 * @property {number} [days] an age, or the youngest of several
 * @property {number} [until] the age in days that ends them
 * @property {boolean} [said] whether who does not say its ages is left out
 * @property {string} [language]
 * @property {string} [scheme] `tarif.regime`
 * @property {Schedule} [schedule]
 * @property {'rendezvous' | 'inscription'} [free] without what one comes
 * @property {number[]} [kinds] that are not wanted
 * @property {number[]} [communes] that are not wanted
 */

/** Needs that some words say, and how many. @typedef {{ needs: Need[], length: number }} Asked */

/** How a chip names a language, and what those who speak it call it, by its code. */
const LANGUAGE_NAMES = {
  en: 'anglais english', ar: 'arabe العربية عربي', hy: 'arménien', de: 'allemand deutsch', ca: 'catalan', zh: 'chinois 中文', es: 'espagnol español',
  it: 'italien italiano', oc: 'occitan', pl: 'polonais polski', pt: 'portugais português', ro: 'roumain română', ru: 'russe русский', tr: 'turc türkçe',
  uk: 'ukrainien українська',
};

/** Their codes. A map, for "constructor" is a property of every object. @type {Map<string, [string, string]>} */
const LANGUAGES = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([code, names]) => names.split(' ').map((name, _, [french = '']) => [fold(name), [code, french]])),
);

const PLAIN = /** @type {const} */ ([
  { type: 'handicap', label: 'Accueil d’un enfant en situation de handicap', words: /^(handicape?e?s?|inclusi(f|ve|on)s?|autis(te|me)s?)$/ },
  { type: 'gratuit', label: 'Gratuit', words: /^gratui(te?s?)?$/ },
  { type: 'urgence', label: 'Accueil d’urgence', words: /^(urgences?|urgente?s?)$/ },
  { type: 'places', label: 'Places déclarées', words: /^(disponibles?|disponibilites?|dispos?|vacantes?)$/ },
]);

/**
 * The needs that begin at a token, and how many tokens say them.
 *
 * @param {Token[]} rest
 * @returns {Asked | null}
 */
export const needsAt = (rest) => agesAt(rest) ?? scheduleAt(rest) ?? plainAt(rest);

/**
 * @param {Token[]} rest
 * @returns {Asked | null}
 */
function plainAt(rest) {
  const [first = '', second = '', third = ''] = rest.map(({ folded }) => folded);
  const signs = first === 'lsf' ? 1 : [first, second, third].join(' ') === 'langue des signes' ? 3 : 0;
  if (signs > 0) return { needs: [{ type: 'langue', label: 'Langue des signes', language: 'lsf' }], length: signs };
  const language = LANGUAGES.get(first);
  if (language) return { needs: [{ type: 'langue', label: `Parle ${language[1]}`, language: language[0] }], length: 1 };
  if (/^places?$/.test(first) && /^(libres?|dispo|disponibles?|vacantes?)$/.test(second)) {
    return { needs: [{ type: 'places', label: 'Places déclarées' }], length: 2 };
  }
  const plain = PLAIN.find(({ words }) => words.test(first));
  return plain ? { needs: [{ type: plain.type, label: plain.label }], length: 1 } : null;
}

/** @typedef {'oui' | 'enPartie' | 'non' | 'inconnu'} Met `enPartie`: some of the ages that were asked */

/**
 * Whether a service meets a need other than hours, as far as the index knows: silence is not
 * absence.
 *
 * @param {import('./fiches.js').Service} service
 * @param {Need} need
 * @returns {Met}
 */
export function meets(service, need) {
  const said = (/** @type {boolean} */ known) => (known ? 'oui' : 'inconnu');
  switch (need.type) {
    case 'age':
      return meetsAge(service.ages, need);
    case 'handicap':
      return said(service.disability);
    case 'urgence':
      return said(service.emergency);
    case 'gratuit':
      return meets(service, { ...need, type: 'tarif', scheme: 'gratuit' });
    case 'tarif':
      return service.scheme === null ? 'inconnu' : service.scheme === need.scheme ? 'oui' : 'non';
    case 'langue':
      return said(service.languages.some((own) => own === need.language || (need.language === 'lsf' && own === 'fsl')));
    case 'places':
      return service.vacancies === null ? 'inconnu' : service.vacancies.places > 0 ? 'oui' : 'non';
    case 'libre':
      return said(need.free === 'rendezvous' ? service.withoutAppointment : service.withoutEnrolment);
    case 'sauf':
      return need.kinds?.includes(service.kind) || need.communes?.includes(service.commune ?? -1) ? 'non' : 'oui';
    case 'ignore':
      return 'oui';
    case 'horaires':
      return 'inconnu';
  }
}

/**
 * @param {import('./fiches.js').Ages | null} ages
 * @param {Need} need
 * @returns {Met}
 */
function meetsAge(ages, { days = 0, until = days + 1, said = false }) {
  if (!ages) return said ? 'non' : 'inconnu';
  const end = ages.until || Infinity;
  if (ages.from >= until || end <= days) return 'non';
  return ages.from <= days || said ? 'oui' : 'enPartie';
}
