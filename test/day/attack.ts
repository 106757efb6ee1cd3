import * as fc from 'fast-check';
import type { Update } from 'grammy/types';
import type { SandboxGroup } from '../../src/sandbox/groups.ts';
import type { UpdateType } from '../../src/sandbox/updates.ts';
import type { SandboxUser } from '../../src/sandbox/users.ts';
import { nastyText } from '../faults/nasty.ts';
import { randomUpdate, type Whereabouts } from '../faults/random-update.ts';
import { COMMANDS, sampleData } from '../features/listeners.ts';
import { count } from '../year/facts.ts';
import type { DayWorld } from './world.ts';

/** Taken from the generators at once, for they are slow to set up. */
const STOCK = 300;
/** Data of the newest buttons that anybody has on the screen, to be forged. */
const SEEN = 400;
/** So much of it goes into one stock: the generators are slower the more there is. */
const DRAWN_FROM = 60;
const DATE = 1_718_413_200;
const FIRST_QUERY = 9_000_000_000;
const LARGE = new Uint8Array(21_000_000);
const FILES = [
  new Uint8Array(0),
  new TextEncoder().encode('Kính gửi Ủy ban nhân dân xã'),
  new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]),
  new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  LARGE,
] as const;
const NAMES = ['a.xlsx', 'a.exe', '../../a.xlsx', '<b>&.xlsx', 'ă'.repeat(200)] as const;
const SENT: readonly UpdateType[] = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
];

