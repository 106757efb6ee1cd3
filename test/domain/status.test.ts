import { describe, expect, it } from 'vitest';
import { type Duty, drawBoard, STANDINGS, standingOf } from '../../src/domain/status.ts';

const due = Temporal.Instant.from('2024-06-18T17:00:00+07:00');

function aDuty(change: Partial<Duty> = {}): Duty {
  return {
    unitName: 'Thôn 1',
    dueAt: due,
    firstSubmittedAt: null,
    excused: false,
    drafting: false,
    answered: 0,
    questions: 17,
    connected: true,
    channel: null,
    ...change,
  };
}

describe('where an obligation stands', () => {
  it.each([
    [{ firstSubmittedAt: due.subtract({ seconds: 1 }) }, 'on_time'],
    [{ firstSubmittedAt: due }, 'on_time'],
    [{ firstSubmittedAt: due.add({ milliseconds: 1 }) }, 'late'],
    [{ firstSubmittedAt: due.add({ seconds: 1 }) }, 'late'],
    [{ firstSubmittedAt: due, drafting: true }, 'on_time'],
    [{ firstSubmittedAt: due, excused: true }, 'on_time'],
    [{ firstSubmittedAt: due.add({ hours: 1 }), excused: true, drafting: true }, 'late'],
    [{ excused: true }, 'excused'],
    [{ excused: true, drafting: true }, 'excused'],
    [{ excused: true, connected: false }, 'excused'],
    [{ drafting: true, answered: 5 }, 'drafting'],
    [{ drafting: true, connected: false }, 'drafting'],
    [{}, 'not_started'],
    [{ connected: false }, 'not_connected'],
  ] as const)('%o is %s', (change, standing) => {
    expect(standingOf(aDuty(change))).toBe(standing);
  });
});

describe('the board', () => {
  const duties = [
    aDuty({ unitName: 'Thôn 10', firstSubmittedAt: due }),
    aDuty({ unitName: 'Thôn 2', firstSubmittedAt: due.subtract({ hours: 24 }) }),
    aDuty({ unitName: 'Thôn 3', firstSubmittedAt: due.add({ hours: 24, seconds: 1 }) }),
    aDuty({ unitName: 'Thôn 4', drafting: true, answered: 5 }),
    aDuty({ unitName: 'Thôn 5' }),
    aDuty({ unitName: 'Thôn 6', excused: true }),
    aDuty({ unitName: 'Thôn 7', connected: false }),
  ];

  it('counts every obligation once', () => {
    const board = drawBoard(duties);

    expect(board.total).toBe(7);
    expect(board.counts).toEqual({
      on_time: 2,
      late: 1,
      drafting: 1,
      not_started: 1,
      excused: 1,
      not_connected: 1,
    });
  });

  it('names as many units as it counts, in Vietnamese order', () => {
    const board = drawBoard(duties);

    expect(board.lines.on_time.map((line) => line.unitName)).toEqual(['Thôn 2', 'Thôn 10']);
    expect(board.lines.late).toEqual([
      {
        unitName: 'Thôn 3',
        standing: 'late',
        answered: 0,
        questions: 17,
        daysLate: 2,
        channel: null,
      },
    ]);
    expect(board.lines.drafting).toEqual([
      {
        unitName: 'Thôn 4',
        standing: 'drafting',
        answered: 5,
        questions: 17,
        daysLate: 0,
        channel: null,
      },
    ]);
  });

  it('says until when a unit’s head is away, and how an officer came by a report', () => {
    const awayUntil = Temporal.PlainDate.from('2024-06-20');
    const { lines } = drawBoard([
      aDuty({ unitName: 'Thôn 5', awayUntil }),
      aDuty({ unitName: 'Thôn 6', awayUntil: null }),
      aDuty({ unitName: 'Thôn 7', firstSubmittedAt: due, channel: 'phone' }),
    ]);

    expect(lines.not_started).toMatchObject([{ unitName: 'Thôn 5', awayUntil }, {}]);
    expect(lines.not_started[1]).not.toHaveProperty('awayUntil');
    expect(lines.on_time).toMatchObject([{ unitName: 'Thôn 7', channel: 'phone' }]);
  });

  it('sums to the number of obligations for every mixture of what is known of them', () => {
    const flags = [false, true];
    const sent = [null, due, due.add({ seconds: 1 })];
    const all = flags.flatMap((excused) =>
      flags.flatMap((drafting) =>
        flags.flatMap((connected) =>
          sent.map((firstSubmittedAt) => aDuty({ excused, drafting, connected, firstSubmittedAt })),
        ),
      ),
    );

    const board = drawBoard(all);

    expect(board.total).toBe(24);
    expect(board.counts).toEqual({
      on_time: 8,
      late: 8,
      excused: 4,
      drafting: 2,
      not_started: 1,
      not_connected: 1,
    });
  });

  it('of no obligations is empty in every column', () => {
    const board = drawBoard([]);

    expect(board.total).toBe(0);
    expect(STANDINGS.map((standing) => board.counts[standing])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(STANDINGS.map((standing) => board.lines[standing])).toEqual([[], [], [], [], [], []]);
  });
});
