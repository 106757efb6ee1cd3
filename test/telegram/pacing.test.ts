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

  it('gives a group 18 messages a minute, and replies two more', () => {
    const { pacing, wait, pass } = aPacing();
    for (let i = 0; i < 18; i += 1) {
      expect(wait(-5)).toBe(0);
      pacing.took(-5);
      pass(1000);
    }

    expect(wait(-5)).toBe(42_000);
    expect([pacing.reserve(-5), pacing.reserve(-5), pacing.reserve(-5)]).toEqual([0, 0, 42_000]);
    pass(44_000);
    expect(wait(-5)).toBeGreaterThan(0);
  });

  it('answers one person at once for a while, and then one message a second', () => {
    const { pacing, pass } = aPacing();
    for (let second = 0; second < 2; second += 1) {
      for (let i = 0; i < 25; i += 1) expect(pacing.reserve(7)).toBe(0);
      pass(1000);
    }

    expect(pacing.isHeld(7)).toBe(false);
    expect(pacing.reserve(7)).toBe(48_000);
    expect(pacing.isHeld(7)).toBe(true);
    expect(pacing.reserve(8)).toBe(0);
    pass(48_000);
    expect(pacing.isHeld(7)).toBe(false);
  });

  it('holds nobody up for a group whose replies wait', () => {
    const { pacing, wait } = aPacing();
    const waits = Array.from({ length: 60 }, () => pacing.reserve(-5));

    expect([waits[0], waits[19], waits[20], waits[59]]).toEqual([0, 0, 60_000, 120_000]);
    expect(pacing.reserve(7)).toBe(0);
    expect(wait(8)).toBe(0);
  });

  it('holds back the 29th reply of a second, and what nobody asked for behind it', () => {
    const { pacing, wait, pass } = aPacing();
    for (let chat = 1; chat <= 28; chat += 1) expect(pacing.reserve(chat)).toBe(0);

    expect(wait(99)).toBe(1000);
    pass(400);
    expect([pacing.reserve(29), pacing.reserve(30)]).toEqual([600, 600]);
    expect(wait(99)).toBe(600);
    expect(wait(29)).toBe(1600);
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
