// How old the children are: "18 mois", "moins de 3 ans", "3-6 ans", "2 et 5 ans".
import { capital, NUMBER, numberOf, spoken, wordCount } from './paroles.js';

/** @typedef {import('./besoins.js').Asked} Asked */
/** @typedef {import('./besoins.js').Need} Need */
/** @typedef {import('./demande.js').Token} Token */

const NB = '\u00a0';
/** Days of each unit, those of `Age` in src/content/age.rs. @type {Record<string, number>} */
const DAYS = { jour: 1, semaine: 7, mois: 30.44, an: 365.25 };

/** "6 moi" is written as it sounds. */
const UNIT = '(?:jours?|semaines?|sem|mois?|ans?)';
const HALF = '(?: et demie?| (?:et )?1 2)';
/** "2 ans et 3 mois" is one age. */
const months = (/** @type {string} */ number) => `(?<=ans?)(?: et)? ${number} ?mois`;
/** An age, as part of a pattern. */
export const AGE = `${NUMBER} ?${UNIT}(?:${HALF}|${months(NUMBER)})?`;
const PARTS = new RegExp(`^(${NUMBER}) ?(${UNIT})(?:(${HALF})|${months(`(${NUMBER})`)})?`);
/** Whose age it is: no need of its own. */
const WHO =
  '(?:(?:\\d|un|une|deux|trois|quatre|des|mes|nos|mon|ma) )?(?:(?:enfants?|bebes?|bb|petite?s?|nourrissons?|ados?|adolescente?s?|filles?|fils|garcons?|jumeaux|jumelles|jeunes?) )?' +
  '(?:(?:agee?s?|qui (?:a|ont)|a|ont|ayant|d|de|des|l age) )*';

