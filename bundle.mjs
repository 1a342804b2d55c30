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
mkdirSync(outdir, { recursive: true });
await Promise.all(
  outputFiles.map(async ({ path, text }) => {
    const { code = '' } = await minify(text, { module: true, ecma: YEAR, compress: { passes: 3 } });
    writeFileSync(join(outdir, basename(path)), code);
  }),
);
