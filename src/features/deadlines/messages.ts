import { type Clock, inVietnam } from '../../domain/clock.ts';
import { compareNames } from '../../domain/order.ts';
import { dueOn, movedDue } from '../../domain/period.ts';
import type { ComingDateProblem } from '../../domain/typed-date.ts';
import type { Obligation, OpenPeriod } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import { type Button, type Message, pairs } from '../../telegram/message.ts';
import { dueText, monthText } from '../../texts/dates.ts';
import type { MessageKey, Texts } from '../../texts/texts.ts';
import { LONGEST_REASON, reasonButtons, SHIFT_REASONS, SHIFTS } from './choices.ts';
import type { DayProblem, Order, Orders } from './orders.ts';

/** Why what was typed will not do; null when nothing is wrong. */
export type DeadlineNote = ComingDateProblem | DayProblem | 'text-only' | 'too-long' | null;

const NOTES = {
  D_INVALID: 'date-note-invalid',
  D_NEED_DAY: 'date-note-need-day',
  D_LUNAR: 'date-note-lunar',
  D_PAST: 'date-note-past',
  past: 'date-note-past',
  'not-later': 'deadline-note-not-later',
  'too-far': 'deadline-note-too-far',
  'text-only': 'note-text-only',
} as const satisfies Record<Exclude<DeadlineNote, null | 'too-long'>, MessageKey>;

