import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/member.ts';
import { speakerOf } from '../../src/domain/speaker.ts';

const at = Temporal.Instant.from('2024-06-01T00:00:00Z');

/** Head 1, deputies 2 and 3; those in `blocked` cannot be reached. */
function unit(...blocked: readonly number[]): Person[] {
  return [1, 2, 3].map((id) => ({
    id,
    telegramId: 1000 + id,
    fullName: `Mẫu ${id}`,
    honorific: 'ong',
    language: 'vi',
    unreachableAt: blocked.includes(id) ? at : null,
  }));
}

describe('whom a unit’s duty is said to', () => {
  it.each([
    ['the head', unit(), [], 1, false],
    ['the deputy of a head who is away', unit(), [1], 2, false],
    ['the deputy of a head who cannot be reached', unit(1), [], 2, false],
    ['the second deputy when the first is away too', unit(), [1, 2], 3, false],
    ['the second deputy when the first cannot be reached', unit(2), [1], 3, false],
    ['the head, when all are away', unit(), [1, 2, 3], 1, true],
    ['the head who is away, when no deputy can be reached', unit(2, 3), [1], 1, true],
    ['the deputy who is away, when nobody else can be reached', unit(1, 3), [2], 2, true],
    ['the head, when only a deputy is away', unit(), [2], 1, false],
  ] as const)('%s', (_, members, away, id, isAlone) => {
    const speaker = speakerOf(members, new Set(away));

    expect([speaker?.person.id, speaker?.isAlone]).toEqual([id, isAlone]);
  });

  it('nobody, when nobody can be reached or there is nobody', () => {
    expect(speakerOf(unit(1, 2, 3), new Set([1]))).toBeNull();
    expect(speakerOf([], new Set())).toBeNull();
  });
});
