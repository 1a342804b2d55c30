// The week of a fiche, with the weeks after it. Without this script the usual weeks stand alone.
import { dateOf, dayOf, minuteAt, mondayOf, PARIS } from './horaires.js';
import { filled, isElsewhere } from './ouvert.js';
import { hasHours, weekInWords } from './semaine.js';

/** @typedef {import('./horaires.js').Rule} Rule */
/** @typedef {import('./horaires.js').Calendar} Calendar */
/** @typedef {import('./semaine.js').Day} Day */

/** How many weeks ahead are shown. */
const WEEKS_AHEAD = 26;
const DAY = 1440;

/**
 * Draws the week in a box whose attributes hold its texts.
 *
 * @param {HTMLElement} box
 * @param {Rule[]} rules
 * @param {Calendar} calendar
 * @param {Record<string, string | undefined>} clock its texts, its `timeZone` and its `name`
 */
export function showWeek(box, rules, calendar, clock) {
  const texts = { ...clock, ...box.dataset };
  const { timeZone = PARIS, name = '' } = clock;
  const now = new Date();
  const today = Math.floor(minuteAt(now, timeZone) / DAY);
  if (!hasHours(rules, calendar, today)) return;
  const first = mondayOf(today);
  let monday = first;
  const title = element('h3', { id: 'semaine', 'aria-live': 'polite' });
  const before = button('‹', texts.precedente, () => go(-7));
  const after = button('›', texts.suivante, () => go(7));
  const body = element('tbody', {});
  const table = element('table', { class: 'week', 'aria-labelledby': 'semaine' }, body);
  const draw = () => {
    const date = inWords(monday, { day: 'numeric', month: 'long', year: 'numeric' });
    const days = weekInWords(rules, calendar, monday, today, texts);
    // A week of holidays says so once.
    const away = texts.vacances ?? '';
    const isHoliday = days.every(({ marks }) => marks.includes(away));
    title.textContent = filled(texts.semaine, { date }) + (isHoliday ? `, ${away}` : '');
    before.disabled = monday <= first;
    after.disabled = monday >= first + 7 * WEEKS_AHEAD;
    body.replaceChildren(...days.map((day) => row(day, isHoliday ? away : '')));
  };
  /** @param {number} days */
  const go = (days) => {
    monday += days;
    draw();
  };
  draw();
  const told = element('p', { class: 'detail' }, filled(texts.aLheure, { horloge: name }));
  const clockTold = isElsewhere(now, timeZone) ? [told] : [];
  box.append(element('div', { class: 'week-head' }, before, title, after), table, ...clockTold, ...usual(box, texts));
  box.hidden = false;
}

/**
 * The usual weeks step back behind a button.
 *
 * @param {HTMLElement} box
 * @param {Record<string, string | undefined>} texts
 */
function usual(box, texts) {
  const weeks = box.nextElementSibling;
  if (!weeks?.classList.contains('weeks')) return [];
  weeks.id = 'semaines-habituelles';
  weeks.classList.add('folded');
  const fold = element('button', { type: 'button', class: 'button button-quiet', 'aria-expanded': 'false', 'aria-controls': weeks.id });
  fold.textContent = texts.habituels ?? '';
  fold.addEventListener('click', () => {
    const isFolded = weeks.classList.toggle('folded');
    fold.setAttribute('aria-expanded', String(!isFolded));
  });
  return [element('p', { class: 'week-usual' }, fold)];
}

/**
 * @param {Day} day
 * @param {string} said the mark that the title says already
 */
function row(day, said) {
  const name = inWords(dayOf(day.date), { weekday: 'long', day: 'numeric' });
  const head = element('th', { scope: 'row', ...(day.isToday && { 'aria-current': 'date' }) }, name);
  const hours = day.hours.map((text) => element('span', {}, text));
  const marks = day.marks.filter((text) => text !== said).map((text) => element('span', { class: 'week-mark' }, text));
  const cell = element('td', day.isClosed ? { class: 'closed' } : {}, ...hours, ...marks);
  return element('tr', day.isToday ? { class: 'today' } : {}, head, cell);
}

/**
 * @param {number} day
 * @param {Intl.DateTimeFormatOptions} options
 */
function inWords(day, options) {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(new Date(`${dateOf(day)}T00:00:00Z`));
}

/**
 * @param {string} sign
 * @param {string | undefined} name
 * @param {() => void} press
 */
function button(sign, name, press) {
  const made = element('button', { type: 'button', class: 'button button-quiet', 'aria-label': name ?? '' }, sign);
  made.addEventListener('click', press);
  return made;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} content
 */
function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
