// When a rule counts: on which days, in which periods.
import { beginsOn, dateOf, dayOf, easter, weekday } from './jours.js';

/** @typedef {import('./horaires.js').Rule} Rule */
/** @typedef {import('./horaires.js').Calendar} Calendar */

/** The ISO 8601 week of a day. @param {number} day */
function week(day) {
  const thursday = day - weekday(day) + 4;
  const first = dayOf(`${dateOf(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - first) / 7) + 1;
}

/** The days of the month of a day. @param {number} day */
function lengthOfMonth(day) {
  const [year = 0, month = 0] = dateOf(day).split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * @param {number[]} jours
 * @param {number[]} rangs
 * @param {number} day
 */
function isOne(jours, rangs, day) {
  if (!jours.includes(weekday(day))) return false;
  if (rangs.length === 0) return true;
  const number = Number(dateOf(day).slice(8));
  const rank = Math.floor((number - 1) / 7) + 1;
  return rangs.includes(rank) || (rangs.includes(-1) && number + 7 > lengthOfMonth(day));
}

/**
 * Whether a rule's weeks hold; `null` when the text does not say.
 * @param {Rule} rule
 * @param {number} day
 */
function weeksHold({ semaines, jours }, day) {
  if (semaines === '') return true;
  if (semaines === 'paires') return week(day) % 2 === 0;
  if (semaines === 'impaires') return week(day) % 2 === 1;
  const said = semaines.split(':')[1];
  if (!said) return null;
  const from = dayOf(said);
  if (day < from) return false;
  /** @param {number} one */
  const monday = (one) => Math.floor((one + 3) / 7);
  // Counted from the week of that day, where one of the weekdays is left in it.
  const isLeft = jours.some((one) => one >= weekday(from));
  return isLeft ? (monday(day) - monday(from)) % 2 === 0 : null;
}

/**
 * Whether a rule's days hold; `null` when the text does not say in which weeks.
 * @param {Rule} rule
 * @param {number} day
 */
export function daysHold(rule, day) {
  if (rule.sauf_jours.some(({ jours, rangs }) => isOne(jours, rangs, day))) return false;
  return isOne(rule.jours, rule.rangs, day) && weeksHold(rule, day);
}

/**
 * Whether a working day lies between a public holiday and the weekend.
 * @param {string} date
 * @param {Calendar} calendar
 * @returns {boolean | null}
 */
function isBridge(date, calendar) {
  const day = dayOf(date);
  const beside = { 1: day + 1, 5: day - 1 }[weekday(day)];
  if (beside === undefined) return false;
  const holds = [dateOf(beside), date].map((one) => periodHolds('feries', one, calendar));
  if (holds.includes(null)) return null;
  return holds[0] === true && holds[1] === false;
}

/**
 * Whether a period holds; `null` where the calendar's dates have run out.
 * @param {string} period
 * @param {string} date
 * @param {Calendar} calendar
 */
export function periodHolds(period, date, calendar) {
  if (period === 'ponts') return isBridge(date, calendar);
  if (period.startsWith('paques:')) {
    return dayOf(date) - easter(Number(date.slice(0, 4))) === Number(period.slice(7));
  }
  const [first, last, anchor] = period.split('/');
  if (first !== undefined && last !== undefined) {
    if (first.length === 5) {
      const day = date.slice(5);
      if (anchor && !beginsOn(first, date, Number(anchor))) return false;
      return first <= last ? first <= day && day <= last : day >= first || day <= last;
    }
    return (first === '' || first <= date) && (last === '' || date <= last);
  }
  if (period === 'feries') {
    const years = calendar.feries.map((day) => day.slice(0, 4));
    const year = date.slice(0, 4);
    if (years.length === 0 || year < String(years[0]) || year > String(years[years.length - 1])) return null;
    if (calendar.feries_incertains?.includes(date)) return null;
    return calendar.feries.includes(date) || (calendar.feries_locaux_inconnus ? null : false);
  }
  const begins = calendar.vacances[0]?.[0];
  const ends = calendar.vacances.reduce((end, known) => (known[1] > end ? known[1] : end), '');
  if (begins === undefined || date < begins || date > ends) return null;
  const found = calendar.vacances.find(([from, to]) => from <= date && date <= to);
  if (period === 'ecole') return !found;
  if (period === 'vacances') return Boolean(found);
  return found?.[2] === period;
}

/**
 * Whether one holds; `null` if none does and one is not known.
 * @param {(boolean | null)[]} holds
 */
function any(holds) {
  if (holds.includes(true)) return true;
  return holds.includes(null) ? null : false;
}

/**
 * Whether a rule's periods hold, and none of those it leaves out.
 * @param {Rule} rule
 * @param {string} date
 * @param {Calendar} calendar
 */
export function ruleHolds(rule, date, calendar) {
  /** @param {string} period */
  const holds = (period) => periodHolds(period, date, calendar);
  const included = rule.periodes.length === 0 ? true : any(rule.periodes.map(holds));
  const excluded = any(rule.sauf.map(holds));
  if (included === false || excluded === true) return false;
  return included === null || excluded === null ? null : true;
}
