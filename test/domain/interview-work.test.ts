import { describe, expect, it } from 'vitest';
import { ASK, type Phase, type Step } from '../../src/domain/interview/step.ts';
import { answerWork, type WorkFacts } from '../../src/domain/interview/work.ts';
import type { Reply } from '../../src/domain/reply.ts';

const land = { saoM2: 500, mauM2: 5_000, thuocM2: 33.33 };
const facts = (more: Partial<WorkFacts> = {}): WorkFacts => ({
  before: null,
  photos: 0,
  land,
  ...more,
});
const typed = (text: string): Reply => ({ kind: 'text', text });
const button = (action: string): Reply => ({ kind: 'button', action });

/** "60", "no data", "again E_…", "confirm C_… 60", "photo", or the command. */
function said(step: Step): string {
  switch (step.do) {
    case 'answer':
      return step.answer.kind === 'value' ? String(step.answer.value / 100) : step.answer.kind;
    case 'command':
      return step.command;
    case 'none':
      return 'none';
    case 'stay':
      break;
  }
  if (step.photo !== undefined) return `photo ${step.photo.mime}`;
  const { phase } = step;
  if (phase.is === 'ask') return phase.note === undefined ? 'ask' : `again ${phase.note.code}`;
  if (phase.is === 'confirm') return `confirm ${phase.code} ${phase.read.value / 100}`;
  if (phase.is === 'choose') return `choose ${phase.options.join(' ')}`;
  return phase.is;
}

