import type { SandboxUser } from '../../src/sandbox/users.ts';
import { isAnswering } from './kill-gate.ts';
import type { ServedCommune } from './served-commune.ts';

/** What one action led to. */
export type Passage = {
  readonly action: string;
  /** Payloads of the messages sent, as JSON. */
  readonly sent: readonly string[];
  /** The bot's newest message: text and buttons. */
  readonly showing: string;
  /** How many calls the bot made for it. */
  readonly calls: number;
};

type Seen = { readonly text: string; readonly buttons: readonly string[] };

/** The whole way of one hamlet head, from the invitation to the receipt of June's report. */
export async function fileJune(
  served: Pick<ServedCommune, 'sandbox' | 'driver'>,
  invitation: string,
) {
  const { sandbox, driver } = served;
  const user = sandbox.user({ id: 5_100_000_777, firstName: 'Ba' });
  const head = driver.chat(user);
  const passages: Passage[] = [];

  async function step(action: string, act: () => Promise<unknown>): Promise<void> {
    const before = sandbox.calls.length;
    await act();
    const calls = sandbox.calls.slice(before).filter(({ method }) => isAnswering(method));
    const sent = calls
      .filter(({ method, outcome }) => method.startsWith('send') && outcome === 'ok')
      .map(({ payload }) => lasting(JSON.stringify(payload)));
    const { text, buttons } = head.last();
    const showing = lasting(JSON.stringify({ text, buttons }));
    passages.push({ action, sent, showing, calls: calls.length });
  }
  const say = (text: string) => step(`nói ${text}`, () => head.say(text));
  const press = (button: string, times = 1) =>
    step(`bấm ${button}`, () => head.press(button, { times }));

  await step('START', () => head.start(invitation));
  await press('Đồng ý');
  await say('Mẫu Thôn Ba');
  await press('Ông');
  await press('📝 Nhập báo cáo tháng');
  await press('Không có');
  await say('53 tạ');
  await press('Đúng');
  await say('trau 20 bo 97');
  await press('Đúng');
  await say('chắc cũng khoảng trăm con');
  await say('khoảng 100');
  await press('Đúng');
  await press('Như tháng trước');
  await press('0 – không phát sinh');
  await press('0 – không phát sinh');
  await press('0 – không phát sinh');
  await say('150/155');
  await say('152/155 hộ');
  await say('0,12');
  await say('0');
  await press('Đạt');
  await say('6');
  await say('4');
  await say('đề nghị xã sửa cống Đồng Trưa');
  await step('album', () => head.sendAlbum([{}, {}]));
  await press('Xong');
  await press('✅ Gửi báo cáo', 2);
  return { passages, chat: chatOf(user) };
}
export type JuneByHand = Awaited<ReturnType<typeof fileJune>>;

/** All that stands in the private chat at the end. */
function chatOf(user: SandboxUser): readonly string[] {
  const messages = user.view().chats[0]?.messages ?? [];
  return messages.map(({ text, buttons, from }) => {
    const labels = buttons.flat().map((button) => button.text);
    const seen: Seen & { readonly from: string } = { from: from.name, text, buttons: labels };
    return lasting(JSON.stringify(seen));
  });
}

/**
 * Without times of day, and without the numbers of dialogues and their steps: what opens an
 * interview, handled twice, opens it anew at the same question.
 */
function lasting(text: string): string {
  return text.replaceAll(/\b\d\d:\d\d\b/g, 'hh:mm').replaceAll(/"d:\d+:\d+:/g, '"d:*:*:');
}
