import { describe, expect, it } from 'vitest';
import {
  afterEvent,
  eventOf,
  isOpen,
  WORK_EVENTS,
  WORK_STATES,
  type WorkEvent,
  type WorkState,
} from '../../src/domain/work.ts';

/** The workflow, written down a second time. */
const LEADS: Readonly<Record<WorkState, Readonly<Record<WorkEvent, WorkState | null>>>> = {
  registered: {
    ...{ not_begun: 'registered', begun: 'under_way', finished: 'done' },
    ...{ reopen: null, drop: 'dropped' },
  },
  under_way: {
    ...{ not_begun: 'registered', begun: 'under_way', finished: 'done' },
    ...{ reopen: null, drop: 'dropped' },
  },
  done: {
    ...{ not_begun: 'registered', begun: 'under_way', finished: 'done' },
    ...{ reopen: 'under_way', drop: null },
  },
  dropped: { not_begun: null, begun: null, finished: null, reopen: null, drop: null },
};

describe('a registered work (PR05)', () => {
  it.each(WORK_STATES.flatMap((state) => WORK_EVENTS.map((event) => [state, event] as const)))(
    '%s, %s',
    (state, event) => {
      expect(afterEvent(state, event)).toBe(LEADS[state][event]);
    },
  );

  it.each([
    [0, 'not_begun'],
    [1, 'begun'],
    [9_999, 'begun'],
    [10_000, 'finished'],
  ] as const)('reported at %i hundredths of a per cent is %s', (percent, event) => {
    expect(eventOf(percent)).toBe(event);
  });

  it('is open until it is done or dropped', () => {
    expect(WORK_STATES.filter((state) => isOpen({ state }))).toEqual(['registered', 'under_way']);
  });
});
