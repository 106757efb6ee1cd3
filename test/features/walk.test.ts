import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommune, type Commune } from '../support/commune.ts';
import { deputyOf, headOf, type Phone, refusals, setAside } from './scene.ts';

/** The language chosen already, chosen again. */
const NOTHING_TO_DO = ['message is not modified'];

/** Answers and junk as people type them, and every command of a reporter. */
const TYPED = [
  '95',
  '0',
  '1.250',
  '0,12',
  '53 tạ',
  'khoảng 100',
  'trâu 2 bò 3',
  '150/155',
  '160/155',
  'hai mươi',
  'không có',
  'chưa có',
  'như tháng trước',
  'có',
  'đạt',
  'quay lại',
  'bỏ qua',
  'xem lại',
  'gửi',
  'tạm dừng',
  'huỷ',
  '?',
  'Mẫu Thị Điển',
  'đề nghị sửa cống <b>&',
  '{ $x }',
  '👍',
  '-5',
  '9'.repeat(4096),
  'a'.repeat(2500),
  '/baocao',
  '/huy',
  '/tiendo',
  '/lichsu',
  '/trogiup',
  '/status',
  '/start',
  '/caidat',
  '/khenthuong',
  '/hoso',
  '/khong',
];

type Action =
  | { readonly do: 'say'; readonly text: string }
  /** A button of the newest message with buttons, or of any message still on the screen. */
  | {
      readonly do: 'press';
      readonly which: number;
      readonly anywhere: boolean;
      readonly times: number;
    }
  | { readonly do: 'send'; readonly what: 'photo' | 'album' | 'sticker' | 'voice' | 'document' }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'forget' }
  | { readonly do: 'edit' };

const press = fc.record({
  do: fc.constant('press' as const),
  which: fc.nat(60),
  anywhere: fc.boolean(),
  times: fc.constantFrom(1, 1, 1, 2),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: press },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('say' as const), text: fc.constantFrom(...TYPED) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      what: fc.constantFrom(
        'photo' as const,
        'album' as const,
        'sticker' as const,
        'voice' as const,
        'document' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 7, 30) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Action>({ do: 'forget' }, { do: 'edit' }) },
);

/** Which phone acts: the head's or the deputy's. */
const steps = fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 1), action), {
  minLength: 10,
  maxLength: 60,
});

describe('any walk through the report', () => {
  it('leaves no press unanswered, no call refused, no update set aside, no message without an answer', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const made = await aCommune();
        made.onlyFrom('2024-06');
        const phones = [headOf(made), deputyOf(made)] as const;
        made.filed('Thôn 3', '2024-05', { KT11: { value: 95 }, KT23: { value: 120 } });
        await phones[0].say('/baocao');
        for (const [who, each] of walk) {
          const phone = phones[who];
          const before = answersOf(made);
          const said = phone.botMessages().length;
          await perform(phone, each, made);
          expect(made.sandbox.unansweredPresses()).toEqual([]);
          expect(setAside(made)).toEqual([]);
          expect(refusals(made, NOTHING_TO_DO)).toEqual([]);
          const isAnswered = each.do !== 'say' || phone.botMessages().length > said;
          expect(isAnswered ? [] : each).toEqual([]);
          expect(unexplained(before, answersOf(made), phone, each)).toEqual([]);
        }
        const opened = made.db.prepare(
          `SELECT count(*) AS n FROM dialogue WHERE standing = 'current'`,
        );
        expect((opened.get() as { n: number }).n).toBeLessThanOrEqual(2);
        await made.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

async function perform(phone: Phone, each: Action, made: Commune): Promise<void> {
  switch (each.do) {
    case 'say':
      return void (await phone.say(each.text));
    case 'press': {
      const shown = phone.botMessages().filter(({ buttons }) => buttons.flat().length > 0);
      const from = each.anywhere ? shown : shown.slice(-1);
      const all = from.flatMap((message) =>
        message.buttons.flat().map((button) => ({ message, button })),
      );
      const chosen = all[each.which % Math.max(1, all.length)];
      const data = chosen?.button.callback_data;
      if (chosen === undefined || data === undefined) return;
      return void (await phone.press(data, { on: chosen.message, times: each.times }));
    }
    case 'send':
      if (each.what === 'photo') await phone.sendPhoto();
      else if (each.what === 'album') await phone.sendAlbum([{}, {}, {}]);
      else if (each.what === 'sticker') await phone.sendSticker();
      else if (each.what === 'voice') await phone.sendVoice();
      else await phone.sendDocument({ name: 'a.pdf' });
      return;
    case 'wait':
      return made.pass(each.hours * 3600);
    case 'forget':
      return void made.db.prepare('DELETE FROM conversation').run();
    case 'edit': {
      const own = phone.messages().findLast(({ from, kind }) => from.isMe && kind === 'text');
      if (own !== undefined) await phone.edit(own, 'sửa lại 7');
    }
  }
}

/** All answers of June, of the draft and of what was sent. */
function answersOf(made: Commune): ReadonlyMap<string, string> {
  const rows = made.db
    .prepare(`SELECT report_id || ' ' || question AS id, kind || ' ' || ifnull(value, '') || ifnull(text, '') AS is_now,
      report.state FROM answer JOIN report ON report.id = answer.report_id`)
    .all() as { id: string; is_now: string; state: string }[];
  return new Map(rows.map((row) => [row.id, row.is_now]));
}

/** Changes that this action cannot have asked for; at most one answer changes by one message. */
function unexplained(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  phone: Phone,
  each: Action,
): readonly string[] {
  const changed = [...after].filter(([id, value]) => before.get(id) !== value);
  const kept = [...after].filter(([id, value]) => before.get(id) === value).length;
  const isCopy = changed.length > 1 && kept === before.size;
  if (changed.length === 0 || isCopy) return [];
  const mayAnswer = each.do === 'say' || each.do === 'press';
  const saysSo = phone
    .botMessages()
    .some(({ text }) => text.startsWith('✓') || text.includes('Xem lại'));
  return mayAnswer && changed.length === 1 && saysSo
    ? []
    : changed.map(([id, value]) => `${id}: ${value}`);
}
