import { EVENT_KINDS, ownersFor } from '../../domain/emulation-event.ts';
import type { Who } from '../../domain/member.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Button, inRows, type Message, pairs } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { choiceLines, moreVotesThanPeople } from './choice-text.ts';
import { noteText } from './note-text.ts';
import { type Gap, gapIn, type Recording } from './recording.ts';
import { KIND_KEY } from './words.ts';

const ASK_KEY = {
  of: 'event-ask-of',
  kind: 'event-ask-kind',
  campaign: 'event-ask-campaign',
  heldOn: 'event-ask-day',
  participants: 'event-ask-participants',
  choices: 'event-ask-choices',
  results: 'event-ask-results',
  minutes: 'event-ask-minutes',
} as const;
const EDITED = [
  ['kind', 'event-edit-kind'],
  ['campaign', 'event-edit-campaign'],
  ['heldOn', 'event-edit-day'],
  ['participants', 'event-edit-participants'],
  ['choices', 'event-edit-choices'],
  ['results', 'event-edit-results'],
  ['minutes', 'event-edit-minutes'],
] as const;
const CAMPAIGN_SHOWN = 60;
/** Room for all else in one message. */
const RESULTS_SHOWN = 1500;
const CHOICES_SHOWN = 12;

/** What is said while an event is recorded; the words are in locales/. */
export function createRecordMessages(stores: Pick<Stores, 'plans' | 'units'>) {
  const drop = (texts: Texts): readonly Button[] => [
    { text: texts.plain('exemplar-drop'), data: 'drop' },
  ];
  const campaignName = (code: string) =>
    stores.plans.current().campaigns.find((each) => each.code === code)?.name ?? code;

  function choices(
    texts: Texts,
    gap: Gap,
    state: Recording,
    who: Who | null,
    day: Temporal.PlainDate,
  ) {
    const button = (text: string, data: string): Button => ({ text, data });
    switch (gap) {
      case 'of':
        return ownersFor(who).map((owner) => [
          owner === 'commune'
            ? button(texts.plain('event-of-commune'), 'commune')
            : button(stores.units.byId(owner)?.name ?? '', `unit:${owner}`),
        ]);
      case 'kind':
        return pairs(EVENT_KINDS.map((kind) => button(texts.plain(KIND_KEY[kind]), kind)));
      case 'campaign': {
        const { campaigns } = stores.plans.current();
        const all = campaigns.map(({ name }, index) => [
          button(clipped(name, CAMPAIGN_SHOWN), `campaign:${index}`),
        ]);
        return [...all, [button(texts.plain('exemplar-no-campaign'), 'none')]];
      }
      case 'heldOn': {
        const yesterday = day.subtract({ days: 1 });
        return [
          [
            button(texts.plain('event-today', { day: dateText(day) }), 'ago:0'),
            button(texts.plain('event-yesterday', { day: dateText(yesterday) }), 'ago:1'),
          ],
        ];
      }
      case 'participants':
        return [[button(texts.plain('event-participants-unknown'), 'unknown')]];
      case 'minutes': {
        const count = state.pages?.length ?? 0;
        return count === 0
          ? [[button(texts.plain('event-minutes-later'), 'later')]]
          : [[button(texts.plain('event-minutes-all', { count }), 'all')]];
      }
      default:
        return [];
    }
  }

  function review(texts: Texts, state: Recording): Message {
    const edited = EDITED.filter(([gap]) => gap !== 'choices' || state.kind === 'selection');
    const lines = (['of', ...edited.map(([gap]) => gap)] as const).map((gap) =>
      line(texts, state, gap),
    );
    const tooMany = moreVotesThanPeople(texts, state);
    const edit = edited.map(([gap, key]) => ({ text: texts.plain(key), data: `edit:${gap}` }));
    const save = { text: texts.plain('exemplar-save'), data: 'save' };
    return {
      html: texts.t('event-review', { lines: html([...lines, ...tooMany].join('\n')) }),
      rows: [[save], ...inRows(edit, 2), drop(texts)],
    };
  }

  /** What was understood, as the line that the question becomes. */
  function line(texts: Texts, state: Recording, gap: Gap): string {
    switch (gap) {
      case 'of': {
        const owner =
          typeof state.of === 'number'
            ? (stores.units.byId(state.of)?.name ?? '')
            : texts.plain('event-of-commune');
        return texts.t('event-line-of', { owner });
      }
      case 'kind':
        return texts.t('event-line-kind', {
          kind: texts.plain(KIND_KEY[state.kind ?? 'outreach']),
        });
      case 'campaign': {
        const { campaign = null } = state;
        const name =
          campaign === null ? texts.plain('exemplar-no-campaign') : campaignName(campaign);
        return texts.t('exemplar-line-campaign', { campaign: name });
      }
      case 'heldOn':
        return texts.t('event-line-day', {
          day: dateText(Temporal.PlainDate.from(state.heldOn ?? '2024-01-01')),
        });
      case 'participants':
        return participantsLine(texts, state.participants ?? null);
      case 'choices':
        return choiceLines(texts, state.choices ?? [], CHOICES_SHOWN);
      case 'results':
        return texts.t('event-line-results', {
          results: clipped(state.results ?? '', RESULTS_SHOWN),
        });
      case 'minutes': {
        const count = state.pages?.length ?? 0;
        return count === 0
          ? texts.t('event-line-minutes-later')
          : texts.t('event-line-minutes', { count });
      }
    }
  }

  return {
    line,
    ask(texts: Texts, state: Recording, who: Who | null, today: Temporal.PlainDate): Message {
      const gap = gapIn(state);
      const question =
        gap === null
          ? review(texts, state)
          : {
              html: texts.t(ASK_KEY[gap]),
              rows: [...choices(texts, gap, state, who, today), drop(texts)],
            };
      const first = [
        ...(state.note === undefined ? [] : [noteText(texts, state.note)]),
        ...receivedLines(texts, gap === 'minutes' ? (state.pages?.length ?? 0) : 0),
      ];
      return { ...question, html: [...first, question.html].join('\n\n') };
    },
    dropped: (texts: Texts): Message => ({ html: texts.t('event-dropped') }),
  };
}
export type RecordMessages = ReturnType<typeof createRecordMessages>;

export function participantsLine(texts: Texts, participants: number | null): string {
  return participants === null
    ? texts.t('event-line-participants-unknown')
    : texts.t('event-line-participants', { count: String(participants) });
}

/** How much of the minutes has come so far. */
export function receivedLines(texts: Texts, count: number): readonly string[] {
  return count === 0 ? [] : [texts.t('event-minutes-received', { count })];
}
