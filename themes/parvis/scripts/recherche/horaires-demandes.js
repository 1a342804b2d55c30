// When people want it open: "le mercredi à 7 h 30", "avant 8 h", "cet aprèm", "maintenant".
import { capital, NUMBER, numberOf, spoken, wordCount } from './paroles.js';

/** @typedef {import('./besoins.js').Asked} Asked */
/** @typedef {import('./besoins.js').Need} Need */
/** @typedef {import('./demande.js').Token} Token */
/** @typedef {import('./ouvertures.js').Schedule} Schedule */

/** What was said of a day or of a time, and in which words it is said back. @typedef {[Schedule, string]} Said */

export const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const HOUR = 60;
const NOON = 12 * HOUR;
const MORNING = 8 * HOUR;
const EVENING = 19 * HOUR;

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

const SMALL = '(?:(?:le|la|les|l|du|de|des(?! \\d)|d|au|aux|a|en|dans|pendant|durant|tous(?! les jours)|toutes|chaque|uniquement|seulement|ouverte?s?) )*';
const DAY = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?';
/** Where nothing else follows, "mer" is the sea. */
const SHORT = '(lun|mar|merc|mer|jeu|vend|ven|sam|dim)(\\.?)';
/** A day in full or cut short, where another day stands beside it. */
const ANY_DAY = '(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|d(?:redi)?|edi|anche|c)?s?\\.?';
const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

/** Ways to say a day, the longest first. @type {[RegExp, (match: string[]) => Said | null][]} */
const DAY_READERS = [
  [new RegExp(`^${ANY_DAY} (?:au |a |jusqu au |-)${ANY_DAY} `), ([, from = '', to = '']) => run(dayCalled(from), dayCalled(to))],
  [/^(?:tous les jours|(?:toute )?la semaine|7 ?j(?:ours?)? (?:sur )?7(?: ?j)?) /, ([all = '']) => (all[0] === '7' ? run(0, 6) : run(0, 4))],
  [/^week ?ends? |^we |^fin de (?:la )?semaine /, () => [{ days: WEEKEND, words: 'le samedi ou le dimanche' }, 'le week-end']],
  [/^semaine (?!prochaine)/, () => [{ days: WEEKDAYS, words: 'en semaine' }, 'en semaine']],
  [new RegExp(`^${DAY} ou (?:le )?${DAY} `), ([, one = '', other = '']) => orOf(one, other)],
  [new RegExp(`^${DAY} (?:sur (?:deux|2) )?`), ([, day = '']) => [{ day: DAYS.indexOf(day) }, `le ${day}`]],
  [/^aujourd ?hui |^ce jour /, () => [{ date: 'aujourdhui' }, 'aujourd’hui']],
  [/^apres demain /, () => [{ date: 'apresdemain' }, 'après-demain']],
  [/^demain /, () => [{ date: 'demain' }, 'demain']],
];

/** Minutes, but no age: "à 19 h, 18 mois". */
const PAST = '([0-5]\\d(?! ?(?:mois|an|sem)))?';
const CLOCK = `(${NUMBER}) ?(?:h|heures?|hrs?) ?${PAST}`;
const CLOCK_END = new RegExp(`^(?:${CLOCK}|(midi|minuit)) (?!par )(du matin |du soir |de l apres midi )?`);
const LEAD = new RegExp(`^${SMALL}(?:(ce|cet|cette) )?`);
const SHORT_DAY = new RegExp(`^${SHORT} `);
const SPAN = new RegExp(`^(entre |de )?(\\d{1,2})(?: ?(?:h|heures?) ?${PAST})? (?:(?:et|a|jusqu a|-|–) )?${CLOCK} `);

