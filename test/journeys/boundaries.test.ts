import { describe, expect, it } from 'vitest';
import { tickAt } from '../features/reminder-scene.ts';
import { answerAll, headOf, type Phone } from '../features/scene.ts';
import { aCommune, type Commune } from '../support/commune.ts';
import { aFilePath } from '../telegram/edge.ts';

const at = (time: string) => Temporal.Instant.from(`${time}+07:00`);

/** A head of hamlet 3 with nothing but this month to report. */
async function aMonth(month: string, now: string) {
  const commune = await aCommune({ now });
  commune.onlyFrom(month);
  return { commune, head: headOf(commune) };
}

async function toTheReview(head: Phone): Promise<void> {
  await head.say('/baocao');
  await answerAll(head);
}

/** Presses «Gửi» so that the press reaches the inbox at that instant: a person takes 5 s. */
async function sendAt(commune: Commune, head: Phone, time: string) {
  commune.clock.jumpTo(at(time).subtract({ seconds: 5 }));
  await head.press('✅ Gửi báo cáo');
}

const DUE = [
  { month: '2024-02', opens: '2024-02-15', due: '2024-02-19', why: 'the 18th is a Sunday' },
  { month: '2024-04', opens: '2024-04-15', due: '2024-04-19', why: 'the 18th is a holiday' },
  { month: '2024-05', opens: '2024-05-15', due: '2024-05-20', why: 'the 18th is a Saturday' },
  { month: '2024-06', opens: '2024-06-15', due: '2024-06-18', why: 'the 18th is worked' },
  { month: '2024-12', opens: '2024-12-15', due: '2024-12-18', why: 'the year ends' },
];
const INSTANTS = [
  { time: '16:59:59', verdict: 'Đúng hạn.' },
  { time: '17:00:00', verdict: 'Đúng hạn.' },
  { time: '17:00:01', verdict: 'Nhận sau hạn 1 ngày.' },
];

describe('a report that arrives', () => {
  const cells = DUE.flatMap((due) => INSTANTS.map((instant) => ({ ...due, ...instant })));

  it.each(cells)('for $month on $due at $time ($why): $verdict', async (cell) => {
    const { commune, head } = await aMonth(cell.month, `${cell.opens}T08:00`);
    await toTheReview(head);

    await sendAt(commune, head, `${cell.due}T${cell.time}`);

    const { obligation } = commune.duty('Thôn 3', cell.month);
    expect(head.lastText()).toContain(cell.verdict);
    expect(obligation.dueAt).toEqual(at(`${cell.due}T17:00`));
    expect(obligation.firstSubmittedAt).toEqual(at(`${cell.due}T${cell.time}`));
    await commune.close();
  });

  it('for December in January counts its days across the year', async () => {
    const { commune, head } = await aMonth('2024-12', '2024-12-15T08:00');
    await toTheReview(head);

    await tickAt(commune, '2025-01-02T09:00');
    await head.press('✅ Gửi báo cáo');

    expect(head.lastText()).toContain('Nhận sau hạn 15 ngày.');
    expect(commune.app.stores.periods.all().at(-1)?.month).toBe('2024-12');
    await commune.close();
  });

  it('for February has its window closed on a day of Tết, and opens after it', async () => {
    const { commune } = await aMonth('2024-02', '2024-02-15T07:59');
    const before = commune.app.stores.periods.all().length;

    await tickAt(commune, '2024-02-15T08:00');

    const [period] = commune.app.stores.periods.all();
    expect(before).toBe(0);
    expect(period).toMatchObject({
      windowFrom: Temporal.PlainDate.from('2024-01-15'),
      windowTo: Temporal.PlainDate.from('2024-02-14'),
      dueAt: at('2024-02-19T17:00'),
    });
    await commune.close();
  });
});

