// Folds each line of the standard input as the client does: a JSON array a line.
import { createInterface } from 'node:readline';
import process from 'node:process';
import { slug } from '../../themes/parvis/scripts/recherche/fiches.js';
import { words } from '../../themes/parvis/scripts/recherche/mots.js';
import { fold } from '../../themes/parvis/scripts/texte.js';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const text = JSON.parse(line);
  process.stdout.write(`${JSON.stringify([fold(text), words(text), slug(text)])}\n`);
}
