import type { Choice } from '../../domain/council.ts';
import { missingSettings, quorumOf } from '../../domain/council.ts';
import type { Seat } from '../../storage/council-meetings.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import type { Texts } from '../../texts/texts.ts';
import { ruleText, settingName } from '../../texts/voting-rule.ts';
import type { CouncilFacts, CouncilStores, ItemView } from './facts.ts';
import { namesOf, nominationText, recusedText, stateText } from './item-text.ts';
import { resultLines } from './result-text.ts';

export type Viewer = {
  readonly manages: boolean;
  /** The viewer's own seat at this meeting. */
  readonly seat: Seat | null;
};

/** One item of the agenda with what can be done to it now. */
export function createItemMessages(stores: CouncilStores, facts: CouncilFacts) {
  const { council, units } = stores;
  const button = (text: string, data: string): readonly Button[] => [
    { text: clipped(text, 60), data },
  ];

  function ruleLines(texts: Texts, view: ItemView): readonly string[] {
    if (view.rule !== null)
      return [texts.t('council-item-rule', { rule: ruleText(texts, view.rule) })];
    const missing = missingSettings(view.voting).map((setting) => settingName(texts, setting));
    return [texts.t('council-item-incomplete', { missing: missing.join(', ') })];
  }

  function takesPart(texts: Texts, view: ItemView): readonly string[] {
    const { electorate, rule, seats } = view;
    const opinions = council.votes.opinions(view.item.id).length;
    const quorum = rule === null ? null : quorumOf(rule, electorate);
    return [
      texts.t('council-item-part', {
        eligible: electorate.eligible.length,
        present: electorate.present,
        all: seats.length,
      }),
      ...(quorum === null || quorum.met
        ? []
        : [
            texts.t('council-no-quorum', {
              there: quorum.there,
              needed: quorum.needed,
              of: quorum.of,
            }),
          ]),
      ...(view.recusals.length === 0
        ? []
        : [texts.t('council-item-recused', { names: recusedText(texts, view) })]),
      ...(opinions === 0 ? [] : [texts.t('council-item-opinions', { count: opinions })]),
    ];
  }

  /** Who has voted, never for what; what was counted once the vote is closed. */
  function course(texts: Texts, view: ItemView): readonly string[] {
    const { item, electorate } = view;
    if (item.state === 'voting') {
      if (item.rule?.ballot === 'paper')
        return [texts.t('council-item-on-paper', { count: electorate.eligible.length })];
      return participation(texts, view);
    }
    const vote = council.counted(item.id);
    return [
      ...(vote === null ? [] : resultLines(texts, view, vote)),
      ...(item.state === 'closed' ? [texts.t('council-awaits-conclusion')] : []),
      ...(item.state === 'adjourned' || item.outcome !== null ? conclusion(texts, view) : []),
    ];
  }

  function conclusion(texts: Texts, { item }: ItemView): readonly string[] {
    const remark = clipped(item.remark ?? '', 300);
    if (item.outcome === null) return [texts.t('council-item-adjourned', { reason: remark })];
    const decided = item.remark === null ? 'rule' : 'chair';
    return [texts.t('council-item-concluded', { outcome: item.outcome, decided, name: remark })];
  }

  function participation(texts: Texts, view: ItemView): readonly string[] {
    const { eligible } = view.electorate;
    const voted = council.votes.voted(view.item.id);
    const waiting = view.seats.filter(({ id }) => eligible.includes(id) && !voted.includes(id));
    return [
      texts.t('council-participation', { voted: voted.length, all: eligible.length }),
      ...(waiting.length === 0 ? [] : [texts.t('council-silent', { names: namesOf(waiting) })]),
    ];
  }

  /** Open hands of members who have no buttons of their own are written down for them. */
  function forOthers(texts: Texts, view: ItemView): readonly (readonly Button[])[] {
    const { eligible } = view.electorate;
    const voted = council.votes.voted(view.item.id);
    return view.seats
      .filter((seat) => eligible.includes(seat.id) && !facts.votesThemselves(seat))
      .filter(({ id }) => !voted.includes(id))
      .map((seat) => [
        {
          text: texts.plain('council-button-for-up', { name: clipped(seat.fullName, 24) }),
          data: `council:handfor:${view.item.id}:${seat.id}:yes`,
        },
        {
          text: texts.plain('council-button-for-down', { name: clipped(seat.fullName, 24) }),
          data: `council:handfor:${view.item.id}:${seat.id}:no`,
        },
      ]);
  }

  function actions(texts: Texts, view: ItemView): readonly (readonly Button[])[] {
    const { id, state } = view.item;
    const of = (key: Parameters<typeof texts.plain>[0], data: string) =>
      button(texts.plain(key as 'council-button-home'), data);
    const adjourn = of('council-button-adjourn', `council:adjourn:${id}`);
    switch (state) {
      case 'waiting':
        return [
          view.rule === null
            ? of('council-button-set-rule', `council:setrulefor:${id}`)
            : of('council-button-vote', `council:vote:${id}`),
          of('council-button-recuse', `council:recuse:${id}`),
          ...(view.recusals.length === 0 ? [] : [of('council-button-lift', `council:lift:${id}`)]),
          of('council-button-opinion', `council:opinion:${id}`),
          adjourn,
        ];
      case 'voting':
        return view.item.rule?.ballot === 'paper'
          ? [of('council-button-tally', `council:tally:${id}`), adjourn]
          : [
              ...forOthers(texts, view),
              of('council-button-refresh', `council:item:${id}`),
              of('council-button-close', `council:close:${id}`),
              adjourn,
            ];
      case 'closed':
        return closedActions(texts, view, adjourn);
      case 'concluded':
      case 'adjourned':
        return [];
    }
  }

  function closedActions(texts: Texts, view: ItemView, adjourn: readonly Button[]) {
    const { id, rule } = view.item;
    const confirm = (outcome: 'passed' | 'failed') =>
      button(
        texts.plain('council-button-confirm', { outcome }),
        `council:conclude:${id}:${outcome}`,
      );
    const again = button(texts.plain('council-button-recount'), `council:tally:${id}`);
    const verdict = council.counted(id)?.result.verdict ?? 'failed';
    const confirms = {
      passed: [confirm('passed')],
      failed: [confirm('failed')],
      chair_decides: [confirm('passed'), confirm('failed')],
      next_meeting: [],
    }[verdict];
    return [
      ...(facts.isWithoutConclusion(view) ? [adjourn] : confirms),
      ...(rule?.ballot === 'paper' ? [again] : []),
    ];
  }

  /** What a member can do here: declare a conflict before, raise a hand during the vote. */
  function ownActions(
    texts: Texts,
    view: ItemView,
    seat: Seat | null,
  ): readonly (readonly Button[])[] {
    if (seat === null) return [];
    const isRecused = view.recusals.some(({ seatId }) => seatId === seat.id);
    if (view.item.state === 'waiting' && !isRecused) {
      return [button(texts.plain('council-button-declare'), `council:declare:${view.item.id}`)];
    }
    const isOpen = view.item.state === 'voting' && view.item.rule?.ballot === 'show_of_hands';
    return isOpen && view.electorate.eligible.includes(seat.id)
      ? [handButtons(texts, view.item.id)]
      : [];
  }

  return {
    participation,
    conclusion,
    item(texts: Texts, view: ItemView, viewer: Viewer): Message {
      const plan = facts.planOf(view.meeting.year);
      const lines = [
        texts.t('council-item', { number: view.item.place, state: stateText(texts, view) }),
        nominationText(texts, { units }, plan, view.nomination),
        ...ruleLines(texts, view),
        ...takesPart(texts, view),
        ...course(texts, view),
      ];
      const back = `council:meeting:${view.meeting.id}:0`;
      return {
        html: lines.join('\n'),
        rows: [
          ...(view.meeting.state === 'open' ? ownActions(texts, view, viewer.seat) : []),
          ...(viewer.manages && view.meeting.state === 'open' ? actions(texts, view) : []),
          button(texts.plain('council-button-meeting-back'), back),
        ],
      };
    },
    reallyClose(texts: Texts, view: ItemView): Message {
      return {
        html: [...participation(texts, view), texts.t('council-really-close')].join('\n'),
        rows: [
          button(texts.plain('council-button-close'), `council:closenow:${view.item.id}`),
          button(texts.plain('council-button-back'), `council:item:${view.item.id}`),
        ],
      };
    },
    lifts(texts: Texts, view: ItemView): Message {
      const rows = view.recusals.flatMap(({ seatId }) => {
        const seat = view.seats.find(({ id }) => id === seatId);
        return seat === undefined
          ? []
          : [button(seat.fullName, `council:lifted:${view.item.id}:${seat.id}`)];
      });
      const back = button(texts.plain('council-button-back'), `council:item:${view.item.id}`);
      return {
        html: texts.t('council-lift', { names: recusedText(texts, view) }),
        rows: [...rows, back],
      };
    },
  };
}
export type ItemMessages = ReturnType<typeof createItemMessages>;

/** The two buttons of an open vote. */
export function handButtons(texts: Texts, itemId: number): readonly Button[] {
  return [
    {
      text: texts.plain('council-choice', { choice: 'in_favour' }),
      data: `council:hand:${itemId}:yes`,
    },
    {
      text: texts.plain('council-choice', { choice: 'against' }),
      data: `council:hand:${itemId}:no`,
    },
  ];
}

/** yes or no, as the buttons have it. */
export function choiceOf(word: string | undefined): Choice {
  return word === 'yes' ? 'in_favour' : 'against';
}
