import { isCollected } from '../../domain/dossier.ts';
import { readText, type TextProblem } from '../../domain/nomination/answer.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { mayReturn } from './access.ts';
import type { DossierCards } from './cards.ts';
import type { DossierVerbs, FoundPaper } from './verbs.ts';
import { dossierTitle, paperTitle } from './words.ts';

export const RETURN = 'dossier-return';
/** A reason fits on the card and in the notice. */
const LONGEST_REASON = 300;
const REASONS = [
  'dossier-reason-signature',
  'dossier-reason-blurred',
  'dossier-reason-figures',
] as const;

const NOTE = {
  text_only: 'dossier-note-reason',
  empty: 'dossier-note-reason',
  short: 'dossier-note-reason',
  long: 'dossier-note-reason-long',
  sensitive: 'dossier-note-sensitive',
  legacy_font: 'note-legacy-font',
} as const satisfies Record<TextProblem, MessageKey>;

export type Returning = { readonly paperId: number; readonly note: TextProblem | null };
type State = Aside & Returning;

/** One question: why a paper is returned. Only that paper reopens. */
export function createReturnFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'dossiers' | 'people'>;
  readonly verbs: DossierVerbs;
  readonly cards: DossierCards;
}): Flow {
  const { stores, verbs, cards } = deps;

  /** The paper in a dossier in which it can still be brought again; null when it is returned already. */
  function find({ paperId }: Returning) {
    const entries = stores.dossiers.entriesOf(paperId).filter(({ isReturned }) => !isReturned);
    const places = entries.flatMap((place) => {
      const found = verbs.find(place);
      return found === null ? [] : [{ ...found, place, dossiers: entries.length }];
    });
    const isOpen = ({ dossier, paper }: FoundPaper) =>
      isCollected(dossier.nomination.state, paper.owner);
    return places.find(isOpen) ?? places[0] ?? null;
  }

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const state = dialogue.state as State;
    const found = find(state);
    if (found === null) return cards.gone(texts);
    const question = texts.t('dossier-ask-reason', {
      paper: paperTitle(texts, found.paper),
      dossier: dossierTitle(found.dossier),
      others: found.dossiers - 1,
    });
    const html = state.note === null ? question : `${noteText(texts, state.note)}\n\n${question}`;
    const reasons = REASONS.map((key, index) => [{ text: texts.plain(key), data: `r:${index}` }]);
    return {
      html,
      rows: [...reasons, [{ text: texts.plain('dossier-button-drop'), data: 'drop' }]],
    };
  }

  function take(dialogue: Dialogue, reply: Reply, { texts, userId, at }: Moment): Turn {
    const state = dialogue.state as State;
    const who = stores.people.who(userId);
    const found = find(state);
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    if (who === null || found === null || !mayReturn(who, found.dossier.nomination, found.paper))
      return end(cards.gone(texts));
    const action = reply.kind === 'button' ? reply.action : null;
    if (action === 'drop') return end(cards.paper(texts, who, found, at));
    const reason = reasonIn(texts, reply);
    if (typeof reason !== 'string') {
      const next: State = { ...state, note: reason.problem };
      return askedAside(next);
    }
    const isDone = verbs.giveBack(who, state.paperId, reason, at);
    const now = verbs.find(found.place) ?? found;
    return end(cards.paper(texts, who, now, at, isDone ? texts.t('dossier-returned') : null));
  }

  return {
    name: RETURN,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function reasonIn(texts: Texts, reply: Reply): string | { readonly problem: TextProblem | null } {
  if (reply.kind === 'button') {
    const key = REASONS[Number(/^r:(\d)$/.exec(reply.action)?.[1])];
    return key === undefined ? { problem: null } : texts.plain(key);
  }
  const read = readText(reply, { most: LONGEST_REASON });
  if (read.kind === 'text') return read.text;
  return { problem: read.kind === 'problem' ? read.problem : 'empty' };
}

function noteText(texts: Texts, note: TextProblem): string {
  const key = NOTE[note];
  return key === 'dossier-note-reason-long' ? texts.t(key, { most: LONGEST_REASON }) : texts.t(key);
}
