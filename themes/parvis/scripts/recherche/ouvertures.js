// When services are open: the typical weeks of the index, and what they answer.
import { damaged } from './octets.js';

/**
 * An opening of a typical week.
 *
 * @typedef {object} Slot
 * @property {number} from minutes since midnight
 * @property {number} to
 * @property {number} manner one of `MANNERS`
 */

/** @typedef {Slot[][]} Week the slots of each day, from Monday */

/** How an opening counts: of `appointmentUnsaid` the hours are not said, what is `inDoubt` may change. */
const MANNERS = { everyWeek: 0, butForSomeDays: 1, someWeeks: 2, appointment: 3, appointmentUnsaid: 4, inDoubt: 5 };

/**
 * When a service is open.
 *
 * @typedef {object} Opening
 * @property {boolean} whole whether the week of term tells all: what it lacks is closed
 * @property {boolean} wholeInHolidays
 * @property {boolean} holidaysSaid whether anything is said of the school holidays
 * @property {number} holidaysInDoubt a bit for each school holiday in which the weeks do not stand
 * @property {boolean} bridgesInDoubt whether they do not stand between a public holiday and a weekend
 * @property {Week} term
 * @property {Week} holidays
 * @property {Week[]} ownWeeks those of the school holidays that have their own, by rank; none where it cannot be told
 * @property {[number, number][]} doubts runs of days in which the weeks do not stand
 */

/**
 * The days that are not like others.
 *
 * @typedef {object} Calendar
 * @property {number[]} publicDays counted from 1 January 2020, in order
 * @property {{ first: number, last: number, holiday: number }[][]} zones school holidays of each;
 *   `holiday` is its rank in the year of school, -1 for a bridge
 * @property {(number | null)[]} departments the zone of each
 * @property {Own[]} [own] what each département has of its own, if some has
 */

/**
 * What a département has of its own: public holidays, and the name of its clock.
 * @typedef {{ days: number[], clock: string }} Own
 */

/**
 * Where and when it must be open.
 *
 * @typedef {object} When
 * @property {Calendar} calendar
 * @property {number | null} zone
 * @property {number[]} [days] public holidays that are not those of the whole country
 * @property {Moment | null} moment
 */

/** The clock of mainland France. */
export const PARIS = 'Europe/Paris';

/**
 * A minute on the clocks of a place.
 *
 * @typedef {object} Moment
 * @property {number} day counted from 1 January 2020
 * @property {number} minute of the day
 */

/**
 * When it must be open. What is absent is not asked.
 *
 * @typedef {object} Schedule
 * @property {number} [day] 0 on Monday
 * @property {number[]} [days] one of these, or each where `every` says so
 * @property {boolean} [every]
 * @property {string} [words] how these days are called
 * @property {number} [minute] of the day
 * @property {number} [before] open at some minute before
 * @property {number} [after] open at some minute after
 * @property {boolean} [holidays] in the school holidays, or in term only
 * @property {number} [holiday] its rank in the year of school, where one is meant
 * @property {'maintenant' | 'aujourdhui' | 'demain' | 'apresdemain'} [date]
 */

/**
 * Whether it is open then: every week, some weeks or by appointment, not known, or no.
 *
 * @typedef {object} Verdict
 * @property {'oui' | 'parfois' | 'inconnu' | 'non'} answer
 * @property {Slot[]} slots those that say so
 */

/**
 * @param {import('./octets.js').Sections} sections
 * @param {number} departments how many there are
 * @returns {Calendar}
 */
export function readCalendar(sections, departments) {
  const reader = sections.reader(23);
  const publicDays = reader.increasing();
  const zones = reader.many(() => {
    let first = 0;
    return reader.many(() => {
      first += reader.number();
      return { first, last: first + reader.number(), holiday: reader.number() - 1 };
    });
  });
  const ranks = reader.numbers(departments);
  if (ranks.some((rank) => rank > zones.length)) throw damaged();
  const calendar = { publicDays, zones, departments: ranks.map((rank) => (rank === 0 ? null : rank - 1)) };
  if (!sections.has(34)) return calendar;
  const owns = sections.reader(34);
  return { ...calendar, own: ranks.map(() => ({ days: owns.increasing(), clock: owns.text() || PARIS })) };
}

/**
 * What communes have in common of when. Where they share no clock, the moment is not known.
 *
 * @param {Calendar} calendar
 * @param {{ zone: number | null, own?: Own }[]} communes
 * @param {(clock: string) => Moment | null} momentAt
 * @returns {When}
 */
export function whenAt(calendar, communes, momentAt) {
  const zones = new Set(communes.map(({ zone }) => zone));
  const [zone = null] = zones.size === 1 ? zones : [];
  const own = communes.length > 0 ? communes.map((commune) => commune.own) : (calendar.own ?? []);
  const clocks = new Set(own.map((known) => known?.clock ?? PARIS));
  const [clock = PARIS] = clocks;
  const days = communes.flatMap((commune) => commune.own?.days ?? []);
  return { calendar, zone, days, moment: clocks.size > 1 || clock === UNKNOWN_CLOCK ? null : momentAt(clock) };
}

