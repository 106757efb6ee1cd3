import type { Arrival } from '../../domain/digest.ts';
import type { Button } from '../../telegram/message.ts';
import { momentText } from '../../texts/dates.ts';
import { withoutMarkup } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestFacts } from './facts.ts';
import {
  comingLines,
  dossierLines,
  exampleLines,
  finishedLines,
  type Lines,
  monthLines,
  newsLines,
  openLines,
  spanText,
} from './lines.ts';
import { paceLines } from './pace-lines.ts';

/** Telegram's limit for a caption, counted after parsing, less the room for a line added later. */
const LIMIT = 1024;
const KEPT_FREE = 160;

/** How many names a line shows, from a generous caption down to bare counts. */
const FEWER = [6, 4, 3, 2, 1, 0];
/** Late reports named in the line that is added. */
const LATE_NAMED = 3;

/** In the order of reading: praise before what is missing. What does not fit is left from the end. */
const SECTIONS: readonly Lines[] = [
  newsLines,
  monthLines,
  paceLines,
  exampleLines,
  dossierLines,
  finishedLines,
  comingLines,
  openLines,
];

/** A leader reads it in ten seconds; everything else stands behind the button for details. */
export function captionOf(texts: Texts, facts: DigestFacts): string {
  const title = texts.t('digest-title', spanText(facts.span));
  const drafts = FEWER.map((most) => [
    title,
    ...SECTIONS.flatMap((section) => section(texts, facts, most)),
  ]);
  const lines = drafts.find(fits) ?? drafts.at(-1) ?? [title];
  const kept = lines.findLastIndex((_, index) => fits(lines.slice(0, index + 1)));
  return lines.slice(0, kept + 1).join('\n');
}

function fits(lines: readonly string[]): boolean {
  return withoutMarkup(lines.join('\n')).length <= LIMIT - KEPT_FREE;
}

/** The caption with one line about what came in after it was sent. */
export function withLate(texts: Texts, caption: string, late: readonly Arrival[]): string {
  const items = late.map(({ unitName: unit, submittedAt }) =>
    texts.plain('digest-late-item', { unit, time: momentText(texts, submittedAt) }),
  );
  const lines = [LATE_NAMED, 1].map((most) => {
    const list = items.slice(-most).join('; ');
    const count = items.length - most;
    return texts.t('digest-late', {
      list: count > 0 ? texts.plain('digest-late-more', { list, count }) : list,
    });
  });
  const line = lines.find((each) => withoutMarkup(each).length < KEPT_FREE) ?? lines.at(-1);
  return `${caption}\n${line}`;
}

export function digestButtons(texts: Texts, digestId: number): readonly (readonly Button[])[] {
  return [
    [
      { text: texts.plain('digest-button-details'), data: `digest:details:${digestId}` },
      { text: texts.plain('digest-button-ask'), data: `digest:ask:${digestId}` },
    ],
    [{ text: texts.plain('digest-button-excel'), data: 'export:open' }],
  ];
}
