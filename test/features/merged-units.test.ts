import { describe, expect, it } from 'vitest';
import { createUnitVerbs } from '../../src/features/units/verbs.ts';
import { aNomination, tap } from './nomination-scene.ts';
import { tickAt } from './reminder-scene.ts';
import { commune, forgedPress, headOf, type Phone } from './scene.ts';

const NAME = 'Thôn Tân Mẫu';

/** Thôn 3 and Thôn 4 become one on 1 October; somebody else speaks for it. */
async function merged() {
  const made = await commune({ now: '2024-09-20T09:00', withFaults: true });
  made.onlyFrom('2024-09');
  made.enrolled({ name: 'Mẫu Thư Ký', role: 'secretary' });
  const old = headOf(made, 'Thôn 3', 'Mẫu Thôn Ba');
  const parts = [made.unitNamed('Thôn 3'), made.unitNamed('Thôn 4')];
  const { stores } = made.app;
  const work = stores.works.register({
    ...{ unitId: parts[0]?.id ?? 0, year: 2024, kind: 'construction', name: 'Hàng rào xanh' },
    ...{ place: null, volume: null, cost: null, campaign: null, by: 1, at: made.clock.now() },
    dueOn: Temporal.PlainDate.from('2024-10-25'),
  });
  const nominationId = aNomination(made, { unit: 'Thôn 3', state: 'admitted' });
  const doer = { by: 1, at: made.clock.now() };
  const from = Temporal.PlainDate.from('2024-10-01');
  const merge = { parts, name: NAME, from, head: null, why: 'Sáp nhập' };
  createUnitVerbs(stores).merge(merge, doer);
  const head = made.driver.chat(made.enrolled({ name: 'Mẫu Tân', role: 'reporter', unit: NAME }));
  return { made, old, head, work, nominationId };
}

const duties = (phone: Phone) =>
  phone
    .botMessages()
    .map(({ text }) => text)
    .filter((text) => text.includes('Các việc đến hạn'));

describe('what units had taken on before they were merged', () => {
  it('is reminded of where it goes on, and finished there', async () => {
    const { made, old, head, work } = await merged();

    await tickAt(made, '2024-10-11T08:00');

    expect(duties(head)).toHaveLength(1);
    expect(duties(head)[0]).toContain('Hàng rào xanh');
    expect(duties(old)).toEqual([]);
    await head.press('Công trình «Hàng rào xanh»');
    await head.press('Báo hoàn thành');
    await head.press('Hôm nay');
    expect(made.app.stores.works.byId(work.id)?.state).toBe('done');
  });

  it('is asked about in the reports of the unit that took their place', async () => {
    const { made, head } = await merged();
    await tickAt(made, '2024-10-15T08:00');
    await head.say('/baocao');
    const { draft } = made.duty(NAME, '2024-10');
    const asked = made.app.stores.works.askedBy(draft?.id ?? 0);
    expect(asked.map(({ name }) => name)).toEqual(['Hàng rào xanh']);
  });

  it('may be gone on with by those of the new unit, and by nobody of a third one', async () => {
    const { made, head, nominationId } = await merged();
    const third = headOf(made, 'Thôn 5', 'Mẫu Thôn Năm');
    await tickAt(made, '2024-10-02T08:00');

    await head.say('/khenthuong');
    await tap(head, 'Đề nghị khen', 'KT24-01');
    expect(head.lastText()).toContain('Thôn 3');
    await head.say('/hoso');
    expect(head.lastText()).toContain('KT24-01');

    await third.say('/khenthuong');
    await third.say('/trogiup');
    forgedPress(made, third, `nomination:show:${nominationId}`, 991_500);
    forgedPress(made, third, `dossier:show:${nominationId}`, 991_501);
    await made.app.inbox.settled();
    expect(third.lastText()).not.toContain('KT24-01');
  });

  it('stays with the people of the part while nobody speaks for the new unit', async () => {
    const { made, old, head } = await merged();
    const who = made.app.stores.people.who(head.user.id);
    for (const { id } of who?.memberships ?? []) {
      made.app.stores.people.endMembership(id, made.clock.now());
    }
    await tickAt(made, '2024-10-11T08:00');
    expect(duties(old)).toHaveLength(1);
    expect(duties(head)).toEqual([]);
  });
});
