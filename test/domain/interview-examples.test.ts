import { describe, expect, it } from 'vitest';
import { answerExamples } from '../../src/domain/interview/examples.ts';
import type { Phase } from '../../src/domain/interview/step.ts';
import type { Reply } from '../../src/domain/reply.ts';

const press = (action: string): Reply => ({ kind: 'button', action });
const say = (text: string): Reply => ({ kind: 'text', text });

const ASK: Phase = { is: 'ask' };
const MORE: Phase = { is: 'more' };
const NAME: Phase = { is: 'name', of: 'individual' };
const DEED: Phase = { is: 'deed', of: 'collective', name: 'Chi hội Phụ nữ' };
const CONSENT: Phase = { is: 'consent', of: 'individual', name: 'Lê Thị Ân', deed: 'Hiến đất.' };
const PHASES = [ASK, NAME, DEED, CONSENT, MORE];

const stay = (phase: Phase) => ({ do: 'stay', phase });
const note = (code: string) => ({ code, detail: '' });

describe('exemplary people and collectives', () => {
  it('are named one after the other: kind, name, deed, consent', () => {
    const kind = answerExamples(ASK, press('individual'));
    const name = answerExamples(NAME, say('  Lê Thị Ân '));
    const deed = answerExamples(
      { is: 'deed', of: 'individual', name: 'Lê Thị Ân' },
      say(' Hiến đất. '),
    );
    const consent = answerExamples(CONSENT, press('agreed'));

    expect(kind).toEqual(stay({ is: 'name', of: 'individual' }));
    expect(name).toEqual(stay({ is: 'deed', of: 'individual', name: 'Lê Thị Ân' }));
    expect(deed).toEqual(stay(CONSENT));
    expect(consent).toEqual({
      do: 'stay',
      phase: { is: 'more' },
      example: { kind: 'individual', name: 'Lê Thị Ân', deed: 'Hiến đất.', consented: true },
    });
  });

  it('keep their kind, also when it is a collective that has not agreed yet', () => {
    expect(answerExamples(MORE, press('collective'))).toEqual(
      stay({ is: 'name', of: 'collective' }),
    );
    expect(answerExamples(DEED, say('Dọn đường.'))).toEqual(
      stay({ is: 'consent', of: 'collective', name: 'Chi hội Phụ nữ', deed: 'Dọn đường.' }),
    );
    expect(answerExamples({ ...CONSENT, of: 'collective' }, press('not-yet'))).toEqual({
      do: 'stay',
      phase: { is: 'more' },
      example: { kind: 'collective', name: 'Lê Thị Ân', deed: 'Hiến đất.', consented: false },
    });
  });

  it.each(PHASES)('may be ended, dropped or left from the phase "$is"', (phase) => {
    expect(answerExamples(phase, press('done'))).toEqual({
      do: 'answer',
      answer: { kind: 'listed' },
    });
    expect(answerExamples(phase, press('none'))).toEqual({ do: 'none' });
    expect(answerExamples(phase, press('pause'))).toEqual({ do: 'command', command: 'pause' });
  });

  it.each(PHASES)('pause at a word too, in the phase "$is"', (phase) => {
    expect(answerExamples(phase, say('tạm dừng'))).toEqual({ do: 'command', command: 'pause' });
  });

  it.each([
    [ASK, { do: 'command', command: 'back' }],
    [MORE, { do: 'command', command: 'back' }],
    [NAME, stay(ASK)],
    [DEED, stay({ is: 'name', of: 'collective' })],
    [CONSENT, stay({ is: 'deed', of: 'individual', name: 'Lê Thị Ân' })],
  ])('go back one question, within the entry first: %o', (phase, step) => {
    expect(answerExamples(phase, press('back'))).toEqual(step);
    expect(answerExamples(phase, say('quay lại'))).toEqual(step);
  });

  it.each([ASK, NAME, DEED, MORE])(
    'consent is taken where it was asked for, not in the phase "$is"',
    (phase) => {
      expect(answerExamples(phase, press('agreed'))).toEqual(stay(ASK));
      expect(answerExamples(phase, press('not-yet'))).toEqual(stay(ASK));
    },
  );

  it('begin again after a button that nobody knows', () => {
    expect(answerExamples(CONSENT, press('unheard-of'))).toEqual(stay(ASK));
  });

  it.each([
    ['á'.repeat(120), stay({ is: 'deed', of: 'individual', name: 'á'.repeat(120) })],
    ['á'.repeat(121), stay({ ...NAME, note: note('E_NAME') })],
    ['', stay({ ...NAME, note: note('E_NAME') })],
    ['0912', stay({ ...NAME, note: note('E_NAME') })],
    ['👍', stay({ ...NAME, note: note('E_NAME') })],
  ])('have a name with letters, of 120 characters at most: «%s»', (typed, step) => {
    expect(answerExamples(NAME, say(typed))).toEqual(step);
  });

  it.each([
    ['á'.repeat(1000), { is: 'consent', deed: 'á'.repeat(1000) }],
    ['á'.repeat(1001), { is: 'deed', note: note('E_DEED') }],
    ['   ', { is: 'deed', note: note('E_DEED') }],
    ['12.', { is: 'deed', note: note('E_DEED') }],
  ])('have a deed in words, of 1000 characters at most: «%s»', (typed, phase) => {
    expect(answerExamples(DEED, say(typed))).toEqual({
      do: 'stay',
      phase: { of: 'collective', name: 'Chi hội Phụ nữ', ...phase },
    });
  });

  it('ask for a button where nothing is to be typed', () => {
    expect(answerExamples(ASK, say('Lê Thị Ân'))).toEqual(stay({ ...ASK, note: note('E_PRESS') }));
    expect(answerExamples(CONSENT, say('để hỏi lại'))).toEqual(
      stay({ ...CONSENT, note: note('E_PRESS') }),
    );
    expect(answerExamples(MORE, say('Lê Thị Ân'))).toEqual(stay({ ...ASK, note: note('E_PRESS') }));
  });

  it.each(['không', 'khong', 'k', 'không có gì cả', 'thôn tôi nỏ có chi', 'chưa có', 'dạ không ạ'])(
    'are none when «%s» is typed instead of pressing',
    (typed) => {
      expect(answerExamples(ASK, say(typed))).toEqual({ do: 'none' });
    },
  );

  it.each(['không', 'hết', 'hết rồi', 'đủ rồi ạ', 'chỉ có thế thôi', 'xong'])(
    'are complete when «%s» is typed to the question who else',
    (typed) => {
      expect(answerExamples(MORE, say(typed))).toEqual({
        do: 'answer',
        answer: { kind: 'listed' },
      });
    },
  );

  it.each(['vẫn chưa hết', 'hết lòng giúp đỡ', 'đủ mười hai hộ'])(
    'are not complete when «%s» is typed',
    (typed) => {
      expect(answerExamples(MORE, say(typed))).toEqual(stay({ ...ASK, note: note('E_PRESS') }));
    },
  );

  it.each([
    ['rồi', true],
    ['đồng ý', true],
    ['chưa', false],
  ])('have agreed or not, also when «%s» is typed', (typed, consented) => {
    expect(answerExamples(CONSENT, say(typed))).toEqual({
      do: 'stay',
      phase: MORE,
      example: { kind: 'individual', name: 'Lê Thị Ân', deed: 'Hiến đất.', consented },
    });
  });

  it.each([
    [ASK, { ...ASK, note: note('E_TEXT_ONLY') }],
    [NAME, { ...NAME, note: note('E_TEXT_ONLY') }],
    [DEED, { ...DEED, note: note('E_TEXT_ONLY') }],
    [CONSENT, { ...CONSENT, note: note('E_PRESS') }],
    [MORE, { ...ASK, note: note('E_PRESS') }],
  ])('keep the place after a sticker or a photo: %o', (phase, expected) => {
    const photo: Reply = { kind: 'photo', fileId: 'f', fileUniqueId: 'u', album: null };

    expect(answerExamples(phase, { kind: 'other' })).toEqual(stay(expected));
    expect(answerExamples(phase, photo)).toEqual(stay(expected));
  });
});