/** Parts of a day. @type {[RegExp, Schedule, string][]} */
const PARTS = [
  [/^(?:tot (?:le )?matin|(?:le )?matin tot|tot|de bonne heure) /, { before: MORNING }, 'tôt le matin'],
  [/^(?:matins?|matinees?(?! (?:(?:d|de) )?(?:eveil|jeux?|rencontres?|ateliers?) )) /, { before: NOON }, 'le matin'],
  [/^(?:apres ?midis?|aprems?|apm) /, { after: 13 * HOUR, before: 18 * HOUR }, 'l’après-midi'],
  [/^(?:entre )?midi et (?:deux|2|14 ?h) |^(?:pause|heure) (?:de |du |d )?(?:midi|dejeuner|repas) /, { after: NOON, before: 14 * HOUR }, 'entre midi et 14\u00a0h'],
  [/^midis? /, { minute: NOON }, 'à midi'],
  [/^(?:tard (?:le )?soir|(?:le )?soir tard|tard) /, { after: 20 * HOUR }, 'tard le soir'],
  [/^(?:soirs?|soirees?) /, { after: EVENING }, 'le soir'],
  [/^nuits? /, { after: 22 * HOUR }, 'la nuit'],
  [/^24 ?h(?:eures?|rs?)? (?:(?:sur )?24(?: ?h)? )?/, { before: 1, after: 24 * HOUR - 1 }, '24\u00a0h sur 24'],
  [/^(?:toute (?:la )?journee|journees? (?:entieres?|completes?|continues?)) /, { before: 9 * HOUR + 1, after: 16.5 * HOUR - 1 }, 'toute la journée'],
  [/^journee /, { before: 17 * HOUR, after: 9 * HOUR }, 'en journée'],
  [/^apres (?:l |la |les )?(?:ecole|classe|cours|college) /, { after: 16.5 * HOUR }, 'après l’école'],
  [/^avant (?:l |la |les )?(?:ecole|classe|cours|college) /, { before: 8.5 * HOUR }, 'avant l’école'],
];

/** The rank of each school holiday in the year of school. */
const HOLIDAYS = [['toussaint', 'automne', 'octobre'], ['noel'], ['fevrier', 'hiver'], ['paques', 'printemps', 'avril'], ['ete', 'juillet', 'aout']];
export const HOLIDAY_NAMES = ['de la Toussaint', 'de Noël', 'd’hiver', 'de printemps', 'd’été'];
const VACATION = /^(?:petites |prochaines )?(grandes )?(?:vacances|vac|conges(?= scolaires)) (?:scolaires? )?(?:(?:(?:de |d |du |des |la |l |en )*)(toussaint|automne|octobre|noel|fevrier|hiver|paques|printemps|avril|ete|juillet|aout) )?/;

/**
 * Hours that begin at a token.
 *
 * @param {Token[]} rest
 * @returns {Asked | null}
 */
export function scheduleAt(rest) {
  const text = spoken(rest);
  const found = scheduleIn(text);
  if (found === null) return null;
  const tail = text.split(' ').slice(found.length).join(' ');
  return { ...found, length: found.length + wordCount(tailOf(tail)) };
}

/**
 * @param {string} text
 * @returns {Asked | null}
 */
function scheduleIn(text) {
  const lead = LEAD.exec(text) ?? [''];
  const at = lead[0].length;
  const now = /^(?:maintenant|en ce moment|tout de suite|actuellement) /.exec(text);
  if (now) return asked({ date: 'maintenant' }, 'Ouvert maintenant', now[0]);
  const vacation = vacationAt(text.slice(at));
  if (vacation) return asked(vacation.schedule, vacation.label, text.slice(0, at) + vacation.text);
  const term = /^(?:periode|temps) scolaire /.exec(text.slice(at));
  if (term) return asked({ holidays: false }, 'En période scolaire', text.slice(0, at) + term[0]);
  const summer = /^(?:l |cet |en |d )?ete /.exec(text);
  if (summer) return asked({ holidays: true, holiday: 4 }, 'Pendant les vacances d’été', summer[0]);
  const found = dayAt(text.slice(at));
  // What is open after school is called so: "étude du soir", "accueil du soir".
  const evening = /^du soir /.exec(text);
  if (evening) return asked({ after: 16.5 * HOUR }, 'Le soir, après l’école', evening[0]);
  // "en semaine", not "par semaine".
  const day = found?.said[1] === 'en semaine' && !/(?:^| )en $/.test(lead[0]) ? null : found;
  const today = !day && lead[1] ? /** @type {Said} */ ([{ date: 'aujourdhui' }, lead[1] === 'cette' ? 'cette' : lead[1]]) : null;
  const dayEnd = at + (day?.text.length ?? 0);
  const time = timeAt(text, day ? dayEnd : at, day || today ? 1 : 0) ?? (day ? null : timeAt(text, 0, 0));
  if (time && today) return asked({ ...time.schedule, ...today[0] }, capital(`${today[1]} ${time.words}`), text.slice(0, time.end));
  if (!day) return time && asked(time.schedule, capital(time.words), text.slice(0, time.end));
  if (time) return asked({ ...day.said[0], ...time.schedule }, capital(`${day.said[1]} ${time.words}`), text.slice(0, time.end));
  return asked(day.said[0], `Ouvert ${day.said[1]}`, text.slice(0, dayEnd));
}

