// What typical weeks answer: open, open some weeks, closed, or not known.
import assert from 'node:assert/strict';
import test from 'node:test';
import { momentOf, openness, PARIS, weekday, whenAt } from '../../themes/parvis/scripts/recherche/ouvertures.js';
import { openingText } from '../../themes/parvis/scripts/recherche/phrases.js';

/** @typedef {import('../../themes/parvis/scripts/recherche/ouvertures.js').Opening} Opening */
/** @typedef {import('../../themes/parvis/scripts/recherche/ouvertures.js').Schedule} Schedule */

const [EVERY_WEEK, BUT_FOR_SOME_DAYS, SOME_WEEKS, APPOINTMENT, APPOINTMENT_UNSAID] = [0, 1, 2, 3, 4];
const WORKING_DAYS = 0b11111;
const SATURDAY = 0b100000;

/** @param {number} days @param {number} from @param {number} to @param {number} [manner] */
const slot = (days, from, to, manner = EVERY_WEEK) => ({ days, from: from * 60, to: to * 60, manner });

/** @param {ReturnType<typeof slot>[]} slots */
const week = (...slots) =>
  Array.from({ length: 7 }, (_, day) => slots.filter(({ days }) => (days & (1 << day)) !== 0).map(({ days, ...own }) => own));

/** @param {Partial<Opening>} more @returns {Opening} */
function opening(more) {
  const term = more.term ?? week(slot(WORKING_DAYS, 7.5, 18.5));
  return { whole: true, wholeInHolidays: true, holidaysSaid: false, holidaysInDoubt: 0, bridgesInDoubt: false, term, holidays: term, ownWeeks: [], doubts: [], ...more };
}

const day = (/** @type {string} */ date) => momentOf(`${date}T00:00`)?.day ?? 0;
const calendar = {
  publicDays: [day('2026-11-11'), day('2026-12-25'), day('2027-01-01'), day('2027-05-06'), day('2028-08-15')],
  zones: [[
    { first: day('2026-10-17'), last: day('2026-11-01'), holiday: 0 },
    { first: day('2026-12-19'), last: day('2027-01-03'), holiday: 1 },
  ]],
  departments: [0],
};

/** @param {Opening | null} own @param {Schedule} schedule @param {string} [now] @param {number | null} [zone] */
const asked = (own, schedule, now = '', zone = 0) => openness(own, schedule, { calendar, zone, moment: momentOf(now) });
/** @type {typeof asked} */
const said = (...parameters) => /** @type {any} */ (asked(...parameters).answer);

const nine = 9 * 60;

test('a moment is read as clocks in Paris show it', () => {
  assert.deepEqual(momentOf('2020-01-02T01:30'), { day: 1, minute: 90 });
  assert.equal(weekday(momentOf('2026-11-25T09:30')?.day ?? 0), 2);
  for (const text of ['', 'hier', '2026-11-25', '2026-13-45T09:30', '1999-01-01T00:00']) assert.equal(momentOf(text), null, text);
});

test('a whole week says no; where something is not read, nobody knows', () => {
  const part = opening({ whole: false });
  for (const [own, otherwise] of /** @type {const} */ ([[opening({}), 'non'], [part, 'inconnu']])) {
    assert.equal(said(own, { day: 2 }), 'oui');
    assert.equal(said(own, { day: 2, minute: nine }), 'oui');
    assert.equal(said(own, { before: 480 }), 'oui');
    assert.equal(said(own, { day: 5 }), otherwise);
    assert.equal(said(own, { day: 2, minute: 7 * 60 }), otherwise);
    assert.equal(said(own, { after: 19 * 60 }), otherwise);
  }
  assert.equal(said(null, { day: 2 }), 'inconnu');
});

test('the last minute is closed, and a night goes on past midnight', () => {
  assert.equal(said(opening({}), { day: 0, minute: 18 * 60 + 29 }), 'oui');
  assert.equal(said(opening({}), { day: 0, minute: 18 * 60 + 30 }), 'non');
  const night = opening({ term: week(slot(SATURDAY, 20, 26)) });
  assert.equal(said(night, { day: 6, minute: 60 }), 'oui');
  assert.equal(said(night, { day: 5, minute: 60 }), 'non');
});

