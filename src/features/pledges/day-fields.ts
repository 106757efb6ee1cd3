import { readComingDate, readDate } from '../../domain/typed-date.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey } from '../../texts/texts.ts';
import { type Asking, again, type Field, type Read } from './entries.ts';

const NOTES = {
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_PAST: 'date-note-past',
  D_FUTURE: 'pledge-note-future',
} as const;

/** A day that has passed, not before the year of the plan's preparation. */
export function pastDayField(it: {
  readonly label: Field['label'];
  readonly ask: Extract<MessageKey, `pledge-ask-${string}`>;
  /** How many years before the plan's own may still be meant. */
  readonly yearsBefore: number;
}): Field {
  return {
    id: 'day',
    label: it.label,
    ask: ({ texts, today }) => ({
      html: (texts.t as (key: string) => string)(it.ask),
      rows: [
        [
          { text: texts.plain('pledge-today', { date: dateText(today) }), data: 'd:0' },
          { text: texts.plain('pledge-yesterday'), data: 'd:1' },
        ],
      ],
    }),
    read(asking, reply) {
      const days = reply.kind === 'button' ? /^d:([01])$/.exec(reply.action)?.[1] : undefined;
      if (days !== undefined) {
        return entered(asking, asking.today.subtract({ days: Number(days) }), it.yearsBefore);
      }
      if (reply.kind !== 'text') return again('pledge-note-day');
      const read = readDate(reply.text, asking.today);
      if (read.kind === 'ask' || read.kind === 'reject') return again(NOTES[read.code]);
      return entered(asking, Temporal.PlainDate.from(read.date), it.yearsBefore);
    },
    shown: ({ entries: { day } }) => (day === undefined ? '' : dateOf(day)),
  };
}

function entered({ plan }: Asking, day: Temporal.PlainDate, yearsBefore: number): Read {
  const first = plan.year - yearsBefore;
  if (day.year < first) return again('pledge-note-year', { first: String(first) });
  return { kind: 'entered', entries: { day: day.toString() } };
}

/** By when a work is to be finished: a day to come of the plan's year. */
export const dueField: Field = {
  id: 'dueOn',
  label: 'pledge-label-due',
  ask: (asking) => ({
    html: asking.texts.t('pledge-ask-due'),
    rows: [...ends(asking)].map(([data, day]) => [
      { text: asking.texts.plain('pledge-due-button', { date: dateText(day) }), data },
    ]),
  }),
  read(asking, reply) {
    const end = reply.kind === 'button' ? ends(asking).get(reply.action) : undefined;
    if (end !== undefined) return { kind: 'entered', entries: { dueOn: end.toString() } };
    if (reply.kind !== 'text') return again('pledge-note-day');
    const read = readComingDate(reply.text, asking.today);
    if (read.kind === 'reject') return again(NOTES[read.code]);
    const { year } = asking.plan;
    if (Temporal.PlainDate.from(read.date).year !== year) {
      return again('pledge-note-due-year', { year: String(year) });
    }
    return { kind: 'entered', entries: { dueOn: read.date } };
  },
  shown: ({ entries: { dueOn } }) => (dueOn === undefined ? '' : dateOf(dueOn)),
};

/** Days that are one tap away: the end of this quarter, of the campaign and of the year. */
function ends({ plan, today }: Asking): ReadonlyMap<string, Temporal.PlainDate> {
  const campaign = plan.dates.find(({ code }) => code === plan.reporting.closing.campaignEnd)?.day;
  const year = Temporal.PlainDate.from({ year: plan.year, month: 12, day: 31 });
  const quarter = today
    .with({ month: Math.ceil(today.month / 3) * 3, day: 1 })
    .add({ months: 1 })
    .subtract({ days: 1 });
  const days = [quarter, ...(campaign === undefined ? [] : [campaign]), year]
    .filter((day) => day.year === plan.year && Temporal.PlainDate.compare(day, today) >= 0)
    .filter((day, index, all) => all.findIndex((other) => other.equals(day)) === index);
  return new Map(days.map((day) => [`e:${day.toString()}`, day]));
}

function dateOf(day: string): string {
  return dateText(Temporal.PlainDate.from(day));
}
