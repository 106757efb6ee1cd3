import { inVietnam } from '../../domain/clock.ts';
import { tidy } from '../../domain/fold.ts';
import { may } from '../../domain/member.ts';
import { readExpected } from '../../domain/phone.ts';
import { Day } from '../../domain/plan/values.ts';
import type { Reply } from '../../domain/reply.ts';
import { UNIT_KINDS, type UnitKind } from '../../domain/unit.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import type { UnitMessages } from './messages.ts';
import type { Doer, UnitVerbs } from './verbs.ts';

export const UNIT = 'unit';
const LONGEST_NAME = 80;

/** A change that is being put together, question by question; plain JSON. */
export type Change = {
  readonly do: 'rename' | 'add' | 'close' | 'merge' | 'expect';
  readonly kind?: UnitKind;
  readonly other?: number;
  readonly name?: string;
  /** The first day of what comes, or the day after the last of what goes: 2024-07-01. */
  readonly day?: string;
  /** The person who speaks for the merged unit; null: to be invited. */
  readonly head?: number | null;
  /** The pasted list of numbers: it is taken at once, and never kept here. */
  readonly list?: never;
  /** Why what was typed will not do as the name. */
  readonly again?: 'no-name' | 'taken';
};

/** What is asked next; null when the change only waits to be confirmed. */
export type Gap = 'kind' | 'other' | 'name' | 'day' | 'head' | 'list';

const NEEDED = {
  rename: ['name'],
  add: ['kind', 'name', 'day'],
  close: ['day'],
  merge: ['other', 'name', 'day', 'head'],
  expect: ['list'],
} as const satisfies Record<Change['do'], readonly Gap[]>;

export function gapIn(change: Change): Gap | null {
  return NEEDED[change.do].find((gap) => change[gap] === undefined) ?? null;
}

/** Renaming, adding, closing and merging units: a question for each thing that is missing, then a look. */
export function createUnitFlow(deps: {
  readonly stores: Pick<Stores, 'people' | 'units'>;
  readonly verbs: UnitVerbs;
  readonly messages: UnitMessages;
}): Flow {
  const { stores, verbs, messages } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const change = dialogue.state as Change;
    const unit = stores.units.byId(dialogue.subjectId);
    return messages.ask(texts, change, unit, inVietnam(now).toPlainDate());
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const change = dialogue.state as Change;
    const unit = stores.units.byId(dialogue.subjectId);
    const action = reply.kind === 'button' ? reply.action : null;
    const isTheirs = may(stores.people.who(moment.userId), 'unit.manage');
    if (!isTheirs || action === 'cancel') return ended({ html: moment.texts.t('unit-unchanged') });
    const gap = gapIn(change);
    if (gap === 'name') return takeName(change, unit, reply);
    if (gap === 'list') return takeList(change, reply, moment);
    if (gap !== null) return asked(filled(change, gap, action, unit));
    if (action !== 'confirm') return asked(change);
    return carryOut(change, unit, moment);
  }

  function takeName(change: Change, unit: StoredUnit | null, reply: Reply): Turn {
    const name = reply.kind === 'text' ? tidy(reply.text).replace(/\s+/g, ' ') : '';
    const isName = name !== '' && name.length <= LONGEST_NAME && /\p{L}/u.test(name);
    if (!isName) return asked({ ...change, again: 'no-name' });
    const replaced = [unit?.id, change.other];
    const isTaken = stores.units
      .all()
      .filter(({ id, validTo }) => validTo === null && !replaced.includes(id))
      .some((other) => sameName(other.name, name));
    return asked(isTaken ? { ...change, again: 'taken' } : { ...without(change), name });
  }

  function takeList(change: Change, reply: Reply, moment: Moment): Turn {
    const who = stores.people.who(moment.userId)?.person;
    const lines = reply.kind === 'text' ? readExpected(reply.text) : [];
    if (who === undefined || lines.length === 0) return asked(change);
    const outcome = verbs.expect(lines, { by: who.id, at: moment.at });
    return ended(messages.expected(moment.texts, outcome));
  }

  function carryOut(change: Change, unit: StoredUnit | null, moment: Moment): Turn {
    const who = stores.people.who(moment.userId)?.person;
    const { texts } = moment;
    if (who === undefined) return ended({ html: texts.t('unit-unchanged') });
    const doer = { by: who.id, at: moment.at };
    const changed = apply(change, unit, doer, texts);
    return ended(
      changed === null ? { html: texts.t('unit-unchanged') } : messages.done(texts, changed),
    );
  }

  /** Null when the units are no longer what they were when the questions began. */
  function apply(change: Change, unit: StoredUnit | null, doer: Doer, texts: Texts) {
    const { name = '', kind = 'hamlet' } = change;
    const day = Temporal.PlainDate.from(change.day ?? '2024-01-01');
    if (change.do === 'add') return verbs.add({ name, kind, from: day }, doer);
    if (change.do === 'expect' || unit === null || unit.validTo !== null) return null;
    switch (change.do) {
      case 'rename':
        verbs.rename(unit, name, doer);
        return { ...unit, name };
      case 'close': {
        const lastDay = day.subtract({ days: 1 });
        verbs.close(unit, lastDay, texts.plain('unit-closed-reason'), doer);
        return { ...unit, validTo: lastDay };
      }
      case 'merge': {
        const other = stores.units.byId(change.other ?? 0);
        if (other === null || other.validTo !== null || other.id === unit.id) return null;
        const head = stores.people.byId(change.head ?? 0);
        const why = texts.plain('unit-merged-reason', { name });
        return verbs.merge({ parts: [unit, other], name, from: day, head, why }, doer);
      }
    }
  }

  return {
    name: UNIT,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

/** The change with what the button says, when that answers the question. */
function filled(change: Change, gap: Gap, action: string | null, unit: StoredUnit | null): Change {
  const [what, value = ''] = (action ?? '').split(':', 2);
  if (what !== gap) return change;
  switch (gap) {
    case 'kind': {
      const kind = UNIT_KINDS.find((each) => each === value);
      return kind === undefined ? change : { ...change, kind };
    }
    case 'other':
      return Number(value) === unit?.id ? change : { ...change, other: Number(value) };
    case 'day':
      return Day.safeParse(value).success ? { ...change, day: value } : change;
    case 'head':
      return { ...change, head: value === '0' ? null : Number(value) };
    case 'name':
    case 'list':
      return change;
  }
}

/** Lists of numbers and the workbook of the plan tell units by their names. */
function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
}

function without({ again: _again, ...change }: Change): Change {
  return change;
}

function asked(state: Change): Turn {
  return { taken: { settled: null, place: 'below' }, state, standing: 'current' };
}

function ended(closing: Message): Turn {
  return { taken: { settled: null, place: 'none', closing }, state: {}, standing: 'ended' };
}