/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^${pattern} `);
const BIRTH = whole('(?:(?:des|depuis|a|de) )?(?:la )?naissance');
const NEWBORN = whole(`${WHO}nouveaux? nee?s?`);
const BETWEEN = whole(`${WHO}(?:entre |de )?(naissance|${NUMBER})(?: ?(${UNIT}))?(${HALF})? (et |a |au? |- |– |jusqu a )?(${AGE})`);
const SEVERAL = whole(`${WHO}(${NUMBER}(?: ${NUMBER})*) (?:et|ou) (${NUMBER}) ?(${UNIT})`);
const BELOW = whole(`${WHO}(?:moins (?:de |d )?|- (?:de |d )?|< |avant (?:l age de |ses |les )?|plus jeunes? que |(?:n )?(?:a|ont) pas (?:encore )?(?:tout a fait )?|pas encore )(${AGE})`);
const UP_TO = whole(`${WHO}(?:jusqu(?: ?a(?:u|ux)?|e) (?:l age de )?(${AGE})|(${AGE}) (?:et|ou) moins)`);
const ABOVE = whole(
  `${WHO}(?:(?:plus (?:de |d )?|\\+ (?:de |d )?|> |a (?:partir|compter) (?:de |d |des )?(?:l age de )?|des (?:l age de )?|apres |au dela de )(${AGE})|(${AGE}) (?:(?:et|ou) )?(?:plus(?! d)|\\+))`,
);
const PLAIN = whole(`${WHO}(${AGE})(?! par )(?: (?:revolus?|environ))?`);
/** The first of several children's: "mes enfants ont 3 ans et 6 mois". */
const FIRST = new RegExp(`^(?=(?:\\S+ ){0,2}(?:enfants|bebes|filles|garcons|petits) )${WHO}(${NUMBER} ?${UNIT}${HALF}?) `);
/** The weeks that the index holds are no months. */
export const MONTH = '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)';
const FEAST = '(?:noel|paques|toussaint|ascension|pentecote|carnaval|epiphanie|rentree(?: scolaire)?|jour de l an|nouvel an|fetes? de fin d annee|jours? feries?)';
/** A month, a feast or a date: hours cannot be asked for by them. */
const SEASON =
  `(?:ouverte?s? )?(?:(?:prevue? )?(?:en|pour|a|au|aux|a partir de|a partir du|a compter de|des|avant|apres|jusqu en|jusqu a|depuis|pendant|durant|le|la|les|l|du|de|d|mois|debut|fin|mi|courant) )*(?:(?:(?:\\d{1,2}|1er|premier) )?${MONTH}|${FEAST})(?: (?:prochaine?|dernier|20\\d\\d))?`;
/** When a child is to be born. */
const TERM = `(?:naissance|accouchement|terme|naitra|nait|ne|nee|accouche|arrivera|attendue?) (?:est )?(?:prevue? )?(?:(?:pour|en|au mois de|au mois d|debut|fin|mi|courant) )+${MONTH}`;
const NEXT = '(?:la semaine|le mois|l annee|l an|semaine|mois|annee) prochaine?|cette annee|cette semaine|ce mois ci';
/** How many there are asks for nothing. */
const CHILDREN = whole(`(?:mes |nos |les )?(?:${NUMBER}) (?:enfants?|bebes?)`);
/** How long, how often or when, which is no age. */
const HOURS = `${NUMBER} ?(?:h|heures?|hrs?)`;
/** So many hours, where no clock is meant: nobody opens "à 3 h", "3 h" alone lasts. */
const LASTING = `(?:(?:dans|pendant|durant|sous|pour(?= [1-5] ?h(?:eures?)? (?!du|de l|de midi|\\d)))(?: les)?|(?:moins|plus) de) ${HOURS}|(?:${HOURS}(?= de? )|[1-5] ?h(?:eures?)?(?= (?!\\d|et |a )))(?! (?:du|de l|de midi|\\d))`;
const DURATION = whole(
  `(?:(?:dans|depuis|il y a|pendant|durant) (?:environ )?(?:${NUMBER}) ?${UNIT}|(?:${NUMBER}) ?(?:fois|jours?|j|demi journees?|h|heures?) (?:par|a la) (?:jour|semaine|mois|an)|${LASTING}|[1-5] jours?|demi journees?|plus (?:tard|tot)(?: possible)?|${TERM}|${SEASON}|${NEXT})`,
);

/**
 * Ages that begin at a token.
 *
 * @param {Token[]} rest
 * @returns {Asked | null}
 */
export function agesAt(rest) {
  const text = spoken(rest);
  const duration = DURATION.exec(text);
  if (duration) return { needs: [{ type: 'ignore', label: '' }], length: wordCount(duration[0]) };
  const children = CHILDREN.exec(text);
  return several(text) ?? between(text) ?? bounded(text) ?? (children && { needs: [], length: wordCount(children[0]) });
}

/** @param {string} text @returns {Asked | null} "2 et 5 ans": two children */
function several(text) {
  const match = SEVERAL.exec(text);
  if (!match || /^entre /.test(text)) return null;
  const [, firsts = '', last = '', unit = ''] = match;
  const numbers = [...firsts.matchAll(new RegExp(NUMBER, 'g')), [last]].map(([number]) => `${number} ${unit}`);
  return { needs: numbers.map((one) => age(ageOf(one).words, { days: ageOf(one).days })), length: wordCount(match[0]) };
}

/** @param {string} text @returns {Asked | null} "de 3 à 6 ans", "18 mois - 3 ans", "3/6 ans" */
function between(text) {
  const match = BETWEEN.exec(text);
  if (!match) return null;
  const [, first = '', unit, half = '', tie = '', last = ''] = match;
  const until = ageOf(last);
  const from = first === 'naissance' ? { days: 0, words: 'la naissance' } : ageOf(`${first} ${unit ?? until.unit}${half}`);
  // Two children, or what the next words say.
  if (from.days >= until.days || (unit !== undefined && (tie === '' || (tie === 'et ' && !match[0].includes('entre ')))) || half === ' 1 2') return null;
  const same = unit === undefined || unitOf(unit) === until.unit;
  const words = same && first !== 'naissance' && half === '' ? String(numberOf(first)).replace('.', ',') : from.words;
  return asked(`De ${words} à ${until.words}`, { days: from.days, until: until.next }, match[0]);
}

/** @param {string} text @returns {Asked | null} one age, or all those on a side of it */
function bounded(text) {
  const birth = BIRTH.exec(text);
  if (birth) return asked('Dès la naissance', { days: 0 }, birth[0]);
  const newborn = NEWBORN.exec(text);
  if (newborn) return asked('Nouveau-né', { days: 0 }, newborn[0]);
  const below = BELOW.exec(text);
  if (below) return limit(below, ({ words, days }) => [`Moins de ${words}`, { days: 0, until: days }]);
  const upTo = UP_TO.exec(text);
  if (upTo) return limit(upTo, ({ words, next }) => [`Jusqu’à ${words}`, { days: 0, until: next }]);
  const above = ABOVE.exec(text);
  if (above) {
    const more = above[1] !== undefined && /plus|[+>]|apres|dela/.test(above[0]);
    return limit(above, ({ words, days }) => [more ? `Plus de ${words}` : `À partir de ${words}`, { days, until: Infinity }]);
  }
  const plain = FIRST.exec(text) ?? PLAIN.exec(text);
  return plain && limit(plain, ({ words, days }) => [words, { days }]);
}

/**
 * @param {RegExpExecArray} match
 * @param {(age: ReturnType<typeof ageOf>) => [string, { days: number, until?: number }]} read
 * @returns {Asked}
 */
function limit(match, read) {
  const [label, ages] = read(ageOf(match[1] ?? match[2] ?? ''));
  return asked(label.replace(/de 1(?=\u00a0an$)/, 'd’un'), ages, match[0]);
}

/**
 * @param {string} label
 * @param {{ days: number, until?: number }} ages
 * @param {string} text
 * @returns {Asked}
 */
const asked = (label, ages, text) => ({ needs: [age(label, ages)], length: wordCount(text) });

/**
 * @param {string} label
 * @param {{ days: number, until?: number }} ages
 * @returns {Need}
 */
const age = (label, ages) => ({ type: 'age', label: capital(label), ...ages });

/** @param {string} unit */
const unitOf = (unit) => (/^moi/.test(unit) ? 'mois' : unit === 'sem' ? 'semaine' : unit.replace(/s$/, ''));

/** @param {string} text "10 semaines" */
export const daysOf = (text) => ageOf(text).days;

/**
 * @param {string} text as `AGE` takes it
 */
function ageOf(text) {
  const [, number = '', typed = '', half = '', months = ''] = PARTS.exec(text) ?? [];
  const unit = unitOf(typed);
  const value = numberOf(number);
  const days = DAYS[unit] ?? 0;
  const words = `${String(value).replace('.', ',')}${NB}${unit}${unit !== 'mois' && value >= 2 ? 's' : ''}${half ? ' et demi' : ''}${months && ` et ${numberOf(months)}${NB}mois`}`;
  const more = months ? numberOf(months) * (DAYS.mois ?? 0) : half ? days / 2 : 0;
  return { unit, words, days: Math.floor(value * days + more), next: Math.floor((Math.floor(value) + 1) * days) };
}
