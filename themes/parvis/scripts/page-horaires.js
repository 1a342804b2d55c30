// Pages that show hours: whether each service is open, and the week of a fiche.
import { wholeRules } from './horaires.js';
import { clockOf, showOpenState } from './ouvert.js';
import { showWeek } from './vue-semaine.js';

/** @typedef {import('./horaires.js').Calendar} Calendar */

/** @type {Map<string, Promise<Calendar | undefined>>} */
const calendars = new Map();

/**
 * The holidays at an address, asked for once.
 * @param {string} address
 */
function calendarAt(address) {
  const known = calendars.get(address) ?? fetch(address).then((answer) => (answer.ok ? answer.json() : undefined));
  calendars.set(address, known);
  return known;
}

/** @param {HTMLElement} line where the state is said; its rules stand beside it */
async function wire(line) {
  const written = line.parentElement?.querySelector('script[type="application/json"]')?.textContent;
  const calendar = await calendarAt(line.dataset.calendrier ?? '');
  if (!written || !calendar) return;
  const rules = wholeRules(JSON.parse(written));
  showOpenState(line, rules, calendar);
  /** @type {HTMLElement | null} */
  const week = 'fiche' in line.dataset ? document.querySelector('[data-semaine]') : null;
  /** @type {HTMLElement | null} */
  const texts = document.querySelector('[data-ouvert]');
  const said = texts?.dataset ?? {};
  if (week) showWeek(week, rules, calendar, { ...said, ...clockOf(line, said) });
}

/** @type {NodeListOf<HTMLElement>} */
const lines = document.querySelectorAll('[data-calendrier]');
lines.forEach((line) => void wire(line));
