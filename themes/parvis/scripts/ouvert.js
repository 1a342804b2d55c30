// « Ouvert, ferme à 12 h » on a fiche and on cards. Only the browser knows the hour; without this
// script nothing is claimed.
import { dateOf, hoursOfDay, minuteAt, PARIS, timetable } from './horaires.js';

/** How far ahead the next opening is looked for, in days: soon, then far. */
const SOON = 7;
const FAR = 45;
const DAY = 1440;

/** @typedef {import('./horaires.js').Rule} Rule */
/** @typedef {import('./horaires.js').Calendar} Calendar */

/**
 * When it closes, or opens next: a minute on the clocks of the place; nothing when that is far.
 * @typedef {{ open: boolean, at?: number }} State
 */

/**
 * Open or closed at a minute of the place; nothing where the hours do not say, and by appointment.
 *
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} minute
 * @returns {State | undefined}
 */
export function stateAt(rules, calendar, minute) {
  return stateWithin(rules, calendar, minute, SOON) ?? stateWithin(rules, calendar, minute, FAR);
}

/**
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} minute
 * @param {number} days how far ahead is looked
 * @returns {State | undefined}
 */
function stateWithin(rules, calendar, minute, days) {
  const today = Math.floor(minute / DAY);
  const last = today + days;
  const found = timetable(rules, calendar, dateOf(today), dateOf(last));
  const now = found.open.find(({ start, end }) => start <= minute && minute < end);
  if (now) return now.rdv || now.end - minute > DAY ? undefined : { open: true, at: now.end };
  // Nobody is told that it is closed where an appointment may be had today.
  if (hoursOfDay(rules, calendar, today).appointments.length > 0) return undefined;
  const next = found.open.find(({ start, rdv }) => start > minute && !rdv);
  const until = next ? Math.floor(next.start / DAY) : last;
  const perhapsBefore = found.perhaps.some(({ start, end }) => end > minute && start < (next?.start ?? Infinity));
  if (perhapsBefore || found.unknown.some((date) => date <= dateOf(until))) return undefined;
  if (next) return { open: false, at: next.start };
  if (days < FAR || isByAppointment(rules, calendar, today, last)) return undefined;
  return { open: false };
}

/**
 * Whether somebody may come by appointment on one of some days.
 *
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} first
 * @param {number} last
 */
function isByAppointment(rules, calendar, first, last) {
  for (let day = first; day <= last; day += 1) {
    const { appointments, open } = hoursOfDay(rules, calendar, day);
    if (appointments.length > 0 || open.length > 0) return true;
  }
  return false;
}

/**
 * @param {string | undefined} text with {names}
 * @param {Record<string, string>} values
 */
export function filled(text, values) {
  return (text ?? '').replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/**
 * The hour of a minute of the day: « 9 h », « 13 h 30 ».
 *
 * @param {number} clock
 * @param {Record<string, string | undefined>} texts
 */
export function hourInWords(clock, texts) {
  return filled(clock % 60 ? texts.heureMinutes : texts.heurePleine, {
    heure: String(Math.floor(clock / 60)),
    minutes: String(clock % 60).padStart(2, '0'),
  });
}

/**
 * The state in the words of the page.
 *
 * @param {State} state
 * @param {number} minute
 * @param {Record<string, string | undefined>} texts
 * @param {string} language
 */
export function stateInWords(state, minute, texts, language) {
  if (state.at === undefined) return texts.fermeLongtemps ?? '';
  const daysLeft = Math.floor(state.at / DAY) - Math.floor(minute / DAY);
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    ...(daysLeft > 6 && { day: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(state.at * 60000));
  const text = state.open ? texts.ouvert : daysLeft === 0 ? texts.fermeAujourdhui : texts.ferme;
  return filled(text, { heure: hourInWords(state.at % DAY, texts), jour: day });
}

/**
 * Whose clock shows the hours of a line.
 *
 * @param {HTMLElement} line
 * @param {Record<string, string | undefined>} texts
 */
export function clockOf({ dataset }, texts) {
  return { timeZone: dataset.fuseau ?? PARIS, name: dataset.horloge ?? texts.horloge ?? '' };
}

/**
 * Whether the clock beside the reader shows another hour than those of a place.
 *
 * @param {Date} now
 * @param {string} timeZone
 */
export function isElsewhere(now, timeZone) {
  const local = Math.floor(now.getTime() / 60000) - now.getTimezoneOffset();
  return local !== minuteAt(now, timeZone);
}

/**
 * Says it on a line, now and each minute, and whose hour it is to who reads another.
 *
 * @param {HTMLElement} line
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 */
export function showOpenState(line, rules, calendar) {
  /** @type {HTMLElement | null} */
  const said = document.querySelector('[data-ouvert]');
  if (!said) return;
  const texts = said.dataset;
  const { timeZone, name } = clockOf(line, texts);
  const show = () => {
    const now = new Date();
    const minute = minuteAt(now, timeZone);
    const state = stateAt(rules, calendar, minute);
    const words = state ? stateInWords(state, minute, texts, document.documentElement.lang) : '';
    line.hidden = !state;
    const tellsClock = words !== '' && isElsewhere(now, timeZone);
    line.textContent = tellsClock ? filled(texts.aLheure, { etat: words, horloge: name }) : words;
  };
  show();
  setInterval(show, 60000);
}
