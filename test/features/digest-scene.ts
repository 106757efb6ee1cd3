import { InputFile } from 'grammy';
import type { CommuneOptions } from '../support/commune.ts';
import { commune, type Phone } from './scene.ts';

/** The smallest picture that Telegram takes: most tests are not about what it shows. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';
const drawDot = async () => new InputFile(Buffer.from(DOT, 'base64'), 'dot.png');

type Options = CommuneOptions & {
  readonly withFaults?: boolean;
  readonly type?: 'group' | 'supergroup';
};

/** A commune with a connected staff group, without the months before June. */
export async function aStaffGroup(options: Options = {}) {
  const made = await commune({
    now: '2024-06-15T08:00',
    drawDigest: drawDot,
    ...options,
  });
  made.onlyFrom('2024-06');
  const user = made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer', honorific: 'dong_chi' });
  const group = made.sandbox.group({
    title: 'Cán bộ xã',
    members: [user],
    bot: 'administrator',
    type: options.type ?? 'supergroup',
  });
  const staff = made.driver.chat(user, group);
  await staff.say('/ketnoi');
  /** Goes to a moment in Viet Nam, and lets the clock do its work. */
  async function at(moment: string): Promise<void> {
    made.clock.jumpTo(Temporal.Instant.from(`${moment}+07:00`));
    await made.app.tick();
    await made.settle();
  }
  return { made, group, user, staff, at };
}

/** The digests that stand in a chat, as they read now. */
export function digestsIn(staff: Phone) {
  return staff.botMessages().filter(({ text }) => text.startsWith('TỔNG HỢP TUẦN'));
}

/** Presses a button of the newest digest; the board has one of the same name. */
export async function pressBelow(staff: Phone, button: string): Promise<void> {
  const on = digestsIn(staff).at(-1);
  if (on === undefined) throw new Error('no digest in this chat');
  await staff.press(button, { on });
}
