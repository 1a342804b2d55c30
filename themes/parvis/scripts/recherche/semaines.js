// The typical weeks of the index, read: docs/search.md, section 15.
import { named } from './octets.js';

/** @typedef {import('./ouvertures.js').Opening} Opening */
/** @typedef {import('./ouvertures.js').Slot} Slot */
/** @typedef {import('./ouvertures.js').Week} Week */

/** How many school holidays a year of school has. */
const HOLIDAYS = 5;

/**
 * @param {import('./octets.js').Sections} sections
 * @param {number} length
 * @returns {(Opening | null)[]}
 */
export function readOpenings(sections, length) {
  if (length === 0) return [];
  const reader = sections.reader(15);
  /** @type {Slot[][]} */
  const days = [[], ...reader.many(() => readDay(reader))];
  const traits = reader.many(() => readTraits(reader));
  const openings = reader.numbers(length).map((rank) => {
    if (rank === 0) return null;
    /** @type {Week} */
    const term = [];
    const { flags, doubts } = named(traits, rank - 1);
    /** @type {Week[]} */
    const ownWeeks = [];
    for (let holiday = 0; holiday < HOLIDAYS; holiday += 1) if ((flags >> (10 + holiday)) & 1) ownWeeks[holiday] = [];
    return {
      whole: (flags & 1) !== 0, wholeInHolidays: (flags & 2) !== 0, holidaysSaid: (flags & 4) !== 0,
      holidaysInDoubt: (flags >> 4) & 31, bridgesInDoubt: (flags & 512) !== 0, term, holidays: (flags & 8) !== 0 ? /** @type {Week} */ ([]) : term, ownWeeks, doubts,
    };
  });
  const known = openings.filter((opening) => opening !== null);
  const apart = known.filter(({ term, holidays }) => term !== holidays);
  for (let day = 0; day < 7; day += 1) for (const { term } of known) term.push(named(days, reader.number()));
  for (let day = 0; day < 7; day += 1) for (const { holidays } of apart) holidays.push(named(days, reader.number()));
  known.forEach(({ ownWeeks }) => ownWeeks.forEach((week) => week.push(...reader.numbers(7).map((rank) => named(days, rank)))));
  return openings;
}

/** @param {import('./octets.js').Reader} reader */
function readDay(reader) {
  let from = 0;
  return reader.many(() => {
    from += reader.number();
    const length = reader.number();
    return { from, to: from + (length >> 3), manner: length & 7 };
  });
}

/** @param {import('./octets.js').Reader} reader */
function readTraits(reader) {
  const flags = reader.number();
  const doubts = reader.many(() => /** @type {[number, number]} */ ([reader.number(), reader.number()]));
  return { flags, doubts };
}
