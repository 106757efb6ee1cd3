import { createHmac } from 'node:crypto';
import type { Db } from './database.ts';

const SHOWN = 12;

/**
 * Names for accounts and people that tell nobody who they are: without this database's key they lead
 * nowhere, and with it only by trying everybody who is known.
 */
export function createPseudonyms(db: Db) {
  const read = db.prepare<[], Buffer>(`SELECT value FROM secret WHERE name = 'pseudonym'`).pluck();
  let key: Buffer | null = null;

  function hash(subject: string): string {
    key ??= read.get() ?? null;
    if (key === null) throw new Error('the key of the pseudonyms is missing');
    return createHmac('sha256', key).update(subject).digest('hex');
  }

  return {
    hash,
    /** As an account, or a group, stands in the log: p-3f9a12cd45ef. */
    of: (telegramId: number) => `p-${hash(`log:${telegramId}`).slice(0, SHOWN)}`,
    ofAccount: (telegramId: number) => hash(`account:${telegramId}`),
    /** A name of the register and of nominations, folded, within its unit. */
    ofName: (unitId: number, foldedName: string) => hash(`name:${unitId}:${foldedName}`),
  };
}
export type Pseudonyms = ReturnType<typeof createPseudonyms>;
