import * as z from 'zod';
import { Assumed, Code, Day, Id, Text, YearDay } from './values.ts';

/** The decision behind the plan, as generated documents cite it. */
export const PlanDocument = z.strictObject({
  /** In the form of Nghị định 30/2020/NĐ-CP: 29/KH-UBND. */
  number: Text,
  issuedOn: Day,
  type: Text,
  title: Text,
  issuer: Text,
  legalBases: z.array(z.strictObject({ text: Text, assumed: Assumed, note: Text.exactOptional() })),
  note: Text.exactOptional(),
});

export const Commune = z.strictObject({
  name: Text,
  type: Text,
  district: Text.nullable(),
  province: Text.nullable(),
  /** The place before the date of a document. */
  place: Text,
  /** Understood when typed, never printed. */
  misspellings: z.array(Text),
});

export const Superior = z.strictObject({
  addressee: Text,
  body: Text,
  homeAffairs: Text,
});

export const GOVERNMENT_MODELS = ['3cap', '2cap'] as const;

/** Three levels of government until 30/06/2025, two from then on (conventions.md 2.7). */
export const Government = z.strictObject({
  model: z.enum(GOVERNMENT_MODELS),
  from: Day,
  to: Day.nullable(),
});

export const Campaign = z.strictObject({
  code: Code,
  kind: z.enum(['movement', 'directive']),
  name: Text,
  from: Day.nullable(),
  to: Day.nullable(),
  assumed: Assumed,
  note: Text.exactOptional(),
});

/** A date of the plan: one day, a span of every year, or a rule in words. */
export const PlanDate = z.strictObject({
  code: Code,
  meaning: Text,
  day: Day.exactOptional(),
  yearly: z.strictObject({ from: YearDay.nullable(), to: YearDay }).exactOptional(),
  source: Text,
});

/** What the plan orders units to do (plan.md 1.6). */
export const Duty = z.strictObject({
  code: Code,
  text: Text,
  who: Text,
  when: Text.nullable(),
  source: Text,
});

export const Named = z.strictObject({ id: Id, name: Text });

/** Whom a document is sent to; `purpose` is the bracket behind the name. */
export const Recipient = z.strictObject({
  id: Id,
  name: Text,
  purpose: Text.exactOptional(),
  assumed: Assumed,
});

/** What a role in the council is there for; the others are members. */
export const COUNCIL_DUTIES = ['chair', 'deputy', 'secretary'] as const;

export const Council = z.strictObject({
  name: Text,
  roles: z
    .array(z.strictObject({ ...Named.shape, duty: z.enum(COUNCIL_DUTIES).exactOptional() }))
    .min(1),
  assumed: Assumed,
});

/** The lines above a signature; names are written by hand, people change. */
export const Signatory = z.strictObject({
  id: Id,
  lines: z.array(Text).min(1),
  assumed: Assumed,
});

/** Whom to ask; a number only when the commune has given one. */
export const Contact = z.strictObject({
  unit: Code,
  label: Text,
  telephone: Text.nullable(),
});
