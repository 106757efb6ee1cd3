import type { Stores } from '../storage/stores.ts';
import type { Column, Persona } from './page-view.ts';
import { samplePeople } from './samples/people.ts';
import type { Sandbox } from './sandbox.ts';

/** Whose chats begin with the bot's greeting; the others have started the bot long ago. */
const GREETED = ['Trưởng thôn 3', 'Trưởng thôn 7', 'Cán bộ VP', 'Chủ tịch xã', 'Thư ký Hội đồng'];
const GROUP_TITLE = 'Cán bộ xã Tùng Ảnh';
const STAFF = 3;

export type SampleChats = {
  readonly personas: readonly Persona[];
  /** The phones shown at first: a head, the staff group as an officer sees it, the officer. */
  readonly columns: readonly Column[];
};

/** Gives the sample people their Telegram accounts and connects the staff group. */
export function openSampleChats(
  sandbox: Sandbox,
  stores: Pick<Stores, 'groups' | 'people' | 'units'>,
): SampleChats {
  const people = samplePeople(stores.units.all());
  const users = people.map(({ telegramId: id, firstName }) => sandbox.user({ id, firstName }));
  const isGreeted = (user: (typeof users)[number]) => GREETED.includes(user.profile().firstName);
  for (const user of users) if (!isGreeted(user)) user.startBot();
  sandbox.updates.drop();
  for (const user of users) if (isGreeted(user)) user.startBot();

  const members = users.slice(0, STAFF);
  const group = sandbox.group({ title: GROUP_TITLE, members, bot: 'administrator' });
  stores.groups.connect({
    chatId: group.id,
    purpose: 'staff',
    title: GROUP_TITLE,
    threadId: null,
    by: stores.people.withRole('administrator')[0]?.id ?? 0,
    at: sandbox.clock.now(),
  });

  const personas = people.map(({ telegramId, firstName }) => ({
    userId: telegramId,
    label: firstName,
  }));
  const head = personas.find((persona) => persona.label === GREETED[0])?.userId ?? 0;
  const officer = personas[0]?.userId ?? 0;
  return {
    personas,
    columns: [
      { userId: head, chatId: head },
      { userId: officer, chatId: group.id },
      { userId: officer, chatId: officer },
    ],
  };
}
