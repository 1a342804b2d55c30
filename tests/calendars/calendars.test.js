// Every calendar file of the demonstration, read back by two parsers that are not ours: their
// occurrences are the dates that the portal publishes in /donnees/agenda.json.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import ICAL from 'ical.js';
import { filesUnder } from '../browser/pages.js';
import { buildSite } from '../browser/site.js';

/** The school years that the demonstration's day reaches. */
const FIRST = '2026-09-01';
const LAST = '2028-09-01';

/** A start, an end, a status and a summary, as every reader says them here. */
/** @typedef {[string, string, string, string]} Occurrence */

/**
 * @typedef {object} Series
 * @property {'evenement' | 'service'} nature
 * @property {string} id
 * @property {string} titre
 * @property {string} url
 * @property {string | null} type
 * @property {string[]} communes
 * @property {{ debut: string, fin?: string, etat: string }[]} seances, without an end where none is told
 */

const site = buildSite();
after(site.remove);
const files = filesUnder(site.folder).filter((file) => file.endsWith('.ics')).sort();
/** @type {Series[]} */
const agenda = JSON.parse(readFileSync(join(site.folder, 'donnees/agenda.json'), 'utf8')).agenda;
/** @type {{ features: { properties: Record<string, string> }[] }} */
const services = JSON.parse(readFileSync(join(site.folder, 'donnees/services.geojson'), 'utf8'));

/** @param {Series} series @returns {Occurrence[]} */
const published = ({ titre, seances }) =>
  seances.map(({ debut, fin, etat }) => [
    debut,
    fin ?? debut,
    etat === 'annulee' ? 'CANCELLED' : '',
    TITLES[etat]?.(titre) ?? titre,
  ]);

/** What a title says of a session that is not as planned. */
/** @type {Record<string, (title: string) => string>} */
const TITLES = {
  annulee: (title) => `Annulé\u00A0: ${title}`,
  complete: (title) => `${title} (complet)`,
  deplacee: (title) => `${title} (séance déplacée)`,
};

/** @param {string} file @returns {string} its address in the site */
const addressOf = (file) => file.slice(site.folder.length);

/**
 * @param {string} file
 * @returns {Occurrence[]} the dates that it should hold, in order
 */
function expected(file) {
  const address = addressOf(file);
  const [, commune] = /^\/agenda\/commune\/(.+)\.ics$/.exec(address) ?? [];
  const [, kind] = /^\/agenda\/type\/(.+)\.ics$/.exec(address) ?? [];
  const [, event] = /^\/agenda\/([^/]+)\.ics$/.exec(address) ?? [];
  const [, service] = /^\/fiches\/(.+)\.ics$/.exec(address) ?? [];
  const code = commune && codeOf(commune);
  const held = agenda.filter((series) => {
    if (code) return series.communes.includes(code);
    if (kind) return series.type === kind;
    if (event) return series.nature === 'evenement' && series.id === event;
    if (service) return series.nature === 'service' && series.id === service;
    return address === '/agenda.ics';
  });
  return held.flatMap(published).sort();
}

/** @param {string} slug @returns {string} */
function codeOf(slug) {
  const named = services.features.find(({ properties }) => slugOf(properties.commune ?? '') === slug);
  const code = named?.properties.code_insee;
  assert.ok(code, `no service says the INSEE code of ${slug}`);
  return code;
}

/** @param {string} name @returns {string} */
const slugOf = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');

/**
 * @param {string} text
 * @returns {Occurrence[]} what ical.js reads, in order
 */
function readByIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  /** @type {Map<string, ICAL.Component[]>} */
  const byUid = new Map();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const uid = String(component.getFirstPropertyValue('uid'));
    byUid.set(uid, [...(byUid.get(uid) ?? []), component]);
  }
  return [...byUid.values()].flatMap(occurrencesOf).sort();
}

/** @param {ICAL.Component[]} components @returns {Occurrence[]} */
function occurrencesOf(components) {
  const [master, ...others] = components.filter((it) => !it.hasProperty('recurrence-id'));
  assert.ok(master && others.length === 0, 'one component a series is the series itself');
  const exceptions = components.filter((it) => it.hasProperty('recurrence-id'));
  const event = new ICAL.Event(master, { exceptions, strictExceptions: true });
  if (!event.isRecurring()) return [said(event.startDate, event.endDate, event)];
  const found = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    found.push(said(startDate, endDate, item));
  }
  return found;
}

