import { EXEMPLAR_STATES, type ExemplarKind, type ExemplarState } from '../../domain/exemplar.ts';
import type { Stores } from '../../storage/stores.ts';
import type { SampleScene } from './scene.ts';

type SampleExemplar = {
  readonly unit: string;
  readonly kind: ExemplarKind;
  readonly name: string;
  readonly deed: string;
  readonly state: ExemplarState;
  readonly foundAgo: number;
  readonly isPublic?: boolean;
};

/**
 * The first two are probably one person. Their names mark them: of a deed the loudspeakers would read
 * «mẫu» out.
 */
const EXEMPLARS: readonly SampleExemplar[] = [
  {
    ...{ unit: 'T03', kind: 'individual', name: 'Mẫu Văn Cần', state: 'discovered' },
    deed: 'Vận động 12 hộ hiến 320 m² đất làm đường ngõ 2',
    foundAgo: 40,
  },
  {
    ...{ unit: 'T03', kind: 'individual', name: 'Mẫu Cần', state: 'discovered' },
    deed: 'Vận động các hộ hiến đất làm đường ngõ 2',
    foundAgo: 12,
  },
  {
    ...{ unit: 'T05', kind: 'individual', name: 'Mẫu Thị Điển', state: 'multiplied' },
    deed: 'Giúp 6 hộ nghèo vay vốn nuôi gà đồi, 4 hộ đã thoát nghèo',
    ...{ foundAgo: 95, isPublic: true },
  },
  {
    ...{ unit: 'T08', kind: 'collective', name: 'Chi hội Phụ nữ Thôn 8 (mẫu)', state: 'praised' },
    deed: 'Phân loại rác tại nguồn ở 94 hộ, trồng 1,5 km đường hoa',
    foundAgo: 62,
  },
  {
    ...{ unit: 'HND', kind: 'individual', name: 'Mẫu Văn Nông', state: 'fostered' },
    deed: 'Chuyển 2 ha lúa kém hiệu quả sang trồng dưa lưới',
    foundAgo: 33,
  },
];

/** The register with entries in each state (PR07, PR11, PR12). */
export function plantExemplars({ exemplars }: Pick<Stores, 'exemplars'>, scene: SampleScene): void {
  const officer = scene.staff('officer');
  for (const { unit: code, foundAgo, state, isPublic = false, ...found } of EXEMPLARS) {
    const unit = scene.unit(code);
    if (unit === null) continue;
    const entry = exemplars.add({
      ...found,
      ...{ unitId: unit.id, year: scene.year, campaign: 'PT1' },
      ...{ discoveredOn: scene.daysAgo(foundAgo), isNamed: true, fromReport: false },
      ...scene.byHead(unit, foundAgo),
    });
    const later = { by: officer, at: scene.at(foundAgo - 7) };
    for (const [at, from] of EXEMPLAR_STATES.slice(0, EXEMPLAR_STATES.indexOf(state)).entries()) {
      exemplars.move(entry.id, from, EXEMPLAR_STATES[at + 1] ?? state, { ...later, note: null });
    }
    if (isPublic) exemplars.setConsent(entry.id, true, { ...later, how: 'in_person' });
  }
}
