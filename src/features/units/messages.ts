import { UNIT_KINDS, type UnitKind } from '../../domain/unit.ts';
import type { Stores } from '../../storage/stores.ts';
import type { StoredUnit } from '../../storage/units.ts';
import { type Button, type Message, pairs } from '../../telegram/message.ts';
import { addressed } from '../../texts/address.ts';
import { clipped } from '../../texts/clipped.ts';
import { dateText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { type Change, type Gap, gapIn } from './flow.ts';
import type { Expectation } from './verbs.ts';

const KIND_KEY = {
  hamlet: 'unit-kind-hamlet',
  organisation: 'unit-kind-organisation',
  school: 'unit-kind-school',
  health_station: 'unit-kind-health-station',
  police: 'unit-kind-police',
  military: 'unit-kind-military',
  office: 'unit-kind-office',
} as const satisfies Record<UnitKind, MessageKey>;

const AGAIN_KEY = { 'no-name': 'unit-name-again', taken: 'unit-name-taken' } as const;
const ASK_KEY = {
  kind: 'unit-ask-kind',
  other: 'unit-ask-other',
  name: 'unit-ask-name',
  day: 'unit-ask-day',
  head: 'unit-ask-head',
  list: 'unit-ask-list',
} as const satisfies Record<Gap, MessageKey>;

const SHOWN_REFUSED = 10;

/** What is said while a unit is changed; the words are in locales/. */
export function createUnitMessages(stores: Pick<Stores, 'people' | 'units'>) {
  const name = (id: number | undefined) => stores.units.byId(id ?? 0)?.name ?? '';

  function ask(
    texts: Texts,
    change: Change,
    unit: StoredUnit | null,
    today: Temporal.PlainDate,
  ): Message {
    const cancel = { text: texts.plain('unit-cancel'), data: 'cancel' };
    const gap = gapIn(change);
    if (gap === null) {
      const confirm = { text: texts.plain('unit-confirm'), data: 'confirm' };
      return { html: summary(texts, change, unit), rows: [[confirm], [cancel]] };
    }
    const question = texts.t(ASK_KEY[gap]);
    const { again } = change;
    const html = again === undefined ? question : `${texts.t(AGAIN_KEY[again])}\n${question}`;
    return { html, rows: [...choices(texts, gap, change, unit, today), [cancel]] };
  }

  function choices(
    texts: Texts,
    gap: Gap,
    change: Change,
    unit: StoredUnit | null,
    today: Temporal.PlainDate,
  ): readonly (readonly Button[])[] {
    switch (gap) {
      case 'name':
      case 'list':
        return [];
      case 'kind':
        return pairs(
          UNIT_KINDS.map((kind) => ({ text: texts.plain(KIND_KEY[kind]), data: `kind:${kind}` })),
        );
      case 'other':
        return pairs(
          stores.units
            .sorted()
            .filter((each) => each.kind === unit?.kind && each.id !== unit.id)
            .filter((each) => each.validTo === null)
            .map((each) => ({ text: each.name, data: `other:${each.id}` })),
        );
      case 'day':
        return pairs(
          daysFrom(today).map((day) => ({ text: dateText(day), data: `day:${day.toString()}` })),
        );
      case 'head':
        return headChoices(texts, [unit?.id, change.other]);
    }
  }

  function headChoices(texts: Texts, unitIds: readonly (number | undefined)[]) {
    const heads = unitIds.flatMap((id) =>
      stores.people
        .ofUnit(id ?? 0)
        .filter(({ deputy }) => !deputy)
        .map(({ person }) => [
          { text: `${person.fullName} (${name(id)})`, data: `head:${person.id}` },
        ]),
    );
    return [...heads, [{ text: texts.plain('unit-head-later'), data: 'head:0' }]];
  }

  function summary(texts: Texts, change: Change, unit: StoredUnit | null): string {
    const day = change.day === undefined ? null : Temporal.PlainDate.from(change.day);
    const old = unit?.name ?? '';
    switch (change.do) {
      case 'rename':
        return texts.t('unit-look-rename', { old, name: change.name ?? '' });
      case 'expect':
        return texts.t('unit-ask-list');
      case 'add': {
        const kind = texts.plain(KIND_KEY[change.kind ?? 'hamlet']);
        return texts.t('unit-look-add', { kind, name: change.name ?? '', day: dayText(day) });
      }
      case 'close':
        return texts.t('unit-look-close', { old, day: dayText(day) });
      case 'merge': {
        const head = stores.people.byId(change.head ?? 0);
        return texts.t('unit-look-merge', {
          old,
          other: name(change.other),
          name: change.name ?? '',
          day: dayText(day),
          head:
            head === null
              ? texts.plain('unit-head-later')
              : `${addressed(texts, head.honorific)} ${head.fullName}`,
        });
      }
    }
  }

  return {
    ask,
    kind: (texts: Texts, kind: UnitKind) => texts.plain(KIND_KEY[kind]),
    expected(texts: Texts, { taken, refused }: Expectation): Message {
      const lines = [texts.t('unit-expected', { count: taken })];
      if (refused.length > 0) {
        const shown = refused.slice(0, SHOWN_REFUSED).map((line) => clipped(line, 60));
        lines.push(texts.t('unit-expected-refused', { lines: shown.join('; ') }));
      }
      return { html: lines.join('\n') };
    },
    done(texts: Texts, unit: StoredUnit): Message {
      const open = { text: unit.name, data: `unit:show:${unit.id}` };
      const list = { text: texts.plain('unit-button-list'), data: 'unit:list' };
      return { html: texts.t('unit-changed', { name: unit.name }), rows: [[open], [list]] };
    },
  };
}
export type UnitMessages = ReturnType<typeof createUnitMessages>;

/** Today, and the first days of the months to come: on such days units begin and end. */
function daysFrom(today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const first = today.with({ day: 1 });
  return [today, ...[0, 1, 2, 3, 4].map((months) => first.add({ months }))].filter(
    (day, index, all) => all.findIndex((other) => other.equals(day)) === index,
  );
}

function dayText(day: Temporal.PlainDate | null): string {
  return day === null ? '' : dateText(day);
}
