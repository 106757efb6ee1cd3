import { UNITS, type UnitCode } from '../../domain/quantity/units.ts';
import { cellText } from './cell-values.ts';
import type { Codec, Codecs, Item } from './codecs.ts';
import { type Blank, column, type ListSheet, textIn, valueAt } from './layout.ts';
import { targetsOf } from './targets.ts';

const MEASURED = ['amount', 'parts', 'ratio', 'percent'];

const formOf = (item: Item) => textIn(item, 'form');
const isMeasured = (item: Item) => MEASURED.includes(formOf(item));
const isAsked = (item: Item) => formOf(item) !== 'derived';

/** A cell that belongs to some kinds of rows only: elsewhere it must be empty. */
function forThe(belongs: (item: Item) => boolean, blank: Blank = 'missing') {
  return (item: Item): Blank => (belongs(item) ? blank : 'absent');
}

export function unitOf(item: Item): UnitCode | null {
  return typeof item.unit === 'string' && item.unit in UNITS ? (item.unit as UnitCode) : null;
}

/** Soft bounds of a ratio are counted in households, not in per cent. */
function boundUnitOf(item: Item): UnitCode | null {
  return formOf(item) === 'ratio' ? null : unitOf(item);
}

/**
 * The indicators, one a row. The target in the cell is the latest one; which day a changed one
 * holds from is asked when the change is confirmed (design.md 5.9).
 */
export function indicatorSheet(codecs: Codecs): ListSheet {
  const { text, word, whole, flag, several, measure, amount, months } = codecs;
  return {
    kind: 'list',
    id: 'indicators',
    sources: [{ path: ['indicators'] }],
    key: 'code',
    frozen: 3,
    kept: { directionInferred: false, assumed: [] },
    open: opened,
    columns: [
      column('code', text, 8),
      column('section', word('section'), 14),
      column('label', text, 36),
      column('form', word('form'), 18),
      column('unit', measure, 11, (item) =>
        isMeasured(item) || !isAsked(item) ? 'missing' : 'null',
      ),
      column('target', target(codecs), 17, 'null'),
      column('direction', word('direction'), 15),
      column('goal', text, 18, 'absent'),
      column('reporters', reporters(codecs), 22, forThe(isAsked)),
      column('months', months, 15, forThe(isAsked)),
      column('shortLabel', text, 32),
      column('nature', word('nature'), 18),
      column('aggregation', word('aggregation'), 18),
      column('owedBy', word('owed'), 18, forThe(isAsked)),
      column('window', word('window'), 18, forThe(isAsked)),
      column('pace', word('pace'), 18, 'missing', ['pace', 'kind']),
      column('paceMonths', months, 14, 'absent', ['pace', 'months']),
      column('confirmers', several(text), 16, 'none'),
      column('parts', several(text), 16, 'absent'),
      column(
        'decimals',
        whole,
        10,
        forThe((item) => isMeasured(item) || !isAsked(item)),
      ),
      column('softMaximum', amount(boundUnitOf), 16, forThe(isMeasured, 'null')),
      column('formula', several(text), 18, 'absent', ['formula', 'sum']),
      column('sensitive', flag, 11, 'false'),
      column('note', text, 50, 'absent'),
    ],
  };
}

/** A number in the row's unit, or as many as there are units of a kind. */
function target({ amount, word }: Codecs): Codec {
  const number = amount(unitOf);
  const kind = word('kind');
  return {
    align: 'right',
    show(value, item) {
      const count = valueAt(value, ['count']);
      if (count !== undefined) return `= ${cellText(kind.show(count, item))}`;
      return number.show(valueAt(value, ['value']), item);
    },
    read(cell, item) {
      const typed = typeof cell === 'string' ? /^=\s*(.+)$/.exec(cell.trim())?.[1] : undefined;
      const read = typed === undefined ? number.read(cell, item) : kind.read(typed, item);
      if ('problem' in read) return read;
      return { value: typed === undefined ? { value: read.value } : { count: read.value } };
    },
  };
}

/** Kinds of units as words, single units by their codes. */
function reporters({ word, text }: Codecs): Codec {
  const kind = word('kind');
  const shown = (value: unknown): string => {
    const ofKind = valueAt(value, ['kind']);
    return String(ofKind === undefined ? valueAt(value, ['unit']) : kind.show(ofKind, {}));
  };
  return {
    show: (value) => (Array.isArray(value) ? value.map(shown).join('; ') : null),
    read(cell, item) {
      const read = text.read(cell, item);
      if ('problem' in read) return read;
      const parts = String(read.value)
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return {
        value: parts.map((part) => {
          const found = kind.read(part, item);
          return 'value' in found ? { kind: found.value } : { unit: part };
        }),
      };
    },
  };
}

/** The latest target stands for all of them in the sheet; a row just read has it already. */
function opened(item: Item): Item {
  return 'target' in item ? item : { ...item, target: targetsOf(item).at(-1) ?? null };
}
