import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample, stringMatching } from 'fast-check';
import { TYPE_BUTTON } from '../../src/telegram/group-talk.ts';
import { SHOW } from '../../src/telegram/interview.ts';

const SOURCES = join(import.meta.dirname, '../../src');
const NAMED: Readonly<Record<string, RegExp | string>> = { SHOW, TYPE_BUTTON };
const LISTENER =
  /\.callbackQuery\(\s*(?:\/(?<pattern>(?:\\.|[^/\n])+)\/|'(?<text>[^']+)'|(?<name>\w+))/g;

const COMMAND = /\.command\(\s*(?:'(?<one>\w+)'|\[(?<several>[^\]]+)\])/g;

/** The commands that handlers listen for, with their slash. */
export const COMMANDS: readonly string[] = sources()
  .flatMap((source) => [...source.matchAll(COMMAND)])
  .flatMap(({ groups }) => (groups?.['one'] ?? groups?.['several'] ?? '').match(/\w+/g) ?? [])
  .map((name) => `/${name}`);

/** What handlers listen for, read out of the sources: a new button is attacked without being asked. */
export const LISTENERS = sources()
  .flatMap((source) => [...source.matchAll(LISTENER)])
  .map(({ groups }) => {
    const pattern = groups?.['pattern'];
    return pattern === undefined
      ? (groups?.['text'] ?? NAMED[groups?.['name'] ?? ''])
      : new RegExp(pattern);
  });

/** Data for each of them, two where there is a pattern. */
export function sampleData(seed: number): readonly string[] {
  return LISTENERS.flatMap((listener) => samplesOf(listener ?? '', seed));
}

function samplesOf(listener: RegExp | string, seed: number): readonly string[] {
  if (typeof listener === 'string') return [listener];
  return sample(stringMatching(listener), { seed, numRuns: 10 })
    .filter((data) => data.length <= 64)
    .slice(0, 2);
}

function sources(): readonly string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('sandbox'))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'));
}
