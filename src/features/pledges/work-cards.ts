import type { Who } from '../../domain/member.ts';
import { afterEvent, type Work } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { type Button, inRows, type Message } from '../../telegram/message.ts';
import { pageOf, type Turning } from '../../telegram/pages.ts';
import { workLabel, workProgressText } from '../../texts/answers.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { mayRecord } from './access.ts';
import { costText } from './cost-field.ts';

/** So many works a page, each named as far as a page of them has room. */
const PAGE = 10;
const SHOWN_NAME = 120;

/** The works of a unit as a list, and one of them with all that is known of it. */
export function createWorkCards(stores: Pick<Stores, 'plans' | 'units' | 'workPhotos' | 'works'>) {
  function stateText(texts: Texts, work: Work): string {
    const { state, doneOn } = work;
    const word = texts.plain('work-state', { state });
    if (doneOn !== null) return texts.plain('work-done-on', { date: dateText(doneOn) });
    const told = stores.works.progress(work.id).findLast(({ percent }) => percent !== null);
    if (state === 'dropped' || told === undefined || told.percent === null) return word;
    const progress = workProgressText(texts, told.percent);
    return texts.plain('work-told', { word, progress, month: monthText(told.month) });
  }

  function changes(texts: Texts, work: Work, who: Who): readonly Button[][] {
    if (!mayRecord(who, work.unitId)) return [];
    const { id, state } = work;
    if (afterEvent(state, 'reopen') !== null) {
      return [[{ text: texts.plain('work-button-reopen'), data: `work:reopen:${id}` }]];
    }
    if (afterEvent(state, 'drop') === null) return [];
    return [
      [{ text: texts.plain('work-button-finish'), data: `pledge:new:finish:${id}` }],
      [{ text: texts.plain('work-button-drop'), data: `pledge:new:drop:${id}` }],
    ];
  }

  return {
    stateText,
    list(texts: Texts, unit: StoredUnit, page: number): Message {
      const all = stores.works.ofUnit(unit.id, stores.plans.current().year);
      const { shown, first, steps } = pageOf(
        all,
        page,
        PAGE,
        turning(texts, (to) => `work:list:${unit.id}:${to}`),
      );
      const lines = shown.map((work, index) =>
        texts.t('work-list-line', {
          number: first + index + 1,
          label: workLabel(texts, { ...work, name: clipped(work.name, SHOWN_NAME) }),
          due: dateText(work.dueOn),
          state: stateText(texts, work),
        }),
      );
      const buttons = shown.map(({ id }, index) => ({
        text: String(first + index + 1),
        data: `work:show:${id}`,
      }));
      return {
        html: [texts.t('work-list-title', { unit: unit.name }), ...lines].join('\n'),
        rows: [
          ...inRows(buttons, 5),
          ...steps,
          [{ text: texts.plain('pledge-button-back'), data: `pledge:unit:${unit.id}` }],
        ],
      };
    },
    card(texts: Texts, work: Work, who: Who): Message {
      const campaign = stores.plans
        .current()
        .campaigns.find(({ code }) => code === work.campaign)?.name;
      const photos = stores.workPhotos.ofWork(work.id).length;
      const none = texts.plain('pledge-not-stated');
      const lines = [
        texts.t('work-card-title', {
          label: html(texts.t('work-label', { kind: work.kind, name: work.name })),
          unit: stores.units.byId(work.unitId)?.name ?? '',
        }),
        texts.t('work-card-place', { place: work.place ?? none }),
        texts.t('work-card-volume', { volume: work.volume ?? none }),
        texts.t('work-card-cost', { cost: costText(texts, work.cost) }),
        texts.t('work-card-due', { date: dateText(work.dueOn) }),
        ...(campaign === undefined ? [] : [texts.t('work-card-campaign', { name: campaign })]),
        texts.t('work-card-state', { state: stateText(texts, work) }),
        ...(work.droppedWhy === null
          ? []
          : [texts.t('work-card-dropped', { why: work.droppedWhy })]),
      ];
      const see =
        photos === 0
          ? []
          : [
              [
                {
                  text: texts.plain('work-button-photos', { count: photos }),
                  data: `work:photos:${work.id}`,
                },
              ],
            ];
      return {
        html: lines.join('\n'),
        rows: [
          ...changes(texts, work, who),
          ...see,
          [{ text: texts.plain('work-button-list'), data: `work:list:${work.unitId}:0` }],
        ],
      };
    },
  };
}
export type WorkCards = ReturnType<typeof createWorkCards>;

export function turning(texts: Texts, dataOf: Turning['dataOf']): Turning {
  const before = texts.plain('pledge-page-before');
  return { before, after: texts.plain('pledge-page-after'), dataOf };
}