test('some weeks and appointments are told apart from every week', () => {
  const own = opening({ term: week(slot(SATURDAY, 9, 12, SOME_WEEKS), slot(1, 9, 12, APPOINTMENT), slot(2, 0, 24, APPOINTMENT_UNSAID)) });
  assert.equal(said(own, { day: 5 }), 'parfois');
  assert.equal(said(own, { day: 0 }), 'parfois');
  assert.equal(said(own, { day: 1 }), 'parfois');
  assert.equal(said(own, { day: 1, minute: nine }), 'inconnu', 'the hours of an appointment are not said');
  assert.equal(said(own, { date: 'maintenant' }, '2026-11-28T09:30'), 'inconnu', 'this Saturday or another');
});

test('the holidays are known when something is said of them', () => {
  const own = opening({ holidaysSaid: true, holidays: week(slot(1, 9, 17)) });
  assert.equal(said(opening({}), { holidays: true }), 'inconnu');
  assert.equal(said(own, { holidays: true }), 'oui');
  assert.equal(said(own, { holidays: true, day: 0 }), 'oui');
  assert.equal(said(own, { holidays: true, day: 1 }), 'non');
});

test('now is told in term, in the holidays, and where the zone is not known', () => {
  const own = opening({ holidaysSaid: true, holidays: week(slot(1, 9, 17)) });
  const now = /** @type {const} */ ({ date: 'maintenant' });
  assert.equal(said(own, now, '2026-11-25T09:30'), 'oui');
  assert.equal(said(own, now, '2026-11-25T19:00'), 'non');
  assert.equal(said(own, now, '2026-12-23T09:30'), 'non', 'a Wednesday of the holidays');
  assert.equal(said(own, now, '2026-12-21T09:30'), 'oui', 'a Monday of the holidays');
  assert.equal(said(own, now, '2026-12-23T09:30', null), 'inconnu');
  assert.equal(said(own, now, '2026-12-21T09:30', null), 'inconnu', 'as the fiche, which does not say either');
  assert.equal(said(own, now, ''), 'inconnu');
});

test('where the hours name bridges, none of them is open or closed', () => {
  const [now, named] = [/** @type {const} */ ({ date: 'maintenant' }), opening({ bridgesInDoubt: true })];
  for (const bridge of ['2027-05-07', '2028-08-14']) {
    assert.equal(said(named, now, `${bridge}T09:30`), 'inconnu', bridge);
    assert.equal(said(opening({}), now, `${bridge}T09:30`), 'oui', bridge);
  }
  for (const other of ['2027-05-05', '2027-05-10', '2027-05-14', '2028-08-16']) assert.equal(said(named, now, `${other}T09:30`), 'oui', other);
  assert.equal(said(named, { day: 4 }), 'oui', 'a Friday of any week');
});

test('what the index cannot know is neither open nor closed', () => {
  const now = /** @type {const} */ ({ date: 'maintenant' });
  assert.equal(said(opening({}), now, '2026-11-11T09:30'), 'inconnu', 'a public holiday');
  assert.equal(said(opening({}), now, '2031-11-12T09:30'), 'inconnu', 'past the calendar');
  const closure = opening({ doubts: [[512 + day('2026-11-23'), 512 + day('2026-11-27')]] });
  assert.equal(said(closure, now, '2026-11-25T09:30'), 'inconnu');
  assert.equal(said(closure, now, '2026-11-30T09:30'), 'oui');
  assert.equal(said(opening({ doubts: [[512, 0]] }), now, '2026-11-30T09:30'), 'inconnu', 'closed until further notice');
  const yearly = opening({ doubts: [[12 * 32 + 20, 32 + 5]] });
  assert.equal(said(yearly, now, '2027-01-04T09:30'), 'inconnu');
  assert.equal(said(yearly, now, '2026-11-30T09:30'), 'oui');
  assert.equal(said(opening({ holidaysInDoubt: 2 }), now, '2026-12-21T09:30'), 'inconnu', 'Christmas has hours of its own');
  const own = opening({ term: week(slot(WORKING_DAYS, 9, 12, BUT_FOR_SOME_DAYS)) });
  assert.equal(said(own, now, '2026-11-25T09:30'), 'inconnu');
  assert.equal(said(own, { day: 2 }), 'oui');
});

