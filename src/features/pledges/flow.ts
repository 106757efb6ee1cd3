import { inVietnam } from '../../domain/clock.ts';
import { readCommandWord } from '../../domain/interview/command-word.ts';
import type { Who } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { readYesNo } from '../../domain/yes-no.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { workLabel } from '../../texts/answers.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { mayRecord } from './access.ts';
import type { Asking, Field, Read, State } from './entries.ts';
import { formMessages as messages } from './form-messages.ts';
import { FORMS, fieldsOf } from './forms.ts';
import type { Saving } from './saving.ts';

const SHOWN_PARTIES = 200;

export const FORM_FLOW = 'pledges';

/** A form question by question, a look at all of it, then it is saved; the report in hand waits. */
export function createFormFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'people' | 'plans' | 'pledges' | 'units' | 'works'>;
  readonly saving: Saving;
}): Flow {
  const { stores, saving } = deps;

  function askingOf(state: State, texts: Texts, now: Temporal.Instant): Asking | null {
    const unit = stores.units.byId(state.unitId);
    if (unit === null) return null;
    const { entries, doubt } = state;
    const today = inVietnam(now).toPlainDate();
    const about = aboutOf(state, texts);
    return { texts, plan: stores.plans.current(), unit, entries, doubt, about, today };
  }

  function aboutOf({ form, target }: State, texts: Texts): string | null {
    if (target === null) return null;
    if (form === 'finish' || form === 'drop') {
      const work = stores.works.byId(target);
      return work === null ? null : workLabel(texts, work);
    }
    const pledge = stores.pledges.byId(target);
    if (pledge === null) return null;
    return texts.plain('pledge-about', {
      date: dateText(pledge.signedOn),
      parties: clipped(pledge.parties.join(' – '), SHOWN_PARTIES),
    });
  }

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const state = dialogue.state as State;
    const asking = askingOf(state, texts, now);
    if (asking === null) return { html: texts.t('pledge-gone') };
    const fields = fieldsOf(state.form, asking);
    const field = fields.find(({ id }) => id === state.at);
    return field === undefined
      ? messages.look(asking, state, fields)
      : messages.question(asking, state, fields, field);
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(moment.userId);
    const asking = askingOf(state, moment.texts, moment.at);
    const end = (message: Message) => endAside(stores.dialogues, dialogue, message, moment.at);
    if (asking === null || who === null || !mayRecord(who, state.unitId)) {
      return end({ html: moment.texts.t('pledge-gone') });
    }
    const command = commandIn(reply);
    if (command === 'drop') return end(messages.dropped(asking, state));
    const fields = fieldsOf(state.form, asking);
    const field = fields.find(({ id }) => id === state.at);
    if (field === undefined) return takeLook(state, fields, reply, end, asking, who, moment);
    if (command === 'back') return askedAside(clean({ ...state, ...before(state, fields, field) }));
    const read = field.read(asking, reply);
    if (read.kind !== 'entered') return stay(state, read, reply);
    const next = { ...state, entries: { ...state.entries, ...read.entries } };
    if (!FORMS[state.form].look) return end(saving.save(next, who, moment));
    const shown = field.shown({ ...asking, entries: next.entries });
    return askedAside(
      clean({ ...next, ...after(state, fields, field) }),
      messages.settled(asking.texts, field, shown),
    );
  }

  function takeLook(
    state: State,
    fields: readonly Field[],
    reply: Reply,
    end: (message: Message) => Turn,
    asking: Asking,
    who: Who,
    moment: Moment,
  ): Turn {
    const action = reply.kind === 'button' ? reply.action : '';
    const chosen = fields[Number(/^go:(\d{1,2})$/.exec(action)?.[1])];
    if (chosen !== undefined) return askedAside(clean({ ...state, at: chosen.id, fromLook: true }));
    const isMissing = fields.some(({ id }) => asking.entries[id] === undefined);
    if (isMissing || !(action === 'save' || saysYes(reply))) return askedAside(state);
    return end(saving.save(state, who, moment));
  }

  return {
    name: FORM_FLOW,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

/** A part of an answer, or why the question is asked again. */
function stay(state: State, read: Exclude<Read, { kind: 'entered' }>, reply: Reply): Turn {
  const album = reply.kind === 'photo' ? reply.album : null;
  switch (read.kind) {
    case 'again':
      return askedAside(clean({ ...state, note: read.note, album }, { keepNote: true }));
    case 'doubt':
      return askedAside(clean({ ...state, doubt: read.doubt }, { keepDoubt: true }));
    case 'more': {
      const entries = { ...state.entries, ...read.entries };
      const turn = askedAside(clean({ ...state, entries, album }, { keepAlbum: true }));
      const isSameAlbum = album !== null && album === state.album;
      if (!read.isTap && !isSameAlbum) return turn;
      return { ...turn, taken: { ...turn.taken, place: 'in-place' } };
    }
  }
}

type Kept = { keepNote?: boolean; keepDoubt?: boolean; keepAlbum?: boolean };

/** What belongs to one question only does not outlive it. */
function clean(state: State, { keepNote, keepDoubt, keepAlbum }: Kept = {}): State {
  return {
    ...state,
    note: keepNote === true ? state.note : null,
    doubt: keepDoubt === true ? state.doubt : null,
    album: keepAlbum === true ? state.album : null,
  };
}

function after(
  state: State,
  fields: readonly Field[],
  field: Field,
): Pick<State, 'at' | 'fromLook'> {
  const next = state.fromLook ? undefined : fields[fields.indexOf(field) + 1];
  return { at: next?.id ?? 'look', fromLook: false };
}

function before(
  state: State,
  fields: readonly Field[],
  field: Field,
): Pick<State, 'at' | 'fromLook'> {
  if (state.fromLook) return { at: 'look', fromLook: false };
  const previous = fields[Math.max(0, fields.indexOf(field) - 1)] ?? field;
  return { at: previous.id, fromLook: false };
}

/** "Thôi" and "quay lại", tapped or typed. */
function commandIn(reply: Reply): 'drop' | 'back' | null {
  if (reply.kind === 'button') {
    return reply.action === 'drop' || reply.action === 'back' ? reply.action : null;
  }
  const word = reply.kind === 'text' ? readCommandWord(reply.text) : null;
  if (word === 'cancel') return 'drop';
  return word === 'back' ? 'back' : null;
}

/** "Đúng", "lưu" in the look. */
function saysYes(reply: Reply): boolean {
  if (reply.kind !== 'text') return false;
  const said = readYesNo(reply.text);
  if (said.kind === 'accept') return said.yes;
  return readCommandWord(reply.text) === 'send';
}
