import type { CommuneProgress, IndicatorProgress } from '../../domain/progress.ts';
import type { ProgressBar, ProgressData } from '../../render/data.ts';
import { renderProgress } from '../../render/pictures.ts';
import { toneOf } from '../../render/tone.ts';
import type { SheetModel } from '../../render/workbook/model.ts';
import { amountText, numberText, wordText } from '../../texts/progress.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ExportNames, type Range, rangeText } from './names.ts';

/** In pixels of the sheet: as wide as a printed page has room for. */
const SHOWN_WIDTH = 900;

/** The progress picture on a sheet of its own, for whoever copies it into a talk. */
export async function pictureSheet(
  names: ExportNames,
  vi: Texts,
  range: Range,
  it: { readonly progress: CommuneProgress; readonly commune: string; readonly asOf: string },
): Promise<SheetModel> {
  const { png, width, height } = await renderProgress(pictureOf(names, vi, range, it));
  const title = names.title('picture', range);
  return {
    name: names.sheet('picture'),
    title: [title],
    columns: [],
    rows: [],
    picture: {
      png,
      width: SHOWN_WIDTH,
      height: Math.round((height * SHOWN_WIDTH) / width),
      title,
    },
  };
}

function pictureOf(
  names: ExportNames,
  vi: Texts,
  range: Range,
  it: { readonly progress: CommuneProgress; readonly commune: string; readonly asOf: string },
): ProgressData {
  // a row without any figure has nothing to show; the table names it
  const rows = it.progress.indicators.filter(({ actual }) => actual !== null);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return {
    heading: {
      title: vi.plain('export-picture-title', { commune: it.commune }),
      subtitle: rangeText({ from: range.to, to: range.to }),
    },
    progress: {
      title: names.sheet('indicators'),
      sections: sections.map((section) => ({
        title: names.section(section),
        bars: rows.filter((row) => row.section === section).map((row) => barOf(vi, row)),
      })),
      expectedLegend: vi.plain('export-picture-expected'),
    },
    footer: it.asOf,
  };
}

function barOf(vi: Texts, row: IndicatorProgress): ProgressBar {
  const { actual, target, expected, completeness } = row;
  const isAmount = actual !== null && target !== null && row.percent !== null;
  const { owing, reported, whole } = completeness;
  return {
    label: row.shortLabel,
    value: isAmount ? `${numberText(row, actual)}/${amountText(row, target)}` : levelText(vi, row),
    share: isAmount && target > 0 ? actual / target : null,
    expected: expected === null ? null : expected.parts / expected.of,
    tone: toneOf(row.word),
    word: wordText(vi, row.word),
    note:
      owing === 0 || whole
        ? null
        : vi.plain('export-picture-coverage', { done: reported, all: owing }),
  };
}

/** What stands instead of part and whole: a rate, or met and not met; the word says the latter. */
function levelText(vi: Texts, row: IndicatorProgress): string | null {
  const { actual, target } = row;
  if (actual === null || row.nature === 'BOOL') return null;
  if (target === null) return amountText(row, actual);
  return vi.plain('export-picture-level', {
    actual: amountText(row, actual),
    target: amountText(row, target),
  });
}
