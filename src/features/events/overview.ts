import type { EventKind } from '../../domain/emulation-event.ts';
import { may, unitsOf, type Who } from '../../domain/member.ts';
import { existsOn } from '../../domain/unit.ts';
import type { EmulationEvent } from '../../storage/events.ts';
import type { Stores } from '../../storage/stores.ts';
import type { DeskLine } from '../../telegram/desk.ts';
import { deskButton } from '../../telegram/desk.ts';
import { inRows, type Message, pairs } from '../../telegram/message.ts';
import { pageOf } from '../../telegram/pages.ts';
import { clipped } from '../../texts/clipped.ts';
import { dayText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { EventCards } from './cards.ts';
import { KIND_KEY } from './words.ts';

const A_PAGE = 6;
const NAME_SHOWN = 100;
const RESULTS_SHOWN = 160;

/** The year's events by campaign, with what a campaign still lacks (PR09), and those of one campaign. */
export function createEventOverview(deps: {
  readonly stores: Pick<Stores, 'events' | 'plans' | 'units'>;
  readonly cards: EventCards;
}) {
  const { events, plans } = deps.stores;

  /** The staff sees all events; a reporter those of the own units and the commune's. */
  function eventsFor(who: Who): readonly EmulationEvent[] {
    const all = events.list({ year: plans.current().year });
    if (may(who, 'event.commune')) return all;
    const own = unitsOf(who);
    return all.filter(({ unitId }) => unitId !== null && own.includes(unitId));
  }

  /** Whose reviews are asked after: the commune's own, or the reporter's units'. */
  function isOwn(who: Who, event: EmulationEvent): boolean {
    return may(who, 'event.commune') ? event.unitId === null : true;
  }

  function campaignLine(
    texts: Texts,
    who: Who,
    campaign: { readonly code: string; readonly kind: string; readonly name: string },
    place: number,
    all: readonly EmulationEvent[],
  ): string {
    const here = all.filter((event) => event.campaign === campaign.code);
    const own = here.filter((event) => isOwn(who, event));
    const has = (kind: EventKind) => own.some((event) => event.kind === kind);
    const lacking = (['interim_review', 'final_review'] as const)
      .filter((kind) => campaign.kind === 'movement' && !has(kind))
      .map((kind) => texts.plain(KIND_KEY[kind]).toLocaleLowerCase('vi'));
    const args = { place, name: clipped(campaign.name, NAME_SHOWN), count: here.length };
    return lacking.length === 0
      ? texts.t('event-campaign', args)
      : texts.t('event-campaign-lacks', { ...args, lacking: lacking.join(', ') });
  }

  /** Campaigns of which the commune holds no final review yet, for the board of the year's commendation. */
  const line: DeskLine = (texts, who) => {
    if (!may(who, 'event.commune')) return null;
    const held = eventsFor(who).filter((event) => isOwn(who, event));
    const open = plans
      .current()
      .campaigns.filter(({ kind }) => kind === 'movement')
      .filter(
        ({ code }) =>
          !held.some(({ kind, campaign }) => kind === 'final_review' && campaign === code),
      );
    return open.length === 0 ? null : texts.t('event-desk', { count: open.length });
  };

  return {
    line,
    all(texts: Texts, who: Who): Message {
      const { campaigns, year } = plans.current();
      const all = eventsFor(who);
      const lines = campaigns.map((campaign, index) =>
        campaignLine(texts, who, campaign, index + 1, all),
      );
      const others = all.filter(({ campaign }) => campaign === null).length;
      const numbers = campaigns.map((_, index) => ({
        text: String(index + 1),
        data: `event:list:${index}:0`,
      }));
      const none = {
        text: texts.plain('event-button-others', { count: others }),
        data: 'event:list:x:0',
      };
      const head = may(who, 'event.commune')
        ? texts.t('event-overview-all', { year: String(year) })
        : texts.t('event-overview-own', {
            year: String(year),
            units: unitsOf(who)
              .map((id) => deps.stores.units.byId(id)?.name ?? '')
              .join(', '),
          });
      return {
        html: [head, '', ...lines].join('\n'),
        rows: [
          ...inRows(numbers, 4),
          ...(others === 0 ? [] : [[none]]),
          [{ text: texts.plain('event-button-record'), data: 'event:record' }],
          ...(may(who, 'event.commune')
            ? [
                [{ text: texts.plain('event-button-behalf'), data: 'event:behalf' }],
                [deskButton(texts)],
              ]
            : []),
        ],
      };
    },

    /** For which unit the office records one. */
    chooseUnit(texts: Texts, today: Temporal.PlainDate): Message {
      const buttons = deps.stores.units
        .sorted()
        .filter((unit) => existsOn(unit, today))
        .map(({ id, name }) => ({ text: name, data: `event:for:${id}` }));
      const home = { text: texts.plain('event-button-overview'), data: 'event:home' };
      return { html: texts.t('event-choose-unit'), rows: [...pairs(buttons), [home]] };
    },

    /** Events of one campaign, `place` its number in the plan; null: of none. */
    ofCampaign(texts: Texts, who: Who, place: number | null, asked: number): Message | null {
      const campaign = place === null ? null : plans.current().campaigns[place];
      if (campaign === undefined) return null;
      const all = eventsFor(who).filter((event) => event.campaign === (campaign?.code ?? null));
      const { shown, first, steps } = pageOf(all, asked, A_PAGE, {
        before: texts.plain('exemplar-before'),
        after: texts.plain('exemplar-after'),
        dataOf: (to) => `event:list:${place ?? 'x'}:${to}`,
      });
      const lines = shown.map((event, index) =>
        texts.t('event-list-line', {
          place: first + index + 1,
          kind: texts.plain(KIND_KEY[event.kind]),
          owner: deps.cards.ownerName(texts, event.unitId),
          day: dayText(event.heldOn),
          results: clipped(event.results.replace(/\s+/g, ' '), RESULTS_SHOWN),
        }),
      );
      const numbers = shown.map(({ id }, index) => ({
        text: String(first + index + 1),
        data: `event:show:${id}`,
      }));
      const name = campaign?.name ?? texts.plain('exemplar-no-campaign');
      return {
        html: texts.t('event-list', {
          campaign: name,
          lines: html(lines.length === 0 ? texts.t('event-list-none') : lines.join('\n')),
        }),
        rows: [
          ...inRows(numbers, 3),
          ...steps,
          [
            { text: texts.plain('event-button-record'), data: `event:record:${place ?? 'x'}` },
            { text: texts.plain('event-button-overview'), data: 'event:home' },
          ],
        ],
      };
    },
  };
}
export type EventOverview = ReturnType<typeof createEventOverview>;
