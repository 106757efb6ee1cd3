import * as z from 'zod';
import { GOVERNMENT_MODELS } from './document.ts';
import { DossierPaper, DossierReminder, PaperCode } from './dossier.ts';
import { Assumed, Code, Day, Id, Month, Text, TimeOfDay } from './values.ts';
import { Voting } from './voting.ts';

const NamedSpan = z.strictObject({ name: Text, from: Day, to: Day, assumed: Assumed });

/** Public holidays, and weekend days worked in exchange (conventions.md 2.1). */
export const Calendar = z.strictObject({
  holidays: z.array(NamedSpan),
  makeUpDays: z.array(Day),
});

/** When a period's window closes and when its reports are due. */
export const Reporting = z.strictObject({
  /** nd09: from the day after the closing day of the month before (Nghị định 09/2019/NĐ-CP, Điều 12). */
  window: z.enum(['nd09', 'calendar_month']),
  /** The last day of an nd09 window; every month has the days 1 to 27. */
  closingDay: z.int().min(1).max(27),
  /** The first such day after the window has closed. */
  dueDay: z.int().min(1).max(28),
  dueTime: TimeOfDay,
  whenOff: z.enum(['next_working_day', 'previous_working_day', 'stays']),
  /** On the day after the window has closed. */
  openingTime: TimeOfDay,
  firstMonth: Month,
  lastMonth: Month,
  /** When a month is frozen: what is corrected later no longer changes what was printed of it. */
  closing: z.strictObject({
    daysAfterDue: z.int().min(0).max(60),
    time: TimeOfDay,
    /** The date of the plan on which the campaign ends, and what is known then is frozen. */
    campaignEnd: Code,
  }),
  assumed: Assumed,
  note: Text.exactOptional(),
});

export const Reminders = z.strictObject({
  time: TimeOfDay,
  stages: z
    .array(
      z.strictObject({
        id: Id,
        relativeTo: z.enum(['opening', 'due']),
        days: z.int().min(-31).max(31),
      }),
    )
    .min(1),
  /** When "remind me again this afternoon" comes back. */
  snoozeTime: TimeOfDay,
  /** The stage that asks for figures which were answered with "no data yet". */
  followUpStage: Id,
  /** The first stage that also tells the staff group who is missing. */
  groupStage: Id,
  /** From the evening to the morning; the evening instant is quiet, the morning one is not. */
  quietHours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  /** Days with no reminder at all. */
  quietDays: z.array(NamedSpan),
  assumed: Assumed,
});

/** Công trình, phần việc that units register (plan II.1). */
export const Works = z.strictObject({
  /** Days from the day a work is due on which its unit is reminded, while it is not finished. */
  stages: z.array(z.strictObject({ id: Id, days: z.int().min(-90).max(90) })),
  assumed: Assumed,
});

/** When the clock does what nobody asked for, in Viet Nam time. */
export const Jobs = z.strictObject({
  digest: z.strictObject({
    weekday: z.int().min(1).max(7),
    time: TimeOfDay,
    /** How many days ahead it names the dates of the plan. */
    aheadDays: z.int().min(1).max(60),
  }),
  backup: z.strictObject({ time: TimeOfDay }),
  /** How many days handled updates and ended dialogues, and the record of jobs, are kept. */
  purge: z.strictObject({
    time: TimeOfDay,
    handledDays: z.int().min(2),
    slotDays: z.int().min(2),
  }),
  assumed: Assumed,
});

/** Local units of land in m²; they differ between regions (language.md 3.3). */
export const Land = z.strictObject({
  saoM2: z.number().positive(),
  mauM2: z.number().positive(),
  thuocM2: z.number().positive(),
});

export const Interview = z.strictObject({
  /** After so many idle hours the next message offers to resume. */
  resumeAfterHours: z.int().min(1),
  invitationDays: z.int().min(1),
});

/** What makes the office look twice at a report, and by when a returned one is wanted back. */
export const Review = z.strictObject({
  /** Above so many times the unit's own median a figure is worth a second look. */
  medianTimes: z.int().min(2),
  /** Earlier figures that a median needs before it tells anything. */
  medianMonths: z.int().min(1),
  /** Above so many per cent of the commune's target the total is worth a second look. */
  overTargetPercent: z.int().min(100),
  /** Calendar days, moved off days without work. */
  resubmitDays: z.int().min(1),
  assumed: Assumed,
});

/** How a nominator answers for a criterion. */
const PROOFS = ['commitment', 'record', 'assessment', 'description'] as const;
/** The parts of a unit's record that speak for a criterion. */
const RECORD_PARTS = ['targets', 'reports', 'works', 'exemplars'] as const;

const Criterion = z.strictObject({
  code: Code,
  text: Text,
  evidence: Text,
  proof: z.enum(PROOFS),
  sources: z.array(z.enum(RECORD_PARTS)),
});

export const Commendation = z.strictObject({
  principle: Text,
  criteria: z.strictObject({
    collective: z.array(Criterion).min(1),
    individual: z.array(Criterion).min(1),
  }),
  forms: z.array(
    z.strictObject({
      id: Id,
      name: Text,
      kind: z.enum(['title', 'reward', 'praise']),
      /** Who decides. */
      level: z.enum(['commune', 'district', 'province']),
      /** The models of government under which the form is given. */
      models: z.array(z.enum(GOVERNMENT_MODELS)).min(1),
      for: z.array(z.enum(['individual', 'collective', 'household'])).min(1),
      /**
       * Criteria without which the form is not asked for; the rest is free to leave out. The plan's
       * criteria bind for the superior's forms only (VI.1); for its own the commune sets them.
       */
      binding: z.array(Code),
      /** The papers of its dossier: a letter goes only where a superior decides. */
      papers: z.array(PaperCode),
      assumed: Assumed,
    }),
  ),
  dossier: z.array(DossierPaper).min(1),
  unitDeadline: Day,
  /**
   * By when units are asked for their papers, so that the commune has working days left before the
   * deadline (plan.md CK-15); null: the deadline itself.
   */
  unitCutOff: Day.nullable(),
  /** The seed names none; null until the commune sets it, and then the units' deadline holds. */
  superiorDeadline: Day.nullable(),
  dossierReminders: z.array(DossierReminder).min(1),
  nominations: z.strictObject({
    /** From so many per cent of the same phrases on, a merit text is held against another one. */
    similarPercent: z.int().min(50).max(100),
  }),
  /** A rule for each form. */
  voting: z.array(Voting),
  assumed: z.array(z.string()),
  note: Text.exactOptional(),
});