describe('how far a work has come (PR05)', () => {
  it.each([
    ['60', '60'],
    ['60%', '60'],
    ['60,5 %', '60.5'],
    ['khoảng 60%', '60'],
    ['khoảng sáu mươi phần trăm', 'confirm C_ESTIMATE 60'],
    ['được 60%', '60'],
    ['đã làm được khoảng 60% rồi', '60'],
    ['hoàn thành 80%', '80'],
    ['xong', '100'],
    ['Đã hoàn thành.', '100'],
    ['da xong roi', '100'],
    ['hoàn thành 100%', '100'],
    ['100', '100'],
    ['chưa làm', '0'],
    ['chưa khởi công', '0'],
    ['0', '0'],
    ['được 60,5%', '60.5'],
    ['xong hết 100', '100'],
    ['xong hết 100%', '100'],
    ['đã hoàn thành toàn bộ 100 %!!', '100'],
    ['xong một nửa', 'again E_NOT_NUMBER'],
    ['nay chưa làm', 'choose 0 no_data'],
    ['chưa làm xong', 'again E_NOT_NUMBER'],
    ['chưa bắt đầu gì cả ạ', '0'],
    ['~60%', '60'],
    ['60% ước', '60'],
    ['gần 60%', 'again E_INEXACT'],
    ['60% hay 70%', 'again E_MULTI'],
    ['sáu mươi phần trăm', 'confirm C_WORDS 60'],
    ['2/3', 'confirm C_FRACTION 66.67'],
    ['không', 'confirm C_ZERO 0'],
    ['chưa', 'choose 0 no_data'],
    ['chưa có số liệu', 'no_data'],
    ['chưa xong', 'again E_NOT_NUMBER'],
    ['đang làm', 'again E_NOT_NUMBER'],
    ['120', 'again E_PCT_RANGE'],
    ['-5', 'again E_NEG'],
    ['2 km', 'again E_UNIT_MISMATCH'],
    ['bỏ qua', 'skip'],
    ['quay lại', 'back'],
    ['như tháng trước', 'again E_PREV_NONE'],
  ])('«%s» is %s', (text, expected) => {
    expect(said(answerWork(ASK, typed(text), facts()))).toBe(expected);
  });

  it.each([
    ['p0', '0'],
    ['p75', '75'],
    ['p100', '100'],
    ['no_data', 'no_data'],
    ['same', '40'],
    ['p101', 'ask'],
    ['p-1', 'ask'],
    ['xp50', 'ask'],
    ['p50x', 'ask'],
  ])('the button %s is %s', (action, expected) => {
    const before = action === 'same' ? 4_000 : null;

    expect(said(answerWork(ASK, button(action), facts({ before })))).toBe(expected);
  });

  it('"same" without an earlier figure asks again', () => {
    expect(answerWork(ASK, button('same'), facts())).toEqual({ do: 'stay', phase: ASK });
  });

  it('is kept as a figure that is final, with what was typed', () => {
    const value = { kind: 'value', value: 6_000, denominator: null, parts: null, estimate: false };

    expect(answerWork(ASK, typed('khoảng 60%'), facts())).toEqual({
      do: 'answer',
      answer: { ...value, typed: '60%' },
    });
    expect(answerWork(ASK, button('p60'), facts())).toEqual({
      do: 'answer',
      answer: { ...value, typed: null },
    });
  });

  it('takes "as last month" when something was told then', () => {
    const step = answerWork(ASK, typed('như tháng trước'), facts({ before: 4_000 }));

    expect(said(step)).toBe('confirm C_PREV 40');
  });

  describe('that has become less', () => {
    const known = facts({ before: 8_000 });
    const lower: Extract<Phase, { is: 'confirm' }> = {
      is: 'confirm',
      code: 'C_LOWER',
      read: { value: 6_000, denominator: null, parts: null, estimate: false, typed: '60' },
    };

    it.each([
      ['60', 'confirm C_LOWER 60'],
      ['chưa làm', 'confirm C_LOWER 0'],
      ['khoảng 79%', 'confirm C_LOWER 79'],
      ['80', '80'],
      ['xong', '100'],
    ])('«%s» is %s', (text, expected) => {
      expect(said(answerWork(ASK, typed(text), known))).toBe(expected);
    });

    it('is asked back for a tap too', () => {
      expect(answerWork(ASK, button('p50'), known)).toEqual({
        do: 'stay',
        phase: {
          is: 'confirm',
          code: 'C_LOWER',
          read: { ...lower.read, value: 5_000, typed: null },
        },
      });
    });

    it('is asked back although its words were confirmed', () => {
      const words: Phase = { ...lower, code: 'C_WORDS' };

      expect(said(answerWork(words, button('ok'), known))).toBe('confirm C_LOWER 60');
    });

    it('takes no button of the question before', () => {
      expect(said(answerWork(lower, button('p90'), known))).toBe('ask');
    });

    it.each([
      ['the button', button('ok'), '60'],
      ['"đúng"', typed('đúng'), '60'],
      ['a higher figure', typed('85'), '85'],
      ['another lower figure', typed('70'), 'confirm C_LOWER 70'],
      ['"sửa"', button('fix'), 'ask'],
    ])('and then %s', (_what, reply, expected) => {
      expect(said(answerWork(lower, reply, known))).toBe(expected);
    });
  });

  it('takes photos while a lower figure waits, which stays', () => {
    const known = facts({ before: 8_000 });
    const asked = answerWork(ASK, typed('60'), known);
    const lower: Phase = asked.do === 'stay' ? asked.phase : ASK;
    const photo: Reply = { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null };

    expect(answerWork(lower, photo, known)).toMatchObject({ phase: lower, photo: { fileId: 'f' } });
    expect(answerWork(lower, photo, facts({ before: 8_000, photos: 10 }))).toEqual({
      do: 'stay',
      phase: { ...lower, note: { code: 'E_ENOUGH_PHOTOS', detail: '10' } },
    });
  });

  it('takes photos, as pictures or as files, and no other file', () => {
    const file = { fileId: 'f', fileUniqueId: 'u', name: 'anh.png', size: 9 };
    const photo: Reply = { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null };

    expect(answerWork(ASK, photo, facts())).toEqual({
      ...{ do: 'stay', phase: ASK },
      photo: { fileId: 'f', fileUniqueId: 'u', mime: 'image/jpeg' },
    });
    expect(said(answerWork(ASK, { kind: 'document', ...file, mime: 'image/png' }, facts()))).toBe(
      'photo image/png',
    );
    const pdf = { kind: 'document', ...file, mime: 'application/pdf' } as const;
    expect(said(answerWork(ASK, pdf, facts()))).toBe('again E_TEXT_ONLY');
    expect(said(answerWork(ASK, { kind: 'other' }, facts()))).toBe('again E_TEXT_ONLY');
    expect(said(answerWork(ASK, photo, facts({ photos: 10 })))).toBe('again E_ENOUGH_PHOTOS');
  });
});
