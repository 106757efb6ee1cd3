import { inVietnam } from '../../domain/clock.ts';
import { may } from '../../domain/member.ts';
import type { Reply } from '../../domain/reply.ts';
import { readDate } from '../../domain/typed-date.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import { type Dossier, type DossierStores, readDossier } from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { type DossierVerbs, forwardedLate } from './verbs.ts';
import { dossierTitle } from './words.ts';

export const FORWARD = 'dossier-forward';

const NOTE = {
  D_INVALID: 'date-note-invalid',
  D_FUTURE: 'dossier-note-future',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
} as const satisfies Record<string, MessageKey>;

export type Forwarding = {
  readonly ids: readonly number[];
  /** An ISO date that waits to be confirmed. */
  readonly day: string | null;
  readonly note: keyof typeof NOTE | null;
};
type State = Aside & Forwarding;

/** On which day dossiers left for the superior. A late or incomplete one is recorded, never blocked. */
export function createForwardFlow(deps: {
  readonly stores: DossierStores & Pick<Stores, 'dialogues' | 'people'>;
  readonly verbs: DossierVerbs;
}): Flow {
  const { stores, verbs } = deps;
  const home = (texts: Texts) => [
    [{ text: texts.plain('dossier-button-home'), data: 'dossier:home' }],
  ];

  /** Those that still wait to be sent. */
  function waiting({ ids }: Forwarding): readonly Dossier[] {
    return ids.flatMap((id) => {
      const dossier = readDossier(stores, id);
      return dossier?.nomination.state === 'approved' ? [dossier] : [];
    });
  }

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const state = dialogue.state as State;
    const dossiers = waiting(state);
    const drop = [{ text: texts.plain('dossier-button-drop'), data: 'drop' }];
    const args = { count: dossiers.length, names: namesOf(dossiers) };
    if (state.day === null) {
      const question = texts.t('dossier-ask-forward', args);
      const html = state.note === null ? question : `${texts.t(NOTE[state.note])}\n\n${question}`;
      const today = { text: texts.plain('dossier-button-today'), data: 'today' };
      return { html, rows: [[today], drop] };
    }
    const day = Temporal.PlainDate.from(state.day);
    const [first] = dossiers;
    const late = first === undefined ? 0 : forwardedLate(stores, first.nomination.year, day);
    const lacking = dossiers.filter(({ standing }) => standing.verdict !== 'complete');
    const right = { text: texts.plain('dossier-button-confirm'), data: 'right' };
    const again = { text: texts.plain('report-button-type-again'), data: 'again' };
    return {
      html: [
        texts.t('dossier-confirm-forward', { ...args, day: dateText(day) }),
        ...(late === 0 ? [] : [texts.t('dossier-forward-late', { days: late })]),
        ...(lacking.length === 0
          ? []
          : [texts.t('dossier-forward-lacking', { names: namesOf(lacking) })]),
      ].join('\n'),
      rows: [[right, again], drop],
    };
  }

  function take(dialogue: Dialogue, reply: Reply, { texts, userId, at }: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(userId);
    const end = (html: string) =>
      endAside(stores.dialogues, dialogue, { html, rows: home(texts) }, at);
    const action = reply.kind === 'button' ? reply.action : null;
    if (who === null || !may(who, 'dossier.manage') || waiting(state).length === 0) {
      return end(texts.t('dossier-forward-none'));
    }
    if (action === 'drop') return end(texts.t('dossier-forward-dropped'));
    if (state.day === null) return asked(dated(state, reply, inVietnam(at).toPlainDate()));
    if (action === 'again') return asked({ ...state, day: null, note: null });
    if (action !== 'right') return asked(state);
    const day = Temporal.PlainDate.from(state.day);
    const sent = verbs.forward(who, state.ids, day, at);
    return end(texts.t('dossier-forwarded-now', { count: sent.length, day: dateText(day) }));
  }

  return {
    name: FORWARD,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function asked(state: State): Turn {
  return askedAside(state);
}

function dated(state: State, reply: Reply, today: Temporal.PlainDate): State {
  if (reply.kind === 'button' && reply.action === 'today') {
    return { ...state, day: today.toString(), note: null };
  }
  if (reply.kind !== 'text') return { ...state, note: 'D_INVALID' };
  const read = readDate(reply.text, today);
  if (read.kind === 'ask' || read.kind === 'reject') return { ...state, note: read.code };
  return { ...state, day: read.date, note: null };
}

function namesOf(dossiers: readonly Dossier[]): string {
  return clipped(dossiers.map((each) => dossierTitle(each, 50)).join('; '), 900);
}
