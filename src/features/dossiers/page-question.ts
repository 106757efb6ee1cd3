import { MOST_PAGES, type PageProblem } from '../../domain/dossier-page.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import type { Sending } from './page-flow.ts';
import type { FoundPaper } from './verbs.ts';
import { dossierTitle, paperTitle } from './words.ts';

const NOTE = {
  no_file: 'dossier-note-no-file',
  type: 'dossier-note-type',
  old_word: 'dossier-note-old-word',
  no_content: 'dossier-note-no-content',
  too_large: 'dossier-note-too-large',
  too_many: 'dossier-note-too-many',
} as const satisfies Record<PageProblem, MessageKey>;

/** Asks for the paper, or says what has come so far and offers to keep it. */
export function askPages(
  texts: Texts,
  { dossier, paper }: FoundPaper,
  { pages, note }: Pick<Sending, 'pages' | 'note'>,
  served: number,
  due: string,
): Message {
  const args = { paper: paperTitle(texts, paper), dossier: dossierTitle(dossier) };
  const html =
    pages.length === 0
      ? texts.t('dossier-ask-pages', { ...args, due, most: MOST_PAGES })
      : texts.t('dossier-pages-so-far', {
          ...args,
          count: pages.length,
          names: clipped(pages.map(({ name }) => name).join(', '), 600),
        });
  const drop = { text: texts.plain('dossier-button-drop'), data: 'drop' };
  return {
    html: note === null ? html : `${noteText(texts, note)}\n\n${html}`,
    rows: pages.length === 0 ? [[drop]] : [...keeping(texts, dossierCode(dossier), served), [drop]],
  };
}

function noteText(texts: Texts, note: PageProblem): string {
  return note === 'too_many' ? texts.t(NOTE[note], { most: MOST_PAGES }) : texts.t(NOTE[note]);
}

function dossierCode({ nomination }: FoundPaper['dossier']): string {
  return nomination.code;
}

/** What serves several dossiers is put into all of them by the first button. */
function keeping(texts: Texts, code: string, served: number): readonly (readonly Button[])[] {
  const again = { text: texts.plain('dossier-button-again'), data: 'again' };
  if (served === 1) return [[{ text: texts.plain('dossier-button-keep'), data: 'one' }], [again]];
  return [
    [{ text: texts.plain('dossier-button-keep-all', { count: served }), data: 'all' }],
    [{ text: texts.plain('dossier-button-keep-one', { code }), data: 'one' }],
    [again],
  ];
}
