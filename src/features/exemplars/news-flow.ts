import { wordsIn } from '../../domain/exemplar/spoken.ts';
import { tidy } from '../../domain/fold.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { broadcastText } from './broadcast.ts';
import type { ExemplarVerbs } from './verbs.ts';
import { LOCK_KEY } from './words.ts';

export const EXEMPLAR_NEWS = 'exemplar-news';
/** However long its words are, it goes into one message. */
const LONGEST = 2500;

/** The entry, and the officer's own text where there is one; plain JSON. The subject is the officer. */
export type News = Aside & {
  readonly id: number;
  readonly text?: string;
  readonly note?: 'press' | 'text-only' | { readonly words: number };
};

/** The text for the loudspeakers (PR12): drafted from the entry, changed by typing another, then kept. */
export function createExemplarNewsFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'exemplars' | 'people' | 'plans' | 'units'>;
  readonly verbs: ExemplarVerbs;
  /** The loudspeakers speak Vietnamese. */
  readonly vietnamese: Texts;
}): Flow {
  const { stores, verbs, vietnamese } = deps;

  function draftOf(dialogue: Dialogue): string {
    const { id, text } = dialogue.state as News;
    const entry = stores.exemplars.byId(id);
    if (text !== undefined || entry === null) return text ?? '';
    const plan = stores.plans.current();
    const unit = stores.units.byId(entry.unitId)?.name ?? '';
    const campaign = plan.campaigns.find(({ code }) => code === entry.campaign) ?? null;
    return broadcastText(vietnamese, entry, { unit, campaign, plan });
  }

  function limits() {
    const { leastWords: least, mostWords: most } = stores.plans.current().emulation.broadcast;
    return { least, most };
  }

  function prompt(dialogue: Dialogue, texts: Texts): Message {
    const { note } = dialogue.state as News;
    const text = draftOf(dialogue);
    const asked = texts.t('exemplar-news-draft', { text, words: wordsIn(text), ...limits() });
    const use = { text: texts.plain('exemplar-news-use'), data: 'use' };
    const drop = { text: texts.plain('exemplar-drop'), data: 'drop' };
    const first = noteText(texts, note);
    return { html: first === null ? asked : `${first}\n\n${asked}`, rows: [[use], [drop]] };
  }

  function noteText(texts: Texts, note: News['note']): string | null {
    if (note === undefined) return null;
    if (note === 'press') return texts.t('note-press');
    if (note === 'text-only') return texts.t('note-text-only');
    return texts.t('exemplar-news-length', { words: note.words, ...limits() });
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const { texts, at } = moment;
    const { note: _, ...state } = dialogue.state as News;
    const who = stores.people.who(moment.userId);
    const action = reply.kind === 'button' ? reply.action : null;
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    const again = (more: Partial<News>) => askedAside({ ...state, ...more });
    if (who === null || action === 'drop') return end({ html: texts.t('exemplar-news-dropped') });
    if (reply.kind === 'text') {
      const text = tidy(reply.text);
      const words = wordsIn(text);
      const { least, most } = limits();
      const fits = words >= least && words <= most && text.length <= LONGEST;
      return again(fits ? { text } : { note: { words } });
    }
    if (reply.kind !== 'button') return again({ note: 'text-only' });
    if (action !== 'use') return again({ note: 'press' });
    const text = draftOf(dialogue);
    const outcome = verbs.broadcast(state.id, text, { who, at });
    if (typeof outcome === 'number') return end(published(texts, outcome, text));
    const refused = outcome.kind === 'refused' ? LOCK_KEY[outcome.lock] : 'exemplar-gone';
    return end({ html: texts.t(refused) });
  }

  function published(texts: Texts, publicationId: number, text: string): Message {
    const file = { text: texts.plain('exemplar-news-file'), data: `exemplar:txt:${publicationId}` };
    return { html: texts.t('exemplar-news-ready', { text }), rows: [[file]] };
  }

  return {
    name: EXEMPLAR_NEWS,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}
