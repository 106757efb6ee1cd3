import { mayChangeEvent } from '../../domain/emulation-event.ts';
import type { Who } from '../../domain/member.ts';
import type { EmulationEvent } from '../../storage/events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import { choiceLines } from './choice-text.ts';
import { participantsLine } from './record-messages.ts';
import { KIND_KEY } from './words.ts';

/** With the longest results the card still goes into one message. */
const RESULTS_SHOWN = 1800;
const CHOICES_SHOWN = 12;

/** One event with what this person may do with it. */
export function createEventCards(stores: Pick<Stores, 'people' | 'plans' | 'units'>) {
  function ownerName(texts: Texts, unitId: number | null): string {
    if (unitId === null) return texts.plain('event-of-commune');
    return stores.units.byId(unitId)?.name ?? '';
  }

  function campaignText(texts: Texts, code: string | null): string {
    if (code === null) return texts.plain('exemplar-no-campaign');
    return stores.plans.current().campaigns.find((each) => each.code === code)?.name ?? code;
  }

  function card(texts: Texts, event: EmulationEvent, who: Who): Message {
    const lines = [
      texts.t('event-card', {
        kind: texts.plain(KIND_KEY[event.kind]),
        owner: ownerName(texts, event.unitId),
        day: dateText(event.heldOn),
      }),
      texts.t('exemplar-line-campaign', { campaign: campaignText(texts, event.campaign) }),
      participantsLine(texts, event.participants),
      ...(event.choices.length === 0 ? [] : [choiceLines(texts, event.choices, CHOICES_SHOWN)]),
      texts.t('event-line-results', { results: clipped(event.results, RESULTS_SHOWN) }),
      event.minutes.length === 0
        ? texts.t('event-line-no-minutes')
        : texts.t('event-line-minutes', { count: event.minutes.length }),
      texts.t('event-line-recorded', {
        name: stores.people.byId(event.recordedBy)?.fullName ?? '',
        time: dateTime(texts, event.recordedAt),
      }),
      ...(event.withdrawn === null
        ? []
        : [texts.t('event-line-withdrawn', { why: event.withdrawn.why })]),
    ];
    return { html: lines.join('\n'), rows: buttons(texts, event, who) };
  }

  function buttons(texts: Texts, event: EmulationEvent, who: Who): readonly (readonly Button[])[] {
    const { id } = event;
    const button = (text: string, data: string): Button => ({ text, data: `event:${data}:${id}` });
    const files = button(texts.plain('event-button-files'), 'files');
    const isTheirs = event.withdrawn === null && mayChangeEvent(who, event);
    return [
      ...(event.minutes.length === 0 ? [] : [[files]]),
      ...(isTheirs
        ? [
            [button(texts.plain('event-button-minutes'), 'minutes')],
            [button(texts.plain('event-button-withdraw'), 'withdraw')],
          ]
        : []),
      [{ text: texts.plain('event-button-overview'), data: 'event:home' }],
    ];
  }

  return {
    card,
    ownerName,
    /** The card once more, under the line that it was kept. */
    recorded(texts: Texts, event: EmulationEvent, who: Who): Message {
      const message = card(texts, event, who);
      return { ...message, html: `${texts.t('event-recorded')}\n\n${message.html}` };
    },
  };
}
export type EventCards = ReturnType<typeof createEventCards>;
