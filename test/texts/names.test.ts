import { describe, expect, it } from 'vitest';
import { namesWithin } from '../../src/texts/names.ts';

describe('names within the room that a message has', () => {
  it.each([
    ['all of them', 100, ['Thôn 1', 'Thôn 2', 'Thôn 3'], 0],
    ['as many as fit with what stands between them', 16, ['Thôn 1', 'Thôn 2'], 1],
    ['none where there is no room for one', 3, [], 3],
  ])('are %s', (_, room, shown, left) => {
    expect(namesWithin(['Thôn 1', 'Thôn 2', 'Thôn 3'], room)).toEqual({ shown, left });
  });
});
