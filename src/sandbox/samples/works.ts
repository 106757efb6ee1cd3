import type { Work } from '../../domain/work.ts';
import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

type SampleWork = Pick<Work, 'kind' | 'name' | 'place' | 'volume' | 'cost'> & {
  readonly unit: string;
  readonly registeredAgo: number;
  readonly dueIn: number;
  /** How many days ago it was done; absent: under way. */
  readonly doneAgo?: number;
};

/** The first was registered so late that no reminder of it comes in the sandbox's first minute. */
const WORKS: readonly SampleWork[] = [
  {
    ...{ unit: 'T03', kind: 'task', name: 'Nạo vét kênh nội đồng (mẫu)', place: 'Đồng Cửa' },
    ...{ volume: '450 m', cost: null, registeredAgo: 6, dueIn: 5 },
  },
  {
    ...{ unit: 'T03', kind: 'task', name: 'Trồng hàng rào xanh (mẫu)', place: 'Ngõ 1, ngõ 2' },
    ...{ volume: '1,2 km', cost: null, registeredAgo: 106, dueIn: -35, doneAgo: 38 },
  },
  {
    ...{ unit: 'T08', kind: 'construction', name: 'Đường bê tông ngõ 2 (mẫu)', place: 'Ngõ 2' },
    ...{ volume: '320 m, rộng 3 m', cost: 180_000_000, registeredAgo: 107, dueIn: 75 },
  },
  {
    ...{ unit: 'HND', kind: 'task', name: 'Giúp 5 hộ cải tạo vườn (mẫu)', place: null },
    ...{ volume: '5 vườn', cost: null, registeredAgo: 108, dueIn: 130 },
  },
];

/** Works of some units: one that falls due within days, one that is finished (PR05). */
export function plantWorks({ works }: Pick<Stores, 'works'>, scene: SampleScene): void {
  for (const { unit: code, registeredAgo, dueIn, doneAgo, ...work } of WORKS) {
    const unit = scene.unit(code);
    if (unit === null) continue;
    const { by, at } = scene.byHead(unit, registeredAgo);
    const dueOn = scene.inDays(dueIn);
    const its = { unitId: unit.id, year: scene.year, campaign: 'PT1', dueOn };
    const made = works.register({ ...work, ...its, by, at });
    const to =
      doneAgo === undefined
        ? ({ state: 'under_way', doneOn: null } as const)
        : ({ state: 'done', doneOn: scene.daysAgo(doneAgo) } as const);
    works.move(made, { ...to, droppedWhy: null }, scene.at(doneAgo ?? registeredAgo - 2));
  }
}
