import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOurs } from '../../src/storage/open.ts';
import { assertSound } from '../../src/storage/verification.ts';
import type { Phone } from '../features/scene.ts';
import { aCommune } from '../support/commune.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const HEADER = 32;
const FRAME_HEADER = 24;
const NOW = '2024-06-15T08:00';
/** What the head types, a figure for each question. */
const ANSWERS = [
  'Không có',
  '53 tạ',
  'Đúng',
  'trau 20 bo 97',
  'Đúng',
  '95',
  '4100',
  '0',
  '0',
  '0',
  '150/155',
  '152/155',
];

/** What stood in the database when the log was so long. */
type Mark = { readonly size: number; readonly answers: readonly string[] };

/**
 * The files of a process whose power went in mid-report, nothing of it taken into the database yet,
 * and how long its log was after each answer.
 */
export async function aLostReport() {
  const folder = mkdtempSync(join(tmpdir(), 'torn-'));
  const path = join(folder, 'running.sqlite');
  const made = await aCommune({ database: path, now: NOW });
  made.onlyFrom('2024-06');
  const head = made.driver.chat(
    made.enrolled({ name: 'Mẫu Thôn Ba', role: 'reporter', unit: 'Thôn 3' }),
  );
  // what was there before the report stands in the database itself
  made.db.pragma('wal_checkpoint(TRUNCATE)');
  made.db.pragma('wal_autocheckpoint = 0');
  const marks: Mark[] = [{ size: 0, answers: answersIn(path) }];
  const mark = () => marks.push({ size: statSync(`${path}-wal`).size, answers: answersIn(path) });
  await head.say('/baocao');
  mark();
  for (const answer of ANSWERS) {
    await reply(head, answer);
    mark();
  }
  const shown = head.lastText();
  const copy = { main: join(folder, 'main'), log: join(folder, 'log') };
  copyFileSync(path, copy.main);
  copyFileSync(`${path}-wal`, copy.log);
  const pageSize = Number(made.db.pragma('page_size', { simple: true }));
  await made.close();
  const log = readFileSync(copy.log);
  const frames = Math.floor((log.length - HEADER) / (FRAME_HEADER + pageSize));
  const startOf = (frame: number) => HEADER + frame * (FRAME_HEADER + pageSize);
  let copies = 0;

  /** A database as it lies on the disk with such a log; null: with none. */
  function lying(bytes: Uint8Array | null): string {
    copies += 1;
    const at = join(folder, `lying-${copies}.sqlite`);
    copyFileSync(copy.main, at);
    if (bytes !== null) writeFileSync(`${at}-wal`, bytes);
    return at;
  }

  /** What must be there when the log is good up to a byte: one of the states around it. */
  function objections(path: string, good: number): readonly string[] {
    const before = marks.findLast(({ size }) => size <= good);
    const after = marks.find(({ size }) => size > good);
    const db = openOurs(path, MIGRATIONS);
    try {
      assertSound(db, MIGRATIONS);
    } finally {
      db.close();
    }
    const found = answersIn(path).join();
    const fine = [before, after].flatMap((one) => one?.answers.join() ?? []);
    return fine.includes(found) ? [] : [`good to ${good}: ${found}, not ${fine.join(' or ')}`];
  }

  return {
    frames,
    shown,
    /** All frames up to one, and of that one so many bytes. */
    tornAt: (frame: number, bytes: number) => {
      const end = startOf(frame) + bytes;
      return objections(lying(log.subarray(0, end)), startOf(frame));
    },
    /** All frames, but a bit of one is wrong. */
    wrongIn: (frame: number) => {
      const bytes = Uint8Array.from(log);
      const at = startOf(frame) + FRAME_HEADER + (frame % pageSize);
      bytes[at] = (bytes[at] ?? 0) ^ 0x40;
      return objections(lying(bytes), startOf(frame));
    },
    withoutLog: () => objections(lying(null), 0),
    /** A file to go on with, its log torn there. */
    fileTornAt: (frame: number) => lying(log.subarray(0, startOf(frame))),
    whole: () => lying(log),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function reply(head: Phone, answer: string): Promise<void> {
  const isButton = head.lastButtons().some((label) => label === answer);
  if (isButton) await head.press(answer, { on: head.last() });
  else await head.say(answer);
}

/** The answers of all drafts, through a connection of its own. */
function answersIn(path: string): readonly string[] {
  const db = openOurs(path, MIGRATIONS);
  try {
    const rows = db.prepare<[], string>(
      `SELECT question || '=' || kind || ifnull(value, '') FROM answer ORDER BY question`,
    );
    return rows.pluck().all();
  } finally {
    db.close();
  }
}