describe('a deadline on 29 February', () => {
  it('is followed by the first and the third of March', async () => {
    const { commune, head } = await aMonth('2024-02', '2024-02-19T07:00');
    const user = commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const officer = commune.driver.chat(user);
    await officer.say('/giahan');
    await officer.press('Một đơn vị');
    await officer.press('Thôn 3');
    await officer.press('Đến ngày khác');
    await officer.say('29/2');
    await officer.press('Thiên tai');

    for (const day of ['02-28', '02-29', '03-01', '03-02', '03-03', '03-04']) {
      await tickAt(commune, `2024-${day}T08:00`);
    }

    const { obligation } = commune.duty('Thôn 3', '2024-02');
    expect(obligation.dueAt).toEqual(at('2024-02-29T17:00'));
    const lines = head.botMessages().map(({ text }) => text.split('\n')[1] ?? text);
    expect(lines.slice(-4).map((line) => line.slice(0, 20))).toEqual([
      'Còn 01 ngày đến hạn ',
      'Hôm nay là hạn nộp b',
      'Báo cáo tháng 2/2024',
      'Báo cáo tháng 2/2024',
    ]);
    expect(lines.slice(-2).map((line) => /quá hạn (\d+) ngày/.exec(line)?.[1])).toEqual([
      '01',
      '03',
    ]);
    await commune.close();
  });
});

describe('a clock that is set back', () => {
  it.each(['PT1H', 'P1D'])('by %s reminds nobody again', async (by) => {
    const { commune, head } = await aMonth('2024-06', '2024-06-17T07:59');
    await tickAt(commune, '2024-06-17T08:00');

    const back = at('2024-06-17T08:00').subtract({ hours: by === 'P1D' ? 24 : 1 });
    for (let minutes = 0; minutes <= 26 * 60; minutes += 30) {
      commune.clock.jumpTo(back.add({ minutes }));
      await commune.app.tick();
      await commune.settle();
    }

    const told = head.botMessages().map(({ text }) => text.split('\n')[1] ?? text);
    expect(told.filter((line) => line.startsWith('Còn 01 ngày'))).toHaveLength(1);
    expect(new Set(told).size).toBe(told.length);
    await commune.close();
  });
});

describe('two processes on one database', () => {
  it('take the slot once: each head is reminded once', async () => {
    const commune = await aCommune({ now: '2024-06-14T12:00', database: aFilePath() });
    commune.onlyFrom('2024-06');
    const heads = ['Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn 4'].map((unit) =>
      headOf(commune, unit, `Mẫu ${unit}`),
    );
    const other = commune.anotherProcess();

    for (const time of ['15T08:00', '17T08:00', '18T08:00']) {
      commune.clock.jumpTo(at(`2024-06-${time}`));
      await Promise.all([commune.app.tick(), other.tick()]);
      await Promise.all([other.outbox.drain(), commune.settle()]);
    }
    await commune.settle();
    await other.outbox.drain();

    expect(heads.map((head) => head.botMessages().length)).toEqual([3, 3, 3, 3]);
    await commune.close();
  });
});

describe('a group that becomes a supergroup while a message is on its way', () => {
  it('gets it once, in the supergroup, and everything after it', async () => {
    const { commune } = await aMonth('2024-06', '2024-06-18T09:00');
    const officer = commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
    const group = commune.sandbox.group({ title: 'Cán bộ xã', type: 'group', members: [officer] });
    await commune.driver.chat(officer, group).say('/ketnoi');

    const supergroup = group.migrate();
    commune.sandbox.updates.drop();
    await tickAt(commune, '2024-06-19T08:00');

    const said = commune.driver.chat(officer, supergroup).botMessages();
    expect(said.filter(({ text }) => text.includes('đã quá hạn, chưa nhận được'))).toHaveLength(1);
    const groups = commune.app.stores.groups.ofPurpose('staff');
    expect(groups.map(({ chatId }) => chatId)).toEqual([supergroup.id]);
    await commune.close();
  });
});