/** People who mean harm, or do not know what they do: of the commune and of elsewhere. */
export function createAttack(
  world: DayWorld,
  it: { readonly people: readonly SandboxUser[]; readonly groups: readonly SandboxGroup[] },
) {
  const { chance, facts, telegram } = world;
  const { sandbox } = telegram;
  const groups = it.groups.map(({ id }) => id);
  const forged: string[] = [...sampleData(1), 'x', 'd:1:1:x', 'd:99999999999999999999:1:x'];
  const always = forged.length;
  const queries: string[] = [];
  let updates: Update[] = [];
  let texts: string[] = [];
  let asked = 0;

  sandbox.events.subscribe((event) => {
    if (event.kind !== 'message' && event.kind !== 'edit') return;
    const buttons = sandbox.message(event)?.buttons.flat() ?? [];
    forged.push(...buttons.flatMap((button) => button.callback_data ?? []));
    forged.splice(always, Math.max(0, forged.length - always - SEEN));
  });

  const where = (): Whereabouts => ({
    people: it.people.map(({ id }) => id),
    groups,
    data: chance.shuffled(forged).slice(0, DRAWN_FROM),
    commands: COMMANDS,
  });

  function drawAgain(): void {
    const how = { seed: chance.between(1, 1_000_000_000), numRuns: STOCK };
    if (updates.length === 0) updates = fc.sample(randomUpdate(where()), how);
    if (texts.length === 0) texts = fc.sample(nastyText, how);
  }

  function aText(): string {
    if (texts.length === 0) drawAgain();
    return texts.pop() ?? 'x';
  }

  function anUpdate(): Update {
    if (updates.length === 0) drawAgain();
    return updates.pop() ?? { update_id: 0 };
  }

  function one<T>(items: readonly T[]): T {
    return items[chance.between(0, items.length - 1)] as T;
  }

  function place(): { readonly id: number } {
    return chance.percent(20) ? one(it.groups) : sandbox.bot;
  }

  function random(): void {
    const { update_id: _none, ...event } = anUpdate();
    const [kind, payload] = Object.entries(event)[0] ?? [];
    const type = SENT.find((each) => each === kind);
    if (type === undefined) return;
    if (type === 'callback_query') return push(payload as unknown as Pressed);
    const { migrate_to_chat_id: _to, migrate_from_chat_id: _from, ...rest } = payload as Moved;
    sandbox.updates.push(type, rest);
  }

  /** Data can be made up by a client of one's own; below which message it was pressed is said by Telegram. */
  function push(press: Pressed): void {
    const id = String(FIRST_QUERY + queries.length);
    queries.push(id);
    const chat = press.message?.chat;
    const shown = chat === undefined ? [] : telegram.newest(chat.id);
    const on = shown.length === 0 ? null : one(shown);
    const what =
      on?.kind === 'text' ? { text: on.text } : { caption: on?.text, photo: [], document: {} };
    const message = { message_id: on?.id, date: DATE, chat, ...what };
    sandbox.updates.push('callback_query', { ...press, id, ...(on === null ? {} : { message }) });
  }

  /** Data that no button of ours carries there, or that somebody else's does. */
  function forge(user: SandboxUser): void {
    const at = place();
    const from = { id: user.id, is_bot: false, first_name: 'X' };
    const chat =
      at === sandbox.bot
        ? { id: user.id, type: 'private', first_name: 'X' }
        : { id: at.id, type: 'supergroup', title: 'X' };
    const message = { message_id: 1, date: DATE, chat, text: 'x' };
    push({ from, chat_instance: '1', data: one(forged), message });
  }

  /** A button that they do have, old or new, once or several times. */
  function press(user: SandboxUser, times: number): void {
    const shown = telegram.newest(user.id).filter(({ buttons }) => buttons.flat().some(isData));
    if (shown.length === 0) return forge(user);
    const on = one(shown);
    const button = one(on.buttons.flat().filter(isData));
    for (let i = 0; i < times; i += 1) user.press(on, button.callback_data ?? '');
  }

  function send(user: SandboxUser): void {
    const chat = place();
    const kind = chance.between(1, 8);
    if (kind === 1) user.sendPhoto(chat, { caption: aText().slice(0, 1024) });
    else if (kind === 2) user.sendAlbum(chat, [{}, {}, {}]);
    else if (kind === 3) user.sendSticker(chat);
    else if (kind === 4) user.sendVoice(chat);
    else if (kind === 5) user.sendLocation(chat, { latitude: 18.5, longitude: 105.6 });
    else if (kind === 6) user.sendContact(chat, { phone: '+84912345678' });
    else user.sendDocument(chat, { name: chance.pick(NAMES), bytes: chance.pick(FILES) });
  }

  function edit(user: SandboxUser): void {
    const own = user.say(sandbox.bot, aText());
    user.edit(own, aText());
  }

  function block(user: SandboxUser): void {
    user.blockBot();
    user.unblockBot();
  }

  function act(): void {
    const user = one(it.people);
    const luck = chance.between(1, 100);
    if (luck <= 25) random();
    else if (luck <= 45) user.say(place(), aText());
    else if (luck <= 55) user.say(place(), `${one(COMMANDS)} ${aText()}`.slice(0, 4096));
    else if (luck <= 60) user.say(place(), one(COMMANDS));
    else if (luck <= 72) forge(user);
    else if (luck <= 88) press(user, chance.between(1, 4));
    else if (luck <= 95) send(user);
    else if (luck <= 98) edit(user);
    else block(user);
    count(facts, 'hostile acts');
  }

  return {
    act,
    /** As much as a person's machine can send, of one kind or mixed; returns who it is. */
    flood(times: number): number {
      const user = one(it.people);
      const kind = chance.pick(['words', 'presses', 'all'] as const);
      for (let i = 0; i < times; i += 1) {
        if (kind === 'words' || (kind === 'all' && i % 2 === 0)) user.say(sandbox.bot, `${i}`);
        else press(user, 1);
      }
      count(facts, 'floods');
      count(facts, 'messages of floods', times);
      return user.id;
    },
    /** Presses that only the bot saw, since it was asked the last time. */
    takeQueries: (): readonly string[] => {
      const taken = queries.slice(asked);
      asked = queries.length;
      return taken;
    },
  };
}
type Pressed = {
  readonly message?: { readonly chat: { readonly id: number } };
  readonly [field: string]: unknown;
};
/** That a group has got another id is said by Telegram alone. */
type Moved = { readonly migrate_to_chat_id?: number; readonly migrate_from_chat_id?: number };

function isData({ callback_data: data }: { readonly callback_data?: string | undefined }): boolean {
  return data !== undefined;
}
