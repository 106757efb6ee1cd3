import { formOf, partsOf } from '../../domain/nomination/parts.ts';
import type { Subject } from '../../domain/nomination.ts';
import type { Stores } from '../../storage/stores.ts';
import { readUnitRecord } from '../../storage/unit-record.ts';
import type { SampleScene } from './scene.ts';

type NominationStores = Pick<
  Stores,
  | 'events'
  | 'exemplars'
  | 'nominations'
  | 'nominationTexts'
  | 'periods'
  | 'plans'
  | 'progress'
  | 'unitRecords'
  | 'units'
>;

type SampleNomination = {
  readonly unit: string;
  readonly subject: Exclude<Subject, 'household'>;
  readonly name: string;
  readonly position: string | null;
  readonly form: string;
  readonly deeds: string;
  readonly beganAgo: number;
  /** What the office has done with it. */
  readonly office: 'nothing' | 'admitted' | 'returned';
};

const NOMINATIONS: readonly SampleNomination[] = [
  {
    ...{ unit: 'T08', subject: 'collective', name: 'Chi hội Phụ nữ Thôn 8 (mẫu)', position: null },
    deeds: 'Phân loại rác tại nguồn ở 94 hộ, trồng 1,5 km đường hoa, góp 120 ngày công (mẫu).',
    ...{ form: 'giay_khen_xa', beganAgo: 14, office: 'admitted' },
  },
  {
    ...{
      unit: 'T03',
      subject: 'individual',
      name: 'Mẫu Văn Cần',
      position: 'Tổ trưởng tổ tự quản',
    },
    deeds: 'Vận động các hộ hiến đất làm đường ngõ 2 (mẫu).',
    ...{ form: 'giay_khen_xa', beganAgo: 12, office: 'returned' },
  },
  {
    ...{
      unit: 'T05',
      subject: 'individual',
      name: 'Mẫu Thị Điển',
      position: 'Tổ trưởng tổ vay vốn',
    },
    deeds: 'Giúp 6 hộ nghèo vay vốn nuôi gà đồi, 4 hộ đã thoát nghèo (mẫu).',
    ...{ form: 'giay_khen_huyen', beganAgo: 9, office: 'nothing' },
  },
];

const WHY_RETURNED = 'Đề nghị ghi rõ số hộ và diện tích đất đã hiến.';

/** One waits for the office, one for the council, one for its unit again. */
export function plantNominations(stores: NominationStores, scene: SampleScene): void {
  for (const sample of NOMINATIONS) plant(stores, scene, sample);
}

function plant(stores: NominationStores, scene: SampleScene, it: SampleNomination): void {
  const { nominations, nominationTexts } = stores;
  const unit = scene.unit(it.unit);
  const plan = stores.plans.current();
  const form = formOf(plan, it.form);
  if (unit === null || form === null) return;
  const { subject, name, position } = it;
  const doer = scene.byHead(unit, it.beganAgo);
  const { id } = nominations.begin({
    ...{ year: scene.year, unitId: unit.id, subject, name, position },
    ...{ form: form.id, level: form.level },
    exemplarId: stores.exemplars.named(unit.id, scene.year, name)[0]?.id ?? null,
    ...doer,
  });
  const [chosen] = stores.events.selectionsOf(unit.id, scene.year, name);
  nominations.setAgreement(id, {
    on: chosen?.event.heldOn ?? scene.daysAgo(it.beganAgo + 2),
    votes:
      chosen === undefined
        ? { inFavour: 27, all: 30 }
        : { inFavour: chosen.choice.inFavour, all: chosen.choice.votes },
    eventId: chosen?.event.id ?? null,
  });
  if (subject === 'individual') nominations.setConsent(id, doer.by, doer.at);
  for (const part of partsOf(plan, it)) {
    if (part.kind === 'criterion') {
      const isVouchedFor = part.criterion.proof === 'commitment';
      const text = `Kết quả của ${name} theo tiêu chuẩn ${part.id} (mẫu).`;
      const answer = isVouchedFor
        ? { kind: 'commitment' as const }
        : { kind: 'text' as const, text };
      nominationTexts.put(id, part.id, answer, doer.by, doer.at);
    }
    if (part.kind === 'report') {
      const isDeeds = part.report === 'deeds';
      const answer = isDeeds
        ? { kind: 'text' as const, text: it.deeds }
        : { kind: 'none' as const };
      nominationTexts.put(id, part.id, answer, doer.by, doer.at);
    }
  }
  const upTo = stores.periods.all().at(-1)?.month;
  const evidence =
    upTo === undefined
      ? {}
      : {
          evidence: JSON.stringify(readUnitRecord(stores, { unitId: unit.id, upTo, now: doer.at })),
        };
  nominations.advance(id, 'submit', { at: doer.at, submittedBy: doer.by, ...evidence });
  const at = scene.at(it.beganAgo - 3);
  if (it.office === 'admitted') nominations.advance(id, 'admit', { at });
  if (it.office === 'returned') {
    nominations.advance(id, 'return', { at, reason: WHY_RETURNED, askedAgain: ['deeds'] });
  }
}
