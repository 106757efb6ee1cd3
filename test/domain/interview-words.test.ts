import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/domain/interview/step.ts';
import { answerPhotos, answerText, answerYesNo } from '../../src/domain/interview/words.ts';
import type { Reply } from '../../src/domain/reply.ts';

const ASK: Phase = { is: 'ask' };
const press = (action: string): Reply => ({ kind: 'button', action });
const say = (text: string): Reply => ({ kind: 'text', text });
const photo: Reply = { kind: 'photo', fileId: 'f-1', fileUniqueId: 'u-1', album: 'a-1' };
const other: Reply = { kind: 'other' };

const verdict = (value: 0 | 1) => ({
  do: 'answer',
  answer: {
    kind: 'value',
    value,
    denominator: null,
    parts: null,
    estimate: false,
    typed: null,
  },
});
const note = (code: string, detail = '') => ({
  do: 'stay',
  phase: { is: 'ask', note: { code, detail } },
});
const command = (word: string) => ({ do: 'command', command: word });
const noData = { do: 'answer', answer: { kind: 'no_data' } };
const none = { do: 'answer', answer: { kind: 'none' } };
const askAgain = { do: 'stay', phase: { is: 'ask' } };

describe('a question for met or not met', () => {
  it.each([
    ['yes', verdict(1)],
    ['no', verdict(0)],
    ['no_data', noData],
    ['back', command('back')],
    ['skip', command('skip')],
    ['ok', askAgain],
    ['unheard-of', askAgain],
  ])('takes the button "%s"', (action, step) => {
    expect(answerYesNo(ASK, press(action), false)).toEqual(step);
  });

  it.each([
    ['đạt', verdict(1)],
    ['Dạ có ạ', verdict(1)],
    ['chưa đạt', verdict(0)],
    ['không', verdict(0)],
    ['95%', note('E_YES_NO')],
    ['', note('E_YES_NO')],
    ['duy trì', note('E_YES_NO')],
    ['tạm dừng', command('pause')],
    ['bỏ qua', command('skip')],
  ])('takes «%s»', (typed, step) => {
    expect(answerYesNo(ASK, say(typed), false)).toEqual(step);
  });

  it('takes «duy trì» where something has to be kept', () => {
    expect(answerYesNo(ASK, say('duy trì'), true)).toEqual(verdict(1));
    expect(answerYesNo(ASK, say('không duy trì'), true)).toEqual(verdict(0));
  });

  it.each([
    ['1', 1],
    ['0', 0],
  ])('asks back for «%s»', (typed, value) => {
    expect(answerYesNo(ASK, say(typed), false)).toEqual({
      do: 'stay',
      phase: {
        is: 'confirm',
        code: 'C_YES_NO',
        read: { value, denominator: null, parts: null, estimate: false, typed },
      },
    });
  });

  it.each([photo, other])('needs words: $kind', (reply) => {
    expect(answerYesNo(ASK, reply, false)).toEqual(note('E_TEXT_ONLY'));
  });

  it.each([photo, other])(
    'keeps what it asked back when a $kind comes instead of a tap',
    (reply) => {
      const asked = answerYesNo(ASK, say('1'), false);
      const phase: Phase = asked.do === 'stay' ? asked.phase : ASK;

      expect(answerYesNo(phase, reply, false)).toEqual({
        do: 'stay',
        phase: { ...phase, note: { code: 'E_PRESS', detail: '' } },
      });
    },
  );
});

describe('a met or not met that was asked back', () => {
  const asked = (value: number): Phase => ({
    is: 'confirm',
    code: 'C_YES_NO',
    read: { value, denominator: null, parts: null, estimate: false, typed: String(value) },
  });

  it.each([
    [1, 'ok', verdict(1)],
    [0, 'ok', verdict(0)],
    [0, 'yes', verdict(1)],
    [1, 'fix', askAgain],
    [1, 'pause', command('pause')],
  ])('as %i is settled by the button "%s"', (value, action, step) => {
    expect(answerYesNo(asked(value), press(action), false)).toEqual(step);
  });

  it.each([
    [1, 'đúng', verdict(1)],
    [1, 'không', note('E_PRESS')],
    // "right" to "understood: not met" must never become "met"
    [0, 'đúng', note('E_PRESS')],
    [0, 'không', note('E_PRESS')],
    [0, 'hả', note('E_YES_NO')],
  ])('as %i takes a typed «%s» only where it has one meaning', (value, typed, step) => {
    expect(answerYesNo(asked(value), say(typed), false)).toEqual(step);
  });
});

describe('a question for words', () => {
  it.each([
    ['none', none],
    ['no_data', noData],
    ['back', command('back')],
    ['unheard-of', askAgain],
  ])('takes the button "%s"', (action, step) => {
    expect(answerText(press(action))).toEqual(step);
  });

  it.each([
    ['không', none],
    ['Dạ chưa có ạ', none],
    ['gửi', command('send')],
    ['xem lại', command('review')],
    ['', note('E_EMPTY')],
    ['   ', note('E_EMPTY')],
    ['...', note('E_EMPTY')],
    ['👍', note('E_EMPTY')],
    ['5', { do: 'answer', answer: { kind: 'text', text: '5' } }],
  ])('takes «%s»', (typed, step) => {
    expect(answerText(say(typed))).toEqual(step);
  });

  it('keeps the words as they were typed, composed and without space around them', () => {
    expect(answerText(say('  Ho\u0300a gia\u0309i\n2 vụ  '))).toEqual({
      do: 'answer',
      answer: { kind: 'text', text: 'Hòa giải\n2 vụ' },
    });
  });

  it('takes two thousand characters and no more', () => {
    expect(answerText(say('á'.repeat(2000)))).toEqual({
      do: 'answer',
      answer: { kind: 'text', text: 'á'.repeat(2000) },
    });
    expect(answerText(say('á'.repeat(2001)))).toEqual(note('E_TOO_LONG', '2000'));
  });

  it.each([photo, other])('needs words: $kind', (reply) => {
    expect(answerText(reply)).toEqual(note('E_TEXT_ONLY'));
  });
});

describe('a question for photos', () => {
  it('keeps each photo and stays', () => {
    expect(answerPhotos(photo, 3)).toEqual({
      do: 'stay',
      phase: { is: 'ask' },
      photo: { fileId: 'f-1', fileUniqueId: 'u-1', mime: 'image/jpeg' },
    });
  });

  it.each([
    ['done', 2, { do: 'answer', answer: { kind: 'listed' } }],
    ['done', 0, none],
    ['none', 2, { do: 'none' }],
    ['no_data', 0, noData],
    ['back', 0, command('back')],
    ['unheard-of', 1, askAgain],
  ])('takes the button "%s" with %i photos', (action, count, step) => {
    expect(answerPhotos(press(action), count)).toEqual(step);
  });

  it.each([
    ['không có', { do: 'none' }],
    ['huỷ', command('cancel')],
    ['ảnh đây', note('E_PHOTO_ONLY')],
    ['có', note('E_PHOTO_ONLY')],
  ])('takes «%s»', (typed, step) => {
    expect(answerPhotos(say(typed), 1)).toEqual(step);
  });

  it('needs photos, not stickers', () => {
    expect(answerPhotos(other, 0)).toEqual(note('E_PHOTO_ONLY'));
  });
});
