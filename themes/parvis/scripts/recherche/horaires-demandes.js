// When people want it open: "le mercredi à 7 h 30", "avant 8 h", "samedi matin", "maintenant".

/** @typedef {import('./besoins.js').Need} Need */
/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./ouvertures.js').Schedule} Schedule */

/** @typedef {{ need: Need, length: number }} Asked */

export const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const NOON = 12 * 60;
const MORNING = 8 * 60;
const EVENING = 19 * 60;

/**
 * Hours that the facet proposes.
 *
 * @type {(Need & { id: string, schedule: Schedule })[]}
 */
export const HOURS = /** @type {{ id: string, label: string, schedule: Schedule }[]} */ ([
  { id: 'maintenant', label: 'Ouvert maintenant', schedule: { date: 'maintenant' } },
  { id: 'matin', label: 'Le matin, avant 8\u00a0h', schedule: { before: MORNING } },
  { id: 'soir', label: 'Le soir, après 19\u00a0h', schedule: { after: EVENING } },
  { id: 'mercredi', label: 'Le mercredi', schedule: { day: 2 } },
  { id: 'samedi', label: 'Le samedi', schedule: { day: 5 } },
  { id: 'dimanche', label: 'Le dimanche', schedule: { day: 6 } },
  { id: 'vacances', label: 'Pendant les vacances scolaires', schedule: { holidays: true } },
]).map((one) => ({ ...one, type: 'horaires' }));

/** Words that stand for hours by themselves, folded. @type {Map<string, [Schedule, string]>} */
const PLAIN = new Map(Object.entries({
  maintenant: [{ date: 'maintenant' }, 'Ouvert maintenant'],
  demain: [{ date: 'demain' }, 'Ouvert demain'],
  soir: [{ after: EVENING }, 'Le soir'],
  matin: [{ before: NOON }, 'Le matin'],
  midi: [{ minute: NOON }, 'À midi'],
}));

/**
 * @param {Token[]} rest
 * @returns {Asked | null}
 */
export function scheduleAt(rest) {
  const [first = '', second = ''] = rest.map(({ folded }) => folded);
  const day = DAYS.indexOf(first.replace(/s$/, ''));
  if (day >= 0) return dayAt(rest, day);
  const plain = PLAIN.get(first);
  if (plain) return asked(plain[0], plain[1], 1);
  if (first === 'weekend' || (first === 'week' && second === 'end')) return asked({ day: 5 }, 'Le samedi', first === 'week' ? 2 : 1);
  if (first === 'aujourd' && second === 'hui') return asked({ date: 'aujourdhui' }, 'Ouvert aujourd’hui', 2);
  if (first === 'vacances') return asked({ holidays: true }, 'Pendant les vacances', second === 'scolaires' ? 2 : 1);
  const side = { avant: 'before', apres: 'after', des: 'minute' }[first];
  const clock = clockAt(side ? rest.slice(1) : rest);
  if (clock === null) return null;
  if (!side) return asked({ minute: clock.minute }, `À ${clock.text}`, clock.length);
  const label = { avant: 'Avant', apres: 'Après', des: 'Dès' }[first];
  return asked({ [side]: clock.minute }, `${label} ${clock.text}`, clock.length + 1);
}

/**
 * "mercredi", "samedi matin", "mercredi à 7 h 30", "vendredi après 19 h".
 *
 * @param {Token[]} rest
 * @param {number} day
 * @returns {Asked}
 */
function dayAt(rest, day) {
  const at = rest[1]?.folded === 'a' ? 2 : 1;
  const after = scheduleAt(rest.slice(at));
  const schedule = after?.need.schedule;
  if (after && schedule && schedule.day === undefined && !schedule.holidays && schedule.date === undefined) {
    const tail = after.need.label.replace(/^Le /, '');
    return asked({ ...schedule, day }, `Le ${DAYS[day]} ${tail.charAt(0).toLowerCase()}${tail.slice(1)}`, at + after.length);
  }
  return asked({ day }, `Ouvert le ${DAYS[day]}`, 1);
}

/**
 * "7h30", "7 h 30", "8 h", "19 heures".
 *
 * @param {Token[]} rest
 */
function clockAt(rest) {
  const [first = '', second = '', third = ''] = rest.map(({ folded }) => folded);
  const together = /^(\d{1,2})h(\d{2})?$/.exec(first);
  const apart = /^\d{1,2}$/.test(first) && /^(h|heures?)$/.test(second);
  if (!together && !apart) return null;
  const minutes = apart && /^\d{2}$/.test(third);
  const [hour, past] = [Number(together?.[1] ?? first), Number(together?.[2] ?? (minutes ? third : 0))];
  if (hour > 23 || past > 59) return null;
  return { minute: hour * 60 + past, text: clockText(hour * 60 + past), length: together ? 1 : minutes ? 3 : 2 };
}

/**
 * "7 h 30", "19 h", "minuit".
 *
 * @param {number} minute of the day, or of the next
 */
export function clockText(minute) {
  const [hour, past] = [Math.floor(minute / 60) % 24, minute % 60];
  if (hour === 0 && past === 0) return 'minuit';
  return `${hour}\u00a0h${past ? `\u00a0${String(past).padStart(2, '0')}` : ''}`;
}

/**
 * @param {Schedule} schedule
 * @param {string} label
 * @param {number} length
 * @returns {Asked}
 */
const asked = (schedule, label, length) => ({ need: { type: 'horaires', label, schedule }, length });

/**
 * Hours that were asked apart and hold together: "le mercredi pendant les vacances". Each keeps
 * its own words.
 *
 * @template {Need} N
 * @param {N[]} needs
 * @returns {N[]}
 */
export function together(needs) {
  const holidays = needs.some(({ schedule }) => schedule?.holidays);
  const others = needs.filter(({ schedule }) => schedule && !schedule.holidays && schedule.date === undefined);
  if (!holidays || others.length === 0) return needs;
  return needs
    .filter(({ schedule }) => !schedule?.holidays || Object.keys(schedule).length > 1)
    .map((need) => (others.includes(need) ? { ...need, schedule: { ...need.schedule, holidays: true } } : need));
}
