import { createHash } from 'node:crypto';
import { type Clock, inVietnam } from '../../domain/clock.ts';
import { formFor } from '../../domain/form.ts';
import {
  type Board,
  type BoardLine,
  type Duty,
  drawBoard,
  STANDINGS,
} from '../../domain/status.ts';
import type { OpenPeriod } from '../../storage/periods.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Button, Message } from '../../telegram/message.ts';
import { dateTime, dayText, dueText, monthText, remainingText } from '../../texts/dates.ts';
import { html } from '../../texts/html.ts';
import { namesWithin } from '../../texts/names.ts';
import type { Texts } from '../../texts/texts.ts';

export type BoardRequest = {
  /** YYYY-MM; null for the period that was opened last. */
  readonly month: string | null;
  readonly view: 'names' | 'details';
  /** The one that stands pinned for everybody: its button answers below, and it stays as it is. */
  readonly pinned?: boolean;
  /** Whether whoever sees it may remind units from here. */
  readonly canRemind?: boolean;
};

const COUNT_KEY = {
  on_time: 'status-count-on-time',
  late: 'status-count-late',
  drafting: 'status-count-drafting',
  not_started: 'status-count-not-started',
  excused: 'status-count-excused',
  not_connected: 'status-count-not-connected',
} as const;
const LIST_KEY = {
  on_time: 'status-list-on-time',
  late: 'status-list-late',
  drafting: 'status-list-drafting',
  not_started: 'status-list-not-started',
  excused: 'status-list-excused',
  not_connected: 'status-list-not-connected',
} as const;

/** Of Telegram's 4096 characters, what all the names may take; who is left out is counted. */
const ROOM_FOR_NAMES = 3200;

/** The board of a period as a message: counts, names, time of the data, buttons. */
export function createStatusBoard(deps: {
  readonly stores: Pick<Stores, 'absences' | 'board' | 'periods' | 'plans' | 'units'>;
  readonly clock: Clock;
}) {
  const { stores, clock } = deps;

  function boardOf(period: OpenPeriod, away: ReadonlyMap<number, Temporal.PlainDate>): Board {
    const plan = stores.plans.forMonth(period.month);
    const duties = stores.board.ofPeriod(period.id).map((row): Duty => {
      const unit = stores.units.byId(row.unitId);
      const always = unit === null ? 0 : formFor(plan, unit, period.month).questions.length;
      const questions = always + row.works;
      const awayUntil = away.get(row.unitId) ?? null;
      return { ...row, questions, excused: row.excuse !== null, awayUntil };
    });
    return drawBoard(duties);
  }

  return {
    /** Changes whenever what the board tells of a period changes, the time of the data aside. */
    fingerprint(month: string): string {
      const period = stores.periods.byMonth(month);
      if (period === null) return '';
      const hours = Math.floor(period.dueAt.since(clock.now()).total('hours'));
      return createHash('sha256')
        .update(JSON.stringify([boardOf(period, new Map()), period.dueAt.toString(), hours]))
        .digest('hex');
    },
    draw(texts: Texts, request: BoardRequest): Message {
      const periods = stores.periods.all();
      const chosen = periods.find((period) => period.month === request.month) ?? periods.at(-1);
      if (chosen === undefined) return { html: texts.t('status-no-period') };
      const now = clock.now();
      const today = inVietnam(now).toPlainDate();
      const away = request.view === 'details' ? stores.absences.unitsWithout(today) : new Map();
      const board = boardOf(chosen, away);
      const lines = [
        texts.t('status-title', {
          month: monthText(chosen.month),
          due: dueText(texts, chosen.dueAt),
          remaining: remainingText(texts, now, chosen.dueAt),
        }),
        texts.t('status-counts', { total: board.total, counts: counts(texts, board) }),
        '',
        ...lists(texts, board, request.view),
        texts.t('status-as-of', { time: dateTime(texts, now) }),
      ];
      if (request.pinned === true) {
        const open = { text: texts.plain('status-details'), data: `status:open:${chosen.month}` };
        return { html: lines.join('\n'), rows: [[open]] };
      }
      const months = periods.map((period) => period.month);
      const rows = buttons(texts, chosen.month, months, request.view);
      const remind = request.canRemind === true ? remindButton(texts, chosen.month, board) : [];
      return { html: lines.join('\n'), rows: [...remind, ...rows] };
    },
  };
}
export type StatusBoard = ReturnType<typeof createStatusBoard>;

function counts(texts: Texts, board: Board): string {
  return STANDINGS.filter((standing) => board.counts[standing] > 0)
    .map((standing) => texts.plain(COUNT_KEY[standing], { count: board.counts[standing] }))
    .join(' · ');
}

/** Names of those who are not done; with details also of those who are. */
function lists(texts: Texts, board: Board, view: BoardRequest['view']): readonly string[] {
  const shown = STANDINGS.filter(
    (standing) => view === 'details' || (standing !== 'on_time' && standing !== 'late'),
  );
  const filled = shown.filter((standing) => board.counts[standing] > 0);
  const lines = filled.map((standing) => {
    const all = board.lines[standing].map((line) => nameOf(texts, line));
    const { shown, left } = namesWithin(all, ROOM_FOR_NAMES / filled.length);
    const names = html(shown.join(', '));
    return texts.t(LIST_KEY[standing], {
      names: left === 0 ? names : html(texts.t('names-more', { names, count: left })),
    });
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

/** "Nhắc n đơn vị": those who have not sent and whom a reminder can reach. */
function remindButton(texts: Texts, month: string, { counts: of }: Board): Button[][] {
  const count = of.drafting + of.not_started;
  const text = texts.plain('status-remind', { count });
  return count === 0 ? [] : [[{ text, data: `reminder:extra:${month}` }]];
}

function nameOf(texts: Texts, line: BoardLine): string {
  const { awayUntil, ...rest } = line;
  if (awayUntil !== undefined) {
    const name = html(nameOf(texts, rest));
    return texts.t('status-name-away', { name, date: dayText(awayUntil) });
  }
  const name =
    line.channel === null
      ? line.unitName
      : texts.plain('status-on-behalf', {
          name: line.unitName,
          channel: texts.plain(`channel-${line.channel}`),
        });
  if (line.standing === 'drafting') {
    return texts.t('status-name-drafting', { name, done: line.answered, total: line.questions });
  }
  if (line.standing === 'late') return texts.t('status-name-late', { name, days: line.daysLate });
  return texts.t('status-name', { name });
}

function buttons(
  texts: Texts,
  month: string,
  months: readonly string[],
  view: BoardRequest['view'],
): readonly (readonly Button[])[] {
  const place = months.indexOf(month);
  const other = view === 'names' ? 'details' : 'names';
  const to = (target: string | undefined, label: 'status-earlier' | 'status-later'): Button[] =>
    target === undefined
      ? []
      : [
          {
            text: texts.plain(label, { month: monthText(target) }),
            data: `status:${target}:${view}`,
          },
        ];
  return [
    [
      { text: texts.plain('status-refresh'), data: `status:${month}:${view}` },
      {
        text: texts.plain(other === 'details' ? 'status-details' : 'status-summary'),
        data: `status:${month}:${other}`,
      },
    ],
    [...to(months[place - 1], 'status-earlier'), ...to(months[place + 1], 'status-later')],
  ].filter((row) => row.length > 0);
}