/** What officers are shown about deadlines, and heads who ask for more time. */
export function createDeadlineMessages(deps: {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'periods' | 'plans' | 'units'>;
  readonly orders: Orders;
}) {
  const { clock, orders } = deps;
  const { periods, plans, units } = deps.stores;

  const nameOf = ({ unitId }: Obligation) => units.byId(unitId)?.name ?? '';
  const byId = (id: number) => periods.all().find((period) => period.id === id);

  function unsent(period: OpenPeriod, isExcused: boolean): readonly Obligation[] {
    return periods
      .ofPeriod(period.id)
      .filter((each) => each.firstSubmittedAt === null && (each.excuse !== null) === isExcused);
  }

  function whom(texts: Texts, period: OpenPeriod): Message {
    const others = periods
      .all()
      .slice(-2)
      .filter(({ id }) => id !== period.id);
    const button = (key: 'deadline-button-all' | 'deadline-button-one', data: string): Button => ({
      text: texts.plain(key),
      data,
    });
    const restore = {
      text: texts.plain('deadline-button-restore'),
      data: `deadline:excused:${period.id}`,
    };
    const rows: Button[][] = [
      [button('deadline-button-all', `deadline:days:${period.id}:0`)],
      [button('deadline-button-one', `deadline:units:${period.id}`)],
      ...(unsent(period, true).length > 0 ? [[restore]] : []),
      ...others.map(({ id, month }) => [
        {
          text: texts.plain('deadline-button-month', { month: monthText(month) }),
          data: `deadline:period:${id}`,
        },
      ]),
    ];
    const [month, due] = [monthText(period.month), dueText(texts, period.dueAt)];
    return { html: texts.t('deadline-whom', { month, due }), rows };
  }

  function chooseUnit(texts: Texts, periodId: number, isExcused: boolean): Message {
    const period = byId(periodId);
    const found = period === undefined ? [] : [...unsent(period, isExcused)];
    const buttons = found
      .sort((a, b) => compareNames(nameOf(a), nameOf(b)))
      .map((each) => ({
        text: nameOf(each),
        data: isExcused
          ? `deadline:restore:${periodId}:${each.id}:0`
          : `deadline:days:${periodId}:${each.id}`,
      }));
    const key = isExcused ? 'deadline-restore-unit' : 'deadline-unit';
    return { html: texts.t(key), rows: pairs(buttons) };
  }

  /** `canType`: in a private chat, where what is typed reaches the bot. */
  function chooseDays(texts: Texts, periodId: number, target: number, canType: boolean): Message {
    const old = orders.due({ periodId, target });
    const today = inVietnam(clock.now()).toPlainDate();
    const days = SHIFTS.map((shift) => {
      const to = movedDue(plans.current(), old ?? clock.now(), shift, today);
      const day = inVietnam(to).toPlainDate().toString();
      return {
        text: texts.plain('deadline-button-days', { days: shift }),
        data: `deadline:move:${periodId}:${target}:${day}`,
      };
    });
    const other = {
      text: texts.plain('deadline-button-other-day'),
      data: `deadline:type:move:${periodId}:${target}:0`,
    };
    const excuse = {
      text: texts.plain('deadline-button-excuse'),
      data: `deadline:excuse:${periodId}:${target}:0`,
    };
    return {
      html: texts.t('deadline-days'),
      rows: [...pairs(days), ...(canType ? [[other]] : []), ...(target === 0 ? [] : [[excuse]])],
    };
  }

  /** What is about to be done, for whom, so that a slip is seen before it is done. */
  function summary(texts: Texts, order: Order): string {
    const obligation = order.target === 0 ? null : periods.obligation(order.target);
    const period = byId(order.periodId);
    const unit = obligation === null ? texts.plain('deadline-all-units') : nameOf(obligation);
    const month = monthText(period?.month ?? '2000-01');
    if (order.verb === 'excuse') return texts.t('deadline-about-excuse', { unit, month });
    if (order.verb === 'restore') return texts.t('deadline-about-restore', { unit, month });
    const day = order.day === null ? null : Temporal.PlainDate.from(order.day);
    const due = day === null ? clock.now() : dueOn(plans.current(), day);
    return texts.t('deadline-about-move', { unit, month, due: dueText(texts, due) });
  }

  /** Whether the day of a button that was kept for long has gone by. */
  function isPast({ verb, day }: Order): boolean {
    if (verb !== 'move' || day === null) return false;
    const due = dueOn(plans.current(), Temporal.PlainDate.from(day));
    return Temporal.Instant.compare(due, clock.now()) <= 0;
  }

  function noted(texts: Texts, note: DeadlineNote, html: string): string {
    if (note === null) return html;
    const most = String(LONGEST_REASON);
    const said = note === 'too-long' ? texts.t('note-too-long', { most }) : texts.t(NOTES[note]);
    return `${said}\n${html}`;
  }

  function drop(texts: Texts): Button {
    return { text: texts.plain('deadline-button-drop'), data: 'drop' };
  }

  return {
    whom,
    whomOf: (texts: Texts, periodId: number | null): Message => {
      const period = periodId === null ? periods.all().at(-1) : byId(periodId);
      return period === undefined ? { html: texts.t('status-no-period') } : whom(texts, period);
    },
    chooseUnit,
    chooseDays,
    chooseReason(texts: Texts, order: Order, canType: boolean): Message {
      const target = `${order.verb}:${order.periodId}:${order.target}:${order.day ?? 0}`;
      const rows = reasonButtons(texts, SHIFT_REASONS, `deadline:do:${target}:`);
      const own = {
        text: texts.plain('deadline-button-other-reason'),
        data: `deadline:type:${target}`,
      };
      const html = `${summary(texts, order)}\n${texts.t('deadline-ask-reason')}`;
      return { html, rows: canType ? [...rows, [own]] : rows };
    },
    askDay(texts: Texts, order: Order, note: DeadlineNote): Message {
      const old = orders.due(order);
      const due = old === null ? '' : dueText(texts, old);
      return {
        html: noted(texts, note, texts.t('deadline-ask-day', { due })),
        rows: [[drop(texts)]],
      };
    },
    askWhy(texts: Texts, order: Order, note: DeadlineNote): Message {
      const html = `${summary(texts, order)}\n${texts.t('deadline-ask-own-reason')}`;
      const rows = reasonButtons(texts, SHIFT_REASONS, '');
      return { html: noted(texts, note, html), rows: [...rows, [drop(texts)]] };
    },
    askOwnReason(texts: Texts, obligationId: number, note: DeadlineNote): Message {
      const obligation = periods.obligation(obligationId);
      const month = monthText(obligation?.period.month ?? '2000-01');
      const unit = obligation === null ? '' : nameOf(obligation);
      const html = texts.t('extension-ask-own-reason', { month, unit });
      return { html: noted(texts, note, html), rows: [[drop(texts)]] };
    },
    done(texts: Texts, order: Order, count: number, reason: string): Message {
      const outcome =
        count > 0
          ? texts.t('deadline-done', { count, reason })
          : texts.t(isPast(order) ? 'date-note-past' : 'deadline-unchanged');
      return { html: `${summary(texts, order)}\n${outcome}` };
    },
    dropped: (texts: Texts): Message => ({ html: texts.t('deadline-dropped') }),
  };
}
export type DeadlineMessages = ReturnType<typeof createDeadlineMessages>;
