import { aCommune, type Commune } from '../support/commune.ts';
import type { Phone } from './scene.ts';

/** Moves the clock and lets the minute tick happen, as the scheduler would. */
export async function tickAt(commune: Commune, time: string): Promise<void> {
  commune.clock.jumpTo(Temporal.Instant.from(`${time}+07:00`));
  await commune.app.tick();
  await commune.settle();
}

/** The day before June opens, with a head in Thôn 7, an officer and their connected group. */
export async function beforeJune(now = '2024-06-14T12:00') {
  const commune = await aCommune({ now });
  commune.onlyFrom('2024-06');
  const reporter = (name: string, unit: string, deputy = false): Phone =>
    commune.driver.chat(
      commune.enrolled({ name, role: 'reporter', unit, deputy, honorific: deputy ? 'ong' : 'ba' }),
    );
  const user = commune.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer', honorific: 'dong_chi' });
  const group = commune.sandbox.group({ title: 'Cán bộ xã', members: [user] });
  const staff = commune.driver.chat(user, group);
  await staff.say('/ketnoi');
  return {
    commune,
    reporter,
    staff,
    officer: commune.driver.chat(user),
    head: reporter('Mẫu Thôn Bảy', 'Thôn 7'),
  };
}

/** Stage, outcome and reason of every line of a unit's ledger for June. */
export function ledgerOf(commune: Commune, unit: string): string[] {
  const { obligation } = commune.duty(unit, '2024-06');
  return commune.app.stores.reminders
    .ledger(obligation.id)
    .map(({ stage, outcome, reason }) => [stage, outcome, reason ?? ''].join(' ').trim());
}

/** What the bot has said in a chat that contains a word. */
export function saidOf(phone: Phone, word: string): string[] {
  return phone
    .botMessages()
    .map(({ text }) => text)
    .filter((text) => text.includes(word));
}

/** Nothing goes out: what is due is only put in line. */
export function remindOnly(commune: Commune, time: string): void {
  const now = Temporal.Instant.from(`${time}+07:00`);
  commune.clock.jumpTo(now);
  for (const job of commune.app.jobs) {
    if (job.name === 'open-period' || job.name === 'reminders') void job.run(now);
  }
}

/** Gives a person a second unit to report for. */
export function alsoHeadOf(commune: Commune, phone: Phone, unit: string): void {
  commune.app.stores.people.appoint({
    personId: commune.app.stores.people.who(phone.user.id)?.person.id ?? 0,
    role: 'reporter',
    unitId: commune.unitNamed(unit).id,
    deputy: false,
    at: commune.clock.now(),
  });
}
