import type { Verdict } from '../domain/report.ts';
import type { Texts } from './texts.ts';

const KEY = {
  role: 'lock-role',
  not_sent: 'lock-not-sent',
  with_unit: 'lock-with-unit',
  still_open: 'lock-still-open',
  accepted: 'lock-accepted',
} as const;

/** Which lock a report is under and who can take it off; plain, for a toast. */
export function lockText(texts: Texts, verdict: Extract<Verdict, { kind: 'refused' }>): string {
  const roles = [...new Set(verdict.opens)].map((role) => texts.plain(`role-${role}`));
  return texts.plain(KEY[verdict.lock], { roles: roles.join(', ') });
}
