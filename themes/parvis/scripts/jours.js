// Days as numbers, and those that no date of the year names.

const MILLISECONDS = 86_400_000;

/** The day of a date, days since 1 January 1970. @param {string} date */
export function dayOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
}

/** The date of a day. @param {number} day */
export function dateOf(day) {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** 1 is Monday; 1 January 1970 was a Thursday. @param {number} day */
export function weekday(day) {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Easter Sunday, as src/hours/model/easter.rs counts it. @param {number} year */
export function easter(year) {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const phase = (correction + 19 * golden + 15) % 30;
  const moon = phase === 29 || (phase === 28 && golden > 10) ? phase - 1 : phase;
  const full = dayOf(`${year}-03-21`) + moon;
  return full + 7 - (weekday(full) % 7);
}

/**
 * Whether the run of days that a date may be in began on a weekday.
 * @param {string} first month and day
 * @param {string} date
 * @param {number} wanted
 */
export function beginsOn(first, date, wanted) {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < first ? 1 : 0);
  const begin = dayOf(`${year}-${first}`);
  // The 29th of February is no day of most years.
  return !Number.isNaN(begin) && dateOf(begin).slice(5) === first && weekday(begin) === wanted;
}
