import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runningClock, systemClock } from './clock.ts';
import { problemLine, readConfig } from './config.ts';
import { hostSandbox } from './practice.ts';
import { runBot } from './process.ts';
import { systemRandom } from './random.ts';
import { createBackups } from './storage/backups.ts';
import { createLog } from './telegram/log.ts';
import { loadTexts } from './texts/load.ts';
import { sourceVersion } from './version.ts';

const root = join(import.meta.dirname, '..');
if (existsSync('.env')) process.loadEnvFile('.env');

process.exitCode = await main();

/** Exit codes: 0 after a signal, 2 bad settings, 3 database in use or not ours, 4 token refused. */
async function main(): Promise<number> {
  const texts = loadTexts(join(root, 'locales'));
  const say = (line: string) => console.log(line);
  const complain = (line: string) => console.error(line);
  const reading = readConfig(process.env);
  if (!reading.ok) {
    for (const problem of reading.problems) complain(problemLine(texts.vi, problem));
    return 2;
  }
  const { config } = reading;
  const log = createLog({
    level: config.logLevel,
    secrets: [config.botToken ?? '', config.webhook?.secret ?? ''],
  });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort());
  }
  const common = { root, texts, random: systemRandom(), log, say, complain };
  const version = sourceVersion(join(root, 'src'));
  if (config.botToken === null) {
    return hostSandbox({ ...common, config, version, stopped: stopping.signal });
  }
  const clock = config.clockStart === null ? systemClock() : runningClock(config.clockStart);
  const backups = createBackups({
    databasePath: config.databasePath,
    migrations: join(root, 'db/migrations'),
    ...config.backups,
  });
  const bot = { ...common, config, clock, version, backups, token: config.botToken };
  return runBot({ ...bot, servesPort: true, stopped: stopping.signal });
}
