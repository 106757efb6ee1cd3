/**
 * Holds locales/*.ftl together: `node test/checks/locales.ts` lists every fault,
 * `--write` also writes src/texts/messages.ts from vi.ftl.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Locale, literalText, readLocale } from './messages.ts';
import { faultsOfText } from './wording.ts';

export type Sources = {
  readonly vi: string;
  readonly en: string;
  /** src/texts/messages.ts as it stands. */
  readonly types: string;
  /** The text of every other source file. */
  readonly code: readonly string[];
};

/** Every fault as one line; empty when all is well. */
export function checkLocales(sources: Sources): string[] {
  const vi = readLocale(sources.vi);
  const en = readLocale(sources.en);
  return [
    ...checkFile('vi', sources.vi, vi),
    ...checkFile('en', sources.en, en),
    ...compare(vi, en),
    ...checkUse(vi, sources.code.join('\n')),
    ...(messageTypes(sources.vi) === sources.types
      ? []
      : ['src/texts/messages.ts is out of date: npm run locales -- --write']),
  ];
}

/** The TypeScript that names every key of vi.ftl and its variables. */
export function messageTypes(vi: string): string {
  const lines = [...readLocale(vi).variables].map(([key, variables]) => {
    const names = [...variables].sort().map((name) => `'${name}'`);
    return `  readonly '${key}': ${names.length > 0 ? names.join(' | ') : 'never'};\n`;
  });
  const head =
    '/** Written from locales/vi.ftl by `npm run locales -- --write`: each key, its variables. */';
  return `${head}\nexport type Messages = {\n${lines.join('')}};\n`;
}

function checkFile(language: 'vi' | 'en', source: string, locale: Locale): string[] {
  const faults = locale.faults.map((fault) => `${language}: ${fault}`);
  if (source !== source.normalize('NFC')) faults.push(`${language}: is not in NFC`);
  for (const [number, line] of source.split('\n').entries()) {
    if (/[ \t\r]$/.test(line)) faults.push(`${language}: line ${number + 1} ends in a blank`);
  }
  for (const name of new Set(locale.names)) {
    if (locale.names.indexOf(name) !== locale.names.lastIndexOf(name)) {
      faults.push(`${language}: ${name} stands twice`);
    }
  }
  for (const [key, message] of locale.messages) {
    const found = faultsOfText(literalText(message.value), language);
    faults.push(...found.map((fault) => `${language}: ${key}: ${fault}`));
  }
  return faults;
}

function compare(vi: Locale, en: Locale): string[] {
  const faults: string[] = [];
  for (const [key, variables] of vi.variables) {
    const other = en.variables.get(key);
    if (other === undefined) faults.push(`en: ${key} is missing`);
    else if (variables.symmetricDifference(other).size > 0) {
      const list = (names: ReadonlySet<string>) => [...names].sort().join(', ') || 'none';
      faults.push(`en: ${key} has the variables ${list(other)}; vi has ${list(variables)}`);
    }
  }
  for (const key of en.variables.keys()) {
    if (!vi.variables.has(key)) faults.push(`en: ${key} is not in vi`);
  }
  return faults;
}

/** A key stands in the code as a whole literal, so that it can be found; never pieced together. */
function checkUse(vi: Locale, code: string): string[] {
  const literals = new Set(Array.from(code.matchAll(/['"`]([a-z][\w-]*)['"`]/gi), (hit) => hit[1]));
  const plain = new Set(Array.from(code.matchAll(/\bplain\(\s*'([\w-]+)'/g), (hit) => hit[1]));
  const faults: string[] = [];
  for (const [key, message] of vi.messages) {
    const referred = [...vi.messages.values()].some((other) => refersTo(other, key));
    if (!literals.has(key) && !referred) faults.push(`vi: ${key} is used nowhere in src`);
    if (plain.has(key) && /[<&]/.test(literalText(message.value))) {
      faults.push(`vi: ${key} is used as plain text but holds markup`);
    }
  }
  return faults;
}

function refersTo(message: { readonly value: unknown }, key: string): boolean {
  return JSON.stringify(message.value).includes(
    `"type":"MessageReference","id":{"type":"Identifier","name":"${key}"`,
  );
}

function readSources(root: string): Sources {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = globSync('src/**/*.{ts,js}', { cwd: root });
  return {
    vi: read('locales/vi.ftl'),
    en: read('locales/en.ftl'),
    types: files.includes('src/texts/messages.ts') ? read('src/texts/messages.ts') : '',
    code: files.filter((path) => path !== 'src/texts/messages.ts').map(read),
  };
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  if (process.argv.includes('--write')) {
    const vi = readFileSync(join(root, 'locales/vi.ftl'), 'utf8');
    writeFileSync(join(root, 'src/texts/messages.ts'), messageTypes(vi));
  }
  const faults = checkLocales(readSources(root));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else process.stdout.write('locales: vi and en agree\n');
}
