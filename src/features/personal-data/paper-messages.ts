import type { Person } from '../../domain/member.ts';
import type { ErasureRequest } from '../../storage/erasure-requests.ts';
import type { Named } from '../../storage/erasures.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Message } from '../../telegram/message.ts';
import type { Texts } from '../../texts/texts.ts';

export type PaperNote = 'text' | 'phone' | 'long' | 'unknown' | null;

const NOTE_KEY = {
  text: 'data-paper-text',
  phone: 'data-paper-phone',
  long: 'data-paper-long',
  unknown: 'data-paper-unknown',
} as const;

/** A commune has some thirty units; more do not fit on a phone. */
const MOST_UNITS = 40;
const MOST_PEOPLE = 10;

export function createPaperMessages(stores: Pick<Stores, 'units'>) {
  const drop = (texts: Texts) => ({ text: texts.plain('data-button-drop'), data: 'drop' });
  const again = (texts: Texts) => ({ text: texts.plain('data-button-again'), data: 'again' });
  const unitName = (unitId: number) => stores.units.byId(unitId)?.name ?? '';

  return {
    askName(texts: Texts, note: PaperNote): Message {
      const question = texts.t('data-paper-ask');
      const html = note === null ? question : `${texts.t(NOTE_KEY[note])}\n${question}`;
      return { html, rows: [[drop(texts)]] };
    },
    choose(
      texts: Texts,
      name: string,
      found: readonly Named[],
      people: readonly Person[],
    ): Message {
      const units = found
        .slice(0, MOST_UNITS)
        .map(({ unitId }) => [{ text: unitName(unitId), data: `unit:${unitId}` }]);
      const known = people
        .slice(0, MOST_PEOPLE)
        .map(({ id, fullName }) => [
          { text: texts.plain('data-button-person', { name: fullName }), data: `person:${id}` },
        ]);
      const html = texts.t('data-paper-choose', { name });
      return { html, rows: [...known, ...units, [again(texts), drop(texts)]] };
    },
    confirm(texts: Texts, it: Named): Message {
      const { name, exemplars, nominations, kept } = it;
      const args = { name, unit: unitName(it.unitId), exemplars, nominations, kept };
      const goes = exemplars + nominations > 0;
      const erase = { text: texts.plain('data-button-erase-name'), data: 'erase' };
      return {
        html: texts.t('data-paper-confirm', args),
        rows: [...(goes ? [[erase]] : []), [again(texts), drop(texts)]],
      };
    },
    /** A request of somebody who is enrolled is decided on like one from the chat. */
    onRecord(texts: Texts, request: ErasureRequest | null): Message {
      if (request === null) return { html: texts.t('data-lock-own') };
      const button = { text: texts.plain('data-button-case'), data: `data:case:${request.id}` };
      return { html: texts.t('data-paper-on-record'), rows: [[button]] };
    },
    erased: (texts: Texts): Message => ({ html: texts.t('data-paper-erased') }),
    nothing: (texts: Texts): Message => ({ html: texts.t('data-paper-nothing') }),
    phoneForgotten: (texts: Texts): Message => ({ html: texts.t('data-paper-phone-forgotten') }),
    dropped: (texts: Texts): Message => ({ html: texts.t('data-paper-dropped') }),
  };
}
