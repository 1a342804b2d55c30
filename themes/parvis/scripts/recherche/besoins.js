import { scheduleAt } from './horaires-demandes.js';

/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./ouvertures.js').Schedule} Schedule */

/**
 * What a family needs of a service.
 *
 * @typedef {object} Need
 * @property {'age' | 'handicap' | 'gratuit' | 'urgence' | 'langue' | 'places' | 'tarif' | 'horaires'} type
 * @property {string} label as the chip says it
 * @property {number} [days] an age, or the youngest of several
 * @property {number} [until] the age in days that ends them; who does not say its ages is left out
 * @property {string} [language]
 * @property {string} [scheme] `tarif.regime`
 * @property {Schedule} [schedule]
 */

/** @type {Record<string, string>} */
const LANGUAGES = {
  anglais: 'en', arabe: 'ar', armenien: 'hy', allemand: 'de', catalan: 'ca', chinois: 'zh', espagnol: 'es',
  italien: 'it', occitan: 'oc', polonais: 'pl', portugais: 'pt', roumain: 'ro', russe: 'ru', turc: 'tr',
  ukrainien: 'uk', lsf: 'lsf',
};

const PLAIN = /** @type {const} */ ([
  { type: 'handicap', label: 'Accueil d’un enfant en situation de handicap', words: /^(handicape?e?s?|inclusi(f|ve|on)s?|autis(te|me)s?)$/ },
  { type: 'gratuit', label: 'Gratuit', words: /^gratuite?s?$/ },
  { type: 'urgence', label: 'Accueil d’urgence', words: /^(urgences?|urgente?s?)$/ },
  { type: 'places', label: 'Places déclarées', words: /^(disponibles?|disponibilites?|dispos?|vacantes?)$/ },
]);

const MONTH = 30.44;
/** @type {Record<string, number>} */
const UNITS = { jour: 1, jours: 1, semaine: 7, semaines: 7, sem: 7, mois: MONTH, an: 365.25, ans: 365.25 };

/**
 * A need that begins at a token, and how many tokens say it.
 *
 * @param {Token[]} rest
 * @returns {{ need: Need, length: number } | null}
 */
export function needAt(rest) {
  return ageAt(rest) ?? scheduleAt(rest) ?? plainAt(rest);
}

/** @param {Token[]} rest */
function ageAt(rest) {
  const [first = '', second = '', third = '', fourth = ''] = rest.map(({ folded }) => folded);
  if (first === 'nouveau' && second === 'ne') return { need: age(0, 'Nouveau-né'), length: 2 };
  const together = /^(\d{1,2})(mois|ans?|semaines?|jours?)$/.exec(first);
  const number = together?.[1] ?? (/^\d{1,2}$/.test(first) ? first : null);
  const unit = together?.[2] ?? second;
  const days = UNITS[unit];
  if (number === null || days === undefined) return null;
  const at = together ? 1 : 2;
  const half = [together ? second : third, together ? third : fourth].join(' ') === 'et demi';
  const label = `${number}\u00a0${unit}${half ? ' et demi' : ''}`;
  return { need: age(Math.floor((Number(number) + (half ? 0.5 : 0)) * days), label), length: at + (half ? 2 : 0) };
}

/**
 * @param {number} days
 * @param {string} label
 * @returns {Need}
 */
const age = (days, label) => ({ type: 'age', label, days });

/**
 * @param {Token[]} rest
 * @returns {{ need: Need, length: number } | null}
 */
function plainAt(rest) {
  const [first = '', second = '', third = ''] = rest.map(({ folded }) => folded);
  const language = LANGUAGES[first] ?? ([first, second, third].join(' ') === 'langue des signes' ? 'lsf' : undefined);
  if (language !== undefined) {
    const label = first === 'langue' || first === 'lsf' ? 'Langue des signes' : `Parle ${first === 'armenien' ? 'arménien' : first}`;
    return { need: { type: 'langue', label, language }, length: first === 'langue' ? 3 : 1 };
  }
  if (/^places?$/.test(first) && /^(libres?|dispo|disponibles?|vacantes?)$/.test(second)) {
    return { need: { type: 'places', label: 'Places déclarées' }, length: 2 };
  }
  const plain = PLAIN.find(({ words }) => words.test(first));
  return plain ? { need: { type: plain.type, label: plain.label }, length: 1 } : null;
}

/**
 * Whether a service meets a need other than hours, as far as the index knows: silence is not
 * absence.
 *
 * @param {import('./fiches.js').Service} service
 * @param {Need} need
 * @returns {'oui' | 'non' | 'inconnu'}
 */
export function meets(service, need) {
  const said = (/** @type {boolean} */ known) => (known ? 'oui' : 'inconnu');
  switch (need.type) {
    case 'age': {
      if (need.until !== undefined && !service.ages) return 'non';
      if (!service.ages || need.days === undefined) return 'inconnu';
      const { from, until } = service.ages;
      if (need.until !== undefined) return from < need.until && (until === 0 || until > need.days) ? 'oui' : 'non';
      return need.days >= from && (until === 0 || need.days < until) ? 'oui' : 'non';
    }
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
    case 'horaires':
      return 'inconnu';
  }
}
