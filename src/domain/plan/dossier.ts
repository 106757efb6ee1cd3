import * as z from 'zod';
import { Assumed, Id, Text } from './values.ts';

/** Who has to bring a paper: the unit, the office of the commune, the secretary of its council. */
export const PAPER_OWNERS = ['unit', 'office', 'secretary'] as const;
/** Which deadline a paper has: from the unit to the commune, or from the commune to its superior. */
export const PAPER_DUES = ['unit', 'superior'] as const;
/** The documents that are made here and may stand in a dossier. */
export const PAPER_DOCUMENTS = ['submission_letter', 'minutes', 'merit_report'] as const;
/** The day from which a reminder is counted; papers without a cut-off have their deadline only. */
export const REMINDER_DAYS = ['cut_off', 'deadline'] as const;

/** HS1; short, because buttons carry it. */
export const PaperCode = z.string().refine((text) => /^[A-Z][A-Z0-9_]{0,9}$/.test(text), {
  params: { fault: 'form', example: 'HS1' },
});

/** A paper of a dossier (plan VI.2). */
export const DossierPaper = z.strictObject({
  code: PaperCode,
  name: Text,
  author: Text,
  owner: z.enum(PAPER_OWNERS),
  due: z.enum(PAPER_DUES),
  /** The official document that is made here in its place; absent: it is only sent in. */
  document: z.enum(PAPER_DOCUMENTS).exactOptional(),
  assumed: Assumed,
});

/** On a day off the reminder comes on the working day before. */
export const DossierReminder = z.strictObject({
  id: Id,
  from: z.enum(REMINDER_DAYS),
  days: z.int().min(-60).max(60),
});
