import type { Work } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

type SampleWork = Pick<Work, 'kind' | 'name' | 'place' | 'volume' | 'cost'> & {
  readonly unit: string;
  readonly dueIn: number;
  /** How many days ago it was done; absent: under way. */
  readonly doneAgo?: number;
};

const WORKS: readonly SampleWork[] = [
  {
    ...{ unit: 'T03', kind: 'construction', name: 'Đường bê tông ngõ 2 (mẫu)', place: 'Thôn 3' },
    ...{ volume: '320 m, rộng 3 m', cost: 180_000_000, dueIn: 5 },
  },
  {
    ...{ unit: 'T03', kind: 'task', name: 'Trồng hàng rào xanh (mẫu)', place: 'Thôn 3' },
    ...{ volume: '1,2 km', cost: null, dueIn: -30, doneAgo: 33 },
  },
  {
    ...{ unit: 'T05', kind: 'construction', name: 'Sửa nhà văn hóa thôn (mẫu)', place: 'Thôn 5' },
    ...{ volume: null, cost: 65_000_000, dueIn: 75 },
  },
  {
    ...{ unit: 'HND', kind: 'task', name: 'Giúp 5 hộ làm vườn mẫu (mẫu)', place: null },
    ...{ volume: '5 vườn', cost: null, dueIn: 130 },
  },
];

/** Works of some units: one that falls due within days, one that is finished (PR05). */
export function plantWorks({ works }: Pick<Stores, 'works'>, scene: SampleScene): void {
  for (const [index, { unit: code, dueIn, doneAgo, ...work }] of WORKS.entries()) {
    const unit = scene.unit(code);
    if (unit === null) continue;
    const { by, at } = scene.byHead(unit, 105 + index);
    const dueOn = scene.inDays(dueIn);
    const its = { unitId: unit.id, year: scene.year, campaign: 'PT1', dueOn };
    const made = works.register({ ...work, ...its, by, at });
    const to =
      doneAgo === undefined
        ? ({ state: 'under_way', doneOn: null } as const)
        : ({ state: 'done', doneOn: scene.daysAgo(doneAgo) } as const);
    works.move(made, { ...to, droppedWhy: null }, scene.at(doneAgo ?? 90));
  }
}
