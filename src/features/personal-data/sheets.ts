import { inVietnam } from '../../domain/clock.ts';
import type { Person } from '../../domain/member.ts';
import type { SheetCell, SheetModel } from '../../render/workbook/model.ts';
import type { PersonalSection, Shape } from '../../storage/personal-data.ts';
import type { Stores } from '../../storage/stores.ts';
import { addressed } from '../../texts/address.ts';
import { dateTime } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DataWords } from './words.ts';

const WIDTH: Readonly<Record<Shape, number>> = { text: 30, number: 12, moment: 18, day: 14 };

/** All that is held of a person as a workbook: a sheet for each kind of record that there is. */
export function createDataSheets(deps: {
  readonly stores: Pick<Stores, 'personalData'>;
  readonly words: DataWords;
}) {
  return (texts: Texts, person: Person, now: Temporal.Instant): readonly SheetModel[] => {
    const sections = deps.stores.personalData.of(person).filter(({ rows }) => rows.length > 0);
    return [
      personSheet(texts, person, now),
      ...sections.map((section) => sheetOf(texts, deps.words, section)),
    ];
  };
}

function personSheet(texts: Texts, person: Person, now: Temporal.Instant): SheetModel {
  const facts = [
    ['name', person.fullName],
    ['address', addressed(texts, person.honorific)],
    ['language', person.language],
    ['account', String(person.telegramId)],
    ['number', String(person.id)],
  ] as const;
  return {
    name: texts.plain('data-sheet', { sheet: 'person' }),
    title: [
      texts.plain('data-sheet-title', { name: person.fullName }),
      texts.plain('data-sheet-made', { time: dateTime(texts, now) }),
    ],
    columns: [
      { header: texts.plain('data-column', { column: 'item' }), width: 30 },
      { header: texts.plain('data-column', { column: 'value' }), width: 44 },
    ],
    rows: facts.map(([id, value]) => [texts.plain('data-column', { column: id }), value]),
  };
}

function sheetOf(texts: Texts, words: DataWords, section: PersonalSection): SheetModel {
  const { id, columns, rows } = section;
  return {
    name: texts.plain('data-sheet', { sheet: id }),
    columns: columns.map(([name, shape]) => ({
      header: texts.plain('data-column', { column: name }),
      width: WIDTH[shape],
    })),
    rows: rows.map((row) =>
      row.map((value, index): SheetCell => {
        const [name = '', shape = 'text'] = columns[index] ?? [];
        const said = name === 'role' ? words.role(texts, String(value)) : value;
        return cellOf(said, shape);
      }),
    ),
    filter: rows.length > 1,
  };
}

function cellOf(value: string | number | null, shape: Shape): SheetCell {
  if (value === null) return null;
  if (shape === 'number') return { number: Number(value), decimals: 0, ungrouped: true };
  if (shape === 'day') return { day: String(value) };
  if (shape === 'text') return String(value);
  const local = inVietnam(Temporal.Instant.fromEpochMilliseconds(Number(value)));
  return { moment: local.toPlainDateTime().toString({ smallestUnit: 'minute' }) };
}
