// The door of every npm script: looks at Node.js before anything is loaded that an old one cannot run.
import { readFileSync } from 'node:fs';
import { oldNodeLines } from './node-version.js';

const sources = ['vi', 'en'].map((language) =>
  readFileSync(new URL(`../locales/${language}.ftl`, import.meta.url), 'utf8'),
);
const lines = oldNodeLines(process.versions.node, sources);
if (lines.length > 0) {
  for (const line of lines) console.error(line);
  process.exit(2);
}
// The tests ask for nothing more than this look.
if (process.argv[2] !== '--only-node') await import('./main.ts');