test('the night of a public holiday is as unsure as its evening', () => {
  const nights = opening({ term: week(slot(127, 20, 26)) });
  const now = /** @type {const} */ ({ date: 'maintenant' });
  assert.equal(said(nights, now, '2026-11-12T01:00'), 'inconnu');
  assert.equal(said(nights, now, '2026-11-12T03:00'), 'non');
  assert.equal(said(nights, now, '2026-11-12T21:00'), 'oui');
  assert.equal(said(nights, now, '2026-11-13T01:00'), 'oui');
});

test('a result says when it is open', () => {
  const own = opening({});
  const text = (/** @type {Schedule} */ schedule, /** @type {Opening | null} */ of = own, now = '2026-11-25T09:30') =>
    openingText(schedule, asked(of, schedule, now)).replace(/\u00a0/g, ' ');
  assert.equal(text({ day: 2 }), 'Ouvert le mercredi dès 7 h 30');
  assert.equal(text({ day: 2, minute: nine }), 'Ouvert le mercredi à 9 h');
  assert.equal(text({ before: 480 }), 'Ouvert dès 7 h 30');
  assert.equal(text({ day: 2, after: 17 * 60 }), 'Ouvert le mercredi jusqu’à 18 h 30');
  assert.equal(text({ date: 'maintenant' }), 'Ouvert jusqu’à 18 h 30');
  assert.equal(text({ date: 'demain' }), 'Ouvert demain dès 7 h 30');
  assert.equal(text({ day: 5 }), 'Fermé le samedi');
  assert.equal(text({ day: 5 }, null), 'Horaires à vérifier');
  assert.equal(text({ holidays: true }, opening({ holidaysSaid: true })), 'Ouvert pendant les vacances');
  assert.equal(text({ day: 5 }, opening({ term: week(slot(SATURDAY, 9, 12, SOME_WEEKS)) })), 'Ouvert certains samedis dès 9 h');
  assert.equal(text({ day: 5 }, opening({ term: week(slot(SATURDAY, 9, 12, APPOINTMENT)) })), 'Le samedi dès 9 h sur rendez-vous');
  assert.equal(text({ day: 5 }, opening({ term: week(slot(SATURDAY, 0, 24, APPOINTMENT_UNSAID)) })), 'Le samedi sur rendez-vous');
  assert.equal(text({ date: 'maintenant' }, opening({ term: week(slot(127, 0, 24)) })), 'Ouvert 24 h sur 24');
});

test('where and when hang on the communes: their zone, their holidays, their clock', () => {
  /** What clocks show at 07:30 in Paris. @param {string} clock */
  const momentAt = (clock) => momentOf(clock === PARIS ? '2027-03-26T07:30' : '2027-03-26T10:30');
  const alsace = { zone: 0, own: { days: [day('2027-03-26')], clock: PARIS } };
  const ordinary = { zone: 0, own: { days: [], clock: PARIS } };
  const reunion = { zone: 1, own: { days: [day('2027-12-20')], clock: 'Indian/Reunion' } };
  const far = { zone: null, own: { days: [], clock: '?' } };
  const whole = { ...calendar, publicDays: [day('2026-11-11'), day('2027-12-25')] };
  const nine = opening({ term: week(slot(WORKING_DAYS, 9, 12)) });
  const answer = (/** @type {any[]} */ ...communes) =>
    openness(nine, { date: 'maintenant' }, whenAt(whole, communes, momentAt)).answer;
  assert.equal(answer(reunion), 'oui', 'half past ten there');
  assert.equal(answer(ordinary), 'non', 'half past seven here');
  assert.equal(answer(alsace), 'inconnu', 'Good Friday');
  assert.equal(answer(alsace, ordinary), 'inconnu', 'a holiday for some');
  assert.equal(answer(reunion, ordinary), 'inconnu', 'two clocks');
  assert.equal(answer(far), 'inconnu');
  assert.equal(answer({ zone: 0 }), 'non', 'a portal where no département has anything of its own');
  assert.equal(whenAt({ ...whole, own: [reunion.own] }, [], momentAt).moment?.minute, 630, 'no commune: the clock of the portal');
});
