import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReportFeature } from '../../src/features/report/feature.ts';
import { createReportNotices } from '../../src/features/report/notices.ts';
import { createOpening } from '../../src/features/report/opening.ts';
import { aCommune, TEXTS } from '../support/commune.ts';
import { textChannel } from './text-channel.ts';

const TRANSCRIPT = join(import.meta.dirname, 'text-channel.txt');

/** A text of Zalo's bots has 1 to 2000 characters. */
const ZALO_TEXT = 2000;

async function aReportByText() {
  const commune = await aCommune();
  const { app, db, clock } = commune;
  const { stores } = app;
  const { id: userId } = commune.enrolled({
    name: 'Mẫu Thôn Ba',
    role: 'reporter',
    unit: 'Thôn 3',
  });
  commune.filed('Thôn 3', '2024-05', { KT10: { value: 115, parts: [20, 95] } });
  commune.onlyFrom('2024-06');
  const { flow } = createReportFeature({ db, stores, clock, texts: TEXTS });
  const notices = createReportNotices({ stores, texts: TEXTS });
  const who = stores.people.who(userId);
  if (who === null) throw new Error('nobody is enrolled');
  const { id: obligationId } = commune.duty('Thôn 3', '2024-06').obligation;
  const opening = createOpening({ db, stores, notices });
  expect(opening.open({ who, chatId: userId, obligationId, at: clock.now() }).kind).toBe('opened');
  const channel = textChannel({
    db,
    dialogues: stores.dialogues,
    flow,
    clock,
    texts: TEXTS.vi,
    userId,
  });
  return { commune, channel };
}

describe('a channel without buttons', () => {
  it('takes a whole report by texts of up to 2000 characters, with letters for buttons', async () => {
    const { commune, channel } = await aReportByText();
    const told = [...channel.question()];
    const say = (text: string) => void told.push(`> ${text}`, ...channel.say(text));
    for (const text of ['a', '53 tạ', 'a', 'trau 20 bo 97', 'a', 'khoảng 100', 'a', '4100'])
      say(text);
    for (const text of ['a', 'a', 'A', '150/155', '152/155 hộ', '0,12', '0', 'a', '6', '4'])
      say(text);
    say('đề nghị xã sửa cống Đồng Trưa');
    told.push('> (ảnh)', ...channel.photo('cong-dong-trua'));
    say('a');
    say(/^(\w)\) ✅ Gửi báo cáo$/m.exec(told.at(-1) ?? '')?.[1] ?? '');

    const whole = `${told.join('\n\n')}\n`;
    if (process.env['WRITE_TRANSCRIPTS'] === '1') writeFileSync(TRANSCRIPT, whole);
    expect(whole).toBe(readFileSync(TRANSCRIPT, 'utf8'));
    expect(Math.max(...told.map((text) => text.length))).toBeLessThanOrEqual(ZALO_TEXT);
    expect(commune.duty('Thôn 3', '2024-06').sentAnswers).toMatchObject({
      examples: { kind: 'none' },
      KT07: { value: 5300 },
      KT10: { value: 117, parts: [20, 97] },
      KT11: { value: 100, estimate: true },
      KT17: { value: 150, denominator: 155 },
      KT23: { value: 120 },
    });
    await commune.close();
  });

  it('needs of grammY and of the code that talks to Telegram not a line', () => {
    const source = readFileSync(join(import.meta.dirname, 'text-channel.ts'), 'utf8');
    const imports = source.split('\n').filter((line) => /^import (?!type )/.test(line));
    expect(imports).toEqual([]);
    expect(source).not.toContain('grammy');
  });
});