const UNKNOWN_CLOCK = '?';

/** Day 0, a Wednesday. */
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;
/** Below this a day is of every year: its month × 32 and its number. */
const DATED = 512;

/**
 * The moment that a text tells, as the clocks of a place show it.
 *
 * @param {string} text "2026-11-25T09:30"
 * @returns {Moment | null}
 */
export function momentOf(text) {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : NaN;
  if (!Number.isFinite(time) || time < FIRST_DAY) return null;
  return { day: Math.floor((time - FIRST_DAY) / DAY_MS), minute: Math.floor((time % DAY_MS) / 60_000) };
}

/** @param {number} day counted from 1 January 2020 @returns {number} 0 on Monday */
export const weekday = (day) => (day + 2) % 7;

/**
 * Whether the weeks may not stand on a day.
 *
 * @param {Opening} opening
 * @param {number} day
 */
function isInDoubt({ doubts }, day) {
  const date = new Date(FIRST_DAY + day * DAY_MS);
  const ofYear = (date.getUTCMonth() + 1) * 32 + date.getUTCDate();
  return doubts.some(([from, to]) => {
    if (from >= DATED) return DATED + day >= from && (to === 0 || DATED + day <= to);
    return from <= to ? from <= ofYear && ofYear <= to : ofYear >= from || ofYear <= to;
  });
}

/**
 * Whether a working day lies between a public holiday and the weekend.
 *
 * @param {number} day
 * @param {(day: number) => boolean} isPublic
 */
function isBridge(day, isPublic) {
  return (weekday(day) === 4 && isPublic(day - 1)) || (weekday(day) === 0 && isPublic(day + 1));
}

/**
 * The school holiday of a day: `undefined` where the dates have run out, `null` in term.
 *
 * @param {Calendar} calendar
 * @param {number | null} zone
 * @param {number} day
 */
function schoolHoliday(calendar, zone, day) {
  const known = zone === null ? [] : (calendar.zones[zone] ?? []);
  const end = Math.max(-1, ...known.map(({ last }) => last));
  if (day < (known[0]?.first ?? Infinity) || day > end) return undefined;
  return known.find(({ first, last }) => first <= day && day <= last) ?? null;
}

/**
 * @param {Opening | null} opening
 * @param {Schedule} schedule
 * @param {When} when
 * @returns {Verdict}
 */
export function openness(opening, schedule, when) {
  if (opening === null) return UNKNOWN;
  if (schedule.every) return onEach(opening, schedule, when);
  if (schedule.date !== undefined) return opennessOnDate(opening, schedule, when);
  if (!schedule.holidays) return ever(opening, schedule);
  if (!opening.holidaysSaid) return UNKNOWN;
  return schedule.holiday === undefined ? inHolidays(opening, schedule) : inOneHoliday(opening, schedule.holiday, schedule);
}

/**
 * @param {Opening} opening
 * @param {number} holiday
 * @param {Schedule} schedule
 * @returns {Verdict}
 */
function inOneHoliday({ holidaysInDoubt, holidays, ownWeeks, whole }, holiday, schedule) {
  const own = (holidaysInDoubt >> holiday) & 1 ? ownWeeks[holiday] : holidays;
  // What is said of other holidays opens nobody in this one.
  return own ? inWeek(own, whole, schedule) : UNKNOWN;
}

/**
 * In the school holidays: who is open in one of them only is open some weeks.
 *
 * @param {Opening} opening
 * @param {Schedule} schedule
 * @returns {Verdict}
 */
function inHolidays({ holidays, wholeInHolidays, ownWeeks, whole }, schedule) {
  const usual = inWeek(holidays, wholeInHolidays, schedule);
  if (MAY.has(usual.answer)) return usual;
  const slots = ownWeeks.flatMap((week) => {
    const verdict = inWeek(week, whole, schedule);
    return MAY.has(verdict.answer) ? verdict.slots : [];
  });
  return slots.length > 0 ? { answer: 'parfois', slots } : usual;
}

/**
 * In a week of term, else in one of the school holidays: who is open then alone is open some weeks.
 *
 * @param {Opening} opening
 * @param {Schedule} schedule
 * @returns {Verdict}
 */
function ever(opening, schedule) {
  const usual = inWeek(opening.term, opening.whole, schedule);
  if (MAY.has(usual.answer) || schedule.holidays === false || !opening.holidaysSaid) return usual;
  const { answer, slots } = inHolidays(opening, schedule);
  return MAY.has(answer) ? { answer: 'parfois', slots } : usual;
}

/** The best answer first. @type {Verdict['answer'][]} */
const ANSWERS = ['oui', 'parfois', 'inconnu', 'non'];

/**
 * Each of several days is as open as the least of them.
 *
 * @param {Opening} opening
 * @param {Schedule} schedule
 * @param {Parameters<typeof openness>[2]} when
 * @returns {Verdict}
 */
