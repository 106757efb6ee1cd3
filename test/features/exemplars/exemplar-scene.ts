import type { Example } from '../../../src/domain/report.ts';
import type { Commune } from '../../support/commune.ts';
import { headOf, june, type Phone } from '../scene.ts';

export const LAND = 'Hiến 200 m2 đất vườn để mở rộng đường liên thôn';

/** June with the head of Thôn 3 and an officer. */
export async function aRegister(options: Parameters<typeof june>[0] = {}) {
  const made = await june(options);
  const head = headOf(made, 'Thôn 3');
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  return { made, head, officer, ...registerOf(made) };
}

function registerOf(made: Commune) {
  const { reports, exemplars, plans } = made.app.stores;

  /** A revision of a unit's June report with just these examples, sent. */
  function send(unit: string, examples: readonly (string | Partial<Example>)[]): number {
    const { obligation, sent } = made.duty(unit, '2024-06');
    const by = made.app.stores.people.ofUnit(obligation.unitId)[0]?.person.id ?? 1;
    const at = made.clock.now();
    const corrects = sent === null ? {} : { corrects: sent };
    const report = reports.start({ obligationId: obligation.id, by, at, ...corrects });
    reports.clearExamples(report.id);
    for (const it of examples) {
      const named = typeof it === 'string' ? { name: it } : it;
      const rest = { kind: 'individual', name: 'Mẫu', deed: LAND, consented: true } as const;
      reports.addExample(report.id, { ...rest, ...named });
    }
    reports.submit(report.id, { at, by, receipt: `${unit}-${report.revision}` });
    return report.id;
  }

  const standing = () => exemplars.all({ year: plans.current().year }).toReversed();

  return {
    send,
    /** What a minute brings. */
    tick: async () => {
      made.pass(60);
      await made.app.tick();
      await made.settle();
    },
    standing,
    names: () => standing().map(({ name }) => name),
    /** The office's word on a report. */
    review: (reportId: number, state: 'returned' | 'accepted') =>
      made.db.prepare('UPDATE report SET state = ? WHERE id = ?').run(state, reportId),
  };
}

/** Adds an entry in the chat; whoever adds is asked for the unit when there are several. */
export async function add(phone: Phone, name: string, deed = LAND): Promise<void> {
  await phone.say('/dienhinh');
  await phone.press('➕ Thêm');
  await phone.press('Cá nhân');
  await phone.say(name);
  await phone.say(deed);
  await phone.press('Không theo phong trào');
  await phone.press('✅ Đã đồng ý nêu tên');
  await phone.press('✅ Lưu');
}

/** Opens the card of the entry with that number in the list. */
export async function open(phone: Phone, place = 1): Promise<void> {
  await phone.say('/dienhinh');
  await phone.press(String(place), { on: phone.last() });
}
