import type { TroubleKind } from '../../domain/trouble.ts';
import type { Trouble } from '../../storage/troubles.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

type Words = (texts: Texts, trouble: Trouble) => string;

const detail = ({ details }: Trouble, name: string) => String(details[name] ?? '–');

/** What an administrator reads when a trouble begins, with what to do, and when it is over. */
const WORDS: Readonly<Record<TroubleKind, { readonly begun: Words; readonly over: Words }>> = {
  database: {
    begun: (texts, it) => texts.plain('trouble-database', { reason: detail(it, 'reason') }),
    over: (texts) => texts.plain('trouble-database-over'),
  },
  disk: {
    begun: (texts, it) =>
      texts.plain('trouble-disk', {
        folder: detail(it, 'folder'),
        free: detail(it, 'free'),
        least: detail(it, 'least'),
      }),
    over: (texts, it) => texts.plain('trouble-disk-over', { folder: detail(it, 'folder') }),
  },
  wal: {
    begun: (texts, it) => texts.plain('trouble-wal', { size: detail(it, 'size') }),
    over: (texts) => texts.plain('trouble-wal-over'),
  },
  telegram: {
    begun: (texts, it) => texts.plain('trouble-telegram', { since: dateTime(texts, it.beganAt) }),
    over: (texts, it) =>
      texts.plain('trouble-telegram-over', {
        from: dateTime(texts, it.beganAt),
        to: dateTime(texts, it.endedAt ?? it.seenAt),
      }),
  },
  backup: {
    begun: (texts, it) =>
      texts.plain('operator-backup-failed', {
        folder: detail(it, 'folder'),
        reason: detail(it, 'reason'),
      }),
    over: (texts, it) => texts.plain('trouble-backup-over', { folder: detail(it, 'folder') }),
  },
  plan: {
    begun: (texts, it) => texts.plain('operator-plan-over', { year: detail(it, 'year') }),
    over: (texts, it) => texts.plain('trouble-plan-over', { year: detail(it, 'year') }),
  },
  job: {
    begun: (texts, it) =>
      texts.plain('trouble-job', { job: it.subject, reason: detail(it, 'reason') }),
    over: (texts, it) => texts.plain('trouble-job-over', { job: it.subject }),
  },
  update: {
    begun: (texts, it) => texts.plain('trouble-update', { count: it.times }),
    over: (texts, it) => texts.plain('trouble-update-over', { count: it.times }),
  },
  message: {
    begun: (texts, it) => texts.plain('trouble-message', { count: it.times }),
    over: (texts, it) => texts.plain('trouble-message-over', { count: it.times }),
  },
};

/** Plain text: what went wrong may hold any character. */
export function troubleText(texts: Texts, trouble: Trouble, news: 'begun' | 'over'): string {
  return WORDS[trouble.kind][news](texts, trouble);
}
