import { EVENT_KINDS, mayRecordEvent } from '../../domain/emulation-event.ts';
import { readChoices } from '../../domain/event-choices.ts';
import { tidy } from '../../domain/fold.ts';
import type { Who } from '../../domain/member.ts';
import type { Plan } from '../../domain/plan.ts';
import { readQuantity, UNITS } from '../../domain/quantity.ts';
import type { Reply } from '../../domain/reply.ts';
import { readDate } from '../../domain/typed-date.ts';
import { fileIn } from './files.ts';
import type { Gap, Recording, RecordNote } from './recording.ts';

const LONGEST_RESULTS = 2000;
const MOST_PAGES = 20;
/** Nobody gathers more people in the commune. */
const MOST_PEOPLE = 20_000;

export type EventAnswers = { readonly plan: () => Plan };
type Step = { readonly state: Recording } | { readonly note: RecordNote };
type Asker = { readonly who: Who; readonly today: Temporal.PlainDate };

/** The recording with the answer to its open question, or why that is none. */
export function fill(
  state: Recording,
  gap: Gap,
  reply: Reply,
  { who, today }: Asker,
  { plan }: EventAnswers,
): Step {
  const action = reply.kind === 'button' ? reply.action : null;
  switch (gap) {
    case 'of':
      return fillOf(state, action, who);
    case 'kind': {
      const kind = EVENT_KINDS.find((each) => each === action);
      return kind === undefined ? again('press') : { state: { ...state, kind } };
    }
    case 'campaign': {
      if (action === 'none') return { state: { ...state, campaign: null } };
      const index = /^campaign:(\d+)$/.exec(action ?? '')?.[1];
      const campaign = plan().campaigns[Number(index ?? -1)]?.code;
      return campaign === undefined ? again('press') : { state: { ...state, campaign } };
    }
    case 'heldOn':
      return fillDay(state, reply, today);
    case 'participants':
      return fillParticipants(state, reply, plan().land);
    case 'choices':
      return fillChoices(state, reply);
    case 'results': {
      if (reply.kind !== 'text') return again(reply.kind === 'button' ? 'press' : 'text-only');
      const results = tidy(reply.text);
      if (!/\p{L}/u.test(results)) return again('no-results');
      if (results.length > LONGEST_RESULTS) return again('long-results');
      return { state: { ...state, results } };
    }
    case 'minutes':
      return fillMinutes(state, reply);
  }
}

function fillOf(state: Recording, action: string | null, who: Who): Step {
  if (action === 'commune') {
    return mayRecordEvent(who, null) ? { state: { ...state, of: 'commune' } } : again('press');
  }
  const unitId = Number(/^unit:(\d{1,9})$/.exec(action ?? '')?.[1] ?? 0);
  return mayRecordEvent(who, unitId) ? { state: { ...state, of: unitId } } : again('press');
}

function fillDay(state: Recording, reply: Reply, today: Temporal.PlainDate): Step {
  if (reply.kind === 'button') {
    const ago = /^ago:([01])$/.exec(reply.action)?.[1];
    if (ago === undefined) return again('press');
    const day = today.subtract({ days: Number(ago) });
    return { state: { ...state, heldOn: day.toString() } };
  }
  if (reply.kind !== 'text') return again('D_INVALID');
  const read = readDate(reply.text, today);
  if (read.kind === 'reject' || read.kind === 'ask') return again(read.code);
  // it is said back in full, and once more before it is kept; of years before this book knows nothing
  const isOld = Temporal.PlainDate.from(read.date).year < today.year - 1;
  return isOld ? again('D_LAST_YEAR') : { state: { ...state, heldOn: read.date } };
}

function fillParticipants(state: Recording, reply: Reply, land: Plan['land']): Step {
  if (reply.kind === 'button') {
    return reply.action === 'unknown'
      ? { state: { ...state, participants: null } }
      : again('press');
  }
  if (reply.kind !== 'text') return again('number');
  const read = readQuantity(reply.text, {
    ...{ unit: UNITS.nguoi, nature: 'FLOW', form: 'amount', softMaximum: null, previous: null },
    nouns: ['người', 'đại biểu', 'hội viên', 'đoàn viên', 'hộ', 'cán bộ', 'học sinh'],
    land,
  });
  if (read.kind === 'no_data') return { state: { ...state, participants: null } };
  // what was understood is shown again before it is kept, so a doubt needs no question of its own
  if (read.kind !== 'accept' && read.kind !== 'confirm') return again('number');
  const fits = read.value > 0 && read.value <= MOST_PEOPLE;
  return fits ? { state: { ...state, participants: read.value } } : again('number');
}

function fillChoices(state: Recording, reply: Reply): Step {
  if (reply.kind !== 'text') return again(reply.kind === 'button' ? 'press' : 'text-only');
  const read = readChoices(reply.text);
  switch (read.kind) {
    case 'read':
      return { state: { ...state, choices: read.choices } };
    case 'empty':
      return again('no-choices');
    case 'too_many':
      return again('many-choices');
    case 'wrong':
      return { note: { is: 'choice', line: read.line.slice(0, 100), why: read.why } };
  }
}

function fillMinutes(state: Recording, reply: Reply): Step {
  const { pages = [] } = state;
  if (reply.kind === 'button') {
    if (reply.action === 'later') return { state: { ...state, pages: [], minutes: 'later' } };
    const isAll = reply.action === 'all' && pages.length > 0;
    return isAll ? { state: { ...state, minutes: 'all' } } : again('press');
  }
  const page = fileIn(reply);
  if (page === null) return again('file');
  if (pages.some(({ fileUniqueId }) => fileUniqueId === page.fileUniqueId)) {
    return again('page-received');
  }
  if (pages.length >= MOST_PAGES) return again('many-pages');
  return { state: { ...state, pages: [...pages, page] } };
}

function again(is: Exclude<RecordNote['is'], 'choice'>): Step {
  return { note: { is } };
}
