import { InputFile } from 'grammy';
import type { Update } from 'grammy/types';
import type { Role } from '../../src/domain/member.ts';
import { samplePhoto } from '../../src/sandbox/sample-files.ts';
import { COMMANDS, sampleData } from '../features/listeners.ts';
import { aCommune, type Commune } from '../support/commune.ts';
import type { Whereabouts } from './random-update.ts';

const STRANGER = 5_199_999_999;
const FIRST_ID = 990_000;

/** What units, people and groups may be called at worst: as long as the bot takes it, or longer. */
const NASTY_NAME = 'Mẫu <b>&amp;{ $x } \u202e"\'\\ 👩‍👩‍👧‍👦 </i>';
const NASTY_UNIT = '<&"\'>'.repeat(15);

/** A commune in the middle of its work: people of all roles, most of them in an interview, and groups. */
export async function aBusyCommune(options: { readonly nastyNames?: boolean } = {}) {
  const made = await aCommune({
    now: '2024-06-17T08:00',
    waitingTakesTime: true,
    drawDigest: () => Promise.resolve(new InputFile(samplePhoto(), 'tuan.jpg')),
  });
  made.onlyFrom('2024-06');
  const { units } = made.app.stores;
  const called = (name: string) => (options.nastyNames === true ? `${NASTY_NAME}${name}` : name);
  const enrolled = (name: string, role: Role, unit?: string) => {
    const speaksFor = unit === undefined ? {} : { unit };
    return made.driver.chat(made.enrolled({ name: called(name), role, ...speaksFor }));
  };
  const officer = enrolled('Mẫu Cán Bộ', 'officer');
  const others = [
    enrolled('Mẫu Quản Trị', 'administrator'),
    enrolled('Mẫu Lãnh Đạo', 'leader'),
    enrolled('Mẫu Hội Đồng', 'council'),
    enrolled('Mẫu Xem', 'reader'),
  ];
  const head = enrolled('Mẫu Thôn Ba', 'reporter', 'Thôn 3');
  const other = enrolled('Mẫu Thôn Tư', 'reporter', 'Thôn 4');
  if (options.nastyNames === true) {
    for (const { id, code } of units.all()) units.rename(id, `${NASTY_UNIT} ${code}`);
  }
  const members = [officer.user, head.user, other.user];
  const staff = made.sandbox.group({ title: called('Cán bộ xã'), members, bot: 'administrator' });
  const heads = made.sandbox.group({ title: called('Trưởng thôn'), members, bot: 'administrator' });
  await made.driver.chat(officer.user, staff).say('/ketnoi');
  await made.driver.chat(officer.user, heads).say('/ketnoi');
  await made.driver.chat(officer.user, heads).press('Đổi thành nhóm Trưởng thôn');
  await head.say('/baocao');
  await other.say('/vangmat');
  await officer.say('/thongbao');
  await made.driver.chat(officer.user, staff).say('/giahan');
  const stranger = made.driver.chat(made.sandbox.user({ id: STRANGER, firstName: called('Lạ') }));
  const phones = [officer, head, other, ...others, stranger];
  const groups = [staff.id, heads.id];
  const where: Whereabouts = {
    people: phones.map(({ user }) => user.id),
    groups,
    data: [...sampleData(1), ...shownIn(made), 'x', 'd:1:1:x', 'd:99999999999999999999:1:x'],
    commands: COMMANDS,
  };
  return { made, phones, members, groups: [staff, heads] as const, where };
}
export type BusyCommune = Awaited<ReturnType<typeof aBusyCommune>>;

/** The data of all buttons that somebody has on the screen. */
function shownIn({ sandbox }: Commune): readonly string[] {
  const messages = sandbox
    .users()
    .flatMap((user) => user.view().chats.flatMap((chat) => chat.messages));
  const buttons = messages.flatMap((message) => message.buttons.flat());
  return [...new Set(buttons.flatMap((button) => button.callback_data ?? []))];
}

/** Hands an update over and says what was wrong with how it was taken. */
export async function objections({ made }: BusyCommune, update: Update, at: number) {
  const id = FIRST_ID + at;
  const press = update.callback_query;
  const given: Update = {
    ...update,
    update_id: id,
    ...(press === undefined ? {} : { callback_query: { ...press, id: String(id) } }),
  };
  const calls = made.sandbox.calls.length;
  const lines = made.logged.length;
  made.pass(2);
  made.app.inbox.receive([given]);
  const settled = await Promise.race([made.app.inbox.settled(), patience()]);
  if (settled === 'hangs') return [`hangs: ${JSON.stringify(made.sandbox.calls.at(-1))}`];
  const answers = made.sandbox.calls
    .slice(calls)
    .filter(({ payload }) => payload['callback_query_id'] === String(id));
  return [
    ...(press !== undefined && answers.length !== 1 ? [`answered ${answers.length} times`] : []),
    ...troublesIn(made, lines),
  ];
}

/** Updates given up, calls that Telegram would not take, errors in the log from a line on. */
export function troublesIn(made: Commune, fromLine: number): readonly string[] {
  const isError = (line: string) => (JSON.parse(line) as { level: number }).level >= 50;
  return [
    ...setAside(made),
    ...made.sandbox.violations.map(({ method, problem }) => `${method}: ${problem}`),
    ...made.logged.slice(fromLine).filter(isError),
  ];
}

function setAside({ db }: Commune): readonly string[] {
  const rows = db
    .prepare<[], string>(
      `SELECT error FROM inbox WHERE state = 'failed' AND error <> 'unreachable'`,
    )
    .pluck();
  return rows.all().map((error) => `set aside: ${error}`);
}

/** Ample for one update on a busy machine. */
function patience(): Promise<'hangs'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('hangs'), 5000);
  });
}
