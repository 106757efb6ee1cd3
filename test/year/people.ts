import type { SandboxUser } from '../../src/sandbox/users.ts';
import { count, membersAt } from './facts.ts';
import { createPhone, type Phone } from './phone.ts';
import type { YearWorld } from './world.ts';

/** Everybody of the commune with their phones, and how they come, go and hand over. */
export function createPeople(world: YearWorld, isDown: () => boolean) {
  const { facts, chance, telegram } = world;
  const phones = new Map<number, Phone>();
  const blocked = new Set<number>();
  let born = 0;

  function phoneOf(user: SandboxUser): Phone {
    const phone = createPhone(telegram, user, async () => {
      if (!isDown()) await world.settle();
      world.pass(chance.between(3, 40) * 1000);
    });
    phones.set(user.id, phone);
    return phone;
  }

  /** Somebody who has opened the bot and holds no role yet. */
  function stranger(): SandboxUser {
    born += 1;
    const user = telegram.sandbox.user({ firstName: `Mẫu ${born}` });
    return user;
  }

  /** Enrolled by the shortest way. */
  function enrolled(
    role: 'officer' | 'administrator' | 'reporter',
    unit: string | null,
    deputy = false,
  ) {
    const user = stranger();
    user.startBot();
    telegram.sandbox.updates.drop();
    const { people, units } = world.app().stores;
    const at = world.clock.now();
    const fullName = `Mẫu Người ${born}`;
    const honorific = chance.pick(['ong', 'ba', 'dong_chi'] as const);
    const person = people.enrol({ telegramId: user.id, fullName, honorific, consentedAt: at });
    const unitId = units.all().find(({ code }) => code === unit)?.id ?? null;
    people.appoint({ personId: person.id, role, unitId, deputy, at });
    if (unit !== null) appointed(user.id, unit, deputy);
    return phoneOf(user);
  }

  function appointed(person: number, unit: string, deputy: boolean): void {
    facts.members.push({ unit, person, deputy, from: world.now(), to: null });
  }

  function headOf(unit: string): Phone | undefined {
    const head = membersAt(facts, unit, world.now()).find((each) => !each.deputy);
    return head && phones.get(head.person);
  }

  /** Also for a unit that the same person speaks for already. */
  function alsoHead(phone: Phone, unit: string): void {
    const { people, units } = world.app().stores;
    const personId = people.who(phone.user.id)?.person.id ?? 0;
    const unitId = units.all().find(({ code }) => code === unit)?.id ?? null;
    const at = world.clock.now();
    people.appoint({ personId, role: 'reporter', unitId, deputy: false, at });
    appointed(phone.user.id, unit, false);
  }

  /** A new head by appointment: the office ends one role and gives another. */
  function appointNew(unit: string): void {
    const { people } = world.app().stores;
    const old = headOf(unit);
    const unitId = world
      .app()
      .stores.units.all()
      .find(({ code }) => code === unit)?.id;
    const role = people
      .who(old?.user.id ?? 0)
      ?.memberships.find((each) => each.unitId === unitId && !each.deputy);
    if (role !== undefined) people.endMembership(role.id, world.clock.now());
    gone(unit);
    enrolled('reporter', unit);
    count(facts, 'handovers by appointment');
  }

  function gone(unit: string): void {
    const head = facts.members.find(
      (each) => each.unit === unit && !each.deputy && each.to === null,
    );
    if (head !== undefined) head.to = world.now();
  }

  /** A new head by invitation, through the chat. */
  async function inviteNew(officer: Phone, unit: string, name: string): Promise<void> {
    await officer.say('/moi');
    if (!(await officer.press('Người báo cáo'))) return;
    const labels = officer.screen()?.buttons.flat() ?? [];
    if (!labels.some(({ text }) => text === name) || !(await officer.press(name))) return;
    if (!(await officer.press('Người phụ trách chính'))) return;
    const link = /start=(\S+)/.exec(officer.text())?.[1];
    if (link === undefined) return;
    const phone = phoneOf(stranger());
    await phone.start(link);
    for (let step = 0; step < 12 && !isHead(phone.user.id, unit); step += 1) {
      if (phone.text().includes('họ và tên')) await phone.say('Mẫu Người Mới');
      else if (!(await phone.press('Đồng ý')) && !(await phone.press('Ông'))) {
        await phone.start(link);
      }
    }
    if (!isHead(phone.user.id, unit)) return;
    gone(unit);
    appointed(phone.user.id, unit, false);
    count(facts, 'handovers by invitation');
  }

  function isHead(person: number, unit: string): boolean {
    const { people, units } = world.app().stores;
    const unitId = units.all().find(({ code }) => code === unit)?.id;
    return (
      people.who(person)?.memberships.some((each) => each.unitId === unitId && !each.deputy) ??
      false
    );
  }

  /** Telegram does not always tell who has blocked the bot, or that they are back. */
  function forgetSome(): void {
    if (!chance.percent(40)) return;
    const { updates } = telegram.sandbox;
    updates.redeliver(updates.take().slice(0, -1));
  }

  return {
    enrolled,
    alsoHead,
    appointNew,
    inviteNew,
    headOf,
    deputyOf: (unit: string): Phone | undefined => {
      const deputy = membersAt(facts, unit, world.now()).find((each) => each.deputy);
      return deputy && phones.get(deputy.person);
    },
    isBlocked: (phone: Phone) => blocked.has(phone.user.id),
    async block(phone: Phone): Promise<void> {
      phone.user.blockBot();
      forgetSome();
      blocked.add(phone.user.id);
      count(facts, 'people who blocked the bot');
      if (!isDown()) await world.settle();
    },
    async unblock(phone: Phone): Promise<void> {
      phone.user.unblockBot();
      forgetSome();
      blocked.delete(phone.user.id);
      if (!isDown()) await world.settle();
    },
  };
}
export type People = ReturnType<typeof createPeople>;
