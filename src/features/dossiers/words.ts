import type { DossierPaper, PaperStanding, PaperState } from '../../domain/dossier.ts';
import { daysAfter, paperDays } from '../../domain/dossier.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Dossier } from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

const MARKS = {
  present: '✓',
  returned: '↺',
  lost: '↺',
  missing: '○',
  not_yet: '·',
} as const satisfies Record<PaperState, string>;
const LONGEST_PAPER = 60;

export function markOf({ state }: Pick<PaperStanding, 'state'>): string {
  return MARKS[state];
}

/** "HS1 –, HS2 ✓, HS3 ✓". */
export function marksText({ standing }: Dossier): string {
  return standing.papers.map((each) => `${each.paper.code} ${markOf(each)}`).join(', ');
}

/** "Báo cáo thành tích" where the plan's own name fills three lines. */
export function paperName(texts: Texts, { document, name }: DossierPaper): string {
  return document === undefined
    ? clipped(name, LONGEST_PAPER)
    : texts.plain('dossier-paper-name', { document });
}

/** "Báo cáo thành tích (HS3)". */
export function paperTitle(texts: Texts, paper: DossierPaper): string {
  return `${paperName(texts, paper)} (${paper.code})`;
}

/** "Mẫu Thị Ba (KT24-07)"; a unit's own name is as long as the unit's. */
export function dossierTitle({ nomination }: Pick<Dossier, 'nomination'>, most = 90): string {
  return `${clipped(nomination.name, most)} (${nomination.code})`;
}

/** "đủ 3/3", "có 2/3", "có 3/3, chờ Hội đồng". */
export function standingText(texts: Texts, { standing }: Dossier): string {
  const args = { present: standing.present, needed: standing.papers.length };
  if (standing.verdict === 'complete') return texts.plain('dossier-complete', args);
  const key =
    standing.verdict === 'awaits_council' ? 'dossier-awaits-council' : 'dossier-lacking-count';
  return texts.plain(key, args);
}

/** Whose it is to bring a paper: the unit by its name. */
export function ownerText(
  texts: Texts,
  units: Stores['units'],
  { nomination }: Dossier,
  { owner }: DossierPaper,
): string {
  if (owner === 'unit') return units.byId(nomination.unitId)?.name ?? '';
  return texts.plain('dossier-owner', { owner });
}

/** "hạn 15/12/2024", "hạn 15/12/2024, đề nghị nộp trước 10/12/2024", "quá hạn 2 ngày". */
export function dueWords(
  texts: Texts,
  plan: Plan,
  paper: DossierPaper,
  today: Temporal.PlainDate,
): string {
  const { deadline, cutOff } = paperDays(plan.commendation, paper);
  const day = dateText(deadline);
  const days = daysAfter(deadline, today);
  if (days > 0) return texts.plain('dossier-overdue', { day, days });
  const isEarly = cutOff !== null && Temporal.PlainDate.compare(today, cutOff) <= 0;
  return isEarly
    ? texts.plain('dossier-due-early', { day, early: dateText(cutOff) })
    : texts.plain('dossier-due', { day });
}
