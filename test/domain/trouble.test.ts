import { describe, expect, it } from 'vitest';
import { isCalm, MOST_FAILURES, TROUBLE_KINDS, TROUBLES } from '../../src/domain/trouble.ts';

const SEEN = Temporal.Instant.from('2024-06-18T10:00:00Z');

describe('a trouble', () => {
  it.each([
    // told, grave (at any hour), minutes without it until it is over
    ['database', 'at once', true, 0],
    ['disk', 'at once', true, 30],
    ['wal', 'at once', false, 30],
    ['telegram', 'afterwards', false, 5],
    ['backup', 'at once', false, 0],
    ['plan', 'at once', false, 0],
    ['job', 'at once', false, 0],
    ['update', 'at once', false, 1440],
    ['message', 'at once', false, 1440],
  ] as const)(
    'of the %s is told %s, grave: %s, over after %i minutes',
    (kind, told, grave, calm) => {
      const end = SEEN.add({ minutes: calm });

      expect(TROUBLES[kind]).toMatchObject({ told, grave });
      expect(isCalm(kind, SEEN, end)).toBe(true);
      expect(isCalm(kind, SEEN, end.subtract({ milliseconds: 1 }))).toBe(false);
    },
  );

  it('is one of nine, and a failing job is one from the third time in a row', () => {
    expect(TROUBLE_KINDS).toHaveLength(9);
    expect(MOST_FAILURES).toBe(3);
  });
});
