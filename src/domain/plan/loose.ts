import * as z from 'zod';
import { UNIT_KINDS } from '../unit.ts';
import { Day, Month, TimeOfDay } from './values.ts';

/**
 * A plan file read as far as it can be: what has the wrong form comes as '', null or an empty list,
 * each at its own index, so that the references between all the rest are checked all the same.
 */
const text = z.string().catch('');
const kind = z.enum(['', ...UNIT_KINDS]).catch('');
const number = z.number().nullable().catch(null);
const day = Day.nullable().catch(null);
const month = Month.catch('');
const time = TimeOfDay.nullable().catch(null);
const spans = list(section({ from: day, to: day }));
const coded = list(section({ code: text }));
const identified = list(section({ id: text }));
const maximum = section({ maximum: number });

export const LoosePlan = section({
  year: number,
  government: spans,
  campaigns: list(section({ code: text, from: day, to: day })),
  emulationForms: identified,
  dates: list(section({ code: text, day })),
  duties: coded,
  topics: identified,
  indicators: list(
    section({
      code: text,
      nature: text,
      form: text,
      unit: text,
      parts: z.array(z.unknown()).nullable().catch(null),
      targets: list(section({ from: day, count: kind })),
      reporters: list(section({ kind, unit: text })),
      months: list(number),
      confirmers: list(text),
      formula: section({ sum: list(text) }),
    }),
  ),
  crossChecks: list(
    section({ id: text, lower: text, upper: text, indicator: text, unitKind: kind }),
  ),
  referenceYields: list(section({ product: text, area: text })),
  units: list(section({ code: text, kind: text, validFrom: day, validTo: day, replacedBy: text })),
  unitTargets: list(section({ unit: text, indicator: text })),
  calendar: section({ holidays: spans, makeUpDays: list(day) }),
  works: section({ stages: list(section({ id: text, days: number })) }),
  reporting: section({
    window: text,
    closingDay: number,
    dueDay: number,
    dueTime: time,
    openingTime: time,
    firstMonth: month,
    lastMonth: month,
    closing: section({ campaignEnd: text }),
  }),
  reminders: section({
    time,
    stages: identified,
    followUpStage: text,
    groupStage: text,
    quietHours: section({ from: time, to: time }),
    quietDays: spans,
  }),
  jobs: section({ digest: section({ time }) }),
  emulation: section({ broadcast: section({ leastWords: number, mostWords: number }) }),
  commendation: section({
    criteria: section({ collective: coded, individual: coded }),
    forms: list(section({ id: text, binding: list(text), papers: list(text) })),
    dossier: coded,
    unitDeadline: day,
    unitCutOff: day,
    superiorDeadline: day,
    dossierReminders: identified,
    voting: list(section({ form: text })),
  }),
  ranking: section({
    total: number,
    punctuality: maximum,
    completeness: maximum,
    targets: maximum,
    works: maximum,
    exemplars: maximum,
    groups: list(section({ id: text, kinds: list(kind) })),
  }),
  recipients: identified,
  council: section({ roles: list(section({ id: text, duty: text })) }),
  signatories: identified,
  officialDocuments: section({
    rules: list(
      section({
        id: text,
        kind: text,
        level: z.string().nullable().catch(null),
        recipients: list(text),
        signatories: list(text),
      }),
    ),
    bases: identified,
  }),
  contact: section({ unit: text }),
  personalData: section({
    retention: list(section({ id: text, days: number })),
    kept: identified,
  }),
});
export type LoosePlan = z.infer<typeof LoosePlan>;
export type LooseIndicator = LoosePlan['indicators'][number];

/** Every field of a section falls back by itself, so an absent section is one with no fields. */
function section<Shape extends z.ZodRawShape>(shape: Shape) {
  const schema = z.object(shape);
  return schema.catch(() => schema.parse({}));
}

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).catch([]);
}