function onEach(opening, { every, days = [], ...rest }, when) {
  const verdicts = days.map((day) => openness(opening, { ...rest, day }, when));
  const answer = ANSWERS[Math.max(...verdicts.map((verdict) => ANSWERS.indexOf(verdict.answer)))] ?? 'inconnu';
  return { answer, slots: verdicts.flatMap(({ slots }) => slots) };
}

/** What opens somebody, be it some weeks only. @type {Set<Verdict['answer']>} */
const MAY = new Set(['oui', 'parfois']);

/** @type {Verdict} */
const UNKNOWN = { answer: 'inconnu', slots: [] };

/**
 * @param {Opening} opening
 * @param {Schedule} schedule
 * @param {When} when
 * @returns {Verdict}
 */
function opennessOnDate(opening, { date, ...rest }, { calendar, zone, days = [], moment }) {
  if (moment === null) return UNKNOWN;
  const day = moment.day + (date === 'demain' ? 1 : date === 'apresdemain' ? 2 : 0);
  // Few hours name public holidays, and those of a run of days are on the fiche.
  const years = calendar.publicDays.map(yearOf);
  const known = years.length > 0 && yearOf(day) >= (years[0] ?? 0) && yearOf(day) <= (years[years.length - 1] ?? 0);
  const isPublic = (/** @type {number} */ one) => calendar.publicDays.includes(one) || days.includes(one);
  if (!known || isPublic(day) || isInDoubt(opening, day)) return UNKNOWN;
  if (opening.bridgesInDoubt && isBridge(day, isPublic)) return UNKNOWN;
  const asked = { ...rest, day: weekday(day), ...(date === 'maintenant' ? { minute: moment.minute } : {}) };
  // The night of a public holiday is as unsure as its evening.
  if (isPublic(day - 1) && [opening.term, opening.holidays].some((week) => lastsPast(week[weekday(day - 1)] ?? [], asked.minute))) return UNKNOWN;
  const term = certain(inWeek(opening.term, opening.whole, asked));
  if (opening.term === opening.holidays && opening.holidaysInDoubt === 0) return term;
  const holiday = schoolHoliday(calendar, zone, day);
  if (holiday === null) return term;
  if (!holiday) return UNKNOWN;
  return certain(holiday.holiday < 0 ? inWeek(opening.holidays, opening.wholeInHolidays, asked) : inOneHoliday(opening, holiday.holiday, asked));
}

/**
 * Whether a day's hours last past a minute of the next.
 *
 * @param {Slot[]} slots
 * @param {number | undefined} minute
 */
const lastsPast = (slots, minute) => minute !== undefined && slots.some((slot) => isTimed(slot) && minute + 1440 < slot.to);

/** @param {number} day */
const yearOf = (day) => new Date(FIRST_DAY + day * DAY_MS).getUTCFullYear();

/**
 * On one date, what is open in some weeks only, or on most days, is not known.
 *
 * @param {Verdict} verdict
 * @returns {Verdict}
 */
function certain({ answer, slots }) {
  const sure = slots.filter(({ manner }) => manner === MANNERS.everyWeek);
  if (answer === 'non' || sure.length > 0) return { answer, slots: sure };
  const appointment = slots.some(({ manner }) => manner === MANNERS.appointment);
  return appointment ? { answer: 'parfois', slots } : UNKNOWN;
}

/**
 * @param {Week} week
 * @param {boolean} whole
 * @param {Schedule} schedule
 * @returns {Verdict}
 */
function inWeek(week, whole, schedule) {
  const { minute, before, after } = schedule;
  const timed = minute !== undefined || before !== undefined || after !== undefined;
  const slots = week.flatMap((day, at) => day.filter((slot) => fits(slot, at, schedule)));
  const weekly = slots.filter(({ manner }) => manner <= MANNERS.butForSomeDays);
  if (weekly.length > 0) return { answer: 'oui', slots: weekly };
  const some = slots.filter((slot) => isTimed(slot) ? slot.manner !== MANNERS.inDoubt : !timed);
  if (some.length > 0) return { answer: 'parfois', slots: some };
  return slots.length > 0 || !whole ? UNKNOWN : { answer: 'non', slots: [] };
}

/**
 * @param {Slot} slot
 * @param {number} at its day
 * @param {Schedule} schedule
 */
function fits(slot, at, { day, days, minute, before, after }) {
  const { from, to } = slot;
  const isMeant = (/** @type {number} */ one) => (days ? days.includes(one) : day === undefined || day === one);
  const on = isMeant(at);
  if (!isTimed(slot)) return on;
  if (!on && minute === undefined) return false;
  if ((before !== undefined && from >= before) || (after !== undefined && to <= after)) return false;
  if (minute === undefined) return true;
  // Past midnight it is still the evening before.
  const late = isMeant((at + 1) % 7);
  return (on && from <= minute && minute < to) || (late && from <= minute + 1440 && minute + 1440 < to);
}

/** @param {Slot} slot whether one comes by appointment */
export const isByAppointment = ({ manner }) => manner === MANNERS.appointment || manner === MANNERS.appointmentUnsaid;

/** @param {Slot} slot whether its hours are said */
export const isTimed = ({ manner }) => manner !== MANNERS.appointmentUnsaid;
