import { dirname, join } from 'node:path';
import { pino } from 'pino';
import type { CommandDeps } from '../../src/commands/command.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { TEXTS } from '../support/commune.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Where the operator types commands: what was said and complained of can be read. */
export function aDesk(
  databasePath: string,
  clock: Clock,
  settings: Readonly<Record<string, string>> = {},
) {
  const BACKUP_DIR = join(dirname(databasePath), 'backups');
  const reading = readConfig({ DATABASE_PATH: databasePath, BACKUP_DIR, ...settings });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const said: string[] = [];
  const complained: string[] = [];
  let next = 0;
  const deps: CommandDeps = {
    root: ROOT,
    config: reading.config,
    clock,
    random: { bytes: (count) => Uint8Array.from({ length: count }, () => next++ % 256) },
    texts: TEXTS,
    version: 'version-1',
    log: pino({ level: 'silent' }),
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  };
  return { deps, said, complained, backupFolder: BACKUP_DIR };
}
