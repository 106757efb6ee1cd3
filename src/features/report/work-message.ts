import { WHOLE, type Work } from '../../domain/work.ts';
import type { Button } from '../../telegram/message.ts';
import { workProgressText } from '../../texts/answers.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, monthText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Draft } from './draft.ts';
import type { PromptStores } from './question-message.ts';
import { knownProgress } from './works.ts';

/** Per cent that are one tap away, besides none and all. */
const STEPS = [25, 50, 75, 90];
const SHOWN = 300;

/** What is asked about a work, with what is known of it. */
export function workBody(texts: Texts, stores: PromptStores, draft: Draft, work: Work): string[] {
  const known = knownProgress(stores, draft, work);
  const photos = stores.workPhotos.ofReport(draft.report.id, work.id).length;
  const facts = [
    texts.t('report-work-due', { date: dateText(work.dueOn) }),
    ...(work.volume === null
      ? []
      : [texts.t('report-work-volume', { volume: clipped(work.volume, SHOWN) })]),
    ...(work.doneOn === null ? [] : [texts.t('report-work-done', { date: dateText(work.doneOn) })]),
  ];
  return [
    texts.t('report-ask-work', { kind: work.kind, name: clipped(work.name, SHOWN) }),
    facts.join(' '),
    ...(known === null || known.percent === null
      ? []
      : [
          texts.t('report-previous', {
            month: monthText(known.month),
            value: workProgressText(texts, known.percent),
          }),
        ]),
    photos === 0 ? texts.t('report-work-photos') : texts.t('report-work-photos-so-far', { photos }),
  ];
}

export function workRows(
  texts: Texts,
  stores: PromptStores,
  draft: Draft,
  work: Work,
): readonly (readonly Button[])[] {
  const known = knownProgress(stores, draft, work)?.percent ?? null;
  const further = STEPS.filter((step) => step * 100 > (known ?? 0));
  const same =
    known === null || known === WHOLE || known === 0
      ? []
      : [
          [
            {
              text: texts.plain('report-button-same', { value: workProgressText(texts, known) }),
              data: 'same',
            },
          ],
        ];
  return [
    [
      { text: texts.plain('report-button-work-finished'), data: 'p100' },
      { text: texts.plain('report-button-work-not-begun'), data: 'p0' },
    ],
    further.map((step) => ({ text: `${step}%`, data: `p${step}` })),
    ...same,
  ].filter((row) => row.length > 0);
}
