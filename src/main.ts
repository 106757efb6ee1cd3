import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningClock, systemClock } from './clock.ts';
import { backup } from './commands/backup.ts';
import type { CommandDeps } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { job } from './commands/job.ts';
import { restore } from './commands/restore.ts';
import { who } from './commands/who.ts';
import { problemLine, readConfig } from './config.ts';
import { backupsOf } from './own-database.ts';
import { hostSandbox } from './practice.ts';
import { runBot } from './process.ts';
import { systemRandom } from './random.ts';
import { createLog } from './telegram/log.ts';
import { loadTexts } from './texts/load.ts';
import { sourceVersion } from './version.ts';

/** `npm run NAME`; without a name the bot runs. */
const COMMANDS = { job, backup, restore, doctor, who } as const;

// whatever the shell says: what this process makes is for its owner only
process.umask(0o077);

const root = join(import.meta.dirname, '..');
if (existsSync('.env')) process.loadEnvFile('.env');

process.exitCode = await main(process.argv.slice(2));

/**
 * Exit codes: 0 after a signal or a command that did its work, 1 a job that failed, 2 bad settings,
 * 3 database in use or not ours, 4 token refused.
 */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const texts = loadTexts(join(root, 'locales'));
  const complain = (line: string) => console.error(line);
  const reading = readConfig(process.env);
  if (!reading.ok) {
    for (const problem of reading.problems) complain(problemLine(texts.vi, problem));
    return 2;
  }
  const { config } = reading;
  const deps: CommandDeps = {
    root,
    config,
    clock: config.clockStart === null ? systemClock() : runningClock(config.clockStart),
    random: systemRandom(),
    texts,
    version: sourceVersion(join(root, 'src')),
    log: createLog({
      level: config.logLevel,
      secrets: [config.botToken ?? '', config.webhook?.secret ?? ''],
    }),
    say: (line) => console.log(line),
    complain,
  };
  if (name === undefined) return bot(deps);
  const known = Object.entries(COMMANDS).find(([each]) => each === name);
  if (known !== undefined) return known[1](deps, args);
  const names = Object.keys(COMMANDS).map((each) => `npm run ${each}`);
  complain(texts.vi.plain('command-unknown', { name, names: names.join(', ') }));
  return 2;
}

/** Runs until a signal comes. */
async function bot(deps: CommandDeps): Promise<number> {
  const { config } = deps;
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort());
  }
  const stopped = stopping.signal;
  if (config.botToken === null) return hostSandbox({ ...deps, stopped });
  const backups = backupsOf(deps);
  return runBot({ ...deps, backups, token: config.botToken, servesPort: true, stopped });
}
