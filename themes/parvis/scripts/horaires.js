// When it is open, in the local time of the place: the other half of src/hours/timetable.
// Both are held to the same answers by tests/hours/vectors.json.
import { tellsOfHoliday } from './feries.js';
import { laid, outside } from './intervalles.js';
import { tellOrdinaryDays } from './jours-ordinaires.js';
import { dateOf, dayOf, weekday } from './jours.js';
import { daysHold, periodHolds, ruleHolds } from './regles.js';

export { dateOf, dayOf } from './jours.js';

/**
 * A rule as src/hours/compact.rs writes it.
 * @typedef {object} Rule
 * @property {string[]} periodes
 * @property {boolean} remplace
 * @property {number} rang
 * @property {number[]} jours 1 is Monday
 * @property {number[]} rangs -1 is the last of the month
 * @property {string} semaines
 * @property {string[]} sauf
 * @property {{ jours: number[], rangs: number[] }[]} sauf_jours
 * @property {[number, number][]} plages minutes since midnight
 * @property {boolean} rdv
 * @property {string} partie the part of the day of an appointment without hours
 * @property {boolean} ferme
 * @property {'' | 'ferme' | 'ouvre'} doute no rule, but a text that was not read: it may close, or open as well
 */

/**
 * @typedef {object} Calendar
 * @property {[string, string, string][]} vacances first day, last day, name; in order
 * @property {string[]} feries
 * @property {string[]} [feries_incertains] days that are public holidays at some places only
 * @property {boolean} [feries_locaux_inconnus] whether a place has others, that are not known
 */

/**
 * An opening: minutes since 1 January 1970 on the clocks of the place, the end excluded.
 * @typedef {{ start: number, end: number, rdv: boolean }} Opening
 */

/** @typedef {{ open: Opening[], perhaps: Opening[], unknown: string[] }} Timetable */

/**
 * The hours that begin on a day. `appointments`: the parts of the day when somebody comes by
 * appointment, at no hour that is said; none is the whole day. `isUnsaidHoliday`: it is, or may be, a public holiday of which some hours say nothing.
 * `moment`: the information of the moment that decides, the others being usual hours.
 * @typedef {Timetable & { appointments: string[], isUnsaidHoliday: boolean, moment?: Rule }} DayHours
 */

const DAY = 1440;

/** The rank of information of the moment. */
const OF_THE_MOMENT = 255;

/** What a rule is where it does not say otherwise. @type {Rule} */
const ORDINARY = {
  periodes: [],
  remplace: false,
  rang: 0,
  jours: [1, 2, 3, 4, 5, 6, 7],
  rangs: [],
  semaines: '',
  sauf: [],
  sauf_jours: [],
  plages: [],
  rdv: false,
  partie: '',
  ferme: false,
  doute: '',
};

/** Rules as they are written, made whole. @param {Partial<Rule>[]} written */
export function wholeRules(written) {
  return written.map((rule) => ({ ...ORDINARY, ...rule }));
}

/**
 * Spans without those that are closed; closed all day when none is said.
 * @param {[number, number][]} spans
 * @param {[number, number][]} closed
 */
function without(spans, closed) {
  if (closed.length === 0) return [];
  let left = spans;
  for (const [from, to] of closed) {
    left = left.flatMap(([start, end]) => {
      if (end <= from || to <= start) return [/** @type {[number, number]} */ ([start, end])];
      /** @type {[number, number][]} */
      const pieces = [
        [start, Math.min(end, from)],
        [Math.max(start, to), end],
      ];
      return pieces.filter(([begin, stop]) => begin < stop);
    });
  }
  return left;
}

/**
 * What the texts that were not read may change on a day: nothing, close what is open, or open as well.
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} day
 * @returns {'' | 'ferme' | 'ouvre'}
 */
function doubtOf(rules, calendar, day) {
  const date = dateOf(day);
  const touching = rules.filter((rule) => rule.doute && ruleHolds(rule, date, calendar) !== false && daysHold(rule, day));
  if (touching.some(({ doute }) => doute === 'ouvre')) return 'ouvre';
  return touching.length > 0 ? 'ferme' : '';
}

/**
 * The rank below which openings do not count: hours of a more special period take their place.
 * @param {Rule[]} inForce
 */
function lowestRank(inForce) {
  const replacing = inForce.filter((rule) => !rule.ferme && rule.remplace);
  return Math.max(0, ...replacing.map((rule) => rule.rang));
}

/**
 * The highest rank of what closes a day for certain, up to which no rule changes anything; -1 where it is not closed.
 * @param {Rule[]} inForce
 * @param {number} day
 */
function shutRank(inForce, day) {
  const shutting = inForce.filter((rule) => rule.ferme && rule.plages.length === 0 && daysHold(rule, day) === true);
  return Math.max(-1, ...shutting.map((rule) => rule.rang));
}

/**
 * The openings that begin on a day.
 * @param {Rule[]} written
 * @param {Calendar} calendar
 * @param {number} day
 * @returns {DayHours}
 */
