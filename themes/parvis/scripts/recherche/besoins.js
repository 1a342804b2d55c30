/** @typedef {import('./demande.js').Token} Token */

/**
 * What a family needs of a service.
 *
 * @typedef {object} Need
 * @property {'age' | 'handicap' | 'gratuit' | 'urgence' | 'langue' | 'places' | 'horaires'} type
 * @property {string} label as the chip says it
 * @property {number} [days] an age, or the youngest of several
 * @property {number} [until] the age in days that ends them; who does not say its ages is left out
 * @property {string} [language]
 * @property {Schedule} [schedule]
 */

/**
 * When it must be open. What is absent is not asked.
 *
 * @typedef {object} Schedule
 * @property {number} [day] 0 on Monday
 * @property {number} [minute] of the day
 * @property {'matin' | 'soir' | 'vacances' | 'maintenant'} [period]
 */

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

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
function scheduleAt(rest) {
  const [first = '', second = '', third = ''] = rest.map(({ folded }) => folded);
  const day = DAYS.indexOf(first.replace(/s$/, ''));
  if (day >= 0) return dayAt(rest, day);
  if (first === 'maintenant') return hours({ period: 'maintenant' }, 'Ouvert maintenant', 1);
  if (first === 'vacances') return hours({ period: 'vacances' }, 'Pendant les vacances', second === 'scolaires' ? 2 : 1);
  if (first === 'soir') return hours({ period: 'soir' }, 'Le soir', 1);
  if (first === 'matin') return hours({ period: 'matin' }, 'Le matin', 1);
  const clock = /^(\d{1,2})h(\d{2})?$/.exec(first);
  if (clock) return timed(Number(clock[1]), Number(clock[2] ?? 0), 1, {});
  if (/^\d{1,2}$/.test(first) && second === 'h') {
    const minutes = /^\d{2}$/.test(third);
    return timed(Number(first), minutes ? Number(third) : 0, minutes ? 3 : 2, {});
  }
  return null;
}

/**
 * "mercredi", "samedi matin", "mercredi à 7 h 30".
 *
 * @param {Token[]} rest
 * @param {number} day
 */
function dayAt(rest, day) {
  const at = rest[1]?.folded === 'a' ? 2 : 1;
  const after = scheduleAt(rest.slice(at));
  const schedule = after?.need.schedule;
  if (after && schedule && schedule.day === undefined && schedule.period !== 'vacances' && schedule.period !== 'maintenant') {
    const tail = after.need.label.replace(/^Le /, '');
    return hours({ ...schedule, day }, `Le ${DAYS[day]} ${tail.toLowerCase()}`, at + after.length);
  }
  return hours({ day }, `Ouvert le ${DAYS[day]}`, 1);
}

/**
 * @param {number} hour
 * @param {number} minute
 * @param {number} length
 * @param {Schedule} schedule
 */
function timed(hour, minute, length, schedule) {
  if (hour > 23 || minute > 59) return null;
  const label = `À ${hour}\u00a0h${minute ? `\u00a0${String(minute).padStart(2, '0')}` : ''}`;
  return hours({ ...schedule, minute: hour * 60 + minute }, label, length);
}

/**
 * @param {Schedule} schedule
 * @param {string} label
 * @param {number} length
 * @returns {{ need: Need, length: number }}
 */
const hours = (schedule, label, length) => ({ need: { type: 'horaires', label, schedule }, length });

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
 * Whether a service meets a need, as far as the index knows: silence is not absence.
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
      return service.scheme === null ? 'inconnu' : service.scheme === 'gratuit' ? 'oui' : 'non';
    case 'langue':
      return said(service.languages.some((own) => own === need.language || (need.language === 'lsf' && own === 'fsl')));
    case 'places':
      return service.vacancies === null ? 'inconnu' : service.vacancies.places > 0 ? 'oui' : 'non';
    case 'horaires':
      // The column of hours is not written yet: see docs/search.md.
      return 'inconnu';
  }
}
