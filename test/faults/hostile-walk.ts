import * as fc from 'fast-check';
import { COMMANDS } from '../features/listeners.ts';
import type { Phone } from '../features/scene.ts';
import { aBusyCommune, type BusyCommune, troublesIn } from './hostile-commune.ts';
import { nastyText } from './nasty.ts';

type Where = 'private' | 'staff' | 'heads';
type Act =
  | { readonly do: 'say' | 'reply'; readonly text: string }
  | { readonly do: 'command'; readonly text: string; readonly rest: string | null }
  /** A button of the newest message with buttons, or of any message still on the screen. */
  | { readonly do: 'press'; readonly which: number; readonly anywhere: boolean }
  | { readonly do: 'forge'; readonly which: number }
  | { readonly do: 'file'; readonly name: string; readonly kind: keyof typeof FILES }
  | {
      readonly do: 'send';
      readonly what: 'photo' | 'album' | 'sticker' | 'voice' | 'place' | 'contact';
    }
  | { readonly do: 'edit'; readonly text: string }
  | { readonly do: 'wait'; readonly minutes: number };
export type HostileStep = { readonly who: number; readonly where: Where; readonly act: Act };

/** Files of wrong types and sizes, by what they begin with. */
const FILES = {
  empty: new Uint8Array(0),
  text: new TextEncoder().encode('Kính gửi Ủy ban nhân dân xã'),
  program: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]),
  zip: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  old: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  large: new Uint8Array(21_000_000),
} as const;

const NAMES = [
  'a.xlsx',
  'a.xls',
  'a.exe',
  '../../a.xlsx',
  '<b>&.xlsx',
  '.xlsx',
  'ă'.repeat(200),
  ' ',
];

/** What fits somewhere, so that interviews are gone through and not only begun. */
const PLAUSIBLE = [
  '95',
  '0',
  'không',
  'có',
  'Họp xã',
  '25/6',
  'Mẫu Mới',
  'đúng',
  '53 tạ',
  '150/155',
];

const text = fc.oneof(nastyText, fc.constantFrom(...PLAUSIBLE));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      which: fc.nat(80),
      anywhere: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('say' as const, 'reply' as const), text }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      text: fc.constantFrom(...COMMANDS),
      rest: fc.option(nastyText, { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forge' as const), which: fc.nat(200) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('file' as const),
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      what: fc.constantFrom('photo', 'album', 'sticker', 'voice', 'place', 'contact'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 600, 3000),
    }),
  },
);

const step: fc.Arbitrary<HostileStep> = fc.record({
  who: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 7),
  where: fc.constantFrom('private', 'private', 'private', 'staff', 'heads'),
  act,
});

export const hostileSteps: fc.Arbitrary<readonly HostileStep[]> = fc.array(step, {
  minLength: 20,
  maxLength: 60,
});

/** Does all that and says, step by step, what was wrong with how the bot bore it. */
export async function bear(
  steps: readonly HostileStep[],
  nastyNames: boolean,
): Promise<readonly string[]> {
  const busy = await aBusyCommune({ nastyNames });
  const { made } = busy;
  const objections: string[] = [];
  for (const [at, { who, where, act: what }] of steps.entries()) {
    const phone = phoneOf(busy, who, where);
    const said = phone.botMessages().length;
    const lines = made.logged.length;
    await perform(busy, phone, what, at);
    const mustAnswer = where === 'private' && (what.do === 'say' || what.do === 'command');
    const wrong = [
      ...(mustAnswer && phone.botMessages().length === said ? ['no answer'] : []),
      ...made.sandbox.unansweredPresses().map(({ data }) => `spins: ${data}`),
      ...troublesIn(made, lines),
    ];
    const told = JSON.stringify({ who, where, ...what }).slice(0, 200);
    objections.push(...wrong.map((one) => `${at} ${told}: ${one}`));
    if (objections.length > 0) break;
  }
  await made.app.inbox.stop();
  made.db.close();
  return objections;
}

function phoneOf(busy: BusyCommune, who: number, where: Where): Phone {
  const phone = busy.phones[who % busy.phones.length] as Phone;
  const [staff, heads] = busy.groups;
  if (where === 'private' || !busy.members.includes(phone.user)) return phone;
  return busy.made.driver.chat(phone.user, where === 'staff' ? staff : heads);
}

async function perform(busy: BusyCommune, phone: Phone, it: Act, at: number): Promise<void> {
  const { made } = busy;
  switch (it.do) {
    case 'say':
      return void (await phone.say(it.text));
    case 'reply':
      if (phone.messages().some(({ forceReply }) => forceReply !== null))
        await phone.reply(it.text);
      return;
    case 'command':
      return void (await phone.say(
        `${it.text}${it.rest === null ? '' : ` ${it.rest}`}`.slice(0, 4096),
      ));
    case 'press': {
      const shown = phone.botMessages().filter(({ buttons }) => buttons.flat().length > 0);
      const all = (it.anywhere ? shown : shown.slice(-1)).flatMap((message) =>
        message.buttons.flat().map((button) => ({ message, button })),
      );
      const chosen = all[it.which % Math.max(1, all.length)];
      const data = chosen?.button.callback_data;
      if (chosen !== undefined && data !== undefined)
        await phone.press(data, { on: chosen.message });
      return;
    }
    case 'forge':
      return forge(busy, phone, it.which, 900_000 + at);
    case 'file':
      return void (await phone.sendDocument({ name: it.name, bytes: FILES[it.kind] }));
    case 'send':
      return send(phone, it.what);
    case 'edit': {
      const own = phone.messages().findLast(({ from, kind }) => from.isMe && kind === 'text');
      if (own !== undefined) await phone.edit(own, it.text);
      return;
    }
    case 'wait':
      made.pass(it.minutes * 60);
      await made.app.tick();
      return made.settle();
  }
}

/** A press with data that no button of ours ever carried there. */
async function forge({ made, where }: BusyCommune, phone: Phone, which: number, id: number) {
  const from = { id: phone.user.id, is_bot: false, first_name: 'X' };
  const chat =
    phone.chatId === from.id
      ? { id: from.id, type: 'private' as const, first_name: 'X' }
      : { id: phone.chatId, type: 'supergroup' as const, title: 'X' };
  const message = { message_id: phone.messages().at(-1)?.id ?? 1, date: 1_718_413_200, chat };
  const data = where.data[which % where.data.length] ?? 'x';
  const press = {
    id: String(id),
    from,
    chat_instance: '1',
    data,
    message: { ...message, text: 'x' },
  };
  made.app.inbox.receive([{ update_id: id, callback_query: press }]);
  await made.app.inbox.settled();
  return made.settle();
}

async function send(phone: Phone, what: (Act & { do: 'send' })['what']): Promise<void> {
  if (what === 'photo') await phone.sendPhoto({ caption: '<b>95' });
  else if (what === 'album') await phone.sendAlbum([{}, {}, {}]);
  else if (what === 'sticker') await phone.sendSticker();
  else if (what === 'voice') await phone.sendVoice();
  else if (what === 'place') await phone.sendLocation({ latitude: 18.5, longitude: 105.6 });
  else await phone.sendContact({ phone: '+84912345678' });
}
