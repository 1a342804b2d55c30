// Openings laid end to end, as src/hours/timetable/evaluate.rs does.

/** @typedef {import('./horaires.js').Opening} Opening */

/**
 * Openings inside bounds, in order, those that touch made one.
 * @param {Opening[]} openings
 * @param {number} from
 * @param {number} to
 */
function united(openings, from, to) {
  /** @type {Opening[]} */
  const united = [];
  const inOrder = [...openings].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const opening of inOrder) {
    const start = Math.max(opening.start, from);
    const end = Math.min(opening.end, to);
    if (start >= end) continue;
    const last = united[united.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end, rdv: opening.rdv });
  }
  return united;
}

/**
 * What of some openings is outside others.
 * @param {Opening[]} openings
 * @param {Opening[]} others
 */
export function outside(openings, others) {
  return openings.flatMap(({ start, end, rdv }) => {
    /** @type {Opening[]} */
    const left = [];
    let begin = start;
    for (const other of others) {
      if (other.end <= begin || other.start >= end) continue;
      if (other.start > begin) left.push({ start: begin, end: other.start, rdv });
      begin = Math.max(begin, other.end);
    }
    if (begin < end) left.push({ start: begin, end, rdv });
    return left;
  });
}

/**
 * Openings inside bounds, in order, none meeting another: where one may come freely, no appointment is needed.
 * @param {Opening[]} openings
 * @param {number} from
 * @param {number} to
 */
export function laid(openings, from, to) {
  const free = united(openings.filter(({ rdv }) => !rdv), from, to);
  const byAppointment = united(openings.filter(({ rdv }) => rdv), from, to);
  return [...free, ...outside(byAppointment, free)].sort((a, b) => a.start - b.start);
}
