// The days of one week: their hours, and what is particular about them.
import { dateOf, hoursOfDay } from './horaires.js';
import { filled, hourInWords } from './ouvert.js';

const DAY = 1440;
/** An evening that ends after midnight needs no « le lendemain »: as in src/hours/model/time_span.rs. */
const EVENING = 17 * 60;
const LONGEST_EVENING = 12 * 60;

/** @typedef {import('./horaires.js').Rule} Rule */
/** @typedef {import('./horaires.js').Calendar} Calendar */
/** @typedef {import('./horaires.js').Opening} Opening */

/**
 * A day in words. `marks` say what is particular about it.
 * @typedef {{ date: string, isToday: boolean, hours: string[], isClosed: boolean, marks: string[] }} Day
 */

/**
 * Whether there are hours to show in the weeks to come: a week of appointments tells nothing.
 *
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} first
 */
export function hasHours(rules, calendar, first) {
  for (let day = first; day < first + 56; day += 1) {
    const { open, perhaps } = hoursOfDay(rules, calendar, day);
    if (open.length + perhaps.length > 0) return true;
  }
  return false;
}

/**
 * The seven days from a Monday.
 *
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} monday
 * @param {number} today
 * @param {Record<string, string | undefined>} texts
 * @returns {Day[]}
 */
export function weekInWords(rules, calendar, monday, today, texts) {
  return [0, 1, 2, 3, 4, 5, 6].map((after) => dayInWords(rules, calendar, monday + after, today, texts));
}

/** @type {Record<string, string>} */
const TEXTS_OF_PARTS = { matin: 'rendezVousMatin', 'apres-midi': 'rendezVousApresMidi', soir: 'rendezVousSoir' };

/**
 * @param {string} part of the day; none is the whole day
 * @param {Record<string, string | undefined>} texts
 */
const appointmentInWords = (part, texts) => texts[TEXTS_OF_PARTS[part] ?? 'rendezVous'] ?? texts.rendezVous ?? '';

/**
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} day
 * @param {number} today
 * @param {Record<string, string | undefined>} texts
 * @returns {Day}
 */
function dayInWords(rules, calendar, day, today, texts) {
  const date = dateOf(day);
  const found = hoursOfDay(rules, calendar, day);
  const isPublic = calendar.feries.includes(date);
  const isHoliday = calendar.vacances.some(([first, last]) => first <= date && date <= last);
  const hours = found.open.map((opening) => openingInWords(opening, day, texts));
  // Hours changed to none that are told are « perhaps the whole day »: the information says more.
  const isTold = found.moment?.semaines !== 'alternees';
  if (isTold) {
    const perhaps = found.perhaps.map((opening) => openingInWords(opening, day, texts));
    hours.push(...perhaps.map((heures) => filled(texts.peutEtre, { heures })));
  }
  hours.push(...found.appointments.map((part) => appointmentInWords(part, texts)));
  if (found.unknown.length > 0) hours.push(texts.inconnu ?? '');
  const isClosed = hours.length === 0 && isTold;
  if (isClosed) hours.push(texts.jourFerme ?? '');
  const marks = [
    date === dateOf(today) && texts.aujourdhui,
    isPublic && (found.isUnsaidHoliday ? texts.ferieNonDit : texts.ferie),
    isHoliday && texts.vacances,
    found.moment && (found.moment.ferme ? texts.exceptionnel : texts.modifies),
  ];
  return { date, isToday: day === today, hours, isClosed, marks: marks.filter(isText) };
}

/** @param {string | false | undefined} text @returns {text is string} */
function isText(text) {
  return Boolean(text);
}

/**
 * « 9 h – 12 h », « 20 h – minuit », « 24 h sur 24 ».
 *
 * @param {Opening} opening
 * @param {number} day
 * @param {Record<string, string | undefined>} texts
 */
function openingInWords(opening, day, texts) {
  const [start, end] = [opening.start - day * DAY, opening.end - day * DAY];
  const isEvening = start >= EVENING && end - start <= LONGEST_EVENING;
  let until = end === DAY ? (texts.minuit ?? '') : hourInWords(end % DAY, texts);
  if (end > DAY && !isEvening) until = filled(texts.lendemain, { heure: until });
  const isWhole = start === 0 && end === DAY;
  const heures = isWhole
    ? (texts.jourEntier ?? '')
    : filled(texts.plage, { de: hourInWords(start, texts), a: until });
  return opening.rdv ? filled(texts.plageRendezVous, { heures }) : heures;
}
