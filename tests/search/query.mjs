#!/usr/bin/env node
// node tests/search/query.mjs PUBLIC_DIR "requête" [--pres-de LAT,LON] [--maintenant AAAA-MM-JJTHH:MM] [--json]
// Answers a query from a built portal, without a browser.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { minuteAt, PARIS, stamp } from '../../themes/parvis/scripts/horaires.js';
import { engineOf, listenerOf, shown } from './engine.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pres-de': { type: 'string' },
    rayon: { type: 'string' },
    page: { type: 'string', default: '1' },
    maintenant: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const [site, query] = positionals;
if (site === undefined || query === undefined) {
  console.error('Usage : node tests/search/query.mjs PUBLIC_DIR "requête" [--pres-de LAT,LON] [--rayon KM] [--page N] [--maintenant AAAA-MM-JJTHH:MM] [--json]');
  process.exit(2);
}
const point = values['pres-de']?.split(',').map(Number);
if (point && (point.length !== 2 || !point.every(Number.isFinite))) {
  console.error('--pres-de attend une latitude et une longitude : 43.447,5.684');
  process.exit(2);
}
const position = point ? { latitude: point[0], longitude: point[1] } : null;
const help = listenerOf(site).groups(query);
const aide = [...new Set(help.flatMap(({ numeros }) => numeros))];
const { engine, traffic } = await engineOf(site);
const answer = await engine.search(query, {
  position,
  help,
  page: Number(values.page),
  now: clocksAt(values.maintenant),
  radius: values.rayon === undefined ? null : Number(values.rayon),
});

/**
 * What all clocks show when those in Paris show something.
 *
 * @param {string} inParis "2026-11-25T09:30"
 */
function clocksAt(inParis) {
  const utc = Date.parse(`${inParis}Z`);
  if (!Number.isFinite(utc)) return inParis;
  const ahead = minuteAt(new Date(utc), PARIS) * 60_000 - utc;
  return (/** @type {string} */ clock) => stamp(minuteAt(new Date(utc - ahead), clock));
}

const results = shown(answer);
const { understood, total, facets, widened, count, notes, aside, lead, textsFirst, texts } = answer;
const requests = traffic.files.length;
const { bytes } = traffic;
if (values.json) {
  const groups = texts.map((/** @type {any} */ { id, label, total: all }) => ({ id, label, total: all }));
  console.log(JSON.stringify({ aide, lead, understood, results, total, facets, widened, requests, bytes, count, notes, aside, groups, textsFirst }, null, 2));
} else {
  if (aide.length > 0) console.log(`Aide : ${aide.join(', ')}`);
  console.log(`Compris : ${understood.chips.map((/** @type {any} */ { type, label }) => `[${type} ${label}]`).join(' ')}`);
  if (widened) console.log(widened.text);
  for (const note of notes) console.log(note);
  console.log(count);
  for (const { text } of aside) console.log(text);
  for (const { title, kind, commune, why, url } of results) console.log(`- ${kind} · ${title} · ${commune ?? ''} · ${why} · ${url}`);
  console.log(`${requests} requêtes, ${bytes} octets`);
}
