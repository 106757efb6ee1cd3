import type { DutyStage } from '../domain/dated-duty.ts';
import type { Person } from '../domain/member.ts';
import type { Texts } from '../texts/texts.ts';
import type { Button } from './message.ts';

/** Something to be done by a day, by somebody: a work to finish, a paper to hand in. */
export type DatedDuty = {
  /** Begins with the name of its source: work:5, paper:7:HS3. */
  readonly subject: string;
  /** The last day on which it is on time. */
  readonly dueOn: Temporal.PlainDate;
  /** The day on which it came to be: nobody is reminded of stages before it. */
  readonly since: Temporal.PlainDate;
  readonly stages: readonly DutyStage[];
  /** Who is reminded; nobody: the stage is skipped. */
  readonly people: readonly Person[];
  /** What is to be done by when, as one line of HTML, and the button that leads there. */
  readonly line: (texts: Texts, today: Temporal.PlainDate) => DutyLine;
};
export type DutyLine = { readonly html: string; readonly button: Button };

/** A feature whose duties have dates. Only what is still to be done is listed. */
export type DutySource = {
  readonly name: string;
  readonly open: (now: Temporal.Instant) => readonly DatedDuty[];
};