/** @param {string} letters the first of its name */
const dayCalled = (letters) => DAYS.findIndex((name) => name.startsWith(letters));

/** @param {string} text */
function dayAt(text) {
  for (const [pattern, read] of DAY_READERS) {
    const match = pattern.exec(text);
    const said = match && read(match);
    if (said) return { said, text: match[0] };
  }
  const short = SHORT_DAY.exec(text);
  if (!short) return null;
  const [whole, letters = '', dot] = short;
  const sure = dot !== '' || /^(?:merc|vend)$/.test(letters) || timeAt(text, whole.length, 1) !== null;
  const day = dayCalled(letters);
  return sure ? { said: /** @type {Said} */ ([{ day }, `le ${DAYS[day]}`]), text: whole } : null;
}

/**
 * @param {number} from
 * @param {number} to
 * @returns {Said | null} every day from one to another
 */
function run(from, to) {
  if (from > to) return null;
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const words = to - from === 6 ? 'tous les jours' : `du ${DAYS[from]} au ${DAYS[to]}`;
  return [{ days, every: true, words }, words];
}

/** @param {string} one @param {string} other @returns {Said} */
function orOf(one, other) {
  const words = `le ${one} ou le ${other}`;
  return [{ days: [DAYS.indexOf(one), DAYS.indexOf(other)], words }, words];
}

/**
 * @param {string} text
 * @param {number} from where it may begin, but for small words
 * @param {0 | 1} form after a day, 1
 */
function timeAt(text, from, form) {
  const small = /^(?:(?:a|au|de|le|la|l|en|du|dans|toute(?= journee)) )*/;
  for (const start of [from + (small.exec(text.slice(from))?.[0].length ?? 0), from]) {
    const rest = text.slice(start);
    for (const [pattern, schedule, words] of PARTS) {
      const match = pattern.exec(rest);
      // "à 24 h" is midnight.
      if (!match || (/^24 ?h\S* $/.test(match[0]) && /(?:^| )(?:a|vers|pour) $/.test(text.slice(0, start)))) continue;
      const end = start + match[0].length;
      // "mercredi matin à 7 h 30": the hour says more.
      const exact = clockAt(text.slice(end));
      return exact ? { ...exact, end: end + exact.end } : { schedule, words: form ? words.replace(/^(?:l[ea] |l’|à (?=midi))/, '') : words, end };
    }
    const clock = clockAt(rest);
    if (clock) return { ...clock, end: start + clock.end };
  }
  return null;
}

/** @type {[RegExp, (minute: number) => Schedule, string][]} */
const SIDES = [
  [/^(?:des|a partir de|a compter de|depuis) /, (minute) => ({ minute }), 'dès'],
  [/^(?:jusqu ?a|jusque) /, (minute) => ({ after: minute - 1 }), 'jusqu’à'],
  [/^avant /, (minute) => ({ before: minute }), 'avant'],
  [/^(?:apres|au dela de|plus tard que|passe) /, (minute) => ({ after: minute }), 'après'],
  [/^(?:(?:a|vers|pour) )?/, (minute) => ({ minute }), 'à'],
];

/**
 * "7h30", "à partir de 7 h", "jusqu'à 19 heures", "entre 12 et 14 h".
 *
 * @param {string} text
 * @returns {{ schedule: Schedule, words: string, end: number } | null}
 */
