import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createLog } from '../../src/telegram/log.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');

export const TOKEN = '123456789:AAE-fake_token-for-tests-0123456789';

/** A migrated database in memory, or in a file that several connections can open. */
export function aDatabase(path = ':memory:') {
  const db = openDatabase(path);
  onTestFinished(() => void db.close());
  migrate(db, MIGRATIONS);
  return db;
}

/** A path in a folder that goes away with the test. */
export function aFilePath(name = 'thi-dua.sqlite'): string {
  const folder = mkdtempSync(join(tmpdir(), 'edge-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** A log whose lines can be read. */
export function aLog(secrets: readonly string[] = []) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLog({ level: 'debug', secrets, destination });
  return { log, lines, messages: () => lines.map((line) => JSON.parse(line).msg as string) };
}

/** A server on loopback; its address without a slash at the end. */
export async function aServer(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

export function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}
