import { expect, it } from 'vitest';
import { saidOf, tickAt } from '../reminder-scene.ts';
import { approved, december } from './scene.ts';

const SAID = 'Các việc đến hạn';

it('a work, a paper and a review that are due on the same day are told in one message', async () => {
  const { made, head, officer } = await december();
  const { stores } = made.app;
  approved(made, [{ unit: 'Thôn 3', name: 'Mẫu Thị Ba' }]);
  const unitId = made.unitNamed('Thôn 3').id;
  const person = stores.people.who(head.user.id)?.person.id ?? 0;
  // in a small commune one person may report for a hamlet and work in the office
  const office = { role: 'officer', unitId: null, deputy: false } as const;
  stores.people.appoint({ personId: person, ...office, at: made.clock.now() });
  stores.works.register({
    ...{ unitId, year: 2024, kind: 'construction', name: 'Hàng rào xanh', place: null },
    ...{ volume: null, cost: null, campaign: null, by: person, at: made.clock.now() },
    dueOn: Temporal.PlainDate.from('2024-12-15'),
  });

  await tickAt(made, '2024-12-13T08:00');
  await tickAt(made, '2024-12-13T08:05');

  const mine = saidOf(head, SAID);
  expect(mine).toHaveLength(1);
  expect(mine[0]).toContain('Hàng rào xanh');
  expect(mine[0]).toContain('(HS3)');
  expect(mine[0]).toContain('(HS1)');
  expect(mine[0]).toContain('tổng kết');
  expect(saidOf(officer, SAID)).toHaveLength(1);
  expect(saidOf(officer, SAID)[0]).not.toContain('Hàng rào xanh');
  expect(saidOf(officer, SAID)[0]).not.toContain('(HS3)');
});
