import { inVietnam } from '../../domain/clock.ts';
import type { PaperStanding } from '../../domain/dossier.ts';
import { may, type Who } from '../../domain/member.ts';
import { type Dossier, planOfYear } from '../../storage/dossier-reading.ts';
import type { FiledPaper } from '../../storage/dossiers.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText, dateTime } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import type { Texts } from '../../texts/texts.ts';
import { mayFile, mayReturn } from './access.ts';
import { holdsPages, subjectOf } from './companions.ts';
import { type FoundPaper, forwardedLate } from './verbs.ts';
import {
  dossierTitle,
  dueWords,
  markOf,
  ownerText,
  paperName,
  paperTitle,
  standingText,
} from './words.ts';

type CardStores = Pick<Stores, 'dossiers' | 'plans' | 'units'>;
const LONGEST_REASON = 300;

/** One dossier with its papers, and one paper of it, with what this person may do now. */
export function createDossierCards(stores: CardStores) {
  const today = (now: Temporal.Instant) => inVietnam(now).toPlainDate();

  function dossier(texts: Texts, who: Who, it: Dossier, now: Temporal.Instant): Message {
    const { nomination, standing } = it;
    const form = planOfYear(stores, nomination.year).commendation.forms.find(
      ({ id }) => id === nomination.form,
    );
    const lines = standing.papers.map((each) => paperLine(texts, it, each, now));
    return {
      html: [
        texts.t('dossier-title', {
          dossier: dossierTitle(it, 150),
          unit: stores.units.byId(nomination.unitId)?.name ?? '',
          form: form?.name ?? nomination.form,
        }),
        ...lines,
        texts.t('dossier-standing', { standing: standingText(texts, it) }),
        ...forwardedLine(texts, it),
      ].join('\n'),
      rows: dossierRows(texts, who, it),
    };
  }

  function paperLine(
    texts: Texts,
    it: Dossier,
    each: PaperStanding,
    now: Temporal.Instant,
  ): string {
    const { paper, state } = each;
    const filed = it.filed.find((one) => one.paper === paper.code) ?? null;
    return texts.t('dossier-line', {
      mark: markOf(each),
      code: paper.code,
      name: paperName(texts, paper),
      what: html(
        filed === null || state === 'lost'
          ? absentText(texts, it, each, now)
          : filedText(texts, filed),
      ),
    });
  }

  function absentText(
    texts: Texts,
    it: Dossier,
    { paper, state }: PaperStanding,
    now: Temporal.Instant,
  ): string {
    const plan = planOfYear(stores, it.nomination.year);
    const args = {
      owner: ownerText(texts, stores.units, it, paper),
      due: dueWords(texts, plan, paper, today(now)),
    };
    if (state === 'lost') return texts.t('dossier-line-lost', args);
    return texts.t(state === 'missing' ? 'dossier-line-missing' : 'dossier-line-not-yet', args);
  }

  function filedText(texts: Texts, filed: FiledPaper): string {
    if (filed.returned !== null) {
      return texts.t('dossier-line-returned', {
        reason: clipped(filed.returned.why, LONGEST_REASON),
        time: dateTime(texts, filed.returned.at),
      });
    }
    const args = { time: dateTime(texts, filed.filedAt), late: lateText(texts, filed.daysLate) };
    return filed.documentId === null
      ? texts.t('dossier-line-pages', { ...args, count: filed.pages.length })
      : texts.t('dossier-line-made', args);
  }

  function forwardedLine(texts: Texts, { nomination }: Dossier): readonly string[] {
    const { forwardedOn: on, year } = nomination;
    if (on === null) return [];
    const late = lateText(texts, forwardedLate(stores, year, on));
    return [texts.t('dossier-forwarded', { day: dateText(on), late })];
  }

  function dossierRows(
    texts: Texts,
    who: Who,
    { nomination, standing, filed }: Dossier,
  ): readonly (readonly Button[])[] {
    const { id, state, level } = nomination;
    const isStaff = may(who, 'dossier.manage');
    const papers = standing.papers.map(({ paper }) => [
      {
        text: texts.plain('dossier-button-paper', {
          code: paper.code,
          name: paperName(texts, paper),
        }),
        data: `dossier:paper:${id}:${paper.code}`,
      },
    ]);
    const archive = {
      text: texts.plain('dossier-button-archive-one'),
      data: `dossier:archive:${id}`,
    };
    const forward = { text: texts.plain('dossier-button-forward'), data: `dossier:forward:${id}` };
    const canForward = isStaff && state === 'approved' && level !== 'commune';
    return [
      ...papers,
      ...(filed.length > 0 ? [[archive]] : []),
      ...(canForward ? [[forward]] : []),
      [
        { text: texts.plain('nomination-button-show'), data: `nomination:show:${id}` },
        { text: texts.plain('dossier-button-home'), data: 'dossier:home' },
      ],
    ];
  }

  /** One paper; `heading` says what has just become of it. */
  function paper(
    texts: Texts,
    who: Who,
    found: FoundPaper,
    now: Temporal.Instant,
    heading: string | null = null,
  ): Message {
    const it = found.dossier;
    const { code } = found.paper;
    const each = it.standing.papers.find((one) => one.paper.code === code);
    const filed = it.filed.find((one) => one.paper === code) ?? null;
    if (each === undefined) return gone(texts);
    const pages = filed?.pages.map(({ name }) => name).join(', ') ?? '';
    return {
      html: [
        ...(heading === null ? [] : [heading, '']),
        texts.t('dossier-paper-title', {
          paper: paperTitle(texts, found.paper),
          dossier: dossierTitle(it),
          name: found.paper.name,
        }),
        paperLine(texts, it, each, now),
        ...(pages === '' ? [] : [texts.t('dossier-paper-pages', { names: clipped(pages, 600) })]),
        texts.t('dossier-standing', { standing: standingText(texts, it) }),
      ].join('\n'),
      rows: paperRows(texts, who, found, filed),
    };
  }

  function paperRows(
    texts: Texts,
    who: Who,
    { dossier: it, paper: of }: FoundPaper,
    filed: FiledPaper | null,
  ): readonly (readonly Button[])[] {
    const { nomination } = it;
    const place = `${nomination.id}:${of.code}`;
    const canFile = mayFile(who, nomination, of);
    const canMake = canFile && !holdsPages(filed) && subjectOf(stores, nomination, of) !== null;
    const canReturn = filed !== null && !filed.isReturned && mayReturn(who, nomination, of);
    const send = texts.plain(filed === null ? 'dossier-button-send' : 'dossier-button-send-other');
    return [
      ...(filed === null
        ? []
        : [[{ text: texts.plain('dossier-button-get'), data: `dossier:get:${place}` }]]),
      ...(canFile ? [[{ text: send, data: `dossier:send:${place}` }]] : []),
      ...(canMake
        ? [[{ text: texts.plain('dossier-button-make'), data: `dossier:make:${place}` }]]
        : []),
      ...(canReturn
        ? [[{ text: texts.plain('dossier-button-return'), data: `dossier:return:${filed.id}` }]]
        : []),
      [
        { text: texts.plain('dossier-button-show'), data: `dossier:show:${nomination.id}` },
        { text: texts.plain('dossier-button-home'), data: 'dossier:home' },
      ],
    ];
  }

  function gone(texts: Texts): Message {
    const home = { text: texts.plain('dossier-button-home'), data: 'dossier:home' };
    return { html: texts.t('dossier-gone'), rows: [[home]] };
  }

  return {
    dossier,
    paper,
    gone,
    /** When the paper is wanted, in a sentence. */
    dueText: (texts: Texts, { dossier: it, paper: of }: FoundPaper, now: Temporal.Instant) =>
      dueWords(texts, planOfYear(stores, it.nomination.year), of, today(now)),
  };
}
export type DossierCards = ReturnType<typeof createDossierCards>;

/** ", muộn 2 ngày"; nothing for what was on time. */
function lateText(texts: Texts, days: number): string {
  return days === 0 ? '' : texts.plain('dossier-late', { days });
}
