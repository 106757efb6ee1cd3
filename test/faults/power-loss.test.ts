import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommune } from '../support/commune.ts';
import { aLostReport } from './torn-log.ts';

/** One frame of so many is damaged; `npm run bench -- --only faults` damages all. */
const STRIDE = 9;

let lost: Awaited<ReturnType<typeof aLostReport>>;
beforeAll(async () => {
  lost = await aLostReport();
});
afterAll(() => lost.remove());

const some = () =>
  Array.from({ length: Math.ceil(lost.frames / STRIDE) }, (_, index) => index * STRIDE);

/** Another process on the file: what the head reads then, and after a figure. */
async function goOn(file: string) {
  const made = await aCommune({ database: file, now: '2024-06-15T09:00' });
  const [known] = made.app.stores.people.withRole('reporter');
  const user = made.sandbox.user({ id: known?.telegramId ?? 0, firstName: 'Mẫu' });
  user.startBot();
  made.sandbox.updates.drop();
  // this Telegram counts its updates from the beginning again
  made.db.exec('DELETE FROM inbox');
  const head = made.driver.chat(user);
  await head.say('/baocao');
  // a figure that waited for its «Đúng» waits still
  if (head.lastButtons().includes('Đúng')) await head.press('Sửa', { on: head.last() });
  const asked = head.lastText();
  const before = Object.keys(made.duty('Thôn 3', '2024-06').draftAnswers).length;
  await head.press('Chưa có số liệu', { on: head.last() });
  const after = Object.keys(made.duty('Thôn 3', '2024-06').draftAnswers).length;
  await made.close();
  return { asked, more: after - before };
}

describe('a database whose machine lost its power in mid-report', () => {
  it('is sound and has every answer up to where its log is torn', () => {
    const places = some();

    expect(places.length).toBeGreaterThan(10);
    expect(places.flatMap((frame) => lost.tornAt(frame, 0))).toEqual([]);
    expect(places.flatMap((frame) => lost.tornAt(frame, 13))).toEqual([]);
    expect(places.flatMap((frame) => lost.tornAt(frame, 2000))).toEqual([]);
  });

  it('is sound and has every answer up to where a bit of its log is wrong', () => {
    expect(some().flatMap((frame) => lost.wrongIn(frame))).toEqual([]);
  });

  it('is older but sound when it was copied without its log', () => {
    expect(lost.withoutLog()).toEqual([]);
  });

  it('is gone on with at the question that is open then', async () => {
    const [early, late, whole] = [
      await goOn(lost.fileTornAt(Math.floor(lost.frames / 3))),
      await goOn(lost.fileTornAt(Math.floor((2 * lost.frames) / 3))),
      await goOn(lost.whole()),
    ];

    const place = (text: string) => Number(/Câu (\d+)\/17/.exec(text)?.[1]);
    expect(place(early.asked)).toBeLessThan(place(late.asked));
    expect(place(late.asked)).toBeLessThan(place(whole.asked));
    expect(whole.asked).toContain(lost.shown);
    expect([early.more, late.more, whole.more]).toEqual([1, 1, 1]);
  });
});
