import { createHmac } from 'node:crypto';
import type { Db } from './database.ts';

const SHOWN = 12;

/** Whom a pseudonym of the log means: somebody enrolled, a connected group, or an account that tried. */
export type Unmasked =
  | { readonly kind: 'person'; readonly personId: number }
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'stranger'; readonly account: number };

/**
 * Names for accounts and people that tell nobody who they are: without this database's key they lead
 * nowhere, and with it only by trying everybody who is known.
 */
export function createPseudonyms(db: Db) {
  const read = db.prepare<[], Buffer>(`SELECT value FROM secret WHERE name = 'pseudonym'`).pluck();
  const people = db.prepare<[], { id: number; account: number }>(
    'SELECT id, telegram_id AS account FROM person WHERE telegram_id > 0',
  );
  const groups = db.prepare<[], { title: string; account: number }>(
    'SELECT title, chat_id AS account FROM chat_group',
  );
  const strangers = db.prepare<[], { account: number }>(
    'SELECT telegram_id AS account FROM enrolment UNION SELECT telegram_id FROM wrong_code',
  );
  let key: Buffer | null = null;

  function hash(subject: string): string {
    key ??= read.get() ?? null;
    if (key === null) throw new Error('the key of the pseudonyms is missing');
    return createHmac('sha256', key).update(subject).digest('hex');
  }

  const of = (telegramId: number) => `p-${lettered(hash(`log:${telegramId}`).slice(0, SHOWN))}`;

  return {
    /** As an account, or a group, stands in the log: p-jfpaghcdklef. */
    of,
    /** Null for who is not in the database, or not any more. */
    find(pseudonym: string): Unmasked | null {
      const meant = ({ account }: { readonly account: number }) => of(account) === pseudonym;
      const person = people.all().find(meant);
      if (person !== undefined) return { kind: 'person', personId: person.id };
      const group = groups.all().find(meant);
      if (group !== undefined) return { kind: 'group', title: group.title };
      const stranger = strangers.all().find(meant);
      return stranger === undefined ? null : { kind: 'stranger', account: stranger.account };
    },
    ofAccount: (telegramId: number) => hash(`account:${telegramId}`),
    /** A name of the register and of nominations, folded, within its unit. */
    ofName: (unitId: number, foldedName: string) => hash(`name:${unitId}:${foldedName}`),
  };
}
export type Pseudonyms = ReturnType<typeof createPseudonyms>;

/** Without digits, so that the log does not take it for a telephone number and hides it. */
function lettered(hex: string): string {
  return hex.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
