import {
  CONSENT_WAYS,
  type ConsentWay,
  EXEMPLAR_MOVES,
  type ExemplarLock,
} from '../../domain/exemplar.ts';
import type { Exemplar } from '../../storage/exemplars.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { type Acting, isMove } from './act-flow.ts';
import { LOCK_KEY, STATE_KEY } from './words.ts';

const NOTES = {
  press: 'note-press',
  'text-only': 'note-text-only',
  'too-long': 'exemplar-note-too-long',
} as const;
export type ActNote = keyof typeof NOTES;

const GIVEN_KEY = {
  in_person: 'exemplar-consent-in-person',
  by_phone: 'exemplar-consent-by-phone',
  in_writing: 'exemplar-consent-in-writing',
} as const satisfies Record<ConsentWay, MessageKey>;
const RETRACTED_KEY = {
  in_person: 'exemplar-retract-in-person',
  by_phone: 'exemplar-retract-by-phone',
  in_writing: 'exemplar-retract-in-writing',
} as const satisfies Record<ConsentWay, MessageKey>;

/** Reasons that are one tap away. */
const REASONS = {
  mistake: 'exemplar-reason-mistake',
  unwilling: 'exemplar-reason-unwilling',
  wrong: 'exemplar-reason-wrong',
} as const;

/** The one question about an entry, and how it ends. */
export function createActMessages(stores: Pick<Stores, 'units'>) {
  function question(texts: Texts, entry: Exemplar, state: Acting): Message {
    const args = { name: entry.name, unit: stores.units.byId(entry.unitId)?.name ?? '' };
    const button = (key: 'exemplar-drop' | 'exemplar-no-note', data: string): Button => ({
      text: texts.plain(key),
      data,
    });
    const drop = [button('exemplar-drop', 'drop')];
    if (isMove(state.do)) {
      const to = texts.plain(STATE_KEY[EXEMPLAR_MOVES[state.do]]);
      const html = texts.t('exemplar-ask-note', { ...args, state: to });
      return { html, rows: [[button('exemplar-no-note', 'none')], drop] };
    }
    if (state.do === 'withdraw') {
      const reasons = Object.entries(REASONS).map(([id, key]) => [
        { text: texts.plain(key), data: id },
      ]);
      return { html: texts.t('exemplar-ask-reason', args), rows: [...reasons, drop] };
    }
    const keys = state.do === 'consent' ? GIVEN_KEY : RETRACTED_KEY;
    const ways = CONSENT_WAYS.map((way) => [{ text: texts.plain(keys[way]), data: way }]);
    const html =
      state.do === 'consent'
        ? texts.t('exemplar-ask-consent', args)
        : texts.t('exemplar-ask-retract', args);
    return { html, rows: [...ways, drop] };
  }

  return {
    ask(texts: Texts, entry: Exemplar, state: Acting): Message {
      const asked = question(texts, entry, state);
      if (state.note === undefined) return asked;
      return { ...asked, html: `${texts.t(NOTES[state.note])}\n\n${asked.html}` };
    },
    /** The reason behind a button, in the words that are kept; null for other buttons. */
    reasonOf(texts: Texts, action: string): string | null {
      const key = Object.entries(REASONS).find(([id]) => id === action)?.[1];
      return key === undefined ? null : texts.plain(key);
    },
    dropped: (texts: Texts): Message => ({ html: texts.t('exemplar-dropped') }),
    gone: (texts: Texts): Message => ({ html: texts.t('exemplar-gone') }),
    refused: (texts: Texts, lock: ExemplarLock): Message => ({ html: texts.t(LOCK_KEY[lock]) }),
  };
}
export type ActMessages = ReturnType<typeof createActMessages>;
