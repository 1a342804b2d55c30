// Bundles the browser's scripts: `node bundle.mjs --outdir=DIR`. esbuild puts the modules together;
// terser then finds shorter names for what they hold, which weighs a twentieth less as brotli sends it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { minify } from 'terser';

const { outdir } = parseArgs({ options: { outdir: { type: 'string' } } }).values;
if (!outdir) throw new Error('node bundle.mjs --outdir=DIR');
const scripts = join(import.meta.dirname, 'themes/parvis/scripts');
/** The language's edition that browsers are given. */
const YEAR = 2020;

/**
 * The engine touches no page, so that what it reads changes nothing (a layout that is read does), and
 * it replaces nothing of the language's own, which `unsafe` asks for; and brotli finds more that is
 * alike where early returns and functions stay as they are written.
 */
const OF_ENGINE = { pure_getters: true, unsafe: true, if_return: false, unsafe_arrows: false, inline: 1 };

/**
 * Properties of what never leaves the engine, which get shorter names there: no other bundle that is
 * given an object of the engine's names one, and no test of the bundle does (tests/client/bundle.test.js).
 */
const INNER = (
  'allKinds appointmentUnsaid asKind atAnAge begunBy boxedPlace bridgesInDoubt butForSomeDays certain collection comes corrected ' +
  'couldBe distance doubts everyWeek exactly finding formerly frontCoded goesTo held holders holidaysInDoubt holidaysSaid ' +
  'inDoubt inTitle inTurn increasing inside isAnother isFull isKnown joinSigns joined kindless ladder lengths longest matched meaning ' +
  'meeting mentions nameWithRefusal noneOpen ofKinds ordinary otherAges ownWeeks planned pointed pointedAt question rarity region role ' +
  'searched served slots someWeeks soundsLike spelling suspendedIn terms thing tied topic unfinished unsure verdicts wants ' +
  'wholeInHolidays wholeName within withoutAppointment withoutEnrolment wordFile namesIn ' +
  'reader documentsFile dropped momentAt withoutKinds publicDays roaming alike area areas atLeast byte called caf coverages department departments ' +
  'estimate extent historical institution lacking otherNames person relay renowned rows signed standing term things ' +
  'titles zones'
).split(' ');

const { outputFiles } = await build({
  entryPoints: {
    portail: join(scripts, 'portail.js'),
    'page-horaires': join(scripts, 'page-horaires.js'),
    'page-recherche': join(scripts, 'page-recherche/page.js'),
    recherche: join(scripts, 'recherche/moteur.js'),
    carte: join(scripts, 'carte/carte.js'),
    combobox: join(scripts, 'combobox/boites.js'),
  },
  alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: `es${YEAR}`,
  charset: 'utf8',
  logLevel: 'warning',
  outdir,
  write: false,
});
const shared = outputFiles.filter(({ path }) => /(?:combobox|page-recherche)\.js$/.test(path));
for (const { path, text } of shared) {
  const named = INNER.find((name) => new RegExp(`[.{,]${name}\\b`).test(text));
  if (named) throw new Error(`${basename(path)} names ${named}: take it out of INNER`);
}
mkdirSync(outdir, { recursive: true });
await Promise.all(
  outputFiles.map(async ({ path, text }) => {
    const isEngine = basename(path) === 'recherche.js';
    // What is compared stays on the side where it is written: more of it is alike.
    const compress = { passes: 3, lhs_constants: false, unsafe_arrows: !path.endsWith('carte.js'), ...(isEngine && OF_ENGINE) };
    const mangle = isEngine ? { properties: { builtins: true, regex: new RegExp(`^(?:${INNER.join('|')})$`) } } : {};
    const { code = '' } = await minify(text, { module: true, ecma: YEAR, compress, mangle });
    writeFileSync(join(outdir, basename(path)), code);
  }),
);