function dayHours(written, calendar, day) {
  const date = dateOf(day);
  const rules = written.filter(({ doute }) => !doute);
  const found = rules.map((rule) => ({ rule, holds: ruleHolds(rule, date, calendar) }));
  const inForce = found.filter(({ holds }) => holds).map(({ rule }) => rule);
  const lowest = lowestRank(inForce);
  const shut = shutRank(inForce, day);
  const isUnknown = found.some(
    ({ rule, holds }) =>
      holds === null &&
      rule.rang >= lowest &&
      rule.rang > shut &&
      (rule.remplace || daysHold(rule, day) !== false),
  );
  const moment = inForce.find((rule) => rule.rang === OF_THE_MOMENT);
  const doubt = moment ? '' : doubtOf(written, calendar, day);
  /** @type {DayHours} */
  const hours = { open: [], perhaps: [], unknown: [], appointments: [], isUnsaidHoliday: false, moment };
  const mayBeHoliday = calendar.feries.includes(date) || (calendar.feries_incertains ?? []).includes(date);
  /** @param {string} period */
  const isOn = (period) => periodHolds(period, date, calendar) === true;
  /** @param {Rule} rule */
  const isUnsaid = (rule) => mayBeHoliday && rule.rang !== OF_THE_MOMENT && !tellsOfHoliday(rules, rule, isOn);
  if (!isUnknown) takeOpenings(hours, inForce, day, isUnsaid);
  if (doubt) hours.perhaps.push(...hours.open.splice(0));
  const isTold = inForce.some((rule) => {
    const holds = daysHold(rule, day);
    if (rule.ferme) return rule.plages.length === 0 && holds === true;
    return rule.periodes.length > 0 || holds !== false;
  });
  const saysNothing = !tellOrdinaryDays(rules) && !isTold;
  if (isUnknown || doubt === 'ouvre' || saysNothing) hours.unknown.push(date);
  return hours;
}

/**
 * @param {DayHours} hours
 * @param {Rule[]} inForce
 * @param {number} day
 * @param {(rule: Rule) => boolean} isUnsaid
 */
function takeOpenings(hours, inForce, day, isUnsaid) {
  const openings = inForce.filter((rule) => !rule.ferme);
  const lowest = lowestRank(inForce);
  for (const rule of openings) {
    const days = daysHold(rule, day);
    if (rule.rang < lowest || days === false) continue;
    let certain = days === true;
    let left = rule.plages;
    let isShut = false;
    for (const closure of inForce) {
      if (!closure.ferme || closure.rang < rule.rang) continue;
      const closes = daysHold(closure, day);
      if (closes === true) {
        left = without(left, closure.plages);
        isShut = isShut || closure.plages.length === 0;
      } else if (closes === null) certain = false;
    }
    const isAppointment = rule.plages.length === 0 && rule.rdv && !isShut;
    if (isAppointment) hours.appointments.push(rule.partie);
    if ((isAppointment || left.length > 0) && isUnsaid(rule)) {
      certain = false;
      hours.isUnsaidHoliday = true;
    }
    for (const [start, end] of left) {
      const opening = { start: day * DAY + start, end: day * DAY + end, rdv: rule.rdv };
      (certain ? hours.open : hours.perhaps).push(opening);
    }
  }
}

/**
 * The hours that begin on a day, in order, none meeting another.
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} day
 * @returns {DayHours}
 */
export function hoursOfDay(rules, calendar, day) {
  const hours = dayHours(rules, calendar, day);
  const [from, to] = [day * DAY, (day + 2) * DAY];
  const open = laid(hours.open, from, to);
  return { ...hours, open, perhaps: outside(laid(hours.perhaps, from, to), open) };
}


/** The Monday of a day's week. @param {number} day */
export function mondayOf(day) {
  return day - weekday(day) + 1;
}

/**
 * The openings from a date to another, both included: in order, none meeting another.
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {string} first
 * @param {string} last
 * @returns {Timetable}
 */
export function timetable(rules, calendar, first, last) {
  const [from, to] = [dayOf(first), dayOf(last)];
  /** @type {Timetable} */
  const all = { open: [], perhaps: [], unknown: [] };
  for (let day = from - 1; day <= to; day += 1) {
    const hours = dayHours(rules, calendar, day);
    all.open.push(...hours.open);
    all.perhaps.push(...hours.perhaps);
    if (day >= from) all.unknown.push(...hours.unknown);
  }
  const open = laid(all.open, from * DAY, (to + 1) * DAY);
  const perhaps = outside(laid(all.perhaps, from * DAY, (to + 1) * DAY), open);
  return { open, perhaps, unknown: all.unknown };
}

/** The clock of mainland France. */
export const PARIS = 'Europe/Paris';

/**
 * The minute that the clocks of a place show, since 1 January 1970, wherever the browser is.
 * @param {Date} instant
 * @param {string} timeZone
 */
export function minuteAt(instant, timeZone) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  /** @param {string} type */
  const part = (type) => parts.find((found) => found.type === type)?.value ?? '00';
  const day = dayOf(`${part('year')}-${part('month')}-${part('day')}`);
  return day * DAY + Number(part('hour')) * 60 + Number(part('minute'));
}

/** `2026-11-23T09:00` for a minute. @param {number} minute */
export function stamp(minute) {
  return new Date(minute * 60000).toISOString().slice(0, 16);
}
