import type { VotingRule } from '../../domain/council.ts';
import type { PlanVersion } from '../../storage/plans.ts';
import type { Stores } from '../../storage/stores.ts';
import { samplePeople } from './people.ts';
import type { SampleScene } from './scene.ts';

/** Name, office held, role of the plan; who is no person of the sandbox votes on paper only. */
const ROSTER = [
  ['Chủ tịch Mẫu', 'Chủ tịch Ủy ban nhân dân xã', 'chu_tich'],
  ['Phó Chủ tịch Mẫu', 'Phó Chủ tịch Ủy ban nhân dân xã', 'pho_chu_tich'],
  ['Mẫu Thị Hòa', 'Chủ tịch Ủy ban Mặt trận Tổ quốc xã', 'uy_vien_thuong_truc'],
  ['Mẫu Văn Bình', 'Chủ tịch Hội Nông dân xã', 'uy_vien'],
  ['Mẫu Thị An', 'Chủ tịch Hội Liên hiệp Phụ nữ xã', 'uy_vien'],
  ['Mẫu Văn Chính', 'Bí thư Đoàn Thanh niên xã', 'uy_vien'],
  ['Mẫu Thị Lan', 'Công chức Tài chính – Kế toán', 'uy_vien'],
  ['Mẫu Văn Sơn', 'Công chức Địa chính – Nông nghiệp', 'uy_vien'],
  ['Mẫu Văn Thư', 'Công chức Văn phòng – Thống kê', 'thu_ky'],
] as const;

const COMMON = {
  quorum: '2/3',
  base: 'present_or_consulted',
  recused: 'not_counted',
  opinions: 'counted',
  ownUnit: 'votes',
  tie: 'not_passed',
} as const;
/** Complete rules as a commune may have set them; a show of hands can be tried out on the page. */
const RULES: Readonly<Record<string, RuleInFile>> = {
  giay_khen_xa: {
    ...COMMON,
    ballot: 'show_of_hands',
    threshold: '50 %',
    comparison: 'above',
  },
  giay_khen_huyen: { ...COMMON, ballot: 'paper', threshold: '80 %', comparison: 'at_least' },
};
/** Shares stand in the plan file as they are written: 2/3. */
type RuleInFile = {
  readonly [Key in keyof VotingRule]: Key extends 'quorum' | 'threshold' ? string : VotingRule[Key];
};

/** The standing roster of nine, and the rules by which two awards are voted on. */
export function plantCouncil(
  stores: Pick<Stores, 'council' | 'people' | 'plans' | 'units'>,
  scene: SampleScene,
  now: Temporal.Instant,
): void {
  const people = samplePeople(stores.units.all());
  for (const [fullName, position, role] of ROSTER) {
    const sample = people.find((person) => person.fullName === fullName);
    const who = sample === undefined ? null : stores.people.who(sample.telegramId);
    const personId = who?.person.id ?? null;
    stores.council.members.add({ fullName, position, role, personId }, scene.at(120));
  }
  stores.plans.add(withRules(stores.plans.newest().document), scene.year, now, {
    validFrom: scene.daysAgo(0),
    by: scene.staff('secretary'),
    fileName: null,
    fileHash: null,
    isInForce: true,
  });
}

/** The plan as it is, but for the rules of these awards, of which nothing is assumed any more. */
function withRules(document: PlanVersion['document']): PlanVersion['document'] {
  const commendation = document['commendation'] as { readonly voting: readonly Row[] };
  const voting = commendation.voting.map((row) => {
    const rule = RULES[row.form];
    return rule === undefined ? row : { form: row.form, ...rule };
  });
  return { ...document, commendation: { ...commendation, voting } };
}
type Row = { readonly form: string };
