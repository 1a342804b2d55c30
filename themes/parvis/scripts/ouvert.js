// « Ouvert, ferme à 12 h » on a fiche. Only the browser knows the hour; without this script
// nothing is claimed.
import { dateOf, minuteInParis, timetable } from './horaires.js';

/** How far ahead the next opening is looked for, in days. */
const DAYS_AHEAD = 14;
const DAY = 1440;

/** @typedef {import('./horaires.js').Rule} Rule */
/** @typedef {import('./horaires.js').Calendar} Calendar */
/** @typedef {{ open: boolean, at: number }} State when it closes, or opens next: a minute in Paris */

/**
 * Open or closed at a minute in Paris; nothing where the hours do not say, on a public holiday
 * that they do not name, and by appointment.
 *
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {number} minute
 * @returns {State | undefined}
 */
export function stateAt(rules, calendar, minute) {
  const named = rules.some(({ periodes, sauf }) => periodes.includes('feries') || sauf.includes('feries'));
  /** @param {number} at */
  const isUnsaid = (at) => !named && calendar.feries.includes(dateOf(Math.floor(at / DAY)));
  const today = Math.floor(minute / DAY);
  const found = timetable(rules, calendar, dateOf(today), dateOf(today + DAYS_AHEAD));
  if (isUnsaid(minute)) return undefined;
  const now = found.open.find(({ start, end }) => start <= minute && minute < end);
  if (now) return now.rdv || now.end - minute > DAY ? undefined : { open: true, at: now.end };
  const next = found.open.find(({ start, rdv }) => start > minute && !rdv);
  if (!next || isUnsaid(next.start)) return undefined;
  const until = dateOf(Math.floor(next.start / DAY));
  const perhapsBefore = found.perhaps.some(({ start, end }) => end > minute && start < next.start);
  return perhapsBefore || found.unknown.some((date) => date <= until) ? undefined : { open: false, at: next.start };
}

/**
 * @param {string} text with {names}
 * @param {Record<string, string>} values
 */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
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
  const clock = state.at % DAY;
  const minutes = String(clock % 60).padStart(2, '0');
  const hour = filled((clock % 60 ? texts.heureMinutes : texts.heurePleine) ?? '', {
    heure: String(Math.floor(clock / 60)),
    minutes,
  });
  const daysLeft = Math.floor(state.at / DAY) - Math.floor(minute / DAY);
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    ...(daysLeft > 6 && { day: 'numeric', month: 'long' }),
    timeZone: 'UTC',
  }).format(new Date(state.at * 60000));
  const text = state.open ? texts.ouvert : daysLeft === 0 ? texts.fermeAujourdhui : texts.ferme;
  return filled(text ?? '', { heure: hour, jour: day });
}

/** @param {HTMLElement} line the line that says it, with its texts and rules */
export async function wireOpenState(line) {
  const data = line.parentElement?.querySelector('script[type="application/json"]');
  const answer = await fetch(line.dataset.calendrier ?? '');
  if (!data || !answer.ok) return;
  /** @type {Rule[]} */
  const rules = JSON.parse(data.textContent ?? '[]');
  /** @type {Calendar} */
  const calendar = await answer.json();
  const show = () => {
    const minute = minuteInParis(new Date());
    const state = stateAt(rules, calendar, minute);
    line.hidden = !state;
    line.textContent = state ? stateInWords(state, minute, line.dataset, document.documentElement.lang) : '';
  };
  show();
  setInterval(show, 60000);
}
