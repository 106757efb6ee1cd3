import { type PageProblem, readPage, type SentPage } from '../../domain/dossier-page.ts';
import type { Reply } from '../../domain/reply.ts';
import type { Dialogue } from '../../storage/dialogues.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Aside, askedAside, endAside } from '../../telegram/aside.ts';
import type { Flow, Moment, Turn } from '../../telegram/dialogue-engine.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';
import { mayFile } from './access.ts';
import type { DossierCards } from './cards.ts';
import { companionsOf } from './companions.ts';
import { askPages } from './page-question.ts';
import type { DossierVerbs, Scope } from './verbs.ts';

export const PAGES = 'dossier-pages';

/** The paper that somebody is sending, page by page; plain JSON. */
export type Sending = {
  readonly nominationId: number;
  readonly paper: string;
  readonly pages: readonly SentPage[];
  /** Photos sent together share one message of ours. */
  readonly album: string | null;
  readonly note: PageProblem | null;
};
type State = Aside & Sending;
const SCOPES: readonly Scope[] = ['one', 'all'];

/** One question, asked again after each page: the file or the photos of a paper, then to which dossiers. */
export function createPageFlow(deps: {
  readonly stores: Pick<Stores, 'dialogues' | 'dossiers' | 'nominations' | 'people' | 'plans'>;
  readonly verbs: DossierVerbs;
  readonly cards: DossierCards;
}): Flow {
  const { stores, verbs, cards } = deps;

  function prompt(dialogue: Dialogue, texts: Texts, now: Temporal.Instant): Message {
    const state = dialogue.state as State;
    const found = verbs.find(state);
    if (found === null) return cards.gone(texts);
    const served = companionsOf(stores, found.dossier.nomination, found.paper);
    return askPages(texts, found, state, served.length, cards.dueText(texts, found, now));
  }

  function take(dialogue: Dialogue, reply: Reply, moment: Moment): Turn {
    const state = dialogue.state as State;
    const { texts, at } = moment;
    const who = stores.people.who(moment.userId);
    const found = verbs.find(state);
    const end = (closing: Message) => endAside(stores.dialogues, dialogue, closing, at);
    if (who === null || found === null) return end(cards.gone(texts));
    const card = () => cards.paper(texts, who, found, at);
    if (!mayFile(who, found.dossier.nomination, found.paper)) return end(card());
    if (reply.kind !== 'button') return takePage(state, reply);
    const { pages } = state;
    if (reply.action === 'drop') return end(card());
    if (reply.action === 'again') return asked({ ...state, pages: [], note: null });
    const scope = SCOPES.find((each) => each === reply.action);
    if (scope === undefined || pages.length === 0) return asked(state);
    const outcome = verbs.file(who, state, scope, pages, at);
    const now = verbs.find(state) ?? found;
    if (outcome.kind !== 'filed') return end(cards.paper(texts, who, now, at));
    const args = { count: pages.length, dossiers: outcome.dossiers };
    return end(cards.paper(texts, who, now, at, texts.t('dossier-filed', args)));
  }

  return {
    name: PAGES,
    prompt,
    take,
    stale: (_dialogue, texts) => texts.plain('interview-already-answered'),
  };
}

function takePage(state: State, reply: Reply): Turn {
  const read = readPage(reply, state.pages);
  const album = reply.kind === 'photo' ? reply.album : null;
  const next: State = { ...state, album, note: read.kind === 'problem' ? read.problem : null };
  const pages = read.kind === 'page' ? [...state.pages, read.page] : state.pages;
  const turn = asked({ ...next, pages });
  // the photos after an album's first renew the message that one brought
  const isSameAlbum = album !== null && album === state.album;
  return isSameAlbum ? { ...turn, taken: { ...turn.taken, place: 'in-place' } } : turn;
}

function asked(state: State): Turn {
  return askedAside(state);
}
