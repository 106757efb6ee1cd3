import { DIALOGUES, type People } from '../features/dialogues.ts';
import type { Phone } from '../features/scene.ts';
import { fileJune } from '../process/june-by-hand.ts';
import type { Commune } from '../support/commune.ts';
import type { Journey } from './journey.ts';
import type { Stage } from './stage.ts';

const FILER_ID = 5_100_000_777;

export type Cast = People & { readonly stage: Stage };
export type Scene = (cast: Cast) => Promise<unknown>;

type JuneOptions = {
  /** Default: after the reminders of the morning of 17 June. */
  readonly now?: string;
  /** What is there besides. */
  readonly prepare?: (made: Commune, three: Phone) => void | Promise<void>;
};

const REVIEW: readonly Scene[] = [
  ({ stage, link }) => fileJune(stage, link),
  ({ staff }) => staff.say('/duyet'),
  ({ staff }) => staff.press('Trả lại'),
  ({ staff }) => staff.press('3'),
  ({ staff }) => staff.press('Tiếp: lý do'),
  ({ staff }) => staff.press('Đề nghị kiểm tra lại số liệu'),
  (cast) => filer(cast).press('✏️ Sửa 1 câu được đánh dấu'),
  (cast) => filer(cast).say('trâu 21 bò 97'),
  (cast) => filer(cast).press('Đúng'),
  (cast) => filer(cast).press('✅ Gửi báo cáo'),
  ({ staff }) => staff.say('/duyet'),
  ({ staff }) => staff.press('Duyệt'),
];

/** Who came by the invitation and filed June's report. */
function filer({ stage }: Cast): Phone {
  return stage.driver.chat(stage.sandbox.findUser(FILER_ID));
}

const MONTH: readonly Scene[] = [
  ({ stage }) => stage.tickAt('2024-06-15T08:00'),
  ({ stage }) => stage.tickAt('2024-06-16T02:00'),
  ({ stage }) => stage.tickAt('2024-06-17T08:00'),
  ({ three }) => three.say('/tiendo'),
  ({ stage }) => stage.tickAt('2024-06-18T08:00'),
  ({ stage }) => stage.tickAt('2024-06-18T17:01'),
  ({ stage }) => stage.tickAt('2024-06-19T08:00'),
  ({ stage }) => stage.tickAt('2024-06-21T08:00'),
  ({ stage }) => stage.tickAt('2024-06-24T08:00'),
  ({ stage }) => stage.tickAt('2024-06-28T17:01'),
  ({ stage }) => stage.tickAt('2024-07-15T08:00'),
];

/** The month's report and its dialogues. */
export const JUNE: Readonly<Record<string, Journey>> = {
  'a report, returned, corrected, accepted': inJune(REVIEW, { now: '2024-06-15T08:00' }),
  'a month of reminders and digests': inJune(MONTH, {
    now: '2024-06-14T12:00',
    prepare: closeOthers,
  }),
  ...Object.fromEntries(Object.entries(DIALOGUES).map(([name, scenes]) => [name, inJune(scenes)])),
};

/** Plays scenes among an officer, two heads, somebody with an invitation, and two groups. */
export function inJune(scenes: readonly Scene[], options: JuneOptions = {}): Journey {
  const { now = '2024-06-17T07:30', prepare } = options;
  return {
    now,
    set: async (made) => {
      const { sandbox } = made;
      const officer = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' });
      made.filed('Thôn 5', '2024-05', {
        KT10: { value: 115, parts: [20, 95] },
        KT11: { value: 95 },
        KT12: { value: 4100 },
      });
      made.db.exec(`UPDATE report SET state = 'accepted' WHERE state = 'submitted'`);
      made.onlyFrom('2024-06');
      const newcomer = sandbox.user({ firstName: 'Mới' });
      const group = (title: string) =>
        sandbox.group({ title, members: [officer], bot: 'administrator' });
      const [staff, heads] = [group('Cán bộ xã'), group('Trưởng thôn')];
      const head = (unit: string) => made.enrolled({ name: `Mẫu ${unit}`, role: 'reporter', unit });
      const three = head('Thôn 3');
      head('Thôn 4');
      await made.driver.chat(officer, staff).say('/ketnoi');
      const link = await invitation(made.driver.chat(officer), 'Thôn 5');
      if (options.now === undefined) {
        made.clock.jumpTo(Temporal.Instant.from('2024-06-17T08:00:00+07:00'));
        await made.app.tick();
        await made.settle();
      }
      await prepare?.(made, made.driver.chat(three));
      return async (stage) => {
        const { driver } = stage;
        const cast: Cast = {
          stage,
          link,
          officer: driver.chat(officer),
          staff: driver.chat(officer, staff),
          heads: driver.chat(officer, heads),
          three: driver.chat(three),
          newcomer: driver.chat(newcomer),
        };
        for (const scene of scenes) await scene(cast);
      };
    },
  };
}

/** So that the clock's work is short enough to be interrupted at each of its steps. */
function closeOthers({ app }: Commune): void {
  const { units } = app.stores;
  const lastDay = Temporal.PlainDate.from('2024-05-31');
  for (const unit of units.all().filter(({ name }) => !['Thôn 3', 'Thôn 4'].includes(name))) {
    units.close(unit.id, lastDay, null);
  }
}

async function invitation(officer: Phone, unit: string): Promise<string> {
  await officer.say('/moi');
  for (const button of ['Người báo cáo', unit, 'Người phụ trách chính']) {
    await officer.press(button);
  }
  return /start=(\S+)/.exec(officer.lastText())?.[1] ?? '';
}
