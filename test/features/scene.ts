import { expect, onTestFinished } from 'vitest';
import { aCommune, type Commune, type CommuneOptions } from '../support/commune.ts';

export type Phone = ReturnType<Commune['driver']['chat']>;

/** Faults that a test plans; every other refusal by Telegram is the bot's own doing. */
const FAULTS = ['refused', '500', '502-html', 'lost-response', '429', '403', 'stall'];
const BLOCKED = 'bot was blocked by the user';
/** After a fault an update is handled again, and then some calls have nothing left to do. */
const HARMLESS = ['message is not modified', 'query is too old', 'message to edit not found'];

type Options = CommuneOptions & { readonly withFaults?: boolean };

/** A commune that is closed with its test: no refused call, no spinning button, nothing set aside. */
export async function commune(options: Options = {}): Promise<Commune> {
  const made = await aCommune(options);
  onTestFinished(async () => {
    await made.settle();
    expect(setAside(made), 'updates set aside').toEqual([]);
    expect(
      refusals(made, options.withFaults === true ? HARMLESS : []),
      'calls refused by Telegram',
    ).toEqual([]);
    await made.close();
  });
  return made;
}

/** Without the months before June, so that June's report is the one to file. */
export async function june(options: Options = {}): Promise<Commune> {
  const made = await commune(options);
  made.onlyFrom('2024-06');
  return made;
}

/** The head of a hamlet at their phone, enrolled already. */
export function headOf(made: Commune, unit = 'Thôn 3', name = 'Mẫu Thôn Ba'): Phone {
  return made.driver.chat(made.enrolled({ name, role: 'reporter', unit }));
}

export function deputyOf(made: Commune, unit = 'Thôn 3', name = 'Mẫu Phó Ba'): Phone {
  return made.driver.chat(made.enrolled({ name, role: 'reporter', unit, deputy: true }));
}

/** Opens the report and leaves questions for later until the one with this label is asked. */
export async function upTo(head: Phone, label: string): Promise<void> {
  await head.say('/baocao');
  await head.press('Không có');
  while (!head.lastText().includes(label)) {
    if (isReview(head)) throw new Error(`no question with «${label}»`);
    await head.say('bỏ qua');
  }
}

/** A head at the question for pigs, of which there were 95 in May. */
export async function atPigs(options: Options = {}) {
  const made = await june(options);
  const head = headOf(made);
  made.filed('Thôn 3', '2024-05', { KT11: { value: 95 } });
  await upTo(head, 'Đàn lợn');
  return { made, head, answers: () => made.duty('Thôn 3', '2024-06').draftAnswers };
}

const EASY = ['Không có ảnh', 'Không có', '0 – ', 'Như tháng trước', 'Đạt', 'Chưa có số liệu'];

/** Answers what is open with one tap a question, up to the review. */
export async function answerAll(head: Phone): Promise<void> {
  while (!isReview(head)) {
    const there = head.lastButtons();
    const easy = EASY.find((label) => there.some((button) => button.startsWith(label)));
    if (easy === undefined) throw new Error(`no easy answer to «${head.lastText()}»`);
    await head.press(easy, { on: head.last() });
  }
}

/** The whole report with one tap a question, sent. */
export async function fileReport(head: Phone): Promise<void> {
  await head.say('/baocao');
  await answerAll(head);
  await head.press('✅ Gửi báo cáo');
}

export function isReview(head: Phone): boolean {
  return head.lastText().startsWith('Xem lại báo cáo');
}

/** What Telegram refused although no test had planned it. */
export function refusals(made: Commune, fine: readonly string[] = []): readonly string[] {
  return made.sandbox.calls
    .filter(({ outcome }) => outcome !== 'ok' && !isAmong([...FAULTS, BLOCKED, ...fine], outcome))
    .map(({ method, outcome }) => `${method}: ${outcome}`);
}

function isAmong(texts: readonly string[], outcome: string): boolean {
  return texts.some((text) => outcome.includes(text));
}

/** Why updates were given up: an error of ours that the person was apologised to for. */
export function setAside(made: Commune): readonly string[] {
  const rows = made.db.prepare(`SELECT error FROM inbox WHERE state = 'failed'`).all();
  return (rows as { error: string }[]).map(({ error }) => error);
}

/** What an officer's `/moi` makes: the parameter of the link. */
export async function invite(officer: Phone, ...buttons: readonly string[]): Promise<string> {
  await officer.say('/moi');
  for (const button of buttons) await officer.press(button);
  return /start=(\S+)/.exec(officer.lastText())?.[1] ?? '';
}

/** Somebody opens a link and answers all that is asked. */
export async function enrol(
  phone: Phone,
  link: string,
  name: string,
  honorific = 'Ông',
): Promise<void> {
  await phone.start(link);
  await phone.press('Đồng ý');
  if (phone.lastText().includes('họ và tên')) await phone.say(name);
  await phone.press(honorific);
}

/** A press with data that no button of ours ever carried there. */
export function forgedPress(made: Commune, phone: Phone, data: string, updateId: number): void {
  const chat =
    phone.chatId === phone.user.id
      ? { id: phone.chatId, type: 'private' as const, first_name: 'X' }
      : { id: phone.chatId, type: 'group' as const, title: 'X' };
  const from = { id: phone.user.id, is_bot: false, first_name: 'X' };
  const message = { message_id: phone.last().id, date: 1_718_413_200, chat, text: 'x' };
  const press = { id: String(updateId), from, chat_instance: '1', data, message };
  made.app.inbox.receive([{ update_id: updateId, callback_query: press }]);
}
