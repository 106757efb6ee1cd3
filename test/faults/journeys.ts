import { InputFile } from 'grammy';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { DIALOGUES, type People } from '../features/dialogues.ts';
import type { Phone } from '../features/scene.ts';
import { fileJune } from '../process/june-by-hand.ts';
import { aCommune, type Commune } from '../support/commune.ts';
import { createStage, Enough, type Fate, type Passage, type Stage } from './stage.ts';

const FILER_ID = 5_100_000_777;
const LONG_REPORT = 'a report, returned, corrected, accepted';
const LONG_MONTH = 'a month of reminders and digests';

/** The others begin on the morning of the first reminder. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  [LONG_REPORT]: '2024-06-15T08:00',
  [LONG_MONTH]: '2024-06-14T12:00',
};

type Cast = People & { readonly stage: Stage };
type Scene = (cast: Cast) => Promise<unknown>;

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

/** What people do and what the clock does, each from its beginning to its end. */
export const JOURNEYS: Readonly<Record<string, readonly Scene[]>> = {
  [LONG_REPORT]: REVIEW,
  [LONG_MONTH]: MONTH,
  ...DIALOGUES,
};

export type Walk = {
  readonly passages: readonly Passage[];
  /** Updates given up, calls that Telegram would not take. */
  readonly failures: readonly string[];
};

/** Plays a journey; `fate` says where in each of its actions the power goes, null that it is enough. */
export async function walk(
  name: string,
  fate: (action: number) => Fate | null,
  onPassage?: (passage: Passage, action: number) => void,
  options: { readonly watched?: boolean } = {},
): Promise<Walk> {
  const made = await aSetting(name);
  const { sandbox, db } = made;
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
  if (BEGINNINGS[name] === undefined) {
    made.clock.jumpTo(Temporal.Instant.from('2024-06-17T08:00:00+07:00'));
    await made.app.tick();
    await made.settle();
  }
  if (name === LONG_MONTH) closeOthers(made);
  const stage = await createStage(made, fate, onPassage, options);
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
  try {
    for (const scene of JOURNEYS[name] ?? []) await scene(cast);
  } catch (error) {
    // what is to be pressed next may be in a message that never came
    const isLost = (stage.passages.at(-1)?.uncertain ?? 0) > 0;
    if (!(error instanceof Enough) && !isLost) throw error;
  }
  await stage.close();
  const failed = `SELECT update_id || ': ' || error FROM inbox WHERE state <> 'done'`;
  const walked: Walk = {
    passages: stage.passages,
    failures: [
      ...db.prepare<[], string>(failed).pluck().all(),
      ...sandbox.violations.map(({ method, problem }) => `${method}: ${problem}`),
    ],
  };
  db.close();
  return walked;
}

async function aSetting(name: string): Promise<Commune> {
  const made = await aCommune({
    now: BEGINNINGS[name] ?? '2024-06-17T07:30',
    waitingTakesTime: true,
    // the picture is looked at elsewhere; here it would take as long as all the rest
    drawDigest: () => Promise.resolve(new InputFile(samplePhoto(), 'tuan.jpg')),
  });
  return made;
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
