import { describe, expect, it } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { createPacing } from '../../src/telegram/pacing.ts';
import { instant } from './edge.ts';

function aPacing() {
  const start = instant('2024-06-17T01:00:00Z');
  const clock = standingClock(start);
  const pacing = createPacing({ clock });
  const wait = (chatId: number) =>
    pacing.earliest(chatId).epochMilliseconds - clock.now().epochMilliseconds;
  const pass = (milliseconds: number) => clock.jumpTo(clock.now().add({ milliseconds }));
  return { pacing, wait, pass };
}

describe('pacing', () => {
  it('lets 25 messages a second out, and one a second to the same chat', () => {
    const { pacing, wait } = aPacing();
    expect(wait(7)).toBe(0);

    pacing.took(7);

    expect(wait(8)).toBe(40);
    expect(wait(7)).toBe(1000);
  });

  it('gives a group 20 messages a minute', () => {
    const { pacing, wait, pass } = aPacing();
    for (let i = 0; i < 20; i += 1) {
      expect(wait(-5)).toBe(0);
      pacing.took(-5);
      pass(1000);
    }

    expect(wait(-5)).toBe(40_000);
    pass(40_000);
    expect(wait(-5)).toBe(0);
  });

  it('takes a refusal for the group itself, and a second one for the bot', () => {
    const { pacing, wait } = aPacing();

    pacing.refused(-5, 30);
    expect([wait(-5), wait(-6), wait(7)]).toEqual([30_000, 0, 0]);

    pacing.refused(-6, 10);
    expect([wait(-5), wait(-6), wait(7)]).toEqual([30_000, 10_000, 10_000]);
  });

  it('takes a refusal in a private chat for the bot', () => {
    const { pacing, wait, pass } = aPacing();

    pacing.refused(7, 30);

    expect(wait(8)).toBe(30_000);
    pass(30_000);
    expect(wait(8)).toBe(0);
  });

  it('is not confused by a clock that is moved back', () => {
    const { pacing, wait, pass } = aPacing();
    pacing.took(7);
    pacing.refused(8, 60);

    pass(-86_400_000);

    expect([wait(7), wait(8)]).toEqual([0, 0]);
  });
});
