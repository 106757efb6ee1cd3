import { inVietnam } from '../../domain/clock.ts';
import type { Plan } from '../../domain/plan.ts';
import type { SheetCell, SheetModel } from '../../render/workbook/model.ts';
import type { Dossier } from '../../storage/dossier-reading.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Texts } from '../../texts/texts.ts';
import type { ArchiveLine } from './archive-layout.ts';
import { dueWords, ownerText, paperTitle, standingText } from './words.ts';

/** What the list is of, and when and by whom it was made. */
export type ListHead = { readonly lines: readonly string[]; readonly now: Temporal.Instant };

/** Danh mục hồ sơ: every file with its checksum, and everything that is missing. */
export function archiveList(
  texts: Texts,
  units: Stores['units'],
  planOf: (dossier: Dossier) => Plan,
  lines: readonly ArchiveLine[],
  head: ListHead,
): SheetModel {
  const today = inVietnam(head.now).toPlainDate();
  const header = (column: string) => texts.plain('dossier-archive-column', { column });

  function whatOf({ dossier, standing, filed, file }: ArchiveLine): string {
    if (file !== null) {
      return filed === null || filed.daysLate === 0
        ? texts.plain('dossier-archive-there')
        : texts.plain('dossier-archive-late', { days: filed.daysLate });
    }
    const returned = filed?.returned ?? null;
    if (returned !== null) {
      return texts.plain('dossier-archive-returned', { reason: returned.why });
    }
    if (filed !== null) return texts.plain('dossier-archive-unfetched');
    const { paper, state } = standing;
    if (state === 'not_yet') return texts.plain('dossier-archive-not-yet');
    const owner = ownerText(texts, units, dossier, paper);
    const due = dueWords(texts, planOf(dossier), paper, today);
    return texts.plain('dossier-archive-missing', { owner, due });
  }

  return {
    name: texts.plain('dossier-archive-sheet'),
    title: head.lines,
    frozenColumns: 2,
    filter: true,
    columns: [
      { header: header('code'), width: 12 },
      { header: header('name'), width: 34 },
      { header: header('unit'), width: 24 },
      { header: header('form'), width: 34 },
      { header: header('standing'), width: 22 },
      { header: header('paper'), width: 30 },
      { header: header('what'), width: 44 },
      { header: header('filed'), width: 18, align: 'center' },
      { header: header('file'), width: 60 },
      { header: header('size'), width: 14, align: 'right' },
      { header: header('sha256'), width: 70 },
    ],
    strong: new Set(lines.flatMap(({ file }, index) => (file === null ? [index] : []))),
    rows: lines.map((line): SheetCell[] => {
      const { dossier, standing, filed, file } = line;
      const { code, name, unitId, form } = dossier.nomination;
      const { forms } = planOf(dossier).commendation;
      return [
        code,
        name,
        units.byId(unitId)?.name ?? '',
        forms.find(({ id }) => id === form)?.name ?? form,
        standingText(texts, dossier),
        paperTitle(texts, standing.paper),
        whatOf(line),
        filed === null
          ? null
          : {
              moment: inVietnam(filed.filedAt)
                .toPlainDateTime()
                .toString({ smallestUnit: 'minute' }),
            },
        file?.path ?? null,
        file === null ? null : { number: file.measured.size, decimals: 0 },
        file?.measured.sha256 ?? null,
      ];
    }),
  };
}