function clockAt(text) {
  const span = SPAN.exec(text);
  if (span) {
    const [whole, tie, hour = '', past, last = '', lastPast] = span;
    const [from, to] = [minuteOf(hour, past), minuteOf(last, lastPast)];
    if (from === null || to === null || from >= to) return null;
    if (tie === 'entre ') return { schedule: { after: from, before: to }, words: `entre ${clockText(from)} et ${clockText(to)}`, end: whole.length };
    return { schedule: { before: from + 1, after: to - 1 }, words: `de ${clockText(from)} à ${clockText(to)}`, end: whole.length };
  }
  for (const [pattern, schedule, word] of SIDES) {
    const side = pattern.exec(text);
    const clock = side && CLOCK_END.exec(text.slice(side[0].length));
    if (!clock) continue;
    const said = clock[3] ? (clock[3] === 'midi' ? NOON : 24 * HOUR) : minuteOf(clock[1] ?? '', clock[2]);
    if (said === null) return null;
    // "7 heures du soir".
    const minute = said < NOON && /soir|midi/.test(clock[4] ?? '') ? said + NOON : said;
    return { schedule: schedule(minute), words: `${word} ${clockText(minute)}`, end: side[0].length + clock[0].length };
  }
  return null;
}

/**
 * @param {string} hour
 * @param {string | undefined} past
 */
function minuteOf(hour, past) {
  const value = numberOf(hour);
  return Number.isInteger(value) && value <= 24 ? value * HOUR + Number(past ?? 0) : null;
}

/** @param {string} text */
function vacationAt(text) {
  const match = VACATION.exec(text);
  if (!match) return null;
  const holiday = match[1] ? 4 : HOLIDAYS.findIndex((names) => names.includes(match[2] ?? ''));
  if (holiday < 0) return { schedule: { holidays: true }, label: 'Pendant les vacances', text: match[0] };
  return { schedule: { holidays: true, holiday }, label: `Pendant les vacances ${HOLIDAY_NAMES[holiday]}`, text: match[0] };
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
 * @param {string} text
 * @returns {Asked}
 */
const asked = (schedule, label, text) => ({ needs: [{ type: 'horaires', label, schedule }], length: wordCount(text) });

/**
 * Marks what is no summer: "mon agrément a été suspendu".
 *
 * @param {Token[]} all
 */
export function markParticiples(all) {
  for (const [at, token] of all.entries()) {
    if (token.folded === 'ete' && /^(?:j?ai|as?|av[aeo]\w+|ont|pas)$/.test(all[at - 1]?.folded ?? '')) token.role = 'refused';
  }
}

/** @param {string} text what follows hours and says no more */
const tailOf = (text) => /^(?:seulement|uniquement|inclus|prochaine?s?|qui vient) /.exec(text)?.[0] ?? '';

/**
 * Hours that were asked apart and hold together: "le mercredi pendant les vacances", "le matin, le
 * mercredi". Each keeps its own words.
 *
 * @template {Need} N
 * @param {N[]} needs
 * @returns {N[]}
 */
export function together(needs) {
  const has = (/** @type {N} */ { schedule }, /** @type {string[]} */ keys) =>
    schedule !== undefined && Object.keys(schedule).length > 0 && Object.keys(schedule).every((key) => keys.includes(key));
  const days = needs.filter((need) => has(need, ['day', 'days', 'every', 'words', 'date']));
  const timed = crossed(needs, days, needs.filter((need) => has(need, ['minute', 'before', 'after'])));
  const holidays = timed.filter((need) => need.schedule?.holidays !== undefined && has(need, ['holidays', 'holiday']));
  return crossed(timed, timed.filter(({ schedule }) => schedule && schedule.holidays === undefined && schedule.date === undefined), holidays);
}

/**
 * Where one of two parts is one need only, it holds for each of the other.
 *
 * @template {Need} N
 * @param {N[]} needs
 * @param {N[]} firsts
 * @param {N[]} seconds
 * @returns {N[]}
 */
function crossed(needs, firsts, seconds) {
  if (firsts.length === 0 || seconds.length === 0 || Math.min(firsts.length, seconds.length) > 1) return needs;
  const both = firsts.flatMap((first) => seconds.map((second) => ({
    ...first,
    label: `${capital(first.label.replace(/^Ouvert /, ''))}, ${second.label.charAt(0).toLowerCase()}${second.label.slice(1)}`,
    schedule: { ...first.schedule, ...second.schedule },
  })));
  const others = needs.filter((need) => !firsts.includes(need) && !seconds.includes(need));
  return [...others, ...both];
}
