import { inVietnam } from '../../domain/clock.ts';
import { may, type Person, unitsOf } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { readComingDate } from '../../domain/typed-date.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { type AbsenceNote, absenceMessages as messages, SPANS } from './messages.ts';
import type { AbsenceNotices } from './notices.ts';
import type { AbsenceVerbs } from './verbs.ts';

/** ISO dates, so that a state is plain JSON. */
type State = Aside & {
  readonly from: string | null;
  readonly to: string | null;
  readonly note: AbsenceNote;
};

/** A longer absence is a matter of handing over. */
const LONGEST = 183;

/** Two questions: from which day, to which day. The subject is the person who is away. */
export function createAbsenceFlow(deps: {
  readonly stores: Pick<Stores, 'absences' | 'dialogues' | 'people'>;
  readonly verbs: AbsenceVerbs;
  readonly notices: AbsenceNotices;
}): Flow {
  const { stores, verbs, notices } = deps;

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const person = stores.people.byId(dialogue.subjectId);
    if (person === null) return messages.dropped(texts);
    const { from, to, note } = dialogue.state as State;
    if (from === null) return messages.askFrom(texts, person, note);
    const start = Temporal.PlainDate.from(from);
    if (to === null) return messages.askTo(texts, person, start, note);
    return messages.confirm(texts, person, { from: start, to: Temporal.PlainDate.from(to) });
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const person = stores.people.byId(dialogue.subjectId);
    const by = allowed(moment.userId, person);
    const action = reply.kind === 'button' ? reply.action : null;
    if (person === null || by === null || action === 'drop') {
      return endAside(stores.dialogues, dialogue, messages.dropped(moment.texts), moment.at);
    }
    const state = dialogue.state as State;
    const today = inVietnam(moment.at).toPlainDate();
    if (state.from === null) return takeFrom(state, reply, today);
    const from = Temporal.PlainDate.from(state.from);
    if (state.to === null) {
      const span = SPANS.find(({ id }) => action === `to:${id}`);
      if (span === undefined) return takeTo(state, from, reply, today);
      return save(dialogue, person, { from, to: from.add({ days: span.days - 1 }) }, by, moment);
    }
    if (action === 'again')
      return askedAside({ ...state, from: null, to: null, note: null } as State);
    if (action !== 'right') return askedAside(state);
    return save(dialogue, person, { from, to: Temporal.PlainDate.from(state.to) }, by, moment);
  }

  /** The person who records it: the one who is away, or an officer. */
  function allowed(telegramId: number, person: Person | null): Person | null {
    const who = stores.people.who(telegramId);
    if (who === null || person === null) return null;
    const isOwn = who.person.id === person.id && may(who, 'absence.own');
    return isOwn || may(who, 'absence.record') ? who.person : null;
  }

  function takeFrom(state: State, reply: Reply, today: Temporal.PlainDate): Turn {
    const days = reply.kind === 'button' ? /^from:([01])$/.exec(reply.action)?.[1] : undefined;
    if (days !== undefined) {
      return next({ ...state, from: today.add({ days: Number(days) }).toString(), note: null });
    }
    if (reply.kind !== 'text') return next({ ...state, note: 'D_INVALID' });
    const read = readComingDate(reply.text, today);
    if (read.kind === 'reject') return next({ ...state, note: read.code });
    return next({ ...state, from: read.date, note: null });
  }

  function takeTo(
    state: State,
    from: Temporal.PlainDate,
    reply: Reply,
    today: Temporal.PlainDate,
  ): Turn {
    if (reply.kind !== 'text') return next({ ...state, note: 'D_INVALID' });
    const read = readComingDate(reply.text, today);
    if (read.kind === 'reject') return next({ ...state, note: read.code });
    const days = from.until(Temporal.PlainDate.from(read.date)).days;
    if (days < 0) return next({ ...state, note: 'A_BEFORE' });
    if (days >= LONGEST) return next({ ...state, note: 'A_LONG' });
    return next({ ...state, to: read.date, note: null });
  }

  function save(
    dialogue: Dialogue,
    person: Person,
    span: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
    by: Person,
    { texts, at }: Moment,
  ): Turn {
    const absence = verbs.announce({ personId: person.id, ...span, by: by.id, at });
    notices.announced(absence, by.id);
    return endAside(stores.dialogues, dialogue, messages.saved(texts, person, absence), at);
  }

  return {
    name: 'absence',
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function next(state: State): Turn {
  return askedAside(state);
}

/** Whether somebody's absence can be announced: they speak for a unit. */
export function speaksForUnit(stores: Pick<Stores, 'people'>, person: Person): boolean {
  const who = stores.people.who(person.telegramId);
  return who !== null && unitsOf(who).length > 0;
}