/**
 * @param {ICAL.Time} start
 * @param {ICAL.Time} end
 * @param {ICAL.Event} event
 * @returns {Occurrence}
 */
function said(start, end, event) {
  assert.equal(start.zone?.tzid, 'Europe/Paris');
  const status = event.component.getFirstPropertyValue('status');
  return [minute(start), minute(end), String(status ?? ''), event.summary];
}

/**
 * What one list has and the other has not: shorter to read than both.
 *
 * @param {Occurrence[]} found
 * @param {Occurrence[]} wanted
 */
function difference(found, wanted) {
  const [has, needs] = [found, wanted].map((all) => all.map((it) => it.join(' ')));
  const without = (/** @type {string[]} */ all, /** @type {string[]} */ others) => {
    const left = [...others];
    return all.filter((it) => {
      const at = left.indexOf(it);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { more: without(has ?? [], needs ?? []).slice(0, 8), less: without(needs ?? [], has ?? []).slice(0, 8) };
}

const NONE = { more: [], less: [] };

/** @param {ICAL.Time} time */
const minute = (time) => time.toString().slice(0, 16);

test('there is a calendar for the portal, communes, kinds, events and services', () => {
  const addresses = files.map(addressOf);
  for (const address of [
    '/agenda.ics',
    '/agenda/commune/trets.ics',
    '/agenda/type/laep.ics',
    '/agenda/bebes-lecteurs-peynier.ics',
    '/fiches/laep-soleil-carre-thuir.ics',
  ]) {
    assert.ok(addresses.includes(address), address);
  }
});

test('lines end with CR LF and are at most 75 octets, none cut inside a character', () => {
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'), file);
    for (const line of text.split('\r\n')) {
      assert.ok(!/[\r\n]/.test(line), `${file}: ${line}`);
      assert.ok(Buffer.byteLength(line) <= 75, `${file}: ${line}`);
    }
  }
});

// Outlook skips an event that recurs by dates without a rule, and one whose rule names two days of the month.
test('no event recurs in a way that Outlook skips, and no two are one', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n ', '');
    assert.doesNotMatch(text, /^RDATE/m, addressOf(file));
    assert.doesNotMatch(text, /^RRULE:FREQ=MONTHLY.*BYDAY=[^;\r]*,/m, addressOf(file));
    const ids = text.split('BEGIN:VEVENT').slice(1).map((event) => {
      const [, uid] = /^UID:(.*)\r$/m.exec(event) ?? [];
      const [, of] = /^RECURRENCE-ID[^:]*:(.*)\r$/m.exec(event) ?? [];
      return `${uid} ${of ?? ''}`;
    });
    assert.equal(new Set(ids).size, ids.length, addressOf(file));
  }
});

test('ical.js reads the dates that the portal publishes', (t) => {
  let dates = 0;
  for (const file of files) {
    const wanted = expected(file);
    assert.ok(wanted.length > 0, `${file} holds nothing`);
    const found = readByIcalJs(readFileSync(file, 'utf8'));
    assert.deepEqual(difference(found, wanted), NONE, addressOf(file));
    dates += wanted.length;
  }
  t.diagnostic(`${files.length} calendars, ${dates} dates`);
});

test('icalendar and recurring-ical-events read the same', (t) => {
  const python = process.env.MARELLE_PYTHON ?? 'python3';
  const script = join(import.meta.dirname, 'occurrences.py');
  const probe = spawnSync(python, ['-c', 'import icalendar, recurring_ical_events']);
  if (probe.status !== 0) {
    t.skip('NOT RUN: pip install -r tests/calendars/requirements.txt');
    return;
  }
  const read = spawnSync(python, [script, FIRST, LAST, ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(read.status, 0, read.stderr);
  const found = JSON.parse(read.stdout);
  for (const file of files) {
    assert.deepEqual(difference(found[file], expected(file)), NONE, addressOf(file));
  }
});
