import * as z from 'zod';
import { readShare, type Share as ShareOf } from '../council/share.ts';

/** A text that a person reads; the schema refuses blank ones. */
export const Text = z.string().refine((text) => text.trim() !== '', {
  params: { fault: 'blank' },
});

/** Codes of indicators, units and list entries: KT01, T01, VPTK, PT1. */
export const Code = patterned(/^[A-Z][A-Z0-9_]*$/, 'KT01');

/** Names of entries that only the program reads: next_step. */
export const Id = patterned(/^[a-z][a-z0-9_]*$/, 'giay_khen_xa');

/** A reporting month: 2024-06. */
export const Month = patterned(/^\d{4}-(0[1-9]|1[0-2])$/, '2024-06');

/** A day of every year: 11-25. */
export const YearDay = z
  .string()
  .refine(
    (text) => /^\d{2}-\d{2}$/.test(text) && attempt(() => Temporal.PlainMonthDay.from(text)),
    {
      params: { fault: 'form', example: '11-25' },
    },
  );

/** A number of a month, 1 to 12. */
export const MonthNumber = z.int().min(1).max(12);

/** A quantity in the smallest unit of its indicator. */
export const Amount = z.int().min(0);

/** A calendar day, 2024-06-18; days that do not exist are refused. */
export const Day = z.string().transform((text, context): Temporal.PlainDate => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? attempt(() => Temporal.PlainDate.from(text))
    : null;
  if (day !== null) return day;
  context.addIssue({ code: 'custom', params: { fault: 'day', value: text } });
  return z.NEVER;
});

/** A time of day in Viet Nam, 17:00. */
export const TimeOfDay = z.string().transform((text, context): Temporal.PlainTime => {
  const time = /^\d{2}:\d{2}$/.test(text) ? attempt(() => Temporal.PlainTime.from(text)) : null;
  if (time !== null) return time;
  context.addIssue({ code: 'custom', params: { fault: 'time', value: text } });
  return z.NEVER;
});

/** An exact part of a whole, 2/3 or 80 %. */
export const Share = z.string().transform((text, context): ShareOf => {
  const share = readShare(text);
  if (share !== null) return share;
  context.addIssue({ code: 'custom', params: { fault: 'form', example: '2/3' } });
  return z.NEVER;
});

/** What the source does not say: our proposal, to be confirmed by the commune. */
export const Assumed = z.literal(true).exactOptional();

function patterned(pattern: RegExp, example: string) {
  return z.string().refine((text) => pattern.test(text), { params: { fault: 'form', example } });
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
