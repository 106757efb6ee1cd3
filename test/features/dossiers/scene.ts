import { electorateOf, type VotingRule } from '../../../src/domain/council.ts';
import type { NewSeat } from '../../../src/storage/council-meetings.ts';
import { readDossier } from '../../../src/storage/dossier-reading.ts';
import type { Commune } from '../../support/commune.ts';
import { aNomination } from '../nomination-scene.ts';
import { commune, headOf } from '../scene.ts';

/** A Monday in December: the campaign is over, the council has met, the dossiers are put together. */
const DECEMBER = '2024-12-02T09:00';

/** The office, the secretary, and the heads of Thôn 3 and Thôn 5, each at their phone. */
export async function december(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: DECEMBER, ...options });
  const person = (name: string, role: 'secretary' | 'leader' | 'officer') =>
    made.driver.chat(made.enrolled({ name, role }));
  return {
    made,
    officer: person('Mẫu Văn Phòng', 'officer'),
    secretary: person('Mẫu Thư Ký', 'secretary'),
    head: headOf(made),
    other: headOf(made, 'Thôn 5', 'Mẫu Thôn Năm'),
  };
}

const RULE: VotingRule = {
  ballot: 'show_of_hands',
  quorum: { numerator: 2, denominator: 3 },
  threshold: { numerator: 80, denominator: 100 },
  comparison: 'at_least',
  base: 'all_members',
  recused: 'not_counted',
  opinions: 'counted',
  ownUnit: 'votes',
  tie: 'chair_decides',
};

const SEATS: readonly NewSeat[] = [
  seat('Mẫu Chủ Trì', 'chu_tich', 'Chủ tịch Hội đồng', 'chair', 1),
  seat('Mẫu Thư Ký Họp', 'thu_ky', 'Thư ký', 'secretary', 2),
  seat('Mẫu Ủy Viên', 'uy_vien', 'Ủy viên', null, 3),
];

function seat(
  fullName: string,
  role: string,
  roleName: string,
  duty: NewSeat['duty'],
  place: number,
): NewSeat {
  return { fullName, position: roleName, role, roleName, duty, personId: null, place };
}

/** A meeting that passes these nominations, all hands raised; the chair then approves them. */
export function councilPasses(
  made: Commune,
  ids: readonly number[],
  it: { readonly approved?: boolean } = {},
): number {
  const { council, nominations, people } = made.app.stores;
  const { meetings, items, votes } = council;
  const by = people.withRole('secretary')[0]?.id ?? 0;
  const at = made.clock.now();
  const venue = 'hội trường UBND xã';
  const { id } = meetings.plan({ plannedFor: at, venue, year: 2024, by });
  items.put(id, ids);
  meetings.open(id, SEATS, at);
  const seats = meetings.seats(id);
  for (const each of seats) meetings.attend(each.id, null);
  const electorate = electorateOf(
    seats.map((each) => ({ id: each.id, present: true, recused: false, opinion: null })),
  );
  for (const item of items.ofMeeting(id)) {
    items.setRule(item.id, RULE);
    items.open(item.id, electorate, at);
    for (const seatId of electorate.eligible) votes.raise(item.id, seatId, 'in_favour', at);
    items.close(item.id, at);
    items.conclude(item.id, { outcome: 'passed', remark: null, by, at });
    nominations.conclude(item.nominationId, 'pass', at);
    if (it.approved !== false) {
      nominations.advance(item.nominationId, 'approve', { at, decidedBy: by });
    }
  }
  meetings.conclude(id, 'Các thành viên nhất trí.', by, at);
  return id;
}

/** Nominations for the district, passed by one meeting and approved by the chair. */
export function approved(
  made: Commune,
  them: readonly { readonly unit: string; readonly name: string; readonly form?: string }[],
): readonly number[] {
  const ids = them.map((each) =>
    aNomination(made, { form: 'giay_khen_huyen', state: 'admitted', ...each }),
  );
  councilPasses(made, ids);
  return ids;
}

/** What stands in a dossier: "HS1 missing, HS2 present, HS3 returned". */
export function standsIn(made: Commune, id: number): string {
  const papers = readDossier(made.app.stores, id)?.standing.papers ?? [];
  return papers.map(({ paper, state }) => `${paper.code} ${state}`).join(', ');
}

export const PDF = new TextEncoder().encode('%PDF-1.4 một trang %%EOF');
