// Hours on a public holiday: those of other days do not tell of it. The other half of
// src/hours/timetable/holiday.rs.
import { dayOf } from './jours.js';

/** @typedef {import('./horaires.js').Rule} Rule */

const DAY = 1440;

/**
 * Whether what a rule opens on a public holiday may be counted on: the rule names public holidays
 * or that very day, never closes, or the hours say which holidays are closed.
 * @param {Rule[]} rules
 * @param {Rule} rule
 * @param {(period: string) => boolean} isOn whether a period holds on the day
 */
export function tellsOfHoliday(rules, rule, isOn) {
  if (names(rule) || rules.some((one) => one.ferme && names(one))) return true;
  const isWhole = rule.jours.length === 7;
  const isAllDay = rule.plages.some(([from, to]) => from === 0 && to === DAY);
  if (isAllDay && isWhole && rule.rangs.length === 0 && rule.semaines === '') return true;
  return rule.periodes.some((period) => namesDays(period, isWhole) && isOn(period));
}

/** @param {Rule} rule */
function names({ periodes, sauf }) {
  return periodes.includes('feries') || sauf.includes('feries');
}

/**
 * Whether a period names its very days: one, or those of one week at most, none left out.
 * @param {string} period
 * @param {boolean} isWhole
 */
function namesDays(period, isWhole) {
  if (period.startsWith('paques:')) return true;
  const [first, last] = period.split('/');
  if (!first || !last) return false;
  return first === last || (isWhole && first.length === 10 && dayOf(last) - dayOf(first) < 7);
}
